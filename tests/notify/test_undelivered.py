"""What was given up is kept for the operator, and told when it is tried again."""

from __future__ import annotations

from datetime import timedelta

from pydantic import SecretStr

from monitor.notify.channels.base import DeliveryError
from monitor.notify.channels.webhook import WebhookChannel, WebhookSettings
from monitor.notify.undelivered import Undelivered
from monitor.store.connection import Store
from tests.notify.test_deliver import Recorder
from tests.notify.wires import Wires, clock, make_alert
from tests.servers.webhook import Answer, WebhookSink


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


async def test_a_webhook_is_given_up_after_its_attempts_and_takes_what_is_tried_again(
    wires: Wires, store: Store, hook: WebhookSink
) -> None:
    hook.next += [Answer(503, {"Retry-After": "1"})] * 2
    settings = WebhookSettings(url=hook.url, secret=SecretStr("shared secret"), allow_private=True, attempts=2)
    async with WebhookChannel("ops", settings) as channel, wires.delivering({"ops": channel}):
        await wires.send(make_alert(1), "ops")
        await wires.settled()
        (kept,) = [each async for each in Undelivered(store).all()]
        assert kept.reason == "given up after 2 attempts: it cannot take the alert now (503)"
        assert (len(hook.requests), hook.alerts) == (2, [])
        assert await Undelivered(store).retry(kept.delivery, clock())
        await wires.settled()
    assert [alert["id"] for alert in hook.alerts] == ["i1.1"]
