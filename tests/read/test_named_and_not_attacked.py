"""English: districts and seas called after towns, capitals of states, hospitals, closed airports: named, and not attacked."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

ONLY = [
    ("Shells fell on a camp in El Fasher on Monday and killed nine people. The RSF pounded the besieged capital of North Darfur all morning.", "El Fasher"),
    ("A bomb killed two people at a market in Lahore on Monday. It was the first blast in the capital of Punjab this year.", "Lahore"),
    ("Fighters of the ADF killed nine people in Butembo on Sunday. In the territory of Beni, another group shot dead two farmers in a field.", "Butembo"),
    ("One soldier was killed in a car bomb in Narathiwat on Saturday. In Pattani's Sai Buri district three people died in a roadside bomb attack.", "Narathiwat"),
    ("Three policemen were killed when militants attacked a police station in Kohat. Earlier gunmen had opened fire on a van in a village of Lakki Marwat district; the driver escaped unhurt.", "Kohat"),
    ("A suicide bomber blew himself up in the Gamboru market area of Maiduguri on Wednesday, killing five.", "Maiduguri"),
    ("Shells fell on El Obeid on Monday and killed five people. The hospital in Kosti, on the White Nile, said that it had admitted 12 people with burns.", "El Obeid"),
    ("Rebels attacked Butembo on Monday and killed nine people. A nurse in Beni, 180 km to the north, said that four people with deep cuts to the neck had reached the hospital there.", "Butembo"),
    ("Drones hit a depot in Tula on Monday, airports in Kaluga and Moscow halted flights. Nobody was hurt.", "Tula"),
    ("Ten people died in a missile strike on a house in Dnipro. The missile, according to prosecutors a Kh-22 launched from a bomber over the Sea of Azov, destroyed one entrance of the building. Novomoskovsk and Kamianske have offered help.", "Dnipro"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "city"), ONLY)
def test_what_only_bears_a_citys_name_or_took_people_in_was_not_attacked(reader: Reader, text: str, city: str) -> None:
    assert {report.city for report in alerts(reader, text, language="en")} == {city}


ATTACKED = [
    ("Four people died in a bomb attack in Istanbul's Kartal district on Monday.", "Istanbul", "4"),
    ("A bomb killed two people in the capital of Mali on Monday.", "Bamako", "2"),
    ("The hospital in Kosti said that a drone strike had killed two patients and that it had received 12 wounded.", "Kosti", "2"),
    ("A drone attack closed the airport in Sochi and killed a cleaner.", "Sochi", "1"),
    ("A doctor in Goma said that shells had killed four people and that nine had arrived at his ward with wounds.", "Goma", "4"),
    ("A drone attack on a funeral in El Obeid, the capital of Sudan's North Kordofan state, killed more than 40 people on Monday.", "El Obeid", "41+"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "city", "killed"), ATTACKED)
def test_a_quarter_a_countrys_capital_and_a_hospital_that_was_hit_were_attacked(
    reader: Reader, text: str, city: str, killed: str
) -> None:
    assert [(report.city, toll(report, "killed")) for report in alerts(reader, text, language="en")] == [(city, killed)]


def test_what_a_city_braces_for_since_an_old_attack_is_no_news(reader: Reader) -> None:
    text = "There were no hits in Kyiv. The capital had been bracing for a strike since the attack of May 2 on Poltava, in which nine people were killed."
    assert alerts(reader, text, language="en") == []


def test_a_feud_between_two_years_is_no_attack_of_today(reader: Reader) -> None:
    text = "A building in Tripoli, Lebanon, has been torn down. Clashes between the two quarters killed scores of people between 2008 and 2014."
    assert alerts(reader, text, language="en") == []


def test_where_the_wounded_of_an_ambush_in_a_district_are_taken_was_not_attacked(reader: Reader) -> None:
    text = "Six people wounded when gunmen fired at a bus in Rajouri district have been flown to a hospital in Srinagar. Two passengers died."
    assert alerts(reader, text, language="en") == []


TOLD_ELSEWHERE = [
    ("The state cut the number of people killed in Saturday's attacks in Gwoza to 27, from 32.\n\nIts director told journalists in Maiduguri that some bodies had been listed twice. The number of wounded, 58, is unchanged.", "Gwoza", "58"),
    ("A suicide bomber killed three people at a press conference in Kabul on Monday and wounded two.", "Kabul", "2"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "city", "injured"), TOLD_ELSEWHERE)
def test_where_journalists_are_told_of_an_attack_takes_no_figure(
    reader: Reader, text: str, city: str, injured: str
) -> None:
    assert [(report.city, toll(report, "injured")) for report in alerts(reader, text, language="en")] == [
        (city, injured)
    ]
