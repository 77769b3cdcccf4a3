"""Deaths whose verb is left out: "four died on the spot and one in the ambulance" tells of five.

Reads the particles and, died_where, died_later, dies, and the tags on_the_spot, ordinals, place (at) and hospital.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from monitor.model import Range
from monitor.read.counts.count import Count
from monitor.read.lexicon import Mark
from monitor.read.tolls.draft import Draft
from monitor.read.tolls.judgement import Figure

_BEHIND_WITHIN: Final = 8
"""Words from those who died on the spot to those who died elsewhere."""
_NAME_WITHIN: Final = 6
"""Words from a preposition to the end of a hospital's name."""
_CLOSING: Final = frozenset((".", ",", ";", "!", ""))
_JOINING: Final = frozenset((",", ";", "—", "–"))
_DASHES: Final = frozenset(("—", "–", "-"))
"""What stands for the verb that is left out: "двое погибли на месте, один — в больнице"."""


def with_those_who_died_elsewhere(draft: Draft) -> Iterator[Figure]:
    """The figures of a sentence, those of the killed with the ones whose verb is left out behind them."""
    if not draft.marked.tells("word died_where", "word died_later", "hospital"):
        yield from draft.found
        return
    told = [
        figure if figure.slot != "killed" or figure.rejected else _with_rest(draft, figure) for figure in draft.found
    ]
    ends = {figure.end for figure, before in zip(told, draft.found, strict=True) if figure is not before}
    yield from (figure for figure in told if not (figure.slot == "injured" and _lie_there(draft, figure, ends)))


def _lie_there(draft: Draft, figure: Figure, ends: set[int]) -> bool:
    """Whether people in hospital are those who were just told as dead: "двое умерли на месте, один — в больнице"."""
    return any(count.start == figure.at and count.reach in ends for count in draft.counts)


def _with_rest(draft: Draft, figure: Figure) -> Figure:
    rest = next((count for count in draft.counts if _died_elsewhere(draft, figure, count)), None)
    if rest is None and figure.range.min == figure.range.max:
        rest = next((one for mark in draft.marked.all("ordinals") if (one := _next_one(draft, figure, mark))), None)
    if rest is None or not figure.range.least or not rest.low:
        return figure
    high = None if figure.range.max is None or rest.high is None else figure.range.max + rest.high
    total = Range(figure.range.least + rest.low, high)
    return figure._replace(range=total, end=rest.reach, single=False)


def _next_one(draft: Draft, figure: Figure, ordinal: Mark) -> Count | None:
    """ "Двое умерли на месте, третий — по дороге в больницу": one more, by his number in the order of deaths."""
    if ordinal.sense.value != str(figure.range.least + 1) or draft.sentence.word(ordinal.end) not in _DASHES:
        return None
    one = Count(ordinal.start, ordinal.end, ordinal.end, 1, 1, "single", "people")
    return one if _died_elsewhere(draft, figure, one) else None


def _died_elsewhere(draft: Draft, figure: Figure, count: Count) -> bool:
    """Whether people are told straight behind others who died, with where or when they died, and no verb."""
    if not figure.end <= count.start <= figure.end + _BEHIND_WITHIN:
        return False
    if count.start in draft.used and not _died_in_hospital(draft, figure, count):
        return False
    words, marked = draft.sentence.words, draft.marked
    before = count.start - 1 - (marked.over(count.start - 1, "more") is not None)  # "ещё двое"
    joined = words[before] in _JOINING or marked.is_word(before, "and")
    behind = count.reach + (draft.sentence.word(count.reach) in _DASHES)
    between = range(figure.end, count.start)
    at_once = marked.between("on_the_spot", figure.end - 1, count.start) is not None
    return (
        joined
        and count.kind in ("number", "single")
        and count.human
        and (
            marked.is_word(behind, "died_where")
            or (at_once and (marked.is_word(behind, "died_later") or _is_in_named_hospital(draft, behind)))
        )
        and not any(marked.over(word, "harm") for word in between)
    )


def _died_in_hospital(draft: Draft, figure: Figure, count: Count) -> bool:
    """ "Двое умерли на месте, один — в больнице": the verb goes on; "погибли" says nothing of a hospital."""
    dies = any(draft.marked.is_word(word, "dies") for word in range(figure.start, figure.end + 1))
    hospital = draft.used[count.start]
    return dies and draft.marked.is_word(hospital.start, "died_later")


def _is_in_named_hospital(draft: Draft, start: int) -> bool:
    """ "in the Lady Reading Hospital": a preposition, a name that ends in what it is, and no verb behind it."""
    marked, sentence = draft.marked, draft.sentence
    at = marked.at(start, "place")
    hospital = marked.between("hospital", start + 1, start + 1 + _NAME_WITHIN)
    if at is None or at.sense.value != "at" or hospital is None or sentence.word(hospital.end) not in _CLOSING:
        return False
    return all(sentence.capital(word) or marked.is_word(word, "the") for word in range(at.end, hospital.end))
