"""People in hospital as harm: "rushed to the Lady Reading Hospital", "their son is among seven people in hospital".

Reads the tags place (taken_to, hospital), hospital, brings, harm, wound, body, maimed, in_hospital, and the particles
to_doctors, turned, driven, into, ended_up, remaining and where.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from monitor.read.counts.count import Count
from monitor.read.lexicon import Mark, Marked, Sense
from monitor.read.tolls.draft import Draft
from monitor.read.tolls.judgement import Figure

_NAME_WITHIN: Final = 6
"""Words of a hospital's name, and of what it is: "the state-run Mirwais regional hospital"."""

_HOSPITALS: Final = ("hospital", "clinics")
_KIND_WITHIN: Final = 4
"""Words between a preposition and a hospital: "в центральную районную детскую больницу"."""
_BROUGHT_WITHIN: Final = 9
"""Words between a verb of bringing and the hospital, who was brought among them."""
_DRIVEN_WITHIN: Final = 6
"""Words from the dead to the verb of which the others are the object: "насмерть, ещё четверых мы увезли"."""
_ENDS: Final = frozenset({"", *".,;:!»"})
_TURNED_WITHIN: Final = 5
"""Words from doctors to "turned", when and where among them: "к медикам в городе за ночь обратились"."""
_LATER_WITHIN: Final = 2
"""Words between "where" and whoever died: "де згодом помер хлопчик"."""
_CLAUSE_WITHIN: Final = 4
"""Words between those who were taken to hospital and "where", a sign and the hospital's town among them."""


def in_hospitals(marked: Marked, counts: Sequence[Count]) -> Iterator[Mark]:
    """The words that tell of people in hospital, where no word of harm does."""
    yield from _taken_to_named(marked, counts)
    yield from _taken_from_there(marked, counts)
    yield from _counted_there(marked, counts)
    yield from _turned_to_doctors(marked, counts)
    yield from _brought_there(marked)


def driven_off(marked: Marked, counts: Sequence[Count]) -> Iterator[Mark]:
    """ "Двоих насмерть, троих увезли", "троих увезли: у женщины осколки": by whom is clear from what stands around."""
    wounds = max((mark.start for tag in ("wound", "body", "maimed") for mark in marked.all(tag)), default=0)
    dead = {harm.end for harm in marked.all("harm") if harm.sense.value == "killed" and harm.sense.number == "each"}
    people = {count.end for count in counts if count.kind == "number" and count.human}
    for verb in marked.all("word driven"):
        colon = marked.sentence.word(verb.end) == ":" and wounds > verb.end
        beside = not dead.isdisjoint(range(verb.start - _DRIVEN_WITHIN, verb.start))
        taken = verb.start in people or verb.start - 1 in people
        ends = marked.sentence.word(verb.end) in _ENDS
        if taken and ends and (colon or beside) and marked.over(verb.start, "harm") is None:
            yield Mark(verb.start, verb.end, Sense("harm", "injured", "either", "many"))


def _taken_to_named(marked: Marked, counts: Sequence[Count]) -> Iterator[Mark]:
    """ "taken to Kenyatta National Hospital": a verb of bringing, and a hospital told by its name."""
    if not marked.tells("hospital"):
        return
    for verb in marked.all("place"):
        if verb.sense.value != "taken_to" or verb.end - verb.start < 2 or marked.over(verb.start, "harm") is not None:
            continue
        hospital = marked.between("hospital", verb.end + 1, verb.end + 1 + _NAME_WITHIN)
        between = range(verb.end, hospital.start) if hospital is not None else range(0)
        others = any(count.start in between and count.kind != "single" for count in counts)
        if hospital is not None and not others and all(_is_of_name(marked, word) for word in between):
            yield Mark(verb.start, hospital.end, Sense("harm", "injured", "state"))


def _brought_there(marked: Marked) -> Iterator[Mark]:
    """ "доставили троих в областную клиническую больницу", "в ЦРБ привезли двоих": a verb, and where it leads."""
    into = sorted(_ways_there(marked)) if marked.tells("brings", "word ended_up") else []
    ends = {end: start for start, end in into}
    for verb in (*marked.all("brings"), *_ended_up(marked)) if into else ():
        if marked.over(verb.start, "harm") is not None:
            continue
        sense = Sense("harm", verb.sense.value, verb.sense.form, verb.sense.number)
        following = bisect_left(into, (verb.end, 0))
        if verb.start in ends:
            yield Mark(ends[verb.start], verb.end, sense)
        elif following < len(into) and _leads(marked, verb.end, into[following][0]):
            start, end = into[following]
            yield Mark(verb.start, end if start == verb.end else verb.end, sense)


