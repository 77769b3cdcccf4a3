"""Every language has every message, with the same values, in mark-up that Telegram takes, and its own plurals."""

from __future__ import annotations

import ast as python
import re
import subprocess
import sys
from html import unescape
from importlib.resources import files
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import monitor
from monitor.bot.commands import COMMANDS
from monitor.bot.commands.settings.menu import SETTINGS
from monitor.bot.menu import LISTED
from monitor.bot.wording import LANGUAGES, language_of, wording
from monitor.match.rules import Verdict
from monitor.model import Kind, Method, Reason, Status
from monitor.notify.catalogue import CATALOGUE, FALLBACK, locale
from monitor.notify.channels.telegram.buttons import ACTIONS
from monitor.subscriptions.feedback import FAULTS
from tests.servers.bot_api import check_text

NUMBERS = {"count", "people", "km", "most", "page", "pages", "sent", "incidents", "chats", "told", "of", "fresh",
           "independent", "hours"}  # fmt: skip
PLAIN = re.compile(r"^(button|command|span|choice|place|state|fault|kind|sound|updates|admin(?!-queue$)|setting)(-|$)")

ISOLATES = re.compile("[\u2066-\u2069\u200f]")
SAME = (
    "place-city",
    "incident",
    "place",
    "count-exact",
    "count-between",
    "comma",
    "semicolon",
    "quote",
    "admin-queue",
    "why-source",
    "why-cause",
    "backtest-line",
    "status-source",
)
"""Messages that have no words in them."""


class Categories(Visitor):
    """Of every choice by number in a message, the plural categories that it tells apart."""

    def __init__(self) -> None:
        self.found: list[set[str]] = []

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        self.found.append({variant.key.name for variant in node.variants if isinstance(variant.key, ast.Identifier)})


