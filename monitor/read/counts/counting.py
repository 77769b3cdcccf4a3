"""Step 4, counts: which words of a sentence count people, and how many they allow.

Reads the tags units, scales, vague, zero, single, another, alone, bare, person, negation, vapours, families, sport,
scales, and the particles one_family and each_one.
"""

from __future__ import annotations

from typing import Final

from monitor.read.counts.ages import age_end, aged, hanging_ages, is_age, told_by_ages
from monitor.read.counts.asides import summed_aside
from monitor.read.counts.attackers import told_again, without_attackers_listed
from monitor.read.counts.coordination import coordinated
from monitor.read.counts.count import Count
from monitor.read.counts.headlines import harmed_in_headline, headed_by_age, is_headline, objects_of_harm
from monitor.read.counts.heads import with_head
from monitor.read.counts.hedges import hedged, is_hedge
from monitor.read.counts.portions import flagged, is_among_all, named, whole_of_part
from monitor.read.counts.singles import (
    aged_alone,
    alone,
    is_age_of_name,
    is_told_by_age,
    kin_beside,
    listed_by_name,
    one_by_name,
    single,
    stands_alone,
    unknown_beside,
)
from monitor.read.lexicon import Mark, Marked
from monitor.read.numbers import is_number, is_number_sign, is_of_thousands, number_at

_NAMED_BEFORE: Final = 3
"""Words from a name to the age behind it, with the comma."""
_INSTEAD_WITHIN: Final = 2
_BUT: Final = ("instead", "and")
"""What may stand before the "not" of a number that is taken back."""


def find_counts(marked: Marked) -> list[Count]:
    """All counts of a sentence in order; those that are coordinated ("two men and a boy") are one."""
    found: list[Count] = []
    ages: set[int] = set()
    free = 0
    for at in _beginnings(marked):
        counted = any(_is_inside(marked, last, at) for last in found[-1:])
        if found and (whole := whole_of_part(marked, found[-1], at)) is not None:
            found[-1] = found[-1]._replace(reach=found[-1].end, subset=True)
            found.append(named(marked, whole))
            continue
        if at < free or counted or _tells_age(marked, found, ages, at):
            continue
        if (family := marked.at(at, "word one_family")) is not None:
            if found and found[-1].reach == at:
                found[-1] = found[-1]._replace(reach=family.end)  # "девять членов одной семьи"
            free = family.end
            continue
        if found and found[-1].reach == at and found[-1].human and (end := _told_again(marked, at)):
            found[-1], free = found[-1]._replace(reach=end), end
            continue
        count = headed_by_age(marked, at) or harmed_in_headline(marked, at)
        count = count or _count_at(marked, at) or unknown_beside(marked, found, at) or kin_beside(marked, found, at)
        if count is not None and found and (whole := _whole_of(marked, found[-1], count)) is not None:
            found[-1], count = found[-1]._replace(subset=True), whole
            found.append(named(marked, aged(marked, count)))
            free = max(count.end, at + 1)
        elif count is not None and found and _is_owner(marked, found[-1], count):
            found[-1], free = found[-1]._replace(reach=count.reach), count.reach
        elif count is not None:
            found[-1:] = [last for last in found[-1:] if not _tells_more(marked, last, count)]
            found.append(named(marked, flagged(marked, aged(marked, _with_trade(marked, count)))))
            free = max(found[-1].reach if found[-1].reach > count.reach else count.end, at + 1)
    listed = coordinated(marked, without_attackers_listed(marked, _without_denied(marked, found)))
    return summed_aside(marked, told_again(marked, listed))


def _is_inside(marked: Marked, last: Count, at: int) -> bool:
    """Whether a word belongs to those counted last: "секретарь мэра", "a man of forty"."""
    told = marked.at(at, "alone") is not None or (is_number(marked, at) and marked.is_word(last.end, "of"))
    return told and at < last.reach


def _told_again(marked: Marked, at: int) -> int:
    """The word after what is told once more of those before it, else 0: their age, or that they are two.

    "عاملين اثنين": the noun says so by itself, and the number follows.
    """
    dual = any(mark.sense.form == "dual" for mark in marked.all("units") if mark.start == at - 1)
    return at + 1 if dual and number_at(marked, at) == (2, at + 1) else age_end(marked, at)


