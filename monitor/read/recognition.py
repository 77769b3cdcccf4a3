"""Steps 1 to 8 put together: from an article's two fields to its sentences with everything that was found in each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final

from monitor.read.clauses import Clauses
from monitor.read.clitics import part
from monitor.read.counts.count import Count
from monitor.read.counts.counting import find_counts
from monitor.read.footers import without_footers
from monitor.read.languages.language import Language
from monitor.read.lexicon import Mark, Marked, Sense
from monitor.read.mines import with_mortar_bombs
from monitor.read.places.agencies import without_agencies
from monitor.read.places.choice import Choice
from monitor.read.places.credence import Row, without_capitals
from monitor.read.places.gazetteer import City, Gazetteer, NameHit
from monitor.read.places.mentions import find_places
from monitor.read.places.place import Place, place_hits
from monitor.read.places.placewords import PlaceWords
from monitor.read.places.scene import Scene
from monitor.read.places.suburbs import join_suburbs
from monitor.read.rockets import fires_small_rockets, with_small_rockets
from monitor.read.segments import Layout
from monitor.read.times import Times
from monitor.read.tolls.perpetrators import without_others_of_attackers
from monitor.read.words import Sentence, sentences

_ABOUT_PLACES: Final = ("place", "scope", "back")
_WEAPONS: Final = ("means", "lookalike")
_SCORE: Final = Sense("sport", "score")
_SCORE_DIGITS: Final = 2
_DASHES: Final = frozenset("-–—")
_LIKE_MONTHS: Final = ("threat", "crowd", "verb")
_NO_NAMES: Final = ("units", "function", "no_name")


class Told:
    """One sentence with its marks, its clauses, its times and the places that it names."""

    __slots__ = ("_counts", "clauses", "marked", "places", "times")

    def __init__(self, marked: Marked, clauses: Clauses, times: Times, places: list[Place]) -> None:
        self.marked = marked
        self.clauses = clauses
        self.times = times
        self.places = places
        self._counts: list[Count] | None = None

    @property
    def counts(self) -> list[Count]:
        """The words that count people; nobody counts before they are asked for."""
        if self._counts is None:
            self._counts = without_others_of_attackers(self.marked, find_counts(self.marked))
        return self._counts

    def of_same_attack(self, at: int, places: list[Place]) -> list[Place]:
        """ "A day after a blast in X, a bomb in Y killed two": the places of the attack of which a word tells."""
        if not (before := self.times.before_news):
            return places
        own = [place for place in places if (place.start in before) is (at in before)]
        return own if any(place.city is not None for place in own) else places


def recognise(
    layout: Layout, language: Language, gazetteer: Gazetteer, published: datetime, home: str | None
) -> list[Told]:
    """All sentences of an article, in reading order; `home` is the country of its source."""
    hits = {name: _found(text, language, gazetteer) for name, text in (("title", layout.title), ("text", layout.text))}
    starts = {name: [hit.start for hit in found] for name, found in hits.items()}
    rows = [
        _row(sentence, language, hits[sentence.segment.field], starts[sentence.segment.field])
        for sentence in _parted(layout, language, starts)
    ]
    rows = list(without_agencies(without_footers(rows)))
    if language.is_word is not None:
        rows = [without_capitals(row) for row in rows]
    if fires_small_rockets([row.marked for row in rows]):
        rows = [row.with_marks(with_small_rockets(row.marked)) for row in rows]
    rows = [row.with_marks(with_mortar_bombs(row.marked)) if row.marked.tells("ends") else row for row in rows]
    choice = Choice(language.countries, language.admins, language.capitals, home, language.nearby)
    choice.learn(rows)
    told = [_told(row, choice, language, published) for row in rows]
    join_suburbs([sentence.places for sentence in told])
    return told


def _row(sentence: Sentence, language: Language, hits: Sequence[NameHit], starts: Sequence[int]) -> Row:
    marks = language.lexicon.marks(sentence)
    marks += [Mark(at, at + 1, _SCORE) for at, word in enumerate(sentence.words) if ":" in word and _is_score(word)]
    digits = [at for at, word in enumerate(sentence.words) if "0" <= word <= "9"]  # asked of every word
    marks += [Mark(at, second + 1, _SCORE) for at in digits if (second := _won(sentence, at))]
    if dates := {mark.start for mark in marks if mark.sense.tag == "months" and _is_date(sentence, mark)}:
        marks = [mark for mark in marks if mark.start not in dates or mark.sense.tag not in _LIKE_MONTHS]
    marked = Marked(sentence, marks)
    return Row(marked, place_hits(sentence, hits, starts), PlaceWords(marked))


def _is_date(sentence: Sentence, month: Mark) -> bool:
    """ "May 17", "17 March": a day stands beside a month, so that it is neither what may be nor who marches."""
    return sentence.word(month.start - 1).isdecimal() or sentence.word(month.end).isdecimal()


def _is_score(word: str) -> bool:
    """ "5:1": the score of a game; no time of the day has one digit behind its colon."""
    first, _, second = word.partition(":")
    return first.isdecimal() and second.isdecimal() and len(first) <= _SCORE_DIGITS and len(second) == 1


def _won(sentence: Sentence, at: int) -> int:
    """The second number of "4-0", "1–1": the score of a game, whose first is not the lower one, as a range's is."""
    first, dash = sentence.words[at], sentence.word(at + 1) in _DASHES
    second = at + 1 + dash
    if len(first) > 1 or not first.isdecimal() or second >= len(sentence) or sentence.joined[at]:
        return 0
    tight = sentence.joined[second] or (dash and sentence.starts[second] - sentence.ends[at] == 1)
    last, behind = sentence.words[second], sentence.joined[second + 1 : second + 2]
    return second if tight and len(last) == 1 and last.isdecimal() and first >= last and behind != [True] else 0


