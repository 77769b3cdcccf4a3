"""Quarters that are called like towns, regions that only tell, entries of towns, and blasts of which nobody knows the cause; all invented."""

# ruff: noqa: E501 - the sentences stay in one piece, in their own letters

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import tolls

QUARTERS = [
    ("uk", "", "Чотири «шахеди» влучили в Чернігів. Найбільше дісталося мікрорайону Бобровиця: там згоріла пошта. Поранено 14 людей.", ["Chernihiv - 14"]),
    ("ru", "", "В Чернигове дроны попали в микрорайон Бобровица, ранены двое.", ["Chernihiv - 2"]),
    ("ru", "", "Под Славянском дрон сжёг машину. Погибли двое волонтёров, трое ранены, сообщили в Донецкой областной прокуратуре.", []),
    ("uk", "", "Чернігів. «Герань» влучила в дах багатоповерхівки на Бобровиці, горить. Є постраждалі.", ["Chernihiv - -"]),
    ("uk", "", "У Чернігові дрон влучив у будинок на Бобровиці, поранено двох.", ["Chernihiv - 2"]),
    ("uk", "", "У Харкові дрон вибухнув на Залютиному, поранено двох.", ["Kharkiv - 2"]),
    ("uk", "", "На Старе місто в Краматорську літак скинув три плановані бомби, загинули четверо.", ["Kramatorsk 4 -"]),
    ("uk", "", "Найгірше в Краматорську. Опівдні російський літак скинув на Старе місто три плановані бомби. З-під плит дістали тіла чотирьох людей.", ["Kramatorsk 4 -"]),
    ("uk", "", "На Підгайці впала бомба, загинули троє.", ["Pidhaytsi 3 -"]),
]  # fmt: skip
REGIONS_THAT_TELL = [
    ("uk", "", "Вибух на автостанції пакистанського міста Кветта. Щонайменше 18 людей загинули, 47 зазнали поранень, повідомляє Dawn із посиланням на комісара провінції Белуджистан.", ["Quetta 18+ 47"]),
    ("uk", "", "Вибух стався в Кветті. 18 людей загинули, 47 зазнали поранень, повідомив речник уряду провінції Белуджистан.", ["Quetta 18 47"]),
    ("ru", "", "Взрыв произошёл в Кветте. 18 человек погибли, 47 ранены, сообщил министр здравоохранения провинции Белуджистан.", ["Quetta 18 47"]),
    ("ru", "", "Взрыв произошёл в Кветте. 18 человек погибли, 47 ранены, сообщает Dawn со ссылкой на комиссара провинции Белуджистан.", ["Quetta 18 47"]),
    ("en", "", "A blast hit Quetta. 18 people were killed and 47 wounded, Dawn said, citing the commissioner of Balochistan province.", ["Quetta 18 47"]),
    ("uk", "", "Вибух у Кветті. Щонайменше 18 людей загинули, 47 зазнали поранень. Дев'ятеро вбитих — бійці прикордонного корпусу.", ["Quetta 18+ 47"]),
    ("uk", "Нікопольська РВА", "До 14:00 ворог 19 разів атакував Нікопольщину — Марганецьку, Покровську та Мирівську громади. Застосовував FPV-дрони. Постраждали четверо людей.", []),
    ("uk", "Нікопольська районна військова адміністрація", "Ворог атакував район FPV-дронами. Постраждали четверо людей.", []),
    ("uk", "Доба на Нікопольщині", "Нікополь. Артобстріл, троє поранених.\n\nМарганець — обстріл пізно ввечері, люди цілі.", ["Marhanets 0 0", "Nikopol - 3"]),
    ("ru", "Сутки в Белгородской области", "Шебекино — дрон ударил по машине, ранен водитель.\n\nГрайворон — обстрел, пострадавших нет.", ["Grayvoron 0 0", "Shebekino - 1"]),
    ("en", "A day in Sumy region", "Shostka - a drone hit a garage, one man hurt.\n\nKonotop - shelling of the outskirts late in the evening, nobody was hurt.", ["Konotop 0 0", "Shostka - 1"]),
]  # fmt: skip
STRUCK = [
    ("ru", "", "На Харьков снова налетел дрон. Ранены двое.", ["Kharkiv - 2"]),
    ("ru", "", "В Сумах прилетело в котельную, двое раненых.", ["Sumy - 2"]),
    ("ru", "", "Сумы. Прилетело в котельную, двое раненых.", ["Sumy - 2"]),
    ("ru", "", "В Сумах прилёт в котельную, двое раненых.", ["Sumy - 2"]),
    ("ru", "", "В Белгороде прилетело по жилому дому. Есть раненые.", ["Belgorod - -"]),
    ("uk", "", "У Сумах прилетіло в котельню, двоє поранених.", ["Sumy - 2"]),
    ("uk", "", "Прилетіло по приватному сектору Запоріжжя. Двоє поранених.", ["Zaporizhzhya - 2"]),
    ("uk", "", "Сумам дісталося найбільше: від КАБів поранено двох.", ["Sumy - 2"]),
    ("ru", "", "На Чугуев прилетел снаряд, ранены двое.", ["Chuhuyiv - 2"]),
    ("ru", "", "Через Чугуев проехал кортеж, ранены двое в Харькове от дрона.", ["Kharkiv - 2"]),
    ("ru", "", "На Изюм упала бомба, погибли трое.", ["Izyum 3 -"]),
    ("uk", "", "На Чугуїв прилетів снаряд, поранено двох.", ["Chuhuyiv - 2"]),
    ("uk", "", "На Ізюм упала бомба, загинули троє.", ["Izyum 3 -"]),
    ("ru", "", "По Херсону ударил дрон, ранены двое.", ["Kherson - 2"]),
]  # fmt: skip
UNSETTLED = [
    ("uk", "", "У Кветті пролунав вибух на автовокзалі. Що саме вибухнуло, поки невідомо. Є побоювання щодо жертв.", ["Quetta - -"]),
    ("uk", "", "На автостанції в Кветті стався вибух. Причина вибуху з'ясовується.", ["Quetta - -"]),
    ("ru", "", "На автовокзале в Кветте прогремел взрыв. Что именно взорвалось, неясно.", ["Quetta - -"]),
    ("ru", "", "Мощный взрыв прогремел на рынке в Пешаваре. Причины взрыва устанавливаются.", ["Peshawar - -"]),
    ("en", "", "An explosion hit a market in Peshawar. The nature of the blast was being ascertained, police said.", ["Peshawar - -"]),
    ("en", "BREAKING: Blast at Quetta bus terminal", "An explosion has ripped through a crowded bus terminal in Quetta, in south-western Pakistan, television channels report. It is not clear what caused it. Casualties are feared.\n\nMore to follow.", ["Quetta - -"]),
    ("en", "", "An explosion tore through a restaurant in Lyon on Monday, injuring four people. Firefighters said a gas leak was the likely cause.", []),
    ("en", "", "An explosion in a Lyon restaurant injured four people. A gas leak was likely, firefighters said.", []),
]  # fmt: skip
"""Language, title, text; city, killed, injured."""


@pytest.mark.parametrize(("language", "title", "text", "told"), [*QUARTERS, *REGIONS_THAT_TELL, *STRUCK, *UNSETTLED])
def test_toll_of_each_city(whole: Reader, language: str, title: str, text: str, told: list[str]) -> None:
    assert tolls(whole, text, language=language, title=title) == told
