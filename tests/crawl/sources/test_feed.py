import gzip
import time
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import web
from pydantic import ValidationError

from monitor.crawl.errors import CrawlError, FeedError, FetchError, ListingError
from monitor.crawl.fetch import NOTHING_KNOWN, Validators
from monitor.crawl.pool import Workers
from monitor.crawl.sources import KINDS, poller
from monitor.crawl.sources.feed import FeedSettings, poll
from monitor.crawl.sources.settings import default_name, registrable_host

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def feed(*guids: str, pad: str = "") -> bytes:
    items = "".join(
        f"<item><guid>{g}</guid><title>Siren {g}</title><link>/{g}</link><description>{pad}</description></item>"
        for g in guids
    )
    return f'<rss version="2.0"><channel><title>K</title>{items}</channel></rss>'.encode()


def source(url: str, **options) -> FeedSettings:
    return FeedSettings(url=url, allow_private=True, **options)


async def test_a_poll_lists_entries_with_links_to_where_the_feed_was_found(site, fetcher) -> None:
    site.page("/new/feed", feed("a", "b"), ETag='"1"')
    url = site.page("/old", status=301, Location="/new/feed")
    found = await poll(source(url, language="uk"), fetcher, NOTHING_KNOWN, NOW)
    assert [entry.link for entry in found.entries] == [f"{site.url}/a", f"{site.url}/b"]
    assert {entry.language for entry in found.entries} == {"uk"}
    assert found.permanent_redirect == f"{site.url}/new/feed"
    assert found.validators == Validators('"1"', "")


async def test_an_unchanged_feed_is_not_modified_and_keeps_what_is_known_of_it(site, fetcher) -> None:
    async def conditional(request: web.Request) -> web.Response:
        if request.headers.get("If-Modified-Since") == "then":
            return web.Response(status=304, headers={"ETag": '"2"'})
        return web.Response(body=feed("a"), headers={"Last-Modified": "then"})

    settings = source(site.handle("/", conditional))
    first = await poll(settings, fetcher, NOTHING_KNOWN, NOW)
    second = await poll(settings, fetcher, first.validators, NOW)
    assert (first.not_modified, len(first.entries)) == (False, 1)
    assert (second.not_modified, second.entries) == (True, ())
    assert second.validators == Validators('"2"', "then")


async def test_half_an_answer_is_not_taken_for_all_there_is(site, fetcher) -> None:
    url = site.page("/", feed("a", "b", "c")[:-60], ETag='"cut"')
    found = await poll(source(url), fetcher, NOTHING_KNOWN, NOW)
    assert found.entries
    assert found.validators == NOTHING_KNOWN
    assert found.warnings


@pytest.mark.parametrize(
    ("body", "headers", "kind", "outcome"),
    [
        (b"<!doctype html><p>Checking your browser", {"Content_Type": "text/html"}, FeedError, "html_not_feed"),
        (b"", {}, FeedError, "empty_feed"),
        (gzip.compress(bytes(50_000_000)), {"Content_Encoding": "gzip"}, FetchError, "too_large"),
        (b"\x1f\x8b\x08rubbish", {"Content_Encoding": "gzip"}, FetchError, "bad_compression"),
        (b"\x00\x01\x02rubbish", {}, FeedError, "broken_feed"),
    ],
)
async def test_each_kind_of_rubbish_has_a_name(site, fetcher, body, headers, kind, outcome) -> None:
    with pytest.raises(CrawlError) as caught:
        await poll(source(site.page("/", body, **headers)), fetcher, NOTHING_KNOWN, NOW)
    assert type(caught.value) is kind
    assert caught.value.outcome == outcome


async def test_a_feed_on_an_inner_address_needs_leave(site, fetcher) -> None:
    with pytest.raises(FetchError) as caught:
        await poll(FeedSettings(url=site.page("/", feed("a"))), fetcher, NOTHING_KNOWN, NOW)
    assert caught.value.outcome == "refused_address"


PAGE = b"""<!doctype html><html><head><link rel="stylesheet" href="/x.css">
<link href='/comments/feed' title="Comments" type="application/rss+xml" rel=alternate>
<link rel="alternate" type="application/atom+xml" title="News" href="/rss?a=1&amp;b=2"></head></html>"""


async def test_a_page_leads_to_the_feed_that_it_announces_and_is_not_asked_again(site, fetcher) -> None:
    settings = source(site.page("/", PAGE, ETag='"page"'))
    site.page("/rss", feed("a"), ETag='"feed"')
    first = await poll(settings, fetcher, NOTHING_KNOWN, NOW)
    assert [entry.guid for entry in first.entries] == ["a"]
    second = await poll(settings, fetcher, first.validators, NOW)
    assert [entry.guid for entry in second.entries] == ["a"]
    assert [request.path_qs for request in site.requests] == ["/", "/rss?a=1&b=2", "/rss?a=1&b=2"]
    assert site.requests[-1].headers["If-None-Match"] == '"feed"'


async def test_a_feed_that_is_gone_is_looked_up_on_its_page_again(site, fetcher) -> None:
    settings = source(site.page("/", PAGE))
    site.page("/rss", feed("a"), ETag='"feed"')
    first = await poll(settings, fetcher, NOTHING_KNOWN, NOW)
    site.page("/", PAGE.replace(b"/rss?a=1&amp;b=2", b"/atom"))
    site.page("/rss", status=410)
    site.page("/atom", feed("b"))
    assert [entry.guid for entry in (await poll(settings, fetcher, first.validators, NOW)).entries] == ["b"]
    assert "If-None-Match" not in site.requests[-1].headers


