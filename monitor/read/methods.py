"""Step 7d, methods: how an attack was done: by what its own word tells, else by the means around it.

Reads the tags act, verb, means, impact, debris, person, army, shot_at.
"""

from __future__ import annotations

from typing import Final

from monitor.model import Method
from monitor.read.carriers import fired, is_at_name
from monitor.read.clauses import Clauses
from monitor.read.doubt import ARMS
from monitor.read.lexicon import Mark, Marked

_BOMB: Final = {"falling": "air_strike", "exploding": "ied"}
_NEAR: Final = 14
_SUBJECT_WITHIN, _OBJECT_WITHIN = 7, 4
"""Words from gunmen to "shelled", and from there to whom they shot at."""
_LISTED_WITHIN: Final = 3
_ADDED_WITHIN: Final = 3
_DASHES: Final = frozenset("-—–")
_DRIVEN: Final = ARMS | {"suicide_bombing", "ied"}
"""What rams into something by itself, or is in what does."""
_INFLAMING: Final = ARMS | {"ied", "explosion", "suicide_bombing", "grenade"}
"""What sets something on fire that nobody lit."""
_IN_OTHER_HANDS: Final = frozenset({"shooting", "air_strike", "grenade"})
"""Means of which Slavic languages say "shelled" as well: from rifles, helicopters, grenade launchers."""


def methods_told(marked: Marked, clauses: Clauses, means: list[Mark], mark: Mark) -> set[str]:
    """The method that a word tells by itself, else its means; where gunmen "shell" somebody, they shoot."""
    own = {mark.sense.value} - {""}
    if mark.sense.value == "shelling" and mark.end == mark.start + 1:
        return _shelled(marked, clauses, means, mark)
    if mark.sense.value == "shooting" and mark.tag == "verb":
        if told := fired(marked, clauses, means, mark):
            return told
        if marked.at(mark.start, "impact") and is_at_name(marked, mark):
            return methods_beside(marked, clauses, means, mark)  # "fired at Poltava": armies fire at cities
    if own == {"vehicle_ramming"} and (flown := methods_beside(marked, clauses, means, mark) & _DRIVEN):
        return flown
    if own == {"explosion"} and mark.tag == "act":
        return own | {cause.sense.value for cause in means if _is_cause(marked, clauses, cause, mark)}
    if own == {"drone_strike"} and _is_of_aircraft(means, mark):
        return {"air_strike"}
    if own == {"arson"} and mark.tag == "verb":
        return set(set_by(marked, clauses, means, mark))
    return own or methods_beside(marked, clauses, means, mark)


def _is_of_aircraft(means: list[Mark], drop: Mark) -> bool:
    """ "скид трьох КАБів": drones drop grenades, but what straight behind is told as dropped may be a plane's."""
    near = [other for other in means if drop.end <= other.start <= drop.end + 1]
    return drop.tag == "act" and drop.end == drop.start + 1 and any(o.sense.value == "air_strike" for o in near)


def _is_cause(marked: Marked, clauses: Clauses, means: Mark, blast: Mark) -> bool:
    """ "The blast was caused by explosives planted under a bench"."""
    behind = 0 < means.start - blast.end <= _NEAR and clauses.same(means.start, blast.start)
    by = any(marked.is_word(word, "by") for word in (means.start - 1, means.start - 2))
    return means.sense.value in ("ied", "grenade") and behind and by


def _shelled(marked: Marked, clauses: Clauses, means: list[Mark], mark: Mark) -> set[str]:
    """What "shelled" means: by other means if these are told straight on, by rifles if gunmen did it, else guns."""
    beside = methods_beside(marked, clauses, means, mark)
    wielded = {other.sense.value for other in means if marked.at(other.start, "wielded")} & beside & ARMS
    if wielded - {"shelling"}:
        return wielded  # "обстреляли ракетами"
    if (flown := _flown(marked, clauses, means, mark)) and "shelling" not in flown:
        return flown
    if mark.tag == "verb" and beside and beside <= _IN_OTHER_HANDS:
        return beside
    army = any(clauses.same(other.start, mark.start) for other in marked.all("army"))
    by_gunmen = mark.tag == "verb" and any(
        person.sense.value == "attackers" and mark.start - _SUBJECT_WITHIN <= person.start < mark.start
        for person in marked.all("person")
    )
    at_few = marked.between("shot_at", mark.end, mark.end + _OBJECT_WITHIN) is not None
    return {"shooting"} if not beside and not army and (by_gunmen or at_few) else {"shelling"}


def _flown(marked: Marked, clauses: Clauses, means: list[Mark], mark: Mark) -> set[str]:
    """What came down in a "shelling" that its own sentence tells: "в результате обстрела дрон попал в автобус".

    Not so what is told in another clause: "shelling wounded two in X, while a drone killed a man in Y".
    """
    if mark.tag != "act" or marked.is_word(mark.end, "and") or marked.is_word(mark.start - 1, "and"):
        return set()
    behind = [other for other in means if other.start > mark.start]
    harmed = marked.between("harm", mark.end, behind[0].start) is not None if behind else False
    told = (other for other in behind if not harmed or clauses.same(other.start, mark.start))
    return {other.sense.value for other in told} & ARMS


