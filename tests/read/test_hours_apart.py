"""Attacks on one city that lie hours apart: each has its own toll and means, and what came before is not the news."""

# ruff: noqa: E501 - a text stays in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

AT_ANOTHER_HOUR = [
    ("uk", "Уночі дрон влучив у будинок у Сумах, загинули двоє людей.\n\nВранці ракета вдарила по ринку, поранено п'ятьох.", ["2/- drone_strike", "-/5 missile_strike"]),
    ("uk", "Минулої ночі дрони вдарили по Одесі, поранено трьох людей. Удень ракетою поцілили в порт, загинули двоє.", ["-/3 drone_strike", "2/- missile_strike"]),
    ("ru", "Утром авиация сбросила на Краматорск бомбу, погибли две женщины.\n\nВечером город атаковали снова, на этот раз дроном. Погибли водитель и пассажир.", ["2/- air_strike", "2/- drone_strike"]),
    ("ru", "Около четырёх пополудни по Хайфе выпустили ракеты. Ранены трое.\n\nУтром в другой части города в склад врезался дрон, погиб рабочий.", ["-/3 missile_strike", "1/- drone_strike"]),
    ("en", "Drones hit a house in Odesa at night, killing two people.\n\nIn the morning a missile struck the port, wounding three.", ["2/- drone_strike", "-/3 missile_strike"]),
    ("en", "Drones hit a house in Odesa at night, killing two people. In the morning a drone struck the port, wounding one.", ["2/- drone_strike", "-/1 drone_strike"]),
    ("uk", "Полтава за день пережила дві атаки. Опівдні внаслідок залпу реактивної артилерії поранено сімох людей. Увечері дрон убив двох.", ["-/7 shelling", "2/- drone_strike"]),
    ("uk", "В обід внаслідок обстрілу Полтави поранено чотирьох. Увечері дрон убив двох людей.", ["-/4 shelling", "2/- drone_strike"]),
    ("ru", "Около полудня при обстреле Полтавы ранены четверо. Вечером дрон убил двух человек.", ["-/4 shelling", "2/- drone_strike"]),
    ("en", "Shortly after noon shells wounded four people in Sumy. In the evening a drone killed two.", ["-/4 shelling", "2/- drone_strike"]),
    ("en", "Two people were killed overnight when a missile hit Kharkiv. In the evening, artillery shells wounded four.", ["2/- missile_strike", "-/4 shelling"]),
]  # fmt: skip
ONE_ATTACK = [
    ("en", "Drones hit a house in Odesa at night, killing two people.\n\nIn the morning rescuers found another body.", "3/- drone_strike"),
    ("ru", "Ночью дроны ударили по Одессе, погибли трое. Утром спасатели разобрали завалы.", "3/- drone_strike"),
    ("uk", "Уночі дрони вдарили по Одесі, загинули троє. Удень ракета влучила в порт.", "3/- drone_strike+missile_strike"),
]  # fmt: skip


def told(reader: Reader, language: str, text: str, title: str = "") -> list[str]:
    return [
        f"{toll(report, 'killed')}/{toll(report, 'injured')} {'+'.join(sorted(report.methods))}"
        for report in alerts(reader, text, language=language, title=title)
    ]


@pytest.mark.parametrize(("language", "text", "attacks"), AT_ANOTHER_HOUR)
def test_what_was_done_at_another_hour_with_a_toll_of_its_own_is_another_attack(reader, language, text, attacks):
    assert told(reader, language, text) == attacks


@pytest.mark.parametrize(("language", "text", "attack"), ONE_ATTACK)
def test_another_hour_alone_makes_no_second_attack(reader, language, text, attack):
    assert told(reader, language, text) == [attack]


def test_attacks_of_two_hours_under_one_toll_are_one(reader: Reader) -> None:
    text = "Drones hit a house in Odesa at night, killing two people.\n\nIn the morning a missile struck the port, killing three."
    assert told(reader, "en", text, title="Five killed in Odesa") == ["5/- drone_strike+missile_strike"]