async def test_a_feed_that_is_down_for_now_is_not_looked_up_again(site, fetcher) -> None:
    settings = source(site.page("/", PAGE))
    site.page("/rss", feed("a"))
    first = await poll(settings, fetcher, NOTHING_KNOWN, NOW)
    site.page("/rss", status=503)
    with pytest.raises(FetchError):
        await poll(settings, fetcher, first.validators, NOW)
    assert len(site.requests) == 3


async def test_a_page_that_announces_a_page_is_no_feed(site, fetcher) -> None:
    site.page("/rss", PAGE)
    with pytest.raises(FeedError) as caught:
        await poll(source(site.page("/", PAGE)), fetcher, NOTHING_KNOWN, NOW)
    assert caught.value.outcome == "html_not_feed"
    assert len(site.requests) == 2


WHOLE = "<p>Three people were killed.</p><p>" + "The city says more of it. " * 40 + "</p>"


@pytest.mark.parametrize(
    ("content", "told", "whole"),
    [
        (WHOLE, "auto", True),
        (WHOLE, "teaser", False),
        ("<p>Three people were killed.</p>", "auto", False),
        ("<p>Three people were killed.</p>", "whole", True),
        (WHOLE + "<p>Continue reading</p>", "auto", False),
        ("", "whole", False),
    ],
)
async def test_a_whole_article_in_the_feed_needs_no_page(site, fetcher, content, told, whole) -> None:
    body = feed("a").replace(b"</item>", f"<content:encoded><![CDATA[{content}]]></content:encoded></item>".encode())
    body = body.replace(b"<rss ", b'<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" ')
    found = await poll(source(site.page("/", body), content=told), fetcher, NOTHING_KNOWN, NOW)
    assert found.entries[0].whole is whole


class CountingWorkers(Workers):
    """Real workers that count what they were given."""

    tasks = 0

    async def run(self, task, /, *args, seconds):
        self.tasks += 1
        return await super().run(task, *args, seconds=seconds)


@pytest.mark.parametrize(("pad", "tail", "tasks"), [("word " * 2000, b"", 1), ("", b"", 0), ("", b"<cut", 1)])
async def test_what_takes_long_to_parse_is_parsed_by_a_worker_as_it_would_be_here(
    site, fetcher, pad, tail, tasks
) -> None:
    guids = [f"g{n}" for n in range(40)]
    body = feed(*guids, pad=pad)
    url = site.page("/", body.replace(b"</channel></rss>", tail) if tail else body)
    async with CountingWorkers(1, preload=["monitor.crawl.sources.parse"]) as workers:
        found = await poll(source(url), fetcher, NOTHING_KNOWN, NOW, workers)
        assert workers.tasks == tasks
    assert [entry.guid for entry in found.entries] == guids
    assert await poll(source(url), fetcher, NOTHING_KNOWN, NOW) == found


async def test_a_feed_that_breaks_its_worker_is_an_error_of_that_feed(site, fetcher) -> None:
    class Slow(Workers):
        async def run(self, task, /, *args, seconds):
            return await super().run(time.sleep, 60, seconds=0.1)

    url = site.page("/", feed("a", pad="word " * 50_000))
    async with Slow(1) as workers:
        with pytest.raises(ListingError) as caught:
            await poll(source(url), fetcher, NOTHING_KNOWN, NOW, workers)
    assert (caught.value.outcome, caught.value.temporary) == ("unparsable", True)


async def test_the_charset_of_the_header_is_heard(site, fetcher) -> None:
    body = feed("a").decode().replace("Siren a", "Сирена над містом лунає вже годину").encode("cp1251")
    url = site.page("/", body, Content_Type="application/rss+xml; charset=windows-1251")
    found = await poll(source(url), fetcher, NOTHING_KNOWN, NOW)
    assert found.entries[0].title == "Сирена над містом лунає вже годину"


def test_the_table_of_kinds_knows_each_kind_by_the_name_in_its_settings() -> None:
    for name, (kind, _) in KINDS.items():
        assert kind.model_fields["kind"].default == name
    assert poller(FeedSettings(url="https://kurier.example/")) is poll


def test_a_source_is_called_by_its_address_unless_it_has_a_name() -> None:
    assert FeedSettings(url="https://www.kurier.example/rss/?lang=uk").label == "kurier.example/rss?lang=uk"
    assert FeedSettings(url="https://kurier.example/rss", name="kurier").label == "kurier"
    assert default_name("http://127.0.0.1:8080/feed/1.xml") == "127.0.0.1:8080/feed/1.xml"


def test_a_publisher_is_the_registrable_host_unless_a_family_is_told() -> None:
    assert FeedSettings(url="https://feeds.news.kurier.co.uk/x").publisher == "kurier.co.uk"
    assert FeedSettings(url="https://kurier.com.ua/x").publisher == "kurier.com.ua"
    assert FeedSettings(url="https://kurier.com/x", family="wire").publisher == "wire"
    assert registrable_host("http://127.0.0.1:1/") == "127.0.0.1"
    assert registrable_host("https://kurier.example/") == "kurier.example"


@pytest.mark.parametrize(
    "wrong",
    [
        {"url": "ftp://a.test/"},
        {"url": "news"},
        {"url": "https://"},
        {"every": "0.5s"},
        {"every": "2d"},
        {"every": 60},
        {"language": "Ukrainian"},
        {"country": "ua"},
        {"fetch": "sometimes"},
        {"name": "a b"},
        {"intervall": "60s"},
        {"kind": "page"},
    ],
)
def test_wrong_settings_are_refused(wrong) -> None:
    with pytest.raises(ValidationError):
        FeedSettings(**{"url": "https://kurier.example/", **wrong})


def test_the_interval_is_a_minute_unless_told() -> None:
    assert FeedSettings(url="https://kurier.example/").every == timedelta(seconds=60)
    assert FeedSettings(url="https://kurier.example/", every="1s").every == timedelta(seconds=1)