class Values(Visitor):
    """The names of the values of a message."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.found.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    """Each message of a language with the names of its values."""
    text = files("monitor.notify").joinpath("locales", f"{language}.ftl").read_text(encoding="utf-8")
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
    wanted += (
        [f"method-{each.value}" for each in Method]
        + [f"kind-{each}" for each in Kind]
        + [f"fault-{each}" for each in FAULTS]
    )
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
        ("en", ["0 hours", "1 hour", "2 hours", "3 hours", "11 hours", "21 hours", "100 hours", "101 hours"]),
        ("uk", ["0 годин", "1 годину", "2 години", "3 години", "11 годин", "21 годину", "100 годин", "101 годину"]),
        ("ru", ["0 часов", "1 час", "2 часа", "3 часа", "11 часов", "21 час", "100 часов", "101 час"]),
        ("he", ["0 שעות", "שעה אחת", "שעתיים", "3 שעות", "11 שעות", "21 שעות", "100 שעות", "101 שעות"]),
    ],
)
def test_each_language_has_its_own_plurals(language: str, told: list[str]) -> None:
    counts = (0, 1, 2, 3, 11, 21, 100, 101)
    assert [ISOLATES.sub("", wording(language).label("hours", count=count)) for count in counts] == told


def test_arabic_tells_six_numbers_apart() -> None:
    told = [ISOLATES.sub("", wording("ar").label("sources", count=count)) for count in (0, 1, 2, 3, 11, 100, 101, 102)]
    assert told == ["بلا مصادر", "مصدر واحد", "مصدران", "3 مصادر", "11 مصدرًا", "100 مصدر", "101 مصدر", "102 مصدر"]


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != FALLBACK])
def test_no_message_was_left_in_english(language: str) -> None:
    left = {
        name
        for name, values in messages(language).items()
        if name not in SAME
        and CATALOGUE.say(language, name, dict.fromkeys(values, 1))
        == CATALOGUE.say(FALLBACK, name, dict.fromkeys(values, 1))
    }
    assert left == set()


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("uk", "uk"),
        ("ru-RU", "ru"),
        ("ar", "ar"),
        ("he-IL", "he"),
        ("iw", "he"),
        ("be", "ru"),
        ("de", "en"),
        (None, "en"),
        ("", "en"),
        ("../uk", "en"),
    ],
)
def test_somebody_is_answered_in_their_language_where_it_is_known(code: str | None, language: str) -> None:
    assert language_of(code) == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_choice_by_number_names_only_plurals_of_the_language_and_ends_in_the_one_for_the_rest(language: str) -> None:
    known = set(locale(language).plural_form.tags) | {"other"}
    text = files("monitor.notify").joinpath("locales", f"{language}.ftl").read_text(encoding="utf-8")
    categories = Categories()
    categories.visit(FluentParser().parse(text))
    assert [found for found in categories.found if not found <= known] == []
    assert len(categories.found) >= 10


def test_no_language_has_a_message_that_nothing_says() -> None:
    exact, beginnings = said_in_code()
    exact |= {status.value.lower() for status in Status}
    unsaid = [name for name in messages(FALLBACK) if name not in exact and not name.startswith(tuple(beginnings))]
    assert unsaid == []


def said_in_code() -> tuple[set[str], set[str]]:
    """The texts in the code that may name messages, and the beginnings of those that are put together."""
    exact, beginnings = set(), set()
    for room in ("bot", "notify"):
        for file in (Path(monitor.__file__).parent / room).rglob("*.py"):
            for node in python.walk(python.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, python.Constant) and isinstance(node.value, str):
                    exact.add(node.value)
                elif isinstance(node, python.JoinedStr) and isinstance(head := node.values[0], python.Constant):
                    beginnings.add(str(head.value))
    return exact, {each for each in beginnings if re.fullmatch("[a-z]+-", each)}


@pytest.mark.parametrize("language", ["ar", "he"])
def test_what_is_to_be_typed_keeps_its_order_in_a_text_from_right_to_left(language: str) -> None:
    words = wording(language)
    assert "\u2066/help\u2069" in words.text("help-short")
    assert "\u2066<code>/settings killed 5</code>\u2069" in words.text("about-killed")
    told = words.directed(f"1. {words.text('place-city', name='Kharkiv', country='x')}\n\n2.")
    assert told.startswith("\u200f1. \u2068Kharkiv\u2069")
    assert told.endswith("\n\n\u200f2.")
    assert wording("en").directed("1. Kharkiv") == "1. Kharkiv"


def test_a_new_language_is_one_file(tmp_path: Path) -> None:
    """The whole program with one more file speaks one more language, from menu to alert."""
    parts = Path(monitor.__file__).parent
    locales = tmp_path / "monitor/notify/locales"
    locales.mkdir(parents=True)
    for real, seen in ((parts, tmp_path / "monitor"), (parts / "notify", tmp_path / "monitor/notify")):
        for each in real.iterdir():
            if each.name not in ("notify", "locales", "__pycache__"):
                (seen / each.name).symlink_to(each)
    for each in (parts / "notify/locales").iterdir():
        (locales / each.name).symlink_to(each)
    (locales / "fa.ftl").write_text("headline-new = حمله: { $city }\nsaved = ذخیره شد\n", encoding="utf-8")
    code = """if True:
        from monitor.bot.commands.settings.telling import SETTINGS
        from monitor.bot.wording import LANGUAGES, language_of, wording
        from monitor.notify.channels.console import ConsoleSettings
        words = wording(language_of("fa-IR"))
        told = [words.label("saved"), words.alerts.say("headline-new", city="Lviv"), words.label("yes")]
        assert told == ["ذخیره شد", "حمله: \u2068Lviv\u2069", "yes"], told
        assert "fa" in LANGUAGES and words.country("UA") == "اوکراین", words.country("UA")
        assert ConsoleSettings(language="fa").language == "fa"
    """
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env={"PYTHONUTF8": "1"}, check=True)
