"""Who is told of an alert."""

from datetime import UTC, datetime
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.match.facts import Facts
from monitor.match.groups import NEW
from monitor.match.index import Match, WatchIndex
from monitor.match.rules import RuleSettings, Verdict, verdict
from monitor.match.watchlists import Area, Watch
from monitor.model import Kind, Method
from tests.match.conftest import make_alert

NOW = datetime(2026, 3, 1, tzinfo=UTC)
SOME_METHODS = st.lists(st.sampled_from(list(Method)[:5]), unique=True, max_size=2)
RULES = st.builds(
    RuleSettings,
    methods=st.none() | SOME_METHODS.map(tuple),
    min_killed=st.integers(0, 3),
    min_injured=st.sampled_from([0, 0, 2]),
    min_severity=st.sampled_from(["Unknown", "Unknown", "Moderate"]),
    include=st.sampled_from([(), (), ("school",)]),
    exclude=st.sampled_from([(), (), ("school",)]),
    expression=st.sampled_from([None, None, "killed + injured > 2"]),
    independent_sources=st.sampled_from([1, 1, 1, 1, 2]),
)
AREAS = [
    Area("south", frozenset({1, 2})),
    Area("north", frozenset({2, 3})),
    Area("nowhere", frozenset()),
    Area("around 1", frozenset({1, 2}), centre=1),
    Area("wide around 1", frozenset({1, 2, 3}), centre=1),
    Area("around 3", frozenset({3}), centre=3),
]
NEARBY = {1: (1, 2, 3), 2: (1, 3), 3: (3, 2, 1)}.__getitem__
WATCHES = st.lists(
    st.builds(
        Watch,
        st.uuids().map(str),
        st.frozensets(st.integers(1, 2)),
        kinds=st.just(frozenset(Kind)) | st.frozensets(st.sampled_from(Kind), min_size=1),
        rules=RULES,
        channels=st.lists(st.sampled_from("abc"), unique=True).map(tuple),
        countries=st.frozensets(st.sampled_from(["UA", "PL"])),
        areas=st.frozensets(st.sampled_from(AREAS), max_size=2),
    ),
    max_size=8,
)
ALERTS = st.builds(
    make_alert,
    st.just(NOW),
    st.none() | st.integers(0, 4),
    st.none() | st.integers(0, 4),
    kind=st.sampled_from(["new", "update", "correction"]),
    methods=SOME_METHODS.map(" ".join),
    city=st.integers(1, 3),
    country=st.sampled_from(["UA", "PL", "RO"]),
    independent=st.integers(1, 2),
    title=st.sampled_from(["", "School hit"]),
)


def test_a_channel_is_told_once_however_many_watchlists_name_it(alert):
    index = WatchIndex(
        [
            Watch("family", frozenset({706483, 1}), channels=("desk", "console")),
            Watch("work", frozenset({706483}), channels=("desk",)),
            Watch("far", frozenset({2}), channels=("desk",)),
            Watch("land", frozenset(), channels=("desk",), countries=frozenset({"UA"})),
            Watch("both", frozenset({706483}), channels=("desk",), countries=frozenset({"UA"})),
        ]
    )
    told = [Match("desk", ("family", "work", "both", "land")), Match("console", ("family",))]
    assert index.find(alert()).matches == index.match(alert()) == told
    assert index.match(alert(city=3, country="RO")) == []


def test_those_who_watch_a_method_and_those_who_watch_any_are_found_in_whatever_order_they_came(alert):
    some = [
        Watch("any", frozenset({706483}), channels=("a",)),
        Watch("drones", frozenset({706483}), rules=RuleSettings(methods=("drone_strike",)), channels=("b",)),
        Watch("killed", frozenset({706483}), rules=RuleSettings(min_killed=1), channels=("c",)),
        Watch("both", frozenset({706483}), rules=RuleSettings(methods=("drone_strike", "shelling")), channels=("d",)),
    ]
    for watches in permutations(some):
        index = WatchIndex(watches)
        for methods, told in (("drone_strike", "abcd"), ("drone_strike shelling", "abcd"), ("shelling", "acd"),
                              ("shooting", "ac"), ("explosion", "abcd"), ("", "abcd")):  # fmt: skip
            assert sorted(match.channel for match in index.find(alert(1, methods=methods)).matches) == list(told)


def test_what_is_held_back_says_why(alert):
    index = WatchIndex(
        [
            Watch("family", frozenset({706483}), rules=RuleSettings(min_killed=2), channels=("desk",)),
            Watch("work", frozenset({706483}), channels=("desk",)),
        ]
    )
    assert {watch.name: found for watch, found in index.judged(alert(1))} == {
        "family": Verdict.BELOW_MIN_KILLED, "work": Verdict.SENT,
    }  # fmt: skip
    assert list(index.judged(alert(1, city=9))) == []


def test_a_crowd_that_watches_one_city_is_found_whole_also_while_some_go(alert):
    told = alert()
    watches = [Watch(f"w{n}", frozenset({706483}), channels=(f"c{n}",)) for n in range(NEW * 5 // 2)]
    index = WatchIndex(watches)
    for name in ("w0", f"w{NEW * 2 + 1}"):
        index.remove(name)
    assert len(index.find(told).matches) == NEW * 5 // 2 - 2
    index.put(watches[0])
    index.remove("w1")
    assert {match.channel for match in index.find(told).matches} >= {"c0", "c2"}
    assert len(index.find(told).matches) == NEW * 5 // 2 - 2


@settings(max_examples=400, deadline=None)
@given(WATCHES, ALERTS)
def test_the_index_finds_what_a_look_at_every_watchlist_finds(watches, told):
    here = [watch for watch in watches if watch.covers(told.geonameid, told.country)]
    found = WatchIndex(watches, NEARBY).find(told)
    asked = {
        (channel, watch.name)
        for watch in here
        if not watch.remembers and verdict(watch.kinds, watch.rules, Facts(told)).sent
        for channel in watch.channels
    }
    assert sorted((match.channel, name) for match in found.matches for name in match.watchlists) == sorted(asked)
    assert len({match.channel for match in found.matches}) == len(found.matches)
    assert sorted(watch.name for watch in found.remembering) == sorted(w.name for w in here if w.remembers)


@settings(max_examples=300, deadline=None)
@given(WATCHES, st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.booleans()), max_size=12), ALERTS)
def test_an_index_that_has_seen_watchlists_come_change_and_go_finds_what_a_new_one_finds(watches, steps, told):
    index, left = WatchIndex(watches, NEARBY), {watch.name: watch for watch in watches}
    for name, like, goes in steps if watches else []:
        watch, other = watches[name % len(watches)], watches[like % len(watches)]
        if goes:
            index.remove(watch.name)
            left.pop(watch.name, None)
        else:
            left[watch.name] = other._replace(name=watch.name)
            index.put(left[watch.name])
    fresh = WatchIndex(left.values(), NEARBY)
    assert index.names == fresh.names
    assert index.cities == fresh.cities
    assert _by_channel(index.find(told)) == _by_channel(fresh.find(told))
    for name in left:
        index.remove(name)
    assert (index.cities, index.watched(told)) == (frozenset(), False)


def _by_channel(found):
    remembering = sorted(watch.name for watch in found.remembering)
    return {match.channel: sorted(match.watchlists) for match in found.matches}, remembering
