"""Tolls of a later hour beside those of the first, and who of the wounded has died since; all texts are invented."""

# ruff: noqa: E501 - a sentence is not broken
from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import tolls

_ATTACK = "A missile hit a bakery in Poltava. "

OF_LATER_HOURS = [
    ("Officials at first reported six dead and 20 injured.\n\nAs of 9 a.m., 10 people had been confirmed dead and 31 injured.", "10 31"),
    ("The strike killed three and wounded 17, police said at first.\n\nAs of noon, nine people had been confirmed dead and 31 injured.", "9 31"),
    ("The strike killed three and wounded 17, police initially said.\n\n\"Nine people have died. Another 31 were hurt,\" the mayor wrote.", "9 31"),
    ("By night three were known to have died and 17 had been hurt.\n\nOn Wednesday the number of people killed rose to nine and 31 others were wounded.", "9 31"),
    ("By night three were known to have died and 17 had been hurt.\n\nOn Wednesday the mayor put the toll at nine killed and 31 wounded.", "9 31"),
    ("At first two were hurt. By noon the number had risen to five, and by night to 28. No deaths were reported.", "0 28"),
    ("The death toll rose to five on Monday and to nine on Tuesday.", "9 -"),
    ("The death toll rose to five and the wounded were taken to two hospitals.", "5 -"),
    # what is no figure of an earlier hour, or none that was raised
    ("Nine people were killed and 31 wounded, police said.", "9 31"),
    ("At first police said little. Nine people were killed and 31 wounded.", "9 31"),
    ("Nine were killed and 31 wounded.\n\nThe death toll rose to ten, and two of the wounded were flown to Kyiv.", "10 31"),
    ("Police had said nine had died and 31 were hurt. They now say eight died and 30 were hurt.", "8 30"),
]  # fmt: skip

WHO_DIED_OF_WOUNDS = [
    ("It killed three people and wounded 17. A woman who was among the wounded died in hospital on Wednesday.", "4 16"),
    ("Three people were killed and 17 wounded. A guard, who had been among those hurt, died on Wednesday.", "4 16"),
    ("Three people were killed and 17 wounded. Later, one of the wounded, a 45-year-old man, died in hospital.", "4 16"),
    ("At first three people were reported killed and 17 injured; later one of the wounded, a 45-year-old man, died.", "4 16"),
    ("Initially, three were reported killed and 17 wounded. One of the wounded died in hospital.", "4 16"),
    ("Three people were killed and 17 wounded. A guard who was among the wounded was flown to Kyiv.", "3 17"),
    ("Three people were killed and 17 wounded. A woman who was among the dead had died in hospital.", "3 17"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*OF_LATER_HOURS, *WHO_DIED_OF_WOUNDS])
def test_the_latest_toll_is_told(reader: Reader, text: str, expected: str) -> None:
    assert tolls(reader, _ATTACK + text, language="en") == [f"Poltava {expected}"]


UP_TO = [
    ("Poltava: death toll up to 9", "9 -"),
    ("Poltava: up to 9 killed in missile strike", "0..9 -"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "expected"), UP_TO)
def test_a_toll_up_to_a_number_has_reached_it(reader: Reader, title: str, expected: str) -> None:
    text = "A missile hit a bakery in Poltava on Tuesday."
    assert tolls(reader, text, language="en", title=title) == [f"Poltava {expected}"]


def test_who_died_later_in_headline_and_text_is_one(reader: Reader) -> None:
    text = "A woman wounded in a drone attack on Sumy on Saturday has died in hospital. Earlier, seven people were reported killed."
    title = "Woman wounded in Sumy attack dies in hospital"
    assert tolls(reader, text, language="en", title=title) == ["Sumy 8 -"]
