"""What sites ask of crawlers is heeded, once asked for, and an outage of that one file silences nobody."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from yarl import URL

from monitor.crawl.errors import FetchError
from monitor.crawl.exchange import Response
from monitor.crawl.fetch import Fetcher
from monitor.crawl.robots import LONGEST_DELAY, Robots
from monitor.crawl.settings import CrawlSettings
from monitor.crawl.sources.feed import FeedSettings

RULES = b"User-agent: *\nDisallow: /private/\nAllow: /private/feed\n\nUser-agent: badbot\nDisallow: /\n"


@pytest.fixture
async def obeying() -> AsyncIterator[Fetcher]:
    async with Fetcher(CrawlSettings(delay_per_host=timedelta(0))) as found:
        yield found


def asked(site, path="/robots.txt"):
    return sum(request.path == path for request in site.requests)


async def test_what_a_site_forbids_is_not_fetched_and_its_rules_are_asked_for_once(site, obeying, outcome) -> None:
    site.page("/robots.txt", RULES)
    for path in ("/news", "/private/feed", "/private/x"):
        site.page(path, b"x")
    await asyncio.gather(*(obeying.get(f"{site.url}{path}", allow_private=True) for path in ("/news", "/private/feed")))
    error = await outcome(obeying, f"{site.url}/private/x", allow_private=True)
    assert (error.outcome, error.temporary) == ("robots", False)
    assert "ignore_robots" in error.message
    assert (asked(site), asked(site, "/private/x")) == (1, 0)


async def test_a_redirect_leads_nowhere_that_is_forbidden(site, other_site, obeying, outcome) -> None:
    other_site.page("/robots.txt", RULES)
    other_site.page("/private/x", b"x")
    url = site.page("/", status=302, Location=f"{other_site.url}/private/x")
    assert (await outcome(obeying, url, allow_private=True)).outcome == "robots"
    assert asked(other_site, "/private/x") == 0


async def test_a_source_is_exempted_with_a_reason(site, obeying) -> None:
    site.page("/robots.txt", RULES)
    url = site.page("/private/x", b"x")
    source = FeedSettings(url=url, ignore_robots="the publisher's leave of 1 March 2026")
    answer = await obeying.of(source.asking).get(url, allow_private=True)
    assert (answer.body, asked(site)) == (b"x", 0)


@pytest.mark.parametrize("status", [404, 403, 410, 500, 503, 429])
async def test_no_rules_and_rules_that_cannot_be_had_silence_nobody(site, obeying, status) -> None:
    if status != 429:  # which asks to be left alone as a whole
        site.page("/robots.txt", b"User-agent: *\nDisallow: /", status=status)
    url = site.page("/", b"x")
    for _ in range(3):
        assert (await obeying.get(url, allow_private=True)).body == b"x"
    assert asked(site) == 1


@pytest.mark.parametrize("body", [b"", b"\xff\xfe\x00", b"<html>" * 1000, b"Disallow: /", b"A" * 600_000])
async def test_rules_that_are_none_allow_everything(site, obeying, body) -> None:
    site.page("/robots.txt", body)
    assert (await obeying.get(site.page("/", b"x"), allow_private=True)).body == b"x"


async def test_a_crawl_delay_is_kept_within_reason() -> None:
    async def ask(url, limits):
        rules = b"User-agent: *\nDisallow: /x\nCrawl-delay: " + (b"2.5" if url.host == "a.example" else b"86400")
        return Response(status=200, url=str(url), body=rules)

    robots = Robots()
    assert await robots.heed(URL("https://a.example/"), ask) == timedelta(seconds=2.5)
    assert await robots.heed(URL("https://b.example/"), ask) == LONGEST_DELAY


async def test_the_last_rules_count_while_new_ones_cannot_be_had(monkeypatch) -> None:
    answers = [Response(status=200, url="", body=RULES)]

    async def ask(url, limits):
        if answers:
            return answers.pop()
        raise FetchError("away", outcome="http_503", temporary=True)

    monkeypatch.setattr("monitor.crawl.robots.KEPT", timedelta(0))
    robots = Robots()
    for _ in range(3):
        with pytest.raises(FetchError):
            await robots.heed(URL("https://a.example/private/x"), ask)


async def test_the_rules_of_many_sites_are_bounded(monkeypatch) -> None:
    async def ask(url, limits):
        return Response(status=200, url="", body=b"")

    monkeypatch.setattr("monitor.crawl.robots.MOST_HOSTS", 10)
    robots = Robots()
    for n in range(50):
        await robots.heed(URL(f"https://a{n}.example/"), ask)
    assert len(robots._known) == 10
    assert not robots._asking
