"""Step 4d, coordination: counts that are told together are one: "two officers and a street vendor".

Reads the tags harm, burnt, say, single, function, person, thing, verb, act, impact, be, have, getting, clause, measure,
subset, subset_after, and, are, where, with, all, whose, known, relative, each_one.
"""

from __future__ import annotations

from typing import Final

from monitor.read.counts.ages import behind_ages
from monitor.read.counts.count import Count
from monitor.read.lexicon import BESIDE, Marked

_PAIR: Final = 2
_DESCRIBED_WITHIN: Final = 4
_OTHERS_WITHIN: Final = 7
"""Words of the last of those of whom another harm is told, and of how: "и ещё один молодой мужчина тяжело ранены"."""
_MODIFIED_WITHIN: Final = 12
"""Words that describe one of whom others are told: "a man on his way home, his wife and ..."."""
_SAYS_WITHIN: Final = 16
"""Words from somebody to the verb that he is the one who tells it."""
_NEW_CLAUSE: Final = ("harm", "verb", "act", "be", "clause", "say")
_PREDICATE: Final = ("harm", "verb", "act", "impact", "be", "have", "say", "getting")
_PREDICATE_WITHIN: Final = 3
"""Words behind somebody in which a verb says that something else is told of him."""
_COLLECTIVE: Final = ("оє", "ое", "ро")
"""Endings of Slavic numerals that count people alone."""
_STOPS: Final = frozenset(",;:.")
_BELONGING_WITHIN: Final = 3
_VERB_WITHIN: Final = 2
_LED_WITHIN: Final = 6
_FATE_WITHIN: Final = 5
_ASIDE_WITHIN: Final = 9
"""Words of a clause about several, with the comma that closes it."""
_NO_OWNER: Final = ("function", "harm", "verb", "act", "person", "be", "measure", "say")
_NO_DESCRIPTION: Final = (
    "function",
    "word and",
    "word with",
    "harm",
    "verb",
    "act",
    "thing",
    "person",
    "be",
    "measure",
)


def coordinated(marked: Marked, counts: list[Count]) -> list[Count]:
    """Join "two officers and a street vendor" into 3; a part ("including ...") joins nothing."""
    joined: list[Count] = []
    chain: list[Count] = []
    for count in counts:
        last = joined[-1] if joined else None
        aged = _with_ages(marked, last, chain[-1]) if last and last.human else last
        if last and aged and _joins(marked, aged, count):
            if _is_told_again(marked, chain, count):
                joined[-1] = last._replace(end=count.end, reach=count.reach)
                continue
            chain.append(count)
            high = None if last.high is None or count.high is None else last.high + count.high
            low = (last.low or 0) + (count.low or 0)
            if _is_whole(marked, chain, low, high):
                low, high = chain[0].low or 0, chain[0].high
            elif _names_last_two(marked, chain):
                low, high, chain = low - 2, None if high is None else high - 2, chain[:-2]
            joined[-1] = last._replace(
                end=count.end, reach=count.reach, low=low, high=high, head="people", kind="number"
            )
        elif count.case != BESIDE:
            chain = [count]
            joined.append(count)
    return joined


def _with_ages(marked: Marked, last: Count, member: Count) -> Count:
    """The last of those told together, with the ages behind its last member."""
    behind = behind_ages(marked, member)
    return last._replace(reach=behind) if behind > last.reach else last


def _is_told_again(marked: Marked, chain: list[Count], count: Count) -> bool:
    """ "two residents, men of 44 and 63"; "five women and a guard, a man of thirty": nobody new behind a list."""
    if chain and (_is_same_by_ages(marked, chain[-1], count) or _is_that_couple(marked, chain[-1], count)):
        return True
    if len(chain) < 2 or not (chain[-1].kind == count.kind == "single") or marked.is_word(count.reach, "and"):
        return False
    over = any(marked.is_word(word, "and") for word in range(chain[-2].reach, chain[-1].start))
    between = range(chain[-1].reach, count.start)
    return (
        over
        and bool(between)
        and marked.sentence.words[chain[-1].reach] == ","
        and not any(marked.is_word(word, "and") for word in between)
    )


