"""Victims whom no count stands for: somebody by name, by a verb in the singular, by a noun that no table knows.

Reads the tags maimed, fatal, be, verb, of_people, person, thing, negation, zero, single, defender.
"""

from __future__ import annotations

from monitor.model import Range, Slot
from monitor.read.counts.count import Count
from monitor.read.lexicon import Mark
from monitor.read.tolls.behind import stops
from monitor.read.tolls.draft import Draft
from monitor.read.tolls.grammar import PAUSES, is_passive
from monitor.read.tolls.judgement import Figure

_MAIMED_WITHIN = 5
_OWN_NUMBER = {"one": 1, "two": 2}
"""What nouns count by their own form, as the dual does."""
_PRONOUN_WITHIN = 4
_OBJECT_WITHIN = 6
_SUBJECT_WITHIN = 4


def uncounted(draft: Draft, harm: Mark) -> Count | None:
    """Victims that no count stands for: somebody by name, a noun that no table knows, a noun in the dual."""
    if _is_one(draft, harm) or _is_name(draft, harm) or _is_one_by_verb(draft, harm):
        return Count(harm.start, harm.end, harm.end, 1, 1, "single", "people")
    if harm.sense.form == "counted" and harm.sense.number in _OWN_NUMBER:
        number = _OWN_NUMBER[harm.sense.number]
        return Count(harm.start, harm.end, harm.end, number, number, "number", "people")
    unknown = harm.sense.value == "killed" and _has_unknown_object(draft, harm)
    if unknown or _has_pronoun_object(draft, harm):
        return Count(harm.end, harm.end + 1, harm.end + 1, 1, 1, "single", "people")
    return None


def is_said_of_pronoun(draft: Draft, harm: Mark) -> bool:
    """ "She died on the spot": of somebody told in the sentence before."""
    if harm.sense.value == "killed" and harm.sense.form == "noun":
        return harm.start <= _PRONOUN_WITHIN and draft.marked.is_word(harm.start - 1, "whose_body")
    died = harm.sense.value == "killed" and harm.sense.form in ("state", "past", "either")
    return (
        died
        and harm.start <= _PRONOUN_WITHIN
        and any(draft.marked.is_word(word, "one_of_them") for word in range(harm.start))
    )


def _is_one(draft: Draft, harm: Mark) -> bool:
    """ "NAME was shot dead": the verb says that it was one person."""
    be = _auxiliary(draft, harm)
    if be is None or be.sense.form != "singular" or harm.sense.form != "past" or harm.sense.value != "killed":
        return False
    subject = be.start - 1
    told = subject >= 0 and draft.sentence.words[subject][0].isalnum() and not draft.marked.at(subject, "pronouns")
    return told and not any(count.start <= subject < count.reach for count in draft.counts)


def _is_one_by_verb(draft: Draft, harm: Mark) -> bool:
    """A verb or participle in the singular that is said of people alone: its subject, known or not, is one."""
    if harm.sense.form != "either" or harm.sense.number != "one" or harm.sense.value not in ("killed", "injured"):
        return False
    if not draft.marked.at(harm.start, "of_people"):
        return False
    around = _clause_of(draft, harm)
    if any(person.start in around and person.sense.value == "attackers" for person in draft.marked.all("person")):
        return False
    things = any(draft.marked.at(word, "thing") for word in around if word >= harm.start - 1)
    return not (
        things or any(draft.marked.at(word, "negation") or draft.marked.at(word, "zero") for word in around)
    ) and not any(count.start in around for count in draft.counts)


def _clause_of(draft: Draft, harm: Mark) -> range:
    """The few words around a word of harm in which its subject stands, up to the next comma."""
    start, end = harm.start, harm.end
    while start > max(0, harm.start - _SUBJECT_WITHIN) and draft.sentence.words[start - 1] not in PAUSES:
        start -= 1
    while end < min(len(draft.sentence), harm.end + _SUBJECT_WITHIN) and draft.sentence.words[end] not in PAUSES:
        end += 1
    return range(start, end)


def _auxiliary(draft: Draft, harm: Mark) -> Mark | None:
    """The "was" of a passive, also in "was ambushed and shot dead"."""
    at = harm.start - 1
    if draft.marked.is_word(at, "and") and draft.marked.over(at - 1, "verb"):
        at -= 2
    be = draft.marked.over(at, "be")
    while be is not None and be.sense.form != "singular" and be.start:
        be = draft.marked.over(be.start - 1, "be")
    return be


def _has_unknown_object(draft: Draft, harm: Mark) -> bool:
    """ "killed a NOUN" that no table knows: one person, unless a thing or an animal is named."""
    if harm.sense.form not in ("active", "past") or is_passive(draft, harm):
        return False
    if draft.marked.at(harm.end, "single") is None or not draft.marked.is_word(harm.end, "a"):
        return False
    for word in range(harm.end + 1, min(harm.end + _OBJECT_WITHIN, len(draft.sentence))):
        if draft.marked.at(word, "thing") or draft.marked.at(word, "person"):
            return False
        if stops(draft, word):
            return word > harm.end + 1
    return False


def _has_pronoun_object(draft: Draft, harm: Mark) -> bool:
    """ "a bomb went off under the car of an official, killing him": somebody whom nobody tells as an attacker."""
    if harm.sense.form != "active" or not draft.marked.is_word(harm.end, "object_pronoun"):
        return False
    told = draft.marked.between("person", 0, harm.start)
    attackers = any(mark.sense.value == "attackers" for mark in draft.marked.all("person"))
    return told is not None and not attackers and not draft.marked.all("defender")


def _is_name(draft: Draft, harm: Mark) -> bool:
    """ "gunmen killed GIVEN FAMILY": one person, told by name."""
    if harm.sense.form not in ("active", "past") or harm.sense.value != "killed" or is_passive(draft, harm):
        return False
    title = draft.marked.at(harm.end, "person")
    if title is not None and title.sense.form == "singular" and draft.sentence.capital(harm.end):
        return draft.sentence.capital(title.end)  # "killed Councillor NAME"
    name = range(harm.end, harm.end + 2)
    return (
        harm.end + 1 < len(draft.sentence)
        and all(draft.sentence.capital(word) and draft.sentence.raw[word].isalpha() for word in name)
        and not any(mark.start in name for mark in draft.marked.marks)  # last: it walks over the whole sentence
    )


def maimed(draft: Draft) -> list[Figure]:
    """ "Водителю посекло ноги", "his wounds proved fatal": one person, unless more are counted beside."""
    found = []
    for mark in (*draft.marked.all("maimed"), *draft.marked.all("fatal")):
        slot: Slot = "killed" if mark.sense.tag == "fatal" else "injured"
        near = (
            count
            for count in draft.counts
            if mark.start - _MAIMED_WITHIN <= count.start < mark.end + _MAIMED_WITHIN and count.kind == "number"
        )
        count = next((count for count in near if count.human and not count.subset), None)
        if count is None:
            alone = Range(1, 1)
            found.append(Figure(slot, alone, draft.sentence, mark.start, mark.end, mark.start, single=True))
        elif count.start not in draft.used:
            draft.used[count.start] = mark
            start, end = min(mark.start, count.start), max(mark.end, count.reach)
            found.append(draft.figure(slot, count, start, end))
    return found
