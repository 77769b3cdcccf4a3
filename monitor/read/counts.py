"""Step 4, counts: which words of a sentence count people, and how many they allow.

Reads the tags units, scales, vague, zero, hedge, single, alone, person, thing, subset, subset_after, more, months.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from monitor.model import Range
from monitor.read.lexicon import BESIDE, HEAD_FIRST, Mark, Marked
from monitor.read.numbers import is_number, number_at, upper_of_range

_HEAD_WITHIN = 6
_SINGLE_WITHIN = 7
_COMPLEMENT_WITHIN = 7
_NOUN_WITHIN = 5

_DESCRIBED_WITHIN = 4
_NO_DESCRIPTION = ("function", "word and", "word with", "harm", "verb", "act", "thing", "person", "be", "measure")

Kind = Literal["number", "vague", "zero", "single"]


class Count(NamedTuple):
    """People counted by the words `start` to `end`; the noun that they are goes on to `reach`."""

    start: int
    end: int
    reach: int
    low: int | None
    high: int | None
    kind: Kind
    head: Literal["people", "soldiers", "attackers", "unknown", "none", "thing"]
    subset: bool = False
    more: bool = False
    former: bool = False
    """Straight behind "not" or "from": the article has left it behind."""
    case: str = ""
    """Of one person told alone, where nouns show it: nominative, oblique, or beside another one."""
    noun: str = ""
    """Who they are, where they are told as more than people: "nurses"."""

    def range(self) -> Range:
        """The bounds as a range of people."""
        return Range(self.low, self.high)

    @property
    def human(self) -> bool:
        """Whether it may count victims."""
        return self.head not in ("thing", "attackers")


_ENDS_AGE = frozenset({",", ".", ";", ""})


def find_counts(marked: Marked) -> list[Count]:
    """All counts of a sentence in order; those that are coordinated ("two men and a boy") are one."""
    found: list[Count] = []
    ages: set[int] = set()
    free = 0
    for at in _beginnings(marked):
        counted = bool(found) and at < found[-1].reach and marked.at(at, "alone") is not None
        if at < free or counted or _is_age(marked, found, ages, at):
            continue
        if found and found[-1].reach == at and found[-1].human and (end := _age_end(marked, at)):
            found[-1], free = found[-1]._replace(reach=end), end
            continue
        count = _count_at(marked, at) or _unknown_beside(marked, found, at)
        if count is not None:
            found.append(_named(marked, _flagged(marked, count)))
            free = max(count.end, at + 1)
    return _coordinated(marked, found)


def _beginnings(marked: Marked) -> list[int]:
    """The words at which a count may begin."""
    starts = {
        mark.start
        for tag in ("zero", "vague", "units", "scales", "single", "another", "alone")
        for mark in marked.all(tag)
    }
    starts.update(mark.start for mark in marked.all("bare") if _is_headline(marked, mark))
    starts.update(word for word, text in enumerate(marked.sentence.words) if text[0].isdigit())
    return sorted(starts)


def _is_headline(marked: Marked, noun: Mark) -> bool:
    """ "pensioner hurt", "Man killed by shell": a headline leaves out the article of one person."""
    if noun.start and (marked.at(noun.start - 1, "bare") or marked.at(noun.start - 1, "units")):
        return False
    before = (
        noun.start == 0 or not marked.sentence.words[noun.start - 1].isalnum() or marked.is_word(noun.start - 1, "and")
    )
    return before and any(
        harm.start == noun.end and harm.sense.form in ("past", "state") for harm in marked.all("harm")
    )


def _is_age(marked: Marked, found: list[Count], ages: set[int], at: int) -> bool:
    """ "two women, 38 and 70, were hurt": ages stand straight behind the people."""
    word = marked.sentence.words[at]
    if not (word.isdecimal() and len(word) <= 2) or at == 0:
        return False
    if marked.is_word(at - 1, "to") and marked.is_word(at - 3, "aged"):
        return True  # "בני 15 עד 17"
    if marked.is_word(at - 1, "of") and found and found[-1].reach == at - 1 and found[-1].human:
        found[-1] = found[-1]._replace(reach=at + 1)  # "a man of 45"
        return True
    if _is_told_as_age(marked, at):
        return True
    behind = marked.sentence.words[at - 1] == "," and bool(found) and found[-1].human and found[-1].reach == at - 1
    if (behind and marked.at(at + 1, "harm") is None and marked.at(at + 1, "person") is None) or at - 2 in ages:
        ages.add(at)
        return True
    return False


def _is_told_as_age(marked: Marked, at: int) -> bool:
    """ "cyclist, 52, who dies", "Мужчине было 58": a bare number behind one person, and nothing that it counts."""
    if marked.sentence.word(at + 1) not in _ENDS_AGE:
        return False
    was = marked.over(at - 1, "be") is not None or marked.is_word(at - 1, "was")
    if not (was or marked.sentence.words[at - 1] == ","):
        return False
    who = marked.over(at - 2, "person")
    return who is not None and who.end == at - 1 and who.sense.form != "plural"


def _age_end(marked: Marked, at: int) -> int:
    """The word after "בן 30", "בת ה-9", where a noun that means somebody's child tells an age; else 0."""
    if not (marked.is_word(at, "aged") and marked.at(at, "alone")):
        return 0
    number = at + 2 if marked.is_word(at + 1, "aged") else at + 1
    return number + 1 if marked.sentence.word(number).isdecimal() else 0