def _is_same_by_ages(marked: Marked, first: Count, second: Count) -> bool:
    """Whether people whom only their ages count stand behind a comma and as many: "two residents, men of 44 and 63"."""
    by_ages = second.kind == "number" and marked.at(second.start, "person") is not None
    apart = marked.sentence.words[first.reach : second.start]
    return by_ages and first.kind == "number" and first.low == second.low and apart == [","]


def _is_that_couple(marked: Marked, first: Count, second: Count) -> bool:
    """ "two people, a couple": the same two."""
    couple = second.kind == "vague" and second.low == second.high == first.low == first.high
    couple = couple and not marked.is_word(second.start, "whose")  # "two girls, their parents and an aunt"
    return couple and first.kind == "number" and marked.sentence.words[first.reach : second.start] == [","]


def _is_whole(marked: Marked, chain: list[Count], low: int, high: int | None) -> bool:
    """ "five people, two men and three girls": the first is the sum of those that follow.

    Where it names some of them only between commas: "two policemen, a captain and a sergeant, were killed", but "three
    men, two women and a child" are six.
    """
    sums = chain[0].kind == "number" and low == high == 2 * (chain[0].low or 0)
    closed = chain[0].noun == "" or marked.sentence.word(chain[-1].reach) == "," or _are_pair(marked, chain[1:])
    return len(chain) > 2 and sums and closed


def _names_last_two(marked: Marked, chain: list[Count]) -> bool:
    """ "two guards and two visitors, a father and his son": who the last two are, behind the "and" of the list."""
    if len(chain) <= _PAIR + 1:
        return False
    whole, pair = chain[-_PAIR - 1], chain[-_PAIR:]
    two = whole.kind == "number" and whole.low == whole.high == _PAIR and all(one.kind == "single" for one in pair)
    listed = two and any(marked.is_word(word, "and") for word in range(chain[-_PAIR - 2].reach, whole.start))
    return listed and marked.sentence.words[whole.reach : whole.reach + 1] == [","]


def _are_pair(marked: Marked, chain: list[Count]) -> bool:
    """ "two men, a father and son": two who share an article are told together, as who the others were."""
    shared = marked.at(chain[0].start, "single") is not None and chain[-1].end - chain[-1].start == 1
    return len(chain) > 1 and shared and all(count.kind == "single" for count in chain)


def _joins(marked: Marked, first: Count, second: Count) -> bool:
    if "zero" in (first.kind, second.kind) or "attackers" in (first.head, second.head):
        return False
    couple = first.kind == "vague" and first.low == first.high
    if first.subset and not second.subset:
        return _is_further_part(marked, first, second)
    if first.subset != second.subset or not (couple or first.head.startswith(("people", "soldiers"))):
        return False
    if second.head not in ("people", "soldiers") and not (second.kind == "number" and second.head == "unknown"):
        return _is_so_many_more(marked, first, second)
    between = marked.sentence.words[first.reach : second.start]
    if between and (marked.at(second.start - 1, "single") or marked.is_word(second.start - 1, "whose")):
        between = between[:-1]
    if any(marked.over_any(word, ("harm", "say")) for word in range(first.reach, second.start)):
        return False  # "two firemen died, the governor said"
    if any(
        told(marked, first, second)
        for told in (
            _has_own_harm,
            _is_led_away,
            _came_off,
            _fares_otherwise,
            _opens_other_list,
            _opens_other_clause,
            _is_each,
        )
    ):
        return False
    if (couple or first.kind == "single") and _is_with(marked, first, second):
        return True
    if _is_of_first(marked, first, second):
        return True
    apart = _differ(first, second) or _is_object_beside_subject(marked, first, second)
    return not apart and _is_listed(marked, first, second, between)


