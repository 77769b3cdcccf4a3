"""What needs no attacker or no arms: blasts in flats and works, fights with fists, fires, drunken drivers."""

# ruff: noqa: E501 - a line of a post stays in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts

Lines = list[tuple[str, str, list[str]]]
"""Language, post, and the cities that it alerts."""

INSIDE: Lines = [
    ("ru", "Взрыв прогремел в квартире жилого дома в Туле. Пострадали трое.", []),
    ("ru", "В тульской многоэтажке взрыв. На месте работают спасатели.\n\nПогиб один человек, двое в больнице.", []),
    ("ru", "В Рязани произошел взрыв на насосной станции. Пострадали несколько человек, двое погибли.", []),
    ("ru", "Двое детей пострадали при взрыве в жилой девятиэтажке в Твери. Под завалами могут быть люди.", []),
    ("uk", "У Житомирі вибух у гаражі: загинув чоловік, ще двоє у лікарні.", []),
    ("uk", "У під'їзді житлового будинку в Одесі вночі стався вибух. Поліція підозрює злочин.", ["Odesa"]),
    ("ru", "В подъезде жилого дома в Мальмё ночью прогремел взрыв. Полиция подозревает преступление.", ["Malmö"]),
    (
        "en",
        "A powerful explosion was heard at an apartment block in Gothenburg overnight. Police suspect a crime.",
        ["Gothenburg"],
    ),
    ("ru", "Взрыв прогремел в подъезде жилого дома в Твери. Полиция не подозревает преступления.", []),
    ("ru", "Взрыв в квартире в Твери: мужчина бросил гранату в соседа, двое ранены.", ["Tver"]),
    ("ru", "Взрыв прогремел на заводе в Туле после атаки беспилотников, погибли двое.", ["Tula"]),
    ("ru", "Взрывы прогремели в Одессе, ракета попала в жилой дом, погибли двое.", ["Odesa"]),
    ("ru", "Взрыв в подъезде жилого дома в Туле: сработало самодельное взрывное устройство, ранен майор.", ["Tula"]),
]
STATIONS: Lines = [
    ("ru", "В Пензе взорвалась автозаправка. Пострадали четыре человека, их увезли в больницу.", []),
    ("ru", "Взрыв прогремел на АЗС в Пензе, двое в больнице.", []),
    ("ru", "На автозаправке в Пензе взорвался беспилотник, двое в больнице.", ["Penza"]),
]
UNSETTLED: Lines = [
    ("ru", "В одной из квартир в Пензе прогремел взрыв. Пострадали двое. Причина неизвестна.", ["Penza"]),
    ("ru", "Пенза. Несколько взрывов в районе завода, что-то горит.", ["Penza"]),
    ("ru", "О судьбе двоих неизвестно: в квартире в Пензе прогремел взрыв.", []),
]
ON_THE_ROAD: Lines = [
    ("en", "A car hit three people at a bus stop in Leeds on Friday. A woman, 60, died. The driver, 82, is helping police. It is being treated as a road traffic collision.", []),
    ("en", "Two students were killed when a truck hit their minibus in Lagos. Police said the truck's brakes had failed.", []),
    ("en", "An SUV hit a group of children outside a school in Austin, injuring six. Police do not believe it was intentional.", []),
    ("en", "A car hit pedestrians in Munich, wounding 28. The driver was arrested; prosecutors say he meant to kill.", ["Munich"]),
    ("en", "A car hit several people near the Christmas market in Magdeburg, killing five. Officials called it an attack.", ["Magdeburg"]),
    ("en", "A van struck worshippers leaving a mosque in London, killing one. A man was arrested on suspicion of attempted murder.", ["London"]),
    ("en", "A truck struck a mine near a market in Maiduguri, killing four.", ["Maiduguri"]),
]  # fmt: skip
HEARD: Lines = [
    (
        "en",
        "Two dead in Dnipro blast blamed on gas. An explosion wrecked four flats, killing a couple. It was taken by many residents for a strike.",
        [],
    ),
    ("ru", "Курск. Ночь тяжёлая. Дроны летят один за другим, насчитал семь попаданий. Ранена женщина.", ["Kursk"]),
    ("uk", "Суми. Дрони летять один за одним, нарахував сім влучань. Одну жінку поранило склом.", ["Sumy"]),
    ("ru", "На Курск летят дроны, возможны попадания.", []),
    (
        "ru",
        "Новороссийск, слышны хлопки над бухтой. Работает ПВО. По городу пока чисто: ни пожаров, ни пострадавших.",
        [],
    ),
    ("ru", "В Туапсе слышны хлопки. Работает ПВО. Ни разрушений, ни пострадавших.", []),
    ("uk", "У Миколаєві чутно вибухи. Працює ППО. Ані руйнувань, ані постраждалих.", []),
    ("ru", "В Туапсе слышны хлопки. Работает ПВО. Разрушена крыша дома, ни погибших, ни пострадавших.", ["Tuapse"]),
    ("ru", "Ночью в Калуге слышны были взрывы. ПВО отразила атаку, обошлось без пострадавших.", []),
    (
        "ru",
        "Ночью в Калуге слышны были взрывы. ПВО отразила атаку, обломки повредили дом. Пострадавших нет.",
        ["Kaluga"],
    ),
    ("ru", "В Калуге слышали взрывы, но в городе ничего не упало.", []),
    ("ru", "В Калуге слышали взрыв, ракет на город не падало. В Туле ракета попала в дом, погиб мужчина.", ["Tula"]),
]
WARTIME: Lines = [
    ("ru", "В Керчи нашли и вывезли немецкую авиабомбу, жители вернулись домой. Пострадавших нет.", []),
    ("ru", "Авиабомба времён войны лежала во дворе школы в Керчи. Её уничтожили на полигоне.", []),
]
SAPPERS: Lines = [
    ("ru", "Взрывы в Бердянске: сапёры утилизируют боеприпасы.", []),
    ("ru", "Сапёры контролируемым подрывом уничтожили в порту Лиссабона бомбу. Жители Алмады слышали взрыв. Пострадавших нет.", []),
    ("ru", "Штормом к пляжу Одессы прибило мину. Пиротехники ГСЧС подорвали её на месте, пострадавших нет.", []),
    ("ru", "В Одессе взорвалась бомба у отделения банка, ранен охранник. Сапёры обезвредили вторую.", ["Odesa"]),
]  # fmt: skip
ARRESTS: Lines = [
    ("uk", "Поліція Львова затримала школяра, який прийшов у клас з ножем. Ніхто не постраждав.", []),
    ("uk", "У Бердянську пролунають вибухи: сапери утилізують боєприпаси на полігоні.", []),
    ("ru", "Пермская полиция задержала школьника, пришедшего в класс с ножом. Никто не пострадал.", []),
    ("ru", "В Перми задержан школьник с ножом: он напал на учительницу, она в больнице.", ["Perm"]),
]
FIRES: Lines = [
    ("en", "A flat caught fire in Leeds and two people died.", []),
    ("en", "A flat caught fire in Leeds; two people were hurt.", []),
    (
        "en",
        "A shop caught fire in Leeds and two people died. Police said petrol had been poured through the door.",
        ["Leeds"],
    ),
    ("en", "A bus caught fire in Kharkiv and two people died after a drone strike.", ["Kharkiv"]),
    ("uk", "У Сумах загорілася квартира, двоє загинули.", []),
    ("uk", "У Сумах горів гараж, чоловік отримав опіки.", []),
    ("uk", "У Сумах горить будинок, двоє загинули. Ворог бив по місту всю ніч.", ["Sumy"]),
    ("ru", "В Туле загорелся балкон. Одна женщина надышалась дымом.", []),
    ("ru", "В Туле сгорел дом, хозяин получил отравление дымом.", []),
    ("ru", "В Туле загорелся дом, двое погибших. Дрон упал на крышу.", ["Tula"]),
    ("ru", "В Туле загорелась машина, двое ранены. Её обстреляли.", ["Tula"]),
]
FISTS: Lines = [
    ("ru", "Сосед ударил пенсионера из-за забора в Клину. Тот упал и скончался.\n\nВ ход пошли кулаки.", []),
    ("ru", "На концерте в Ярославле подростка избили, он в больнице. Толпа ворвалась в клуб.", []),
    ("ru", "В Клину мужчина с ножом напал на соседа после драки, сосед погиб.", ["Klin"]),
    ("ru", "Драка в Клину закончилась стрельбой, ранены двое.", ["Klin"]),
]
MISHAPS: Lines = [
    ("ru", "Двое пенсионеров погибли при пожаре возле московского Института хлеба.\n\nОгонь охватил десять квадратов, огонь потушили.", []),
    ("ru", "Водитель сбил пешеходов в Челябинске, пострадали 5 человек.\n\nЕго силой вытащили из-за руля, он был мертвецки пьян.", []),
]  # fmt: skip
OF_REGIONS: Lines = [
    (
        "ru",
        "Семь человек пострадали в Одесской области в результате атаки беспилотников.\n\nПострадали 7 человек, сообщил глава Одесской областной администрации Олег Сидоренко.",
        [],
    ),
]
SURNAMES: Lines = [
    ("ru", "Шесть человек ранены при атаке дронов в Сумской области, сообщил глава администрации Иванов.", []),
    ("ru", "Соседи говорят, что Ефремов пил и дрался во дворе.\n\nПотом он зарезал соседа, тот погиб.", []),
    ("ru", "Ночью Тамбов атаковали дроны, погибла женщина.", ["Tambov"]),
    ("ru", "Ночью Псков подвергся атаке беспилотников, ранены двое.", ["Pskov"]),
]


