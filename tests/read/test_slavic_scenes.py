"""Where and by what in Ukrainian and Russian: buildings, hospitals, villages, capitals, aircraft, shots; invented."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, tolls

WHERE = [
    ("ru", "Взрыв у здания суда в Полтаве: ранены трое.", ["Poltava"]),
    ("uk", "Вибух біля будівлі суду в Полтаві: поранено трьох.", ["Poltava"]),
    ("ru", "Взрыв на митинге в Полтаве, погиб полицейский.", ["Poltava"]),
    ("ru", "Дрон попал в порт Приморск в Ленинградской области, ранен сторож.", ["Primorsk"]),
    ("ru", "Судан. В Порт-Судане ранены трое: по временной столице Судана ударил дрон.", ["Port Sudan"]),
    ("ru", "В сёлах Муром и Безымено ранены двое жителей, по сёлам били дроны.", []),
    ("ru", "Дрон атаковал деревню Псков, ранены двое.", []),
    ("ru", "ПОЛТАВА.\n\nСмертник взорвал себя у ворот районного суда, погибли двое.", ["Poltava"]),
    ("ru", "Добропилье. Дроны ударили по центру города, ранены двое.", ["Dobropillia"]),
    ("ru", "Вовчанск обстреляли из миномётов, погибла женщина.", ["Vovchansk"]),
    ("ru", "Напомним, этой ночью дрон ударил по Нежину, ранены двое.", ["Nizhyn"]),
    ("ru", "Дрон ударил по Нежину. Раненый находится в городской больнице № 2 Чернигова.", ["Nizhyn"]),
    ("uk", "Дрон ударив по Ніжину. Поранений перебуває в міській лікарні № 2 Чернігова.", ["Nizhyn"]),
    ("ru", "Дрон попал в областную больницу Чернигова, ранены двое.", ["Chernihiv"]),
    ("ru", "В областной больнице Чернигова прогремел взрыв, ранены двое.", ["Chernihiv"]),
]

MEANS = [
    ("ru", "Дроны атакуют Нежин, ранены двое.", ["drone_strike"]),
    ("uk", "Дрони атакують Ніжин, поранено двох.", ["drone_strike"]),
    ("ru", "По Нежину выпустили пять снарядов калибра 152 мм, погиб мужчина.", ["shelling"]),
    ("uk", "По Ніжину випустили п'ять снарядів калібру 152 мм, загинув чоловік.", ["shelling"]),
    ("ru", "В кафе в Полтаве раздались выстрелы, погибли двое.", ["shooting"]),
    ("uk", "У кафе в Полтаві пролунали постріли, загинуло двоє.", ["shooting"]),
    ("ru", "Повстанцы вошли в Букаву, погибли девять человек.", ["ground_assault"]),
    ("ru", "При столкновении группировок в Могадишо погибли восемь человек.", ["armed_clash"]),
    ("ru", "Бомба под машиной в Джелалабаде убила троих. Раненых вертолётами отправили в Кабул.", ["ied"]),
]

SILENT = [
    ("ru", "В Полтаве разбился вертолёт, погибли двое пилотов."),
    ("uk", "У Полтаві розбився гелікоптер, загинули двоє пілотів."),
    ("ru", "В Полтаве простились с погибшими.\n\nРакета попала в дом в Полтаве 2 мая, погибли трое."),
    ("uk", "У Полтаві попрощалися із загиблими.\n\nРакета влучила в будинок у Полтаві 2 травня, загинуло троє."),
    ("ru", "Больницу в Полтаве расчищают волонтёры.\n\nУдар по городу, напомним, унёс жизни трёх человек."),
    ("uk", "Лікарню в Полтаві розчищають.\n\nУдар по місту, нагадаємо, забрав життя трьох людей."),
    ("ru", "Районный суд Полтавы приговорил к десяти годам колонии стрелка, который ранил двоих."),
    ("ru", "В Нижнекамске режим «Атака БПЛА» снят, предприятия работают."),
    ("ru", "Каналы ошибочно писали, что взрыв был в Полтаве."),
]


@pytest.mark.parametrize(("language", "text", "cities"), WHERE)
def test_an_attack_is_told_of_the_place_that_it_struck(
    reader: Reader, language: str, text: str, cities: list[str]
) -> None:
    assert [report.city for report in alerts(reader, text, language=language)] == cities


@pytest.mark.parametrize(("language", "text", "methods"), MEANS)
def test_means_are_those_that_did_it(reader: Reader, language: str, text: str, methods: list[str]) -> None:
    assert [list(report.methods) for report in alerts(reader, text, language=language)] == [methods]


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_what_was_no_attack_or_is_long_told_stays_silent(reader: Reader, language: str, text: str) -> None:
    assert alerts(reader, text, language=language) == []


COURTS = [
    ("ru", "Смертник напал на суд в Исламабаде", "Семь человек погибли, сообщила полиция.", ["Islamabad 7 -"]),
    ("ru", "Смертник напал на суд в Исламабаде", "Погибли семь человек, сообщил суд.", ["Islamabad 7 -"]),
    ("ru", "Боевики напали на суд в Пешаваре", "Убиты четверо.", ["Peshawar 4 -"]),
    ("uk", "Смертник напав на суд в Ісламабаді", "Семеро людей загинули.", ["Islamabad 7 -"]),
    ("uk", "Бойовики напали на суд у Пешаварі", "Вбито чотирьох.", ["Peshawar 4 -"]),
    # where one is tried for an attack nothing has happened
    ("ru", "Смертник осуждён в Исламабаде", "Семь человек погибли при взрыве, сообщила полиция.", []),
    ("ru", "Боевик, напавший на рынок в Исламабаде, осуждён", "Семь человек погибли при взрыве.", []),
    ("ru", "Суд в Кабуле приговорил боевика, напавшего на рынок", "Погибли семь человек.", []),
    ("uk", "Суд у Києві: чоловіка, який напав на перехожих, засуджено", "Загинули двоє людей.", []),
]


@pytest.mark.parametrize(("language", "title", "text", "told"), COURTS)
def test_a_court_that_was_fallen_upon_is_no_trial(
    reader: Reader, language: str, title: str, text: str, told: list[str]
) -> None:
    assert tolls(reader, text, title=title, language=language) == told
