"""The victims that are told behind a word of harm: "killed 21", "погибли, по предварительным данным, трое".

Reads the tags single, function, total, clause, still, subset, subset_after.
"""

from __future__ import annotations

from typing import Final

from monitor.read.counts.count import Count
from monitor.read.lexicon import Mark
from monitor.read.numbers import number_at
from monitor.read.tolls.draft import PARENTHESES, Draft
from monitor.read.tolls.grammar import agrees, is_passive

_RIGHT_WITHIN: Final = 4
_BEHIND_WITHIN: Final = 14
_COUNTED_WITHIN: Final = 4
_TOTAL_BEHIND: Final = 7
"""Words from "now the dead" to their number: "теперь погибших в результате удара 31"."""
_HOW: Final = range(2, 9)
"""How many words may tell how or where before an object: "with a grenade", "in front of their house"."""
_NOT_HOW: Final = ("harm", "be", "say", "clause", "subset")
_ASIDE_WITHIN: Final = 9
"""Words of an aside between commas or dashes, with the one that closes it."""
_DASHES: Final = frozenset("—–")
_OPENING: Final = frozenset(",;(") | _DASHES


def told_straight_behind(draft: Draft, harm: Mark, taken: set[int]) -> Count | None:
    """The victims straight behind a word of harm, as the object of a verb in English is."""
    begin = _behind_turned(draft, harm) or harm.end
    if draft.marked.is_word(begin, "reflexive"):
        begin += 2  # "killed himself and six policemen", but "killing himself and wounding six"
        if not (draft.marked.is_word(begin - 1, "and") and any(count.start == begin for count in draft.counts)):
            return None
    if harm.sense.form == "active" and draft.sentence.word(begin) == ",":
        begin += _is_split_off(draft, harm, begin)
    for count in draft.counts:
        if count.start < begin:
            continue
        if count.start - harm.end in _HOW and _is_behind_how(draft, harm, count):
            return None if count.start in taken or count.start in draft.used else count
        if count.start > begin + _RIGHT_WITHIN:
            return None
        if any(stops(draft, word) for word in range(begin, count.start)):
            return None
        if count.start in taken or count.start in draft.used or not count.human:
            return None
        return count._replace(subset=False) if _is_of_those_told(draft, harm, count) else count
    return None


def _is_split_off(draft: Draft, harm: Mark, begin: int) -> bool:
    """ "killing, twelve people": a comma that parts a verb from its number by mistake."""
    if is_passive(draft, harm):
        return False
    alone = not any(count.human for count in draft.counts if count.start < harm.start)
    return alone and any(count.start == begin + 1 and count.kind == "number" for count in draft.counts)


def _is_behind_how(draft: Draft, harm: Mark, count: Count) -> bool:
    """ "killed with a grenade two policemen", "killed in their homes six farmers": an object behind how or where."""
    marked, words = draft.marked, draft.sentence.words
    number = count.head in ("people", "soldiers") and number_at(marked, count.start) is not None
    if harm.sense.form not in ("active", "past") or not number or count.subset:
        return False
    how = range(harm.end, count.start)
    if not marked.at(harm.end, "function") or marked.at(harm.end, "single"):
        return False
    if any(marked.is_word(harm.end, use) for use in ("and", "by", "relative")) or is_passive(draft, harm):
        return False
    if any(not words[word][0].isalnum() or marked.over_any(word, _NOT_HOW) for word in how):
        return False
    told = any(other.reach == harm.start or other.start in how for other in draft.counts)
    object_of_how = marked.at(count.start - 1, "function") is not None
    return not (told or object_of_how or marked.over_any(count.reach, ("harm", "be", "say", "verb")))


def _behind_turned(draft: Draft, harm: Mark) -> int:
    """ "Killed were two girls", "Also injured is a nurse": the word behind what parts a participle from its subject."""
    be = draft.marked.over(harm.end, "be") if harm.sense.form in ("past", "state") else None
    opens = all(draft.marked.over(word, "more") is not None for word in range(harm.start))
    return be.end if be is not None and opens else 0


def _is_of_those_told(draft: Draft, harm: Mark, count: Count) -> bool:
    """ "fell among children and killed six of them": no part of other victims where none were told before."""
    close = count.start == harm.end and count.subset and draft.marked.over(count.end, "subset_after") is not None
    return close and not any(figure.slot == harm.sense.value for figure in draft.found)


def stops(draft: Draft, word: int) -> bool:
    """Whether the phrase behind a word of harm ends here."""
    determiner = draft.marked.at(word, "single") is not None
    function = draft.marked.at(word, "function") is not None and not determiner
    return function or not draft.sentence.words[word][0].isalnum()


