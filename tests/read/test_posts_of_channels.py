"""Posts as channels write them: links and bold marks, footers, lists of towns, alarms and what was brought down."""

# ruff: noqa: E501 - a line of a post stays in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

LINK = "https://t.me/channel/77345"

Lines = list[tuple[str, str, list[str]]]
"""Language, post, and the cities that it alerts."""

ADORNED: Lines = [
    ("ru", "**🔻Взрыв прогремел в Полтаве ** — мэрия", ["Poltava"]),
    ("ru", f"__Дрон [попал]({LINK}) в цех в Туле__", ["Tula"]),
    ("ru", "В Самаре обсудили бюджет.\n\n👉 Топор Сегодня. Подписаться", []),
    ("ru", f"В Самаре обсудили бюджет.\n\n[👉 Топор Сегодня]({LINK}) | [Нож в спину]({LINK})", []),
    ("uk", "У Сумах відкрили парк.\n\nПідписуйся на «Ракетну небезпеку»", []),
]
SEVERAL: Lines = [
    ("ru", "Взрывы слышны в Полтаве, Сумах, Черкассах и Луцке", ["Cherkasy", "Lutsk", "Poltava", "Sumy"]),
    ("uk", "Вибухи у Полтаві, Черкасах та Луцьку", ["Cherkasy", "Lutsk", "Poltava"]),
]
HELD: Lines = [
    ("ru", "Взрыв прогремел в подконтрольном Киеву Запорожье", ["Zaporizhzhya"]),
    ("ru", "Дрон ударил по школе в подконтрольном Киеву Славянске", ["Slovyansk"]),
]
RESULTS: Lines = [
    ("uk", "У Токмаку злетів у повітря склад із пальним окупантів", ["Tokmak"]),
    ("ru", "В Токмаке взлетел на воздух штаб", ["Tokmak"]),
    ("uk", "Штаб повідомив про знищення складу пального в Токмаку", ["Tokmak"]),
    ("ru", "Видео уничтожения штаба в Токмаке", ["Tokmak"]),
    ("uk", "Росіяни зруйнували театр у Херсоні", ["Kherson"]),
    ("ru", "Оккупанты уничтожили музей в Херсоне", ["Kherson"]),
    ("ru", "Пожар уничтожил музей в Херсоне", []),
    ("ru", "Разрушенный ветром дом в Херсоне снесут", []),
    ("uk", "Після ймовірного ракетного удару в Токмаку горить склад", ["Tokmak"]),
    ("ru", "Вероятный ракетный удар по Токмаку обсуждают в сети", []),
    ("ru", "После удара горит вокзал в Лимане", ["Lyman"]),
    ("ru", "Дрон упал в лиман под Очаковом", []),
]
IN_BRACKETS: Lines = [
    (
        "ru",
        "Ракеты ударили по Полтаве, Умани (Черкасская область), Изюму (Харьковская область)",
        ["Izyum", "Poltava", "Uman"],
    ),
    (
        "uk",
        "Дрони вдарили по складах у Полтаві, Умані (Черкаська область) та Ізюмі (Харківська область)",
        ["Izyum", "Poltava", "Uman"],
    ),
    ("ru", "Обстреляны Никополь (дважды) и Марганец", ["Marhanets", "Nikopol"]),
    ("ru", "Дрон упал в Туле (ранее сбили пять под Калугой), разрушен цех", ["Tula"]),
]
CAUSES: Lines = [
    ("uk", "У Сумах не можуть загасити елеватор через обстріл", ["Sumy"]),
    ("ru", "В Сумах не могут подойти к дому из-за обстрела", ["Sumy"]),
    ("ru", "Элеватор в Сумах сгорел не из-за обстрела", []),
    ("ru", "В Сумах закрыли школы из-за угрозы обстрела", []),
    ("ru", "Трое госпитализированы после стрельбы в Липецке", ["Lipetsk"]),
    ("ru", "Раненых при обстреле Сум доставили в больницу в Полтаве", ["Sumy"]),
    ("ru", "Авиация впервые с 2019 года ударила по Идлибу", ["Idlib"]),
    ("uk", "Авіація вперше з 2019 року вдарила по Ідлібу", ["Idlib"]),
    ("ru", "Крупнейший взрыв в Туле в 2019 году унёс жизни девяти человек", []),
]
CAPITALS: Lines = [
    ("ru", "Киев отказался обсуждать удар по порту", []),
    ("ru", "Москва пока не комментирует удар ракетой", []),
    ("uk", "Удар по порту та переговори Києва й Вашингтона: підсумки дня", []),
    ("ru", "Киев атаковали дроны, горит склад", ["Kyiv"]),
]
BY_FIRE: Lines = [
    ("uk", "Пожежа на базі в Умані знищила три резервуари", []),
    ("uk", "Армія РФ знищила в Умані три резервуари", ["Uman"]),
]
ROADS: Lines = [
    ("ru", "Авиация ударила по колонне на трассе «Идлиб-Хама»", []),
    ("ru", "Дрон атаковал грузовик на дороге «Сумы — Полтава»", []),
    ("ru", "Дрон атаковал завод «Коммунар» в Полтаве", ["Poltava"]),
]
NOTHING_CAME: Lines = [
    ("ru", "Тревога из-за атаки БПЛА объявлена в Туле", []),
    ("ru", "Четыре БПЛА уничтожены на окраине Тулы, разрушений нет", []),
    ("uk", "Захисники відбили атаку з боку Вовчанська", []),
    ("ru", "Болельщики в Белграде обстреляли полицию фейерверками", []),
    ("ru", "На Тулу обрушился мощный град, двое пострадали", []),
    ("ru", "Глава киевского режима попросил ещё ракет", []),
    ("ru", "Взрыв у села Ольховка (12 км северо-западней Курска)", []),
    ("uk", "Удар по гаванях Одеси підриває довіру до угоди", ["Odesa"]),
]


