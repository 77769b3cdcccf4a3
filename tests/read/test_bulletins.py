"""Bulletins, digests and posts: who stands where in a list, and what is no attack though it sounds like one."""

# ruff: noqa: E501 - the sentences of an article stay in one piece

from __future__ import annotations

import pytest

from monitor.model import Report
from tests.read.alerts import alerts

City = tuple[str, int | None, int | None]


def cities(reports: list[Report]) -> list[City]:
    return [
        (
            report.city,
            report.killed.min if report.killed else None,
            report.injured.min if report.injured else None,
        )
        for report in reports
    ]


BY_CITY: list[tuple[str, str, list[City]]] = [
    ("uk", "Унаслідок обстрілів поранено шестеро людей: четверо в Нікополі, двоє в Марганці.", [("Nikopol", None, 4), ("Marhanets", None, 2)]),
    ("ru", "В результате обстрелов ранены шесть человек: четверо в Никополе, двое в Марганце.", [("Nikopol", None, 4), ("Marhanets", None, 2)]),
    ("en", "Shelling over the past day killed five people: three in Nikopol and two in Marhanets.", [("Nikopol", 3, None), ("Marhanets", 2, None)]),
    ("ru", "За сутки в области погибли два человека, ещё семь ранены, в том числе в Никополе — трое.", [("Nikopol", None, 3)]),
    ("uk", "🔴 Нікополь. Дрон ударив по автобусу. Двоє поранених.", [("Nikopol", None, 2)]),
    ("en", "Nikopol - 2 wounded; Marhanets - 1 wounded.", [("Nikopol", None, 2), ("Marhanets", None, 1)]),
    ("uk", "Нікополь: FPV по автобусу, двоє поранених.\nМарганець: артилерія, вибито вікна, люди не постраждали.", [("Nikopol", None, 2), ("Marhanets", 0, 0)]),
    ("uk", "Обстріли тривали на всій Сумщині. Обласний центр атакували трьома дронами, загинув охоронець складу.", [("Sumy", 1, None)]),
    ("uk", "За добу обстріляли область.\n\nм. Ізюм — загинули двоє, поранені шестеро.\nм. Балаклія — керована авіабомба, поранена 51-річна жінка.", [("Izyum", 2, 6), ("Balakliya", None, 1)]),
    ("ru", "Итоги дня. Зафиксировано 23 удара.\n\nг. Донецк: погибла 1 мирная жительница, ранены 7 человек.\nг. Горловка: в результате сброса с беспилотника ранен мужчина.", [("Donetsk", 1, 7), ("Horlivka", None, 1)]),
    ("uk", "Унаслідок нічної атаки в Києві та області загинули четверо людей.", [("Kyiv", None, None)]),
    ("ru", "В результате ночной атаки в Белгороде и области погибли четыре человека.", [("Belgorod", None, None)]),
    ("en", "The overnight attack on Kyiv and its region killed four people.", [("Kyiv", None, None)]),
    ("uk", "Атака на Харків та область: у місті поранено п'ятеро людей.", [("Kharkiv", None, 5)]),
    ("en", "Missiles hit a plant in Nikopol, a depot in Izmail and a school in Okhtyrka.", [("Nikopol", None, None), ("Izmayil", None, None), ("Okhtyrka", None, None)]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), BY_CITY)
def test_each_city_of_a_list_has_what_is_told_of_it(reader, language: str, text: str, expected: list[City]) -> None:
    assert sorted(cities(alerts(reader, text, language=language))) == sorted(expected)


