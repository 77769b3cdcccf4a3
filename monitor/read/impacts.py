"""Step 7e, impacts: what means of attack do, as the verb tells that is said of them.

Reads the tags impact, verb, harm, negation, defender, clause, be, lookalike.
"""

from __future__ import annotations

from typing import Final

from monitor.read.clauses import Clauses
from monitor.read.lexicon import Mark, Marked

_NEAR: Final = 14
_RELATIVE_WITHIN: Final = 8
_NEGATED_WITHIN: Final = 2
"""Words between a negation and the verb that it takes back: "did not even graze"."""
_CARRIED: Final = frozenset({"shooting", "stabbing", "bomb"})
"""Means that do not fly, so that nobody brings them down."""
_ALARM_WITHIN: Final = 4
"""Words from "set off" to the alarm that was all that happened."""
_DEFENDED_WITHIN: Final = 4
"""Words between a police and what it does: "police in Poltava seized"."""


def impact_of(marked: Marked, clauses: Clauses, means: Mark) -> Mark | None:
    """What the means do: a verb of impact or of harm behind them in the clause, or before them in the passive."""
    for tag in ("impact", "verb"):
        for impact in sorted(marked.all(tag), key=_telling_most):
            behind = means.end <= impact.start <= means.end + _NEAR
            before = means.start - _NEAR <= impact.start < means.start
            if (
                (behind or before)
                and impact.sense.form not in ("future", "infinitive")
                and marked.between("negation", impact.start - _NEGATED_WITHIN, impact.start) is None
                and not _is_of_defenders(marked, means, impact)
                and not marked.between(
                    "word alarm", impact.end, impact.end + _ALARM_WITHIN
                )  # "set off air raid alarms"
                and not (impact.sense.form == "base" and marked.over(impact.start, "lookalike"))  # "air raid alert"
                and not (impact.sense.form in ("base", "s") and marked.at(impact.start, "means"))
                and (clauses.same(means.start, impact.start) or _is_relative(marked, means, impact))
            ):
                return impact
    harms = (harm for harm in marked.all("harm") if harm.sense.form in ("active", "past", "either"))
    return next(
        (harm for harm in harms if abs(harm.start - means.start) <= _NEAR and clauses.same(means.start, harm.start)),
        None,
    )


def _is_relative(marked: Marked, means: Mark, impact: Mark) -> bool:
    """ "a missile, which pierced the roof", "a drone, which few had heard, hit": the clause is said of the means."""
    if marked.sentence.word(means.end) != "," or marked.at(means.end + 1, "clause") is None:
        return False
    goes_on = marked.sentence.word(impact.start - 1) == "," and impact.start <= means.end + _NEAR
    return means.end < impact.start and (goes_on or impact.start <= means.end + _RELATIVE_WITHIN)


def _telling_most(impact: Mark) -> tuple[bool, int, bool]:
    """What says where it came down before what only sends it on its way, and the definite before the general."""
    return impact.sense.value == "launching", impact.start, not impact.sense.value


def _is_of_defenders(marked: Marked, means: Mark, impact: Mark) -> bool:
    """ "Police seized two rifles", "officers used a gun": arms in the hands of those who guard are no attack's."""
    if means.sense.value not in _CARRIED or impact.start > means.start or is_passive(marked, impact):
        return False
    return marked.between("defender", max(0, impact.start - _DEFENDED_WITHIN), impact.start) is not None


def is_passive(marked: Marked, mark: Mark) -> bool:
    """Whether a verb is said of what it was done to: "was killed"."""
    return any(marked.over(word, "be") for word in (mark.start - 1, mark.start - 2))
