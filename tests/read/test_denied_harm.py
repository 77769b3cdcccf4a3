"""Harm that is told as not done counts nobody, and those who did it or were led away are in no slot."""

# ruff: noqa: E501 - a text stays in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll, tolls

TOLLS: list[tuple[str, str, str, str]] = [
    ("en", "A drone hit a bus in Poltava. The driver was not hurt.", "0", "0"),
    ("en", "A drone hit a bus in Poltava. The driver has not been injured, but two passengers were wounded.", "-", "2"),
    ("en", "A drone hit a bus in Poltava. The driver was not killed but wounded.", "-", "1"),
    ("en", "A drone hit a bus in Poltava and killed a woman. Her son was not hurt.", "1", "-"),
    ("en", "A drone hit a bus in Poltava and wounded four people. The driver escaped unhurt.", "-", "4"),
    ("en", "Gunmen raided Poltava, shooting at residents. There are dead and wounded, but no one knows how many.", "-", "-"),
    ("en", "Gunmen raided Poltava, shooting at residents. There are dead, witnesses say, but nobody has counted them.", "-", "-"),
    ("uk", "Озброєні люди напали на Полтаву, стріляли по перехожих. Є загиблі, але їх ніхто не рахував.", "-", "-"),
    ("ru", "Боевики напали на Полтаву, стреляли по жителям. Есть погибшие, но никто не знает, сколько.", "-", "-"),
    ("en", "A gunman shot dead two people in Poltava. Nobody knows why.", "2", "-"),
    ("uk", "Дрон влучив в автобус у Полтаві. Водій не постраждав.", "0", "0"),
    ("uk", "Дрон влучив в автобус у Полтаві. Водія не поранено, але двоє пасажирів загинули.", "2", "-"),
    ("ru", "Дрон попал в автобус в Полтаве. Водитель не погиб.", "-", "-"),
    ("ru", "Дрон попал в автобус в Полтаве. Водитель не ранен, но две пассажирки пострадали.", "-", "2"),
    ("en", "Rebels burned down the police station of Goma and abducted six officers.", "-", "-"),
    ("en", "Three women bombers came to Maiduguri. One blew up her belt and the other two were shot dead by police. A guard was killed.", "1", "-"),
    ("en", "Gunmen raided a base in Kandahar. Thirty soldiers were killed, along with nine militants.", "30", "-"),
    ("en", "A man stabbed a policewoman in Haifa before her colleagues shot him dead.", "-", "1"),
    ("en", "Militants killed six people at a base in Bannu. All four attackers were killed, bringing the number of bodies to ten.", "6", "-"),
    ("en", "Three guards were killed and two others injured when a suicide bomber blew up his car in Kirkuk.", "3", "2"),
    ("en", "Shelling hit Poltava. There are dead, but nobody knows how many.", "-", "-"),
    ("en", "Shelling hit Poltava. There are dead and no one has counted them.", "-", "-"),
    ("uk", "Обстріляно Полтаву. Є загиблі, але ніхто їх не рахував.", "-", "-"),
    ("uk", "Штурм готелю в Могадішо завершився. Загинули 13 людей, враховуючи чотирьох нападників, ще 21 людину поранено.", "9", "21"),
    ("uk", "Унаслідок нападу на казарму в Кідалі загинули 13 людей, разом із чотирма нападниками.", "9", "-"),
    ("ru", "При нападении на казарму в Кидале погибли 13 человек вместе с четырьмя нападавшими.", "9", "-"),
    ("en", "Three people, the youngest 19, were killed and 22 injured when a missile hit a dormitory in Poltava.", "3", "22"),
    ("uk", "Шестеро людей, наймолодшому 19, поранені внаслідок удару по Полтаві.", "-", "6"),
    ("ru", "Трое, младшему 19, погибли при ударе по Полтаве, 22 ранены.", "3", "22"),
    ("en", "Missile strike on Poltava: 4 dead, 20+ injured.", "4", "20+"),
    ("uk", "Ракетний удар по Полтаві: 4 загиблих, 20+ поранених.", "4", "20+"),
    ("en", "A poet was shot dead in Karbala. The gunmen had shot the poet from a passing car.", "1", "-"),
]  # fmt: skip
"""Language, text, killed, injured."""

BY_NAME = [
    ("Gunmen wounded police officer Jan Novak in Brno on Monday.", "-", "1"),
    ("Gunmen shot dead journalist Maria Lopez in Celaya on Monday.", "1", "-"),
    ("A lawyer was shot dead in Kyiv. Dragan's bodyguard was also wounded.", "1", "1"),
    ("Benghazi's security chief Omar Haddad suffered minor injuries when a car bomb went off in Benghazi.", "-", "1"),
]
"""Text, killed, injured."""


@pytest.mark.parametrize(("language", "text", "killed", "injured"), TOLLS)
def test_harm_that_was_not_done_counts_nobody(
    language: str, text: str, killed: str, injured: str, reader: Reader
) -> None:
    (report,) = alerts(reader, text, language=language)
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)


@pytest.mark.parametrize(("text", "killed", "injured"), BY_NAME)
def test_somebody_told_by_name_and_office_is_one(text: str, killed: str, injured: str, reader: Reader) -> None:
    (report,) = alerts(reader, text, language="en")
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)


NOBODY_AFTER_A_HIT: list[tuple[str, str, list[str]]] = [
    ("en", "There were no casualties after a drone hit a depot in Poltava, the governor said.", ["Poltava 0 0"]),
    ("en", "There were no casualties as a drone hit a depot in Poltava.", ["Poltava 0 0"]),
    ("en", "There were no injuries when a drone hit a depot in Poltava.", ["Poltava 0 0"]),
    ("en", "There were no deaths or injuries after a drone hit a depot in Poltava, officials said.", ["Poltava 0 0"]),
    ("uk", "Немає постраждалих після того, як дрон влучив у склад у Полтаві.", ["Poltava 0 0"]),
    ("ru", "Нет пострадавших после того, как дрон попал в склад в Полтаве.", ["Poltava 0 0"]),
    # nothing was hit
    ("en", "There were no drone attacks on Poltava.", []),
    ("en", "There were no drone attacks on Poltava overnight, the governor said.", []),
    ("en", "There was no missile strike on Poltava, the mayor said.", []),
    ("en", "There were no casualties in Poltava; no drones hit the city.", []),
    ("en", "No drone hit a depot in Poltava.", []),
    ("uk", "Ударів дронів по Полтаві не було.", []),
    ("ru", "Ударов дронов по Полтаве не было.", []),
]


@pytest.mark.parametrize(("language", "text", "told"), NOBODY_AFTER_A_HIT)
def test_where_nobody_was_hurt_after_a_hit_there_was_a_hit(
    language: str, text: str, told: list[str], reader: Reader
) -> None:
    assert tolls(reader, text, language=language) == told
