"""Whether an attack is news, and whether its toll is told anew: times between commas, behind participles, "not N"."""

# ruff: noqa: E501 - a text stays in one piece

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.model import Currency
from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

PUBLISHED = datetime(2025, 3, 16, 12, tzinfo=UTC)

TOLD = [
    ("In Poltava, in 2019, three people died when a bomb went off at a mall.", Currency.BACKGROUND),
    ("The attack on Poltava, on the evening of 12 February, left fifteen people injured.", Currency.BACKGROUND),
    ("A man fired several shots in a pub in Poltava in March 2021, killing a roofer.", Currency.BACKGROUND),
    ("A missile hit a hotel in Poltava the Sunday before last, killing four.", Currency.BACKGROUND),
    ("Earlier attacks on Poltava killed dozens.", Currency.BACKGROUND),
    ("It was just under a year ago that gunmen killed four people in Poltava.", Currency.BACKGROUND),
    (
        "Patrols began after Dec. 20, 2024, when a man drove a car into a crowd in Poltava.",
        Currency.BACKGROUND,
    ),
    ("The last one was on Jan. 5, when a bomb went off at a mall in Poltava, killing six.", Currency.BACKGROUND),
    ("A bomber struck a mosque in Poltava, a regional capital, in May 2023, killing 80.", Currency.BACKGROUND),
    ("In one of the worst raids, a missile struck Poltava, the capital, in May 2023, killing 80.", Currency.BACKGROUND),
    ("As of 2000 hours the number of people killed in the bombing in Poltava stands at nine.", Currency.NEW),
    ("Gunmen killed nine people in the raid of 2000 on Poltava.", Currency.BACKGROUND),
    ("Two months before, a bomb in Poltava killed 20 people.", Currency.BACKGROUND),
    ("Two months before the elections a bomb in Poltava killed 20 people.", Currency.NEW),
    ("Gunmen killed three people in Poltava, a regional capital, on Saturday, wounding ten.", Currency.NEW),
    ("A drone hit a petrol station in Poltava in the past 24 hours, injuring two.", Currency.NEW),
    ("A drone hit a house in Poltava in the night of 15 March, killing one.", Currency.NEW),
    ("A drone hit a bakery in Poltava on Friday, killing one; fighters withdrew from a village.", Currency.NEW),
    ("Two people, not three, were killed when a guided bomb hit a shop in Poltava.", Currency.CORRECTION),
    ("We have three dead after the missile on Poltava, not four, the mayor wrote.", Currency.CORRECTION),
    ("Eight people were shot dead at a wake in Poltava on Friday, police say, not five.", Currency.UPDATE),
    ("The number of people killed in last week's bombing of a mosque in Poltava is nine, not 19.", Currency.CORRECTION),
    ("Thirteen people are now known to have died in Poltava after a missile hit a hotel.", Currency.UPDATE),
]


@pytest.mark.parametrize(("text", "currency"), TOLD)
def test_an_attack_is_news_or_past(reader, text: str, currency: Currency) -> None:
    [report] = reader.read(title="", text=text, published=PUBLISHED, language="en").reports
    assert (report.city, report.currency) == ("Poltava", currency)


WHOLE_OF_THEN: list[tuple[str, str, str, str]] = [
    ("uk", "У Полтаві помер поранений під час березневого удару", "У лікарні помер чоловік, поранений під час ракетного удару по Полтаві 9 березня. Кількість загиблих зросла до шести.\n\nЗагалом того дня постраждала 31 людина.", "6/31"),
    ("uk", "У Полтаві помер поранений", "У лікарні помер чоловік, поранений під час ракетного удару по Полтаві 9 березня. Кількість загиблих зросла до шести.\n\nУсього тоді поранення дістали 25 людей.", "6/25"),
    ("ru", "В курской больнице умер раненый", "В Курске умер мужчина, раненный при атаке беспилотников 14 марта. Об этом сообщил губернатор. Это вторая смерть после атаки. Всего тогда пострадали 14 человек.", "2/14"),
    ("ru", "Число погибших в Донецке выросло до трёх", "Число погибших при обстреле Донецка выросло до трёх, 11 ранены. В декабре город уже обстреливали. Всего тогда пострадали 40 человек.", "3/11"),
]  # fmt: skip
"""Language, title, text, killed and injured."""


