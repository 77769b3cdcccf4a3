"""Russian: which method is meant, by the words of one clause, and what only sounds like one."""

# ruff: noqa: E501 - a sentence stays in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

TOLD = [
    ("Мины падают на кварталы Гомы, двое погибли.", {"shelling"}),
    ("Снаряды натовского калибра разорвались у рынка в Горловке, погибли двое.", {"shelling"}),
    ("ВКС России нанесли удар по Идлибу, девять погибших.", {"air_strike"}),
    ("Под КАБ в Дружковке попало здание школы, ранен сторож.", {"air_strike"}),
    ("В Шебекине выпущено 11 снарядов, сброшены две гранаты с коптера, ранена женщина.", {"drone_strike", "shelling"}),
    ("Ссора в Клину: сосед ударил гранатой об стол, она разорвалась, погибли двое.", {"grenade"}),
    ("Три полицейских погибли в перестрелке с боевиками в Махачкале.", {"armed_clash"}),
    ("Стрельба в ночном клубе Гуаякиля: убиты восемь человек.", {"shooting"}),
    ("Артиллерия обстреляла рынок в Донецке, погибли двое. Беспилотник корректировал огонь.", {"shelling"}),
    ("Российская бомба разрушила подъезд в Запорожье, погибли семеро.", {"air_strike"}),
    ("Автомобиль въехал в рождественский рынок в Магдебурге, погибли шесть человек.", {"vehicle_ramming"}),
    ("Мужчина с ножом напал на прохожих в Хайфе, ранены четверо. Нападавшего застрелил прохожий.", {"stabbing"}),
    (
        "Утренний обстрел Нетании. Иран выпустил по Израилю 25 ракет. Одна разрушила дом в Нетании, ранены двое.",
        {"missile_strike"},
    ),
    ("Боевики коалиции «Вив Ансанм» обстреляли больницу в Порт-о-Пренсе, убиты двое.", {"shooting"}),
    ("В Мардане двое полицейских ранены выстрелами с мотоцикла.", {"shooting"}),
    ("Маршрутка попала под дрон в Херсоне, ранены трое.", {"drone_strike"}),
    ("Ракетно-дроновый налёт на Сумы: погибли трое.", {"drone_strike", "missile_strike"}),
    ("После удара ракетами и дронами по Сумам погибли трое.", {"drone_strike", "missile_strike"}),
    ("В Генте водитель направил фургон в колонну карнавала, ранены девять человек.", {"vehicle_ramming"}),
    ("Повстанцы вступили в Бунию, погибли девять жителей.", {"ground_assault"}),
    ("Минус три вертолёта: ВСУ ударили по аэродрому в Бердянске, ранен механик.", set()),
    ("Удар «Молнии» по Балаклее: сгорел автомобиль, ранен водитель.", {"drone_strike"}),
    ("После обстрела Сум дрон догорал у остановки, ранены четверо.", {"drone_strike"}),
    ("Мужчина облил бензином дверь бара в Нагое и поджёг её, двое отравились дымом.", {"arson"}),
]


@pytest.mark.parametrize(("text", "methods"), TOLD)
def test_a_clause_tells_its_methods_and_no_other(reader: Reader, text: str, methods: set[str]) -> None:
    assert [{method.value for method in report.methods} for report in alerts(reader, text, language="ru")] == [methods]


def test_a_killing_in_a_wood_is_none_the_less_an_attack(reader: Reader) -> None:
    reports = alerts(reader, "Охотник расстрелял двух знакомых в лесу в Талдоме.", language="ru")
    assert [(report.city, toll(report, "killed")) for report in reports] == [("Taldom", "2")]


def test_a_street_named_as_a_quarter_elsewhere_is_no_part_of_that_city(reader: Reader) -> None:
    text = "Подольск: обломки дрона упали на склад, погиб охранник. Химки: разбиты окна на улице Текстильщиков."
    assert "Donetsk" not in [report.city for report in alerts(reader, text, language="ru")]


WHOLE = [
    ("На заводе в Копейске прогремел взрыв, погибли 23 человека. Версия атаки беспилотника не подтвердилась.", []),
    ("Российский дрон попал в Харьков, ранен сторож. Двое суток назад от ракетного удара погибли трое.", [("Kharkiv", {"drone_strike"})]),
    ("В Енакиеве прогремели взрывы. Вероятно, прилетело по складу.", [("Yenakiyeve", {"explosion"})]),
    ("Взрыв у здания суда в Одессе: ранены двое охранников.", [("Odesa", {"explosion"})]),
    (
        "Мужчина напал с молотком на людей в Бремене. Пострадали двое. Полицейские открыли огонь, нападавший ранен.",
        [("Bremen", set())],
    ),
    (
        "Водитель пикапа в Бремене въехал в толпу у собора, затем вышел и зарезал двоих. Ранены ещё пятеро.",
        [("Bremen", {"stabbing", "vehicle_ramming"})],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), WHOLE)
def test_what_weighs_little_is_not_lost_and_shots_of_the_police_are_no_method(
    whole: Reader, text: str, told: list[tuple[str, set[str]]]
) -> None:
    reports = alerts(whole, text, language="ru")
    assert [(report.city, {method.value for method in report.methods}) for report in reports] == told


def test_a_court_outside_which_something_blew_up_holds_no_trial(whole: Reader) -> None:
    text = (
        "Возле Верховного суда в Бразилиа прогремели два взрыва, погиб мужчина. Взрыв произошёл в машине у здания суда."
    )
    assert [report.city for report in alerts(whole, text, language="ru")] == ["Brasília"]