def _count_at(marked: Marked, at: int) -> Count | None:
    if (mark := marked.at(at, "zero")) and not _is_hedge(marked, at):
        return Count(at, mark.end, mark.end, 0, 0, "zero", "none")
    if (mark := marked.at(at, "vague")) and not is_number(marked, mark.end):
        bounds = [int(bound) for bound in mark.sense.value.split("-")]
        high = bounds[1] if len(bounds) > 1 else None
        return _with_head(marked, at, mark.end, bounds[0], high, "vague")
    if number := number_at(marked, at):
        return _hedged(marked, at, *number)
    if (mark := marked.at(at, "another")) and _stands_alone(marked, mark.end):
        return Count(at, mark.end, mark.end, 1, 1, "single", "people")
    if mark := marked.at(at, "single"):
        return _single(marked, at, mark.end)
    if mark := marked.at(at, "bare"):
        return Count(at, mark.end, mark.end, 1, 1, "single", mark.sense.value)  # type: ignore[arg-type]
    return _alone(marked, at)


def _alone(marked: Marked, at: int) -> Count | None:
    """One person told by a bare noun, in a language without articles; "police officer" is one of two nouns."""
    cases = [mark for mark in marked.all("alone") if mark.start == at]
    if not cases or _goes_on(marked, cases[0].end, cases[0].start):
        return None
    case = " ".join(mark.sense.form for mark in cases)
    mark = cases[0]
    return Count(at, mark.end, mark.end, 1, 1, "single", mark.sense.value, case=case)  # type: ignore[arg-type]


def _is_hedge(marked: Marked, at: int) -> bool:
    """ "no fewer than nine" is not nobody."""
    hedge = marked.at(at, "hedge")
    return hedge is not None and hedge.end - hedge.start > 1


def _stands_alone(marked: Marked, at: int) -> bool:
    """Whether "another" is one person by itself and not the beginning of "another 11" or "another man"."""
    if at >= len(marked.sentence):
        return True
    alone = (
        any(marked.at(at, tag) for tag in ("be", "harm", "function", "subset_after"))
        or not marked.sentence.words[at][0].isalnum()
    )
    return alone and not is_number(marked, at)


def _hedged(marked: Marked, at: int, value: int, end: int) -> Count:
    low = value
    high: int | None = value
    start = at
    second = upper_of_range(marked, at, end)
    if second:
        high, end = second
    low, high, end = _hedged_behind(marked, low, high, end)
    scaled = marked.at(at, "scales") is not None and marked.at(at - 1, "single") is not None
    begin = at - 1 if scaled else at  # "at least a hundred"
    hedge = next((mark for mark in marked.all("hedge") if mark.end == begin and mark.start < at), None)
    if hedge:
        kind, start = hedge.sense.value, hedge.start
        if kind == "at_least":
            high = None
        elif kind in ("more_than", "or_more"):
            low, high = value + 1, None
            start = hedge.end - 1 if kind == "or_more" else start
        elif kind == "up_to" and not _is_reached(marked, hedge.start):
            low = 0
        elif kind not in ("exact", "between", "up_to"):
            start = at
    count = _with_head(marked, start, end, low, high, "number")
    behind = (count.reach, *(harm.end for harm in marked.all("harm") if _is_noun_at(harm, count.reach)))
    more = any(mark.start in behind and mark.sense.value == "or_more" for mark in marked.all("hedge"))
    return count._replace(high=None) if more else count


def _is_noun_at(harm: Mark, at: int) -> bool:
    """ "שלושה הרוגים לפחות": what is counted is itself a word of harm."""
    return harm.start == at and harm.sense.form == "counted"


