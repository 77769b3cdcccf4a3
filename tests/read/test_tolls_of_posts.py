"""Tolls as channels, wards and neighbours tell them: "насмерть", "в травме", "перевалило за сотню", "обошлось"."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

ATTACK = {
    "ru": "Ракета попала в рынок в Харькове.",
    "uk": "Ракета влучила в ринок у Харкові.",
    "en": "A missile hit a market in Kharkiv.",
}

Tolls = list[tuple[str, str, str, str]]
"""Language, what is told behind the attack, killed, injured."""

FATES: Tolls = [
    ("ru", "Пенсионерка насмерть.", "1", "-"),
    ("ru", "Пятеро насмерть, тридцать в травме.", "5", "30"),
    ("ru", "Шестеро мёртвых, 71 раненый.", "6", "71"),
    ("ru", "Двое мертвы, пятеро ранены.", "2", "5"),
    ("ru", "Двоих студентов вынесли уже мёртвыми.", "2", "-"),
    ("ru", "Троих нашли мёртвыми под плитами.", "3", "-"),
    ("ru", "Продавца нашли мёртвым.", "1", "-"),
    ("ru", "Четверо под капельницами.", "-", "4"),
    ("ru", "Двое — муж и жена — с осколочными в больнице.", "-", "2"),
    ("ru", "Водитель от полученных травм скончался на месте.", "1", "-"),
    ("ru", "Бойцы стояли насмерть.", "-", "-"),
    ("ru", "Соседей перепугали насмерть.", "-", "-"),
    ("uk", "П'ятеро на смерть, тридцять у травмі.", "5", "30"),
    ("uk", "Двох студентів винесли вже мертвими.", "2", "-"),
    ("uk", "Водій від отриманих поранень помер на місці.", "1", "-"),
    ("en", "Two students were pulled out dead.", "2", "-"),
]

TOUCHED: Tolls = [
    ("ru", "Задело троих прохожих.", "-", "3"),
    ("ru", "Осколком зацепило девушку.", "-", "1"),
    ("ru", "Один скончался в скорой, второго прооперировали.", "1", "1"),
    ("ru", "Задело крышу и два гаража.", "-", "-"),
    ("ru", "Никого не задело.", "0", "0"),
    ("uk", "Зачепило трьох перехожих.", "-", "3"),
    ("uk", "Зачепило дах і два гаражі.", "-", "-"),
]

OVER_A_HUNDRED: Tolls = [
    ("ru", "Раненых за сотню.", "-", "101+"),
    ("ru", "Раненых на вечер за полсотни.", "-", "51+"),
    ("ru", "Число раненых перевалило за сотню.", "-", "101+"),
    ("ru", "Сообщают о сотнях погибших.", "200+", "-"),
    ("uk", "Кількість поранених перевалила за сотню.", "-", "101+"),
    ("ru", "За сотню метров оттуда был ранен водитель.", "-", "1"),
]

SPARED: Tolls = [
    ("ru", "Обошлось.", "0", "0"),
    ("ru", "Обошлось, к счастью.", "0", "0"),
    ("uk", "Обійшлося.", "0", "0"),
    ("ru", "Обошлось одним раненым.", "-", "1"),
]

SOURCES: Tolls = [
    ("ru", "Погибли, по словам хозяйки кафе, пять женщин.", "5", "-"),
    ("uk", "Загинули, за словами господарки кав'ярні, п'ять жінок.", "5", "-"),
    ("ru", "Ранены пятнадцать стражей порядка и трое прохожих.", "-", "18"),
]


@pytest.mark.parametrize(
    ("language", "told", "killed", "injured"), [*FATES, *TOUCHED, *OVER_A_HUNDRED, *SPARED, *SOURCES]
)
def test_a_toll_is_read_as_posts_tell_it(reader: Reader, language: str, told: str, killed: str, injured: str) -> None:
    reports = alerts(reader, f"{ATTACK[language]} {told}", language=language)
    assert [(toll(report, "killed"), toll(report, "injured")) for report in reports] == [(killed, injured)]


@pytest.mark.parametrize(
    ("language", "told", "missing"),
    [
        ("ru", "Не найдены 17 человек.", "17"),
        ("ru", "Двоих прихожан до сих пор не нашли.", "2"),
        ("ru", "Не 17, а девять человек ранены.", "-"),
        ("uk", "Не знайшли 17 людей.", "17"),
    ],
)
def test_those_who_were_not_found_are_missing(reader: Reader, language: str, told: str, missing: str) -> None:
    reports = alerts(reader, f"{ATTACK[language]} {told}", language=language)
    assert [toll(report, "missing") for report in reports] == [missing]
