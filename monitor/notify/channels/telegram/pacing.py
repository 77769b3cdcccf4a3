"""Our own pacing towards Telegram, so that its limits are kept rather than met.

A window allows so many messages in so many seconds, wherever the seconds begin: what leaves in that rhythm is allowed
by a counter a second and by a token bucket alike. A chat that has to wait for itself (its own limits, a `retry_after`)
waits in the outbox; for the limit of all together a message waits here, which is never long, since no more are under
way than leave within about two seconds. Pure: the time comes in, in seconds of a clock that only goes on.
Limits: Telegram's FAQ for bots, "My bot is hitting limits, how do I avoid this?"; `allow_paid_broadcast` of
`sendMessage`.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

SPARE = 1.05
"""Windows are held open a little longer than told: the network makes two messages arrive closer than they left."""
SPARE_OVERALL = 1.03
"""Of all messages together; their waves are small against what Telegram lets pass at once."""
IN_A_ROW = 5
"""So many chats refused one after the other, and none served between them: that is meant for all of them."""
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0
"""Seconds that all wait where Telegram is away; doubling."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much Telegram takes."""

    overall: int = 30
    """Messages a second of one bot."""
    chat: int = 1
    """Messages a second to one chat."""
    group: int = 20
    """Messages a minute to one group or channel."""


@dataclass(slots=True)
class Window:
    """No more than `count` messages in any `seconds`."""

    count: int
    seconds: float
    spare: float = SPARE
    _taken: deque[float] = field(default_factory=deque)

    def free_at(self, now: float) -> float:
        """The first time, not before now, at which one more may leave."""
        if len(self._taken) < self.count:
            return now
        return max(now, self._taken[0] + self.seconds * self.spare)

    def take(self, at: float) -> None:
        """One leaves then; times are told in their order."""
        if len(self._taken) == self.count:
            self._taken.popleft()
        self._taken.append(at)

    def settle(self, at: float) -> None:
        """The last one that left had arrived by then: the next is counted from there."""
        if self._taken:
            self._taken[-1] = max(self._taken[-1], at)

    def idle(self, now: float) -> bool:
        """Whether it holds nothing that still counts."""
        return not self._taken or self._taken[-1] + self.seconds * self.spare <= now


class Pacer:
    """Gives each message of one bot its turn."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        # In small waves, not one a second: the part that is left unused takes up what the network shifts.
        wave = max(1, limits.overall // 4)
        self._overall = Window(wave, wave / limits.overall, SPARE_OVERALL)
        self._chats: dict[int | str, list[Window]] = {}
        self._blocked: dict[int | str, float] = {}
        self._tidy_at = 1024
        self._paused = 0.0
        self._pause = FIRST_PAUSE
        self._refused: dict[int | str, None] = {}

    def wait(self, chat: int | str, now: float) -> float:
        """Seconds until this chat may be written to, as far as it is up to the chat itself; 0: at once."""
        own = max([self._blocked.get(chat, now), *(window.free_at(now) for window in self._windows(chat, now))])
        return own - now

    def turn(self, chat: int | str, now: float) -> float:
        """When this chat's next message leaves, which is counted from now on; turns are given out as they are asked."""
        at = self._overall.free_at(now)
        for window in (self._overall, *self._windows(chat, now)):
            window.take(at)
        return at

    def rests(self, now: float) -> float:
        """Seconds for which nothing may leave to anybody."""
        return max(0.0, self._paused - now)

    def arrived(self, chat: int | str, now: float) -> None:
        """Telegram has answered this chat's last message, which may have been long on its way."""
        self.answers()
        for window in self._chats.get(chat, ()):
            window.settle(now)

    def answers(self) -> None:
        """Telegram has taken something, or refused it for what it was: it is there."""
        self._refused.clear()
        self._pause = FIRST_PAUSE

    def refused(self, chat: int | str, until: float) -> None:
        """Telegram told that this chat takes nothing before then; told to many in a row, it holds for all."""
        self._blocked[chat] = until
        if self._in_a_row(chat):
            self._paused = max(self._paused, until)

    def away(self, chat: int | str, now: float) -> None:
        """Nothing came back for this chat; where that is so for many in a row, Telegram is away, and all wait."""
        if self._in_a_row(chat) and self._paused <= now:
            self._paused = now + self._pause
            self._pause = min(self._pause * 2, LONGEST_PAUSE)

    def _in_a_row(self, chat: int | str) -> bool:
        self._refused[chat] = None
        return len(self._refused) >= IN_A_ROW

    def _windows(self, chat: int | str, now: float) -> list[Window]:
        if chat not in self._chats:
            if len(self._chats) >= self._tidy_at:
                self._tidy(now)
            windows = [Window(self._limits.chat, 1.0)]
            if isinstance(chat, str) or chat < 0:  # groups and channels; people have positive ids
                windows.append(Window(self._limits.group, 60.0))
            self._chats[chat] = windows
        return self._chats[chat]

    def _tidy(self, now: float) -> None:
        """Forget what no longer counts, so that memory follows the chats that are busy now."""
        self._chats = {c: ws for c, ws in self._chats.items() if not all(w.idle(now) for w in ws)}
        self._blocked = {c: until for c, until in self._blocked.items() if until > now}
        self._tidy_at = max(1024, 2 * len(self._chats))
