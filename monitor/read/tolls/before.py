"""The victims that are told before a word of harm: "21 were killed", "two of them fatally".

Reads the tags harm, subset_after, say, be, of_wounded, function, and the particle relative.
"""

from __future__ import annotations

from typing import Final

from monitor.read.counts.count import Count
from monitor.read.counts.portions import harm_of_whole
from monitor.read.late_deaths import late_death
from monitor.read.lexicon import Mark
from monitor.read.tolls.draft import Draft
from monitor.read.tolls.grammar import agrees

_OPENED_WITHIN: Final = 3
"""Words from a comma to the wound or the death that follows it: ", тяжело раненные при ..., уже в больнице умерли"."""
_LEFT_WITHIN: Final = 28
_LEFT_WITHIN_SINGLE: Final = 14
_WITH_WOUNDS_WITHIN: Final = 9
"""Words from somebody to "with wounds": "one man has been driven away in an ambulance with a gunshot wound"."""
_DIED_WITHIN: Final = 3
_LATER_WITHIN: Final = 3
"""Words between "and" and a second verb: "і вже в лікарні помер"."""
_OF_WITHIN: Final = 2
"""Words from a part to the number of all: "of the"."""
_NAME_BEFORE: Final = 3
"""Words from a name to "was" in "NAME, who was killed"."""
_BREAKS: Final = frozenset(";:")


def told_before(draft: Draft, harm: Mark, taken: set[int]) -> Count | None:
    """The victims told before a word of harm; several where its verb is a plural, if any are told."""
    if draft.marked.is_word(harm.end, "whomever") and draft.marked.over(harm.start - 1, "be") is None:
        return None  # "They looked for militiamen and shot those whom they found"
    several = _nearest_before(draft, harm, taken, several=True) if draft.marked.is_word(harm.start - 1, "are") else None
    near = several or _nearest_before(draft, harm, taken, several=False)
    return near or _hurt_and_dead(draft, harm) or _who_has_died(draft, harm)


def _hurt_and_dead(draft: Draft, harm: Mark) -> Count | None:
    """ "A man who was wounded by a drone in X on Monday has died": whoever was hurt, however much stands between."""
    hurt = [count for count, wound in draft.used.items() if wound.sense.value == "injured"]
    before = [count for count in draft.counts if count.start < harm.start and count.human]
    if harm.sense.value != "killed" or len(hurt) != 1 or len(before) != 1 or before[0].start != hurt[0]:
        return None
    return before[0] if late_death(draft.marked) == harm else None


def _who_has_died(draft: Draft, harm: Mark) -> Count | None:
    """ "A man who was hit by a drone in X on Wednesday has died": whom the sentence opens with, over his clause."""
    before = [count for count in draft.counts if count.start < harm.start and count.human]
    if harm.sense.value != "killed" or harm.sense.form not in ("state", "either") or len(before) != 1:
        return None
    subject = before[0]
    opens = subject.kind == "single" and subject.start <= 1 and draft.marked.is_word(subject.reach, "relative")
    free = subject.start not in draft.used and "," not in draft.sentence.words[subject.reach : harm.start]
    return subject if opens and free else None


def _nearest_before(draft: Draft, harm: Mark, taken: set[int], *, several: bool) -> Count | None:
    limit = {"noun": 6, "counted": 3, "place": 5}.get(harm.sense.form, _LEFT_WITHIN)
    if harm.sense.form == "counted" and harm.sense.number == "each":
        limit = _WITH_WOUNDS_WITHIN
    for count in reversed(draft.counts):
        if count.start >= harm.start:
            continue
        aside = _aside_between(draft, count.reach, harm.start)
        near = count.end >= harm.start - aside - (_LEFT_WITHIN_SINGLE if count.kind == "single" else limit)
        near = near or _is_behind_relative(draft, count, harm)
        if not near or _barred(draft, count.reach, harm.start):
            return None
        if (part := _own_part(draft, count, harm)) is not None:
            return part
        alone = several and count.kind == "single"  # "two men, one of them with his son, were killed"
        alone = alone or _is_source(draft, count) or _is_of_one_behind(draft, count, harm)
        alone = alone or _is_doer_before(draft, count, harm)
        alone = alone or (count.whole and _is_of_part(draft, count, harm))  # "one of the three wounded has died"
        if alone or count.start in taken or not count.human or count.subset or _is_beside(draft, count, harm):
            continue
        if count.start in draft.used:
            return count if _may_pass_on(draft, count, harm) else None
        if count.kind == "zero" and harm.sense.form in ("noun", "counted") and _is_word_of(draft, count, harm):
            return None
        return count
    return None


