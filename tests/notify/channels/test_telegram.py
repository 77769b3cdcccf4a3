"""Telegram, against a Bot API server that keeps Telegram's limits."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest
import structlog
from pydantic import SecretStr, ValidationError

from monitor.model import Status
from monitor.notify.channels.base import Channel, DeliveryError, NotYetError
from monitor.notify.channels.telegram import TelegramChannel, TelegramChannelSettings, TelegramLink, TelegramSettings
from monitor.notify.channels.telegram.pacing import Limits, Pacer
from tests.notify.wires import Wires, make_alert, until
from tests.servers.bot_api import TOKEN, BotApi, Refusal

# The library warns that the type of its own `retry_after` will change; both types are understood.
pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")

FAST = Limits(overall=1000, chat=1000, group=100_000)
HOSTILE = "</b><a href='https://evil.test'>&amp; <script>  \u202egnp.exe 👩‍👩‍👧‍👦 مرحبا \x1b[31m red \udc00"


@pytest.fixture
async def free_api() -> AsyncIterator[BotApi]:
    async with BotApi(overall=0, chat=0, group_per_minute=0) as server:
        yield server


@asynccontextmanager
async def talking(
    api: BotApi, chats: dict[str, dict[str, Any]], limits: Limits = FAST, token: str = TOKEN
) -> AsyncIterator[dict[str, Channel]]:
    settings = TelegramSettings(token=SecretStr(token), base_url=api.url)
    async with TelegramLink(settings, limits) as link:
        yield {n: TelegramChannel(n, TelegramChannelSettings(**told), link) for n, told in chats.items()}


async def test_an_alert_arrives_in_its_chat_and_topic_and_its_update_replies_to_it(
    free_api: BotApi, wires: Wires
) -> None:
    chats = {"desk": {"chat": -1001, "topic": 7, "silent_updates": True}}
    async with talking(free_api, chats) as channels, wires.delivering(channels):
        await wires.send(make_alert(1), "desk")
        await wires.send(make_alert(2), "desk")
        await wires.settled()
    first, second = free_api.messages
    assert (first.chat, first.topic, first.silent, first.reply_to) == (-1001, 7, False, None)
    assert (second.chat, second.topic, second.silent, second.reply_to) == (-1001, 7, True, first.id)
    assert "New attack: Kharkiv (UA)" in first.plain


async def test_a_long_digest_comes_in_parts_and_later_news_replies_to_the_part_that_told_it(
    free_api: BotApi, wires: Wires
) -> None:
    async with talking(free_api, {"desk": {"chat": -1001}}) as channels, wires.delivering(channels):
        await wires.gather("desk", 50, city="Кривий Ріг <&>")
        await wires.send(make_alert(2, id="i45.2", incident="i45"), "desk")
        await wires.settled()
    first, second, update = free_api.messages
    assert first.plain.startswith("Digest: 50 attacks\n1. 🔴 Кривий Ріг <&> (UA): killed 1")
    assert "\n40. " in first.plain
    assert second.plain.startswith("Digest, continued: 50 attacks in all\n41. ")
    assert "\n50. " in second.plain
    assert update.reply_to == second.id


async def test_a_blocked_chat_is_not_tried_again_and_holds_up_nobody(free_api: BotApi, wires: Wires) -> None:
    free_api.blocked.add(13)
    free_api.missing.add(14)
    chats = {"blocked": {"chat": 13}, "deleted": {"chat": 14}, "well": {"chat": 15}}
    async with talking(free_api, chats) as channels, wires.delivering(channels):
        for sequence in range(1, 6):
            await wires.send(make_alert(sequence), *chats)
        await wires.settled()
    assert len(free_api.texts(15)) == 5
    asked = [chat for _, _, chat in free_api.requests]
    assert (asked.count(13), asked.count(14)) == (1, 1)


async def test_a_told_wait_is_obeyed_and_only_that_chat_waits(free_api: BotApi, wires: Wires) -> None:
    chats = {"a": {"chat": 1}, "b": {"chat": 2}}
    free_api.fail_next.append(Refusal(429, "Too Many Requests: retry after 1", {"retry_after": 1}))
    async with talking(free_api, chats) as channels, wires.delivering(channels):
        await wires.send(make_alert(1), "a")
        await until(lambda: free_api.refused)
        await wires.send(make_alert(1), "b")
        await until(lambda: free_api.texts(2))
        assert not free_api.texts(1)
        await wires.settled()
    refused_at = free_api.refused[0][0]
    tries = [at for at, _, chat in free_api.requests if chat == 1]
    assert len(tries) == 2
    assert tries[1] - refused_at >= 1.0
    assert next(m.at for m in free_api.messages if m.chat == 2) - refused_at < 1.0


async def test_flood_control_of_all_pauses_all_and_loses_nothing(free_api: BotApi, wires: Wires) -> None:
    chats = {f"tg:{n}": {"chat": n} for n in range(1, 101)}
    free_api.fail_next.extend([Refusal(429, "Too Many Requests: retry after 1", {"retry_after": 1})] * 8)
    settings = TelegramSettings(token=SecretStr(TOKEN), base_url=free_api.url)
    async with TelegramLink(settings, Limits(overall=8, chat=100)) as link:
        made = {name: TelegramChannel(name, TelegramChannelSettings(**told), link) for name, told in chats.items()}
        link.pacer = Pacer(Limits(overall=1000, chat=100))  # quick, with eight under way
        async with wires.delivering(made, pace=link):
            await wires.send(make_alert(), *chats)
            await wires.settled(60)
    refused = [at for at, _, _ in free_api.refused]
    assert len(refused) == 8
    assert (
        min(message.at for message in free_api.messages) - max(refused) >= 0.9
    )  # from when each was told, within 0.1 s
    assert sorted(message.chat for message in free_api.messages) == list(range(1, 101))


async def test_two_topics_of_one_chat_share_its_told_wait(free_api: BotApi) -> None:
    free_api.fail_next.append(Refusal(429, "Too Many Requests: retry after 9", {"retry_after": 9}))
    async with talking(free_api, {"a": {"chat": -5, "topic": 1}, "b": {"chat": -5, "topic": 2}}) as channels:
        with pytest.raises(DeliveryError) as told:
            await channels["a"].send(make_alert(), ())
        assert told.value.retry_after == timedelta(seconds=9)
        with pytest.raises(NotYetError) as waits:
            await channels["b"].send(make_alert(), ())
    assert timedelta(seconds=7) < waits.value.wait < timedelta(seconds=9.1)


async def test_thirty_chats_under_telegrams_limits_lose_nothing_and_meet_no_refusal(
    bot_api: BotApi, wires: Wires
) -> None:
    chats = {f"chat {n}": {"chat": n} for n in range(1, 31)}
    async with talking(bot_api, chats, Limits()) as channels, wires.delivering(channels):
        for sequence in range(1, 5):
            await wires.send(make_alert(sequence), *chats)
        await wires.settled(60)
    for chat in range(1, 31):
        lines = bot_api.texts(chat)
        assert [f"killed {n}," in line for n, line in enumerate(lines, 1)] == [True] * 4, lines
    assert bot_api.refused == []


async def test_two_hundred_alerts_to_one_chat_arrive_all_and_in_order_although_some_are_refused(wires: Wires) -> None:
    async with BotApi(overall=0, chat=100) as api:
        api.fail_next.extend([Refusal(429, "Too Many Requests", {"retry_after": 1})])
        async with talking(api, {"desk": {"chat": 5}}, Limits(chat=100, overall=1000)) as channels:
            for sequence in range(1, 201):
                await wires.send(make_alert(sequence), "desk")
            async with wires.delivering(channels):
                await wires.settled(60)
        assert [f"killed {n}," in text for n, text in enumerate(api.texts(5), 1)] == [True] * 200


async def test_a_hanging_and_a_slow_chat_hold_up_nobody(free_api: BotApi, wires: Wires) -> None:
    free_api.hanging.add(1)
    free_api.slow[2] = 1.0
    chats = {f"chat {n}": {"chat": n} for n in range(1, 6)}
    async with talking(free_api, chats) as channels, wires.delivering(channels):
        for sequence in range(1, 6):
            await wires.send(make_alert(sequence), *chats)
        await until(lambda: len(free_api.messages) >= 15, 3)
        assert not free_api.texts(1)


async def test_a_migrated_group_is_followed(free_api: BotApi) -> None:
    free_api.migrated[-5] = -10005
    async with talking(free_api, {"desk": {"chat": -5}}) as channels:
        await channels["desk"].send(make_alert(), ())
        await channels["desk"].send(make_alert(2), ())
    assert [m.chat for m in free_api.messages] == [-10005, -10005]
    assert [chat for _, _, chat in free_api.requests] == [-5, -10005, -10005]


async def test_refused_mark_up_is_sent_as_plain_text_and_a_closed_topic_as_the_group(free_api: BotApi) -> None:
    free_api.refuse_markup = True
    free_api.closed_topics.add(7)
    async with talking(free_api, {"desk": {"chat": -5, "topic": 7}}) as channels:
        await channels["desk"].send(make_alert(), ())
    (message,) = free_api.messages
    assert not message.marked_up
    assert message.topic is None
    assert "New attack" in message.text


@pytest.mark.parametrize("text", [HOSTILE, HOSTILE * 60, "x" * 20_000, "<" * 9000, "👩‍👩‍👧‍👦" * 2000, "& " * 5000])
async def test_hostile_and_endless_words_are_taken(free_api: BotApi, text: str) -> None:
    alert = make_alert(
        2,
        title=text,
        source=text,
        city=text,
        url="https://herald.test/?a=1&b=<i>\"'",
        quotes={"killed": text, "evidence": text[::-1]},
        status=Status.EXERCISE,
    )
    async with talking(free_api, {"desk": {"chat": 5}}) as channels:
        await channels["desk"].send(alert, [text] * 30)
    (message,) = free_api.messages
    assert message.marked_up
    assert "EXERCISE" in message.plain
    assert "killed" in message.plain
    assert "\u202e" not in message.plain


@pytest.mark.parametrize(
    "failure",
    [
        Refusal(500, "Internal Server Error"),
        Refusal(400, "Bad Request: not enough rights to send text messages to the chat"),
        Refusal(401, "Unauthorized"),
        f"<html>bad gateway for /bot{TOKEN}/sendMessage</html>".encode(),
        b"[]",
    ],
)
async def test_what_may_pass_is_tried_again(free_api: BotApi, failure: Refusal | bytes) -> None:
    free_api.fail_next.append(failure)
    async with talking(free_api, {"desk": {"chat": 5}}) as channels:
        with pytest.raises(DeliveryError) as told:
            await channels["desk"].send(make_alert(), ())
        assert not told.value.permanent
        assert TOKEN not in repr(told.value)
        await channels["desk"].send(make_alert(), ())
    assert len(free_api.messages) == 1


async def test_the_token_is_in_no_log_and_no_error(
    free_api: BotApi, wires: Wires, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)  # as the service sets libraries
    structlog.reset_defaults()
    free_api.fail_next.extend(
        [
            f"https://proxy.test/bot{TOKEN}/sendMessage is down".encode(),
            Refusal(403, f"Forbidden: bot was blocked by {TOKEN}"),
        ]
    )
    chats = {"desk": {"chat": 5}, "away": {"chat": 6}}
    async with talking(free_api, chats) as channels, wires.delivering(channels):
        await wires.send(make_alert(), "desk")
        await wires.settled()
    async with talking(_closed(), chats) as channels:
        with pytest.raises(DeliveryError) as told:
            await channels["away"].send(make_alert(), ())
    out, err = capfd.readouterr()
    record = str(await wires.record(make_alert(), "desk"))
    assert "delivery failed" in out + err + caplog.text
    for text in (out, err, caplog.text, record, repr(told.value), repr(told.value.__cause__)):
        assert TOKEN not in text


def _closed() -> BotApi:
    api = BotApi()
    api._port = 9  # nobody listens there
    return api


async def test_without_a_token_nothing_is_lost(free_api: BotApi) -> None:
    async with TelegramLink(TelegramSettings(base_url=free_api.url)) as link:
        channel = TelegramChannel("desk", TelegramChannelSettings(chat=5), link)
        with pytest.raises(DeliveryError, match="token") as told:
            await channel.send(make_alert(), ())
    assert not told.value.permanent


async def test_an_api_that_was_away_gets_all_in_order(wires: Wires) -> None:
    api = BotApi(overall=0, chat=0)
    async with api:
        pass  # it has a port of its own, and is away
    async with talking(api, {"desk": {"chat": 5}}) as channels, wires.delivering(channels):
        for sequence in (1, 2, 3):
            await wires.send(make_alert(sequence), "desk")
        await asyncio.sleep(0.5)
        async with api:
            await wires.settled()
    assert [f"killed {n}," in text for n, text in enumerate(api.texts(5), 1)] == [True] * 3


@pytest.mark.parametrize("chat", [0, "desk", "", "12x"])
def test_a_chat_that_is_none_is_a_fault_of_the_configuration(chat: int | str) -> None:
    with pytest.raises(ValidationError, match="number or its @name"):
        TelegramChannelSettings(chat=chat)
