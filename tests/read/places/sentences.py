"""Tables of sentences with the cities that a sentence may tell as attacked, and how a sentence is read for them."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

from monitor.read.languages import LANGUAGES
from monitor.read.languages.language import Language
from monitor.read.places import Gazetteer
from monitor.read.places.roles.role import Role
from monitor.read.recognition import recognise
from monitor.read.segments import lay_out

PUBLISHED = datetime(2025, 5, 1, 12, tzinfo=UTC)
_MAY_BE_ATTACKED = (Role.SITE, Role.BARE, Role.BACK)


def table(lines: str) -> list[tuple[str, list[str]]]:
    """Lines "sentence => City, City CC" as pairs; nothing behind the arrow where no city is meant."""
    rows = []
    for line in lines.strip().splitlines():
        sentence, _, cities = line.partition("=>")
        rows.append((sentence.strip(), [city.strip() for city in cities.split(",") if city.strip()]))
    return rows


def cities(sentence: str, language: str, wanted: list[str]) -> list[str]:
    """The cities that a sentence may tell as attacked, in its order; with the country where it is asked for."""
    with_country = {city[:-3] for city in wanted if city[-3:-2] == " " and city[-2:].isupper()}
    found: dict[str, None] = {}
    for told in recognise(lay_out("", sentence), _language(language), _gazetteer(), PUBLISHED, None):
        for place in told.places:
            if place.city and place.role in _MAY_BE_ATTACKED:
                name = place.city.name
                found[f"{name} {place.city.country}" if name in with_country else name] = None
    return list(found)


@cache
def _gazetteer() -> Gazetteer:
    return Gazetteer.load()


@cache
def _language(code: str) -> Language:
    return LANGUAGES[code]()