def _is_doer_before(draft: Draft, count: Count, harm: Mark) -> bool:
    """ "The assailant was shot by a soldier on leave and is dead": who did it is none of whom the next verb tells."""
    marked = draft.marked
    be = marked.over(harm.start - 1, "be") if count.kind == "single" and marked.is_word(count.start - 1, "by") else None
    return be is not None and marked.is_word(be.start - 1, "and") and marked.between("be", 0, count.start) is not None


def _is_of_one_behind(draft: Draft, count: Count, harm: Mark) -> bool:
    """ "both knew NAME, who was killed": a relative clause about one is said of none of several."""
    be = draft.marked.over(harm.start - 1, "be")
    one = be is not None and be.sense.form == "singular" and draft.marked.is_word(be.start - 1, "relative")
    if be is None or not one or be.start < _NAME_BEFORE or not draft.sentence.capital(be.start - _NAME_BEFORE):
        return False
    return count.kind == "number" and (count.low or 0) > 1 and count.reach < harm.start - 2


def _is_behind_relative(draft: Draft, count: Count, harm: Mark) -> bool:
    """ "двоє людей, яких дістали з-під плит, у лікарні": a relative clause stands between them and where they are."""
    if (
        harm.sense.form != "place"
        or draft.sentence.word(harm.start - 1) != ","
        or harm.start - count.end > _LEFT_WITHIN
    ):
        return False
    return draft.sentence.word(count.reach) == "," and draft.marked.is_word(count.reach + 1, "relative")


def _aside_between(draft: Draft, start: int, end: int) -> int:
    """How many words stand aside between a count and a word of harm: "двое — муж и жена — в больнице"."""
    if start not in draft.asides or end in draft.asides:
        return 0
    return sum(word in draft.asides for word in range(start, min(end, start + _LEFT_WITHIN)))


def _own_part(draft: Draft, count: Count, harm: Mark) -> Count | None:
    """A part of others that a word of harm is said of by itself."""
    if not count.human:
        return None
    fate = harm.sense.form == "outcome" and draft.marked.over(harm.start, "subset_after") is None
    closed = draft.sentence.word(count.reach) == ","  # "Five people, two of them children, were confirmed dead"
    if count.subset and fate and not closed and harm.start - count.reach <= _DIED_WITHIN:
        return count._replace(subset=False)  # "two of them fatally"
    if count.subset and harm.sense.value == "killed" and draft.is_of_wounded(count):
        return count._replace(subset=False, more=True)  # "one of the wounded died"
    if count.subset and harm.sense.value == "killed" and _is_of_whole(draft, count, harm):
        return count._replace(subset=False, more=True)  # "one of the three wounded in the raid has died"
    told = _died_of_them(draft, count, harm) or _is_of_uncounted(draft, count, harm)
    return count._replace(subset=False) if told else None


def _is_of_whole(draft: Draft, part: Count, harm: Mark) -> bool:
    """Whether the count straight behind "of" is the whole of which this is a part, and harm is told of the part."""
    whole = next((count for count in draft.counts if count.whole and count.start >= part.end), None)
    return whole is not None and whole.start - part.end <= _OF_WITHIN and _is_of_part(draft, whole, harm)


