"""Parts of a day against the clock of the place."""

from datetime import UTC, date, datetime, time

import pytest

from monitor.incidents.wording.clock import local
from monitor.incidents.wording.hours import EVENING, MORNING, NIGHT, Part, clock_time, part_of, period


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("увечері запоріжжя атакують «шахеди»", EVENING),
        ("вечерняя атака дронов", EVENING),
        ("a strike on thursday evening", EVENING),
        ("dans la nuit de mardi", NIGHT),
        ("overnight drone attack", NIGHT),
        ("vers le matin", MORNING),
        ("غارة جوية صباح الخميس", MORNING),
        ("a missile hit late on tuesday", Part(15, 28)),
        ("a night of drones that lasted into the morning", Part(-4, 13)),
        ("the toll stood at nine by the evening", None),
        ("officials said on friday morning", None),
        ("a fortnight ago", None),
        ("a missile hit the market", None),
    ],
)
def test_words_tell_a_part_of_the_day(words, part):
    assert part_of(words, of_attack=False) == part


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("помер чоловік, поранений під час вечірньої атаки дронів", EVENING),
        ("a man hurt in the morning strike died in the evening", MORNING),
        ("вранці в лікарні помер поранений", None),
        ("померла жінка, поранена вночі 9 жовтня під час атаки дронів", NIGHT),
        ("a woman wounded in the small hours has died this evening", NIGHT),
        ("скончался мужчина, раненный вечером в понедельник", EVENING),
    ],
)
def test_only_the_hour_of_the_attack_itself_counts_where_a_change_is_told(words, part):
    assert part_of(words, of_attack=True) == part


@pytest.mark.parametrize(
    ("words", "clock"),
    [
        ("об 11:05 окупанти вдарили з артилерії по центру", time(11, 5)),
        ("около 07.40 дрон ударил по машине", time(7, 40)),
        ("a bomb went off at around 3 p.m. in a market", time(15)),
        ("at 12 am shells fell", time(0)),
        ("shells fell at 11.05 and again at 11.40", None),
        ("officials said at 11:05 that shells had fallen", None),
        ("станом на 11:05 відомо про двох загиблих", None),
        ("missiles hit at 0300 gmt", None),
        ("at 25:70 shells fell", None),
        ("a drone fell at 5 km from the city", None),
        ("сьогодні о 9 ранку артилерія вдарила по супермаркету", time(9)),
        ("вибухи в місті пролунали об 11 ночі", time(23)),
        ("в 7 вечера дрон ударил по дому", time(19)),
        ("at 9 in the morning a drone hit a house", time(9)),
        ("близько 3 ночі", time(3)),
        ("о 12 ночі", time(0)),
    ],
)
def test_words_tell_the_time_of_an_attack_by_the_clock(words, clock):
    assert clock_time(words) == clock


@pytest.mark.parametrize(
    ("part", "told", "day", "start", "end"),
    [
        (MORNING, (11, 22), None, (11, 3), (11, 13)),
        (MORNING, (11, 2), None, (10, 3), (10, 13)),
        (EVENING, (11, 9), None, (10, 15), (11, 2)),
        (EVENING, (11, 9), date(2026, 3, 8), (8, 15), (9, 2)),
        (NIGHT, (11, 9), None, (10, 20), (11, 8)),
        (NIGHT, (11, 22), None, (10, 20), (12, 8)),
        (NIGHT, (11, 9), date(2026, 3, 10), (9, 20), (11, 8)),
    ],
)
def test_a_part_is_of_the_day_named_or_of_the_last_that_had_begun(part, told, day, start, end):
    def at(pair):
        return datetime(2026, 3, *pair)  # noqa: DTZ001 - times of the place's clock

    assert period(part, at(told), day) == (at(start), at(end))


def test_the_clock_is_that_of_the_country_where_it_has_one():
    at = datetime(2026, 7, 1, 21, 30, tzinfo=UTC)
    assert local(at, "UA").isoformat() == "2026-07-02T00:30:00"
    assert local(at, "PK").isoformat() == "2026-07-02T02:30:00"
    assert local(at, "US") is None
    assert local(at, "") is None
