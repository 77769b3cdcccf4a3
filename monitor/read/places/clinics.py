"""Step 6d, clinics: cities that only took the wounded in, told from those whose hospital was hit.

Reads the tags place (hospital, clinics, taken_to, staying), act, verb, impact, means, harm, wound, subset, with.
"""

from __future__ import annotations

from typing import Final

from monitor.read.lexicon import Mark, Marked
from monitor.read.places.placewords import PlaceWords

_DESCRIBED_WITHIN: Final = 4
"""Words between a verb of bringing and a hospital, of what kind it is."""
_WITHIN: Final = 5
"""Words around a hospital in which it is said what happened to it."""
_STRUCK_WITHIN: Final = 3
"""Words from a hospital's city to what struck the hospital."""
_TAKEN_WITHIN: Final = 8
_DASHES: Final = frozenset("—–")
_OPENS, _CLOSES = frozenset('«“"„'), frozenset('»”"“')
_NAME_WITHIN: Final = 6
"""Words of a hospital's own name."""
_KIND_WITHIN: Final = 3
"""Words from "hospital" to its name: "больница скорой помощи имени"."""
_TREATED_WITHIN: Final = 4
"""Words from a wound to the dash before the city of a hospital: "з пораненнями обох ніг —"."""
_WITH_WITHIN: Final = 3


class Clinics:
    """Whether what is told of a hospital, or of a way to one, leaves its city out of the attack."""

    def __init__(self, marked: Marked, words: PlaceWords) -> None:
        self._marked = marked
        self._words = words
        self._begins = words.begins

    def is_of_hospital(self, start: int, end: int) -> bool:
        """ "помер у львівській лікарні": somebody died there of what was done elsewhere."""
        if not self._words.tells("hospital"):
            return False
        if self.is_called_by_town(start):
            return True
        beside = self._begins(start - 1, "hospital") or self._begins(end, "hospital")
        if not beside and not self._is_told_by_hospital(end):
            return False
        near = range(max(0, start - _WITHIN), end + _WITHIN)
        told = any(self._marked.at(word, tag) for word in near for tag in ("act", "impact", "means"))
        return not told and any(mark.sense.value == "killed" for mark in self._marked.all("harm"))

    def is_called_by_town(self, start: int) -> bool:
        """ "shifted to the trauma centre of Civil Hospital X": who was taken to a hospital that ends with its city."""
        clinic = start - 1
        if clinic < 1 or not (self._begins(clinic, "hospital") and self._marked.sentence.capital(clinic)):
            return False
        words = range(max(0, clinic - _TAKEN_WITHIN), clinic)
        taken = any(mark.sense.value == "taken_to" for word in words for mark in self._words.over(word))
        return taken and not any(self._marked.over_any(word, ("act", "means")) for word in words)

    def _is_told_by_hospital(self, end: int) -> bool:
        """ "in X, in the regional hospital, a nurse died"."""
        words = self._marked.sentence
        aside = words.word(end) == "," and self._begins(end + 1, "at")
        return aside and any(self._begins(word, "hospital") for word in range(end + 2, end + 5))

    def takes_in(self, clinic: Mark, end: int) -> bool:
        """ "in a hospital in X" took somebody in, unless something happened there: "a shell hit a hospital in X"."""
        at = clinic.start - 1
        if self._begins(at, "between") and not self._ends(at, "at", "away"):
            at -= 1
        if self._ends(at, "taken_to", "staying") or self._was_taken(at):
            return True
        if self._is_struck_behind(end):
            return False
        goes_on = (
            self._marked.is_word(at - 1, "and") and self._marked.between("harm", end, end + _STRUCK_WITHIN) is None
        )
        words = range(0 if goes_on else max(0, at - _WITHIN), at)  # "bombs fell on a market in X and on a clinic in Y"
        armed = any(self._marked.over(word, "means") for word in words)  # "a shell got into the hospital"
        inside = self._ends(at, "at", "away") or self._marked.over(at, "subset") is not None  # "including a clinic"
        return inside and not any(self._happens(word, armed=armed) for word in words)

    def _was_taken(self, at: int) -> bool:
        """ "flown to a large military hospital in X": what kind of hospital it is stands before it."""
        words = self._marked.sentence.words
        for word in range(at, max(-1, at - _DESCRIBED_WITHIN), -1):
            if not words[word][0].isalnum():
                return False
            if self._ends(word, "taken_to"):
                return True
        return False

    def is_of_named(self, preposition: int, end: int) -> bool:
        """ "врачам больницы «Зив» в X", "больница имени Мечникова в X": its own name stands before its city's."""
        if not self._words.tells("hospital", "clinics"):
            return False
        at = self._before_name(preposition)
        clinic = next((word for word in range(at, max(-1, at - _KIND_WITHIN), -1) if self._is_clinic(word)), None)
        if at == preposition - 1 or clinic is None or self._is_struck_behind(end):
            return False
        words = range(max(0, clinic - _WITHIN), clinic)
        armed = any(self._marked.over(word, "means") for word in words)
        return not any(self._happens(word, armed=armed) for word in words)

    def _is_clinic(self, word: int) -> bool:
        return self._begins(word, "hospital") or self._begins(word, "clinics")

    def _before_name(self, end: int) -> int:
        """The word before a name that ends there, in quotation marks or with capitals."""
        sentence = self._marked.sentence
        at = end - 1
        if sentence.word(at) in _CLOSES:
            opened = (word for word in range(at - 1, max(-1, at - _NAME_WITHIN), -1) if sentence.words[word] in _OPENS)
            return next(opened, at + 1) - 1
        while at > 0 and at > end - _NAME_WITHIN and sentence.capital(at):
            at -= 1
        return at

    def _is_struck_behind(self, end: int) -> bool:
        """ "в больнице X прогремел взрыв": what happened there is told before anybody is told as hurt."""
        for word in range(end, min(end + _STRUCK_WITHIN, len(self._marked.sentence))):
            if self._marked.over_any(word, ("act", "verb", "impact")):
                return self._marked.over(word, "harm") is None
            if self._marked.over(word, "harm") or self._marked.sentence.words[word] in ",.;":
                return False
        return False

    def has_taken(self, word: int, end: int) -> bool:
        """Whether somebody is told as taken along beside a place: "taken to a hospital in X", "в X доставили"."""
        if any(self._marked.is_word(behind, "brought") for behind in (end, end + 1)):
            return True
        if self._marked.over(word - 1, "act"):
            return False  # "in hospital after a shooting in X"
        if self._is_where_treated(word):
            return True
        words = range(max(0, word - _TAKEN_WITHIN), word)
        return any(mark.sense.value == "taken_to" for word in words for mark in self._words.over(word))

    def _is_where_treated(self, word: int) -> bool:
        """ "його батько з пораненнями ніг — в Ужгороді": a dash stands for the verb of who was taken there."""
        if not self._marked.tells("wound") or self._marked.sentence.word(word - 1) not in _DASHES:
            return False
        wound = self._marked.between("wound", word - _TREATED_WITHIN, word - 1)
        before = range(max(0, wound.start - _WITH_WITHIN), wound.start) if wound is not None else ()
        return any(self._marked.is_word(at, "with") for at in before)

    def _happens(self, word: int, *, armed: bool) -> bool:
        if self._marked.over(word, "act"):
            return True
        verb = self._marked.over_any(word, ("verb", "impact"))
        return verb and (armed or not self._marked.over(word, "harm"))

    def _ends(self, word: int, *kinds: str) -> bool:
        return bool(self._words.ending(word + 1, kinds))
