"""The scorer counts as its rules say: what was missed is wrong in every slot, and nothing told is no precision."""

from __future__ import annotations

from typing import Any

import pytest

from tests.quality.figures import falls
from tests.quality.score import score_articles, score_scenarios
from tests.quality.sets import article_sets, faults

KHARKIV = {"city": "Kharkiv", "country": "UA", "geonameid": 706483}
FOUR = {"min": 4, "max": 4}


def article(name: str, *incidents: dict[str, Any], lang: str = "en") -> dict[str, Any]:
    return {"id": name, "lang": lang, "title": "A title", "text": "Four died. Two were hurt.", "incidents": incidents}


def incident(**told: Any) -> dict[str, Any]:
    base = {"methods": ["shelling"], "killed": FOUR, "injured": None, "missing": None, "evidence": "Four died."}
    return KHARKIV | base | {"currency": "new", "window_hours": None} | told


def rows(gold: list[dict[str, Any]], told: dict[str, list[dict[str, Any]]]) -> dict[str, dict[str, float]]:
    return score_articles(gold, [{"id": name, "reports": reports} for name, reports in told.items()]).rows


def test_a_missed_incident_is_wrong_in_every_slot() -> None:
    found = rows([article("a", incident()), article("b", incident())], {"a": [incident()], "b": []})["all"]
    assert (found["alert_precision"], found["alert_recall"], found["alert_f1"]) == (1.0, 0.5, 0.6667)
    assert (found["killed_exact"], found["injured_exact"], found["methods_f1"]) == (0.5, 0.5, 0.6667)


def test_nothing_told_where_something_was_due_is_no_precision() -> None:
    assert rows([article("a", incident())], {"a": []})["all"]["alert_precision"] == 0.0


def test_a_background_report_neither_alerts_nor_misses() -> None:
    found = rows([article("a", incident(currency="background"))], {"a": [incident(currency="background")]})["all"]
    assert (found["silence"], found["alert_f1"]) == (1.0, 1.0)


def test_a_false_report_breaks_the_silence_of_its_language_alone() -> None:
    found = rows([article("a"), article("b", lang="uk")], {"a": [incident()], "b": []})
    assert (found["en"]["silence"], found["uk"]["silence"], found["all"]["silence"]) == (0.0, 1.0, 0.5)


def test_of_two_reports_of_one_city_the_better_agreeing_is_paired() -> None:
    other = incident(killed={"min": 9, "max": 9}, evidence="made up")
    found = rows([article("a", incident())], {"a": [other, incident()]})["all"]
    assert (found["killed_exact"], found["alert_precision"], found["quoted"]) == (1.0, 0.5, 0.5)


def test_cities_without_a_number_are_compared_by_folded_name_and_country() -> None:
    gold = incident(geonameid=None, city="Córdoba", country="AR")
    same, elsewhere = incident(city="cordoba", country=None), incident(city="Cordoba", country="ES")
    assert rows([article("a", gold)], {"a": [same]})["all"]["alert_f1"] == 1.0
    assert rows([article("a", gold)], {"a": [elsewhere]})["all"]["alert_f1"] == 0.0


@pytest.mark.parametrize("told", [{}, {"a": [], "c": []}])
def test_ids_that_do_not_match_are_refused(told: dict[str, list[dict[str, Any]]]) -> None:
    with pytest.raises(ValueError, match="ids do not match"):
        rows([article("a"), article("b")], told | {"b": []})


def test_alerts_count_by_article_kind_and_grouping_not_by_the_names_of_incidents() -> None:
    def alert(after: str, kind: str, name: str, **told: Any) -> dict[str, Any]:
        return incident(**told) | {"scenario": "s", "after": after, "kind": kind, "incident": name}

    scenario = {"id": "s", "alerts": [alert("a1", "new", "i1"), alert("a2", "update", "i1"), alert("a3", "new", "i2")]}
    right = [alert("a1", "new", "x"), alert("a2", "update", "x"), alert("a3", "new", "y")]
    assert score_scenarios([scenario], right).rows["all"] == {
        "scenarios": 1, "precision": 1.0, "recall": 1.0, "f1": 1.0, "kind": 1.0, "toll": 1.0, "methods_f1": 1.0,
        "grouping": 1.0, "perfect": 1.0,
    }  # fmt: skip
    wrong = [alert("a1", "new", "x"), alert("a2", "new", "y", killed=None), alert("a9", "new", "z")]
    found = score_scenarios([scenario], wrong).rows["all"]
    assert (found["precision"], found["recall"], found["kind"], found["toll"]) == (0.6667, 0.6667, 0.3333, 0.3333)
    assert (found["grouping"], found["perfect"]) == (0.0, 0.0)


def test_a_fall_of_a_share_is_told_and_a_rise_is_not() -> None:
    before = {"articles": {"en": {"articles": 10, "alert_f1": 0.9, "silence": 0.9, "quoted": 0.9}}}
    now = {"articles": {"en": {"articles": 5, "alert_f1": 0.89, "silence": 0.896, "quoted": 1.0}}}
    assert list(falls(now, before)) == ["articles, en, alert_f1: 0.9000 -> 0.8900"]
    assert list(falls({}, before)) == ["articles, en: was recorded and is gone"]


@pytest.mark.parametrize("name", article_sets())
def test_labels_have_exact_evidence_and_ids_of_their_own(name: str) -> None:
    assert not list(faults(article_sets()[name]))
