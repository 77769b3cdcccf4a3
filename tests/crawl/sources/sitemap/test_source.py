"""What is new in a sitemap is listed, by few requests; what is old or no article is not."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import web
from pydantic import ValidationError

from monitor.crawl.errors import CrawlError
from monitor.crawl.exchange import NOTHING_KNOWN, Validators
from monitor.crawl.sources.sitemap import SitemapSettings, poll
from monitor.crawl.sources.sitemap.source import DOCUMENTS

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def page(path: str, *, modified: datetime | None = None, published: datetime | None = None, title: str = "") -> str:
    news = f"<news><publication_date>{published.isoformat()}</publication_date></news>" if published else ""
    title = f"<news><title>{title}</title></news>" if title else ""
    lastmod = f"<lastmod>{modified.isoformat()}</lastmod>" if modified else ""
    return f"<url><loc>{path}</loc>{lastmod}{news}{title}</url>"


def pages(*listed: str) -> bytes:
    return f"<urlset>{''.join(listed)}</urlset>".encode()


def index(*maps: str) -> bytes:
    return f"<sitemapindex>{''.join(f'<sitemap>{one}</sitemap>' for one in maps)}</sitemapindex>".encode()


def source(url: str, **told: object) -> SitemapSettings:
    return SitemapSettings(url=url, allow_private=True, **told)


def paths(found, site) -> list[str]:
    return [entry.link.removeprefix(site.url) for entry in found.entries]


async def test_news_are_listed_newest_first_and_old_pages_are_not(site, fetcher) -> None:
    url = site.page(
        "/news.xml",
        pages(
            page("/news/1-old-strike-story", published=NOW - timedelta(days=5), title="Old"),
            page("/news/2-strike-story-of-today", published=NOW - timedelta(hours=1), title="Strike"),
            page("/news/3-siren-over-the-town", published=NOW - timedelta(minutes=5), title="Siren"),
        ),
        ETag='"1"',
    )
    found = await poll(source(url), fetcher, NOTHING_KNOWN, NOW)
    assert [(entry.title, entry.published) for entry in found.entries] == [
        ("Siren", NOW - timedelta(minutes=5)),
        ("Strike", NOW - timedelta(hours=1)),
    ]
    assert found.validators.etag == '"1"'


async def test_a_plain_sitemap_tells_no_time_of_publication_and_no_sections(site, fetcher) -> None:
    url = site.page(
        "/map.xml",
        pages(
            page("/news/strike-on-market-street", modified=NOW - timedelta(hours=1)),
            page("/tag/vyhadane", modified=NOW),
            page("/", modified=NOW),
            page("/news/undated-page-among-dated-ones"),
        ),
    )
    found = await poll(source(url), fetcher, NOTHING_KNOWN, NOW)
    assert paths(found, site) == ["/news/strike-on-market-street"]
    assert (found.entries[0].published, found.entries[0].updated) == (None, None)


async def test_an_index_is_followed_to_gzip_and_to_indexes_below_within_bounds(site, fetcher) -> None:
    site.page("/a.xml.gz", gzip.compress(pages(page("/news/a-strike-on-the-town", modified=NOW))))
    site.page("/deep.xml", index("<loc>/deeper.xml</loc>"))
    site.page("/deeper.xml", index("<loc>/deepest.xml</loc>"))
    site.page("/deepest.xml", pages(page("/news/never-asked-for-this", modified=NOW)))
    old = f"<loc>/old.xml</loc><lastmod>{(NOW - timedelta(days=30)).isoformat()}</lastmod>"
    url = site.page(
        "/index.xml", index("<loc>/a.xml.gz</loc>", "<loc>/deep.xml</loc>", old, "<loc>https://b.example/x</loc>")
    )
    found = await poll(source(url), fetcher, NOTHING_KNOWN, NOW)
    assert paths(found, site) == ["/news/a-strike-on-the-town"]
    assert sorted(request.path for request in site.requests) == ["/a.xml.gz", "/deep.xml", "/deeper.xml", "/index.xml"]


async def test_of_many_sitemaps_the_likeliest_are_read_and_the_rest_is_named(site, fetcher) -> None:
    site.page("/news-now.xml", pages(page("/news/a-strike-on-the-town", modified=NOW)))
    for n in range(40):
        site.page(f"/map-{n}.xml", pages())
    url = site.page("/index.xml", index(*(f"<loc>/map-{n}.xml</loc>" for n in range(40)), "<loc>/news-now.xml</loc>"))
    found = await poll(source(url), fetcher, NOTHING_KNOWN, NOW)
    assert paths(found, site) == ["/news/a-strike-on-the-town"]
    assert len(site.requests) == DOCUMENTS
    assert "an index of 41 sitemaps" in found.warnings[0]


async def test_one_broken_sitemap_does_not_hold_up_the_others(site, fetcher) -> None:
    site.page("/a.xml", b"<html>sorry</html>")
    site.page("/b.xml", pages(page("/news/a-strike-on-the-town", modified=NOW)))
    url = site.page("/index.xml", index("<loc>/a.xml</loc>", "<loc>/gone.xml</loc>", "<loc>/b.xml</loc>"))
    found = await poll(source(url), fetcher, NOTHING_KNOWN, NOW)
    assert paths(found, site) == ["/news/a-strike-on-the-town"]
    assert len(found.warnings) == 2


async def test_where_all_are_broken_the_source_has_failed(site, fetcher) -> None:
    url = site.page("/index.xml", index("<loc>/gone.xml</loc>"))
    with pytest.raises(CrawlError) as caught:
        await poll(source(url), fetcher, NOTHING_KNOWN, NOW)
    assert caught.value.outcome == "http_404"


async def test_an_unchanged_index_hides_no_change_below_it(site, fetcher) -> None:
    async def conditional(request: web.Request) -> web.Response:
        if "If-None-Match" in request.headers:
            return web.Response(status=304)
        return web.Response(body=index("<loc>/a.xml</loc>"), headers={"ETag": '"1"'})

    url = site.handle("/index.xml", conditional)
    site.page("/a.xml", pages(page("/news/a-strike-on-the-town", modified=NOW)))
    first = await poll(source(url), fetcher, NOTHING_KNOWN, NOW)
    site.page("/a.xml", pages(page("/news/another-strike-on-the-town", modified=NOW)))
    second = await poll(source(url), fetcher, Validators('"1"', "", first.validators.cursor), NOW)
    assert paths(second, site) == ["/news/another-strike-on-the-town"]


async def test_an_unchanged_sitemap_is_not_modified(site, fetcher) -> None:
    async def conditional(request: web.Request) -> web.Response:
        if request.headers.get("If-None-Match") == '"1"':
            return web.Response(status=304)
        return web.Response(body=pages(page("/news/a-strike-on-the-town", modified=NOW)), headers={"ETag": '"1"'})

    settings = source(site.handle("/map.xml", conditional))
    first = await poll(settings, fetcher, NOTHING_KNOWN, NOW)
    assert (await poll(settings, fetcher, first.validators, NOW)).not_modified


async def test_a_modified_page_is_fetched_again_once(site, fetcher) -> None:
    def listed(minutes: int) -> bytes:
        return pages(
            page("/news/1-strike", modified=NOW + timedelta(minutes=minutes), published=NOW, title="Strike"),
            page("/news/2-siren", modified=NOW, published=NOW, title="Siren"),
        )

    settings, later = source(site.page("/news.xml", listed(0))), NOW + timedelta(minutes=9)
    first = await poll(settings, fetcher, NOTHING_KNOWN, NOW)
    site.page("/news.xml", listed(5))
    second = await poll(settings, fetcher, first.validators, later)
    third = await poll(settings, fetcher, second.validators, later)
    guids = [{entry.guid for entry in found.entries} for found in (first, second, third)]
    assert guids[0] == guids[2]
    (again,) = [entry for entry in second.entries if entry.guid not in guids[0]]
    assert (again.link, again.updated) == (f"{site.url}/news/1-strike", NOW + timedelta(minutes=5))


async def test_a_site_that_marks_everything_as_modified_is_not_fetched_again_and_again(site, fetcher) -> None:
    def listed(minutes: int) -> bytes:
        at = NOW + timedelta(minutes=minutes)
        return pages(*(page(f"/news/strike-on-town-number-{n}", modified=at) for n in range(50)))

    settings = source(site.page("/map.xml", listed(0)))
    first = await poll(settings, fetcher, NOTHING_KNOWN, NOW)
    site.page("/map.xml", listed(3))
    second = await poll(settings, fetcher, first.validators, NOW + timedelta(minutes=5))
    assert {entry.guid for entry in second.entries} == {entry.guid for entry in first.entries}
    assert "changes of pages are not followed" in second.warnings[0]


async def test_a_long_sitemap_without_times_is_an_error_and_a_short_one_is_not(site, fetcher) -> None:
    url = site.page("/map.xml", pages(*(page(f"/news/strike-on-town-number-{n}") for n in range(501))))
    with pytest.raises(CrawlError) as caught:
        await poll(source(url), fetcher, NOTHING_KNOWN, NOW)
    assert caught.value.outcome == "no_news"
    site.page("/map.xml", pages(*(page(f"/news/strike-on-town-number-{n}") for n in range(20))))
    assert len((await poll(source(url), fetcher, NOTHING_KNOWN, NOW)).entries) == 20


async def test_only_pages_under_a_path_are_listed(site, fetcher) -> None:
    url = site.page(
        "/map.xml", pages(page("/ukr/strike-on-town-1", modified=NOW), page("/rus/strike-on-town-1", modified=NOW))
    )
    assert paths(await poll(source(url, within="/ukr/"), fetcher, NOTHING_KNOWN, NOW), site) == [
        "/ukr/strike-on-town-1"
    ]
    with pytest.raises(CrawlError) as caught:
        await poll(source(url, within="/eng/"), fetcher, NOTHING_KNOWN, NOW)
    assert "under /eng/" in caught.value.message


@pytest.mark.parametrize("within", ["", "news/", "/a b"])
def test_wrong_settings_are_refused(within) -> None:
    with pytest.raises(ValidationError):
        SitemapSettings(url="https://kurier.example/", within=within)
