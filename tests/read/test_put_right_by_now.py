"""What is put right, paid for or soothed tells no new attack and nobody hurt; all texts are invented."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import tolls

TOLLS: list[tuple[str, list[str]]] = [
    ("В Херсоне восстановили 39 домов, повреждённых обстрелами.", []),
    ("Пострадавшим при обстрелах жителям Белгорода выплатили компенсации.", []),
    ("Фонд вручил 37 генераторов школам Сум, пострадавшим от ударов.", []),
    ("В Краматорске открыли школу, восстановленную после обстрела.", []),
    ("В Сумах отремонтировали больницу, пострадавшую от ракетного удара. Удар был нанесён в марте 2022 года, тогда погибли трое.", []),
    ("В Херсоне открыли движение по мосту, повреждённому ночным обстрелом.", ["Kherson - -"]),
    ("В Херсоне после обстрела открыли убежища, ранены двое.", ["Kherson - 2"]),
    ("Ночью дрон ударил по Херсону, ранены двое. Восстановили уже 12 домов, повреждённых обстрелами.", ["Kherson - 2"]),
    ("После ночных ударов по Херсону свет восстановлен, ранены двое.", ["Kherson - 2"]),
    ("За сутки в Херсоне пятеро пострадавших от обстрелов. Выплаты получат все.", ["Kherson - 5"]),
    # nobody whom psychologists helped was hurt
    ("Ночью дрон попал в дом в Чернигове. Погиб 54-летний мужчина, ещё 19 человек ранены. Психологи оказали помощь 56 жителям.", ["Chernihiv 1 19"]),
    ("Ночью дрон попал в дом в Чернигове. 56 жителям оказана психологическая помощь.", ["Chernihiv - -"]),
    ("Ночью дрон попал в дом в Чернигове. Медики оказали помощь 14 жителям.", ["Chernihiv - 14"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_what_is_put_right_is_no_news(reader: Reader, text: str, expected: list[str]) -> None:
    assert tolls(reader, text, language="ru") == expected
