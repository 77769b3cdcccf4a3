"""Names in running text: whole words, longest first, offsets of the original, whatever the text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.read.places import Gazetteer
from monitor.read.places.folding import LONGEST_PIECE, fold
from monitor.read.places.gazetteer import DATA
from monitor.read.places.scan import Scanner
from monitor.read.places.tables import Tables

TABLES = Tables.load(DATA)
PACKAGED = Gazetteer(TABLES)
NAMES = [
    "Kharkiv",
    "Khar'kov",
    "Port-au-Prince",
    "El Fasher",
    "el-Fasher",
    "Tel Aviv",
    "Харків",
    "Слов’янськ",
    "İstanbul",
]
NAMES += [
    "Кривому Розі",
    "Ростове-на-Дону",
    "Сумах",
    "харківського",
    "Łódź",
    "غزة",
    "غَزَّة",
    "哈爾科夫",
    "ครีวีริค",
    "कीव",
    "Київ",
    "Kyi\u0308v",
    "Deir ez-Zor",
    "Sana'a",
    "Mobile",
]


def named_in(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in PACKAGED.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells hit Kharkiv and Chuhuiv.", ["Kharkiv", "Chuhuiv"]),
        ("KHARKIV UNDER FIRE", ["KHARKIV"]),
        ("Kharkiv's centre, a Tel Aviv-based firm", ["Kharkiv", "Tel Aviv"]),
        ("in Port-au-Prince, in el-Fasher", ["Port-au-Prince", "el-Fasher"]),
        ("la région d'Odessa", ["Odessa"]),
        ("Nairobi's police, Mali’s army, St. John's", ["Nairobi", "St. John's"]),
        ("a blast in Hit, Iraq", ["Hit"]),
        ("Ankara'daki patlama", ["Ankara"]),
        ("#Харків: вибухи", ["Харків"]),
        ("удар по м. Слов'янськ", ["Слов'янськ"]),
        ("俄軍襲擊哈爾科夫", ["哈爾科夫"]),
        ("قصف على غزة اليوم", ["غزة"]),
        ("the Kharkivskyi road, Kharkivites", []),
        ("they live in kharkiv", []),
        ("see @Kharkiv", []),
        ("The President said in March that Ukraine and Georgia agreed", []),
        ("Gaza, City officials said", ["Gaza"]),
    ],
)
def test_names_are_found_as_whole_words(text: str, expected: list[str]) -> None:
    assert named_in(text) == expected


def test_the_longest_name_wins() -> None:
    assert named_in("in New York City on Monday") == ["New York City"]
    assert named_in("Ivano-Frankivsk") == ["Ivano-Frankivsk"]


def test_all_who_bear_the_name_are_candidates_the_likeliest_first() -> None:
    (hit,) = PACKAGED.find("A blast in Tripoli")
    assert [city.country for city in hit.cities[:2]] == ["LY", "LB"]


def test_a_by_name_does_not_outrank_the_city_that_is_called_so() -> None:
    assert PACKAGED.find("Sloviansk")[0].cities[0].geonameid == 693468
    assert PACKAGED.find("Islamabad")[0].cities[0].country == "PK"


def test_a_common_word_is_weak_where_a_large_city_is_called_so_and_else_not_found() -> None:
    assert [hit.weak for hit in PACKAGED.find("Mobile and Nice and Kharkiv")] == [True, True, False]
    assert named_in("The March of Progress. Officer Said But More Shot") == []


def test_offsets_are_code_points_of_the_text_as_given() -> None:
    text = "🚨ﬃ Ḱ İstanbul — 💥 Kyi\u0308v, Straße Łódź"
    assert named_in(text) == ["İstanbul", "Kyi\u0308v", "Łódź"]


FRAGMENTS = st.one_of(
    st.sampled_from(
        [*NAMES, *"'’-–. ,\n@#()", "San", "Al", "el", "New", "the", "St", "s", "🚨", "\u200c", "\u0301", "ﬃ"]
    ),
    st.text(max_size=6),
)
TEXTS = st.lists(FRAGMENTS, max_size=30).flatmap(
    lambda parts: st.sampled_from(["", " "]).map(lambda gap: gap.join(parts))
)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_each_hit_is_a_name_of_each_of_its_cities(text: str) -> None:
    last = 0
    for hit in PACKAGED.find(text):
        assert last <= hit.start < hit.end <= len(text)
        last = hit.end
        assert hit.cities
        bearers = {TABLES.geonameids[row] for row, _ in TABLES.bearers(fold(text[hit.start : hit.end]))}
        assert len(set(hit.cities)) == len(hit.cities)
        assert {city.geonameid for city in hit.cities} <= bearers


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(NAMES),
    st.sampled_from(["", "Yesterday, ", "«", "🚨 ", "\n"]),
    st.sampled_from(["", ".", ", today", "»", "\n"]),
)
def test_a_name_among_punctuation_is_found(name: str, before: str, after: str) -> None:
    assert name in named_in(before + name + after)


class CountingTrie:
    """The trie, with a count of the letters that it was asked to look at."""

    def __init__(self, tables: Tables) -> None:
        self.trie, self.letters, self.longest = tables.trie, 0, 0

    def _look(self, letters: str) -> str:
        self.letters += len(letters)
        self.longest = max(self.longest, len(letters))
        return letters

    def prefixes(self, window: str) -> list[str]:
        return self.trie.prefixes(self._look(window))

    def iterkeys(self, line: str) -> Iterator[str]:
        return self.trie.iterkeys(self._look(line))

    def __contains__(self, line: str) -> bool:
        return self._look(line) in self.trie

    def __getitem__(self, key: str) -> int:
        return self.trie[key]


LONGEST_NAME = 60  # letters; no name in the index is longer
HOSTILE = {
    "one word": "a",
    "one capital word": "A",
    "names": "Kharkiv, ",
    "beginnings of names": "San ",
    "articles": "Al-",
    "apostrophes": "A'",
    "marks": "a\u0301",
    "blanks": " ",
    "newlines": "A\n",
    "han": "哈",
    "han names": "哈爾科夫",
    "mixed scripts": "哈A",
    "invisible": "A\u200d",
    "adjectives": "харківський ",
    "beginnings of adjectives": "івано-",
    "lower-case hashtags": "#київ",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_the_work_grows_with_the_text_and_no_faster(unit: str) -> None:
    def work(size: int) -> int:
        scanner = Scanner(TABLES)
        scanner._trie = counting = CountingTrie(TABLES)  # type: ignore[assignment]
        found = list(scanner.scan(unit * (size // len(unit))))
        assert counting.longest <= LONGEST_NAME + 1 + LONGEST_PIECE
        return counting.letters + len(found)

    small, large = work(2_000), work(20_000)
    assert large <= 12 * small + 1_000
    assert large <= (LONGEST_NAME + 1) * 20_000


def test_a_megabyte_of_one_word_is_no_name() -> None:
    assert PACKAGED.find("K" + "a" * 1_000_000) == []
    assert len(PACKAGED.find("Kharkiv " * 5_000)) == 5_000