def _hedged_behind(marked: Marked, low: int, high: int | None, end: int) -> tuple[int, int | None, int]:
    """What stands behind a number: "13 or more", "thirty odd", "20 or so"."""
    after = marked.at(end, "hedge")
    if after is None:
        return low, high, end
    if after.sense.value == "or_more":
        return low, None, after.end
    if after.sense.value == "and_more":
        return low + 1, None, after.end
    return low, high, after.end if after.sense.value == "or_so" else end


def _is_reached(marked: Marked, at: int) -> bool:
    """ "rose to 12", "rose from 9 to 12", where "to" is also "up to"."""
    return marked.over(at - 1, "measure") is not None or bool(marked.all("toll") and marked.all("measure"))


def _with_head(marked: Marked, start: int, end: int, low: int | None, high: int | None, kind: Kind) -> Count:
    unit = marked.at(end - 1, "units")
    itself = marked.at(end - 1, "person") if unit and unit.sense.form == "dual" else None  # "رجلان"
    head, reach = (itself.sense.value, end) if itself else _head(marked, end)
    if head == "none" and (attackers := _of_attackers(marked, end)):
        head, reach = "attackers", attackers.end
    family = next((mark for mark in marked.all("families") if mark.end == start), None)
    if family:
        start, head = family.start, "people"
    return Count(start, end, reach, low, high, kind, head)  # type: ignore[arg-type]


def _of_attackers(marked: Marked, at: int) -> Mark | None:
    """ "two of the attackers": who they are is told behind "of"."""
    if not marked.is_word(at, "of"):
        return None
    person = marked.at(at + 1, "person") or (marked.at(at + 2, "person") if marked.is_word(at + 1, "the") else None)
    return person if person is not None and person.sense.value == "attackers" else None


def _head(marked: Marked, at: int) -> tuple[str, int]:
    """What is counted: the noun within a few words after the number, and the word after it."""
    sentence = marked.sentence
    if marked.is_word(at, "of") and marked.is_word(at + 1, "whose"):
        at += 2  # "two of his colleagues"
    for word in range(at, min(at + _HEAD_WITHIN, len(sentence))):
        if thing := marked.at(word, "thing"):
            if _goes_on(marked, thing.end, thing.start):
                continue
            return "thing", thing.end
        if person := marked.at(word, "person"):
            if _goes_on(marked, person.end, person.start):
                continue
            return person.sense.value, person.end
        if marked.at(word, "harm"):
            return "none", word
        if _stops(marked, word):
            return ("unknown" if word > at else "none"), word
    return ("unknown" if at < len(sentence) else "none"), min(at + _HEAD_WITHIN, len(sentence))


def _goes_on(marked: Marked, at: int, noun: int) -> bool:
    """Whether the noun at hand only describes the next: "two police officers", "30 civilian vehicles"."""
    if marked.at(at, "harm") is not None:
        return False  # "two teenagers shot dead"
    person = marked.at(noun, "person")
    if person is not None and person.sense.number == HEAD_FIRST:
        return False
    return marked.at(at, "person") is not None or marked.at(at, "thing") is not None


def _unknown_beside(marked: Marked, found: list[Count], at: int) -> Count | None:
    """ "wounding a guard and a NOUN": beside a person one more, whatever the noun is, unless a predicate follows."""
    if not found or found[-1].reach != at - 1 or not marked.is_word(at - 1, "and") or not marked.is_word(at, "a"):
        return None
    if found[-1].head not in ("people", "soldiers"):
        return None
    sentence = marked.sentence
    for word in range(at + 1, min(at + _NOUN_WITHIN, len(sentence))):
        if marked.at(word, "thing") or marked.over_any(word, ("act", "means", "verb", "impact", "be")):
            return None
        if _stops(marked, word):
            return Count(at, word, word, 1, 1, "single", "people") if word > at + 1 else None
        if not sentence.raw[word].islower():
            return None
    return None


def _stops(marked: Marked, word: int) -> bool:
    return not marked.sentence.words[word][0].isalnum() or marked.at(word, "function") is not None


