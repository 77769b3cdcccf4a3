"""The shapes of the world's countries as packaged by `tools/build_maps.py`. Degrees; x is the longitude."""

from __future__ import annotations

import json
import lzma
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
"""Shape (n, 2): longitude, latitude."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of degrees."""

    west: float
    south: float
    east: float
    north: float

    @classmethod
    def around(cls, points: Points) -> Box:
        """The smallest that holds all points."""
        (west, south), (east, north) = points.min(axis=0), points.max(axis=0)
        return cls(float(west), float(south), float(east), float(north))

    @property
    def area(self) -> float:
        """In square degrees."""
        return (self.east - self.west) * (self.north - self.south)

    def meets(self, other: Box, shift: float = 0.0) -> bool:
        """Whether it has something in common with another one that is moved to the east by so many degrees."""
        across = self.west <= other.east + shift and other.west + shift <= self.east
        return across and self.south <= other.north and other.south <= self.north


@dataclass(frozen=True, slots=True)
class Polygon:
    """A piece of a country, with its lakes and enclaves as holes."""

    country: str
    """ISO 3166-1 numeric, or a name of our own where there is none."""
    outline: Points
    holes: tuple[Points, ...]
    box: Box

    def holds(self, longitude: float, latitude: float) -> bool:
        """Whether a place lies within it."""
        rings = (self.outline, *self.holes)
        return sum(_within(ring, longitude, latitude) for ring in rings) % 2 == 1


@dataclass(frozen=True, slots=True)
class Line:
    """A border between two countries, or a coast."""

    points: Points
    box: Box


@dataclass(frozen=True, slots=True)
class World:
    """All countries, and the lines between them and the sea."""

    polygons: tuple[Polygon, ...]
    """The largest first: what lies in the hole of another one is drawn after it."""
    borders: tuple[Line, ...]
    coasts: tuple[Line, ...]


@cache
def world() -> World:
    """The packaged shapes, read once."""
    told = json.loads(lzma.decompress(files(__package__).joinpath("world.json.xz").read_bytes()))
    scale, translate = np.array(told["scale"]), np.array(told["translate"])
    arcs = [np.cumsum(np.array(arc).reshape(-1, 2), axis=0) * scale + translate for arc in told["arcs"]]
    polygons: list[Polygon] = []
    sides: dict[int, list[str]] = {}
    for country, pieces in told["countries"].items():
        for piece in pieces:
            outline, *holes = (_ring(ring, arcs) for ring in piece)
            polygons.append(Polygon(country, outline, tuple(holes), Box.around(outline)))
            for arc in (number for ring in piece for number in ring):
                sides.setdefault(max(arc, ~arc), []).append(country)
    # An arc between two pieces of one country is neither: Crimea's with the mainland.
    borders = [arcs[arc] for arc, countries in sides.items() if len(set(countries)) > 1]
    coasts = [arcs[arc] for arc, countries in sides.items() if len(countries) == 1]
    polygons.sort(key=lambda polygon: polygon.box.area, reverse=True)
    return World(tuple(polygons), _lines(borders), _lines(coasts))


def _lines(arcs: list[Points]) -> tuple[Line, ...]:
    whole = [_unbroken(arc) for arc in arcs]
    return tuple(Line(points, Box.around(points)) for points in whole)


def _ring(numbers: list[int], arcs: list[Points]) -> Points:
    return _unbroken(np.concatenate([arcs[number] if number >= 0 else arcs[~number][::-1] for number in numbers]))


def _unbroken(points: Points) -> Points:
    """The same without jumps from 180 degrees east to west: what goes on there has longitudes beyond 180."""
    return np.stack([np.unwrap(points[:, 0], period=360), points[:, 1]], axis=1)


def _within(ring: Points, longitude: float, latitude: float) -> bool:
    """Whether a place lies inside a ring (even-odd rule)."""
    x1, y1 = ring[:, 0], ring[:, 1]
    x2, y2 = np.roll(x1, -1), np.roll(y1, -1)
    across = (y1 > latitude) != (y2 > latitude)
    with np.errstate(divide="ignore", invalid="ignore"):
        left = longitude < (x2 - x1) * (latitude - y1) / (y2 - y1) + x1
    return bool(np.count_nonzero(across & left) % 2)
