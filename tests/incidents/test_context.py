"""Words without a city are believed where they go on from an attack that is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.incidents.context import Tie, carries_on, later_death, young
from monitor.model import Quote


@pytest.fixture
def known(story, article, report):
    """An attack that `channel` told of, with three dead and nine hurt at a market."""
    words = "A missile hit the market, three people died and nine were hurt."
    story.tells(article(0, source="channel", text=words), report(3, 9, evidence_=words))
    return story.one


@pytest.fixture
def report(report):
    def make(*figures, evidence_="", **more):
        from dataclasses import replace

        made = report(*figures, **more)
        return replace(made, evidence=evidence_) if evidence_ else made

    return make


@pytest.mark.parametrize(
    ("figures", "source", "words", "believed"),
    [
        ((5, 14), "channel", "Five are dead, fourteen hurt.", True),
        ((5, 14), "courier", "Five are dead, fourteen hurt.", False),
        ((5, 14), "courier", "Five died at the market, fourteen were hurt.", True),
        ((3, 9), "channel", "Three are dead, nine hurt.", False),
        ((2, 14), "channel", "Two are dead, fourteen hurt.", False),
        ((29, 88), "channel", "Twenty-nine are dead, eighty-eight hurt.", False),
        ((5, 14), "channel", "Five are dead. " + "And so on. " * 60, False),
    ],
)
def test_only_what_goes_on_from_it_is_believed(known, article, report, figures, source, words, believed):
    told = article(2, source=source, text=words)
    assert carries_on(known, report(*figures, evidence_=words.split(".")[0]), told) is believed


def test_other_weapons_and_other_times_are_not_its(known, article, report):
    words = "Five are dead, fourteen hurt."
    told = article(2, source="channel", text=words)
    assert not carries_on(known, report(5, 14, "stabbing", evidence_=words), told)
    assert not carries_on(known, report(5, 14, currency="background", evidence_=words), told)
    assert carries_on(known, report(2, 9, currency="correction", evidence_=words), told)
    assert carries_on(known, report(currency="update", killed_more=1, evidence_=words), told)


def test_an_attack_is_young_for_two_days(known):
    assert young(known, known.updated_at + timedelta(hours=48))
    assert not young(known, known.updated_at + timedelta(hours=49))
    assert not young(known, known.started_at - timedelta(minutes=1))


@pytest.mark.parametrize(
    ("tie", "figures", "currency", "believed"),
    [
        (Tie.NAMED, (5, 14), "new", True),
        (Tie.NAMED, (None, 14), "new", True),
        (Tie.NAMED, (2, 14), "new", False),
        (Tie.REGION, (5, 14), "new", True),
        (Tie.REGION, (None, 14), "new", False),
        (Tie.REGION, (2, 9), "correction", True),
    ],
)
def test_a_post_that_names_the_city_may_come_from_anybody(known, article, report, tie, figures, currency, believed):
    told = article(2, source="courier", text="What they say.")
    assert carries_on(known, report(*figures, currency=currency), told, tie) is believed


def test_who_died_of_wounds_is_told_of_the_latest_attack_that_had_any(known, article):
    text = "Doctors could do no more: the teacher died of her wounds this morning."
    report = later_death([known], article(2, source="courier", text=text), Tie.NAMED)
    assert (report.geonameid, report.killed_more, report.evidence) == (known.geonameid, 1, text.rstrip("."))
    assert later_death([known], article(24 * 16, source="courier", text=text), Tie.NAMED) is None
    assert later_death([known], article(51, source="courier", text=text), Tie.SOURCE) is None
    assert later_death([known], article(2, source="courier", text=text + " And so on." * 60), Tie.NAMED) is None


def test_nobody_hurt_is_believed_where_nothing_was_known_and_changes_no_toll(story, article, report):
    story.tells(article(0, source="channel", text="A missile hit the market."), report(methods="missile_strike"))
    words = "Rescuers have searched the market. There are no casualties."
    told = report(0, 0, evidence_=words)
    assert carries_on(story.one, told, article(1, source="rescue", text=words), Tie.NAMED)
    [change] = story.tells(article(1, source="rescue", text=words), told)
    assert change.alert is None
    assert story.at(2, None, 3, source="medics") == "update 0 3"


@pytest.mark.parametrize(
    ("words", "believed"),
    [
        ("Five people have been killed across the country since Monday.", False),
        ("Five people have been killed in a wave of attacks.", False),
        ("Five people have been killed in the attack.", True),
    ],
)
def test_what_a_country_lost_is_no_city_s(known, article, report, words, believed):
    told = article(2, source="courier", text=words)
    assert carries_on(known, report(5, None, evidence_=words), told, Tie.NAMED) is believed


def test_a_headline_says_over_what_its_figure_is(known, article, report):
    title, text = "Wave of attacks kills five", "The minister flew to Kharkiv."
    told = article(2, source="courier", title=title, text=text)
    inside = replace(report(5, None, evidence_="kills five"), quotes={"evidence": Quote("title", 16, 26)})
    assert not carries_on(known, inside, told, Tie.NAMED)


@pytest.mark.parametrize(
    ("figures", "text", "believed"),
    [
        ((5, 14), "A body was found at the market. Five are dead, fourteen hurt by smoke.", True),
        ((5, 14), "A boiler blew up in a school. Five are dead, fourteen hurt.", False),
        ((5, None), "A body was found at the market. Five are dead.", False),
        ((2, 14), "A body was found at the market. Two are dead, fourteen hurt.", False),
    ],
)
def test_what_sounds_like_an_accident_goes_on_only_at_the_place_and_with_both_figures(
    known, article, report, figures, text, believed
):
    told = article(2, source="courier", text=text)
    assert carries_on(known, report(*figures, evidence_="Five are dead"), told, Tie.NAMED, strictly=True) is believed
