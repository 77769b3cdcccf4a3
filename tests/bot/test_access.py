"""Who may use the bot, how much of it, and what becomes of what nobody was offered."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.bot.access import Rate
from monitor.bot.asker import Asker
from monitor.bot.commands import COMMANDS
from tests.bot.conftest import Bot
from tests.bot.people import Person
from tests.servers.chat_api import Shown


async def test_with_an_allow_list_only_who_stands_on_it_is_let_in(bot: Bot) -> None:
    bot.configure(access="allow", allow=[5, -1001], operators=[9])
    bot.api.members[-1001, 6] = "creator"
    for person, told in (
        (bot.person(5), "Watching"), (bot.person(6, chat=-1001), "Watching"), (bot.person(9), "Watching"),
        (bot.person(6), "not open to everybody"),
    ):  # fmt: skip
        assert told in (await person.says("/watch Kharkiv")).text  # type: ignore[union-attr]
    assert await bot.parts.chats.chat("tg:6") is None


async def test_with_an_invite_code_who_brings_it_is_let_in_and_stays_in(bot: Bot) -> None:
    bot.configure(access="invite", invite="s3cret")
    person = bot.person()
    for text in ("/watch Kharkiv", "/start", "/start wrong", "/start 706483", "/status s3cret", "/start _706483"):
        shown = await person.says(text)
        assert shown
        assert "invite code" in shown.text, text
        assert "s3cret" not in shown.text
    assert await bot.parts.chats.chat("tg:5") is None
    assert "Watching: Kharkiv" in (await person.says("/start s3cret_706483")).text  # type: ignore[union-attr]
    bot.configure(access="invite", invite="another")
    assert "Watching" in (await person.says("/watch Kyiv")).text  # type: ignore[union-attr]


async def test_buttons_are_no_way_in(bot: Bot) -> None:
    bot.configure(access="allow", allow=[1])
    person = bot.person()
    bot.api.shown.append(Shown(1, 5, None, "old", "old", []))
    await person.sends_back("watch|add|c706483|0")
    assert "not open to everybody" in person.notice
    assert await bot.parts.chats.chat("tg:5") is None


async def test_everybody_may_be_forgotten_always(bot: Bot, person: Person) -> None:
    await person.says("Kharkiv")
    bot.configure(access="allow", allow=[1])
    await person.says("/forget")
    await person.presses("Yes")
    assert await bot.parts.chats.chat("tg:5") is None


async def test_who_asks_too_much_is_told_so_once_and_the_others_are_answered(bot: Bot, person: Person) -> None:
    bot.configure(requests=5)
    shown = [await person.says("/help") for _ in range(9)]
    assert [bool(each) for each in shown] == [True] * 6 + [False] * 3
    assert shown[5]
    assert "too much at once" in shown[5].text
    assert await bot.person(6).says("/help")


def test_after_a_minute_a_chat_is_answered_again() -> None:
    rate = Rate()
    assert [rate.take(5, 2, now) for now in (0, 1, 2, 3, 4)] == [True, True, False, None, None]
    assert rate.take(6, 2, 4) is True
    assert rate.take(5, 2, 62.5) is True


@pytest.mark.parametrize(
    "data",
    [
        "", "|", "x", "start", "watch", "watch|add", "watch|add|c1|0", "watch|add|c706483|-1", "watch|add|c706483|9999",
        "watch|eat|c706483", "watch|drop|q5", "watch|add|lXX|0", "list|x", "list|99999999999999", "list|drop|0|c706483",
        "settings|nothing", "settings|killed|-5", "settings|language|tlh", "settings|zone|../etc/passwd",
        "settings|kinds|everything", "settings|sound|loud", "settings|updates|loud",
        "mute|9h", "mute", "missed|year", "latest|c0", "forget", "forget|maybe", "alert", "alert|sources",
        "alert|sources|; DROP", "alert|wrong|706483-a.1|nonsense",
        "alert|eat|706483-a.1", "admin", "admin|send", "help\u0000", "x" * 200, "alert|sources|" + "9" * 60,
    ],
)  # fmt: skip
async def test_forged_and_outdated_buttons_are_answered_politely_and_change_nothing(
    bot: Bot, person: Person, data: str
) -> None:
    await person.says("/start")
    before = await bot.chat()
    await person.sends_back(data)
    assert person.notice in ("This button is out of date. /help shows all commands.", "")
    assert await bot.chat() == before
    assert len(bot.api.in_chat(5)) == 1


async def test_an_alert_that_is_not_kept_any_more_says_so(person: Person) -> None:
    await person.says("/start")
    await person.sends_back("alert|ledger|706483-abc.1")
    assert "no longer kept" in person.notice


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.text(max_size=64) | st.tuples(st.sampled_from(sorted(COMMANDS)), st.text(max_size=40)).map("|".join))
async def test_no_data_of_a_button_is_a_defect(bot: Bot, data: str) -> None:
    person = Person(bot.api)
    if not bot.api.in_chat(5):
        await person.says("/start")
    await person.sends_back(data.replace("\udc00", ""))
    assert "went wrong" not in person.notice


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=300) | st.builds("/{} {}".format, st.sampled_from(sorted(COMMANDS)), st.text(max_size=40)))
async def test_no_words_are_a_defect(bot: Bot, text: str) -> None:
    shown = await Person(bot.api).says(text)
    assert shown is None or "went wrong" not in shown.text


async def test_a_store_that_is_away_is_said_in_the_language_of_who_asks(bot: Bot, monkeypatch) -> None:
    async def away(name: str) -> None:
        raise ConnectionError("away")

    monkeypatch.setattr(bot.parts.chats, "chat", away)
    person = bot.person(language="uk")
    assert "не можу відповісти" in (await person.says("/list")).text  # type: ignore[union-attr]
    await person.sends_back("list")
    assert "не можу відповісти" in person.notice


async def test_a_defect_of_one_turn_is_said_and_stops_no_other(
    bot: Bot, person: Person, monkeypatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken() -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(bot, "sources", property(broken))
    shown = await person.says("/status")
    assert shown
    assert "went wrong" in shown.text
    assert await person.says("/help")


def test_where_somebody_is_stands_in_no_repr() -> None:
    from monitor.bot.asker import Said

    assert "49.98" not in repr(Said(location=(49.98, 36.25)))
    assert "5" in repr(Asker(chat=5))
