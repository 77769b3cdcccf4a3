"""What resembles what: edited copies do, unrelated texts and templates that were filled in anew do not."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.dedup import minhash
from monitor.dedup.plain import plain
from tools.bench.newsdesk import Newsdesk


def sketch(text):
    return minhash.sketch(plain(text))


def shingles(text):
    words = text.lower().replace(".", "").split()
    return set(zip(words, words[1:], words[2:], strict=False))


def resemblance(one, other):
    pairs = zip(sketch(one).hashes, sketch(other).hashes, strict=True)
    return sum(a == b for a, b in pairs) / minhash.HASHES


def share_a_band(one, other):
    bands = [{told[n : n + 8] for n in range(0, len(told), 8)} for told in (sketch(one).bands, sketch(other).bands)]
    return bool(bands[0] & bands[1])


def test_a_sketch_is_the_same_on_every_machine_and_in_every_release():
    told = sketch(
        "On the night of March 1 drones hit Харків again, and two houses, a school and a tram depot burned down."
    )
    assert told.hashes[:8].hex() == "3166aa5fc3e90ff2"
    assert told.bands[:8].hex() == "1845c286a7574b91"
    assert told.names.hex() == "c77bec08"


@pytest.mark.parametrize("length", [60, 150, 400])
def test_the_share_of_equal_bytes_tells_the_share_of_common_shingles(length):
    desk = Newsdesk(5)
    for share in (0.0, 0.05, 0.2):
        one = desk.varied(length)
        other = desk.edited(one, share)
        true = len(shingles(one) & shingles(other)) / len(shingles(one) | shingles(other))
        assert abs(resemblance(one, other) - true) < 0.15  # three standard errors of 128 hashes


def test_edited_copies_share_a_band_and_unrelated_texts_do_not_resemble():
    desk = Newsdesk(6)
    texts = [desk.varied(80) for _ in range(60)]
    assert all(share_a_band(text, desk.edited(text, 0.03)) for text in texts)
    assert max(resemblance(one, other) for one, other in combinations(texts, 2)) < 0.3


def test_case_punctuation_and_marks_do_not_change_it():
    text = Newsdesk(7).varied(50)
    assert sketch(text).bands == sketch(text.upper().replace(" ", " \n«")).bands


def test_names_are_known_by_capitals_inside_sentences():
    plain = "residents of the place were told again and again by many people that all of it was over by then. "
    assert sketch(plain + "Drones hit Kharkiv.").names == sketch(plain + "Rockets over Kharkiv»!").names
    assert sketch(plain + "Drones hit Kharkiv.").names != sketch(plain + "Drones hit Sumy.").names
    assert sketch("Residents. Were. Told. " * 10).names == b""


def test_texts_side_by_side_have_the_sketches_that_they_have_alone():
    desk = Newsdesk(15)
    texts = ["", *(desk.varied(words) for words in (5, 25, 700, 20, 9000)), "b c d " * 30]
    assert minhash.sketches([plain(text) for text in texts]) == [sketch(text) for text in texts]
    assert minhash.sketches([]) == []


def test_a_formula_of_few_words_has_no_sketch():
    assert sketch("Explosions in Kharkiv, air defence is at work, stay in your shelters") is None
    assert sketch("") is None
    assert sketch("a" * 50_000 + " b c d" * 20) is None


@given(st.text(max_size=400), st.sampled_from(["", "\ud800 ", "слово " * 30, "a b c " * 7000]))
def test_any_text_has_a_sketch_of_the_same_size_or_none(text, more):
    told = sketch(text + more)
    assert told is None or (len(told.hashes), len(told.bands)) == (128, 64)
    assert told is None or len(told.names) <= 64
