"""Mailboxes that are watched (IDLE, RFC 2177), so that a mail is read when it comes and not at the next poll.

Polling is what counts: watching only asks for a poll sooner, so nothing is lost where a connection dies.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from functools import partial

from monitor import telemetry
from monitor.crawl.errors import CrawlError
from monitor.crawl.sources.mail.mailbox import Mailbox, beside
from monitor.crawl.sources.mail.settings import MailSettings
from monitor.crawl.sources.settings import SourceSettings

LOOK_SECONDS = 5.0
"""How often the configuration is looked at for mailboxes that came or went."""
ROUND_SECONDS = 15.0
"""What a server says in one breath with its leave to idle is only read as the round ends."""
ROUNDS = 80
"""Servers may log out who idles for half an hour; a connection is used for less."""
FIRST_WAIT, LONGEST_WAIT = 5.0, 300.0

log = telemetry.logger("crawl")


async def watch_mailboxes(
    sources: Callable[[], Mapping[str, SourceSettings]], ask: Callable[[str], Awaitable[None]], stop: asyncio.Event
) -> None:
    """Ask for a poll of a source whenever something comes into its mailbox, until `stop` is set."""
    watched: dict[str, tuple[MailSettings, asyncio.Task[None]]] = {}
    try:
        while not stop.is_set():
            wanted = {name: one for name, one in sources().items() if isinstance(one, MailSettings) and not one.paused}
            for name in [name for name, (settings, _) in watched.items() if wanted.get(name) != settings]:
                watched.pop(name)[1].cancel()
            for name in wanted.keys() - watched.keys():
                watched[name] = wanted[name], asyncio.create_task(_watch(wanted[name], ask), name=f"mail {name}")
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), LOOK_SECONDS)
    finally:
        tasks = [task for _, task in watched.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _watch(settings: MailSettings, ask: Callable[[str], Awaitable[None]]) -> None:
    """Idle at one mailbox for ever, connecting again where that ends."""
    wait, known = FIRST_WAIT, 0
    while True:
        try:
            came, known = await beside(settings, partial(idle, known=known))
        except CrawlError as error:
            log.debug("mailbox is not watched", source=settings.label, outcome=error.outcome, next_try_s=wait)
            await asyncio.sleep(wait)
            wait = min(2 * wait, LONGEST_WAIT)
            continue
        wait = FIRST_WAIT
        if came:
            await ask(settings.label)
        else:
            await asyncio.sleep(FIRST_WAIT)


def idle(mailbox: Mailbox, *, known: int) -> tuple[bool, int]:
    """Wait until something comes; False where nothing did for long, or the server cannot tell.

    `known` is the number (UIDNEXT) that the call before gave: what came in between is not waited for.
    """
    client, following = mailbox.client, mailbox.following
    if known and following != known:
        return True, following
    if not client.has_capability("IDLE"):
        return False, following
    for _ in range(ROUNDS):
        client.idle()
        told = client.idle_check(timeout=ROUND_SECONDS)
        told += client.idle_done()[1]
        if any(isinstance(line, tuple) and b"EXISTS" in line for line in told):
            return True, following
    return False, following
