"""Places inside a city, across languages."""

import pytest

from monitor.incidents.wording.places import elsewhere, places_in


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hit a market in the centre", "по центральному ринку"),
        ("обстрел рынка", "bombardement d'un marché aux légumes"),
        ("a five-storey apartment block", "по п'ятиповерхівці у київському районі"),
        ("в киевском районе харькова", "in the kyivskyi district"),
        ("حي الزيتون", "le quartier de zeitoun"),
        ("на автовокзалі", "the bus station"),
        ("порту одеси", "the port of odesa"),
        ("склад горить", "a warehouse near the harbour"),
        ("напали на поліцейське управління", "attack police headquarters in quetta"),
        ("обстреляли экипаж ппс", "gunmen fired on a police patrol"),
        ("по траурному шатру", "a drone hit a funeral"),
    ],
)
def test_one_place_is_the_same_in_any_language(one, other):
    assert places_in(one) & places_in(other)
    assert not elsewhere(places_in(one), places_in(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a school was hit", "обстрел рынка"),
        ("салтівський район: горить будинок", "у шевченківському районі зруйновано будинок"),
    ],
)
def test_other_places_are_elsewhere(one, other):
    assert elsewhere(places_in(one), places_in(other))


@pytest.mark.parametrize(
    "words", ["", "a missile hit the city", "у місті поранені", "one of the districts", "пороть чушь"]
)
def test_no_place_is_nowhere_else(words):
    assert not elsewhere(places_in(words), places_in("a market"))


@pytest.mark.parametrize("words", ["після обстрілу району вокзалу", "тепер район вокзалу", "обстрел района вокзала"])
def test_what_stands_before_a_district_is_its_name_only_as_an_adjective(words: str) -> None:
    assert places_in(words) == {"station"}
