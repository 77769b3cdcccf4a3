"""Step 5d, perpetrators: which words of harm are said of those who attacked: they are no victims.

Reads the tags be, harm, verb, means, defender, another, others, clause, single, he, at_people, armed_one, and the
particles and, at_people, by, foiling, he, himself, relative, the and whom.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.read.counts.count import Count
from monitor.read.lexicon import Mark, Marked
from monitor.read.numbers import is_number

_DEED_WITHIN: Final = 10
"""Words between what was done and who did it: "was stabbed in the old town of X by a man"."""
_FATE_WITHIN: Final = 8
_BY_WITHIN: Final = 4
_ARMED_WITHIN: Final = 4
"""Words from somebody to what he had in his hand, or threatened with: "a man who had lunged at them"."""
_DEED_BEGINS: Final = 4
"""Words from "he" to what he did: "after he had tried to stab"."""
_DEEDS: Final = ("harm", "verb")
_DID: Final = ("past", "participle", "active", "s", "base")
_ACTED: Final = ("past", "active", "s", "base")
_DOING: Final = ("ing", "active")


def is_doer(marked: Marked, count: Count) -> bool:
    """Whether people are told as who did the harm: "was stabbed by a man, who ..."."""
    if not marked.is_word(count.start - 1, "by"):
        return False
    deeds = range(max(0, count.start - 1 - _DEED_WITHIN), count.start - 1)
    return any(
        (marked.over(word, "harm") or marked.over(word, "verb")) and marked.over(word - 1, "be") for word in deeds
    )


def told_of_doer(marked: Marked, counts: Sequence[Count], harm: Mark) -> bool:
    """ "by a man, who was shot dead": the relative clause is about the one who did it."""
    if not marked.tells("word by"):
        return False
    before = [count for count in counts if count.start < harm.start and count.kind != "zero"]
    if not before or harm.start - before[-1].reach > _FATE_WITHIN or not is_doer(marked, before[-1]):
        return False
    begun = range(before[-1].reach, harm.start)
    return any(marked.at(word, "clause") or marked.is_word(word, "and") for word in begun)


def is_himself(marked: Marked, count: Count) -> bool:
    """ "including the driver, who was shot by police", "включая самого водителя": one of the dead who did it."""
    if count.kind != "single":
        return False
    if marked.is_word(count.start, "himself") or marked.is_word(count.start - 1, "himself"):
        return True
    fate = range(count.reach, min(count.reach + _FATE_WITHIN, len(marked.sentence)))
    relative = any(marked.is_word(word, use) for word in fate[:2] for use in ("relative", "whom"))
    killed = any((harm := marked.at(word, "harm")) is not None and harm.sense.value == "killed" for word in fate)
    shot = killed or any(marked.at(word, "verb") is not None for word in fate)
    return relative and shot and marked.between("defender", count.reach, fate.stop) is not None


def is_shot_in_defence(marked: Marked, harm: Mark) -> bool:
    """ "attacked two women and was shot dead by police": one whose deed was told before guards killed him."""
    if not any(marked.is_word(word, "by") for word in range(harm.end, harm.end + 2)):
        return False
    if marked.between("defender", harm.end, harm.end + _BY_WITHIN) is None:
        return False
    deeds = (mark for tag in ("harm", "verb") for mark in marked.all(tag) if mark.end <= harm.start)
    return any(mark.sense.form in _ACTED and not marked.over(mark.start - 1, "be") for mark in deeds)


def blew_himself_up(marked: Marked, counts: Sequence[Count], harm: Mark) -> bool:
    """ "blew himself up with a second grenade and died", "підірвав себе і загинув": the death of who did it."""
    if (
        harm.sense.value != "killed"
        or harm.sense.number not in ("", "one")
        or harm.sense.form not in ("state", "either")
    ):
        return False
    for deed in marked.all("verb"):
        if deed.sense.value != "suicide_bombing" or not 0 < harm.start - deed.end <= _FATE_WITHIN:
            continue
        near = range(deed.end, harm.end + 1)  # "blew himself up, and three died", "і загинула перехожа"
        joined = any(marked.is_word(word, "and") for word in near)
        if joined and not any(count.human and count.start in near for count in counts):
            return True
    return False


def is_armed_and_shot(marked: Marked, harm: Mark, count: Count) -> bool:
    """ "police shot a man brandishing a knife", "a man armed with an axe was shot by police": no victim of anybody."""
    if count.kind != "single" or not marked.tells("armed_one"):
        return False
    passive = marked.over(harm.start - 1, "be") is not None
    begin, end = (harm.end, harm.end + _BY_WITHIN) if passive else (harm.start - _BY_WITHIN, harm.start)
    if marked.between("defender", begin, end) is None:
        return False
    return marked.between("armed_one", count.start, max(count.reach, harm.start) + _ARMED_WITHIN) is not None


def attacked_first(marked: Marked, harm: Mark) -> bool:
    """ "was shot dead after he stabbed a guard", "killed after ramming a car": the one whose deed is told behind."""
    if harm.sense.form != "past" or marked.over(harm.start - 1, "be") is None:
        return False
    reach = range(harm.end, harm.end + _FATE_WITHIN)
    return any(_tells_deed(marked, clause.end) for clause in marked.all("clause") if clause.start in reach)


def _tells_deed(marked: Marked, begin: int) -> bool:
    """Whether a clause without its own subject, or about "he", begins with what somebody did to others."""
    he = marked.is_word(begin, "he")
    for word in range(begin + he, begin + (_DEED_BEGINS if he else 1)):
        if marked.over(word, "be") is not None or marked.is_word(word, "foiling"):
            return False  # "after he was hit", "as they prevented an attack"
        deed = next((mark for tag in _DEEDS if (mark := marked.at(word, tag))), None)
        if deed is not None:
            did = deed.sense.form in (_DID if he else _DOING)
            at = deed.end + marked.is_word(deed.end, "at_people")  # "opened fire on a checkpoint"
            return did and (marked.at(at, "single") is not None or is_number(marked, at))
    return False


def without_others_of_attackers(marked: Marked, counts: list[Count]) -> list[Count]:
    """ "two militants were killed and another injured": the others are attackers as well."""
    listed = False
    for at in range(1, len(counts)):
        first, other = counts[at - 1], counts[at]
        listed = first.head == "attackers" and (listed or _is_colon_between(marked, first, other))
        others = _is_others(marked, other) and _suffers(marked, first)
        others |= _is_the_other(marked, other) or _are_some_of_them(marked, other)
        others |= _is_apposition(marked, first, other)
        if first.head == "attackers" and (others or (listed and marked.at(other.start, "another"))):
            counts[at] = other._replace(head="attackers")
    return counts


def _is_colon_between(marked: Marked, first: Count, other: Count) -> bool:
    """ "two militants came by taxi: one blew himself up, the other was killed": one by one who they are."""
    return (first.low or 0) > 1 and ":" in marked.sentence.words[first.reach : other.start]


def _is_others(marked: Marked, count: Count) -> bool:
    bare = count.head in ("none", "unknown") and count.reach == count.end
    return marked.over(count.reach - 1, "others") is not None or (count.more and bare)


def _is_the_other(marked: Marked, count: Count) -> bool:
    """ "One of the gunmen was shot dead and the other was in critical condition"."""
    return marked.is_word(count.start, "the") and marked.over(count.start + 1, "another") is not None


def _is_apposition(marked: Marked, first: Count, other: Count) -> bool:
    """ "The attacker, a student from X, was shot": who he is, told between commas."""
    one = first.low == first.high == 1 and other.kind == "single"
    return one and other.start == first.reach + 1 and marked.sentence.words[first.reach] == ","


def _are_some_of_them(marked: Marked, count: Count) -> bool:
    """ "All three attackers died, two of them shot by security forces": a part of those who were told just before."""
    return count.subset and count.head == "none" and marked.at(count.end, "subset_after") is not None


def _suffers(marked: Marked, count: Count) -> bool:
    """Whether harm is done to people: "two militants were killed"; who blows himself up leaves others hurt."""
    if marked.over(count.reach - 1, "means"):
        return False
    behind = range(count.reach, min(count.reach + 3, len(marked.sentence)))
    passive = any(marked.over(word, "be") and marked.between("harm", word + 1, word + 3) for word in behind)
    before = marked.over(count.start - 1, "harm")
    return passive or (before is not None and before.sense.form in ("active", "past"))
