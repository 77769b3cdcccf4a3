"""Where somebody is from, and who takes leave of him, was not attacked: soldiers who fell elsewhere."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts

FELL_ELSEWHERE = [
    ("en", "Soldier from Beersheba falls", "Sergeant Yonatan, 21, of Beersheba, was killed by a missile in Rafah."),
    ("en", "Poltava says farewell to a soldier", "Poltava said farewell on Friday to Oleh, a sapper from the city, who was killed by a drone near Pokrovsk."),
    ("uk", "Черкаси втратили двох захисників", "Двоє військових із Черкас загинули від ракетного удару на Донеччині."),
    ("uk", "Полтава прощається із захисником", "У Полтаві попрощалися з військовим, який загинув від удару дрона під Покровськом."),
    ("uk", "Загинула полтавка", "Жителька Полтави загинула під час ракетного удару по Харкову."),
    ("ru", "Боец из Казани погиб", "Уроженец Казани погиб под Авдеевкой при ударе дрона."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), FELL_ELSEWHERE)
def test_the_home_of_who_fell_elsewhere_was_not_attacked(whole: Reader, language: str, title: str, text: str) -> None:
    homes = {"Beersheba", "Poltava", "Cherkasy", "Kazan"}
    assert homes.isdisjoint(report.city for report in alerts(whole, text, title=title, language=language))


def test_a_city_that_takes_leave_while_its_dead_are_found_was_attacked(whole: Reader) -> None:
    text = "Рятувальники дістали з-під завалів будинку в Полтаві тіло хлопця, 12-ї жертви російської ракети."
    (report,) = alerts(whole, text, title="Полтава прощається: знайшли дванадцятого загиблого", language="uk")
    assert report.city == "Poltava"


def test_a_dateline_that_only_takes_the_wounded_in_was_not_attacked(whole: Reader) -> None:
    flown = "Three others were flown to Nairobi's Kenyatta National Hospital with bullet wounds."
    near = f"NAIROBI, Jan 21 (Meridian) - Gunmen killed five quarry workers near Mandera, in northeastern Kenya, before dawn. {flown}"
    assert alerts(whole, near, title="Gunmen kill five quarry workers in Kenya's northeast", language="en") == []
    there = f"NAIROBI, Jan 21 (Meridian) - Gunmen killed five workers in Nairobi before dawn. {flown}"
    (report,) = alerts(whole, there, title="Gunmen kill five workers", language="en")
    assert report.city == "Nairobi"
