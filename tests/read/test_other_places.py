"""Roads between towns, attacks of days before elsewhere, who tells it: nothing of that is an attack on a city here."""

# ruff: noqa: E501 - a line of a post stays in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

SILENT: list[tuple[str, str]] = [
    ("en", "Gunmen attacked a convoy on the road between Kadiana and Bougouni, killing 12 drivers."),
    ("en", "A drone struck a car on the highway linking Aden and Taiz, killing two."),
    ("en", "Poland closed Lublin and Rzeszow airports during a Russian strike on western Ukraine."),
    ("uk", "Аеропорти Любліна і Жешува закрили під час російської атаки на захід України."),
    ("ru", "Аэропорты Люблина и Жешува закрывали во время российской атаки на запад Украины."),
    ("en", "Gunmen attacked a village near Gonaïves late Wednesday, killing six people."),
    ("en", "Nine people were killed when seized explosives blew up by accident in a police station in Srinagar."),
    ("en", "A bomb derailed a train between Sukkur and Jacobabad, injuring six people."),
]  # fmt: skip
"""Language, post."""

ONE: list[tuple[str, str, str, str, str]] = [
    ("en", "At least seven people were killed on Wednesday when a drone hit a hospital in Dilling in Sudan. On Saturday, a drone strike on a base in Kadugli killed six peacekeepers.", "Dilling", "7+", "-"),
    ("en", "Rebels shelled Goma on Tuesday, killing eight civilians, a doctor at the city's main hospital said.", "Goma", "8", "-"),
    ("en", "AURORA, Colo. (AP) — A gunman opened fire at a party early Sunday, killing two people and wounding five, police said.", "Aurora", "2", "5"),
    ("en", "A gunman wounded three people in Times Square late on Tuesday, police said.", "New York City", "-", "3"),
]  # fmt: skip
"""Language, post, city, killed, injured."""


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_cities_that_are_only_named_raise_no_alert(language: str, text: str, reader: Reader) -> None:
    assert not alerts(reader, text, language=language)


@pytest.mark.parametrize(("language", "text", "city", "killed", "injured"), ONE)
def test_only_the_city_that_the_news_is_of_is_told(
    language: str, text: str, city: str, killed: str, injured: str, reader: Reader
) -> None:
    (report,) = alerts(reader, text, language=language)
    assert (report.city, toll(report, "killed"), toll(report, "injured")) == (city, killed, injured)


@pytest.mark.parametrize(
    "words", ["There were no American casualties.", "There were no US casualties.", "No Chinese citizens were hurt."]
)
def test_that_nobody_of_one_nation_was_hurt_says_nothing_of_others(words: str, reader: Reader) -> None:
    text = f"Rockets landed near Erbil airport, injuring a guard. {words}"
    (report,) = alerts(reader, text, language="en")
    assert (toll(report, "killed"), toll(report, "injured")) == ("-", "1")
