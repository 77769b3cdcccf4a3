"""A text as its words in lower case, whatever it is made of."""

import re

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from monitor.dedup.plain import plain, plains


def words(text):
    told = plain(text)
    letters = told.letters.tobytes().decode("utf-32-le", "surrogatepass")
    return [letters[start:end] for start, end in zip(told.starts, told.ends, strict=True)]


@example("İstanbul 😀 𐐀𐐨 naïve_x \ud800 Straße")
@given(st.text(max_size=120))
def test_words_are_runs_of_letters_digits_and_underscores(text):
    told = plain(text)
    assert words(text) == re.findall(r"\w+", text.replace("İ", "I").lower())
    assert len(told) == len(told.starts) == len(told.ends) == len(told.named)
    assert np.all(told.letters[told.ends] == ord(" "))


@example(["Kharkiv", "", "Sumy. ", "İ"])
@given(st.lists(st.text(max_size=40), max_size=6))
def test_texts_side_by_side_are_told_apart(texts):
    for together, text in zip(plains(texts), texts, strict=True):
        alone = plain(text)
        for part in ("letters", "starts", "ends", "named"):
            assert np.array_equal(getattr(together, part), getattr(alone, part))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Drones hit Kharkiv and Суми. Rescuers came.", ["kharkiv", "суми"]),
        ("Explosions. Kharkiv. Again! Sumy? Poltava… Odesa", []),
        ("the mayor of Ivano-Frankivsk", ["ivano"]),
        ("ПРИЛІТ У Харків", ["у", "харків"]),
        ("", []),
    ],
)
def test_names_have_a_capital_that_no_sentence_gave_them(text, names):
    told = plain(text)
    assert [word for word, named in zip(words(text), told.named, strict=True) if named] == names
