"""What leads back to a city told before: the city, the capital, its quarters, its suburbs; over whole articles."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.read.report import Reader

PUBLISHED = datetime(2025, 5, 1, 12, tzinfo=UTC)


ENGLISH = [
    ("Kherson woke to smoke. Shelling of the city killed two people.", ["Kherson"]),
    ("Officials in Kabul spoke on Monday. A bomb in the Afghan capital killed three people.", ["Kabul"]),
    ("A drone killed two people in Saltivka.", ["Kharkiv"]),
    ("Two people were wounded in a missile strike on Kharkiv. In Saltivka a shell killed a man.", ["Kharkiv"]),
]
UKRAINIAN = [
    ("Херсон прокинувся від вибухів. Внаслідок обстрілу міста загинули двоє людей.", ["Kherson"]),
    ("Одеса під ударом. Дрон влучив у будинок на Пересипі, поранено двох людей.", ["Odesa"]),
    ("Прильот на Салтівці: поранено трьох людей.", ["Kharkiv"]),
    ("Уламки дрона впали на Оболоні, поранено жінку.", ["Kyiv"]),
    ("На Троєщині ракета влучила в будинок, двоє загиблих.", ["Kyiv"]),
    ("Вночі атакували Київ. У столиці поранено двох людей внаслідок удару дрона.", ["Kyiv"]),
    ("У столиці Сомалі вибухнув автомобіль, загинули троє людей.", ["Mogadishu"]),
    ("Обстріл Сумщини. В обласному центрі від удару дрона загинула жінка.", ["Sumy"]),
    ("Удар по Сумській області. В обласному центрі від удару дрона загинула жінка.", ["Sumy"]),
]
RUSSIAN = [
    ("Херсон проснулся от взрывов. В результате обстрела города погибли два человека.", ["Kherson"]),
    ("Одесса под ударом. Дрон попал в дом на Пересыпи, ранены два человека.", ["Odesa"]),
    ("Прилёт на Салтовке: ранены три человека.", ["Kharkiv"]),
    ("Обломки дрона упали на Оболони, ранена женщина.", ["Kyiv"]),
    ("Ночью атаковали Киев. В столице ранены два человека в результате удара дрона.", ["Kyiv"]),
    ("Белгородскую область обстреляли. В областном центре при атаке дрона ранены двое мужчин.", ["Belgorod"]),
]


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [(text, code, told) for code, rows in (("en", ENGLISH), ("uk", UKRAINIAN), ("ru", RUSSIAN)) for text, told in rows],
)
def test_a_reference_leads_back_to_its_city(reader: Reader, text: str, language: str, told: list[str]) -> None:
    reading = reader.read(title="", text=text, published=PUBLISHED, language=language)
    assert sorted({report.city for report in reading.reports}) == told


ARABIC = [
    ("قتل خمسة أشخاص في غارة على العاصمة اللبنانية.", ["Beirut"]),
    ("قتل أربعة أشخاص في قصف استهدف العاصمة السورية.", ["Damascus"]),
    ("انفجار في العاصمة الليبية يسفر عن مقتل ثلاثة.", ["Tripoli"]),
    ("ثلاثة قتلى في انفجار سيارة مفخخة في عاصمة الصومال.", ["Mogadishu"]),
    ("خمسة قتلى و19 جريحا في غارة على الضاحية الجنوبية للعاصمة اللبنانية.", ["Beirut"]),
]


@pytest.mark.parametrize(("text", "told"), ARABIC)
def test_a_capital_is_that_of_the_country_told_with_it(reader: Reader, text: str, told: list[str]) -> None:
    reading = reader.read(title="", text=text, published=PUBLISHED, language="ar")
    assert sorted({report.city for report in reading.reports}) == told


VILLAGES = [
    ("en", "A teacher from Rivne was buried on Friday. The village where she died was shelled again on Tuesday."),
    ("en", "Doctors in Odesa treat him. Shells hit the village again on Monday, two people were wounded."),
    ("uk", "Волонтер із Рівного поїхав на схід. Учора село обстріляли, поранено двох людей."),
    ("ru", "Фельдшер из Воронежа приехал помогать. Вчера посёлок обстреляли, ранены двое."),
]


@pytest.mark.parametrize(("language", "text"), VILLAGES)
def test_a_village_is_no_large_city(reader: Reader, language: str, text: str) -> None:
    assert not reader.read(title="", text=text, published=PUBLISHED, language=language).reports


def test_a_village_may_be_a_small_place_that_was_told_before(reader: Reader) -> None:
    text = "Росіяни вдарили по Липцях ракетою. У селі загинув чоловік."
    assert [r.city for r in reader.read(title="", text=text, published=PUBLISHED, language="uk").reports] == ["Lyptsi"]
