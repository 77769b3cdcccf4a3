"""Which town an attack belongs to: what "there" and "the town" mean, datelines, the town that a paragraph is about."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

Told = list[tuple[str, str]]
"""Town and killed."""

THERE: list[tuple[str, str, Told]] = [
    (
        "en",
        (
            "CAIRO - Shells fell across the Gaza Strip on Monday, with Khan Younis the worst hit.\n\n"
            "There, a house collapsed under a bomb and nine people were killed."
        ),
        [("Khān Yūnis", "9")],
    ),
    (
        "uk",
        "Найбільше дісталося Чугуєву. Там авіабомба зруйнувала гуртожиток, загинули троє.",
        [("Chuhuyiv", "3")],
    ),
    ("en", "There was a summit in Geneva. There were strikes on Kharkiv that killed two.", [("Kharkiv", "2")]),
]
DATELINES_ALONE: list[tuple[str, str, Told]] = [
    ("uk", "КИЇВ. Російський дрон влучив у будинок у Лубнах, загинула жінка.", [("Lubny", "1")]),
    ("ru", "ДАКАР. Боевики обстреляли из миномётов рынок, погибли четыре торговца в Гао.", [("Gao", "4")]),
]
ABOUT: list[tuple[str, str, Told]] = [
    (
        "uk",
        "За годину під ударом опинився Краматорськ. Ракета накрила подвір'я, двоє чоловіків загинули.",
        [("Kramatorsk", "2")],
    ),
    (
        "uk",
        (
            "У Лубнах на Полтавщині дрон влучив у склад.\n\n"
            "Запоріжжя прокинулося від вибухів. В обласному центрі ракета вбила двох людей."
        ),
        [("Lubny", "-"), ("Zaporizhzhya", "2")],
    ),
]
OWNERS: list[tuple[str, str, Told]] = [
    (
        "en",
        "BOGOTA - The mayor of Jamundi, who had received threats, was shot dead outside the town's church on Sunday.",
        [("Jamundí", "1")],
    ),
]
OF_UNKNOWN: list[tuple[str, str, Told]] = [
    (
        "en",
        "BEIRUT - Bombs fell on Tyre, killing two. A strike on the village of Qarbuna left nine dead.",
        [("Tyre", "2")],
    ),
    ("en", "BAMAKO - A convoy bound for Niono was ambushed on Tuesday, killing four drivers.", []),
    ("en", "Drones hit Izmail, the largest port on the Danube, killing two dockers.", [("Izmayil", "2")]),
]
SPOKEN_FOR: list[tuple[str, str, Told]] = [
    ("en", "In Islamabad, the prime minister called the raiders cowards and promised them no mercy.", []),
    ("ru", "Премьер-министр в Исламабаде назвал напавших трусами.", []),
    ("fr", "À Beyrouth, le Premier ministre a exhorté les factions à cesser le massacre.", []),
    ("en", "In Kabul, a suicide bomber killed three guards outside a ministry.", [("Kabul", "3")]),
    ("uk", "У Києві жінка загинула під час ракетного удару.", [("Kyiv", "1")]),
]
TAKEN_ELSEWHERE: list[tuple[str, str, Told]] = [
    ("uk", "У Конотопі дрон убив двох людей. Двоє поранених, обидва оперовані в Сумах.", [("Konotop", "2")]),
    ("ru", "В Клинцах дрон убил водителя. Двоих раненых везём реанимобилем в Брянск.", [("Klintsy", "1")]),
    (
        "ru",
        ("Ракета попала в аптеку в Нежине, погиб водитель. В Чернигове, в областной больнице, умерла медсестра."),
        [("Nizhyn", "1")],
    ),
]
SURNAMES: list[tuple[str, str, Told]] = [
    ("en", "Marguerite Haan, who photographed explosions, never spoke of the bomb.", []),
]
WAITING: list[tuple[str, str, Told]] = [
    (
        "en",
        (
            "LAHORE - Two people died when a grenade was thrown at a tea stall.\n\n"
            "The interior minister chaired a meeting in Multan."
        ),
        [("Lahore", "2")],
    ),
]


ALL = [*THERE, *DATELINES_ALONE, *ABOUT, *OWNERS, *OF_UNKNOWN, *SPOKEN_FOR, *TAKEN_ELSEWHERE, *SURNAMES, *WAITING]


@pytest.mark.parametrize(("language", "text", "told"), ALL)
def test_an_attack_belongs_to_the_town_that_is_meant(reader: Reader, language: str, text: str, told: Told) -> None:
    title = {"en": "Two die in hand grenade attack", "uk": "Зведення за добу"}.get(language, "Что известно к утру")
    found = alerts(reader, text, language=language, title=title)
    assert [(report.city, toll(report, "killed")) for report in found] == told


STATIONS: list[tuple[str, Told]] = [
    ("A man was stabbed to death outside Dresden-Neustadt station on Monday evening.", [("Dresden", "1")]),
    ("A man was shot dead near Lyon-Perrache station on Friday, prosecutors said.", [("Lyon", "1")]),
    ("Two people were shot dead on Monday near Dresden.", []),
]


@pytest.mark.parametrize(("text", "told"), STATIONS)
def test_a_station_is_in_the_city_that_its_name_begins_with(whole: Reader, text: str, told: Told) -> None:
    assert [(report.city, toll(report, "killed")) for report in alerts(whole, text, language="en")] == told


def test_an_office_for_disasters_makes_no_disaster_of_an_explosion(whole: Reader) -> None:
    text = (
        "Several worshippers were hurt when an explosion went off at a chapel in Davao this morning. Rescuers from the "
        "city disaster office are bringing them out. Stay away, drivers are told."
    )
    (report,) = alerts(whole, text, language="en")
    assert (report.city, toll(report, "injured")) == ("Davao", "2+")
