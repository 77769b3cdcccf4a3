"""The ledger against a real store: one step a city, once, whoever else is at work."""

from __future__ import annotations

import asyncio
import itertools
from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.incidents import ledger as ledger_module
from monitor.incidents.ledger import CityBusyError, Ledger
from monitor.model import Alert, Kind, Reason
from monitor.store import codec

CITY = 704508


@pytest.fixture
def ledger(store):
    return Ledger(store)


@pytest.fixture
def apply(ledger, article, report):
    async def tell(hours, *figures, source="wire", **more):
        told = article(hours, source=source)
        return await ledger.apply(told, [report(*figures, **more)], now=told.seen_at)

    return tell


async def outbox(store, geonameid=CITY):
    return [codec.load(Alert, fields[b"body"]) for _, fields in await store.redis.xrange(store.keys.outbox(geonameid))]


async def test_the_alert_is_written_with_the_incident(store, ledger, apply):
    [new] = await apply(0, 1, 2)
    [rose] = await apply(1, 3, 2)
    [same] = await apply(2, 3, 2, source="courier")
    assert [change.reason for change in (new, rose, same)] == [
        Reason.NEW_ATTACK, Reason.TOLL_ROSE, Reason.SAME_FIGURES,
    ]  # fmt: skip
    assert await outbox(store) == [new.alert, rose.alert]
    assert await ledger.alert(rose.alert.id) == rose.alert
    [known] = await ledger.incidents(CITY)
    assert known == same.incident == await ledger.incident(known.id)
    assert await ledger.recent(5) == [known]


async def test_applying_an_article_twice_changes_nothing(store, ledger, article, report):
    told, reports = article(0), [report(1, 2), report(None, None, city=1)]
    first = await ledger.apply(told, reports, now=told.seen_at)
    before = await ledger.recent(9)
    again = await Ledger(store).apply(told, reports, now=told.seen_at + timedelta(hours=1))
    assert [change.reason for change in first] == [Reason.NEW_ATTACK] * 2
    assert [change.reason for change in again] == [Reason.ALREADY_APPLIED] * 2
    assert await ledger.recent(9) == before
    assert len(await outbox(store)) == len(await outbox(store, 1)) == 1


async def test_two_workers_never_both_announce(store, article, report):
    for n in range(20):
        city = 1000 + n
        told = [article(0, source=f"s{k}") for k in range(4)]
        await asyncio.gather(*(Ledger(store).apply(one, [report(3, 4, city=city)], now=one.seen_at) for one in told))
        alerts = [alert for alert in await outbox(store, city) if alert.geonameid == city]
        assert [alert.kind for alert in alerts] == [Kind.NEW]
        [incident] = await Ledger(store).incidents(city)
        assert sorted(incident.sources) == ["s0", "s1", "s2", "s3"]


async def test_the_same_article_at_two_workers_counts_once(store, article, report):
    told = article(0)
    changes = await asyncio.gather(*(Ledger(store).apply(told, [report(3, 4)], now=told.seen_at) for _ in range(5)))
    assert sorted(change.reason for [change] in changes) == [Reason.ALREADY_APPLIED] * 4 + [Reason.NEW_ATTACK]
    assert len(await outbox(store)) == 1


async def test_rising_tolls_at_many_workers_end_at_the_highest(store, ledger, article, report):
    told = [article(0.1 * n, source=f"s{n}") for n in range(8)]
    await asyncio.gather(
        *(Ledger(store).apply(one, [report(n, None)], now=one.seen_at) for n, one in enumerate(told, 1))
    )
    [incident] = await ledger.incidents(CITY)
    assert incident.killed.least == 8
    assert len(incident.figures) == 8
    alerts = await outbox(store)
    assert [alert.sequence for alert in alerts] == list(range(1, len(alerts) + 1))
    assert alerts[-1].killed == incident.killed


