"""An attack from which weeks are counted, or of a part of a month that is gone, is old; what is told beside it is not."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.model import Currency
from monitor.read.report import Reader

PUBLISHED = datetime(2026, 3, 18, 9, tzinfo=UTC)

OLD = [
    ("en", "Stalls burn in Poltava", "A fire blamed on faulty wiring destroyed 20 stalls in Poltava. It is four days since a missile killed six people in the city."),
    ("en", "School opens in Poltava", "An underground school opened in Poltava. It has been five days since a missile killed six people."),
    ("uk", "У Полтаві згоріли ятки", "На ринку в Полтаві через несправну проводку згоріли 20 яток. Минуло чотири дні відтоді, як ракета вбила в місті шістьох людей."),
    ("uk", "Вокзал у Полтаві відкрили", "Майже через місяць після удару дронів, унаслідок якого загинули троє, у Полтаві відкрили залу."),
    ("uk", "Полтава після нападу перекриває центр", "Через місяць після нападу, в якому загинули двоє людей, мерія Полтави ставить стовпчики."),
    ("uk", "Уроки у Полтаві", "Через два місяці після того, як ракета влучила в школу в Полтаві й убила двох учителів, уроки відновили."),
    ("ru", "Рынок в Полтаве открыт", "Спустя три недели после подрыва машины, унёсшего жизни восьми человек, рынок в Полтаве открыт."),
    ("ru", "Вокзал в Полтаве", "Почти через месяц после удара дронов, в результате которого погибли трое, в Полтаве открыли вокзал."),
    ("en", "Station in Poltava takes passengers", "Nearly a month after a drone strike that killed three people, the station in Poltava has reopened."),
    ("en", "Market in Poltava reopens", "The market in Poltava has reopened five weeks after a car bomb killed eight people there."),
    ("en", "Bells toll in Poltava for victims of strike", "Bells rang in Poltava for the people killed a year ago when two missiles hit the city. Nine people were killed in that strike."),
    ("ru", "В Полтаве звонят по жертвам удара", "Колокола звонили в Полтаве по людям, убитым год назад, когда две ракеты попали в центр города. Погибли девять человек."),
    ("ru", "Задержаны подозреваемые в подрыве рынка в Полтаве", "Служба объявила о задержании трёх человек, причастных к январскому взрыву у рынка в Полтаве, где погибли восемь человек."),
    ("uk", "Затримали підозрюваних у нападі", "Поліція Полтави заявила про арешт двох молодиків, які на початку березня кинули гранату на ринку; одна жінка тоді загинула."),
    ("en", "The station clock starts again", "The station clock in Poltava was started again, two months to the day after shrapnel stopped it and killed nine people."),
    ("en", "Families of mosque victims wait", "Forty days after a suicide bomber killed 31 worshippers at a mosque in Poltava, no payment has arrived."),
    ("en", "Survivor leaves hospital", "A woman stabbed in the attack that killed two people in Poltava last month left hospital on Tuesday."),
    ("en", "A new flat", "His old flat in Poltava was destroyed by the drone that killed his wife in the autumn."),
    ("uk", "Медик, який вижив", "Минуло сорок днів, відколи дрон влучив у карету швидкої в Полтаві й убив двох його колег."),
    ("uk", "Поранена в Полтаві вчителька повернулася до школи", "Учителька, яку поранило під час вересневого обстрілу Полтави, повернулася до школи."),
    ("ru", "В Полтаве снесли дом, повреждённый взрывом", "В Полтаве снесли дом, повреждённый при теракте, в котором осенью погибли шесть человек."),
    ("ru", "Полиция отчиталась", "В середине февраля в Полтаве дрон убил двоих."),
    ("en", "Police report", "A drone killed two people in Poltava in early March."),
]  # fmt: skip

NEWS = [
    ("uk", "Дрони знову били по Полтаві", "Через місяць після удару по вокзалу дрони знову атакували Полтаву, загинули двоє."),
    ("ru", "В Полтаве двое погибших", "Дроны ночью атаковали Полтаву, погибли двое, спустя месяц после удара по вокзалу, где погибли пятеро."),
    ("en", "Drones strike Poltava again", "Three weeks after a missile hit the station, drones struck Poltava on Monday night, killing two people."),
    ("en", "Drones strike Poltava", "Drones struck Poltava on Monday night, killing two people, a month after a missile hit the station and killed five."),
    ("en", "Drone kills two in Poltava", "A drone killed two people in Poltava on Monday in a raid that police compared with that of last month."),
    ("uk", "У Полтаві вбито двох", "Дрон убив двох людей у Полтаві в середині березня."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), OLD)
def test_an_attack_is_old_from_which_weeks_are_counted(reader: Reader, language: str, title: str, text: str) -> None:
    read = reader.read(title=title, text=text, published=PUBLISHED, language=language)
    assert [report.currency for report in read.reports] == ["background"]


@pytest.mark.parametrize(("language", "title", "text"), NEWS)
def test_what_happened_weeks_after_an_attack_is_news(reader: Reader, language: str, title: str, text: str) -> None:
    [report] = reader.read(title=title, text=text, published=PUBLISHED, language=language).reports
    assert (report.currency, report.killed and report.killed.min, report.methods) == ("new", 2, ("drone_strike",))


BESIDE = [
    ("en", "Mortar shells wounded two children in Poltava on Wednesday. It came two days after gunmen stormed a hotel on the other side of the city and killed ten people."),
    ("uk", "Двоє дітей поранені внаслідок мінометного обстрілу Полтави в середу. Це сталося через два дні після того, як дрон убив у місті десятьох людей."),
    ("ru", "Двое детей ранены при миномётном обстреле Полтавы в среду. Это произошло через два дня после того, как дрон убил в городе десять человек."),
    ("en", "Gunmen opened fire on a patrol in Poltava on Wednesday, wounding two officers. Four people were killed by a drone in the city on Sunday."),
    ("en", "A drone wounded two people in Poltava on Wednesday. On Saturday a suicide bomber killed nine people in the city."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), BESIDE)
def test_an_attack_of_days_before_by_other_arms_adds_nothing_to_the_news(reader: Reader, language, text):
    told = reader.read(title="", text=text, published=PUBLISHED, language=language).reports
    [report] = [report for report in told if report.currency is not Currency.BACKGROUND]
    assert (report.killed, report.injured.min, len(report.methods)) == (None, 2, 1)


def test_an_aside_does_not_part_an_older_attack_from_its_dead(reader: Reader):
    text = (
        "A drone killed two people in Sumy on Wednesday, a year after a raid on Poltava, in the east, that killed nine."
    )
    told = reader.read(title="", text=text, published=PUBLISHED, language="en").reports
    assert [(report.city, report.killed.min) for report in told if report.currency is Currency.NEW] == [("Sumy", 2)]


def test_an_attack_of_the_day_before_elsewhere_is_news(reader: Reader):
    text = "Gunmen killed six guards in Sumy on Tuesday. It came a day after a drone killed two people in Poltava."
    told = reader.read(title="", text=text, published=PUBLISHED, language="en").reports
    assert [(report.city, report.killed.min) for report in told] == [("Sumy", 6), ("Poltava", 2)]


DAYS_AFTER = [
    ("A day after a bombing killed 20 in Kabul, gunmen shot dead a judge in Ghazni.", [("Ghazni", 1, None)]),
    ("Two days after a blast in Lahore, a bomb in Quetta killed three.", [("Quetta", 3, None)]),
    ("A week after an attack in Lahore killed 30 people, a bomb went off in Quetta, wounding four.", [("Quetta", None, 4)]),
    ("A month after a shooting at a mall in Munich, a man stabbed two women in Cologne.", [("Köln", None, 2)]),
    ("A bomb in Quetta killed three, two days after a blast in Lahore.", [("Quetta", 3, None)]),
    ("The attack in Quetta, in which three died, came two days after a blast in Lahore.", [("Quetta", 3, None)]),
    ("A day after a strike on Kherson, the toll rose to nine.", [("Kherson", 9, None)]),
    ("Three days after the shelling of a school in Kherson, a shell killed a nurse in the city.", [("Kherson", 1, None)]),
    ("Hours after a drone attack on Kyiv, missiles hit Odesa, wounding two.", [("Kyiv", None, None), ("Odesa", None, 2)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), DAYS_AFTER)
def test_an_attack_of_days_before_keeps_its_city_to_itself(reader: Reader, text: str, told: list[object]) -> None:
    reports = reader.read(title="", text=text, published=PUBLISHED, language="en").reports
    assert told == [
        (report.city, report.killed and report.killed.min, report.injured and report.injured.min)
        for report in reports
        if report.currency is not Currency.BACKGROUND
    ]
