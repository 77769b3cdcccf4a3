"""What was brought down over a city and came down on its buildings has hit that city; in a field it has not."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts

ON_BUILDINGS = [
    ("ru", "Над Полтавой силы ПВО сбили три беспилотника. Обломки пробили крышу гимназии. Пострадавших нет."),
    ("ru", "В Полтаве рухнувшие части сбитого беспилотника пробили крыши гаражей, люди не пострадали."),
    ("ru", "В Полтаве куски сбитого беспилотника повредили фасад многоэтажки. Пострадавших нет."),
    ("ru", "Силы ПВО сбили над Полтавой пять БПЛА. Обломки одного проломили кровлю склада. Никто не пострадал."),
    ("uk", "Над Полтавою збили п'ять дронів. Уламки одного з них пробили дах садка. Постраждалих немає."),
    ("en", "Air defences shot down drones over Poltava. Debris went through the roof of a school. No one was hurt."),
    ("en", "A drone was shot down over Poltava. Debris damaged two cars; no one was hurt."),
]


@pytest.mark.parametrize(("language", "text"), ON_BUILDINGS)
def test_debris_on_buildings_is_an_attack(whole: Reader, language, text):
    [report] = alerts(whole, text, language=language)
    assert report.methods == ("drone_strike",)


IN_THE_OPEN = [
    ("ru", "Над Полтавой силы ПВО сбили три беспилотника. Обломки упали в поле, разрушений нет."),
    ("uk", "Над Полтавою збили дрон. Уламки впали у відкритому полі. Дахи будинків не пошкоджені."),
    ("en", "Air defences shot down several drones over Poltava. Debris fell in a field. No one was hurt."),
]


@pytest.mark.parametrize(("language", "text"), IN_THE_OPEN)
def test_debris_in_the_open_is_none(whole: Reader, language, text):
    assert alerts(whole, text, language=language) == []


SET_ABLAZE = [
    ("ru", "Пожар в многоэтажке в Воронеже", "В Воронеже из-за падения обломков произошел пожар на 12-м этаже."),
    ("ru", "Пожар в Воронеже", "В Воронеже из-за падения обломков возник пожар на складе. Пострадавших нет."),
    ("uk", "Пожежа у Воронежі", "У Воронежі внаслідок падіння уламків виникла пожежа на складі. Постраждалих немає."),
    ("uk", "Воронеж: пожежа в багатоповерхівці", "У Воронежі через падіння уламків спалахнула пожежа на 12 поверсі."),
]


@pytest.mark.parametrize(("language", "title", "text"), SET_ABLAZE)
def test_a_fire_that_debris_set_is_no_accident(whole: Reader, language, title, text):
    assert [report.city for report in alerts(whole, text, language=language, title=title)] == ["Voronezh"]
    fire = text.replace("из-за падения обломков ", "").replace("внаслідок падіння уламків ", "")
    fire = fire.replace("через падіння уламків ", "")
    assert alerts(whole, fire, language=language, title=title) == []
