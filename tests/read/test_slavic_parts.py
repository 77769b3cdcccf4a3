"""Some of many in Ukrainian and Russian: who is still in hospital of all the wounded, and bounds of a headline."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

ATTACK = {
    "uk": "Дрон ударив по ринку в Херсоні. ",
    "ru": "Дрон ударил по рынку в Херсоне. ",
    "en": "A drone hit a market in Kherson. ",
}
PARTS: list[tuple[str, str, str, str]] = [
    ("ru", "В больницах остаются 11 из 34 раненых.", "-", "34"),
    ("ru", "Из 12 раненых семеро отпущены домой.", "-", "12"),
    ("ru", "Домой отпустили семерых из двенадцати пострадавших.", "-", "12"),
    ("uk", "У лікарнях залишаються 11 із 34 поранених.", "-", "34"),
    ("uk", "Додому відпустили сімох із дванадцяти постраждалих.", "-", "12"),
    ("ru", "Опознаны 12 из 19 погибших.", "19", "-"),
    ("uk", "Упізнано 12 із 19 загиблих.", "19", "-"),
    ("en", "12 of the 19 dead have been identified.", "19", "-"),
    ("uk", "Кількість загиблих зросла з п'яти до семи.", "7", "-"),
    ("ru", "Погибли четверо. Двое из четырёх погибших — сотрудники МЧС.", "4", "-"),
    ("ru", "Погибли двое. В других домах он один из троих погибших.", "2", "-"),
    ("ru", "Троих раненых доставили в больницу.", "-", "3"),
    ("ru", "Ранены трое. Ещё одного жителя области ранило во дворе.", "-", "3"),
    # who comes to the doctors later is one more
    ("ru", "Ранены трое. Вечером в больницу обратился мужчина с травмой головы.", "-", "4"),
    ("ru", "Ранены трое. Кроме того, за помощью обратилась 60-летняя женщина.", "-", "4"),
    ("uk", "Поранено трьох. Згодом до лікарні звернулася жінка з контузією.", "-", "4"),
    ("en", "Three people were hurt. Later a woman with concussion came to the hospital on her own.", "-", "4"),
    ("ru", "Ранены трое. В больницу обратилась одна из пострадавших.", "-", "3"),
    ("ru", "Водителю оторвало руку, двум пассажирам посекло ноги.", "-", "3"),
    ("ru", "Погибший — 50-летний электрик.", "1", "-"),
    ("uk", "Постраждалий — 50-річний водій.", "-", "1"),
    ("ru", "У двух женщин острая реакция на стресс.", "-", "2"),
]
BOUNDS: list[tuple[str, str, str]] = [
    ("ru", "Взрыв в Кабуле: до 20 погибших", "0..20"),
    ("uk", "Вибух у Кабулі: до 20 загиблих", "0..20"),
    ("en", "Blast in Kabul: up to 20 dead", "0..20"),
]


@pytest.mark.parametrize(("language", "told", "killed", "injured"), PARTS)
def test_parts_are_taken_from_their_whole(reader: Reader, language: str, told: str, killed: str, injured: str) -> None:
    """The whole of which a part is told is the toll, whoever else is counted."""
    (report,) = alerts(reader, ATTACK[language] + told, language=language)
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)


@pytest.mark.parametrize(("language", "title", "killed"), BOUNDS)
def test_a_colon_reaches_no_bound(reader: Reader, language: str, title: str, killed: str) -> None:
    """ "Up to 20" behind a headline's colon is no figure that something rose to."""
    text = {
        "en": "A bomb went off at a mosque in Kabul.",
        "ru": "В Кабуле у мечети взорвалась бомба.",
        "uk": "У Кабулі біля мечеті вибухнула бомба.",
    }
    (report,) = alerts(reader, text[language], language=language, title=title)
    assert toll(report, "killed") == killed
