"""Step 6b, naming: whether a city's name here is part of another name: of a club, a person, a ship, a street, a river.

Reads the tag place (clubs, saintly, branded, other_names, streets_before, parts_of_world, speakers, person, undergoes).
"""

from __future__ import annotations

from typing import Final

from monitor.read.lexicon import Marked
from monitor.read.places.names import Names
from monitor.read.places.placewords import PlaceWords
from monitor.read.words import Sentence

_AGE_DIGITS: Final = 2
_OPENING, _CLOSING = frozenset("«“„\"'"), frozenset("»”“\"'")
_QUOTES: Final = frozenset("\"“”«»„'‘’")
_LONGEST_QUOTED: Final = 3
"""Words of a quoted name before a city: "«Zorya» Luhansk"."""
_LONGEST_NAME: Final = 3
"""Words of a landmark's name between its city and what it is: "the X International Book Fair"."""
_LONGEST_ABBREVIATION: Final = 4
_BEARERS: Final = ("а", "ого", "ому", "ій")
"""Endings of surnames in the genitive, and of adjectives in the locative: "на Щорса", "на Молодіжному".

No town's name ends so behind "on", for what is done there is done in it, and what flies there flies onto it.
"""

_SEVERAL: Final = ("ах", "ях")
"""Endings of streets and squares in the plural: "на вулицях"."""
_DESCRIBING: Final = ("ній", "ому", "кій", "вій", "тій", "мій", "рій", "ной", "ном", "кой", "вой", "шой", "ском", "вом")
"""Endings of adjectives behind "in" and "on": "на головній", "на центральной"."""
_ADJECTIVE: Final = "ой"
"""Ending of a Russian adjective that is a street only where no noun follows: "на Киевской", not "на Киевской ТЭЦ"."""
_SURNAMES: Final = ("ов", "ев", "ёв", "ин", "ын", "єв", "їн", "ін")
"""Endings of surnames in the nominative that towns have as well: Ефремов, Пушкин, Чугуев."""
_AGED: Final = (
    "летний",
    "летняя",
    "летнего",
    "летней",
    "летнему",
    "летнюю",
    "річний",
    "річна",
    "річного",
    "річної",
    "річному",
    "річній",
    "річну",
)
"""Endings of how old somebody is, whose name follows."""
_DOES: Final = ("ал", "ил", "ел", "ял", "ыл", "ул", "ёл", "лся", "ав", "ив", "ів", "яв", "вся")
"""Endings of what a man did."""
_OFFICES: Final = ("speakers", "offices", "offices_in", "officials", "person")


_ARTICLES: Final = frozenset({"al", "el", "as", "ad", "ar", "ash", "an", "at", "ed", "es"})
"""The Arabic article as it is written before the letters that it takes on."""


