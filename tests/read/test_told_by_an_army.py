"""English: what armies say that they struck, and what they only say."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts

STRUCK = [
    ("Iranian missiles killed six people in Bat Yam. Israel's air force said it had bombed fuel depots in Tehran, and Iranian television showed fire above the city.", {"Bat Yam", "Tehran"}),
    ("Russian drones hit Kharkiv, killing two. Ukraine's general staff said it had struck a refinery in Ryazan.", {"Kharkiv", "Ryazan’"}),
    ("The RSF shelled El Fasher and killed four. Sudan's army said it had bombed a convoy in Nyala.", {"El Fasher", "Nyala"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cities"), STRUCK)
def test_where_an_army_says_that_it_struck_was_attacked(whole: Reader, text: str, cities: set[str]) -> None:
    assert {report.city for report in alerts(whole, text, language="en")} == cities


ONLY_SAID = [
    "The Israeli military said it would strike targets in Nabatiyeh.",
    "The air force said it had not bombed Nyala.",
    "The Ukrainian military said it had shot down nine drones over Odesa.",
    "The army said it had seized weapons in Nyala.",
    "The navy said it had struck a deal with Marseille.",
]


@pytest.mark.parametrize("text", ONLY_SAID)
def test_what_an_army_threatens_denies_or_brings_down_is_no_attack(whole: Reader, text: str) -> None:
    assert alerts(whole, text, language="en") == []


MINISTRIES = [
    ("", "Israeli aircraft bombed the defence ministry in central Damascus on Wednesday, killing three people, as rebels announced a truce in the southern city of Homs."),
    ("Truce declared in Homs; Israel bombs Damascus ministry", "Israeli jets struck the ministry on Monday."),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text"), MINISTRIES)
def test_a_ministry_that_is_bombed_is_where_it_happened(reader: Reader, title: str, text: str) -> None:
    assert [report.city for report in alerts(reader, text, language="en", title=title)] == ["Damascus"]


def test_a_ministry_that_condemns_is_not(reader: Reader) -> None:
    text = "An air strike on Homs killed two people. The foreign ministry in Damascus condemned the attack."
    assert [report.city for report in alerts(reader, text, language="en")] == ["Homs"]
