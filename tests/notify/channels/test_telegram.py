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

from monitor.model import Alert, Kind, Range, Reason, Status
from monitor.notify.channels.base import Channel, DeliveryError, NotYetError
from monitor.notify.channels.telegram import TelegramChannel, TelegramChannelSettings, TelegramLink, TelegramSettings
from monitor.notify.channels.telegram.pacing import Limits, Pacer
from monitor.store.connection import Store
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
    api: BotApi, store: Store, chats: dict[str, dict[str, Any]], limits: Limits = FAST, token: str = TOKEN
) -> AsyncIterator[dict[str, Channel]]:
    settings = TelegramSettings(token=SecretStr(token), base_url=api.url)
    async with TelegramLink(settings, store, limits) as link:
        yield {n: TelegramChannel(n, TelegramChannelSettings(**told), link) for n, told in chats.items()}


async def told(api: BotApi, wires: Wires, alerts: list[Alert], **settings: Any) -> None:
    async with (
        talking(api, wires.store, {"desk": {"chat": -1001, "topic": 7, **settings}}) as channels,
        wires.delivering(channels),
    ):
        for alert in alerts:
            await wires.send(alert, "desk")
        await wires.settled()


def rise(before: int, after: int, sequence: int = 2, **changes: Any) -> Alert:
    counts = {"killed_before": Range(before, before), "killed": Range(after, after), "injured_before": Range(24, None)}
    return make_alert(sequence, **{**counts, **changes})


async def test_a_rise_edits_the_first_message_in_place_and_replies_to_it(free_api: BotApi, wires: Wires) -> None:
    await told(free_api, wires, [make_alert(1), rise(1, 7)], silent_updates=True)
    first, reply = free_api.messages
    assert (first.chat, first.topic, first.silent, first.reply_to) == (-1001, 7, False, None)
    assert (reply.chat, reply.topic, reply.silent, reply.reply_to) == (-1001, 7, True, first.id)
    assert "New attack: Kharkiv (UA)" in first.plain
    assert "killed 1 → 7" in free_api.edited[first.id]


async def test_what_is_not_material_only_edits_and_what_is_material_is_a_setting(
    free_api: BotApi, wires: Wires
) -> None:
    more_sources = rise(1, 1, sources=3)
    await told(free_api, wires, [make_alert(1), more_sources, rise(1, 4, 3), rise(4, 9, 4)], material_rise=5)
    first, reply = free_api.messages
    assert "killed 4 → 9" in reply.plain
    edits = [method for _, method, _ in free_api.requests if method == "editmessagetext"]
    assert len(edits) == 3
    assert "killed 4 → 9" in free_api.edited[first.id]


async def test_a_correction_is_material_however_small(free_api: BotApi, wires: Wires) -> None:
    lowered = rise(7, 6, kind=Kind.CORRECTION, reason=Reason.REVISED_DOWN)
    await told(free_api, wires, [make_alert(1), lowered], material_rise=100)
    assert [message.reply_to for message in free_api.messages] == [None, free_api.messages[0].id]


@pytest.mark.parametrize(("style", "messages", "edits"), [("edit", 1, 1), ("reply", 2, 0), ("both", 2, 1)])
async def test_how_updates_are_told_is_a_setting(
    free_api: BotApi, wires: Wires, style: str, messages: int, edits: int
) -> None:
    await told(free_api, wires, [make_alert(1), rise(1, 7)], updates=style)
    assert (len(free_api.messages), len(free_api.edited)) == (messages, edits)


async def test_where_the_first_message_was_deleted_the_next_one_stands_for_it(free_api: BotApi, wires: Wires) -> None:
    free_api.deleted.add(1)
    await told(free_api, wires, [make_alert(1), rise(1, 2), rise(2, 3, 3)], updates="edit")
    assert [message.id for message in free_api.messages] == [1, 2]
    assert list(free_api.edited) == [2]


async def test_an_edit_that_is_made_twice_is_no_error(free_api: BotApi, store: Store) -> None:
    async with talking(free_api, store, {"desk": {"chat": 5}}) as channels:
        receipt = await channels["desk"].send(make_alert(1), ())
        for _ in range(2):
            await channels["desk"].send(rise(1, 1), (), follows=receipt.message)
    assert len(free_api.messages) == 1


async def test_a_reply_that_is_told_needs_no_edit_to_be_delivered(free_api: BotApi, wires: Wires) -> None:
    """The reply has been sent: an edit that fails must not have it sent again."""

    async with talking(free_api, wires.store, {"desk": {"chat": 5}}) as channels:
        receipt = await channels["desk"].send(make_alert(1), ())
        free_api.after_send = lambda: free_api.fail_next.append(Refusal(500, "Internal Server Error"))
        await channels["desk"].send(rise(1, 7), (), follows=receipt.message)
    assert len(free_api.messages) == 2
    assert not free_api.edited


