"""Ukrainian tolls told person by person: one after the other, who died later, whose they are, none; all invented."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

FIRED = "По Херсону вдарили з артилерії. "
ONE_BY_ONE: list[tuple[str, str, str]] = [
    # a man and a woman are two, whatever the sentences say of each
    ("Загинула 19-річна студентка. Вбито водія тролейбуса. Кондукторку поранено в ногу.", "2", "1"),
    ("Під завалами знайшли тіло чоловіка. Згодом дістали тіло жінки. Четверо в лікарні.", "2", "4"),
    ("Поранено жінку. Чоловіка з контузією госпіталізували.", "-", "2"),
    ("Загинула дитина. Хлопчик помер на місці.", "1", "-"),
    ("Поранено жінку. 70-річна пенсіонерка у важкому стані.", "-", "1"),
    # "and" straight behind the verb: one more
    ("Загинула жінка 70 років. Помер і водій, якого доправили до лікарні.", "2", "-"),
    ("Двоє загинули на місці, третій помер у «швидкій».", "3", "-"),
    ("Один загинув на місці, другий помер у лікарні.", "2", "-"),
    # the second verb of one subject, and "he" of somebody told before
    ("Оператор дістав опіки 80 відсотків тіла і помер у лікарні. Двоє водіїв обпекли руки.", "1", "2"),
    ("Охоронець отримав поранення і згодом помер.", "1", "-"),
    ("Поранено сторожа. Він помер у лікарні.", "1", "-"),
    ("Поранено жінку. На жаль, її не врятували.", "1", "-"),
    # whose they are, and with whom
    ("Загинув батько трьох дітей. Його мати й теща в лікарні.", "1", "2"),
    ("Загинули подружжя пенсіонерів і їхня сусідка.", "3", "-"),
    ("Вбито подружжя пенсіонерів і двох сусідок.", "4", "-"),
    ("Двоє постраждалих, одна людина загинула.", "1", "2"),
    ("Загинула жінка, чоловіка забрала «швидка».", "1", "1"),
    # how old they are, who of them is badly hurt, who was led away, more of them
    ("Загинув чоловік. Загиблому було 43 роки.", "1", "-"),
    ("Загинули чоловік і жінка. Загиблим було сорок три та 35 років.", "2", "-"),
    ("Поранень дістали дев'ятеро перехожих, двоє важкі.", "-", "9"),
    ("Вбито тридцять гостей, наречену викрали.", "30", "-"),
    ("Удень поранено 60-річну жінку. Надвечір — ще двох чоловіків, 33 і 41 року.", "-", "3"),
    ("Двох дістали неживими, вісьмох — пораненими.", "2", "8"),
    ("Пораненого діда вивезли волонтери.", "-", "1"),
    ("Загинули дід, баба й онука.", "3", "-"),
    # nobody
    ("Загиблих і травмованих нема.", "0", "0"),
    ("Ані загиблих, ані постраждалих.", "0", "0"),
    ("Жертв удалося уникнути.", "0", "0"),
]  # fmt: skip
SPOKEN_TO = [
    ("Криворіжці, ракета. Двоє працівників загинули.", "Kryvyy Rih", "2"),
    ("Херсонці, ворог знову б'є по центру. Загинула жінка 43 років.", "Kherson", "1"),
    ("Шановні сумчани! Ворожий дрон влучив у багатоповерхівку, загинув чоловік.", "Sumy", "1"),
]
ANOTHER_CITY = "Двоє харків'ян загинули в Полтаві від удару дрона."


@pytest.mark.parametrize(("text", "killed", "injured"), ONE_BY_ONE)
def test_people_are_counted_one_by_one(reader: Reader, text: str, killed: str, injured: str) -> None:
    [report] = alerts(reader, FIRED + text, language="uk")
    assert (report.city, toll(report, "killed"), toll(report, "injured")) == ("Kherson", killed, injured)


@pytest.mark.parametrize(("text", "city", "killed"), SPOKEN_TO)
def test_whoever_speaks_to_the_people_of_a_city_tells_of_it(reader: Reader, text: str, city: str, killed: str) -> None:
    [report] = alerts(reader, text, language="uk")
    assert (report.city, toll(report, "killed")) == (city, killed)


def test_people_of_another_city_tell_nothing_of_it(reader: Reader) -> None:
    [report] = alerts(reader, ANOTHER_CITY, language="uk")
    assert report.city == "Poltava"


def test_who_pulled_the_pin_is_no_victim(reader: Reader) -> None:
    text = "У Коростені господар дістав гранату й висмикнув чеку. Він загинув на місці, дружину й тещу поранено."
    [report] = alerts(reader, text, language="uk")
    assert (toll(report, "killed"), toll(report, "injured")) == ("-", "2")
