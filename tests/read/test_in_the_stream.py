"""What articles of a running story say beside its news: rumours taken back, sums, recalled tolls, the bomber's death."""

# ruff: noqa: E501 - a sentence is not broken
from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import PUBLISHED, alerts, toll

TAKEN_BACK = [
    ("en", "Officials dismiss reports of a strike on Konotop", "There was no drone strike on the depot in Konotop, the council said after channels claimed four had died there.\n\nKonotop has been attacked before: in autumn, debris of a drone damaged a school and one person was hurt.", True),
    ("uk", "", "Повідомлення про удар по лікарні в Конотопі не відповідають дійсності. Жодного вибуху в місті не було, ніхто не постраждав.", True),
    ("uk", "Сумська ОВА", "Дякуємо ППО: дрони, що летіли на Конотоп, збито. Влучань і падіння уламків у місті немає, люди не постраждали.", False),
    ("uk", "", "Ударів по Конотопу вночі не було.", False),
    ("en", "", "There was no attack on Konotop overnight.", False),
    ("en", "Officials dismiss reports of attack on Konotop", "There was no explosion in the town, the mayor said.", True),
    ("fr", "", "Levée de doute terminée à Lille : il n'y a eu ni tir ni attaque. Aucun blessé n'est à déplorer.", True),
    ("en", "", "Officials deny reports of a strike on Konotop: there was no attack.", True),
    ("en", "", "No explosion has occurred at any mosque in Kano today, police said. The noise came from a transformer.", True),
    ("en", "", "No attack has occurred in Odesa since Monday, the mayor said.", False),
    ("en", "", "Police raided a flat in Lyon on Monday. No shots were fired.", False),
    ("en", "Prefect: no shooting in Colmar", "The prefect formally denies the messages about a shooting in Colmar. No shot was fired.", True),
    ("en", "", "There was no bombing in Quetta, police said. A tyre burst.", True),
    ("en", "", "The ministry rejects rumours about a stabbing in Leeds.", True),
    ("uk", "", "У Львові не було стрілянини, повідомили в поліції. Ніхто не постраждав.", True),
    ("ru", "Полиция: стрельбы в Казани не было", "Гремели петарды.", True),
    ("fr", "Préfecture", "Fausse alerte à Nantes : aucun coup de feu n'a été tiré dans la gare. Ni mort ni blessé.", True),
    ("fr", "Fausse alerte à Nantes", "Aucun coup de feu n'a été tiré dans la gare, indique la police.", True),
    ("en", "", "False alarm in Leeds. There was no explosion at the station.", True),
    ("uk", "", "Хибна тривога у Львові: ніхто не стріляв у торговому центрі. Постраждалих немає.", True),
    ("ru", "", "Ложная тревога в Казани: никто не стрелял в торговом центре. Пострадавших нет.", True),
    ("fr", "", "Fausse alerte à la bombe à Nantes : la gare a rouvert.", False),
    ("en", "", "There were no drone attacks on Kyiv last night, the city's administration said.", False),
]  # fmt: skip
"""Language, title, text, and whether it denies an attack that others told of."""

TOLLS = [
    ("uk", "Унаслідок нічних атак на Конотоп та Полтаву загалом дев'ятеро людей дістали поранення.", {"Konotop": "- -", "Poltava": "- -"}),
    ("ru", "В Конотопе и Полтаве после ударов дронов ранены пять человек.", {"Konotop": "- -", "Poltava": "- -"}),
    ("ru", "Шесть человек, включая самого смертника, погибли при взрыве на рынке в Пешаваре. Ранены девять.", {"Peshawar": "5 9"}),
    ("en", "Eight people died along with the gunman in a shooting in Detroit.", {"Detroit": "7 -"}),
    ("en", "Artillery hit a garage in Nikopol on Wednesday, wounding several people. Three people were killed in the town in January.", {"Nikopol": "- 2+"}),
    ("en", "A drone hit a depot in Nikopol, wounding four. In February two people were killed in the town.", {"Nikopol": "- 4"}),
    ("uk", "У Нікополі дрон влучив у гараж, поранено чотирьох. У березні в місті загинули троє людей.", {"Nikopol": "- 4"}),
    ("uk", "Після удару по Нікополю світла в місті не було. Поранено двох.", {"Nikopol": "- 2"}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text", "denies"), TAKEN_BACK)
def test_what_did_not_happen_alerts_nobody(reader: Reader, language, title, text, denies):
    assert not alerts(reader, text, language=language, title=title)
    reports = reader.read(title=title, text=text, published=PUBLISHED, language=language).reports
    assert any(report.denied for report in reports) is denies


@pytest.mark.parametrize(("language", "text", "expected"), TOLLS)
def test_a_toll_is_that_of_this_attack_on_this_city(reader: Reader, language, text, expected):
    told = {
        report.city: f"{toll(report, 'killed')} {toll(report, 'injured')}"
        for report in alerts(reader, text, language=language)
    }
    assert told == expected


def test_gunmen_who_storm_are_no_weather_and_a_market_is_no_day(reader: Reader):
    [storm] = alerts(reader, "Gunmen storm a customs office in Peshawar. Heavy firing.", language="en")
    assert storm.city == "Peshawar"
    [blast] = alerts(reader, "An explosion was heard near the Monday Market in Maiduguri.", language="en")
    assert blast.event_date is None
    assert not alerts(
        reader, "A storm tore roofs off a customs office in Peshawar, one person was killed.", language="en"
    )


@pytest.mark.parametrize(
    "text", ["Three killed as militants storm Kaduna.", "Insurgents storm Maiduguri, killing three soldiers."]
)
def test_attackers_who_storm_a_town_are_no_weather(reader: Reader, text: str):
    [report] = alerts(reader, text, language="en")
    assert toll(report, "killed") == "3"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "В больнице умер ещё один пострадавший при ударе по Конотопу. Погибших трое."),
        ("ru", "По пожару в Конотопе после удара: в реанимации скончалась ещё одна женщина. Погибших трое."),
        ("uk", "Після удару по Конотопу в лікарні помер ще один поранений. Загиблих стало троє."),
    ],
)
def test_who_dies_later_in_hospital_changes_what_is_known(reader: Reader, language: str, text: str) -> None:
    [report] = alerts(reader, text, language=language)
    assert (report.city, report.currency.value, toll(report, "killed")) == ("Konotop", "update", "3")


@pytest.mark.parametrize(
    ("language", "text", "currency"),
    [
        ("ru", "Шесть месяцев прошло с ночи, когда обломки ракеты обрушились на дом в Конотопе.", "background"),
        ("en", "The city of Konotop took him off the list of victims of the missile strike, which leaves no one killed and 19 injured.", "correction"),
    ],
)  # fmt: skip
def test_what_is_recalled_or_taken_back_is_no_news(reader: Reader, language: str, text: str, currency: str) -> None:
    reports = reader.read(title="", text=text, published=PUBLISHED, language=language).reports
    assert {report.currency.value for report in reports} <= {currency}
