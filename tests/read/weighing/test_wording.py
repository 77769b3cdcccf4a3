"""The words of an article by themselves: what they speak for, whatever is told of it by rule."""

# ruff: noqa: E501 - a text is not broken

from __future__ import annotations

from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.read.weighing.wording import Weight, Wording, words_of

ATTACKS = [
    ("Two killed in shelling of Kherson", "Russian forces shelled a residential area, killing two people and wounding five, the governor said. Rescuers are at work."),
    ("У Харкові троє поранених", "Внаслідок удару дрона по багатоповерхівці поранено трьох людей. На місці працюють рятувальники, уточнив міський голова."),
    ("Удар по жилому дому", "Беспилотник попал в многоэтажку, погибли двое, пострадали пятеро. На месте работают экстренные службы, сообщил губернатор."),
]  # fmt: skip
OTHERS = [
    ("Court jails man over attack", "A court sentenced a man to 20 years on Tuesday after the jury found him guilty. The trial heard that he had planned it for months."),
    ("Матч завершився внічию", "Воротар господарів витягнув три удари, але на останній хвилині нападник гостей забив. Тренер подякував уболівальникам."),
    ("Годовщина трагедии", "В городе прошли памятные мероприятия, посвящённые годовщине трагедии. Жители возложили цветы к мемориалу."),
]  # fmt: skip


@pytest.fixture(scope="module")
def wording() -> Wording:
    return Wording.load()


@pytest.mark.parametrize(("title", "text"), ATTACKS)
def test_the_words_of_news_speak_for_an_attack(wording, title, text):
    assert wording.odds(title, text) > 0


@pytest.mark.parametrize(("title", "text"), OTHERS)
def test_the_words_of_other_subjects_speak_against_one(wording, title, text):
    assert wording.odds(title, text) < 0


def test_what_is_not_known_speaks_for_nothing(wording):
    assert wording.odds("", "") == wording.odds("", "ضربة جوية") == 0


def test_forms_of_a_word_are_one_and_names_are_no_words():
    assert words_of("", "обстріляли") & words_of("", "обстріляно")
    assert words_of("", "They hit Kharkiv hard") == words_of("", "They hit Sumy hard")


def test_a_short_text_is_believed_less(wording):
    title, text = OTHERS[0]
    assert wording.odds(title, text) < wording.odds(title, "") < 0


def test_every_line_of_the_table_is_a_word_its_rarity_and_its_weight():
    table = resources.files("monitor.read.weighing").joinpath("wording.tsv").read_text(encoding="utf-8")
    words = {line.split("\t")[0] for line in table.splitlines()}
    assert all(len(line.split("\t")) == 3 for line in table.splitlines())
    assert len(words) == len(table.splitlines())


@given(st.text(), st.text())
def test_no_text_makes_it_fail(title, text):
    Wording({"a": Weight(1, 1)}).odds(title, text)
