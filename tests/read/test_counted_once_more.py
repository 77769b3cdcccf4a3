"""One person is told twice: found and counted, wounded and dead, as one of two and as who he is. He counts once."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from tests.read.alerts import tolls

BODIES = [
    ("uk", "Ракета влучила в під'їзд у Тернополі. З-під завалів дістали тіла двох дітей. Загинули 11 людей.", "Ternopil 11 -"),
    ("uk", "Ракета влучила в під'їзд у Тернополі. З-під завалів дістали тіла двох людей. Загинули 11 людей.", "Ternopil 11 -"),
    ("ru", "Ракета попала в общежитие в Николаеве. Из-под завалов достали тела двух человек. Погибли семь человек.", "Mykolayiv 7 -"),
    ("en", "A missile hit a hostel in Mykolaiv. The bodies of two people were pulled from the rubble. Seven people died.", "Mykolayiv 7 -"),
]  # fmt: skip

OTHERS_BESIDE_THE_BODIES = [
    ("en", "A missile hit a hostel in Mykolaiv. Seven people died. The bodies of two more were pulled from the rubble in the evening.", "Mykolayiv 9 -"),
    ("uk", "Ракета влучила в гуртожиток у Миколаєві. Загинули семеро людей. Увечері дістали тіла ще двох.", "Mykolayiv 9 -"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), BODIES)
def test_the_bodies_that_were_found_are_some_of_all_the_dead(whole, language, text, expected):
    assert tolls(whole, text, language=language) == [expected]


@pytest.mark.parametrize(("language", "text", "expected"), OTHERS_BESIDE_THE_BODIES)
def test_more_bodies_are_added_to_the_dead(whole, language, text, expected):
    assert tolls(whole, text, language=language) == [expected]


ONE_MORE_LATER = [
    ("uk", "Двоє містян загинули, один поранений унаслідок обстрілу Покровська. Ще одну загиблу виявили у зруйнованому будинку ввечері.", "Pokrovsk 3 1"),
    ("uk", "Двоє містян загинули унаслідок обстрілу Костянтинівки. Пізніше стало відомо про ще одного загиблого.", "Kostyantynivka 3 -"),
    ("uk", "Двоє людей поранені унаслідок обстрілу Покровська. Згодом стало відомо про ще одного пораненого.", "Pokrovsk - 3"),
    ("uk", "Двоє людей поранені унаслідок обстрілу Дружківки. Ще двоє звернулися по допомогу ввечері.", "Druzhkivka - 4"),
    ("ru", "При обстреле Никополя ранены две женщины. Вечером стало известно ещё об одном пострадавшем.", "Nikopol - 3"),
    ("ru", "При обстреле Шебекина ранены две женщины. Позже за помощью обратился ещё один мужчина.", "Shebekino - 3"),
    ("ru", "При обстреле Никополя погибли две женщины. Позднее под завалами нашли тело ещё одного человека.", "Nikopol 3 -"),
    ("ru", "При обстреле Горловки погибли две женщины. Ещё одного погибшего обнаружили вечером.", "Horlivka 3 -"),
    ("en", "Two people were killed when shells hit Nikopol. Another body was found in the evening.", "Nikopol 3 -"),
    ("en", "Two people were wounded when shells hit Nikopol. In the evening it became known that another man had been hurt.", "Nikopol - 3"),
    ("en", "Two people were wounded when shells hit Kherson. Another woman went to hospital later with a concussion.", "Kherson - 3"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), ONE_MORE_LATER)
def test_one_more_who_is_found_later_is_added(whole, language, text, expected):
    assert tolls(whole, text, language=language) == [expected]


UNDER_A_HEADLINE = [
    ("uk", "Обстріл Покровська", "Двоє мешканців загинули, один поранений унаслідок обстрілу Покровська. Ще одну загиблу виявили у зруйнованому будинку ввечері.", "Pokrovsk 3 1"),
    ("en", "Shelling", "Two people were killed when shells hit Nikopol. Another body was found in the evening.", "Nikopol 3 -"),
    ("en", "Shelling", "Two people were killed when shells hit Nikopol. Another body was found later.", "Nikopol 3 -"),
    ("en", "Two killed by shells in Nikopol", "Two people were killed when shells hit Nikopol. Another body was found in the evening.", "Nikopol 2 -"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text", "expected"), UNDER_A_HEADLINE)
def test_one_more_is_added_where_the_headline_does_not_tell_all(whole, language, title, text, expected):
    assert tolls(whole, text, language=language, title=title) == [expected]


def test_one_more_is_one_of_those_whom_the_headline_tells(whole):
    text = "Three people were killed when shells hit Nikopol. Another body was found in the evening, bringing the toll to three."
    assert tolls(whole, text, language="en", title="Three killed in Nikopol") == ["Nikopol 3 -"]


TWICE = [
    ("uk", "Один із загиблих унаслідок удару по Полтаві був порахований двічі. Загинули шестеро людей.", "Poltava 6 -"),
    ("ru", "Одного из погибших при ударе по Полтаве посчитали дважды. Погибли шесть человек.", "Poltava 6 -"),
    ("en", "One of the dead in the strike on Poltava was counted twice. Six people died.", "Poltava 6 -"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), TWICE)
def test_who_was_counted_twice_is_told_by_the_count_alone(whole, language, text, expected):
    assert tolls(whole, text, language=language) == [expected]


ALIVE = [
    ("en", "Two men were killed by a missile in Sumy, not three. The third victim, who had been reported dead, was found alive.", "Sumy 2 -"),
    ("en", "A missile hit a depot in Sumy, killing two people. The third man, who was thought dead, has been found alive.", "Sumy 2 -"),
    ("uk", "Ракета влучила в депо в Сумах, загинули двоє людей. Третього, якого вважали загиблим, знайшли живим.", "Sumy 2 -"),
    ("ru", "Ракета попала в депо в Сумах, погибли двое. Третьего, которого считали погибшим, нашли живым.", "Sumy 2 -"),
    ("en", "Two people were killed in a stabbing in Kassel. A third man is out of danger.", "Kassel 2 -"),
    ("en", "Two people were killed in a stabbing in Kassel. The third victim survived.", "Kassel 2 -"),
    ("uk", "Двоє людей загинули від удару по Херсону. Третій потерпілий вижив.", "Kherson 2 -"),
    ("ru", "Два человека погибли при ударе по Херсону. Третий пострадавший вне опасности.", "Kherson 2 -"),
]  # fmt: skip

FOUND_DEAD = [
    ("en", "A missile hit a depot in Sumy, killing two people. A third man has died in hospital.", "Sumy 3 -"),
    ("uk", "Ракета влучила в депо в Сумах, загинули двоє людей. Третій помер у лікарні.", "Sumy 3 -"),
    ("ru", "Ракета попала в депо в Сумах, погибли двое. Третий скончался в больнице.", "Sumy 3 -"),
    ("en", "Two people were killed in a stabbing in Kassel. The third victim died.", "Kassel 3 -"),
    ("ru", "Два человека погибли при ударе по Херсону. Третий пострадавший скончался.", "Kherson 3 -"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), [*ALIVE, *FOUND_DEAD])
def test_the_next_by_number_is_dead_unless_he_was_found_alive(whole, language, text, expected):
    assert tolls(whole, text, language=language) == [expected]


SUMS = [
    ("uk", "Дніпро вночі атакували «шахедами». Двоє жінок у лікарні. Всього поранено трьох.", "Dnipro - 3"),
    ("ru", "Днепр ночью атаковали беспилотники. Две женщины в больнице. Всего трое раненых.", "Dnipro - 3"),
    ("ru", "Ночью беспилотники атаковали Курск. Две женщины в больнице. Трое раненых всего.", "Kursk - 3"),
    ("en", "Drones attacked Dnipro overnight. Two women are in hospital. Three people were hurt in all.", "Dnipro - 3"),
    ("en", "Drones attacked Odesa overnight. Two women are in hospital. Three people were hurt altogether.", "Odesa - 3"),
    ("ru", "Двое погибли сегодня в Херсоне из-за обстрелов. Утром дрон убил женщину у магазина. Днём от артиллерии погиб мужчина.", "Kherson 2 -"),
    ("en", "Two people died in Russian attacks on Kherson on Tuesday. In the morning a drone killed a woman outside a shop. In the afternoon artillery killed a man.", "Kherson 2 -"),
    ("en", "Ukrainian forces shelled a market in Horlivka on Sunday morning, killing two women and wounding seven other people. A child of four is among the seven. Later in the day one more resident was wounded by a drone.", "Horlivka 2 8"),
    ("ru", "Беспилотник попал в лесопилку на окраине Конотопа: один рабочий ранен, двое отравились дымом.", "Konotop - 3"),
    ("uk", "Дрон влучив у пилораму в Конотопі: одного робітника поранено, двоє отруїлися димом.", "Konotop - 3"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), SUMS)
def test_those_told_one_by_one_are_in_the_sum(whole, language, text, expected):
    assert tolls(whole, text, language=language) == [expected]


def test_one_killed_in_the_morning_and_one_in_the_afternoon_are_the_two_of_the_day(whole):
    text = (
        "Two people died in Russian attacks on Kherson on Tuesday. In the morning a drone killed a woman outside a shop. "
        "In the afternoon artillery killed a man."
    )
    assert tolls(whole, text, language="en", title="Two killed in Kherson") == ["Kherson 2 -"]


BEHIND_A_COLON = [
    ("uk", "Унаслідок удару по Полтаві загинули троє людей: уночі помер один із поранених.", "Poltava 3 -"),
    ("ru", "При обстреле Херсона погибли трое: ночью умер один из раненых.", "Kherson 3 -"),
    ("uk", "Унаслідок удару по Полтаві загинули троє людей. Уночі помер один із поранених.", "Poltava 4 -"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), BEHIND_A_COLON)
def test_who_died_of_the_wounded_is_in_the_total_behind_a_colon_only(whole, language, text, expected):
    assert tolls(whole, text, language=language) == [expected]


ATTACKERS = [
    ("en", "Five people were killed and 22 wounded in an attack on a company in Ankara. Two assailants, a man and a woman, were also killed.", "Ankara 5 22"),
    ("en", "Four people were killed and nine wounded in an attack on a barracks in Quetta. The two attackers, a man and a woman, were killed by police.", "Quetta 4 9"),
    ("en", "Two assailants, a man and a woman, were killed after they opened fire in Ankara, wounding three.", "Ankara - 3"),
]  # fmt: skip

BESIDE_THEM = [
    ("en", "Two assailants, a man and a woman, opened fire in Ankara, killing a man and a woman.", "Ankara 2 -"),
    ("en", "Two men, a cook and a driver, were killed when gunmen opened fire in Ankara.", "Ankara 2 -"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), [*ATTACKERS, *BESIDE_THEM])
def test_who_the_attackers_are_makes_nobody_a_victim(whole, language, text, expected):
    assert tolls(whole, text, language=language) == [expected]


LATER_DIED = [
    ("en", "A man stabbed four people in Tel Aviv, police said. One of the wounded, a woman in her sixties, later died.", "Tel Aviv 1 3"),
    ("en", "A man stabbed four people in Haifa, police said. One of the wounded later died.", "Haifa 1 3"),
    ("en", "A man stabbed four people in Tel Aviv before he was shot dead by a soldier, police said. One of them later died.", "Tel Aviv 1 3"),
    ("en", "A man stabbed four people in Haifa, police said. One of them, a clerk in his sixties, later died.", "Haifa 1 3"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), LATER_DIED)
def test_who_died_of_the_wounded_is_injured_no_more(whole, language, text, expected):
    assert tolls(whole, text, language=language) == [expected]


FATHER_AND_SON = [
    ("en", "Gunmen attacked the consulate in Karachi on Monday, police said. Two policemen and two visa applicants, a father and son from Quetta, died. A guard was wounded.", "Karachi 4 1"),
    ("en", "Gunmen attacked the consulate in Karachi on Monday. Two guards and two visitors, a father and his son, were killed.", "Karachi 4 -"),
    ("en", "Gunmen attacked a courthouse in Quetta on Monday. Two visitors, a father and his son, were killed.", "Quetta 2 -"),
    ("en", "A shell hit a house in Kherson. Three people, a mother and her two children, died.", "Kherson 3 -"),
]  # fmt: skip

NO_PAIR = [
    ("en", "Gunmen attacked the consulate in Karachi on Monday, police said. Two policemen and two cooks were killed.", "Karachi 4 -"),
    ("en", "Gunmen attacked the consulate in Karachi on Monday. Two guards, a father and his son were killed.", "Karachi 4 -"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), [*FATHER_AND_SON, *NO_PAIR])
def test_a_father_and_son_are_the_two_straight_before_them(whole, language, text, expected):
    assert tolls(whole, text, language=language) == [expected]


SHOT = [
    ("en", "A 15-year-old boy was killed in Nablus on Monday. The boy was shot in the chest by soldiers.", "Nablus 1 -"),
    ("en", "Gunmen killed a journalist in Cali on Monday. The 41-year-old was shot four times in the head.", "Cali 1 -"),
    ("en", "A councillor was killed in Cali on Monday. She was shot as she left her house.", "Cali 1 -"),
    ("en", "A notary has been killed in Culiacán. Two men on a motorbike shot the notary outside his house.", "Culiacán 1 -"),
]  # fmt: skip

UNDER_MURDER = [
    ("Protest", "A 15-year-old boy was killed in Nablus on Monday. The boy was shot in the chest by soldiers.", "Nablus 1 -"),
    ("Murder", "A councillor was killed in Cali on Monday. She was shot as she left her house.", "Cali 1 -"),
    ("Murder", "A councillor was killed in Cali on Monday. Her driver was shot in the arm and is in hospital.", "Cali 1 1"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "expected"), UNDER_MURDER)
def test_a_headline_changes_nothing_of_who_was_shot(whole, title, text, expected):
    assert tolls(whole, text, language="en", title=title) == [expected]


ANOTHER_SHOT = [
    ("en", "A 15-year-old boy was killed in Nablus on Monday. A woman was shot in the leg by soldiers.", "Nablus 1 1"),
    ("en", "A councillor was killed in Cali on Monday. Her driver was shot in the arm and is in hospital.", "Cali 1 1"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), [*SHOT, *ANOTHER_SHOT])
def test_how_one_was_shot_who_died_makes_nobody_injured(whole, language, text, expected):
    assert tolls(whole, text, language=language) == [expected]
