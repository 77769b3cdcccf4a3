"""Sentences from small grammars: people told one group after the other add up, whatever joins the groups."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product
from typing import NamedTuple

import pytest

from monitor.read.report import Reader
from tests.read.alerts import tolls

_EVERY = 7
"""So many combinations lie between two that are read; no part of a grammar has a multiple of it."""
_SECOND = 6


class Verb(NamedTuple):
    """What befell somebody: several people, a man, a woman."""

    several: str
    man: str
    woman: str


class Grammar(NamedTuple):
    leads: tuple[str, ...]
    firsts: tuple[tuple[str, int], ...]
    seconds: tuple[tuple[str, str], ...]
    """With what the toll is written with: "+" where so many are the least."""
    separators: tuple[str, ...]
    verbs: tuple[tuple[str, Verb, Verb], ...]
    """Of a slot: of the first group and of the second."""
    six: str


def _same(verb: str) -> Verb:
    return Verb(verb, verb, verb)


GRAMMARS = {
    "en": Grammar(
        leads=(
            "A drone hit a house in Kharkiv. ",
            "Russian forces shelled Kharkiv on Monday: ",
            "After a missile strike on Kharkiv ",
        ),
        firsts=(
            ("a woman was {woman}", 1),
            ("a 34-year-old man was {man}", 1),
            ("the driver was {man}", 1),
            ("a couple were {several}", 2),
            ("two men were {several}", 2),
            ("three residents were {several}", 3),
        ),
        seconds=(
            ("{n} others were {several}", ""),
            ("{n} other residents were {several}", ""),
            ("another {n} people were {several}", ""),
            ("{n} more people were {several}", ""),
            ("a further {n} were {several}", ""),
            ("at least {n} others were {several}", "+"),
        ),
        separators=(". ", "; ", ", and "),
        verbs=(("killed", _same("killed"), _same("killed")), ("injured", _same("wounded"), _same("injured"))),
        six="six",
    ),
    "uk": Grammar(
        leads=(
            "Дрон влучив у будинок у Харкові. ",
            "Росіяни обстріляли Харків: ",
            "Після ракетного удару по Харкову ",
        ),
        firsts=(
            ("жінку {woman}", 1),
            ("34-річного чоловіка {man}", 1),
            ("водія {man}", 1),
            ("двох чоловіків {several}", 2),
            ("трьох мешканців {several}", 3),
        ),
        seconds=(
            ("ще {n} людей {several}", ""),
            ("{n} інших мешканців {several}", ""),
            ("також {several} ще {n} мешканців", ""),
            ("крім того, {several} {n} перехожих", ""),
            ("щонайменше {n} інших мешканців {several}", "+"),
        ),
        separators=(". ", "; ", ", а "),
        verbs=(("killed", _same("вбито"), _same("вбито")), ("injured", _same("поранено"), _same("травмовано"))),
        six="шістьох",
    ),
    "ru": Grammar(
        leads=(
            "Дрон попал в дом в Харькове. ",
            "Россияне обстреляли Харьков: ",
            "После ракетного удара по Харькову ",
        ),
        firsts=(
            ("женщина {woman}", 1),
            ("34-летний мужчина {man}", 1),
            ("водитель {man}", 1),
            ("двое мужчин {several}", 2),
            ("трое жителей {several}", 3),
        ),
        seconds=(
            ("ещё {n} человек {several}", ""),
            ("{n} других жителей {several}", ""),
            ("также {several} ещё {n}", ""),
            ("кроме того, {several} {n} прохожих", ""),
            ("не менее {n} других жителей {several}", "+"),
        ),
        separators=(". ", "; ", ", а "),
        verbs=(
            ("killed", Verb("погибли", "погиб", "погибла"), Verb("погибли", "погиб", "погибла")),
            ("injured", Verb("ранены", "ранен", "ранена"), Verb("пострадали", "пострадал", "пострадала")),
        ),
        six="шестеро",
    ),
}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _texts(grammar: Grammar) -> Iterator[tuple[str, str]]:
    """Every text of a grammar, with the toll that it tells."""
    parts = product(grammar.leads, grammar.firsts, grammar.seconds, grammar.separators, grammar.verbs, grammar.verbs)
    for lead, (first, some), (second, least), separator, (slot, verb, _), (other, _, then) in parts:
        one = first.format(**verb._asdict())
        six = second.format(**then._asdict(), n=grammar.six)
        one = _capital(one) if lead.endswith(". ") else one
        six = _capital(six) if separator == ". " else six
        told = {slot: f"{some}"} | {other: f"{_SECOND + some * (slot == other)}{least}"}
        yield f"{lead}{one}{separator}{six}.", f"Kharkiv {told.get('killed', '-')} {told.get('injured', '-')}"


@pytest.mark.parametrize("beginning", range(3))
@pytest.mark.parametrize("language", GRAMMARS)
def test_two_groups_of_people_add_up(reader: Reader, language: str, beginning: int) -> None:
    some = dict(islice(_texts(GRAMMARS[language]), beginning, None, _EVERY))
    assert len(some) > 100
    assert {text: tolls(reader, text, language=language) for text in some} == {
        text: [told] for text, told in some.items()
    }