def _is_so_many_more(marked: Marked, first: Count, second: Count) -> bool:
    """ "Ранен журналист и ещё трое": a bare number of more people, straight behind one and "and"."""
    bare = second.kind == "number" and second.head == "none" and second.more and first.kind == "single"
    return (
        bare
        and any(mark.start == first.reach and mark.end == second.start for mark in marked.all("word and"))
        and (not _has_own_harm(marked, first, second) and not _has_harm_behind(marked, second))
    )


def _opens_other_clause(marked: Marked, first: Count, second: Count) -> bool:
    """ "погибли 10 человек, двоих посчитали дважды": behind those who are counted, others to whom something is done.

    Or who do something that no table knows: "поранено 12 осіб, п'ятеро відмовилися від госпіталізації".
    """
    if second.head != "unknown" or marked.sentence.words[first.reach : second.start] != [","]:
        return False
    if first.kind != "number":
        return False
    done = marked.at(second.start, "objects") is not None and marked.at(first.end - 1, "objects") is None
    return done or _is_collective(marked, second)


def _is_collective(marked: Marked, count: Count) -> bool:
    """ "п'ятеро ...": a number that is people by itself, so that the word behind it need not say who they are."""
    alone = count.end - count.start == 1 and marked.sentence.words[count.start].endswith(_COLLECTIVE)
    return alone and not marked.is_word(count.reach, "and")


def _is_each(marked: Marked, _first: Count, second: Count) -> bool:
    """ "killed two people, one each in X and Y": of those who were counted before."""
    return marked.is_word(second.end, "each_one")


def _is_further_part(marked: Marked, first: Count, second: Count) -> bool:
    """ "including two nurses, a cook and a guard, were hurt": the list of a part goes on with one person more."""
    if second.kind != "single" or second.head not in ("people", "soldiers") or second.more:
        return False
    between = second.start - first.reach == 1
    return between and (marked.sentence.words[first.reach] == "," or marked.is_word(first.reach, "and"))


def _is_of_first(marked: Marked, first: Count, second: Count) -> bool:
    """ "killed a woman waiting for a bus, her son and a guard": whose second is, whatever describes the first."""
    if first.kind != "single" or second.kind != "single" or not marked.is_word(second.start, "whose"):
        return False
    between = range(first.reach, second.start - 1)
    led = any(mark.end == first.start and mark.sense.form in ("active", "past") for mark in marked.all("harm"))
    return (
        led
        and 0 < len(between) <= _MODIFIED_WITHIN
        and marked.sentence.word(second.start - 1) == ","
        and marked.is_word(second.reach, "and")
        and not any(marked.over_any(word, _NEW_CLAUSE) or marked.sentence.words[word] in _STOPS for word in between)
    )


def _is_listed(marked: Marked, first: Count, second: Count, between: list[str]) -> bool:
    """Whether nothing but a comma or "and" stands between two counts, and words that describe the second."""
    if second.case:
        between = between[: len(between) - _described(marked, first.reach + 1, first.reach + len(between))]
        if between and marked.is_word(first.reach + len(between) - 1, "whose"):
            between = between[:-1]  # "мать и её шестилетний сын"
    couple = first.kind == "vague" and first.low == first.high
    owner = _belonging(marked, first, between) if first.case or second.case or couple else 0
    reach, between = first.reach + owner, between[owner:]
    several = second.kind == "number" and not marked.is_word(second.reach, "and")
    if _is_one_verb(marked, first) and between == [","] and (owner or several):
        return False  # "погиб водитель автобуса, двое пассажиров ...", "загинув чоловік, одинадцятеро людей ..."
    if owner and between == [","] and second.kind == "single" and not marked.is_word(second.reach, "and"):
        return False  # "загинули троє медиків лікарні, хворий вижив"
    if between == [","]:
        if marked.is_word(second.start, "all"):
            return False  # "two brothers, both teachers"
        if (second.kind == "single" and _says(marked, second)) or _are_among_first(marked, second):
            return False
        if _is_apposition(marked, first, second) or _is_source(marked, first, second):
            return False
        known = marked.is_word(first.start, "known") or _is_known(marked, second)
        again = bool(second.case) and first.kind == "number" and first.noun == ""  # "двоє людей, чоловік і жінка"
        return second.case != BESIDE and not known and not again
    if any(goes_on(marked, first, second) for goes_on in (_goes_on_with, _goes_on_elsewhere)) or _goes_on_behind_clause(
        marked, first, second, between
    ):
        return True
    at = reach + (between[:1] == [","])
    return any(mark.start == at and mark.end == reach + len(between) for mark in marked.all("word and"))


