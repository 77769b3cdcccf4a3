"""Locator maps: whatever place they are asked for, and whose the land is."""

from __future__ import annotations

import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageColor

from monitor.notify.maps import draw, locator
from monitor.notify.maps.shapes import world

UKRAINE, RUSSIA = "804", "643"


def country(latitude: float, longitude: float) -> set[str]:
    return {polygon.country for polygon in world().polygons if polygon.holds(longitude, latitude)}


def pixels(picture: bytes) -> np.ndarray:
    image = Image.open(io.BytesIO(picture))
    assert (image.format, image.size) == ("PNG", (draw.WIDTH, draw.HEIGHT))
    return np.asarray(image.convert("RGB")).astype(int)


def share(picture: bytes, colour: str) -> float:
    """How much of it is of a colour, or nearly."""
    away = np.abs(pixels(picture) - np.array(ImageColor.getrgb(colour))).max(axis=2)
    return float((away < 12).mean())


@pytest.mark.parametrize(("latitude", "longitude"), [(44.95, 34.1), (45.4, 33.3), (45.35, 36.4), (46.1, 33.7)])
def test_crimea_is_ukraine(latitude: float, longitude: float) -> None:
    assert country(latitude, longitude) == {UKRAINE}


def test_no_border_runs_between_crimea_and_the_mainland() -> None:
    near = [
        line.points for line in world().borders if ((abs(line.points - np.array([33.7, 46.1]))).max(axis=1) < 0.4).any()
    ]
    assert near == []


def test_neighbours_and_enclaves_are_told_apart() -> None:
    assert country(50.6, 36.6) == {RUSSIA}
    assert country(-29.5, 28.2) == {"426"}  # Lesotho, in a hole of South Africa


def test_a_map_shows_the_country_its_neighbours_the_sea_and_the_mark() -> None:
    odesa = locator(46.48, 30.73, "Odesa")
    for colour, least in ((draw.COUNTRY, 0.15), (draw.LAND, 0.1), (draw.SEA, 0.1), (draw.MARK, 0.0005)):
        assert share(odesa, colour) > least, colour
    assert len(odesa) < 40_000


def test_the_map_goes_on_beyond_180_degrees() -> None:
    west, east = locator(65, 180), locator(65, -180)
    assert west == east
    assert share(west, draw.COUNTRY) + share(west, draw.LAND) > 0.2  # Chukotka on either side


@settings(max_examples=20, deadline=None)
@given(st.floats(-90, 90), st.floats(-180, 180), st.text(max_size=60))
def test_any_place_on_earth_has_a_map(latitude: float, longitude: float, name: str) -> None:
    assert pixels(locator(latitude, longitude, name)).shape == (draw.HEIGHT, draw.WIDTH, 3)


@pytest.mark.parametrize(("latitude", "longitude"), [(91, 0), (0, 181), (float("nan"), 0)])
def test_no_place_has_none(latitude: float, longitude: float) -> None:
    with pytest.raises(ValueError, match="no place"):
        locator(latitude, longitude)
