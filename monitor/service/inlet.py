"""What pipelines hand in: whose it is by its token, and its way to the stream."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from datetime import datetime

from monitor import telemetry
from monitor.crawl.sources.push import PushSettings
from monitor.crawl.sources.records import RecordError, entry_of
from monitor.crawl.sources.settings import SourceSettings
from monitor.dedup.seen import Accepted
from monitor.model import Entry
from monitor.web.articles import Receipt

log = telemetry.logger("web")


class Inlet:
    """Takes articles over under the configuration in force."""

    def __init__(
        self,
        sources: Callable[[], Mapping[str, SourceSettings]],
        take: Callable[[str, Sequence[Entry]], Awaitable[Accepted | None]],
        clock: Callable[[], datetime],
    ) -> None:
        self._sources, self._take, self._clock = sources, take, clock

    @property
    def open(self) -> bool:
        """Whether any source has a token."""
        return any(self._handed_in())

    def _handed_in(self) -> Iterator[PushSettings]:
        return (source for source in self._sources().values() if isinstance(source, PushSettings))

    def source_of(self, token: str) -> str | None:
        """The source whose token this is; each is compared, in a time that tells nothing of it."""
        told, found = _digest(token), None
        for source in self._handed_in():
            if hmac.compare_digest(told, _digest(source.secret)):
                found = source.label
        if found is None:
            telemetry.HANDED_IN.labels("unauthorized").inc()
        return found

    async def take(self, source: str, records: Sequence[object]) -> Receipt:
        """Take over the records that are articles; the others are named."""
        settings, now = self._sources().get(source), self._clock()
        if settings is None:
            return Receipt(paused=True)
        entries: list[Entry] = []
        rejected: list[tuple[int, str]] = []
        for place, record in enumerate(records):
            try:
                entries.append(entry_of(record, settings.language, now))
            except RecordError as error:
                rejected.append((place, str(error)))
        telemetry.HANDED_IN.labels("rejected").inc(len(rejected))
        if rejected:
            log.warning("what was handed in is no article", source=source, count=len(rejected), first=rejected[0][1])
        if not entries:
            return Receipt(rejected=rejected)
        accepted = await self._take(source, entries)
        if accepted is None:
            return Receipt(paused=True)
        for outcome in ("new", "changed", "known"):
            telemetry.HANDED_IN.labels(outcome).inc(getattr(accepted, outcome))
        return Receipt(accepted.new, accepted.changed, accepted.known, rejected)


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode("utf-8", "surrogateescape")).digest()