async def test_a_crash_before_the_follow_up_is_made_good_by_the_next_run(store, ledger, article, report, monkeypatch):
    told = article(0)

    async def crash(*_):
        raise ConnectionResetError

    with monkeypatch.context() as patch:
        patch.setattr(ledger, "_follow_up", crash)
        with pytest.raises(ConnectionResetError):
            await ledger.apply(told, [report(1, 2)], now=told.seen_at)
    assert await ledger.recent(5) == []
    [again] = await ledger.apply(told, [report(1, 2)], now=told.seen_at + timedelta(minutes=1))
    assert again.reason is Reason.ALREADY_APPLIED
    [incident] = await ledger.recent(5)
    [decision] = await ledger.decisions(told.id)
    assert (decision.reason, decision.incident, decision.at) == (Reason.NEW_ATTACK, incident.id, told.seen_at)
    assert len(await outbox(store)) == 1


async def test_the_text_of_the_article_is_kept_with_the_alert_for_a_while(store, ledger, article, report):
    told = article(0, text="é" * 30_000)
    [new] = await ledger.apply(told, [report(1, 2)], now=told.seen_at)
    assert await ledger.alert_text(new.alert.id) == "é" * 20_000
    assert 0 < await store.redis.ttl(store.keys.alert_text(CITY, new.alert.id)) <= 10 * 86_400
    assert await ledger.alert_text(f"{new.incident.id}.9") == await ledger.alert_text("nonsense") == ""


async def test_two_attacks_in_one_article_are_one_step(store, ledger, article, report):
    told = article(0)
    reports = [report(None, 5, "air_strike"), report(1, 8, "drone_strike")]
    changes = await ledger.apply(told, reports, now=told.seen_at)
    assert [change.reason for change in changes] == [Reason.NEW_ATTACK] * 2
    assert len({change.incident.id for change in changes}) == 2
    assert len(await ledger.incidents(CITY)) == 2
    assert len(await outbox(store)) == 2


@pytest.fixture
async def united(ledger, article, report):
    """Two incidents, and the change by which a later article united them."""
    told = [
        (article(0, title="Strike on the market"), report(3)),
        (article(5, title="Strike on the market", source="courier"), report(None, 12, "drone_strike")),
        (article(8, title="Strike on the market", source="south"), report(3, 12, "missile_strike drone_strike")),
    ]
    return [(await ledger.apply(one, [it], now=one.seen_at))[0] for one, it in told]


async def test_what_was_united_is_one_incident_whose_names_all_lead_to_it(store, ledger, united):
    older, younger, change = united
    assert (change.reason, change.incident.id) == (Reason.UNITED, older.incident.id)
    assert await ledger.incidents(CITY) == await ledger.recent(5) == [change.incident]
    assert await ledger.incident(younger.incident.id) == await ledger.incident(older.incident.id) == change.incident
    assert await ledger.alerts(change.incident) == [older.alert, younger.alert, change.alert]
    assert await outbox(store) == [older.alert, younger.alert, change.alert]
    for name in (older.incident.id, younger.incident.id):
        last = (await ledger.decisions(name))[-1]
        assert (last.reason, last.incident, last.united) == (Reason.UNITED, older.incident.id, younger.incident.id)


async def test_a_crash_before_the_follow_up_of_a_union_is_made_good(store, ledger, united, article, report):
    older, younger, _ = united
    name = f"{CITY}/{younger.incident.id}"
    await store.redis.zadd(store.keys.recent(), {name: 1.0})
    again = (article(8, title="Strike on the market", source="south"), report(3, 12, "missile_strike drone_strike"))
    key = (await ledger.decisions(younger.incident.id))[-1].article
    again = (replace(again[0], id=key.split(":")[0]), again[1])
    [change] = await ledger.apply(again[0], [again[1]], now=again[0].seen_at)
    assert change.reason is Reason.ALREADY_APPLIED
    assert await store.redis.zscore(store.keys.recent(), name) is None
    assert [incident.id for incident in await ledger.recent(5)] == [older.incident.id]


async def test_a_copy_of_what_told_the_younger_one_counts_for_the_one_that_it_became(store, ledger, united):
    from monitor.incidents.decisions import Decision, Decisions

    _, younger, change = united
    [page] = {key.split(":")[0] for key in younger.incident.articles}
    copy = Decision(
        at=change.incident.updated_at, article="c:1", reason=Reason.COPY, explanation="", source="mirror", original=page
    )
    await Decisions(store).record([copy])
    [counted] = await ledger.count_copies(page, now=change.incident.updated_at)
    assert (counted.id, counted.copies, counted.sources[-1]) == (change.incident.id, 1, "mirror")


