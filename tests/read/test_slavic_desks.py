"""What Ukrainian and Russian desks write of places, hours and people told one after the other; invented."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

Told = dict[str, tuple[str, str]]
"""By city, in the order of the reports: killed and injured."""

PEOPLE: list[tuple[str, str, Told]] = [
    ("uk", "Дрон ударив по Херсону. Загинула одна жінка, двірничка ліцею, це число не зросло.", {"Kherson": ("1", "-")}),
    ("uk", "Артилерія обстріляла Херсон. Поранений 47-річний чоловік. Жінка 62 років у лікарні з опіками.", {"Kherson": ("-", "2")}),
    ("ru", "Артиллерия обстреляла Херсон. Ранен 47-летний мужчина. Женщина 62 лет в больнице с ожогами.", {"Kherson": ("-", "2")}),
    ("uk", "Дрон ударив по Херсону. Пораненого 47-річного чоловіка прооперували. 47-річний чоловік у лікарні.", {"Kherson": ("-", "1")}),
    ("uk", "Дрон ударив по Херсону. Поранено сторожа. Також поранень зазнала кухарка.", {"Kherson": ("-", "2")}),
    ("uk", "Дрон ударив по Херсону. 71-річній пенсіонерці діагностували контузію.", {"Kherson": ("-", "1")}),
    ("uk", "Дрон ударив по Херсону. Трьом слюсарям діагностували струс мозку.", {"Kherson": ("-", "3")}),
    ("ru", "Дрон ударил по Херсону. 71-летней пенсионерке диагностировали контузию.", {"Kherson": ("-", "1")}),
    ("uk", "У Херсоні чоловік вистрелив у сусіда. Поранений помер у кареті швидкої.", {"Kherson": ("1", "-")}),
]  # fmt: skip

PLACES: list[tuple[str, str, Told]] = [
    ("uk", "Дрон упав у Вільнянську. Загинув токар, двох слюсарів прийняла лікарня в Запоріжжі.", {"Vilnyansk": ("1", "-")}),
    ("uk", "Снаряд розірвався в Нікополі. Троє поранених одужують: двоє в Дніпрі, один удома.", {"Nikopol": ("-", "3")}),
    ("uk", "На авіабазі під Сімферополем, де пролунали вибухи, стояли літаки.", {}),
    ("ru", "На авиабазе под Симферополем, где прогремели взрывы, стояли самолеты.", {}),
    ("uk", "У Харкові дрон влучив у цех в Індустріальному районі; шестеро поранених.", {"Kharkiv": ("-", "6")}),
    ("uk", "Вибух автомобіля в Калі. У лікарні міста Калі на заході Колумбії помер двірник, поранений, коли вибухнув начинений динамітом автомобіль. Тепер загиблих четверо.", {"Cali": ("4", "-")}),
    ("uk", "БАНГКОК. Авіація скинула бомбу на ринок у місті Аб'ярма, загинули троє.", {}),
]  # fmt: skip

HOURS: list[tuple[str, str, Told]] = [
    ("uk", "Дрон ударив по Херсону: троє загиблих, сім поранених. Зранку рахунок був інший: одна загибла і двоє поранених.", {"Kherson": ("3", "7")}),
    ("uk", "Дрон ударив по Херсону. Мер уточнив нічні дані про шістьох поранених: травмовано чотирьох.", {"Kherson": ("-", "4")}),
]  # fmt: skip

ATTACKS: list[tuple[str, str, Told]] = [
    ("uk", "Росіяни почали обстрілювати Охтирку.", {"Okhtyrka": ("-", "-")}),
    ("uk", "У Києві пожежа в ангарі внаслідок влучення снаряда, виявлено тіло сторожа.", {"Kyiv": ("1", "-")}),
    ("uk", "Росіяни готувалися обстрілювати Охтирку.", {}),
    ("uk", "В Умані вибухи лунали високо в небі, на землі все ціле.", {}),
    ("uk", "У Ковелі вибухнув житловий будинок, загинула жінка.", {}),
    ("uk", "В Умані вибухнула автозаправка, четверо в лікарні.", {}),
    ("ru", "В Брянске взорвался жилой дом, погибла женщина.", {}),
    ("uk", "У Ковелі вибухнув житловий будинок після влучання дрона, загинула жінка.", {"Kovel": ("1", "-")}),
]  # fmt: skip

STARTED: list[tuple[str, str, Told]] = [
    ("uk", "Окупанти запускають ракети по містах з аеродрому в Мелітополі.", {}),
    ("ru", "Ракеты по Харькову выпустили с аэродрома в Белгороде, двое погибших.", {"Kharkiv": ("2", "-")}),
    ("uk", "Дрони вдарили по аеродрому в Мелітополі, звідки злітали літаки.", {"Melitopol": ("-", "-")}),
]  # fmt: skip

NOBODY: list[tuple[str, str, Told]] = [
    ("uk", "За попередніми даними, жертв внаслідок ракетного удару по складу в Луцьку немає.", {"Lutsk": ("0", "0")}),
    ("ru", "Пострадавших в результате атаки дронов на Харьков нет.", {"Kharkiv": ("0", "0")}),
    ("uk", "Усіх поранених через ракетний удар по Одесі доправили до лікарень, двоє у важкому стані.", {"Odesa": ("-", "-")}),
    ("ru", "Дрон ударил по Харькову. Всех пострадавших увезли в больницу, двое в тяжелом состоянии.", {"Kharkiv": ("-", "-")}),
]  # fmt: skip

BURNING: list[tuple[str, str, Told]] = [
    ("uk", "У Луцьку загасили пожежу на обстріляній нафтобазі.", {"Lutsk": ("-", "-")}),
    ("uk", "Атаки на Луганську область: в Лисичанську горить склад, у Попасній зруйновано школу.", {"Lysychansk": ("-", "-"), "Popasna": ("-", "-")}),
    ("uk", "У Лисичанську горить склад фарб, у Попасній загорілася школа.", {}),
]  # fmt: skip

IDLE = [
    ("uk", "Військові знищили пункт базування БпЛА на аеродромі в Севастополі."),
    ("uk", "Заявлено про знищення ЗРК С-300 на авіабазі в Чугуєві."),
    ("uk", "У Маріуполі бійці пошкодили 2 танки та знищили склад."),
]


@pytest.mark.parametrize(("language", "text", "expected"), [*STARTED, *NOBODY, *BURNING])
def test_it_is_told_of_where_it_came_down_and_of_whom_it_harmed(
    reader: Reader, language: str, text: str, expected: Told
) -> None:
    reports = alerts(reader, text, language=language)
    assert {report.city: (toll(report, "killed"), toll(report, "injured")) for report in reports} == expected


@pytest.mark.parametrize(("language", "text"), IDLE)
def test_what_was_kept_or_struck_did_not_strike(reader: Reader, language: str, text: str) -> None:
    (report,) = alerts(reader, text, language=language)
    assert report.methods == ()


@pytest.mark.parametrize(("language", "text", "expected"), [*PEOPLE, *PLACES, *HOURS, *ATTACKS])
def test_each_is_counted_once_where_and_when_it_was(reader: Reader, language: str, text: str, expected: Told) -> None:
    reports = alerts(reader, text, language=language)
    assert {report.city: (toll(report, "killed"), toll(report, "injured")) for report in reports} == expected


def test_the_latest_entry_of_a_live_blog_finds_everybody(reader: Reader) -> None:
    text = "16:55. Остаточно по Одесі після удару дронів: троє загиблих, зниклих немає.\n\n10:20. Двоє загиблих. Одна людина під завалами."
    (report,) = alerts(reader, text, language="uk")
    assert (toll(report, "killed"), toll(report, "missing")) == ("3", "0")


def test_a_town_without_light_counts_nobody(whole: Reader) -> None:
    (report,) = alerts(
        whole, "Росіяни атакували Енергодар: пошкодили підстанцію, місто без світла і води", language="uk"
    )
    assert (toll(report, "killed"), toll(report, "injured")) == ("-", "-")
