"""Chemicals that leak in works and pools are no attack; those that somebody used, or that arms set free, are."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

LEAKED = [
    ("en", "Chemical leak in Haifa sends eight to hospital", "Eight workers inhaled fumes in Haifa when a hose burst."),
    (
        "en",
        "Chlorine gas sickens five at Rivne pool",
        "Five swimmers in Rivne are treated for chlorine poisoning.",
    ),
    ("en", "Acid tank ruptures at Dnipro works", "Three workers were burned when an acid tank ruptured in Dnipro."),
    ("uk", "У Хайфі через витік хімікатів до лікарні потрапили восьмеро", "Восьмеро робітників отруїлися парами."),
    ("uk", "У Рівному п'ятеро людей отруїлися хлором у басейні", "П'ятеро людей потрапили до лікарні."),
    ("ru", "В Хайфе из-за утечки химикатов пострадали восемь человек", "Восемь рабочих отравились парами."),
    ("ru", "В Ровно пятеро отравились хлором в бассейне", "Пятеро посетителей бассейна попали в больницу."),
    ("en", "Tank blast kills two", "Two welders died when an empty fuel tanker blew up in Mombasa. Nine were burnt."),
    ("uk", "Вибух цистерни", "Двоє зварювальників загинули, коли порожня цистерна вибухнула в Момбасі."),
    ("ru", "Взрыв цистерны", "Двое сварщиков погибли, когда пустая цистерна взорвалась во дворе в Момбасе."),
]
MEANT = [
    ("en", "A missile hit a works in Dnipro, and ammonia leaked. Six people inhaled fumes.", "6"),
    ("en", "A cylinder of chlorine was dropped on Aleppo overnight; 12 people inhaled chlorine.", "12"),
    ("uk", "Ракета влучила в склад у Дніпрі, стався витік аміаку. Шестеро людей отруїлися парами.", "6"),
    ("ru", "Дрон попал в завод в Днепре, произошла утечка аммиака. Шестеро рабочих отравились парами.", "6"),
    ("en", "A drone hit an empty fuel tank in Odesa and wounded two welders.", "2"),
    ("uk", "У Нікополі дрон атакував зварювальників, двоє поранені.", "2"),
    ("ru", "В Херсоне снаряд попал в пустую цистерну, ранены двое сварщиков.", "2"),
    ("ru", "На Алеппо сбросили бочки с хлором. Двенадцать человек отравились хлором.", "12"),
]


@pytest.mark.parametrize(("language", "title", "text"), LEAKED)
def test_what_leaks_is_no_attack(whole: Reader, language: str, title: str, text: str) -> None:
    assert alerts(whole, text, title=title, language=language) == []


@pytest.mark.parametrize(("language", "text", "injured"), MEANT)
def test_what_somebody_set_free_is_one(whole: Reader, language: str, text: str, injured: str) -> None:
    (report,) = alerts(whole, text, language=language)
    assert toll(report, "injured") == injured
