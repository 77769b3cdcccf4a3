"""Who is brought to a hospital, by whatever name it goes, is hurt; who dies there is one of these."""

# ruff: noqa: E501 - a line of a post stays in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

BROUGHT: list[tuple[str, str, str, str]] = [
    ("en", "A drone hit a house in Sumy. Eleven people were taken to the Civil Hospital.", "-", "11"),
    ("en", "A drone hit a house in Sumy. Eleven people, including three women, were rushed to the Mercy Hospital.", "-", "11"),
    ("en", "A drone hit a house in Sumy, leaving seven people in hospital.", "-", "7"),
    ("en", "A drone hit a house in Sumy. Their daughter is among seven people in hospital.", "-", "7"),
    ("en", "A drone hit a house in Sumy. Two children are among the nine people in hospital.", "-", "9"),
    ("en", "A bomb hit a market in Quetta. Nine bodies were taken to the Civil Hospital.", "9", "-"),
    ("en", "A bomb hit a market in Quetta. The dead and 14 wounded were moved to the Civil Hospital.", "-", "14"),
    ("uk", "Росіяни обстріляли Суми. Загалом у лікарнях 17 людей.", "-", "17"),
    ("ru", "Российская армия обстреляла Сумы. Всего в больницах 17 человек.", "-", "17"),
    ("ru", "Дрон ударил по дому в Курске. К врачам в городе обратились трое жильцов.", "-", "3"),
    ("ru", "Дрон ударил по дому в Курске. За медицинской помощью на этот час обратились семеро.", "-", "7"),
    ("ru", "Дрон ударил по дому в Курске. К медикам в городе никто не обращался.", "0", "0"),
    ("ru", "Дрон ударил по дому в Курске, ранены двое. Мэр попросил за медицинской помощью при любых ушибах обращаться в больницу.", "-", "2"),
    ("uk", "Дрон ударив по будинку в Сумах. До лікарів уже звернулися п'ятеро.", "-", "5"),
    # several hospitals, and the city's own
    ("en", "A drone hit a house in Sumy. Seven people are in the city's hospitals.", "-", "7"),
    ("en", "A drone hit a house in Sumy. Seven residents were in two hospitals on Monday.", "-", "7"),
    ("en", "A drone hit a house in Sumy. Nine people, three of them children, are in hospitals across the city.", "-", "9"),
    ("en", "A drone hit a house in Sumy. Five were killed; nine are in different hospitals.", "5", "9"),
    ("en", "A drone hit a house in Sumy. There are 400 beds in the city's hospitals.", "-", "-"),
    ("en", "A drone hit a house in Sumy. Power was cut in two hospitals.", "-", "-"),
    ("uk", "Дрон ударив по будинку в Сумах. У міських лікарнях семеро людей.", "-", "7"),
    ("uk", "Дрон ударив по будинку в Сумах. Семеро мешканців перебувають у двох лікарнях.", "-", "7"),
    ("uk", "Дрон ударив по будинку в Сумах. Загинули двоє людей, дев'ятеро — у лікарнях міста.", "2", "9"),
    ("uk", "Дрон ударив по будинку в Сумах. У двох лікарнях вибиті вікна.", "-", "-"),
    ("ru", "Дрон ударил по дому в Курске. В городских больницах семь человек.", "-", "7"),
    ("ru", "Дрон ударил по дому в Курске. Семь человек — в двух больницах.", "-", "7"),
    ("ru", "Дрон ударил по дому в Курске. Погибли двое, ещё девять человек — в городских больницах.", "2", "9"),
    ("ru", "Дрон ударил по дому в Курске. В двух больницах выбиты 40 окон.", "-", "-"),
]  # fmt: skip
"""Language, post, killed, injured."""

AT_WORK: list[tuple[str, str]] = [
    ("uk", "Дрон ударив по будинку в Сумах. У трьох лікарнях працюють 60 медиків."),
    ("uk", "Дрон ударив по будинку в Сумах. У лікарні чергують вісім хірургів."),
    ("ru", "Дрон ударил по дому в Курске. В городских больницах работают 60 врачей."),
    ("ru", "Дрон ударил по дому в Курске. В больнице дежурят восемь хирургов."),
]  # fmt: skip

