"""What an office says in quotes of the dead and wounded counts as the article's own words; what a witness says does not."""

# ruff: noqa: E501 - the sentences of an article stay in one piece

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

import pytest

from monitor.read.languages import LANGUAGES
from monitor.read.languages.language import Language
from monitor.read.places import Gazetteer
from monitor.read.recognition import recognise
from monitor.read.report import Reader
from monitor.read.segments import lay_out
from monitor.read.walk.speakers import where_offices_speak
from tests.read.alerts import tolls

ATTACK = {
    "en": "A missile hit a market in Sumy.",
    "uk": "Ракета влучила в ринок у Сумах.",
    "ru": "Ракета попала в рынок в Сумах.",
}

PARAGRAPHS: list[tuple[str, list[str], list[int]]] = [
    ("en", ['"Buses run again," the mayor said.', "Shops were open."], [1]),
    ("en", ["Shops were open.", '"We worked all night," said Iryna Koval, a doctor.'], [2]),
    ("en", ['"We worked all night," said Ivan Moroz, who heads the local administration.'], [1]),
    ("en", ['"We worked all night," said Ivan Moroz, who bakes bread.'], []),
    # the one who is named last goes on, for two paragraphs
    ("en", ['"It is over," the mayor said.', '"Stay at home," he said.', '"Wait for news," he said.'], [1, 2, 3]),
    ("en", ['"It is over," the mayor said.', "Rain fell.", "Shops were shut.", '"Wait for news," he said.'], [1]),
    ("en", ['"It is over," the mayor said.', '"It was loud," said a baker.', '"I ran," he said.'], [1]),
    ("en", ['"It was loud," said a baker.', '"I ran," he said.'], []),
    # an office that is spoken of tells nothing, and neither does one in somebody's words
    ("en", ["The mayor was on holiday.", '"I ran," he said.'], []),
    ("en", ['"The mayor said it was over," a baker told reporters.'], []),
    ("uk", ["«Автобуси їздять», — сказав мер.", "«Чекайте новин», — додав він.", "Крамниці відкриті."], [1, 2]),
    ("uk", ["«Працювали всю ніч», — розповів хірург.", "«Було гучно», — сказав сусід.", "«Я втік», — додав він."], [1]),
    ("ru", ["«Автобусы ходят», — сказал мэр.", "«Ждите новостей», — добавил он.", "Магазины открыты."], [1, 2]),
    ("ru", ["«Работали всю ночь», — рассказал хирург.", "«Было громко», — сказал сосед.", "«Я убежал», — добавил он."], [1]),
]  # fmt: skip
"""Language, paragraphs, in which of them an office speaks."""

OFFICES: list[tuple[str, str, str]] = [
    ("en", '"Five people were killed and twelve were wounded," the mayor said.', "Sumy 5 12"),
    ("en", '"We have five dead and twelve wounded," said the mayor, Artem Kobzar.', "Sumy 5 12"),
    ("en", '"We took in twelve wounded people," said Iryna Koval, a doctor.', "Sumy - 12"),
    ("en", '"Twelve people were wounded," said Ivan Moroz, who heads the local military administration.', "Sumy - 12"),
    ("en", '"We carried out five dead," a police spokesman told reporters.', "Sumy 5 -"),
    ("en", '\n\n"Five people were killed," said the mayor.\n\n"Twelve others were wounded," he said.', "Sumy 5 12"),
    ("en", '\n\nThe mayor, Artem Kobzar, said rescuers were at work.\n\n"Five people were killed," he said.', "Sumy 5 -"),
    ("uk", "«Загинули п'ятеро людей, дванадцятеро поранені», — сказав мер.", "Sumy 5 12"),
    ("uk", "«Ми прооперували дванадцятьох поранених», — розповів хірург.", "Sumy - 12"),
    ("uk", "«Поранено дванадцятьох людей», — повідомила речниця поліції.", "Sumy - 12"),
    ("uk", "\n\n«Рятувальники працюють», — сказав мер.\n\n«Загинули п'ятеро людей», — додав він.", "Sumy 5 -"),
    ("ru", "«Погибли пять человек, двенадцать ранены», — сказал мэр.", "Sumy 5 12"),
    ("ru", "«К нам привезли двенадцать раненых», — рассказал врач Игорь Коваль.", "Sumy - 12"),
    ("ru", "«Ранены двенадцать человек», — сообщил представитель МЧС.", "Sumy - 12"),
    ("ru", "\n\n«Спасатели работают», — сказал мэр.\n\n«Погибли пять человек», — добавил он.", "Sumy 5 -"),
]  # fmt: skip
"""Language, what stands behind the attack, what is read."""

WITNESSES: list[tuple[str, str]] = [
    ("en", '"We saw five people killed," said a baker.'),
    ("en", '"Five people were killed," said Iryna Koval, who sells bread there.'),
    ("en", '"Five people were killed," said a woman. "The mayor knows it."'),
    ("en", 'A baker told reporters of it: "Five people were killed there, as our mayor says."'),
    ("en", '\n\n"Rescuers are at work," said the mayor.\n\n"Five people were killed next to me," said a baker.\n\n"Two were wounded," he said.'),
    ("en", '\n\n"Rescuers are at work," said the mayor.\n\nShops were closed.\n\nBuses stood still.\n\n"Five people were killed," he said.'),
    ("uk", "«Загинули п'ятеро людей», — розповіла продавчиня."),
    ("uk", "«На моїх очах загинули п'ятеро людей», — сказав сусід."),
    ("ru", "«Погибли пять человек», — рассказала продавщица."),
    ("ru", "«На моих глазах погибли пять человек», — сказал сосед."),
]  # fmt: skip


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


@cache
def known(language: str) -> Language:
    return LANGUAGES[language]()


@pytest.mark.parametrize(("language", "paragraphs", "spoken"), PARAGRAPHS)
def test_it_is_known_in_which_paragraphs_an_office_speaks(
    gazetteer: Gazetteer, language: str, paragraphs: list[str], spoken: list[int]
) -> None:
    layout = lay_out("", "\n\n".join(paragraphs))
    told = recognise(layout, known(language), gazetteer, datetime(2025, 5, 14, tzinfo=UTC), None)
    first = told[0].marked.sentence.segment.index
    assert {index - first + 1 for index in where_offices_speak(told)} == set(spoken)


@pytest.mark.parametrize(("language", "said", "read"), OFFICES)
def test_what_an_office_says_in_quotes_counts(reader: Reader, language: str, said: str, read: str) -> None:
    assert tolls(reader, f"{ATTACK[language]} {said}", language=language) == [read]


@pytest.mark.parametrize(("language", "said"), WITNESSES)
def test_what_a_witness_says_in_quotes_does_not(reader: Reader, language: str, said: str) -> None:
    assert tolls(reader, f"{ATTACK[language]} {said}", language=language) == ["Sumy - -"]


def test_what_an_office_says_of_a_city_that_nobody_attacked_alerts_nobody(reader: Reader) -> None:
    text = 'The mayor of Poltava spoke of the flood. "Five people were killed," he said.'
    assert tolls(reader, text, language="en") == []