VICTIMS: list[tuple[str, str, int | None, int | None]] = [
    ("uk", "Ракетний удар по Нікополю: знайшли тіло чотирнадцятого загиблого.", 14, None),
    ("ru", "В Никополе умер третий пострадавший при ударе дрона.", 3, None),
    ("uk", "У Нікополі дрон ударив по станції, двоє працівників з опіками.", None, 2),
    ("ru", "В Никополе дрон ударил по станции. Трое получили лёгкие порезы.", None, 3),
    ("uk", "Дрон упав на завод у Нікополі, подружжя в лікарні.", None, 2),
    ("uk", "У Нікополі дрон ударив у будинок: поранені двоє людей, подружжя.", None, 2),
    ("en", "The strike on Nikopol wounded three men, two women and a child.", None, 6),
    ("ru", "При ударе по Никополю ранены трое мужчин, две женщины и ребёнок.", None, 6),
    ("uk", "Унаслідок удару по Нікополю поранено п'ятьох людей: двох чоловіків і трьох жінок.", None, 5),
    ("ru", "При ударе по Никополю погибли не 12, а 10 человек, двоих посчитали дважды.", 10, None),
    ("ru", "В Никополе дрон ударил в дом: ранены два человека, супружеская пара.", None, 2),
    ("uk", "У Нікополі після удару загинули двоє пожежників, визнав губернатор.", 2, None),
    ("ru", "В Никополе после удара погибли двое пожарных, констатировала врач.", 2, None),
    ("ru", "При атаке БПЛА на Никополь пострадали супруги и их ребёнок.", None, 3),
    ("uk", "У Нікополі дрон скинув вибухівку. Чоловік та його син дістали поранення.", None, 2),
    ("ru", "Дрон сбросил взрывчатку в Никополе, погиб комбайнёр.", 1, None),
    ("uk", "Удар по Нікополю. Поранено охоронця складу.", None, 1),
    ("ru", "Удар по Никополю: ранены тридцать с лишним человек.", None, 31),
    ("uk", "Дрон ударив по Нікополю, п'ятеро поранених. Усі живі.", 0, 5),
    ("uk", "Унаслідок удару по Нікополю одна жертва.", 1, None),
    ("en", "A missile hit Nikopol: death toll 14, injured 35.", 14, 35),
    ("en", "Nikopol: two teenagers shot dead outside a shop.", 2, None),
    ("en", "Shells fell on Nikopol, sending seven people to hospital.", None, 7),
    ("en", "A bomb killed a district police chief and his driver in Nikopol.", 2, None),
    ("en", "A missile hit Nikopol; as many as 40 were feared trapped, 12 have been confirmed dead.", 12, None),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "killed", "injured"), VICTIMS)
def test_victims_are_counted_however_they_are_told(reader, language: str, text: str, killed, injured) -> None:
    assert cities(alerts(reader, text, language=language)) == [("Nikopol", killed, injured)]


SILENT: list[tuple[str, str, str]] = [
    ("ru", "День в истории: 13 февраля", "1945. Авиация союзников начала бомбардировку Дрездена, погибли 25 тысяч человек."),
    ("ru", "В Красноярске кран рухнул на общежитие", "Погибли двое рабочих. «Рвануло, как снаряд», — говорит прораб."),
    ("uk", "", "Нікополь: 2 шахеди курсом на місто, залишайтеся в укриттях."),
    ("en", "", "Nikopol: two drones circling, keep indoors."),
    ("uk", "", "Українська армія знищила склад боєприпасів у районі Нікополя."),
    ("ru", "", "Артиллерия уничтожила склад снарядом «Никополь» под Изюмом."),
    ("ru", "В Киеве признали удар по аэродрому в Хмельницкой области", ""),
    ("uk", "", "У львівській лікарні помер боєць, поранений на фронті."),
    ("en", "", "The general hospital in Nikopol treated 58 people with bullet wounds."),
    ("en", "Nikopol plot foiled: police seize 20 kg of explosives", "Police said they had thwarted an attack in Nikopol and held two suspects."),
    ("uk", "", "За рік у Нікополі від обстрілів загинули 120 людей."),
    ("uk", "", "Інформації про влучання в Нікополі не надходило."),
    ("uk", "", "Вибухи, які чули в Нікополі, — це робота ППО."),
    ("uk", "", "У Нікополі стався вибух: витік побутового газу, загинула жінка."),
    ("ru", "", "На Никопольском направлении — 22 штурма, на Лиманском — девять."),
    ("en", "", "PARIS - Bedbugs attack at night. Pest control speaks of a siege of 40 buildings in Paris."),
    ("en", "Nikopol mosque reopens after storm", "Critics called the epic's bombing scenes in Nikopol a triumph; the film got an ovation at the screening."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), SILENT)
def test_what_is_no_attack_on_a_city_is_not_told(reader, language: str, title: str, text: str) -> None:
    assert cities(alerts(reader, text, language=language, title=title)) == []


