"""Attacks before the one that the news is of, money for the hurt, and some who were spared; all texts are invented."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import tolls

_HIT = "Ночью дрон попал в дом в Чернигове, 19 человек ранены."

TOLLS = [
    (f"{_HIT} Это уже третий удар по городу за неделю. В понедельник при обстреле погибли двое, в среду были ранены пятеро.", ["Chernihiv - 19"]),
    ("Второй удар по Чернигову за сутки: ранены трое. Накануне погибли двое.", ["Chernihiv - 3"]),
    ("Второй удар по Чернигову за сутки. Сегодня днём ракета попала в склад, погибли двое.", ["Chernihiv 2 -"]),
    ("Дрон ударил по Чернигову. В понедельник утром от взрыва погибли двое.", ["Chernihiv 2 -"]),
    # money
    (f"{_HIT} Семьям погибших выплатят по 1,5 миллиона рублей, раненым — по 500 тысяч.", ["Chernihiv - 19"]),
    # some were spared, which says nothing of the others
    (f"{_HIT} Дети 6 и 9 лет отделались испугом.", ["Chernihiv - 19"]),
    (f"{_HIT} Двое детей отделались испугом.", ["Chernihiv - 19"]),
    ("Ночью дрон попал в дом в Чернигове. Дети 6 и 9 лет отделались испугом.", ["Chernihiv 0 0"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_the_news_keeps_its_own_toll(reader: Reader, text: str, expected: list[str]) -> None:
    assert tolls(reader, text, language="ru") == expected


def test_all_who_were_left_were_spared(reader: Reader) -> None:
    text = "Gunmen killed a constable who was guarding a polio team in Bannu. The two health workers escaped unharmed."
    assert tolls(reader, text, language="en") == ["Bannu 1 0"]
