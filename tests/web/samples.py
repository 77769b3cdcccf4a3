"""The web part on a real socket, with incidents and sources that a test sets."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from aiohttp import ClientSession

from monitor.model import Figure, Incident, Method, Range
from monitor.web.app import build_app
from monitor.web.health import Readiness, SourceView
from monitor.web.server import serve

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)

INCIDENT = Incident(
    id="i1",
    city="Kharkiv",
    country="UA",
    geonameid=706483,
    methods=(Method.SHELLING, Method.MISSILE_STRIKE),
    killed=Range(7, 7),
    injured=Range(31, None),
    missing=None,
    started_at=NOW - timedelta(hours=2),
    updated_at=NOW - timedelta(minutes=4),
    sources=("morning", "harbour", "region"),
    families=("morning", "harbour"),
    official_sources=("region",),
)
FRESH = SourceView(name="morning", url="https://morning.test/rss", state="fresh", last_success=NOW)


def figure(**changes: Any) -> Figure:
    """One line of a ledger."""
    line = Figure(
        slot="killed",
        range=Range(7, 7),
        source="morning",
        family="morning",
        official=False,
        article="a1",
        url="https://morning.test/story",
        published=NOW - timedelta(minutes=4),
        seen_at=NOW,
        quote="seven people were killed",
    )
    return replace(line, **changes)


@dataclass
class Site:
    """What the page is asked about; a fault is raised instead of an answer."""

    incidents: list[Incident] = field(default_factory=list)
    sources: list[SourceView] = field(default_factory=lambda: [FRESH])
    readiness: Readiness = field(default_factory=lambda: Readiness(ready=True, checks={"store": "ok"}))
    fault: Exception | None = None
    options: dict[str, Any] = field(default_factory=dict)
    asked: list[int] = field(default_factory=list)
    session: ClientSession = field(init=False)

    def _answer(self, value: Any) -> Any:
        if self.fault:
            raise self.fault
        return value

    async def latest(self, limit: int) -> list[Incident]:
        self.asked.append(limit)
        return self._answer(self.incidents[:limit])

    async def ready(self) -> Readiness:
        return self._answer(self.readiness)

    async def health(self) -> list[SourceView]:
        return self._answer(self.sources)

    async def ask(self, path: str, method: str = "GET", **options: Any) -> Any:
        """The answer of a server of its own, read whole: its text stands in `.body`."""
        app = build_app(
            incidents=self.latest, readiness=self.ready, sources=self.health, now=lambda: NOW, **self.options
        )
        async with (
            serve(app, "127.0.0.1:0") as address,
            self.session.request(method, address + path, allow_redirects=False, **options) as answer,
        ):
            answer.body = await answer.text()
            return answer
