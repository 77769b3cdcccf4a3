"""One person told several times, and wounds that count nobody: bodies, limbs, numbers of wounds, later lines."""

# ruff: noqa: E501 - a line of a post stays in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

TOLLS: list[tuple[str, str, str, str]] = [
    ("ru", "В Рязани хулиган ранил прохожего из ружья.\n\nУ пострадавшего два пулевых ранения и четыре перелома.", "-", "1"),
    ("ru", "В Сумах дрон попал в дом. Женщина получила два перелома, трое соседей - ожоги.", "-", "4"),
    ("uk", "У Сумах дрон влучив у будинок. Жінка дістала два переломи, троє сусідів — опіки.", "-", "4"),
    ("ru", "Труп школьника с ножевыми ранениями нашли в парке в Перми.", "1", "-"),
    ("ru", "Во дворе в Туле нашли тело мужчины с пулевыми ранениями.", "1", "-"),
    ("ru", "В Керчи взорвали машину офицера.\n\nВзрывом ему оторвало ноги, он скончался на месте.", "1", "-"),
    ("ru", "В Керчи бомба взорвалась в машине офицера. Офицер потерял обе ноги и скончался.", "1", "-"),
    ("ru", "Погибшим при взрыве бомбы в Керчи оказался майор флота.\n\nСпасти его не удалось. Взрывом ему оторвало ноги.", "1", "-"),
    ("ru", "В Керчи бомба взорвалась в машине. Водителю оторвало ногу, он в больнице.", "-", "1"),
    ("ru", "Пострадавшим при подрыве машины в Туле является местный предприниматель, сообщила полиция.", "-", "1"),
    ("ru", "Дрон ударил по автобусу в Никополе, пострадали пять человек.\n\nUPD: пострадали семь человек, один погиб.", "1", "7"),
    ("ru", "45-летняя женщина и 12-летний мальчик получили ранения при ударе дрона по Никополю.", "-", "2"),
    ("ru", "При ударе дрона по Никополю погиб 60-летний мужчина, ранены 45-летняя женщина и 12-летний мальчик.", "1", "2"),
    ("ru", "При ударе дрона по Никополю ранены 17-летняя девушка, 30-летний мужчина и 65-летняя женщина.", "-", "3"),
]  # fmt: skip
"""Language, post, killed, injured."""


@pytest.mark.parametrize(("language", "text", "killed", "injured"), TOLLS)
def test_one_person_is_counted_once(language: str, text: str, killed: str, injured: str, reader: Reader) -> None:
    (report,) = alerts(reader, text, language=language)
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)


def test_a_headline_counts_those_of_whom_the_text_tells_one(reader: Reader) -> None:
    text = "Первый дрон упал в Заречном районе.\n\nРанения получила 60-летняя женщина."
    (report,) = alerts(reader, text, title="Атака дронов на Сумы: власти говорят о трех пострадавших", language="ru")
    assert toll(report, "injured") == "3"


UPDATED = [
    ("ru", "Обновлено 07:50. Под обломками нашли тело мужчины. Раненых — 9.", "1", "9"),
    ("ru", "Обновлено 07:50. Пострадавших 6. Двое из них — в тяжёлом состоянии.", "0", "6"),
    ("ru", "Обновлено 07:50. В больнице остаются двое.", "0", "5"),
    ("uk", "Оновлено о 07:50. Поранених — 7.", "0", "7"),
]
"""Language, what a post was given later, killed, injured."""


@pytest.mark.parametrize(("language", "line", "killed", "injured"), UPDATED)
def test_all_of_a_line_that_was_given_later_is_the_latest(
    language: str, line: str, killed: str, injured: str, whole: Reader
) -> None:
    post = {
        "ru": "Ночью дроны атаковали Никополь.\n\nКоличество раненых возросло до 5. Погибших нет.",
        "uk": "Вночі дрони атакували Нікополь.\n\nКількість поранених зросла до 5. Загиблих немає.",
    }
    (report,) = alerts(whole, f"{post[language]}\n\n{line}", language=language)
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)
