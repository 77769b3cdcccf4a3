"""Step 4, counts: which words of a sentence count people, and how many they allow.

Reads the tags units, scales, vague, zero, hedge, single, alone, person, thing, subset, subset_after, more, months.
"""

from __future__ import annotations

from monitor.read.ages import age_end, aged, is_age, is_told_with_age, told_by_ages
from monitor.read.coordination import coordinated
from monitor.read.count import Count, Kind
from monitor.read.lexicon import ADJECTIVE, GUESSED, HEAD_FIRST, Mark, Marked
from monitor.read.numbers import is_number, number_at, upper_of_range
from monitor.read.portions import flagged, named

_HEAD_WITHIN = 6
_SINGLE_WITHIN = 7
_COMPLEMENT_WITHIN = 7
_NOUN_WITHIN = 5
_INSTEAD_WITHIN = 2
_OWNER_WITHIN = 4
"""Words between "of" and the number of all: "two of the family's five children"."""


def find_counts(marked: Marked) -> list[Count]:
    """All counts of a sentence in order; those that are coordinated ("two men and a boy") are one."""
    found: list[Count] = []
    ages: set[int] = set()
    free = 0
    for at in _beginnings(marked):
        counted = (
            bool(found)
            and at < found[-1].reach
            and (marked.at(at, "alone") is not None or (is_number(marked, at) and marked.is_word(found[-1].end, "of")))
        )
        if at < free or counted or is_age(marked, found, ages, at):
            continue
        if found and found[-1].reach == at and found[-1].human and (end := age_end(marked, at)):
            found[-1], free = found[-1]._replace(reach=end), end
            continue
        count = _count_at(marked, at) or _unknown_beside(marked, found, at)
        if count is not None and found and _is_owner(found[-1], count):
            found[-1], free = found[-1]._replace(reach=count.reach), count.reach
        elif count is not None:
            found.append(named(marked, flagged(marked, aged(marked, count))))
            free = max(found[-1].reach if found[-1].reach > count.reach else count.end, at + 1)
    return coordinated(marked, _without_denied(marked, found))


def _without_denied(marked: Marked, found: list[Count]) -> list[Count]:
    """ "killed not eight but seven", "не восьмеро, а семеро": only what is said instead counts anybody."""
    if len(found) < 2 or not marked.tells("negation"):
        return found
    left: list[Count] = []
    for count in found:
        denied = left[-1] if left else None
        if denied and _is_instead(marked, denied, count):
            left[-1] = count._replace(start=denied.start - 1)  # from "not" on, where a word of harm looks for it
        else:
            left.append(count)
    return left


def _is_instead(marked: Marked, denied: Count, count: Count) -> bool:
    return (
        denied.kind == count.kind == "number"
        and 0 < count.start - denied.reach <= _INSTEAD_WITHIN
        and marked.is_word(count.start - 1, "instead")
        and any(no.end == denied.start for no in marked.all("negation"))
    )


def _is_owner(before: Count, count: Count) -> bool:
    """ "секретарь мэра", "двое детей водителя": an oblique person straight behind others is whose they are."""
    if (
        before.reach != count.start
        or before.kind not in ("single", "number")
        or before.head not in ("people", "soldiers")
    ):
        return False
    told = before.kind == "number" or before.case != ""
    return told and count.kind == "single" and "oblique" in count.case and "nominative" not in count.case


def _beginnings(marked: Marked) -> list[int]:
    """The words at which a count may begin."""
    starts = {
        mark.start
        for tag in ("zero", "vague", "units", "scales", "single", "another", "alone")
        for mark in marked.all(tag)
    }
    starts.update(mark.start for mark in marked.all("person") if told_by_ages(marked, mark))
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


