"""Step 7d, idle means: weapons that were destroyed, stored, made or repaired where something struck did not strike.

"Destroyed two tanks", "nine helicopters were destroyed", "a depot of missiles", "the plant where drones are built".
Nor does an aircraft strike that fell or burnt by itself, or puts out fires. Reads the tags means, wielded, acts,
aircraft, crashed, ferried, hypothesis, versions, destroying, damaging, target, idle, act, verb, impact, by, with, from,
kept_with and kept_for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from monitor.read.clauses import Clauses
from monitor.read.doubt import ARMS
from monitor.read.lexicon import Mark, Marked
from monitor.read.numbers import is_number

_OBJECT_WITHIN, _OBJECT_BEHIND = 6, 3
"""Words from "destroyed" to what was, where cases tell it from what did it, and where nothing but order does."""
_STOCK_WITHIN: Final = 8
"""Words from "for" to the last of what is kept there: "shells for guns and rocket launchers"."""
_KEPT_WITHIN: Final = 6
_CRASHED_WITHIN: Final = 12
"""Words from an aircraft to what befell it: "a plane that flew from X to Y asked for a landing"."""
_NAMED_WITHIN: Final = 2
"""Words from "the destruction of" to a weapon: its kind, before its name."""
_FOUND_WITHIN: Final = 8
"""Words from "seized" to the last of what was: "12 drones and 30 home-made bombs"."""
_TELLING: Final = (
    "destroying",
    "damaging",
    "target",
    "idle",
    "crashed",
    "ferried",
    "hypothesis",
    "versions",
    "word seized",
)
_SUPPOSED_WITHIN: Final = 2
"""Words from "the version of" to the weapon that may have been."""
_SUFFERED: Final = ("passive", "impersonal", "participle")
_VERBS: Final = ("verb", "impact", "act")
_PAUSES: Final = frozenset(",;:")
VEHICLES: Final = frozenset({"air_strike", "shelling"})
"""Means that stand about; what else was destroyed may have been brought down on its way."""


def idle(marked: Marked, clauses: Clauses, *, brought_down: bool = True) -> frozenset[int]:
    """The words at which means begin that were not used; without those that may have been brought down if so asked."""
    if not marked.tells("means") or not marked.tells_any(_TELLING):
        return frozenset()
    return frozenset(
        means.start for means in marked.all("means") if _is_idle(marked, clauses, means, brought_down=brought_down)
    )


def _is_idle(marked: Marked, clauses: Clauses, means: Mark, *, brought_down: bool) -> bool:
    if _is_seized(marked, means):
        return True
    return (means.sense.value in ARMS or _is_supposed(marked, means)) and (
        _is_stock(marked, means)
        or _bursts_in_depot(marked, means)
        or _is_kept(marked, clauses, means)
        or _is_supposed(marked, means)
        or _has_crashed(marked, clauses, means)
        or ((brought_down or means.sense.value in VEHICLES) and _is_destroyed(marked, clauses, means))
    )


def _is_seized(marked: Marked, means: Mark) -> bool:
    """ "Marines seize drones", "seized 12 drones and 30 bombs", "вилучили п'ять гранат": what somebody took away."""
    for verb in marked.all("word seized"):
        between = range(verb.end, means.start)
        straight = means.start >= verb.end and all(marked.over(word, "means") is not None for word in between)
        counted = verb.end < means.start <= verb.end + _FOUND_WITHIN and is_number(marked, verb.end)
        if straight or counted:
            return not any(
                marked.over_any(word, ("verb", "impact")) or marked.sentence.words[word] in _PAUSES for word in between
            )
    return False


def _is_destroyed(marked: Marked, clauses: Clauses, means: Mark) -> bool:
    """Whether they are what was destroyed, and not by what."""
    if _is_object_of_noun(marked, means):
        return True
    if marked.at(means.start, "wielded") or _by_word(marked, means.start - 1) or _begins_clause(marked, means):
        return False
    if _is_counted_object(marked, means):
        return True
    within = _OBJECT_WITHIN if means.sense.form == "noun" else _OBJECT_BEHIND
    for verb in marked.all("destroying"):
        if verb.sense.form in ("future", "infinitive") or not clauses.same(verb.start, means.start):
            continue
        if verb.end <= means.start <= verb.end + within and not any(
            _by_word(marked, word) or marked.over_any(word, _VERBS) for word in range(verb.end, means.start)
        ):
            return True
        suffered = verb.sense.form in _SUFFERED and not (means.end == verb.start and _has_object(marked, verb))
        suffered |= marked.over(verb.start - 1, "be") is not None
        before = means.end <= verb.start <= means.end + within and suffered
        if before and not any(
            marked.sentence.words[word] in _PAUSES or _by_word(marked, word) for word in range(means.end, verb.start)
        ):
            return True
    return False


def _begins_clause(marked: Marked, means: Mark) -> bool:
    """ "артиллерия разбила школу, дроны гонялись за автобусами": behind a comma they do something of their own."""
    verbs = (marked.at(means.end, tag) for tag in _VERBS[:2])
    does = any(verb is not None and verb.sense.form == "active" for verb in verbs)
    return does and marked.sentence.word(means.start - 1) in _PAUSES


def _has_object(marked: Marked, verb: Mark) -> bool:
    """ "A drone destroyed a grain store": a form that is a participle as well, and straight behind it what it did."""
    past = any(mark.start == verb.start and mark.sense.form == "past" for mark in marked.all("destroying"))
    return past and (marked.at(verb.end, "single") is not None or is_number(marked, verb.end))


def _is_counted_object(marked: Marked, means: Mark) -> bool:
    """ "пошкодили 2 танки": between a verb of damage and them stands how many there were."""
    if means.sense.value not in VEHICLES or not is_number(marked, means.start - 1):
        return False
    return any(verb.end == means.start - 1 and verb.sense.form in ("active", "past") for verb in marked.all("damaging"))


def _is_object_of_noun(marked: Marked, means: Mark) -> bool:
    """ "знищення ЗРК С-300": weapons that armies strike, behind the noun that says what became of them."""
    if marked.at(means.start, "target") is None:
        return False
    return any(
        verb.sense.form == "noun" and 0 <= means.start - verb.end <= _NAMED_WITHIN for verb in marked.all("destroying")
    )


def _is_stock(marked: Marked, means: Mark) -> bool:
    """ "A depot of missiles", "shells for howitzers", "a hangar with jets", "a drone factory"."""
    wielded, acts = (marked.at(means.start, tag) is not None for tag in ("wielded", "acts"))
    wielded, acts = wielded and not acts, acts and not wielded  # "БпЛА" shows no case
    if not wielded and marked.at(means.end, "target") and not _is_of_same_kind(marked, means.end, means):
        return True
    apart = wielded or acts  # "попала в склад ракета"
    for target in marked.all("target"):
        if _is_of_same_kind(marked, target.start, means):
            continue
        if target.end == means.start and not apart:
            return True
        kept = _kept_at(marked, target, wielded=wielded) if target.end <= means.start else None
        if kept is not None and means.start <= kept + _STOCK_WITHIN and not _ends_between(marked, kept, means.start):
            return True
    return False


def _is_of_same_kind(marked: Marked, word: int, means: Mark) -> bool:
    """ "из РСЗО «Хаймарс»": launchers and their name are one weapon, and none keeps the other."""
    other = marked.at(word, "means")
    return other is not None and other.sense.value == means.sense.value


def _kept_at(marked: Marked, target: Mark, *, wielded: bool) -> int | None:
    """The word behind a target that says what is kept or made there."""
    use = "kept_with" if wielded else "kept_for"
    return next((word for word in range(target.end, target.end + 3) if marked.is_word(word, use)), None)


def _ends_between(marked: Marked, start: int, end: int) -> bool:
    return any(marked.sentence.words[word] in _PAUSES or marked.over_any(word, _VERBS) for word in range(start, end))


def _bursts_in_depot(marked: Marked, means: Mark) -> bool:
    """ "горить склад, детонують снаряди": shells that go off where they were kept."""
    if means.sense.value != "shelling" or not marked.tells("target"):
        return False
    beside = (marked.over(word, "impact") for word in (means.start - 1, means.end))
    return any(verb is not None and verb.sense.value == "exploding" for verb in beside) and any(
        target.start < means.start for target in marked.all("target")
    )


def _is_kept(marked: Marked, clauses: Clauses, means: Mark) -> bool:
    """ "Where launchers were repaired", "knocked out two tanks"."""
    if marked.at(means.start, "wielded"):
        return False
    return any(
        abs(verb.start - means.start) <= _KEPT_WITHIN
        and clauses.same(verb.start, means.start)
        and not _ends_between(marked, *_gap(verb, means))
        for verb in marked.all("idle")
    )


def _is_supposed(marked: Marked, means: Mark) -> bool:
    """ "Версия о беспилотнике проверяется", "versions: gas, or a bomb that somebody planted": what may have been."""
    if any(versions.end <= means.start for versions in marked.all("versions")):
        return True
    return any(0 <= means.start - words.end <= _SUPPOSED_WITHIN for words in marked.all("hypothesis"))


def _has_crashed(marked: Marked, clauses: Clauses, means: Mark) -> bool:
    """ "A plane fell on a house", "helicopters drop water on the fire": and nobody fired or dropped anything else.

    "Раненых вертолётами переправили": what is done with aircraft may be no more than that.
    """
    if marked.at(means.start, "aircraft") is None:
        return False
    by_it = marked.at(means.start, "wielded") is not None and marked.at(means.start, "acts") is None
    crashed = () if by_it else marked.all("crashed")
    return any(
        abs(word.start - means.start) <= _CRASHED_WITHIN
        and clauses.same(word.start, means.start)
        and not any(marked.over_any(at, ("act", "verb")) for at in range(*_gap(word, means)))
        for word in (*crashed, *marked.all("ferried"))
    )


def _gap(verb: Mark, means: Mark) -> tuple[int, int]:
    return (verb.end, means.start) if verb.start < means.start else (means.end, verb.start)


def _by_word(marked: Marked, word: int) -> bool:
    return any(marked.is_word(word, use) for use in ("by", "with", "from"))


def used(marked: Marked, clauses: Clauses) -> Iterator[Mark]:
    """The means of a sentence but those that were not used."""
    unused = idle(marked, clauses)
    return (mark for mark in marked.all("means") if mark.start not in unused)