@pytest.mark.parametrize(("language", "text", "cities"), ON_THE_ROAD)
def test_who_is_hit_on_the_road_was_attacked_only_if_somebody_meant_it(
    whole: Reader, language: str, text: str, cities: list[str]
) -> None:
    assert [report.city for report in alerts(whole, text, language=language)] == cities


@pytest.mark.parametrize(
    ("language", "text", "cities"),
    [
        *INSIDE,
        *STATIONS,
        *UNSETTLED,
        *HEARD,
        *WARTIME,
        *SAPPERS,
        *ARRESTS,
        *FIRES,
        *FISTS,
        *MISHAPS,
        *OF_REGIONS,
        *SURNAMES,
    ],
)
def test_what_nobody_is_told_to_have_meant_alerts_nobody(
    language: str, text: str, cities: list[str], reader: Reader
) -> None:
    assert [report.city for report in alerts(reader, text, language=language)] == cities


THOUGHT_AT_FIRST = [
    ("en", "Blast in Quetta hurts four", "A boiler exploded at a laundry in Quetta on Monday, injuring four workers. People ran into the street thinking it was a bomb.", False),
    ("en", "Bakery blast in Kandahar injures six", "A gas cylinder exploded in a bakery in Kandahar on Tuesday, injuring six people. Residents at first feared another bomb after the attack in Kabul.", False),
    ("en", "Three hurt in Kabul blast", "An oil heater blew up in a shop in Kabul on Monday, wounding three people. Shopkeepers feared a suicide bombing.", False),
    ("uk", "Вибух у Кандагарі: шестеро постраждалих", "У пекарні в Кандагарі вибухнув газовий балон, постраждали шестеро людей. Мешканці спершу подумали, що це теракт.", False),
    ("ru", "Взрыв в Грозном", "В мастерской в Грозном взорвался компрессор, ранены трое. Соседи испугались, что это теракт.", False),
    ("en", "Explosives kill nine at Srinagar police station", "Nine people were killed when a heap of seized explosives blew up by accident inside a police station in Srinagar on Friday. Windows shook as far as the market. Residents took it for a militant attack.", False),
    ("en", "Bomb kills five in Lahore market", "A bomb went off in Lahore on Monday, killing five. Residents first thought a transformer had exploded.", True),
    ("uk", "Вибух у Кабулі: четверо загиблих", "Біля мечеті в Кабулі вибухнула бомба, загинули четверо людей. Мешканці спершу подумали, що вибухнув газовий балон.", True),
    ("ru", "Взрыв в Кабуле: четверо погибших", "У мечети в Кабуле взорвалась бомба, погибли четыре человека. Жители сначала подумали, что взорвался газовый баллон.", True),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text", "told"), THOUGHT_AT_FIRST)
def test_what_people_thought_at_first_is_neither_attack_nor_accident(whole: Reader, language, title, text, told):
    assert bool(alerts(whole, text, language=language, title=title)) is told


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("Подросток пришёл в школу в Твери с ножом и газовым баллончиком и ранил двух человек.", ["Tver"]),
        ("В Твери мужчина распылил в автобусе газовый баллончик, пострадали шесть пассажиров.", ["Tver"]),
        ("В квартире в Твери взорвался газовый баллон, пострадали шесть человек.", []),
    ],
)
def test_a_can_of_gas_that_is_sprayed_is_no_accident(reader: Reader, text: str, cities: list[str]) -> None:
    assert [report.city for report in alerts(reader, text, language="ru")] == cities


