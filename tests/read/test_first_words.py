"""The first words of an attack, before anybody knows more: short, and told of where hardly anything else happens."""

# ruff: noqa: E501 - a sentence is not broken
from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts

TOLD = [
    ("en", "Explosion heard near Quetta railway station", "QUETTA: A loud explosion was heard near the railway station in Quetta early on Saturday, with residents reporting smoke over the platform. Rescue teams are on their way.", ["Quetta"]),
    ("en", "Explosion at mosque in Peshawar", "A powerful explosion has been heard inside a mosque near Yakatoot Gate in Peshawar during Friday prayers. People are seen running. Casualties are feared. The cause is not known. More follows.", ["Peshawar"]),
    ("en", "", "Explosion reported at a checkpoint in Mogadishu.", ["Mogadishu"]),
    ("fr", "", "Explosion devant une synagogue à Bruxelles, la police est sur place.", ["Brussels"]),
    ("ru", "", "Энгельс подвергся массированной атаке беспилотников, на предприятии пожар от падения обломков.", ["Engels"]),
    ("en", "", "Jets returned to Lashio on Friday and bombed the market. A trader was killed.", ["Lashio"]),
    ("uk", "", "Хайфа. Ракета пробила ППО і впала серед житлових будинків, повідомляють про постраждалих.", ["Haifa"]),
    ("ru", "", "В Махачкале, на выезде у Северного поста, обстреляли экипаж ДПС. Слышны очереди.", ["Makhachkala"]),
    ("ru", "В центре Кабула взрыв", "Взрыв произошёл у ресторана, есть погибшие. Чем он вызван, пока не установлено.", ["Kabul"]),
    ("uk", "Кременчук", "Щойно шахед прилетів у багатоповерхівку на Молодіжному, палає сьомий поверх.", ["Kremenchuk"]),
    ("fr", "", "Une grenade a explosé dans un bar de la commune d'Ibanda, à Bukavu.", ["Bukavu"]),
    ("fr", "Marché de Kadutu : sept blessés", "Sept personnes ont été blessées par l'explosion d'une grenade au marché de Kadutu, à Bukavu.", ["Bukavu"]),
]  # fmt: skip
"""Language, title, text, and the cities that it tells as attacked."""

NO_ATTACKS = [
    ("en", "A gas explosion damaged a church in Dayton. Nobody was hurt, the cause was a leak."),
    ("ru", "В церкви в Твери взорвался газовый котёл."),
    ("uk", "У церкві в Луцьку вибухнув котел, постраждав сторож."),
    ("en", "An explosion at a firework factory in Lahore killed two."),
]


@pytest.mark.parametrize(("language", "title", "text", "cities"), TOLD)
def test_first_words_alert(reader: Reader, language: str, title: str, text: str, cities: list[str]) -> None:
    assert [report.city for report in alerts(reader, text, language=language, title=title)] == cities


@pytest.mark.parametrize(("language", "text"), NO_ATTACKS)
def test_what_blows_up_by_itself_is_no_attack_wherever_it_stands(reader: Reader, language: str, text: str) -> None:
    assert not alerts(reader, text, language=language)


def test_among_is_no_wednesday(reader: Reader) -> None:
    [report] = alerts(reader, "Ракета впала серед житлових будинків у Харкові, троє поранених.", language="uk")
    assert report.event_date is None
