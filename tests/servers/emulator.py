"""A Bot API server by others, the npm package `telegram-test-api`, installed into a folder of its own and run by Node.

It knows private chats, commands, buttons and edits; it keeps no limits and knows no groups, photos or menus.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp

from tests.servers.bot_api import TOKEN

PACKAGE = "telegram-test-api@4.2.1"
INSTALL_SECONDS = 180
MANIFEST = {"name": "emulator", "private": True}
# Telegram tells `chat_instance` with every press of a button (Bot API, `CallbackQuery`); the package leaves it out.
LAUNCHER = """
const TelegramServer = require('telegram-test-api');
const form = TelegramServer.formatUpdate;
TelegramServer.formatUpdate = (update) => {
  const told = form(update);
  if (told.callback_query) told.callback_query.chat_instance = '1';
  return told;
};
const server = new TelegramServer({port: Number(process.argv.at(-1)), host: '127.0.0.1', storeTimeout: 3600});
server.start().then(() => console.log('ready'));
"""


class NotThereError(Exception):
    """The emulator cannot be had here; the text says why."""


@dataclass(frozen=True)
class Seen:
    """A message of the bot as it stands."""

    id: int
    text: str
    buttons: dict[str, str]
    """What each sends back, by its label."""


class Emulator:
    """The server as a person in a private chat uses it."""

    def __init__(self, url: str, session: aiohttp.ClientSession) -> None:
        self.url = url
        self._session = session

    async def says(self, user: int, text: str) -> None:
        """Somebody writes to the bot."""
        message = {"botToken": TOKEN, **self._from(user), "text": text}
        if not text.startswith("/"):
            await self._post("sendMessage", message)
            return
        entities = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
        await self._post("sendCommand", {**message, "entities": entities})

    async def presses(self, user: int, label: str, under: Seen) -> None:
        """Somebody presses a button under a message."""
        data = next(data for shown, data in under.buttons.items() if label in shown)
        told = self._from(user)
        message = {**told, "message_id": under.id, "text": under.text}
        await self._post("sendCallback", {"botToken": TOKEN, "from": told["from"], "message": message, "data": data})

    async def seen(self, user: int) -> list[Seen]:
        """The bot's messages in somebody's chat, in their order."""
        history = await self._post("getUpdatesHistory", {"token": TOKEN})
        told = [each for each in history if str(each.get("message", {}).get("chat_id")) == str(user)]
        return [_seen(each["messageId"], each["message"]) for each in told]

    def _from(self, user: int) -> dict[str, Any]:
        somebody = {"id": user, "is_bot": False, "first_name": "Somebody", "language_code": "en"}
        chat = {"id": user, "type": "private", "first_name": "Somebody"}
        return {"from": somebody, "chat": chat, "date": 1_800_000_000}

    async def _post(self, way: str, body: dict[str, Any]) -> Any:
        async with self._session.post(f"{self.url}/{way}", json=body) as answer:
            told = await answer.json()
            assert told.get("ok"), told
            return told["result"]


def _seen(number: int, message: dict[str, Any]) -> Seen:
    keyboard = message.get("reply_markup") or {}
    keyboard = json.loads(keyboard) if isinstance(keyboard, str) else keyboard
    buttons = (button for row in keyboard.get("inline_keyboard", []) for button in row)
    return Seen(number, message["text"], {button["text"]: button.get("callback_data", "") for button in buttons})


@asynccontextmanager
async def emulator(folder: Path) -> AsyncIterator[Emulator]:
    """Install it into a folder, unless it is there, and start it.

    Raises NotThereError where there is no npm, or npm reaches no registry.
    """
    await _install(folder)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = await asyncio.create_subprocess_exec(
        *("node", "-e", LAUNCHER, "--", str(port)), cwd=folder, stdout=asyncio.subprocess.PIPE
    )
    try:
        assert process.stdout is not None
        assert await process.stdout.readline() == b"ready\n"
        async with aiohttp.ClientSession() as session:
            yield Emulator(f"http://127.0.0.1:{port}", session)
    finally:
        process.kill()
        await process.wait()


async def _install(folder: Path) -> None:
    if not (shutil.which("npm") and shutil.which("node")):
        raise NotThereError("npm and node are not installed here")
    if (folder / "node_modules").exists():
        return
    (folder / "package.json").write_text(json.dumps(MANIFEST), encoding="utf-8")
    options = ("--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error")
    process = await asyncio.create_subprocess_exec(
        *("npm", "install", *options, PACKAGE),
        cwd=folder, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        async with asyncio.timeout(INSTALL_SECONDS):
            _, errors = await process.communicate()
    except TimeoutError:
        process.kill()
        await process.wait()
        raise NotThereError(f"npm has not installed {PACKAGE} within {INSTALL_SECONDS} s") from None
    if process.returncode:
        reason = errors.decode("utf-8", "replace").strip().splitlines()
        raise NotThereError(f"npm cannot install {PACKAGE}: {reason[0] if reason else 'no reason told'}")
