"""Armed crime in Russian, and what only looks like people or numbers there; all texts are invented."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

TOLLS = [
    # a family is not seven
    ("В Кульякане киллеры расстреляли семью в машине, ранены трое.", "-", "3"),
    ("Ракета убила семью из пяти человек в Сумах.", "5", "-"),
    ("По Херсону ударили семью ракетами, погибли двое.", "2", "-"),
    ("Ночью дрон попал в дом в Сумах. Погибла семья Коваль — родители и две их дочери. Ещё одно тело достали вечером.", "5", "-"),
    # a police station is no policeman
    ("В Пешаваре неизвестные напали на полицейский участок, по меньшей мере 6 человек погибли, 18 получили ранения.", "6+", "18"),
    ("В Пешаваре боевики напали на военный патруль, ранены не менее 6 человек.", "-", "6+"),
    ("Боевики обстреляли завод в Кветте: ранены полицейский и рабочий завода.", "-", "2"),
    # what only says that there are dead counts nobody behind it
    ("В Марселе боевики расстреляли прохожих, есть погибшие, 15 человек ранены.", "-", "15"),
    # both of them again
    ("В Никополе дрон ранил женщину 45 лет. Днём по городу стреляли из артиллерии — ещё двое пострадавших, оба лечатся амбулаторно.", "-", "3"),
    # who died is in the total already
    ("Три человека погибли, восемь пострадали при атаке беспилотников на Сумы. «В больнице скончался мужчина. Таким образом, погибших трое», — написал мэр.", "3", "8"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "killed", "injured"), TOLLS)
def test_armed_crime(reader: Reader, text: str, killed: str, injured: str) -> None:
    reports = alerts(reader, text, language="ru")
    assert [(toll(report, "killed"), toll(report, "injured")) for report in reports] == [(killed, injured)]


MISSING = [
    ("Ракета попала в дом в Сумах, погибли 11 человек. Под плитами могут оставаться до трёх человек.", "0..3"),
    ("Ракета попала в дом в Сумах, погибли 11 человек. Под завалами остаются четверо.", "4"),
    (
        "Дрон атаковал двор в Энергодаре, ранены двое. На станции обломков не нашли, фон в норме, все шесть блоков заглушены.",
        "-",
    ),
]


@pytest.mark.parametrize(("text", "missing"), MISSING)
def test_who_is_missing(reader: Reader, text: str, missing: str) -> None:
    assert [toll(report, "missing") for report in alerts(reader, text, language="ru")] == [missing]


METHODS = [
    ("В Сумах взорвалось самодельное устройство, двое ранены.", {"ied"}),
    ("УМПБ Д-30 попала в завод в Сумах, есть раненые.", {"air_strike"}),
    ("В Хайфе мужчина с ножом напал на прохожих, ранены трое. Затем он был застрелен полицейскими.", {"stabbing"}),
    ("В Лагосе пятеро протестующих застрелены полицией.", {"shooting"}),
    (
        "В Хайфе грузовик выехал на тротуар и сбил людей, ранены трое. Полиция называет это терактом.",
        {"vehicle_ramming"},
    ),
    ("Столкновения армии и повстанцев вспыхнули в Мандалае, погиб мужчина, двое ранены.", {"armed_clash"}),
]


@pytest.mark.parametrize(("text", "methods"), METHODS)
def test_by_what_means(reader: Reader, text: str, methods: set[str]) -> None:
    assert [{method.value for method in report.methods} for report in alerts(reader, text, language="ru")] == [methods]
