"""A sentence while its places are looked for."""

from __future__ import annotations

from collections.abc import Mapping

from monitor.read.lexicon import Marked
from monitor.read.places.gazetteer import City
from monitor.read.places.placewords import PlaceWords
from monitor.read.places.roles import Roles


class Scene:
    """One sentence with the cities that it names, and what tells which part each plays."""

    def __init__(
        self,
        marked: Marked,
        words: PlaceWords,
        names: list[tuple[int, int, City]],
        countries: Mapping[str, str],
        *,
        title_case: bool,
        adjectives: Mapping[int, bool],
        admins: Mapping[str, tuple[str, str]],
    ) -> None:
        self.marked = marked
        self.sentence = marked.sentence
        self.countries = countries
        self.admins = admins
        self.names = names
        self.adjectives = adjectives
        self.roles = Roles(marked, words, countries, title_case=title_case, adjectives=adjectives)
