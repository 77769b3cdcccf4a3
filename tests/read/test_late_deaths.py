"""Who has died of an attack of weeks ago is news of that attack; what is only remembered of it is not."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.read.report import Reader
from tests.read.alerts import tolls

PUBLISHED = datetime(2025, 11, 20, 9, tzinfo=UTC)

NEWS = [
    ("A nurse wounded in the strike on Chernihiv on 3 November died in hospital on Wednesday. She is the third person to die as a result of the attack. Nine others were wounded.", 3, 9),
    ("A teacher who was hurt in the missile attack on a shop in Chernihiv in May has died in a Kyiv clinic. She is the fourth person to die as a result of the attack. Ten others were injured at the time.", 4, 10),
    ("A teacher who was hurt in the missile attack on a shop in Chernihiv on 19 October has died. She is the fourth victim of the attack.", 4, None),
    ("A man who was injured in the drone strike on a depot in Chernihiv in June has died, his family said. He is the fifth person to die in the attack.", 5, None),
]  # fmt: skip

OF_WHO_WAS_HURT = [
    "A man who was wounded by a drone in Kherson on Monday has died in hospital.",
    "A 58-year-old man wounded by a drone in Kherson on Monday died in hospital, the council said.",
    "A woman who was critically injured in Monday's strike on Kherson has died.",
    "A woman who was hurt when a missile hit Kherson on Monday has died.",
    "The 58-year-old, who was wounded by a drone in Kherson on Monday, has died in hospital.",
    "A man was wounded by a drone in Kherson on Monday and has died in hospital.",
    "A woman injured when shells hit Kherson on Tuesday died in hospital. She had been treated for shrapnel wounds.",
]
"""Whoever was hurt and has died since is one dead, however much stands between, and no longer one injured."""

REMEMBERED = [
    "A woman was killed in the missile strike on Chernihiv on 19 June. She was the fifth person to die in the attack.",
    "Five people were killed in the missile strike on Chernihiv on 19 June. The mayor laid flowers on Wednesday.",
    "A man wounded in the 2019 attack on a mosque in Chernihiv has died. He was the fifth victim.",
]


@pytest.mark.parametrize(("text", "killed", "injured"), NEWS)
def test_a_death_of_wounds_is_news_of_the_attack(whole: Reader, text: str, killed: int, injured: int | None) -> None:
    [report] = whole.read(title="", text=text, published=PUBLISHED, language="en").reports
    assert (report.currency, report.city) == ("update", "Chernihiv")
    assert [bounds and bounds.min for bounds in (report.killed, report.injured)] == [killed, injured]


@pytest.mark.parametrize("text", REMEMBERED)
def test_who_only_was_a_victim_is_no_news(whole: Reader, text: str) -> None:
    reports = whole.read(title="", text=text, published=PUBLISHED, language="en").reports
    assert {report.currency for report in reports if report.city == "Chernihiv"} <= {"background"}


@pytest.mark.parametrize("text", OF_WHO_WAS_HURT)
def test_who_was_hurt_and_has_died_is_dead(whole: Reader, text: str) -> None:
    [report] = whole.read(title="", text=text, published=PUBLISHED, language="en").reports
    assert (report.city, report.injured) == ("Kherson", None)
    assert report.killed is not None
    assert (report.killed.min, report.killed.max) == (1, 1)


OF_WOUNDS = [
    ("en", "A 61-year-old man has died in hospital of wounds received in shelling of Kherson on Sunday.", "Kherson 1 -"),
    ("en", "A postwoman has died of injuries she suffered in Sunday's drone attack on Kherson.", "Kherson 1 -"),
    ("en", "A 38-year-old man died in a Kherson hospital of wounds from shelling on 2 May.", "Kherson 1 -"),
    ("en", "A teacher has succumbed to injuries sustained in the bombing of a school in Peshawar last week, doctors said.", "Peshawar 1 -"),
    ("uk", "У лікарні від поранень, отриманих під час обстрілу Херсона 5 травня, помер 61-річний чоловік.", "Kherson 1 -"),
    ("uk", "38-річний листоноша помер від ран, яких зазнав під час ракетної атаки на Херсон тиждень тому.", "Kherson 1 -"),
    ("ru", "В больнице от полученных при обстреле Белгорода ранений скончался мужчина.", "Belgorod 1 -"),
    ("ru", "От ранений, полученных при атаке БПЛА на Белгород 5 мая, скончалась женщина.", "Belgorod 1 -"),
]  # fmt: skip

NOT_SAVED = [
    ("uk", "Померла ще одна поранена", "Лікарі не врятували 63-річну жінку, поранену під час обстрілу черги за водою в Марганці 3 травня.", "Marhanets 1 -"),
    ("uk", "", "Медики не врятували хлопця, пораненого під час удару по Запоріжжю.", "Zaporizhzhya 1 -"),
    ("ru", "", "Врачи не спасли женщину, раненную при обстреле Шебекина на прошлой неделе.", "Shebekino 1 -"),
]  # fmt: skip

ALONE = [
    ("en", "A woman wounded in Monday's shelling of Kherson has died in hospital, doctors said.", "Kherson 1 -"),
    ("en", "A girl of nine who was burnt when a missile hit her school in Poltava two weeks ago died on Monday.", "Poltava 1 -"),
    ("en", "A man caught in shelling of Nikopol has died in hospital, the mayor said.", "Nikopol 1 -"),
    ("uk", "У лікарні помер чоловік, якого в Херсоні атакував дрон.", "Kherson 1 -"),
    ("uk", "Чоловік, який потрапив під обстріл у Херсоні, помер у лікарні.", "Kherson 1 -"),
    ("uk", "Водій швидкої, в яку в Херсоні влучив дрон, помер у лікарні.", "Kherson 1 -"),
    ("ru", "В больнице умер мужчина, которого атаковал дрон в Шебекине.", "Shebekino 1 -"),
    ("ru", "Водитель скорой, в которую в Херсоне попал дрон, скончался в больнице.", "Kherson 1 -"),
    ("ru", "В белгородской больнице скончалась женщина, пострадавшая при атаке дрона в понедельник.", "Belgorod 1 -"),
]  # fmt: skip

HEADED = [
    ("Driver dies in hospital", "The driver of an ambulance hit by a drone in Kherson on Sunday has died in hospital, his wife said.", "Kherson 1 -"),
    ("Kherson: man hit by drone dies", "A 44-year-old man who was hit by a drone in the Dniprovskyi district of Kherson on Monday has died in hospital, the head of the city's military administration said.", "Kherson 1 -"),
    ("Man dies", "A man has died in hospital in Kherson of wounds from shelling on Monday. The man, 61, was hurt at a bus stop.", "Kherson 1 -"),
    ("Sumy: man dies in hospital after Monday's strike", "A 49-year-old man wounded in Monday's missile strike on Sumy died in hospital overnight. Seven people have now lost their lives, the acting mayor said on Tuesday.", "Sumy 7 -"),
    ("Man dies", "A postman attacked by a drone in Nikopol has died in hospital, the mayor said.", "Nikopol 1 -"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "expected"), HEADED)
def test_who_has_died_is_told_as_well_under_a_headline(whole, title, text, expected):
    assert tolls(whole, text, language="en", title=title) == [expected]


@pytest.mark.parametrize(("language", "text", "expected"), [*OF_WOUNDS, *ALONE])
def test_who_died_of_the_wounds_of_an_attack_is_told_though_nothing_else_is(whole, language, text, expected):
    assert tolls(whole, text, language=language) == [expected]


@pytest.mark.parametrize(("language", "title", "text", "expected"), NOT_SAVED)
def test_whom_doctors_did_not_save_has_died(whole, language, title, text, expected):
    assert tolls(whole, text, language=language, title=title) == [expected]


OF_NO_ATTACK = [
    ("en", "A 61-year-old man has died in hospital of injuries received in a road accident in Kherson on Sunday."),
    ("en", "A welder has died of burns in a hospital in Kherson. He had been mending a boiler."),
    ("uk", "У лікарні від поранень, отриманих у ДТП у Херсоні, помер 61-річний чоловік."),
    ("uk", "Лікарі не врятували 63-річну жінку, поранену в ДТП у Марганці."),
    ("ru", "В больнице от полученных в ДТП в Белгороде травм скончался мужчина."),
    ("en", "A soldier wounded near the front died in a hospital in Dnipro on Tuesday. He had lived in the city all his life."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), OF_NO_ATTACK)
def test_who_died_of_something_else_is_not_told(whole, language, text):
    assert tolls(whole, text, language=language) == []


def test_a_welder_alone_makes_no_accident(whole):
    text = "Doctors in Dnipro said on Tuesday that a welder wounded in Monday's shelling of Marhanets had died."
    assert tolls(whole, text, language="en", title="Welder dies") == ["Marhanets 1 -"]
    text = "A bomb blast killed a welder and two customers in Quetta."
    assert tolls(whole, text, language="en", title="Welder killed") == ["Quetta 3 -"]
    assert tolls(whole, "An explosion during welding killed a man and two customers in Quetta.", language="en") == []


HOW_HE_WAS_HURT = [
    ("en", "A woman wounded in Monday's shelling of Kherson has died in hospital, doctors said. The 54-year-old was wounded when a shell hit a bus stop.", "Kherson 1 -"),
    ("en", "A man has died in hospital in Kherson of wounds from shelling on 9 May. The man, 61, was hurt at a bus stop.", "Kherson 1 -"),
    ("en", "A man has died in hospital in Kherson of wounds from shelling on Monday. He was hurt at a market.", "Kherson 1 -"),
    ("uk", "У Херсоні помер чоловік, поранений внаслідок обстрілу в понеділок. Чоловік дістав поранення на зупинці.", "Kherson 1 -"),
    ("uk", "У херсонській лікарні помер 60-річний чоловік. Він дістав поранення 12 травня під час обстрілу міста.", "Kherson 1 -"),
    ("ru", "В больнице Белгорода скончался мужчина, раненный при обстреле в понедельник. Мужчина получил осколочные ранения на остановке.", "Belgorod 1 -"),
]  # fmt: skip

ANOTHER_IS_HURT = [
    ("en", "A man died in hospital after a shooting in Boston on Monday. A woman was wounded.", "Boston 1 1"),
    ("en", "A man died in hospital after a shooting in Boston on Monday. The gunman's sister was wounded.", "Boston 1 1"),
    ("uk", "Внаслідок обстрілу Херсона загинув чоловік. Жінка дістала поранення.", "Kherson 1 1"),
    ("uk", "Внаслідок обстрілу Херсона загинув чоловік. Чоловік 45 років дістав поранення.", "Kherson 1 1"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), HOW_HE_WAS_HURT)
def test_how_the_dead_man_was_hurt_makes_nobody_injured(whole, language, text, expected):
    assert tolls(whole, text, language=language) == [expected]


@pytest.mark.parametrize(("language", "text", "expected"), ANOTHER_IS_HURT)
def test_somebody_else_behind_the_dead_man_is_injured(whole, language, text, expected):
    assert tolls(whole, text, language=language) == [expected]


CITY_OF_HOSPITAL = [
    ("uk", "", "У лікарні Дніпра помер 45-річний токар, поранений під час ракетної атаки 12 травня. Таким чином кількість жертв удару по місту зросла до шести.", "Dnipro 6 -"),
    ("uk", "", "У лікарні Дніпра помер 45-річний токар, поранений під час ракетної атаки 12 травня. Тепер кількість загиблих — шестеро.", "Dnipro 6 -"),
    ("uk", "У Дніпрі помер поранений", "У лікарні помер 45-річний токар, якого поранило під час ракетної атаки 12 травня. Кількість загиблих у місті зросла до шести.", "Dnipro 6 -"),
    ("uk", "У Дніпрі помер поранений", "У лікарні помер 45-річний токар, поранений під час ракетної атаки 12 травня.", "Dnipro 1 -"),
    ("en", "", "A turner of 45 wounded in a missile attack on 12 May has died in a hospital in Dnipro. That brings the number of dead in the strike on the city to six.", "Dnipro 6 -"),
    ("ru", "", "В больнице Днепра умер 45-летний токарь, раненный при ракетной атаке 12 мая. Таким образом, число жертв удара по городу выросло до шести.", "Dnipro 6 -"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text", "expected"), CITY_OF_HOSPITAL)
def test_the_city_of_the_hospital_is_meant_where_no_other_is_told(whole, language, title, text, expected):
    assert tolls(whole, text, language=language, title=title) == [expected]


ONLY_TREATED = [
    ("en", "Three policemen wounded in an ambush were flown to a hospital in Maiduguri. The attack happened in a village 90 km from the city."),
    ("ru", "Двое раненых при обстреле приграничного села доставлены в больницу Курска. Глава региона рассказал, что в город их привезли ночью."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), ONLY_TREATED)
def test_a_city_that_only_treats_the_wounded_was_not_attacked(whole, language, text):
    assert tolls(whole, text, language=language) == []


def test_a_city_that_was_hit_keeps_who_died_in_the_hospital_of_another(whole):
    text = (
        "У лікарні Дніпра помер водій, поранений під час удару по Нікополю. Кількість загиблих у місті зросла до шести."
    )
    assert tolls(whole, text, language="uk") == ["Nikopol 6 -"]


BY_NUMBER = [
    ("en", "Doctors in Dnipro said on Tuesday that a carpenter wounded in Monday's shelling of Marhanets had died, the third person killed in the attack.", "Marhanets 3 -"),
    ("en", "A woman wounded in a drone strike on Nikopol has died, becoming the second person killed in the attack.", "Nikopol 2 -"),
]  # fmt: skip

BEHIND_HIM = [
    ("en", "A 49-year-old man wounded in Monday's missile strike on Sumy died in hospital overnight. Seven people have now lost their lives, the acting mayor said.", "Sumy 7 -"),
    ("en", "A woman wounded in Monday's drone attack on Nikopol has died. Three people have now been killed.", "Nikopol 3 -"),
    ("en", "Two people wounded in last week's air strike on Kramatorsk have died in hospital, taking the death toll to nine.", "Kramatorsk 9 -"),
    ("uk", "Двоє людей, поранених минулого тижня внаслідок удару по Краматорську, померли в лікарні. Кількість загиблих зросла до дев'яти.", "Kramatorsk 9 -"),
    ("ru", "Двое раненых скончались в больнице «Леди Рединг», и число погибших при взрыве на рынке в Пешаваре достигло девяти.", "Peshawar 9 -"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), [*BY_NUMBER, *BEHIND_HIM])
def test_who_died_last_is_one_of_all_who_died(whole, language, text, expected):
    assert tolls(whole, text, language=language) == [expected]


def test_a_third_person_who_kills_two_makes_no_third_dead(whole):
    text = "The third person killed two guards in Boston on Monday before he was arrested."
    assert tolls(whole, text, language="en") == ["Boston 2 -"]
