"""Words of attack in news of other subjects alert nobody; attacks on places of sport, arts and trade do."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import PUBLISHED, alerts

OF_SOMETHING_ELSE = [
    "Nine people died when a fire spread through a market in Lagos. A generator had exploded.",
    "In the movie a bomb explodes in a cinema in Kohat and kills two people.",
    "Valencia bombarded the Sevilla goal in Seville and a late strike settled it in stoppage time.",
    "Quetta's opening pair bombarded the boundary, and Sukkur's attack was shot to pieces by the last over.",
    "Tennis ace was blown off court in Melbourne by a barrage of aces.",
    "Hong Kong stocks were battered on Thursday, with developers bombing after another default.",
    "London was hit by a barrage of criticism over the new congestion charge.",
    "A stand-up comedian in Dublin hit her audience with a barrage of jokes.",
    "The exhibition in Vienna is a bombardment of colours.",
    "Murders fell in Chicago by eight per cent, police figures show, and guns were used in nine of ten cases.",
    "Knife crime in London rose by 9 per cent last year, with 15,000 stabbings recorded, official figures show.",
    "WITHDRAWN: our item on a shooting in Toulouse is withdrawn; police say a car backfired.",
    "Detectives in Glasgow made two arrests over a shooting in which a man was wounded in August.",
    "The general, who survived the siege of Sarajevo as a young lieutenant, has died at 78 in Split of cancer.",
    "The bloodiest recent assault was in Moscow, where gunmen killed 145 people at a concert hall in 2024.",
    "A pack of dogs attacked a jogger in Tirana on Friday; he is in hospital.",
    "A leopard attacked three people in Nagpur on Monday; all are in hospital.",
    "Stray dogs attack schoolgirl in Plovdiv",
    "A military helicopter crashed into a market in Juba because of a technical fault, killing 11.",
    "Panic at Cape Town mall: bangs were balloons, mistaken for gunfire, police say",
    "A man arrested in Linz had intended to drive into the crowd and attack it with knives, prosecutors said.",
    "A jogger was attacked by a stray dog in Leeds and is in hospital.",
    "Cholera killed 40 people in Khartoum this week.",
    "The man who left a bomb under a bridge in Bristol in 2016, injuring nine, has lost a further appeal.",
    "Prosecutors laid out their case against the man accused of killing two people with a knife in Graz.",
    "A voice note doing the rounds in Kisumu says that four people were shot at a bus park.",
    "Masked men shot two guards dead at Bergen Airport on Tuesday. It was all pretend, a terror drill.",
    "Masked men shot two guards dead at Bergen Airport on Tuesday. It was the airport's annual security exercise.",
    "A bomb in a train in Graz left nine dead. Firefighters cut through steel. It was all part of a drill.",
    "Three workers died in an explosion at a grain silo in Bordeaux.",
    "'Attack' at Leeds station turns out to be prank",
    "A blaze swept through a hostel in Johannesburg, killing twelve people.",
    "Man fined over hoax: he had written on Telegram that a missile had hit a school in Poltava and killed ten.",
    "Four people were hurt in Lyon when a taxi mounted the pavement. Police ruled out an attack: the driver was ill.",
    "Driver, 84, hits bus stop in Graz. Two people were hurt when she confused brake and accelerator.",
    "A car hit four shoppers in Leeds. Police said the driver had mistaken the accelerator for the brake.",
    "Ten people were hurt when a lorry hit a tram stop in Graz; the mayor said this was an accident.",
]
AN_ATTACK = [
    ("A bomb exploded in a cinema in Kohat, killing two. It went off before the end of the movie.", "Kohat"),
    ("Five people were killed in an attack on a football match at a sports ground in Celaya.", "Celaya"),
    ("Police: seven, not eight, shot dead at football match in Cali. One was listed twice.", "Cali"),
    ("A bag exploded and wounded four at a bus stop in Graz. The police do not believe it was an accident.", "Graz"),
    ("Eight people were wounded when gunmen attacked the elephant market in Kandy.", "Kandy"),
    ("The attack on a bus in Quetta bears the hallmarks of the separatists, police said; six people died.", "Quetta"),
    ("A man walking his dog was attacked with a machete in Bristol on Friday and died of his wounds.", "Bristol"),
    ("Two people died in an attack on the Golden Lion, a pub in Derby.", "Derby"),
    ("A bomb in a train in Graz left nine dead. Firefighters came. It was not a drill, the mayor said.", "Graz"),
    (
        "A bomb in a train in Graz left nine dead. Firefighters came. Some passengers believed it was only a drill.",
        "Graz",
    ),
    (
        "A drone hit a school in Sumy, wounding three pupils. Firefighters came. It was the second drill of the day.",
        "Sumy",
    ),
    ("Blasts reported in Reni, grain silo on fire. A shed burned after a drone attack, officials said.", "Reni"),
    ("A missile hit a stadium in Kharkiv during a football match, killing three spectators.", "Kharkiv"),
    ("A drone hit the opera house in Odesa minutes before a premiere.", "Odesa"),
    ("A goalkeeper and his coach were killed when a drone struck their bus in Kherson.", "Kherson"),
    ("Attackers opened fire in a court in Cali as a murder trial opened; two people died.", "Cali"),
    ("A gunman killed two defendants in a courtroom in Cali as the jury returned its verdict.", "Cali"),
    ("As a storm flooded its streets, Kherson was shelled again; one man was killed.", "Kherson"),
    ("A bomb went off outside a cricket ground in Quetta in the last over of a match, killing a guard.", "Quetta"),
    ("Gunmen attacked striking miners in Rustenburg, killing four.", "Rustenburg"),
    ("Russia attacked Odesa overnight.", "Odesa"),
    ("Israeli strikes pounded Beirut on Monday.", "Beirut"),
    ("An attack on the central bank in Aden killed two guards.", "Aden"),
    ("Two brothers were shot dead in Marseille, bringing the number of killings this year to 31.", "Marseille"),
]


@pytest.mark.parametrize("text", OF_SOMETHING_ELSE)
def test_words_of_attack_in_news_of_something_else_alert_nobody(reader: Reader, text: str) -> None:
    assert not alerts(reader, text, language="en")


@pytest.mark.parametrize(("text", "city"), AN_ATTACK)
def test_an_attack_on_a_place_of_sport_or_trade_alerts(reader: Reader, text: str, city: str) -> None:
    assert [report.city for report in alerts(reader, text, language="en")] == [city]


def test_a_story_that_an_agency_kills_denies_what_it_told(reader: Reader) -> None:
    told = reader.read(
        title="", text="KILL KILL KILL: the story 'Blast kills six in Aden' is withdrawn.", published=PUBLISHED
    )
    assert [(report.city, report.denied) for report in told.reports] == [("Aden", True)]


def test_a_game_of_cricket_is_no_attack(whole: Reader) -> None:
    text = "Karachi's opening pair bombarded the ropes. Bannu's attack was shot to pieces: five wickets in two overs."
    assert alerts(whole, text, title="Karachi blast their way past Bannu", language="en") == []


@pytest.mark.parametrize(
    ("language", "title", "text"),
    [
        ("en", "Basel fire five past helpless guests", "Quick strikes by Basel's sniper, a bombardment in the third period and a late dagger: the guests were dead and buried before the final siren."),
        ("uk", "Одеса розстріляла гостей", "Снайпер господарів двічі влучив у другому періоді, захист гостей розбомблено."),
    ],
)  # fmt: skip
def test_a_game_of_ice_hockey_is_no_attack(whole: Reader, language: str, title: str, text: str) -> None:
    assert alerts(whole, text, title=title, language=language) == []


def test_what_hits_an_arena_during_a_match_is_an_attack(whole: Reader) -> None:
    text = "A missile hit Kharkiv in the second period of a hockey match, killing two spectators."
    [report] = alerts(whole, text, language="en")
    assert report.city == "Kharkiv"
