"""What somebody in charge counts in so many words, lives that an attack cost, and searches that are over."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, tolls

IN_CHARGE = [
    ("ru", "Снаряд попал в рынок в Сумах.\n\n«Ранены четверо рабочих, одна женщина погибла. Пожар потушен», — сообщил глава администрации Олег Петров.", ["Sumy 1 4"]),
    ("ru", "Снаряд попал в рынок в Сумах.\n\n«Мы потеряли троих: сторожа и двух грузчиков. Восемь сумчан в больнице», — сообщил мэр.", ["Sumy 3 8"]),
    ("ru", "Снаряд попал в рынок в Сумах, сообщил губернатор.\n\n«Два сварщика и сторож получили травмы, их жизни ничто не угрожает. Погибших, слава богу, нет», — сказал он.", ["Sumy 0 3"]),
    ("uk", "Снаряд влучив у ринок у Сумах.\n\n«Поранено чотирьох робітників, одна жінка загинула», — повідомив начальник військової адміністрації.", ["Sumy 1 4"]),
    ("en", 'A shell hit a market in Sumy.\n\n"Four workers were wounded and a woman was killed. The fire is out," the mayor said.', ["Sumy 1 4"]),
]  # fmt: skip

COST = [
    ("ru", "Обстрел Сум стоил жизни 40-летней продавщице и двум покупателям, ещё пятеро ранены.", ["Sumy 3 5"]),
    ("ru", "Обстрел Сум стоил жизни медсестре, водителю скорой и троим пациентам.", ["Sumy 5 -"]),
    ("ru", "Обстрел Сум стоил жизни его жене и сыну.", ["Sumy 2 -"]),
    ("ru", "Обстрел Сум стоил жизни двум людям, пятеро ранены.", ["Sumy 2 5"]),
    ("uk", "Обстріл Сум коштував життя водієві та двом пасажирам.", ["Sumy 3 -"]),
]  # fmt: skip

FATES = [
    ("ru", "Дрон попал в дом в Сумах, ранены трое. Спасти 19-летнего парня медикам не удалось.", ["Sumy 1 3"]),
    ("ru", "Дрон попал в дом в Сумах, ранены трое. Врачи пытались спасти водителя, но не смогли.", ["Sumy 1 3"]),
    ("ru", "Дрон попал в дом в Сумах, ранены трое. Врачи боролись за жизнь сторожа. Не спасли.", ["Sumy 1 3"]),
    ("uk", "Дрон влучив у дім у Сумах, поранено трьох. Лікарі боролися за життя сторожа. Не врятували.", ["Sumy 1 3"]),
    ("ru", "Дрон попал в дом в Сумах, ранены трое. Склад спасти не удалось.", ["Sumy - 3"]),
    ("ru", "Дрон попал в дом в Сумах. Двоих сразу насмерть, троих увезли.", ["Sumy 2 3"]),
    ("uk", "Дрон влучив у дім у Сумах. Двох одразу на смерть, трьох повезли.", ["Sumy 2 3"]),
    ("ru", "Дрон попал в дом в Сумах, ранены трое. Погибших среди рабочих и пассажиров нет.", ["Sumy 0 3"]),
    ("uk", "Дрон влучив у дім у Сумах, поранено трьох. Загиблих серед працівників і пасажирів немає.", ["Sumy 0 3"]),
    ("ru", "Ракета попала в дом в Сумах. Погибли четверо: женщину, которую считали погибшей, нашли живой.", ["Sumy 4 -"]),
]  # fmt: skip

WHERE = [
    ("ru", "Ракета ударила по Харькову, ранены семеро. Из Чугуева сообщают, что ночью и там упал дрон.", ["Chuhuyiv - -", "Kharkiv - 7"]),
    ("uk", "Ракета вдарила по Харкову, поранено сімох. З Чугуєва повідомляють, що вночі й там упав дрон.", ["Chuhuyiv - -", "Kharkiv - 7"]),
    ("ru", "В Херсоне при обстреле погиб водитель. Из Николаева передают о троих раненых после удара дрона по порту.", ["Kherson 1 -", "Mykolayiv - 3"]),
    ("ru", "Из Николаева сообщают о подготовке к зиме. В Херсоне при обстреле погиб водитель.", ["Kherson 1 -"]),
    ("ru", "Ракета попала в дом в Кременчуге, пострадали 40. В больницах, включая госпиталь в Полтаве, остаются двенадцать.", ["Kremenchuk - 40"]),
    ("ru", "Дрон сбросил гранату на остановку «Текстильщики» в Херсоне, погибли двое.", ["Kherson 2 -"]),
    ("ru", "За сутки на территории Курской области сбито 40 целей. Погиб один человек.\n\nРыльск. Дрон атаковал заправку, ранены двое.\n\nКурчатов. Обломки дрона упали во двор, никто не пострадал.", ["Kurchatov 0 0", "Ryl’sk - 2"]),
]  # fmt: skip

MISTAKEN = [
    ("ru", "В Омске при взрыве газа в доме погибли трое жильцов. Жители первые минуты были уверены, что прилетела ракета."),
    ("ru", "В Омске при взрыве газа в доме погибли трое жильцов. «Мы думали, дрон ударил», — говорит соседка."),
    ("uk", "У Рівному внаслідок вибуху газу в будинку загинули троє мешканців. Сусіди були певні, що прилетів дрон."),
    ("en", "A gas explosion in a block of flats in Omsk killed three residents. Neighbours were sure that a drone had hit the roof."),
]  # fmt: skip

SEARCHES = [
    ("ru", "Ракета попала в дом в Сумах. Под завалами ищут двоих. Поисковые работы завершены. Погибли четверо.", None),
    ("uk", "Ракета влучила в будинок у Сумах. Під завалами шукають двох людей. Рятувальні роботи завершено.", None),
    ("en", "A missile hit a block of flats in Sumy. Two people were missing. By Friday the rescue operation was over.", None),
    ("en", "A missile hit a block of flats in Sumy. Two people are missing. The rescue operation is not over.", 2),
    ("ru", "Ракета попала в дом в Сумах. Поиски прекращены, двое числятся пропавшими.", 2),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "told"), [*IN_CHARGE, *COST, *FATES, *WHERE])
def test_a_toll_is_told_of_its_town_in_whatever_words(whole: Reader, language: str, text: str, told: list[str]) -> None:
    assert tolls(whole, text, language=language) == told


@pytest.mark.parametrize(("language", "text"), MISTAKEN)
def test_what_people_took_a_gas_blast_for_is_no_attack(whole: Reader, language: str, text: str) -> None:
    assert not alerts(whole, text, language=language, title="")


@pytest.mark.parametrize(("language", "text", "missing"), SEARCHES)
def test_nobody_is_missing_once_a_search_is_over(whole: Reader, language: str, text: str, missing: int | None) -> None:
    (report,) = alerts(whole, text, language=language)
    assert (report.missing and report.missing.least) == missing


NOT_IN_CHARGE = [
    "Снаряд попал в рынок в Сумах, ранены трое.\n\n«У нас тут девять убитых лежало», — рассказала соседка.",
    "Снаряд попал в рынок в Сумах, ранены трое. Мэр заявил, что нашей ракетой «убиты девять наших пациентов».",
]


@pytest.mark.parametrize("text", NOT_IN_CHARGE)
def test_a_neighbour_and_a_quote_that_keeps_its_distance_are_not_believed(reader: Reader, text: str) -> None:
    assert tolls(reader, text, language="ru") == ["Sumy - 3"]
