"""A Bot API server in a process of its own, quick enough to measure against, that keeps Telegram's limits.

It takes messages and edits as JSON, refuses with 429 what passes a limit (30 a second in all, 1 a second a chat, 20 a
minute a group), and counts. With `--trouble`, one chat in twenty is blocked, migrated, told to wait once, or met by an
error of the server once. `GET /counts` tells what came.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import time
from collections import Counter
from typing import Any

_LENGTH = re.compile(rb"content-length:\s*(\d+)", re.IGNORECASE)
_TROUBLES = {1: "blocked", 21: "migrated", 41: "wait", 61: "error"}
_EVERY = 80
"""A kind of trouble meets one chat in so many."""
MOVED = 10**12


class Bucket:
    """So many tokens a second, at most `burst` saved up; a rate of 0 is no limit."""

    __slots__ = ("at", "burst", "level", "rate")

    def __init__(self, rate: float, burst: float, now: float) -> None:
        self.rate, self.burst, self.level, self.at = rate, burst, burst, now

    def wait(self, now: float) -> float:
        """Seconds until there is a token."""
        if not self.rate:
            return 0.0
        self.level = min(self.burst, self.level + (now - self.at) * self.rate)
        self.at = now
        return 0.0 if self.level >= 1 else (1 - self.level) / self.rate


class Telegram:
    """What a bot meets there."""

    def __init__(self, *, limits: bool, trouble: bool) -> None:
        self._limits, self._trouble = limits, trouble
        self._overall = Bucket(30 if limits else 0, 30, time.monotonic())
        self._chats: dict[int, tuple[Bucket, ...]] = {}
        self._met: set[int] = set()
        self._told: Counter[int] = Counter()
        self._statuses: Counter[int] = Counter()
        self._first = self._last = self._well = 0.0

    def answer(self, method: bytes, fields: dict[str, Any]) -> tuple[int, dict[str, object]]:
        """Status and body of the answer to one request."""
        chat = int(fields["chat_id"])
        status, body = self._refusal(chat) or self._limit(chat) or (200, {})
        self._statuses[status] += 1
        if status != 200:
            return status, {"ok": False, "error_code": status, **body}
        self._last = time.monotonic()
        self._first = self._first or self._last
        if 0 < chat < MOVED and chat % _EVERY not in _TROUBLES:
            self._well = self._last
        if method.startswith(b"send"):
            self._told[chat] += 1
        number = int(fields["message_id"]) if "message_id" in fields else self._told.total()
        kind = "private" if chat > 0 else "supergroup"
        message = {"message_id": number, "date": 1, "chat": {"id": chat, "type": kind}, "text": "taken"}
        return 200, {"ok": True, "result": message}

    def _refusal(self, chat: int) -> tuple[int, dict[str, object]] | None:
        trouble = _TROUBLES.get(chat % _EVERY) if self._trouble and 0 < chat < MOVED else None
        if trouble == "blocked":
            return 403, {"description": "Forbidden: bot was blocked by the user"}
        if trouble == "migrated":
            moved = {"migrate_to_chat_id": -MOVED - chat}
            return 400, {"description": "Bad Request: group chat was upgraded", "parameters": moved}
        if trouble is None or chat in self._met:
            return None
        self._met.add(chat)
        if trouble == "wait":
            return 429, {"description": "Too Many Requests: retry after 1", "parameters": {"retry_after": 1}}
        return 500, {"description": "Internal Server Error"}

    def _limit(self, chat: int) -> tuple[int, dict[str, object]] | None:
        if not self._limits:
            return None
        now = time.monotonic()
        if chat not in self._chats:
            group = Bucket(20 / 60, 20, now) if chat < 0 else Bucket(0, 1, now)
            self._chats[chat] = (Bucket(1, 1, now), group)
        buckets = (self._overall, *self._chats[chat])
        wait = max(bucket.wait(now) for bucket in buckets)
        if wait > 0:
            seconds = int(wait) + 1
            told = {"retry_after": seconds}
            return 429, {"description": f"Too Many Requests: retry after {seconds}", "parameters": told}
        for bucket in buckets:
            bucket.level -= 1
        return None

    def counts(self) -> dict[str, object]:
        """What came so far."""
        return {
            "taken": self._told.total(),
            "chats": len(self._told),
            "most": max(self._told.values(), default=0),
            "seconds": self._last - self._first,
            "seconds_of_the_well": self._well - self._first,
            "statuses": dict(self._statuses),
        }


class Connection(asyncio.Protocol):
    """One connection that is kept alive; requests one after the other, with Content-Length."""

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Remember where to answer."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer every request that is complete."""
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            head = self._buffer[:end]
            length = int(found[1]) if (found := _LENGTH.search(head)) else 0
            if len(self._buffer) < end + 4 + length:
                return
            body, self._buffer = self._buffer[end + 4 : end + 4 + length], self._buffer[end + 4 + length :]
            path = head.split(b" ", 2)[1]
            if path == b"/counts":
                self._write(200, self._telegram.counts())
            else:
                method = path.rpartition(b"/")[2].lower()
                self._write(*self._telegram.answer(method, json.loads(body)))

    def _write(self, status: int, answer: dict[str, object]) -> None:
        body = json.dumps(answer).encode()
        head = f"HTTP/1.1 {status} x\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        self._transport.write(head.encode() + body)


def main() -> None:
    """Serve until killed; the port is the first line of output."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--limits", action="store_true")
    parser.add_argument("--trouble", action="store_true")
    told = parser.parse_args()

    async def run() -> None:
        telegram = Telegram(limits=told.limits, trouble=told.trouble)
        server = await asyncio.get_running_loop().create_server(lambda: Connection(telegram), "127.0.0.1", 0)
        print(server.sockets[0].getsockname()[1], flush=True)
        await asyncio.Event().wait()

    asyncio.run(run())


if __name__ == "__main__":
    main()
