"""Families as English tells them: couples, kin without articles, parents, ages between commas, and their bodies."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

_ATTACK = "A missile hit a house in Poltava. "

FAMILIES = [
    ("A couple aged 60 and 62 and their son died.", "3", "-"),
    ("An elderly couple, 78 and 81, and their grandson were injured.", "-", "3"),
    ("A woman, 41, her husband and their two daughters lost their lives.", "4", "-"),
    ("Two brothers, 9 and 12, their mother and a grandmother lost their lives.", "4", "-"),
    ("Two sisters, aged 7 and 11, their father and their uncle were killed.", "4", "-"),
    ("Three siblings, 4, 7 and 10, and their grandmother are dead.", "4", "-"),
    ("Two men, 40 and 44, and a woman, 39, were killed; a teenager of 15 was wounded.", "3", "1"),
    ("A teacher, 44, her mother, 70, and a lodger, 23, were injured.", "-", "3"),
    ("A girl, 6, her mother, 30, and grandfather, 66, were hurt.", "-", "3"),
    ("Two men, 40 and 44, and three women were killed.", "5", "-"),
    ("A husband and wife and their neighbour were killed.", "3", "-"),
    ("It killed a father and son on the second floor.", "2", "-"),
    ("The driver and passenger were injured.", "-", "2"),
    ("A nurse and mother of three was killed.", "1", "-"),
    ("A wife and mother was killed.", "1", "-"),
    ("A boy of ten and his parents died.", "3", "-"),
    ("Her parents were killed and a neighbour was hurt.", "2", "1"),
    ("Killed were twin girls aged six, their parents and an aunt.", "5", "-"),
    ("Three people died. Injured were a nurse and two patients.", "3", "3"),
    ("It injured a woman and her grandchildren, aged 9 and 13.", "-", "3"),
    ("Five mourners, one of them 12, were killed.", "5", "-"),
    ("Eighteen people, a girl of five among them, were wounded.", "-", "18"),
    ("The victims were named as Oleh Koval, 44, and Iryna Koval, 40.", "2", "-"),
    ("Killed were Maria Lopez, 34, Juan Perez, 41, and Ana Ruiz, 12.", "3", "-"),
    ("It killed a teacher, Maria Lopez, 34.", "1", "-"),
    ('It killed two people. "I saw it all," said Maria Lopez, 34.', "2", "-"),
    ("A family of four - parents and two sons, 3 and 6 - were killed.", "4", "-"),
    ("A family of nine was killed.", "9", "-"),
    ("A family of nine people died.", "9", "-"),
    # one age of several people
    ("A couple, both 61, were killed.", "2", "-"),
    ("Two brothers, both 19, were wounded.", "-", "2"),
    ("A man and a woman, both 43, were killed.", "2", "-"),
    ("The victims, both 61, were killed.", "2", "-"),
    ("Two sisters, both 17, were hurt and a man was killed.", "1", "2"),
    ("Three boys, all 12, were hurt.", "-", "3"),
    ("It killed a couple, both 61, and wounded their son.", "2", "1"),
    ("Six people were hurt; both 61 and 62 Soborna Street are damaged.", "-", "6"),
]

BODIES = [
    ("The bodies of four men with gunshot wounds were found on the outskirts of Reynosa.", "shooting", "4"),
    ("Police in Reynosa found the bullet-riddled bodies of six young men.", "shooting", "6"),
    ("The bodies of two young men, shot in the head, were found in Reynosa.", "shooting", "2"),
    ("The body of a woman with stab wounds was found in a flat in Marseille.", "stabbing", "1"),
]


@pytest.mark.parametrize(("told", "killed", "injured"), FAMILIES)
def test_everybody_of_a_family_is_counted_once(reader: Reader, told: str, killed: str, injured: str) -> None:
    (report,) = alerts(reader, _ATTACK + told, language="en")
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)


@pytest.mark.parametrize(("told", "method", "killed"), BODIES)
def test_whose_bodies_have_wounds_is_dead(reader: Reader, told: str, method: str, killed: str) -> None:
    (report,) = alerts(reader, told, language="en")
    assert (list(report.methods), toll(report, "killed"), toll(report, "injured")) == ([method], killed, "-")
