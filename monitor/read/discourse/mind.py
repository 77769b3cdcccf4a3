"""What a reader keeps in mind: the article's own city, the paragraph's, and the last one attacked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from monitor.read.languages.language import Language
from monitor.read.places.gazetteer import City, Gazetteer
from monitor.read.places.place import Place

_WAITS_FOR: Final = 2
"""Paragraphs that what is told of no city waits for one."""


class Discourse:
    """What a reader keeps in mind while reading one article."""

    def __init__(self, language: Language, gazetteer: Gazetteer) -> None:
        self.capitals = language.capitals
        self.centres = language.centres
        self.home = language.home
        """The country whose capital "the capital" is, where the article names none."""
        self.gazetteer = gazetteer
        self.suggested: dict[str, City] = {}
        """The city that title, dateline, signature or speaker suggest, by which of these did."""
        self.awaits_capital = False
        """Whether "the capital" was told before it was known of which country."""
        self.main: City | None = None
        self.main_told = 0
        """The paragraph that first told it as attacked."""
        self.is_resort = False
        """Whether it is only the one city that the article names."""
        self.first_site: tuple[City, int] | None = None
        """The first city in which anything is said to have happened, and its paragraph."""
        self.paragraph: City | None = None
        """The city that the paragraph goes on about."""
        self.is_named = False
        """Whether the paragraph itself has named its city."""
        self.here: City | None = None
        """The city that the sentence itself tells as attacked."""
        self.reporting: City | None = None
        """The only city that the sentence names, where its own mayor or police report something."""
        self.serving: Place | None = None
        """The city whose own mayor or police report something in the sentence, whatever it tells besides."""
        self.in_region = False
        """Whether the paragraph tells of a region, or of a village that nobody knows."""
        self.last_region = False
        """Whether the sentence before told of a region, and of no city."""
        self.there = False
        """Whether the sentence tells of that region: "soldiers were wounded there"."""
        self.of_region = False
        """The article tells of a region before any city: its dateline is where it was written."""
        self.centre: City | None = None
        """The city that the region told last is named after."""
        self.segment = -1
        """The index of the paragraph."""
        self.live = False
        """Whether the paragraph is an entry of a live blog."""
        self.ward: City | None = None
        """The city of the district that was told last."""
        self.warded = -2
        """The index of the sentence that told it."""
        self.last: City | None = None
        """The city that the sentences before named last, whatever they said of it."""
        self.last_near = False
        """Whether they only told of what lies near it."""
        self.last_site: City | None = None
        """The city in which they said last that something happened."""
        self.called: dict[int, set[str]] = {}
        """By GeoNames id: how the names begin by which the article has named a city."""
        self.heading: City | None = None
        """The city that a paragraph begins with as its heading: "Kherson. A drone ..."."""

    def sign(self, city: City | None) -> None:
        """Remember the city under whose name the article is written."""
        if city is not None:
            self.suggested["signature"] = city

    def is_capital(self, city: City) -> bool:
        """Whether a country is governed from a city."""
        return city.geonameid == self.capitals.get(city.country)

    def heads(self, cities: Sequence[City]) -> bool:
        """Whether the paragraph is an entry headed by the city that is meant."""
        return self.heading is not None and self.heading in cities

    def goes_on_about(self, cities: Sequence[City]) -> bool:
        """Whether the paragraph has named the city that is meant."""
        return self.paragraph is not None and self.paragraph in cities

    def regional(self) -> None:
        """Remember that the paragraph tells of a region: what follows without a city is told of it too."""
        self.in_region = True
        self.of_region = self.of_region or self.main is None

    def attacked(self, city: City) -> None:
        """Remember the first city that the article tells as attacked."""
        if self.main is None:
            self.main, self.main_told = city, self.segment
        self.here = self.here or city

    def goes_on_from(self, paragraphs: Collection[int]) -> None:
        """Take the first city in which anything happened for the article's own, if an attack is told of none behind it.

        "They were dancing in X when a van stopped. [...] 12 are dead. In Y a separate attack left three dead".
        """
        if self.first_site is None:
            return
        city, told = self.first_site
        first = self.main is None or told < self.main_told
        if told and first and any(told <= paragraph for paragraph in paragraphs):
            self.main, self.main_told = city, told

    def settle(self, paragraph: int, *, live: bool = False) -> bool:
        """Whether there is a city for what a paragraph told before any: the first one attacked, else its own first.

        What the title told is of the first city that the text tells as attacked; a paragraph waits for the next two.
        In a live blog the latest entry comes first, and the attack last: it waits for any.
        """
        self.paragraph = self.heading = None
        self.in_region = False
        if self.first_site is not None and self.first_site[1] == paragraph:
            if self.main is None:
                self.main, self.main_told = self.first_site
            elif paragraph:
                self.paragraph = self.first_site[0]
        return self.main is not None and (live or paragraph == 0 or self.main_told - paragraph <= _WAITS_FOR)

    def fall_back_on(self, city: City) -> None:
        """Take for the article's own city, where what was told of none waits for one, the only one that it may be."""
        self.main, self.main_told, self.is_resort = city, self.segment, True

    def fallback(self) -> City | None:
        """The city that title or dateline suggest before any is told as attacked."""
        order = ("title", "title speaker") if self.of_region else ("title", "dateline", "title speaker", "signature")
        return next((self.suggested[kind] for kind in order if kind in self.suggested), None)
