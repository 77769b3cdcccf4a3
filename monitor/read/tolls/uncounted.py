"""Victims whom no count stands for: somebody by name, by a verb in the singular, by a noun that no table knows.

Reads the tags maimed, maims, body, diagnosing, wound, alone, fatal, be, verb, of_people, person, thing, negation, zero,
single, defender, finding.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from monitor.model import Range, Slot
from monitor.read.counts.count import Count
from monitor.read.lexicon import BESIDE, Mark, Marked, Sense
from monitor.read.tolls.behind import stops
from monitor.read.tolls.draft import Draft
from monitor.read.tolls.grammar import PAUSES, is_found, is_passive
from monitor.read.tolls.judgement import Figure

_MAIMED_WITHIN: Final = 5
_PART_WITHIN: Final = 6
"""Words between what maims and the part of the body: "посікли водієві обидві ноги"."""
_OWN_NUMBER: Final = {"one": 1, "two": 2}
"""What nouns count by their own form, as the dual does."""
_CLAUSE_WITHIN: Final = 9
"""Words from a pronoun to what joins a second verb to its first."""
_PRONOUN_WITHIN: Final = 4
_TURNED_WITHIN: Final = 12
_OBJECT_WITHIN: Final = 6
_SUBJECT_WITHIN: Final = 4
_CAUSE_WITHIN: Final = 3
"""Words from "of" to what it was that somebody died of: "от удара беспилотника"."""


def uncounted(draft: Draft, harm: Mark) -> Count | None:
    """Victims that no count stands for: somebody by name, a noun that no table knows, a noun in the dual."""
    if _is_one(draft, harm) or _is_name(draft, harm) or _is_one_by_verb(draft, harm) or _turned_out(draft, harm):
        wounded = draft.marked.at(harm.end, "wounds")  # "помер поранений": a death of violence
        end = wounded.end if wounded is not None and harm.sense.value == "killed" else harm.end
        return Count(harm.start, end, end, 1, 1, "single", "people")
    if harm.sense.form == "counted" and harm.sense.number in _OWN_NUMBER:
        number = _OWN_NUMBER[harm.sense.number]
        return Count(harm.start, harm.end, harm.end, number, number, "number", "people")
    if (whom := _spoken_of(draft, harm)) is not None:
        return Count(whom.start, whom.end, whom.end, 1, 1, "single", "people")
    if _is_found_alone(draft, harm):
        return Count(harm.start, harm.end, harm.end, 1, 1, "single", "people")
    if (found := _one_found_dead(draft, harm)) is not None:
        return found
    unknown = harm.sense.value == "killed" and _has_unknown_object(draft, harm)
    if (unknown or _has_pronoun_object(draft, harm)) and harm.end < len(draft.sentence):
        return Count(harm.end, harm.end + 1, harm.end + 1, 1, 1, "single", "people")
    return None


def _spoken_of(draft: Draft, harm: Mark) -> Mark | None:
    """ "О раненом водителе": somebody in a case that is neither subject nor object, behind "about"."""
    if harm.sense.form != "counted" or not draft.marked.is_word(harm.start - 1, "about"):
        return None
    whom = draft.marked.at(harm.end, "alone")
    return whom if whom is not None and whom.sense.value == "people" else None


def _is_found_alone(draft: Draft, harm: Mark) -> bool:
    """ "З-під завалів дістали тіло", "нашли погибшего": one of whom nothing else is told, and nobody's own body."""
    if harm.sense.form not in ("counted", "active") or not draft.marked.is_word(harm.end - 1, "one_found"):
        return False
    told = draft.marked.at(harm.start, "finding") is not None or is_found(draft.marked, harm, harm.end)
    if draft.marked.is_word(harm.start - 1, "whose") or not told:
        return False
    ends = stops(draft, harm.end) if harm.end < len(draft.sentence) else True
    return ends or draft.marked.at(harm.end, "finding") is not None


def _one_found_dead(draft: Draft, harm: Mark) -> Count | None:
    """ "A dead woman was found", "pulled a child's body from the rubble": one person, beside a verb of finding."""
    marked = draft.marked
    if harm.sense.form == "outcome" and marked.is_word(harm.start - 1, "a"):
        person = marked.at(harm.end, "person") or marked.at(harm.end + 1, "person")
        start = harm.start - 1
    elif harm.sense.form == "noun" and marked.is_word(harm.start - 1, "a"):
        return _found_from(draft, harm, harm.start - 1, harm.end)
    elif harm.sense.form == "noun" and marked.is_word(harm.start - 1, "possessive"):
        person = marked.over(harm.start - 2, "person")
        start = (
            person.start - 1 if person is not None and marked.is_word(person.start - 1, "a") else len(marked.sentence)
        )
    else:
        return None
    if person is None or person.sense.form != "singular" or start >= person.start:
        return None
    return _found_from(draft, harm, start, max(person.end, harm.end))


