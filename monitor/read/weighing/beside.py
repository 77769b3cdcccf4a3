"""What the means of an attack say of each other: the arms of one list, and shots in a fight."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final

from monitor.model import Method
from monitor.read.doubt import ARMS
from monitor.read.lexicon import Marked
from monitor.read.methods import arms_of, is_listed
from monitor.read.recognition import Told
from monitor.read.sights import Sight

_FIRING: Final = (Method.SHOOTING, Method.SHELLING)
"""What a verb tells that is said of gunmen: "обстреляли" as well."""


class Beside:
    """Which arms an article tells in one list, and what it tells by a verb; made once."""

    def __init__(self, sentences: Sequence[Told]) -> None:
        self._marked: dict[int, Marked] = {told.marked.sentence.index: told.marked for told in sentences}
        self._lists: defaultdict[int, set[frozenset[str]]] = defaultdict(set)
        """By sentence: pairs of arms that stand one straight behind the other."""
        for index, marked in self._marked.items():
            if marked.sentence.segment.kind != "title":
                pairs = (pair for pair in pairwise(arms_of(marked)) if is_listed(marked, *pair))
                self._lists[index].update(frozenset(mark.sense.value for mark in pair) for pair in pairs)
        self._anywhere = frozenset[frozenset[str]]().union(*self._lists.values())

    def with_listed(self, sight: Sight, told: Collection[Method], weighed: Sequence[Method]) -> list[Method]:
        """The methods with those of a list of arms: "they hit X with guns and drones" tells both, or none."""
        live = [(event, link) for event, link, past in sight.events if not (past or event.rejected)]
        own = {event.sentence.index for event, link in live if link.told}
        pairs = frozenset[frozenset[str]]().union(*(self._lists[index] for index in own if index in self._lists))
        if not any(event.methods & ARMS for event, _ in live):
            pairs = self._anywhere  # the means are told of its region, or around it
        found = list(weighed)
        for method in found:  # which grows
            found += [other for other in told if other not in found and frozenset((method, other)) in pairs]
        return found

    def without_shots_in_fight(self, sight: Sight, told: Collection[Method], weighed: Sequence[Method]) -> list[Method]:
        """The methods with or without a shooting: in a fight all shoot, so it takes a verb to tell one beside it.

        "They fought with machine guns", "shots were heard" tell none; "they fired on a post, and a battle began" does.
        """
        shots = [
            (event, link) for event, link, past in sight.events
            if Method.SHOOTING in event.methods and not (past or event.rejected)
        ]  # fmt: skip
        fired = [link.told for event, link in shots if self._is_told_by_verb(event.sentence.index, event.at)]
        if any(fired) and Method.SHOOTING not in weighed:
            return [*weighed, Method.SHOOTING]
        keeps = bool(fired) or (not shots and Method.SHOOTING in told)
        return [method for method in weighed if method is not Method.SHOOTING or keeps]

    def _is_told_by_verb(self, sentence: int, at: int) -> bool:
        marked = self._marked[sentence]
        verb = marked.at(at, "verb")
        return verb is not None and verb.sense.value in _FIRING and marked.at(at, "means") is None
