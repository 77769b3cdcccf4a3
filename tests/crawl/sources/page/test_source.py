"""A page is looked at over HTTP: what it lists, what it says, and what has changed on it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import web
from pydantic import ValidationError

from monitor.crawl.errors import ListingError
from monitor.crawl.exchange import NOTHING_KNOWN
from monitor.crawl.sources.page import PageSettings, poll

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
LISTING = b"""<html lang="uk"><article><h2><a href="/news/2026/03/01/strike">Three dead in a strike on Vyhadane</a></h2>
</article></html>"""


def source(url: str, **told: object) -> PageSettings:
    return PageSettings(url=url, allow_private=True, **told)


async def test_a_listing_gives_entries_whose_pages_are_fetched(site, fetcher) -> None:
    settings = source(site.page("/news", LISTING, ETag='"1"', Content_Type="text/html"))
    found = await poll(settings, fetcher, NOTHING_KNOWN, NOW)
    (entry,) = found.entries
    assert (entry.link, entry.title, entry.language) == (
        f"{site.url}/news/2026/03/01/strike",
        "Three dead in a strike on Vyhadane",
        "uk",
    )
    assert (found.validators.etag, settings.fetch) == ('"1"', "always")


async def test_an_unchanged_page_is_not_modified(site, fetcher) -> None:
    async def conditional(request: web.Request) -> web.Response:
        known = request.headers.get("If-None-Match") == '"1"'
        return web.Response(status=304) if known else web.Response(body=LISTING, headers={"ETag": '"1"'})

    settings = source(site.handle("/news", conditional))
    first = await poll(settings, fetcher, NOTHING_KNOWN, NOW)
    assert (await poll(settings, fetcher, first.validators, NOW)).not_modified


@pytest.mark.parametrize("select", ["#status", None])
async def test_a_changed_text_is_told_again_with_the_time_at_which_that_was_seen(site, fetcher, select) -> None:
    page = """<html><head><title>Situation</title>
    <meta property="article:published_time" content="2026-03-01T06:00:00Z"></head>
    <body><nav>News Sport {noise}</nav><article id="status"><p>{words} The fire is out, rescuers are at work in two
    houses on Market Street, and the road along the river is closed until the evening.</p></article></body></html>"""
    settings = source(site.url + "/status", reads="text", select=select)

    async def look(words: str, noise: str, known, now: datetime):
        site.page("/status", page.format(words=words, noise=noise).encode(), Content_Type="text/html")
        return await poll(settings, fetcher, known, now)

    first = await look("Three are dead.", "a", NOTHING_KNOWN, NOW)
    (entry,) = first.entries
    assert entry.content.startswith("Three are dead. The fire is out")
    assert (entry.title, entry.link) == ("Situation", settings.url)
    assert (entry.published, entry.updated) == (datetime(2026, 3, 1, 6, 0, tzinfo=UTC), None)
    same = await look("Three are dead.", "b", first.validators, NOW + timedelta(minutes=1))
    assert same.entries == first.entries
    later = NOW + timedelta(hours=1)
    changed = await look("Five are dead.", "c", same.validators, later)
    assert (changed.entries[0].guid, changed.entries[0].updated) == (entry.guid, later)
    assert settings.fetch == "never"


async def test_an_edited_post_of_a_live_blog_takes_the_time_of_its_edit_while_it_is_young(site, fetcher) -> None:
    def blog(young: str, old: str) -> bytes:
        return f"""<div class="post" id="2"><time datetime="2026-03-01T11:00Z"></time><p>{young}</p></div>
        <div class="post" id="1"><time datetime="2026-02-27T11:00Z"></time><p>{old}</p></div>""".encode()

    settings = source(site.page("/live", blog("Three dead.", "Sirens.")), reads="posts", select=".post")
    first = await poll(settings, fetcher, NOTHING_KNOWN, NOW)
    site.page("/live", blog("Five dead.", "Sirens again."))
    second = await poll(settings, fetcher, first.validators, NOW)
    assert [entry.updated for entry in first.entries] == [None, None]
    assert [entry.updated for entry in second.entries] == [NOW, None]


async def test_a_post_that_its_page_calls_modified_long_after_it_was_published_keeps_its_time(site, fetcher) -> None:
    def post(hours: int) -> str:
        modified = (NOW - timedelta(days=1) + timedelta(hours=hours)).isoformat()
        published = (NOW - timedelta(days=1)).isoformat()
        return f'{{"articleBody": "Word {hours}.", "datePublished": "{published}", "dateModified": "{modified}"}}'

    blog = f'{{"@type": "LiveBlogPosting", "headline": "x", "liveBlogUpdate": [{post(1)}, {post(20)}]}}'
    url = site.page("/live", f'<script type="application/ld+json">{blog}</script><p>x</p>'.encode())
    found = await poll(source(url, reads="posts"), fetcher, NOTHING_KNOWN, NOW)
    assert [entry.updated for entry in found.entries] == [NOW - timedelta(hours=23), None]


@pytest.mark.parametrize(
    ("body", "told", "outcome"),
    [
        (b"", {}, "not_html"),
        (b'<?xml version="1.0"?><rss version="2.0"/>', {}, "not_html"),
        (b"<html><p>Checking your browser</p></html>", {}, "no_links"),
        (b"<html><p>x</p></html>", {"reads": "text", "select": "#gone"}, "nothing_selected"),
        (b"<html></html>", {"reads": "text"}, "no_text"),
        (b"\x00\x01rubbish", {"reads": "posts"}, "no_posts"),
    ],
)
async def test_each_kind_of_rubbish_has_a_name(site, fetcher, body, told, outcome) -> None:
    with pytest.raises(ListingError) as caught:
        await poll(source(site.page("/", body), **told), fetcher, NOTHING_KNOWN, NOW)
    assert caught.value.outcome == outcome


@pytest.mark.parametrize(
    "wrong",
    [
        {"select": "a["},
        {"select": ""},
        {"select": "p::before"},
        {"select": "a" * 600},
        {"reads": "everything"},
        {"reads": "posts", "fetch": "always"},
    ],
)
def test_wrong_settings_are_refused(wrong) -> None:
    with pytest.raises(ValidationError):
        PageSettings(**{"url": "https://kurier.example/", **wrong})
