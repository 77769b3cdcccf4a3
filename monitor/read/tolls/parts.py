"""Step 5c, parts: figures that a sentence gives city by city: "five were hurt: three in Nikopol, two in Marhanets".

A bare count beside a city takes its slot from the word of harm that leads the list. Reads the tags place, harm, toll,
another, ordinals, and the particles and, each_one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from monitor.model import Slot
from monitor.read.counts.count import Count
from monitor.read.lexicon import Mark, Marked
from monitor.read.places.place import Place
from monitor.read.places.roles.role import Role
from monitor.read.taken_back import was_counted_twice
from monitor.read.tolls.judgement import Figure

_BESIDE: Final = 3
"""Words between a count and the name of its city: "троє у місті Нікополі"."""
_OF_KIND: Final = 5
"""The same with an article and "of": "three in the village of Kamianka"."""
_BEHIND: Final = 8
"""Words from those who were harmed to the name of their city, where a preposition follows: "five in a house in X"."""
_OF_WORDS: Final = 2
"""Words of "of them", "из погибших"."""
_NUMERAL: Final = 2
"""Words that a number may have."""
_SLOTS: Final = ("killed", "injured")
_MAY_BE_PART: Final = ("", "a part")
_BOUNDARIES: Final = frozenset(",;:.!?)—–")
_PAUSES: Final = frozenset("–—")
_DASHES: Final = frozenset("-–—:(,")


class Part(NamedTuple):
    """A figure of one city in a list, and the word at which the list gives it."""

    figure: Figure
    place: Place
    own: bool = False
    """Whether its noun stands with its number, and nothing leads the list."""
    told: bool = False
    """Whether it has a word of harm for itself."""
    adds_up: bool = False
    """Whether its list makes up the figure that leads it, so that no place outside the list has a share of that."""
    taken: bool = False
    """ "шестерых долечивают в X": whether something is done there to people, and no word of harm does it."""
    share: bool = False
    """ "Of the dead, 28 were in X": a share of those who were counted before its sentence."""


def tells_parts(marked: Marked, figures: Sequence[Figure]) -> bool:
    """Whether a sentence may give figures city by city; without any, nobody needs to count."""
    return any(figure.slot in _SLOTS for figure in figures) or _shares(marked)


def find_parts(
    marked: Marked, counts: Sequence[Count], places: Sequence[Place], figures: Sequence[Figure]
) -> list[Part]:
    """The figures that a list gives city by city, in order; a single one only where it is told as a part.

    Of a sentence that may give any, see `tells_parts`.
    """
    known = [place for place in places if place.city]
    sites = [place for place in known if place.role in (Role.SITE, Role.BARE)]
    led_back = [place for place in known if place.role is Role.BACK and not place.district]
    taken = {figure.at: figure for figure in figures if figure.rejected in _MAY_BE_PART}
    found: list[Part] = []
    counts = _with_last(marked, counts) if sites or led_back else counts
    numbers = [count.start for count in counts if count.kind == "number"]
    for count in counts if sites or led_back else ():
        told = taken.get(count.start)
        share = _share(marked, count)
        counts_all = count.human and (
            told is not None or not count.subset or share is not None or _is_among(marked, count)
        )
        following = bisect_right(numbers, count.start)
        until = numbers[following] if following < len(numbers) else len(marked.sentence)
        told_in = sites if share is None else [*sites, *led_back]  # "three of them in the regional capital"
        own = [site for site in told_in if site.start < until]
        counts_all = counts_all and not was_counted_twice(marked, counts, count.end)
        part = _part(marked, own, count, told, first=not found) if counts_all else None
        if part is not None:
            found += _each(marked, sites, part)
    if (first := _first_of_list(sites, found, figures)) is not None:
        return [first, *found]
    several = len({part.place.city for part in found}) > 1
    if _add_up(marked, counts, found, figures):
        return [part._replace(adds_up=True) for part in found]
    if several:
        return found
    return found if _is_told_as_part(marked, found) and not found[0].told else []


def _first_of_list(sites: Sequence[Place], found: Sequence[Part], figures: Sequence[Figure]) -> Part | None:
    """ "Ударами по X убиты 11 человек, по Y — шестеро": the figure of the city that stands before its harm."""
    if not found or len({part.place.city for part in found}) != 1 or found[0].place.start > found[0].figure.at:
        return None
    other = found[0]
    before = [figure for figure in figures if figure.at < other.place.start and figure.slot == other.figure.slot]
    if len(before) != 1 or before[0].rejected or not before[0].range.least:
        return None
    named = {site.city: site for site in sites if site.end <= before[0].start}
    place = next(iter(named.values())) if len(named) == 1 else None
    inside = any(before[0].start <= site.start < other.place.start for site in sites)
    if place is None or inside or place.city == other.place.city:
        return None
    return Part(before[0]._replace(violent=True), place, told=True)


def _part(marked: Marked, sites: Sequence[Place], count: Count, told: Figure | None, *, first: bool) -> Part | None:
    """The figure that a count is of a city in a list, if it is one; `told` is what a word of harm makes of it."""
    own = _own_noun(marked, count) or _share(marked, count)
    end = own.end if own else count.end
    place, slot = _city_of(marked, sites, count, end), _slot_before(marked, own.end if own else count.start)
    itself = place is None and told is not None and told.start == count.start
    if told is not None and itself:
        place, slot = _city_of_told(marked, sites, told), told.slot  # "twelve were hurt in X, four in Y"
    elif told is not None and place is not None and told.start == count.start and told.end > place.end:
        slot = told.slot  # "killed two in X, and three in Y were hurt"
    elif told is not None and first and place is None and own is None:
        place, itself = _leading_city(marked, sites, told), True  # "у X поранено чотирьох, у Y — двох"
    elif told is not None and first and own is None and not _leads(marked, count):
        return None
    if place is None or slot is None:
        return None
    if _is_noun(marked, count) and not (itself or _is_listed(marked, sites, count, place, told, slot)):
        return None
    start, end = min(count.start, place.start), max(count.reach, place.end)
    figure = Figure(slot, count.range(), marked.sentence, start, end, count.start, violent=True)
    share = slot == "killed" and place.start > count.start and _is_of_dead(marked, count)
    return Part(figure, place, own is not None, itself, taken=_are_taken(marked, count), share=share)


def _city_of_told(marked: Marked, sites: Sequence[Place], told: Figure) -> Place | None:
    """The city behind the words of a figure that opens a list, or straight before them."""
    behind = [site for site in sites if told.end < site.start <= told.end + _BEHIND]
    place = next((site for site in behind if _introduces(marked, told.end, site.start)), None)
    if place is None and len(behind) == 1 and marked.at(told.end, "clause") is not None:
        place = behind[0]  # "nine died when a camp in X was hit, five in Y"
    before = (site for site in sites if site.end == told.start - 1 and marked.sentence.words[site.end] in _DASHES)
    return place or next(before, None)


def _leading_city(marked: Marked, sites: Sequence[Place], told: Figure) -> Place | None:
    """The city that a sentence names before its first figure, where no pause stands between."""
    site = next((site for site in reversed(sites) if site.end <= told.start <= site.end + _BEHIND), None)
    if site is None or any(word in _BOUNDARIES for word in marked.sentence.words[site.end : told.start]):
        return None
    return site


def _own_noun(marked: Marked, count: Count) -> Mark | None:
    """ "двоє поранених — у Харкові": the noun of the dead or hurt between a number and the dash before its city."""
    noun = marked.at(count.end, "harm")
    counted = noun is not None and noun.sense.form == "counted" and noun.sense.value in ("killed", "injured")
    return noun if counted and noun and marked.sentence.word(noun.end) in _PAUSES else None


def _are_taken(marked: Marked, count: Count) -> bool:
    """ "шестерых долечивают в X": a bare number to which something is done there, and no word of harm does it."""
    if marked.at(count.start, "objects") is None or count.head not in ("none", "unknown"):
        return False
    verb = marked.sentence.word(count.end)
    return verb.isalpha() and not marked.over_any(count.end, ("place", "harm", "subset_after", "be", "function"))


def _shares(marked: Marked) -> bool:
    """Whether a sentence tells where some of those died or were hurt who were counted before it."""
    return any(_harm_in(marked, mark) is not None for mark in marked.all("subset_after"))


def _harm_in(marked: Marked, mark: Mark) -> Mark | None:
    """The word of harm in "of the dead", "of those killed"."""
    harm = marked.over(mark.end - 1, "harm")
    return harm if harm is not None and mark.start < harm.start and harm.sense.value in _SLOTS else None


def _is_of_dead(marked: Marked, count: Count) -> bool:
    """ "Of the dead, 28", "28 of the dead": the number counts some of those who died."""
    shares = [mark for mark in marked.all("subset_after") if _harm_in(marked, mark) is not None]
    return any(count.start - 1 <= mark.end <= count.start or mark.start == count.end for mark in shares)


def _share(marked: Marked, count: Count) -> Mark | None:
    """ "six of the dead were in X", "six of them in X": what says of whom a number is a share."""
    mark = marked.at(count.end, "subset_after") if count.kind == "number" else None
    if mark is None or mark.end - mark.start < _OF_WORDS:
        return None
    return mark if _harm_in(marked, mark) or _slot_before(marked, count.start) else None


def _is_among(marked: Marked, count: Count) -> bool:
    """ "killed twelve, including five in X": a bare number behind what opens the parts of a figure."""
    bare = count.kind == "number" and count.end == count.reach and _slot_before(marked, count.start) is not None
    return bare and marked.at(_behind_link(marked, count.end), "place") is not None


def _is_noun(marked: Marked, count: Count) -> bool:
    """Whether a count is one person by a noun, and no number: "двоє — у Харкові, ще один — у Чугуєві" are numbers.

    Neither are "another in Reni", "the other in Reni", "the third in Reni" nouns.
    """
    bare = any(mark.end == count.end for tag in ("another", "ordinals") for mark in marked.all(tag))
    return count.kind == "single" and not bare and marked.over(count.end - 1, "units") is None


def _is_listed(
    marked: Marked, sites: Sequence[Place], count: Count, place: Place, told: Figure | None, slot: Slot
) -> bool:
    """ "killed two people in X and a woman in Y", "a man in X and two women in Y": one person of a list of cities.

    Who has a word of harm for himself behind another's city is no member of the list.
    """
    if place.start < count.reach:
        return False
    if told is not None and told.slot == slot and told.start < count.start:
        return _joins(marked, place.end)
    before = count.start - 1
    before -= marked.is_word(before, "and") and marked.sentence.word(before - 1) == ","
    return told is None and _joins(marked, before) and any(site.end == before for site in sites)


def _joins(marked: Marked, word: int) -> bool:
    return marked.is_word(word, "and") or marked.sentence.word(word) == ","


def _with_last(marked: Marked, counts: Sequence[Count]) -> Sequence[Count]:
    """The counts, with the one whom an ordinal alone counts behind others: "two in X, the third in Y"."""
    last = [
        Count(mark.start, mark.end, mark.end, 1, 1, "single", "people")
        for mark in marked.all("ordinals")
        if any(count.kind == "number" and count.end < mark.start for count in counts)
        and not any(count.start <= mark.start < count.reach for count in counts)
        and marked.at(_behind_link(marked, mark.end), "place") is not None
    ]
    return sorted((*counts, *last), key=lambda count: count.start) if last else counts


def _each(marked: Marked, sites: Sequence[Place], part: Part) -> Iterator[Part]:
    """ "one each in X and Y", "по одному — в X и Y": a part, and the same for the names behind its own."""
    yield part
    number = part.figure.at
    if not (marked.is_word(number - 1, "each_one") or marked.is_word(number + 1, "each_one")):
        return
    end = part.place.end
    for site in sites:
        between = range(end, site.start)
        if site.start >= end and all(
            marked.sentence.words[word] == "," or marked.is_word(word, "and") or marked.at(word, "place") is not None
            for word in between
        ):
            yield part._replace(place=site)
            end = site.end


def _is_told_as_part(marked: Marked, found: Sequence[Part]) -> bool:
    """ "five were hurt in the region, among them in Donetsk three", "killed five in the region, four of them in X"."""
    return len(found) == 1 and any(
        found[0].share
        or found[0].figure.at < mark.start <= found[0].figure.at + _NUMERAL
        or found[0].figure.start - _BESIDE <= mark.end <= found[0].figure.start
        or mark.end == found[0].figure.end
        for mark in (*marked.all("subset"), *marked.all("subset_after"))
    )


def _add_up(marked: Marked, counts: Sequence[Count], found: Sequence[Part], figures: Sequence[Figure]) -> bool:
    """ "killed eight in the south: five in X and three in the village of Y": a whole and its bare parts, few known."""
    for whole in figures if found else ():
        first = found[0].figure
        bare = [c for c in counts if c.start > whole.at and c.kind == "number" and c.end == c.reach and not c.subset]
        known = whole.slot == first.slot and any(count.start == first.at for count in bare)
        if not known or len(bare) < 2 or whole.range.min is None or whole.range.min != whole.range.max:
            continue
        if ":" in marked.sentence.words[whole.at : bare[0].start] and _sum(bare) == whole.range.min:
            return True
    return False


def _sum(counts: Sequence[Count]) -> int | None:
    exact = all(count.low == count.high for count in counts)
    return sum(count.low or 0 for count in counts) if exact else None


def _leads(marked: Marked, count: Count | Figure) -> bool:
    """Whether a word of harm already has this count, as the first of the list."""
    return _slot_before(marked, count.start) is not None


def _city_of(marked: Marked, sites: Sequence[Place], count: Count, end: int) -> Place | None:
    of_kind = any(marked.is_word(word, "of") for word in range(end, min(end + _OF_KIND, len(marked.sentence))))
    capital = any(mark.start <= end + _BESIDE and marked.sentence.word(mark.end) == "," for mark in marked.all("back"))
    close = _OF_KIND if of_kind or capital else _BESIDE
    linked = max(_behind_link(marked, end), count.reach)
    reach = linked + (close if marked.at(count.reach, "place") is None else _BEHIND)
    for place in sites:
        if end <= place.start <= reach and _introduces(marked, end, place.start):
            return place
    for place in sites:
        start = count.start - count.more  # "в Y — ещё двое"
        before = place.end <= start <= place.end + 1 and _ends(marked, count)
        if before and all(word in _DASHES for word in marked.sentence.words[place.end : start]):
            return place
    return None


def _introduces(marked: Marked, start: int, end: int) -> bool:
    """Whether nothing but the counted noun and a preposition stands between a count and a name."""
    start = _behind_link(marked, start)
    capital = marked.ending(end - 1, "back") if marked.sentence.word(end - 1) == "," else None
    end = capital.start if capital is not None else end  # "28 in the capital, X"
    city = marked.is_word(end - 1, "kind_of_town") and end - 1 > start  # "двоє у місті Шостка"
    before = end - 1 if city else end
    ends_in_preposition = any(mark.end == before and mark.sense.value == "at" for mark in marked.all("place"))
    of_kind = marked.is_word(end - 1, "of") and any(  # "in the village of"
        mark.start == start and mark.sense.value == "at" for mark in marked.all("place")
    )
    return (ends_in_preposition or of_kind) and not any(
        marked.sentence.words[word] in _BOUNDARIES or marked.over(word, "harm") for word in range(start, end)
    )


def _behind_link(marked: Marked, start: int) -> int:
    """ "двоє — у Харкові", "six of them were in X": where the preposition may stand."""
    return start + (marked.sentence.word(start) in _PAUSES or marked.at(start, "be") is not None)


def _ends(marked: Marked, count: Count) -> bool:
    """Whether a list goes on, or ends, straight behind a count: "у Харкові — троє, ..."."""
    return (
        count.reach >= len(marked.sentence)
        or marked.sentence.words[count.reach] in _BOUNDARIES
        or marked.is_word(count.reach, "and")
    )


def _slot_before(marked: Marked, at: int) -> Slot | None:
    last: Mark | None = None
    for tag in ("harm", "toll"):
        for mark in marked.all(tag):  # a loop, as this is asked of every count
            if mark.start < at and mark.sense.value in _SLOTS and (last is None or mark.start > last.start):
                last = mark
    return last.sense.value if last else None  # type: ignore[return-value]
