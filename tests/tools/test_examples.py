"""Labelled articles as examples: what is asked of each, and which answer is right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from monitor.model import Method, Range
from monitor.read.report import Reader
from tests.quality.sets import load
from tools.weights.examples import Examples

ARTICLES = sorted((Path(__file__).parents[2] / "tools" / "weights" / "articles").glob("*.jsonl"))
ARTICLE = {
    "id": "a", "lang": "en", "published": "2026-03-01T12:00:00Z", "title": "Two killed in Sumy",
    "text": "A missile killed two people and injured at least nine in Sumy, the governor said in Kyiv.",
    "incidents": [
        {"city": "Sumy", "geonameid": 692194, "methods": ["missile_strike"], "killed": {"min": 2, "max": 2},
         "injured": {"min": 9, "max": None}, "currency": "new"},
    ],
}  # fmt: skip


def test_each_city_that_is_named_is_asked_for(reader: Reader) -> None:
    found = Examples()
    found.add(ARTICLE, "file", reader)
    assert {choice.about: choice.right for choice in found.attack} == {"692194": True, "703448": False}


def test_the_tolls_and_methods_of_the_attacked_city_are_asked_for(reader: Reader) -> None:
    found = Examples()
    found.add(ARTICLE, "file", reader)
    assert {choice.about: choice.right for choice in found.toll} == {
        "692194 killed": Range(2, 2), "692194 injured": Range(9, None),
    }  # fmt: skip
    assert [choice.about for choice in found.means if choice.right] == ["692194 missile_strike"]


def test_a_labelled_city_that_is_not_named_is_counted(reader: Reader) -> None:
    found = Examples()
    found.add({**ARTICLE, "text": "A missile killed two.", "title": ""}, "file", reader)
    assert found.unseen == 1


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_labels_are_sound(path: Path) -> None:
    """Evidence stands in the article letter by letter, figures are ranges, methods those of the model."""
    articles = load(path)
    assert len({article["id"] for article in articles}) == len(articles)
    for article in articles:
        for incident in article["incidents"]:
            assert_sound(article, incident)


def assert_sound(article: dict[str, Any], incident: dict[str, Any]) -> None:
    assert incident["evidence"] in article["title"] + "\n" + article["text"], article["id"]
    assert set(incident["methods"]) <= set(Method), article["id"]
    assert incident["currency"] in ("new", "update", "correction", "background"), article["id"]
    for slot in ("killed", "injured", "missing"):
        told = incident[slot]
        assert told is None or Range(told["min"], told["max"]), article["id"]


def test_there_are_articles_in_each_language_that_is_learned_from() -> None:
    assert {path.name.partition(".")[0] for path in ARTICLES} == {"en", "uk", "ru"}


def test_no_article_is_learned_from_and_measured_on() -> None:
    measured = {
        article["text"] for path in (Path(__file__).parents[1] / "quality").rglob("*.jsonl")
        if "scenarios" not in path.name for article in load(path)
    }  # fmt: skip
    assert not [
        path.name for path in ARTICLES for article in load(path) if article["text"] and article["text"] in measured
    ]
