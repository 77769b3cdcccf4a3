"""Of the heap of names that GeoNames lists, the one for each reader."""

from __future__ import annotations

import pytest

from tools.gazetteer.forms import Place
from tools.gazetteer.spoken import Reader, spoken


def place(name: str, country: str, *alternates: str) -> Place:
    return Place(1, name, country, "07", 50.0, 36.0, 50_000, "Europe/Kyiv", alternates)


@pytest.mark.parametrize(
    ("town", "told"),
    [
        (
            place("Donetsk", "UA", "Донецк", "Донецьк", "Сталіно", "Сталино", "Юзовка", "דונצק", "دونيتسك", "دونتسک"),
            {"uk": "Донецьк", "ru": "Донецк", "ar": "دونيتسك", "he": "דונצק"},
        ),
        (place("Vovchansk", "UA", "Вовчанськ", "Волчанск"), {"uk": "Вовчанськ", "ru": "Волчанск"}),
        (place("Bakhmut", "UA", "Артемівськ", "Артёмовск", "Бахмут"), {"uk": "Бахмут", "ru": "Бахмут"}),
        (place("Magnitogorsk", "RU", "Магнитогорск", "Магнітагорск"), {"uk": "Магнітогорськ", "ru": "Магнитогорск"}),
        (place("Homs", "SY", "Химс", "Хомс", "ХІумс", "مدينة حمص"), {"uk": "Хомс", "ru": "Хомс"}),
        (place("Hangzhou", "CN", "Ханжоу", "Ҳангҷоу", "ハンチョウ"), {}),
    ],
)
def test_a_current_name_in_the_letters_of_the_language_is_chosen_and_where_there_is_none_no_other(
    town: Place, told: dict[Reader, str]
) -> None:
    assert spoken(town, (), {}) == told


def test_what_is_given_by_hand_goes_before_all_that_is_listed() -> None:
    town = place("Donetsk", "UA", "Донецк", "Донецьк")
    assert spoken(town, (), {"ru": "Юзовка"}) == {"uk": "Донецьк", "ru": "Юзовка"}


def test_a_correction_counts_as_a_listed_name_unless_it_takes_one_away() -> None:
    town = place("Hulyaypole", "UA")
    assert spoken(town, ("Гуляйполе", "-Гуляй-Поле"), {})["uk"] == "Гуляйполе"
