"""Listening: where it is said, by the real address, and ended cleanly."""

from __future__ import annotations

import asyncio

import pytest
from aiohttp import ClientSession, web
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from monitor.web.server import WebUnavailableError, serve
from monitor.web.settings import Address, WebSettings, parse_listen


@pytest.mark.parametrize(
    ("listen", "address"),
    [
        ("127.0.0.1:8080", Address("127.0.0.1", 8080)),
        ("[::1]:0", Address("::1", 0)),
        ("localhost:65535", Address("localhost", 65535)),
        ("0.0.0.0:80", Address("0.0.0.0", 80)),
        ("my-host.example:80", Address("my-host.example", 80)),
    ],
)
def test_host_and_port_are_read(listen, address):
    assert WebSettings(listen=listen).address == address


@pytest.mark.parametrize(
    "listen",
    ["8080", 8080, ":8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1", "127.0.0.1:٨٠",
     "::1:80", "[::1]", "[x]:80", "http://localhost:80", "a b:80", "256.1.1.1:80", "-a:80", "a..b:80", "", None, True],
)  # fmt: skip
def test_what_is_no_host_and_port_is_refused_with_an_example(listen):
    with pytest.raises(ValidationError, match=r"127\.0\.0\.1:8080"):
        WebSettings(listen=listen)


@given(st.text(max_size=30))
def test_any_text_is_either_an_address_or_refused(text):
    try:
        address = parse_listen(text)
    except ValueError:
        return
    assert 0 <= address.port <= 65_535
    assert address.host in text


@pytest.mark.parametrize("host", ["https://a.example", "a.example:80", "a/b", "", "*"])
def test_a_host_name_is_a_bare_name(host):
    with pytest.raises(ValidationError, match="host name"):
        WebSettings(hosts=(host,))


@pytest.mark.parametrize(
    ("listen", "loopback"), [("127.9.9.9:1", True), ("[::1]:1", True), ("0.0.0.0:1", False), ("a.test:1", False)]
)
def test_loopback_is_known(listen, loopback):
    assert parse_listen(listen).loopback is loopback


async def hello(_: web.Request) -> web.Response:
    return web.Response(text="hello")


def app() -> web.Application:
    served = web.Application()
    served.router.add_get("/", hello)
    return served


@pytest.mark.parametrize("listen", ["127.0.0.1:0", "localhost:0", "0.0.0.0:0"])
async def test_the_address_told_is_one_that_answers(listen):
    async with serve(app(), listen) as address, ClientSession() as session, session.get(address) as answer:
        assert await answer.text() == "hello"


async def test_a_port_that_is_taken_is_named_with_what_to_do():
    async with serve(app(), "127.0.0.1:0") as address:
        listen = address.removeprefix("http://")
        with pytest.raises(WebUnavailableError, match=f"web.listen: .*{listen}.*another port"):
            async with serve(app(), listen):
                pass


async def test_after_the_end_nobody_listens_and_a_hanging_request_does_not_hold_it_up():
    started = asyncio.Event()

    async def hang(_: web.Request) -> web.Response:
        started.set()
        await asyncio.Event().wait()
        raise AssertionError

    hanging = web.Application()
    hanging.router.add_get("/", hang)
    async with ClientSession() as session:
        async with serve(hanging, "127.0.0.1:0") as address:
            request = asyncio.ensure_future(session.get(address))
            await started.wait()
            began = asyncio.get_running_loop().time()
        assert asyncio.get_running_loop().time() - began < 4.5  # the service promises 5 s
        request.cancel()
        with pytest.raises(OSError, match="onnect"):
            await session.get(address)
