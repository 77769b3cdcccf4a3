"""Districts whose noun is left out, and so many in each city of a list; all texts are invented."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import tolls

WARDS = [
    ("uk", "Дрони атакували Київ. У Деснянському районі загинула жінка, в Оболонському поранено двох, у Подільському — ще трьох.", ["Kyiv 1 5"]),
    ("uk", "Дрони атакували Київ. У Шевченківському районі двоє загиблих. У Святошинському — ще одна загибла.", ["Kyiv 3 -"]),
    ("uk", "Дрони атакували Харків. У Холодногірському районі влучання у приватний будинок, двоє поранених. У Салтівському — пожежа в ТЦ, ще троє постраждалих.", ["Kharkiv - 5"]),
    ("uk", "Дрони атакували Київ. У Шевченківському районі поранено чотирьох. У Святошинському двоє постраждалих.", ["Kyiv - 6"]),
    ("uk", "У Дарницькому районі Києва дрон поранив трьох людей, у Солом'янському — п'ятьох.", ["Kyiv - 8"]),
    # a city that is called like an adjective
    ("uk", "Дрони атакували Київ. У Шевченківському районі поранено чотирьох. У Хмельницькому дрон влучив у склад, двоє поранених.", ["Khmelnytskyi - 2", "Kyiv - 4"]),
]  # fmt: skip

SHARES = [
    ("uk", "Росіяни вбили двох жителів Донеччини: у Костянтинівці та Покровську. Ще п'ятеро людей дістали поранення.", ["Kostyantynivka 1 -", "Pokrovsk 1 -"]),
    ("uk", "Внаслідок обстрілів у Дружківці та Лимані поранено по двоє людей.", ["Druzhkivka - 2", "Lyman - 2"]),
    ("uk", "Внаслідок обстрілів по одній людині загинуло у Дружківці та Лимані.", ["Druzhkivka 1 -", "Lyman 1 -"]),
    ("ru", "При обстрелах убиты двое жителей области: в Краматорске и Дружковке.", ["Druzhkivka 1 -", "Kramatorsk 1 -"]),
    # more people than cities
    ("uk", "Внаслідок обстрілів загинули п'ятеро людей: у Дружківці та Лимані.", ["Druzhkivka - -", "Lyman - -"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "told"), [*WARDS, *SHARES])
def test_toll_of_each_city(reader: Reader, language: str, text: str, told: list[str]) -> None:
    assert tolls(reader, text, language=language) == told


QUARTER = [
    ("На Острові в Херсоні дрон атакував автобус, поранено сімох.", ["Kherson - 7"]),
    ("У Херсоні дрон атакував автобус. Троє поранених — на Острові.", ["Kherson - 3"]),
    ("Острів Зміїний обстріляли дронами, поранено двох.", []),
    ("В Острові Псковської області дрон влучив у склад, поранено двох.", []),
]


@pytest.mark.parametrize(("text", "told"), QUARTER)
def test_a_quarter_called_by_a_common_noun(reader: Reader, text: str, told: list[str]) -> None:
    assert tolls(reader, text, language="uk") == told