def _says(marked: Marked, somebody: Count) -> bool:
    """ "killing six people, a spokesman for the army that holds the town said": from whom it is known."""
    if not marked.tells("say"):
        return False
    for word in range(somebody.reach, min(somebody.reach + _SAYS_WITHIN, len(marked.sentence))):
        if marked.over(word, "say") is not None:
            return True
        if not marked.sentence.words[word][0].isalnum() and not marked.is_word(word, "possessive"):
            return False
        if marked.over(word, "harm") is not None:
            return False
    return False


def _are_among_first(marked: Marked, second: Count) -> bool:
    """ "killing 13 people, a monk and two nuns among them": who some of those were that the first counts."""
    words = marked.sentence.words
    stop = next((word for word in range(second.reach, len(words)) if words[word] in _STOPS), len(words))
    among = marked.between("subset", second.reach, stop) or marked.between("subset_after", second.reach, stop)
    return among is not None and among.end >= stop


def _belonging(marked: Marked, first: Count, between: list[str]) -> int:
    """How many words behind one person tell what he belongs to: "хозяин дома и его тёща", "майстер цеху, двоє ..."."""
    for words in range(min(len(between), _BELONGING_WITHIN + 1)):
        at = first.reach + words
        if between[words] == "," or marked.is_word(at, "and"):
            return words
        whose = words == 0 and first.kind == "vague" and marked.at(at, "person")  # "подружжя пенсіонерів і сусідка"
        if not between[words][0].isalpha() or (not whose and any(marked.over(at, tag) for tag in _NO_OWNER)):
            return 0
    return 0


def _is_source(marked: Marked, first: Count, second: Count) -> bool:
    """ "за словами начальника, четверо загинули": one person, told in an oblique case by no word of harm."""
    if first.kind != "single" or not first.case or "nominative" in first.case:
        return False
    if marked.ending(first.start, "say") is not None:
        return True  # "погибли, по словам хозяйки, пять женщин"
    return not any(
        0 <= first.start - mark.end <= _LED_WITHIN
        or (mark.sense.number == "any" and 0 <= mark.start - second.reach <= _VERB_WITHIN)
        for mark in marked.all("harm")
    )


def _is_one_verb(marked: Marked, first: Count) -> bool:
    """Whether a word of harm in the singular stands straight before one person."""
    return (first.kind == "single" or _is_number_one(first)) and any(
        mark.sense.number == "one" and first.start - _VERB_WITHIN <= mark.end <= first.start
        for mark in marked.all("harm")
    )


def _is_one_body(marked: Marked, first: Count) -> bool:
    """ "нашли тело мужчины, охранника склада": whose body it is."""
    return marked.is_word(first.start - 1, "body_of") and marked.is_word(first.start - 1, "one_found")


def _fares_otherwise(marked: Marked, first: Count, second: Count) -> bool:
    """ "загинула жінка, її чоловік у реанімації": one verb for one person, and of the next something else is told."""
    if marked.sentence.word(first.reach) != "," or not _is_one_verb(marked, first):
        return False
    for word in range(second.reach, min(second.reach + _FATE_WITHIN, len(marked.sentence))):
        if marked.sentence.words[word] == "," and word > second.reach and _fare_behind_aside(marked, word):
            return True
        another = marked.is_word(word, "and") and _is_person_behind(marked, word + 1)
        if marked.sentence.words[word] in (",", ";", ".") or (marked.is_word(word, "and") and not another):
            return False
        if marked.over_any(word, ("harm", "wound")):
            return True
    return False


