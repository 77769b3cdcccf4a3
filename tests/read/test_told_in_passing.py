"""What English tells in passing and nobody is alerted to: attacks as a habit, falls, and whom the police shot."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts

NO_NEWS = [
    ("Kharkiv metro school opens", "A school has opened in Kharkiv, a city which has been shelled almost daily."),
    ("Kharkiv marathon", "Runners gathered in Kharkiv, which is regularly shelled, for a marathon on Sunday."),
    ("Sumy gets new buses", "Sumy, where drones have struck the depot several times this winter, has new buses."),
    ("", "Nikopol has been under almost constant artillery fire from across the river."),
    ("", "A man in his fifties has died after falling from a third-floor balcony in Bristol."),
    ("", "A man brandishing a knife was shot and wounded by police in Lyon. Nobody else was hurt."),
    ("", "A man armed with an axe was shot dead by police in Hamburg."),
    ("", "Officers shot and killed a knife-wielding man in Dresden."),
    ("", "Soldiers exchanged small-arms fire across the Line of Control, officials in Srinagar said."),
    ("Film review: Sniper Alley", "The new film follows a girl through Sarajevo while shells fall on the market."),
    ("", "A man in his twenties died after being hit by a train at Part-Dieu station in Lyon on Friday."),
    ("Hamburg derby", "Eleven officers were injured by flares and bottles after the derby in Hamburg on Saturday."),
]


@pytest.mark.parametrize(("title", "text"), NO_NEWS)
def test_what_is_told_in_passing_is_no_news(whole: Reader, title: str, text: str) -> None:
    assert alerts(whole, text, language="en", title=title) == []


def test_who_stabbed_others_did_so_whoever_shot_him(whole: Reader) -> None:
    (report,) = alerts(whole, "A man who stabbed three people in Dresden was shot dead by police.", language="en")
    assert (report.killed, report.injured is not None and report.injured.min) == (None, 3)


def test_burning_tanks_of_oil_shell_nobody(whole: Reader) -> None:
    text = "Drones struck an oil depot in Feodosia overnight, setting two tanks alight."
    (report,) = alerts(whole, text, language="en")
    assert list(report.methods) == ["drone_strike"]


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("A truck laden with explosives rammed into a checkpoint in Aden, killing eight soldiers.", "suicide_bombing"),
        ("A car packed with explosives exploded outside a hotel in Mogadishu, killing nine.", "ied"),
        ("In Quito, a car packed with gas cylinders blew up overnight without hurting anyone.", "ied"),
        ("M23 rebels stormed Goma on Monday, killing 17.", "ground_assault"),
    ],
)
def test_what_was_done_tells_the_means(whole: Reader, text: str, method: str) -> None:
    (report,) = alerts(whole, text, language="en")
    assert list(report.methods) == [method]