BY_GAS = [
    ("Death toll in Perm house explosion reaches five", "Rescuers have found another body under the rubble in Perm. Nine are injured.\n\nThe blast occurred on Sunday. Gas had been leaking from a cooker. The governor answered rumours that a drone had hit the house.", False),
    ("Explosion in Lyon building kills three", "Three people died in an explosion in a building in Lyon on Sunday night. Twelve were injured, two of them seriously.\n\nFirefighters were still at work in the morning. The prefect spoke of a gas leak.", False),
    ("Explosion outside Karachi bank kills three", "Three people died in an explosion outside a bank in Karachi on Sunday.\n\nPolice said it was a bomb. There was no gas leak.", True),
    ("Explosion in Karachi kills three", "Three people died in an explosion in Karachi on Sunday. The cause was not yet known.\n\nPolice did not rule out a gas leak.", True),
    ("Drone kills two in Kherson", "Two people were killed when a drone hit a house in Kherson on Sunday.\n\nA gas leak started a fire.", True),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "told"), BY_GAS)
def test_gas_makes_a_blast_an_accident_wherever_the_article_tells_it(reader: Reader, title, text, told):
    assert bool(alerts(reader, text, language="en", title=title)) is told


@pytest.mark.parametrize(
    "text",
    [
        "Взрыв прогремел в пекарне в Актау, погибли трое. Версию теракта следствие не рассматривает.",
        "При пожаре на рынке в Омске пострадали двое. Версия о поджоге не рассматривается, сообщили в МЧС.",
        "Три человека погибли при взрыве газа в кафе в Перми. Признаков теракта или поджога эксперты не нашли.",
        "Взрыв в кафе в Перми.\n\nТрое погибли при взрыве газа в кафе. Версию поджога или теракта полиция отбросила.",
        "Три человека погибли при взрыве газа в кафе в Перми. О теракте речи не идёт, сказали в полиции.",
    ],
)
def test_an_attack_that_is_no_version_makes_none_of_a_blast(reader: Reader, text: str) -> None:
    assert alerts(reader, text, language="ru") == []