def _fare_behind_aside(marked: Marked, comma: int) -> bool:
    """ "дружина та син, які їхали з ним, поранені": what became of several straight behind a clause about them."""
    clause = range(comma + 1, min(comma + _ASIDE_WITHIN, len(marked.sentence)))
    closing = next((word for word in clause if marked.sentence.words[word] == ","), None)
    if closing is None or marked.over_any(comma + 1, ("harm", "units", "word and")):
        return False
    return any(
        mark.start == closing + 1 and mark.sense.number != "one" and mark.sense.form in ("either", "place", "counted")
        for mark in marked.all("harm")
    )


def _is_person_behind(marked: Marked, at: int) -> bool:
    """Whether a noun for people stands at a word, or behind the words that describe it: "і 40-річний син"."""
    person = marked.between("person", at, at + 1 + _DESCRIBED_WITHIN)
    return person is not None and _described(marked, at, person.start) == person.start - at


def _opens_other_list(marked: Marked, first: Count, second: Count) -> bool:
    """ "вбито господаря, його дружину й двох синів поранено": behind one victim others, with a harm of their own.

    So behind a number, which by itself fits a verb in the plural: "погибли двое, водитель и врач тяжело ранены".
    """
    if marked.sentence.word(first.reach) != "," or not marked.is_word(second.reach, "and"):
        return False
    led = next((mark for mark in marked.all("harm") if mark.sense.form == "either" and mark.end == first.start), None)
    behind = range(second.reach + 1, second.reach + 1 + _OTHERS_WITHIN)
    own = next((mark for mark in marked.all("harm") if mark.start in behind and mark.sense.form == "either"), None)
    if led is None or own is None or _interrupted(marked, second.reach + 1, own.start):
        return False
    if led.sense.number in ("one", "any"):
        return own.start < behind.start + _DESCRIBED_WITHIN
    return first.kind == "number" and own.sense.number not in ("one", "any") and own.sense.value != led.sense.value


def _goes_on_with(marked: Marked, first: Count, second: Count) -> bool:
    """ "killing four soldiers off duty and six relatives": words that describe the first stand behind it.

    Or what they belong to, where either may stand behind its harm: "ранены шесть жителей города и трое врачей".
    """
    conjunction = second.start - 1
    if first.kind != "number" or second.kind != "number" or not marked.is_word(conjunction, "and"):
        return False
    words = conjunction - first.reach
    described = 0 < words <= _DESCRIBED_WITHIN and _described(marked, first.reach, conjunction) == words
    owned = words > 0 and _belonging(marked, first, marked.sentence.words[first.reach : second.start]) == words
    before = {mark.sense.form for mark in marked.all("harm") if mark.end == first.start}
    behind = {mark.sense.form for mark in marked.all("harm") if mark.start == second.reach}
    told = "either" in before | behind
    return (described and not before.isdisjoint(("active", "past"))) or (owned and told)


