"""Weapons that were destroyed, stored, built or flown in peace are no means of the attack that is told."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts

Told = list[tuple[str, str, dict[str, list[str]]]]
"""Language, text, and the cities with the methods that are told of them."""

DESTROYED: Told = [
    ("uk", "Унаслідок удару по летовищу Бердянська знищено сім гелікоптерів", {"Berdyansk": []}),
    ("uk", "Після удару по аеродрому в Мелітополі знищили два винищувачі", {"Melitopol": []}),
    ("ru", "На аэродроме Миргорода ракеты уничтожили четыре вертолета", {"Myrhorod": ["missile_strike"]}),
    ("ru", "В Полтаве ракетой уничтожен вертолет", {"Poltava": ["missile_strike"]}),
    ("ru", "ВСУ уничтожили в Токмаке две РСЗО", {"Tokmak": []}),
    ("en", "A missile destroyed three helicopters at the airfield of Poltava", {"Poltava": ["missile_strike"]}),
]
STORED: Told = [
    ("ru", "В Лисичанске уничтожен склад снарядов для гаубиц и РСЗО «Град»", {"Lysychansk": []}),
    ("ru", "Уничтожен арсенал ракет в Умани", {"Uman": []}),
    ("uk", "Росіяни вдарили по складу з дронами в Полтаві", {"Poltava": []}),
    ("uk", "ЗСУ вдарили по складу з дронів у Донецьку", {"Donetsk": ["drone_strike"]}),
    ("ru", "Дроны ударили по цеху сборки ракет в Туле", {"Tula": ["drone_strike"]}),
    ("ru", "Удар нанесен по заводу в Харькове, где ремонтируют танки", {"Kharkiv": []}),
    ("ru", "В склад в Туле попала ракета", {"Tula": ["missile_strike"]}),
    ("ru", "Попала в склад ракета: горит окраина Тулы, пострадали трое", {"Tula": ["missile_strike"]}),
    ("en", "A drone hit a depot of missiles in Tula", {"Tula": ["drone_strike"]}),
]
WIELDED: Told = [
    ("uk", "Полтаву обстріляли ракетами", {"Poltava": ["missile_strike"]}),
    ("ru", "Полтаву снова обстреляли баллистическими ракетами", {"Poltava": ["missile_strike"]}),
    ("ru", "Никополь обстреляли из танков и гаубиц", {"Nikopol": ["shelling"]}),
    ("uk", "Нікополь обстріляли з артилерії та атакували дронами", {"Nikopol": ["drone_strike", "shelling"]}),
]
IN_PEACE: Told = [
    ("en", "Marines seized 12 drones and 30 home-made bombs in Culiacán.", {}),
    ("en", "Police found the drone that had killed two people in Kherson.", {"Kherson": ["drone_strike"]}),
    ("uk", "У Києві поліція вилучила 12 дронів і 30 гранат.", {}),
    ("ru", "В Ростове-на-Дону изъяли 12 дронов и взрывчатку.", {}),
    ("ru", "Легкомоторный самолет рухнул на дом в Туле, пилот погиб", {}),
    ("ru", "Вертолет загорелся при посадке в Самаре, никто не пострадал", {}),
    ("ru", "Вертолеты сбрасывают воду на горящий склад в Туле", {}),
    ("uk", "Пасажирський гелікоптер впав у передмісті Любліна", {}),
    ("ru", "Самолет сбросил бомбу на рынок в Идлибе, погибли трое", {"Idlib": ["air_strike"]}),
    ("ru", "Боевой вертолет ударил по рынку в Идлибе, погибли трое", {"Idlib": ["air_strike"]}),
]


@pytest.mark.parametrize(("language", "text", "told"), DESTROYED + STORED + WIELDED + IN_PEACE)
def test_only_what_was_used_is_told_as_means(
    reader: Reader, language: str, text: str, told: dict[str, list[str]]
) -> None:
    found = alerts(reader, text, language=language)
    assert {report.city: sorted(method.value for method in report.methods) for report in found} == told
