"""Step 6c, credence: whether a word that is mostly something else, or a stump of capitals, names a city here.

Sums and Sumy, happiness and Shchastia are one word: what counts is a capital letter that means something, a word before
the name that places stand behind, and, where it begins a sentence, how the sentence goes on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from typing import Final

from monitor.read.lexicon import GUESSED, Marked
from monitor.read.places.gazetteer import NameHit
from monitor.read.places.placewords import PlaceWords
from monitor.read.segments import TOWN_MARKS
from monitor.read.words import Sentence

_WELL_KNOWN: Final = 300_000
_SHORT: Final = 3
"""Letters of words that stand in small letters in a heading, too."""
_COMPANY: Final = 2
"""Other cities of a country that tell it as well as its name does."""
_LARGE: Final = 100_000
_LARGE_FOR_ADJECTIVE: Final = 60_000
_WHERE = ("е", "ом", "ем", "ой", "ей", "ах", "ях", "і", "ому", "ій")
_AS_WHOLE = ("ое", "ее", "ье", "вці", "йці", "нці")
"""Endings of the case that tells where, and of towns that end so themselves: "на Рыбное", "на Підгайці"."""
_OF_DISTRICT = ("ском", "цком", "ському", "цькому")
"""Endings of a district's adjective where it says where."""
_DISTRICTS_WITHIN: Final = 20
"""Words over which a district's noun is told with the first of several."""
_SMALL_WORD: Final = 3
"""Letters of a word that names are written with in any case: "Ivano-Frankove", "Rostov na Donu"."""
_LONGEST_ACRONYM: Final = 4
_DESCRIBED_BY: Final = 4
"""Words between a preposition and a name: "в тимчасово окупованому місті X"."""
_INTRODUCING: Final = frozenset(
    ["at", "near", "away", "part_of", "straight_part_of", "straight_near", "taken_to", "clinics", "linking", "speakers"]
)
"""Kinds of words that a name stands straight behind."""
_TOLD_OF_PLACES: Final = ("act", "verb", "impact", "harm", "destroying", "be", "debris", "word possessive")
"""Tags of what a sentence that begins with a city goes on with."""
_KINDS_OF_TOWN: Final = frozenset({"part_of", "straight_part_of"})
_TOLD_AT: Final = ("act", "verb", "impact", "harm", "destroying", "be", "function", "say", "time")
_STOPS: Final = frozenset(".,:;!?)(—–-|/")
_HEADING: Final = frozenset(":—–-")
_HEADS_ATTACK: Final = frozenset(":,—–.")
_ATTACK_WITHIN: Final = 2
_TOLD: Final = ("act", "verb", "means", "impact", "harm")
"""Tags of what an entry tells straight behind its heading."""
_ATTACKED: Final = ("verb", "act", "destroying", "impact")


class Row:
    """A sentence with its marks, and the names in it as words `start` to `end`."""

    __slots__ = ("hits", "marked", "sentence", "words")

    def __init__(self, marked: Marked, hits: list[tuple[int, int, NameHit]], words: PlaceWords) -> None:
        self.sentence: Sentence = marked.sentence
        self.marked = marked
        self.hits = hits
        self.words = words

    def with_marks(self, marked: Marked) -> Row:
        """The same sentence with other marks, none of which tells of places."""
        return Row(marked, self.hits, self.words)

    def with_hits(self, hits: list[tuple[int, int, NameHit]]) -> Row:
        """The same sentence with fewer names."""
        return Row(self.marked, hits, self.words)

    def before(self, word: int) -> set[str]:
        """The kinds of the place words that end straight before a word."""
        return self.words.before(word)

    def is_region(self, word: int) -> bool:
        """Whether a word such as "region" stands here."""
        return self.words.begins(word, "region")

    def is_quarter(self, start: int, end: int) -> bool:
        """Whether a name is that of a quarter, too, and nothing before it says that it is a town of its own."""
        quarter = any(
            mark.start <= start and end <= mark.end and mark.sense.value == "back_quarters"
            for mark in self.marked.all("back")
        )
        return quarter and not self.marked.is_word(start - 1, "kind_of_town") and not self.is_region(end)

    def is_shouted(self) -> bool:
        """Whether all is written in capitals, so that a capital says nothing."""
        return not any(any(map(str.islower, word)) for word in self.sentence.raw if len(word) > 1)


