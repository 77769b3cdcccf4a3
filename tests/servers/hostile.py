"""A server that misbehaves in every way that feeds have been seen to: at each path, one of them."""

from __future__ import annotations

import asyncio
import gzip
import itertools
import ssl
import zlib
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

import brotli

from monitor.crawl.inflate import zstd

ITEM = "<item><title>{title}</title><link>http://a.test/{n}</link><guid>{guid}</guid></item>"
BOMB = b"<rss version='2.0'><channel>" + bytes(60_000_000)


@dataclass(frozen=True)
class Answer:
    """What is said, byte by byte every `drip` seconds where that is set, and then silence for `wait`."""

    said: bytes
    drip: float = 0.0
    wait: float = 0.0


def feed(*items: str, head: str = '<?xml version="1.0"?>') -> bytes:
    return f'{head}<rss version="2.0"><channel><title>A feed</title>{"".join(items)}</channel></rss>'.encode()


def item(n: int, title: str = "Shells hit a depot", guid: str = "") -> str:
    return ITEM.format(n=n, title=title, guid=guid or f"g{n}")


def http(body: bytes, *headers: str, status: str = "200 OK", length: int | None = None) -> bytes:
    told = len(body) if length is None else length
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {told}", "Connection: close", *headers]
    return "\r\n".join([*lines, "", ""]).encode() + body


def _laughs() -> bytes:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    head = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">{entities}]>'
    return feed(item(1, "Boom &l11;"), head=head)


def _outside() -> bytes:
    head = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    return feed(item(1, "Read &x;"), head=head)


CYRILLIC = item(1, "Вибухи в місті, поранено двох людей, сказав мер")
DECLARED = '<?xml version="1.0" encoding="UTF-8"?>'

ANSWERS: Mapping[str, Answer] = {
    "good": Answer(http(feed(item(1)))),
    "slow-headers": Answer(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500, drip=0.01),
    "slow-bytes": Answer(http(feed(*(item(n) for n in range(50)))), drip=0.005),
    "silent": Answer(http(feed(item(1)), length=9999), wait=30),
    "cut-body": Answer(http(feed(item(1)), length=9999)),
    "cut-chunk": Answer(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss"),
    "short-length": Answer(http(feed(item(1), item(2)), length=150)),
    "two-lengths": Answer(http(feed(item(1)), "Content-Length: 1")),
    "bomb-gzip": Answer(http(gzip.compress(BOMB, 1), "Content-Encoding: gzip")),
    "bomb-brotli": Answer(http(brotli.compress(BOMB, quality=1), "Content-Encoding: br")),
    "bomb-zstd": Answer(http(zstd.compress(BOMB, 1), "Content-Encoding: zstd")),
    "bomb-xml": Answer(http(_laughs())),
    "outside-entity": Answer(http(_outside())),
    "loop": Answer(http(b"", "Location: /loop", status="302 Found")),
    "to-metadata": Answer(http(b"", "Location: http://169.254.169.254/latest", status="302 Found")),
    "to-nat64": Answer(http(b"", "Location: http://[64:ff9b::a9fe:a9fe]/latest", status="302 Found")),
    "to-file": Answer(http(b"", "Location: file:///etc/passwd", status="301 Moved Permanently")),
    "windows-1251": Answer(http(feed(CYRILLIC, head=DECLARED).decode().encode("cp1251"))),
    "koi8-r": Answer(http(feed(CYRILLIC, head=DECLARED).decode().replace("і", "и").encode("koi8-r"))),
    "nul-bytes": Answer(http(feed(item(1, "Shells\x00 hit a depot")))),
    "many-entries": Answer(http(feed(*(item(n, "S") for n in range(100_000))))),
    "same-guids": Answer(http(feed(*(item(n, f"Story {n}", "same") for n in range(3))))),
    "no-end-of-guids": Answer(b""),
    "https-to-http": Answer(http(b"", "Location: http://127.0.0.1/plain", status="301 Moved Permanently")),
    "cookie-wall-for-ever": Answer(
        http(b"", "Location: /cookie-wall-for-ever", "Set-Cookie: other=1", status="302 Found")
    ),
    "consent-page": Answer(
        http(b"<!doctype html><html><body><form action='/agree'>We value your privacy</form></body></html>")
    ),
    "bomb-deflate": Answer(http(zlib.compress(BOMB, 1), "Content-Encoding: deflate")),
    "no-gzip": Answer(http(feed(item(1)), "Content-Encoding: gzip")),
    "bad-gzip": Answer(http(b"\x1f\x8b\x08 and then nothing of the kind", "Content-Encoding: gzip")),
    "error-page": Answer(http(b"<!doctype html><html><body>500 Internal Server Error</body></html>")),
    "error-text": Answer(http(b"Error establishing a database connection")),
    "empty": Answer(http(b"")),
    "other-json": Answer(http(b'{"error": "quota"}', "Content-Type: application/json")),
    "long-header": Answer(http(feed(item(1)), "X: " + "x" * 100_000)),
    "not-http": Answer(b"SSH-2.0-OpenSSH_9.6\r\n"),
    "hangs-up": Answer(b""),
}
_GUIDS = itertools.count()


@asynccontextmanager
async def hostile_server(tls: ssl.SSLContext | None = None) -> AsyncIterator[str]:
    """Its address, without a path."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            request = await reader.readuntil(b"\r\n\r\n")
            path = request.split(b" ", 2)[1].decode().strip("/")
            await _say(writer, path, b"cookie: seen=1" in request.lower())
        writer.close()

    server = await asyncio.start_server(talk, "127.0.0.1", 0, ssl=tls)
    try:
        yield f"http{'s' if tls else ''}://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()


async def _say(writer: asyncio.StreamWriter, path: str, seen: bool) -> None:
    if path == "cookie-wall":
        moved = http(b"", "Location: /cookie-wall", "Set-Cookie: seen=1", status="302 Found")
        answer = ANSWERS["good"] if seen else Answer(moved)
    elif path == "no-end-of-guids":
        answer = Answer(http(feed(*(item(n, f"Story {n}", f"g{next(_GUIDS)}") for n in range(5)))))
    else:
        answer = ANSWERS[path]
    step = 1 if answer.drip else len(answer.said) or 1
    for start in range(0, len(answer.said), step):
        writer.write(answer.said[start : start + step])
        await writer.drain()
        await asyncio.sleep(answer.drip)
    await asyncio.sleep(answer.wait)
