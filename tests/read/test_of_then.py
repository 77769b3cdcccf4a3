"""Tolls of attacks of months and years ago, and of beds, beside an attack of now that has none; all invented."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import tolls

THEN = [
    ("uk", "Дрон влучив у будинок у Сумах. Є поранені.\n\nМинулого місяця внаслідок удару загинули 9 людей."),
    ("uk", "Дрон влучив у будинок у Сумах.\n\nУ січні 2023 року внаслідок удару по будинку загинули 9 людей."),
    ("uk", "Дрон влучив у будинок у Сумах.\n\nРік тому внаслідок ракетного удару загинули 9 людей."),
    ("ru", "Дрон попал в дом в Сумах. Есть раненые.\n\nВ прошлом месяце в результате удара погибли 9 человек."),
    ("en", "A drone hit a house in Sumy. Some people were hurt.\n\nLast month a strike killed nine people."),
]


@pytest.mark.parametrize(("language", "text"), THEN)
def test_a_toll_of_then_is_none_of_an_attack_of_now(reader: Reader, language: str, text: str) -> None:
    assert all(toll.startswith("Sumy - ") for toll in tolls(reader, text, language=language))


def test_beds_for_the_wounded_are_no_wounded(whole: Reader) -> None:
    text = "Ракета влучила в завод у Полтаві, поранено двох.\n\nУ Миколаєві відкрили центр на 40 ліжок для поранених."
    assert tolls(whole, text, title="Атака на Полтаву", language="uk") == ["Poltava - 2"]
