"""What militias fire in salvoes is shelling, though Slavic languages call it by the word for missiles."""

# ruff: noqa: E501 - a line of a post stays in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts

TOLD = [
    ("uk", "«Хезболла» випустила по Хайфі десятки ракет, поранено трьох.", "Haifa", {"shelling"}),
    ("uk", "Бойовики в Газі випустили по Ізраїлю 22 ракети. Одна вибухнула в Ашкелоні, поранено двох.", "Ashkelon", {"shelling"}),
    ("ru", "«Хезболла» выпустила по Хайфе десятки ракет, ранены трое.", "Haifa", {"shelling"}),
    ("ru", "Боевики из сектора Газа выпустили по Сдероту восемь ракет. Одна попала в дом, ранены двое.", "Sderot", {"shelling"}),
    ("ru", "Боевики в Газе выпустили по югу Израиля 22 ракеты. Одна взорвалась у подъезда в Ашкелоне, ранены двое.", "Ashkelon", {"shelling"}),
    ("ru", "Ракета, выпущенная с территории Ливана, разорвалась на рынке в Нагарии, ранены двое.", "Nahariyya", {"shelling"}),
    ("ru", "Баллистическая ракета хуситов упала в Эйлате, ранены двое. «Хезболла» одобрила удар.", "Eilat", {"missile_strike"}),
    ("ru", "Российская ракета попала в дом в Сумах, ранены двое.", "Sumy", {"missile_strike"}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "city", "methods"), TOLD)
def test_rockets_of_militias_are_shells_and_missiles_are_none(
    reader: Reader, language: str, text: str, city: str, methods: set[str]
) -> None:
    told = [
        (report.city, {str(method) for method in report.methods}) for report in alerts(reader, text, language=language)
    ]
    assert told == [(city, methods)]
