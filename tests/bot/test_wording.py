"""Every language has every message, with the same values, in mark-up that Telegram takes, and its own plurals."""

from __future__ import annotations

import re
from html import unescape
from importlib.resources import files

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from monitor.bot.commands import COMMANDS
from monitor.bot.commands.settings.menu import SETTINGS
from monitor.bot.menu import LISTED
from monitor.bot.wording import FALLBACK, LANGUAGES, bundle, language_of, wording
from monitor.match.rules import Verdict
from monitor.model import Kind, Reason
from monitor.notify.channels.telegram.buttons import ACTIONS
from monitor.subscriptions.feedback import FAULTS
from tests.servers.bot_api import check_text

NUMBERS = {"count", "people", "km", "most", "page", "pages", "sent", "incidents", "chats", "told", "of", "fresh",
           "independent"}  # fmt: skip
PLAIN = re.compile(r"^(button|command|span|choice|place|state|fault|kind|sound|updates|admin(?!-queue$)|setting)(-|$)")

SAME = ("place-city", "incident", "admin-queue", "why-source", "why-cause", "backtest-line", "status-source")
"""Messages that have no words in them."""


class Values(Visitor):
    """The names of the values of a message."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.found.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    """Each message of a language with the names of its values."""
    text = files("monitor.bot").joinpath("locales", f"{language}.ftl").read_text(encoding="utf-8")
    found: dict[str, set[str]] = {}
    for entry in FluentParser().parse(text).body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            assert entry.id.name not in found, f"{entry.id.name} stands twice in {language}"
            values = Values()
            values.visit(entry)
            found[entry.id.name] = values.found
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_message_with_the_same_values(language: str) -> None:
    assert messages(language) == messages(FALLBACK)


def test_there_are_words_for_all_that_may_be_said_by_name() -> None:
    known = messages(FALLBACK)
    wanted = [f"command-{name}" for name in LISTED] + [f"{p}-{key}" for key in SETTINGS for p in ("setting", "about")]
    wanted += [f"verdict-{each.value}" for each in Verdict] + [f"reason-{each.value}" for each in Reason]
    wanted += [f"kind-{each}" for each in Kind] + [f"fault-{each}" for each in FAULTS]
    assert [name for name in wanted if name not in known] == []
    listed = {name for name, command in COMMANDS.items() if command.listed}
    assert listed == set(LISTED)
    assert len(ACTIONS) == 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_taken_by_telegram_whatever_is_put_into_it(language: str) -> None:
    words = wording(language)
    for name, values in messages(language).items():
        hostile = {value: 5 if value in NUMBERS else "</b><a href='x'>&amp; <script>" for value in values}
        plain = check_text(words.text(name, **hostile), "HTML")
        assert "None" not in plain
        assert "{" not in plain, name
        if PLAIN.match(name) and name != "admin":
            label = words.label(name, **{value: 5 if value in NUMBERS else "x" for value in values})
            assert label == unescape(re.sub("<[^>]*>", "", label)), f"{name} is plain"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ["1 minute", "2 minutes", "5 minutes", "21 minutes", "111 minutes"]),
        ("uk", ["1 хвилину", "2 хвилини", "5 хвилин", "21 хвилину", "111 хвилин"]),
        ("ru", ["1 минуту", "2 минуты", "5 минут", "21 минуту", "111 минут"]),
    ],
)
def test_each_language_has_its_own_plurals(language: str, told: list[str]) -> None:
    assert [wording(language).label("minutes", count=count) for count in (1, 2, 5, 21, 111)] == told


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != FALLBACK])
def test_no_message_was_left_in_english(language: str) -> None:
    left = {
        name
        for name, values in messages(language).items()
        if name not in SAME
        and bundle(language).format_pattern(bundle(language).get_message(name).value, dict.fromkeys(values, 1))[0]
        == bundle(FALLBACK).format_pattern(bundle(FALLBACK).get_message(name).value, dict.fromkeys(values, 1))[0]
    }
    assert left == set()


@pytest.mark.parametrize(
    ("code", "language"),
    [("uk", "uk"), ("ru-RU", "ru"), ("be", "ru"), ("de", "en"), (None, "en"), ("", "en"), ("../uk", "en")],
)
def test_somebody_is_answered_in_their_language_where_it_is_known(code: str | None, language: str) -> None:
    assert language_of(code) == language
