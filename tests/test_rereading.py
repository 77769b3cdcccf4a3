"""A post that names no city is read in the light of what its source told before."""

from __future__ import annotations

import pytest

from monitor.replay import Scenario, read, replay

KHARKIV = {"city": "Kharkiv", "country": "UA", "geonameid": 706483}


def post(
    number: int, minute: int, text: str, *, source: str = "mayor", title: str = "Міський голова"
) -> dict[str, object]:
    at = f"2025-06-14T10:{minute:02}:00Z"
    return {
        "id": f"a{number}", "at": at, "published": at, "source": source, "url": f"https://{source}.test/{number}",
        "official": True, "lang": "uk", "title": title, "text": text,
    }  # fmt: skip


FLASH = post(1, 0, "Харків: ракета влучила у п'ятиповерхівку. Троє поранених.")


async def told(store, *articles):
    scenario = Scenario.model_validate({"id": "s", "watch": [KHARKIV], "articles": articles})
    found = [alert async for alert in replay(scenario, store, read)]
    return [(a["after"], a["kind"], _count(a["killed"]), _count(a["injured"])) for a in found]


def _count(bounds):
    return bounds and bounds["min"]


async def test_the_next_post_of_a_source_goes_on_about_its_city(store):
    next_one = post(2, 30, "Загиблих четверо, поранених 11. Рятувальники працюють.")
    assert await told(store, FLASH, next_one) == [("a1", "new", None, 3), ("a2", "update", 4, 11)]


@pytest.mark.parametrize(
    "other",
    [
        post(2, 30, "Загиблих четверо, поранених 11.", source="other-channel"),
        post(2, 30, "Загиблих четверо, поранених 11.", source="other-channel", title="Харківська ОВА: підсумки"),
        post(2, 30, "Дякую рятувальникам за роботу. Бережіть себе."),
        post(2, 30, "За добу в області поранено 9 людей."),
        post(2, 30, "У Харкові вибухнув газовий балон. Опіки дістали 9 людей.", title="Мер Харкова"),
        post(2, 30, "Завтра о дев'ятій хвилина мовчання за загиблими."),
    ],
)
async def test_what_does_not_go_on_is_left_alone(store, other):
    assert await told(store, FLASH, other) == [("a1", "new", None, 3)]


LATER = " Колеги згадують його як веселу людину." * 30


@pytest.mark.parametrize(
    ("lead", "told_later"),
    [
        ("У Харкові вдень помер у лікарні кондуктор, який дістав опіки.", [("a2", "update", 1, 3)]),
        ("Вдень помер у лікарні кондуктор, який дістав опіки.", []),
    ],
)
async def test_who_writes_at_length_of_a_death_names_the_city_at_the_beginning(store, lead, told_later):
    text = f"{lead}\n\n{LATER}\n\nХарків знав його з дитинства."
    obituary = post(2, 30, text, source="weekly", title="Його пам'ятатимуть")
    assert await told(store, FLASH, obituary) == [("a1", "new", None, 3), *told_later]


async def test_a_death_is_told_though_the_article_is_about_sport(store):
    goalkeeper = post(
        2, 30, "Воротар, поранений під час удару по Харкову, помер у лікарні. Клуб знявся з турніру.",
        source="sport", title="Помер воротар",
    )  # fmt: skip
    assert await told(store, FLASH, goalkeeper) == [("a1", "new", None, 3), ("a2", "update", 1, 3)]


async def test_quotes_stand_where_they_stand_in_the_article(store):
    from monitor.replay.scenarios import ScenarioArticle
    from monitor.tracking import Tracking

    tracking = Tracking(store, read)
    words = "Загиблих четверо, поранених 11. Рятувальники працюють."
    for record in (FLASH, post(2, 30, words)):
        one = ScenarioArticle.model_validate(record)
        changes = await tracking.track(one.article(), one.at)
    [change] = changes
    assert change.alert.quotes["evidence"] in words
    assert change.alert.quotes["killed"] in words
    assert "четверо" in change.alert.quotes["killed"]


async def test_whoever_names_the_city_goes_on_about_its_attack(store):
    next_one = post(2, 30, "Загиблих четверо, поранених 11.", source="other-channel", title="Мер Харкова")
    assert await told(store, FLASH, next_one) == [("a1", "new", None, 3), ("a2", "update", 4, 11)]


async def test_what_burns_where_an_attack_is_known_burns_of_it(store):
    next_one = post(2, 30, "У Харкові досі горить п'ятиповерхівка. Загинули двоє, восьмеро з опіками.", source="desk")
    assert await told(store, next_one) == []
    assert await told(store, FLASH, next_one) == [("a1", "new", None, 3), ("a2", "update", 2, 8)]