def _goes_on_elsewhere(marked: Marked, first: Count, second: Count) -> bool:
    """ "killing two guards at the gate and a cook", "Two guards at the gate and a cook were killed": where each was.

    Not so "killing two men in a car and a woman was hurt".
    """
    end = second.start - 1
    between = range(first.reach, end)
    plain = not (first.case or second.case) and 0 < len(between) <= _MODIFIED_WITHIN
    if not plain or any(_parts(marked, word) or marked.is_word(word, "and") for word in between):
        return False
    led = any(mark.end == first.start and mark.sense.form in ("active", "past") for mark in marked.all("harm"))
    if not marked.is_word(end, "and") and not (marked.sentence.words[end] == "," and led and _is_amid(marked, second)):
        return False
    told = range(second.reach, min(second.reach + _FATE_WITHIN, len(marked.sentence)))
    if any(map(marked.sentence.capital, between)) and any(map(marked.sentence.capital, told)):
        return False  # "killed two people in X and a woman in Y"
    if led:
        return not any(marked.over_any(word, _PREDICATE) for word in told[:_PREDICATE_WITHIN])
    opens = first.start == 0 or marked.sentence.words[first.start - 1] in _STOPS
    opens = opens or marked.over_any(first.start - 1, ("say", "clause")) or marked.is_word(first.start - 1, "where")
    return opens and marked.is_word(second.reach, "are") and any(marked.over(word, "harm") for word in told)


def _is_amid(marked: Marked, count: Count) -> bool:
    """Whether a list goes on behind somebody, and what tells where he was: ", two women from a village and a cook"."""
    for word in range(count.reach, min(count.reach + _MODIFIED_WITHIN, len(marked.sentence))):
        if marked.is_word(word, "and"):
            return True
        if _parts(marked, word):
            return False
    return False


def _parts(marked: Marked, word: int) -> bool:
    """Whether a word ends a clause or begins another."""
    return marked.sentence.words[word] in _STOPS or marked.over_any(word, _NEW_CLAUSE)


def _goes_on_behind_clause(marked: Marked, first: Count, second: Count, between: list[str]) -> bool:
    """ "поранені водій, який їхав додому, та його дружина": a clause between commas describes the first of two."""
    reach = first.reach
    if between[:1] != [","] or between.count(",") != 2 or not _opens_clause(marked, reach + 1):
        return False
    closed = reach + 1 + between[1:].index(",")
    led = any(0 <= first.start - mark.end <= _LED_WITHIN for mark in marked.all("harm"))
    joined = closed + 2 == reach + len(between) and marked.is_word(closed + 1, "and")
    return joined and led != _has_harm_behind(marked, second)


def _opens_clause(marked: Marked, at: int) -> bool:
    """ ", який ...", ", з якою ...": a relative, or a preposition and a relative."""
    return marked.is_word(at, "relative") or marked.is_word(at + 1, "relative")


def _has_harm_behind(marked: Marked, count: Count) -> bool:
    """Whether something else is told of a count, up to the next pause: "..., і двоє його дітей поранені"."""
    for word in range(count.reach, min(count.reach + _FATE_WITHIN, len(marked.sentence))):
        if marked.sentence.words[word] in _STOPS:
            return False
        if marked.over_any(word, ("harm", "wound")):
            return True
    return False


def _is_apposition(marked: Marked, first: Count, second: Count) -> bool:
    """ "one man, a locksmith who ...": one person told again, unless the list goes on."""
    if first.kind == "number" and marked.is_word(first.start - 1, "the"):
        return True  # "the two men, a father and son"
    one = (first.case and first.kind == "single") or _is_number_one(first)
    if one and second.kind == "single" and not marked.is_word(second.reach, "and"):
        behind = any(
            mark.sense.number == "one" and 0 <= mark.start - second.reach <= _FATE_WITHIN for mark in marked.all("harm")
        )
        if behind or _is_one_verb(marked, first) or _is_one_body(marked, first):
            return True  # "сержант, учасник боїв, помер"
    if first.low != 1 or not marked.is_word(second.start, "a"):
        return False
    comma = marked.sentence.word(second.reach) == ","
    goes_on = second.reach + 1 if comma else second.reach
    return not (marked.is_word(goes_on, "and") or (comma and marked.is_word(goes_on, "a")))


def _is_number_one(count: Count) -> bool:
    """ "одна жінка": a number, and yet one person told alone."""
    return count.kind == "number" and count.low == count.high == 1