HOURS_BEFORE = [
    ("en", "Mortar rounds fell on the airport of Mogadishu, wounding four people. It came hours after a siege at a hotel in which nine people died.", "-/4 shelling"),
    ("en", "Gunmen shot dead two teachers in Pattani on Monday, hours after a clash in which five soldiers died.", "2/- shooting"),
    ("en", "A drone killed three people in El Fasher, hours after shelling in which 12 people died in the same city.", "3/- drone_strike"),
    ("en", "A missile hit Kherson, wounding one. It is three days since a missile killed 11 people in the city.", "-/1 missile_strike"),
    ("ru", "Ракета попала в порт Одессы, ранены двое. Это случилось через день после удара, при котором погибли четверо.", "-/2 missile_strike"),
    ("uk", "Ракета влучила в порт Одеси, поранено двох. Це сталося через день після удару, внаслідок якого загинули четверо.", "-/2 missile_strike"),
    ("ru", "Через несколько часов после взрыва, убившего девять человек, в Кветте застрелили двух торговцев.", "2/- shooting"),
    ("uk", "За кілька годин після обстрілу, внаслідок якого загинули четверо, у Херсоні дрон поранив двох людей.", "-/2 drone_strike"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "attack"), HOURS_BEFORE)
def test_the_toll_of_the_attack_hours_before_is_not_that_of_the_news(reader, language, text, attack):
    assert told(reader, language, text) == [attack]


def test_the_city_of_the_attack_before_is_not_that_of_the_news(reader: Reader) -> None:
    text = "Неизвестные расстреляли в Джосе посетителей бара, погибли четверо. Нападение произошло на другой день после взрыва в мечети Майдугури, жертвами которого стали девять человек."
    assert [report.city for report in alerts(reader, text, language="ru")] == ["Jos"]


def test_what_only_says_where_a_city_lies_parts_no_attack_before_from_its_toll(reader: Reader) -> None:
    text = "Gunmen shot dead two guards in Lahore. It came a day after a blast in Quetta, near the border, that killed nine."
    assert [report.city for report in alerts(reader, text, language="en")] == ["Lahore"]


def test_days_after_an_attack_its_further_dead_are_the_news(reader: Reader) -> None:
    text = "Two days after the missile strike that killed nine people in Kherson, rescuers found another body."
    assert told(reader, "en", text) == ["10/- missile_strike"]


def test_the_day_of_the_attack_before_is_not_that_of_the_news(reader: Reader) -> None:
    title = "Missile hits tugboat in Odesa, new attack after Monday's"
    (report,) = alerts(reader, "A missile hit a tugboat in Odesa, wounding two sailors.", language="en", title=title)
    assert report.event_date is None


def test_hours_after_an_attack_its_own_toll_is_the_news(reader: Reader) -> None:
    text = "Hours after a missile attack that killed six people in Kharkiv, rescuers were still at work."
    assert told(reader, "en", text) == ["6/- missile_strike"]


SOME_WAY_OFF = [
    ("en", "A shell fell on a street in Druzhkivka, killing two. Druzhkivka lies ten kilometres from the fighting near Toretsk.", ["2/- shelling"]),
    ("ru", "Краматорск находится в 20 километрах от боёв.", []),
    ("uk", "У Костянтинівці загинула людина. Місто лежить за вісім кілометрів від боїв під Торецьком.", []),
    ("ru", "В Макеевке, в десяти километрах от места боёв, снаряд попал в дом, погибли двое.", ["2/- shelling"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "attacks"), SOME_WAY_OFF)
def test_fighting_some_kilometres_off_is_none_in_the_town(reader, language, text, attacks):
    assert told(reader, language, text) == attacks


LAST_OF_SEVERAL = [
    ("A grenade at a market in Bujumbura killed 2 in the latest in a string of similar attacks.", "2/- grenade"),
    ("Three people were stabbed in Leeds in the latest of a series of attacks this year.", "-/3 stabbing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "attack"), LAST_OF_SEVERAL)
def test_the_latest_of_several_attacks_is_news(reader: Reader, text: str, attack: str) -> None:
    assert told(reader, "en", text) == [attack]
