"""Buildings that bear the name of a city abroad, in an article about another: "the gate of the Cairo Hotel"."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.read.lexicon import Marked
from monitor.read.places.gazetteer import City
from monitor.read.places.place import Place
from monitor.read.places.roles.role import Role


def without_borne(marked: Marked, places: Sequence[Place], main: City | None) -> list[Place]:
    """The places of a sentence; those that a building of another country is only called after are names."""
    here = [place.city for place in places if place.role is Role.SITE and place.city]
    main = main or (here[0] if here else None)  # "In X, ... at the Yarmouk stadium", before any other city
    if main is None:
        return list(places)
    borne = {mark.start for mark in marked.all("place") if mark.sense.value == "bearers"} if places else set()
    if not borne:
        return list(places)
    beside = any(city.country == main.country for city in here)
    borne = {word for word in borne if beside or marked.sentence.capital(word)}
    return [place._replace(role=Role.NAME) if _is_borne(marked, place, main, borne) else place for place in places]


def _is_borne(marked: Marked, place: Place, main: City, borne: set[int]) -> bool:
    abroad = place.city is not None and place.city.country != main.country
    return abroad and place.end in borne and marked.is_word(place.start - 1, "the")
