"""Turns of Ukrainian and Russian bulletins: rivers, wards abroad, wards of hospitals, who speaks from where, totals."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

TOLD = [
    # those who are unconscious are hurt, and not "without" anything that counts
    ("uk", "Жінку без свідомості доправили до лікарні після удару дрона по Полтаві.", "Poltava", "-", "1"),
    ("uk", "Після удару по Сумах двох людей без тями доправили до лікарні.", "Sumy", "-", "2"),
    ("ru", "Женщину без сознания доставили в больницу после удара дрона по Полтаве.", "Poltava", "-", "1"),
    # rivers share names with towns: what a bridge leads over is none
    ("uk", "Росіяни вдарили по мосту через Інгулець на околиці Херсона, поранено двох людей.", "Kherson", "-", "2"),
    # a ward of a hospital took somebody in
    (
        "uk",
        "Ракета влучила в будинок у Рівному, поранено 20 людей. В опіковому відділенні у Львові помер 39-річний чоловік. Загиблих тепер двоє.",
        "Rivne",
        "2",
        "20",
    ),
    # a numbered district is the city's own, whatever the word means elsewhere
    ("uk", "У 13-му окрузі Марселя невідомі розстріляли чоловіка. Він загинув.", "Marseille", "1", "-"),
    ("uk", "Двоє на мопеді обстріляли кафе в третьому окрузі Відня. Загинула жінка.", "Vienna", "1", "-"),
    # where an office speaks from nothing happened
    (
        "uk",
        "У Мелітополі підірвали авто посадовця, він загинув. За даними міського голови, який перебуває в Запоріжжі, після вибуху росіяни перекрили виїзди.",
        "Melitopol",
        "1",
        "-",
    ),
    (
        "uk",
        "У Бердянську пролунав вибух біля комендатури, поранено двох поліцаїв. Міська рада, що працює в Дніпрі, пише про обшуки після вибуху.",
        "Berdyansk",
        "-",
        "2",
    ),
    (
        "ru",
        "В Мелитополе взорвали авто чиновника, он погиб. По данным мэра, который находится в Запорожье, после взрыва россияне перекрыли выезды.",
        "Melitopol",
        "1",
        "-",
    ),
    ("uk", "Дрон атакував мера, який перебував у Херсоні. Мера поранено.", "Kherson", "-", "1"),
    # a region's toll without its capital is not the capital's
    (
        "uk",
        "Росія вночі атакувала Київ ракетами. У столиці загинули семеро людей, 31 поранено. Загалом по Київщині, без урахування столиці, один загиблий і шестеро поранених.",
        "Kyiv",
        "7",
        "31",
    ),
    (
        "ru",
        "В столице Украины от удара ракет погибли семеро, ранены 31. По Киевской области, без учёта столицы, один погибший и шестеро раненых.",
        "Kyiv",
        "7",
        "31",
    ),
    # several who came to no harm, where nobody else did
    (
        "uk",
        "У Нікополі FPV-дрон поцілив у вантажівку. Обидва працівники встигли вискочити й не постраждали.",
        "Nikopol",
        "0",
        "0",
    ),
    ("ru", "В Никополе дрон попал в грузовик. Оба работника успели выскочить и не пострадали.", "Nikopol", "0", "0"),
    (
        "uk",
        "У Нікополі FPV-дрон поцілив у вантажівку. Водія поранено, двоє працівників не постраждали.",
        "Nikopol",
        "-",
        "1",
    ),
    # totals behind "of them there are", and deaths told by their noun
    ("uk", "У Харкові після удару КАБа двоє загиблих. Кількість поранених зросла, тепер їх 31.", "Kharkiv", "2", "31"),
    ("uk", "Ракетний удар по Сумах: загиблих дев'ятеро. Кількість поранених не змінилася, їх 40.", "Sumy", "9", "40"),
    ("ru", "Ракетный удар по Сумам: погибших девять. Число раненых не изменилось, их 40.", "Sumy", "9", "40"),
    ("ru", "Ракетный удар по Сумам: погибших девять. Число раненых не изменилось: 40.", "Sumy", "9", "40"),
    ("uk", "За добу Нікополь обстріляли п'ять разів. По місту дві загибелі.", "Nikopol", "2", "-"),
    ("uk", "Удар по Нікополю спричинив загибель двох людей.", "Nikopol", "2", "-"),
]

SILENT = [
    ("uk", "Дрон атакував авто волонтерів на дорозі під Куп'янськом, поблизу мосту через Оскіл. Загинула волонтерка."),
    ("ru", "Дрон атаковал авто волонтёров на дороге под Купянском, у моста через Оскол. Погибла волонтёрка."),
    ("uk", "Бойовики вбили п'ятьох людей в окрузі Гарісса в Кенії."),
]


@pytest.mark.parametrize(("language", "text", "city", "killed", "injured"), TOLD)
def test_only_the_struck_city_is_told_with_its_toll(
    reader: Reader, language: str, text: str, city: str, killed: str, injured: str
) -> None:
    told = [(it.city, toll(it, "killed"), toll(it, "injured")) for it in alerts(reader, text, language=language)]
    assert told == [(city, killed, injured)]


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_what_struck_no_city_stays_silent(reader: Reader, language: str, text: str) -> None:
    assert alerts(reader, text, language=language) == []


@pytest.mark.parametrize("words", ["навчальні стрільби", "планові стрільби"])
def test_shots_of_soldiers_that_train_are_no_attack(words: str, reader: Reader) -> None:
    assert alerts(reader, f"У Бердянську тривають {words} на полігоні.", language="uk") == []
