"""A live blog tells its latest entry first: that is the toll, however often the entries below tell another."""

# ruff: noqa: E501 - the entries stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

BELOW = {
    "en": "\n\n11:30 Four dead, 20 injured.\n\n08:05 A missile hit a block of flats in Poltava.",
    "uk": "\n\n11:30 Четверо загиблих, 20 поранених.\n\n08:05 Ракета влучила в будинок у Полтаві.",
    "ru": "\n\n11:30 Четверо погибших, 20 раненых.\n\n08:05 Ракета попала в дом в Полтаве.",
}
LATEST = [
    ("en", "14:02 Rescuers pulled a woman's body from the stairwell. Five dead, 22 hurt, the fire service says.", "5", "22"),
    ("en", "14:02 One more body has been found under the rubble.", "5", "20"),
    ("en", "14:02 A woman wounded this morning has died in hospital.", "5", "20"),
    ("uk", "14:02 Рятувальники знайшли тіло студентки. Загиблих п'ятеро, поранених двадцять двоє.", "5", "22"),
    ("uk", "14:02 У лікарні помер один із поранених.", "5", "20"),
    ("ru", "14:02 Из-под завалов достали тело мужчины. Погибших пятеро, раненых 22.", "5", "22"),
    ("ru", "14:02 Спасатели нашли ещё одно тело.", "5", "20"),
    ("ru", "14:02 В больнице остаются девять раненых, двое в реанимации.", "4", "20"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "entry", "killed", "injured"), LATEST)
def test_the_latest_entry_stands(whole: Reader, language: str, entry: str, killed: str, injured: str) -> None:
    (report,) = alerts(whole, entry + BELOW[language], title="LIVE", language=language)
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)


def test_on_a_page_that_begins_with_the_first_nothing_stands_on_top(whole: Reader) -> None:
    text = "08:05 A missile hit flats in Poltava.\n\n09:10 One more body was found.\n\n11:30 Four dead, 20 injured."
    (report,) = alerts(whole, text, title="LIVE", language="en")
    assert toll(report, "killed") == "4"


OFFICES = [
    ("uk", "У Запоріжжі поранено 12 людей внаслідок атаки дронів.\n\nМер Дніпра: у місті влучання в будинок, двоє поранених."),
    ("ru", "В Запорожье 12 раненых после атаки дронов.\n\nМэр Днепра: в городе попадание в дом, двое раненых."),
    ("en", "Twelve people were wounded in a drone attack on Zaporizhzhia.\n\nMayor of Dnipro: a house in the city was hit, two people are wounded."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), OFFICES)
def test_what_a_citys_office_tells_behind_a_colon_is_of_its_own_city(whole: Reader, language: str, text: str) -> None:
    reports = alerts(whole, text, language=language)
    assert {report.city: toll(report, "injured") for report in reports} == {"Zaporizhzhya": "12", "Dnipro": "2"}


OF_OTHERS = [
    ("ru", "14:00 Мэр Киева: четыре жертвы, раненых сорок.\n\n10:15 В Обухове упал на заправку беспилотник, есть раненые.\n\n05:45 Ракета попала в дом в Киеве."),
    ("en", "14:00 The mayor of Kyiv: four dead, 40 hurt.\n\n10:15 A drone fell on a petrol station in Obukhiv, people are hurt.\n\n05:45 A missile hit a house in Kyiv."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), OF_OTHERS)
def test_an_entry_of_a_citys_mayor_counts_the_dead_of_his_city(whole: Reader, language: str, text: str) -> None:
    told = {report.city: toll(report, "killed") for report in alerts(whole, text, title="LIVE", language=language)}
    assert told == {"Kyiv": "4", "Obukhiv": "-"}