def _single(marked: Marked, at: int, end: int) -> Count | None:
    """One person told alone: an article, then within a few words a noun for one person."""
    sentence = marked.sentence
    for word in range(end, min(end + _SINGLE_WITHIN, len(sentence))):
        if person := marked.at(word, "person"):
            if _is_title(marked, word, person.end):
                return Count(at, person.end, person.end, 1, 1, "single", person.sense.value)  # type: ignore[arg-type]
            if _goes_on(marked, person.end, person.start) or _is_demonym(marked, word, person.end):
                continue
            if person.sense.form != "singular" or marked.is_word(person.end, "possessive"):
                return None
            reach = _with_complement(marked, person.end)
            return Count(at, person.end, reach, 1, 1, "single", person.sense.value)  # type: ignore[arg-type]
        if marked.at(word, "thing") and (sentence.joined[word] or _goes_on(marked, word + 1, word)):
            continue
        if word == end and _is_one_harmed(marked, at, word):
            return Count(at, end, end, 1, 1, "number", "none")
        if _stops(marked, word) or marked.at(word, "harm"):
            return None
        if marked.at(word, "thing") and not _describes(marked, word):
            return None
    return None


def _is_one_harmed(marked: Marked, article: int, word: int) -> bool:
    """ "un mort": where the article is the number one as well, it counts a word of harm straight behind it."""
    return marked.is_word(article, "one") and any(
        mark.start == word and mark.sense.form == "noun" for mark in marked.all("harm")
    )


def _describes(marked: Marked, thing: int) -> bool:
    """ "a district police chief": a thing with another noun behind it only describes that."""
    following = thing + 1
    return following < len(marked.sentence) and not (
        _stops(marked, following) or marked.at(following, "harm") or marked.at(following, "be")
    )


def _is_title(marked: Marked, word: int, end: int) -> bool:
    """ "the tribal leader Sheikh NAME": a noun and behind it a title that belongs to a name."""
    person = marked.at(end, "person")
    named = person is not None and marked.sentence.capital(end) and marked.sentence.capital(person.end)
    return named and not marked.sentence.capital(word)


def _is_demonym(marked: Marked, word: int, end: int) -> bool:
    """ "the Syrian Democratic Forces", "the National Army": a capital, and the name goes on."""
    sentence = marked.sentence
    return end < len(sentence) and sentence.capital(word) and word > 0 and sentence.capital(end)


def _with_complement(marked: Marked, end: int) -> int:
    """The word after "a member of the security forces": what the person belongs to is part of the phrase."""
    sentence = marked.sentence
    if not marked.is_word(end, "of") or is_number(marked, end + 1):
        return end
    for word in range(end + 1, min(end + _COMPLEMENT_WITHIN, len(sentence))):
        if marked.is_word(word, "of") or marked.is_word(word, "the"):
            continue
        if marked.is_word(word, "and") or _stops(marked, word) or marked.over(word, "harm") or marked.at(word, "be"):
            return word
    return end


def _flagged(marked: Marked, count: Count) -> Count:
    if count.kind == "zero":
        return count
    former = any(mark.end == count.start for mark in marked.all("earlier_direct"))
    after = _part_after(marked, count)
    if after and count.kind == "single" and marked.at(after.start, "harm"):
        after = None  # "the passenger is in intensive care": that tells of a wound, not of a part
    subsets = (mark for mark in marked.all("subset") if not marked.over(mark.start, "toll"))
    before = next((mark for mark in subsets if count.start - 4 <= mark.end <= count.start), None)
    close = before is not None and not any(
        marked.over(word, "harm") or not marked.sentence.words[word][0].isalnum()
        for word in range(before.end, count.start)
    )
    close = close and not _begins_anew(marked, count)
    following = marked.at(count.end, "more")
    hedged = marked.at(count.start, "hedge")
    before_it = any(mark.end == count.start for mark in marked.all("more"))
    more = before_it or following or (not hedged and marked.over(count.start, "more"))
    if not (after or close or more or former):
        return count
    return count._replace(subset=bool(after) or close, more=bool(more), former=former)


def _named(marked: Marked, count: Count) -> Count:
    """The count with the noun that tells who they are; "people" and "residents" tell nothing."""
    if count.head not in ("people", "soldiers"):
        return count
    words = range(count.reach - 1, count.start - 1, -1)
    noun = next((mark for word in words if (mark := marked.over(word, "person"))), None)
    if noun is None or marked.over(noun.end - 1, "anyone"):
        return count
    return count._replace(noun=marked.sentence.words[noun.end - 1])


def _part_after(marked: Marked, count: Count) -> Mark | None:
    """ "nine of the wounded", "two seriously"; in "one dead and two seriously wounded" the two are no part."""
    after = marked.at(count.end, "subset_after") or marked.at(count.reach, "subset_after")
    if after is None or after.end - after.start > 1 or marked.is_word(after.start, "of"):
        return after
    own = next((mark for mark in marked.all("harm") if mark.start == after.end), None)
    if own is None:
        return after
    told = [mark.sense.value for mark in marked.all("harm") if mark.end <= count.start]
    return after if told and told[-1] == own.sense.value else None


