"""Entries of chronicles, one or two sentences each: whose city it was of several that a name may mean, and who was hurt."""

# ruff: noqa: E501 - a sentence stays in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

WHOSE_TOLL = [
    # who did it is no victim, whatever became of him
    ("A bomber blew himself up in Kano, killing himself and wounding four porters.", "Kano - 4"),
    ("A youth was shot dead after he stabbed a customs officer in Trieste.", "Trieste - 1"),
    ("Two men were killed after they opened fire on a weighbridge in Sukkur, wounding three clerks.", "Sukkur - 3"),
    ("A clerk was killed after shooting broke out at a depot in Sukkur.", "Sukkur 1 -"),
    ("A tailor was shot dead after he left a mosque in Sukkur.", "Sukkur 1 -"),
    ("A Swiss teenager stabbed and injured two hikers in Innsbruck.", "Innsbruck - 2"),
    ("A driver rammed a queue in Linz, injuring 12 people. He was then shot dead.", "Linz - 12"),
    ("A tram driver was attacked by gunmen in Lahore. He was shot dead.", "Lahore 1 -"),
    ("A retired clerk was killed by members of the People's Army in Legazpi.", "Legazpi 1 -"),
    ("A mayor was killed in Cotabato when two men on a motorbike shot at his car.", "Cotabato 1 -"),
    # what became of the only one who was hurt, and of one who was not
    ("A beekeeper was shot four times in Durban. He succumbed to his wounds in hospital.", "Durban 1 -"),
    ("A guard was badly wounded by a bomb under his van in Belfast. The guard later died in hospital.", "Belfast 1 -"),
    ("Five people were killed in Nineveh province when gunmen opened fire on a bus. The shooting took place in Tal Afar.", "Tall ‘Afar 5 -"),
    ("A roadside bomb hit the mayor's car in Ghazni. The mayor escaped unharmed but three guards were injured.", "Ghazni - 3"),
    ("A bomb hit a bus in Kano. The driver was unhurt.", "Kano 0 0"),
    # of a region at first, or of several cities
    ("A roadside bomb killed four herders and wounded nine in Mardin Province. The attack happened in the town of Nusaybin.", "Nusaybin 4 9"),
    ("Bombings hit several Iraqi cities, killing at least 31 and leaving 90 injured. The worst was in Baghdad, where two blasts left 20 dead and 60 injured.", "Baghdad 20 60"),
    ("A guard was killed during an attack by militiamen. The incident took place in Bambari, a town in the prefecture of Ouaka.", "Bambari 1 -"),
    ("Three men were beaten to death by a mob. It happened in Bukavu.", "Bukavu 3 -"),
    # lives that were lost, and the sum of what several attacks did
    ("A car bomb claimed nine lives in Kano.", "Kano 9 -"),
    ("A blast in Kano claimed another 14 lives on Monday.", "Kano 14 -"),
    ("Two bombs went off in Kano, killing 12. A third exploded near a mosque, killing three. The three bombings left a total of 16 dead.", "Kano 16 -"),
    ("A shell hit a bakery in Kano, killing two. Another hit a tram stop, killing three. A total of six people died.", "Kano 6 -"),
    # parts of a list, told one by one
    ("A bomb in Erbil injured 14 people, including two Turks, an Armenian, a Kurd and a Briton.", "Erbil - 14"),
    ("A bomb in Erbil killed three people, including a cook and a nurse, and injured a clerk, a guard and two boys.", "Erbil 3 4"),
    ("A grenade in Multan killed a teacher waiting for a bus at the gate, his son and a guard and injured four.", "Multan 3 4"),
    ("A judge, her husband and her niece (three people in total) were injured in a shooting in Bucaramanga.", "Bucaramanga - 3"),
    # whom a verb was done to, behind how, when or where; and words that were mistyped
    ("Raiders killed with grenades two policemen in Cizre.", "Cizre 2 -"),
    ("Raiders killed at the gate of a school in Cizre two guards.", "Cizre 2 -"),
    ("Raiders wounded with knives three shopkeepers in Lyon.", "Lyon - 3"),
    ("Raiders killed in their homes six farmers in Cizre.", "Cizre 6 -"),
    ("Those killed in the blast in Cizre included two children.", "Cizre - -"),
    ("A truck bomb went off at a market in Cizre, killing, twelve people and wounding 31 others.", "Cizre 12 31"),
    ("A shell killed at leat 6 people in Cizre.", "Cizre 6+ -"),
    # whoever is known by what he does
    ("A grenade in Multan killed a treasurer and two butlers.", "Multan 3 -"),
    ("A rancher and his wife were shot dead in Multan.", "Multan 2 -"),
    ("A bomb in Multan wounded three footballers and a mullah.", "Multan - 4"),
    # who was hurt while he prevented the worst was attacked
    ("Three soldiers were wounded when they foiled an attack on a weighbridge in Multan.", "Multan - 3"),
    ("Six clerks were hurt when guards thwarted a suicide attack in a suburb of Multan.", "Multan - 6"),
    ("Two guards were stabbed as they prevented an attack on a shrine in Multan.", "Multan - 2"),
    # one at least, and those told by their age
    ("A mine in Herat killed at least a child and injured five herders.", "Herāt 1+ 5"),
    ("Three 17-year-old students were shot dead in Rouen.", "Rouen 3 -"),
    ("A stabbing in Rouen left one 20 year old dead and another, a 17 year old, injured.", "Rouen 1 1"),
    ("Two boys, six and eight years old, were killed by a shell in Idlib.", "Idlib 2 -"),
    ("A boy, six years old, was killed by a shell in Idlib.", "Idlib 1 -"),
    # what looks like a figure, and is none
    ("2025 shooting of bakers: a gunman wounded three people outside a bakery in Leicester.", "Leicester - 3"),
    ("Two car bombs killed five in Basra on the anniversary of the death of a poet.", "Basrah 5 -"),
    ("Gunmen in Sukkur shot dead a retired judge who had been blamed over the 2009 killing of four students.", "Sukkur 1 -"),
    ("A car bomb wounded a clerk in Basra and there was no claim of responsibility.", "Basrah - 1"),
    ("Two people died and 14 were hurt in an attack staged by gunmen in Zamboanga City.", "Zamboanga 2 14"),
    ("Thirty people were killed and seven were hurt when rebels attacked Butembo; most of the dead were traders.", "Butembo 30 7"),
    ("A bomb went off in east Baghdad and another in its north, killing nine overall and injuring 20 people.", "Baghdad 9 20"),
]  # fmt: skip

