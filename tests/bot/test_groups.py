"""In groups and channels administrators decide, topics have lists of their own, and whoever is thrown out is silent."""

from __future__ import annotations

import time
from typing import Any

import pytest

from monitor.subscriptions.chat import Chat, Place
from tests.bot.conftest import Bot
from tests.bot.people import ANONYMOUS, Person
from tests.servers.chat_api import BOT, RIGHTS

GROUP = -1001
SOMEBODY = {"id": 5, "is_bot": False, "first_name": "Somebody"}
KHARKIV = Place(kind="city", geonameid=706483, country="UA", name="Kharkiv")


@pytest.fixture
def owner(bot: Bot) -> Person:
    bot.api.members[GROUP, 5] = "creator"
    return bot.person(chat=GROUP)


@pytest.fixture
def member(bot: Bot) -> Person:
    bot.api.members[GROUP, 6] = "member"
    return bot.person(6, chat=GROUP)


async def member_of(bot: Bot, chat: int, before: str, after: str, **more: Any) -> None:
    """The bot's own standing in a chat changes."""
    kind = "private" if chat > 0 else "group"
    update = {
        "chat": {"id": chat, "type": kind}, "date": int(time.time()), "from": SOMEBODY,
        "old_chat_member": {"status": before, "user": BOT, **_more(before)},
        "new_chat_member": {"status": after, "user": BOT, **_more(after)},
    }  # fmt: skip
    await bot.api.answered(await bot.api.tell(my_chat_member=update | more))


def _more(status: str) -> dict[str, Any]:
    return (
        {"until_date": 0} if status == "kicked" else dict.fromkeys(RIGHTS, False) if status == "administrator" else {}
    )


async def keep(bot: Bot, *chats: Chat) -> None:
    for chat in chats:
        await bot.parts.chats.change(chat.name, lambda _, chat=chat: chat)


async def test_only_administrators_change_what_a_group_is_told(bot: Bot, owner: Person, member: Person) -> None:
    shown = await member.says("/watch Kharkiv")
    assert shown
    assert "Only administrators" in shown.text
    assert await bot.parts.chats.chat("tg:-1001") is None
    bot.api.members[GROUP, 5] = "administrator"
    await owner.says("/watch Kharkiv")
    assert (await bot.chat("tg:-1001")).places[0].name == "Kharkiv"
    for label in ("30 km", "Stop watching", "Settings"):
        await member.presses(label)
        assert "Only administrators" in member.notice
    assert (await bot.chat("tg:-1001")).places[0].radius == 0
    await owner.presses("30 km")
    assert (await bot.chat("tg:-1001")).places[0].radius == 30


async def test_everybody_may_look(bot: Bot, owner: Person, member: Person) -> None:
    for name in ("Kharkiv", "Kyiv", "Odesa", "Dnipro", "Lviv", "Sumy", "Kherson", "Poltava", "Lutsk"):
        await owner.says(f"/watch {name}")
    shown = await member.says("/list")
    assert shown
    assert "9. Lutsk" in (await member.presses("▶", shown)).text
    await member.presses("✕ Lutsk")
    assert "Only administrators" in member.notice
    assert len((await bot.chat("tg:-1001")).places) == 9
    for command in ("/latest", "/status", "/missed", "/help", "/why"):
        assert await member.says(command)


async def test_an_anonymous_administrator_speaks_as_the_group(bot: Bot) -> None:
    await bot.person(chat=GROUP, anonymous=True).says("/watch Kharkiv")
    assert (await bot.chat("tg:-1001")).places[0].name == "Kharkiv"


async def test_who_speaks_as_another_channel_is_no_administrator(bot: Bot, member: Person) -> None:
    update = member._message(text="/watch Kharkiv") | {
        "from": {"id": 136817688, "is_bot": True, "first_name": "Channel"},
        "sender_chat": {"id": -1009, "type": "channel"},
    }  # fmt: skip
    await bot.api.answered(await bot.api.tell(message=update))
    assert await bot.parts.chats.chat("tg:-1001") is None
    assert ANONYMOUS["id"] != 136817688


async def test_whom_telegram_does_not_know_may_change_nothing(bot: Bot) -> None:
    await bot.person(99, chat=GROUP).says("/watch Kharkiv")
    assert await bot.parts.chats.chat("tg:-1001") is None


async def test_each_topic_has_a_list_of_its_own(bot: Bot) -> None:
    bot.api.members[GROUP, 5] = "creator"
    seven, nine = bot.person(chat=GROUP, topic=7), bot.person(chat=GROUP, topic=9)
    await seven.says("/watch Kharkiv")
    await nine.says("/watch Kyiv")
    await nine.presses("30 km")
    assert [place.name for place in (await bot.chat("tg:-1001:7")).places] == ["Kharkiv"]
    assert [(place.name, place.radius) for place in (await bot.chat("tg:-1001:9")).places] == [("Kyiv", 30)]
    assert (seven.reads().topic, nine.reads().topic) == (7, 9)
    assert bot.api.in_chat(GROUP) == []


