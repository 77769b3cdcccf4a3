"""Places that are named beside an attack and were not attacked: hospitals, districts, who says it, other towns."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from tests.read.alerts import tolls

TAKEN_THERE = [
    ("en", "A drone hit a bus near Bilopillia, killing nine people. It was on its way to the city of Sumy, where seven wounded were taken."),
    ("en", "A drone hit a bus near Bilopillia, killing nine people. Seven wounded were taken to Sumy, where two of them died."),
    ("en", "A drone hit a van near Bilopillia. Seven wounded were driven to the city of Sumy, where they are being treated."),
    ("en", "Seven people wounded by a drone near Bilopillia are being treated in Sumy, where the regional hospital is."),
    ("uk", "Дрон влучив в автобус біля Білопілля. Загинули дев'ятеро людей. Автобус їхав до Сум, куди доставили сімох поранених."),
    ("ru", "Дрон попал в автобус под Белопольем. Раненых увезли в Сумы, где двое из них скончались."),
]  # fmt: skip

STRUCK_THERE = [
    ("ru", "Журналист приехал в Херсон, где при обстреле погибли двое.", "Kherson 2 -"),
    ("en", "A reporter came to Kherson, where shelling killed two people.", "Kherson 2 -"),
    ("en", "The wounded were taken to Sumy, where a missile strike killed two doctors.", "Sumy 2 -"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), TAKEN_THERE)
def test_a_city_where_the_wounded_were_taken_has_no_dead_of_its_own(whole, language, text):
    assert not [told for told in tolls(whole, text, language=language) if told.startswith("Sumy")]


@pytest.mark.parametrize(("language", "text", "expected"), STRUCK_THERE)
def test_a_city_where_people_were_shelled_has_them(whole, language, text, expected):
    assert tolls(whole, text, language=language) == [expected]


NAMES = [
    ("en", "Nineteen people were injured by a car bomb in Homs, a rescuer at the scene in the Bab al-Sebaa district said.", ["Homs - 19"]),
    ("en", "Our team at the Salama clinic in Bunia has treated 46 people for gunshot wounds in the past week.", []),
    ("ru", "Двое раненых скончались в больнице «Леди Рединг», и число погибших при взрыве на вокзале в Пешаваре достигло девяти.", ["Peshawar 9 -"]),
    ("en", "A shell hit the Kherson clinic in the morning and wounded two nurses.", ["Kherson - 2"]),
    ("en", "A car bomb exploded in Bab, wounding three people.", ["Al Bāb - 3"]),
    ("en", "A bomb exploded in Reading, wounding three people.", ["Reading - 3"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), NAMES)
def test_a_name_that_only_holds_that_of_a_city_is_none(whole, language, text, expected):
    assert tolls(whole, text, language=language) == expected


WHO_SAYS = [
    ("en", "Gunmen killed nine people in a village in the north, a monitoring group in Goma said.", []),
    ("en", "An air strike killed nine people in El Fasher, a monitoring group in Khartoum said.", ["El Fasher 9 -"]),
    ("en", "A monitoring group said an air strike killed nine people in El Fasher.", ["El Fasher 9 -"]),
    ("en", "An air strike, one of many, killed nine people in El Fasher, doctors said.", ["El Fasher 9 -"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), WHO_SAYS)
def test_where_somebody_says_it_is_not_where_it_happened(whole, language, text, expected):
    assert tolls(whole, text, language=language) == expected


VILLAGES = [
    ("en", "Gunmen killed 30 people in two villages in Bokkos district of Plateau State.", []),
    ("en", "Gunmen killed 30 people in three villages in the Bukuru district of Plateau State.", []),
    ("ru", "Ополченцы напали на деревню в территории Джугу, к северу от Бунии; сообщается об 11 убитых.", []),
    ("ru", "Минздрав сообщил о 19 погибших при ударах Израиля, в том числе о восьми в Тире и шести в Набатии; остальные пятеро убиты в деревнях вблизи границы.", ["Nabatîyé et Tahta 6 -", "Tyre 8 -"]),
    ("en", "Gunmen killed three people in the Salamanca district of Madrid.", ["Madrid 3 -"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), VILLAGES)
def test_villages_of_a_district_are_not_its_town(whole, language, text, expected):
    assert tolls(whole, text, language=language) == expected


AND_OTHERS = [
    ("ru", "При взрывах в Бейруте и других городах Ливана погибли 12 человек, ранены почти 2800.", "Beirut - -"),
    ("ru", "Удары по Харькову и ещё двум городам унесли жизни пяти человек.", "Kharkiv - -"),
    ("uk", "Унаслідок ударів по Харкову та інших містах області загинули п'ятеро людей.", "Kharkiv - -"),
    ("en", "Russian strikes on Kharkiv and other cities killed five people and wounded 30.", "Kharkiv - -"),
    ("en", "Five people were killed in strikes on Sumy and other cities in the north-east.", "Sumy - -"),
    ("en", "Air strikes on Khartoum and two other towns killed 30 people.", "Khartoum - -"),
]  # fmt: skip

AND_NOBODY_ELSE = [
    ("en", "Russian strikes on Kharkiv killed five people and wounded 30. Other cities were quiet.", "Kharkiv 5 30"),
    ("uk", "Унаслідок удару по Харкову загинули п'ятеро людей. В інших містах тихо.", "Kharkiv 5 -"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), [*AND_OTHERS, *AND_NOBODY_ELSE])
def test_a_toll_of_a_city_and_others_without_names_is_that_of_none(whole, language, text, expected):
    assert tolls(whole, text, language=language) == [expected]


LANDS = [
    ("uk", "Сумщина: наслідки доби", "У самих Сумах унаслідок влучання дрона в приватний будинок поранено матір із двома дітьми. На Шосткинщині загинув тракторист.", "Sumy - 3"),
    ("uk", "Доба", "У Сумах поранено двох. На Конотопщині дрон убив водія.", "Sumy - 2"),
    ("uk", "Доба", "У Сумах поранено двох. На Лебединщині дрон убив пастуха.", "Sumy - 2"),
    ("uk", "Доба", "У Харкові поранено двох. На Чугуївщині ракета вбила сторожа.", "Kharkiv - 2"),
    ("uk", "Доба", "У Сумах поранено двох. На околиці дрон убив водія.", "Sumy 1 2"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text", "expected"), LANDS)
def test_what_happened_in_the_land_around_another_town_is_not_of_the_city(whole, language, title, text, expected):
    assert tolls(whole, text, language=language, title=title) == [expected]


UNDER_FIRE = [
    ("uk", "Минулої доби під вогнем ворога опинилися Херсон, Антонівка, Білозерка, Станіслав і ще 26 населених пунктів області.", ["Antonivka", "Bilozerka", "Kherson", "Stanislav"]),
    ("uk", "Під ворожим вогнем були Херсон, Антонівка та Білозерка.", ["Antonivka", "Bilozerka", "Kherson"]),
    ("uk", "Російської агресії зазнали Херсон, Антонівка, Білозерка та інші населені пункти.", ["Antonivka", "Bilozerka", "Kherson"]),
    ("uk", "Ударів зазнали Харків, Чугуїв та Балаклія.", ["Balakliya", "Chuhuyiv", "Kharkiv"]),
    ("uk", "Ворог обстрілював Шостку, Конотоп і Глухів.", ["Hlukhiv", "Konotop", "Shostka"]),
    ("ru", "Под огнём оказались Херсон, Антоновка и Белозёрка.", ["Antonivka", "Bilozerka", "Kherson"]),
    ("ru", "Под обстрелом находились Донецк, Горловка и Макеевка.", ["Donetsk", "Horlivka", "Makiyivka"]),
    ("uk", "Під прицілом камер опинилися Херсон, Антонівка та Білозерка.", []),
    ("uk", "Під водою опинилися Херсон, Антонівка та Білозерка.", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "cities"), UNDER_FIRE)
def test_each_city_that_came_under_fire_is_told(whole, language, text, cities):
    assert tolls(whole, text, language=language) == [f"{city} - -" for city in cities]


TITLES = [
    ("en", "Bombs hit Kharkiv, drones hit Odesa, killing two", "Two people were killed in Odesa when drones hit a hotel.\n\nIn Kharkiv bombs fell on a park. Nobody was hurt.", ["Kharkiv 0 0", "Odesa 2 -"]),
    ("en", "Missiles hit Kharkiv, drones Odesa, killing two", "Two people were killed in Odesa when drones hit a hotel.\n\nIn Kharkiv missiles hit a park.", ["Kharkiv - -", "Odesa 2 -"]),
    ("en", "Missiles hit Kharkiv and Odesa, killing two in each", "Two people were killed in Odesa when a missile hit a hotel.\n\nIn Kharkiv a missile killed two people in a park.", ["Kharkiv 2 -", "Odesa 2 -"]),
    ("uk", "Удари по Києву та Харкову: семеро загиблих", "У Києві від удару дронів загинули семеро людей. У Харкові ракета влучила в завод.", ["Kharkiv - -", "Kyiv 7 -"]),
    ("uk", "Удари по Сумах і Полтаві: двоє загиблих у кожному місті", "У Сумах від удару дрона загинули двоє людей.\n\nУ Полтаві ракета вбила двох людей.", ["Poltava 2 -", "Sumy 2 -"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text", "expected"), TITLES)
def test_a_headline_over_two_cities_leaves_its_toll_to_the_one_that_has_it(whole, language, title, text, expected):
    assert tolls(whole, text, language=language, title=title) == expected


LEFT_TO_ONE = [
    ("en", "Bombs hit Kharkiv, drones hit Odesa, killing two", "Two people were killed in Kharkiv when bombs hit a hotel. Drones attacked Odesa, damaging a depot.", ["Kharkiv 2 -", "Odesa - -"]),
    ("en", "Bombs strike Kherson and drones strike Odesa, two killed", "Two people were killed in Kherson when bombs fell on a street. In Odesa drones damaged a depot.", ["Kherson 2 -", "Odesa - -"]),
    ("uk", "Бомби по Харкову, дрони по Одесі: двоє загиблих", "У Харкові бомба вбила двох людей. В Одесі дрони пошкодили склад.", ["Kharkiv 2 -", "Odesa - -"]),
    ("ru", "Бомбы ударили по Харькову, дроны — по Одессе, погибли двое", "В Харькове бомба убила двух человек. В Одессе дроны повредили склад.", ["Kharkiv 2 -", "Odesa - -"]),
    ("en", "Bombs hit Kharkiv, drones hit Odesa, killing two", "Two people were killed in Kharkiv when bombs hit a hotel. In Odesa drones killed two people.", ["Kharkiv 2 -", "Odesa 2 -"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text", "expected"), LEFT_TO_ONE)
def test_the_rules_leave_the_toll_of_a_headline_to_the_city_that_the_text_gives_it(
    reader, language, title, text, expected
):
    assert tolls(reader, text, language=language, title=title) == expected


PERIODS = [
    ("en", "Drone strikes killed 260 people in Bukavu and Goma between January and March, a report says."),
    ("en", "Gang violence killed 1,600 people in Port-au-Prince in the first quarter, the UN says."),
    ("en", "Strikes on Goma killed 160 people this quarter, the UN says."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), PERIODS)
def test_the_toll_of_months_is_that_of_no_attack(whole, language, text):
    assert all(told.endswith(" - -") for told in tolls(whole, text, language=language))


def test_an_attack_between_two_days_is_one(whole):
    text = "Drone strikes killed six people in Goma between Monday and Tuesday, a hospital says."
    assert tolls(whole, text, language="en") == ["Goma 6 -"]
