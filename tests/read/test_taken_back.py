"""Deaths that are said to be none are a correction, and the attack in which they were told stands."""

# ruff: noqa: E501 - a sentence is not broken
from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import PUBLISHED, alerts, toll

TAKEN_BACK = [
    ("uk", "Ракета влучила в цех у Полтаві. Інформація про двох загиблих, яку поширюють канали, неправдива: загиблих немає. Поранених четверо.", "0 4"),
    ("uk", "Дані про трьох загиблих унаслідок обстрілу Полтави не підтвердилися. Постраждалих п'ятеро.", "0 5"),
    ("uk", "Мер спростував інформацію про двох загиблих унаслідок удару дрона по Полтаві. Поранено чотирьох.", "0 4"),
    ("ru", "Сведения о смерти сотрудника, пострадавшего при подрыве гранаты в Полтаве, не соответствуют действительности. Погибших нет. Оба раненых прооперированы.", "0 2"),
    ("ru", "Информация о погибших при атаке дрона на Полтаву не соответствует действительности. Ранены трое.", "0 3"),
    ("ru", "После удара дрона по Полтаве ранены четверо. Не соответствует действительности информация о погибшем, заявил губернатор.", "0 4"),
    ("en", "Reports of two dead after the missile strike on Poltava are false: nobody was killed. Four people are wounded.", "0 4"),
    ("en", "Claims on Telegram that a woman was killed in the drone strike on Poltava are untrue, the mayor said. Three people were wounded.", "0 3"),
    ("en", "The mayor denied reports of two deaths in the missile strike on Poltava. Four workers were wounded.", "0 4"),
    ("en", "A missile hit a plant in Poltava, wounding four. Rumours that two people had died are not true, the mayor said.", "0 4"),
    ("en", "Reports about the death of our officer are wrong. She is in hospital, but alive. One person was killed in the shooting in Poltava and four were injured.", "1 4"),
    ("en", "Claims that the driver was killed in the drone strike on Poltava are incorrect, the mayor said. Three people were wounded.", "0 3"),
    ("en", "Reports that the hostage had died were premature, police in Poltava said. One person was killed in the shooting at the bank and two were wounded.", "1 2"),
    ("en", "Reports of a third death in the Poltava bombing are false, police said. Nine people are injured.", "2 9"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), TAKEN_BACK)
def test_deaths_that_are_taken_back_correct_the_toll(whole: Reader, language, text, expected):
    [report] = alerts(whole, text, language=language)
    assert (f"{toll(report, 'killed')} {toll(report, 'injured')}", report.currency) == (expected, "correction")
    assert not report.denied


def test_who_else_was_told_as_dead_stands(whole: Reader):
    text = "Two people were killed when a missile hit a plant in Poltava. Reports of further deaths are false."
    [report] = alerts(whole, text, language="en")
    assert toll(report, "killed") == "2"


DENIED = [
    ("en", "Reports of an explosion in Poltava that killed two are false, police said. Nothing happened."),
    ("ru", "Губернатор опроверг сообщения об атаке на Полтаву. Погибших нет."),
    ("en", "The report that four people died in a bomb explosion at the bus park, Poltava, is false. A tyre burst. Nobody was killed."),
    ("en", "The message that three people died in a missile strike on Poltava is untrue. There was no strike."),
    ("en", "The story that gunmen killed six people in Poltava last night is false. Nothing of the kind happened."),
    ("en", "There was NO stabbing at Poltava central station. Two passengers had quarrelled. Nobody was stabbed, nobody was hurt."),
    ("en", "There was no shooting at Poltava station. A display collapsed. Nobody was shot."),
    ("en", "The message that goes round is a fake. No drone hit a clinic in Poltava. Nobody was hurt."),
    ("en", "FALSE. There was no bomb at Poltava station and nobody was killed or hurt. All trains are running."),
    ("en", "FAKE NEWS. There was no car bomb at the Poltava market."),
    ("uk", "Фейк. Стрілянини на вокзалі в Полтаві не було."),
    ("ru", "Фейк. Взрыва на вокзале в Полтаве не было."),
    ("uk", "Спростовуємо вкид. Жоден дрон у школу в Полтаві не влучав, атаки на місто сьогодні не було."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), DENIED)
def test_an_attack_that_is_taken_back_is_denied_with_its_dead(whole: Reader, language, text):
    [report] = whole.read(title="", text=text, published=PUBLISHED, language=language).reports
    assert report.denied


STANDS = [
    "FALSE. The picture is not from Poltava station. A bomb killed two people at Poltava market on Monday.",
    "A bag at Poltava station was blown up by sappers. There was no bomb, police said.",
    "There was no shelling of Poltava last night. On Monday two people were killed there by a missile.",
    "Reports of a second blast in Poltava are false. A bomb at the market killed four people there on Monday, police said.",
]


@pytest.mark.parametrize("text", STANDS)
def test_an_attack_that_is_told_beside_a_denial_is_not_denied(whole: Reader, text):
    assert not any(r.denied for r in whole.read(title="", text=text, published=PUBLISHED, language="en").reports)


CALLED_WRONG = [
    ("Final figures of the attack on a market in Poltava: eight dead and 34 wounded. The figure of nine given yesterday was wrong.", "8 34"),
    ("The mayor of Poltava: four dead and 20 injured in the missile strike. The toll of five published in the morning was a mistake.", "4 20"),
    ("Six people died in the blast at a mosque in Poltava, police said. The earlier figure of seven was incorrect.", "6 -"),
    ("The toll of nine given on Tuesday for the attack in Poltava was wrong; seven people died.", "7 -"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CALLED_WRONG)
def test_a_toll_that_is_called_wrong_is_corrected(whole: Reader, text, expected):
    [report] = alerts(whole, text, language="en")
    assert (f"{toll(report, 'killed')} {toll(report, 'injured')}", report.currency) == (expected, "correction")


def test_a_strike_that_is_called_wrong_stands(whole: Reader):
    text = "A missile hit a block of flats in Poltava, killing four. The attack was wrong and cruel, the mayor said."
    [report] = alerts(whole, text, language="en")
    assert (toll(report, "killed"), report.currency) == ("4", "new")