def _found_from(draft: Draft, harm: Mark, start: int, end: int) -> Count | None:
    return Count(start, end, end, 1, 1, "single", "people") if is_found(draft.marked, harm, end) else None


def is_said_of_pronoun(draft: Draft, harm: Mark) -> bool:
    """ "She died on the spot": of somebody told in the sentence before."""
    if harm.sense.value == "killed" and harm.sense.form == "noun":
        return harm.start <= _PRONOUN_WITHIN and draft.marked.is_word(harm.start - 1, "whose_body")
    if harm.sense.value != "killed":
        return False
    if harm.start == 0 and draft.marked.is_word(0, "unsaved"):
        return harm.end >= len(draft.sentence) - 1  # "Спасти не удалось."
    if harm.sense.form == "either":
        any_one = harm.sense.number in ("one", "any")
        return any_one and (_holds_pronoun(draft, harm) or _is_straight_behind_pronoun(draft, harm))
    if harm.sense.form not in ("state", "past"):
        return False
    if harm.start <= _PRONOUN_WITHIN and any(draft.marked.is_word(word, "one_of_them") for word in range(harm.start)):
        return True
    return _goes_on_from_pronoun(draft, harm)


def _holds_pronoun(draft: Draft, harm: Mark) -> bool:
    """ "Врятувати її не змогли", "doctors could not save her": a pronoun among the words of harm themselves."""
    words = range(harm.start, harm.end)
    return any(draft.marked.is_word(at, "one_of_them") or draft.marked.is_word(at, "object_pronoun") for at in words)


def _goes_on_from_pronoun(draft: Draft, harm: Mark) -> bool:
    """ "He was taken to hospital but died": a second verb of the pronoun with which its clause begins."""
    at = harm.start - 1 - (draft.marked.over(harm.start - 1, "afterwards") is not None)
    joined = draft.marked.is_word(at, "instead") or draft.marked.is_word(at, "and")  # "but died"
    if not joined or not draft.marked.tells("word one_of_them"):
        return False
    for word in range(at - 1, max(-1, at - 1 - _CLAUSE_WITHIN), -1):
        if draft.marked.is_word(word, "one_of_them"):
            return True
        if draft.sentence.words[word] in PAUSES or any(count.start <= word < count.reach for count in draft.counts):
            return False
    return False


def _is_straight_behind_pronoun(draft: Draft, harm: Mark) -> bool:
    """ "..., ночью он умер", "она позже в больнице скончалась": wherever it stands, with no pause between."""
    for word in range(harm.start - 1, max(-1, harm.start - 1 - _PRONOUN_WITHIN), -1):
        if draft.marked.is_word(word, "one_of_them"):
            return True
        if draft.sentence.words[word] in PAUSES or draft.marked.over(word, "harm"):
            return False
    return False


def _is_one(draft: Draft, harm: Mark) -> bool:
    """ "NAME was shot dead": the verb says that it was one person."""
    be = _auxiliary(draft, harm)
    if be is None or be.sense.form != "singular" or harm.sense.form != "past" or harm.sense.value != "killed":
        return False
    subject = be.start - 1
    told = subject >= 0 and draft.sentence.words[subject][0].isalnum() and not draft.marked.at(subject, "pronouns")
    return told and not any(count.start <= subject < count.reach for count in draft.counts)


def _turned_out(draft: Draft, harm: Mark) -> bool:
    """ "Погибшим при взрыве оказался X": one, whoever it was."""
    behind = draft.marked.between("word turned_out", harm.end, harm.end + _TURNED_WITHIN)
    return behind is not None and draft.marked.is_word(harm.start, "as_one")


