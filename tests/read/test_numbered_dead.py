"""The dead who are told by their number: "a fifth person, a man of 49, died later"."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

NEXT = [
    "A fifth person, a woman aged 31, died in hospital overnight.",
    "A fifth, a boy of 12, died on the way to hospital.",
    "A fifth person died in surgery.",
    "The governor later said a fifth person, a tram driver, had died on the operating table.",
    "Doctors said a fifth victim, a nurse aged 44, had died of her wounds.",
]
OTHERS = [
    "A fifth person, a girl of six, was in a critical condition; her mother had died in May.",
    "The fifth, a railway guard, died in a village outside the region.",
]


@pytest.mark.parametrize("sentence", NEXT)
def test_who_dies_as_the_next_of_the_dead_makes_the_total(whole: Reader, sentence: str) -> None:
    text = f"A missile hit a bus in Sumy on Monday, killing four people. {sentence}"
    assert [toll(report, "killed") for report in alerts(whole, text, title="Missile hits Sumy", language="en")] == ["5"]


@pytest.mark.parametrize("sentence", OTHERS)
def test_who_is_numbered_and_does_not_die_of_it_raises_no_total(whole: Reader, sentence: str) -> None:
    text = f"A missile hit a bus in Sumy on Monday, killing four people. {sentence}"
    assert [toll(report, "killed") for report in alerts(whole, text, title="Missile hits Sumy", language="en")] == ["4"]


def test_a_third_who_is_only_wounded_is_one(whole: Reader) -> None:
    text = "Gunmen shot dead two people in a bar in Celaya on Friday. A third man, the owner, was wounded."
    reports = alerts(whole, text, title="Gunmen attack bar in Celaya", language="en")
    assert [(toll(report, "killed"), toll(report, "injured")) for report in reports] == [("2", "1")]
