"""Lists of names with ages, ages that count nobody, and one person who is told alone; all texts are invented."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import tolls

NAMES = [
    ("uk", "Загинули: Коваль Оксана, 46 років; Сич Ірина, 33 роки; Бойко Олег, 51 рік.", "3 -"),
    ("uk", "Загинули Оксана Коваль, 46 років, Ірина Сич, 33 роки, та Олег Бойко, 51 рік.", "3 -"),
    ("uk", "Загиблі: Оксана Коваль (46 років), Ірина Сич (33 роки).", "2 -"),
    ("ru", "Погибли: Оксана Коваль, 46 лет; Ирина Сыч, 33 года; Олег Бойко, 51 год.", "3 -"),
    ("uk", "Загинув Олег Бойко, 46 років.", "1 -"),
    ("uk", "Серед загиблих Олег Бойко (46 років). Усього загинули троє.", "3 -"),
]  # fmt: skip

ONE = [
    ("uk", "Є постраждалий — чоловік 40 років.", "- 1"),
    ("uk", "Є потерпілий.", "- 1"),
    ("uk", "Є постраждалі.", "- -"),
    ("uk", "Маємо загиблого.", "1 -"),
    ("uk", "Маємо пораненого.", "- 1"),
    ("uk", "Поранена жінка померла в лікарні. Її чоловік у реанімації.", "1 1"),
    ("ru", "Раненый мальчик скончался в больнице.", "1 -"),
    ("uk", "Поранено жінку, помер чоловік.", "1 1"),
    ("uk", "Загинули брати-близнюки.", "2 -"),
    ("uk", "Травми, повідомили рятувальники, отримали 13 людей.", "- 13"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "told", "read"), [*NAMES, *ONE])
def test_toll(reader: Reader, language: str, told: str, read: str) -> None:
    struck = {"uk": "Дрон влучив у будинок у Сумах. ", "ru": "Дрон попал в дом в Сумах. "}[language]
    assert tolls(reader, struck + told, language=language) == [f"Sumy {read}"]


@pytest.mark.parametrize("told", ["Удар убив Олега Бойка, 46 років.", "Серед них Оксана Коваль (46 років)."])
def test_an_age_is_no_toll_whatever_is_learned(whole: Reader, told: str) -> None:
    read = tolls(whole, f"Дрон влучив у будинок у Сумах. {told}", title="Удар по Сумах", language="uk")
    assert not any("46" in toll for toll in read)