async def test_a_long_digest_comes_in_parts_and_later_news_replies_to_the_part_that_told_it(
    free_api: BotApi, wires: Wires
) -> None:
    async with talking(free_api, wires.store, {"desk": {"chat": -1001}}) as channels, wires.delivering(channels):
        await wires.gather("desk", 50, city="Кривий Ріг <&>")
        await wires.send(make_alert(2, id="i45.2", incident="i45"), "desk")
        await wires.settled()
    first, second, update = free_api.messages
    assert first.plain.startswith("Digest: 50 attacks\n1. 🔴 Кривий Ріг <&> (UA): killed 1")
    assert "\n40. " in first.plain
    assert second.plain.startswith("Digest, continued: 50 attacks in all\n41. ")
    assert "\n50. " in second.plain
    assert update.reply_to == second.id


class OddApi(BotApi):
    """Answers in a form that the library does not know."""

    def _keep(self, chat: int | str, fields: Any, plain: str) -> dict[str, Any]:
        super()._keep(chat, fields, plain)
        return {"message_id": "odd"}


async def test_what_was_sent_is_not_sent_again_because_the_answer_is_odd(wires: Wires) -> None:
    async with OddApi(overall=0, chat=0) as api:
        async with talking(api, wires.store, {"desk": {"chat": 5}}) as channels, wires.delivering(channels):
            await wires.send(make_alert(), "desk")
            await wires.settled(60)
        assert len(api.messages) == 1


async def test_a_blocked_chat_is_not_tried_again_and_holds_up_nobody(free_api: BotApi, wires: Wires) -> None:
    free_api.blocked.add(13)
    free_api.missing.add(14)
    chats = {"blocked": {"chat": 13}, "deleted": {"chat": 14}, "well": {"chat": 15}}
    async with talking(free_api, wires.store, chats) as channels, wires.delivering(channels):
        for sequence in range(1, 6):
            await wires.send(make_alert(sequence), *chats)
        await wires.settled()
    assert len(free_api.texts(15)) == 5
    asked = [chat for _, _, chat in free_api.requests]
    assert (asked.count(13), asked.count(14)) == (1, 1)


async def test_a_told_wait_is_obeyed_and_only_that_chat_waits(free_api: BotApi, wires: Wires) -> None:
    chats = {"a": {"chat": 1}, "b": {"chat": 2}}
    free_api.fail_next.append(Refusal(429, "Too Many Requests: retry after 1", {"retry_after": 1}))
    async with talking(free_api, wires.store, chats) as channels, wires.delivering(channels):
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
    async with TelegramLink(settings, wires.store, Limits(overall=4, chat=100)) as link:
        made = {name: TelegramChannel(name, TelegramChannelSettings(**told), link) for name, told in chats.items()}
        link.pacer = Pacer(
            wires.store, TOKEN.partition(":")[0], Limits(overall=1000, chat=100)
        )  # quick, with eight under way
        async with wires.delivering(made, pace=link):
            await wires.send(make_alert(), *chats)
            await wires.settled(60)
    refused = [at for at, _, _ in free_api.refused]
    assert len(refused) == 8
    assert (
        min(message.at for message in free_api.messages) - max(refused) >= 0.9
    )  # from when each was told, within 0.1 s
    assert sorted(message.chat for message in free_api.messages) == list(range(1, 101))


async def test_two_topics_of_one_chat_share_its_told_wait(free_api: BotApi, store: Store) -> None:
    free_api.fail_next.append(Refusal(429, "Too Many Requests: retry after 9", {"retry_after": 9}))
    async with talking(free_api, store, {"a": {"chat": -5, "topic": 1}, "b": {"chat": -5, "topic": 2}}) as channels:
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
    async with talking(bot_api, wires.store, chats, Limits()) as channels, wires.delivering(channels):
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
        async with talking(api, wires.store, {"desk": {"chat": 5}}, Limits(chat=100, overall=1000)) as channels:
            for sequence in range(1, 201):
                await wires.send(make_alert(sequence), "desk")
            async with wires.delivering(channels):
                await wires.settled(60)
        assert [f"killed {n}," in text for n, text in enumerate(api.texts(5), 1)] == [True] * 200


