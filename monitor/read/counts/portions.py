"""Step 4c, portions: whether a count is a part of another, or stands on top of it, and who is counted.

Reads the tags earlier_direct, harm, hedge, more, person, anyone, subset, subset_after, toll, and the particles
and, of, among_whom, out_from, stays, at_whom, of_whom.
"""

from __future__ import annotations

from typing import Final

from monitor.read.counts.count import Count
from monitor.read.counts.hedges import hedged
from monitor.read.lexicon import Mark, Marked
from monitor.read.numbers import is_number, number_at

_CHANGE_WITHIN: Final = 3
"""Words between what a figure was and "to": "з п'яти загиблих у місті до семи"."""
_HURT: Final = ("past", "state", "outcome", "noun", "counted", "either")
"""Forms in which a word of harm stands straight behind those whom it counts."""
_WHOLE_WITHIN: Final = 2
"""Words from a number to the word of harm that says whom it counts."""


def flagged(marked: Marked, count: Count) -> Count:
    """The count with what the words around it make of it: a part, more, or what the article has left behind."""
    if count.kind == "zero":
        return count
    if _is_whole(marked, count):
        return count._replace(whole=True)
    former = marked.ending(count.start, "earlier_direct") is not None
    after = _part_after(marked, count)
    if after and (_is_alone(count) or _stands_on_top(marked, count)) and _tells_wound(marked, after):
        after = None  # "the passenger is in intensive care": that tells of a wound, not of a part
    if after and marked.at(after.end, "brings") is not None and count.start == 0:
        after = None  # "Трое в тяжёлом состоянии доставлены в больницу"
    subsets = (
        mark
        for mark in marked.all("subset")
        if not (marked.over(mark.start, "toll") or is_among_all(marked, mark, count.start, count.reach))
    )
    before = next((mark for mark in subsets if count.start - 4 <= mark.end <= count.start), None)
    close = before is not None and not any(
        marked.over(word, "harm") or not marked.sentence.words[word][0].isalnum()
        for word in range(before.end, count.start)
    )
    close = close and not _begins_anew(marked, count)
    close = close or _is_of_number(marked, count) or _is_of_those_killed(marked, count)
    following = marked.at(count.end, "more")
    hedged = marked.at(count.start, "hedge")
    led = marked.is_word(count.start - 1, "at_whom") or marked.is_word(count.start - 1, "of_whom")
    before_it = marked.ending(count.start - led, "more")  # "ще у двох", "стало відомо ще про одного"
    more = before_it or following or (not hedged and marked.over(count.start, "more"))
    if not (after or close or more or former):
        return count
    return count._replace(subset=bool(after) or close, more=bool(more), former=former)


def _tells_wound(marked: Marked, after: Mark) -> bool:
    """ "in intensive care", "перебуває у тяжкому стані": whether what else makes a part is itself a word of harm.

    Who "remains in hospital" was hurt before, and is one of those.
    """
    if marked.at(after.start, "harm") is not None:
        return True
    if marked.is_word(after.start, "stays"):
        return False
    return any(mark.sense.form == "place" and mark.end == after.end > mark.start for mark in marked.all("harm"))


def is_among_all(marked: Marked, among: Mark, start: int, reach: int) -> bool:
    """ "Among the 16 wounded is a doctor", "she is among seven people in hospital": these are all of them."""
    if not marked.is_word(among.start, "among") or among.end - among.start != 1:
        return False
    the = marked.is_word(among.end, "the")
    if marked.at(reach, "in_hospital") is not None:
        return among.end + the == start
    harm = marked.at(reach, "harm")
    return the and among.end + 1 == start and harm is not None and harm.sense.form != "active"


def whole_of_part(marked: Marked, part: Count, at: int) -> Count | None:
    """ "three of the 14 people hurt remain in hospital": those of whom some are told about, with their harm behind."""
    of = at - 1 - marked.is_word(at - 1, "the")
    if part.end != of or part.kind != "number" or not _is_out_of(marked, of):
        return None
    number = number_at(marked, at)
    if number is None or number[0] <= (part.low or 0):
        return None
    whole = hedged(marked, at, *number)
    return whole._replace(whole=True) if whole.head in ("people", "none") and harm_of_whole(marked, whole) else None


def harm_of_whole(marked: Marked, whole: Count) -> Mark | None:
    """The word of harm that says of whom a part is told: straight behind them ("14 hurt"), or "who died"."""
    at = whole.reach
    behind = (whole.end, at)  # "постраждалих" are people as well
    told = (harm for harm in marked.all("harm") if harm.start in behind and harm.sense.form in _HURT)
    if (harm := next(told, None)) is not None:
        return harm
    at += marked.sentence.word(at) == ","
    if (harm := marked.at(at, "harm")) is not None and harm.sense.form == "counted":
        return harm  # "двух человек, погибших"
    if not marked.is_word(at, "relative"):
        return None
    at += 1
    harm = marked.at(at, "harm") or (marked.at(at + 1, "harm") if marked.over(at, "be") is not None else None)
    return harm if harm is not None and harm.sense.value != "missing" else None


def _is_out_of(marked: Marked, word: int) -> bool:
    """Whether a word opens the whole of which some were told: "of", "із"."""
    return marked.is_word(word, "of") or marked.at(word, "earlier_direct") is not None


