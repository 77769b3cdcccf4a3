"""Articles that name their city apart from the attack: by its mayor or police, as the capital, by a quarter."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

Told = list[tuple[str, str, str]]
"""Town, killed and injured."""

BY_OFFICES: list[tuple[str, str, str, Told]] = [
    (
        "en",
        "Strikes",
        "Missiles hit Sumy and Kharkiv overnight, killing at least two people and injuring nine in Kharkiv.",
        [("Sumy", "-", "-"), ("Kharkiv", "2+", "9")],
    ),
    (
        "uk",
        "Удар",
        "Росіяни обстріляли Суми та Харків, убивши двох людей і поранивши дев'ятьох у Харкові.",
        [("Sumy", "-", "-"), ("Kharkiv", "2", "9")],
    ),
    (
        "en",
        "Cemetery closed",
        "Shelling tore open two graves; a guard was wounded in the arm. Orikhiv town council asks for patience.",
        [("Orikhiv", "-", "1")],
    ),
    (
        "en",
        "Gunmen kill three at card game",
        "They opened fire through the window of a bar. Three men were killed.\n\nPolice in Tijuana have no suspects.",
        [("Tijuana", "3", "-")],
    ),
    (
        "uk",
        "Ранок",
        "Уночі дрон влучив у депо, загинув сторож. Мер Ніжина просить не підходити до уламків.",
        [("Nizhyn", "1", "-")],
    ),
    (
        "ru",
        "Утро",
        "Ночью беспилотник попал в депо, погиб сторож. Мэр Клинцов просит не подходить к обломкам.",
        [("Klintsy", "1", "-")],
    ),
    ("en", "Gunmen kill three villagers", "They opened fire at a well and killed three men. Ottawa condemned it.", []),
]
BY_CAPITAL: list[tuple[str, str, str, Told]] = [
    (
        "en",
        "Strikes on the capital",
        "A clinic and a bakery were hit by drones.\n\nThe city's military administration in Kyiv counted two killed.",
        [("Kyiv", "2", "-")],
    ),
    (
        "en",
        "Capital under fire: as it happened",
        "01:10 A ballistic missile hit a block of flats.\n\n02:30 Three killed, rescuers say.\n\n05:40 Kyiv mourns.",
        [("Kyiv", "3", "-")],
    ),
]
BY_QUARTER: list[tuple[str, str, str, Told]] = [
    (
        "en",
        "Blast in Tensta",
        "A bomb went off in a stairwell in Tensta, injuring two, Stockholm police said.",
        [("Stockholm", "-", "2")],
    ),
    (
        "en",
        "Knife attack",
        "A man stabbed four people at a bus stop in Brooklyn on Sunday. One died.",
        [("New York City", "1", "3")],
    ),
    (
        "en",
        "Shooting at 210 Park Avenue",
        "A gunman opened fire in a lobby in Manhattan and killed two.",
        [("New York City", "2", "-")],
    ),
]
LAST_OF_ALL: list[tuple[str, str, str, Told]] = [
    (
        "en",
        "Ash Wednesday",
        "Two cruise missiles. One came down by the tram.\n\nBy noon: 21 dead. 80 wounded. No words. Poltava, hold on.",
        [("Poltava", "21", "80")],
    ),
    (
        "en",
        "Wedding ends in gunfire",
        (
            "They were dancing in a courtyard in Salamanca when two cars stopped.\n\n"
            "Prosecutors confirm nine dead.\n\n"
            "In nearby Celaya a separate attack on a garage left two men dead."
        ),
        [("Salamanca", "9", "-"), ("Celaya", "2", "-")],
    ),
    (
        "en",
        "Night of fighting",
        "Fighting broke out over an arrest.\n\nA hospital received six bodies. By dawn calm was back in Tripoli.",
        [("Tripoli", "6", "-")],
    ),
]
IN_THAT_CITY: list[tuple[str, str, str, Told]] = [
    (
        "en",
        "Missiles on two cities",
        "A missile killed two in Poltava. Sumy's governor spoke of nine injured in that city by drones.",
        [("Poltava", "2", "-"), ("Sumy", "-", "9")],
    ),
]
ELSEWHERE: list[tuple[str, str, str, Told]] = [
    (
        "en",
        "Gunmen kill farmers",
        "JOS, June 4 - Forty farmers were shot dead at Qarbune, a village in Riyom district, police said.",
        [],
    ),
    (
        "en",
        "Gunmen attack mosque",
        "NIAMEY - Raiders shot dead 30 people in Qarbunde, in the rural commune of Tokorra.",
        [],
    ),
    (
        "en",
        "Drones hit Tyre",
        "Drones killed two in Tyre and wounded 40. Others fled to Sidon, where doctors have treated 30 for wounds.",
        [("Tyre", "2", "40")],
    ),
    (
        "en",
        "Gunman kills two",
        "A gunman shot two men dead in Spanish Town. In Kingston, the minister says arrests are near.",
        [("Spanish Town", "2", "-")],
    ),
]


@pytest.mark.parametrize(
    ("language", "title", "text", "told"),
    [*BY_OFFICES, *BY_CAPITAL, *BY_QUARTER, *LAST_OF_ALL, *IN_THAT_CITY, *ELSEWHERE],
)
def test_an_attack_finds_its_city_wherever_the_article_names_it(
    reader: Reader, language: str, title: str, text: str, told: Told
) -> None:
    found = alerts(reader, text, language=language, title=title)
    assert [(report.city, toll(report, "killed"), toll(report, "injured")) for report in found] == told
