"""A Bot API server at which people talk to the bot: updates by polling or webhook, buttons, members, menus, files.

On top of `bot_api`. What Telegram refuses is refused here: callback data over 64 bytes, an edit that changes nothing, a
press that is answered twice, two that poll at once.
"""

from __future__ import annotations

import asyncio
import html
import itertools
import json
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from tests.servers.bot_api import TOKEN, BotApi, Refusal, check_text

BOT = {"id": 123456789, "is_bot": True, "first_name": "Bell", "username": "bell_bot"}


@dataclass
class Shown:
    """One message in a chat as people see it now."""

    id: int
    chat: int
    topic: int | None
    html: str
    text: str
    buttons: list[list[dict[str, Any]]]
    keyboard: dict[str, Any] | None = None
    """A keyboard in place of people's own."""
    reply_to: int | None = None
    silent: bool = False
    edits: int = 0
    file: bytes = field(default=b"", repr=False)

    def labels(self) -> list[str]:
        return [button["text"] for row in self.buttons for button in row]


class ChatApi(BotApi):
    """The server."""

    def __init__(self) -> None:
        super().__init__(overall=0, chat=0, group_per_minute=0)
        self.shown: list[Shown] = []
        self.notices: dict[str, tuple[str, bool]] = {}
        """By press: what was answered, and whether it has to be closed."""
        self.menus: dict[tuple[str, str], list[str]] = {}
        """By scope and language: names and descriptions of commands."""
        self.members: dict[tuple[int, int], str] = {}
        self.webhook: dict[str, str] = {}
        self.me_fails = 0
        self._updates: list[dict[str, Any]] = []
        self._numbers = itertools.count(1)
        self._ids = itertools.count(1000)
        self._confirmed = 0
        self._changed = asyncio.Condition()

    # --- the side of people --------------------------------------------------------------------------------------

    async def tell(self, **update: Any) -> int:
        """Something happens; the bot is told. The number of the update."""
        number = next(self._numbers)
        async with self._changed:
            self._updates.append({"update_id": number, **update})
            self._changed.notify_all()
        return number

    async def answered(self, number: int) -> None:
        """Wait until the bot has let go of an update."""
        async with self._changed, asyncio.timeout(120):
            await self._changed.wait_for(lambda: self._confirmed > number)

    async def call(self, secret: str | None = None, **update: Any) -> int:
        """Bring an update to the webhook, as Telegram does; the status of the answer."""
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.webhook["secret_token"] if secret is None else secret}
        body = {"update_id": update.pop("number", None) or next(self._numbers), **update}
        async with (
            aiohttp.ClientSession() as session,
            session.post(self.webhook["to"], json=body, headers=headers) as answer,
        ):
            return answer.status

    def in_chat(self, chat: int, topic: int | None = None) -> list[Shown]:
        """The bot's messages in a chat or topic, the latest last."""
        return [message for message in self.shown if (message.chat, message.topic) == (chat, topic)]

    def message_id(self) -> int:
        return next(self._ids)

    # --- the side of the bot -------------------------------------------------------------------------------------

    async def _do(self, token: str, method: str, chat: int | str | None, fields: Mapping[str, Any]) -> Any:
        if method == "getme" and self.me_fails:
            self.me_fails -= 1
            raise Refusal(502, "Bad Gateway")
        known = getattr(self, f"_{method}", None)
        if known is None or token != TOKEN:
            return await super()._do(token, method, chat, fields)
        return await known(chat, fields)

    async def _getupdates(self, chat: Any, fields: Mapping[str, Any]) -> list[dict[str, Any]]:
        if self.webhook:
            raise Refusal(409, "Conflict: can't use getUpdates method while webhook is active")
        offset, wait = int(fields.get("offset", 0)), float(fields.get("timeout", 0))
        async with self._changed:
            self._confirmed = max(self._confirmed, offset)
            self._updates = [update for update in self._updates if update["update_id"] >= offset]
            self._changed.notify_all()
            try:
                async with asyncio.timeout(wait):
                    await self._changed.wait_for(lambda: self._updates)
            except TimeoutError:
                pass
            return self._updates[:100]

    def _keep(self, chat: int | str, fields: Mapping[str, Any], plain: str) -> dict[str, Any]:
        told = super()._keep(chat, fields, plain)
        message = self.messages[-1]
        told["message_id"] = number = self.message_id()
        markup = _markup(fields)
        self.shown.append(
            Shown(
                id=number,
                chat=int(chat),
                topic=message.topic,
                html=message.text,
                text=plain,
                buttons=markup.get("inline_keyboard", []),
                keyboard=markup if markup and "inline_keyboard" not in markup else None,
                reply_to=message.reply_to,
                silent=message.silent,
            )
        )
        return told

    async def _editmessagetext(self, chat: Any, fields: Mapping[str, Any]) -> dict[str, Any]:
        self._check_chat(chat, fields)
        message = self._find(chat, int(fields["message_id"]))
        text, buttons = str(fields["text"]), _markup(fields).get("inline_keyboard", [])
        plain = check_text(text, fields.get("parse_mode"))
        if (text, buttons) == (message.html, message.buttons):
            raise Refusal(400, "Bad Request: message is not modified: specified new message content is the same")
        message.html, message.text, message.buttons, message.edits = text, plain, buttons, message.edits + 1
        return {"message_id": message.id, "date": int(time.time()), "chat": _chat(chat), "text": plain}

    def _find(self, chat: int, number: int) -> Shown:
        for message in self.shown:
            if (message.chat, message.id) == (chat, number):
                return message
        raise Refusal(400, "Bad Request: message to edit not found")

    async def _senddocument(self, chat: Any, fields: Mapping[str, Any]) -> dict[str, Any]:
        self._check_chat(chat, fields)
        plain = check_text(str(fields.get("caption", " . ")), fields.get("parse_mode"))
        content = fields["document"].file.read()
        topic = int(fields["message_thread_id"]) if "message_thread_id" in fields else None
        self.shown.append(Shown(self.message_id(), chat, topic, plain, plain, [], file=content))
        return {"message_id": self.shown[-1].id, "date": int(time.time()), "chat": _chat(chat)}

    async def _answercallbackquery(self, chat: Any, fields: Mapping[str, Any]) -> bool:
        query = str(fields["callback_query_id"])
        if query in self.notices:
            raise Refusal(400, "Bad Request: query is too old and response timeout expired or query id is invalid")
        if len(str(fields.get("text", ""))) > 200:
            raise Refusal(400, "Bad Request: MESSAGE_TOO_LONG")
        self.notices[query] = (html.unescape(str(fields.get("text", ""))), fields.get("show_alert") == "true")
        return True

    async def _getchatmember(self, chat: Any, fields: Mapping[str, Any]) -> dict[str, Any]:
        user = int(fields["user_id"])
        status = self.members.get((chat, user))
        if status is None:
            raise Refusal(400, "Bad Request: user not found")
        more = {"is_anonymous": False, "custom_title": None} if status == "creator" else {}
        if status == "administrator":
            more = dict.fromkeys(RIGHTS, False)
        return {"status": status, "user": {"id": user, "is_bot": False, "first_name": "Somebody"}, **more}

    async def _setmycommands(self, chat: Any, fields: Mapping[str, Any]) -> bool:
        scope = json.loads(fields["scope"])
        commands = json.loads(fields["commands"])
        for command in commands:
            if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]) or not 1 <= len(command["description"]) <= 256:
                raise Refusal(400, "Bad Request: BOT_COMMAND_INVALID")
        key = (f"{scope['type']}{scope.get('chat_id', '')}", str(fields.get("language_code", "")))
        self.menus[key] = [f"{command['command']}: {command['description']}" for command in commands]
        return True

    async def _setwebhook(self, chat: Any, fields: Mapping[str, Any]) -> bool:
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", str(fields.get("secret_token", "none"))):
            raise Refusal(400, "Bad Request: secret token contains unallowed characters")
        self.webhook = {name: str(value) for name, value in fields.items()}
        return True

    async def _deletewebhook(self, chat: Any, fields: Mapping[str, Any]) -> bool:
        self.webhook = {}
        return True


RIGHTS = (
    "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
    "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
    "can_edit_stories", "can_delete_stories",
)  # fmt: skip


def _markup(fields: Mapping[str, Any]) -> dict[str, Any]:
    markup: dict[str, Any] = json.loads(fields.get("reply_markup", "{}"))
    for row in markup.get("inline_keyboard", []):
        for button in row:
            if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
                raise Refusal(400, "Bad Request: BUTTON_DATA_INVALID")
    return markup


def _chat(chat: int) -> dict[str, Any]:
    return {"id": chat, "type": "private" if chat > 0 else "supergroup"}
