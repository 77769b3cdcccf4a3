"""Work grows with the text and no faster, however the text is built: calls are counted, so no clock is in the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import cycle, islice
from multiprocessing import get_context

import pytest

from monitor.read.compiled import SWITCH
from monitor.read.places import Gazetteer
from tests.read import counted_calls

SMALL, LARGE = 3_000, 24_000
MOST_CALLS = 450
"""For each word or eight letters, whichever are more: some 50 ms for a thousand of them on one slow core."""

UNITS = {
    "numbers": ("en", "21 "),
    "numbers that go on": ("en", "21,000.5:7-"),
    "number words": ("en", "twenty-three hundred and five "),
    "cities": ("en", "Kharkiv, "),
    "cities with many namesakes": ("en", "San Jose and Springfield, "),
    "qualified cities": ("en", "Odessa, Texas; "),
    "regions": ("en", "in the Sumy region, "),
    "capitals that speak": ("en", "Kyiv said that Moscow said that "),
    "datelines": ("en", "KYIV (Agency) - "),
    "one word": ("en", "x"),
    "harm without victims": ("en", "killed "),
    "tolls": ("en", "killed 5 and injured 4 in Kharkiv, "),
    "tolls without a number": ("en", "the death toll rose to "),
    "parts": ("en", "among them two in Sumy and three in Odesa, "),
    "attacks": ("en", "shelling of Kharkiv, strike on Odesa, "),
    "means that do nothing": ("en", "a drone, missiles, "),
    "means and impacts": ("en", "a drone hit and missiles struck "),
    "denials": ("en", "denied that no explosion was not "),
    "times": ("en", "in May 2019 and on 3 June, "),
    "sentences of one word": ("en", "No. "),
    "lines": ("en", "Sumy\n"),
    "a live blog": ("en", "14:20 - A drone hit Sumy.\n"),
    "quotes": ("en", '"Fire" '),
    "open quotes": ("en", '“"«('),
    "closing marks": ("en", "!)»”"),
    "hyphens": ("en", "a-"),
    "apostrophes": ("en", "Mali's "),
    "open tags": ("en", "<a "),
    "hashtags": ("en", "#Kyiv#"),
    "міста": ("uk", "у Харкові, Сумах та Дніпрі, "),
    "прикметники": ("uk", "харківський сумський "),
    "області": ("uk", "в Сумській області, "),
    "жертви": ("uk", "загинули двоє, поранено п'ятеро людей, "),
    "удари": ("uk", "обстріл Харкова, ракета влучила, "),
    "города": ("ru", "в Харькове, Сумах и Днепре, "),
    "жертвы": ("ru", "погибли двое, ранены пять человек, "),
    "жертвы города за городом": ("ru", "двое в Сумах, трое в Одессе, "),
    "удары": ("ru", "обстрел Харькова, ракета попала, "),
    "слова без конца": ("ru", "сообщилиобударе"),
}


WorkOf = Callable[[str, str], int]


@pytest.fixture(scope="module")
def work_of() -> Iterator[WorkOf]:
    """The calls that a text of a language takes, counted in a process that runs nothing compiled."""
    with (
        pytest.MonkeyPatch.context() as patch,
        ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as process,
    ):
        patch.setenv(SWITCH, "0")
        yield lambda language, text: process.submit(counted_calls.work_of, language, text).result()


def assert_linear(work_of: WorkOf, language: str, build: Callable[[int], str]) -> None:
    large = build(LARGE)
    small, most = work_of(language, build(SMALL)), work_of(language, large)
    assert most < 1.5 * LARGE / SMALL * small  # a square would cost eight times as much again
    assert most < MOST_CALLS * max(len(large.split()), len(large.encode()) / 8)


@pytest.mark.parametrize(("language", "unit"), UNITS.values(), ids=UNITS.keys())
def test_twice_the_text_is_twice_the_work(work_of: WorkOf, language: str, unit: str) -> None:
    assert_linear(work_of, language, lambda size: unit * (size // len(unit)))


@pytest.mark.parametrize("template", ["{}, ", "A drone hit {}, killing two. ", "in the {} region and in {}, Texas, "])
def test_different_cities_cost_no_more_than_one(work_of: WorkOf, template: str) -> None:
    names = [city.name for city in Gazetteer.load().near(49.0, 31.0, 1_500) if city.name.isascii()]

    def build(size: int) -> str:
        text = ""
        for name in islice(cycle(names), size):
            text += template.replace("{}", name)
            if len(text) >= size:
                break
        return text

    assert_linear(work_of, "en", build)


def test_entries_of_a_bulletin_are_not_held_one_against_every_other(work_of: WorkOf) -> None:
    def build(entries: int) -> str:
        hurt, hit = "In Odesa a man was hurt.\n\n" * entries, "In Kharkiv a drone hit a car.\n\n" * entries
        return hurt + "All is quiet.\n\n" * 3 + hit

    few, many = 60, 1_800
    assert work_of("en", build(many)) < 1.2 * many / few * work_of("en", build(few))


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_a_megabyte_of_one_word_is_hardly_any_work(work_of: WorkOf, language: str) -> None:
    letter = "x" if language == "en" else "ж"
    assert work_of(language, letter * 1_000_000) < 1_000
