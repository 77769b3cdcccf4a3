"""Whatever the order of arrival, the ledger is the same, and what stands follows the times of publication."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.model import Currency, Incident, Kind

METHODS = st.sampled_from(["missile_strike", "missile_strike explosion", "", "explosion"])
FIGURE = st.none() | st.integers(0, 30) | st.tuples(st.integers(0, 30), st.none())
TELLING = st.tuples(st.integers(0, 170), FIGURE, FIGURE, METHODS, st.sampled_from("abcde"))
"""Minutes after the start, killed, injured, methods, source: all within three hours, so of one attack."""


def ledger(incident: Incident) -> set[tuple]:
    return {(f.slot, f.range, f.source, f.published, f.quote) for f in incident.figures}


def standing(incident: Incident) -> tuple:
    return (
        incident.killed,
        incident.injured,
        incident.methods,
        incident.started_at,
        incident.updated_at,
        incident.denied,
    )


def told(another_story, article, report, tellings, order):
    story = another_story()
    for n in order:
        minutes, killed, injured, methods, source = tellings[n]
        # All are seen at the same time; only their times of publication differ.
        story.tells(
            article(3, published=minutes / 60, source=source, page=f"p{n}"),
            report(killed, injured, methods, "update" if n else "new"),
        )
    return story


@settings(max_examples=150, deadline=None)
@given(st.lists(TELLING, min_size=1, max_size=7), st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_change_the_ledger(another_story, article, report, tellings, random):
    order = list(range(len(tellings)))
    one = told(another_story, article, report, tellings, order).one
    random.shuffle(order)
    other = told(another_story, article, report, tellings, order).one
    assert ledger(one) == ledger(other)
    assert standing(one) == standing(other)


@settings(max_examples=150, deadline=None)
@given(st.lists(TELLING, min_size=1, max_size=7))
def test_without_a_correction_no_alert_tells_fewer(another_story, article, report, tellings):
    story = told(another_story, article, report, tellings, range(len(tellings)))
    alerts = [change.alert for change in story.changes if change.alert]
    assert [alert.kind for alert in alerts] == [Kind.NEW, *[Kind.UPDATE] * (len(alerts) - 1)]
    for before, after in itertools.pairwise(alerts):
        for slot in ("killed", "injured"):
            was, now = getattr(before, slot), getattr(after, slot)
            assert was is None or (now is not None and now.least >= was.least)


@settings(max_examples=100, deadline=None)
@given(st.lists(TELLING, min_size=1, max_size=6), st.data())
def test_an_article_that_is_merged_twice_changes_nothing(another_story, article, report, tellings, data):
    story = told(another_story, article, report, tellings, range(len(tellings)))
    before = story.one
    n = data.draw(st.integers(0, len(tellings) - 1))
    minutes, killed, injured, methods, source = tellings[n]
    [change] = story.tells(
        article(3, published=minutes / 60, source=source, page=f"p{n}"),
        report(killed, injured, methods, "update" if n else "new"),
    )
    assert change.alert is None
    assert story.one == before


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 170), st.integers(1, 30)), min_size=1, max_size=6),
    st.integers(60, 170),
    st.integers(0, 10),
    st.randoms(use_true_random=False),
)
def test_a_correction_beats_everything_published_before_it(
    another_story, article, report, figures, corrected_at, fewer, random
):
    lines = [(minutes, killed, Currency.NEW) for minutes, killed in figures if minutes < corrected_at]
    lines.append((corrected_at, fewer, Currency.CORRECTION))
    random.shuffle(lines)
    story = another_story()
    for n, (minutes, killed, currency) in enumerate(lines):
        story.tells(article(3, published=minutes / 60, page=f"p{n}"), report(killed, None, currency=currency.value))
    assert story.one.killed.least == fewer


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 100), st.integers(1, 30)), min_size=1, max_size=5),
    st.integers(101, 160),
    st.booleans(),
    st.randoms(use_true_random=False),
)
def test_a_denial_silences_what_was_published_before_it_in_any_order(
    another_story, article, report, figures, denied_at, official, random
):
    """Only an official word outweighs it, and only one that was there before."""
    lines = [(minutes, report(killed, None), "channel") for minutes, killed in figures]
    if official:
        lines.append((100, report(7, None), "official-city"))
    lines.append((denied_at, report(denied=True, currency="correction"), "courier"))
    random.shuffle(lines)
    story = another_story()
    for n, (minutes, one, source) in enumerate(lines):
        story.tells(article(3, published=minutes / 60, page=f"p{n}", source=source), one)
    assert story.one.denied is not official
    assert official or story.one.killed.least == 0
