"""Who has died of an attack of weeks ago is news of that attack; what is only remembered of it is not."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.read.report import Reader

PUBLISHED = datetime(2025, 11, 20, 9, tzinfo=UTC)

NEWS = [
    ("A nurse wounded in the strike on Chernihiv on 3 November died in hospital on Wednesday. She is the third person to die as a result of the attack. Nine others were wounded.", 3, 9),
    ("A teacher who was hurt in the missile attack on a shop in Chernihiv in May has died in a Kyiv clinic. She is the fourth person to die as a result of the attack. Ten others were injured at the time.", 4, 10),
    ("A teacher who was hurt in the missile attack on a shop in Chernihiv on 19 October has died. She is the fourth victim of the attack.", 4, None),
    ("A man who was injured in the drone strike on a depot in Chernihiv in June has died, his family said. He is the fifth person to die in the attack.", 5, None),
]  # fmt: skip

OF_WHO_WAS_HURT = [
    "A man who was wounded by a drone in Kherson on Monday has died in hospital.",
    "A 58-year-old man wounded by a drone in Kherson on Monday died in hospital, the council said.",
    "A woman who was critically injured in Monday's strike on Kherson has died.",
    "A woman who was hurt when a missile hit Kherson on Monday has died.",
    "The 58-year-old, who was wounded by a drone in Kherson on Monday, has died in hospital.",
    "A man was wounded by a drone in Kherson on Monday and has died in hospital.",
    "A woman injured when shells hit Kherson on Tuesday died in hospital. She had been treated for shrapnel wounds.",
]
"""Whoever was hurt and has died since is one dead, however much stands between, and no longer one injured."""

REMEMBERED = [
    "A woman was killed in the missile strike on Chernihiv on 19 June. She was the fifth person to die in the attack.",
    "Five people were killed in the missile strike on Chernihiv on 19 June. The mayor laid flowers on Wednesday.",
    "A man wounded in the 2019 attack on a mosque in Chernihiv has died. He was the fifth victim.",
]


@pytest.mark.parametrize(("text", "killed", "injured"), NEWS)
def test_a_death_of_wounds_is_news_of_the_attack(whole: Reader, text: str, killed: int, injured: int | None) -> None:
    [report] = whole.read(title="", text=text, published=PUBLISHED, language="en").reports
    assert (report.currency, report.city) == ("update", "Chernihiv")
    assert [bounds and bounds.min for bounds in (report.killed, report.injured)] == [killed, injured]


@pytest.mark.parametrize("text", REMEMBERED)
def test_who_only_was_a_victim_is_no_news(whole: Reader, text: str) -> None:
    reports = whole.read(title="", text=text, published=PUBLISHED, language="en").reports
    assert {report.currency for report in reports if report.city == "Chernihiv"} <= {"background"}


@pytest.mark.parametrize("text", OF_WHO_WAS_HURT)
def test_who_was_hurt_and_has_died_is_dead(whole: Reader, text: str) -> None:
    [report] = whole.read(title="", text=text, published=PUBLISHED, language="en").reports
    assert (report.city, report.injured) == ("Kherson", None)
    assert report.killed is not None
    assert (report.killed.min, report.killed.max) == (1, 1)