def _is_one_by_verb(draft: Draft, harm: Mark) -> bool:
    """A verb or participle in the singular that is said of people alone: its subject, known or not, is one."""
    if harm.sense.form != "either" or harm.sense.number != "one" or harm.sense.value not in ("killed", "injured"):
        return False
    if not draft.marked.at(harm.start, "of_people") or _dies(draft, harm):
        return False
    around = _clause_of(draft, harm)
    if any(person.start in around and person.sense.value == "attackers" for person in draft.marked.all("person")):
        return False
    if any(draft.marked.at(word, "ordinals") for word in (harm.start - 1, harm.end)):
        return False  # "умер третий пострадавший"
    if draft.marked.at(harm.end, "defender") is not None:
        return False  # "Нападавший, ранивший троих, застрелен полицией"
    beside = (word for word in around if word >= harm.start - 1 and not _is_no_subject(draft, word))
    things = any(draft.marked.at(word, "thing") for word in beside)
    return not (
        things or any(draft.marked.at(word, "negation") or draft.marked.at(word, "zero") for word in around)
    ) and not any(count.start in around for count in draft.counts)


def _is_no_subject(draft: Draft, word: int) -> bool:
    """ "в больнице скончалась 71-летняя пострадавшая", "от удара дрона погиб глава": where, of what, or how old."""
    sentence = draft.sentence
    if any(draft.marked.is_word(at, "because") for at in range(max(0, word - _CAUSE_WITHIN), word)):
        return True
    aged = word > 0 and sentence.joined[word] and sentence.words[word - 1].isdecimal()
    return aged or draft.marked.over(word, "in_hospital") is not None


def _dies(draft: Draft, harm: Mark) -> bool:
    """ "Поранений помер": who was hurt is the one who died, and no other."""
    if harm.sense.value != "injured":
        return False
    behind = (other for other in draft.marked.all("harm") if harm.end <= other.start <= harm.end + 1)
    said_of_dead = draft.sentence.word(harm.start - 1) == "," and any(
        count.reach == harm.start - 1 and count.start in draft.used and draft.used[count.start].sense.value == "killed"
        for count in draft.counts
    )  # "помер двірник, поранений у неділю"
    return said_of_dead or any(
        other.sense.value == "killed" and other.sense.form == "either" and other.sense.number == "one"
        for other in behind
    )


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
    if harm.sense.form != "active":
        return False
    before = harm.sense.number == "many" and draft.marked.is_word(harm.start - 1, "doer")  # "его застрелили у дома"
    if not (before or draft.marked.is_word(harm.end, "object_pronoun")):
        return False
    told = draft.marked.between("person", 0, harm.start)
    attackers = any(mark.sense.value == "attackers" for mark in draft.marked.all("person"))
    return told is not None and not attackers and not draft.marked.all("defender")


def _is_name(draft: Draft, harm: Mark) -> bool:
    """ "gunmen killed GIVEN FAMILY": one person, told by name."""
    told = harm.sense.value in ("killed", "injured")
    if harm.sense.form not in ("active", "past") or not told or is_passive(draft, harm):
        return False
    title = draft.marked.at(harm.end, "person")
    if title is not None and title.sense.form == "singular" and title.sense.value != "attackers":
        return title.end < len(draft.sentence) and draft.sentence.capital(title.end)  # "killed Councillor NAME"
    if harm.sense.value != "killed":
        return False
    name = range(harm.end, harm.end + 2)
    return (
        harm.end + 1 < len(draft.sentence)
        and all(draft.sentence.capital(word) and draft.sentence.raw[word].isalpha() for word in name)
        and not any(mark.start in name for mark in draft.marked.marks)  # last: it walks over the whole sentence
    )


def maimed(draft: Draft) -> list[Figure]:
    """ "Водителю посекло ноги", "his wounds proved fatal": one person, unless more are counted beside."""
    found = []
    for mark in (*draft.marked.all("maimed"), *_maiming(draft), *_diagnosed(draft), *draft.marked.all("fatal")):
        slot: Slot = "killed" if mark.sense.tag == "fatal" else "injured"
        near = (
            count
            for count in draft.counts
            if mark.start - _MAIMED_WITHIN <= count.start < mark.end + _MAIMED_WITHIN and count.kind == "number"
        )
        count = next((count for count in near if _counts_people(draft, count) and _is_beside(draft, count, mark)), None)
        if count is None:
            alone, noun = Range(1, 1), mark.sense.value or _noun_of(draft.marked, mark)
            known = slot == "injured" and _is_of_known(draft.marked, mark)
            if known and _has_died(draft, mark):
                slot = "killed"
            start = _with_age(draft.marked, mark.start)
            figure = Figure(slot, alone, draft.sentence, start, mark.end, mark.start, single=True, noun=noun)
            found.append(figure._replace(of_known=known))
        elif count.start not in draft.used:
            draft.used[count.start] = mark
            start, end = min(mark.start, count.start), max(mark.end, count.reach)
            found.append(draft.figure(slot, count, start, end))
    return found


