"""Cities that one sentence tells one after the other, each with its own toll; all texts are invented."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import tolls

ONE_SENTENCE = [
    ("uk", "У Харкові — один загиблий і вісім поранених, у Полтаві поранено двох людей.", ["Kharkiv 1 8", "Poltava - 2"]),
    ("uk", "Росіяни атакували два міста. У Харкові загинула людина, вісім поранено, у Полтаві — двоє поранених.", ["Kharkiv 1 8", "Poltava - 2"]),
    ("uk", "У Харкові загинула людина, вісім поранено, у Полтаві дрон пошкодив склад.", ["Kharkiv 1 8", "Poltava - -"]),
    ("ru", "Под ударом оказались Харьков и Полтава. В Харькове — один погибший и восемь раненых, в Полтаве ранены двое.", ["Kharkiv 1 8", "Poltava - 2"]),
    # ", in X" that only says where the harm was
    ("uk", "Унаслідок удару дрона загинули двоє людей, восьмеро поранені, у Полтаві горить склад.", ["Poltava 2 8"]),
]  # fmt: skip

SHARED_OUT = [
    ("uk", "Унаслідок атак на Нікополь і Марганець поранено трьох людей. Двоє з них — у Нікополі, один — у Марганці.", ["Marhanets - 1", "Nikopol - 2"]),
    ("uk", "Росіяни обстріляли Нікополь і Марганець, загинули троє людей. У Нікополі — двоє, у Марганці — один.", ["Marhanets 1 -", "Nikopol 2 -"]),
    ("ru", "При ударах по Никополю и Марганцу ранены трое. Двое — в Никополе, один — в Марганце.", ["Marhanets - 1", "Nikopol - 2"]),
    # numbers of others
    ("uk", "Росіяни обстріляли Нікополь, загинули троє людей. У Києві — двоє гостей, у Полтаві — один.", ["Nikopol 3 -"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "told"), ONE_SENTENCE)
def test_each_city_of_a_sentence_keeps_its_own_toll(reader: Reader, language: str, text: str, told: list[str]) -> None:
    assert tolls(reader, text, language=language) == told


@pytest.mark.parametrize(("language", "text", "told"), SHARED_OUT)
def test_bare_numbers_share_out_what_was_counted_before(
    reader: Reader, language: str, text: str, told: list[str]
) -> None:
    assert tolls(reader, text, language=language) == told
