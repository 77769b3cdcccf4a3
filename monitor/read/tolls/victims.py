"""Which count a word of harm is said of, by the frame of its form: a passive, a verb with its object, a noun."""

from __future__ import annotations

from typing import Final

from monitor.read.counts.count import Count
from monitor.read.lexicon import Mark
from monitor.read.tolls.before import told_before
from monitor.read.tolls.behind import aside_end, told_behind
from monitor.read.tolls.draft import Draft
from monitor.read.tolls.grammar import PAUSES, agrees, is_passive

_ALL_TOLD: Final = ("total", "sum", "sums", "later")
"""Tags of what may open a sentence before that: how far its number is a total."""


def victims_of(draft: Draft, harm: Mark, before: Count | None, after: Count | None, taken: set[int]) -> Count | None:
    """The count that a word of harm is said of, by the frame of its form."""
    form = harm.sense.form
    if form in ("either", "counted"):
        return victims_beside(draft, harm, taken)
    if form == "active" and harm.sense.number:
        return told_behind(draft, harm, taken) or _object_before(draft, harm, before)
    if form == "active":
        return after
    if form in ("past", "state") and before is not None and _is_object_of_other(draft, before, harm):
        return after if form == "past" else None
    if form == "past":
        if after is not None and _says_who(draft, harm):
            return before
        if _has_other_object(draft, harm) and not is_passive(draft, harm):
            return None
        # "a man stabbed three students", "two men shot four people"
        single = before is not None and before.kind == "single" and after is not None
        doer = single or _has_object(draft, harm, after)
        touches = _touches(before, harm) and not doer
        return before if is_passive(draft, harm) or touches else (after or before)
    if before is None and form == "state" and after and after.kind == "zero":
        return after
    if before is None and form == "place" and _opens(draft, harm):
        return told_behind(draft, harm, taken)
    return before


def _says_who(draft: Draft, harm: Mark) -> bool:
    """ "A wounded policeman found nine bodies": between its article and its noun it only says who somebody is."""
    noun = draft.marked.at(harm.end, "person")
    return noun is not None and noun.sense.form == "singular" and draft.marked.is_word(harm.start - 1, "a")


def _opens(draft: Draft, harm: Mark) -> bool:
    """ "В больнице пятеро", "Всего в больницах 17": whether nothing else stands before where the hurt are."""
    words = (word for word in range(harm.start) if draft.sentence.words[word][0].isalnum())
    return all(draft.marked.over_any(word, _ALL_TOLD) for word in words)


def victims_beside(draft: Draft, harm: Mark, taken: set[int]) -> Count | None:
    """The victims of a word of harm where the order of words is free: those nearer to it, on either side."""
    before, after = told_before(draft, harm, taken), _behind_doer(draft, told_behind(draft, harm, taken))
    before = before if before is not None and agrees(draft, before, harm) else None
    if before is None or after is None or before.whole:
        return before or after  # "з п'яти поранених двох виписали"
    if ":" in draft.sentence.words[harm.end : after.start] and not before.subset:
        return before  # "шестеро дістали поранення: четверо в Нікополі, двоє в Марганці"
    return after if after.start - harm.end <= harm.start - before.reach else before


def _object_before(draft: Draft, harm: Mark, before: Count | None) -> Count | None:
    """ "двох сторожів застрелили", "водія, який тікав, убив снайпер": victims before the verb, by their case."""
    if before is None or harm.sense.number == "any":
        return None
    told = "oblique" in before.case or (
        not before.case and any(draft.marked.at(word, "objects") for word in (before.start, before.end - 1))
    )
    told = told or _are_sought(draft, harm, before)
    return before if told and _is_one_clause(draft, before.reach, harm.start) else None


def _are_sought(draft: Draft, harm: Mark, before: Count) -> bool:
    """ "Спасли 14 человек, ещё восемь ищут": numbers that show no case, and nobody else who is looked for."""
    if harm.sense.value != "missing" or before.kind != "number" or before.noun:
        return False
    return not any(count.start >= harm.end for count in draft.counts)


def _is_one_clause(draft: Draft, start: int, end: int) -> bool:
    """Whether no clause begins in words `start` to `end`, but one that commas close again, or an aside."""
    word = start
    while word < end:
        if draft.sentence.words[word] == ",":
            relative = draft.marked.is_word(word + 1, "relative")
            closing = (at for at in range(word + 1, end) if draft.sentence.words[at] == ",")
            closed = next(closing, None) if relative else aside_end(draft, word)
            if closed is None or closed >= end:
                return False
            word = closed
        elif draft.sentence.words[word] in PAUSES or draft.marked.at(word, "clause") is not None:
            return False
        word += 1
    return True


def _behind_doer(draft: Draft, count: Count | None) -> Count | None:
    """ "طعن رجل خمسة أشخاص": of one person and others straight behind, it was the one who did it."""
    if count is None or count.kind != "single":
        return count
    behind = (other for other in draft.counts if other.start == count.reach)
    return next((other for other in behind if other.head in ("people", "soldiers")), count)


def _has_object(draft: Draft, harm: Mark, after: Count | None) -> bool:
    """ "a prisoner wounded two officers", but "one killed two hurt" are two headlines."""
    if after is None or after.start != harm.end or after.kind == "zero":
        return False
    return draft.marked.at(after.reach, "harm") is None


def _has_other_object(draft: Draft, harm: Mark) -> bool:
    """ "shot the attacker", "stabbed and injured two": what a verb did was done to others than those before it."""
    marked = draft.marked
    if marked.is_word(harm.end, "reflexive"):
        return False  # "killed himself and six others"
    if marked.at(harm.end, "pronoun") or marked.is_word(harm.end, "object_pronoun"):
        return True
    if marked.is_word(harm.end, "at_people") and marked.is_word(harm.end + 1, "whose"):
        return True  # "two men shot at his car"
    if harm.end in draft.attackers:
        return True
    second = marked.at(harm.end + 1, "harm") if marked.is_word(harm.end, "and") else None
    return second is not None and any(count.start == second.end and count.human for count in draft.counts)


def _is_object_of_other(draft: Draft, count: Count, harm: Mark) -> bool:
    """ "attacked two farmers and burned lorries": both verbs have one subject, and the farmers are no part of it."""
    marked = draft.marked
    joined = marked.is_word(harm.start - 1, "and") and count.reach == harm.start - 1
    verb = marked.ending(count.start, "verb") if joined else None
    return verb is not None and verb.sense.form in ("past", "active", "s") and not marked.over(verb.start - 1, "be")


def _touches(count: Count | None, harm: Mark) -> bool:
    return count is not None and count.reach == harm.start
