"""Stories: articles and reports as a test tells them, merged in memory on the clock of the story."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from monitor.incidents.merge import Change, merge
from monitor.model import Article, Currency, Incident, Method, Quote, Range, Report

START = datetime(2026, 3, 1, 6, 0, tzinfo=UTC)
CITY = 704508
WORDS = "what the article says"


def span(told: int | tuple[int, int | None] | None) -> Range | None:
    if told is None or isinstance(told, Range):
        return told
    return Range(*told) if isinstance(told, tuple) else Range(told, told)


def make_report(
    killed=None, injured=None, methods="missile_strike", currency="new", *, city=CITY, missing=None, **more
) -> Report:
    return Report(
        city=f"City {city}", country="UA", geonameid=city,
        methods=tuple(Method(name) for name in methods.split()),
        killed=span(killed), injured=span(injured), missing=span(missing),
        currency=Currency(currency), evidence=WORDS,
        quotes={slot: Quote("text", 0, len(WORDS)) for slot in ("killed", "injured", "missing", "evidence")},
        **more,
    )  # fmt: skip


_numbers = itertools.count()


def make_article(hours: float = 0, *, source="wire", published: float | None = None, page: str | None = None, **more):
    seen_at = START + timedelta(hours=hours)
    page = page or f"p{next(_numbers)}"
    fields = {
        "id": page, "revision": f"r{hours}", "url": f"https://{source}.test/{page}", "source": source,
        "family": source, "official": source.startswith("official"), "language": "en", "title": "A title",
        "text": WORDS, "published": seen_at if published is None else START + timedelta(hours=published),
        "dated": True, "seen_at": seen_at,
    }  # fmt: skip
    return Article(**(fields | more))


class Story:
    """What is known of a city, one article after the other."""

    def __init__(self) -> None:
        self.incidents: dict[str, Incident] = {}
        self.changes: list[Change] = []

    def tells(self, article: Article, *reports: Report, now: datetime | None = None) -> list[Change]:
        taken: set[str] = set()
        changes = []
        for ordinal, report in enumerate(reports):
            change = merge(
                list(self.incidents.values()),
                report,
                article,
                now=now or article.seen_at,
                ordinal=ordinal,
                taken=taken,
                alone=len(reports) == 1,
            )
            if change.absorbed:
                del self.incidents[change.absorbed.id]
            if change.incident:
                self.incidents[change.incident.id] = change.incident
                taken.add(change.incident.id)
            changes.append(change)
        self.changes += changes
        return changes

    def at(self, hours: float, killed=None, injured=None, methods="missile_strike", currency="new", **more) -> str:
        """One article with one report; what it did as `kind killed injured`, or the reason why it told nothing."""
        of_article = {
            k: more.pop(k)
            for k in ("source", "published", "page", "backfill", "dated", "status", "title", "family")
            if k in more
        }
        [change] = self.tells(
            make_article(hours, **of_article), make_report(killed, injured, methods, currency, **more)
        )
        return shown(change)

    @property
    def one(self) -> Incident:
        [incident] = self.incidents.values()
        return incident


def shown(change: Change) -> str:
    if change.alert is None:
        return change.reason.value
    return f"{change.alert.kind.value} {_count(change.alert.killed)} {_count(change.alert.injured)}"


def _count(told: Range | None) -> str:
    if told is None:
        return "-"
    return (
        str(told.min) if told.min == told.max else f"{told.least}+" if told.max is None else f"{told.least}..{told.max}"
    )


@pytest.fixture
def story() -> Story:
    return Story()


@pytest.fixture(scope="session")
def another_story() -> Callable[[], Story]:
    return Story


@pytest.fixture(scope="session")
def report() -> Callable[..., Report]:
    return make_report


@pytest.fixture(scope="session")
def article() -> Callable[..., Article]:
    return make_article