def _is_of_part(draft: Draft, whole: Count, harm: Mark) -> bool:
    """Whether a death is told of some; not so "one of the two people killed", where it says who all of them are."""
    own = harm_of_whole(draft.marked, whole)
    return harm.sense.value == "killed" and (own is None or own.start != harm.start)


def _is_of_uncounted(draft: Draft, count: Count, harm: Mark) -> bool:
    """ "Під удар потрапили рятувальники, троє з них поранені": no part of others, for nobody was counted before."""
    among = draft.is_of_them(count) or draft.is_of_those(count)
    if not (count.subset and among) or any(figure.slot == harm.sense.value for figure in draft.found):
        return False
    told = [other for other in draft.counts if other.start < count.start and other.kind in ("number", "vague")]
    several = any(person.end <= count.start for person in draft.marked.all("person"))
    plain = all(draft.sentence.words[word][0].isalnum() for word in range(count.end, harm.start))
    if not (several and plain):
        return False
    if not any(other.human for other in told):
        return True
    # "Евакуювали 11 людей, двоє з них поранені": nothing is told to have happened to all of them
    return not any(draft.marked.between(tag, 0, count.start) for tag in ("harm", "toll", "wound", "in_hospital"))


def _is_beside(draft: Draft, count: Count, harm: Mark) -> bool:
    """Whether a count stands beside what a word of harm is said of: in parentheses, put right, told again."""
    aside = count.start in draft.asides and harm.start not in draft.asides
    return aside or _is_put_right(draft, count) or _is_apposition(draft, count, harm)


def _died_of_them(draft: Draft, count: Count, harm: Mark) -> bool:
    """ "one of them died in hospital": where nobody else was told as killed, no part of them."""
    died = harm.sense.value == "killed" and harm.sense.form in ("state", "past", "either")
    died = died or (harm.sense.value == "killed" and harm.sense.form == "counted" and harm.start == count.end)
    died = died and not _says_of_whom(draft, count, harm)
    if not (died and (draft.is_of_them(count) or draft.is_of_those(count))) or any(
        figure.slot == "killed" for figure in draft.found
    ):
        return False
    return all(draft.sentence.words[word][0].isalnum() for word in range(count.end, harm.start))


def _says_of_whom(draft: Draft, part: Count, harm: Mark) -> bool:
    """ "One of those killed was a nurse", "two of the people who died": all the dead, of whom some are told about."""
    marked = draft.marked
    if not _is_partitive(draft, part):
        return False
    be = marked.over(harm.start - 1, "be")
    if marked.is_word((be.start if be is not None else harm.start) - 1, "relative"):
        return True
    return harm.sense.form == "past" and not any(marked.over(word, "be") for word in range(part.end, harm.start))


def _is_partitive(draft: Draft, part: Count) -> bool:
    return draft.marked.is_word(part.end, "of") or draft.marked.at(part.end, "subset_after") is not None


def _is_put_right(draft: Draft, count: Count) -> bool:
    """ "two people, not three, were killed"."""
    return count.former and any(other.start < count.start and not other.former for other in draft.counts)


def _is_source(draft: Draft, count: Count) -> bool:
    """ "одинадцятеро людей, за даними губернатора, поранені": one person, by whose words it is told."""
    oblique = count.kind == "single" and count.case != "" and "nominative" not in count.case
    return oblique and draft.marked.ending(count.start, "say") is not None


def _is_word_of(draft: Draft, zero: Count, harm: Mark) -> bool:
    """ "no word on casualties" is not "no casualties"."""
    between = range(zero.end, harm.start)
    return len(between) > 3 or any(draft.marked.at(word, "function") for word in between)


def _is_apposition(draft: Draft, count: Count, harm: Mark) -> bool:
    """ "two people, the couple from the first floor, were killed"; "двоє поранені, жінка загинула" are others."""
    listed = count.kind == "number" and count.case != ""  # "двое, водитель и пассажирка, ..."
    if not (listed or count.kind == "single") or (harm.sense.number == "one" and agrees(draft, count, harm)):
        return False
    return any(
        other.reach == count.start - 1
        and draft.sentence.words[other.reach] == ","
        and other.kind != "single"
        and not _is_harmed_otherwise(draft, other, count, harm)
        for other in draft.counts
    )