def _found(text: str, language: Language, gazetteer: Gazetteer) -> list[NameHit]:
    """The names of cities in a text, common words apart where no capital tells them."""
    hits, is_word = gazetteer.find(text), language.is_word
    if is_word is None:
        return hits
    return [hit for hit in hits if not (is_word(text[hit.start : hit.end]) or is_word(_whole(text, hit)))]


def _whole(text: str, hit: NameHit) -> str:
    """A name with whatever is written in one with it before it."""
    start = hit.start
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    return text[start : hit.end]


def _parted(layout: Layout, language: Language, names: Mapping[str, Sequence[int]]) -> Iterator[Sentence]:
    """The sentences of an article, the clitics of its language parted from their words."""
    begins = {field: frozenset(found) for field, found in names.items()}
    for sentence in sentences(layout, language.abbreviations):
        if language.clitic is not None:
            part(sentence, language.clitic, begins[sentence.segment.field])
        yield sentence


def _told(row: Row, choice: Choice, language: Language, published: datetime) -> Told:
    marked, sentence, hits = row.marked, row.sentence, row.hits
    names = _names(row, choice) if hits else []
    if inside := {word for start, end, _ in names for word in range(start, end)}:
        marked = marked.outside(inside, _ABOUT_PLACES)
    if regions := _named_regions(marked):
        marked = marked.outside(regions, _ABOUT_PLACES)
    adjectives = {
        start: hit.form == "adjective"
        for start, end, hit in hits
        if hit.form == "adjective" or sentence.words[end - 1].endswith(language.adjective_endings or ("\n",))
    }
    scene = Scene(
        marked,
        row.words,
        names,
        language.countries,
        title_case=bool(names) and _is_title_case(sentence, language),
        adjectives=adjectives,
        admins=language.admins,
    )
    return Told(marked, Clauses(marked), Times(marked, published), find_places(scene))


def _named_regions(marked: Marked) -> set[int]:
    """The words that begin with a capital inside the name of a region: "сектор Газа" names no gas."""
    regions = (mark for mark in marked.all("scope") if mark.end > mark.start + 1)
    return {word for mark in regions for word in range(mark.start + 1, mark.end) if marked.sentence.capital(word)}


def _names(row: Row, choice: Choice) -> list[tuple[int, int, City]]:
    """The cities that a sentence names; a weapon's, a number's or a small word's name is none: "Sur" is no Tyre."""
    armed = [mark for tag in _WEAPONS for mark in row.marked.all(tag) if not _is_town(row, mark)]
    weapons = {word for mark in armed for word in range(mark.start, mark.end)}
    other = {(mark.start, mark.end) for tag in _NO_NAMES for mark in row.marked.all(tag)}
    chosen = [(start, end, choice.choose(hit, row, start, end)) for start, end, hit in row.hits]
    names = choice.coherent([(start, end, city) for start, end, city in chosen if city and start not in weapons])
    return [name for name in names if (name[0], name[1]) not in other]


def _is_town(row: Row, weapon: Mark) -> bool:
    """ "In Tank, a bomber": a weapon's word with a capital behind a preposition of places, and no attack by it."""
    sentence, at = row.sentence, weapon.start
    if at == 0 or weapon.end != at + 1 or not sentence.capital(at) or sentence.raw[at].isupper():
        return False
    behind = sentence.word(weapon.end)
    if sentence.raw[at - 1].isupper() or (behind.isalpha() and row.marked.over_any(weapon.end, ("act", "means"))):
        return False
    return "at" in row.words.before(at)


def _is_title_case(sentence: Sentence, language: Language) -> bool:
    """Whether nearly every long word has a capital, so that capitals say nothing."""
    if not language.title_case:
        return _is_in_capitals(sentence)
    long = [word for word in sentence.raw if len(word) > 3 and word.isalpha()]
    return len(long) > 2 and sum(word[0].isupper() for word in long) >= 0.75 * len(long)


def _is_in_capitals(sentence: Sentence) -> bool:
    """Whether every long word is written in capitals alone; most sentences fail at the first."""
    found = False
    for word in sentence.raw:
        if len(word) > 3 and word.isalpha():
            if not word.isupper():
                return False
            found = True
    return found
