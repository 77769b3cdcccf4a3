"""Wounds behind a dash that stands for their verb, and whom doctors still keep alive; all texts are invented."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import tolls

WOUNDS = [
    ("uk", "Двоє мешканців дістали осколкові поранення, одна перехожа — контузію.", "- 3"),
    ("uk", "Двоє людей отримали осколкові поранення, троє — контузії.", "- 5"),
    ("uk", "Чоловік дістав опіки, жінка — легке поранення ноги.", "- 2"),
    ("ru", "Двое жителей получили осколочные ранения, одна прохожая — лёгкую контузию.", "- 3"),
    # who was counted before
    ("uk", "Поранено двох людей: чоловік дістав опіки, жінка — контузію.", "- 2"),
    ("uk", "П'ятеро людей дістали поранення, двоє з них — тяжкі опіки.", "- 5"),
]

FATES = [
    ("uk", "Один чоловік помер на місці, другий — у реанімації.", "1 1"),
    ("uk", "Двоє людей померли на місці, третя — у лікарні.", "3 -"),
]


@pytest.mark.parametrize(("language", "told", "read"), [*WOUNDS, *FATES])
def test_toll(reader: Reader, language: str, told: str, read: str) -> None:
    struck = {"uk": "Дрон влучив у будинок у Сумах. ", "ru": "Дрон попал в дом в Сумах. "}[language]
    assert tolls(reader, struck + told, language=language) == [f"Sumy {read}"]
