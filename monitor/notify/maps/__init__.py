"""Locator maps, drawn here from packaged shapes (Natural Earth): no tile server learns what is looked at."""

from monitor.notify.maps.draw import locator

__all__ = ["locator"]
