"""What the form of a word of harm asks of its victims: their number, their case, and whether they suffer or act."""

from __future__ import annotations

from typing import Final

from monitor.read.counts.count import Count
from monitor.read.lexicon import Mark, Marked
from monitor.read.tolls.draft import Draft

PAUSES: Final = frozenset(",;:()—–")
_FOUND_WITHIN: Final = 6
"""Words between somebody who is dead or hurt and the verb of finding him: "нашли под завалами дома тело женщины"."""
_DASHES: Final = frozenset("—–")


def agrees(draft: Draft, count: Count, harm: Mark) -> bool:
    """Whether a count may be what a word of harm is said of: one person with the singular, and as its subject."""
    if count.kind != "single" or harm.sense.number == "each":
        return True
    if harm.sense.form == "counted" and _agrees_with_noun(draft, count, harm):
        return True
    impersonal = harm.sense.form == "either" and harm.sense.number == "any"
    if not count.case and (impersonal or harm.sense.form == "active"):
        return draft.marked.at(count.end - 1, "objects") is not None  # "поранено ще одного"
    if not count.case and harm.sense.form == "either":
        return harm.sense.number == "one"  # "другий, 29 років, дістав кулю"
    if harm.sense.form == "active" or impersonal:
        return "oblique" in count.case
    return harm.sense.number == "one" and "nominative" in count.case


def _agrees_with_noun(draft: Draft, count: Count, harm: Mark) -> bool:
    """Whether one person may be whom a noun or participle of harm calls so."""
    if count.more and count.end == harm.start:
        return True  # "про ще одну постраждалу"
    if "oblique" in count.case and _is_described_behind(draft, count, harm):
        return True
    if "nominative" in count.case and _is_told_who(draft, harm, count):
        return True
    if count.start != harm.end:
        return False
    opens = harm.start == 0 and "oblique" in count.case  # "Пораненого діда вивезли волонтери"
    return opens or _is_reported(draft, harm.start - 1) or is_found(draft.marked, harm, count.reach)


def _is_described_behind(draft: Draft, count: Count, harm: Mark) -> bool:
    """ "рятують хлопчика, пораненого ракетою": a participle behind the comma, in the case of whom it describes."""
    return count.reach == harm.start - 1 and draft.sentence.word(count.reach) == ","


def is_found(marked: Marked, harm: Mark, end: int) -> bool:
    """ "Под завалами нашли погибшую женщину": somebody called dead or hurt, beside a verb of finding."""
    if harm.sense.value not in ("killed", "injured") or not marked.tells("finding"):
        return False
    before = marked.between("finding", harm.start - _FOUND_WITHIN, harm.start)
    if before is not None and not any(word in PAUSES for word in marked.sentence.words[before.end : harm.start]):
        return True
    behind = marked.between("finding", end, end + _FOUND_WITHIN)
    return behind is not None and not any(word in PAUSES for word in marked.sentence.words[end : behind.start])


def _is_told_who(draft: Draft, harm: Mark, count: Count) -> bool:
    """ "Погибший — 50-летний электрик": a dash leads from the noun that opens a sentence to who it is."""
    words = draft.sentence.words
    return harm.start == 0 and harm.end < count.start and not _DASHES.isdisjoint(words[harm.end : count.start])


def is_passive(draft: Draft, harm: Mark) -> bool:
    """ "were killed", "were ambushed and killed"."""
    words = [word for word in range(harm.start - 4, harm.start) if word >= 0]
    return any(draft.marked.over(word, "be") for word in words[-2:]) or any(
        draft.marked.over(word, "be") and draft.marked.is_word(harm.start - 1, "and") for word in words
    )


def is_denied(marked: Marked, harm: Mark) -> bool:
    """ "was not hurt", "has not been wounded", "не постраждав": whether harm is told as not done."""
    before = harm.start - 1
    while before > 0 and marked.over(before, "be") is not None and not marked.is_word(before, "not"):
        before -= 1
    return marked.is_word(before, "not") and harm.sense.form not in ("noun", "counted")


def _is_reported(draft: Draft, word: int) -> bool:
    """ "Відомо про загиблу жінку та пораненого чоловіка", "маємо загиблого": the word before somebody who is news."""
    if draft.marked.is_word(word, "and"):
        word = next((harm.start - 1 for harm in draft.marked.all("harm") if harm.end in (word - 1, word)), word)
    return draft.marked.is_word(word, "about") or draft.marked.over(word, "getting") is not None