DIED_THERE: list[tuple[str, str, str, str]] = [
    ("en", "Gunmen sprayed a bus in Quetta with bullets. Eleven people were taken to hospital, where a boy later died.", "1", "10"),
    ("en", "Gunmen sprayed a bus in Quetta with bullets. A man was wounded and taken to hospital, where he later died.", "1", "-"),
    ("en", "Gunmen shot a man in Quetta on Thursday. He was taken to hospital but died of his wounds.", "1", "-"),
    ("en", "A man was shot outside a bar in Quetta on Thursday. He was pronounced dead at the hospital.", "1", "-"),
    ("uk", "Дрон вдарив по автобусу в Херсоні. 11 людей доставили до лікарні, де згодом помер хлопчик.", "1", "10"),
    ("ru", "Дрон ударил по автобусу в Горловке. 11 человек доставили в больницу, где позже скончался мальчик.", "1", "10"),
]  # fmt: skip
"""Language, post, killed, injured."""

IN_TWO_PLACES: list[tuple[str, str, str, str]] = [
    ("ru", "Ракета попала в порт Одессы. Трое скончались на месте, ещё двое — позднее в больнице.", "5", "-"),
    ("ru", "Ракета попала в порт Одессы, погибли пятеро. Четверо умерли на месте, ещё один — в больнице.", "5", "-"),
    ("uk", "Ракета влучила в порт Одеси. Троє померли на місці, ще двоє — у лікарні.", "5", "-"),
    ("ru", "Ракета попала в порт Одессы. Трое погибли на месте, ещё двое — в больнице.", "3", "2"),
    ("uk", "Ракета влучила в порт Одеси. Троє загинули на місці, ще двоє — у лікарні.", "3", "2"),
]
"""Language, post, killed, injured: one dies in a hospital, and is not slain there."""

ON_THE_WAY: list[tuple[str, str]] = [
    ("ru", "Валуйки. Дрон атаковал автобус. Двое ранены, обоих доставляют в областную больницу в Белгород. Посечены две машины."),
    ("ru", "Валуйки. Дрон атаковал автобус. Двое ранены, их перевозят в Белгород. Посечены две машины."),
    ("uk", "Валуйки. Дрон атакував автобус. Двоє поранені, обох доставляють до лікарні в Бєлгород. Посічені дві машини."),
]  # fmt: skip
"""Language, post: where the wounded are being taken nothing was hit."""


@pytest.mark.parametrize(("language", "text", "killed", "injured"), BROUGHT)
def test_who_is_brought_to_a_hospital_is_hurt(
    language: str, text: str, killed: str, injured: str, reader: Reader
) -> None:
    (report,) = alerts(reader, text, language=language)
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)


@pytest.mark.parametrize(("language", "text"), AT_WORK)
def test_who_works_where_the_hurt_are_is_none_of_them(language: str, text: str, reader: Reader) -> None:
    (report,) = alerts(reader, text, language=language)
    assert (toll(report, "killed"), toll(report, "injured")) == ("-", "-")


@pytest.mark.parametrize(("language", "text", "killed", "injured"), DIED_THERE)
def test_who_dies_there_is_one_of_those_who_were_hurt(
    language: str, text: str, killed: str, injured: str, reader: Reader
) -> None:
    (report,) = alerts(reader, text, language=language)
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)


@pytest.mark.parametrize(("language", "text", "killed", "injured"), IN_TWO_PLACES)
def test_a_verb_that_is_left_out_goes_on_where_it_can(
    language: str, text: str, killed: str, injured: str, reader: Reader
) -> None:
    (report,) = alerts(reader, text, language=language)
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)


@pytest.mark.parametrize(("language", "text"), ON_THE_WAY)
def test_where_the_wounded_are_being_taken_is_no_site(language: str, text: str, reader: Reader) -> None:
    (report,) = alerts(reader, text, language=language)
    assert (report.city, toll(report, "injured")) == ("Valuyki", "2")


TREATED = [
    ("In Dnipro, the regional capital, doctors were treating two of the most seriously wounded.", None),
    ("In Dnipro, surgeons were operating on a girl of six with burns.", None),
    ("At a hospital in Dnipro, the regional capital, nurses were caring for seven of the injured.", None),
    ("In Dnipro, a drone wounded four people, whom doctors were treating in two hospitals.", "4"),
    ("In Dnipro, gunmen fired on a bus; doctors were treating three of the wounded.", "3"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "injured"), TREATED)
def test_a_city_whose_doctors_only_treat_the_wounded_was_not_attacked(
    whole: Reader, sentence: str, injured: str | None
) -> None:
    text = f"A missile hit an arcade in Kryvyi Rih on Sunday, killing nine people and injuring 41.\n\n{sentence}"
    reports = alerts(whole, text, title="Missile hits Kryvyi Rih", language="en")
    told = {report.city: toll(report, "injured") for report in reports}
    assert told == {"Kryvyy Rih": "41"} | ({"Dnipro": injured} if injured else {})
