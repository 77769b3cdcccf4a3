"""News of an arrest is no news of the attack; news of an attack that ends with an arrest is."""

# ruff: noqa: E501 - a sentence is not broken
from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts

ARRESTS = [
    ("en", "Suspect in Malmö shooting seized in Gothenburg flat", "A 19-year-old man suspected of Thursday's shooting in a Malmö shopping centre was arrested in Gothenburg at dawn. A shock grenade was used and no one was hurt."),
    ("en", "Suspect in Lyon club shooting found dead", "The man suspected of killing three people at a club in Lyon was found dead of a self-inflicted wound on Sunday, police said."),
    ("en", "Suspect held over Lyon killings", "A man suspected of killing two people in a Lyon bar was arrested in Grenoble on Monday."),
    ("uk", "Затримали підозрюваного у стрілянині в Мальме", "У Гетеборзі затримали 19-річного чоловіка, якого підозрюють у четверговій стрілянині в торговому центрі Мальме. Під час затримання ніхто не постраждав."),
    ("ru", "Задержан подозреваемый в стрельбе в Мальмё", "В Гётеборге задержан 19-летний мужчина, которого подозревают в четверговой стрельбе в торговом центре Мальмё. При задержании никто не пострадал."),
]  # fmt: skip
ATTACKS = [
    ("en", "Man held after knife attack at Lyon station", "Police have arrested a man who attacked passengers with a knife at the main station in Lyon on Friday. Four people were wounded."),
    ("en", "Man arrested after two killed in Lyon bar shooting", "A gunman shot dead two people in a bar in Lyon on Thursday night. Police arrested a suspect an hour later."),
    ("en", "Three shot dead in Lyon bar, suspect held", "Three people were shot dead in a bar in Lyon on Monday. A man suspected of killing them was arrested an hour later."),
    ("uk", "У Дніпрі затримали чоловіка, який кинув гранату", "Поліція затримала 40-річного чоловіка, який кинув гранату у двір будинку в Дніпрі. Поранено двох людей."),
    ("ru", "В Ярославле задержан мужчина, напавший с ножом на прохожих", "Мужчина напал с ножом на прохожих в центре Ярославля. Ранены двое, нападавший задержан."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), ARRESTS)
def test_an_arrest_alerts_nobody(whole: Reader, language, title, text):
    assert alerts(whole, text, language=language, title=title) == []


@pytest.mark.parametrize(("language", "title", "text"), ATTACKS)
def test_an_attack_whose_doer_was_arrested_does(whole: Reader, language, title, text):
    assert len(alerts(whole, text, language=language, title=title)) == 1
