"""Attacks of another time in Ukrainian and Russian: seasons, months, years, weekdays, relative clauses."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.read.report import Reader

PUBLISHED = datetime(2025, 6, 18, 9, tzinfo=UTC)
"""A Wednesday."""

OLD = [
    ("uk", "Навесні ракета зруйнувала будинок у Полтаві, загинуло троє."),
    ("uk", "Узимку ракета зруйнувала будинок у Полтаві, загинуло троє."),
    ("uk", "Під час лютневого ракетного удару по Полтаві загинуло троє."),
    ("uk", "Минулої середи дрон убив двох людей у Полтаві."),
    ("uk", "Минулого червня ракета вбила в Полтаві десятьох людей."),
    ("uk", "Навесні 2022-го ракета зруйнувала будинок у Полтаві, загинуло троє."),
    ("uk", "Міністр назвав це відповіддю на бомбардування Полтави, яке відбулося тижнем раніше."),
    ("ru", "Весной ракета разрушила дом в Полтаве, погибли трое."),
    ("ru", "При февральском ракетном ударе по Полтаве погибли трое."),
    ("ru", "Такое уже было весной 2024 года в Полтаве, где при теракте погиб 21 человек."),
    ("ru", "Не путайте с прошлым четвергом, когда дрон убил в Полтаве двоих водителей."),
    ("ru", "Взрыв в Полтаве, который произошёл неделю назад, унёс жизни троих."),
    ("ru", "Двумя днями ранее ракета разрушила дом в Полтаве, погибли трое."),
]

OF_THAT_YEAR = [
    ("en", "Drones hit a depot in Poltava, wounding two. In June 2022 a missile killed 20 people in Kremenchuk. Poltava, where 29 died in a strike in the same summer, is attacked less often."),
    ("uk", "У Полтаві дрони підпалили склад, поранено двох. У червні 2022 року ракета вбила 20 людей у Кременчуці. Полтаву, де того ж року внаслідок удару загинули 29 людей, обстрілюють рідше."),
    ("ru", "В Полтаве дроны подожгли склад, ранены двое. В июне 2022 года ракета убила 20 человек в Кременчуге. Полтаву, где в том же году при ударе погибли 29 человек, обстреливают реже."),
]  # fmt: skip

NEWS = [
    ("uk", "Червневої ночі ракета зруйнувала будинок у Полтаві, загинуло троє."),
    ("uk", "Учора ракета влучила в школу в Полтаві, яку відкрили торік, загинуло троє."),
    ("uk", "Ракета влучила в школу, відремонтовану навесні, у Полтаві загинуло троє."),
    ("uk", "Минулого понеділка ракета зруйнувала будинок у Полтаві, загинуло троє."),
    ("uk", "Ракета вбила в Полтаві жінку 1971 року народження."),
    ("en", "As of 2000 hours, three people had been killed by a missile in Poltava."),
    ("ru", "Накануне вечером ракета разрушила дом в Полтаве, погибли трое."),
    ("ru", "Ракета убила в Полтаве мужчину 1960 года рождения."),
]


@pytest.mark.parametrize(
    ("language", "text", "past"), [*((*told, True) for told in OLD), *((*told, False) for told in NEWS)]
)
def test_an_attack_is_of_the_time_that_its_words_tell(reader: Reader, language: str, text: str, *, past: bool) -> None:
    [report] = reader.read(title="", text=text, published=PUBLISHED, language=language).reports
    assert (report.city, report.currency == "background") == ("Poltava", past)


CORRECTED = [
    ("uk", "Удар по Полтаві: загинув один, не двоє. Другу людину вдалося реанімувати, поранених шестеро."),
    ("ru", "После удара по Полтаве трое раненых: один человек был внесён в списки дважды."),
    ("ru", "Число погибших при обстреле Полтавы уменьшено до шести."),
]


@pytest.mark.parametrize(("language", "text"), CORRECTED)
def test_a_toll_that_is_revised_down_is_a_correction(reader: Reader, language: str, text: str) -> None:
    [report] = reader.read(title="", text=text, published=PUBLISHED, language=language).reports
    assert (report.city, str(report.currency)) == ("Poltava", "correction")


STORIES = [
    (
        "uk",
        "Що сталося в Полтаві",
        "У вересні 2023 року ракета влучила в ринок Полтави. Загинули 16 людей. Хто завдав цей удар, встановив слідчий.",
    ),
    (
        "uk",
        "Хто вдарив по Полтаві",
        "Журналісти назвали частину, яка у грудні 2023 року обстріляла центр Полтави. Унаслідок тієї атаки загинули 16 людей.",
    ),
    (
        "ru",
        "Кто ударил по Полтаве",
        "Журналисты назвали часть, которая в декабре 2023 года обстреляла центр Полтавы. При той атаке погибли 16 человек.",
    ),
]


@pytest.mark.parametrize(("language", "title", "text"), STORIES)
def test_a_story_of_an_older_attack_goes_on_about_it(reader: Reader, language: str, title: str, text: str) -> None:
    [report] = reader.read(title=title, text=text, published=PUBLISHED, language=language).reports
    assert (report.city, str(report.currency)) == ("Poltava", "background")


def test_a_headline_that_tells_a_death_is_news_of_an_older_attack(reader: Reader) -> None:
    title, text = (
        "Помер поранений у Полтаві",
        "Двірника поранило під час обстрілу Полтави 13 квітня 2024 року. Це третя жертва.",
    )
    reports = reader.read(title=title, text=text, published=PUBLISHED, language="uk").reports
    assert [str(report.currency) for report in reports] != ["background"]


RECALLED_BY_NO_NAME = [
    ("en", "Warplanes bombed the airport of Sanaa on Tuesday evening, wounding three workers.\n\nA raid on the same airport in December killed four people."),
    ("en", "A missile hit a hotel in Dnipro on Tuesday, wounding three.\n\nAn attack on the same street in January left nine people dead."),
    ("ru", "Ракета попала в гостиницу в Днепре во вторник, трое ранены.\n\nПри ударе по той же улице в январе погибли девять человек."),
    ("uk", "Ракета влучила в готель у Дніпрі у вівторок, троє поранені.\n\nУнаслідок удару по тій самій вулиці в січні загинули дев'ятеро людей."),
    ("en", "A missile hit a hotel in Dnipro on Tuesday, wounding three.\n\nIn the worst single attack of that year 37 people died in the city hall."),
    ("en", "A missile hit a hotel in Dnipro on Tuesday, wounding three.\n\nThe deadliest attack of that summer killed 14 people at the station."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), RECALLED_BY_NO_NAME)
def test_the_dead_of_an_older_attack_are_not_those_of_the_new_one(whole: Reader, language: str, text: str) -> None:
    reports = whole.read(title="", text=text, published=PUBLISHED, language=language).reports
    [report] = [report for report in reports if str(report.currency) != "background"]
    assert (report.killed, report.injured and report.injured.max) == (None, 3)


@pytest.mark.parametrize(("language", "text"), OF_THAT_YEAR)
def test_the_dead_of_the_same_year_are_not_those_of_today(whole: Reader, language: str, text: str) -> None:
    reports = whole.read(title="", text=text, published=PUBLISHED, language=language).reports
    [today] = [report for report in reports if report.currency != "background"]
    assert (today.city, today.killed) == ("Poltava", None)
