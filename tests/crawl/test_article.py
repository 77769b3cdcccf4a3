import json
import time
from contextlib import suppress
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.crawl.article import extract_page
from monitor.crawl.errors import PageError

URL = "https://kurier.example/2026/03/strike"
PARAGRAPHS = [
    "Two people were killed and five were injured when a drone struck a depot in Vyhadane on Sunday, the city said.",
    "Rescuers worked for six hours at the site, and the fire was put out by noon, according to the emergency service.",
    "The mayor, Olena Test, said that a third person was missing and that the search would go on through the night.",
]
NAV = "<nav><ul>" + "".join(f'<li><a href="/s/{n}">Section {n}</a></li>' for n in range(30)) + "</ul></nav>"
FOOT = "<footer><p>© Kurier. All rights reserved.</p><ul><li><a href='/about'>About us</a></li></ul></footer>"


def page(body: str = "", head: str = "", lang: str = ' lang="en-GB"') -> str:
    body = body or "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    return (
        f"<!doctype html><html{lang}><head><title>Drone strike | Kurier</title>{head}</head><body>{NAV}"
        f"<main><article><h1>Drone strike kills two in Vyhadane</h1>{body}</article></main>{FOOT}</body></html>"
    )


def test_the_text_comes_in_paragraphs_without_what_surrounds_it() -> None:
    found = extract_page(page().encode(), URL, "utf-8")
    assert [p for p in PARAGRAPHS if p in found.text.split("\n\n")] == PARAGRAPHS
    assert "Section 3" not in found.text
    assert "rights reserved" not in found.text
    assert found.title == "Drone strike kills two in Vyhadane"
    assert found.language == "en"
    assert found.published is None
    assert found.canonical is None


def test_the_head_tells_title_date_and_canonical_address() -> None:
    head = (
        '<meta property="og:title" content="Two killed &amp; five hurt in Vyhadane"><link rel="canonical" href="/c/1">'
        '<meta property="article:published_time" content="2026-03-01T12:00:00+02:00">'
    )
    found = extract_page(page(head=head).encode(), URL)
    assert found.title == "Two killed & five hurt in Vyhadane"
    assert found.canonical == "https://kurier.example/c/1"
    assert found.published == datetime(2026, 3, 1, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    "data",
    [
        {"@type": "NewsArticle", "datePublished": "2026-03-01T10:00:00Z", "headline": "h"},
        {
            "@graph": [
                {"@type": "Organization"},
                {"@type": ["Thing", "ReportageNewsArticle"], "datePublished": "2026-03-01T10:00:00Z"},
            ]
        },
        [{"@type": "BreadcrumbList"}, {"@type": "Article", "datePublished": "2026-03-01T12:00:00+0200"}],
    ],
)
def test_the_date_is_found_in_linked_data(data) -> None:
    head = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    assert extract_page(page(head=head).encode(), URL).published == datetime(2026, 3, 1, 10, tzinfo=UTC)


def test_the_date_of_another_article_is_not_this_ones() -> None:
    outside = page().replace("<main>", '<aside><time datetime="2025-01-01T00:00:00Z">old</time></aside><main>')
    assert extract_page(outside.encode(), URL).published is None
    inside = outside.replace("<h1>", '<time datetime="2026-03-01T10:00:00Z">now</time><h1>')
    assert extract_page(inside.encode(), URL).published == datetime(2026, 3, 1, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    "rubbish", ["{", "null", "[" * 5000, '"x"', '{"@type": 5}', '{"@type": "Article", "datePublished": 7}']
)
def test_broken_linked_data_changes_nothing(rubbish) -> None:
    found = extract_page(page(head=f'<script type="application/ld+json">{rubbish}</script>').encode(), URL)
    assert PARAGRAPHS[0] in found.text


@pytest.mark.parametrize("href", ["javascript:1", "", "http://[", "data:x"])
def test_a_canonical_address_that_is_none_is_left_out(href) -> None:
    assert extract_page(page(head=f'<link rel="canonical" href="{href}">').encode(), URL).canonical is None


