"""English: attacks of long ago told one after the other, blasts only believed in, sirens without a hit."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

LONG_AGO = [
    "In July 2023 a missile struck the cathedral of Odesa and one man died. Nine months later another hit a park and killed 21 people.",
    "In 2014 gunmen stormed the clinic in Peshawar and killed three nurses. Two years later a suicide bomber killed 14 people at its gate.",
    "In March 2022 a missile hit the administration of Kharkiv and 29 people died. In August of the following year a second one struck a square and killed seven.",
    "Names were read out in Las Vegas, one for each of the 58 people shot dead at a festival eight years ago. A gunman fired from a hotel window; 413 people were hit by bullets that night.",
]  # fmt: skip


@pytest.mark.parametrize("text", LONG_AGO)
def test_what_came_years_after_an_old_attack_or_that_night_is_old(whole: Reader, text: str) -> None:
    assert alerts(whole, text, language="en") == []


def test_what_came_an_hour_later_is_news(whole: Reader) -> None:
    text = "A bomb killed four people at a market in Quetta on Wednesday. An hour later a second bomb wounded two policemen."
    [report] = alerts(whole, text, language="en")
    assert (report.city, toll(report, "killed"), toll(report, "injured")) == ("Quetta", "4", "2")


BELIEVED = [
    ("Five die as flats collapse in Cairo", "Five people were killed and two hurt when an old block of flats came down in Cairo on Monday, officials said. Residents at first thought that a bomb had gone off, but engineers said that the walls had been soaked by a leak."),
    ("Six dead as house collapses in Karachi", "Six people were killed and three injured when a building came down in Karachi early on Tuesday, rescue officials said. Neighbours had first believed that there had been a bomb blast, but the police said that a water tank was to blame."),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text"), BELIEVED)
def test_a_bomb_that_people_at_first_believed_in_was_none(whole: Reader, title: str, text: str) -> None:
    assert alerts(whole, text, language="en", title=title) == []


def test_what_they_at_first_believed_of_a_real_attack_takes_nothing_from_it(whole: Reader) -> None:
    text = "An Israeli air strike brought down a house in Damascus on Monday and killed six people. Neighbours had at first believed it was an earthquake."
    assert [report.city for report in alerts(whole, text, language="en")] == ["Damascus"]


SIRENS = [
    "The missiles set off sirens as far away as Jerusalem, where shouts rang through hotel corridors but nothing fell.",
    "The drones triggered air raid alerts in Lviv, where nothing was hit.",
]


@pytest.mark.parametrize("text", SIRENS)
def test_a_city_where_missiles_only_set_off_sirens_was_not_hit(reader: Reader, text: str) -> None:
    assert alerts(reader, text, language="en") == []


def test_missiles_that_set_off_sirens_and_hit_a_house_did_hit_it(reader: Reader) -> None:
    text = "Missiles set off sirens and hit a house in Haifa on Sunday, killing a woman."
    assert [(report.city, toll(report, "killed")) for report in alerts(reader, text, language="en")] == [("Haifa", "1")]
