"""Turns of phrase in Ukrainian and Russian: what did not happen, what is older, who did it, all of a day; invented."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

NO_ATTACK = [
    ("uk", "У Чернігові зайнявся склад фарб. До обстрілів чи дронів пожежа стосунку не має."),
    ("uk", "Про удари по Дніпру цієї ночі не повідомлялося."),
    ("ru", "В Чернигове загорелся склад. К обстрелам пожар отношения не имеет."),
    ("ru", "Об ударах по Днепру этой ночью не сообщалось."),
    ("uk", "Нові мита стали ударом по ринку праці в Києві."),
    ("ru", "Новые пошлины стали ударом по рынку труда в Киеве."),
    (
        "ru",
        "Четыре человека пострадали в Лионе, где такси въехало на тротуар. Полиция исключила умысел: у водителя остановилось сердце. Поначалу в соцсетях писали о теракте.",
    ),
    (
        "uk",
        "Четверо людей постраждали в Ліоні, де таксі виїхало на тротуар. Поліція відкинула умисел: у водія стався серцевий напад.",
    ),
    (
        "ru",
        "При очистке цистерны в Нижнем Новгороде вспыхнули пары бензина. Двое рабочих получили ожоги, ещё один погиб.",
    ),
    ("uk", "Під час чищення цистерни в Дніпрі спалахнули пари бензину. Двоє робітників отримали опіки, один загинув."),
    (
        "ru",
        "Полиция нашла администратора канала, написавшего о взрыве и пяти погибших в Полтаве. Подростку грозит штраф.",
    ),
    (
        "uk",
        "Поліція знайшла адміністратора каналу, який написав про вибух і п'ятьох загиблих у Полтаві. Ним виявився школяр.",
    ),
    (
        "ru",
        "Нижний Новгород дожал Казань в седьмом матче: снайпер хозяев выстрелил с синей линии, и оборона гостей рухнула. Трое игроков закончили серию с травмами.",
    ),
]

ATTACKS = [
    ("uk", "Дрон ударив по ринку в Херсоні, про постраждалих не повідомлялося.", "-", "-"),
    ("ru", "Дрон ударил по Херсону, о пострадавших не сообщалось.", "-", "-"),
    ("uk", "Херсон. Удар по ринку. 16 вбитих.", "16", "-"),
    ("ru", "Херсон. Удар по рынку. 16 убитых.", "16", "-"),
    ("uk", "Обідня пора. Херсон. Удар по ринку, аптеці, крамниці. 16 вбитих.", "16", "-"),
    ("uk", "У Херсоні точиться бій, шестеро загиблих.", "6", "-"),
    ("uk", "Зафіксовано нічні напади на блокпости в Херсоні. Стрілянина забрала життя сімох людей.", "7", "-"),
    ("uk", "Пікап увігнався в новорічний натовп у Херсоні. Загинуло десятеро.", "10", "-"),
    ("ru", "Пикап въехал в новогоднюю толпу в Херсоне. Погибли десять человек.", "10", "-"),
    ("uk", "Дрон ударив по Херсону. Травмовано з три десятки людей.", "-", "30"),
    ("uk", "Дрон ударив по Херсону. Поранено півтори сотні людей.", "-", "150"),
    ("ru", "Дрон ударил по Херсону. Ранено десятка три человек.", "-", "30"),
    ("uk", "Жертвами влучання дрона в будинок у Херсоні стали дев'ятеро людей.", "9", "-"),
    ("ru", "Дрон ударил по Херсону. Жертвой удара стал сторож.", "1", "-"),
    ("uk", "Дрон ударив по Херсону. Жертв немає, але мешканці стали свідками пожежі.", "0", "0"),
    ("uk", "Дрон ударив по Херсону. Загинули четверо. В лікарні не стало ще одного.", "5", "-"),
]

DOERS = [
    ("uk", "У приміщенні ТЦК в Херсоні спрацював пристрій, який заніс чоловік. Сам він загинув. Поранено восьмеро.", "-", "8"),
    ("ru", "В Херсоне мужчина взорвал гранату. Сам он погиб. Ранены восемь человек.", "-", "8"),
    ("en", "A man set off a grenade in Kherson. He himself died. Eight people were wounded.", "-", "8"),
    ("uk", "Двоє бойовиків прорвалися до заводу в Херсоні: один підірвав себе, друга стріляла й була вбита. П'ятеро загиблих.", "5", "-"),
    ("ru", "Двое боевиков прорвались на завод в Херсоне: один взорвал себя, второй был убит. Пятеро погибших.", "5", "-"),
]  # fmt: skip

OLDER = [
    ("uk", "Десятьма днями раніше у Кривому Розі від ракети загинуло 20 людей."),
    ("uk", "За два тижні до того у Кривому Розі від ракети загинуло 20 людей."),
    ("ru", "Десятью днями ранее в Кривом Роге от ракеты погибли 20 человек."),
    ("ru", "За две недели до этого в Кривом Роге от ракеты погибли 20 человек."),
]

NOBODY = [
    ("uk", "У Нікополі внаслідок обстрілу поранено двох.\n\nУ Марганці дрон ударив по пожежній частині.\n\nЗагиблих немає.", {"Nikopol": ("0", "2"), "Marhanets": ("0", "-")}),
    ("ru", "В Никополе от обстрела ранены двое.\n\nВ Марганце дрон ударил по пожарной части.\n\nПогибших нет.", {"Nikopol": ("0", "2"), "Marhanets": ("0", "-")}),
    ("uk", "Ракета влучила в ринок у Херсоні, троє загиблих.\n\nУ Нікополі дрон поранив двох.\n\nЗагиблих немає.", {"Kherson": ("3", "-"), "Nikopol": ("0", "2")}),
    ("uk", "Дрони пошкодили будинки в Нікополі та Марганці, постраждалих немає.", {"Nikopol": ("0", "0"), "Marhanets": ("0", "0")}),
    ("en", "Drones damaged houses in Nikopol and Marhanets, nobody was hurt.", {"Nikopol": ("0", "0"), "Marhanets": ("0", "0")}),
    ("uk", "Дрони поранили двох людей у Нікополі та Марганці.", {"Nikopol": ("-", "-"), "Marhanets": ("-", "-")}),
]  # fmt: skip

DAYS = [
    ("uk", "За 13 травня росіяни обстріляли Херсон, двоє загиблих.", 24),
    ("ru", "За 13 мая российские войска обстреляли Херсон, двое погибших.", 24),
    ("uk", "Росіяни обстріляли Херсон 13 травня, двоє загиблих.", None),
    ("uk", "Головне за 13 травня: росіяни обстріляли Херсон, двоє загиблих.", None),
    ("uk", "Станом на 13 травня в Херсоні від обстрілу двоє загиблих.", None),
]


@pytest.mark.parametrize(("language", "text"), NO_ATTACK)
def test_an_attack_that_is_ruled_out_or_that_nobody_tells_is_none(reader: Reader, language: str, text: str) -> None:
    assert not alerts(reader, text, language=language)


@pytest.mark.parametrize(("language", "text", "killed", "injured"), [*ATTACKS, *DOERS])
def test_an_attack_is_told_with_those_whom_it_harmed_and_without_those_who_did_it(
    reader: Reader, language: str, text: str, killed: str, injured: str
) -> None:
    reports = alerts(reader, text, language=language)
    assert [(report.city, toll(report, "killed"), toll(report, "injured")) for report in reports] == [
        ("Kherson", killed, injured)
    ]


@pytest.mark.parametrize(("language", "older"), OLDER)
def test_what_happened_some_days_or_weeks_earlier_is_no_news(reader: Reader, language: str, older: str) -> None:
    news = {"uk": "Дрон ударив по Сумах, двоє загиблих.", "ru": "Дрон ударил по Сумам, двое погибших."}[language]
    assert [report.city for report in alerts(reader, f"{news} {older}", language=language)] == ["Sumy"]


@pytest.mark.parametrize(("language", "text", "told"), NOBODY)
def test_nobody_is_told_of_every_city_and_a_number_of_none_of_several(
    reader: Reader, language: str, text: str, told: dict[str, tuple[str, str]]
) -> None:
    reports = alerts(reader, text, language=language)
    assert {report.city: (toll(report, "killed"), toll(report, "injured")) for report in reports} == told


@pytest.mark.parametrize(("language", "text", "hours"), DAYS)
def test_what_is_told_of_all_of_a_day_covers_24_hours(
    reader: Reader, language: str, text: str, hours: int | None
) -> None:
    assert [report.window_hours for report in alerts(reader, text, language=language)] == [hours]


def test_those_whose_fate_is_unknown_are_missing_and_those_got_out_are_not(reader: Reader) -> None:
    for told, missing in (
        ("Невідома доля ще однієї постоялиці.", "1"),
        ("Доля трьох мешканців досі не відома.", "3"),
        ("Доля цілого району вирішується сьогодні.", "-"),
        ("Із-під завалів урятовано 11 мешканців.", "-"),
    ):
        (report,) = alerts(reader, f"Дрон ударив по Херсону. {told}", language="uk")
        assert toll(report, "missing") == missing, told
    for told, missing in (
        ("Шестеро считаются пропавшими без вести.", "6"),
        ("Полиция ищет двоих на самокате.", "-"),
        ("Из-под завалов спасли 14 человек, ещё восемь ищут.", "8"),
        ("Двух жильцов, по данным Службы тыла, всё ещё ищут под завалами.", "2"),
    ):
        (report,) = alerts(reader, f"Дрон ударил по Херсону. {told}", language="ru")
        assert toll(report, "missing") == missing, told


def test_a_name_within_that_of_a_station_and_a_region_that_only_speaks_are_no_city_of_the_attack(whole: Reader) -> None:
    text = "Мужчина с ножом напал на людей на станции «Хоф а-Кармель» в Хайфе, ранены четверо."
    assert [report.city for report in alerts(whole, text, language="ru")] == ["Haifa"]
    text = (
        "Самолёт сбросил бомбу на школу в городе Газа. Погибли 17 человек, сообщила гражданская оборона анклава. "
        "В Рафахе разорвался танковый снаряд, погибли двое.\n\nМинздрав сообщил о 96 погибших по всей территории."
    )
    assert [(report.city, toll(report, "killed")) for report in alerts(whole, text, language="ru")] == [
        ("Gaza", "17"), ("Rafaḩ", "2"),
    ]  # fmt: skip


def test_a_city_that_lost_only_its_light_takes_no_toll_from_the_one_that_was_hit(whole: Reader) -> None:
    text = "В Днепре ракета попала в институт, погибли двое. Самар остался без света. Ранения получили восемь человек."
    assert [(report.city, toll(report, "injured")) for report in alerts(whole, text, language="ru")] == [
        ("Dnipro", "8")
    ]


def test_behind_the_colon_of_a_list_each_city_has_its_own(whole: Reader) -> None:
    text = "Авиаудары пришлись по Константиновке и Дружковке: в Константиновке погибла женщина, в Дружковке разрушен лицей."
    told = [(report.city, toll(report, "killed")) for report in alerts(whole, text, language="ru")]
    assert told == [("Kostyantynivka", "1"), ("Druzhkivka", "-")]


def test_one_who_came_to_no_harm_says_nothing_of_others(whole: Reader) -> None:
    text = "Шесть человек убиты в Селае: вооружённые люди открыли огонь. Седьмой жилец спрятался и не пострадал."
    assert [toll(report, "injured") for report in alerts(whole, text, language="ru")] == ["-"]


def test_what_burns_by_itself_may_be_hit_as_well(whole: Reader) -> None:
    text = "Снаряды попали в дом в Донецке, ранен сторож. В Ясиноватой прямое попадание в котельную, пострадавших нет."
    assert [report.city for report in alerts(whole, text, language="ru")] == ["Donetsk", "Yasynuvata"]


WHERE_IT_WAS = [
    (
        "Двенадцать человек убиты на празднике в Мексике. Стрельба произошла в Ирапуато, штат Гуанахуато.",
        "Irapuato",
        "12",
    ),
    (
        "В Пакистане погибли 15 паломников. Трагедия случилась в Мастунге: смертник подорвал себя у мечети.",
        "Mastung",
        "15",
    ),
    (
        "Девять человек погибли на севере Нигерии: смертница взорвалась на рынке. Это случилось в Майдугури.",
        "Maiduguri",
        "9",
    ),
]


@pytest.mark.parametrize(("text", "city", "killed"), WHERE_IT_WAS)
def test_a_toll_of_a_country_is_that_of_the_city_of_which_the_next_sentence_says_it_was_there(
    whole: Reader, text: str, city: str, killed: str
) -> None:
    told = [(report.city, toll(report, "killed")) for report in alerts(whole, text, language="ru")]
    assert told == [(city, killed)]


def test_whose_age_is_told_before_a_name_is_somebody(whole: Reader) -> None:
    text = "Ракета упала в Чернигове, погибли семь человек. Шестилетней Софии не стало, 62-летний Ростов ранен."
    assert [report.city for report in alerts(whole, text, language="ru")] == ["Chernihiv"]


def test_who_was_killed_by_the_fire_that_answered_theirs_is_no_victim(whole: Reader) -> None:
    text = "Двое мужчин, открывших стрельбу по полицейским в Махачкале, убиты ответным огнём. Ранен сержант."
    told = [(toll(report, "killed"), toll(report, "injured")) for report in alerts(whole, text, language="ru")]
    assert told == [("-", "1")]
