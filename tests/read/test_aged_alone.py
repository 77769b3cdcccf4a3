"""Somebody told by nothing but an age, and a region's toll before those of its towns; all texts are invented."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import tolls

AGED = [
    ("Загинув 72-річний чоловік, постраждав 49-річний.", "1 1"),
    ("Загинув 72-річний чоловік, поранено 49-річного.", "1 1"),
    ("Постраждали 65-річна та 49-річний.", "- 2"),
    ("Водій, 49-річний місцевий житель, загинув.", "1 -"),
    ("Поранено двох, 49-річний у тяжкому стані.", "- 2"),
]

REGION = [
    ("Ворог завдав ударів по 11 населених пунктах Харківської області. Внаслідок обстрілів двоє людей загинули, 13 постраждали. У Харкові постраждали троє людей. У Куп'янську загинув чоловік.", ["Kharkiv - 3", "Kupyansk 1 -"]),
    ("Російські війська обстріляли 15 населених пунктів Сумської області. Загинули двоє людей, п'ятеро поранені. У Сумах поранено двох. У Шостці загинула жінка.", ["Shostka 1 -", "Sumy - 2"]),
    ("Дрони атакували Харків, поранено трьох. Ворог обстріляв ще 11 населених пунктів області, загинули двоє.", ["Kharkiv - 3"]),
]  # fmt: skip


@pytest.mark.parametrize(("told", "read"), AGED)
def test_somebody_told_by_an_age_alone(reader: Reader, told: str, read: str) -> None:
    assert tolls(reader, f"Дрон влучив у будинок у Сумах. {told}", language="uk") == [f"Sumy {read}"]


@pytest.mark.parametrize(("text", "told"), REGION)
def test_the_toll_of_a_region_is_none_of_its_city(reader: Reader, text: str, told: list[str]) -> None:
    assert tolls(reader, text, language="uk") == told
