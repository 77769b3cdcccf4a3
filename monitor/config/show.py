"""A configuration as people read it: complete with every default, or in one line."""

from __future__ import annotations

import re

import yaml

from monitor.config.load import Loaded
from monitor.config.schema import Config

_PASSWORD = re.compile(r"(://[^/@\s:]*:)[^/@\s]+@")
"""A password within an address, such as that of a store."""


def as_yaml(config: Config) -> str:
    """The whole configuration as YAML, defaults included, secrets masked or as the paths of their files."""
    text = yaml.safe_dump(config.model_dump(mode="json"), sort_keys=False, allow_unicode=True, width=120)
    return _PASSWORD.sub(r"\1***@", text)


def summary(loaded: Loaded) -> str:
    """What a configuration without faults asks for."""
    config = loaded.config
    active = sum(not source.paused for source in config.sources)
    cities = len({city for watch in loaded.watches for city in watch.geonameids})
    countries = len({country for watch in loaded.watches for country in watch.countries})
    places = _counted(cities, "city", "cities")
    if countries:
        places += f" and {_counted(countries, 'whole country', 'whole countries')}"
    return (
        f"valid: {_counted(len(config.sources), 'source')} ({len(config.sources) - active} paused), "
        f"{_counted(len(loaded.watches), 'watchlist')} of {places}, "
        f"{_counted(len({'console', *config.channels}), 'channel')}"
    )


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