def _count_at(marked: Marked, at: int) -> Count | None:
    if (mark := marked.at(at, "zero")) and not _is_hedge(marked, at):
        return Count(at, mark.end, mark.end, 0, 0, "zero", "none")
    if (mark := marked.at(at, "vague")) and not is_number(marked, mark.end):
        bounds = [int(bound) for bound in mark.sense.value.split("-")]
        high = bounds[1] if len(bounds) > 1 else None
        return _with_head(marked, at, mark.end, bounds[0], high, "vague")
    if number := number_at(marked, at):
        return _hedged(marked, at, *number)
    if (person := marked.at(at, "person")) and (told := told_by_ages(marked, person)):
        many, end = told
        return Count(at, end, end, many, many, "number", person.sense.value)  # type: ignore[arg-type]
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
    if not cases or _goes_on(marked, cases[0].end, cases[0].start) or marked.at(at, "identity") is not None:
        return None
    case = " ".join(mark.sense.form for mark in cases)
    mark = cases[0]
    if mark.sense.number == GUESSED and at and marked.sentence.capital(at):
        return None
    if mark.sense.number == ADJECTIVE and (marked.at(mark.end, "thing") or marked.at(mark.end, "person")):
        return None  # "патрульный автомобиль"
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
    hedge = marked.ending(begin, "hedge")
    if hedge:
        kind, start = hedge.sense.value, hedge.start
        if kind == "at_least":
            high = None
        elif kind in ("more_than", "or_more"):
            low, high = value + 1, None
            start = hedge.end - 1 if kind == "or_more" else start
        elif kind == "up_to" and not _is_reached(marked, hedge):
            low = 0
        elif kind not in ("exact", "between", "up_to"):
            start = at
    count = _with_head(marked, start, end, low, high, "number")
    if not marked.all("hedge"):
        return count
    behind = (count.reach, *(harm.end for harm in marked.all("harm") if _is_noun_at(harm, count.reach)))
    more = any(
        mark.sense.value == "or_more" and not is_number(marked, mark.end) and _stands_behind(marked, mark, behind)
        for mark in marked.all("hedge")
    )
    return count._replace(high=None) if more else count


def _stands_behind(marked: Marked, hedge: Mark, ends: tuple[int, ...]) -> bool:
    """ "44 people at the least", "44 dead, at the very least"."""
    if hedge.start in ends:
        return True
    return hedge.start - 1 in ends and hedge.end - hedge.start > 2 and marked.sentence.words[hedge.start - 1] == ","


def _is_noun_at(harm: Mark, at: int) -> bool:
    """ "שלושה הרוגים לפחות": what is counted is itself a word of harm."""
    return harm.start == at and harm.sense.form in ("counted", "outcome", "past", "state", "noun")


def _hedged_behind(marked: Marked, low: int, high: int | None, end: int) -> tuple[int, int | None, int]:
    """What stands behind a number: "13 or more", "thirty odd", "20 or so"."""
    after = marked.at(end, "hedge")
    if after is None:
        return low, high, end
    if after.sense.value == "or_more":
        another = is_number(marked, after.end)  # "19 погибших и более 40 раненых"
        return (low, high, end) if another else (low, None, after.end)
    if after.sense.value == "and_more":
        return low + 1, None, after.end
    return low, high, after.end if after.sense.value == "or_so" else end


def _is_reached(marked: Marked, hedge: Mark) -> bool:
    """ "rose to 12", "rose from 9 to 12", where "to" is also "up to"; what only means "up to" is no such word."""
    if marked.over(hedge.start - 1, "measure") is not None:
        return True
    return hedge.end - hedge.start == 1 and bool(marked.all("toll") and marked.all("measure"))


def _with_head(marked: Marked, start: int, end: int, low: int | None, high: int | None, kind: Kind) -> Count:
    unit = marked.at(end - 1, "units")
    pair = (unit is not None and unit.sense.form == "dual") or (kind == "vague" and low == high)
    itself = marked.at(end - 1, "person") if pair else None  # "رجلان", "her twins"
    head, reach = (itself.sense.value, end) if itself else _head(marked, end)
    if head == "none" and (attackers := _of_attackers(marked, end)):
        head, reach = "attackers", attackers.end
    family = marked.ending(start, "families")
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
    at = _counted_at(marked, at)
    for word in range(at, min(at + _HEAD_WITHIN, len(sentence))):
        if thing := marked.at(word, "thing"):
            if _goes_on(marked, thing.end, thing.start):
                continue
            return "thing", thing.end
        if person := marked.at(word, "person"):
            if _goes_on(marked, person.end, person.start):
                continue
            return person.sense.value, person.end
        if harm := marked.at(word, "harm"):
            return _what_is_harmed(marked, harm)
        if _stops(marked, word):
            return ("unknown" if word > at else "none"), word
    return ("unknown" if at < len(sentence) else "none"), min(at + _HEAD_WITHIN, len(sentence))


def _counted_at(marked: Marked, at: int) -> int:
    """The word where what is counted begins, behind the words that say whose it is."""
    if (whole := _whole(marked, at)) is not None:
        return whole  # "six of her seven grandchildren"
    if marked.is_word(at, "of") and marked.is_word(at + 1, "whose"):
        return at + 2  # "two of his colleagues"
    return at + marked.is_word(at, "whose")  # "двое его дочерей"


