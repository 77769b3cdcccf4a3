"""Which city a name in a configuration means, and what is said where it means none or several."""

from __future__ import annotations

import pytest

from monitor.read.places import AmbiguousCityError, Gazetteer, UnknownCityError, choose


@pytest.mark.parametrize(
    ("name", "country", "geonameid"),
    [
        ("Paris", "FR", 2988507),
        ("Kharkiv", "UA", 706483),
        ("Харьков", "UA", 706483),
        ("Moscow", "RU", 524901),
        ("Odesa", "UA", 698740),
        ("Kyiv", "UA", 703448),
        ("Kiev", "UA", 703448),
        ("Lviv", "UA", 702550),
        ("Donetsk", "UA", 709717),
        ("London", "GB", 2643743),
        ("Sloviansk", "UA", 693468),
        ("Islamabad", "PK", 1176615),
        ("Gaza", "PS", 281133),
        ("Jenin", "PS", 283506),
        ("Derna", "LY", 87205),
        ("Zaporizhzhia", "UA", 687700),
        ("El Geneina", "SD", 379303),
        ("El Fasher", "SD", 379555),
    ],
)
def test_a_city_that_dominates_its_namesakes_is_meant(
    gazetteer: Gazetteer, name: str, country: str, geonameid: int
) -> None:
    assert choose(gazetteer, name).geonameid == geonameid
    assert choose(gazetteer, name, country).geonameid == geonameid


@pytest.mark.parametrize(
    "name", ["Tripoli", "Hyderabad", "Cordoba", "Valencia", "Birmingham", "Odessa", "Rafah", "Pokrovsk"]
)
def test_a_name_of_several_important_cities_is_ambiguous(gazetteer: Gazetteer, name: str) -> None:
    with pytest.raises(AmbiguousCityError) as refused:
        choose(gazetteer, name)
    assert len(refused.value.cities) >= 2


def test_the_refusal_says_which_cities_and_what_to_add(gazetteer: Gazetteer) -> None:
    with pytest.raises(AmbiguousCityError) as refused:
        choose(gazetteer, "Tripoli")
    libya, lebanon = refused.value.cities
    assert str(refused.value) == (
        f"ambiguous: Tripoli (Libya, LY, {libya.population:,} people, geonameid 2210247) or "
        f"Tripoli (Lebanon, LB, {lebanon.population:,} people, geonameid 266826); add country: LY"
    )


@pytest.mark.parametrize(("country", "geonameid"), [("LY", 2210247), ("lb", 266826)])
def test_the_country_decides(gazetteer: Gazetteer, country: str, geonameid: int) -> None:
    assert choose(gazetteer, "Tripoli", country).geonameid == geonameid


def test_namesakes_in_one_country_need_the_id(gazetteer: Gazetteer) -> None:
    with pytest.raises(AmbiguousCityError, match="write geonameid: 705104"):
        choose(gazetteer, "Kostiantynivka", "UA")


def test_an_unknown_name_is_refused_with_suggestions(gazetteer: Gazetteer) -> None:
    with pytest.raises(UnknownCityError, match=r"unknown city: Kharkv; did you mean Kharkiv \(Ukraine, UA") as refused:
        choose(gazetteer, "Kharkv")
    assert refused.value.cities[0].geonameid == 706483


def test_a_city_of_another_country_is_refused_and_shown(gazetteer: Gazetteer) -> None:
    with pytest.raises(UnknownCityError, match=r"unknown city: Kharkiv in PL; did you mean Kharkiv \(Ukraine"):
        choose(gazetteer, "Kharkiv", "PL")


@pytest.mark.parametrize("name", ["", " ", "Xyzzyqqk", "a" * 5_000, "\n"])
def test_nonsense_is_refused_in_few_words(gazetteer: Gazetteer, name: str) -> None:
    with pytest.raises(UnknownCityError) as refused:
        choose(gazetteer, name)
    assert len(str(refused.value)) < 1_000
