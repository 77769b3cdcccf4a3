"""Builds the shapes of countries that locator maps are drawn of: `python -m tools.build_maps countries-50m.json`.

The file is of the npm package `world-atlas` 2 (ISC; Natural Earth, public domain), a TopoJSON topology: arcs as deltas
of whole numbers, which neighbours share. Natural Earth shows who holds a place; Crimea is part of Ukraine here, as in
the resolution of the UN General Assembly 68/262. Kept: the arcs, and by country the arcs of each polygon.
"""

from __future__ import annotations

import json
import lzma
import sys
from itertools import accumulate
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parent.parent / "monitor/notify/maps/world.json.xz"
UKRAINE, RUSSIA = "804", "643"
CRIMEA = (34.1, 45.1)
Point = tuple[float, float]


def main(source: str) -> None:
    """Read the topology and write what is kept of it."""
    told = json.loads(Path(source).read_text(encoding="utf-8"))
    scale, translate = told["transform"]["scale"], told["transform"]["translate"]
    arcs = [[number for point in arc for number in point] for arc in told["arcs"]]
    points = [_points(arc, scale, translate) for arc in arcs]
    countries: dict[str, list[Any]] = {}
    for number, country in enumerate(told["objects"]["countries"]["geometries"]):
        polygons = [country["arcs"]] if country["type"] == "Polygon" else country["arcs"]
        countries.setdefault(country.get("id") or f"x{number}", []).extend(polygons)
    crimea = [polygon for polygon in countries[RUSSIA] if _holds(_ring(polygon[0], points), CRIMEA)]
    if len(crimea) != 1 or len(_ring(crimea[0][0], points)) > 1000:
        raise SystemExit("Crimea is no polygon of its own in this file: look at it before it is packaged")
    countries[RUSSIA].remove(crimea[0])
    countries[UKRAINE].append(crimea[0])
    kept = {"scale": scale, "translate": translate, "arcs": arcs, "countries": countries}
    body = json.dumps(kept, separators=(",", ":")).encode()
    TARGET.write_bytes(lzma.compress(body, preset=9 | lzma.PRESET_EXTREME))
    print(f"{len(countries)} countries, {len(arcs)} arcs, {TARGET.stat().st_size:,} bytes")


def _points(arc: list[int], scale: Point, translate: Point) -> list[Point]:
    longitudes, latitudes = accumulate(arc[::2]), accumulate(arc[1::2])
    return [
        (x * scale[0] + translate[0], y * scale[1] + translate[1]) for x, y in zip(longitudes, latitudes, strict=True)
    ]


def _ring(arcs: list[int], points: list[list[Point]]) -> list[Point]:
    return [point for arc in arcs for point in (points[arc] if arc >= 0 else points[~arc][::-1])]


def _holds(ring: list[Point], at: Point) -> bool:
    """Whether a point lies inside a ring (even-odd rule)."""
    inside = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y1 > at[1]) != (y2 > at[1]) and at[0] < (x2 - x1) * (at[1] - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


if __name__ == "__main__":
    main(sys.argv[1])
