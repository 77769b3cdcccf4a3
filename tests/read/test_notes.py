"""Notes of one or two sentences: who of the people in them is a victim, and in which city they were."""

# ruff: noqa: E501 - a sentence stays in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

NOTES = [
    # who attacked is no victim, whoever killed him
    ("A soldier was stabbed in Hebron by a man, who was shot and killed by troops.", "Hebron - 1"),
    ("A man rammed his van into a crowd in Leipzig before being shot dead by police; eleven pedestrians were hurt.", "Leipzig - 11"),
    ("Two of the attackers were also killed when they shot three guards dead in Buraydah.", "Buraydah 3 -"),
    ("A bomber killed himself and six policemen in Dera Ismail Khan.", "Dera Ismail Khan 6 -"),
    ("In Kirkuk two militants were killed and another wounded, and a nurse died.", "Kirkuk 1 -"),
    ("Two suicide bombers were killed and six others wounded in Maiduguri.", "Maiduguri - 6"),
    ("A prisoner wounded two officers with a knife in Taranto.", "Taranto - 2"),
    # one victim, however told
    ("Gunmen assassinated the tribal leader Sheikh Kamal Jarrah in Mosul.", "Mosul 1 -"),
    ("Suspected rebels assassinated Councillor Ernesto Villar in Cotabato.", "Cotabato 1 -"),
    ("A bomb under the car of a customs official went off in Basra, killing him and wounding his son.", "Basrah 1 1"),
    ("A man was killed and his wife seriously injured when gunmen broke into a house in Sopore.", "Sopur 1 1"),
    ("A blast in Maiduguri killed four passengers and injured an onlooker.", "Maiduguri 4 1"),
    ("A gunman opened fire in Bursa, wounding a guard and a shoeblack.", "Bursa - 2"),
    # sums and parts
    ("Two guards were killed and a cook and a driver injured in an attack in Anantnag.", "Anantnag 2 2"),
    ("A bombing in Multan killed 52 people, including nine children, and over 200 others were injured.", "Multan 52 201+"),
    ("Two brothers, both shopkeepers, were shot dead in Quetta.", "Quetta 2 -"),
    ("A raid in Mosul left four policemen dead and another one seriously injured.", "Mosul 4 1"),
    ("Two women blew themselves up in Kano, causing five deaths and injuries to 15 others.", "Kano 5 15"),
    ("One person was injured in the blast in Patras and there was some damage.", "Pátra - 1"),
    # numbers in words
    ("Gunmen killed more than hundred people in Damboa, Nigeria.", "Damboa 101+ -"),
    ("Half a dozen people were killed in Goma when militiamen fired at a bus.", "Goma 6 -"),
    # what stands in a city and bears its name; its police, its quarters
    ("Two men opened fire at a group of police in Hyderabad, India, killing one.", "Hyderabad 1 -"),
    ("Separatist gunmen stormed the Bamenda High Court and burned it down.", "Bamenda - -"),
    ("A bomber struck near Jalalabad Airport, killing three guards.", "Jalālābād 3 -"),
    ("A bomb exploded in the district of Kadhra in southern Baghdad, killing two people.", "Baghdad 2 -"),
    ("A man stabbed three people at the Leytonstone tube station in east London.", "London - 3"),
    ("Two officers were stabbed in Endeavour Hills, a suburb of Melbourne, Australia.", "Melbourne - 2"),
    ("Two nurses were shot dead at an entrance to the city of Butembo.", "Butembo 2 -"),
    ("In the city of Donetsk a group of pro-Russian activists attacked a party office.", "Donetsk - -"),
    ("Four electricians of an electrical company were killed when their van hit a roadside bomb in Tikrit.", "Tikrīt 4 -"),
]  # fmt: skip

NO_NOTES = [
    "An advance on a hamlet near Mosul left two soldiers dead.",
    "Two men tried to kill a judge in the mountains, police in Quetta said.",
]


@pytest.mark.parametrize(("text", "expected"), NOTES)
def test_a_note_tells_its_victims_and_their_city(reader: Reader, text: str, expected: str) -> None:
    told = [
        f"{report.city} {toll(report, 'killed')} {toll(report, 'injured')}"
        for report in alerts(reader, text, language="en")
    ]

    assert told == [expected]


@pytest.mark.parametrize("text", NO_NOTES)
def test_a_city_where_somebody_speaks_or_that_is_near_is_none_of_a_note(reader: Reader, text: str) -> None:
    assert alerts(reader, text, language="en") == []
