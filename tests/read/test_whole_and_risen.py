"""All of whom some are told, what a number has risen to, and who died beside the wounded; all texts are invented."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import tolls

WHOLE = [
    ("uk", "Серед 17 поранених четверо дітей.", "- 17"),
    ("uk", "Серед п'ятьох загиблих двоє дітей.", "5 -"),
    ("uk", "З-поміж 17 поранених четверо — діти.", "- 17"),
    ("ru", "Среди 17 раненых четверо детей.", "- 17"),
    ("uk", "Серед поранених четверо дітей.", "- -"),
]  # fmt: skip

RISEN = [
    ("uk", "Кількість загиблих зросла з трьох до п'яти, поранених — з 11 до 17.", "5 17"),
    ("ru", "Число погибших выросло с трёх до пяти, раненых — с 11 до 17.", "5 17"),
    ("uk", "Кількість загиблих уже п'ять, травмованих — 17.", "5 17"),
    ("uk", "Поранених — 17, із них до лікарень доправили 11.", "- 17"),
    ("uk", "Відомо щонайменше про п'ятьох загиблих.", "5+ -"),
]  # fmt: skip

BESIDE = [
    ("uk", "Поранено 17 людей. П'ятеро, на жаль, загинули.", "5 17"),
    ("ru", "Ранены 17 человек. Пятеро погибли.", "5 17"),
    ("uk", "Поранено 17 людей. Двоє померли в лікарні.", "2 15"),
    ("uk", "Троє загинули у квартирах, ще двоє — у дворі.", "5 -"),
    ("uk", "Троє загинули у квартирах, ще двоє — у лікарні в тяжкому стані.", "3 2"),
    # others of whom something else is told are no part of a list
    ("uk", "Поранено 12 осіб, п'ятеро відмовилися від госпіталізації.", "- 12"),
    ("uk", "Госпіталізовано 12 осіб, ще п'ятеро відмовилися від госпіталізації.", "- 17"),
    ("uk", "Поранено двох жінок, трьох лісничих і хлопця.", "- 6"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "told", "read"), [*WHOLE, *RISEN, *BESIDE])
def test_toll(reader: Reader, language: str, told: str, read: str) -> None:
    struck = {"uk": "Ракета влучила в будинок у Сумах. ", "ru": "Ракета попала в дом в Сумах. "}[language]
    assert tolls(reader, struck + told, language=language) == [f"Sumy {read}"]
