"""Delivery: what a channel answers decides, and nobody waits for another."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

from monitor.model import Alert, Delivery, DeliveryState, Kind, Range, View
from monitor.notify import attempt
from monitor.notify.attempt import Later, judge
from monitor.notify.channels.base import DeliveryError, NotYetError, Receipt
from monitor.notify.digest import Digest
from monitor.notify.outbox import Outcome
from tests.notify.wires import NOW, Wires, clock, make_alert, until


class Recorder:
    """A channel that does as it is told, and then takes everything."""

    def __init__(self, *script: Exception | float) -> None:
        self.name = "recorder"
        self.script = list(script)
        self.sent: list[str] = []
        self.kinds: list[str] = []
        self.tries: list[float] = []

    async def send(self, alert: Alert, watchlists: Sequence[str], *, follows: str | None = None) -> Receipt:
        self.tries.append(asyncio.get_running_loop().time())
        step = self.script.pop(0) if self.script else 0.0
        if isinstance(step, Exception):
            raise step
        await asyncio.sleep(step)
        self.sent.append(alert.id)
        self.kinds.append(alert.kind.value)
        return Receipt()

    async def __aenter__(self) -> Any:
        return self

    async def __aexit__(self, *_: object) -> None:
        return None


async def test_an_alert_is_delivered_within_a_tenth_of_a_second_of_its_expansion(wires: Wires) -> None:
    channel = Recorder()
    async with wires.delivering({"desk": channel}):
        await asyncio.sleep(0.6)  # it has gone to rest
        started = asyncio.get_running_loop().time()
        await wires.send(make_alert(), "desk")
        await until(lambda: channel.sent)
    # Without the wake-up it would come with the next poll, half a second on; the bound leaves room for a slow machine.
    assert channel.tries[0] - started < 0.3


async def test_who_was_told_nothing_before_is_told_of_an_update_as_new(wires: Wires) -> None:
    channels = {"desk": Recorder(), "late": Recorder()}
    update = make_alert(2)
    wires.alerts[update.id] = update
    view = View(kind=Kind.NEW, killed_before=None, injured_before=None, sources=2, independent=2, official=0)
    async with wires.delivering(channels):
        await wires.outbox.expand(update, [("desk", ("work",))], clock())
        await wires.outbox.expand(update, [("late", ("family",))], clock(), view=view)
        await wires.settled()
    assert (channels["desk"].kinds, channels["late"].kinds) == (["update"], ["new"])


async def test_a_slow_a_failing_and_a_gone_channel_do_not_hold_up_the_others(wires: Wires) -> None:
    channels = {
        "slow": Recorder(*[30.0] * 5),
        "failing": Recorder(*[DeliveryError("down")] * 50),
        "broken": Recorder(*[RuntimeError("a defect")] * 50),
        "gone": Recorder(DeliveryError("blocked", gone=True)),
        "well": Recorder(),
    }
    async with wires.delivering(channels):
        for sequence in range(1, 6):
            await wires.send(make_alert(sequence), *channels)
        await until(lambda: len(channels["well"].sent) == 5, 5)
    assert channels["well"].sent == [f"i1.{n}" for n in range(1, 6)]


async def test_a_channel_that_is_gone_is_not_tried_again_until_the_configuration_is_reloaded(wires: Wires) -> None:
    channel = Recorder(DeliveryError("bot was blocked by the user", gone=True))
    async with wires.delivering({"desk": channel}) as deliverer:
        await wires.send(make_alert(1), "desk")
        await wires.send(make_alert(2), "desk")
        await wires.settled()
        assert deliverer.disabled == {"desk": "bot was blocked by the user"}
    assert len(channel.tries) == 1
    record = await wires.record(make_alert(2), "desk")
    assert record["state"] == "failed"
    assert "blocked" in record["reason"]
    async with wires.delivering({"desk": channel}):
        await wires.send(make_alert(3), "desk")
        await wires.settled()
    assert channel.sent == ["i1.3"]


async def test_a_message_that_is_refused_for_good_does_not_end_its_channel(wires: Wires) -> None:
    channel = Recorder(DeliveryError("refused", permanent=True))
    async with wires.delivering({"desk": channel}):
        await wires.send(make_alert(1), "desk")
        await wires.send(make_alert(2), "desk")
        await wires.settled()
    assert channel.sent == ["i1.2"]
    assert (await wires.record(make_alert(1), "desk"))["state"] == "failed"


async def test_a_told_wait_is_kept_and_the_order_with_it(wires: Wires) -> None:
    channel = Recorder(DeliveryError("flood control", retry_after=timedelta(seconds=1)))
    async with wires.delivering({"desk": channel}):
        for sequence in (1, 2):
            await wires.send(make_alert(sequence), "desk")
        await wires.settled()
    assert channel.sent == ["i1.1", "i1.2"]
    assert channel.tries[1] - channel.tries[0] >= 1.0
    assert (await wires.record(make_alert(1), "desk"))["attempts"] == "1"


async def test_waiting_for_its_turn_is_no_failed_attempt(wires: Wires) -> None:
    channel = Recorder(NotYetError(timedelta(seconds=0.1)), NotYetError(timedelta(seconds=0.1)))
    async with wires.delivering({"desk": channel}):
        await wires.send(make_alert(), "desk")
        await wires.settled()
    assert channel.sent == ["i1.1"]
    assert (await wires.record(make_alert(), "desk"))["attempts"] == "0"


async def test_of_what_a_killed_deliverer_left_at_most_the_message_in_flight_comes_twice(wires: Wires) -> None:
    lease = timedelta(seconds=1)
    killed, alive = Recorder(), Recorder()
    await wires.send(make_alert(1), "desk")
    await wires.send(make_alert(2), "desk")
    (claim,) = await wires.outbox.claim(clock(), lease, 10)
    await killed.send(wires.alerts[claim.delivery.alert], ())  # and it was killed before it could record that
    started = asyncio.get_running_loop().time()
    async with wires.delivering({"desk": alive}, lease=lease):
        await wires.settled()
        await asyncio.sleep(0.3)
    assert (killed.sent, alive.sent) == (["i1.1"], ["i1.1", "i1.2"])
    assert alive.tries[0] - started > 0.8


async def test_a_long_delivery_keeps_its_claim(wires: Wires) -> None:
    slow, other = Recorder(1.5), Recorder()
    lease = timedelta(seconds=0.6)
    async with wires.delivering({"desk": slow}, lease=lease), wires.delivering({"desk": other}, lease=lease):
        await wires.send(make_alert(), "desk")
        await wires.settled()
    assert len(slow.tries) + len(other.tries) == 1


async def test_a_channel_that_never_answers_is_given_up_for_now(wires: Wires) -> None:
    channel = Recorder(3600.0)
    async with wires.delivering({"desk": channel}, send=timedelta(seconds=0.2)):
        await wires.send(make_alert(), "desk")
        await wires.settled()
    assert len(channel.tries) == 2
    assert channel.sent == ["i1.1"]


async def test_an_end_lets_messages_under_way_finish(wires: Wires) -> None:
    channel = Recorder(0.5)
    async with wires.delivering({"desk": channel}):
        await wires.send(make_alert(), "desk")
        await until(lambda: channel.tries)
    assert channel.sent == ["i1.1"]
    assert await wires.outbox.waiting() == 0


async def test_it_ends_whenever_it_is_told_to(wires: Wires) -> None:
    for n in range(6):
        async with asyncio.timeout(5), wires.delivering({}):
            await asyncio.sleep(n * 0.003)
            wires.outbox.changed.set()  # the end comes in the middle of a question to the store


@pytest.mark.parametrize("channel", ["removed", "desk"])
async def test_what_cannot_be_delivered_at_all_fails_with_its_reason(
    wires: Wires, channel: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attempt, "UNKNOWN", timedelta(0))
    async with wires.delivering({"desk": Recorder()}):
        await wires.send(make_alert(), channel)
        if channel == "desk":
            wires.alerts.clear()
        await wires.settled()
    record = await wires.record(make_alert(), channel)
    assert record["state"] == "failed"
    assert record["reason"]


async def test_thirty_channels_get_all_of_twenty_alerts_in_order(wires: Wires) -> None:
    sent: dict[str, Recorder] = defaultdict(Recorder)
    names = [f"channel {n}" for n in range(30)]
    async with wires.delivering({name: sent[name] for name in names}):
        for sequence in range(1, 21):
            await wires.send(make_alert(sequence), *names)
        await wires.settled(60)
    assert {tuple(channel.sent) for channel in sent.values()} == {tuple(f"i1.{n}" for n in range(1, 21))}


def _delivery(attempts: int) -> Delivery:
    return Delivery(alert="i1.1", incident="i1", channel="desk", watchlists=(), queued_at=NOW, attempts=attempts)


def test_waits_double_from_two_seconds_to_five_minutes() -> None:
    waits = [judge(_delivery(n), DeliveryError("down"), NOW) for n in (0, 1, 2, 7, 8, 5000)]
    assert [w.wait.total_seconds() for w in waits if isinstance(w, Later)] == [2, 4, 8, 256, 300, 300]


def test_a_delivery_is_given_up_after_a_day_with_its_last_reason() -> None:
    assert isinstance(judge(_delivery(90), DeliveryError("down"), NOW + timedelta(hours=23)), Later)
    given_up = judge(_delivery(90), DeliveryError("down"), NOW + timedelta(hours=24))
    assert given_up == Outcome(DeliveryState.FAILED, "given up after 91 attempts: down", keep=True)


def test_a_delivery_is_given_up_after_as_many_attempts_as_its_channel_makes_however_young() -> None:
    down = DeliveryError("down", retry_after=timedelta(seconds=1), attempts=5)
    assert isinstance(judge(_delivery(3), down, NOW), Later)
    assert judge(_delivery(4), down, NOW) == Outcome(DeliveryState.FAILED, "given up after 5 attempts: down", keep=True)
    once = judge(_delivery(0), DeliveryError("down", attempts=1), NOW)
    assert once == Outcome(DeliveryState.FAILED, "given up after 1 attempt: down", keep=True)
    assert isinstance(judge(_delivery(1), DeliveryError("down", attempts=500), NOW + timedelta(hours=24)), Outcome)


@pytest.mark.parametrize("told", [timedelta(seconds=1), timedelta(minutes=7)])
def test_a_told_wait_counts_more_than_our_own(told: timedelta) -> None:
    assert judge(_delivery(3), DeliveryError("flood", retry_after=told), NOW) == Later(told, "flood")


class Reader(Recorder):
    """A channel whose messages hold up to two alerts of a digest."""

    def __init__(self, *script: Exception | float) -> None:
        super().__init__(*script)
        self.digests: list[list[str]] = []
        self.shown: list[Digest] = []

    async def send_digest(self, digest: Digest) -> Receipt:
        step = self.script.pop(0) if self.script else 0.0
        if isinstance(step, Exception):
            raise step
        self.shown.append(digest)
        self.digests.append([item.alert.id for item in digest.items])
        return Receipt(message=str(len(self.digests)), taken=2)


async def test_a_digest_is_told_in_as_few_messages_as_hold_it(wires: Wires) -> None:
    channel = Reader()
    await wires.gather("desk", 5)
    async with wires.delivering({"desk": channel}):
        await wires.settled()
    assert channel.digests == [["i0.1", "i1.1", "i2.1", "i3.1", "i4.1"], ["i2.1", "i3.1", "i4.1"]]
    assert channel.sent == ["i4.1"]


async def test_a_channel_that_knows_no_digests_is_told_one_by_one(wires: Wires) -> None:
    channel = Recorder()
    await wires.gather("desk", 3)
    async with wires.delivering({"desk": channel}):
        await wires.settled()
    assert channel.sent == ["i0.1", "i1.1", "i2.1"]


async def test_a_digest_that_is_refused_is_told_one_by_one_and_one_that_is_late_again(wires: Wires) -> None:
    refused = DeliveryError("too large", permanent=True)
    channel = Reader(DeliveryError("down", retry_after=timedelta(0)), refused, 0.0, refused, 0.0)
    await wires.gather("desk", 3)
    async with wires.delivering({"desk": channel}):
        await wires.settled()
    assert (channel.digests, channel.sent) == ([], ["i0.1", "i1.1", "i2.1"])


async def test_an_alert_of_a_digest_that_is_no_more_costs_no_other_one(wires: Wires) -> None:
    channel = Reader()
    await wires.gather("desk", 3)
    del wires.alerts["i1.1"]
    async with wires.delivering({"desk": channel}):
        await wires.settled()
    assert (channel.digests, channel.sent) == ([["i0.1"]], ["i2.1"])


async def test_what_could_not_be_told_for_hours_comes_as_one_message_with_a_line_an_incident(wires: Wires) -> None:
    channel, asked = Reader(), clock() - timedelta(hours=7)
    for number, sequence in ((1, 1), (2, 1), (1, 2), (1, 3)):
        alert = make_alert(sequence, id=f"i{number}.{sequence}", incident=f"i{number}", killed_before=Range(0, 0))
        wires.alerts[alert.id] = alert
        await wires.outbox.expand(alert, [("desk", ("family",))], asked)
    await wires.send(make_alert(1, id="i9.1", incident="i9"), "desk")
    async with wires.delivering({"desk": channel}):
        await wires.settled()
    assert channel.sent == ["i9.1"]  # what is fresh came by itself
    assert channel.digests == [["i1.3", "i2.1"]]
    (first, _) = channel.shown[0].items
    assert (first.alert.kind, first.alert.killed, channel.shown[0].late) == (Kind.NEW, Range(3, 3), True)
    assert (await wires.record(make_alert(2), "desk"))["state"] == "sent"


async def test_an_alert_is_loaded_once_however_many_are_told_it(wires: Wires) -> None:
    loaded, load = [], wires.load
    channels = {f"channel {n}": Recorder() for n in range(50)}

    async def counted(name: str) -> Alert | None:
        loaded.append(name)
        return await load(name)

    wires.load = counted  # type: ignore[method-assign]
    async with wires.delivering(channels):
        await wires.send(make_alert(), *channels)
        await wires.settled()
    assert loaded == ["i1.1"]
