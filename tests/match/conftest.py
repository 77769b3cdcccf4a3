"""Alerts as tests tell them."""

from collections.abc import Callable

import pytest

from monitor.model import Alert, Kind, Method, Range, Reason

CITY = 706483


def make_alert(now, killed=None, injured=None, *, kind="new", methods="missile_strike", city=CITY, **more) -> Alert:
    fields = {
        "id": "1-a.1", "incident": "1-a", "sequence": 1, "kind": Kind(kind), "reason": Reason.NEW_ATTACK,
        "city": "Kharkiv", "country": "UA", "geonameid": city, "methods": tuple(Method(m) for m in methods.split()),
        "killed": None if killed is None else Range(killed, killed),
        "injured": None if injured is None else Range(injured, injured), "published": now, "sent_at": now,
    }  # fmt: skip
    return Alert(**(fields | more))


@pytest.fixture
def alert(now) -> Callable[..., Alert]:
    return lambda *told, **more: make_alert(now, *told, **more)
