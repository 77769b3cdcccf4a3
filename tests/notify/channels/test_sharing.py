"""Two processes that deliver for one bot, against a Bot API server that keeps Telegram's limits."""

from __future__ import annotations

import asyncio
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from monitor.store.connection import Store
from monitor.subscriptions.chat import Chat
from monitor.subscriptions.chats import Chats
from tests.notify.wires import Wires
from tests.servers.bot_api import TOKEN, BotApi
from tools.bench.notifier import alert

CHATS = 150
GROUP = -1001


@asynccontextmanager
async def notifier(socket: Path, namespace: str, url: str) -> AsyncIterator[None]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tools.bench.notifier", f"unix://{socket}", namespace, url, TOKEN),
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        assert process.stdout is not None
        assert await process.stdout.readline() == b"ready\n"
        yield
    finally:
        process.kill()
        await process.wait()


async def test_two_processes_of_one_bot_meet_no_refusal_and_tell_everybody_once(
    bot_api: BotApi, wires: Wires, store: Store, valkey: Path
) -> None:
    """Four topics of one group beside 150 chats: whoever takes them, the group hears one a second."""
    chats = Chats(store)
    subscribed = [Chat(id=n) for n in range(1, CHATS + 1)] + [Chat(id=GROUP, topic=n) for n in range(1, 5)]
    for chat in subscribed:
        await chats.change(chat.name, lambda _, chat=chat: chat)
    namespace = store.keys.namespace
    async with notifier(valkey, namespace, bot_api.url), notifier(valkey, namespace, bot_api.url):
        await wires.outbox.expand(alert(), [(chat.name, ()) for chat in subscribed], alert().sent_at)
        await wires.settled(120)
        sharing = await store.redis.zcard(store.keys.pacing(TOKEN.partition(":")[0])[2])
    assert sharing == 2
    assert bot_api.refused == []
    told = Counter((message.chat, message.topic) for message in bot_api.messages)
    assert told == Counter((chat.id, chat.topic or None) for chat in subscribed)
