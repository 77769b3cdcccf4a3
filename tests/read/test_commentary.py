"""Headlines that speak of a weapon, or of what experts make of an attack, and tell no new one."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts


@pytest.mark.parametrize(
    ("language", "text", "cities"),
    [
        ("ru", "Источник: баллистическая ракета, запущенная по Днепру, экспериментальная", []),
        ("ru", "Ракета «Буран», запущенная накануне по заводу в Днепре, является новой, заявил чиновник.", []),
        ("ru", "Что известно о новой ракете «Буран», которую запустили по Днепру?", []),
        ("uk", "Ракета, якою вдарили по Дніпру, є новою розробкою", []),
        ("ru", "Что хотели показать ударом по Днепру? Рассуждает военный обозреватель", []),
        ("ru", "Ракета, выпущенная накануне, попала в дом в Днепре.", ["Dnipro"]),
        ("ru", "Ракета, запущенная по Днепру, убила двух человек", ["Dnipro"]),
        ("uk", "Дрон, який атакував Суми, влучив у лікарню", ["Sumy"]),
    ],
)
def test_a_headline_about_a_weapon_alerts_nobody(language: str, text: str, cities: list[str], reader: Reader) -> None:
    assert [report.city for report in alerts(reader, text, language=language)] == cities