def _tells_age(marked: Marked, found: list[Count], ages: set[int], at: int) -> bool:
    """Whether a number is an age; who is told by name and age is counted, and whom an age describes described anew."""
    if is_age_of_name(marked, at):
        found[-1:] = [last for last in found[-1:] if last.start < at - _NAMED_BEFORE]  # a surname that is a trade
        one = one_by_name(marked, found, at)
        if one is not None and found and (listed := listed_by_name(marked, found[-1], one)) is not None:
            found[-1] = listed
        else:
            found += filter(None, (one,))
        return True
    if is_told_by_age(marked, at) or not is_age(marked, found, ages, at):
        return False
    if found and found[-1].reach == at + 1 and found[-1].kind == "single":
        found[-1] = flagged(marked, found[-1])  # "a girl of five among them"
    return True


def _count_at(marked: Marked, at: int) -> Count | None:
    if (mark := marked.at(at, "zero")) and not is_hedge(marked, at) and not is_number_sign(marked, at):
        return None if _counts_nobody(marked, mark) else Count(at, mark.end, mark.end, 0, 0, "zero", "none")
    if (mark := marked.at(at, "vague")) and not is_number(marked, mark.end):
        bounds = [int(bound) for bound in mark.sense.value.split("-")]
        high = bounds[1] if len(bounds) > 1 else None
        return with_head(marked, at, mark.end, bounds[0], high, "vague")
    if number := number_at(marked, at):
        return _count_of(marked, at, *number)
    if (person := marked.at(at, "person")) and (told := told_by_ages(marked, person)):
        many, end = told
        return Count(at, end, end, many, many, "number", person.sense.value)  # type: ignore[arg-type]
    others = is_number(marked, at - 1)  # "троє інших поранені"
    if (mark := marked.at(at, "another")) and not others and stands_alone(marked, mark.end):
        return Count(at, mark.end, mark.end, 1, 1, "single", "people")
    if mark := marked.at(at, "single"):
        return single(marked, at, mark.end)
    if marked.is_word(at + 1, "possessive") and marked.sentence.capital(at):
        return single(marked, at, at + 2)  # "NAME's driver"
    if (mark := marked.at(at, "bare")) and is_headline(marked, mark):
        return Count(at, mark.end, mark.end, 1, 1, "single", mark.sense.value)  # type: ignore[arg-type]
    return aged_alone(marked, at) if is_told_by_age(marked, at) else alone(marked, at)


def _count_of(marked: Marked, at: int, value: int, end: int) -> Count | None:
    """What a number counts, if it counts people at all."""
    if (hanging := hanging_ages(marked, at)) is not None:
        return with_head(marked, at, hanging[1], hanging[0], hanging[0], "number")
    if is_of_thousands(marked, at, end) or _is_paid_to_each(marked, at, end) or marked.over(at, "sport") is not None:
        return None  # "від 10 до 30 тисяч", "4-0"
    return hedged(marked, at, value, end)


def _is_paid_to_each(marked: Marked, at: int, end: int) -> bool:
    """ "раненым — по 500 тысяч": thousands for each are money."""
    thousands = any(marked.at(word, "scales") is not None for word in range(at, end))
    return thousands and marked.is_word(at - 1, "each_one")


def _with_trade(marked: Marked, count: Count) -> Count:
    """ "супруги-пенсионеры", "двое подростков-велосипедистов": a noun that a hyphen binds to people tells the same."""
    reach = count.reach
    named = count.head == "people" and reach < len(marked.sentence) and marked.sentence.joined[reach]
    trade = marked.over(reach, "person") if named else None
    return count._replace(reach=reach + 1) if trade is not None and trade.sense.value == "people" else count


def _counts_nobody(marked: Marked, zero: Mark) -> bool:
    """ "nobody has confirmed it", "nobody knows how many", "no American casualties": no toll of the attack."""
    if _is_of_one_nation(marked, zero.end) or any(marked.is_word(zero.end, use) for use in ("senses", "knows")):
        return True
    undone = marked.is_word(zero.start, "without") and _is_done(marked, zero.end)
    asked = any(marked.at(word, "details") is not None for word in (zero.end, zero.end + 1))  # "no immediate word"
    return undone or marked.at(zero.start, "unproven") is not None or (asked and not marked.at(zero.end, "harm"))


def _is_of_one_nation(marked: Marked, behind: int) -> bool:
    """ "no American casualties", "no casualties among British troops": nothing is said of the others."""
    if not marked.tells("nationals"):
        return False
    among = behind + 1 if marked.is_word(behind + 1, "among") else None
    return marked.at(behind, "nationals") is not None or (
        among is not None and marked.between("nationals", among + 1, among + 3) is not None
    )