def _is_beside(draft: Draft, count: Count, mark: Mark) -> bool:
    """Whether no comma parts a count from what maims: "водителю оторвало руку, двум пассажирам посекло ноги"."""
    first, last = (mark.end, count.start) if mark.start < count.start else (count.reach, mark.start)
    return not any(word in PAUSES for word in draft.sentence.words[first:last])


def _noun_of(marked: Marked, mark: Mark) -> str:
    """Who it is that "водієві відірвало стопу" is told of."""
    whom = _whom(marked, mark) if mark.sense.tag == "maimed" else None
    return "" if whom is None or marked.is_word(whom, "to_whom") else marked.sentence.words[whom]


def _with_age(marked: Marked, whom: int) -> int:
    """The word where somebody in the dative begins, with the age before: "48-річній жінці"."""
    joined = whom > 1 and marked.sentence.joined[whom - 1] and marked.sentence.words[whom - 2].isdecimal()
    return whom - 2 if joined else whom


def _is_of_known(marked: Marked, mark: Mark) -> bool:
    """ "взрывом ему оторвало ноги": of somebody told before, who may be the dead."""
    around = range(max(0, mark.start - _MAIMED_WITHIN), mark.end + _MAIMED_WITHIN)
    return any(marked.is_word(word, "to_whom") for word in around)


def _has_died(draft: Draft, mark: Mark) -> bool:
    """ "ему оторвало ноги, он скончался": whether the same sentence goes on to tell a death that is nobody else's."""
    dead = (harm for harm in draft.marked.all("harm") if harm.sense.value == "killed" and harm.start >= mark.end)
    died = next(dead, None)
    return died is not None and not any(mark.end <= count.start < died.end for count in draft.counts)


def _maiming(draft: Draft) -> Iterator[Mark]:
    """ "Водієві уламки посікли ноги": a verb and a part of the body beside somebody in the dative."""
    marked = draft.marked
    for verb in marked.all("maims"):
        if marked.over(verb.start, "maimed") is not None:
            continue
        part = marked.between("body", verb.end, verb.end + _PART_WITHIN) or _part_before(marked, verb)
        if part is not None and (whom := _whom(marked, verb)) is not None:
            yield Mark(min(verb.start, part.start), max(verb.end, part.end), _maimed_one(marked, whom))


def _part_before(marked: Marked, verb: Mark) -> Mark | None:
    """ "обидві ноги водієві посікло": not so behind a comma, "водієві відірвало кисть, лікарку посікло"."""
    part = marked.between("body", verb.start - _PART_WITHIN, verb.start)
    return part if part is not None and "," not in marked.sentence.words[part.end : verb.start] else None


def _diagnosed(draft: Draft) -> Iterator[Mark]:
    """ "65-річній жінці діагностували контузію": a doctor's verb and a wound beside somebody in the dative."""
    for verb in draft.marked.all("diagnosing"):
        wound = draft.marked.between("wound", verb.end, verb.end + _PART_WITHIN)
        counted = any(count.kind == "number" and verb.start in (count.reach, count.end) for count in draft.counts)
        whom = verb.start if counted else _whom(draft.marked, verb)
        if wound is not None and whom is not None:
            yield Mark(min(verb.start, whom), wound.end, _maimed_one(draft.marked, whom))


def _whom(marked: Marked, verb: Mark) -> int | None:
    """The word for somebody in the dative beside a verb, or for several."""
    around = range(max(0, verb.start - _MAIMED_WITHIN), min(verb.end + _MAIMED_WITHIN, len(marked.sentence)))
    return next((word for word in around if _is_dative(marked, word)), None)


def _maimed_one(marked: Marked, whom: int) -> Sense:
    return Sense("maimed", "" if marked.is_word(whom, "to_whom") else marked.sentence.words[whom])


def _counts_people(draft: Draft, count: Count) -> bool:
    """Whether a count is of whole people: no "три пальці"."""
    marked, behind = draft.marked, count.end
    if marked.at(behind, "body") is None and marked.at(behind, "maims") is None:
        behind += 1  # "три чужі пальці", but "двом відірвало ноги"
    return count.human and not count.subset and marked.at(behind, "body") is None


def _is_dative(marked: Marked, word: int) -> bool:
    alone = marked.at(word, "alone")
    named = alone is not None and (alone.sense.value, alone.sense.form) == ("people", BESIDE)
    return named or marked.is_word(word, "to_whom")
