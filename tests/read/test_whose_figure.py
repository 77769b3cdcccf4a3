"""Whose figure it is: of the attacked city, not of the place where it was told or where the wounded went."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import PUBLISHED, alerts, toll

Told = list[tuple[str, str, str]]
"""City, killed and injured."""

TELLERS: list[tuple[str, str, Told]] = [
    (
        "en",
        "Shelling kills a bus driver in Donetsk, two hurt in Horlivka. Shells hit a depot of Horlivka at noon.",
        [("Donetsk", "1", "-"), ("Horlivka", "-", "2")],
    ),
    (
        "en",
        "A bomb fell on a depot in Chuhuiv, killing a watchman.\n\nAcross the region, seven died and 51 were hurt.",
        [("Chuhuyiv", "1", "-")],
    ),
    ("en", "A drone struck a ship in the Gulf of Aden on Wednesday and wounded two sailors.", []),
    (
        "uk",
        "У Лубнах ракета влучила в пекарню. За даними прокуратури області, убито двох людей, поранено шістьох.",
        [("Lubny", "2", "6")],
    ),
    (
        "en",
        "A bomb went off at a market in Jos. Nine people were killed, police in the state said, and 14 were wounded.",
        [("Jos", "9", "14")],
    ),
    (
        "en",
        "Gunmen attacked a patrol in Gao, killing one soldier, the mission said in Paris.",
        [("Gao", "1", "-")],
    ),
]
BEHIND: list[tuple[str, str, Told]] = [
    ("ru", "Горловка. Сброс с дрона. Ранены двое, их везут в третью больницу Донецка.", [("Horlivka", "-", "2")]),
    (
        "ru",
        "В Тимбукту миномётный обстрел аэропорта: двое сотрудников ранены, рейс ООН повернул в Мопти.",
        [("Timbuktu", "-", "2")],
    ),
    (
        "en",
        "In Lubny a missile hit a bakery. Two bakers were killed; a third was flown to a military hospital in Kyiv.",
        [("Lubny", "2", "1")],
    ),
    (
        "uk",
        "У Банну бойовики підірвали вантажівку. Убито восьмеро людей, сказано в заяві військових у Равалпінді.",
        [("Bannu", "8", "-")],
    ),
]
BANKS: list[tuple[str, str, Told]] = [
    ("en", "Two customers were shot dead in a shop in the Guasmo sector of Guayaquil.", [("Guayaquil", "2", "-")]),
    ("ru", "Восемь человек погибли при взрыве в мечети на западном берегу Мосула.", [("Mosul", "8", "-")]),
]
DATELINES: list[tuple[str, str, Told]] = [
    (
        "en",
        "Imphal, May 13: Three men were shot dead after gunmen attacked an outpost at the edge of Churachandpur town.",
        [("Churāchāndpur", "3", "-")],
    ),
]


@pytest.mark.parametrize(("language", "text", "told"), [*TELLERS, *BEHIND, *BANKS, *DATELINES])
def test_a_figure_is_of_the_city_that_was_attacked(reader: Reader, language: str, text: str, told: Told) -> None:
    found = alerts(reader, text, language=language)
    assert [(report.city, toll(report, "killed"), toll(report, "injured")) for report in found] == told


def test_figures_of_the_city_in_mind_join_its_attack_of_another_time(reader: Reader) -> None:
    text = "Two years ago today a missile struck a bakery in Lubny.\n\nFour bakers were killed. Eleven were injured."
    (report,) = reader.read(title="Lubny", text=text, published=PUBLISHED, language="en").reports
    assert (toll(report, "killed"), toll(report, "injured")) == ("4", "11")


REGIONS: list[tuple[str, str, Told]] = [
    (
        "ru",
        "Удар по Харькову и 9 населённым пунктам области. Погибли трое.\n\nХарьков: дрон попал в депо, семеро раненых.",
        [("Kharkiv", "-", "7")],
    ),
    (
        "en",
        "Kharkiv and 9 settlements of the region came under fire. Four people died.\n\nKharkiv: drones killed a woman.",
        [("Kharkiv", "1", "-")],
    ),
]
SUMS: list[tuple[str, str, Told]] = [
    (
        "en",
        "A bomb in Jos killed three people. Gunmen shot two traders dead in Kano.\n\nFive people died on Monday.",
        [("Jos", "3", "-"), ("Kano", "2", "-")],
    ),
    (
        "ru",
        "В Дербенте боевики расстреляли троих человек. В Хасавюрте убиты шестеро.\n\nВсего погибли девять человек.",
        [("Derbent", "3", "-"), ("Khasavyurt", "6", "-")],
    ),
]
EVERYWHERE: list[tuple[str, str, Told]] = [
    (
        "en",
        "A missile hit a depot in Lubny. A drone hit a hospital in Kharkiv. No deaths were reported in either city.",
        [("Lubny", "0", "-"), ("Kharkiv", "0", "-")],
    ),
    (
        "uk",
        "У Лубнах ракета влучила в завод. У Сумах дрон ударив по лікарні. В обох містах ніхто не загинув.",
        [("Lubny", "0", "-"), ("Sumy", "0", "-")],
    ),
]


@pytest.mark.parametrize(("language", "text", "told"), [*REGIONS, *SUMS, *EVERYWHERE])
def test_a_figure_of_many_places_is_of_none_and_nobody_hurt_of_all(
    reader: Reader, language: str, text: str, told: Told
) -> None:
    found = alerts(reader, text, language=language)
    assert [(report.city, toll(report, "killed"), toll(report, "injured")) for report in found] == told


def test_a_sum_told_of_two_places_is_of_neither(reader: Reader) -> None:
    text = (
        "Aircraft dropped bombs on a depot in Sumy and on a mill in Poltava on Monday, killing five people "
        "and wounding 34 in the two places.\n\nIn Sumy, three people were killed and 27 injured.\n\n"
        "Two women died in Poltava. Seven people were wounded there."
    )
    sumy, poltava = alerts(reader, text, language="en")
    assert [(toll(city, "killed"), toll(city, "injured")) for city in (sumy, poltava)] == [("3", "27"), ("2", "7")]


TOLD_BY_THE_REGION = [
    "A missile struck a depot in Nikopol and three guards were injured, the region's police said.",
    "A missile struck a depot in Nikopol. Three guards were injured, the region's governor said.",
    "A missile struck a depot in Nikopol. The region's military administration said three guards were injured.",
    "A missile struck a depot in Nikopol. According to the region's health department, three guards were injured.",
]


@pytest.mark.parametrize("text", TOLD_BY_THE_REGION)
def test_the_regions_own_officials_tell_a_figure_and_the_region_does_not_have_it(whole: Reader, text: str) -> None:
    (report,) = alerts(whole, text, title="Attack in Nikopol", language="en")
    assert toll(report, "injured") == "3"


def test_a_figure_of_the_regions_villages_is_none_of_the_city(whole: Reader) -> None:
    text = "A missile struck a depot in Nikopol. Three guards were injured in the region's villages."
    (report,) = alerts(whole, text, title="Attack in Nikopol", language="en")
    assert toll(report, "injured") == "-"


TOLD_BY_THE_STATE = [
    ("Gunmen killed six people in a bar in Salamanca. Two women are among the dead and four people were wounded, the Guanajuato state prosecutor said.", ("Salamanca", "6", "4")),
    ("Gunmen opened fire in a bar in Celaya on Sunday. Six people were killed and four were wounded, the Guanajuato state prosecutor's office said.", ("Celaya", "6", "4")),
    ("Gunmen opened fire in a bar in Uruapan. Six people were killed and four were wounded, the Michoacan state prosecutor said.", ("Uruapan", "6", "4")),
    ("A bomb went off in Quetta. Six people were killed and four were wounded, the Balochistan provincial police chief said.", ("Quetta", "6", "4")),
    # what is told of the state itself is the state's
    ("Gunmen opened fire in a bar in Celaya on Sunday. Six people were killed in Guanajuato state, the prosecutor said.", ("Celaya", "-", "-")),
    ("Gunmen opened fire in a bar in Celaya. Eleven people were killed across Guanajuato state, its prosecutor said.", ("Celaya", "-", "-")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TOLD_BY_THE_STATE)
def test_the_state_whose_prosecutor_tells_a_figure_does_not_have_it(
    reader: Reader, text: str, told: tuple[str, str, str]
) -> None:
    (report,) = alerts(reader, text, language="en")
    assert (report.city, toll(report, "killed"), toll(report, "injured")) == told
