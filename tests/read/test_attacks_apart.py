"""One attack or two on the same city, of today or of another time, and the day on which it happened."""

# ruff: noqa: E501 - the sentences of an article stay in one piece

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.model import Currency, Report
from monitor.read.report import Reader

THURSDAY = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)


def read(reader: Reader, text: str, language: str = "en") -> tuple[Report, ...]:
    return reader.read(title="", text=text, published=THURSDAY, language=language).reports


def killed(reports: tuple[Report, ...]) -> list[int | None]:
    return [report.killed.min if report.killed else None for report in reports]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A missile hit a market in Izmail in the morning, killing three people.\n\nIn a separate attack in the evening a drone struck a bus in Izmail and killed two."),
        ("uk", "Уранці ракета влучила в ринок в Ізмаїлі, загинули троє людей.\n\nУвечері була ще одна атака: дрон ударив по автобусу в Ізмаїлі, загинули двоє."),
        ("ru", "Утром ракета попала в рынок в Измаиле, погибли трое.\n\nВечером произошла еще одна атака: дрон ударил по автобусу в Измаиле, погибли двое."),
    ],
)  # fmt: skip
def test_an_attack_that_is_told_as_another_one_with_a_toll_of_its_own_is_a_report_of_its_own(reader, language, text):
    first, second = read(reader, text, language)
    assert killed((first, second)) == [3, 2]
    assert [[method.value for method in report.methods] for report in (first, second)] == [["missile_strike"], ["drone_strike"]]  # fmt: skip


def test_several_strikes_under_one_toll_are_one_attack(reader) -> None:
    text = "A missile hit a market in Izmail, killing three people. Another drone struck a warehouse in the city."
    [report] = read(reader, text)
    assert {method.value for method in report.methods} == {"missile_strike", "drone_strike"}
    assert killed((report,)) == [3]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "A missile hit Izmail on Tuesday, killing three, officials said on Wednesday.", "2026-11-24"),
        ("en", "A missile hit Izmail yesterday.", "2026-11-25"),
        ("en", "A missile hit Izmail on 24 November.", "2026-11-24"),
        ("en", "A missile hit Izmail on Thursday.", "2026-11-26"),
        ("en", "A missile hit Izmail, officials said on Wednesday.", None),
        ("uk", "У середу росіяни вдарили ракетою по Ізмаїлу.", "2026-11-25"),
        ("uk", "Ракета влучила в Ізмаїл 24 листопада.", "2026-11-24"),
        ("ru", "Вчера вечером дрон попал в дом в Измаиле.", "2026-11-25"),
        ("ru", "Ракета попала в Измаил.", None),
    ],
)
def test_the_day_of_an_attack_is_told_where_the_article_tells_it(reader, language, text, day) -> None:
    [report] = read(reader, text, language)
    assert report.event_date == day


def test_a_day_that_is_to_come_is_not_the_day_of_an_attack(reader) -> None:
    [report] = read(reader, "A missile hit Izmail; the funerals are on 28 November.")
    assert report.event_date is None


def test_the_toll_of_an_old_attack_is_as_old_as_the_attack(reader) -> None:
    reports = read(reader, "A missile hit Izmail on 3 March, killing three.")
    assert [report.currency for report in reports] == [Currency.BACKGROUND]
    assert killed(reports) == [3]


def test_a_headline_that_tells_of_a_second_attack_names_no_further_one_on_the_city(reader) -> None:
    title = "Blast at a shrine in Quetta kills dozens; second bombing hours later"
    text = "A suicide bomber killed 52 people in Quetta on Friday. Hours later two attackers hit a mosque in Hangu, killing five."
    reports = reader.read(title=title, text=text, published=THURSDAY, language="en").reports
    assert [report.city for report in reports] == ["Quetta", "Hangu"]


def test_a_victim_who_lives_corrects_no_toll(reader) -> None:
    [report] = read(reader, "Gunmen shot a trader in Jos dead. His nephew was hit in the hip and is alive.")
    assert report.currency is Currency.NEW


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("A boy of 17 was shot dead in Marseille on Wednesday night.\n\nEarlier in the evening a man of 29 had been stabbed to death outside a bar after a quarrel.", [1, 1]),
        ("Two men were shot dead in Cali on Wednesday.\n\nIn an unrelated attack a taxi driver was stabbed to death in the city.", [2, 1]),
        ("A man was shot dead in Leeds on Wednesday night.\n\nEarlier in the evening he had been threatened with a knife.", [1]),
        ("Drones killed three people in Odesa on Wednesday.\n\nEarlier in the day the mayor had spoken of two dead.", [3]),
        ("Drones killed three people in Odesa on Wednesday.\n\nHours earlier the toll had stood at two.", [3]),
    ],
)  # fmt: skip
def test_what_was_done_earlier_by_other_means_is_an_attack_of_its_own(reader: Reader, text: str, dead: list[int]):
    assert killed(read(reader, text)) == dead


def test_a_ward_that_is_called_after_a_town_takes_no_toll(reader: Reader) -> None:
    text = "Twenty people were killed when a jet bombed Mogok.\n\nThe strike flattened 15 houses in Shwegu ward. Seven people were wounded."
    [report] = read(reader, text)
    assert (report.city, report.injured and report.injured.min) == ("Mogok", 7)


@pytest.mark.parametrize(
    ("language", "text", "methods"),
    [
        ("en", "A ballistic missile hit a market in Sumy in the morning, killing two people and wounding five.\n\nIn the evening the city was attacked again, this time with drones, and three firefighters were injured.", [["missile_strike"], ["drone_strike"]]),
        ("uk", "Близько шостої ранку авіабомба впала на ринок у Сумах. Загинули двоє людей, поранені п'ятеро.\n\nУвечері росіяни знову вдарили по місту, цього разу дронами. Поранено трьох пожежників.", [["air_strike"], ["drone_strike"]]),
        ("uk", "Вранці балістична ракета влучила в гуртожиток у Сумах. Загинули двоє студентів.\n\nПо обіді місто атакували знову — безпілотником. Травмовано чотирьох рятувальників.", [["missile_strike"], ["drone_strike"]]),
        ("ru", "Утром баллистическая ракета попала в рынок в Сумах. Погибли двое, ранены пятеро.\n\nВечером город снова атаковали, на этот раз дронами. Ранены трое пожарных.", [["missile_strike"], ["drone_strike"]]),
        ("uk", "У понеділок по Полтаві вдарили дві ракети Х-59. Поранення дістали п'ятеро перехожих.\n\nА сьогодні об 11:05 безпілотник врізався в перший поверх готелю. Четверо загиблих.", [["missile_strike"], ["drone_strike"]]),
        ("en", "A ballistic missile hit a market in Sumy in the morning, killing two people.\n\nIn the evening the city was attacked again, this time with drones. A depot was damaged.", [["drone_strike", "missile_strike"]]),
        ("ru", "Утром дрон попал в рынок в Сумах. Погибли двое, ранены пятеро.\n\nКогда приехали спасатели, дрон ударил снова, ранены трое пожарных.", [["drone_strike"]]),
        ("uk", "Вранці авіабомба впала на ринок у Сумах, поранені п'ятеро. Згодом по місту знову вдарили дронами, поранено ще трьох.", [["air_strike", "drone_strike"]]),
    ],
)  # fmt: skip
def test_the_same_city_attacked_once_more_by_other_arms_is_two_attacks_where_each_has_a_toll(
    reader: Reader, language: str, text: str, methods: list[list[str]]
):
    assert [[method.value for method in report.methods] for report in read(reader, text, language)] == methods
