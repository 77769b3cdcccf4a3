"""Every form of the protocol is read, and nothing beyond its bounds."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.crawl.errors import ListingError
from monitor.crawl.sources.sitemap.document import Document, parse

URL = "https://kurier.example/maps/news.xml"
NEWS = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://kurier.example/news/strike-1</loc><lastmod>2026-03-01T11:00:00Z</lastmod>
<image:image><image:loc>https://kurier.example/1.jpg</image:loc><image:title>A picture</image:title></image:image>
<news:news><news:publication><news:name>Kurier</news:name><news:language>uk</news:language></news:publication>
<news:publication_date>2026-03-01T12:00:00+02:00</news:publication_date>
<news:title>Three dead &amp; nine hurt</news:title></news:news></url>
<url><loc> /news/siren-2 </loc></url><url><loc>mailto:desk@kurier.example</loc></url></urlset>"""
INDEX = """<sitemapindex><sitemap><loc>https://kurier.example/a.xml.gz</loc><lastmod>2026-03-01</lastmod></sitemap>
<sitemap><loc>/b.xml</loc></sitemap></sitemapindex>"""


def read(text: str | bytes) -> Document:
    return parse(text.encode() if isinstance(text, str) else text, None, URL)


UNDECLARED = NEWS.replace(' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"', "")
FORMS = [NEWS.encode(), gzip.compress(NEWS.encode()), NEWS.replace("urlset", "s:urlset").encode(), UNDECLARED.encode()]


@pytest.mark.parametrize("body", FORMS)
def test_a_news_sitemap_tells_title_language_and_times(body) -> None:
    found = read(body)
    strike, siren = found.pages
    assert (strike.address, strike.title, strike.language) == (
        "https://kurier.example/news/strike-1",
        "Three dead & nine hurt",
        "uk",
    )
    assert strike.published == datetime(2026, 3, 1, 10, 0, tzinfo=UTC)
    assert strike.modified == strike.at == datetime(2026, 3, 1, 11, 0, tzinfo=UTC)
    assert (siren.address, siren.at) == ("https://kurier.example/news/siren-2", None)
    assert (found.count, found.complete, found.maps) == (2, True, ())


def test_an_index_names_other_sitemaps() -> None:
    found = read(INDEX)
    assert [one.address for one in found.maps] == ["https://kurier.example/a.xml.gz", "https://kurier.example/b.xml"]
    assert found.pages == ()


def test_a_robots_file_names_sitemaps() -> None:
    found = read("User-agent: *\nDisallow: /x\n sitemap: /one.xml\r\nSitemap: https://kurier.example/two.xml\n")
    assert [one.address for one in found.maps] == ["https://kurier.example/one.xml", "https://kurier.example/two.xml"]


def test_the_newest_of_many_are_kept_and_all_are_counted() -> None:
    urls = "".join(f"<url><loc>/news/{n}</loc><lastmod>20{n % 90 + 10}-01-01</lastmod></url>" for n in range(3000))
    found = read(f"<urlset>{urls}</urlset>")
    assert (found.count, len(found.pages)) == (3000, 1000)
    assert min(page.at.year for page in found.pages if page.at) >= 2069


def test_a_cut_sitemap_gives_what_came_before_the_cut() -> None:
    found = read(NEWS[: NEWS.index("siren-2")])
    assert [page.title for page in found.pages] == ["Three dead & nine hurt"]
    assert not found.complete


def test_half_a_letter_in_one_page_hides_no_other() -> None:
    cdata = "<![CDATA[<url><loc>https://kurier.example/news/1</loc></url>"
    found = read(f"<urlset>{cdata}&#xD800;]]><url><loc>https://kurier.example/news/2</loc></url></urlset>")
    assert [page.address for page in found.pages] == ["https://kurier.example/news/2"]


def test_entities_and_documents_named_in_a_dtd_are_never_read(tmp_path) -> None:
    (tmp_path / "secret").write_text("hunter2")
    bomb = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    found = read(
        f'<!DOCTYPE urlset [<!ENTITY l0 "lol">{bomb}<!ENTITY x SYSTEM "file://{tmp_path}/secret">]>'
        "<urlset><url><loc>https://kurier.example/&x;&l9;</loc></url></urlset>"
    )
    assert "hunter2" not in repr(found)
    assert "lollol" not in repr(found)


@pytest.mark.parametrize(
    ("body", "outcome", "says"),
    [
        (b"", "empty_sitemap", "empty"),
        (b"<html><body>Not found</body></html>", "not_a_sitemap", "check the address"),
        (b'<?xml version="1.0"?><rss version="2.0"/>', "not_a_sitemap", "kind: feed"),
        (b"User-agent: *\nDisallow:", "not_a_sitemap", "names one"),
        (b"\x1f\x8brubbish", "bad_compression", "unpacked"),
        (gzip.compress(bytes(60_000_000)), "too_large", "50 MB"),
    ],
)
def test_what_is_no_sitemap_is_named(body, outcome, says) -> None:
    with pytest.raises(ListingError) as caught:
        read(body)
    assert caught.value.outcome == outcome
    assert says in caught.value.message


BITS = st.sampled_from(
    [
        "<urlset>",
        "</urlset>",
        "<url>",
        "</url>",
        "<loc>",
        "https://a.example/1",
        "</loc>",
        "<news:news>",
        "&",
        "<![CDATA[",
        "\x00",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(BITS, max_size=30).map("".join))
def test_heaps_of_markup_give_pages_or_an_error(text) -> None:
    try:
        read(text)
    except ListingError:
        return
