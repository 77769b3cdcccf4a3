"""What becomes of chats beyond what they ask for: the bot is thrown out, let in again, or a group gets a new number."""

from __future__ import annotations

from dataclasses import replace

from monitor import telemetry
from monitor.subscriptions.chat import Chat, name_of, read_name
from monitor.subscriptions.chats import Chats

log = telemetry.logger("subscriptions")


async def disable(chats: Chats, name: str, reason: str) -> None:
    """Send nothing more to a chat and its topics, for a reason that is known to last; what they watch is kept."""
    for each in {name, *await chats.topics(name)}:
        if await chats.chat(each):
            await _write(chats, each, disabled=reason[:200] or "gone")
            log.warning("chat is disabled until it speaks to the bot again", chat=each, reason=reason)


async def enable(chats: Chats, name: str) -> None:
    """Send to a chat again, and to all of its topics; one that never subscribed stays unknown."""
    for each in {name, *await chats.topics(name)}:
        known = await chats.chat(each)
        if known and known.disabled:
            await _write(chats, each, disabled="")
            log.info("chat is back", chat=each)


async def move(chats: Chats, old: int, new: int) -> None:
    """Carry the subscriptions of a group over to its new number; where that has some already, these stay.

    The new ones are written before the old ones go: killed in between, it is done again.
    """
    for name in {name_of(old), *await chats.topics(name_of(old))}:
        known, place = await chats.chat(name), read_name(name)
        if known is None or place is None:
            continue
        moved = replace(known, id=new, disabled="")
        await chats.change(moved.name, lambda there, moved=moved: there or moved)  # type: ignore[misc]
        await chats.forget(name)
        log.info("group has a new number", old=name, new=moved.name)


async def _write(chats: Chats, name: str, *, disabled: str) -> None:
    def written(chat: Chat | None) -> Chat:
        if chat is None:
            raise LookupError(name)
        return replace(chat, disabled=disabled)

    try:
        await chats.change(name, written)
    except LookupError:  # it was forgotten meanwhile, and stays so
        return
