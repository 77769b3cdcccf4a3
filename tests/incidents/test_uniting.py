"""Two incidents that a late article shows to be one attack: united under one name, never told as new again."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from monitor.model import Kind, Method, Range, Reason
from tests.incidents.conftest import Story, make_article, make_report
from tests.incidents.test_machine import ledger

MARKET = "Strike on the market"


def two(story: Story, **second: object) -> None:
    """Three dead by a missile, and five hours later twelve injured by drones, on the same market."""
    assert story.at(0, 3, None, "missile_strike", source="wire", title=MARKET) == "new 3 -"
    told = {"source": "courier", "title": MARKET, **second}
    assert story.at(5, None, 12, "drone_strike", **told) == "new - 12"
    assert len(story.incidents) == 2


def both(story: Story, hours: float = 8, killed=3, injured=12, methods="missile_strike drone_strike", **more) -> str:
    """An article that tells one attack with the facts of both."""
    told = {"source": "south", "title": MARKET, **more}
    return story.at(hours, killed, injured, methods, **told)


def test_an_article_that_tells_one_attack_with_the_facts_of_both_unites_them_under_the_older_name(story) -> None:
    two(story)
    older, younger = story.incidents.values()
    both(story)
    change = story.changes[-1]
    assert (change.reason, story.one.id, change.absorbed.id) == (Reason.UNITED, older.id, younger.id)
    assert change.absorbed.united_into == older.id
    assert (story.one.killed, story.one.injured) == (Range(3, 3), Range(12, 12))
    assert story.one.methods == (Method.DRONE_STRIKE, Method.MISSILE_STRIKE)
    assert story.one.sources == ("wire", "courier", "south")
    assert change.alert.references == story.one.earlier == (f"{older.id}.1", f"{younger.id}.1")
    assert (change.alert.kind, change.alert.id, change.alert.united) == (Kind.UPDATE, f"{older.id}.3", (younger.id,))
    assert younger.id in change.explanation


def test_what_follows_is_told_as_an_update_of_one_attack(story) -> None:
    two(story)
    both(story)
    assert story.at(9, 4, 12, "", "update", source="river") == "update 4 12"
    assert story.changes[-1].alert.references == story.one.alert_ids[:-1]
    assert len(story.one.alert_ids) == story.one.alerts == 4
    assert both(story, 10, 4, source="late") == "SAME_FIGURES"


TOLD_APART = {
    "the later one is told as a further one": ({"title": "The second strike of the day hits the market"}, {}),
    "one outlet told of both": ({"source": "wire"}, {}),
    "outlets of one publisher told of both": ({"family": "wire"}, {}),
    "they hit different places": ({"title": "Strike on the airport"}, {}),
    "nobody says where": ({"title": "Strike"}, {}),
    "the article names no weapon": ({}, {"methods": ""}),
    "the article names one weapon": ({}, {"methods": "missile_strike"}),
    "the article tells of several": ({}, {"window_hours": 24}),
    "the article tells a further one": ({}, {"title": "The market is hit for the third time today"}),
    "the article tells more": ({}, {"killed": 4}),
    "the article tells less": ({}, {"injured": 11}),
    "the article leaves one out": ({}, {"injured": None}),
    "the article recalls": ({}, {"currency": "background"}),
    "the article corrects": ({}, {"currency": "correction"}),
    "the article has no date": ({}, {"dated": False}),
    "the article comes two days later": ({}, {"hours": 50}),
}


@pytest.mark.parametrize(("second", "article"), TOLD_APART.values(), ids=TOLD_APART)
def test_two_that_anything_tells_apart_stay_two(story, second, article) -> None:
    two(story, **second)
    both(story, **article)
    assert all(change.reason is not Reason.UNITED for change in story.changes)
    assert len(story.incidents) >= 2


def test_a_place_that_every_other_attack_hits_unites_none(story) -> None:
    for hours, figures, methods, source in (
        (0, (3, None), "missile_strike", "wire"),
        (5, (None, 12), "drone_strike", "courier"),
        (8, (3, 12), "missile_strike drone_strike", "south"),
    ):
        story.at(hours, *figures, methods, source=source, title="Strike on a house")
    assert len(story.incidents) == 2


def test_an_article_that_tells_of_two_attacks_unites_none(story) -> None:
    two(story)
    told = make_article(8, source="south", title=MARKET)
    changes = story.tells(told, make_report(3, None, "missile_strike"), make_report(None, 12, "drone_strike"))
    assert [change.reason for change in changes] == [Reason.SAME_FIGURES] * 2
    both(story, 9, source="river")
    assert len(story.incidents) == 2  # and what one article told apart, no other one joins


def test_what_nobody_had_been_told_of_is_united_in_silence(story) -> None:
    for hours, figures, methods, source in (
        (0, (3, None), "missile_strike", "a"),
        (5, (None, 12), "drone_strike", "b"),
    ):
        told = make_article(60, published=hours, source=source, title=MARKET)
        assert [change.reason for change in story.tells(told, make_report(*figures, methods))] == [Reason.STALE]
    told = make_article(60, published=8, source="c", title=MARKET)
    [change] = story.tells(told, make_report(3, 12, "missile_strike drone_strike"))
    assert (change.reason, change.alert, story.one.alerts) == (Reason.UNITED, None, 0)


COUNTS = st.integers(1, 40)
TELLINGS = st.lists(st.tuples(st.integers(0, 90), st.booleans(), st.sampled_from("abc")), max_size=4)


@settings(max_examples=150, deadline=None)
@given(COUNTS, COUNTS, st.integers(270, 600), TELLINGS, st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_change_what_is_united(killed, injured, apart, tellings, random) -> None:
    """One attack that two circles of outlets tell by halves, and that one article tells as a whole."""
    assume(killed > 2 and injured > 2)
    halves = {False: (killed, None, "missile_strike"), True: (None, injured, "drone_strike")}
    told = [(0, False, "a"), (0, True, "a"), *tellings]
    articles = [
        (
            make_article(
                12, published=(minutes + apart * late) / 60, source=f"{source}{late}", page=f"u{n}", title=MARKET
            ),
            make_report(*halves[late]),
        )
        for n, (minutes, late, source) in enumerate(told)
    ]
    whole = make_article(12, published=(apart + 100) / 60, source="whole", page="whole", title=MARKET)
    articles.append((whole, make_report(killed, injured, "missile_strike drone_strike")))
    one, other = Story(), Story()
    for article in articles:
        one.tells(*article)
    random.shuffle(articles)
    for article in articles:
        other.tells(*article)
    assert ledger(one.one) == ledger(other.one)
    for story in (one, other):
        kinds = [change.alert.kind for change in story.changes if change.alert]
        united = [n for n, change in enumerate(story.changes) if change.reason is Reason.UNITED]
        assert kinds.count(Kind.NEW) == 1 + len(united)
        after = [change for n in united for change in story.changes[n:] if change.alert]
        assert all(change.alert.kind is not Kind.NEW for change in after)


@settings(max_examples=150, deadline=None)
@given(COUNTS, COUNTS, st.integers(270, 700), st.none() | COUNTS, st.none() | COUNTS, st.booleans())
def test_what_one_outlet_told_apart_is_united_by_no_article(killed, injured, apart, more, hurt, same_day) -> None:
    story = Story()
    story.at(0, killed, None, "missile_strike", source="wire", title=MARKET)
    story.at(apart / 60, None, injured, "drone_strike", source="wire", title=MARKET)
    before = set(story.incidents)
    both(story, apart / 60 + (1 if same_day else 14), more or killed, hurt or injured)
    assert before <= set(story.incidents)


def test_a_toll_that_grew_and_came_in_the_wrong_order_is_one(story) -> None:
    """The later word came first, so the earlier one was another attack for a while."""
    assert story.at(6, 5, None, source="courier", title=MARKET) == "new 5 -"
    assert story.at(6.1, 3, None, source="slow", published=0.5, title=MARKET) == "new 3 -"
    assert len(story.incidents) == 2
    story.at(7, 5, None, source="south", title=MARKET)
    assert story.changes[-1].reason is Reason.UNITED
    assert story.one.killed == Range(5, 5)
    assert story.one.updated_at - story.one.started_at == timedelta(hours=6.5)
