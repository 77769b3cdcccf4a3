"""`tocsin replay` tells what a watcher would have been told, by the scenario's own clock."""

from __future__ import annotations

import json

from tests.cli.conftest import Tocsin

KHARKIV = {"city": "Kharkiv", "country": "UA", "geonameid": 706483}


def told(number: int, minute: int, title: str, text: str, **more: object) -> dict[str, object]:
    at = f"2022-03-02T10:{minute:02}:00Z"
    return {
        "id": f"a{number}", "at": at, "published": at, "source": f"desk{number}", "url": f"https://desk{number}.test/{number}",
        "official": False, "lang": "en", "title": title, "text": text, **more,
    }  # fmt: skip


FLASH = told(1, 0, "Missile hits Kharkiv", "A missile has hit a residential building in Kharkiv, the mayor said.")
THREE = told(
    2, 10, "Three killed in Kharkiv", "A missile strike on a house in Kharkiv killed three people, police said."
)
COPY = told(3, 12, "Three killed in Kharkiv", str(THREE["text"]))
SEVEN = told(
    4, 30, "Kharkiv toll rises to seven", "The death toll of the missile strike on Kharkiv has risen to seven."
)  # fmt: skip
SLOW = told(
    5, 40, "Three killed in Kharkiv", "At least three people were killed by a missile in Kharkiv, officials said."
)
ELSEWHERE = told(6, 45, "Missile hits Odesa", "A missile has hit a residential building in Odesa, the mayor said.")


def scenario(*articles: dict[str, object], name: str = "s") -> str:
    return json.dumps({"id": name, "about": "", "watch": [KHARKIV], "articles": articles}) + "\n"


def test_each_change_is_told_once_after_the_article_that_told_it(tocsin: Tocsin) -> None:
    done = tocsin("replay", "-", told=scenario(FLASH, THREE, COPY, SEVEN, SLOW, ELSEWHERE))
    assert done.code == 0, done.err
    alerts = [json.loads(line) for line in done.out.splitlines()]
    assert [(a["after"], a["kind"], a["killed"], a["reason"]) for a in alerts] == [
        ("a1", "new", None, "NEW_ATTACK"),
        ("a2", "update", {"min": 3, "max": 3}, "FIRST_FIGURE"),
        ("a4", "update", {"min": 7, "max": 7}, "TOLL_ROSE"),
    ]
    assert {a["incident"] for a in alerts} == {alerts[0]["incident"]}
    assert {(a["scenario"], a["city"], a["country"], a["geonameid"]) for a in alerts} == {
        ("s", "Kharkiv", "UA", 706483)
    }


def test_scenarios_know_nothing_of_one_another(tocsin: Tocsin) -> None:
    done = tocsin("replay", "-", told=scenario(FLASH, name="one") + scenario(FLASH, name="two"))
    assert [json.loads(line)["scenario"] for line in done.out.splitlines()] == ["one", "two"]


def test_a_line_that_is_no_scenario_is_named_and_the_rest_goes_on(tocsin: Tocsin) -> None:
    done = tocsin("replay", "-", told="{\n" + '{"id": 1}\n' + scenario(FLASH))
    assert done.code == 1
    assert "line 1: is not JSON" in done.err
    assert "line 2: no scenario: id" in done.err
    assert len(done.out.splitlines()) == 1
