"""What holds for every text: it is read, twice the same, in time that grows with its length, and every quote is exact."""

# ruff: noqa: E501 - the sentences of an article stay in one piece

from __future__ import annotations

import gc
import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.model import SLOTS
from monitor.read.languages import LANGUAGES
from monitor.read.report import Reader, Reading
from monitor.read.trace import Trace

PUBLISHED = datetime(2025, 5, 14, 9, 0, tzinfo=UTC)
PIECES = [
    "Kharkiv", "Odesa", "Kyiv", "the city", "the capital", "in", "on", "near", "region", "killed", "wounded", "killing", "died", "dead", "missing",
    "21", "at least", "more than", "dozens", "no one", "two", "people", "soldiers", "a woman", "a drone", "missiles", "hit", "struck", "shelling",
    "explosion", "said", "and", "after", "when", "including", "of them", "death toll", "rose to", "since May 2023", "in October", "not", "would", ",",
    ".", ";", "\n\n", "“", "”", '"', "(", ")", "-", "—", "14:20 -", "12:05 -", "'s", "5-7", "1,200", "2.3 million", "18-seater", "❗️", "\u200f", "\ud800", "<b>", "</b>", "\x00",
]  # fmt: skip
MARKS = [
    ",",
    ".",
    ";",
    "\n\n",
    "«",
    "»",
    '"',
    "(",
    ")",
    "-",
    "—",
    "14:20 -",
    "12:05 -",
    "5-7",
    "1200",
    "2-х",
    "❗️",
    "#",
    "\u200f",
    "\ud800",
    "<b>",
    "\x00",
]
UKRAINIAN = [
    "Харків", "у Харкові", "в Одесі", "Сумська область", "харківський", "місто", "столиця", "столиці", "район", "загинули", "загинув", "поранено", "вбито", "поранені",
    "зникла", "двоє", "п'ятеро", "щонайменше", "понад", "десятки", "ніхто не", "людей", "військових", "жінка", "дрон", "ракети", "влучив", "вдарили", "обстріл", "вибух",
    "уламки", "збили", "повідомив", "і", "після", "серед них", "кількість загиблих", "зросла до", "торік", "у травні 2019", "учора", "не", "може", "зокрема", "з них", "21",
]  # fmt: skip
RUSSIAN = [
    "Харьков", "в Харькове", "в Одессе", "Сумская область", "харьковский", "город", "столица", "столице", "район", "погибли", "погиб", "ранены", "убиты", "пострадавшие",
    "пропала", "двое", "пятеро", "не менее", "более", "десятки", "никто не", "человек", "военных", "женщина", "дрон", "ракеты", "попал", "ударили", "обстрел", "взрыв",
    "обломки", "сбили", "сообщил", "и", "после", "среди них", "число погибших", "выросло до", "в прошлом году", "в мае 2019", "вчера", "не", "может", "в том числе", "из них", "21",
]  # fmt: skip
VOCABULARIES = {"en": PIECES, "uk": UKRAINIAN + MARKS, "ru": RUSSIAN + MARKS}
LANGUAGES_AND_SALADS = st.sampled_from(sorted(VOCABULARIES)).flatmap(
    lambda code: st.tuples(
        st.just(code), *[st.lists(st.sampled_from(VOCABULARIES[code]), max_size=60).map(" ".join)] * 2
    )
)


@pytest.fixture(scope="session")
def reader(whole: Reader) -> Reader:
    """What is promised of any text is promised of the reader as it is shipped."""
    return whole


def read(reader: Reader, title: str, text: str, trace: Trace | None = None, language: str = "en") -> Reading:
    return reader.read(title=title, text=text, published=PUBLISHED, language=language, trace=trace)


@settings(max_examples=300, deadline=None)
@given(told=LANGUAGES_AND_SALADS)
def test_every_quote_is_exact_and_every_figure_has_one(reader: Reader, told: tuple[str, str, str]) -> None:
    language, title, text = told
    for report in read(reader, title, text, language=language).reports:
        evidence = report.quotes["evidence"]
        assert (title if evidence.field == "title" else text)[evidence.start : evidence.end] == report.evidence != ""
        for slot in SLOTS:
            assert (report.toll(slot) is None) == (slot not in report.quotes)
        for quote in report.quotes.values():
            field = title if quote.field == "title" else text
            assert 0 <= quote.start < quote.end <= len(field)


@settings(max_examples=150, deadline=None)
@given(title=st.text(max_size=60), text=st.text(max_size=400), told=st.sampled_from([None, "en", "uk", "xx", ""]))
def test_no_text_raises(reader: Reader, title: str, text: str, told: str | None) -> None:
    reader.read(title=title, text=text, published=PUBLISHED, language=told, country="UA")


@pytest.mark.parametrize("text", ["\U00017000", "\U00017000таганроженка"])
@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_letter_that_unicode_gives_no_name_raises_nothing(reader: Reader, language: str, text: str) -> None:
    reader.read(title="", text=text, published=PUBLISHED, language=language)


@pytest.mark.parametrize("text", ["ـ", "ـ ـ", "َ", "و", "ال", "ל", "׳", "’", "l’", "-ся"])
@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_word_of_which_nothing_is_left_raises_nothing(reader: Reader, language: str, text: str) -> None:
    assert read(reader, text, text, language=language).reports == ()


@settings(max_examples=120, deadline=None)
@given(told=LANGUAGES_AND_SALADS)
def test_the_same_text_is_read_the_same_with_and_without_a_trace(reader: Reader, told: tuple[str, str, str]) -> None:
    language, _, text = told
    trace = Trace()
    assert read(reader, "", text, language=language) == read(reader, "", text, trace, language)
    assert all(0 <= step.start < step.end <= len(text) for step in trace.steps)


HOSTILE = {
    "numbers": "21 ",
    "cities": "Kharkiv, ",
    "one word": "x",
    "figures": "killed 5 and injured 4 in Kharkiv ",
    "tolls without a number": "death toll rose to ",
    "open tags": "<a ",
    "open quotes": '" ',
    "lines": "a\n",
    "hyphens": "a-",
    "parentheses": "( ",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_grows_with_the_length_and_not_faster(reader: Reader, piece: str) -> None:
    def cost(size: int) -> float:
        text = (piece * (size // len(piece) + 1))[:size]
        costs = []
        gc.disable()  # its sweeps over all that the test run holds are no work of the reader's
        for _ in range(3):
            began = time.process_time()
            read(reader, "Shelling of Kharkiv", text)
            costs.append(time.process_time() - began)
        gc.enable()
        return min(costs)

    assert cost(80_000) < 14 * cost(10_000) + 0.05  # eight times the text; a square would cost 64 times as much


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\x00\x01\x02" * 500,
        "\ud800\udfff",
        "<html><body><p>" * 200,
        "\u200f\u202e" * 100,
        "x" * 1_000_000,
        "A drone hit Kharkiv. " * 50_000,
    ],
)
def test_odd_and_huge_texts_are_read_to_their_limit(reader: Reader, text: str) -> None:
    assert read(reader, "", text).language in ("en", "unsupported")


def test_markup_is_read_through(reader: Reader) -> None:
    text = "<p>A drone hit a school in <b>Kharkiv</b>, killing <i>two</i> people.</p><script>var x = 'Odesa shelling';</script>"
    [report] = read(reader, "", text).reports
    assert (report.city, report.killed and report.killed.min) == ("Kharkiv", 2)
    assert report.evidence in text
