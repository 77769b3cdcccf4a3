"""The number of all beside some of them, who came last, who was killed at once, and what is no count of people; all invented."""

# ruff: noqa: E501 - the sentences stay in one piece, in their own letters

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import tolls

SOME_OF_ALL = [
    ("uk", "", "Дрон влучив у будинок у Києві. Загалом шестеро постраждалих, чотирьох госпіталізували.", ["Kyiv - 6"]),
    ("en", "", "A drone hit a house in Kyiv. Six people were hurt in all, four were taken to hospital.", ["Kyiv - 6"]),
    ("en", "", "A drone hit a house in Kyiv. Six people were hurt; four were taken to hospital.", ["Kyiv - 6"]),
    ("en", "", "A drone hit a house in Kyiv. Six people were hurt. Four were taken to hospital.", ["Kyiv - 6"]),
    ("en", "", "A drone hit a house in Kyiv. In all six people were hurt, four hospitalised.", ["Kyiv - 6"]),
    ("en", "", "A drone hit a house in Kyiv. The number of injured rose to six, four were hospitalised.", ["Kyiv - 6"]),
    ("uk", "", "Дрон влучив у будинок у Києві. Постраждали шестеро, чотирьох госпіталізовано.", ["Kyiv - 6"]),
    ("uk", "", "Дрон влучив у будинок у Києві. Кількість постраждалих зросла до шести, чотирьох госпіталізовано.", ["Kyiv - 6"]),
    ("uk", "", "Дрон влучив у будинок у Києві. Загалом постраждали шестеро людей, з них четверо у лікарні.", ["Kyiv - 6"]),
    ("uk", "", "Дрон влучив у будинок у Києві. Усього поранено шістьох, двоє в лікарні.", ["Kyiv - 6"]),
    ("ru", "", "Дрон попал в дом в Киеве. Всего пострадали шесть человек, четверо госпитализированы.", ["Kyiv - 6"]),
    ("ru", "", "Дрон попал в дом в Киеве. В общей сложности шесть раненых, четверо из них в больнице.", ["Kyiv - 6"]),
    ("uk", "", "Дрон влучив у будинок у Києві. Поранених, за оновленими даними ОВА, 31, з них 19 у лікарнях.", ["Kyiv - 31"]),
    ("uk", "", "Дрон влучив у будинок у Києві. Поранених, за даними ОВА, 31, серед них троє дітей.", ["Kyiv - 31"]),
    ("uk", "", "Дрон влучив у будинок у Києві. Загиблих, за уточненими даними поліції, четверо, поранених 31.", ["Kyiv 4 31"]),
    ("ru", "", "Дрон попал в дом в Киеве. Погибших, по уточнённым данным, четверо, раненых — 31.", ["Kyiv 4 31"]),
]  # fmt: skip
BROUGHT_AND_KILLED = [
    ("uk", "", "Дрон ударив по готелю в Кривому Розі. У лікарнях 23 людини. Четверо загинули.", ["Kryvyy Rih 4 23"]),
    ("uk", "", "Дрон ударив по готелю в Кривому Розі. До лікарень доставили 23 людей. Четверо загинули.", ["Kryvyy Rih 4 23"]),
    ("uk", "", "Дрон ударив по готелю в Кривому Розі. До лікарень доставили 23 людей. Четверо померли.", ["Kryvyy Rih 4 19"]),
    ("ru", "", "Дрон ударил по гостинице в Кривом Роге. В больницах 23 человека. Четверо погибли.", ["Kryvyy Rih 4 23"]),
    ("en", "", "A drone hit a hotel in Kryvyi Rih. Twenty-three people were taken to hospital. Four were killed.", ["Kryvyy Rih 4 23"]),
    ("en", "", "A drone hit a hotel in Kryvyi Rih. Twenty-three people are in hospital. Four people died.", ["Kryvyy Rih 4 23"]),
]  # fmt: skip
WHO_CAME_LAST = [
    ("uk", "", "Ракета вдарила по Тернополю. Загинули 24. Поранених на сьогодні 94, бо по допомогу звернулися ще двоє.", ["Ternopil 24 94"]),
    ("uk", "", "Ракета вдарила по Тернополю. Загинули 24. Кількість поранених зросла до 94: по допомогу звернулися ще двоє.", ["Ternopil 24 94"]),
    ("uk", "", "Ракета вдарила по Тернополю. Поранених 94, адже до лікарів звернулися ще двоє.", ["Ternopil - 94"]),
    ("ru", "", "Ракета ударила по Тернополю. Раненых теперь 94, потому что за помощью обратились ещё двое.", ["Ternopil - 94"]),
    ("ru", "", "Ракета ударила по Тернополю. Раненых 94: к врачам обратились ещё двое.", ["Ternopil - 94"]),
    ("en", "", "A missile hit Ternopil. The number of wounded is now 94, as two more people sought help.", ["Ternopil - 94"]),
    ("en", "", "A missile hit Ternopil. There are now 94 wounded after two more people sought help.", ["Ternopil - 94"]),
]  # fmt: skip
MONEY = [
    ("uk", "", "Удар по Сумах: поранено 12 людей. За поранених міськрада заплатить від 10 до 30 тисяч.", ["Sumy - 12"]),
    ("uk", "", "Удар по Сумах: поранено понад 25 людей. Сім'ям загиблих дадуть по 50 тисяч гривень, за поранених — від 10 до 30 тисяч.", ["Sumy - 26+"]),
    ("ru", "", "Удар по Сумам: ранены 12 человек. Раненым выплатят от 200 до 400 тысяч.", ["Sumy - 12"]),
    ("uk", "", "Удар по Сумах: поранено 12 людей. Пораненим виплатять по 30 тисяч гривень.", ["Sumy - 12"]),
    ("en", "", "A strike on Sumy wounded 12 people. The wounded will get 10 to 30 thousand hryvnias.", ["Sumy - 12"]),
    ("en", "", "A strike on Sumy wounded 12 people. The city will pay between 10,000 and 30,000 hryvnias to the injured.", ["Sumy - 12"]),
]  # fmt: skip
WITHOUT_A_VERB = [
    ("uk", "", "Ракета влучила в Суми. Загинули троє людей, 26 — поранені.", ["Sumy 3 26"]),
    ("uk", "", "Ракета влучила в Суми. Троє загинули, 26 — поранено.", ["Sumy 3 26"]),
    ("uk", "", "Ракета влучила в Суми. Троє загиблих, п'ятеро — поранені.", ["Sumy 3 5"]),
    ("ru", "", "Ракета попала в Сумы. Погибли три человека, 26 — ранены.", ["Sumy 3 26"]),
    ("ru", "", "Ракета попала в Сумы. Трое погибли, ещё 12 — в больнице.", ["Sumy 3 12"]),
    ("uk", "", "Ракета влучила в Суми. Загинули троє людей, ще 12 — у лікарнях.", ["Sumy 3 12"]),
    ("uk", "", "Дрон влучив у будинок у Києві. Поранених, за даними поліції, 31.", ["Kyiv - 31"]),
    ("uk", "", "Дрон влучив у будинок у Києві. Поранених, за даними поліції, 31, серед них троє дітей.", ["Kyiv - 31"]),
    ("uk", "", "Дрон влучив у будинок у Києві. Поранених, за даними поліції, п'ятеро.", ["Kyiv - 5"]),
    ("uk", "", "Дрон влучив у будинок у Києві. Поранених, за оновленими даними ОВА, 31, з них 19 у лікарнях.", ["Kyiv - 31"]),
]  # fmt: skip
WOUNDED_TO_DEATH = [
    ("uk", "", "Вибухівка, скинута з дрона, у Херсоні смертельно поранила велосипедиста.", ["Kherson 1 -"]),
    ("uk", "", "Снаряд у Херсоні смертельно поранив двох жінок.", ["Kherson 2 -"]),
    ("ru", "", "Осколки в Херсоне смертельно ранили велосипедиста.", ["Kherson 1 -"]),
    ("ru", "", "Снаряд в Херсоне смертельно ранил двух женщин.", ["Kherson 2 -"]),
    ("en", "", "Fragments mortally wounded a cyclist in Kherson.", ["Kherson 1 -"]),
    ("en", "", "A shell fatally injured two women in Kherson.", ["Kherson 2 -"]),
]  # fmt: skip
"""Language, title, text; city, killed, injured."""


@pytest.mark.parametrize(
    ("language", "title", "text", "told"),
    [*SOME_OF_ALL, *BROUGHT_AND_KILLED, *WHO_CAME_LAST, *MONEY, *WITHOUT_A_VERB, *WOUNDED_TO_DEATH],
)
def test_toll_of_each_city(whole: Reader, language: str, title: str, text: str, told: list[str]) -> None:
    assert tolls(whole, text, language=language, title=title) == told
