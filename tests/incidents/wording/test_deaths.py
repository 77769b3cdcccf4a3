"""Words that tell that one of the wounded has died since, in the languages that are read."""

from __future__ import annotations

import pytest

from monitor.incidents.wording.deaths import (
    died_of_wounds,
    goes_on_about,
    hurt_days_before,
    one_more_has_died,
    others_are_treated,
    told_later_death,
)


@pytest.mark.parametrize(
    "words",
    [
        "a nurse hurt by the blast died of her injuries on friday",
        "the boy died overnight in a hospital in lublin",
        "one of the wounded has died",
        "a tailor injured in tuesday's shelling has died",
        "the driver succumbed this morning",
        "сьогодні в лікарні померла жінка, поранена під час обстрілу",
        "помер ще один поранений унаслідок удару по депо",
        "лікарі три доби боролися, але хлопець помер",
        "в реанимации скончался пассажир маршрутки",
        "умерла одна из пострадавших при взрыве",
        "второго раненого не удалось спасти",
        "не стало доцента кафедри механіки, якого важко поранило в п'ятницю внаслідок удару",
        "зупинилося серце хлопця, пораненого під час удару",
        "університет повідомив про смерть викладача, пораненого під час удару",
        "ушла из жизни учительница, пострадавшая при обстреле",
        "умер сторож, которому осколком пробило лёгкое",
        "двоє поранених померли в лікарні",
        "померли двоє людей, поранених унаслідок удару",
        "в больнице умерли двое пострадавших при взрыве",
        "скончались двое раненых",
        "a lecturer wounded in friday's strike lost his fight for life",
        "doctors could not save a driver wounded in friday's strike",
        "the death of a lecturer wounded in friday's strike was announced",
        "a woman burned in the attack passed away in hospital",
        "l'un des passants est mort à l'hôpital",
        "توفي رجل متأثرا بجراحه",
    ],
)
def test_a_death_of_wounds_is_known(words):
    assert died_of_wounds(words)
    assert goes_on_about(words)


@pytest.mark.parametrize(
    "words",
    [
        "two people died and six were wounded",
        "a drone hit a hospital, killing two",
        "троє людей загинули, п'ятеро поранені",
        "погиб водитель, двое ранены",
        "in hospital they do not know who is still alive",
        "у місті не стало світла, є поранені",
        "в городе не стало воды, двое ранены",
        "firefighters could not save the building, two were wounded",
        "на місці померли двоє перехожих",
        "на месте скончались двое прохожих",
    ],
)
def test_deaths_on_the_spot_are_none(words):
    assert not died_of_wounds(words)


def test_the_sentence_that_tells_it_is_found():
    text = "Сумна звістка. У лікарні помер один із поранених учора. Співчуття рідним."
    assert text[slice(*told_later_death(text))] == "У лікарні помер один із поранених учора"


@pytest.mark.parametrize(
    "text", ["У госпіталі помер боєць, поранений на фронті.", "A man hurt in a crash has died in hospital.", "Тиша."]
)
def test_fighters_accidents_and_silence_are_not_told_of_a_city(text):
    assert told_later_death(text) is None


@pytest.mark.parametrize(
    "words",
    [
        "the missing locksmith was found dead in the cellar.",
        "зниклого слюсаря знайшли мертвим у підвалі.",
        "пропавшего слесаря нашли мёртвым в подвале.",
    ],
)
def test_somebody_missing_who_is_found_dead_is_one_more(words):
    assert one_more_has_died(words)
    assert told_later_death(words) == (0, len(words) - 1)


def test_a_death_told_with_its_number_is_left_to_the_reader():
    assert told_later_death("Two more of the wounded have died in hospital.") is None
    assert told_later_death("Ще двоє поранених померли в лікарні.") is None
    assert told_later_death("Помер поранений лейтенант. Отже, загинули троє поліцейських.") is None


@pytest.mark.parametrize(
    "words", ["two others remain in hospital", "ещё двое остаются в реанимации", "троє залишаються у лікарні"]
)
def test_who_is_treated_still_is_no_toll_of_the_wounded(words):
    assert others_are_treated(words)
    assert not others_are_treated("nine people were wounded")


@pytest.mark.parametrize(
    "words",
    [
        "died on friday of injuries he suffered a day earlier",
        "помер чоловік, поранений напередодні",
        "вночі помер поранений учора водій",
        "скончалась женщина, раненная накануне",
    ],
)
def test_who_died_now_was_hurt_on_a_day_before(words):
    assert hurt_days_before(words)
    assert not hurt_days_before("a man who was wounded in the attack died in hospital an hour later")