def _is_harmed_otherwise(draft: Draft, first: Count, second: Count, harm: Mark) -> bool:
    """ "погибли двое пассажиров, водитель и прохожая ранены": two harms, one for each side of the comma."""
    own = draft.used.get(first.start)
    aside = "," in draft.sentence.words[second.reach : harm.start]  # "погибли двое, водитель и врач, ранены трое"
    return own is not None and own.sense.value != harm.sense.value and second.kind == "number" and not aside


def _may_pass_on(draft: Draft, count: Count, harm: Mark) -> bool:
    """A count used by "hurt" right behind it may still be the subject of "have died"."""
    earlier = draft.used[count.start]
    died = (
        harm.sense.value == "killed"
        and harm.sense.form in ("state", "outcome", "either")
        and earlier.sense.value in ("injured", "missing")
    )
    if harm.sense.form == "either":  # "один поранений помер", not "двоє поранені, двоє загинули"
        one = earlier.end == harm.start or _dies_as_well(draft, count, harm) or _is_wounded_who(count, earlier, harm)
        return died and (one or _is_aside_of_dead(draft, count, earlier, harm))
    return died and earlier.end + 1 != harm.start


def _is_wounded_who(count: Count, wound: Mark, death: Mark) -> bool:
    """ "Поранена жінка померла": the wound straight before somebody, and the death straight behind."""
    return count.kind == "single" and wound.end == count.start and count.reach == death.start


def _is_aside_of_dead(draft: Draft, count: Count, wound: Mark, death: Mark) -> bool:
    """ "Двое мужчин, раненные при обстреле, умерли": between two commas what befell them before they died."""
    words = draft.sentence.words
    opens = draft.sentence.word(count.reach) == "," and 0 < wound.start - count.reach <= _OPENED_WITHIN
    closing = [word for word in range(wound.end, death.start) if words[word] == ","]
    others = any(count.reach < other.start < death.start for other in draft.counts if other.human)
    return opens and len(closing) == 1 and death.start - closing[0] <= _OPENED_WITHIN and not others


def _dies_as_well(draft: Draft, count: Count, harm: Mark) -> bool:
    """ "Оператор дістав опіки і помер у лікарні": the second verb of one subject."""
    if count.kind != "single" or harm.sense.number != "one" or "nominative" not in count.case:
        return False
    begun = next((word for word in _joining(harm) if draft.marked.is_word(word, "and")), None)
    return begun is not None and not any(begun < other.start < harm.start for other in draft.counts)


def _joining(harm: Mark) -> range:
    """Where the "and" before a second verb may stand: "і помер", "і згодом у лікарні помер"."""
    return range(harm.start - 1, max(-1, harm.start - 1 - _LATER_WITHIN), -1)


def _barred(draft: Draft, start: int, end: int) -> bool:
    """Whether the clause ends between a count and a word of harm."""
    words = draft.sentence.words
    return any(
        words[word] in _BREAKS or (draft.marked.is_word(word, "by") and not _goes_on(draft, word, end))
        for word in range(start, end)
        if word not in draft.asides
    ) or any(
        (say := draft.marked.over(word, "say")) is not None
        and words[say.start - 1] != ","
        and draft.marked.over(word - 1, "be") is None  # "have been confirmed dead"
        for word in range(start, end)
        if word not in draft.asides
    )


def _goes_on(draft: Draft, by: int, end: int) -> bool:
    """ "was abducted by gunmen and was found dead": the clause of the victim goes on behind its doers."""
    return any(
        draft.marked.is_word(word, "and")
        and (
            draft.marked.over(word + 1, "be")
            or draft.marked.over(word + 1, "harm")
            or draft.marked.over(word + 2, "be")
        )
        for word in range(by, end)
    )