def set_by(marked: Marked, clauses: Clauses, means: list[Mark], verb: Mark) -> frozenset[str]:
    """How something was set on fire: by people, unless by means of war, or what was left of them."""
    if any(clauses.same(debris.start, verb.start) for debris in marked.all("debris")):
        return frozenset({"debris"}) | debris_of(marked)
    flown = methods_beside(marked, clauses, means, verb) & _INFLAMING
    blasts = {
        act.sense.value for act in marked.all("act") if act.start < verb.start and clauses.same(act.start, verb.start)
    }
    return frozenset(flown or blasts & _INFLAMING or {"arson"})


def blown_through(marked: Marked, clauses: Clauses, means: list[Mark], verb: Mark) -> frozenset[str]:
    """What "tore through a market" by itself: "a bomb", "a missile", "a blast"; empty where somebody drove."""
    before = range(verb.start - _SUBJECT_WITHIN, verb.start)
    subjects = (mark for mark in (*means, *marked.all("act")) if mark.start in before)
    told = {mark.sense.value for mark in subjects if clauses.same(mark.start, verb.start)}
    return frozenset(told & (_INFLAMING | {"bomb"}))


def methods_of(marked: Marked, clauses: Clauses, means: list[Mark], mark: Mark, impact: Mark) -> frozenset[str]:
    """The method of means that did something; what a bomb was is told by what it did, or by the means beside it."""
    method = mark.sense.value
    if method != "bomb":
        return frozenset({method})
    others = {other.sense.value for other in means if clauses.same(other.start, mark.start)} - {"bomb"}
    if others:
        return frozenset()
    if impact.sense.value == "falling" and marked.sentence.segment.kind == "title":
        return frozenset({"bomb"})  # "Bombs hit market": the text tells whether they fell or had been planted
    return frozenset({_BOMB.get(impact.sense.value, "bomb")})


def methods_beside(marked: Marked, clauses: Clauses, means: list[Mark], act: Mark) -> set[str]:
    """The means of an act: those told behind it ("hit X with drones"), else those before it up to another verb."""
    near = [
        mark
        for mark in means
        if abs(mark.start - act.start) <= _NEAR
        and (clauses.same(mark.start, act.start) or _is_added(marked, mark, act))
    ]
    behind = [mark for mark in near if mark.start >= act.end and not _verb_between(marked, act.end, mark.start)]
    behind = [mark for mark in behind if not _begins_anew(marked, mark)]
    before = [mark for mark in near if mark.start < act.start and not _verb_between(marked, mark.end, act.start)]
    return {mark.sense.value for mark in behind or before} - {"bomb"}


def _is_added(marked: Marked, means: Mark, act: Mark) -> bool:
    """ "атакували знову — безпілотником": what they did it with stands behind a dash."""
    behind = act.end < means.start <= act.end + _ADDED_WITHIN
    return behind and marked.sentence.word(means.start - 1) in _DASHES and marked.at(means.start, "wielded") is not None


def _begins_anew(marked: Marked, means: Mark) -> bool:
    """ "бьёт по Тиру, ракеты долетели до Нагарии": behind a comma means do something of their own."""
    if marked.sentence.word(means.start - 1) != "," or marked.over(means.start - 2, "means") is not None:
        return False
    return marked.at(means.start, "wielded") is None and marked.over_any(means.end, ("impact", "verb", "reaches"))


def _verb_between(marked: Marked, start: int, end: int) -> bool:
    return marked.between("verb", start, end) is not None or marked.between("impact", start, end) is not None


def arms_of(marked: Marked) -> list[Mark]:
    """The arms that a sentence names, as means or in a verb of theirs: "били з артилерії та дронами"."""
    marks = (*marked.all("means"), *marked.all("verb"))
    return sorted((mark for mark in marks if mark.sense.value in ARMS), key=lambda mark: mark.start)


def is_listed(marked: Marked, first: Mark, second: Mark) -> bool:
    """ "artillery and FPV drones", "дронами, артилерією": means one straight behind the other."""
    between = marked.sentence.words[first.end : second.start]
    joined = any(word == "," or marked.is_word(first.end + at, "and") for at, word in enumerate(between))
    return joined and len(between) <= _LISTED_WITHIN and not _verb_between(marked, first.end, second.start)


def debris_of(marked: Marked) -> frozenset[str]:
    """The means of war that a sentence with debris names."""
    return frozenset(mark.sense.value for mark in marked.all("means")) & ARMS


def settle(methods: frozenset[str] | set[str]) -> tuple[Method, ...]:
    """The methods of one attack: what is only general is dropped where something definite is told."""
    told = set(methods) - {"debris", "bomb", ""}
    if "suicide_bombing" in told:
        told -= {"ied", "explosion", "vehicle_ramming"}
    if told & ARMS:
        told -= {"ied", "arson", "explosion"} - ({"ied"} if "suicide_bombing" in told else set())
    if told & {"stabbing", "vehicle_ramming", "grenade", "ied", "shooting", "chemical"}:
        told -= {"explosion"}
    return tuple(sorted(Method(name) for name in told))
