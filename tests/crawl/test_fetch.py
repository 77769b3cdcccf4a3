import asyncio
import gzip
import time
import tracemalloc
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import brotli
import pytest
from aiohttp import web
from yarl import URL

from monitor import addresses
from monitor.crawl.answers import parse_url, redirect_target, refusal, retry_after, shown
from monitor.crawl.errors import FetchError
from monitor.crawl.fetch import Fetcher, Limits, Validators
from monitor.crawl.gate import Gate
from monitor.crawl.inflate import zstd
from monitor.crawl.settings import CrawlSettings
from tests.crawl.conftest import failure

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
TEXT = "Сирена звучить над Вигаданим містом. ".encode() * 50


def wide_zstd(text: bytes) -> bytes:
    """A stream that asks its reader for 128 MB."""
    stream = zstd.ZstdCompressor(options={zstd.CompressionParameter.window_log: 27})
    return stream.compress(text) + stream.flush()


@asynccontextmanager
async def raw_server(answer: bytes, *, then_wait: float = 0, drip: float = 0) -> AsyncIterator[str]:
    """A server that says exactly these bytes, whatever it is asked."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await reader.readuntil(b"\r\n\r\n")
            for start in range(0, len(answer), 1 if drip else len(answer) or 1):
                writer.write(answer[start : start + 1] if drip else answer)
                await writer.drain()
                await asyncio.sleep(drip)
            await asyncio.sleep(then_wait)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    finally:
        server.close()


async def outcome(fetcher: Fetcher, url: str, **options) -> FetchError:
    return await failure(fetcher, url, **{"allow_private": True} | options)


async def test_we_say_who_we_are(site, fetcher) -> None:
    await fetcher.get(site.page("/", b"x"), allow_private=True, headers={"Accept": "text/html"})
    headers = site.requests[0].headers
    assert headers["User-Agent"].startswith("tocsin/")
    assert "ops@outlet.example" in headers["User-Agent"]
    assert headers["Accept"] == "text/html"


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("identity", TEXT),
        ("gzip", gzip.compress(TEXT)),
        ("gzip", gzip.compress(TEXT[:100]) + gzip.compress(TEXT[100:])),
        ("gzip", gzip.compress(TEXT) + b"\0" * 8),
        ("deflate", zlib.compress(TEXT)),
        ("deflate", zlib.compress(TEXT, wbits=-15)),
        ("br", brotli.compress(TEXT)),
        ("zstd", zstd.compress(TEXT)),
        ("zstd", zstd.compress(TEXT[:100]) + zstd.compress(TEXT[100:])),
        ("gzip", b"<rss>" + TEXT),
    ],
)
async def test_every_coding_is_unpacked(site, fetcher, coding, body) -> None:
    answer = await fetcher.get(site.page("/", body, Content_Encoding=coding), allow_private=True)
    assert answer.body in (TEXT, b"<rss>" + TEXT)


async def test_an_empty_body_is_an_empty_body(site, fetcher) -> None:
    answer = await fetcher.get(site.page("/", b"", Content_Encoding="gzip"), allow_private=True)
    assert answer.body == b""


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", b"\x1f\x8bgarbage"),
        ("gzip", b"no gzip at all"),
        ("gzip", gzip.compress(TEXT)[:-20]),
        ("deflate", b"\xff\xff\xff"),
        ("br", b"\xff\xff\xff\xff\xff\xff"),
        ("br", brotli.compress(TEXT)[:-4]),
        ("zstd", b"\x28\xb5\x2f\xfd"),
        ("zstd", zstd.compress(TEXT)[:-4]),
        ("zstd", b"no zstd at all"),
        ("zstd", wide_zstd(TEXT)),
        ("zstd", b"".join(zstd.compress(b"a") for _ in range(200))),
        ("xz", b"x"),
        ("gzip", b"".join(gzip.compress(b"a") for _ in range(200))),
    ],
)
async def test_what_cannot_be_unpacked_is_said_so(site, fetcher, coding, body) -> None:
    error = await outcome(fetcher, site.page("/", body, Content_Encoding=coding))
    assert (error.outcome, error.temporary) == ("bad_compression", True)


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
async def test_a_bomb_stops_at_the_limit(site, fetcher, coding) -> None:
    pack = {"gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress, "zstd": zstd.compress}[coding]
    bomb = pack(bytes(50_000_000))
    url = site.page("/", bomb, Content_Encoding=coding)
    tracemalloc.start()
    error = await outcome(fetcher, url, limits=Limits(size=2_000_000))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert error.outcome == "too_large"
    assert "2 MB" in error.message
    assert peak < 12_000_000


async def test_a_large_body_is_not_read_whether_its_length_is_told_or_not(site, fetcher) -> None:
    async def endless(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(b"x" * 10_000)

    told = await outcome(fetcher, site.page("/told", b"x" * 20_000), limits=Limits(size=10_000))
    untold = await outcome(fetcher, site.handle("/untold", endless), limits=Limits(size=10_000))
    assert (told.outcome, untold.outcome) == ("too_large", "too_large")
    assert not told.temporary


async def test_a_compressed_body_that_never_comes_to_its_content_is_not_read_for_ever(site, fetcher) -> None:
    async def endless_name(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Encoding": "gzip"})
        await response.prepare(request)
        await response.write(
            b"\x1f\x8b\x08\x08\x00\x00\x00\x00\x00\x03"
        )  # a gzip member with a file name, which follows
        while True:
            await response.write(b"x" * 10_000)

    error = await outcome(fetcher, site.handle("/", endless_name), limits=Limits(size=200_000))
    assert error.outcome == "too_large"


async def test_what_was_known_is_sent_back_and_nothing_new_is_no_error(site, fetcher) -> None:
    async def conditional(request: web.Request) -> web.Response:
        known = request.headers.get("If-None-Match") == '"v1"' and "If-Modified-Since" in request.headers
        return web.Response(
            status=304 if known else 200, body=b"" if known else b"feed", headers={"ETag": '"v1"', "Last-Modified": "L"}
        )

    url = site.handle("/", conditional)
    first = await fetcher.get(url, allow_private=True)
    second = await fetcher.get(url, allow_private=True, validators=first.validators)
    assert first.validators == Validators('"v1"', "L")
    assert (first.not_modified, first.body) == (False, b"feed")
    assert (second.not_modified, second.body, second.status) == (True, b"", 304)


async def test_not_modified_without_having_asked_is_an_error(site, fetcher) -> None:
    error = await outcome(fetcher, site.page("/", status=304))
    assert (error.outcome, error.temporary) == ("http_304_unasked", True)


async def test_redirects_are_followed_and_permanent_ones_told(site, fetcher) -> None:
    end = site.page("/end", b"here")
    site.page("/one", status=301, Location="/two")
    site.page("/two", status=308, Location=end)
    answer = await fetcher.get(f"{site.url}/one", allow_private=True)
    assert (answer.url, answer.body, answer.permanent_redirect) == (end, b"here", end)


async def test_a_passing_redirect_is_not_remembered_nor_what_follows_it(site, fetcher) -> None:
    site.page("/end", b"here")
    site.page("/permanent", status=301, Location="/passing")
    site.page("/passing", status=302, Location="/again")
    site.page("/again", status=301, Location="/end")
    answer = await fetcher.get(f"{site.url}/permanent", allow_private=True)
    assert answer.url == f"{site.url}/end"
    assert answer.permanent_redirect == f"{site.url}/passing"
    assert (await fetcher.get(f"{site.url}/passing", allow_private=True)).permanent_redirect is None


async def test_five_redirects_are_followed_and_no_more(site, fetcher) -> None:
    site.page("/0", b"end")
    for n in range(1, 7):
        site.page(f"/{n}", status=302, Location=f"/{n - 1}")
    assert (await fetcher.get(f"{site.url}/5", allow_private=True)).body == b"end"
    error = await outcome(fetcher, f"{site.url}/6")
    assert (error.outcome, error.temporary) == ("too_many_redirects", False)


@pytest.mark.parametrize("location", ["", "ftp://x.test/", "file:///etc/passwd", "javascript:1", "http://[", "data:,x"])
async def test_a_redirect_to_no_web_address_is_refused(site, fetcher, location) -> None:
    error = await outcome(fetcher, site.page("/", status=302, Location=location))
    assert (error.outcome, error.temporary) == ("bad_redirect", False)


def test_a_redirect_out_of_tls_is_refused_and_one_into_it_followed() -> None:
    with pytest.raises(FetchError) as caught:
        redirect_target(URL("https://kurier.example/"), "http://kurier.example/plain")
    assert caught.value.outcome == "redirect_downgrade"
    assert str(redirect_target(URL("http://kurier.example/a"), "//b.example/c#d")) == "http://b.example/c"
    assert redirect_target(URL("http://kurier.example/"), "https://kurier.example/").scheme == "https"


async def test_a_cookie_wall_sees_its_cookie_and_other_hosts_do_not(site, other_site, fetcher) -> None:
    async def wall(request: web.Request) -> web.Response:
        if request.cookies.get("seen") == "1":
            return web.Response(
                status=302, headers={"Location": f"http://localhost:{other_site.url.rsplit(':', 1)[1]}/"}
            )
        response = web.Response(status=302, headers={"Location": "/"})
        response.set_cookie("seen", "1")
        return response

    other_site.page("/", b"end")
    answer = await fetcher.get(
        site.handle("/", wall), allow_private=True, headers={"Authorization": "Basic secret", "Accept": "text/html"}
    )
    assert answer.body == b"end"
    final = other_site.requests[0].headers
    assert "Cookie" not in final
    assert "Authorization" not in final
    assert final["Accept"] == "text/html"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1", "[::ffff:127.0.0.1]"])
async def test_an_inner_address_is_not_contacted_however_it_is_written(site, fetcher, host) -> None:
    error = await outcome(fetcher, f"http://{host}:{site.url.rsplit(':', 1)[1]}/", allow_private=False)
    assert error.outcome in ("refused_address", "bad_address")
    assert not error.temporary
    assert error.outcome == "bad_address" or "allow_private" in error.message
    assert not site.requests


async def test_a_redirect_from_an_allowed_server_to_an_inner_address_is_refused(site, fetcher, monkeypatch) -> None:
    # No server of the open internet is at hand: 127.0.0.2 plays one, everything else stays as it is.
    honest = addresses.is_public
    monkeypatch.setattr(addresses, "is_public", lambda address: str(address) == "127.0.0.2" or honest(address))
    app = web.Application()

    async def redirect(_: web.Request) -> web.Response:
        raise web.HTTPFound(f"{site.url}/secret")

    app.router.add_get("/", redirect)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.2", 0).start()
    site.page("/secret", b"secret")
    error = await outcome(fetcher, f"http://127.0.0.2:{runner.addresses[0][1]}/", allow_private=False)
    await runner.cleanup()
    assert error.outcome == "refused_address"
    assert not site.requests


async def test_a_connection_made_for_a_trusted_source_serves_no_other(site, fetcher) -> None:
    url = site.page("/", b"inner")
    await fetcher.get(url, allow_private=True)
    assert (await outcome(fetcher, url, allow_private=False)).outcome == "refused_address"
    assert len(site.requests) == 1


@pytest.mark.parametrize(
    "url",
    [
        "",
        "x",
        "ftp://a.test/",
        "file:///etc/passwd",
        "http://",
        "http://[",
        "//a.test",
        "http://xn--/",
        "http://a.test/" + "x" * 5000,
    ],
)
def test_what_is_no_web_address_is_refused(url) -> None:
    with pytest.raises(FetchError) as caught:
        parse_url(url)
    assert caught.value.outcome == "bad_address"


@pytest.mark.parametrize(
    ("status", "temporary"),
    [
        (400, False),
        (401, False),
        (403, False),
        (404, False),
        (410, False),
        (451, False),
        (408, True),
        (429, True),
        (500, True),
        (503, True),
        (599, True),
    ],
)
async def test_each_status_says_whether_to_try_again(site, fetcher, status, temporary) -> None:
    error = await outcome(fetcher, site.page("/", status=status))
    assert (error.outcome, error.temporary, error.status) == (f"http_{status}", temporary, status)
    assert str(status) in error.message


@pytest.mark.parametrize("status", [429, 503])
async def test_retry_after_reaches_the_caller_and_the_whole_host_is_left_alone(site, fetcher, status) -> None:
    error = await outcome(fetcher, site.page("/", status=status, Retry_After="120"))
    assert error.retry_after == timedelta(seconds=120)
    later = await outcome(fetcher, site.page("/other", b"x"))
    assert (later.outcome, len(site.requests)) == ("host_rests", 1)
    assert timedelta(seconds=100) < later.retry_after <= timedelta(seconds=120)


async def test_trouble_without_a_time_concerns_one_address_and_too_many_requests_the_host(site, fetcher) -> None:
    site.page("/well", b"x")
    assert (await outcome(fetcher, site.page("/trouble", status=503))).outcome == "http_503"
    await fetcher.get(f"{site.url}/well", allow_private=True)
    assert (await outcome(fetcher, site.page("/many", status=429))).outcome == "http_429"
    assert (await outcome(fetcher, f"{site.url}/well")).outcome == "host_rests"


@pytest.mark.parametrize(
    ("value", "wait"),
    [
        ("30", timedelta(seconds=30)),
        ("0", timedelta(0)),
        ("Sun, 01 Mar 2026 12:10:00 GMT", timedelta(minutes=10)),
        ("Sun, 01 Mar 2026 11:00:00 GMT", timedelta(0)),
        ("99999999999999999999", timedelta(hours=1)),
        ("Sun, 01 Mar 2099 12:10:00 GMT", timedelta(hours=1)),
        ("soon", None),
        ("-5", None),
        ("", None),
        ("٣", None),
    ],
)
def test_retry_after_is_read_as_seconds_or_a_date_and_capped(value, wait) -> None:
    assert retry_after({"Retry-After": value}, NOW) == wait


async def test_slow_bytes_end_by_the_whole_time_although_each_comes_in_time(fetcher) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"
    async with raw_server(head + b"x" * 1000, drip=0.02) as url:
        began = time.monotonic()
        error = await outcome(fetcher, url, limits=Limits(total=0.4, between_bytes=5))
    assert (error.outcome, error.temporary) == ("timeout", True)
    assert time.monotonic() - began < 5


async def test_silence_between_bytes_ends_a_request(fetcher) -> None:
    async with raw_server(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nabc", then_wait=20) as url:
        error = await outcome(fetcher, url, limits=Limits(total=60, between_bytes=0.2))
    assert (error.outcome, error.temporary) == ("timeout", True)


@pytest.mark.parametrize(
    ("answer", "named"),
    [
        (b"", "cut_off"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc", "cut_off"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", "cut_off"),
        (b"SSH-2.0-OpenSSH_9.6\r\n", "bad_http"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000 + b"\r\n\r\n", "bad_http"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 5000 + b"\r\n", "bad_http"),
    ],
)
async def test_broken_http_has_a_name(fetcher, answer, named) -> None:
    async with raw_server(answer) as url:
        error = await outcome(fetcher, url)
    assert (error.outcome, error.temporary) == (named, True)


async def test_nobody_there_no_such_name_and_no_tls_have_names(site, fetcher) -> None:
    assert (await outcome(fetcher, "http://127.0.0.1:1/")).outcome == "connect"
    assert (await outcome(fetcher, "http://nothing.invalid/")).outcome == "dns"
    assert (await outcome(fetcher, site.url.replace("http:", "https:"))).outcome == "tls"


async def test_one_host_gets_few_connections_at_once() -> None:
    most = now = 0
    app = web.Application()

    async def slow(_: web.Request) -> web.Response:
        nonlocal most, now
        now += 1
        most = max(most, now)
        await asyncio.sleep(0.02)
        now -= 1
        return web.Response()

    app.router.add_get("/", slow)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/"
    async with Fetcher(CrawlSettings(delay_per_host=timedelta(0), robots=False, connections_per_host=2)) as fetcher:
        await asyncio.gather(*(fetcher.get(url, allow_private=True) for _ in range(12)))
    await runner.cleanup()
    assert most == 2


async def test_requests_to_one_host_keep_their_distance_and_other_hosts_do_not_wait() -> None:
    gate = Gate(total=10, per_host=4, delay=0.1)
    loop = asyncio.get_running_loop()
    starts: dict[str, list[float]] = {"a": [], "b": []}

    async def start(host: str) -> None:
        async with gate.turn(host):
            starts[host].append(loop.time() - began)

    began = loop.time()
    await asyncio.gather(start("a"), start("a"), start("a"), start("a"), start("b"))
    assert starts["a"][3] > 0.29
    assert starts["b"][0] < starts["a"][1]


async def test_a_gate_forgets_hosts_that_nobody_asks() -> None:
    gate = Gate(total=10, per_host=1, delay=0)
    for n in range(100):
        async with gate.turn(f"host{n}"):
            pass
    assert not gate._hosts


async def test_waiting_for_a_turn_does_not_count_as_slowness(site) -> None:
    async def slow(_: web.Request) -> web.Response:
        await asyncio.sleep(0.15)
        return web.Response(body=b"x")

    url = site.handle("/", slow)
    async with Fetcher(CrawlSettings(delay_per_host=timedelta(0), robots=False, connections_per_host=1)) as fetcher:
        answers = await asyncio.gather(
            *(fetcher.get(url, allow_private=True, limits=Limits(total=0.9)) for _ in range(8))
        )
    assert [answer.body for answer in answers] == [b"x"] * 8


def test_no_secret_of_an_address_is_shown() -> None:
    secret = "https://user:hunter2@outlet.example:8443/feed?key=hunter2#hunter2"
    assert shown(secret) == "https://outlet.example:8443/feed"
    assert "hunter2" not in refusal(parse_url(secret), 500, {}).message
