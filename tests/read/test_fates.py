"""What became of attackers is no toll, who was shot fatally is dead, and the dead of some are not taken off others."""

# ruff: noqa: E501 - a line of a post stays in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

FATES: list[tuple[str, str, str]] = [
    ("A man opened fire in Graz on Tuesday, fatally shooting two people and wounding three.", "2", "3"),
    ("A man went on a rampage in Graz, fatally stabbing a woman and injuring two others.", "1", "2"),
    ("Militants stormed a police station in Karachi, killing four people. All three attackers died, two of them shot by security forces. Eighteen people were wounded.", "4", "18"),
    ("Two gunmen opened fire on a crowd in Sydney, killing 15 people and wounding 42. One of the gunmen was shot dead by police and the other was in critical condition.", "15", "42"),
    ("A gunman killed eight people and wounded seven others at a mall in Allen, Texas. Nine people were taken to local hospitals; two of them died there.", "8", "7"),
    ("Seven people were wounded in a blast in Quetta. Two of them later died.", "2", "5"),
    ("An explosion in Kabul killed seven people and injured a dozen. A hospital had received 20 people, seven of whom were dead on arrival.", "7", "12"),
    ("One woman was killed and three people were hurt in a stabbing in Tel Aviv on Sunday. The attacker, a Palestinian from Tulkarm, was shot by a passer-by.", "1", "3"),
]  # fmt: skip
"""Post, killed, injured."""


@pytest.mark.parametrize(("text", "killed", "injured"), FATES)
def test_each_is_told_once_and_the_attackers_never(text: str, killed: str, injured: str, reader: Reader) -> None:
    (report,) = alerts(reader, text, language="en")
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)


def test_an_attack_a_week_before_is_no_news(reader: Reader) -> None:
    (report,) = alerts(
        reader,
        "Eight people were shot dead at a mall in Allen, Texas, on Tuesday. Just over a week before, five people were fatally shot in Cleveland, Texas.",
        language="en",
    )
    assert report.city == "Allen"


ELSEWHERE: list[tuple[str, str, str]] = [
    ("en", "Gunmen attacked a bar in Mexico City: six people died at the scene, two others died in hospital.", "8"),
    ("uk", "У Харкові дрон влучив у двір: двоє людей загинули на місці, ще одна померла в лікарні.", "3"),
    ("ru", "В Мехико расстреляли бар: шесть человек погибли на месте, ещё двое скончались по дороге в больницу.", "8"),
    ("en", "Two bombs exploded in Jos: three people died at the scene and two in the Plateau Specialist Hospital.", "5"),
    ("en", "Two bombs exploded in Jos: three people died at the scene and two in the Plateau Specialist Hospital are critical.", "3"),
]  # fmt: skip
"""Language, post, killed."""


@pytest.mark.parametrize(("language", "text", "killed"), ELSEWHERE)
def test_who_died_elsewhere_died_as_well(language: str, text: str, killed: str, reader: Reader) -> None:
    (report,) = alerts(reader, text, language=language)
    assert toll(report, "killed") == killed


DIED_OF_WOUNDS = [
    ("en", "An officer who was wounded in the knife attack on a market in Poltava a week ago died on Tuesday. It is the second death from the attack. The officer had been in a coma.", "2"),
    ("en", "A man of 60, hurt by a drone in Poltava last week, has died of his wounds. It is the fourth death from the strike. The man had suffered burns.", "4"),
    ("ru", "Две женщины, раненные при теракте на автовокзале Дамаска, скончались ночью. Теперь погибших 14.", "14"),
    ("uk", "Дві жінки, поранені внаслідок удару по Херсону, померли вночі. Загалом загинули шестеро.", "6"),
    ("ru", "Двое мужчин, тяжело раненные при обстреле Курска, вчера скончались в больнице. Погибли четверо.", "4"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "killed"), DIED_OF_WOUNDS)
def test_whoever_died_of_wounds_is_no_longer_told_as_hurt(language: str, text: str, killed: str, whole: Reader) -> None:
    (report,) = alerts(whole, text, language=language)
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, "-")


ALL_DIED = [
    ("en", "In Cali, a lawyer and her brother were shot in their car. Both died at the scene.", "2", "-"),
    ("en", "Gunmen opened fire in Cali. Two men were shot outside a bar. Both later died.", "2", "-"),
    ("en", "Three men were shot in Memphis. All three men died in hospital.", "3", "-"),
    ("uk", "У Полтаві невідомий стріляв по людях. Двоє чоловіків поранені. Обоє померли в лікарні.", "2", "-"),
    ("uk", "Унаслідок обстрілу Полтави поранено трьох людей. Усі троє загинули на місці.", "3", "-"),
    ("ru", "При обстреле Полтавы ранены двое мужчин. Оба умерли в больнице.", "2", "-"),
    # not all, or not they
    ("en", "Gunmen shot at a car in Cali. Two men were wounded and two women killed. Both died at the scene.", "2", "2"),
    ("en", "Five people were wounded by a bomb in Quetta. Two were policemen. Both died later.", "2", "5"),
    ("en", "Two people were stabbed in Leeds. Both attackers died at the scene.", "-", "2"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "killed", "injured"), ALL_DIED)
def test_none_is_told_as_hurt_where_all_of_them_died(
    language: str, text: str, killed: str, injured: str, whole: Reader
) -> None:
    (report,) = alerts(whole, text, language=language)
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)


OVER: list[tuple[str, str, str, str]] = [
    ("Student stabbed in Lyon", "A 15-year-old boy was stabbed to death in Lyon on Tuesday.", "1", "-"),
    (
        "Two men shot in Lyon",
        "Two men were killed when a gunman fired at a cafe in Lyon. A waiter was wounded.",
        "2",
        "1",
    ),
    ("Man shot in Lyon", "A man was shot dead and his brother wounded in Lyon on Tuesday.", "1", "1"),
    ("Man shot in Lyon", "A man was shot in Lyon on Tuesday.", "-", "1"),
]
"""Title, text, killed, injured."""


@pytest.mark.parametrize(("title", "text", "killed", "injured"), OVER)
def test_whom_the_headline_calls_shot_may_have_died(
    title: str, text: str, killed: str, injured: str, whole: Reader
) -> None:
    (report,) = alerts(whole, text, language="en", title=title)
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)
