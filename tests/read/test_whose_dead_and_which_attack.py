"""Whose death is no toll, what sums up several attacks, and a second attack of the day; all invented."""

# ruff: noqa: E501 - the sentences stay in one piece, in their own letters

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import tolls

HIS_OWN_GRENADE = [
    ("ru", "", "Мужчина, ранивший гранатой двух патрульных в Житомире, подорвал себя второй гранатой и погиб.", ["Zhytomyr - 2"]),
    ("ru", "", "В Житомире мужчина бросил гранату в патрульных, ранив двоих, и подорвал себя. Он погиб на месте.", ["Zhytomyr - 2"]),
    ("ru", "", "В Житомире мужчина бросил гранату в патрульных, ранив двоих, после чего подорвал себя второй гранатой и погиб.", ["Zhytomyr - 2"]),
    ("uk", "", "Чоловік, який поранив гранатою двох патрульних у Житомирі, підірвав себе другою гранатою і загинув.", ["Zhytomyr - 2"]),
    ("uk", "", "У Житомирі чоловік кинув гранату в патрульних, двоє поранені. Він підірвав себе другою гранатою і загинув.", ["Zhytomyr - 2"]),
    ("uk", "", "У Житомирі чоловік кинув гранату в поліцейських. Поранено двох. Нападник загинув від другої гранати.", ["Zhytomyr - 2"]),
    ("en", "", "A man threw a grenade at officers in Zhytomyr, wounding two, then blew himself up and died at the scene.", ["Zhytomyr - 2"]),
    ("en", "", "A man stabbed three people in Lyon and then killed himself.", ["Lyon - 3"]),
    ("en", "", "A man who shot dead two colleagues in Denver was found dead of a self-inflicted wound.", ["Denver 2 -"]),
    ("ru", "", "Школьник застрелил учителя в Казани и покончил с собой.", ["Kazan 1 -"]),
    ("ru", "", "Нападавший, ранивший троих в Казани, застрелен полицией.", ["Kazan - 3"]),
    ("uk", "", "Стрілець, який убив двох людей у Львові, застрелився.", ["Lviv 2 -"]),
    ("ru", "", "Водитель, въехавший в толпу в Казани и убивший двоих, скончался в больнице.", ["Kazan 2 -"]),
    ("en", "", "The driver, who ploughed into a crowd in Graz and killed two, died in hospital.", ["Graz 2 -"]),
    ("en", "", "A man blew himself up in a Kabul mosque and killed three worshippers.", ["Kabul 3 -"]),
    ("en", "", "A man blew himself up in a Kabul mosque and three people died.", ["Kabul 3 -"]),
    ("uk", "", "Чоловік підірвав себе гранатою у Львові, і загинула перехожа.", ["Lviv 1 -"]),
]  # fmt: skip
OVER_SEVERAL = [
    ("en", "", "A raid on Butembo and a grenade blast in Beni killed twelve people in all.", ["Beni - -", "Butembo - -"]),
    ("en", "", "Twelve people were killed in attacks on Butembo and Beni.", ["Beni - -", "Butembo - -"]),
    ("uk", "", "Унаслідок двох атак загинули дванадцять людей: росіяни вдарили по Сумах і обстріляли Херсон.", ["Kherson - -", "Sumy - -"]),
    ("uk", "", "Дванадцять людей загинули через удари по Сумах і Херсону.", ["Kherson - -", "Sumy - -"]),
    ("ru", "", "Двенадцать человек погибли в результате двух нападений: на Белгород и на Шебекино.", ["Belgorod - -", "Shebekino - -"]),
    ("ru", "", "Двенадцать человек погибли при ударах по Сумам и Херсону.", ["Kherson - -", "Sumy - -"]),
    ("fr", "", "Deux fusillades ont fait trois morts à Marseille depuis vendredi.", []),
    ("ru", "", "За неделю в Херсоне от обстрелов погибли девять человек.", []),
]  # fmt: skip
OF_A_MONTH = [
    ("ru", "", "Дрон ударил по остановке в Херсоне, двое ранены.\n\nЗа апрель в городе при атаках дронов погибли 19 человек.", ["Kherson - 2"]),
    ("ru", "", "Дрон ударил по остановке в Херсоне, двое ранены.\n\nВ апреле в городе при атаках дронов погибли 19 человек.", ["Kherson - 2"]),
    ("ru", "", "Дрон ударил по остановке в Херсоне, двое ранены.\n\nС начала мая в городе погибли 19 человек.", ["Kherson - 2"]),
    ("uk", "", "Дрон ударив по зупинці в Херсоні, двоє поранених.\n\nЗа квітень у місті від дронів загинули 19 людей.", ["Kherson - 2"]),
    ("uk", "", "Дрон ударив по зупинці в Херсоні, двоє поранених.\n\nУпродовж квітня в місті загинули 19 людей.", ["Kherson - 2"]),
    ("uk", "", "Дрон ударив по зупинці в Херсоні, двоє поранених.\n\nМинулого місяця в місті загинули 19 людей.", ["Kherson - 2"]),
    ("en", "", "A drone hit a bus stop in Kherson, wounding two.\n\nDrones killed 19 people in the city in April.", ["Kherson - 2"]),
    ("en", "", "A drone hit a bus stop in Kherson, wounding two.\n\nLast month drones killed 19 people in the city.", ["Kherson - 2"]),
]  # fmt: skip
SECOND_OF_THE_DAY = [
    ("ru", "Дрон ударил по маршрутке в Никополе", "Вечером российский FPV-дрон попал в маршрутное такси в центре Никополя. Погиб 49-летний пассажир, ещё пятеро ранены.\n\nЭто вторая за день атака на город: утром от артиллерийского огня пострадали двое.", ["Nikopol - 2", "Nikopol 1 5"]),
    ("uk", "Дрон ударив по маршрутці в Нікополі", "Увечері FPV-дрон влучив у маршрутку в Нікополі. Загинув пасажир, п'ятеро поранені.\n\nЦе друга за день атака на місто: вранці від артилерії постраждали двоє.", ["Nikopol - 2", "Nikopol 1 5"]),
    ("en", "Drone hits minibus in Nikopol", "In the evening a drone hit a minibus in Nikopol. A passenger was killed and five people were wounded.\n\nIt was the second attack on the city that day: in the morning artillery wounded two.", ["Nikopol - 2", "Nikopol 1 5"]),
    ("en", "Drone hits minibus in Nikopol", "A drone hit a minibus in Nikopol on Wednesday evening. A passenger was killed and five people were wounded.\n\nIt was the second attack on the city that day. In the morning artillery wounded two.", ["Nikopol - 2", "Nikopol 1 5"]),
    ("uk", "", "У Нікополі дрон убив чоловіка. Рятувальники працювали всю ніч: уранці знайшли ще двох поранених.", ["Nikopol 1 2"]),
    ("en", "", "Two separate Russian attacks hit the city of Kherson on Monday. In the morning a drone dropped explosives on a bus stop, wounding two people, and around midday artillery shelled the Korabelnyi district, killing a man and wounding three others.", ["Kherson - 2", "Kherson 1 3"]),
    ("en", "", "In the morning a drone hit a bus stop in Kherson, wounding two people, and in the evening artillery shelled a market, killing one and wounding three.", ["Kherson - 2", "Kherson 1 3"]),
    ("uk", "", "Зранку дрон ударив по зупинці в Херсоні, поранено двох, а опівдні артилерія обстріляла ринок, загинув чоловік і троє поранені.", ["Kherson - 2", "Kherson 1 3"]),
    ("ru", "", "Утром дрон ударил по остановке в Херсоне, ранены двое, а вечером артиллерия обстреляла рынок, погиб мужчина.", ["Kherson - 2", "Kherson 1 -"]),
    ("uk", "", "У Херсоні зранку дрон поранив двох людей, а ввечері від обстрілу загинув чоловік.", ["Kherson - 2", "Kherson 1 -"]),
    ("en", "", "In the morning a drone hit a house in Sumy and in the evening rescuers found two bodies.", ["Sumy 2 -"]),
    ("en", "", "Drones attacked Sumy at night and missiles in the morning, killing three people.", ["Sumy 3 -"]),
    ("uk", "", "Вночі Суми атакували дрони, а вранці — ракети. Загинули троє людей.", ["Sumy 3 -"]),
    ("uk", "", "Зранку дрон ударив по зупинці в Херсоні, поранено двох, а ввечері загинув чоловік від артобстрілу ринку.", ["Kherson - 2", "Kherson 1 -"]),
    ("uk", "У Харкові уточнили кількість загиблих", "Кількість загиблих через удар по супермаркету в Харкові 12 травня зменшили з п'яти до чотирьох. Поранених, як і раніше, 18.\n\nТим часом сьогодні о 13:05 на Харків знову налетів дрон. Безпілотник вибухнув у Салтівському районі. Поранено двох людей.", ["Kharkiv - 2", "Kharkiv 4 18"]),
    ("uk", "", "Ракета вдарила по супермаркету в Харкові 12 травня, четверо загинули. Поранених 18.\n\nТим часом сьогодні о 13:05 на Харків налетів дрон. Поранено двох людей.", ["Kharkiv - 2", "Kharkiv 4 18"]),
    ("uk", "", "Ракета вдарила по супермаркету в Харкові 12 травня, четверо загинули. Поранених 18.\n\nСьогодні о 13:05 дрон атакував Харків. Поранено двох людей.", ["Kharkiv - 2", "Kharkiv 4 18"]),
    ("en", "", "Mykolaiv was attacked twice. Before dawn drones set a house on fire and wounded three. At half past three in the afternoon a ballistic missile hit a garage, killing a mechanic and wounding six.", ["Mykolayiv - 3", "Mykolayiv 1 6"]),
]  # fmt: skip
WHICH_LED_TO = [
    ("ar", "", "استهدفت طائرة مسيرة محطة في أم درمان، ما أدى إلى إصابة شخصين.", ["Omdurman - 2"]),
    ("ar", "", "استهدفت طائرة مسيرة محطة في أم درمان، ما أسفر عن مقتل ثلاثة أشخاص وإصابة خمسة.", ["Omdurman 3 5"]),
    ("ar", "", "قصفت طائرة سوقا في أم درمان، مما أدى إلى مقتل أربعة مدنيين.", ["Omdurman 4 -"]),
    ("ar", "", "استهدفت طائرة مسيرة محطة في أم درمان، ما تسبب في إصابة عاملين اثنين.", ["Omdurman - 2"]),
]  # fmt: skip
RULED_OUT = [
    ("ru", "", "В котельной в Курске лопнул расширительный бак. Кочегара с ожогами увезли в больницу. Атака беспилотника исключена.", []),
    ("ru", "", "В Сумах прилетело в котельную, двое раненых.", ["Sumy - 2"]),
]  # fmt: skip
"""Language, title, text; city, killed, injured."""


@pytest.mark.parametrize(
    ("language", "title", "text", "told"),
    [*HIS_OWN_GRENADE, *OVER_SEVERAL, *OF_A_MONTH, *SECOND_OF_THE_DAY, *WHICH_LED_TO, *RULED_OUT],
)
def test_toll_of_each_city(whole: Reader, language: str, title: str, text: str, told: list[str]) -> None:
    assert tolls(whole, text, language=language, title=title) == told
