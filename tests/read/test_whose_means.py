"""Which of the means that an article tells belong to which city: not those of a war, of a region, of the defenders."""

# ruff: noqa: E501 - the sentences of an article stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts


def means(reader: Reader, text: str, language: str) -> dict[str, str]:
    """The methods of each city that is told as attacked."""
    told = alerts(reader, text, language=language)
    return {report.city: " ".join(sorted(method.value for method in report.methods)) for report in told}


@pytest.mark.parametrize(
    ("language", "text", "methods"),
    [
        ("en", "Rival militias fought with machine guns in the centre of Zawiya on Monday, leaving seven people dead. Shots were heard until dawn.", "armed_clash"),
        ("en", "Gunmen opened fire on a police post in Nazran on Monday night, and a gun battle began. Two officers were killed.", "armed_clash shooting"),
        ("ru", "Неизвестные обстреляли пост полиции в Назрани, завязался бой. Погибли двое полицейских.", "armed_clash shooting"),
        ("ru", "В Хомсе шли уличные бои между ополченцами и армией, погибли семь человек. Пуля попала в торговку фруктами.", "armed_clash"),
        ("uk", "Невідомі обстріляли пост поліції в Назрані, зав'язалася перестрілка. Загинули двоє поліцейських.", "armed_clash shooting"),
        ("uk", "У Хомсі точилися вуличні бої між ополченцями та армією, загинули семеро людей. Постріли не вщухали до ранку.", "armed_clash"),
    ],
)  # fmt: skip
def test_in_a_fight_all_shoot_and_only_who_fired_at_somebody_did_so_besides(whole, language, text, methods) -> None:
    assert list(means(whole, text, language).values()) == [methods]


@pytest.mark.parametrize(
    ("language", "text", "methods"),
    [
        ("en", "A drone launched by the paramilitaries hit a market in El Obeid on Thursday, killing 14 people. The group, which has been fighting the army since April 2023, did not comment.", "drone_strike"),
        ("en", "A car bomb killed six people in Mogadishu on Thursday. The militants have been fighting for almost two decades to topple the government.", "ied"),
        ("ru", "Снаряды убили троих в Омдурмане в воскресенье. Бои между армией и повстанцами идут с апреля 2023 года.", "shelling"),
        ("en", "Rebels have been fighting soldiers in the streets of Goma since Monday; 12 people were killed.", "armed_clash"),
        ("uk", "На вулицях Гоми від понеділка точаться бої, загинули 12 людей.", "armed_clash"),
    ],
)  # fmt: skip
def test_a_war_that_goes_on_for_years_is_no_fight_in_the_city(whole, language, text, methods) -> None:
    assert list(means(whole, text, language).values()) == [methods]


@pytest.mark.parametrize(
    ("language", "text", "methods"),
    [
        ("en", "Russia sent 30 drones and a handful of missiles at southern Ukraine overnight, killing a woman in Odesa and burning warehouses in Izmail.\n\nThe woman died in Odesa when a drone struck the sixth floor of a house. In Izmail a missile hit a depot.", ["drone_strike", "missile_strike"]),
        ("en", "A ballistic missile hit a canteen in Poltava on Tuesday, killing nine people.\n\nAcross Ukraine the air force counted 61 drones and two missiles during the day and said 48 drones had been brought down.", ["missile_strike"]),
        ("ru", "Ракета попала в дом в Полтаве, погибли трое.\n\nПрезидент сообщил, что по стране ночью выпущено 70 ракет и 145 дронов.", ["missile_strike"]),
        ("uk", "Ракета влучила в будинок у Полтаві, загинули троє людей.\n\nЗагалом за ніч по Україні випустили 70 ракет і 145 дронів, повідомили Повітряні сили.", ["missile_strike"]),
        ("en", "Drones and missiles attacked Kyiv overnight, killing four people. A missile hit a house in the Sviatoshynskyi district.", ["drone_strike missile_strike"]),
        ("en", "Over the day the aggressor attacked the Nikopol district with FPV drones and artillery. In Nikopol a man of 52 was killed.", ["drone_strike shelling"]),
    ],
)  # fmt: skip
def test_what_was_sent_at_a_whole_region_is_not_what_hit_a_city_that_has_means_of_its_own(
    whole, language, text, methods
):
    assert list(means(whole, text, language).values()) == methods


@pytest.mark.parametrize(
    ("language", "text", "methods"),
    [
        ("uk", "По Костянтинівці окупанти били з артилерії та FPV-дронами: двоє людей загинули, четверо поранені.", "drone_strike shelling"),
        ("uk", "Місто Костянтинівка росіяни атакували десять разів: дронами, артилерією та авіабомбою. Загинула одна людина.", "air_strike drone_strike shelling"),
        ("ru", "По Константиновке били дронами, артиллерией и авиабомбами: двое погибших.", "air_strike drone_strike shelling"),
    ],
)  # fmt: skip
def test_the_arms_of_one_list_stand_together(whole, language, text, methods) -> None:
    assert list(means(whole, text, language).values()) == [methods]
