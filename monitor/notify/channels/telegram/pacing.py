"""Our own pacing towards Telegram, so that its limits are kept rather than met.

A window allows so many messages in so many seconds, wherever the seconds begin: what leaves in that rhythm is allowed
by a counter a second and by a token bucket alike. Pure: the time comes in, in seconds of a clock that only goes on.
Limits: Telegram's FAQ for bots, "My bot is hitting limits, how do I avoid this?".
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

SPARE = 1.05
"""Windows are held open a little longer than told: the network makes two messages arrive closer than they left."""


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
    forgiven: float = 0.0
    """Seconds by which one may be late without those after it being late too."""
    _taken: deque[float] = field(default_factory=deque)

    def free_at(self, now: float) -> float:
        """The first time, not before now, at which one more may leave."""
        if len(self._taken) < self.count:
            return now
        return max(now, self._taken[0] + self.seconds * SPARE)

    def take(self, at: float) -> None:
        """One leaves then; times are told in their order."""
        if len(self._taken) == self.count:
            at = max(self._taken.popleft() + self.seconds * SPARE, at - self.forgiven)
        self._taken.append(at)

    def settle(self, at: float) -> None:
        """The last one that left had arrived by then: the next is counted from there."""
        if self._taken:
            self._taken[-1] = max(self._taken[-1], at)

    def idle(self, now: float) -> bool:
        """Whether it holds nothing that still counts."""
        return not self._taken or self._taken[-1] + self.seconds * SPARE <= now


class Pacer:
    """Gives each message of one bot its turn."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        # In two waves a second, not one: the half that is left unused takes up what the network shifts.
        wave = max(1, limits.overall // 2)
        self._overall = Window(wave, wave / limits.overall, forgiven=2 / limits.overall)
        self._planned = Window(wave, wave / limits.overall)
        self._chats: dict[int | str, list[Window]] = {}
        self._turns: dict[int | str, float] = {}
        self._blocked: dict[int | str, float] = {}
        self._tidy_at = 1024

    def wait(self, chat: int | str, now: float) -> float:
        """0 where this chat's next message may leave at once, and it is counted; else seconds until its turn.

        Turns are given out in the order of asking, so that thousands of chats come back spread out in time.
        """
        windows = self._windows(chat, now)
        own = max([self._blocked.get(chat, now), *(window.free_at(now) for window in windows)])
        if own > now:
            return own - now
        free = self._overall.free_at(now)
        if free > now and chat not in self._turns:
            self._turns[chat] = self._planned.free_at(free)
            self._planned.take(self._turns[chat])
        leaves = max(free, self._turns.get(chat, now))
        if leaves > now:
            return leaves - now
        self._turns.pop(chat, None)
        for window in (self._overall, *windows):
            window.take(now)
        return 0.0

    def arrived(self, chat: int | str, now: float) -> None:
        """Telegram has answered this chat's last message, which may have been long on its way."""
        for window in self._chats.get(chat, ()):
            window.settle(now)

    def block(self, chat: int | str, until: float) -> None:
        """Telegram told that this chat takes nothing before then."""
        self._blocked[chat] = until

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
        self._turns = {c: turn for c, turn in self._turns.items() if turn > now - 60}
        self._tidy_at = max(1024, 2 * len(self._chats))
