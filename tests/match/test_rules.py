"""Which rule holds an alert back."""

import pytest

from monitor.match.rules import Verdict, verdict
from monitor.match.watchlists import RuleSettings, Watch
from monitor.model import Kind, Range


def watch(kinds=tuple(Kind), **rules):
    return Watch("family", frozenset({706483}), frozenset(kinds), RuleSettings(**rules), ("console",))


@pytest.mark.parametrize(
    ("rules", "told", "expected"),
    [
        ({}, {}, Verdict.SENT),
        ({"min_killed": 1}, {"killed": 1}, Verdict.SENT),
        ({"min_killed": 1}, {"killed": 0}, Verdict.BELOW_MIN_KILLED),
        ({"min_killed": 1}, {}, Verdict.BELOW_MIN_KILLED),
        ({"min_injured": 5}, {"killed": 9, "injured": 4}, Verdict.BELOW_MIN_INJURED),
        ({"methods": ("drone_strike",)}, {}, Verdict.METHOD_NOT_WATCHED),
        ({"methods": ("drone_strike",)}, {"methods": "missile_strike drone_strike"}, Verdict.SENT),
        ({"methods": ("drone_strike",)}, {"methods": ""}, Verdict.SENT),
        ({"methods": ("drone_strike",)}, {"methods": "explosion"}, Verdict.SENT),
        ({"independent_sources": 2}, {"independent": 1, "sources": 4}, Verdict.TOO_FEW_SOURCES),
        ({"independent_sources": 2}, {"independent": 2}, Verdict.SENT),
        ({"official_sources": 1}, {}, Verdict.TOO_FEW_OFFICIAL_SOURCES),
    ],
)
def test_each_rule_has_its_verdict(alert, rules, told, expected):
    assert verdict(watch(**rules), alert(**told)) is expected


def test_kinds_that_are_not_watched_are_held(alert):
    assert verdict(watch(kinds=(Kind.NEW,)), alert(kind="update")) is Verdict.KIND_NOT_WATCHED


def test_what_was_held_back_is_told_once_it_passes(alert):
    rules = watch(min_killed=3)
    assert not verdict(rules, alert(1)).sent
    assert verdict(rules, alert(3, kind="update", killed_before=Range(1, 1))).sent


def test_whoever_was_told_the_higher_toll_is_told_that_it_was_wrong(alert):
    rules = watch(min_killed=3)
    assert verdict(rules, alert(0, 0, kind="correction", denied=True, killed_before=Range(10, 10))).sent
    assert not verdict(rules, alert(1, kind="correction", killed_before=Range(2, 2))).sent
