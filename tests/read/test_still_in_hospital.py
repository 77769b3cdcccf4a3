"""Those who are still in hospital days after an attack are no total of its injured."""

# ruff: noqa: E501 - a line of a post stays in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

STAYING: list[tuple[str, str, str]] = [
    ("uk", "Кількість загиблих внаслідок удару по Кривому Рогу зросла до семи. Дванадцятеро кривожан лишаються в стаціонарах.", "-"),
    ("uk", "Кількість загиблих внаслідок удару по Кривому Рогу зросла до семи. У лікарнях досі перебувають дев'ятеро поранених.", "-"),
    ("uk", "Кількість загиблих внаслідок удару по Черкасах зросла до семи. У лікарнях залишаються 19 людей. Загалом поранено 46.", "46"),
    ("ru", "Число погибших при ударе по Кривому Рогу выросло до семи. Восемь раненых всё ещё лечатся.", "-"),
    ("ru", "Число погибших при ударе по Кривому Рогу выросло до семи. В стационарах остаются восемь человек.", "-"),
    ("en", "The death toll from the strike on Kryvyi Rih has risen to seven. Eight people are still being treated.", "-"),
]  # fmt: skip
"""Language, post, injured."""


@pytest.mark.parametrize(("language", "text", "injured"), STAYING)
def test_those_who_stay_in_hospital_are_no_total(language: str, text: str, injured: str, reader: Reader) -> None:
    (report,) = alerts(reader, text, language=language)
    assert (toll(report, "killed"), toll(report, "injured")) == ("7", injured)