class Credence:
    """What one article has shown to be cities, and the judgement of doubtful words that follows from it."""

    def __init__(
        self, told: Counter[str], shared: Mapping[str, Collection[str]], home: str | None, nearby: frozenset[str]
    ) -> None:
        self._told = told
        self._shared = shared
        self._home = home
        self._nearby = nearby
        self._sure: set[int] = set()
        """Cities that are named once at least where the word can mean nothing else."""
        self._large = False
        """Whether a large city is named, which may have quarters that are called like towns."""
        self._towns: set[int] = set()
        """Cities that are named without "on", as quarters of their names would not always be."""

    def learn(self, row: Row) -> None:
        """Remember the cities with doubtful names that a sentence names for certain, and whether any is large."""
        for start, _, hit in row.hits:
            self._large |= not hit.weak and hit.cities[0].population >= _LARGE
            if "quarters_on" not in row.before(start):
                self._towns.add(hit.cities[0].geonameid)
            if hit.weak and self._is_near(hit) and self._is_introduced(row, start):
                self._sure.add(hit.cities[0].geonameid)

    def is_city(self, hit: NameHit, row: Row, start: int, end: int) -> bool:
        """Whether a hit is worth taking for a city."""
        if self._is_foreign_word(hit, row, start, end) or row.is_quarter(start, end):
            return False
        if hit.form == "adjective" and self._is_small_word(hit, row, start, end):
            return False
        quarter = self._large and hit.cities[0].geonameid not in self._towns
        if _is_plain_adjective(row, start, end) or (quarter and _is_quarter_by_case(hit, row, start, end)):
            return False
        if _is_written_small(hit, row, start, end) or _is_elided_district(hit, row, start, end):
            return False
        if "quarters_called" in row.before(start) and hit.cities[0].population < _LARGE:
            return False  # "дісталося мікрорайону Бобровиця"
        common = hit.weak or row.marked.is_word(start, "common_noun")
        if not (common or _is_somebody(hit, row, start, end)):
            return True
        if not row.sentence.capital(start) or "streets_before" in row.before(start):
            return False
        if self._is_near(hit):
            heads = _heads_entry(row, start, end) or _heads_address(row, start, end)
            return heads or self._is_introduced(row, start) or self._goes_on(hit, row, start, end)
        return _is_called_town(row, start, end) or self._is_city_abroad(hit, row, start, end)

    def _is_city_abroad(self, hit: NameHit, row: Row, start: int, end: int) -> bool:
        """Whether a word that is mostly something else names a city of a country that its language is not read for."""
        told = any(map(self._is_told, {city.country for city in hit.cities[:3]}))
        latin = row.sentence.words[start].isascii()
        known = hit.cities[0].population >= (_WELL_KNOWN if latin else _LARGE)
        if known and not latin and _heads_attack(row, start, end):
            return True
        if row.before(start) & _INTRODUCING or self._is_listed(row, start):
            return told or known or (hit.cities[0].population >= _LARGE and _stands_alone_in(row, start, end))
        beside = start > 0 and (_is_before_people(row, end) or _is_before_building(row, start, end))
        if beside and hit.cities[0].population >= _LARGE:
            return True
        heads = start == 0 and not row.marked.says(start)  # "Tank fire" is a weapon's, also in Pakistan
        return heads and (told or (latin and known)) and _is_subject(row, end)

    def _is_told(self, country: str) -> bool:
        """Whether the article speaks of a country: by name, by other cities of it, or as an outlet of it."""
        if self._told[country] or self._home == country:
            return True
        return len(self._shared.get(country, ())) >= _COMPANY

    def _is_small_word(self, hit: NameHit, row: Row, start: int, end: int) -> bool:
        """ "рыбацкая сетка": an adjective in small letters is that of no small town, unless a region follows."""
        small = row.sentence.raw[start].islower() and hit.cities[0].population < _LARGE_FOR_ADJECTIVE
        return small and not row.is_region(end)

    def _is_near(self, hit: NameHit) -> bool:
        return hit.cities[0].country in self._nearby

    def _is_foreign_word(self, hit: NameHit, row: Row, start: int, end: int) -> bool:
        """An acronym; or, in a text of another script, Latin letters: brands, ships, channels."""
        sentence = row.sentence
        raw = sentence.raw[start]
        if self._nearby and raw.isascii():
            return True
        if end - start > 1 or not raw.isupper() or len(raw) > _LONGEST_ACRONYM or row.is_shouted():
            return False
        large = hit.cities[0].population >= _LARGE
        return not (large and (self._is_near(hit) or start == 0 or sentence.word(start - 1) == "#"))

    def _is_introduced(self, row: Row, start: int) -> bool:
        """Whether a word with a capital in the midst of a sentence stands where places do: "in X", "they shelled X"."""
        if start == 0 or row.is_shouted() or not row.sentence.capital(start):
            return False
        attacked = any(row.marked.over(start - 1, tag) for tag in _ATTACKED)
        return attacked or _stands_behind_preposition(row, start) or self._is_listed(row, start)

    def _goes_on(self, hit: NameHit, row: Row, start: int, end: int) -> bool:
        """Whether a sentence's first word, or any of one in capitals, is a city that is sure or well known."""
        known = hit.cities[0].geonameid in self._sure or hit.cities[0].population >= _LARGE
        if not known:
            country = hit.cities[0].country
            beside = self._is_told(country) or bool(self._shared.get(country))
            return beside and _is_attacked(row, start, end)
        hashtag = row.sentence.word(start - 1) == "#"
        return hashtag or _is_subject(row, end) or (row.is_shouted() and bool(row.before(start) & _INTRODUCING))

    def _is_listed(self, row: Row, start: int) -> bool:
        """Whether a name goes on from another one: "у Харкові та Сумах"."""
        linked = row.sentence.word(start - 1) == "," or any(mark.end == start for mark in row.marked.all("word and"))
        return linked and any(start - 2 <= end < start for _, end, _ in row.hits)


