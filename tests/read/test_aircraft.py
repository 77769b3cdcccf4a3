"""Aircraft that fall by themselves: an accident, whatever stands between the aircraft and its fall."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts

FELL: list[tuple[str, str]] = [
    ("ru", "Самолёт, летевший из Баку в Грозный, запросил посадку и упал в трёх километрах от берега. 38 погибли."),
    ("ru", "Вертолёт Ми-8, летевший из Охотска в Хабаровск, упал при заходе на посадку. Трое погибли."),
    ("ru", "Бомбардировщик Су-34 при тренировочном полёте упал на жилой дом в Ейске. Погибли 15 человек."),
    ("uk", "Під час навчань у Полтаві впав Су-27, пілот загинув."),
    ("en", "A passenger jet fell on a hostel in Ahmedabad shortly after take-off. 260 people were killed."),
    ("en", "An army helicopter came down on a market in Kathmandu after take-off, killing four people."),
]
STRUCK: list[tuple[str, str, str]] = [
    ("ru", "Су-34 нанёс удар по Харькову, ранены двое.", "Kharkiv"),
    ("ru", "Штурмовик Су-25 обстрелял центр Донецка, погибли трое, загорелся рынок.", "Donetsk"),
    ("ru", "Истребитель ударил по зданию в Сане, здание рухнуло, погибли трое.", "Sanaa"),
    ("uk", "Літак скинув бомбу на Харків, поранено двох.", "Kharkiv"),
]


@pytest.mark.parametrize(("language", "text"), FELL)
def test_aircraft_that_fell_attacked_nobody(whole: Reader, language: str, text: str) -> None:
    """Nobody is attacked by an aircraft that fell while it flew, trained or landed."""
    assert not alerts(whole, text, language=language)


@pytest.mark.parametrize(("language", "text", "city"), STRUCK)
def test_aircraft_that_struck_attacked(whole: Reader, language: str, text: str, city: str) -> None:
    """What falls behind a verb of attack is what the aircraft struck."""
    assert [report.city for report in alerts(whole, text, language=language)] == [city]
