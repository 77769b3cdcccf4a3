"""Glide bombs by their abbreviations, in the cases in which desks write them; all texts are invented."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts


@pytest.mark.parametrize(
    "told",
    ["Приліт КАБа в парк", "Влучання КАБа в будинок", "Уламки КАБа пошкодили дах", "Падіння ФАБа", "Влучання ФАБів"],
)
def test_a_glide_bomb_is_an_air_strike(reader: Reader, told: str) -> None:
    (report,) = alerts(reader, f"{told} у Харкові, поранено двох.", language="uk")
    assert sorted(report.methods) == ["air_strike"]
