"""What desks and posts say in other words: who makes arms, where debris fell, what is not known, whose suburb it is."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

NOT_KNOWN = [
    ("uk", "У Полтаві ракета влучила в склад, поранено двох; про загиблих інформації нема.", "missile_strike - 2"),
    ("uk", "У Полтаві ракета влучила в склад. Про постраждалих чи загиблих відомостей немає.", "missile_strike - -"),
    ("uk", "У Полтаві ракета влучила в склад. Про жертви нічого не відомо.", "missile_strike - -"),
    ("uk", "У Полтаві ракета влучила в склад. Загиблих і поранених немає.", "missile_strike 0 0"),
    ("ru", "В Полтаве ракета попала в склад, ранены двое; о погибших сведений нет.", "missile_strike - 2"),
]
WHERE_IT_FELL = [
    ("uk", "Над Полтавою збили дві ракети, уламки впали в лісі.", ""),
    ("uk", "Над Полтавою збили дрон, уламки впали у водосховище.", ""),
    ("uk", "Над Полтавою збили дрон, уламки впали на город, пошкоджено дах хати.", "drone_strike - -"),
    ("ru", "Над Полтавой сбили два дрона, обломки упали в лесу.", ""),
]
WHO_MAKES_ARMS = [
    ("uk", "У Полтаві підірвали авто розробника ударних дронів. Чоловік загинув.", "ied 1 -"),
    ("uk", "У Полтаві застрелили директора заводу безпілотників.", "shooting 1 -"),
    ("uk", "У Полтаві дрон влучив у завод, двоє поранених.", "drone_strike - 2"),
    ("ru", "В Полтаве взорвали машину разработчика ракет. Мужчина погиб.", "ied 1 -"),
    ("ru", "В Полтаве ракета попала в цех по сборке дронов.", "missile_strike - -"),
]
WHAT_IS_STOLEN = [
    ("uk", "У Полтаві викрали бізнесмена, поліція шукає мікроавтобус.", "abduction - -"),
    ("uk", "Четверо в масках заштовхали до мікроавтобуса підприємця в центрі Полтави й вивезли.", "abduction - -"),
    ("uk", "У Полтаві викрали автомобіль депутата.", ""),
    ("ru", "В Полтаве похитили автомобиль депутата.", ""),
]
PARTS_OF_THE_BODY = [
    ("uk", "У Полтаві дрон ударив по машині. Водієві уламки посікли ноги.", "drone_strike - 1"),
    ("uk", "У Полтаві дрон ударив по швидкій. Лікарку поранено, фельдшерові осколок пробив плече.", "drone_strike - 2"),
    ("uk", "У Полтаві невідомі стріляли в охоронця, йому прострелили ногу.", "shooting - 1"),
    ("uk", "У Полтаві вибухнула граната, хлопцеві відірвало два пальці.", "grenade - 1"),
    ("uk", "У Полтаві дрон ударив по площі, уламок пробив голову статуї.", "drone_strike - -"),
    ("ru", "В Полтаве дрон ударил по машине. Водителю осколки рассекли лоб.", "drone_strike - 1"),
]
SAID_OTHERWISE = [
    ("uk", "Полтава: ворог двічі бив артилерією, тричі — дронами. Двоє поранених.", "drone_strike/shelling - 2"),
    ("uk", "Вночі дрони атакували область. Найбільше дісталося Полтаві: двоє загиблих.", "drone_strike 2 -"),
    ("uk", "Протягом дня ворог гатив по області з артилерії. Під вогнем була Полтава.", "shelling - -"),
    ("uk", "Шахед улучив у школу в Полтаві, двоє поранених.", "drone_strike - 2"),
    ("uk", "У Полтаві бойовики обстріляли з кулеметів відділок: двоє поліцейських убиті.", "shooting 2 -"),
    ("uk", "Ракета влучила в ринок у Полтаві. Місто втратило дев'ятьох жителів.", "missile_strike 9 -"),
    ("uk", "Обстріл Полтави: місто втратило дві підстанції, троє поранених.", "shelling - 3"),
    ("uk", "Полтава, обстріл. Загинули рибалка 1970 р.н. та жінка 1965 р. н.", "shelling 2 -"),
]
SUMS_OF_WARS = [
    ("uk", "Армія била з гармат по Полтаві. За оцінками, загинуло понад 150 тисяч осіб.", "shelling - -"),
    ("en", "The army shelled Poltava. By cautious estimates more than 150,000 people were killed.", "shelling - -"),
    ("uk", "У Полтаві відкрили меморіал загиблим: три роки тому ракета влучила в ринок, загинуло 20 людей.", ""),
]
TAKEN_FOR_DEAD = [
    (
        "uk",
        "Ракетний удар по Полтаві: загиблих двоє, а не троє. Третім загиблим вважали сторожа.",
        "missile_strike 2 -",
    ),
    ("uk", "Після ракетного удару по Полтаві помер третій поранений.", "missile_strike 3 -"),
    ("ru", "Ракетный удар по Полтаве: погибших двое. Третьим погибшим считали сторожа.", "missile_strike 2 -"),
]
BESIDE_OTHERS = [
    ("uk", "Полтава, обстріл. Одного працівника вбито, другого поранено.", "shelling 1 1"),
    ("ru", "Полтава, обстрел. Один рабочий убит, второй ранен.", "shelling 1 1"),
    ("uk", "Полтава, обстріл. Поранень зазнали 14 осіб, з них троє дітей, ще дві людини загинули.", "shelling 2 14"),
    ("uk", "Полтава, обстріл. Чоловік дістав опіки, 70-річна перехожа — контузію.", "shelling - 2"),
    ("uk", "Полтава, обстріл. Кількість загиблих збільшилася до чотирьох: помер поранений сторож.", "shelling 4 -"),
]
SPOKEN_OF = [
    ("uk", "Полтава, обстріл. Відомо про загиблу жінку та пораненого чоловіка.", "shelling 1 1"),
    ("uk", "Полтава, обстріл. Маємо загиблу дитину та п'ятьох поранених дорослих.", "shelling 1 5"),
    ("ru", "Полтава, обстрел. Сообщается о раненом водителе.", "shelling - 1"),
    ("uk", "Полтава, обстріл. Допомагаємо родині загиблого артилериста.", "shelling - -"),
]
ALL_ALIVE = [
    ("uk", "Полтава, обстріл. На щастя, усі пасажири живі, шестеро отримали травми.", "shelling 0 6"),
    ("uk", "Полтава, обстріл. Люди живі, поранено двох.", "shelling 0 2"),
    ("ru", "Полтава, обстрел. Все рабочие живы, двоих ранило.", "shelling 0 2"),
    ("uk", "Полтава, обстріл. Двоє працівників живі, одного вбито.", "shelling 1 -"),
]
NO_ATTACK = [
    ("uk", "У Полтаві біля вокзалу знайшли саморобний вибуховий пристрій, його знищили сапери.", ""),
    ("uk", "Вибухи в Полтаві: сапери знищують боєприпаси.", ""),
    ("uk", "У Полтаві «Ворскла» влаштувала гостям бомбардування — 4:0. Вибух на трибунах на третій хвилині матчу.", ""),
]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        *NOT_KNOWN, *WHERE_IT_FELL, *WHO_MAKES_ARMS, *WHAT_IS_STOLEN, *PARTS_OF_THE_BODY, *SAID_OTHERWISE,
        *SUMS_OF_WARS, *TAKEN_FOR_DEAD, *BESIDE_OTHERS, *SPOKEN_OF, *ALL_ALIVE, *NO_ATTACK,
    ],
)  # fmt: skip
def test_it_is_read_as_it_is_meant(reader: Reader, language: str, text: str, told: str) -> None:
    assert ", ".join(_said(reader, text, language)) == told


TWO_ENTRIES = [
    ("uk", "Нікополь, 12:10 — «Град» по хатах. Шестеро поранених.\n\nМарганець, 13:40 — КАБ, вибито шибки. Люди цілі."),
    ("ru", "Никополь, 12:10 — «Град» по домам. Шестеро раненых.\n\nМарганец, 13:40 — КАБ, выбиты стёкла. Люди целы."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), TWO_ENTRIES)
def test_a_clock_behind_the_name_heads_an_entry(reader: Reader, language: str, text: str) -> None:
    told = {
        report.city: (toll(report, "killed"), toll(report, "injured"))
        for report in alerts(reader, text, language=language)
    }
    assert told == {"Nikopol": ("-", "6"), "Marhanets": ("0", "0")}


PLACES = [
    ("uk", "У херсонському передмісті Антонівка безпілотник скинув гранату на чергу. Двоє загинули.", "Kherson"),
    ("ru", "В херсонском пригороде Антоновка беспилотник сбросил гранату на очередь. Двое погибли.", "Kherson"),
    ("en", "In the Kherson suburb of Antonivka a drone dropped a grenade on a queue, killing two.", "Kherson"),
    ("uk", "Уранці дрон ударив по зупинці в Антонівці під Херсоном, двоє загинули.", "Antonivka"),
    ("uk", "Комишуваха. Дрон улетів у двір. Двоє поранених, вони в лікарні Запоріжжя.", "Komyshuvakha"),
    ("uk", "Росіяни вдарили дроном по лікарні Запоріжжя. Поранено трьох медиків.", "Zaporizhzhya"),
    ("uk", "Уночі безпілотник улучив у корпус лікарні в Тростянці Сумської області. Є поранені.", "Trostyanets"),
]


@pytest.mark.parametrize(("language", "text", "city"), PLACES)
def test_a_suburb_is_its_city_s_and_a_hospital_only_took_them_in(
    reader: Reader, language: str, text: str, city: str
) -> None:
    assert [report.city for report in alerts(reader, text, language=language)] == [city]


def _said(reader: Reader, text: str, language: str) -> list[str]:
    return [
        f"{'/'.join(sorted(report.methods))} {toll(report, 'killed')} {toll(report, 'injured')}"
        for report in alerts(reader, text, language=language)
    ]


ENGLISH = [
    ("A drone hit a market in Poltava. The driver has wounds in both legs and is in hospital.", "drone_strike - 1"),
    ("A drone hit a market in Poltava. No deaths had been confirmed by evening.", "drone_strike - -"),
    ("A drone hit a market in Poltava. No deaths were reported.", "drone_strike 0 -"),
    (
        "The death toll from the shells that hit Poltava a week ago has risen to 22, after two children died.",
        "shelling 22 -",
    ),
    ("A car mowed down people in Poltava; 26 were hurt. Two are fighting for their lives.", "vehicle_ramming - 26"),
    ("Militants of the Allied Democratic Forces killed six people with machetes in Poltava.", "stabbing 6 -"),
    (
        "Gunmen overran the town of Poltava, shooting men and setting houses alight.",
        "arson/ground_assault/shooting - -",
    ),
    ("A car bomb in Poltava killed a designer of drones.", "ied 1 -"),
    ("Drones were shot down over Poltava and fragments fell in a forest.", ""),
    ("In Poltava, soldiers found a mine on the road to the airport and took out the fuse.", ""),
    ("An explosion in Poltava killed six; it was caused by a breach of safety rules.", ""),
]


@pytest.mark.parametrize(("text", "told"), ENGLISH)
def test_english_is_read_as_it_is_meant(reader: Reader, text: str, told: str) -> None:
    assert ", ".join(_said(reader, text, "en")) == told


def test_days_between_two_attacks_are_no_window(reader: Reader) -> None:
    text = "Gunmen killed three people in Poltava on Monday, two days after a shop there was robbed."
    assert [report.window_hours for report in alerts(reader, text, language="en")] == [None]


def test_the_car_of_a_suicide_bomber_rams_nobody(whole: Reader) -> None:
    text = "A suicide bomber rammed a car full of explosives into a barracks gate in Kabul, killing 13 people."
    assert _said(whole, text, "en") == ["suicide_bombing 13 -"]


def test_what_an_accident_left_is_no_attack(whole: Reader) -> None:
    text = "У Полтаві горів склад шин, пожежу гасили рятувальники. Причина — коротке замикання, двоє постраждалих."
    assert alerts(whole, text, language="uk") == []