def told_behind(draft: Draft, harm: Mark, taken: set[int]) -> Count | None:
    """The count behind a word of harm, up to the end of its phrase; what stands between commas is passed over."""
    if harm.sense.form == "counted" and (none := _none_at_end(draft, harm)) is not None:
        return none
    caused = draft.marked.is_word(harm.end, "because")  # "погибших при ударе по X трое"
    now = _TOTAL_BEHIND if caused or draft.marked.over(harm.start - 1, "total") else _COUNTED_WITHIN
    now = max(now, _up_to_dash(draft, harm))
    near = now if harm.sense.form == "counted" else _BEHIND_WITHIN
    word, stop = harm.end, min(len(draft.sentence), harm.end + near)
    starts = _by_start(draft)
    wounded = False
    while word < stop:
        count = starts.get(word)
        free = count is not None and count.start not in taken and count.start not in draft.used and count.human
        if count is not None and free and harm.sense.value == "missing" and _is_of_noun(draft, count):
            return None  # "під завалами знайшли трьох загиблих"
        if count is not None and free and harm.sense.value == "killed" and draft.is_of_wounded(count):
            return count._replace(subset=False, more=True)  # "скончался один из раненых"
        if count is not None and free and (count.subset or agrees(draft, count, harm)):
            more = count.more or wounded or _is_also(draft, harm, count.start - 1)
            return None if count.subset else count._replace(more=more)
        wounded = word + 1 in starts and _was_wounded(draft, harm, word)
        joined = draft.marked.is_word(word, "and") and not draft.marked.is_word(word, "still")
        joined &= not (_is_also(draft, harm, word) or _is_beside_attackers(draft, word))
        joined |= draft.marked.over(word, "harm") is not None and not wounded
        if joined or draft.marked.at(word, "clause") or draft.marked.at(word, "subset"):
            return None
        if draft.sentence.words[word] in _OPENING:
            aside = aside_end(draft, word)
            if aside is None and draft.sentence.words[word] not in _DASHES:
                return None
            if aside is not None:
                word, stop = aside, min(len(draft.sentence), stop + aside - word)
        word += 1
    return None


def _by_start(draft: Draft) -> dict[int, Count]:
    """The counts by the words at which they begin; in the place of one that has risen, what it is now.

    "Поранених — з 11 до 17": behind the number that was, the one that "to" leads to.
    """
    starts = {count.start: count for count in draft.counts}
    for count in draft.counts:
        now = starts.get(count.end) if count.former and count.kind == "number" else None
        if now is not None and draft.marked.at(now.start, "link") is not None:
            starts[count.start] = now
    return starts


def _up_to_dash(draft: Draft, harm: Mark) -> int:
    """ "Раненых по итогам вечернего обстрела — пятеро": how far a number is behind a dash that stands for its verb."""
    words, before = draft.sentence.words, harm.start - 1
    opens = harm.start == 0 or words[before] in _OPENING or draft.marked.is_word(before, "and")
    if not opens and not draft.marked.is_word(before, "instead"):
        return 0
    for word in range(harm.end, min(harm.end + _BEHIND_WITHIN, len(words))):
        if word in draft.asides:
            continue
        if words[word] in _DASHES:
            return word + 2 - harm.end if any(count.start == word + 1 for count in draft.counts) else 0
        if words[word] in _OPENING or draft.marked.over(word, "harm") is not None:
            return 0
    return 0


def _is_also(draft: Draft, harm: Mark, conjunction: int) -> bool:
    """ "Загинув і водій": straight behind a verb for one person that opens its sentence, one more of the dead."""
    opens = harm.start == 0 and harm.end == conjunction and harm.sense.number == "one"
    one = any(count.start == conjunction + 1 and count.kind == "single" for count in draft.counts)
    return opens and one and harm.sense.value == "killed" and draft.marked.is_word(conjunction, "and")


def _is_beside_attackers(draft: Draft, conjunction: int) -> bool:
    """ "Убиты пятеро боевиков и двое полицейских": behind the attackers people of whom nothing else is told."""
    told = {count.head for count in draft.counts if count.reach == conjunction}
    beside = next((count for count in draft.counts if count.start == conjunction + 1), None)
    people = beside is not None and beside.head in ("people", "soldiers")
    return people and "attackers" in told and beside is not None and not draft.marked.over(beside.reach, "harm")


def _is_of_noun(draft: Draft, count: Count) -> bool:
    """Whether a count stands straight before a noun for the dead or the hurt, and counts these."""
    noun = draft.marked.at(count.reach, "harm")
    return noun is not None and noun.sense.form == "counted" and noun.sense.value in ("killed", "injured")


def _none_at_end(draft: Draft, harm: Mark) -> Count | None:
    """ "жертв внаслідок удару по нафтобазі немає", "погибших среди рабочих и детей нет": none behind why or who."""
    if draft.marked.at(harm.end, "word because") is None and not draft.marked.is_word(harm.end, "among_whom"):
        return None
    words = draft.sentence.words
    end = next((at for at in range(harm.end, len(words)) if not words[at][0].isalnum()), len(words))
    zero = next((count for count in draft.counts if count.kind == "zero" and count.end == end), None)
    between = range(harm.end, zero.start) if zero is not None and zero.start not in draft.used else range(0)
    return zero if between and not any(draft.marked.over(word, "harm") for word in between) else None


def _was_wounded(draft: Draft, harm: Mark, word: int) -> bool:
    """ "Помер поранений чоловік": what somebody was before he died, one more of the dead."""
    wounded = draft.marked.over(word, "harm")
    return harm.sense.value == "killed" and wounded is not None and wounded.sense.value == "injured"


def aside_end(draft: Draft, comma: int) -> int | None:
    """The comma or dash that closes a short aside: "погибли, по предварительным данным, трое"."""
    opening = draft.sentence.words[comma]
    closing = "," if opening == "," else PARENTHESES.get(opening) if comma in draft.asides else None
    if closing is None:
        return None
    for word in range(comma + 1, min(comma + _ASIDE_WITHIN, len(draft.sentence))):
        if draft.marked.over_any(word, ("harm", "hearsay")) or any(
            count.start <= word < count.reach and count.kind not in ("single", "zero") for count in draft.counts
        ):
            return None
        if draft.sentence.words[word] == closing:
            return word
    return None