@pytest.mark.parametrize(("language", "title", "text", "expected"), WHOLE_OF_THEN)
def test_the_whole_toll_of_then_is_of_the_attack_whose_toll_is_the_news(
    whole: Reader, language: str, title: str, text: str, expected: str
) -> None:
    [report] = alerts(whole, text, title=title, language=language)
    assert f"{toll(report, 'killed')}/{toll(report, 'injured')}" == expected


def test_a_month_that_ended_two_days_ago_is_another_time(reader: Reader) -> None:
    text = "A shell hit a stop in Poltava, wounding five. In February three people were killed at a garage there."
    for day, killed in ((3, "-"), (1, "3")):
        published = datetime(2025, 3, day, 12, tzinfo=UTC)
        reports = reader.read(title="", text=text, published=published, language="en").reports
        assert [toll(report, "killed") for report in reports if report.currency is Currency.NEW] == [killed]


GIVEN_BEFORE = [
    "Police in Graz corrected the number of people injured in the knife attack at the station to 15, after having given it as 18.",
    "Police in Graz put the number of people injured in the knife attack at 15, having first given it as 18.",
    "The number of injured in the knife attack in Graz is 15, police said, after earlier putting it at 18.",
]


@pytest.mark.parametrize("text", GIVEN_BEFORE)
def test_a_number_that_was_given_before_does_not_stand(reader: Reader, text: str) -> None:
    (report,) = alerts(reader, text, language="en")
    assert toll(report, "injured") == "15"


UNTIL_THEN = [
    ("en", "Bombs kill five in Kharkiv", "Four bombs fell on Kharkiv on Saturday.\n\nFive deaths were confirmed by lunchtime. In the evening, the governor said that seven people had died.", "7"),
    ("en", "", "A missile hit Kharkiv. Three people were confirmed dead by midday. Later, police said six people had been killed.", "6"),
    ("uk", "", "Ракета влучила в будинок у Харкові. До обіду було відомо про двох загиблих. Увечері мер повідомив, що загинули п'ятеро людей.", "5"),
    ("ru", "", "Ракета попала в дом в Харькове. К обеду было известно о двух погибших. Вечером мэр сообщил, что погибли пять человек.", "5"),
    ("en", "", "A missile hit Kharkiv. Three people were confirmed dead by midday.", "3"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text", "killed"), UNTIL_THEN)
def test_how_many_died_by_noon_gives_way_to_who_died_by_night(reader: Reader, language, title, text, killed) -> None:
    (report,) = alerts(reader, text, language=language, title=title)
    assert toll(report, "killed") == killed


ONLY_NAMED = [
    ("ru", "Подросток интересовался нападением на гимназию в Казани, где в 2021 году были убиты девять человек.", []),
    ("ru", "Похожий почерк был у взрыва в Кветте, где в 2016 году погибли 70 человек.", []),
    ("uk", "Підліток цікавився нападом на гімназію в Казані, де у 2021 році вбили дев'ятьох людей.", []),
    # what is told as done now stays news, whatever happened there before
    ("ru", "После взрыва в Кветте, где в 2016 году погибли 70 человек, закрыли школы. Ранены пятеро.", ["Quetta"]),
    ("ru", "Прогремел взрыв в Кветте, где в 2016 году погибли 70 человек.", ["Quetta"]),
    ("ru", "Полиция сообщает о взрыве на рынке в Кветте, где в 2016 году погибли 70 человек.", ["Quetta"]),
    ("en", "A bomber attacked a market in Quetta, where 70 people were killed in 2016. Nine died.", ["Quetta"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "cities"), ONLY_NAMED)
def test_an_attack_that_is_only_named_is_of_the_year_that_is_told_with_it(
    reader: Reader, language: str, text: str, cities: list[str]
) -> None:
    assert [report.city for report in alerts(reader, text, language=language)] == cities