@pytest.mark.parametrize(("language", "post", "cities"), ADORNED + SEVERAL + HELD + RESULTS + NOTHING_CAME)
def test_a_post_alerts_the_towns_that_it_tells_as_attacked(
    reader: Reader, language: str, post: str, cities: list[str]
) -> None:
    assert sorted(report.city for report in alerts(reader, post, language=language)) == cities


def test_the_address_of_a_link_counts_nobody(reader: Reader) -> None:
    (report,) = alerts(reader, f"Дрон ударил по рынку в Туле. Ранены [двое]({LINK}) прохожих.", language="ru")
    assert toll(report, "injured") == "2"


def test_a_title_in_bold_is_read_as_one(reader: Reader) -> None:
    post = "**🔻Число погибших при ракетном ударе по Полтаве выросло до 9 **\n\nРаненый мужчина скончался в больнице, сообщил мэр."
    (report,) = alerts(reader, post, language="ru")
    assert toll(report, "killed") == "9"


def test_names_in_doubled_quotes_are_in_quotes(reader: Reader) -> None:
    text = 'У Полтаві на заводі ""Токмак"" пролунав вибух.'
    assert [report.city for report in alerts(reader, text, language="uk")] == ["Poltava"]


def test_a_semicolon_in_an_aside_is_read(reader: Reader) -> None:
    text = "Взрыв в Туле: погибли (по данным мэрии; полиция не подтвердила) трое."
    assert [report.city for report in alerts(reader, text, language="ru")] == ["Tula"]


@pytest.mark.parametrize(
    ("language", "text", "killed"),
    [
        ("ru", "Погибшим при взрыве машины в Туле оказался бухгалтер", "1"),
        ("uk", "Загиблою внаслідок удару по Полтаві виявилася вчителька", "1"),
        ("ru", "Погибшим при ударе по Полтаве откроют памятник, ранены двое", "-"),
        ("ru", "Двое погибших при ударе по Полтаве оказались электриками", "2"),
        ("uk", "Кількість загиблих від удару по Полтаві зросла до 12\n\nУ лікарні померла жінка.", "12"),
        ("en", "Death toll in Poltava strike rises to 12\n\nA man wounded in the strike died in hospital.", "12"),
        ("ru", "Удар по Полтаве: погиб сторож\n\nУдар дрона по складу в Полтаве: погиб сторож.", "1"),
    ],
)
def test_one_who_turned_out_or_died_since_is_counted_once(
    reader: Reader, language: str, text: str, killed: str
) -> None:
    (report,) = alerts(reader, text, language=language)
    assert toll(report, "killed") == killed