def _whole(marked: Marked, of: int) -> int | None:
    """The word behind the second number of "six of her seven", "two of the family's five"; None where there is none."""
    if not marked.is_word(of, "of"):
        return None
    for word in range(of + 1, min(of + 1 + _OWNER_WITHIN, len(marked.sentence))):
        if is_number(marked, word):
            number = number_at(marked, word)
            return number[1] if number else None
        if not (_tells_owner(marked, word) or marked.is_word(word + 1, "possessive")):
            return None
    return None


def _tells_owner(marked: Marked, word: int) -> bool:
    return any(marked.is_word(word, use) for use in ("whose", "the", "possessive"))


def _what_is_harmed(marked: Marked, harm: Mark) -> tuple[str, int]:
    """Whether a word of harm straight before a thing describes it: "two missing boats", "three burned cars"."""
    described = harm.sense.form == "state" and harm.end - harm.start == 1 and harm.sense.value != "killed"
    thing = marked.at(harm.end, "thing") if described else None
    if thing is None or marked.sentence.capital(harm.end) or _goes_on(marked, thing.end, thing.start):
        return "none", harm.start
    return "thing", thing.end


def _goes_on(marked: Marked, at: int, noun: int) -> bool:
    """Whether the noun at hand only describes the next: "two police officers", "30 civilian vehicles"."""
    if marked.at(at, "harm") is not None:
        return False  # "two teenagers shot dead"
    person = marked.at(noun, "person")
    if person is not None and person.sense.number == HEAD_FIRST:
        return False
    following = marked.at(at, "person")
    owned = following is not None and following.sense.number == HEAD_FIRST and not marked.at(noun, "harm")
    if person is None and owned:
        return marked.at(at, "thing") is not None  # "три будинки мешканців"; but "сім тіл мешканців"
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
            if _is_passed_over(marked, person):
                continue
            return _one(marked, at, person)
        if (count := _nameless(marked, at, word, first=word == end)) is not None:
            return count
        if _belongs_to_next(marked, word):
            continue
        if _stops(marked, word) or marked.at(word, "harm"):
            return None
        if marked.at(word, "thing") and not _describes(marked, word):
            return None
    return None


def _one(marked: Marked, article: int, person: Mark) -> Count | None:
    """One person by a noun that is no plural."""
    title = _is_title(marked, person.start, person.end)
    if not title and person.sense.form != "singular":
        return None
    reach = person.end if title else _with_complement(marked, person.end)
    return Count(article, person.end, reach, 1, 1, "single", person.sense.value)  # type: ignore[arg-type]


def _is_passed_over(marked: Marked, person: Mark) -> bool:
    """Whether a noun for people only describes what follows: "the daughter's newborn", "the Syrian Army"."""
    if _is_title(marked, person.start, person.end):
        return False
    described = _goes_on(marked, person.end, person.start) or _is_demonym(marked, person.start, person.end)
    return described or marked.is_word(person.end, "possessive")


def _belongs_to_next(marked: Marked, word: int) -> bool:
    """ "a bus driver", "the daughter's newborn": a thing or the sign of whose it is, with its noun to follow."""
    thing = marked.at(word, "thing") and (marked.sentence.joined[word] or _goes_on(marked, word + 1, word))
    return bool(thing) or marked.is_word(word, "possessive")


def _nameless(marked: Marked, article: int, word: int, *, first: bool) -> Count | None:
    """One person told by no noun for people: "a 70-year-old was killed", "un mort"."""
    if (aged := marked.at(word, "word years_old")) is not None and not _is_described(marked, aged.end):
        return Count(article, aged.end, aged.end, 1, 1, "single", "people")
    if first and _is_one_harmed(marked, article, word):
        return Count(article, word, word, 1, 1, "number", "none")
    if is_told_with_age(marked, word) and not _stops(marked, word):
        return Count(article, word + 1, word + 1, 1, 1, "single", "people")
    return None


def _is_described(marked: Marked, at: int) -> bool:
    """Whether a noun still follows: "a 70-year-old woman", "a 70-year-old retired teacher"."""
    if at >= len(marked.sentence) or _stops(marked, at):
        return False
    return not marked.over_any(at, ("be", "harm", "verb", "measure", "say", "getting"))


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
        if any(marked.is_word(word, use) for use in ("of", "the", "a")):
            continue
        if marked.is_word(word, "and") or _stops(marked, word) or marked.over(word, "harm") or marked.at(word, "be"):
            return word
    return end
