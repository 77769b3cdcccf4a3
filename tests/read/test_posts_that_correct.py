"""Short posts that say only at their end that what was told before was wrong."""

# ruff: noqa: E501 - a sentence is not broken

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.model import Currency
from monitor.read.report import Reader

AT = datetime(2025, 6, 14, tzinfo=UTC)
FIGURES = "Обстрел Таганрога. Обошли все отделения. Погибших двое. Раненых девять. "


@pytest.mark.parametrize(
    ("last", "currency"),
    [
        ("Прежние числа прошу считать неверными.", Currency.CORRECTION),
        ("Утренние данные были ошибочны.", Currency.CORRECTION),
        ("Помощь получили все.", Currency.NEW),
        ("Одна женщина вышла к нам жива и здорова.", Currency.NEW),
    ],
)
def test_a_post_may_correct_in_its_last_words(reader: Reader, last, currency):
    [report] = reader.read(title="Глава города", text=FIGURES + last, published=AT, language="ru").reports
    assert (report.currency, report.killed.min, report.injured.min) == (currency, 2, 9)


PUT_RIGHT = [
    ("en", "Contrary to media reports, no one has died as a result of the attack in Munich, in which a car was driven into a market. We know of 19 injured persons.", 0, 19),
    ("en", "After comparing lists we must correct the number of those killed in Friday's attack on a hotel in Mogadishu. It is ten and not eleven. The number of injured, 23, is not affected.", 10, 23),
    ("en", "We need to amend the number wounded in the Lahore blast. There are 12, not 13.", None, 12),
    ("uk", "Мусимо виправити число загиблих унаслідок удару по Харкову. Їх десять, а не одинадцять. Кількість поранених, 23, не змінюється.", 10, 23),
    ("uk", "Змушені виправити кількість поранених у Нікополі після обстрілу. Їх не вісім, а шість.", None, 6),
    ("ru", "Мы должны исправить число погибших при обстреле Белгорода. Их десять, а не одиннадцать.", 10, None),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "killed", "injured"), PUT_RIGHT)
def test_a_total_that_is_to_be_put_right_is_told_in_the_next_sentence(reader: Reader, language, text, killed, injured):
    [report] = reader.read(title="", text=text, published=AT, language=language).reports
    assert report.currency is Currency.CORRECTION
    assert [told and told.min for told in (report.killed, report.injured)] == [killed, injured]


BY_ACCIDENT = [
    ("The death toll of Friday's shooting in Manta is three and not four as was reported: a woman on the list died in a car crash. Five were wounded.", 3, 5),
    ("After a look at the morgue: the attack on the market in Kano cost eight lives and not nine, as one body came from a road accident. Wounded: 40.", 8, 40),
]  # fmt: skip


@pytest.mark.parametrize(("text", "killed", "injured"), BY_ACCIDENT)
def test_an_accident_may_be_why_a_number_was_wrong(reader: Reader, text, killed, injured):
    [report] = reader.read(title="Ministry", text=text, published=AT, language="en").reports
    assert (report.currency, report.killed.min, report.injured.min) == (Currency.CORRECTION, killed, injured)


BY_NATURE = [
    ("Two people, and not three as was announced, were killed by the car bomb in Manta: a man who died of a heart attack had been put on the list. Nine were wounded.", 2, 9),
    ("Four people were killed by the bomb in Kano, not five, because a guard who died of a stroke had been counted. Nine were wounded.", 4, 9),
]  # fmt: skip


@pytest.mark.parametrize(("text", "killed", "injured"), BY_NATURE)
def test_a_natural_death_that_had_been_counted_takes_nobody_else_from_the_toll(
    reader: Reader, text: str, killed: int, injured: int
) -> None:
    [report] = reader.read(title="Death toll is lowered", text=text, published=AT, language="en").reports
    assert (report.killed.min, report.injured.min) == (killed, injured)


@pytest.mark.parametrize(
    "text",
    [
        "Two people died of a heart attack in Kano after the bombing.",
        "In Kano a heart attack killed two during the raid.",
    ],
)
def test_a_natural_death_is_in_no_toll(reader: Reader, text: str) -> None:
    assert all(r.killed is None for r in reader.read(title="", text=text, published=AT, language="en").reports)


def test_what_blew_up_by_accident_stays_an_accident_though_its_toll_is_corrected(reader: Reader):
    text = "The toll of Saturday's explosion at a fuel depot in Lagos is four and not five: one man died in a road accident."
    assert not reader.read(title="Correction", text=text, published=AT, language="en").reports