def _is_done(marked: Marked, word: int) -> bool:
    """ "without giving numbers", "without further details": what was left undone, and nobody who was spared."""
    doing = any(mark.sense.form == "ing" for mark in marked.marks if mark.start == word and mark.tag == "measure")
    return doing or marked.between("details", word, word + _INSTEAD_WITHIN) is not None


def _beginnings(marked: Marked) -> list[int]:
    """The words at which a count may begin."""
    starts = {
        mark.start
        for tag in ("zero", "vague", "units", "scales", "single", "another", "alone")
        for mark in marked.all(tag)
    }
    digits = [word for word, text in enumerate(marked.sentence.words) if text[0].isdigit()]
    starts.update(digits)
    if digits or marked.tells("units"):
        starts.update(mark.start for mark in marked.all("person") if told_by_ages(marked, mark))
    starts.update(mark.start for mark in marked.all("bare") if is_headline(marked, mark))
    starts.update(mark.end for mark in marked.all("word and") if marked.at(mark.end, "bare") is not None)
    starts.update(mark.start - 1 for mark in marked.all("word possessive") if mark.start)
    starts.update(word for word in objects_of_harm(marked) if word < len(marked.sentence))
    starts.difference_update(mark.start for mark in marked.all("vapours"))  # "отравились парами": no two of anybody
    return sorted(starts)


def _whole_of(marked: Marked, part: Count, count: Count) -> Count | None:
    """ "Two policemen among five killed": the second count is the whole, and the first a part of it."""
    among = marked.over(part.reach, "subset")
    among = marked.over(part.reach + 1, "subset") if among is None and marked.over(part.reach, "be") else among
    all_told = among is not None and is_among_all(marked, among, count.start, count.reach)
    if among is None or not (all_told or among.end == count.start):
        return None
    if part.kind == "zero" or count.kind not in ("number", "vague"):
        return None
    return count if (count.low or 0) > (part.low or 0) else None


def _is_owner(marked: Marked, before: Count, count: Count) -> bool:
    """ "секретарь мэра", "двое детей водителя": an oblique person straight behind others is whose they are."""
    if count.kind == "number" and before.reach == count.start and marked.is_word(before.reach - 1, "parent"):
        return before.kind == "single"  # "мать троих детей"
    if (
        before.reach != count.start
        or before.kind not in ("single", "number")
        or before.head not in ("people", "soldiers")
    ):
        return False
    told = before.kind == "number" or before.case != ""
    return told and count.kind == "single" and "oblique" in count.case and "nominative" not in count.case


def _tells_more(marked: Marked, last: Count, count: Count) -> bool:
    """ "семья из девяти человек", "погибла семья: мать, отец и трое детей": who they are is told behind a noun."""
    behind = last.kind == "single" and marked.sentence.word(last.reach) == ":" and count.start == last.reach + 1
    return behind or count.start <= last.start


def _without_denied(marked: Marked, found: list[Count]) -> list[Count]:
    """ "killed not eight but seven", "семеро, а не восьмеро": only what is said instead counts anybody."""
    if len(found) < 2 or not marked.tells("negation"):
        return found
    left: list[Count] = []
    for count in found:
        denied = left[-1] if left else None
        if denied and _is_instead(marked, denied, count):
            left[-1] = count._replace(start=denied.start - 1)  # from "not" on, where a word of harm looks for it
        elif not (denied and _is_denied_behind(marked, denied, count)):
            left.append(count)
    return left


def _is_denied_behind(marked: Marked, told: Count, count: Count) -> bool:
    """ "31, not 28", "31 and not 28", "31, а не 28": what stands before the negation is what the article says."""
    alike = told.kind == count.kind == "number" and 1 < count.start - told.reach <= _INSTEAD_WITHIN + 1  # ", а не"
    between = range(told.reach, count.start - 1)
    if count.former and marked.ending(told.start, "harm") is None:
        return False  # "Двое, а не трое, как сообщали утром, погибли": an aside, up to the word of harm
    plain = all(
        marked.sentence.words[word] == "," or any(marked.is_word(word, but) for but in _BUT) for word in between
    )
    return alike and plain and any(no.end == count.start for no in marked.all("negation"))


def _is_instead(marked: Marked, denied: Count, count: Count) -> bool:
    return (
        denied.kind == count.kind == "number"
        and 0 < count.start - denied.reach <= _INSTEAD_WITHIN
        and marked.is_word(count.start - 1, "instead")
        and any(no.end == denied.start for no in marked.all("negation"))
    )
