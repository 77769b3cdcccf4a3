"""Every command and every button speaks the language of its chat."""

from __future__ import annotations

import re

import pytest

from monitor.bot.menu import FOR_ALL, LISTED
from monitor.bot.wording import LANGUAGES, wording
from tests.bot.conftest import Bot
from tests.bot.desk import Desk

KILLED = "A missile hit a market in Kharkiv, killing three people, police said."
NAMES = re.compile(
    r"Kharkiv|Tocsin|herald|https?://\S+|/\w+|<[^>]*>|Europe/\w+|UTC|“[^”]*”|«[^»]*»|tocsin|A missile[^.]*"
    r"|America/\w+|Asia/\w+|killed \d|quiet \S+|digest [\d: ]+|digest off|zone |injured \d|Telegram"
)
LATIN = re.compile("[A-Za-z]{3,}")


def foreign(text: str) -> list[str]:
    """Words of another alphabet that are no names, commands or quotes."""
    return LATIN.findall(NAMES.sub(" ", text))


@pytest.mark.parametrize("language", ["uk", "ru", "ar", "he"])
async def test_no_answer_and_no_button_is_left_in_english(bot: Bot, language: str) -> None:
    person, desk, words = bot.person(language=language), Desk(bot), wording(language)
    await person.says("/start")
    await person.says("Kharkiv")
    await person.presses("30")
    await desk.reports(KILLED)
    await desk.delivers()
    bot.later(minutes=5)
    for command in LISTED:
        shown = await person.says(f"/{command}")
        assert shown, command
    for data in ("settings|kinds", "settings|methods", "settings|killed", "settings|injured", "settings|sources",
                 "settings|official", "settings|sound", "settings|updates", "settings|rise", "settings|map",
                 "settings|quiet", "settings|digest",
                 "settings|zone", "list", "mute|8h", "missed|7d", "forget|no", "alert|wrong|706483-a.1"):  # fmt: skip
        await person.sends_back(data, person.reads())
    for message in bot.api.in_chat(5):
        assert foreign(message.text) == [], message.text
        assert [label for label in message.labels() if foreign(label)] == []
    for query, (notice, _) in bot.api.notices.items():
        assert foreign(notice) == [], (query, notice)
    assert words.label("saved") != "Saved"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_each_command_has_its_words_in_the_menu_of_each_language_and_audience(bot: Bot, language: str) -> None:
    bot.configure(operators=[9])
    assert bot.session
    await bot.session.publish(bot.settings)
    code = "" if language == "en" else language
    audiences = {scope: commands for (scope, told), commands in bot.api.menus.items() if told == code}
    assert set(audiences) == {"all_private_chats", "all_chat_administrators", "all_group_chats", "chat9"}
    words = wording(language)
    assert audiences["all_private_chats"] == [f"{name}: {words.label(f'command-{name}')}" for name in LISTED]
    assert [line.split(":")[0] for line in audiences["all_group_chats"]] == list(FOR_ALL)
    assert audiences["chat9"][-1].startswith("admin: ")


async def test_a_language_that_is_chosen_holds_from_the_next_word_on(bot: Bot) -> None:
    person = bot.person(language="de")
    assert "What I can do" in (await person.says("/help")).text  # type: ignore[union-attr]
    await person.says("/settings language")
    assert "Мова" in (await person.presses("Українська")).text
    assert "Що я вмію" in (await person.says("/help")).text  # type: ignore[union-attr]


@pytest.mark.parametrize(("name", "code"), [("العربية", "ar"), ("עברית", "he")])
async def test_answers_in_a_language_from_right_to_left_begin_every_line_in_that_direction(
    bot: Bot, name: str, code: str
) -> None:
    person = bot.person(language="en")
    await person.says("/watch Kharkiv")
    await person.says("/settings language")
    await person.presses(name)
    for command in ("/list", "/latest", "/help", "/status"):
        told = await person.says(command)
        assert told
        assert [line for line in told.text.splitlines() if line and not line.startswith("\u200f")] == [], command
