"""Ukrainian: whole invented articles, as desks and channels write them, and the reports that they must give."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from monitor.model import Range, Report
from monitor.read.report import Reader

Bounds = tuple[int, int | None] | None


@dataclass(frozen=True)
class Expected:
    """One city's report: means, dead, hurt."""

    city: str
    methods: frozenset[str]
    killed: Bounds = None
    injured: Bounds = None


def _expected(city: str, methods: str, killed: Bounds = None, injured: Bounds = None) -> Expected:
    return Expected(city, frozenset(methods.split()), killed, injured)


ARTICLES: dict[str, tuple[str, str, list[Expected]]] = {
    "a total in the lead, a part and an earlier figure below": (
        "Удар по Харкову: кількість загиблих зросла до шести",
        (
            "У Харкові внаслідок удару КАБом кількість загиблих зросла до шести, повідомила прокуратура.\n\n"
            "Поранено 19 людей, серед них троє дітей. Раніше повідомлялося про чотирьох загиблих."
        ),
        [_expected("Kharkiv", "air_strike", (6, 6), (19, 19))],
    ),
    "a channel's post with an emoji": (
        "Одеська область | Новини",
        (
            "❗️ Одеса. Вночі ворог атакував місто дронами. Пошкоджено дах дев'ятиповерхівки.\n\n"
            "Станом на ранок четверо постраждалих. Загиблих немає."
        ),
        [_expected("Odesa", "drone_strike", (0, 0), (4, 4))],
    ),
    "two cities with tolls of their own": (
        "Росіяни атакували Нікополь і Херсон",
        (
            "У Нікополі внаслідок артилерійського обстрілу загинув 40-річний чоловік.\n\n"
            "У Херсоні дрон атакував автобус. Поранень зазнали п'ятеро пасажирів."
        ),
        [_expected("Nikopol", "shelling", (1, 1), None), _expected("Kherson", "drone_strike", None, (5, 5))],
    ),
    "debris of a drone": (
        "У Києві уламки дрона впали на багатоповерхівку",
        (
            "Уночі у Києві уламки збитого дрона впали на дах будинку, спалахнула пожежа.\n\n"
            "Двох мешканців госпіталізовано."
        ),
        [_expected("Kyiv", "drone_strike", None, (2, 2))],
    ),
    "an interception and no more": (
        "Над Дніпром збили чотири ракети",
        "Сили ППО збили над Дніпром чотири крилаті ракети. Влучань у місті немає.",
        [],
    ),
    "a siren": (
        "У Києві повітряна тривога",
        "У столиці оголошено повітряну тривогу через загрозу балістики. Прямуйте в укриття.",
        [],
    ),
    "an exercise": (
        "У Львові відпрацювали дії під час теракту",
        "У Львові рятувальники провели навчання. За легендою, у торговому центрі стався вибух, загинули п'ятеро людей.",
        [],
    ),
    "a trial": (
        "Суд засудив терориста до довічного ув'язнення за вибух у Харкові",
        "Районний суд у Харкові призначив вирок чоловікові за теракт, унаслідок якого загинули четверо людей.",
        [],
    ),
    "an anniversary": (
        "У Вінниці вшанували пам'ять загиблих",
        "Минуло два роки від ракетного удару по Вінниці. Тоді загинули 29 людей.",
        [],
    ),
    "nobody was hurt": (
        "Росіяни вдарили ракетою по Полтаві",
        "Удень росіяни вдарили ракетою по Полтаві. Пошкоджено склад. На щастя, ніхто не постраждав.",
        [_expected("Poltava", "missile_strike", (0, 0), (0, 0))],
    ),
    "figures still to come": (
        "Вибухи в Запоріжжі: ворог вдарив по місту",
        "Росіяни вдарили по Запоріжжю керованими авіабомбами. Інформація про постраждалих уточнюється.",
        [_expected("Zaporizhzhya", "air_strike")],
    ),
    "the region's total belongs to no city": (
        "На Донеччині за добу загинули п'ятеро людей",
        "За добу в Донецькій області внаслідок обстрілів загинули п'ятеро людей.",
        [],
    ),
    "sport": (
        "«Шахтар» завдав удару по лідеру чемпіонату",
        "У Львові «Шахтар» переміг у матчі 22-го туру. Форвард забив гол ударом з-за меж штрафного.",
        [],
    ),
    "an accident": (
        "У Черкасах вибухнув газ: двоє загиблих",
        "У Черкасах стався вибух побутового газу. Загинули двоє людей, ще троє травмовані.",
        [],
    ),
    "a mine": (
        "В Ізюмі трактор підірвався на міні",
        "В Ізюмі на міні підірвався трактор. Загинув 35-річний чоловік.",
        [_expected("Izyum", "ied", (1, 1), None)],
    ),
    "missing under the rubble": (
        "Ракетний удар по Тернополю",
        "Ракета влучила в будинок у Тернополі. Загинули восьмеро людей, під завалами залишаються четверо.",
        [_expected("Ternopil", "missile_strike", (8, 8), None)],
    ),
}


def _told(bounds: Range | None) -> Bounds:
    return (bounds.min or 0, bounds.max) if bounds else None


def _as_expected(report: Report) -> Expected:
    methods = frozenset(str(method) for method in report.methods)
    return Expected(report.city, methods, _told(report.killed), _told(report.injured))


@pytest.mark.parametrize("name", ARTICLES)
def test_an_article_gives_its_reports(reader: Reader, name: str) -> None:
    title, text, expected = ARTICLES[name]
    published = datetime(2025, 5, 12, 9, tzinfo=UTC)
    reading = reader.read(title=title, text=text, published=published, language="uk", country="UA")
    news = [report for report in reading.reports if report.currency != "background" and not report.denied]
    assert [_as_expected(report) for report in news] == expected
