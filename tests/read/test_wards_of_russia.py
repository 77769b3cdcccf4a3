"""In Russia a city's districts may be okrugs, as the districts of its region are, which are named after towns."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

OF_CITIES = [
    ("Белгород. Дрон попал в дом в Западном округе, двое ранены.", "Belgorod", "2"),
    ("Дроны атаковали Белгород. В Восточном округе ранен водитель.", "Belgorod", "1"),
    ("Курск. В Центральном округе обломки беспилотника повредили крышу, пострадавших нет.", "Kursk", "0"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "city", "injured"), OF_CITIES)
def test_an_okrug_of_a_usual_name_is_of_the_city_told_before(whole: Reader, text: str, city: str, injured: str) -> None:
    [report] = alerts(whole, text, language="ru")
    assert (report.city, toll(report, "injured")) == (city, injured)


def test_an_okrug_named_after_a_town_is_no_city(whole: Reader) -> None:
    text = "Обстановка в Белгородской области. В Грайворонском округе дрон ударил по машине, ранен мужчина."
    assert alerts(whole, text, language="ru") == []
