"""Ages that share a word, quiet nights, what happened elsewhere and what nobody knows yet; all invented."""

# ruff: noqa: E501 - the sentences stay in one piece, in their own letters

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import tolls

AGES = [
    ("uk", "", "У Дружківці FPV-дрон наздогнав автомобіль. Чоловік та жінка, які їхали в ньому, 61 і 59 років, дістали травми, несумісні з життям.", ["Druzhkivka 2 -"]),
    ("ru", "", "В Дружковке FPV-дрон догнал автомобиль. Мужчина и женщина, которые ехали в нём, 61 и 59 лет, получили травмы, несовместимые с жизнью.", ["Druzhkivka 2 -"]),
    ("uk", "", "Костянтинівку обстріляли. Осколкових ушкоджень зазнали 45- та 70-річний містяни й жінка, яка набирала воду.", ["Kostyantynivka - 3"]),
    ("uk", "", "Костянтинівку обстріляли. Поранено 45- та 70-річного чоловіків.", ["Kostyantynivka - 2"]),
    ("ru", "", "Константиновку обстреляли. Ранены 45- и 70-летний мужчины.", ["Kostyantynivka - 2"]),
    ("uk", "", "Дрони атакували Харків, поранено двох. На Куп'янському напрямку кількість атак зросла до восьми.", ["Kharkiv - 2"]),
    ("ru", "", "Дроны атаковали Харьков, ранены двое. Число пожаров выросло до восьми.", ["Kharkiv - 2"]),
    ("en", "", "Drones attacked Kharkiv, wounding two. The number of fires rose to eight.", ["Kharkiv - 2"]),
    ("uk", "", "Ракета вдарила по Чугуєву. Поранених, разом із тими, кого лікують у Харкові, — чотирнадцятеро.", ["Chuhuyiv - 14"]),
    ("uk", "", "Ракета влучила в Суми. Загинули мати й донька, 45 та 12 років.", ["Sumy 2 -"]),
    ("uk", "", "Ракета влучила в Суми. Поранено двох, 45 та 12 років, осіб.", ["Sumy - 2"]),
]  # fmt: skip
QUIET = [
    ("uk", "Одеська МВА", "Доброго ранку! Ніч в Одесі минула спокійно, влучань і постраждалих немає. Тривога тривала з 01:12 до 01:40. Сьогодні планово вимикають воду на Французькому бульварі.", []),
    ("uk", "", "Ніч у Харкові минула без обстрілів, постраждалих немає.", []),
    ("uk", "", "У Сумах ніч минула тихо: ні влучань, ні постраждалих.", []),
    ("ru", "", "Ночь в Белгороде прошла спокойно, прилётов и пострадавших нет.", []),
    ("ru", "", "Минувшая ночь в Курске прошла без происшествий, атак не было.", []),
    ("en", "", "The night passed quietly in Odesa: no hits and no casualties were recorded.", []),
]  # fmt: skip
ELSEWHERE = [
    ("en", "Four soldiers die as convoy hits mine on Damaturu road", "Four soldiers were killed when their convoy struck a planted mine on the road to Damaturu, about 35 kilometres from the city, a military source said on Saturday.", []),
    ("en", "", "A convoy hit a mine on the Damaturu road, killing four.", []),
    ("ru", "Массированный удар", "В Киеве ракета разрушила подъезд дома в Дарницком районе, обломки беспилотников вызвали пожары в Соломенском и Оболонском. Погибли шесть человек.", ["Kyiv 6 -"]),
    ("ru", "", "Минобороны в Москве отчиталось об ударе по объектам энергетики. В Киеве ракета убила двоих.", ["Kyiv 2 -"]),
    ("ru", "", "Машину с росгвардейцами обстреляли на окраине Малгобека. Двое росгвардейцев погибли, третий ранен, ему сделали операцию в Назрани.", ["Malgobek 2 1"]),
    ("ru", "", "Четыре человека погибли и 20 пострадали при атаке беспилотников на Рязань. По последним данным, восемь человек находятся в стационарах, остальные лечатся амбулаторно.", ["Ryazan’ 4 20"]),
    ("uk", "", "У Києві дрон упав у Дарницькому районі, пожежі в Солом'янському та Оболонському. Поранено шістьох.", ["Kyiv - 6"]),
]  # fmt: skip
UNKNOWN = [
    ("en", "Several wounded as gangs push into Port-au-Prince district", "Several people have been wounded in fighting between gangs and police in the Solino district of Port-au-Prince, the mayor's office said on Monday. It was not clear whether anyone had been killed.", ["Port-au-Prince - 2+"]),
    ("en", "Police, Peshawar", "Saddar mosque attack in Peshawar: 14 people martyred, 47 injured. A suicide bomber entered with the worshippers.", ["Peshawar 14 47"]),
    ("en", "", "A bomb hit a mosque in Peshawar: nine martyred, 20 injured.", ["Peshawar 9 20"]),
    ("en", "Maiduguri reopens market day after bombs; wounded trader dies", "MAIDUGURI, Nigeria, May 14 (Meridian) - Traders swept glass from their stalls on Wednesday as Maiduguri reopened the market where suicide bombers and gunmen struck a day earlier.\n\nA woman of 33 who sold onions died of her wounds overnight, bringing the death toll to 13, police said.", ["Maiduguri 13 -"]),
    ("en", "Wounded trader dies in Maiduguri", "MAIDUGURI, Nigeria, May 14 (Meridian) - Traders swept glass from their stalls on Wednesday in Maiduguri, where suicide bombers and gunmen struck a day earlier.\n\nA woman of 33 who sold onions died of her wounds overnight, bringing the death toll to 13, police said.", ["Maiduguri 13 -"]),
    ("en", "Maiduguri market: wounded trader dies", "A woman of 33 who was hurt in Tuesday's bombing of a market in Maiduguri died of her wounds overnight, bringing the death toll to 13, police said.", ["Maiduguri 13 -"]),
    ("en", "", "A suicide bomber entered a mosque in Peshawar; two accomplices opened fire. 14 people were killed. Both were shot dead by the guards.", ["Peshawar 14 -"]),
    ("en", "", "Two gunmen attacked a mosque in Peshawar and killed nine. Both were shot dead by police.", ["Peshawar 9 -"]),
    ("en", "", "A drone hit a car in Kherson with two men in it. Both were killed.", ["Kherson 2 -"]),
    ("en", "", "Two men were attacked in a bar in Lagos. Both were shot dead by gunmen.", ["Lagos 2 -"]),
    ("en", "BREAKING: Explosions at Monday Market, Maiduguri", "Two explosions have gone off at the Monday Market in Maiduguri, Borno State. Witnesses report bodies on the ground.", ["Maiduguri - -"]),
]  # fmt: skip
SUBSETS = [
    ("ru", "", "Эль-Фашир. Обстрелы города унесли жизни не менее 63 жителей. В это число входят 19 человек, погибших 4 мая в лагере на окраине.", ["El Fasher 63+ -"]),
]  # fmt: skip
BOILERS = [
    ("ru", "", "На котельной в Омске произошёл взрыв, пострадали двое рабочих.", []),
    ("ru", "", "В Сумах прилетело в котельную, двое раненых.", ["Sumy - 2"]),
    ("ru", "", "В Сумах снаряд разорвался в котельной, двое раненых.", ["Sumy - 2"]),
    ("ru", "", "В Сумах дрон попал в котельную, двое раненых.", ["Sumy - 2"]),
]  # fmt: skip
"""Language, title, text; city, killed, injured."""


@pytest.mark.parametrize(
    ("language", "title", "text", "told"), [*AGES, *QUIET, *ELSEWHERE, *UNKNOWN, *SUBSETS, *BOILERS]
)
def test_toll_of_each_city(whole: Reader, language: str, title: str, text: str, told: list[str]) -> None:
    assert tolls(whole, text, language=language, title=title) == told
