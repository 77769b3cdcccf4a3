"""Attacks that are said to be none, and those of which somebody only says that it was not him; all invented."""

# ruff: noqa: E501 - the sentences stay in one piece, in their own letters

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import PUBLISHED

DENIED = [
    ("uk", "Удару по Чугуєву сьогодні не було. Повідомлення про ракету й поранених на ринку — неправда. Ринок працює.", "Chuhuyiv"),
    ("uk", "Жодних ударів по місту Чугуїв сьогодні не було, не вірте каналам.", "Chuhuyiv"),
    ("ru", "Ракетного удара по рынку в Чугуеве не было. Сообщения о раненых — ложь.", "Chuhuyiv"),
    ("ru", "Никаких ударов по Белгороду сегодня не было, не верьте слухам.", "Belgorod"),
    ("en", "There was no strike on Chuhuiv today. Reports of a missile and wounded people at the market are untrue.", "Chuhuyiv"),
]  # fmt: skip

NOT_BY_US = [
    ("en", "The army denied responsibility for the shelling of a market in Omdurman that killed 41 people."),
    ("en", "The group denied carrying out the bombing of a bus in Quetta, in which eight people died."),
    ("uk", "Росія заперечує причетність до удару по Кривому Рогу, внаслідок якого загинули дев'ятеро."),
    ("ru", "Силы быстрой поддержки отвергли ответственность за обстрел рынка в Омдурмане."),
    ("ar", "نفت قوات الدعم السريع مسؤوليتها عن قصف السوق في أم درمان، واتهمت الجيش باستهداف المدنيين."),
]  # fmt: skip

SAPPERS = [
    ("uk", "Вибухи, які чули у Чугуєві, не пов'язані з атакою: знищували старі боєприпаси."),
    ("ru", "Взрывы, которые слышали в Брянске, не связаны с атакой: уничтожали старые боеприпасы."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "city"), DENIED)
def test_an_attack_that_was_none_is_taken_back(whole: Reader, language: str, text: str, city: str) -> None:
    reading = whole.read(title="", text=text, published=PUBLISHED, language=language)
    assert [(report.city, report.denied) for report in reading.reports] == [(city, True)]


@pytest.mark.parametrize(("language", "text"), NOT_BY_US)
def test_who_denies_that_he_did_it_takes_no_attack_back(whole: Reader, language: str, text: str) -> None:
    reading = whole.read(title="", text=text, published=PUBLISHED, language=language)
    assert not any(report.denied for report in reading.reports)


@pytest.mark.parametrize(("language", "text"), SAPPERS)
def test_blasts_that_sappers_make_are_no_attack(whole: Reader, language: str, text: str) -> None:
    assert not whole.read(title="", text=text, published=PUBLISHED, language=language).reports
