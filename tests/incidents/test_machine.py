"""A machine that tells one attack in any way: figures, corrections, "one more has died", late and slow outlets, copies.

Whatever it told, in whatever order it arrives, the ledger and what stands are the same.
"""

from __future__ import annotations

import itertools
import random
from datetime import datetime

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from monitor.incidents.told import FIGURES
from monitor.incidents.tolls import Step, compare
from monitor.model import Currency, Incident
from tests.incidents.conftest import Story, make_article, make_report

COUNTS = st.integers(0, 12)
MINUTES = st.integers(0, 170)
"""All within three hours, so of one attack."""
SOURCES = st.sampled_from(["official-city", "wire", "courier", "south"])


def ledger(incident: Incident) -> tuple:
    """What every order of arrival must bring about; the incident's name and the count of its alerts are not of it."""
    sources = frozenset(incident.sources), frozenset(incident.families), frozenset(incident.official_sources)
    return (
        incident.figures, incident.killed, incident.injured, incident.missing, incident.methods, incident.denied,
        incident.corrected_at, incident.started_at, incident.updated_at, incident.evidence, sources,
    )  # fmt: skip


class Telling(RuleBasedStateMachine):
    """One attack, told by several outlets that are all seen at one time."""

    def __init__(self) -> None:
        super().__init__()
        self.story, self.told, self.numbers = Story(), [], itertools.count()

    def tell(self, minutes, source, *figures, **more) -> None:
        article = make_article(3, published=minutes / 60, source=source, page=f"m{next(self.numbers)}")
        self.told.append((article, make_report(*figures, **more)))
        self.story.tells(*self.told[-1])

    @initialize(minutes=MINUTES, source=SOURCES)
    def flash(self, minutes, source):
        self.tell(minutes, source)

    @rule(minutes=MINUTES, source=SOURCES, killed=st.none() | COUNTS, injured=st.none() | COUNTS, loose=st.booleans())
    def figures(self, minutes, source, killed, injured, loose):
        self.tell(minutes, source, (killed, None) if loose and killed is not None else killed, injured)

    @rule(minutes=MINUTES, source=SOURCES, killed=COUNTS, injured=st.none() | COUNTS)
    def correct(self, minutes, source, killed, injured):
        self.tell(minutes, source, killed, injured, currency="correction")

    @rule(minutes=MINUTES, source=SOURCES)
    def one_more_has_died(self, minutes, source):
        self.tell(minutes, source, currency="update", killed_more=1)

    @rule(n=st.integers(0, 99))
    def tell_again(self, n):
        self.story.tells(*self.told[n % len(self.told)])

    @invariant()
    def it_is_one_attack_and_any_order_gives_its_ledger(self):
        if not self.told:
            return
        order = self.told.copy()
        random.Random(len(order)).shuffle(order)
        other = Story()
        for one in order:
            other.tells(*one)
        assert ledger(other.one) == ledger(self.story.one)

    @invariant()
    def the_ledger_is_in_the_order_of_publication(self):
        if self.told:
            times: list[datetime] = [figure.published for figure in self.story.one.figures]
            assert times == sorted(times)

    @invariant()
    def without_a_correction_no_alert_tells_fewer(self):
        # A death that comes to have been told before by somebody else is one, and not two.
        if any(report.currency is Currency.CORRECTION or report.killed_more for _, report in self.told):
            return
        alerts = [change.alert for change in self.story.changes if change.alert]
        for (before, after), slot in itertools.product(itertools.pairwise(alerts), FIGURES):
            was, now = getattr(before, slot), getattr(after, slot)
            assert was is None or compare(was, now) is not Step.LOWER


TestTelling = Telling.TestCase
TestTelling.settings = settings(max_examples=60, stateful_step_count=14, deadline=None)
