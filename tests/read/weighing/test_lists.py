"""Cities of one list stand or fall together, and a capital that only speaks was not attacked."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts


@pytest.mark.parametrize(
    ("language", "post", "cities"),
    [
        ("ru", "В Полтаве, Сумах, Черкассах и Луцке прогремели взрывы", ["Cherkasy", "Lutsk", "Poltava", "Sumy"]),
        ("ru", "Взрывы слышны в Полтаве и Ровно", ["Poltava", "Rivne"]),
        ("uk", "Вибухи у Полтаві, Черкасах та Луцьку", ["Cherkasy", "Lutsk", "Poltava"]),
    ],
)
def test_blasts_in_several_cities_are_told_of_each(whole: Reader, language: str, post: str, cities: list[str]) -> None:
    assert sorted(report.city for report in alerts(whole, post, language=language)) == cities


@pytest.mark.parametrize(
    ("language", "post"),
    [
        ("ru", "Киев отказался обсуждать удар по порту"),
        ("uk", "Київ заперечив причетність до удару по заводу"),
        ("ru", "Москва пригрозила ударами по мостам"),
    ],
)
def test_a_capital_that_only_acts_is_not_attacked(whole: Reader, language: str, post: str) -> None:
    assert alerts(whole, post, language=language) == []
