"""Towns that were under fire, told with terror or a sight; all texts are invented."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts

REGION = "За минулу добу внаслідок російської агресії на Херсонщині 11 людей дістали поранення.\n\n"


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Під вогнем і терором дронів перебували Антонівка, Берислав та місто Херсон.", ["drone_strike"]),
        ("Під прицілом ворога були Антонівка, Берислав і Херсон. Пошкоджено 12 будинків.", []),
    ],
)
def test_towns_under_fire_were_attacked(whole: Reader, text: str, means: list[str]) -> None:
    told = alerts(whole, REGION + text, title="На Херсонщині за добу поранили 11 людей", language="uk")
    assert {report.city: sorted(report.methods) for report in told} == dict.fromkeys(
        ("Antonivka", "Beryslav", "Kherson"), means
    )
