"""Which rule holds an alert back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.match.facts import Facts
from monitor.match.rules import RuleSettings, Verdict, verdict
from monitor.match.standing import NEVER_TOLD, Standing
from monitor.model import Kind, Range

HELD = Standing(seen=1)
TOLD_THREE = Standing(seen=1, told=1, killed=Range(3, 3))


def judge(alert, kinds=tuple(Kind), standing=NEVER_TOLD, **rules):
    return verdict(frozenset(kinds), RuleSettings(**rules), Facts(alert), standing)


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
        ({"min_severity": "Severe"}, {"killed": 1}, Verdict.SENT),
        ({"min_severity": "Extreme"}, {"killed": 9}, Verdict.BELOW_MIN_SEVERITY),
        ({"min_severity": "Minor"}, {"methods": "shooting"}, Verdict.BELOW_MIN_SEVERITY),
        ({"include": ("school*",)}, {"title": "Drones hit two SCHOOLS"}, Verdict.SENT),
        ({"include": ("school",)}, {"title": "Drones hit two schools"}, Verdict.WORD_MISSING),
        ({"include": ("power plant", "школ*")}, {"quotes": {"evidence": "влучили в Школу"}}, Verdict.SENT),
        ({"exclude": ("front line",)}, {"title": "Shells on the  front\nline"}, Verdict.WORD_EXCLUDED),
        ({"exclude": ("front line",)}, {"title": "Shells on the frontlines"}, Verdict.SENT),
        ({"expression": "killed * 3 + injured >= 20"}, {"killed": 5, "injured": 5}, Verdict.SENT),
        ({"expression": "killed * 3 + injured >= 20"}, {"killed": 4, "injured": 5}, Verdict.EXPRESSION_FALSE),
        ({"expression": "'shelling' in methods && !text.contains('border')"}, {}, Verdict.EXPRESSION_FALSE),
        ({"expression": "injured / killed > 3"}, {"killed": 0, "injured": 5}, Verdict.SENT),
        ({"independent_sources": 2}, {"independent": 1, "sources": 4}, Verdict.TOO_FEW_SOURCES),
        ({"independent_sources": 2}, {"independent": 2}, Verdict.SENT),
        ({"official_sources": 1}, {}, Verdict.TOO_FEW_OFFICIAL_SOURCES),
    ],
)
def test_each_rule_has_its_verdict(alert, rules, told, expected):
    assert judge(alert(**told), **rules) is expected


def test_kinds_that_are_not_watched_are_held(alert):
    assert judge(alert(kind="update"), kinds=[Kind.NEW]) is Verdict.KIND_NOT_WATCHED


def test_what_was_held_back_is_new_once_it_passes(alert):
    risen = alert(3, kind="update", sequence=2, killed_before=Range(1, 1))
    assert judge(alert(1), min_killed=3) is Verdict.BELOW_MIN_KILLED
    assert judge(risen, min_killed=3) is Verdict.SENT
    assert judge(risen, kinds=[Kind.NEW], min_killed=3) is Verdict.KIND_NOT_WATCHED
    assert judge(risen, kinds=[Kind.NEW], min_killed=3, standing=HELD) is Verdict.SENT


def test_whoever_was_told_the_higher_toll_is_told_that_it_was_wrong(alert):
    denied = alert(0, 0, kind="correction", denied=True, killed_before=Range(10, 10))
    assert judge(denied, min_killed=3, min_severity="Extreme").sent
    assert not judge(alert(1, kind="correction", killed_before=Range(2, 2)), min_killed=3).sent


def test_nobody_is_told_of_the_denial_of_what_was_held_back_from_them(alert):
    denied = alert(0, 0, kind="correction", denied=True, killed_before=Range(10, 10))
    assert judge(denied, min_killed=3, standing=HELD) is Verdict.DENIED_UNTOLD


def test_a_rise_is_measured_from_what_was_told_last_so_small_steps_add_up(alert):
    four, six = (alert(n, kind="update", killed_before=Range(n - 1, n - 1)) for n in (4, 6))
    assert judge(four, min_rise=3, standing=TOLD_THREE) is Verdict.BELOW_MIN_RISE
    assert judge(six, min_rise=3, standing=TOLD_THREE) is Verdict.SENT
    assert judge(six, min_rise=3) is Verdict.BELOW_MIN_RISE
    assert judge(alert(3, 40, kind="update"), min_rise=3, standing=TOLD_THREE) is Verdict.SENT
    assert judge(alert(1, kind="correction"), min_rise=3, standing=TOLD_THREE) is Verdict.SENT


def test_confirmation_is_asked_last_so_it_is_all_that_a_held_alert_waits_for(alert):
    assert judge(alert(0), min_killed=1, independent_sources=2) is Verdict.BELOW_MIN_KILLED


@settings(deadline=None)
@given(st.text(max_size=30), st.text(max_size=60))
def test_no_word_makes_a_pattern_that_fails(word, text):
    from monitor.match.words import folded, pattern

    found = pattern((word, word + "*"))
    assert found is not None
    found.search(folded(text))