def _is_known(marked: Marked, count: Count) -> bool:
    """Whether one was told before; not so "her daughter" in the middle of a list."""
    end = behind_ages(marked, count)
    listed = marked.is_word(count.start, "whose") and marked.is_word(end + (marked.sentence.word(end) == ","), "and")
    return marked.is_word(count.start, "known") and not listed


def _differ(first: Count, second: Count) -> bool:
    """Whether the cases of two nouns keep them apart: "мужчина, его жену ..." tells of two people, each by itself."""
    if second.case == BESIDE:
        return first.kind != "number"
    return bool(first.case and second.case) and not set(first.case.split()) & set(second.case.split())


def _is_object_beside_subject(marked: Marked, first: Count, second: Count) -> bool:
    """ "загинув токар, двох слюсарів поранено": behind somebody who is a subject others in another case."""
    nominative = first.kind == "single" and first.case != "" and "oblique" not in first.case
    subject = nominative or any(
        mark.sense.value == "killed" and mark.sense.number == "one" and mark.end == first.start
        for mark in marked.all("harm")
    )
    words = (second.start, second.end - 1)
    return subject and second.kind == "number" and any(marked.at(word, "objects") is not None for word in words)


def _described(marked: Marked, start: int, end: int) -> int:
    """How many words straight before a noun describe it: "70-річний", "молодий"."""
    at = end
    while at > max(start, end - _DESCRIBED_WITHIN) and marked.sentence.words[at - 1][0].isalnum():
        if any(marked.over(at - 1, tag) for tag in _NO_DESCRIPTION) and not _tells_age(marked, at - 1):
            break
        at -= 1
    return end - at


def _tells_age(marked: Marked, word: int) -> bool:
    """ "12-летний": bound to a number, and no thing that it counts."""
    return word > 0 and marked.sentence.joined[word] and marked.sentence.words[word - 1].isdecimal()


def _is_with(marked: Marked, first: Count, second: Count) -> bool:
    """ "погибла мать с двумя детьми", "с ребёнком": with whom people are harmed, are harmed as well."""
    return second.head in ("people", "soldiers") and any(
        mark.start == first.reach and mark.end == second.start for mark in marked.all("word with")
    )


def _interrupted(marked: Marked, start: int, end: int) -> bool:
    """Whether a comma, a semicolon or "and" stands between a count and a word of harm, which then begins anew."""
    pauses = (",", ";")
    return any(marked.sentence.words[word] in pauses or marked.is_word(word, "and") for word in range(start, end))


def _is_led_away(marked: Marked, first: Count, second: Count) -> bool:
    """ "вбито тридцять гостей, наречену викрали": behind those who died somebody whom they led away."""
    verb = marked.at(second.reach, "verb")
    return verb is not None and verb.sense.value == "abduction" and marked.sentence.word(first.reach) == ","


def _came_off(marked: Marked, first: Count, second: Count) -> bool:
    """ "ранены 12 человек, 17 жителей эвакуированы": of the second something is told that does nobody harm."""
    return marked.sentence.word(first.reach) == "," and marked.is_word(second.reach, "came_off")


def _has_own_harm(marked: Marked, first: Count, second: Count) -> bool:
    """ "погибла женщина, двое мужчин ранены": with words of harm on both sides each count has its own."""
    begins = first.start - _described(marked, 0, first.start)  # "погибли 83-летняя женщина и мужчина, 11 ранены"
    before = any(
        marked.over_any(word, ("harm", "burnt")) and not _interrupted(marked, word, first.start)
        for word in range(max(0, begins - 2), first.start)
    ) or any(
        mark.sense.form == "counted" and first.start < mark.start <= first.reach for mark in marked.all("harm")
    )  # "двоє постраждалих, одна людина загинула"
    after = any(
        mark.sense.form in ("either", "counted", "past", "state", "place")
        and not _interrupted(marked, second.reach, mark.start)
        for mark in marked.all("harm")
        if second.end <= mark.start < second.reach + 3
    )
    return before and after
