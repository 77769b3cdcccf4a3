"""Words without a city are believed where they go on from an attack that is known."""

from __future__ import annotations

from datetime import timedelta

import pytest

from monitor.incidents.context import carries_on, young


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


def test_an_attack_is_young_for_a_day_and_a_half(known):
    assert young(known, known.updated_at + timedelta(hours=36))
    assert not young(known, known.updated_at + timedelta(hours=37))
    assert not young(known, known.started_at - timedelta(minutes=1))
