"""The posts of a live blog are told apart, each with its own time, however the page marks them up."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.crawl.errors import ListingError
from monitor.crawl.sources.htmltree import tree_of
from monitor.crawl.sources.listing import Listing, entries
from monitor.crawl.sources.page.posts import posts

URL = "https://kurier.example/live/night"
NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
TEN, ELEVEN = (datetime(2026, 3, 1, hour, 0, tzinfo=UTC) for hour in (10, 11))


def found(html: str, selector: str | None = None):
    items = posts(tree_of(html.encode(), None), URL, selector)
    return entries(Listing(items=items), URL, None, NOW).entries


ROW = """<main><h1>Night of drones: live</h1><p>All that we know of the night so far, in short.</p><div class="feed">
<div class="post new" id="p-2"><h3>Two more have died</h3><time datetime="2026-03-01T11:00:00Z">13:00</time>
 <p>Five are dead in Vyhadane now.</p><p>The mayor said so.</p></div>
<div class="post" id="p-1"><time datetime="2026-03-01T10:00:00Z">12:00</time>
 <p>Three dead in Vyhadane, says the mayor.</p></div>
<div class="post"><time datetime="2026-03-01T09:00:00Z">11:00</time><p>Explosions are heard over the town.</p></div>
</div></main>"""


@pytest.mark.parametrize("selector", [None, ".post", ".feed > div"])
def test_a_row_of_posts_is_read_one_by_one(selector) -> None:
    two, one, first = found(ROW, selector)
    assert (two.title, two.summary) == ("Two more have died", "Five are dead in Vyhadane now.\n\nThe mayor said so.")
    assert (two.guid, two.link, two.published) == (f"{URL}#p-2", f"{URL}#p-2", ELEVEN)
    assert (one.title, one.summary, one.published) == ("", "Three dead in Vyhadane, says the mayor.", TEN)
    assert first.link.startswith(f"{URL}#2026-03-01")


def test_an_edited_post_without_a_name_is_the_same_post() -> None:
    before, after = found(ROW)[2], found(ROW.replace("are heard", "were heard"))[2]
    assert (before.guid, before.summary != after.summary) == (after.guid, True)


LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {
            "@type": ["LiveBlogPosting"],
            "headline": "Night of drones",
            "liveBlogUpdate": [
                {
                    "@type": "BlogPosting",
                    "@id": f"{URL}#p-2",
                    "headline": "Two more have died",
                    "articleBody": "Five are dead.",
                    "datePublished": "2026-03-01T10:00:00Z",
                    "dateModified": "2026-03-01T11:00:00Z",
                },
                {"url": URL, "articleBody": "Three dead.", "datePublished": "2026-03-01T10:00:00Z"},
                {"url": URL, "articleBody": "Explosions."},
                {"url": "https://kurier.example/live/post-1", "articleBody": "Sirens."},
                "rubbish",
            ],
        }
    ],
}


def test_what_is_marked_up_for_search_engines_is_read_first() -> None:
    html = f'<script type="application/ld+json">{json.dumps(LINKED)}</script>{ROW}'
    two, one, blast, siren = found(html)
    assert (two.title, two.summary, two.published, two.updated) == ("Two more have died", "Five are dead.", TEN, ELEVEN)
    assert (two.guid, two.link) == (f"{URL}#p-2", f"{URL}#p-2")
    assert (one.summary, one.published) == ("Three dead.", TEN)
    assert len({entry.guid for entry in (two, one, blast, siren)}) == 4
    assert siren.link == "https://kurier.example/live/post-1"


def test_posts_of_one_minute_are_told_apart() -> None:
    post = '<p class="x"><time datetime="2026-03-01T10:00Z">12:00</time>{}</p>'
    three, nine = found(post.format("Three dead.") + post.format("Nine hurt."), ".x")
    assert (three.summary, nine.summary) == ("Three dead.", "Nine hurt.")
    assert three.guid != nine.guid
    assert three.link != nine.link


def test_microdata_is_read() -> None:
    html = """<div><div itemprop="liveBlogUpdate" itemscope id="a">
    <meta itemprop="datePublished" content="2026-03-01T10:00Z"><h4>Three dead</h4>
    <div>In Vyhadane &amp; around.</div></div></div>"""
    (entry,) = found(html)
    assert (entry.title, entry.summary, entry.published) == ("Three dead", "In Vyhadane & around.", TEN)


def test_a_time_in_seconds_is_a_time_and_half_a_time_is_none() -> None:
    html = """<p class="x" data-timestamp="1772359200">Three dead.</p>
    <p class="x"><time datetime="11:30">11:30</time>Smoke.</p>"""
    three, smoke = found(html, ".x")
    assert (three.published, smoke.published) == (TEN, None)


def test_characters_that_no_document_may_hold_are_left_out() -> None:
    (post,) = found('<div class="x"><h3>Three</h3>\x0b dead.\x01<time>now</time>\ufffe Nine hurt.</div>', ".x")
    assert (post.title, post.summary) == ("Three", "dead. Nine hurt.")


@pytest.mark.parametrize(
    ("html", "selector", "outcome"),
    [(ROW, ".gone", "nothing_selected"), ("<p>Soon we report from here live.</p>", None, "no_posts")],
)
def test_a_live_blog_without_posts_is_an_error(html, selector, outcome) -> None:
    with pytest.raises(ListingError) as caught:
        found(html, selector)
    assert (caught.value.outcome, caught.value.temporary) == (outcome, True)


BITS = st.sampled_from(
    [
        "<div>",
        "</div>",
        '<time datetime="2026-03-01">',
        "</time>",
        "<h3>",
        '<p id="a#%">',
        "words " * 6,
        "<script>",
        "</a>",
    ]
)


@settings(max_examples=100, deadline=None)
@given(st.lists(BITS, max_size=30).map("".join))
def test_heaps_of_markup_give_posts_or_an_error(html) -> None:
    try:
        found(html)
    except ListingError:
        return
