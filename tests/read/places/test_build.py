"""The builder: which names a place gets, and that the same input gives the same bytes."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest

from monitor.read.places import Gazetteer
from monitor.read.places.tables import Tables
from tools.build_gazetteer import SOURCES, build, is_kept, read_corrections, read_places, without_districts
from tools.gazetteer.adjectives import Adjectives, by_rule
from tools.gazetteer.forms import Bearing, Place, case_forms, is_noise, names_of
from tools.gazetteer.inflect import inflections
from tools.gazetteer.neighbours import in_ukrainian_letters, prefixed
from tools.gazetteer.romanise import russian, ukrainian
from tools.gazetteer.stopwords import Bearer, Stopwords


def record(
    geonameid: int, name: str, country: str = "UA", population: int = 5_000, *alternates: str
) -> dict[str, object]:
    return {
        "geonameid": geonameid,
        "name": name,
        "countrycode": country,
        "admin1code": "07",
        "latitude": 50 + geonameid / 1000,
        "longitude": 36.0,
        "population": population,
        "timezone": "Europe/Kyiv",
        "alternatenames": list(alternates),
    }


SAMPLE = [
    record(1, "Velykyy Brid", "UA", 40_000, "Великий Брід", "Великий Брод", "HRK", "wlyky brd"),
    record(2, "Nowhere", "GB", 2_000, "And"),
    record(3, "Al Wāḩah", "SY", 0, "الواحة"),
    record(4, "March", "GB", 20_000),
    record(5, "Nice", "FR", 300_000),
    record(6, "Tiny", "GB", 600),
    record(7, "Brid", "UA", 40_000),
]


@cache
def stopwords() -> Stopwords:
    return Stopwords.load(SOURCES)


def adjectives() -> Adjectives:
    return Adjectives.load(SOURCES / "adjectives.tsv")


def built(records: list[dict[str, object]], corrections: dict[int, list[str]] | None = None) -> Tables:
    return build(read_places(records), corrections or {}, stopwords(), adjectives())


def test_the_same_places_in_any_order_give_the_same_bytes(tmp_path: Path) -> None:
    shuffled = random.Random(1).sample(SAMPLE, len(SAMPLE))
    built(SAMPLE).save(tmp_path / "one")
    built(shuffled).save(tmp_path / "two")
    for file in ("names.marisa", "places.npz"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_what_is_built_can_be_asked(tmp_path: Path) -> None:
    built(SAMPLE, {1: ["Great Ford", "-Великий Брод"]}).save(tmp_path)
    gazetteer = Gazetteer(Tables.load(tmp_path))
    for name in ("Великий Брід", "Velykyi Brid", "Velyky Brid", "Great Ford"):
        assert [city.geonameid for city in gazetteer.named(name)] == [1], name
    for name in ("HRK", "wlyky brd", "Великий Брод", "Velikiy Brod", "Tiny"):
        assert gazetteer.named(name) == (), name
    hits = gazetteer.find("Nice in March. And al-Waha")
    assert [(hit.cities[0].geonameid, hit.weak) for hit in hits] == [(5, True), (3, False)]


def test_former_names_count_less_than_the_current_one() -> None:
    place = next(read_places([record(1, "Nikopil", "UA", 100_000, "Нікопіль", "Старобрід")]))
    names = names_of(place)
    assert names["Нікопіль"] is Bearing.OFFICIAL
    assert names["Старобрід"] is Bearing.LISTED
    assert names["Starobrid"] is Bearing.DERIVED


@pytest.mark.parametrize(
    ("name", "national", "bgn"),
    [
        ("Запоріжжя", "Zaporizhzhia", "Zaporizhzhya"),
        ("Кривий Ріг", "Kryvyi Rih", "Kryvyy Rih"),
        ("Чугуїв", "Chuhuiv", "Chuhuyiv"),
        ("Їжакевичі", "Yizhakevychi", "Yizhakevychi"),
        ("Згурівка", "Zghurivka", "Zhurivka"),
        ("Слов'янськ", "Sloviansk", "Slovyansk"),
    ],
)
def test_ukrainian_names_are_romanised_by_both_systems(name: str, national: str, bgn: str) -> None:
    assert list(ukrainian(name))[:2] == [national, bgn]


@pytest.mark.parametrize(
    ("name", "spellings"),
    [
        ("Запорожье", {"Zaporozhye", "Zaporozhe"}),
        ("Екатеринбург", {"Yekaterinburg", "Ekaterinburg"}),
        ("Нижний Новгород", {"Nizhniy Novgorod", "Nizhny Novgorod", "Nizhnii Novgorod"}),
        ("Грозный", {"Groznyy", "Grozny", "Groznyi"}),
    ],
)
def test_russian_names_are_romanised_as_the_press_does(name: str, spellings: set[str]) -> None:
    assert spellings <= set(russian(name))


def test_names_in_other_alphabets_are_not_romanised() -> None:
    assert not list(ukrainian("Харьковъ"))
    assert not list(russian("Харків"))
    assert not list(russian("Kharkiv"))
    assert not list(ukrainian(""))


@pytest.mark.parametrize(
    ("name", "noise"), [("HRK", True), ("hrqwb", True), ("ha er ke fu", True), ("Ko", True), ("Kő", True)]
)
def test_noise_is_told_by_its_shape(name: str, noise: bool) -> None:
    assert is_noise(name, "Kharkiv") is noise


@pytest.mark.parametrize(
    "name", ["Kharkiv", "Харків", "哈爾科夫", "키예프", "غزة", "기", "UFA CITY", "'s-Hertogenbosch"]
)
def test_names_are_not_noise(name: str) -> None:
    assert not is_noise(name, "Main")


def place(name: str, country: str, population: int, latitude: float = 50.0, alternates: int = 0) -> Place:
    return Place(population, name, country, "07", latitude, 36.0, population, "Europe/Kyiv", ("x",) * alternates)


def test_villages_are_kept_where_there_is_war() -> None:
    assert is_kept(place("A", "UA", 0))
    assert is_kept(place("A", "FR", 1_000))
    assert not is_kept(place("A", "FR", 999))
    assert is_kept(place("A", "FR", 0, alternates=6))
    assert not is_kept(place("A", "FR", 0, alternates=1))


def test_districts_are_left_out_and_towns_of_like_names_stay() -> None:
    city, district = place("Kharkiv", "UA", 1_400_000), place("Kyivskyi", "UA", 139_000, 50.05)
    town, settlement = place("Khmelnytskyi", "UA", 274_000, 49.0), place("Lozivskyi", "UA", 5_000, 50.1)
    assert list(without_districts([city, district, town, settlement])) == [city, town, settlement]


def test_the_corrections_are_well_formed() -> None:
    corrections = read_corrections(SOURCES / "corrections.tsv")
    assert len(corrections) > 100
    assert all(name == name.strip() and name.strip("-") for names in corrections.values() for name in names)


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Харків", "харкова харкову харковом харкові"),
        ("Зелений Гай", "зеленого гаю|зеленому гаю|зеленим гаєм|зеленому гаї"),
        ("Верхнянськ", "верхнянська верхнянську верхнянськом"),  # in no dictionary
        ("Мохнатівка", "мохнатівки мохнатівці мохнатівку мохнатівкою"),
        ("Ліщаниця", "ліщаниці ліщаницю ліщаницею"),
        ("Грабарів", "грабарова грабарову грабаровом грабарові"),
        ("Тополине", "тополиного тополиному тополиним"),
        ("Мохнатовка", "мохнатовки мохнатовке мохнатовку мохнатовкой"),
        ("Верхнянск", "верхнянска верхнянску верхнянском верхнянске"),
        ("Грабарово", "грабарова грабарову грабаровом грабарове"),
        ("Старый Грабарь", "старого грабаря|старому грабарю|старым грабарем|старом грабаре"),
        ("Озеро-на-Горе", "озера-на-горе озеру-на-горе озером-на-горе озере-на-горе"),
        ("Південно-Грабарськ", "південно-грабарська південно-грабарську"),
        ("Андреев Брод", "андреева брода|андрееву броду|андреевым бродом|андреевом броде"),
        ("Верхнянск-Лесной", "верхнянске-лесном верхнянск-лесном верхнянска-лесного"),
    ],
)
def test_case_forms_follow_from_the_dictionary_or_from_the_ending(name: str, forms: str) -> None:
    assert set(forms.split("|") if "|" in forms else forms.split()) <= set(inflections(name))


def test_small_towns_abroad_are_declined_as_corrections_spell_them() -> None:
    assert "пахалгаме" in dict(case_forms(place("Pahalgam", "IN", 9_000), {"Пахалгам": Bearing.OFFICIAL}))
    assert not dict(case_forms(place("Pahalgam", "IN", 9_000), {"Пахалгам": Bearing.LISTED}))


@pytest.mark.parametrize("name", ["Kharkiv", "غزة", "Осло", "Тбілісі", "Харькaв", "", "А Б В Г Д Е", "Баку"])
def test_other_alphabets_and_indeclinable_names_have_no_case_forms(name: str) -> None:
    assert not list(inflections(name))


@pytest.mark.parametrize(
    ("name", "adjective"),
    [
        ("Кривий Ріг", "криворізький"),
        ("Кривой Рог", "криворожский"),
        ("Кременчук", "кременчуцький"),
        ("Запоріжжя", "запорізький"),
        ("Одесса", "одесский"),
        ("Нова Каховка", "новокаховський"),
        ("Івано-Франківськ", "івано-франківський"),
        ("Ростов-на-Дону", "ростовский"),
        ("Калуга", "калужский"),
    ],
)
def test_adjectives_follow_from_the_name(name: str, adjective: str) -> None:
    assert adjective in set(by_rule(name))


def test_adjectives_that_mean_something_else_are_left_out() -> None:
    assert "славянский" in set(by_rule("Славянск"))
    assert not [form for form in adjectives().forms(1, "UA", 100_000, ["Славянск"]) if form.startswith("славянск")]
    assert not list(adjectives().forms(1, "UA", 19_000, ["Бердянськ"]))


def test_russian_names_are_spelled_in_ukrainian_letters() -> None:
    spelled = {name: set(in_ukrainian_letters(name)) for name in ("Новороссийск", "Новошахтинск", "Белгород", "Сочи")}
    assert "Новоросійськ" in spelled["Новороссийск"]
    assert "Новошахтинськ" in spelled["Новошахтинск"]
    assert not spelled["Белгород"]


def test_prepositions_are_hung_on_hebrew_and_arabic_names() -> None:
    assert {"בחיפה", "לחיפה", "וחיפה"} <= set(prefixed("חיפה"))
    assert {"بالخرطوم", "والخرطوم", "للخرطوم"} <= set(prefixed("الخرطوم"))
    assert {"وبيروت", "لبيروت"} <= set(prefixed("بيروت"))
    assert not list(prefixed("Haifa"))


@pytest.mark.parametrize(
    ("key", "bearer", "verdict"),
    [
        ("щастю", Bearer(12_000, "UA", ("щастя",), is_inflected=True), "weak"),
        ("миру", Bearer(2_500, "RU", ("мир",), is_inflected=True), "hidden"),
        ("січня", Bearer(900, "UA", ("січень",), is_inflected=True), "hidden"),
        ("польщі", Bearer(60_000, "UA", ("польща",), is_inflected=True), "hidden"),
        ("львові", Bearer(700_000, "UA", ("львів",), is_inflected=True), "plain"),
        ("сумах", Bearer(250_000, "UA", ("суми",), is_inflected=True), "weak"),
        ("иванова", Bearer(190_000, "RU", ("иваново",), is_inflected=True), "weak"),
        ("миколаєва", Bearer(470_000, "UA", ("миколаїв",), is_inflected=True), "plain"),
        ("tank", Bearer(38_000, "PK", (), is_main=True), "weak"),
        ("tank", Bearer(38_000, "FR", (), is_main=True), "hidden"),
        ("дорі", Bearer(46_000, "BF", ()), "weak"),
        ("ош", Bearer(320_000, "KG", ()), "plain"),
        ("уж", Bearer(320_000, "KG", ()), "hidden"),
    ],
)
def test_forms_of_common_words_and_names_are_taken_with_care(key: str, bearer: Bearer, verdict: str) -> None:
    assert stopwords().verdict(key, bearer) == verdict
