"""The steps by themselves: segments, sentences, numbers, forms of words, the language of a text."""

from __future__ import annotations

import pytest

from monitor.read.counts.counting import find_counts
from monitor.read.identify import identify
from monitor.read.languages import LANGUAGES
from monitor.read.languages.en.forms import conjugations, plural
from monitor.read.languages.language import Language
from monitor.read.lexicon import Marked
from monitor.read.segments import lay_out
from monitor.read.words import sentences


@pytest.fixture(scope="module")
def english() -> Language:
    return LANGUAGES["en"]()


def counted(english: Language, text: str) -> list[tuple[int | None, int | None, str]]:
    [sentence] = sentences(lay_out(text, ""), english.abbreviations)
    marked = Marked(sentence, english.lexicon.marks(sentence))
    return [(count.low, count.high, count.head) for count in find_counts(marked)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("twenty-three men", (23, 23, "people")),
        ("two dozen workers", (24, 24, "people")),
        ("one hundred and five people", (105, 105, "people")),
        ("1,200 residents", (1200, 1200, "people")),
        ("5-7 people", (5, 7, "people")),
        ("between six and eight volunteers", (6, 8, "people")),
        ("112 or more civilians", (112, None, "people")),
        ("over 110 people", (111, None, "people")),
        ("no fewer than nine soldiers", (9, None, "soldiers")),
        ("a mother and her two sons", (3, 3, "people")),
        ("31 missiles", (31, 31, "thing")),
        ("17 private houses", (17, 17, "thing")),
        ("three suicide bombers", (3, 3, "attackers")),
        ("nobody", (0, 0, "none")),
    ],
)
def test_people_are_counted(english: Language, text: str, count: tuple[int | None, int | None, str]) -> None:
    assert counted(english, text)[0] == count


@pytest.mark.parametrize("text", ["an 18-seater", "S-300", "at 14:20", "12 May", "$40", "in 2022", "the 54-year-old"])
def test_other_numbers_count_nobody(english: Language, text: str) -> None:
    assert [count for count in counted(english, text) if count[2] != "thing" and count[0] != 1] == []


def test_a_sentence_ends_at_its_end_only(english: Language) -> None:
    text = 'Cpl. Dana Ito of the U.S. army spoke at 9 a.m. on Monday. "It hit us." Then 21 fled! Nobody came'
    layout = lay_out("A headline of five words", text)
    cut = [layout.text[s.start : s.end] for s in sentences(layout, english.abbreviations) if s.segment.field == "text"]
    assert [piece.split()[-1] for piece in cut] == ["Monday.", 'us."', "fled!", "came"]


def test_live_entries_know_their_time() -> None:
    layout = lay_out("Live: the night", "16:45 - Eleven dead.\n\n15:10 - Ten dead.\n\nThe city lies in the east.")
    assert [(segment.kind, segment.minutes) for segment in layout.segments] == [
        ("title", None),
        ("entry", 1005),
        ("entry", 910),
        ("paragraph", None),
    ]


def test_navigation_is_no_headline() -> None:
    layout = lay_out(
        "",
        "Home World\n\nMenu\n\nDrone hits a school in Kharkiv at noon\n\nPosted\n\nA drone hit a school. It was empty.",
    )
    assert layout.text[layout.segments[0].start : layout.segments[0].end] == "Drone hits a school in Kharkiv at noon"


@pytest.mark.parametrize(
    ("noun", "many"),
    [
        ("man", "men"),
        ("child", "children"),
        ("body", "bodies"),
        ("blast", "blasts"),
        ("clash", "clashes"),
        ("human", "humans"),
    ],
)
def test_plurals(noun: str, many: str) -> None:
    assert plural(noun) == many


def test_a_phrase_is_conjugated_in_its_first_word() -> None:
    assert {form for form, _ in conjugations("set fire to")} == {"set fire to", "sets fire to", "setting fire to"}


@pytest.mark.parametrize(
    ("text", "told", "language"),
    [
        ("A drone hit the school in the city", None, "en"),
        ("Дрон влучив у школу в місті", "en", "uk"),
        ("Дрон попал в школу в городе", None, "ru"),
        ("أصابت طائرة مسيرة مدرسة", None, "ar"),
        ("12345 !!!", "en", "en"),
        ("12345 !!!", None, None),
        ("Une frappe a touché une école de la ville et a fait trois blessés, selon le maire", "en", "fr"),
        ("A strike hit a school in the city and three people were hurt, said the mayor", "fr", "en"),
        ("Una huelga en la ciudad dejó tres heridos, según el alcalde, que habló con los vecinos", "fr", "es"),
        ("Un raid sulla città ha ucciso tre persone, secondo il sindaco, che è con gli abitanti", None, "it"),
        ("Três pessoas foram mortas em um ataque na cidade, segundo o prefeito, que não quis falar", "fr", "pt"),
        ("سه نفر در حمله پهپادی به یک مدرسه در شهر زخمی شدند و چند نفر کشته شدند", "ar", "fa"),
        ("Eine Drohne traf am Mittwoch eine Schule in der Stadt und verletzte mehrere Kinder", None, "de"),
    ],
)
def test_letters_outweigh_a_label(text: str, told: str | None, language: str | None) -> None:
    assert identify("", text, told) == language