async def test_commands_for_other_bots_and_small_talk_are_not_answered(bot: Bot, owner: Person) -> None:
    for text in ("/watch@other_bot Kharkiv", "Kharkiv", "/nonsense", "hello /watch Kharkiv", ""):
        assert await owner.says(text) is None
    assert await owner.says("/watch@BELL_bot Kharkiv")
    assert await owner.says("/nonsense@bell_bot")


async def test_other_bots_are_not_answered(bot: Bot) -> None:
    update = bot.person()._message(text="/help")
    update["from"]["is_bot"] = True
    await bot.api.answered(await bot.api.tell(message=update))
    assert bot.api.shown == []


async def test_a_channel_subscribes_by_a_post(bot: Bot) -> None:
    channel = bot.person(chat=-1007, kind="channel")
    shown = await channel.posts("/watch Kharkiv")
    assert shown
    assert (await bot.chat("tg:-1007")).places[0].name == "Kharkiv"
    bot.api.members[-1007, 8] = "member"
    await bot.person(8, chat=-1007, kind="channel").presses("Stop watching")
    assert (await bot.chat("tg:-1007")).places


async def test_a_group_is_greeted_once_it_lets_the_bot_in(bot: Bot) -> None:
    await member_of(bot, GROUP, "left", "member")
    assert "An administrator names one with /watch" in bot.api.in_chat(GROUP)[-1].text
    await member_of(bot, GROUP, "member", "administrator")
    assert len(bot.api.in_chat(GROUP)) == 1


@pytest.mark.parametrize("status", ["kicked", "left"])
async def test_who_throws_the_bot_out_is_told_nothing_until_it_is_let_in_again(bot: Bot, status: str) -> None:
    await keep(bot, Chat(id=GROUP).with_place(KHARKIV), Chat(id=GROUP, topic=7).with_place(KHARKIV), Chat(id=5))
    await member_of(bot, GROUP, "member", status)
    assert (await bot.chat("tg:-1001")).disabled
    assert (await bot.chat("tg:-1001:7")).disabled
    assert not (await bot.chat("tg:5")).disabled
    await member_of(bot, GROUP, status, "member")
    assert await bot.chat("tg:-1001:7") == Chat(id=GROUP, topic=7).with_place(KHARKIV)
    assert bot.api.shown == []


async def test_who_blocked_the_bot_and_speaks_again_is_told_again(bot: Bot, person: Person) -> None:
    await keep(bot, Chat(id=5).with_place(KHARKIV))
    await member_of(bot, 5, "member", "kicked")
    assert (await bot.chat()).disabled
    assert "Kharkiv" in (await person.says("/list")).text  # type: ignore[union-attr]
    assert not (await bot.chat()).disabled


async def test_a_group_that_becomes_a_supergroup_keeps_its_list(bot: Bot) -> None:
    await keep(bot, Chat(id=-55, language="uk").with_place(KHARKIV))
    old = bot.person(chat=-55, kind="group")._message(migrate_to_chat_id=GROUP)
    new = bot.person(chat=GROUP)._message(migrate_from_chat_id=-55)
    for update in (old, new):
        await bot.api.answered(await bot.api.tell(message=update))
    assert await bot.chat("tg:-1001") == Chat(id=GROUP, language="uk").with_place(KHARKIV)
    assert await bot.parts.chats.chat("tg:-55") is None


async def test_an_answer_follows_a_group_to_its_new_number(bot: Bot) -> None:
    bot.api.members[-55, 5] = "creator"
    await keep(bot, Chat(id=-55).with_place(KHARKIV))
    bot.api.migrated[-55] = GROUP
    await bot.person(chat=-55, kind="group").says("/list")
    assert "Kharkiv" in bot.api.in_chat(GROUP)[-1].text
    assert await bot.chat("tg:-1001") == Chat(id=GROUP).with_place(KHARKIV)


@pytest.mark.parametrize(("switch", "gone"), [("blocked", True), ("missing", True), ("fails", False)])
async def test_a_chat_is_disabled_by_lasting_errors_only(
    bot: Bot, person: Person, switch: str, gone: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("monitor.bot.sender.NETWORK_WAIT", 0.01)
    await keep(bot, Chat(id=5).with_place(KHARKIV))
    if switch == "fails":
        bot.api.fail_next.extend([b"<html>bad gateway</html>"] * 3)
    else:
        getattr(bot.api, switch).add(5)
    await person.says("/list")
    assert bool((await bot.chat()).disabled) is gone
