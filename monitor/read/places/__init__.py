"""Places: which cities a text names, and which city somebody means."""

from __future__ import annotations

from monitor.read.places.ambiguity import AmbiguousCityError, CityError, UnknownCityError, choose
from monitor.read.places.gazetteer import City, Gazetteer, NameHit

__all__ = ["AmbiguousCityError", "City", "CityError", "Gazetteer", "NameHit", "UnknownCityError", "choose"]
