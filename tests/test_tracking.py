"""What articles do to the incidents: copies confirm nothing, and whoever only copies is not independent."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from prometheus_client import REGISTRY

from monitor.dedup import fingerprints
from monitor.incidents.ledger import Ledger
from monitor.incidents.merge import Change
from monitor.model import Article, Incident, Reason
from monitor.read.report import Reader, Reading
from monitor.store.connection import Store
from monitor.tracking import Tracking

KHARKIV = 706483
WIRE = (
    "A missile struck a residential building in Kharkiv on Sunday morning, killing four people and wounding eleven, "
    "the regional governor said. Rescuers pulled two children from under the rubble of the building's upper floors and "
    "the search went on through the afternoon. Trams were halted on the street, and the school next to it was closed."
)
COPIED = WIRE.replace("Rescuers pulled", "Rescue workers pulled").replace("was closed", "will stay closed today")
RISEN = COPIED.replace("killing four people", "killing six people")
OWN = (
    "Four people are dead in Kharkiv after a missile hit a block of flats. Our reporter at the scene saw eleven "
    "wounded being carried to ambulances while smoke was still rising from the roof, and heard neighbours call for a "
    "man who lives on the fifth floor and has not been found since the morning, police at the cordon said."
)


class Desk:
    """Brings articles of several outlets to a `Tracking` of its own."""

    def __init__(self, store: Store, reader: Reader, now: datetime) -> None:
        self._reader = reader
        self._tracking = Tracking(store, self._read)
        self._ledger = Ledger(store)
        self._now = now
        self.read: list[str] = []
        self.before_reading: Callable[[], Awaitable[object]] | None = None

    async def _read(self, article: Article, country: str | None) -> Reading:
        self.read.append(article.source)
        if meanwhile := self.before_reading:
            self.before_reading = None
            await meanwhile()
        return self._reader.read(title="", text=article.text, published=article.published, language="en")

    async def tells(self, source: str, text: str, *, after: int = 0, family: str = "", **more: object) -> list[Change]:
        at = self._now + timedelta(minutes=after)
        article = Article(
            id=fingerprints.article_id(f"https://{source}.test/", source=source, guid=""),
            revision=fingerprints.revision("", text), url=f"https://{source}.test/", source=source,
            family=family or source, official=False, language="en", title="", text=text, published=at, dated=True,
            seen_at=at,
        )  # fmt: skip
        return list(await self._tracking.track(replace(article, **more), at))  # type: ignore[arg-type]

    async def incidents(self, city: int = KHARKIV) -> Sequence[Incident]:
        return await self._ledger.incidents(city)

    async def reasons(self, source: str) -> list[Reason]:
        decisions = await self._ledger.decisions(fingerprints.article_id(f"https://{source}.test/", source="", guid=""))
        return [decision.reason for decision in decisions]


def counted(reason: Reason) -> float:
    return REGISTRY.get_sample_value("tocsin_decisions_total", {"reason": reason.value}) or 0


@pytest.fixture
def desk(store: Store, reader: Reader, now: datetime) -> Desk:
    return Desk(store, reader, now)


async def test_three_sources_of_which_one_copies_another_are_two_independent_ones(desk: Desk) -> None:
    await desk.tells("courier", WIRE)
    await desk.tells("lantern", COPIED, after=5)
    await desk.tells("herald", OWN, after=9)
    [incident] = await desk.incidents()
    assert incident.sources == ("courier", "lantern", "herald")
    assert incident.families == ("courier", "herald")
    assert await desk.reasons("lantern") == [Reason.NEAR_COPY, Reason.SAME_FIGURES]


async def test_two_sources_of_one_publisher_are_one_independent_one(desk: Desk) -> None:
    await desk.tells("courier", WIRE)
    await desk.tells("courier-en", OWN, family="courier", after=5)
    [incident] = await desk.incidents()
    assert (len(incident.sources), incident.families) == (2, ("courier",))


async def test_a_near_copy_with_another_toll_is_read_and_told(desk: Desk) -> None:
    await desk.tells("courier", WIRE)
    [change] = await desk.tells("lantern", RISEN, after=30)
    assert change.reason is Reason.TOLL_ROSE
    assert change.alert is not None
    assert (change.alert.sources, change.alert.independent) == (2, 1)


async def test_the_very_same_words_are_not_read_again_and_count_as_one_more_source(desk: Desk) -> None:
    await desk.tells("courier", WIRE)
    for _ in range(2):
        await desk.tells("lantern", WIRE, after=5)
    assert desk.read == ["courier"]
    assert await desk.reasons("lantern") == [Reason.COPY]
    assert await desk.reasons("courier") == [Reason.NEW_ATTACK, Reason.COPY]
    [incident] = await desk.incidents()
    assert (incident.sources, incident.families, incident.copies) == (("courier", "lantern"), ("courier",), 1)
    assert incident.updated_at == incident.started_at


async def test_an_alert_counts_the_copies_that_came_before_it(desk: Desk) -> None:
    await desk.tells("courier", WIRE)
    await desk.tells("lantern", WIRE, after=5)
    [change] = await desk.tells("herald", OWN.replace("Four people are", "Five people are"), after=30)
    assert change.alert is not None
    assert (change.alert.sources, change.alert.independent) == (3, 2)


async def test_a_copy_that_comes_while_its_original_is_read_is_counted(desk: Desk) -> None:
    desk.before_reading = lambda: desk.tells("lantern", WIRE, after=1)
    await desk.tells("courier", WIRE)
    [incident] = await desk.incidents()
    assert (incident.sources, incident.copies) == (("courier", "lantern"), 1)


async def test_copies_side_by_side_with_their_original_are_all_counted(desk: Desk) -> None:
    outlets = ["courier", *(f"mirror{n}" for n in range(7))]
    await asyncio.gather(*(desk.tells(outlet, WIRE) for outlet in outlets))
    [incident] = await desk.incidents()
    assert (set(incident.sources), len(incident.families), incident.copies) == (set(outlets), 1, 7)


async def test_a_copy_counts_for_the_revision_whose_words_it_has(desk: Desk) -> None:
    odesa = WIRE.replace("Kharkiv", "Odesa")
    await desk.tells("courier", WIRE)
    await desk.tells("courier", odesa, after=60)
    await desk.tells("lantern", WIRE, after=70)
    [incident] = await desk.incidents()
    [other] = await desk.incidents(698740)
    assert (incident.copies, other.copies) == (1, 0)


async def test_an_official_copy_of_an_official_word_is_an_official_source(desk: Desk) -> None:
    await desk.tells("governor", WIRE, official=True)
    [counted] = await desk.tells("ministry", WIRE, after=5, official=True)
    assert counted.reason is Reason.COPY
    assert counted.incident is not None
    assert counted.incident.official_sources == ("governor", "ministry")


async def test_what_an_exercise_or_an_old_list_said_does_not_hide_what_is_news(desk: Desk) -> None:
    await desk.tells("archive", WIRE, backfill=True, dated=False)
    [change] = await desk.tells("courier", WIRE, after=5)
    assert change.alert is not None


async def test_tracking_twice_changes_nothing_the_second_time(desk: Desk) -> None:
    for _ in range(2):
        for after, (source, text) in enumerate([("courier", WIRE), ("lantern", COPIED), ("herald", OWN)]):
            changes = await desk.tells(source, text, after=after)
    assert [change.reason for change in changes] == [Reason.ALREADY_APPLIED]
    [incident] = await desk.incidents()
    assert (len(incident.sources), len(incident.families), incident.alerts) == (3, 2, 1)


async def test_each_decision_is_counted_by_its_reason(desk: Desk) -> None:
    before = counted(Reason.NEW_ATTACK), counted(Reason.TOLL_ROSE)
    await desk.tells("herald", WIRE)
    await desk.tells("courier", RISEN, after=5)
    assert (counted(Reason.NEW_ATTACK), counted(Reason.TOLL_ROSE)) == (before[0] + 1, before[1] + 1)
