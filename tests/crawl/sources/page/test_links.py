"""On a listing, articles are told from what surrounds them, with their headline and their own time."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.crawl.errors import ListingError
from monitor.crawl.sources.htmltree import tree_of
from monitor.crawl.sources.page.links import address_points, links

URL = "https://kurier.example/news/"
LISTING = """<html lang="uk"><body>
<header><a href="/"><img src="logo.png"></a><nav><a href="/war">War and peace in our country and the world</a>
<a href="/tag/vyhadane">Everything that we wrote about Vyhadane</a></nav></header>
<main>
<article><a href="/news/2026/03/01/strike-on-market-street/"><img src="1.jpg"></a>
 <h3><a href="/news/2026/03/01/strike-on-market-street/#top">Strike on Market Street: three dead</a></h3>
 <time datetime="2026-03-01T12:00:00+02:00">12:00</time> <a href="/author/o-k">O. K.</a></article>
<div class="card"><a href="/news/881234.html"><h3>Siren over Vyhadane</h3><p>It sounded for an hour.</p></a></div>
<ul><li><a href="https://kurier.example/ukr/drones-over-the-river-port-4412">Drones over the river port</a> <time
 datetime="2026-03-01T09:00:00Z"></time></li>
<li><a href="/?p=5512">Nine hurt in the northern quarter</a></li></ul>
<a href="https://elsewhere.example/news/2026/03/01/foreign-story-of-the-day">A foreign story, by others</a>
<a href="/photo/2026/03/01/best-pictures-of-the-day.jpg">The best pictures of the day in one place</a>
<a href="javascript:void(0)">Show more of the latest news of the day</a>
<a href="/login">Log in to read everything without limits</a>
</main><footer><a href="/privacy-policy-of-kurier/">How we use what you tell us</a></footer></body></html>"""


def found(selector: str | None = None, html: str = LISTING):
    return {item.link: item for item in links(tree_of(html.encode(), None), URL, selector)}


def test_articles_are_found_by_themselves_and_nothing_else() -> None:
    assert {link.removeprefix("https://kurier.example"): item.title for link, item in found().items()} == {
        "/news/2026/03/01/strike-on-market-street/": "Strike on Market Street: three dead",
        "/news/881234.html": "Siren over Vyhadane",
        "/ukr/drones-over-the-river-port-4412": "Drones over the river port",
        "/?p=5512": "Nine hurt in the northern quarter",
    }


def test_each_takes_the_time_of_its_own_block_and_of_no_other() -> None:
    times = [item.published for item in found().values()]
    assert times == [
        datetime(2026, 3, 1, 10, 0, tzinfo=UTC),
        None,
        datetime(2026, 3, 1, 9, 0, tzinfo=UTC),
        None,
    ]


def test_the_time_above_a_whole_list_is_the_time_of_none_of_it() -> None:
    html = (
        '<section><time datetime="2026-03-01">1 March</time><a href="/news/111111">One strike on the town today</a>'
        '<a href="/news/222222">Another strike on the town</a></section>'
    )
    assert [item.published for item in found(None, html).values()] == [None, None]


def test_links_lead_from_where_the_page_says() -> None:
    html = '<base href="https://kurier.example/en/"><a href="2026/03/01/strike">A strike on the town today</a>'
    assert list(found(None, html)) == ["https://kurier.example/en/2026/03/01/strike"]


def test_a_link_that_is_no_address_hides_no_other() -> None:
    html = """<a href="//kurier.example:99999/news/2026/03/01/strike">A strike on the town today</a>
    <a href="http://[x/news/2026/03/01/strike">A strike on the town today</a>
    <a href="/news/2026/03/01/strike">A strike on the town today</a>"""
    assert list(found(None, html)) == ["https://kurier.example/news/2026/03/01/strike"]


@pytest.mark.parametrize("selector", ["main h3 a, main a:has(h3)", "article, .card"])
def test_a_selector_of_links_or_of_their_blocks_says_which(selector) -> None:
    assert [item.title for item in found(selector).values()] == [
        "Strike on Market Street: three dead",
        "Siren over Vyhadane",
    ]


def test_a_selector_may_choose_what_lies_elsewhere() -> None:
    (link,) = found("main > a[href*=elsewhere]")
    assert link == "https://elsewhere.example/news/2026/03/01/foreign-story-of-the-day"


@pytest.mark.parametrize(
    ("selector", "html", "outcome"),
    [
        ("h9", LISTING, "nothing_selected"),
        (None, "<p>Please enable JavaScript</p>", "no_links"),
        (None, '<a href="/about">About us</a>', "no_links"),
        ("a", "<a>no address</a>", "nothing_selected"),
    ],
)
def test_a_page_that_lists_nothing_is_an_error(selector, html, outcome) -> None:
    with pytest.raises(ListingError) as caught:
        found(selector, html)
    assert caught.value.outcome == outcome
    assert "select" in caught.value.message


@pytest.mark.parametrize(
    ("path", "likely"),
    [
        ("/2026/03/01/strike", True),
        ("/news/20260301-strike", True),
        ("/a-long-name-of-an-article", True),
        ("/news/45511.html", True),
        ("/news/?id=45511", True),
        ("/novyny/vybukhy-u-misti-45511", True),
        ("/about", False),
        ("/news/", False),
        ("/category/war", False),
        ("/author/some-body-with-name", False),
        ("/news/page/2", False),
        ("/", False),
    ],
)
def test_an_address_tells_of_an_article_or_does_not(path, likely) -> None:
    assert ((address_points(f"https://kurier.example{path}") or 0) >= 2) is likely


def test_time_grows_with_the_size_and_not_faster() -> None:
    import time

    def seconds(count: int) -> float:
        items = "".join(f'<a href="/news/{n + 100000}">A strike on the town of number {n}</a>' for n in range(count))
        tree = tree_of(f"<div><time datetime='2026-03-01'>x</time>{items}</div>".encode(), None)
        began = time.process_time()
        links(tree, URL, None)
        return time.process_time() - began

    small, large = min(seconds(250) for _ in range(3)), min(seconds(2000) for _ in range(2))
    assert large < 8 * small * 4 + 0.05