@pytest.mark.parametrize("end", ["Рассматривается версия теракта.", "Версию теракта следователи не исключают."])
def test_an_attack_that_is_a_version_leaves_a_blast_open(reader: Reader, end: str) -> None:
    (report,) = alerts(reader, f"Взрыв прогремел в кафе в Казани, погибли двое. {end}", language="ru")
    assert report.city == "Kazan"


BY_THEMSELVES: Lines = [
    ("en", "Seven workers were injured when a solvent tank exploded at a paint works in Pune. A spark from a welding torch had set it off.", []),
    ("en", "Sparks from welding set off a mixing tank in Pune, injuring six.", []),
    ("en", "A tank fired at a house in Goma, killing three.", ["Goma"]),
    ("en", "A drone hit a diesel tank at a depot in Kharkiv, injuring two.", ["Kharkiv"]),
    ("uk", "В індійському Срінагарі зсув накрив автобус. Загинули четверо.", []),
    ("uk", "Четверо людей загинули, коли обвал скель накрив автобус у Бішкеку.", []),
    ("ru", "Обвал породы накрыл рабочих в Бишкеке, двое погибли.", []),
    ("uk", "Лавина дронів накрила Харків, загинули четверо.", ["Kharkiv"]),
    ("ru", "Вечером град мин накрыл рынок в Харькове, погибли четверо.", ["Kharkiv"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "cities"), BY_THEMSELVES)
def test_tanks_of_works_and_slides_of_earth_attack_nobody(whole: Reader, language: str, text: str, cities: list[str]):
    assert [report.city for report in alerts(whole, text, language=language)] == cities