async def test_the_authority_of_a_region_goes_on_where_both_figures_do(store):
    flash = post(1, 0, "Харків: ракета влучила у п'ятиповерхівку. Один загиблий, троє поранених.")
    next_one = post(2, 30, "Загиблих четверо, поранених 11.", source="region", title="Харківська ОВА")
    assert await told(store, flash, next_one) == [("a1", "new", 1, 3), ("a2", "update", 4, 11)]


async def test_who_died_in_hospital_is_counted_though_no_attack_is_told(store):
    next_one = post(2, 30, "У лікарні помер один із поранених учора у Харкові.", source="region", title="Голова ОВА")
    assert await told(store, FLASH, next_one) == [("a1", "new", None, 3), ("a2", "update", 1, 3)]


@pytest.mark.parametrize(
    ("words", "killed", "injured"),
    [
        ("На жаль, до лікарні доправили вже дев'ятьох людей, усі з нашого будинку.", None, 9),
        ("Станом на ранок за допомогою звернулися 12 людей.", None, 12),
        ("Кількість постраждалих зросла до восьми.", None, 8),
    ],
)
async def test_a_toll_without_a_word_of_attack_goes_on_about_it(store, words, killed, injured):
    assert await told(store, FLASH, post(2, 30, words)) == [("a1", "new", None, 3), ("a2", "update", killed, injured)]


async def test_a_rise_after_a_correction_is_told_though_the_toll_was_higher_before(store):
    articles = (
        post(2, 10, "У Харкові загинули 12 людей, поранених 30."),
        post(3, 20, "Уточнення: у Харкові загинули не 12, а 10 людей, двох порахували двічі."),
        post(4, 50, "Померла жінка, яку поранило вранці. Загиблих одинадцятеро."),
    )
    assert await told(store, FLASH, *articles) == [
        ("a1", "new", None, 3),
        ("a2", "update", 12, 30),
        ("a3", "correction", 10, 30),
        ("a4", "update", 11, 30),
    ]


DRONE = post(2, 5, "Харків: увечері дрон влучив у депо. Другий удар за день. Поранено двох.")


@pytest.mark.parametrize(
    ("text", "died"),
    [
        ("Помер ще один поранений. Чоловік дістав травми під час ракетного удару. Загиблих тепер 2.", 2),
        ("У лікарні помер чоловік, поранений дроном.", 1),
        ("У лікарні помер чоловік, поранений уламками ракети.", 1),
    ],
)
async def test_who_died_of_wounds_is_told_of_the_attack_with_the_means_that_are_told(store, text, died):
    first = await told(store, FLASH, DRONE, post(3, 40, text))
    hurt = 2 if "дроном" in text else 3
    assert first[-1] == ("a3", "update", died, hurt)


async def test_a_place_of_the_attack_is_no_town_of_its_name(store):
    first = {
        **post(1, 0, "A car bomb blew open the gate of the Lido hotel in Kharkiv. Gunmen are inside."),
        "lang": "en",
    }
    next_one = {
        **post(2, 30, "The operation at the Lido hotel is over. Sadly twelve people lost their lives."),
        "lang": "en",
    }
    assert await told(store, first, next_one) == [("a1", "new", None, None), ("a2", "update", 12, None)]


async def test_a_town_of_which_nothing_is_known_is_not_passed_over_for_another(store):
    next_one = {
        **post(2, 30, "The operation at a hotel in Palermo is over. Twelve people lost their lives."),
        "lang": "en",
    }
    assert await told(store, FLASH, next_one) == [("a1", "new", None, 3)]


@pytest.mark.parametrize(
    ("first", "next_one"),
    [
        ("A missile launched from Belgorod hit a house in Kharkiv.", "The operation at a hotel in Belgorod is over."),
        ("Drones from Shebekino struck a market in Kharkiv.", "The search at the market in Shebekino is over."),
    ],
)
async def test_a_town_from_which_the_attack_came_keeps_its_own_toll(store, first, next_one):
    told_later = {**post(2, 30, f"{next_one} Twelve people lost their lives."), "lang": "en"}
    assert await told(store, {**post(1, 0, first), "lang": "en"}, told_later) == [("a1", "new", None, None)]


@pytest.mark.parametrize(
    ("text", "rings"),
    [
        ("Rebels killed five farmers in a village in the east of the country.\n\nIt lies 90 km from Kharkiv.", False),
        ("The missile attack on Kharkiv killed five people, the mayor said.", True),
    ],
)
async def test_a_dateline_alone_makes_nothing_go_on(store, text, rings):
    at = "2025-06-14T16:00:00Z"
    wire = {
        "id": "a2", "at": at, "published": at, "source": "wire", "url": "https://wire.test/2", "official": False,
        "lang": "en", "title": "Five killed", "text": f"KHARKIV, June 14 (Wire) - {text}",
    }  # fmt: skip
    assert (("a2", "update", 5, 3) in await told(store, FLASH, wire)) is rings