async def test_a_hanging_and_a_slow_chat_hold_up_nobody(free_api: BotApi, wires: Wires) -> None:
    free_api.hanging.add(1)
    free_api.slow[2] = 1.0
    chats = {f"chat {n}": {"chat": n} for n in range(1, 6)}
    async with talking(free_api, wires.store, chats) as channels, wires.delivering(channels):
        for sequence in range(1, 6):
            await wires.send(make_alert(sequence), *chats)
        await until(lambda: len(free_api.messages) >= 15, 3)
        assert not free_api.texts(1)


async def test_a_migrated_group_is_followed(free_api: BotApi, store: Store) -> None:
    free_api.migrated[-5] = -10005
    async with talking(free_api, store, {"desk": {"chat": -5}}) as channels:
        await channels["desk"].send(make_alert(), ())
        await channels["desk"].send(make_alert(2), ())
    assert [m.chat for m in free_api.messages] == [-10005, -10005]
    assert [chat for _, _, chat in free_api.requests] == [-5, -10005, -10005]


async def test_refused_mark_up_is_sent_as_plain_text_and_a_closed_topic_as_the_group(
    free_api: BotApi, store: Store
) -> None:
    free_api.refuse_markup = True
    free_api.closed_topics.add(7)
    async with talking(free_api, store, {"desk": {"chat": -5, "topic": 7}}) as channels:
        await channels["desk"].send(make_alert(), ())
    (message,) = free_api.messages
    assert not message.marked_up
    assert message.topic is None
    assert "New attack" in message.text


@pytest.mark.parametrize("text", [HOSTILE, HOSTILE * 60, "x" * 20_000, "<" * 9000, "👩‍👩‍👧‍👦" * 2000, "& " * 5000])
async def test_hostile_and_endless_words_are_taken(free_api: BotApi, store: Store, text: str) -> None:
    alert = make_alert(
        2,
        title=text,
        source=text,
        city=text,
        url="https://herald.test/?a=1&b=<i>\"'",
        quotes={"killed": text, "evidence": text[::-1]},
        status=Status.EXERCISE,
    )
    async with talking(free_api, store, {"desk": {"chat": 5}}) as channels:
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
async def test_what_may_pass_is_tried_again(free_api: BotApi, store: Store, failure: Refusal | bytes) -> None:
    free_api.fail_next.append(failure)
    async with talking(free_api, store, {"desk": {"chat": 5}}) as channels:
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
    async with talking(free_api, wires.store, chats) as channels, wires.delivering(channels):
        await wires.send(make_alert(), "desk")
        await wires.settled()
    async with talking(_closed(), wires.store, chats) as channels:
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


async def test_without_a_token_nothing_is_lost(free_api: BotApi, store: Store) -> None:
    async with TelegramLink(TelegramSettings(base_url=free_api.url), store) as link:
        channel = TelegramChannel("desk", TelegramChannelSettings(chat=5), link)
        with pytest.raises(DeliveryError, match="token") as told:
            await channel.send(make_alert(), ())
    assert not told.value.permanent


async def test_an_api_that_was_away_gets_all_in_order(wires: Wires) -> None:
    api = BotApi(overall=0, chat=0)
    async with api:
        pass  # it has a port of its own, and is away
    async with talking(api, wires.store, {"desk": {"chat": 5}}) as channels, wires.delivering(channels):
        for sequence in (1, 2, 3):
            await wires.send(make_alert(sequence), "desk")
        await asyncio.sleep(0.5)
        async with api:
            await wires.settled()
    assert [f"killed {n}," in text for n, text in enumerate(api.texts(5), 1)] == [True] * 3


async def test_what_a_hundred_chats_missed_while_the_api_was_away_comes_to_each_in_its_order(wires: Wires) -> None:
    api = BotApi(overall=0, chat=0)
    async with api:
        pass  # it has a port of its own, and is away
    chats = {f"tg:{n}": {"chat": n, "updates": "reply"} for n in range(1, 101)}
    settings = TelegramSettings(token=SecretStr(TOKEN), base_url=api.url)
    async with TelegramLink(settings, wires.store, FAST) as link:
        made = {name: TelegramChannel(name, TelegramChannelSettings(**told), link) for name, told in chats.items()}
        async with wires.delivering(made, pace=link):
            for sequence in (1, 2, 3):
                await wires.send(make_alert(sequence), *chats)
            await until(lambda: link.rests() > 0, 60)
            async with api:
                await wires.settled(60)
    for chat in range(1, 101):
        assert [f"killed {n}," in text for n, text in enumerate(api.texts(chat), 1)] == [True] * 3


@pytest.mark.parametrize("chat", [0, "desk", "", "12x"])
def test_a_chat_that_is_none_is_a_fault_of_the_configuration(chat: int | str) -> None:
    with pytest.raises(ValidationError, match="number or its @name"):
        TelegramChannelSettings(chat=chat)
