"""What numbers count: an age is no toll."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll


@pytest.mark.parametrize(
    ("language", "text", "killed"),
    [
        ("en", "Kherson: Russian drone drops explosive on cyclist, 52, who dies at scene", "-"),
        ("en", "A shell hit a bus in Kherson. The driver was 58, and he died on the spot.", "1"),
        ("en", "A missile hit Odesa. The dead were 58, the mayor said.", "58"),
        ("ru", "Дрон атаковал велосипедиста в Херсоне. Мужчине было 58, медики боролись за него — скончался.", "1"),
        ("ru", "Дрон атаковал рынок в Херсоне. Погибших было 58, сообщил мэр.", "58"),
    ],
)
def test_an_age_is_no_toll(reader: Reader, language: str, text: str, killed: str) -> None:
    (report,) = alerts(reader, text, language=language)
    assert toll(report, "killed") == killed
