"""The pacing towards Telegram, so that its limits are kept rather than met by all processes that share a bot.

A window allows so many messages in so many seconds, wherever the seconds begin: what leaves in that rhythm is allowed
by a counter a second and by a token bucket alike. A chat that has to wait for itself (its own limits, a `retry_after`)
waits in the outbox; for the limit of all together a message waits in memory, which is never long, since no more are
under way than leave within about two seconds. Windows, waits and pauses lie in the store; one call answers many.
Limits: Telegram's FAQ for bots, "My bot is hitting limits, how do I avoid this?"; `allow_paid_broadcast` of
`sendMessage`.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Literal, NamedTuple
from uuid import uuid4

from monitor import telemetry
from monitor.notify.channels.telegram.pacing_script import PACE
from monitor.store.connection import OUTAGE, Store
from monitor.store.together import Together

SPARE = 1.05
"""Windows are held open a little longer than told: the network makes two messages arrive closer than they left."""
SPARE_OVERALL = 1.03
"""Of all messages together; their waves are small against what Telegram lets pass at once."""
IN_A_ROW = 5
"""So many chats refused one after the other, and none served between them: that is meant for all of them."""
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=1), timedelta(minutes=1)
"""How long all wait where Telegram is away; doubling."""
SILENT = timedelta(seconds=10)
"""A process that has asked for no turn in this time leaves the whole pace to the others."""
LINGER = 0.02
"""Seconds until the store is told of an answer of Telegram, unless a turn is asked for before."""
NOTES = 128
"""Of these, so many are told at once."""

log = telemetry.logger("telegram")


@dataclass(frozen=True, slots=True)
class Limits:
    """How much Telegram takes."""

    overall: int = 30
    """Messages a second of one bot."""
    chat: int = 1
    """Messages a second to one chat."""
    group: int = 20
    """Messages a minute to one group or channel."""


class Turn(NamedTuple):
    """An answer: the message leaves in `seconds`, or, not `granted`, may be asked for again then."""

    granted: bool
    seconds: float


class _Note(NamedTuple):
    what: Literal["arrived", "spent", "answers", "refused", "away"]
    chat: int | str
    milliseconds: int = 0


class Pacer:
    """Gives each message of one bot its turn, together with all other processes that send for it.

    What Telegram answered is noted without waiting; where the store is away then, that note is lost, and no message.
    """

    def __init__(self, store: Store, bot: str, limits: Limits, clock: Callable[[], int] | None = None) -> None:
        """`clock` gives milliseconds; without one the store's own decides, which is the same for all processes."""
        self._keys = store.keys.pacing(bot)
        self._stem = store.keys.pacing_stem(bot)
        self._script = store.redis.register_script(PACE)
        self._shape: list[str | int] = [self._stem, uuid4().hex, _ms(SILENT), *_shape(limits)]
        self._clock = clock
        self._turns: Together[int | str, Turn] = Together(self._ask)
        self._notes: list[_Note] = []
        self._later: asyncio.TimerHandle | None = None
        self._telling: set[asyncio.Task[None]] = set()
        self._paused = 0.0
        self.processes = 1
        """How many send for this bot, this one among them."""

    async def turn(self, chat: int | str) -> Turn:
        """A turn for a message to this chat, or how long that has to wait. Raises the store's outages.

        A turn that is given is counted whether or not the message leaves.
        """
        return await self._turns(chat)

    def rests(self) -> float:
        """Seconds for which nothing may leave to anybody, as far as this process has heard."""
        return max(0.0, self._paused - asyncio.get_running_loop().time())

    def arrived(self, chat: int | str) -> None:
        """Telegram has answered this chat's last message, which may have been long on its way."""
        self._note(_Note("arrived", chat))

    def spent(self, chat: int | str) -> None:
        """A message went to this chat without a turn, for it could not wait; the next turns come the later for it."""
        self._note(_Note("spent", chat))

    def answers(self) -> None:
        """Telegram has taken something, or refused it for what it was: it is there."""
        self._note(_Note("answers", 0))

    def refused(self, chat: int | str, wait: timedelta) -> None:
        """Telegram told that this chat takes nothing for a while; told to many in a row, it holds for all."""
        self._note(_Note("refused", chat, _ms(wait)))

    def away(self, chat: int | str) -> None:
        """Nothing came back for this chat; where that is so for many in a row, Telegram is away, and all wait."""
        self._note(_Note("away", chat))

    async def close(self) -> None:
        """Tell the store what it has not been told yet."""
        if self._later is not None:
            self._later.cancel()
        await self._tell()
        await asyncio.gather(*self._telling, return_exceptions=True)

    def _note(self, note: _Note) -> None:
        self._notes.append(note)
        if self._later is None:
            self._later = asyncio.get_running_loop().call_later(LINGER, self._begin_telling)

    def _begin_telling(self) -> None:
        self._later = None
        task = asyncio.create_task(self._tell(), name="tell what Telegram answered")
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)

    async def _tell(self) -> None:
        while self._notes:
            try:
                await self._ask(())
            except OUTAGE as error:
                log.debug("what Telegram answered is not noted: the store is away", error=str(error))

    async def _ask(self, chats: Sequence[int | str]) -> list[Turn | Exception]:
        """Tell what is noted and ask for turns, in this order, in one call."""
        notes, self._notes = self._notes[:NOTES], self._notes[NOTES:]
        told: list[str | int] = []
        for note in notes:
            told += (note.what, note.chat, note.milliseconds)
        for chat in chats:
            told += ("turn", chat, 0)
        now: str | int = self._clock() if self._clock else ""
        answer: Any = await self._script(keys=self._keys, args=[now, *self._shape, *told])
        pause, self.processes, *turns = answer
        self._paused = asyncio.get_running_loop().time() + pause / 1000 if pause else 0.0
        return [Turn(bool(turns[n]), turns[n + 1] / 1000) for n in range(0, len(turns), 2)]


def _shape(limits: Limits) -> list[int]:
    # In small waves, not one a second: the part that is left unused takes up what the network shifts.
    wave = max(1, limits.overall // 4)
    return [
        *(wave, math.ceil(1000 * wave / limits.overall * SPARE_OVERALL)),
        *(limits.chat, math.ceil(1000 * SPARE)),
        *(limits.group, math.ceil(60_000 * SPARE)),
        *(IN_A_ROW, _ms(FIRST_PAUSE), _ms(LONGEST_PAUSE)),
    ]


def _ms(span: timedelta) -> int:
    return math.ceil(span.total_seconds() * 1000)
