"""Cities of one sentence, each with its dead and its hurt; all texts are invented."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import tolls

_NIGHT = "Ночью Россия атаковала ракетами и дронами несколько городов."

TOLLS = [
    ("ru", f"{_NIGHT} В Полтаве 7 погибших, 3 раненых, в Сумах погиб один человек, ранены 5 человек.", ["Poltava 7 3", "Sumy 1 5"]),
    ("ru", f"{_NIGHT} В Полтаве погибли двое, трое ранены, в Сумах погиб мужчина, семеро ранены.", ["Poltava 2 3", "Sumy 1 7"]),
    ("ru", f"{_NIGHT} В Херсоне погибли двое, ещё трое ранены, в Сумах ранены шестеро.", ["Kherson 2 3", "Sumy - 6"]),
    # two and two make four, and these are of another city
    ("ru", f"{_NIGHT} В Полтаве погибли три человека, ранены четыре человека; в Сумах 2 погибших, два раненых.", ["Poltava 3 4", "Sumy 2 2"]),
    ("en", "A gunman stabbed five people in Leeds, killing one and injuring four.", ["Leeds 1 4"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), TOLLS)
def test_each_city_has_its_own(reader: Reader, language: str, text: str, expected: list[str]) -> None:
    assert tolls(reader, text, language=language) == expected
