"""Who is told of an alert."""

from hypothesis import given
from hypothesis import strategies as st

from monitor.match.index import Match, WatchIndex
from monitor.match.rules import Verdict, verdict
from monitor.match.watchlists import RuleSettings, Watch

WATCHES = st.lists(
    st.builds(
        Watch,
        st.uuids().map(str),
        st.frozensets(st.integers(1, 4), min_size=1),
        rules=st.builds(RuleSettings, min_killed=st.integers(0, 3)),
        channels=st.lists(st.sampled_from("abc"), unique=True).map(tuple),
    ),
    max_size=8,
)


def test_a_channel_is_told_once_however_many_watchlists_name_it(alert):
    index = WatchIndex(
        [
            Watch("family", frozenset({706483, 1}), channels=("desk", "console")),
            Watch("work", frozenset({706483}), channels=("desk",)),
            Watch("far", frozenset({2}), channels=("desk",)),
        ]
    )
    assert index.match(alert()) == [Match("desk", ("family", "work")), Match("console", ("family",))]
    assert index.match(alert(city=3)) == []


def test_what_is_held_back_says_why(alert):
    index = WatchIndex(
        [
            Watch("family", frozenset({706483}), rules=RuleSettings(min_killed=2), channels=("desk",)),
            Watch("work", frozenset({706483}), channels=("desk",)),
        ]
    )
    assert index.held(alert(1)) == {"family": Verdict.BELOW_MIN_KILLED}
    assert index.held(alert(1, city=9)) == {}


@given(WATCHES, st.integers(1, 5), st.integers(0, 4))
def test_the_index_finds_what_a_look_at_every_watchlist_finds(watches, city, killed):
    from datetime import UTC, datetime

    from monitor.model import Alert, Kind, Range, Reason

    at = datetime(2026, 3, 1, tzinfo=UTC)
    told = Alert(
        id="1-a.1", incident="1-a", sequence=1, kind=Kind.NEW, reason=Reason.NEW_ATTACK, city="X", country="UA",
        geonameid=city, methods=(), killed=Range(killed, killed), injured=None, published=at, sent_at=at,
    )  # fmt: skip
    asked = {
        (channel, watch.name)
        for watch in watches
        if city in watch.geonameids and verdict(watch, told).sent
        for channel in watch.channels
    }
    found = WatchIndex(watches).match(told)
    assert {(match.channel, name) for match in found for name in match.watchlists} == asked
    assert len({match.channel for match in found}) == len(found)