def _is_alone(count: Count) -> bool:
    """ "the passenger", "ещё одна пассажирка": one person, by an article or by the number."""
    return count.kind == "single" or (count.noun != "" and count.low == count.high == 1)


def _stands_on_top(marked: Marked, count: Count) -> bool:
    """ "Загинув водій, ще двоє в реанімації": more than those who died, where no wounded were told before."""
    if marked.ending(count.start, "more") is None and not marked.over(count.start, "more"):
        return False
    told = [mark.sense.value for mark in marked.all("harm") if mark.end <= count.start]
    return bool(told) and set(told) == {"killed"}


def _is_whole(marked: Marked, count: Count) -> bool:
    """ "Із п'яти поранених двох уже виписали", "серед 17 поранених"; not so "з п'яти загиблих до семи"."""
    before = count.start - 1
    among = marked.is_word(before, "among_whom")
    if count.kind != "number" or not (among or marked.is_word(before, "of")):
        return False
    hurt = marked.at(count.end, "harm")
    if hurt is None or hurt.sense.form != "counted" or not (among or marked.is_word(before, "out_from")):
        return False
    behind = range(hurt.end, hurt.end + _CHANGE_WITHIN)
    return not any(marked.at(word, "link") is not None and is_number(marked, word + 1) for word in behind)


def named(marked: Marked, count: Count) -> Count:
    """The count with the noun that tells who they are; "people" and "residents" tell nothing."""
    if count.head not in ("people", "soldiers"):
        return count
    words = range(count.reach - 1, count.start - 1, -1)
    noun = next((mark for word in words if (mark := marked.over(word, "person"))), None)
    if noun is None or marked.over(noun.end - 1, "anyone"):
        return count
    return count._replace(noun=marked.sentence.words[noun.end - 1])


def _is_of_number(marked: Marked, count: Count) -> bool:
    """ "one of the two wounded", "один із двох поранених": some of those whom the number behind counts."""
    at = count.end
    if count.kind != "number" or not _is_out_of(marked, at):
        return False
    at += 1 + marked.is_word(at + 1, "the")
    whole = number_at(marked, at) if at < len(marked.sentence) else None
    if whole is None or whole[0] <= (count.low or 0):
        return False
    return marked.between("harm", whole[1], whole[1] + _WHOLE_WITHIN) is not None


def _is_of_those_killed(marked: Marked, count: Count) -> bool:
    """ "Two of the people killed were children": some of the dead; not so "one of the men killed a guard"."""
    if count.kind != "number" or not marked.is_word(count.end, "of"):
        return False
    people = marked.at(count.end + 1 + marked.is_word(count.end + 1, "the"), "person")
    if people is None or people.sense.form == "singular":
        return False
    at = people.end
    if marked.is_word(at, "relative"):
        at += 1 + (marked.over(at + 1, "be") is not None)
    killed = next((mark for mark in marked.all("harm") if mark.start == at and mark.sense.value == "killed"), None)
    if killed is None:
        return False
    if marked.is_word(people.end, "relative"):
        return True
    goes_on = marked.at(killed.end, "be") or marked.at(killed.end, "function")
    return goes_on is not None and marked.at(killed.end, "single") is None


def _part_after(marked: Marked, count: Count) -> Mark | None:
    """ "nine of the wounded", "two seriously"; in "one dead and two seriously wounded" the two are no part."""
    after = (
        marked.at(count.end, "subset_after")
        or marked.at(count.reach, "subset_after")
        or _who_stay(marked, count)
        or _named_among(marked, count)
    )
    if after is None or after.end - after.start > 1 or marked.is_word(after.start, "of"):
        return after
    own = next((mark for mark in marked.all("harm") if mark.start == after.end), None)
    if own is None:
        return after
    told = [mark.sense.value for mark in marked.all("harm") if mark.end <= count.start]
    return after if told and told[-1] == own.sense.value else None


def _who_stay(marked: Marked, count: Count) -> Mark | None:
    """ "восьмеро поранених досі лікуються": behind a noun only what says that they stay makes a part of them."""
    noun = marked.at(count.end, "harm")
    counted = noun is not None and noun.sense.form in ("counted", "noun")
    end = noun.end if noun is not None and counted else count.end + 1
    if count.kind != "number" or not (counted or (count.human and not count.noun)) or not marked.is_word(end, "stays"):
        return None
    return marked.at(end, "subset_after")


def _named_among(marked: Marked, count: Count) -> Mark | None:
    """ "killing three people, a child among them": words that else open a part end this one."""
    if count.start == 0 or marked.sentence.words[count.start - 1] != ",":
        return None
    among = marked.at(count.reach, "subset")
    return among if among and not marked.sentence.word(among.end)[:1].isalnum() else None


def _begins_anew(marked: Marked, count: Count) -> bool:
    """ "killed, including two girls, and nine others were hurt": behind "and" a count with a predicate of its own."""
    if not marked.is_word(count.start - 1, "and"):
        return False
    own = next((mark for mark in marked.all("harm") if count.reach <= mark.start < count.reach + 3), None)
    told = [mark.sense.value for mark in marked.all("harm") if mark.end <= count.start]
    return own is not None and bool(told) and told[-1] != own.sense.value