NO_ATTACK = [
    "Nobody was hurt when police foiled an attack on a church in Multan.",
    "Police foiled an attack on a church in Multan. Three clerks were killed there two years ago.",
    "The army fired missiles toward the city of Multan, an agency said.",
]

WHICH_CITY = [
    # told beside a quarter or a building of its own, or at what was fired
    ("A tailor was shot dead by two men near Sariab Road, Quetta.", 1167528),
    ("Two car bombs exploded outside the Green Zone in Baghdad, killing 20.", 98182),
    ("In Somalia, two clerks were killed by the explosion of a car bomb near the parliament in Mogadishu.", 53654),
    ("Gunmen fired rocket-propelled grenades toward a police post in Sirte.", 2210554),
    # told of somebody who works for what bears another city's name
    ("A presenter of Kabul Today TV was shot dead in Jalalabad.", 1139715),
    ("A reporter of Basra News Agency was killed by a bomb in Mosul.", 99072),
    ("A missile hit the Kyiv TV tower, killing five.", 703448),
    # told with its country or region
    ("Gunmen shot dead two clerks in Tripoli in the Lebanese north.", 266826),
    ("Gunmen shot dead two clerks in Tabuk in the Philippine province of Kalinga.", 1684803),
    ("Three soldiers were wounded in an attack on a post in Rafah in North Sinai.", 350350),
    ("A gunman shot dead a guard at a garage in Newcastle, New South Wales.", 2155472),
    ("Gunmen shot dead two clerks in the Pakistani city of Hyderabad.", 1176734),
    ("Officials in Norte de Santander said that a bomb in Cúcuta killed three policemen.", 3685533),
    # a town, whatever else the word may be
    ("Two bombs went off in the town of Hit, killing six people.", 95788),
    ("A car bomb killed six people in Hit city.", 95788),
    ("Two officers were stabbed at Nice airport.", 2990440),
    ("Police in Quetta and Multan stood by. A bomber blew himself up in Tank, killing two men.", 1163905),
    # what stands in a city and is called after another one
    ("A parked car exploded at the Basra market, in Mosul, killing four porters.", 99072),
    ("A bomber blew himself up at the Damascus mosque in Peshawar, killing two men.", 1168197),
    ("PATERSON, New Jersey - Three adults were shot dead outside Elmwood Plaza.", 5102466),
    ("Gunmen killed two clerks in a shooting near Wazir Town in Quetta.", 1167528),
    # beside a larger city
    ("A grenade was thrown at a cafe in Peristeri, a suburb of the Greek capital Athens.", 264371),
    ("A man stabbed three policemen in Bekasi, on the outskirts of Jakarta.", 1649378),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WHOSE_TOLL)
def test_an_entry_tells_its_victims(reader: Reader, text: str, expected: str) -> None:
    told = [
        f"{report.city} {toll(report, 'killed')} {toll(report, 'injured')}"
        for report in alerts(reader, text, language="en")
    ]

    assert told == [expected]


@pytest.mark.parametrize(("text", "city"), WHICH_CITY)
def test_an_entry_tells_its_city(reader: Reader, text: str, city: int) -> None:
    assert [report.geonameid for report in alerts(reader, text, language="en")] == [city]


@pytest.mark.parametrize("text", NO_ATTACK)
def test_an_entry_may_tell_no_attack(reader: Reader, text: str) -> None:
    assert not alerts(reader, text, language="en")


def test_where_the_attack_of_no_place_was_is_weighed(whole: Reader) -> None:
    text = "Three soldiers were killed in an attack by militiamen. The incident took place in Bambari."
    (report,) = alerts(whole, text, language="en")
    assert (report.city, toll(report, "killed")) == ("Bambari", "3")