def _begins_anew(marked: Marked, count: Count) -> bool:
    """ "killed, including two girls, and nine others were hurt": behind "and" a count with a predicate of its own."""
    if not marked.is_word(count.start - 1, "and"):
        return False
    own = next((mark for mark in marked.all("harm") if count.reach <= mark.start < count.reach + 3), None)
    told = [mark.sense.value for mark in marked.all("harm") if mark.end <= count.start]
    return own is not None and bool(told) and told[-1] != own.sense.value


def _coordinated(marked: Marked, counts: list[Count]) -> list[Count]:
    """Join "two officers and a street vendor" into 3; a part ("including ...") joins nothing."""
    joined: list[Count] = []
    for count in counts:
        last = joined[-1] if joined else None
        if last and _joins(marked, last, count):
            high = None if last.high is None or count.high is None else last.high + count.high
            low = (last.low or 0) + (count.low or 0)
            joined[-1] = last._replace(
                end=count.end, reach=count.reach, low=low, high=high, head="people", kind="number"
            )
        elif count.case != BESIDE:
            joined.append(count)
    return joined


def _joins(marked: Marked, first: Count, second: Count) -> bool:
    if "zero" in (first.kind, second.kind) or first.head == "attackers" or second.head == "attackers":
        return False
    couple = first.kind == "vague" and first.low == first.high
    if first.subset != second.subset or not (couple or first.head.startswith(("people", "soldiers"))):
        return False
    if second.head not in ("people", "soldiers") and not (second.kind == "number" and second.head == "unknown"):
        return False
    between = marked.sentence.words[first.reach : second.start]
    if between and (marked.at(second.start - 1, "single") or marked.is_word(second.start - 1, "whose")):
        between = between[:-1]
    if any(marked.over(word, "harm") for word in range(first.reach, second.start)):
        return False
    if _has_own_harm(marked, first, second):
        return False
    if (couple or first.kind == "single") and _is_with(marked, first, second):
        return True
    return not _differ(first, second) and _is_listed(marked, first, second, between)


def _is_listed(marked: Marked, first: Count, second: Count, between: list[str]) -> bool:
    """Whether nothing but a comma or "and" stands between two counts, and words that describe the second."""
    if second.case:
        between = between[: len(between) - _described(marked, first.reach + 1, second.start)]
    if between == [","]:
        if marked.is_word(second.start, "all"):
            return False  # "two brothers, both teachers"
        return second.case != BESIDE and not any(marked.is_word(count.start, "known") for count in (first, second))
    at = first.reach + (between[:1] == [","])
    return any(mark.start == at and mark.end == first.reach + len(between) for mark in marked.all("word and"))


def _differ(first: Count, second: Count) -> bool:
    """Whether the cases of two nouns keep them apart: "мужчина, его жену ..." tells of two people, each by itself."""
    if second.case == BESIDE:
        return first.kind != "number"
    return bool(first.case and second.case) and not set(first.case.split()) & set(second.case.split())


def _described(marked: Marked, start: int, end: int) -> int:
    """How many words straight before a noun describe it: "70-річний", "молодий"."""
    at = end
    while at > max(start, end - _DESCRIBED_WITHIN) and marked.sentence.words[at - 1][0].isalnum():
        if any(marked.over(at - 1, tag) for tag in _NO_DESCRIPTION):
            break
        at -= 1
    return end - at


def _is_with(marked: Marked, first: Count, second: Count) -> bool:
    """ "погибла мать с двумя детьми", "с ребёнком": with whom people are harmed, are harmed as well."""
    return second.head in ("people", "soldiers") and any(
        mark.start == first.reach and mark.end == second.start for mark in marked.all("word with")
    )


def _interrupted(marked: Marked, start: int, end: int) -> bool:
    """Whether a comma or "and" stands between a count and a word of harm, which then begins anew."""
    return any(marked.sentence.words[word] == "," or marked.is_word(word, "and") for word in range(start, end))


def _has_own_harm(marked: Marked, first: Count, second: Count) -> bool:
    """ "погибла женщина, двое мужчин ранены": with words of harm on both sides each count has its own."""
    before = any(
        marked.over(word, "harm") and not _interrupted(marked, word, first.start)
        for word in range(max(0, first.start - 2), first.start)
    )
    after = any(
        mark.sense.form in ("either", "counted", "past", "state") and not _interrupted(marked, second.reach, mark.start)
        for mark in marked.all("harm")
        if second.reach <= mark.start < second.reach + 3
    )
    return before and after
