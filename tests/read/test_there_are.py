"""That there are dead or hurt, and behind a colon or dash how many; all texts are invented."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

_HIT = "Утром обстреляли рынок в Сумах."

TOLLS = [
    (f"{_HIT} Есть раненые: трое.", "-", "3"),
    (f"{_HIT} Имеются пострадавшие — пять человек.", "-", "5"),
    (f"{_HIT} Есть погибшие: женщина и ребёнок.", "2", "-"),
    (f"{_HIT} Есть раненые: двое детей, трое взрослых.", "-", "5"),
    (f"{_HIT} Есть пострадавшие: дом, 3 машины.", "-", "-"),
    (f"{_HIT} Есть раненые — 12 квартир повреждены.", "-", "-"),
    (f"{_HIT} Без жертв не обошлось: погибли пять человек.", "5", "-"),
    (f"{_HIT} Четверо получили баротравмы.", "-", "4"),
]


@pytest.mark.parametrize(("text", "killed", "injured"), TOLLS)
def test_how_many_there_are(reader: Reader, text: str, killed: str, injured: str) -> None:
    reports = alerts(reader, text, language="ru")
    assert [(toll(report, "killed"), toll(report, "injured")) for report in reports] == [(killed, injured)]