def _stands_alone_in(row: Row, start: int, end: int) -> bool:
    """ "shot in Buffalo on Thursday": behind a preposition of place, and part of no longer name: "in Lincoln Park"."""
    sentence = row.sentence
    if not start or "at" not in row.before(start) or row.is_shouted() or not sentence.capital(start):
        return False
    alone = end >= len(sentence) or not (sentence.capital(end) or row.marked.is_word(end, "possessive"))
    return alone and any(word[0].islower() and len(word) > _SHORT for word in sentence.raw)


def _is_somebody(hit: NameHit, row: Row, start: int, end: int) -> bool:
    """ "Секретарка загинула": the first word of a sentence, which the language knows as somebody, and a small town."""
    person = row.marked.at(start, "person") if end - start == 1 else None
    if person is None or person.sense.form == GUESSED or hit.cities[0].population >= _LARGE:
        return False
    return not any(word[0].isalnum() for word in row.sentence.words[:start])


def _is_plain_adjective(row: Row, start: int, end: int) -> bool:
    """ "На Центральном рынке", "Железнодорожный паром": an adjective before its noun, unless a town is spoken of."""
    before = row.before(start)
    told = (before & _KINDS_OF_TOWN and "at" not in before) or row.marked.over(start - 1, "back")
    if end - start > 1 or told or not row.words.begins(start, "plain_names"):
        return False
    following = row.sentence.raw[end] if end < len(row.sentence) else ""
    noun = following.isalpha() and following.islower() and not row.marked.over_any(end, _TOLD_AT)
    return noun and not row.is_region(end)


def _is_elided_district(hit: NameHit, row: Row, start: int, end: int) -> bool:
    """ "в Дарницком районе, пожары в Соломенском и Оболонском": whose noun was told with the first of them."""
    if end - start > 1 or hit.cities[0].population >= _LARGE or not row.sentence.words[start].endswith(_OF_DISTRICT):
        return False
    return row.words.tells("district") and any(
        row.words.begins(word, "district") and row.sentence.words[word - 1].endswith(_OF_DISTRICT)
        for word in range(max(1, start - _DISTRICTS_WITHIN), start)
    )


def _is_written_small(hit: NameHit, row: Row, start: int, end: int) -> bool:
    """ "на Старе місто скинули бомби": only its first word has a capital, so that no small town is meant by it."""
    last = row.sentence.raw[end - 1]
    if end - start == 1 or len(last) <= _SMALL_WORD or not (last.isalpha() and last.islower()):
        return False
    return row.sentence.capital(start) and all(
        city.population < _LARGE or city.geonameid in hit.by_name for city in hit.cities
    )


def _is_quarter_by_case(hit: NameHit, row: Row, start: int, end: int) -> bool:
    """ "на Алексеевке", "на Бобровиці": quarters have "on" and the case of a place before them, as towns have not."""
    if "quarters_on" not in row.before(start) or hit.cities[0].population >= _LARGE:
        return False
    word = row.sentence.words[end - 1]
    return word.endswith(_WHERE) and not word.endswith(_AS_WHOLE)


def _stands_behind_preposition(row: Row, start: int) -> bool:
    """Whether "in" stands before a name, or before the words that describe it: "в окупованих Пологах"."""
    for word in range(start, max(0, start - _DESCRIBED_BY), -1):
        kinds = row.before(word)
        if kinds & _INTRODUCING:
            return True
        if "between" not in kinds:
            return False
    return False


