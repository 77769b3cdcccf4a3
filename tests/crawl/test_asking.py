"""How sources are asked: their own headers, cookies, language and proxy, and who does not get to see them."""

from datetime import timedelta

import pytest
from pydantic import ValidationError

from monitor.crawl.exchange import Response
from monitor.crawl.sources.feed import FeedSettings
from tests.servers.proxy import socks_proxy

SECRETS = {"X-Api-Key": "hunter2", "Authorization": "Bearer hunter2"}


def asked(url, **settings):
    return FeedSettings(url=url, allow_private=True, **settings).asking


async def test_a_source_is_asked_with_its_headers_cookies_and_language(site, fetcher) -> None:
    url = site.page("/", b"x")
    wanted = asked(url, headers=SECRETS, cookies={"session": "abc", "seen": "1"}, language="uk")
    await fetcher.of(wanted).get(url, allow_private=True, headers={"Accept": "text/html"})
    await fetcher.get(url, allow_private=True)
    headers, plain = (request.headers for request in site.requests)
    assert headers["X-Api-Key"] == "hunter2"
    assert headers["Cookie"] == "session=abc; seen=1"
    assert headers["Accept-Language"] == "uk, *;q=0.5"
    assert headers["Accept"] == "text/html"
    assert not {"X-Api-Key", "Cookie", "Accept-Language"} & plain.keys()


async def test_other_hosts_get_to_see_none_of_it_but_the_language(site, other_site, fetcher) -> None:
    elsewhere = other_site.page("/", b"x").replace("127.0.0.1", "localhost")
    url = site.page("/", status=302, Location=elsewhere)
    wanted = asked(url, headers=SECRETS, cookies={"session": "abc"}, language="uk")
    for address in (url, elsewhere):  # a redirect, and a link to another host's page
        await fetcher.of(wanted).get(address, allow_private=True)
    for request in other_site.requests:
        assert not {"X-Api-Key", "Authorization", "Cookie"} & request.headers.keys()
        assert request.headers["Accept-Language"] == "uk, *;q=0.5"


async def test_nothing_secret_of_a_source_under_tls_goes_out_without(site, fetcher) -> None:
    url = site.page("/", b"x")
    await fetcher.of(asked(url.replace("http:", "https:"), headers=SECRETS)).get(url, allow_private=True)
    assert "X-Api-Key" not in site.requests[0].headers


async def test_a_source_is_fetched_through_its_proxy_which_looks_up_the_name(site, fetcher) -> None:
    site.page("/", b"through")
    port = int(site.url.rsplit(":", 1)[1])
    async with socks_proxy(port, user=b"me", password=b"hunter2") as (address, proxy):
        url = "http://outlet.example/"
        answer = await fetcher.of(asked(url, proxy=f"socks5://me:hunter2@{address}")).get(url)
    assert answer.body == b"through"
    assert proxy.asked == ["outlet.example"]


async def test_a_proxy_that_refuses_or_is_away_is_told(site, fetcher, outcome) -> None:
    port = int(site.url.rsplit(":", 1)[1])
    url = "http://outlet.example/"
    async with socks_proxy(port, user=b"me", password=b"hunter2") as (address, _):
        wrong = fetcher.of(asked(url, proxy=f"socks5://me:guess@{address}"))
        assert (await outcome(wrong, url)).outcome == "proxy"
    away = await outcome(fetcher.of(asked(url, proxy="socks5://me:hunter2@127.0.0.1:1")), url)
    assert (away.outcome, away.temporary) == ("proxy", True)
    assert "hunter2" not in away.message


@pytest.mark.parametrize("host", ["127.0.0.1", "2130706433", "localhost", "[::1]", "169.254.169.254", "0x7f.1"])
async def test_inner_addresses_are_not_asked_of_a_proxy_either(site, fetcher, outcome, host) -> None:
    async with socks_proxy(int(site.url.rsplit(":", 1)[1])) as (address, proxy):
        url = f"http://{host}/"
        error = await outcome(fetcher.of(asked("http://outlet.example/", proxy=f"socks5://{address}")), url)
    assert error.outcome in ("refused_address", "bad_address")
    assert not proxy.asked


@pytest.mark.parametrize(
    "wrong",
    [
        {"headers": {"Host": "a"}},
        {"headers": {"X": "a\r\nY: b"}},
        {"headers": {"X Y": "a"}},
        {"headers": {"Accept-Encoding": "xz"}},
        {"cookies": {"a;b": "c"}},
        {"proxy": "ftp://a:1"},
        {"proxy": "socks5://me:hunter2@a"},
        {"ignore_robots": ""},
        {"ignore_robots": "yes"},
    ],
)
def test_what_would_break_a_request_is_refused_without_showing_it(wrong) -> None:
    with pytest.raises(ValidationError) as caught:
        FeedSettings(url="https://outlet.example/rss", **wrong)
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize(
    ("headers", "told"),
    [
        ({"Cache-Control": "public, max-age=300"}, timedelta(seconds=300)),
        ({"Cache-Control": 'MAX-AGE="60", s-maxage=9'}, timedelta(seconds=60)),
        ({"Cache-Control": "max-age=300", "Age": "100"}, timedelta(seconds=200)),
        ({"Cache-Control": "max-age=300", "Age": "900"}, timedelta(0)),
        ({"Cache-Control": "s-maxage=300"}, None),
        ({"Cache-Control": "max-age=999999999999"}, None),
        ({"Cache-Control": "max-age=soon"}, None),
        ({}, None),
    ],
)
def test_how_long_an_answer_is_fresh_is_read_from_it(headers, told) -> None:
    assert Response(status=200, url="https://outlet.example/", headers=headers).fresh_for == told
