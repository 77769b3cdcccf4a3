"""Who came to harm along with others, and words about casualties that count none; all invented."""

from __future__ import annotations

import pytest

from monitor.model import Method
from monitor.read.report import Reader
from tests.read.alerts import alerts, tolls

TOLLS = [
    ("Two children, a girl aged 6 and a boy aged 11, were injured, along with their mother.", "- 3"),
    ("A commander was killed together with three guards.", "4 -"),
    ("A bus was damaged, along with three houses.", "- -"),
    ("Some 36 people received medical assistance at the scene, and six were hospitalised.", "- 42"),
    ("There was no immediate information on casualties.", "- -"),
    ("There were no immediate casualties.", "0 0"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_who_is_beside_others_is_counted(whole: Reader, text: str, expected: str) -> None:
    title = "Attack on Sumy"
    assert tolls(whole, f"A drone hit a house in Sumy. {text}", language="en", title=title) == [f"Sumy {expected}"]


@pytest.mark.parametrize("told", ["came under shelling", "was under shelling", "came under rocket fire"])
def test_shelling_is_a_means(reader: Reader, told: str) -> None:
    reports = alerts(reader, f"Kherson {told} on Tuesday. Two people were killed.", language="en")
    assert [report.methods for report in reports] == [(Method.SHELLING,)]
