"""Totals that came later: in the headline, at a later hour, one more who has died since; all texts are invented."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

_STRIKE = "Ночью ракета попала в дом в Чернигове. Погибли 9 человек, ранены 31 человек."

TOLLS = [
    # the headline was written after the text
    ("ru", "Число погибших при ударе по Сумам выросло до 12", "Ночью ракета попала в дом в Сумах. Погибли восемь человек, ранены 20.", "12", "20"),
    ("ru", "В Херсоне уже 6 погибших после обстрела", "Утром обстреляли рынок в Херсоне. Погибло пятеро, двое ранены.", "6", "2"),
    ("en", "Death toll in Kharkiv strike rises to 12", "A missile hit a market in Kharkiv on Tuesday. Nine people were killed and 30 injured.", "12", "30"),
    # ... and the text after the headline
    ("ru", "Число погибших при ударе по Сумам выросло до 12", "Ночью ракета попала в дом в Сумах. Число погибших достигло 14.", "14", "-"),
    ("ru", "", "Ночью ракета попала в дом в Чернигове. Погибли 9 человек. Среди погибших 2 ребёнка.", "9", "-"),
    # as of an hour
    ("ru", "", f"{_STRIKE} На 14:00: десять погибших, 35 раненых.", "10", "35"),
    ("ru", "", f"{_STRIKE} По состоянию на 16 часов погибли 12 человек.", "12", "31"),
    ("ru", "", "Ночью по Полтаве ударили ракетой. К 10 часам было семь погибших, к 15 часам — девять. Ранены 25 человек.", "9", "25"),
    ("ru", "", f"{_STRIKE} К полудню стало известно о 12 погибших и 40 раненых.", "12", "40"),
    ("ru", "", f"{_STRIKE} Пострадавших уже 40, сообщил мэр.", "9", "40"),
    ("ru", "", f"{_STRIKE} На 18:00 назначено прощание с двумя погибшими.", "9", "31"),
    # so many more
    ("ru", "", f"{_STRIKE} Число погибших выросло на двух человек.", "11", "31"),
    ("ru", "", f"{_STRIKE} Число раненых выросло на четыре человека — до 35.", "9", "35"),
    ("ru", "", f"{_STRIKE} На месте работают спасатели. Ещё один человек скончался в больнице.", "10", "31"),
    ("ru", "", f"{_STRIKE} На месте работают спасатели. Под завалами нашли тела ещё двух человек.", "11", "31"),
    ("ru", "", f"{_STRIKE} Позже из-под завалов достали тело женщины.", "10", "31"),
    ("ru", "", f"{_STRIKE} От полученных ран умер мужчина 54 лет. Это десятая жертва удара.", "10", "31"),
    # one of the wounded, told as somebody
    ("ru", "", f"{_STRIKE} Сегодня в больнице умер 18-летний парень.", "10", "30"),
    ("ru", "", f"{_STRIKE} На месте работают спасатели. В больнице скончалась 71-летняя пострадавшая.", "10", "30"),
    ("ru", "", f"{_STRIKE} К сожалению, в реанимации не стало 9-летней девочки.", "10", "30"),
    ("ru", "", "Ночью ракета попала в дом в Чернигове. Погибли двое, ранены трое. Женщина скончалась в больнице, мужчина — на месте.", "2", "3"),
    # reports that were wrong, and lists of the dead
    ("ru", "", "Ночью ракета попала в дом в Чернигове. Данные о шести погибших оказались ошибочными, погибли пятеро.", "5", "-"),
    ("ru", "", f"{_STRIKE} В списке погибших супруги 56 и 58 лет и их внук.", "9", "31"),
    # who came to no harm, straight behind the hurt
    ("ru", "", f"{_STRIKE[:-1]}, 17 человек спасены.", "9", "31"),
    ("ru", "", f"{_STRIKE[:-1]}, 17 жителей остались без крова.", "9", "31"),
    ("ru", "", f"{_STRIKE[:-1]}, 120 человек обратились за психологической помощью.", "9", "31"),
    ("ru", "", "В Белгороде обстреляли рынок. Ранены три продавца, двое покупателей.", "-", "5"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text", "killed", "injured"), TOLLS)
def test_the_latest_total_stands(
    reader: Reader, language: str, title: str, text: str, killed: str, injured: str
) -> None:
    reports = alerts(reader, text, language=language, title=title)
    assert [(toll(report, "killed"), toll(report, "injured")) for report in reports] == [(killed, injured)]
