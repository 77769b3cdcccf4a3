"""Damage that a headline tells without its cause: an attack where cities are shelled every day, and nowhere else."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts


@pytest.mark.parametrize(
    ("language", "text", "cities"),
    [
        ("ru", "Повреждено промышленное предприятие в Днепре, сообщили власти", ["Dnipro"]),
        ("ru", "Власти заявили о повреждении предприятия в Днепре", ["Dnipro"]),
        ("uk", "Пошкоджено підприємство в Павлограді — ОВА", ["Pavlohrad"]),
        ("ru", "Повреждено промышленное предприятие в Лионе, сообщили власти", []),
        ("uk", "Буревій у Павлограді: пошкоджено підприємство", []),
    ],
)
def test_damage_alone(language: str, text: str, cities: list[str]) -> None:
    assert [report.city for report in alerts(Reader.load(), text, language=language)] == cities
