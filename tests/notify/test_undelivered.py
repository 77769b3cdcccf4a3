"""What was given up is kept for the operator, and told when it is tried again."""

from __future__ import annotations

from datetime import timedelta

from monitor.notify.channels.base import DeliveryError
from monitor.notify.undelivered import Undelivered
from monitor.store.connection import Store
from tests.notify.test_deliver import Recorder
from tests.notify.wires import Wires, clock, make_alert


async def test_what_was_refused_or_given_up_can_be_tried_again_once(wires: Wires, store: Store) -> None:
    undelivered = Undelivered(store)
    channel = Recorder(DeliveryError("refused", permanent=True), DeliveryError("down", retry_after=timedelta(0)))
    async with wires.delivering({"desk": channel}, give_up=timedelta(0)):
        await wires.send(make_alert(1), "desk")
        await wires.settled()
    async with wires.delivering({"desk": Recorder()}):
        (kept,) = [each async for each in undelivered.all()]
        assert (kept.delivery.alert, kept.reason) == ("i1.1", "refused")
        assert await undelivered.retry(kept.delivery, clock())
        assert not await undelivered.retry(kept.delivery, clock())
        await wires.settled()
    assert (await wires.record(make_alert(1), "desk"))["state"] == "sent"
    assert [each async for each in undelivered.all()] == []


async def test_what_a_receiver_that_is_gone_missed_is_not_kept(wires: Wires, store: Store) -> None:
    async with wires.delivering({"desk": Recorder(DeliveryError("blocked", gone=True))}):
        await wires.send(make_alert(1), "desk")
        await wires.settled()
    assert [each async for each in Undelivered(store).all()] == []
