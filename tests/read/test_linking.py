"""Which of the cities of a sentence an attack is told of: asides, districts, namesakes, villages that nobody knows."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

Told = list[tuple[str, str]]
"""City and killed."""

ASIDES: list[tuple[str, str, Told]] = [
    ("en", "In Nikopol, which faces an occupied bank, mortar fire killed two women.", [("Nikopol", "2")]),
    ("en", "A salvo of rockets landed in and around Tal Afar, killing three people.", [("Tall ‘Afar", "3")]),
    ("en", "In Moscow, which denies the strikes, an envoy called the raid on its troops a lie.", []),
]
SAME_SENTENCE: list[tuple[str, str, Told]] = [
    (
        "ru",
        "После удара по Днепру в Запорожье и Кривом Роге объявили траур. В Днепре погибли девять человек.",
        [("Dnipro", "9")],
    ),
    (
        "ru",
        "В Харькове за ночь 22 взрыва. Больше всего досталось трём девятиэтажкам на Алексеевке, ранены двое.",
        [("Kharkiv", "-")],
    ),
    (
        "ru",
        "За ночь Днепр атаковали девять дронов. В Соборном районе погиб сторож. В Шевченковском районе ранены четверо.",
        [("Dnipro", "1")],
    ),
    ("ru", "Дрон попал в дом в Алексеевке Белгородской области, погибла женщина.", [("Alexeyevka", "1")]),
    ("ru", "Дрон ударил по пекарне на въезде в Дружковку, погиб водитель.", [("Druzhkivka", "1")]),
    (
        "en",
        "CAIRO - Drones hit a queue for bread in the town of El Fasher, killing nine, a medic in the city said.",
        [("El Fasher", "9")],
    ),
    (
        "uk",
        "У Сумах дрон убив двох людей. У Лубнах ракета влучила в центр міста, загинула жінка.",
        [("Sumy", "2"), ("Lubny", "1")],
    ),
]
DISTRICTS: list[tuple[str, str, Told]] = [
    ("ru", "Белгород обстрелян. Снаряды попали в магазин на Харьковской горе.", [("Belgorod", "-")]),
    ("ar", "قتل ثلاثة أشخاص في غارة جوية استهدفت مبنى في الضاحية الجنوبية لبيروت.", [("Beirut", "3")]),
    ("uk", "Зведення.\n\nХарків. Авіабомба впала в Індустріальному районі, загинув сторож.", [("Kharkiv", "1")]),
    ("ru", "Сводка.\n\nХерсон. По Днепровскому району била артиллерия, погибли двое.", [("Kherson", "2")]),
    ("uk", "Зведення.\n\nХарків. У Богодухівському районі снаряд убив двох людей.", []),
    ("ru", "В ереванском районе Шенгавит неизвестный застрелил двоих мужчин.", [("Yerevan", "2")]),
]
HEADED: list[tuple[str, str, Told]] = [
    (
        "ru",
        "Сводка.\n\nСызрань. Губернатор Самарской области подтвердил атаку дронов. Погиб сторож.",
        [("Syzran", "1")],
    ),
    ("ru", "Сводка.\n\nИзюм. Ракета попала в колледж. Погибли двое мужчин.", [("Izyum", "2")]),
    ("uk", "Доба.\n\nМарганець — тихо.\n\nПокров — снаряд у дворі, загинула жінка.", [("Pokrov", "1")]),
]
UNKNOWN_VILLAGES: list[tuple[str, str, Told]] = [
    ("en", "A bomb in Jos killed two people. Gunmen killed five in the village of Kwararara.", [("Jos", "2")]),
    ("en", "A bomb in Jos killed two people. Gunmen killed five in Kwararara village.", [("Jos", "2")]),
    ("en", "A bomb in Jos killed two people. Mortars fell near Kwararara, killing five.", [("Jos", "2")]),
    ("uk", "У Сумах дрон убив двох людей. Снаряд розірвався в селі Крутоярищі, загинули троє.", [("Sumy", "2")]),
]
NAMED_ELSEWHERE: list[tuple[str, str, Told]] = [
    (
        "en",
        "A gunman opened fire at a party on Maple Street, killing four.\n\nStockton woke to yellow tape.",
        [("Stockton", "4")],
    ),
    (
        "en",
        "A suicide bomber blew himself up at the gate of the courthouse, killing 12.\n\nIslamabad was calm by evening.",
        [("Islamabad", "12")],
    ),
    (
        "ru",
        "Неизвестный открыл огонь в школе, погибли трое.\n\nИдёт операция.\n\nВ Пензе объявлен траур.",
        [("Penza", "3")],
    ),
    (
        "uk",
        "Дрон поцілив у чергу за хлібом, загинули троє.\n\nЗбирають кров.\n\nУ Херсоні оголосили жалобу.",
        [("Kherson", "3")],
    ),
    (
        "en",
        "Gunmen opened fire at a party on a farm, killing four.\n\nThe mayors of Cali and Neiva spoke of grief.",
        [],
    ),
    (
        "en",
        "Gunmen killed four people in a village in Kharkiv region.\n\nThe governor spoke to reporters in Poltava.",
        [],
    ),
]
NAMESAKES: list[tuple[str, str, int]] = [
    ("uk", "У Золочеві на Харківщині ракета вбила двох людей. Поранених відвезли до Львова.", 686895),
    ("uk", "У Золочеві на Львівщині ракета вбила двох людей. Поранених відвезли до Харкова.", 686896),
    ("en", "Gunmen killed two people in the centre of Zawiya, Libya.", 2216885),
]
PARTS: list[tuple[str, str, Told]] = [
    (
        "en",
        "Two slain at Laventille fete.\n\nGunmen killed two men at Laventille, Port of Spain.",
        [("Port of Spain", "2")],
    ),
    ("en", "A car bomb went off in Sadr City on Monday, killing six people.", [("Baghdad", "6")]),
    ("en", "A bomb in the Aeropuerto barrio of Cali killed two.", [("Cali", "2")]),
    ("en", "THREE KILLED NEAR LEEDS KEBAB SHOP BY GUNMAN", [("Leeds", "3")]),
    ("en", "The count for Beersheba has been revised: three people were killed by the missile.", [("Beersheba", "3")]),
]
CAPITALS: list[tuple[str, str, Told]] = [
    ("uk", "Гаїті: банди обстріляли передмістя столиці, загинули троє.", [("Port-au-Prince", "3")]),
    ("ru", "Сомали: в столице смертник убил пятерых человек.", [("Mogadishu", "5")]),
]

ALL = [*ASIDES, *SAME_SENTENCE, *NAMED_ELSEWHERE, *DISTRICTS, *HEADED, *UNKNOWN_VILLAGES, *PARTS, *CAPITALS]


@pytest.mark.parametrize(("language", "text", "told"), ALL)
def test_an_attack_is_told_of_the_city_that_its_words_mean(
    reader: Reader, language: str, text: str, told: Told
) -> None:
    found = alerts(reader, text, language=language)
    assert [(report.city, toll(report, "killed")) for report in found] == told


def test_a_mayor_speaks_of_the_own_town(reader: Reader) -> None:
    text = "Дзвонили з лікарні в Сумах. Вночі «шахед» влучив у підстанцію, поранені семеро."
    found = alerts(reader, text, language="uk", title="Мер Конотопа")
    assert [(report.city, toll(report, "injured")) for report in found] == [("Konotop", "7")]


@pytest.mark.parametrize(("language", "text", "geonameid"), NAMESAKES)
def test_of_namesakes_the_one_is_meant_whose_region_is_told(
    reader: Reader, language: str, text: str, geonameid: int
) -> None:
    assert [report.geonameid for report in alerts(reader, text, language=language)] == [geonameid]


def test_a_text_may_end_behind_a_dash_a_preposition_or_a_negation(reader: Reader) -> None:
    assert alerts(reader, "hit — in", language="en") == []
    assert alerts(reader, "погибли 5-7 не", language="ru") == []
