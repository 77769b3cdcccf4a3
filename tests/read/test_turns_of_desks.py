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
NO_ATTACK = [
    ("uk", "У Полтаві біля вокзалу знайшли саморобний вибуховий пристрій, його знищили сапери.", ""),
    ("uk", "Вибухи в Полтаві: сапери знищують боєприпаси.", ""),
    ("uk", "У Полтаві «Ворскла» влаштувала гостям бомбардування — 4:0. Вибух на трибунах на третій хвилині матчу.", ""),
]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        *NOT_KNOWN, *WHERE_IT_FELL, *WHO_MAKES_ARMS, *WHAT_IS_STOLEN, *PARTS_OF_THE_BODY, *SAID_OTHERWISE,
        *SUMS_OF_WARS, *TAKEN_FOR_DEAD, *NO_ATTACK,
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