async def test_two_workers_that_unite_at_once_do_it_once(store, ledger, article, report):
    for n, (figures, methods) in enumerate([((3, None), "missile_strike"), ((None, 12), "drone_strike")]):
        told = article(5 * n, title="Strike on the market", source=f"s{n}")
        await ledger.apply(told, [report(*figures, methods)], now=told.seen_at)
    late = [article(8, title="Strike on the market", source=f"late{n}") for n in range(4)]
    whole = report(3, 12, "missile_strike drone_strike")
    changes = await asyncio.gather(*(Ledger(store).apply(one, [whole], now=one.seen_at) for one in late))
    assert sorted(change.reason for [change] in changes) == [Reason.SAME_FIGURES] * 3 + [Reason.UNITED]
    [incident] = await ledger.incidents(CITY)
    assert (len(incident.sources), [alert.kind for alert in await outbox(store)]) == (
        6,
        [Kind.NEW, Kind.NEW, Kind.UPDATE],
    )


async def test_changes_come_in_the_order_of_the_reports(ledger, article, report):
    told = article(0)
    reports = [report(1, city=1), report(2, city=2), report(1, methods="", city=1)]
    changes = await ledger.apply(told, reports, now=told.seen_at)
    assert [change.incident.geonameid for change in changes] == [1, 2, 1]


async def test_every_decision_can_be_asked_for(ledger, apply, article):
    [new] = await apply(0, 1, 2)
    await apply(1, 1, 2, source="courier")
    found = await ledger.decisions(new.incident.id)
    assert [decision.reason for decision in found] == [Reason.NEW_ATTACK, Reason.SAME_FIGURES]
    assert found[0].alert == new.alert.id
    assert await ledger.decisions(new.alert.id) == found
    assert [d.reason for d in await ledger.decisions(found[1].article)] == [Reason.SAME_FIGURES]


async def test_old_incidents_become_history_and_can_still_be_asked_for(store, ledger, apply):
    [old] = await apply(0, 1, 2)
    [new] = await apply(24 * 40, 3, 4)
    assert [incident.id for incident in await ledger.incidents(CITY)] == [new.incident.id]
    assert await ledger.incident(old.incident.id) == old.incident
    assert [incident.id for incident in await ledger.recent(5)] == [new.incident.id, old.incident.id]
    assert new.reason is Reason.NEW_ATTACK


@pytest.mark.parametrize("name", ["", "nonsense", "-", "12", "9" * 30 + "-x", "٣-x", "704508-none", "704508-none.1"])
async def test_an_id_that_nobody_has_is_none(ledger, name):
    assert await ledger.incident(name) is None
    assert await ledger.alert(name) is None
    assert await ledger.decisions(name) == []


async def test_a_city_that_others_write_all_the_time_is_told_as_busy(ledger, store, article, report, monkeypatch):
    monkeypatch.setattr(ledger_module, "TRIES", 3)
    read = ledger._read

    async def read_and_lose(geonameid, marks, now):
        city = await read(geonameid, marks, now)
        await store.redis.hincrby(store.keys.city(geonameid), "version", 1)
        return city

    monkeypatch.setattr(ledger, "_read", read_and_lose)
    with pytest.raises(CityBusyError):
        await ledger.apply(article(0), [report(1, 2)], now=article(0).seen_at)
    assert await outbox(store) == []


async def test_interleavings_of_two_workers_give_the_alerts_of_one(store, ledger, article, report):
    tolls = [(1, 2), (2, 2), (2, 5), (4, 5)]
    told = [article(n, source="wire") for n in range(len(tolls))]
    for n, (one, toll) in enumerate(zip(told, tolls, strict=True)):
        workers = itertools.islice(itertools.cycle((Ledger(store), ledger)), n % 2, n % 2 + 2)
        await asyncio.gather(*(worker.apply(one, [report(*toll)], now=one.seen_at) for worker in workers))
    assert [(a.killed.least, a.injured.least) for a in await outbox(store)] == tolls
    assert replace(told[0]).key in (await ledger.incidents(CITY))[0].articles
