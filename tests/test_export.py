"""`tocsin export`: what the store keeps, in each of its formats."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime, timedelta

import pytest
from lxml import etree

from monitor.export import FORMS, Wanted, incidents
from monitor.formats.table import COLUMNS
from monitor.read.places.gazetteer import Gazetteer
from monitor.replay.articles import RecordedArticle, read
from monitor.store.connection import Store
from monitor.tracking import Tracking
from tests.formats.test_cap import SCHEMA

START = datetime(2026, 3, 1, 12, tzinfo=UTC)
KHARKIV, ODESA = 706483, 698740
TOLD = [
    "A missile has hit a residential building in Kharkiv, the mayor said.",
    "A missile strike on a house in Kharkiv killed three people, police said.",
    "A missile has hit a market in Odesa, the mayor said. Two people were killed.",
]


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


@pytest.fixture
def exported(store: Store, gazetteer: Gazetteer):
    async def exported(form: str, **wanted) -> str:
        out = io.StringIO()
        await FORMS[form](incidents(store, Wanted(**wanted), gazetteer), Wanted(**wanted), out)
        return out.getvalue()

    return exported


@pytest.fixture(autouse=True)
async def history(store: Store) -> None:
    tracking = Tracking(store, read)
    for n, text in enumerate(TOLD):
        at = START + timedelta(hours=n)
        told = RecordedArticle(source=f"desk{n}", url=f"https://desk{n}.test/1", lang="en", text=text, published=at)
        assert await tracking.track(told.article(), at)


async def test_lines_are_incidents_with_their_ledgers_the_one_that_changed_first_first(exported) -> None:
    kharkiv, odesa = (json.loads(line) for line in (await exported("jsonl")).splitlines())
    assert (kharkiv["geonameid"], odesa["geonameid"]) == (KHARKIV, ODESA)
    assert kharkiv["killed"] == {"min": 3, "max": 3}
    assert [figure["quote"] for figure in kharkiv["figures"]]
    assert kharkiv["alert_ids"] == [f"{kharkiv['id']}.1", f"{kharkiv['id']}.2"]
    assert kharkiv["severity"] == "Severe"


async def test_only_what_is_wanted_is_told(exported) -> None:
    assert len((await exported("jsonl", cities=frozenset({ODESA}))).splitlines()) == 1
    late = START + timedelta(hours=2)
    assert [json.loads(line)["city"] for line in (await exported("jsonl", since=late)).splitlines()] == ["Odesa"]
    assert [json.loads(line)["city"] for line in (await exported("jsonl", until=late)).splitlines()] == ["Kharkiv"]


async def test_a_table_has_a_row_an_incident(exported) -> None:
    rows = list(csv.DictReader(io.StringIO(await exported("csv"), newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert [(row["city"], row["killed_min"], row["methods"], row["independent"]) for row in rows] == [
        ("Kharkiv", "3", "missile_strike", "2"), ("Odesa", "2", "missile_strike", "1"),
    ]  # fmt: skip
    assert rows[0]["latitude"].startswith("49.9")


async def test_a_map_has_a_point_an_incident_longitude_first(exported) -> None:
    collection = json.loads(await exported("geojson"))
    assert collection["type"] == "FeatureCollection"
    [kharkiv, _] = collection["features"]
    assert kharkiv["geometry"]["type"] == "Point"
    assert kharkiv["geometry"]["coordinates"] == pytest.approx([36.25, 49.98], abs=0.05)
    assert kharkiv["properties"]["killed"] == {"min": 3, "max": 3}
    assert json.loads(await exported("geojson", cities=frozenset({1})))["features"] == []


async def test_a_line_of_cap_is_one_valid_message_an_alert(exported) -> None:
    messages = [etree.fromstring(line) for line in (await exported("cap", sender="alerts.example")).splitlines()]
    for message in messages:
        SCHEMA.assertValid(message)
    kinds = [message.findtext("{*}msgType") for message in messages]
    assert kinds == ["Alert", "Update", "Alert"]
    first, second, _ = (message.findtext("{*}identifier") for message in messages)
    assert messages[1].findtext("{*}references").split(",")[:2] == ["alerts.example", first]
    assert first != second
