"""Who is told of an alert, and when: held back, told once as it stands, whatever process dies in between."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from monitor import alerting
from monitor.alerting import Alerting
from monitor.holding import Records
from monitor.match.index import WatchIndex
from monitor.match.rules import RuleSettings, Verdict
from monitor.match.standing import Standing
from monitor.match.timing import QuietHours, Timing
from monitor.match.watchlists import Mute, Watch
from monitor.model import Alert, Incident, Kind, Range, Reason, View
from monitor.notify.digest import Telling
from monitor.notify.waiting import Subject, Waiting
from monitor.store import codec
from monitor.store.connection import Store
from tests.match.conftest import CITY, make_alert

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
NIGHT = NOON + timedelta(hours=11)
MORNING = NOON + timedelta(hours=19)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
INCIDENT = f"{CITY}-a"
SUBJECT = Subject(CITY, INCIDENT)


def watch(name: str = "family", *, timing: Timing | None = None, **rules: object) -> Watch:
    return Watch(
        name, frozenset({CITY}), rules=RuleSettings(**rules), channels=(f"chat of {name}",), timing=timing or Timing()
    )


QUIET = watch(timing=Timing(quiet=QuietHours(time(22), time(7))))
CONFIRMED = watch(independent_sources=2)
COOL = watch(timing=Timing(cool_down=30 * MINUTE))


def alert(n: int, at: datetime = NOON, killed: int | None = None, before: int | None = None, **more: object) -> Alert:
    kind = more.pop("kind", "new" if n == 1 else "update")
    told = {"id": f"{INCIDENT}.{n}", "incident": INCIDENT, "sequence": n, "methods": "shooting", **more}
    return make_alert(at, killed, kind=kind, killed_before=None if before is None else Range(before, before), **told)


def incident(families: int = 1, *, at: datetime = NOON) -> Incident:
    names = tuple(f"f{n}" for n in range(families))
    return Incident(
        id=INCIDENT, city="Kharkiv", country="UA", geonameid=CITY, methods=(), killed=None, injured=None, missing=None,
        started_at=at, updated_at=at, sources=names, families=names,
    )  # fmt: skip


class Killed(Exception):  # noqa: N818
    """The process died here."""


class Desk:
    """An alerting over a real store, with what it queued."""

    def __init__(self, store: Store, *watches: Watch) -> None:
        self.waiting = Waiting(store)
        self.alerts: dict[str, Alert] = {}
        self.incidents = {INCIDENT: incident()}
        self.texts: dict[str, str] = {}
        self.digests: list[tuple[str, list[str]]] = []
        self.queued: list[tuple[str, Alert]] = []
        self.known: set[tuple[str, str]] = set()
        self.fails_after: int | None = None
        self.restart(*watches)

    def restart(self, *watches: Watch) -> None:
        self.alerting = Alerting(self.waiting, self, Records(self.load, self.incident, self.text), WatchIndex(watches))

    async def load(self, name: str) -> Alert | None:
        return self.alerts.get(name)

    async def text(self, name: str) -> str:
        return self.texts.get(name, "")

    async def incident(self, name: str) -> Incident | None:
        return self.incidents.get(name)

    async def gather(self, channel: str, tellings: Sequence[Telling], now: datetime) -> int:
        self.digests.append((channel, [telling.alert.incident for telling in tellings]))
        return sum([await self.expand(t.alert, [(channel, t.watchlists)], now, view=t.view) for t in tellings])

    async def expand(
        self,
        alert: Alert,
        matches: Sequence[tuple[str, Sequence[str]]],
        now: datetime,
        *,
        view: View | None = None,
    ) -> int:
        new = [channel for channel, _ in matches if (alert.id, channel) not in self.known]
        self.known |= {(alert.id, channel) for channel in new}
        told = view.applied(self.alerts[alert.id]) if view else alert
        self.queued += [(channel, told) for channel in new]
        return len(new)

    async def tell(self, told: Alert, at: datetime | None = None) -> None:
        self.alerts[told.id] = told
        await self.alerting.tell(told, at or told.sent_at)

    def told(self) -> list[str]:
        """What was queued since the last look: which alert, as what, and with which change."""
        queued, self.queued = self.queued, []
        return [f"{a.sequence} {a.kind.value} {_count(a.killed_before)}->{_count(a.killed)}" for _, a in queued]

    async def standing(self, name: str = "family") -> Standing:
        return codec.load(Standing, (await self.waiting.all(SUBJECT))[name])

    async def verdicts(self, name: str = "family") -> list[str]:
        return [line.verdict for line in (await self.standing(name)).lines]


def _count(told: Range | None) -> str:
    return "?" if told is None else str(told.min)


@pytest.fixture
def desk(store: Store):
    return lambda *watches: Desk(store, *watches)


async def test_who_holds_nothing_back_is_told_at_once_and_once(desk) -> None:
    here = desk(watch("work"))
    await here.tell(alert(1))
    await here.tell(alert(1))
    assert here.told() == ["1 new ?->?"]
    assert await here.waiting.all(SUBJECT) == {}


async def test_quiet_hours_hold_and_release_what_stands_when_they_end_as_new(desk) -> None:
    here = desk(QUIET)
    await here.tell(alert(1, NIGHT))
    await here.tell(alert(2, NIGHT + HOUR, 0))
    assert here.told() == []
    assert await here.alerting.next_due() == MORNING
    await here.alerting.release(MORNING - MINUTE)
    assert here.told() == []
    await here.alerting.release(MORNING)
    assert here.told() == ["2 new ?->0"]
    assert await here.alerting.next_due() is None
    assert await here.verdicts() == ["QUIET_HOURS", "QUIET_HOURS", "SENT"]


async def test_an_alert_that_comes_again_after_a_later_one_does_not_take_its_place(desk) -> None:
    here = desk(QUIET)
    for n in (1, 2, 1):
        await here.tell(alert(n, NIGHT, 0), NIGHT + n * MINUTE)
    assert (await here.standing()).wait.alert == f"{INCIDENT}.2"


async def test_what_is_severe_breaks_quiet_hours_with_all_that_waited(desk) -> None:
    here = desk(QUIET)
    await here.tell(alert(1, NIGHT))
    await here.tell(alert(2, NIGHT + HOUR, 4))
    assert here.told() == ["2 new ?->4"]
    await here.alerting.release(MORNING)
    assert here.told() == []


async def test_a_denial_of_what_was_held_back_is_told_to_nobody(desk) -> None:
    here = desk(QUIET)
    await here.tell(alert(1, NIGHT))
    await here.tell(alert(2, NIGHT + HOUR, 0, kind="correction", denied=True))
    await here.alerting.release(MORNING)
    assert here.told() == []
    assert await here.verdicts() == ["QUIET_HOURS", "DENIED_UNTOLD"]


async def test_held_until_confirmed_goes_out_when_a_later_report_confirms(desk) -> None:
    here = desk(CONFIRMED)
    await here.tell(alert(1, killed=3))
    assert here.told() == []
    await here.alerting.confirm(incident(1), NOON + MINUTE)
    assert here.told() == []
    here.incidents[INCIDENT] = incident(2)
    await here.alerting.confirm(incident(2), NOON + 5 * MINUTE)
    await here.alerting.confirm(incident(2), NOON + 6 * MINUTE)
    [(channel, told)] = here.queued
    assert (channel, told.kind, told.independent, told.sources) == ("chat of family", Kind.NEW, 2, 2)
    assert await here.verdicts() == ["TOO_FEW_SOURCES", "SENT"]


async def test_a_confirmation_whose_worker_died_is_found_by_itself(desk) -> None:
    here = desk(CONFIRMED)
    await here.tell(alert(1, killed=3))
    here.incidents[INCIDENT] = incident(2)
    due = await here.alerting.next_due()
    assert due == NOON + 10 * MINUTE
    await here.alerting.release(due)
    assert here.told() == ["1 new ?->3"]


async def test_what_nobody_confirms_is_let_go_and_says_so(desk) -> None:
    here = desk(CONFIRMED)
    await here.tell(alert(1, killed=3))
    looks = 0
    while (due := await here.alerting.next_due()) is not None:
        looks += 1
        await here.alerting.release(due)
    assert looks == 72 * 6
    assert here.told() == []
    assert await here.verdicts() == ["TOO_FEW_SOURCES", "NOT_CONFIRMED"]
    await here.tell(alert(2, NOON + 80 * HOUR, 5, 3, independent=2))
    assert here.told() == ["2 new ?->5"]


async def test_a_confirmation_at_night_waits_for_the_morning(desk) -> None:
    here = desk(watch(timing=Timing(quiet=QUIET.timing.quiet, urgent="never"), independent_sources=2))
    await here.tell(alert(1, NIGHT - 2 * HOUR, 3))
    here.incidents[INCIDENT] = incident(2)
    await here.alerting.confirm(incident(2), NIGHT)
    assert here.told() == []
    await here.alerting.release(MORNING)
    assert here.told() == ["1 new ?->3"]


async def test_a_cool_down_gathers_what_comes_after_a_message_into_one(desk) -> None:
    here = desk(COOL)
    await here.tell(alert(1, NOON, 1))
    for n in (2, 3, 4):
        await here.tell(alert(n, NOON + n * MINUTE, n, n - 1))
    assert here.told() == ["1 new ?->1"]
    await here.alerting.release(NOON + 30 * MINUTE)
    assert here.told() == ["4 update 1->4"]
    await here.tell(alert(5, NOON + 59 * MINUTE, 5, 4))
    assert here.told() == []


async def test_what_was_taken_back_before_it_was_told_is_not_told(desk) -> None:
    here = desk(COOL)
    await here.tell(alert(1, NOON, 1))
    await here.tell(alert(2, NOON + MINUTE, 9, 1, independent=3))
    await here.tell(alert(3, NOON + 2 * MINUTE, 1, 9, kind="correction"))
    await here.alerting.release(NOON + HOUR)
    assert here.told() == ["1 new ?->1"]
    assert (await here.verdicts())[-1] == "NOTHING_NEW"


async def test_a_digest_tells_each_incident_once_as_it_stands(desk) -> None:
    here = desk(watch(timing=Timing(digest=(time(18),), urgent="never")))
    for n in (1, 2, 3):
        await here.tell(alert(n, NOON + n * HOUR, n, n - 1 or None))
    await here.alerting.release(NOON + 6 * HOUR)
    assert here.told() == ["3 new ?->3"]
    await here.tell(alert(4, NOON + 7 * HOUR, 4, 3))
    await here.alerting.release(NOON + 29 * HOUR)
    assert here.told() == []
    await here.alerting.release(NOON + 30 * HOUR)
    assert here.told() == ["4 update 3->4"]


async def several(desk, held: Watch, count: int) -> Desk:
    """So many incidents held for one watchlist, each with a worse toll than the one before."""
    here = desk(held)
    for n in range(count):
        name = f"{CITY}-i{n}"
        here.incidents[name] = replace(incident(), id=name)
        await here.tell(alert(1, NIGHT + n * MINUTE, n, id=f"{name}.1", incident=name))
    return here


async def test_a_digest_of_several_incidents_is_one_message_worst_first(desk) -> None:
    here = await several(desk, watch(timing=Timing(digest=(time(7),), urgent="never")), 3)
    await here.alerting.release(MORNING)
    await here.alerting.release(MORNING + MINUTE)
    assert here.digests == [("chat of family", [f"{CITY}-i{n}" for n in (2, 1, 0)])]
    assert len(here.queued) == 3


async def test_a_digest_is_whole_however_much_is_due_at_once(desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alerting, "AT_ONCE", 5)
    evening = Timing(digest=(time(7),), urgent="never")
    here = await several(desk, watch(timing=evening), 3)
    here.restart(*(watch(f"w{n:02}", timing=evening) for n in range(20)))
    for told in list(here.alerts.values()):
        await here.tell(told, NIGHT)
    await here.alerting.release(MORNING)
    assert sorted(channel for channel, _ in here.digests) == [f"chat of w{n:02}" for n in range(20)]
    assert all(len(incidents) == 3 for _, incidents in here.digests)


@pytest.mark.parametrize("dies_at", range(1, 10))
async def test_a_digest_killed_between_any_two_steps_tells_each_incident_once(desk, dies_at: int) -> None:
    evening = watch(timing=Timing(digest=(time(7),), urgent="never"))
    here = await several(desk, evening, 3)
    mortal, calls = desk(evening), 0

    def dying(step):
        async def dies(*arguments, **more):
            nonlocal calls
            calls += 1
            if calls == dies_at:
                raise Killed
            return await step(*arguments, **more)

        return dies

    mortal.alerts, mortal.incidents = here.alerts, here.incidents
    mortal.expand, mortal.gather = dying(here.expand), dying(here.gather)
    for name in ("of", "commit", "due", "postpone"):
        setattr(mortal.waiting, name, dying(getattr(mortal.waiting, name)))
    with suppress(Killed):
        await mortal.alerting.release(MORNING)
    assert calls >= dies_at
    await here.alerting.release(MORNING)
    await here.alerting.release(MORNING + HOUR)
    assert sorted(told.incident for _, told in here.queued) == [f"{CITY}-i{n}" for n in range(3)]
    assert await here.alerting.next_due() is None


@pytest.mark.parametrize(("count", "digests"), [(3, 0), (5, 1)])
async def test_quiet_hours_end_in_a_digest_where_more_than_a_few_incidents_wait(desk, count, digests) -> None:
    here = await several(desk, QUIET._replace(timing=replace(QUIET.timing, urgent="never")), count)
    await here.alerting.release(MORNING)
    assert (len(here.digests), len(here.queued)) == (digests, count)


async def test_a_rule_that_passes_late_tells_of_a_new_attack(desk) -> None:
    here = desk(watch(min_killed=3)._replace(kinds=frozenset({Kind.NEW})))
    await here.tell(alert(1, killed=1))
    await here.tell(alert(2, NOON + HOUR, 3, 1))
    await here.tell(alert(3, NOON + 2 * HOUR, 4, 3))
    assert here.told() == ["2 new ?->3"]


async def test_an_article_without_the_word_does_not_take_back_what_waits(desk) -> None:
    here = desk(QUIET._replace(rules=RuleSettings(include=("school",))))
    await here.tell(alert(1, NIGHT, title="School hit"))
    await here.tell(alert(2, NIGHT + MINUTE, 0, title="Toll told"))
    await here.alerting.release(MORNING)
    assert here.told() == ["1 new ?->?"]


async def test_words_of_the_whole_article_count_now_and_when_it_is_released(desk) -> None:
    here = desk(QUIET._replace(rules=RuleSettings(include=("school",))), watch("work", exclude=("border*",)))
    here.texts[f"{INCIDENT}.1"] = "A missile fell.\n\nThe School\nstands at the border."
    await here.tell(alert(1, NIGHT))
    assert here.told() == []
    await here.alerting.release(MORNING)
    assert here.told() == ["1 new ?->?"]


async def test_a_watchlist_that_is_gone_or_watches_elsewhere_by_then_is_not_told(desk) -> None:
    for later in ([], [QUIET._replace(geonameids=frozenset({1}))]):
        here = desk(QUIET)
        await here.tell(alert(1, NIGHT))
        here.restart(*later)
        await here.alerting.release(MORNING)
        assert here.told() == []
        assert await here.alerting.next_due() is None
        assert (await here.verdicts())[-1] == Verdict.NOT_WATCHED_ANY_MORE
        await here.waiting._redis.delete(here.waiting._keys.standings(*SUBJECT))


async def test_what_waits_without_its_alert_or_its_standing_does_not_wait_for_ever(desk) -> None:
    here = desk(QUIET)
    await here.tell(alert(1, NIGHT))
    here.alerts.clear()
    await here.alerting.release(MORNING)
    assert await here.alerting.next_due() is None
    await here.tell(alert(2, NIGHT + HOUR, 0))
    await here.waiting._redis.delete(here.waiting._keys.standings(*SUBJECT))
    await here.alerting.release(MORNING)
    assert await here.alerting.next_due() is None
    assert here.told() == []


async def test_a_defect_in_one_incident_is_looked_at_later_and_the_next_one_goes_on(desk, store: Store) -> None:
    here = desk(QUIET)
    await here.tell(alert(1, NIGHT))
    await here.waiting._redis.hset(store.keys.standings(CITY, f"{CITY}-0"), "family", b"{")
    await here.waiting._redis.zadd(store.keys.held(CITY), {f"{CITY}/{CITY}-0/family": 0})
    await here.alerting.release(MORNING)
    assert here.told() == ["1 new ?->?"]
    assert await here.alerting.next_due() == MORNING + MINUTE


@pytest.mark.parametrize("dies_at", range(8))
async def test_killed_between_any_two_steps_the_same_is_told_once(desk, dies_at: int) -> None:
    """Each call to the store or the queue may be the last one; what follows is done again by another process."""
    watches = (QUIET, watch("work"), watch("sure", independent_sources=2))
    here, mortal = desk(*watches), desk(*watches)
    calls = 0

    def dying(step):
        async def dies(*arguments, **more):
            nonlocal calls
            calls += 1
            if calls == dies_at:
                raise Killed
            return await step(*arguments, **more)

        return dies

    mortal.alerts, mortal.known, mortal.queued = here.alerts, here.known, here.queued
    mortal.expand, mortal.gather = dying(here.expand), dying(here.gather)
    for name in ("of", "commit", "due"):
        setattr(mortal.waiting, name, dying(getattr(mortal.waiting, name)))
    here.incidents[INCIDENT] = mortal.incidents[INCIDENT] = incident(2)
    for told, at in ((alert(1, NIGHT), NIGHT), (alert(2, NIGHT + HOUR, 0), NIGHT + HOUR)):
        here.alerts[told.id] = told
        try:
            await mortal.alerting.tell(told, at)
        except Killed:
            await here.alerting.tell(told, at)
    with suppress(Killed):
        await mortal.alerting.release(MORNING)
    assert calls >= dies_at
    await here.alerting.release(MORNING)
    assert sorted((channel, a.id[-1], a.kind.value) for channel, a in here.queued) == [
        ("chat of family", "2", "new"),
        ("chat of sure", "2", "new"),
        ("chat of work", "1", "new"),
        ("chat of work", "2", "update"),
    ]


async def test_two_workers_at_once_tell_each_watchlist_once(desk) -> None:
    one = desk(*(QUIET._replace(name=f"w{n}", channels=(f"c{n}",)) for n in range(50)))
    two = desk(*one.alerting._watches._by_name.values())
    two.alerts, two.known, two.queued = one.alerts, one.known, one.queued
    for n in (1, 2):
        told = alert(n, NIGHT + n * MINUTE, None if n == 1 else 0)
        one.alerts[told.id] = told
        await asyncio.gather(one.alerting.tell(told, told.sent_at), two.alerting.tell(told, told.sent_at))
    await asyncio.gather(one.alerting.release(MORNING), two.alerting.release(MORNING))
    assert sorted(channel for channel, _ in one.queued) == sorted(f"c{n}" for n in range(50))
    assert {a.id[-1] for _, a in one.queued} == {"2"}
    assert (await one.standing("w0")).told == 2


OTHER = f"{CITY}-b"


def united(at: datetime, killed: int | None = 3, injured: int | None = 12) -> Alert:
    """The alert by which an incident of one alert took up another of one alert."""
    told = alert(3, at, killed, earlier=(f"{INCIDENT}.1", f"{OTHER}.1"), reason=Reason.UNITED)
    return replace(told, injured=None if injured is None else Range(injured, injured))


def of_other(at: datetime, injured: int) -> Alert:
    return replace(alert(1, at, id=f"{OTHER}.1", incident=OTHER), injured=Range(injured, injured))


async def unite(here: Desk, at: datetime, **figures: int) -> None:
    here.incidents[OTHER] = here.incidents[INCIDENT]
    await here.tell(united(at, **figures))


async def test_who_was_told_of_both_hears_nothing_when_they_are_united(desk) -> None:
    here = desk(watch("work"), watch(min_rise=1))
    await here.tell(alert(1, NOON, 3))
    await here.tell(of_other(NOON, 12))
    assert here.told() == ["1 new ?->3"] * 2 + ["1 new ?->?"] * 2
    await unite(here, NOON + HOUR)
    assert here.told() == []
    assert (await here.verdicts())[-1] == "NOTHING_NEW"
    await here.tell(alert(4, NOON + 2 * HOUR, 5, 3, injured=12))
    assert here.told() == ["4 update 3->5"] * 2


async def test_two_that_waited_and_were_united_are_told_once_as_new(desk) -> None:
    here = desk(QUIET._replace(timing=replace(QUIET.timing, urgent="never")))
    await here.tell(alert(1, NIGHT, 3))
    await here.tell(of_other(NIGHT + MINUTE, 12))
    await unite(here, NIGHT + HOUR)
    await here.alerting.release(MORNING)
    [(_, told)] = here.queued
    assert (told.id, told.kind, told.killed, told.injured) == (f"{INCIDENT}.3", Kind.NEW, Range(3, 3), Range(12, 12))
    assert await here.alerting.next_due() is None


async def test_who_was_told_of_one_hears_of_the_other_as_an_update(desk) -> None:
    here = desk(watch(min_killed=2, min_rise=1))
    await here.tell(of_other(NOON, 12))
    await here.tell(alert(1, NOON, 3))
    assert here.told() == ["1 new ?->3"]
    await unite(here, NOON + HOUR)
    [(_, told)] = here.queued
    assert (told.kind, told.injured_before, told.injured) == (Kind.UPDATE, None, Range(12, 12))


async def test_a_release_that_comes_before_the_union_is_told_loses_nothing(desk) -> None:
    here = desk(QUIET._replace(timing=replace(QUIET.timing, urgent="never")))
    await here.tell(of_other(NIGHT, 12))
    here.incidents[OTHER] = here.incidents[INCIDENT]
    await here.alerting.release(MORNING)
    assert here.told() == []
    await here.tell(united(MORNING + MINUTE))
    assert here.told() == ["3 new ?->3"]


async def test_who_muted_one_of_both_hears_nothing_of_the_attack(desk) -> None:
    here = desk(watch(min_rise=1)._replace(mute=Mute(incidents=frozenset({OTHER}))))
    await unite(here, NOON)
    await here.tell(alert(4, NOON + HOUR, 9, 3, earlier=(f"{INCIDENT}.1", f"{OTHER}.1")))
    assert here.told() == []


async def test_what_waited_for_a_second_source_is_confirmed_by_the_union(desk) -> None:
    here = desk(CONFIRMED)
    await here.tell(alert(1, NOON, 3))
    await here.tell(of_other(NOON, 12))
    assert here.told() == []
    here.incidents[OTHER] = here.incidents[INCIDENT] = incident(3)
    await here.tell(replace(united(NOON + HOUR), independent=3))
    assert here.told() == ["3 new ?->3"]
    await here.alerting.release(NOON + 2 * HOUR)
    assert here.told() == []
