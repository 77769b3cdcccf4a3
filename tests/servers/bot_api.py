"""A Telegram Bot API server that keeps Telegram's limits and its habits, for tests on loopback.

It knows getMe and sendMessage. Its ledger tells what arrived when; its switches make chats blocked, missing, slow or
migrated, and let the next answers fail. Bot API: "Making requests", `sendMessage`, "Formatting options".
"""

from __future__ import annotations

import asyncio
import html
import json
import re
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from aiohttp import web

TOKEN = "123456789:the-token-of-nobody-in-particular"
LIMIT = 4096
_TAGS = {
    "b",
    "strong",
    "i",
    "em",
    "u",
    "ins",
    "s",
    "strike",
    "del",
    "span",
    "tg-spoiler",
    "a",
    "code",
    "pre",
    "blockquote",
}


@dataclass(frozen=True)
class Refusal(Exception):  # noqa: N818 - an answer, not a fault
    """An answer that is not `ok`."""

    status: int
    description: str
    parameters: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Message:
    """One message that was taken."""

    id: int
    chat: int | str
    text: str
    plain: str
    at: float
    topic: int | None
    silent: bool
    reply_to: int | None
    marked_up: bool
    photo: str | int | None = None
    """The id of a file that was here before, or the size of one that was uploaded."""


class Bucket:
    """So many tokens a second, and at most `burst` saved up; a rate of 0 is no limit."""

    def __init__(self, rate: float, burst: float) -> None:
        self.rate, self.burst, self.level, self.at = rate, burst, burst, time.monotonic()

    def wait(self, now: float) -> float:
        """Seconds until there is a token."""
        if not self.rate:
            return 0.0
        self.level = min(self.burst, self.level + max(0.0, now - self.at) * self.rate)
        self.at = now
        return 0.0 if self.level >= 1 else (1 - self.level) / self.rate

    def take(self) -> None:
        """Use one up."""
        self.level -= 1


class BotApi:
    """The server; `async with` starts it on a free port of loopback."""

    def __init__(self, *, overall: float = 30, chat: float = 1, group_per_minute: float = 20) -> None:
        self.messages: list[Message] = []
        self.requests: list[tuple[float, str, int | str | None]] = []
        """Every request: when, which method, for which chat; the refused ones too."""
        self.refused: list[tuple[float, int | str, int]] = []
        """Refusals: when, for which chat, with which status."""
        self.blocked: set[int | str] = set()
        self.missing: set[int | str] = set()
        self.hanging: set[int | str] = set()
        self.slow: dict[int | str, float] = {}
        self.migrated: dict[int | str, int] = {}
        self.closed_topics: set[int] = set()
        self.edited: dict[int, str] = {}
        """By the number of a message what it says by now."""
        self.deleted: set[int] = set()
        self.after_send: Callable[[], object] = lambda: None
        """Called whenever a message was taken."""
        self.refuse_markup = False
        self.refuse_photos = False
        self.fail_next: deque[Refusal | bytes] = deque()
        """For the next messages: refusals, or bodies that are not the Bot API's at all (with status 502)."""
        self._rates = (chat, group_per_minute / 60)
        self._overall = Bucket(overall, overall)
        self._chats: dict[int | str, tuple[Bucket, Bucket]] = {}
        self._port = 0

    @property
    def url(self) -> str:
        """What goes into `telegram.base_url`."""
        return f"http://127.0.0.1:{self._port}"

    def texts(self, chat: int | str) -> list[str]:
        """What a chat was told, in order, without mark-up."""
        return [message.plain for message in self.messages if message.chat == chat]

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_route("*", "/bot{token}/{method}", self._answer)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port)
        await site.start()
        self._port = site._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    async def _answer(self, request: web.Request) -> web.Response:
        method, fields = request.match_info["method"].lower(), await _fields(request)
        chat = _chat(fields.get("chat_id"))
        self.requests.append((time.monotonic(), method, chat))
        try:
            result = await self._do(request.match_info["token"], method, chat, fields)
        except Refusal as refusal:
            self.refused.append((time.monotonic(), chat or 0, refusal.status))
            body = {"ok": False, "error_code": refusal.status, "description": refusal.description}
            if refusal.parameters:
                body["parameters"] = dict(refusal.parameters)
            return web.json_response(body, status=refusal.status)
        if isinstance(result, bytes):
            return web.Response(body=result, status=502)
        return web.json_response({"ok": True, "result": result})

    async def _do(self, token: str, method: str, chat: int | str | None, fields: Mapping[str, Any]) -> Any:
        if token != TOKEN:
            raise Refusal(401, "Unauthorized")
        if method == "getme":
            return {"id": 123456789, "is_bot": True, "first_name": "Bell", "username": "bell_bot"}
        if method in ("editmessagetext", "editmessagecaption"):
            return await self._edit(chat, fields)
        if method in ("sendmessage", "sendphoto"):
            return await self._send(chat, fields)
        raise Refusal(404, "Not Found: method not found")

    async def _send(self, chat: int | str | None, fields: Mapping[str, Any]) -> dict[str, Any] | bytes:
        if chat is None:
            raise Refusal(400, "Bad Request: chat_id is empty")
        if chat in self.hanging:
            await asyncio.sleep(3600)
        await asyncio.sleep(self.slow.get(chat, 0))
        if self.fail_next:
            failure = self.fail_next.popleft()
            if isinstance(failure, bytes):
                return failure
            raise failure
        self._check_chat(chat, fields)
        _, plain = self._words(fields)
        if "photo" in fields and self.refuse_photos:
            raise Refusal(400, "Bad Request: not enough rights to send photos to the chat")
        self._check_limits(chat)
        return self._keep(chat, fields, plain)

    def _words(self, fields: Mapping[str, Any]) -> tuple[str, str]:
        text = str(fields.get("caption" if "caption" in fields or "photo" in fields else "text", ""))
        limit = 1024 if "caption" in fields else LIMIT
        return text, check_text(text, fields.get("parse_mode"), refuse=self.refuse_markup, limit=limit)

    async def _edit(self, chat: int | str | None, fields: Mapping[str, Any]) -> dict[str, Any] | bytes:
        if self.fail_next:
            failure = self.fail_next.popleft()
            if isinstance(failure, bytes):
                return failure
            raise failure
        number = int(fields["message_id"])
        known = next((message for message in self.messages if (message.chat, message.id) == (chat, number)), None)
        if known is None or number in self.deleted:
            raise Refusal(400, "Bad Request: message to edit not found")
        if (known.photo is None) is ("caption" in fields):
            raise Refusal(400, "Bad Request: there is no text in the message to edit")
        text, plain = self._words(fields)
        if text == self.edited.get(number, known.text):
            raise Refusal(400, "Bad Request: message is not modified: specified new message content is the same")
        self._check_limits(chat or 0)
        self.edited[number] = text
        return {"message_id": number, "date": int(time.time()), "chat": {"id": chat, "type": "private"}, "text": plain}

    def _check_chat(self, chat: int | str, fields: Mapping[str, Any]) -> None:
        if chat in self.missing:
            raise Refusal(400, "Bad Request: chat not found")
        if chat in self.blocked:
            raise Refusal(403, "Forbidden: bot was blocked by the user")
        if new := self.migrated.get(chat):
            raise Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": new})
        if int(fields.get("message_thread_id", 0)) in self.closed_topics:
            raise Refusal(400, "Bad Request: message thread not found")

    def _check_limits(self, chat: int | str) -> None:
        """429 as Telegram gives it, whole seconds; a refused message costs nothing."""
        now = time.monotonic()
        each, group = self._rates
        if chat not in self._chats:
            is_group = isinstance(chat, str) or chat < 0
            self._chats[chat] = (Bucket(each, max(1, each)), Bucket(group if is_group else 0, 20))
        buckets = (self._overall, *self._chats[chat])
        wait = max(bucket.wait(now) for bucket in buckets)
        if wait > 0:
            seconds = max(1, int(wait + 0.999))
            raise Refusal(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})
        for bucket in buckets:
            bucket.take()

    def _keep(self, chat: int | str, fields: Mapping[str, Any], plain: str) -> dict[str, Any]:
        reply = json.loads(fields["reply_parameters"]) if "reply_parameters" in fields else {}
        message = Message(
            id=len(self.messages) + 1,
            chat=chat,
            text=self._words(fields)[0],
            photo=_photo(fields.get("photo")),
            plain=plain,
            at=time.monotonic(),
            topic=int(fields["message_thread_id"]) if "message_thread_id" in fields else None,
            silent=fields.get("disable_notification") == "true",
            reply_to=reply.get("message_id"),
            marked_up="parse_mode" in fields,
        )
        self.messages.append(message)
        self.after_send()
        number = chat if isinstance(chat, int) else -1001
        kind = "private" if number > 0 else "supergroup"
        told = {"message_id": message.id, "date": int(time.time()), "chat": {"id": number, "type": kind}}
        if message.photo is None:
            return {**told, "text": plain}
        return {**told, "caption": plain, "photo": [{"file_id": f"file-{message.id}", "width": 640, "height": 400}]}