@pytest.mark.parametrize(
    "flash", ["Explosions in Vyhadane.", "Vyhadane: two dead.", "Вибухи у Вигаданому. Загинули двоє."]
)
def test_a_flash_of_one_line_is_an_article(flash) -> None:
    assert flash in extract_page(page(f"<p>{flash}</p>").encode(), URL).text


APP = '<body><div id="app"></div></body></html>'


def test_a_page_that_shows_nothing_but_tells_in_its_head_is_read_from_there() -> None:
    data = {"@type": "NewsArticle", "headline": "h", "articleBody": "Three people died in Vyhadane. " * 5}
    html = f'<html><head><script type="application/ld+json">{json.dumps(data)}</script></head>{APP}'
    assert "Three people died" in extract_page(html.encode(), URL).text
    html = '<html><head><meta name="description" content="Three people died in Vyhadane."></head>' + APP
    assert extract_page(html.encode(), URL).text == "Three people died in Vyhadane."


UKRAINIAN = (
    "Внаслідок удару дрона у Вигаданому загинули двоє людей, п'ятеро дістали поранення, повідомила міська рада вранці."
)


@pytest.mark.parametrize(
    ("encoding", "charset", "meta"),
    [
        ("utf-8", None, ""),
        ("cp1251", "windows-1251", ""),
        ("cp1251", None, "windows-1251"),
        ("cp1251", "utf-8", "utf-8"),
        ("utf-16", None, ""),
    ],
)
def test_the_encoding_is_found(encoding, charset, meta) -> None:
    head = f'<meta http-equiv="Content-Type" content="text/html; charset={meta}">' if meta else ""
    html = page("".join(f"<p>{UKRAINIAN} {n}</p>" for n in range(4)), head, ' lang="uk"').encode(encoding)
    found = extract_page(html, URL, charset)
    assert UKRAINIAN in found.text
    assert found.language == "uk"


@pytest.mark.parametrize(
    ("html", "outcome"),
    [
        (b"", "no_text"),
        (b"  \n", "no_text"),
        (b"<html><body></body></html>", "no_text"),
        (b"<html><head><title>x</title></head><body><script>var a</script></body></html>", "no_text"),
        (b"%PDF-1.7 rubbish", "not_html"),
        (b"\x89PNG\r\n\x1a\n", "not_html"),
    ],
)
def test_a_page_without_text_is_named(html, outcome) -> None:
    with pytest.raises(PageError) as caught:
        extract_page(html, URL)
    assert (caught.value.outcome, caught.value.temporary) == (outcome, False)


def test_scripts_never_become_text() -> None:
    found = extract_page(page("".join(f"<p>{p}<script>steal()</script></p>" for p in PARAGRAPHS)).encode(), URL)
    assert "steal" not in found.text


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_arbitrary_bytes_give_a_page_or_a_page_error(body) -> None:
    for html in (body, b"<html><body><article><p>" + body + b"</p></article></body></html>"):
        try:
            found = extract_page(html, URL)
        except PageError:
            continue
        (found.title + found.text).encode()


@pytest.mark.parametrize(
    "bit", ["<div>", "<p>", "<table><tr><td>", "&", "<a href=", "<!--", "<b><i>", "<ul><li>", "<blockquote>"]
)
def test_hostile_nesting_ends(bit) -> None:
    html = page("word " + bit * (100_000 // len(bit)) + " word")
    began = time.process_time()
    with suppress(PageError):
        extract_page(html.encode(), URL)
    assert time.process_time() - began < 30


@pytest.mark.parametrize(
    ("head", "body", "url", "day"),
    [
        ("", '<p class="date">12 March 2021</p>', URL, date(2021, 3, 12)),
        ("", "", "https://kurier.example/2021/03/12/strike", date(2021, 3, 12)),
        ("", "", URL, None),
        ('<meta property="article:published_time" content="2026-03-01T10:00:00Z">', "", URL, None),
    ],
)
def test_the_day_of_a_page_is_found_where_it_tells_no_time(head, body, url, day) -> None:
    found = extract_page(
        page(body + "<p>Two people died in Vyhadane, the mayor said.</p>" * 3, head).encode(), url, undated=True
    )
    assert found.day == day
    assert (found.published is not None) == bool(head)