METHODS: list[tuple[str, str, str]] = [
    ("ru", "В Никополе неизвестные обстреляли пост полиции, погибли двое сотрудников.", "shooting"),
    ("ru", "Российские военные уничтожили склад боеприпасов в Никополе.", ""),
    ("uk", "Ворог атакував Нікополь «шахедами», загалом над Україною збили 21 дрон.", "drone_strike"),
    ("uk", "Він став жертвою ракети, яка пробила дах будинку в Нікополі.", "missile_strike"),
    ("en", "A van was raked with bullets by gunmen in Nikopol.", "shooting"),
]


@pytest.mark.parametrize(("language", "text", "methods"), METHODS)
def test_the_means_are_told_by_who_did_what(reader, language: str, text: str, methods: str) -> None:
    [report] = alerts(reader, text, language=language)
    assert (report.city, {method.value for method in report.methods}) == ("Nikopol", set(methods.split()))


def test_the_toll_of_a_region_is_told_of_no_city(reader) -> None:
    text = "Shelling killed five people in the Donetsk region. Two of the dead were a married couple.\n\nA bomb fell on Kramatorsk; three people were killed there."
    assert cities(alerts(reader, text, language="en")) == [("Kramatorsk", 3, None)]


def test_a_dateline_is_not_attacked_where_a_region_is(reader) -> None:
    text = "GENEVA - Gangs in Haiti killed 560 people in March. Some 2,200 were injured and 149 kidnapped."
    assert cities(alerts(reader, text, language="en", title="Haiti: gangs kill hundreds")) == []


def test_a_day_is_covered_by_the_bulletin_and_not_by_what_a_region_counts_behind_a_city(whole) -> None:
    bulletin = "г. Белгород: беспилотник попал в крышу цеха, пострадавших нет.\n\nг. Шебекино: ранена женщина."
    reports = alerts(whole, bulletin, language="ru", title="Сводка по Белгородской области за 13 мая")
    assert [(report.city, report.window_hours) for report in reports] == [("Belgorod", 24), ("Shebekino", 24)]
    text = "В Рафахе разорвались снаряды, погибли двое. За сутки в секторе Газа погиб 61 человек."
    assert [report.window_hours for report in alerts(whole, text, language="ru")] == [None]


def test_damage_under_the_name_of_a_city_is_an_entry_of_its_own(whole) -> None:
    text = (
        "г. Белгород: беспилотник попал в цех, пострадавших нет.\n\nг. Грайворон: повреждены две квартиры и газопровод."
        "\n\nг. Рыльск: из РСЗО «Хаймарс» повреждён колледж.\n\nГлушковский, Кореневский районы: пострадавших нет."
    )
    reports = alerts(whole, text, language="ru", title="Сводка за 13 мая")
    told = [(report.city, report.killed is None, [str(method) for method in report.methods]) for report in reports]
    assert told[0] == ("Belgorod", False, ["drone_strike"])
    assert told[1][:2] == ("Grayvoron", True)
    assert told[2] == ("Ryl’sk", True, ["shelling"])


def test_days_that_stand_over_their_attacks_tell_them_apart(whole) -> None:
    text = (
        "Воскресенье: российские бомбы попали в дом в Запорожье, погибли трое.\n\n"
        "Суббота: от удара дрона в Запорожье погиб один человек, пятеро ранены."
    )
    reports = alerts(whole, text, language="ru")
    assert cities(reports) == [("Zaporizhzhya", 3, None), ("Zaporizhzhya", 1, 5)]
    assert [[str(method) for method in report.methods] for report in reports] == [["air_strike"], ["drone_strike"]]


def test_what_a_list_tells_of_a_city_is_its_toll_though_its_entry_tells_none(whole) -> None:
    text = (
        "За 13 мая войска убили четырёх жителей Донецкой области: двоих в Константиновке, двоих в Дружковке.\n\n"
        "• Константиновка — работала ствольная артиллерия, разбиты 14 домов.\n"
        "• Дружковка — «Смерч», ранен один."
    )
    told = cities(alerts(whole, text, language="ru", title="Донецкая область: четверо убитых за сутки"))
    assert told == [("Kostyantynivka", 2, None), ("Druzhkivka", 2, 1)]
