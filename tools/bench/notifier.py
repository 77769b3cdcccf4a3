"""A process that delivers to the chats of a store through one bot until it is ended, as the role `notify` does."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from monitor.model import Alert, Kind, Method, Range, Reason
from monitor.notify.channels import open_channels
from monitor.notify.channels.telegram import TelegramSettings
from monitor.notify.deliver import Deliverer
from monitor.notify.outbox import Outbox
from monitor.recipients import ChatRecipients
from monitor.store.connection import Store, open_store
from monitor.subscriptions.chats import Chats


def alert() -> Alert:
    """What is told."""
    now = datetime.now(UTC)
    return Alert(
        id="1-a.1", incident="1-a", sequence=1, kind=Kind.NEW, reason=Reason.NEW_ATTACK, city="Kharkiv", country="UA",
        geonameid=706483, methods=(Method.SHELLING,), killed=Range(3, 3), injured=Range(12, None), published=now,
        quotes={"killed": "three people were killed"}, title="Shells hit the market", url="https://herald.test/1",
        source="herald", sent_at=now,
    )  # fmt: skip


@asynccontextmanager
async def delivering(store: Store, url: str, token: str, **settings: Any) -> AsyncIterator[Outbox]:  # noqa: ANN401 - of the bot
    """Deliver meanwhile, whatever is queued as `alert`."""
    told, outbox = alert(), Outbox(store)

    async def load(_: str) -> Alert:
        return told

    telegram = TelegramSettings(token=SecretStr(token), base_url=url, **settings)
    async with open_channels({}, telegram, store, ChatRecipients(Chats(store))) as channels:
        deliverer = Deliverer(outbox, channels, load, lambda: datetime.now(UTC), pace=channels.pace)
        running = asyncio.create_task(deliverer.run())
        try:
            yield outbox
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)


async def _run(store: str, namespace: str, url: str, token: str) -> None:
    async with open_store(store, folder=Path(), namespace=namespace) as opened, delivering(opened, url, token):
        print("ready", flush=True)
        await asyncio.Event().wait()


def main() -> None:
    """Deliver until ended; the first line of output says that it has begun."""
    parser = argparse.ArgumentParser()
    for name in ("store", "namespace", "url", "token"):
        parser.add_argument(name)
    told = parser.parse_args()
    asyncio.run(_run(told.store, told.namespace, told.url, told.token))


if __name__ == "__main__":
    main()