def _ended_up(marked: Marked) -> Iterator[Mark]:
    """ "с ранениями в больницу попали трое": a verb that tells of missiles as well, behind a wound."""
    wounds = [mark.start for tag in ("wound", "wounds") for mark in marked.all(tag)]
    for verb in marked.all("word ended_up") if wounds else ():
        if min(wounds) < verb.start:
            yield Mark(verb.start, verb.end, Sense("brings", "injured", "either", "any"))


def _ways_there(marked: Marked) -> Iterator[tuple[int, int]]:
    """Where the words into a hospital begin and end: "в больницу", "в областную клиническую больницу"."""
    for mark in marked.all("in_hospital"):
        if marked.is_word(mark.start, "into"):
            yield mark.start, mark.end
    for hospital in marked.all("place"):
        if hospital.sense.value not in _HOSPITALS or marked.over(hospital.start, "in_hospital") is not None:
            continue
        for word in range(hospital.start - 1, max(-1, hospital.start - 1 - _KIND_WITHIN), -1):
            if marked.is_word(word, "into"):
                yield word, hospital.end
            if marked.is_word(word, "into") or not _is_of_name(marked, word):
                break


def _leads(marked: Marked, end: int, start: int) -> bool:
    """Whether nothing but people stands between a verb and where they were brought."""
    return start - end <= _BROUGHT_WITHIN and all(_is_of_name(marked, word) for word in range(end, start))


def _taken_from_there(marked: Marked, counts: Sequence[Count]) -> Iterator[Mark]:
    """ "three pronounced dead, nine others taken to Regional One": others than the dead, and a name alone."""
    dead = [harm.end for harm in marked.all("harm") if harm.sense.value == "killed"]
    for verb in marked.all("place") if dead else ():
        if verb.sense.value != "taken_to" or not _has_capital(marked, verb.end):
            continue
        be = verb.start - 1 if marked.over(verb.start - 1, "be") is not None else verb.start
        others = any(count.kind == "number" and count.low and count.reach == be > dead[0] for count in counts)
        if others and marked.is_word(be - 1, "remaining"):
            yield Mark(verb.start, verb.end, Sense("harm", "injured", "state"))


def _has_capital(marked: Marked, word: int) -> bool:
    return word < len(marked.sentence) and marked.sentence.capital(word)


def _is_of_name(marked: Marked, word: int) -> bool:
    """Whether a word may stand between a verb of bringing and its hospital: no harm and no sign."""
    text = marked.sentence.words[word]
    sign = not text[0].isalnum() and text not in ("'", "’", "-")
    return not sign and marked.over(word, "harm") is None


def _counted_there(marked: Marked, counts: Sequence[Count]) -> Iterator[Mark]:
    """ "leaving seven people in hospital": a number of people straight before where they are."""
    for place in marked.all("in_hospital"):
        if place.end - place.start < 2 or marked.over(place.start, "harm") is not None:
            continue
        before = (count for count in counts if count.reach == place.start)
        if any(count.kind == "number" and count.head == "people" for count in before):
            yield Mark(place.start, place.end, Sense("harm", "injured", "counted"))


def _turned_to_doctors(marked: Marked, counts: Sequence[Count]) -> Iterator[Mark]:
    """ "К медикам в городе обратились трое": doctors first, and when or where before the verb."""
    for doctors in marked.all("word to_doctors"):
        turned = marked.between("word turned", doctors.end + 1, doctors.end + 1 + _TURNED_WITHIN)
        between = range(doctors.end, turned.start) if turned is not None else range(0)
        if turned is not None and all(_is_of_name(marked, word) for word in between):
            start = turned.start if any(count.start in between for count in counts) else doctors.start
            yield Mark(start, turned.end, Sense("harm", "injured", "either"))


def with_those_who_died_there(draft: Draft) -> Iterator[Figure]:
    """The figures of a sentence; who died in the hospital to which others were taken is one of these."""
    for figure in draft.found:
        yield figure._replace(of_wounded=True) if _died_there(draft, figure) else figure


def _died_there(draft: Draft, dead: Figure) -> bool:
    """ "Eleven people were taken to hospital, where a boy later died"."""
    if dead.slot != "killed" or dead.rejected or dead.total or dead.range.max is None:
        return False
    opens = range(max(0, dead.start - _LATER_WITHIN), dead.start + 1)
    where = next((word for word in opens if draft.marked.is_word(word, "where")), None)
    if where is None:
        return False
    return any(
        hurt.slot == "injured" and not hurt.rejected and 0 <= where - hurt.end <= _CLAUSE_WITHIN
        and dead.range.max <= hurt.range.least and draft.marked.tells("hospital", "in_hospital")
        for hurt in draft.found
    )  # fmt: skip
