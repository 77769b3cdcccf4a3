"""What was decided about an article or an incident, and why: what `tocsin why` shows.

A decision is written after the step that it tells of, so it may be written twice; the same line stands only once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from redis.asyncio.client import Pipeline

from monitor.model import Reason
from monitor.store import codec
from monitor.store.connection import Store

KEEP = timedelta(days=40)
LINES = 500
"""Of each subject; the oldest go first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One decision about one report of an article, or about the article as a whole."""

    at: datetime
    article: str
    """The key of the article, revision included."""
    reason: Reason
    explanation: str
    geonameid: int | None = None
    city: str = ""
    incident: str | None = None
    alert: str | None = None
    united: str | None = None
    """The incident that was united with `incident`; the decision is in its list too."""
    source: str = ""
    """Who told it; of copies only."""
    official: bool = False
    original: str | None = None
    """The page that had the words first, of a copy; the decision is in its list too."""


class Decisions:
    """The decisions by subject: an article's id, or an incident's."""

    def __init__(self, store: Store) -> None:
        self._redis = store.redis
        self._keys = store.keys

    async def record(self, decisions: Iterable[Decision], also: Callable[[Pipeline], None] | None = None) -> None:
        """Write decisions to the lists of their article and their incident; one that stands there stays as it is.

        `also` adds commands that go the same way, in one round trip.
        """
        async with self._redis.pipeline(transaction=False) as pipe:
            if also:
                also(pipe)
            for decision in decisions:
                line = codec.dump(decision)
                subjects = (decision.article.split(":")[0], decision.incident, decision.original, decision.united)
                for subject in dict.fromkeys(filter(None, subjects)):
                    key = self._keys.decisions(subject)
                    pipe.lrem(key, 0, line)  # type: ignore[arg-type]
                    pipe.rpush(key, line)
                    pipe.ltrim(key, -LINES, -1)
                    pipe.expire(key, KEEP)
            await pipe.execute()

    async def of(self, subject: str) -> list[Decision]:
        """The decisions about an article (by its id or key), an incident or an alert, the oldest first."""
        known = subject.split(":")[0]
        lines = await self._redis.lrange(self._keys.decisions(known), 0, -1)
        if not lines and "." in known:
            lines = await self._redis.lrange(self._keys.decisions(known.rsplit(".", 1)[0]), 0, -1)
        found = [codec.load(Decision, line) for line in lines]
        return sorted(found, key=lambda decision: decision.at)
