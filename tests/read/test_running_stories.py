"""What running stories say beside their newest toll: earlier attacks, long sums, rumours, mistakes in lists, losses."""

# ruff: noqa: E501 - a sentence is not broken
from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import PUBLISHED, alerts, toll

WHOLE = [
    ("en", "One person was hurt in Poltava overnight, a day after drones killed three people and wounded 17 in the city.", "- 1"),
    ("uk", "Одна людина постраждала в Полтаві вночі, через день після того, як дрони вбили трьох людей і поранили 17.", "- 1"),
    ("ru", "Один человек пострадал в Полтаве ночью, через день после того, как дроны убили трёх человек и ранили 17.", "- 1"),
    ("en", "The death toll in Poltava rose to five a day after a missile wounded 17 people.", "5 17"),
    ("en", "The provisional toll of the attack in Poltava stands at eight wounded, among them a policeman.", "- 8"),
    ("en", "A drone hit the market in Poltava. There were dead and wounded, witnesses said, without giving numbers.", "- -"),
    ("en", "Rescuers in Poltava have pulled a man's body from the rubble of the missile strike, the second loss. Fourteen are wounded.", "2 14"),
    ("uk", "Ракета влучила в будинок у Полтаві. Рятувальники дістали тіло чоловіка — це вже третя втрата. Поранених 14.", "3 14"),
    ("ru", "Ракета попала в дом в Полтаве. Спасатели достали тело мужчины — это уже третья потеря. Раненых 14.", "3 14"),
    ("uk", "Атаковано Полтаву. Деякі канали пишуть, що загинуло щонайменше семеро. Офіційно це ніхто не підтвердив.", "- -"),
    ("ru", "Атакована Полтава. Некоторые каналы пишут, что погибли не менее семи человек. Официально это никто не подтвердил.", "- -"),
    ("en", "Poltava was attacked with drones. Some channels write that seven people were killed; nobody has officially confirmed it.", "- -"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), WHOLE)
def test_the_toll_is_that_of_the_news_and_of_nothing_beside_it(whole: Reader, language, text, expected):
    [report] = alerts(whole, text, language=language)
    assert (report.city, f"{toll(report, 'killed')} {toll(report, 'injured')}") == ("Poltava", expected)


CORRECTED = [
    ("en", "The number of injured in the Peshawar blast was misreported. Patients of a coach accident had been put on the same list. The injured of the blast are 29; the dead remain 3."),
    ("uk", "Кількість поранених унаслідок удару по Полтаві було подано неправильно: кількох людей внесли двічі. Постраждалих від удару 29, загиблих троє."),
    ("ru", "Число раненых при ударе по Полтаве было указано неверно: несколько человек внесли дважды. Пострадавших от удара 29, погибших трое."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), CORRECTED)
def test_a_list_that_was_wrong_is_a_correction(reader: Reader, language, text):
    [report] = alerts(reader, text, language=language)
    assert (report.currency, toll(report, "killed"), toll(report, "injured")) == ("correction", "3", "29")


LATEST_DEATHS = [
    ("en", "A 52-year-old woman injured in the Leeds market attack died on Monday, the sixth victim."),
    ("uk", "52-річна жінка, поранена під час удару по Полтаві, померла в понеділок, ставши шостою жертвою."),
    ("ru", "52-летняя женщина, раненная при ударе по Полтаве, умерла в понедельник, став шестой жертвой."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), LATEST_DEATHS)
def test_who_is_numbered_among_the_dead_changes_what_is_known(reader: Reader, language, text):
    [report] = alerts(reader, text, language=language)
    assert (report.currency, toll(report, "killed")) == ("update", "6")


MONTHS = [
    ("en", "Gang violence in Haiti killed 1,740 people between January and March, most of them in the capital Port-au-Prince."),
    ("uk", "Насильство банд на Гаїті забрало життя 1740 людей з січня по березень, більшість із них у столиці Порт-о-Пренсі."),
    ("ru", "Насилие банд на Гаити унесло жизни 1740 человек с января по март, большинство в столице Порт-о-Пренсе."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), MONTHS)
def test_the_dead_of_some_months_are_no_news_of_a_city(whole: Reader, language, text):
    assert not alerts(whole, text, language=language)