def _is_attacked(row: Row, start: int, end: int) -> bool:
    """ "Лиман накрили касетами": first in its sentence, before an attack whose doers are left out."""
    first = not any(word[0].isalnum() for word in row.sentence.words[:start])
    return first and any(mark.start == end and mark.sense.number in ("many", "any") for mark in row.marked.all("verb"))


def _is_subject(row: Row, end: int) -> bool:
    """Whether what follows a name is said of places: an end, an attack, "under fire"."""
    following = row.sentence.word(end)
    if not following or following in _STOPS:
        return True
    if any(row.marked.at(end, tag) for tag in _TOLD_OF_PLACES):
        return True
    kinds = ("straight_near", "near", "person", "undergoes")
    return any(mark.start == end and mark.sense.value in kinds for mark in row.marked.all("place"))


def _heads_entry(row: Row, start: int, end: int) -> bool:
    """ "Покров — снаряд ...", "Изюм. Ракета ...": the heading of an entry among others, in a bulletin."""
    sentence = row.sentence
    if not sentence.first_of_segment or sentence.segment.kind == "title":
        return False
    if any(any(map(str.isalnum, word)) for word in sentence.words[sentence.words[0] in TOWN_MARKS : start]):
        return False
    alone = all(not any(map(str.isalnum, word)) for word in sentence.words[end:])
    return alone or (sentence.segment.listed and sentence.word(end) in _HEADING)


def _heads_address(row: Row, start: int, end: int) -> bool:
    """ "Лиман, вул. Незалежності: ...": first in its sentence, before a street."""
    first = not any(word[0].isalnum() for word in row.sentence.words[:start])
    return first and row.sentence.word(end) == "," and row.words.begins(end + 1, "streets_before")


def _heads_attack(row: Row, start: int, end: int) -> bool:
    """ "Марсель.", "Мальмё: взрыв ...": in front of all else by itself, or of an attack."""
    sentence = row.sentence
    if not sentence.first_of_segment or any(word[0].isalnum() for word in sentence.words[:start]):
        return False
    if not any(word[0].isalnum() for word in sentence.words[end:]):
        return True
    if sentence.segment.kind == "title" and any(other >= end for other, _, _ in row.hits):
        return False  # "Газа: бомбы на Рафах": the wider region first
    behind = range(end + 1, end + 1 + _ATTACK_WITHIN)
    return sentence.word(end) in _HEADS_ATTACK and any(row.marked.at(word, tag) for word in behind for tag in _TOLD)


def _is_before_people(row: Row, end: int) -> bool:
    """ "Mobile police said", "at Nice airport": with a capital in the midst of a sentence, before what cities have."""
    return row.words.begins(end, "person", "landmarks")


def _is_before_building(row: Row, start: int, end: int) -> bool:
    """ "at a Houston nightclub", "outside a Dallas grocery store": between "a" and what cities have."""
    if not row.marked.is_word(start - 1, "a"):
        return False
    behind = (word for word in (end, end + 1) if word < len(row.sentence) and row.sentence.raw[word].islower())
    return any(row.marked.is_word(at, "built") or row.words.begins(at, "landmarks", "bearers") for at in behind)


def _is_called_town(row: Row, start: int, end: int) -> bool:
    """ "in the town of Hit", "in Hit city": whatever else the word may be, it is said to be a town here."""
    if start == 0 or row.is_shouted():
        return False
    if row.marked.is_word(start - 1, "of"):
        return row.marked.is_word(start - 2, "kind_of_town")
    return row.marked.is_word(end, "kind_of_town") and "at" in row.before(start)


def without_capitals(row: Row) -> Row:
    """The row with only those names that are told without a capital: no common words, small towns where places stand.

    For languages whose letters have no capitals, so that any word may be somebody's town.
    """
    return row.with_hits([(start, end, hit) for start, end, hit in row.hits if _is_told_small(row, start, end, hit)])


def _is_told_small(row: Row, start: int, end: int, hit: NameHit) -> bool:
    before = row.before(start)
    if end - start == 1 and row.marked.says(start) and not row.marked.over(start, "scope"):
        return "straight_part_of" in before and row.marked.at(start, "back") is None and not _is_preposition(row, start)
    if hit.cities[0].population >= _LARGE or start == 0:
        return True
    attacked = any(row.marked.over(start - 1, tag) for tag in _ATTACKED)
    linked = row.sentence.word(start - 1) == "," or row.marked.is_word(start - 1, "and")
    return bool(before) or attacked or linked


def _is_preposition(row: Row, word: int) -> bool:
    """Whether a word is one that stands before places itself: "east", "the city"."""
    return any(mark.start == word for mark in row.marked.all("place"))
