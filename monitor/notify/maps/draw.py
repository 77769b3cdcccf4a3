"""Draws where a city lies: its country among its neighbours, the sea, and a mark. Pure, but for the packaged shapes."""

from __future__ import annotations

import io
import math
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from monitor.notify.maps.shapes import Box, Points, world

WIDTH, HEIGHT = 640, 400
FINE = 2
"""Drawn so much larger and then reduced, which smooths the lines."""
KILOMETRES = 1200
"""From the left edge to the right."""
DEGREE = 111.2
"""Kilometres of a degree of latitude."""
SEA, LAND, COUNTRY = "#c9dde9", "#ece8de", "#fdf3c4"
COAST, BORDER, MARK, INK = "#8fb0c4", "#9a927f", "#c8102e", "#333333"
_SHIFTS = (-360.0, 0.0, 360.0)
"""The world goes on to the east and west of itself."""
SCALE = 200
"""Kilometres of the bar that shows the scale."""


@dataclass(frozen=True, slots=True)
class _View:
    """What of the world is seen: equal distances in every direction around its middle."""

    longitude: float
    latitude: float

    @property
    def pixels(self) -> float:
        """Of a degree of latitude."""
        return WIDTH * FINE / (KILOMETRES / DEGREE)

    @property
    def shrunk(self) -> float:
        """A degree of longitude beside one of latitude."""
        return max(0.05, math.cos(math.radians(self.latitude)))

    @property
    def box(self) -> Box:
        across = WIDTH * FINE / 2 / self.pixels / self.shrunk
        up = HEIGHT * FINE / 2 / self.pixels
        return Box(self.longitude - across, self.latitude - up, self.longitude + across, self.latitude + up)

    def place(self, points: Points, shift: float) -> list[tuple[float, float]]:
        x = (points[:, 0] + shift - self.longitude) * self.shrunk * self.pixels + WIDTH * FINE / 2
        y = (self.latitude - points[:, 1]) * self.pixels + HEIGHT * FINE / 2
        return list(map(tuple, np.stack([x, y], axis=1).tolist()))


def locator(latitude: float, longitude: float, name: str = "") -> bytes:
    """A map around a place as PNG, 640 by 400, some 10 kB; `name` is written beside it where the font has its letters.

    Raises ValueError for a place that is none on Earth.
    """
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise ValueError(f"no place on Earth: {latitude}, {longitude}")
    view = _View(longitude, latitude)
    image = Image.new("RGB", (WIDTH * FINE, HEIGHT * FINE), SEA)
    draw = ImageDraw.Draw(image)
    _land(draw, view)
    _lines(draw, view)
    image = image.resize((WIDTH, HEIGHT), Image.Resampling.BOX)
    draw = ImageDraw.Draw(image)
    _mark(draw, name)
    _scale(draw)
    out = io.BytesIO()
    image.quantize(64).save(out, "PNG", optimize=False)
    return out.getvalue()


def _land(draw: ImageDraw.ImageDraw, view: _View) -> None:
    seen = [(each, shift) for each in world().polygons for shift in _SHIFTS if view.box.meets(each.box, shift)]
    own = {each.country for each, shift in seen if each.holds(view.longitude - shift, view.latitude)}
    for polygon, shift in seen:
        draw.polygon(view.place(polygon.outline, shift), fill=COUNTRY if polygon.country in own else LAND)
        for hole in polygon.holes:
            draw.polygon(view.place(hole, shift), fill=SEA)


def _lines(draw: ImageDraw.ImageDraw, view: _View) -> None:
    for lines, width, colour in ((world().coasts, FINE, COAST), (world().borders, 2 * FINE, BORDER)):
        for line in lines:
            for shift in _SHIFTS:
                if view.box.meets(line.box, shift):
                    draw.line(view.place(line.points, shift), fill=colour, width=width)


def _mark(draw: ImageDraw.ImageDraw, name: str) -> None:
    x, y = WIDTH / 2, HEIGHT / 2
    draw.ellipse((x - 16, y - 16, x + 16, y + 16), outline=MARK, width=2)
    draw.ellipse((x - 6, y - 6, x + 6, y + 6), fill=MARK)
    if name and all(ord(character) < 0x180 for character in name):  # what the packaged font can write
        font = ImageFont.load_default(20)
        draw.text((x + 22, y), name[:40], fill=INK, font=font, anchor="lm", stroke_width=3, stroke_fill="white")


def _scale(draw: ImageDraw.ImageDraw) -> None:
    length, x, y = SCALE * WIDTH / KILOMETRES, 16, HEIGHT - 16
    draw.line((x, y, x + length, y), fill=INK, width=2)
    for end in (x, x + length):
        draw.line((end, y - 4, end, y + 4), fill=INK, width=2)
    draw.text((x + length + 8, y), f"{SCALE} km", fill=INK, font=ImageFont.load_default(13), anchor="lm")
