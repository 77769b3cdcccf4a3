"""Somebody told before, of whom a pronoun says that he was hurt: "He suffered burns", "у неї перелом", "его ранили".

Reads the tags one_of_them, harm, defender.
"""

from __future__ import annotations

from typing import Final

from monitor.model import Range
from monitor.read.counts.count import Count
from monitor.read.lexicon import Mark
from monitor.read.tolls.draft import Draft
from monitor.read.tolls.grammar import PAUSES, is_passive
from monitor.read.tolls.judgement import Figure

_PRONOUN_WITHIN: Final = 4
_TOLD_OF: Final = frozenset({"either", "state", "place"})


def hurt_before(draft: Draft, harm: Mark) -> Figure | None:
    """The one whom a pronoun stands for: a count of this sentence, or somebody of a sentence before."""
    pronoun = _pronoun(draft, harm) if harm.sense.value == "injured" and _is_told_of(draft, harm) else None
    if pronoun is None or draft.marked.between("defender", 0, harm.start) is not None:
        return None  # "officers shot him, and he was taken to hospital"
    whom = _antecedent(draft, pronoun)
    if whom is not None:
        if whom.start in draft.used:
            return None
        draft.used[whom.start] = harm
        return draft.figure("injured", whom, whom.start, harm.end)
    if any(figure.range.least for figure in draft.found):
        return None
    one = Figure("injured", Range(1, 1), draft.sentence, pronoun, harm.end, pronoun, single=True, pronoun=True)
    return one._replace(of_known=True)


def _is_told_of(draft: Draft, harm: Mark) -> bool:
    """Whether a word of harm says it of its subject, or as "её госпитализировали" does of the word before."""
    form, number = harm.sense.form, harm.sense.number
    if form == "active":
        return number == "many" and draft.marked.is_word(harm.start - 1, "one_of_them")
    return form in _TOLD_OF or (form == "past" and is_passive(draft, harm))


def _pronoun(draft: Draft, harm: Mark) -> int | None:
    """The pronoun a few words before, with no pause and no other harm between."""
    for word in range(harm.start - 1, max(-1, harm.start - 1 - _PRONOUN_WITHIN), -1):
        if draft.marked.is_word(word, "one_of_them"):
            return word
        if draft.sentence.words[word] in PAUSES or draft.marked.over(word, "harm"):
            return None
    return None


def _antecedent(draft: Draft, pronoun: int) -> Count | None:
    """The last person told alone before a pronoun, in its sentence."""
    before = (count for count in reversed(draft.counts) if count.reach <= pronoun)
    return next((count for count in before if count.kind == "single" and count.head == "people"), None)
