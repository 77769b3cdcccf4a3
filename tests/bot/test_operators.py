"""Operators see how the service fares, tell all chats something, and try the way to themselves."""

from __future__ import annotations

import asyncio

import pytest

from monitor.bot.session import Session
from monitor.subscriptions import fate
from monitor.subscriptions.chat import Chat
from tests.bot.conftest import Bot, running
from tests.bot.desk import Desk
from tests.bot.people import Person
from tests.notify.wires import until


@pytest.fixture
def operator(bot: Bot) -> Person:
    bot.configure(operators=[9], requests=1000)
    return bot.person(9)


async def keep(bot: Bot, *chats: Chat) -> None:
    for chat in chats:
        await bot.parts.chats.change(chat.name, lambda _, chat=chat: chat)


async def test_only_operators_and_only_in_private_have_the_command(bot: Bot, operator: Person) -> None:
    bot.api.members[-1001, 9] = "creator"
    for person in (bot.person(5), bot.person(9, chat=-1001)):
        assert "do not know that command" in (await person.says("/admin broadcast x")).text  # type: ignore[union-attr]
        await person.sends_back("admin|queues")
        assert "out of date" in person.notice
    assert "/admin" in (await operator.says("/help")).text  # type: ignore[union-attr]
    assert "For operators" in (await operator.says("/admin")).text  # type: ignore[union-attr]


async def test_sources_queues_and_feedback_are_shown(bot: Bot, operator: Person) -> None:
    await bot.parts.feedback.add("706483-abc.1", "toll", bot.now)
    await operator.says("/admin")
    assert "articles: 3" in (await operator.presses("Queues")).text
    await operator.presses("Back")
    assert "706483-abc.1 The toll is wrong" in (await operator.presses("Feedback")).text
    await operator.presses("Back")
    assert "sources are fresh" in (await operator.presses("Sources")).text


async def test_a_test_alert_goes_the_whole_way_and_says_that_it_is_one(bot: Bot, operator: Person) -> None:
    desk = Desk(bot)
    await operator.says("/admin test Одеса")
    [shown] = await desk.delivers()
    assert shown.chat == 9
    assert "TEST – this is not a real event" in shown.text
    assert "Odesa" in shown.text
    assert "an attack not reported before" in (await operator.says(
        f"/why {shown.buttons[0][0]['callback_data'].split('|')[-1]}")).text  # type: ignore[union-attr]  # fmt: skip
    assert "No attacks were reported" in (await operator.says("/latest Одеса")).text  # type: ignore[union-attr]


async def test_a_broadcast_is_asked_about_and_then_told_to_all_who_can_be_told(bot: Bot, operator: Person) -> None:
    await keep(bot, Chat(id=5), Chat(id=6, language="uk"), Chat(id=-7, topic=3), Chat(id=8))
    await fate.disable(bot.parts.chats, "tg:8", "blocked")
    bot.api.blocked.add(5)
    words = "Tonight <b>we</b> move & rest.\n\nBack at 5."
    shown = await operator.says(f"/admin broadcast {words}")
    assert shown
    assert shown.text.startswith("📢 From the operator\n\nTonight <b>we</b> move & rest.")
    await operator.presses("Do not send")
    assert bot.api.in_chat(6) == []
    await operator.says(f"/admin broadcast {words}")
    assert "On its way to 3 chats" in (await operator.presses("Send")).text
    assert "0 of 3 told" in (await operator.says("/admin")).text  # type: ignore[union-attr]
    assert bot.session
    stop = asyncio.Event()
    telling = asyncio.create_task(bot.session.broadcast(stop))
    await until(lambda: _done(bot), 60)
    stop.set()
    await telling
    assert [message.text for message in bot.api.in_chat(6)] == [f"📢 Від оператора\n\n{words}"]
    assert len(bot.api.in_chat(-7, 3)) == 1
    assert bot.api.in_chat(8) == []
    assert (await bot.chat("tg:5")).disabled


async def test_a_broadcast_goes_on_after_a_restart_and_tells_nobody_twice(made: Bot) -> None:
    await keep(made, *(Chat(id=number) for number in range(1, 7)))
    assert await made.parts.broadcast.begin("Hello", made.now) == 6
    async with running(made, Session.broadcast):
        await until(lambda: len(made.api.shown) >= 2, 60)
    async with running(made, Session.broadcast):
        await until(lambda: _done(made), 60)
    assert sorted(message.chat for message in made.api.shown) == list(range(1, 7))


async def _done(bot: Bot) -> bool:
    return await bot.parts.broadcast.progress() is None