LISTS = [
    ("en", "Drones struck Poltava, Kharkiv and, at dawn, Odesa."),
    ("uk", "Дрони вдарили по Полтаві, Харкову і, на світанку, Одесі."),
    ("ru", "Дроны ударили по Полтаве, Харькову и, на рассвете, Одессе."),
]


@pytest.mark.parametrize(("language", "text"), LISTS)
def test_a_time_between_commas_ends_no_list(reader: Reader, language, text):
    assert {report.city for report in alerts(reader, text, language=language)} == {"Poltava", "Kharkiv", "Odesa"}


def test_a_mock_exam_is_no_exercise_and_explosives_are_what_exploded(reader: Reader):
    [blast] = alerts(
        reader, "An explosion was heard at a school in Kabul, where pupils sat a mock exam. One died.", language="en"
    )
    assert blast.city == "Kabul"
    assert not reader.read(
        title="", text="A mock attack on Kabul airport: ten were killed.", published=PUBLISHED, language="en"
    ).reports
    [planted] = alerts(
        reader,
        "The explosion in Kabul was caused by explosives planted under a bench. Four people were killed.",
        language="en",
    )
    assert planted.methods == ("ied",)


GAMES = [
    ("uk", "Полтава побачила справжній артобстріл: господарі завдали 27 ударів і вбили інтригу вже до перерви. Троє гравців гостей травмовані."),
    ("ru", "Полтава увидела настоящий артобстрел: хозяева нанесли 27 ударов и убили интригу уже к перерыву. Трое игроков гостей травмированы."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), GAMES)
def test_a_game_told_in_words_of_war_alerts_nobody(whole: Reader, language, text):
    assert not alerts(whole, text, language=language, title="«Нива» — «Ворскла» 3:0")


PARTS = [
    ("en", "Drones hit ports, five hurt", "Drones struck the ports of Odesa and Izmail overnight, wounding five people, officials said.", {"Odesa": "- -", "Izmayil": "- -"}),
    ("ru", "", "Пишут, что в Таганроге при атаке дронов погибли четверо рабочих.", {"Taganrog": "- -"}),
    ("uk", "", "Дрон ударив по Полтаві. Один із двох поранених у лікарні, повідомили лікарі. Загалом постраждали двоє.", {"Poltava": "- 2"}),
    ("ru", "В Махачкале убиты трое: полицейский и двое нападавших", "При нападении на пост в Махачкале ранены трое человек.", {"Makhachkala": "1 3"}),
    ("en", "Three killed: an officer and two attackers", "Gunmen attacked a post in Makhachkala and wounded four people.", {"Makhachkala": "1 4"}),
    ("en", "", "A bomb tore through a bus station in Peshawar, wounding five people.", {"Peshawar": "- 5"}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text", "expected"), PARTS)
def test_sums_rumours_and_attackers_are_no_toll_of_a_city(whole: Reader, language, title, text, expected):
    told = {
        report.city: f"{toll(report, 'killed')} {toll(report, 'injured')}"
        for report in alerts(whole, text, language=language, title=title)
    }
    assert told == expected


@pytest.mark.parametrize(
    ("language", "title", "text"),
    [
        ("uk", "Харків", "Приліт на околиці, стовп диму."),
        ("ru", "Харьков", "Прилёт на окраине, столб дыма."),
        ("uk", "⚡️ПОЛТАВА", "Вибух на околиці, дим."),
    ],
)
def test_a_post_headed_by_its_city_alone_tells_an_attack_on_it(whole: Reader, language, title, text):
    assert len(alerts(whole, text, language=language, title=title)) == 1


def test_a_defendant_in_court_is_no_new_attack(whole: Reader):
    text = "A man of 28 appeared before magistrates in Leeds on Tuesday, charged with the murder of a nurse."
    assert not alerts(whole, text, language="en", title="Station attack accused appears in court")


def test_a_man_called_roman_is_no_novel(reader: Reader):
    text = "Ракетний удар по Сумах забрав життя Романа Коваля. Поранено двох студентів."
    [report] = alerts(reader, text, language="uk")
    assert (report.city, toll(report, "injured")) == ("Sumy", "2")
    assert alerts(reader, "У романі письменниці дрон влучає в ринок у Сумах, гинуть троє.", language="uk") == []
