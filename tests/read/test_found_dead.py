"""Somebody who is found dead or hurt is one person, in whatever words the finding is told."""

# ruff: noqa: E501 - a sentence is not broken
from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

FOUND = [
    ("ru", "Ракета попала в дом в Полтаве. Под завалами нашли погибшую женщину. Ранены пятеро.", "1 5"),
    ("ru", "Ракета попала в дом в Полтаве. Под обломками склада найден погибший рабочий. Раненых 14.", "1 14"),
    ("ru", "Ракета попала в дом в Полтаве. Спасатели извлекли тело мужчины. Ранены пятеро.", "1 5"),
    ("ru", "Ракета попала в дом в Полтаве. Из-под плит достали тело погибшего. Ранены пятеро.", "1 5"),
    ("uk", "Ракета влучила в склад у Полтаві. Під завалами знайшли загиблого чоловіка. Поранено шестеро.", "1 6"),
    ("uk", "Ракета влучила в склад у Полтаві. З-під завалів дістали тіло. Поранено шестеро.", "1 6"),
    ("uk", "Ракета влучила в склад у Полтаві. Під завалами знайшли поранену дівчинку. Загиблих немає.", "0 1"),
    ("en", "A missile hit a warehouse in Poltava. A dead woman was found under the rubble. Six people were wounded.", "1 6"),
    ("en", "A missile hit a warehouse in Poltava. Rescuers dug out a dead factory worker. Six people were wounded.", "1 6"),
    ("en", "A missile hit a warehouse in Poltava. A child's body was pulled from the rubble. Six people were wounded.", "1 6"),
    ("en", "A missile hit a warehouse in Poltava. A body was recovered. Six people were wounded.", "1 6"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), FOUND)
def test_who_is_found_is_one(whole: Reader, language, text, expected):
    [report] = alerts(whole, text, language=language)
    assert f"{toll(report, 'killed')} {toll(report, 'injured')}" == expected


TOLD_BEFORE = [
    ("uk", "Ракета влучила в склад у Полтаві. Загинула жінка. Рятувальники знайшли її тіло під завалами."),
    ("uk", "Ракета влучила в склад у Полтаві. Загинув охоронець. Тіло чоловіка дістали з-під завалів."),
    ("ru", "Ракета попала в дом в Полтаве. Погибла женщина. Тело нашли под завалами."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), TOLD_BEFORE)
def test_the_body_of_one_told_before_is_no_other(whole: Reader, language, text):
    [report] = alerts(whole, text, language=language)
    assert toll(report, "killed") == "1"


DESCRIBED = [
    ("ru", "После удара дрона в Энгельсе нашли тело мужчины, охранника склада. Ранены двое.", "1 2"),
    ("ru", "После удара дрона в Энгельсе из-под завалов достали тело женщины, учительницы местной школы.", "1 -"),
    ("uk", "Після удару по Харкову з-під завалів дістали тіло чоловіка, охоронця складу.", "1 -"),
    ("ru", "После удара по Харькову нашли тела мужчины, женщины и ребёнка.", "3 -"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), DESCRIBED)
def test_who_somebody_found_was_is_no_other(whole: Reader, language, text, expected):
    [report] = alerts(whole, text, language=language)
    assert f"{toll(report, 'killed')} {toll(report, 'injured')}" == expected
