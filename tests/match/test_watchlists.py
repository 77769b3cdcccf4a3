"""Watchlists as config.yaml tells them."""

import pytest
from pydantic import ValidationError

from monitor.match.watchlists import CityRef, WatchlistSettings
from monitor.model import Kind, Method

FULL = {
    "name": "family",
    "cities": ["Kharkiv", {"name": "Tripoli", "country": "LY"}, {"geonameid": 698740, "radius": "30km"}],
    "kinds": ["new", "correction"],
    "rules": {"methods": ["missile_strike"], "min_killed": 1, "independent_sources": 2},
    "notify": ["console", "desk"],
}


def test_a_watchlist_is_read_as_it_is_written():
    settings = WatchlistSettings.model_validate(FULL)
    assert settings.cities == (
        CityRef(name="Kharkiv"), CityRef(name="Tripoli", country="LY"), CityRef(geonameid=698740, radius="30km"),
    )  # fmt: skip
    assert settings.rules.methods == (Method.MISSILE_STRIKE,)
    watch = settings.watch([706483])
    assert (watch.geonameids, watch.kinds) == (frozenset({706483}), frozenset({Kind.NEW, Kind.CORRECTION}))
    assert WatchlistSettings.model_validate(settings.model_dump(mode="json")) == settings


def test_the_defaults_are_quiet_and_complete():
    settings = WatchlistSettings.model_validate({"name": "all", "cities": ["Kharkiv"]})
    assert settings.kinds == tuple(Kind)
    assert settings.notify == ("console",)


@pytest.mark.parametrize(
    "fault",
    [
        {"cities": []},
        {"cities": [{"name": "Kharkiv", "geonameid": 706483}]},
        {"cities": [{"country": "UA"}]},
        {"cities": [{"geonameid": 706483, "country": "UA"}]},
        {"cities": [{"name": "Kharkiv", "radius": 30}]},
        {"kinds": ["new", "new"]},
        {"kinds": ["loud"]},
        {"notify": []},
        {"rules": {"min_killed": -1}},
        {"rules": {"methods": ["magic"]}},
        {"rules": {"min_deaths": 1}},
    ],
)
def test_faults_are_refused(fault):
    with pytest.raises(ValidationError):
        WatchlistSettings.model_validate(FULL | fault)
