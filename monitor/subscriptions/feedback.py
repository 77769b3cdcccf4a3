"""What readers say of alerts, kept for the operator: which alert, what is wrong with it, and when. Not by whom."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple, cast

from monitor.store.connection import Store

KEPT = 10_000
FAULTS = ("no-attack", "toll", "place", "old", "other")
"""What may be wrong."""


class Word(NamedTuple):
    """One word of a reader."""

    alert: str
    fault: str
    at: datetime


class Feedback:
    """The words of readers, the latest 10,000."""

    def __init__(self, store: Store) -> None:
        self._redis = store.redis
        self._key = store.keys.feedback()

    async def add(self, alert: str, fault: str, now: datetime) -> None:
        """Keep one word."""
        fields = {"alert": alert, "fault": fault, "at": now.isoformat()}
        await self._redis.xadd(self._key, fields, maxlen=KEPT, approximate=True)  # type: ignore[arg-type]

    async def latest(self, limit: int) -> list[Word]:
        """The latest words, the newest first."""
        answer = await self._redis.xrevrange(self._key, count=limit)
        found = cast("list[tuple[bytes, dict[bytes, bytes]]]", answer)
        return [_word({name.decode(): value.decode() for name, value in fields.items()}) for _, fields in found]


def _word(fields: dict[str, str]) -> Word:
    return Word(fields["alert"], fields["fault"], datetime.fromisoformat(fields["at"]))