class Naming:
    """Tells other names from those of cities in one sentence."""

    def __init__(self, marked: Marked, words: PlaceWords, countries: Names[str], *, title_case: bool) -> None:
        self._marked = marked
        self._sentence: Sentence = marked.sentence
        self._words = words
        self._countries = countries
        self._title_case = title_case
        self._saintly = words.tells("saintly")

    def is_known(self, word: int) -> bool:
        """Whether a capitalised word is more than a part of somebody's name."""
        return self._sentence.words[word] in self._countries or self._marked.says(word)

    def is_other(self, start: int, end: int, *, adjective: bool) -> bool:
        """Whether what stands before a name, or around it, makes it another's: «X», club X, on the river X."""
        bearer = self._ends(start, "clubs") or (adjective and self._ends(start, "streets_before"))
        if bearer and not self._has_named_street(start):
            return True
        if self._saintly and self._words.begins(start, "clubs") and self._ends(start, "saintly"):
            return True  # "la gare Saint-Charles"
        if self._is_part_of_world(start, end) or self._is_street(start, end):
            return True
        following = self._sentence.words[end : end + 1]
        if following and following[0] in _ARTICLES and self._goes_on_in_arabic(end):
            return True
        return self._is_covered(start, end) or self._is_quoted(start, end) or self._follows_club(start)

    def _has_named_street(self, start: int) -> bool:
        """ "на центральній площі X", "на вулицях X": a street with its adjective, or several, are those of a city."""
        street = next(iter(self._words.ending(start, ("streets_before",))), None)
        if street is None or not street.start:
            return False
        several = self._sentence.words[street.end - 1].endswith(_SEVERAL)
        return several or self._sentence.words[street.start - 1].endswith(_DESCRIBING)

    def _is_part_of_world(self, start: int, end: int) -> bool:
        """ "Північного Кордофану", "Южного Судана": the north of what follows, and no town called so."""
        behind = self._sentence.raw[end] if end == start + 1 and end < len(self._sentence) else ""
        return behind[:1].isupper() and not behind.isupper() and self._words.begins(start, "parts_of_world")

    def _goes_on_in_arabic(self, end: int) -> bool:
        """ "Bab al-Sebaa": a longer name, whose article and second part stand behind."""
        sentence = self._sentence
        article = sentence.raw[end].islower() and not sentence.joined[end]
        return article and end + 1 < len(sentence) and sentence.joined[end + 1] and sentence.capital(end + 1)

    def _is_street(self, start: int, end: int) -> bool:
        """ "на Щорса", "дом на Комарова": behind it a city never stands in the genitive, a street's bearer does."""
        if end - start != 1 or not self._words.ending(start, ("street_bearers",)):
            return False
        words = self._sentence.words
        alone = words[start].endswith(_ADJECTIVE) and (end == len(words) or not words[end][0].isalpha())
        return (words[start].endswith(_BEARERS) or alone) and self._sentence.capital(start)

    def is_person(self, start: int, end: int) -> bool:
        """Whether a capitalised word before or behind makes it a person's name, or that of a firm."""
        sentence = self._sentence
        if self._is_aged(start, end):
            return True
        if self._title_case or self._words.begins(end, "landmarks") or self._opens_landmark(start, end):
            return False
        if end < len(sentence) and sentence.capital(end) and (not self.is_known(end) or self._is_initial(end)):
            in_region = self._words.begins(end + 1, "region")  # "in X of the Y region"
            return sentence.raw[end].isalpha() and not self._is_abbreviation(start, end) and not in_region
        if self._is_bearer(start, end) or (start > 0 and self._sentence.words[start - 1].endswith(_AGED)):
            return True
        before = start - 1
        if before == 0 and self._is_introduced(end):
            return sentence.capital(before) and sentence.raw[before].isalpha() and not self.is_known(before)
        return (
            before > 0
            and sentence.capital(before)
            and sentence.raw[before].isalpha()
            and sentence.words[before - 1] not in (".", ":", '"', "“", "-", "–", "—")
            and not self.is_known(before)
        )

    def _opens_landmark(self, start: int, end: int) -> bool:
        """ "the Kabul Serena Hotel": what stands in the city and opens its name with that."""
        if not self._marked.is_word(start - 1, "the"):
            return False
        for word in range(end, min(end + _LONGEST_NAME, len(self._sentence))):
            if not self._sentence.capital(word):
                return False
            if self._words.begins(word + 1, "landmarks") and self._sentence.capital(word + 1):
                return True
        return False

    def _is_bearer(self, start: int, end: int) -> bool:
        """ "глава администрации Иванов", "Ефремов пил": surnames in the nominative, behind an office or doing things.

        Behind an office a town stands in the genitive, and what a town undergoes is told with its own words; behind a
        preposition no surname stands so: "На Харьков налетел дрон".
        """
        words = self._sentence.words
        if end - start > 1 or not words[start].endswith(_SURNAMES) or not self._sentence.capital(start):
            return False
        if self._words.ending(start, _OFFICES):
            return True
        if self._words.ending(start, ("at",)):
            return False
        does = end + 1 if self._marked.is_word(end, "meanwhile") else end
        verb = words[does] if does < len(words) else ""
        return verb.endswith(_DOES) and not self._words.begins(does, "undergoes")

    def _is_introduced(self, end: int) -> bool:
        """ "Marguerite X, who said", "Jean X, a painter": a name that opens a sentence, and who bears it."""
        sentence = self._sentence
        if sentence.word(end) != ",":
            return False
        who = sentence.word(end + 1)
        people = any(self._marked.over(word, "person") for word in range(end + 1, end + 4))
        return who in ("who", "whose") or who.isdigit() or people

    def _is_aged(self, start: int, end: int) -> bool:
        """ "Killed were Maria X, 34, ...": two words with capitals and an age between commas."""
        sentence = self._sentence
        if sentence.word(end) != ",":
            return False
        age = sentence.word(end + 1)
        closed = sentence.word(end + 2) in (",", ".", ";", ")", "") or self._marked.is_word(end + 2, "and")
        named = start > 0 and sentence.capital(start - 1) and sentence.raw[start - 1].isalpha()
        return named and age.isdecimal() and len(age) == _AGE_DIGITS and closed

    def _is_initial(self, word: int) -> bool:
        """ "Nikita K.", whatever the letter is as a word."""
        return len(self._sentence.raw[word]) == 1 and self._sentence.word(word + 1) in (".", "")

    def _is_abbreviation(self, start: int, end: int) -> bool:
        """ "on the X HPP": what stands in the city, and nobody's name; where all is in capitals, they say nothing."""
        word = self._sentence.raw[end]
        short = word.isupper() and 1 < len(word) <= _LONGEST_ABBREVIATION
        return short or self._sentence.raw[start].isupper()

    def _ends(self, start: int, kind: str) -> bool:
        at = start - 1
        while self._sentence.word(at) in _OPENING:
            at -= 1  # some double their marks
        return bool(self._words.ending(at + 1, (kind,)))

    def _is_covered(self, start: int, end: int) -> bool:
        return self._words.tells("other_names") and any(
            mark.sense.value == "other_names" and mark.start <= start and end <= mark.end
            for mark in self._words.over(start)
        )

    def _is_quoted(self, start: int, end: int) -> bool:
        """ "the «Krasnopol» round", "the 'Kommunar' works": a brand, unless an airfield or a station is called so."""
        before = start - 1
        while self._sentence.word(before) in _QUOTES:
            before -= 1
        quoted = before < start - 1 and self._sentence.word(end) in _QUOTES
        if quoted:
            return not self._words.over(before) or self._words.begins(before, "troops", "branded")
        return self._is_in_title(start, end)

    def _is_in_title(self, start: int, end: int) -> bool:
        """ "на станции «Хоф а-Кармель»": part of a name in quotation marks, behind the word for what is called so."""
        words, quoted = self._sentence.words, self._sentence.quoted
        if not (quoted[start] and quoted[end - 1]):
            return False
        first = next(
            (at for at in range(start - 1, max(-1, start - 1 - _LONGEST_QUOTED), -1) if words[at] in _OPENING), 0
        )
        last = next((at for at in range(end, min(end + _LONGEST_QUOTED, len(words))) if words[at] in _CLOSING), 0)
        if not first or not last or not self._sentence.capital(first + 1):
            return False
        named = any(
            self._words.begins(first - 1, kind) for kind in ("landmarks", "streets", "streets_before", "hospital")
        )
        return named and not any(self._marked.is_word(word, "within") for word in range(first + 1, last))

    def _follows_club(self, start: int) -> bool:
        """ "«Zorya» Luhansk": a club's short name in quotation marks, and its city."""
        sentence = self._sentence
        if sentence.word(start - 1) not in _CLOSING or sentence.raw[start].isupper():
            return False
        for at in range(start - 2, max(-1, start - 3 - _LONGEST_QUOTED), -1):
            if sentence.words[at] in _OPENING:
                inside = range(at + 1, start - 1)
                weapon = any(self._marked.over(word, "means") for word in inside)
                return bool(inside) and sentence.capital(inside[0]) and not weapon
        return False
