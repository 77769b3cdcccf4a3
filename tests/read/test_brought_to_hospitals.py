"""Who was brought to a hospital, whatever kind of hospital it is; all texts are invented."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

_HIT = "Утром обстреляли рынок в Сумах."

TOLLS = [
    (f"{_HIT} Троих мужчин доставили в областную клиническую больницу.", "-", "3"),
    (f"{_HIT} Погиб водитель. Женщина и ребёнок доставлены в детскую областную больницу.", "1", "2"),
    (f"{_HIT} Бригада скорой доставила в городскую клиническую больницу № 2 шестерых.", "-", "6"),
    (f"{_HIT} В военный госпиталь увезли четверых.", "-", "4"),
    (f"{_HIT} В ЦРБ поступили двое подростков.", "-", "2"),
    (f"{_HIT} Пять человек госпитализировали в институт Склифосовского.", "-", "5"),
    (f"{_HIT} С осколочными ранениями в ожоговый центр попали водитель и две пассажирки.", "-", "3"),
    (f"{_HIT} Трое доставлены в нейрохирургию, от госпитализации отказались ещё двое.", "-", "5"),
    (f"{_HIT} Четверо в тяжёлом состоянии доставлены в ЦРБ, ещё двоим помощь оказали на месте.", "-", "6"),
    # some of those who were told before
    (f"{_HIT} Ранены семеро. Трое в тяжёлом состоянии доставлены в областную больницу.", "-", "7"),
    # nobody
    (f"{_HIT} Погибли двое. Волонтёры доставили в детскую областную больницу 10 аппаратов ИВЛ.", "2", "-"),
    ("Ракета попала в детскую областную больницу в Сумах.", "-", "-"),
    ("Две ракеты попали в детскую областную больницу в Сумах.", "-", "-"),
]


@pytest.mark.parametrize(("text", "killed", "injured"), TOLLS)
def test_who_was_brought_there_is_hurt(reader: Reader, text: str, killed: str, injured: str) -> None:
    reports = alerts(reader, text, language="ru")
    assert [(toll(report, "killed"), toll(report, "injured")) for report in reports] == [(killed, injured)]
