"""Notices reach the channels that are marked for them, each once, and wait where a channel cannot take them now."""

import asyncio

import pytest

from monitor.notify.channels.base import DeliveryError, Receipt
from monitor.notify.notices import Notice, compose_notice
from monitor.notify.operator import Notices, Teller
from monitor.notify.wording import LANGUAGES
from monitor.store.streams import Consumer, Message


def notice(now, event="dead"):
    return Notice(event=event, source="courier", url="https://courier.test/rss", since=now, error="HTTP 500", at=now)


class Desk:
    """A channel that notes what it is told, or refuses."""

    def __init__(self, error=None) -> None:
        self.told, self._error = [], error

    async def send_notice(self, told) -> Receipt:
        self.told.append(told)
        if self._error:
            raise self._error
        return Receipt()


async def test_each_channel_is_told_once_and_one_that_refuses_costs_the_others_nothing(store, now) -> None:
    good, bad, mute = Desk(), Desk(DeliveryError("no", permanent=True)), object()
    channels = {"good": good, "bad": bad, "mute": mute}
    await Notices(store).tell(notice(now), ["bad", "mute", "gone", "good"])
    stop = asyncio.Event()
    consumer = Consumer(store, [store.keys.notices()], "w", role="notices")
    running = asyncio.create_task(consumer.run(Teller(lambda: channels).tell, stop))
    async with asyncio.timeout(60):
        while await store.redis.xlen(store.keys.notices()):
            await asyncio.sleep(0.01)
    stop.set()
    await running
    assert good.told == bad.told == [notice(now)]


async def test_a_channel_that_cannot_take_it_now_is_asked_again(store, now) -> None:
    away = Desk(DeliveryError("away"))
    await Notices(store).tell(notice(now), ["desk"])
    [(number, fields)] = await store.redis.xrange(store.keys.notices())
    with pytest.raises(DeliveryError):
        await Teller(lambda: {"desk": away}).tell(Message("n", number, fields[b"body"]))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("event", ["dead", "gone", "back"])
def test_notices_are_worded_in_every_language(language, event, now) -> None:
    told = compose_notice(notice(now, event), language)
    assert "courier" in told
    assert ("2026-03-01 12:00 UTC" in told) == (event != "gone")
    assert ("HTTP 500" in told) == (event != "back")
    assert "notice-" not in told
