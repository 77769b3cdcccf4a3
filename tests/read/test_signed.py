"""Attacks whose city is only told by who writes of them, by the dateline, by a capital of a region or a later word."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

Texts = list[tuple[str, str, str, list[str]]]
"""Language, title, text, and the cities that are alerted."""

SIGNED: Texts = [
    ("ru", "Доброе утро", "Два дрона ударили по школе. Ранены трое.\n\nДержимся. Ваш мэр Полтавы.", ["Poltava"]),
    ("ru", "Ночь", "Ракета попала в жилой дом, погибли двое.\n\nПолтава, улица Садовая.", ["Poltava"]),
    ("ru", "Ночь", "Дрон ударил по рынку, убиты двое, шестеро ранены.\n\nРепортаж Анны К., Одесса.", ["Odesa"]),
    ("ru", "Обстрел", "Снаряд попал в двор, ранена женщина.\n\nОтдел по Лозовой.", ["Lozova"]),
    ("uk", "Добрий ранок", "Два дрони влучили у школу. Поранено трьох.\n\nВаш мер Полтави.", ["Poltava"]),
    ("uk", "Ніч", "Ракета влучила в будинок, загинули двоє.\n\nПолтава, вечір.", ["Poltava"]),
    (
        "en",
        "Good morning",
        "Two drones hit a school overnight. Three were hurt.\n\nYour mayor of Poltava.",
        ["Poltava"],
    ),
    # the signature is not where it was, or there was nothing
    ("ru", "Ночь", "В Сумах дрон ударил по школе. Ранены трое.\n\nИван К., Киев.", ["Sumy"]),
    ("ru", "Погода", "Завтра дожди и ветер, зонты берите с собой.\n\nВаш мэр Полтавы.", []),
    ("ru", "Матч", "Хозяева расстреляли гостей: пять мячей за тайм.\n\nПолтава, стадион.", []),
]

SPOKEN: Texts = [
    ("ru", "Удар по рынку", "Две бомбы упали на рынок, ранены трое, сообщил глава Полтавы.", ["Poltava"]),
    ("ru", "Взрыв", "Три бомбы обсуждались за столом, сообщил глава Полтавы.", []),
]

STREETS: Texts = [  # behind "на" a city never stands in the genitive
    ("ru", "Полтава", "Ракета попала в дом на Щорса, погибли двое.", ["Poltava"]),
    ("ru", "Одесса", "Дрон ударил по дому на Комарова: трое раненых.", ["Odesa"]),
    ("uk", "Полтава", "Ракета влучила в будинок на Щорса, загинули двоє.", ["Poltava"]),
    ("ru", "", "Ракетный удар на Сумы: двое погибших.", ["Sumy"]),
    ("ru", "Полтава", "Ракета попала в дом на Киевской, погибли двое.", ["Poltava"]),
    ("ru", "", "Херсон. Дрон ударил по остановке на Запорожской: трое раненых.", ["Kherson"]),
    ("ru", "", "Армия ударила на Херсонском и Запорожском направлениях, погибли двое.", []),
]

CAPITALS: Texts = [
    ("ru", "Кульякан: ночь", "В столице Синалоа перестрелка: убиты четверо.", ["Culiacán"]),
    ("ru", "", "В столице Колумбии взорвалась бомба: убиты четверо.", ["Bogotá"]),
]

BOUNDS: Texts = [  # "не меньше" bounds a number and denies nothing
    ("ru", "", "По Полтаве выпустили не меньше тридцати ударных беспилотников, ранены двое.", ["Poltava"]),
    ("ru", "", "По Полтаве ударили не менее чем десятью ракетами, ранены двое.", ["Poltava"]),
    ("ru", "", "Ударов беспилотников по Полтаве не было.", []),
]

ADJECTIVES: Texts = [  # towns are called so, too
    ("ru", "Одесса: рынок", "На Центральном рынке взорвалась граната, ранены двое.", ["Odesa"]),
    ("ru", "", "Железнодорожный вагон взорвался после атаки дрона, ранены двое.", []),
    ("ru", "", "В городе Железнодорожный дрон ударил по складу, ранены двое.", ["Zheleznodorozhnyy"]),
]

TRAINING: Texts = [
    ("ru", "", "Стрелок убил троих в учебном центре в Эребру.", ["Örebro"]),
    ("ru", "", "В Полтаве прошла учебная атака дронов: «ранены» двое.", []),
]

BEHIND: Texts = [
    (
        "ru",
        "Шесть домов",
        "Бомбы упали на квартал. В пригороде Бейрута погибли шестеро.\n\nВ Тире бомбили порт, ранен сторож.",
        ["Beirut", "Tyre"],
    ),
]


@pytest.mark.parametrize(
    ("language", "title", "text", "cities"),
    [*SIGNED, *SPOKEN, *STREETS, *CAPITALS, *BOUNDS, *ADJECTIVES, *TRAINING, *BEHIND],
)
def test_a_city_told_away_from_its_attack_is_found(
    reader: Reader, language: str, title: str, text: str, cities: list[str]
) -> None:
    told = alerts(reader, text, language=language, title=title)
    assert sorted(report.city for report in told) == sorted(cities)


TOLLS: list[tuple[str, str, str]] = [
    ("В Полтаве при обстреле ранены две тысячи восемьсот человек.", "-", "2800"),
    ("В Полтаве дрон ударил по дому, хозяйка отделалась испугом.", "0", "0"),
    ("В Полтаве дрон попал в трубу — без последствий для людей.", "0", "0"),
    ("В Полтаве распылили хлор: отравленных пятьдесят один.", "-", "51"),
]


@pytest.mark.parametrize(("text", "killed", "injured"), TOLLS)
def test_tolls_are_told_in_these_words(reader: Reader, text: str, killed: str, injured: str) -> None:
    (report,) = alerts(reader, text, language="ru")
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)


def test_a_text_that_ends_within_a_list_of_people_is_read(reader: Reader) -> None:
    assert not alerts(reader, "двое число погибших 5-7 человек", language="ru")
