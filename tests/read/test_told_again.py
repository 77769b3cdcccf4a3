"""Tolls that are told anew: taken back, one more dead without a total, parts and quarters that belong to the whole."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

CORRECTIONS = [
    ("en", "", "The strike on Sumy killed not eight but seven people, the mayor said.", "7", "-"),
    ("en", "", "Not eight but seven people were killed in the strike on Sumy, the mayor said.", "7", "-"),
    ("en", "", "Two people were killed in the strike on Sumy, not three as reported earlier.", "2", "-"),
    ("en", "Strike on Sumy", "The earlier figures were wrong. The death toll stands at three.", "3", "-"),
    ("uk", "", "Унаслідок удару по Сумах загинули не восьмеро, а семеро людей.", "7", "-"),
    ("uk", "", "Унаслідок удару по Сумах загиблих не троє, а двоє.", "2", "-"),
    ("uk", "Удар по Сумах", "Загиблих двоє, а не троє. Поранених 13.", "2", "13"),
    ("uk", "", "Удар по Сумах. Загиблих семеро. Попередні дані про вісьмох загиблих не підтвердилися.", "7", "-"),
    ("uk", "Удар по Сумах", "Попередні цифри прошу вважати помилковими. Загиблих троє.", "3", "-"),
    ("ru", "", "Удар по Сумам: погибших семь, а не восемь, сообщили в мэрии.", "7", "-"),
    ("ru", "", "Удар по Сумам: погибли не восемь человек, а семь, сообщили в мэрии.", "7", "-"),
    ("ru", "", "При ударе по Сумам погибли двое, а не трое, как сообщалось ранее; ранены 13 человек.", "2", "13"),
    ("ru", "", "Удар по Сумам. Погибших семь. Прежние данные о восьми погибших не подтвердились.", "7", "-"),
    (
        "ru",
        "Глава Сум о последствиях удара",
        "Прежние цифры по удару прошу считать неверными. Погибших трое.",
        "3",
        "-",
    ),
]


@pytest.mark.parametrize(("language", "title", "text", "killed", "injured"), CORRECTIONS)
def test_a_toll_that_is_taken_back_is_a_correction_to_what_is_said_instead(
    reader: Reader, language: str, title: str, text: str, killed: str, injured: str
) -> None:
    (report,) = alerts(reader, text, language=language, title=title)
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)
    assert report.currency == "correction"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A missile hit Sumy, killing eight people. Not only soldiers but seven children were hurt."),
        ("uk", "Ракета влучила в ринок у Сумах. Загинули восьмеро людей, а не військові."),
        ("ru", "Ракета попала в рынок в Сумах. Погибли восемь человек, но не военные."),
    ],
)
def test_who_is_meant_corrects_no_number(reader: Reader, language: str, text: str) -> None:
    (report,) = alerts(reader, text, language=language)
    assert (toll(report, "killed"), report.currency) == ("8", "new")


def test_a_corrected_toll_of_an_accident_is_no_attack(reader: Reader) -> None:
    assert not alerts(reader, "ДТП в Сумах: погибли двое, а не трое, ранены пятеро.", language="ru")


MORE = [
    ("en", "Another person wounded in the missile strike on Dnipro died in hospital, the governor said."),
    ("en", "One more person has died of wounds suffered in Tuesday's strike on Dnipro."),
    ("uk", "У лікарні помер ще один поранений внаслідок атаки дронів у Дніпрі, повідомив голова ОВА."),
    ("uk", "Ще одна жінка померла від поранень після вчорашнього удару по Дніпру."),
    ("ru", "Ещё один человек скончался после вчерашнего удара по Днепру."),
    ("ru", "В Днепре в больнице скончался ещё один раненый при ракетном ударе."),
]


@pytest.mark.parametrize(("language", "text"), MORE)
def test_one_more_death_is_no_total_of_one_whatever_weighs_for_it(whole: Reader, language: str, text: str) -> None:
    (report,) = alerts(whole, text, language=language)
    assert (report.killed, report.killed_more) == (None, 1)
    assert "killed_more" in report.quotes
    assert "killed" not in report.quotes


RAISED = [
    ("Nine people were killed and 31 wounded by a bomb in Lahore, the ministry said, raising its earlier count. Three of the wounded died on the way to hospital.", "9", "31"),
    ("Nine people were killed and 31 wounded by a bomb in Lahore, raising an earlier toll of six. Three of the wounded had died in hospital.", "9", "31"),
    ("Nine people were killed and 31 wounded by a bomb in Lahore. Two of the wounded died in hospital.", "11", "29"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "killed", "injured"), RAISED)
def test_a_count_that_was_raised_has_those_who_died_since(whole: Reader, text: str, killed: str, injured: str) -> None:
    [report] = alerts(whole, text, language="en")
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)


def test_one_more_death_beside_a_total_is_in_the_total(whole: Reader) -> None:
    text = "Another person wounded in the missile strike on Dnipro died in hospital, bringing the death toll to four."
    (report,) = alerts(whole, text, language="en")
    assert (toll(report, "killed"), report.killed_more) == ("4", None)


QUARTERS = [
    ("uk", "", "Удар по Києву. У Дарницькому районі двоє людей загинули.", "2"),
    ("uk", "", "Столиця під ударом. У Дарницькому районі загинули двоє людей.", "2"),
    ("uk", "Атака на Київ", "У Голосіївському районі загинули двоє людей.", "2"),
    ("ru", "Атака на Киев", "В Голосеевском районе погибли двое.", "2"),
    ("uk", "", "Удар по Києву. У Бориспільському районі двоє людей загинули.", "-"),
    ("uk", "", "Удар по Харкову. В Ізюмському районі двоє людей загинули.", "-"),
    ("uk", "", "Удар по Дніпру. У Синельниківському районі двоє людей загинули.", "-"),
]


@pytest.mark.parametrize(("language", "title", "text", "killed"), QUARTERS)
def test_a_district_that_no_town_is_called_after_is_a_part_of_the_city_just_told(
    reader: Reader, language: str, title: str, text: str, killed: str
) -> None:
    (report,) = alerts(reader, text, language=language, title=title)
    assert toll(report, "killed") == killed


PARTS = [
    ("A Russian missile hit Kharkiv, killing three people, a child among them.", "3", "-"),
    ("A Russian missile hit Kharkiv, killing three people, two children among them, and injuring five.", "3", "5"),
    ("A missile hit Kharkiv, killing three people, a nurse included.", "3", "-"),
    ("A missile hit Kharkiv, killing three people and injuring five, among them two children.", "3", "5"),
]


@pytest.mark.parametrize(("text", "killed", "injured"), PARTS)
def test_who_is_among_those_counted_is_not_counted_again(reader: Reader, text: str, killed: str, injured: str) -> None:
    (report,) = alerts(reader, text, language="en")
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)


MEANS = [
    ("uk", "Унаслідок наїзду автомобіля на людей у Мюнхені поранено 30 осіб.", ("vehicle_ramming",)),
    ("ru", "В результате наезда автомобиля на толпу в Мюнхене ранены 30 человек.", ("vehicle_ramming",)),
]


@pytest.mark.parametrize(("language", "text", "methods"), MEANS)
def test_a_car_driven_at_people_is_a_ramming(
    reader: Reader, language: str, text: str, methods: tuple[str, ...]
) -> None:
    (report,) = alerts(reader, text, language=language)
    assert tuple(map(str, report.methods)) == methods
