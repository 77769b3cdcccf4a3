"""Who could not be saved, in what state somebody is, and who most of those counted are; all invented."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.model import Currency
from monitor.read.report import Reader
from tests.read.alerts import alerts, toll, tolls

UNSAVED = [
    ("uk", "У Черкасах підірвали автомобіль підприємця. Поруч була його донька. Врятувати її не змогли.", "1", "-"),
    ("uk", "У Черкасах ракета влучила в будинок. 40-річного чоловіка врятувати не вдалося.", "1", "-"),
    ("uk", "У Черкасах ракета влучила в будинок. Врятувати двох людей медики не змогли.", "2", "-"),
    ("ru", "В Черкассах ракета попала в дом. Пострадала женщина, спасти её не удалось.", "1", "-"),
    ("en", "A missile hit a house in Cherkasy. A girl was pulled out alive but doctors could not save her.", "1", "-"),
    ("en", "A drone hit a bus in Cherkasy. A woman of 60 was taken to hospital. Surgeons were unable to save her.", "1", "-"),
    ("en", "A drone hit a bus in Cherkasy. Surgeons could not save a teacher of 40. Two men are in hospital.", "1", "2"),
    ("en", "A drone hit a bus in Cherkasy. Medics failed to save five passengers.", "5", "-"),
    ("uk", "Дрон влучив у склад у Черкасах. Поранено трьох людей. Врятувати машину не вдалося.", "-", "3"),
    ("en", "A drone hit a depot in Cherkasy. Three people were wounded. Firefighters could not save her car.", "-", "3"),
    ("en", "A drone hit a depot in Cherkasy. Firefighters could not save the building.", "-", "-"),
]  # fmt: skip

STATES = [
    ("uk", "Росіяни вдарили дроном по Нікополю. Вчителька у стані середньої тяжкості.", "-", "1"),
    ("uk", "Росіяни вдарили з артилерії по Нікополю. 62-річний чоловік перебуває у тяжкому стані.", "-", "1"),
    ("ru", "Дрон ударил по Никополю. Учительница в состоянии средней тяжести.", "-", "1"),
    ("uk", "Росіяни вдарили дроном по Нікополю. Поранено двох жінок. Одна перебуває у важкому стані.", "-", "2"),
    ("uk", "Росіяни вдарили дроном по Нікополю. Будинок у аварійному стані.", "-", "-"),
]

MOSTLY = [
    ("uk", "Понад тридцять людей, здебільшого жінки, загинули в Запоріжжі внаслідок ракетного удару.", "31+", "-"),
    ("uk", "П'ятеро людей, усі вони жінки, дістали поранення в Запоріжжі під час атаки дронів.", "-", "5"),
    ("uk", "П'ятнадцять осіб, більшість з яких жінки, поранено в Запоріжжі після удару дронів.", "-", "15"),
    ("ru", "Более тридцати человек, в основном женщины, погибли в Запорожье при ракетном ударе.", "31+", "-"),
    ("en", "Eleven people, almost all of them women, were wounded in Zaporizhzhia in a drone attack.", "-", "11"),
]


WITH_VILLAGES = [
    ("uk", "Минулої доби росіяни били по обласному центру та 12 населених пунктах Харківщини. Двоє людей загинули, семеро дістали поранення.\n\nУ Харкові дрон влучив у гараж, поранено чоловіка."),
    ("uk", "Ворог обстріляв Харків та ще 14 населених пунктів. Троє загиблих, дев'ятеро поранених.\n\nУ Харкові FPV-дрон влучив в авто, поранено водія."),
    ("ru", "За сутки россияне били по областному центру и 15 населённым пунктам Харьковской области. Двое погибли, семеро ранены.\n\nВ Харькове дрон попал в гараж, ранен мужчина."),
]  # fmt: skip

LATE = [
    ("uk", "Лікарі боролися за життя чоловіка, пораненого вчора під час обстрілу Херсона. На жаль, врятувати його не вдалося."),
    ("ru", "Врачи боролись за жизнь мужчины, пострадавшего вчера при обстреле Херсона. К сожалению, спасти его не удалось."),
]  # fmt: skip

NOT_BEHIND_A_COLON = [
    ("uk", "Не дочекалися весни: удар по Чернігову забрав три життя"),
    ("uk", "Не встигли до укриття: ракетний удар по Чернігову забрав три життя"),
    ("ru", "Не дождались весны: удар по Чернигову унёс три жизни"),
]


@pytest.mark.parametrize(("language", "text", "killed", "injured"), [*UNSAVED, *STATES, *MOSTLY])
def test_whom_nobody_could_save_and_how_somebody_is(whole: Reader, language, text, killed, injured):
    (report,) = alerts(whole, text, language=language)
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)


@pytest.mark.parametrize(("language", "text"), WITH_VILLAGES)
def test_what_is_told_of_a_city_and_of_villages_without_names_is_no_toll_of_the_city(whole: Reader, language, text):
    assert tolls(whole, text, language=language) == ["Kharkiv - 1"]


@pytest.mark.parametrize(("language", "text"), LATE)
def test_who_was_hurt_before_and_could_not_be_saved_changes_what_was_known(whole: Reader, language, text):
    (report,) = alerts(whole, text, language=language)
    assert (toll(report, "killed"), toll(report, "injured"), report.currency) == ("1", "-", Currency.UPDATE)


@pytest.mark.parametrize(("language", "title"), NOT_BEHIND_A_COLON)
def test_what_a_headline_denies_before_a_colon_is_not_the_attack_behind_it(reader: Reader, language, title):
    assert tolls(reader, "", language=language, title=title) == ["Chernihiv 3 -"]