async def _fields(request: web.Request) -> dict[str, Any]:
    """The fields of a call, from a form or from JSON, as a form has them."""
    if request.content_type != "application/json":
        return dict(await request.post())
    told = await request.json()
    return {name: value if isinstance(value, str) else json.dumps(value) for name, value in told.items()}


def _chat(told: Any) -> int | str | None:
    if told in (None, ""):
        return None
    return int(told) if re.fullmatch(r"-?\d+", str(told)) else str(told)


def _photo(told: Any) -> str | int | None:
    if told is None or isinstance(told, str):
        return told
    picture = told.file.read()
    assert picture.startswith(b"\x89PNG")
    return len(picture)


def check_text(text: str, mode: str | None, *, refuse: bool = False, limit: int = LIMIT) -> str:
    """The text without its mark-up. Raises Refusal where Telegram would not take it."""
    plain = _without_tags(text, refuse=refuse) if (mode or "").upper() == "HTML" else text
    if not plain.strip():
        raise Refusal(400, "Bad Request: message text is empty")
    if len(plain.encode("utf-16-le")) // 2 > limit:
        raise Refusal(400, "Bad Request: message is too long")
    return plain


def _without_tags(text: str, *, refuse: bool) -> str:
    def fail(what: str) -> Refusal:
        return Refusal(400, f"Bad Request: can't parse entities: {what}")

    if refuse:
        raise fail("as the test told")
    if "&" in re.sub(r"&(lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);", "", text):
        raise fail("a bare ampersand")  # stricter than Telegram: nothing may be left unescaped
    opened: list[str] = []
    for tag in re.finditer(r"<(/?)([^\s<>/]*)[^<>]*(>?)", text):
        name = tag[2].lower()
        if name not in _TAGS or not tag[3]:
            raise fail(f'unsupported start tag "{name}" at byte offset {len(text[: tag.start()].encode())}')
        if not tag[1]:
            opened.append(name)
        elif not opened or opened.pop() != name:
            raise fail(f'unexpected end tag "{name}"')
    if opened:
        raise fail(f'can\'t find end tag corresponding to start tag "{opened[-1]}"')
    return html.unescape(re.sub(r"<[^<>]*>", "", text))
