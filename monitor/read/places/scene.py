"""A sentence while its places are looked for."""

from __future__ import annotations

from collections.abc import Mapping

from monitor.read.lexicon import Marked
from monitor.read.places.clinics import Clinics
from monitor.read.places.gazetteer import City
from monitor.read.places.names import Names
from monitor.read.places.naming import Naming
from monitor.read.places.placewords import PlaceWords


class Scene:
    """One sentence with the cities that it names, and what tells which part each plays."""

    def __init__(
        self,
        marked: Marked,
        words: PlaceWords,
        names: list[tuple[int, int, City]],
        countries: Names[str],
        *,
        title_case: bool,
        adjectives: Mapping[int, bool],
        admins: Names[tuple[str, str]],
    ) -> None:
        self.marked = marked
        self.tells_wards = marked.tells("word wards_before", "word kind_of_neighbourhood")
        """Whether a part of a city may be told by its name; asked of every name."""
        self.tells_reports = marked.tells("say") and marked.tells("word about")
        """Whether it may be told what is reported from somewhere; asked of every name."""
        self.sentence = marked.sentence
        self.words = words
        self.names = names
        self.countries = countries
        self.admins = admins
        self.title_case = title_case
        """Whether nearly every word has a capital, so that capitals say nothing."""
        self.adjectives = adjectives
        """The words at which an adjective made of a city's name begins, and whether it can be nothing else."""
        self.clinics = Clinics(marked, words)
        self.naming = Naming(marked, words, countries, title_case=title_case)

    def kind(self, word: int, *kinds: str) -> bool:
        """Whether a phrase of one of the lists of the places table begins at a word."""
        begun = self.words.begun  # and no words.begins(...): to hand on what is starred is slow
        if word in begun:
            for mark in begun[word]:
                if mark.sense.value in kinds:
                    return True
        return False

    def is_known(self, word: int) -> bool:
        """Whether a capitalised word is more than a part of somebody's name."""
        return self.naming.is_known(word)
