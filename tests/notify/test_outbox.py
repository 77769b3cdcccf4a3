"""The outbox: nothing queued twice, nothing lost, one message a subscriber in flight, in order."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from monitor.model import Alert, DeliveryState, Kind, Range, View
from monitor.notify.digest import Telling
from monitor.notify.outbox import Outbox, Outcome
from monitor.store.connection import Store
from tests.notify.wires import NOW, make_alert

LEASE = timedelta(seconds=20)
SENT = Outcome(DeliveryState.SENT, message="77")
WATCHED = [("desk", ("family",)), ("ops", ("family", "work"))]


async def test_expanding_twice_queues_nothing_twice_also_after_it_was_sent(store: Store) -> None:
    outbox = Outbox(store)
    assert await outbox.expand(make_alert(), WATCHED, NOW) == 2
    assert await outbox.expand(make_alert(), WATCHED, NOW) == 0
    for claim in await outbox.claim(NOW, LEASE, 10):
        assert await outbox.settle(claim, SENT, NOW)
    assert await outbox.expand(make_alert(), WATCHED, NOW) == 0
    assert await outbox.waiting() == 0
    assert await outbox.claim(NOW + timedelta(days=1), LEASE, 10) == []


async def test_a_delivery_remembers_how_its_subscriber_is_told(store: Store) -> None:
    outbox = Outbox(store)
    view = View(kind=Kind.NEW, killed_before=None, injured_before=None, sources=3, independent=2, official=1)
    await outbox.expand(make_alert(2), [("desk", ("family",))], NOW, view=view)
    (claim,) = await outbox.claim(NOW, LEASE, 10)
    assert claim.delivery.view == view
    shown = view.applied(make_alert(2))
    assert (shown.kind, shown.independent, shown.references, shown.message_type) == (Kind.NEW, 2, (), "Alert")


async def test_a_large_expansion_is_made_in_chunks_and_whole(store: Store) -> None:
    outbox = Outbox(store)
    assert await outbox.expand(make_alert(), [(f"channel {n}", ("w",)) for n in range(1203)], NOW) == 1203
    assert await outbox.waiting() == 1203
    assert await outbox.oldest() == NOW


async def test_one_delivery_of_a_subscriber_is_in_flight_and_the_next_follows_in_order(store: Store) -> None:
    outbox = Outbox(store)
    for sequence in (1, 2, 3):
        await outbox.expand(make_alert(sequence), [("desk", ("family",))], NOW)
    seen = []
    for _ in range(3):
        (claim,) = await outbox.claim(NOW, LEASE, 10)
        assert await outbox.claim(NOW, LEASE, 10) == []
        seen.append(claim.delivery.alert)
        await outbox.settle(claim, SENT, NOW)
    assert seen == ["i1.1", "i1.2", "i1.3"]


async def test_what_a_dead_worker_claimed_is_claimed_again_after_its_lease_once(store: Store) -> None:
    outbox = Outbox(store)
    await outbox.expand(make_alert(), [("desk", ("family",))], NOW)
    (lost,) = await outbox.claim(NOW, LEASE, 10)
    assert await outbox.claim(NOW + LEASE * 0.9, LEASE, 10) == []
    (again,) = await outbox.claim(NOW + LEASE, LEASE, 10)
    assert again.delivery.id == lost.delivery.id
    assert await outbox.settle(again, SENT, NOW)
    assert not await outbox.settle(lost, Outcome(DeliveryState.FAILED, "late"), NOW)
    assert await outbox.waiting() == 0


async def test_of_two_workers_that_claim_at_once_one_gets_each_delivery(store: Store) -> None:
    workers = Outbox(store), Outbox(store)
    await workers[0].expand(make_alert(), [(f"channel {n}", ("w",)) for n in range(20)], NOW)
    for at in (NOW - timedelta(days=1), NOW):  # the first round, for which nothing is due, opens their connections
        claimed = await asyncio.gather(*(worker.claim(at, LEASE, 100) for worker in workers))
    assert sorted(c.subscriber for claims in claimed for c in claims) == sorted(f"channel {n}" for n in range(20))


async def test_a_renewed_claim_is_not_taken_by_another(store: Store) -> None:
    outbox = Outbox(store)
    await outbox.expand(make_alert(), [("desk", ("family",))], NOW)
    (claim,) = await outbox.claim(NOW, LEASE, 10)
    await outbox.renew([claim], NOW + LEASE * 0.5, LEASE)
    assert await outbox.claim(NOW + LEASE, LEASE, 10) == []
    assert len(await outbox.claim(NOW + LEASE * 1.5, LEASE, 10)) == 1


async def test_a_late_settlement_does_not_remove_the_delivery_after_it(store: Store) -> None:
    outbox = Outbox(store)
    for sequence in (1, 2):
        await outbox.expand(make_alert(sequence), [("desk", ("family",))], NOW)
    (claim,) = await outbox.claim(NOW, LEASE, 10)
    assert await outbox.settle(claim, SENT, NOW)
    assert not await outbox.settle(claim, SENT, NOW)
    assert await outbox.waiting() == 1


async def test_a_postponed_delivery_waits_in_the_calendar_and_its_attempts_are_counted(store: Store) -> None:
    outbox = Outbox(store)
    await outbox.expand(make_alert(), WATCHED, NOW)
    claim = next(c for c in await outbox.claim(NOW, LEASE, 10) if c.subscriber == "desk")
    later = NOW + timedelta(minutes=5)
    await outbox.postpone(claim, later, "flood control")
    assert [c.subscriber for c in await outbox.claim(later - timedelta(seconds=1), LEASE, 10)] == ["ops"]
    (again,) = await outbox.claim(later, LEASE, 10)
    assert (again.delivery.attempts, again.delivery.id) == (1, claim.delivery.id)
    await outbox.postpone(again, later, "its turn", counts=False)
    (third,) = [c for c in await outbox.claim(later, LEASE, 10) if c.subscriber == "desk"]
    assert third.delivery.attempts == 1


async def test_a_new_alert_does_not_wake_a_subscriber_who_was_told_to_wait(store: Store) -> None:
    outbox = Outbox(store)
    await outbox.expand(make_alert(1), [("desk", ("family",))], NOW)
    (claim,) = await outbox.claim(NOW, LEASE, 10)
    await outbox.postpone(claim, NOW + timedelta(minutes=5), "flood control")
    await outbox.expand(make_alert(2), [("desk", ("family",))], NOW)
    assert await outbox.claim(NOW + timedelta(minutes=4), LEASE, 10) == []
    assert await outbox.next_due() == NOW + timedelta(minutes=5)


async def test_a_later_alert_follows_the_first_message_of_its_incident(store: Store) -> None:
    outbox = Outbox(store)
    for sequence in (1, 2, 3):
        await outbox.expand(make_alert(sequence), [("desk", ("family",))], NOW)
    followed = []
    for message in ("77", "78", "79"):
        (claim,) = await outbox.claim(NOW, LEASE, 10)
        followed.append(claim.follows)
        await outbox.settle(claim, Outcome(DeliveryState.SENT, message=message), NOW)
    assert followed == [None, "77", "77"]


async def test_severe_is_claimed_before_mild_and_fresh_before_old_and_no_more_than_wanted(store: Store) -> None:
    outbox = by_the_dead(store)
    for dead, minutes in ((0, 0), (2, 0), (0, 1), (2, 1)):
        alert = of_incident(f"{dead}-{minutes}", dead, minutes)
        await outbox.expand(alert, [(f"{dead} dead, {minutes}, {n}", ("w",)) for n in range(3)], NOW)
    claims = await outbox.claim(NOW, LEASE, 11)
    assert [claim.subscriber[:9] for claim in claims] == [
        *["2 dead, 1"] * 3,
        *["2 dead, 0"] * 3,
        *["0 dead, 1"] * 3,
        *["0 dead, 0"] * 2,
    ]


async def test_a_chats_incidents_are_told_by_urgency_and_each_in_its_order(store: Store) -> None:
    outbox = by_the_dead(store)
    for incident, sequence, dead in (("a", 1, 0), ("b", 1, 1), ("a", 2, 4), ("b", 2, 1), ("c", 1, 0)):
        alert = of_incident(incident, dead, sequence=sequence)
        await outbox.expand(alert, [("tg:5", ())], NOW)
    told = []
    while claims := await outbox.claim(NOW, LEASE, 10):
        told += [claim.delivery.alert for claim in claims]
        await outbox.settle(claims[0], SENT, NOW)
    assert told == ["a.1", "a.2", "b.1", "b.2", "c.1"]


async def test_what_is_severe_overtakes_a_crowd_that_waits_already(store: Store) -> None:
    outbox = by_the_dead(store)
    await outbox.expand(of_incident("mild", 0), [(f"tg:{n}", ()) for n in range(1, 500)], NOW)
    first = await outbox.claim(NOW, LEASE, 0, 30)
    await outbox.expand(of_incident("bad", 3), [(f"tg:{n}", ()) for n in range(490, 510)], NOW)
    second = await outbox.claim(NOW, LEASE, 0, 30)
    assert {claim.delivery.incident for claim in first} == {"mild"}
    assert [claim.delivery.incident for claim in second] == ["bad"] * 20 + ["mild"] * 10


async def test_chats_and_channels_of_the_configuration_have_rooms_of_their_own(store: Store) -> None:
    outbox = Outbox(store)
    await outbox.expand(make_alert(), [*((f"tg:{n}", ()) for n in range(1, 9)), *WATCHED], NOW)
    assert [claim.subscriber for claim in await outbox.claim(NOW, LEASE, 10, 0)] == ["desk", "ops"]
    assert len(await outbox.claim(NOW, LEASE, 10, 3)) == 3


async def test_what_is_stale_is_claimed_together_by_incident_and_a_few_one_by_one(store: Store) -> None:
    outbox = by_the_dead(store)
    later = NOW + timedelta(hours=7)
    for channel, incidents in (("many", "abc"), ("few", "a")):
        for sequence in (1, 2):
            for incident in incidents:
                alert = of_incident(incident, 4 if incident == "b" else 0, sequence=sequence)
                await outbox.expand(alert, [(channel, ())], NOW)
    await outbox.expand(of_incident("d", 4, 420), [("many", ())], later)
    claims = {claim.subscriber: claim for claim in await outbox.claim(later, LEASE, 10)}
    assert claims["many"].delivery.alert == "d.1"  # nothing stale goes before what is fresh and as bad
    await outbox.settle(claims["many"], SENT, later)
    (many,) = await outbox.claim(later, LEASE, 10)
    assert [many.delivery.alert, *(delivery.alert for delivery, _ in many.rest)] == [
        *("b.1", "b.2", "a.1", "a.2", "c.1", "c.2")
    ]
    assert (claims["few"].delivery.alert, claims["few"].rest) == ("a.1", ())


async def test_expanding_asks_for_watchers_as_it_goes(store: Store) -> None:
    """A million watchers are never in memory at once, neither here nor in one command to the store."""
    outbox, ahead = Outbox(store), [0]

    def watchers() -> Iterator[tuple[str, tuple[str, ...]]]:
        for n in range(1, 5001):
            ahead[0] = n
            yield f"tg:{n}", ()

    expanding = asyncio.create_task(outbox.expand(make_alert(), watchers(), NOW))
    await outbox.changed.wait()
    assert ahead[0] < 3000
    assert await expanding == 5000


def by_the_dead(store: Store) -> Outbox:
    return Outbox(store, rank=lambda alert: alert.killed.least if alert.killed else 0)


def of_incident(incident: str, dead: int, minutes: int = 0, sequence: int = 1) -> Alert:
    return make_alert(
        sequence,
        id=f"{incident}.{sequence}",
        incident=incident,
        killed=Range(dead, dead),
        sent_at=NOW + timedelta(minutes=minutes),
    )


async def test_an_unreadable_delivery_is_put_aside_and_the_next_one_goes_on(store: Store) -> None:
    outbox = Outbox(store)
    await store.redis.rpush(store.keys.queue("desk"), b'{"alert": 5}')
    await outbox.expand(make_alert(), [("desk", ("family",))], NOW)
    assert await outbox.claim(NOW, LEASE, 10) == []
    (claim,) = await outbox.claim(NOW + LEASE, LEASE, 10)
    assert claim.delivery.alert == "i1.1"
    assert await store.redis.xlen(store.keys.dead_letters()) == 1


async def test_what_was_delivered_is_remembered_for_forty_days(store: Store) -> None:
    outbox = Outbox(store)
    await outbox.expand(make_alert(), [("desk", ("family",))], NOW)
    (claim,) = await outbox.claim(NOW, LEASE, 10)
    await outbox.settle(claim, SENT, NOW)
    key = store.keys.delivery("desk", claim.delivery.id)
    assert (await store.redis.hgetall(key))[b"state"] == b"sent"
    assert timedelta(days=39) < timedelta(seconds=await store.redis.ttl(key)) <= timedelta(days=40)
    assert not await store.redis.exists(store.keys.queue("desk"), store.keys.calendar("desk"))


def digest(*numbers: int) -> list[Telling]:
    alerts = [make_alert(1, id=f"i{n}.1", incident=f"i{n}") for n in numbers]
    return [Telling(alert, View.of(alert), "desk", ("family",), "DIGEST", ()) for alert in alerts]


async def test_a_digest_is_claimed_as_one_and_settled_as_far_as_it_was_taken(store: Store) -> None:
    outbox = Outbox(store)
    await outbox.expand(make_alert(), [("desk", ("family",))], NOW)
    assert await outbox.gather("desk", digest(2, 3, 4), NOW) == 3
    await outbox.expand(make_alert(2), [("desk", ("family",))], NOW)
    seen = []
    for taken in (1, 2, 1, 1):
        (claim,) = await outbox.claim(NOW, LEASE, 10)
        seen.append([claim.delivery.alert, *(delivery.alert for delivery, _ in claim.rest)])
        assert await outbox.settle(claim, replace(SENT, taken=taken), NOW)
        assert not await outbox.settle(claim, replace(SENT, taken=taken), NOW)
    assert seen == [["i1.1"], ["i2.1", "i3.1", "i4.1"], ["i4.1"], ["i1.2"]]
    assert await outbox.waiting() == 0
    assert [(await outbox.outcome(f"i{n}.1", "desk"))["state"] for n in (1, 2, 3, 4)] == ["sent"] * 4


async def test_gathering_twice_queues_nothing_twice(store: Store) -> None:
    outbox = Outbox(store)
    assert await outbox.gather("desk", digest(1, 2), NOW) == 2
    assert await outbox.gather("desk", digest(1, 2), NOW) == 0
    assert await outbox.gather("desk", digest(1, 2, 3), NOW) == 1
    assert await outbox.expand(digest(2)[0].alert, [("desk", ("work",))], NOW) == 0
    assert await outbox.waiting() == 3
