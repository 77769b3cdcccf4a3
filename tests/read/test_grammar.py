"""Sentences from small grammars: whatever the verb, the form of the number and the order of words, the toll is the same."""

# ruff: noqa: E501 - the sentences of an article stay in one piece

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.read.report import Reader

PUBLISHED = datetime(2025, 5, 14, 9, 0, tzinfo=UTC)
WORDS = {
    1: "one",
    2: "two",
    3: "three",
    5: "five",
    11: "eleven",
    17: "seventeen",
    23: "twenty-three",
    40: "forty",
    62: "sixty-two",
    112: "112",
    1200: "1,200",
}
HEDGES = {"": (0, True), "at least ": (0, False), "more than ": (1, False), "about ": (0, True)}
CITIES = ["Kharkiv", "Odesa", "Mogadishu", "Baghdad", "Peshawar"]
MEANS = {
    "a missile": "missile_strike",
    "an attack drone": "drone_strike",
    "artillery shells": "shelling",
    "a guided bomb": "air_strike",
}
ORDERS = [
    "{Means} hit a market in {city}, killing {killed} people and wounding {injured}.",
    "{Killed} people were killed and {injured} were injured when {means} hit a school in {city}.",
    "In {city}, {means} struck a bus, officials said. {Killed} people died, and {injured} others were hurt.",
    "{Means} slammed into a house in the western city of {city}, leaving {killed} people dead and {injured} wounded.",
    "{Means} landed on a square in {city}: {killed} killed, {injured} injured.",
    "Officials in {city} said that {killed} people had been killed and {injured} wounded after {means} fell on the city.",
]

numbers = st.tuples(st.sampled_from(sorted(WORDS)), st.booleans(), st.sampled_from(sorted(HEDGES)))


def say(number: tuple[int, bool, str]) -> tuple[str, tuple[int, int | None]]:
    value, in_words, hedge = number
    rise, exact = HEDGES[hedge]
    return hedge + (WORDS[value] if in_words else f"{value:,}"), (value + rise, value if exact else None)


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@settings(max_examples=250, deadline=None)
@given(
    order=st.sampled_from(ORDERS),
    city=st.sampled_from(CITIES),
    means=st.sampled_from(sorted(MEANS)),
    killed=numbers,
    injured=numbers,
)
def test_any_order_tells_the_same_toll(
    reader: Reader, order: str, city: str, means: str, killed: tuple[int, bool, str], injured: tuple[int, bool, str]
) -> None:
    dead, dead_range = say(killed)
    hurt, hurt_range = say(injured)
    text = order.format(city=city, means=means, Means=capital(means), killed=dead, Killed=capital(dead), injured=hurt)
    [report] = reader.read(title="", text=text, published=PUBLISHED, language="en").reports
    assert report.city == city, text
    assert [str(method) for method in report.methods] == [MEANS[means]], text
    assert report.killed is not None, text
    assert report.injured is not None, text
    assert (report.killed.min, report.killed.max) == dead_range, text
    assert (report.injured.min, report.injured.max) == hurt_range, text
