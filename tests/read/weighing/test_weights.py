"""Weights are added up, and their table holds no word of any language."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from monitor.model import Method
from monitor.read.weighing.weights import QUESTIONS, Weights, in_context


def test_what_no_table_knows_weighs_nothing() -> None:
    weights = Weights({"attack": {"a": 1.5, "b": -0.5}, "toll": {}, "means": {}})
    assert weights.sum("attack", ["a", "b", "never seen"]) == 1.0
    assert weights.sum("toll", ["a"]) == 0


def test_the_order_of_features_changes_no_sum() -> None:
    weights = Weights({"attack": {"a": 0.1, "b": 0.2, "c": -0.3}, "toll": {}, "means": {}})
    assert {weights.sum("attack", order) for order in ("abc", "acb", "bac", "bca", "cab", "cba")} == {0}


def test_a_weight_in_its_context_counts_there_alone() -> None:
    weights = Weights({"attack": {}, "toll": {"a": 1.0, "a|killed": 0.5, "b|injured": 3.0}, "means": {}})
    for context in ("killed", "injured"):
        features = ["a", "b"]
        assert weights.sum("toll", features, context) == weights.sum("toll", in_context(features, context))
    assert weights.sum("toll", ["a", "b"], "killed") == 1.5


def test_the_strongest_features_come_first_for_and_against() -> None:
    weights = Weights({"attack": {"a": 0.5, "b": -2.0, "c": 1.0}, "toll": {}, "means": {}})
    assert weights.strongest("attack", ["a", "b", "c", "d"], most=2) == [("b", -2.0), ("c", 1.0)]


def test_every_line_of_the_table_is_a_question_a_feature_and_a_weight() -> None:
    table = resources.files("monitor.read.weighing").joinpath("weights.tsv").read_text(encoding="utf-8")
    lines = [line.split("\t") for line in table.splitlines()]
    assert {len(line) for line in lines} == {3}
    assert {line[0] for line in lines} == set(QUESTIONS)
    assert len({(line[0], line[1]) for line in lines}) == len(lines)
    assert all(-20 < float(line[2]) < 20 for line in lines)


def test_features_hold_no_word_of_a_language_and_no_place() -> None:
    table = resources.files("monitor.read.weighing").joinpath("weights.tsv").read_text(encoding="utf-8")
    assert table.isascii()
    assert not re.search(r"Kyiv|Kharkiv|Gaza|Ukrain|Russia", table)


@pytest.mark.parametrize("question", QUESTIONS)
def test_what_the_rules_say_speaks_for_a_candidate(question: str) -> None:
    """The rules are never read against: what they find is likelier for it."""
    weights = Weights.load()
    found = {
        "attack": weights.sum("attack", ["rule:news"]) - weights.sum("attack", ["rule:named"]),
        "toll": weights.sum("toll", ["standing"]),
        "means": weights.sum("means", ["told:True 1"]) - weights.sum("means", ["told:False 0"]),
    }
    assert found[question] > 0


def test_methods_are_those_of_the_model() -> None:
    table = resources.files("monitor.read.weighing").joinpath("weights.tsv").read_text(encoding="utf-8")
    features = [line.split("\t")[1] for line in table.splitlines() if line.startswith("means\t")]
    assert {feature.rpartition("|")[2] for feature in features if "|" in feature} <= set(Method)
