"""A place is understood in any script and case, and where it is not sure, there is a choice."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.bot.places import MOST, among, button_id, find, label, place_by_id, read_wanted
from monitor.bot.wording import wording
from monitor.read.places.gazetteer import Gazetteer
from monitor.subscriptions.chat import Place

_GAZETTEER = Gazetteer.load()


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("Kharkiv", "c706483 0"), ("в Харкові", "c706483 0"), ("Харькове", "c706483 0"), ("خاركوف", "c706483 0"),
        ("Charkiw", "c706483 0"), ("Kharkiv 30 km", "c706483 30"), ("Одеса, 50км", "c698740 50"),
        ("Харьков +20 километров", "c706483 20"), ("Kharkiv 999 km", "c706483 200"),
        ("Kherson oblast", "rUA.08 0"), ("Харківська область", "rUA.07 0"), ("region of Sumy", "rUA.21 0"),
        ("Сумская обл.", "rUA.21 0"), ("Ukraine", "lUA 0"), ("Україна", "lUA 0"), ("страна Судан", "lSD 0"),
        ("קריית שמונה", "c293825 0"), ("  «Київ».  ", "c703448 0"),
    ],
)  # fmt: skip
def test_a_place_is_known_by_its_name(told: str, place: str) -> None:
    sure = find(_GAZETTEER, read_wanted(told)).sure
    assert sure is not None
    assert f"{sure.id} {sure.radius}" == place


@pytest.mark.parametrize("told", ["Triполи", "Zaporojje", "Миколаив", "Dnepropetrovks", "Khrakiv", "Бахмутт", "Rafahh"])
def test_what_is_misspelled_is_guessed_but_never_taken_for_sure(told: str) -> None:
    found = find(_GAZETTEER, read_wanted(told))
    assert found.sure is None
    if told != "Triполи":
        assert found.guessed
        assert found.choices


@pytest.mark.parametrize(
    ("told", "first"),
    [("Zaporojje", "Zaporizhzhya"), ("Миколаив", "Mykolayiv"), ("Khrakiv", "Kharkiv"), ("Харкив", "Kharkiv")],
)
def test_the_likeliest_guess_comes_first(told: str, first: str) -> None:
    found = find(_GAZETTEER, read_wanted(told))
    assert [found.sure, *found.choices][0 if found.sure else 1].name == first


def test_of_namesakes_all_are_offered_and_a_country_among_them() -> None:
    tripoli = find(_GAZETTEER, read_wanted("طرابلس"))
    assert {place.country for place in tripoli.choices} == {"LY", "LB"}
    assert not tripoli.guessed
    assert [place.kind for place in find(_GAZETTEER, read_wanted("Mexico")).choices].count("country") == 1


def test_a_large_namesake_is_asked_about_although_another_is_far_larger() -> None:
    found = find(_GAZETTEER, read_wanted("London 20 km"))
    assert [(place.country, place.radius) for place in found.choices[:2]] == [("GB", 20), ("CA", 20)]
    assert find(_GAZETTEER, read_wanted("London"), {"GB"}).choices == ()
    assert find(_GAZETTEER, read_wanted("Paris")).sure


def test_a_namesake_in_a_country_that_is_watched_is_asked_about_however_small() -> None:
    donetsk = read_wanted("Донецк")
    assert find(_GAZETTEER, donetsk).sure == find(_GAZETTEER, donetsk, {"UA", "RU"}).sure
    assert {place.country for place in find(_GAZETTEER, donetsk, {"RU"}).choices} == {"UA", "RU"}
    assert find(_GAZETTEER, read_wanted("Tripoli"), {"LB"}).choices[0].country == "LB"


def test_a_country_is_guessed_in_its_cases() -> None:
    assert find(_GAZETTEER, read_wanted("в Україні")).choices[0] == Place(kind="country", country="UA")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120))
def test_no_text_does_worse_than_find_nothing(told: str) -> None:
    began = time.process_time()
    found = find(_GAZETTEER, read_wanted(told))
    assert len(found.choices) <= MOST
    assert time.process_time() - began < 10


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=70) | st.from_regex(r"[crl][0-9A-Z]{0,20}", fullmatch=True))
def test_what_a_button_may_send_back_names_a_place_or_none(told: str) -> None:
    place = place_by_id(_GAZETTEER, told, 10**6)
    assert place is None or (place_by_id(_GAZETTEER, button_id(place)) is not None and place.radius <= 200)


def test_a_chat_finds_its_own_places_by_name_in_any_script_and_with_slips() -> None:
    words = wording("uk")
    kharkiv = Place(kind="city", geonameid=706483, country="UA", name="Kharkiv", admin1="07")
    region = Place(kind="region", geonameid=692194, country="UA", name="Sumy", admin1="21")
    land = Place(kind="country", country="SD")
    own = [kharkiv, region, land]
    for told, expected in (
        ("Харкову", [kharkiv]), ("Kharkif", [kharkiv]), ("Сумська область", [region]), ("Судан", [land]),
        ("Sudann", [land]), ("Wien", []), ("", []),
    ):  # fmt: skip
        assert among(own, _GAZETTEER, told) == expected, told
    assert label(words, land) == "Судан"
