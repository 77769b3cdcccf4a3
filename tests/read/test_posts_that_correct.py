"""Short posts that say only at their end that what was told before was wrong."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.model import Currency
from monitor.read.report import Reader

AT = datetime(2025, 6, 14, tzinfo=UTC)
FIGURES = "Обстрел Таганрога. Обошли все отделения. Погибших двое. Раненых девять. "


@pytest.mark.parametrize(
    ("last", "currency"),
    [
        ("Прежние числа прошу считать неверными.", Currency.CORRECTION),
        ("Утренние данные были ошибочны.", Currency.CORRECTION),
        ("Помощь получили все.", Currency.NEW),
        ("Одна женщина вышла к нам жива и здорова.", Currency.NEW),
    ],
)
def test_a_post_may_correct_in_its_last_words(reader: Reader, last, currency):
    [report] = reader.read(title="Глава города", text=FIGURES + last, published=AT, language="ru").reports
    assert (report.currency, report.killed.min, report.injured.min) == (currency, 2, 9)
