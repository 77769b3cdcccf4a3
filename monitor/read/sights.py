"""Step 12a, sights: all that an article says of one city, whether the walk took it or not; what weighing looks at."""

from __future__ import annotations

from dataclasses import dataclass, field

from monitor.read.discourse.link import Link
from monitor.read.events import Event
from monitor.read.places.gazetteer import City
from monitor.read.places.place import Place
from monitor.read.tolls.judgement import Figure
from monitor.read.words import Sentence


@dataclass(slots=True)
class Sight:
    """One city: where it is named, and the attacks and figures that were linked to it."""

    city: City
    places: list[tuple[Sentence, Place]] = field(default_factory=list)
    events: list[tuple[Event, Link, bool]] = field(default_factory=list)
    """Each with whether it is past."""
    figures: list[tuple[Figure, Link, str]] = field(default_factory=list)
    """Each with the reason why it is no toll of the city, or ""."""


class Sights(dict[int, Sight]):
    """The cities of an article by their GeoNames id, in the order in which they come up."""

    def of(self, city: City) -> Sight:
        """What was said of a city until now."""
        sight = self.get(city.geonameid)
        if sight is None:
            sight = self[city.geonameid] = Sight(city)
        return sight
