"""Turns of Russian desks and channels: who was taken where, of whom nobody was hurt, what is not to be believed."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll


def _told(reader: Reader, title: str, text: str) -> list[str]:
    """The alerts of an article, each as "City killed/injured"."""
    told = alerts(reader, text, language="ru", title=title)
    return sorted(f"{report.city} {toll(report, 'killed')}/{toll(report, 'injured')}" for report in told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "В больнице Курска умер житель Рыльска, пострадавший при обстреле города. Всего пострадали девять человек, двое остаются в реанимации, троих лечат в Курске, двоих отправили бортом в Москву.",
            ["Ryl’sk 1/9"],
        ),
        (
            "Ракета попала в школу в Рыльске. Всего пострадали 9 человек, двое остаются в реанимации, троих лечат в Курске, двоих отправили бортом в Москву.",
            ["Ryl’sk -/9"],
        ),
        ("Авиация бомбила Сирию. Убили девятерых: троих в Алеппо, шестерых в Хомсе.", ["Aleppo 3/-", "Homs 6/-"]),
    ],
)
def test_where_the_wounded_are_treated_is_no_list_of_cities(whole: Reader, text: str, told: list[str]) -> None:
    assert _told(whole, "Удар по Рыльску" if "Рыльск" in text else "Удары", text) == told


def test_a_sum_over_a_country_is_no_toll_of_the_city(whole: Reader) -> None:
    text = "В Хартуме обстреляли рынок. Минздрав называет лишь общее число с пятницы: 60 погибших по стране."
    assert _told(whole, "Бои в Хартуме", text) == ["Khartoum -/-"]


def test_several_earlier_numbers_told_one_after_the_other_leave_the_last_total(reader: Reader) -> None:
    text = "Взрыв у мечети в Пешаваре: число жертв достигло 21. В первые часы чиновники говорили о семи погибших, позже — об одиннадцати и пятнадцати."
    assert _told(reader, "Взрыв в Пешаваре", text) == ["Peshawar 21/-"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ракета упала в порту Хайфы, шестеро ранены. Повреждено консульство, из дипломатов никто не пострадал.",
            "-/6",
        ),
        ("Дрон атаковал автобус в Хайфе, шестеро ранены. Среди детей пострадавших нет.", "-/6"),
        ("Дрон ударил по дому в Хайфе. Среди жителей пострадавших нет.", "0/0"),
        ("Дрон ударил по заводу в Хайфе. Из рабочих никто не пострадал.", "0/0"),
    ],
)
def test_of_some_nobody_was_hurt(reader: Reader, text: str, told: str) -> None:
    assert _told(reader, "", text) == [f"Haifa {told}"]


def test_who_says_so_between_commas_leaves_the_attack_to_its_city(reader: Reader) -> None:
    text = "Авиация бомбила Тегеран, ранены семеро. В Тебризе, сообщает местное агентство, при авиаударе ранены двое."
    assert _told(reader, "", text) == ["Tabriz -/2", "Tehran -/7"]


@pytest.mark.parametrize(
    "no_word", ["О прилётах информации нет.", "О попаданиях сведений нет.", "Об ударах данных нет."]
)
def test_nothing_known_of_hits_is_no_attack(reader: Reader, no_word: str) -> None:
    text = f"Павлоград. Дрон попал в склад, ранены двое.\n\nНикополь. {no_word}"
    assert _told(reader, "Ночь в области", text) == ["Pavlohrad -/2"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Пишут уже и про троих убитых, не верьте: мэр подтверждает только двоих раненых. Убитых нет.", "0/2"),
        ("Пишут про десять погибших — это неправда, погиб один человек, ранены трое.", "1/3"),
    ],
)
def test_a_figure_not_to_be_believed_is_none(reader: Reader, text: str, told: str) -> None:
    assert _told(reader, "", f"Днём по Сумам прилетел «шахед», попало в гаражи. {text}") == [f"Sumy {told}"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Чиновник скончался на месте, прохожая с контузией обратилась к врачам.", "1/1"),
        ("Продавец и прохожая ранены.", "-/2"),
        ("Полицейский погиб, его напарник и прохожая ранены.", "1/2"),
        ("Ранены прохожая и её сын.", "-/2"),
    ],
)
def test_a_woman_passing_by_is_one_person(reader: Reader, text: str, told: str) -> None:
    assert _told(reader, "", f"Под машиной в Мелитополе взорвалась бомба. {text}") == [f"Melitopol {told}"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("На рынок упали мины. Медики осмотрели 14 человек, троих оставили в больнице. Погибших нет.", "0/14"),
        ("Толпа подожгла рынок. Во дворе задохнулся сторож.", "1/-"),
        ("Дрон взорвался на крыше. Трое доставлены в больницу; водитель контужен, от госпитализации отказался.", "-/4"),
    ],
)
def test_harm_told_by_what_doctors_and_smoke_did(reader: Reader, text: str, told: str) -> None:
    assert _told(reader, "", f"Идлиб. {text}") == [f"Idlib {told}"]


def test_a_raion_behind_what_lies_near_another_town_is_no_district_of_the_city(reader: Reader) -> None:
    text = "В Сызрани обломки дрона пробили крышу депо, никто не пострадал. Под Чапаевском дрон упал на поле. В Большечерниговском районе осколком ранен сторож элеватора."
    assert _told(reader, "", text) == ["Syzran 0/0"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "ru",
            "Ночью ракета попала в общежитие в Сумах, погибли двое, ранены шестеро. Днём по Сумам ударили снова: убит водитель, ранены трое.",
        ),
        (
            "ru",
            "Утром в Сумах бомба попала в дом. Погибли двое, ранены шесть человек. Вечером город атаковали снова, на этот раз дроном. Водитель погиб, трое ранены.",
        ),
        (
            "uk",
            "Вночі ракета влучила в гуртожиток у Сумах, загинули двоє, поранено шістьох. Вдень по Сумах ударили знову: загинув водій, поранено трьох.",
        ),
    ],
)
def test_at_another_hour_again_is_another_attack(reader: Reader, language: str, text: str) -> None:
    told = alerts(reader, text, language=language)
    assert sorted((toll(report, "killed"), toll(report, "injured")) for report in told) == [("1", "3"), ("2", "6")]


def test_again_in_the_first_attack_of_a_text_is_no_second_one(reader: Reader) -> None:
    text = "Ночью Сумы снова атаковали дроны, погибли двое, ранены шестеро."
    assert _told(reader, "Удар по Сумам: двое погибших", text) == ["Sumy 2/6"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Убиты 14 человек, раненых с учётом охранника — тридцать один.", "14/31"),
        ("Убитых 14, а раненых вместе с ним — четверо.", "14/4"),
        ("Убиты 14 человек, раненых (с учётом охранника) — четверо.", "14/4"),
        ("Погибли трое. Число раненых уточнили: их 16, а не 12.", "3/16"),
        ("К ночи число погибших увеличилось: их семеро.", "7/-"),
        ("Раненых оказалось больше: их девять.", "-/9"),
        ("Сначала говорили о трёх погибших, на самом деле их двое.", "2/-"),
        ("Ранены четверо. К утру в больницу обратились ещё трое, всего семеро.", "-/7"),
        ("Ранены четверо. Рядом стояли автобусы, их 12.", "-/4"),
        ("Ранены четверо. На рынке были торговцы, всего двадцать.", "-/4"),
        ("Ранены супруги, их 16-летний сын погиб.", "1/2"),
    ],
)
def test_how_many_they_are_behind_an_aside_or_a_pause(reader: Reader, text: str, told: str) -> None:
    assert _told(reader, "", f"Бомба взорвалась у кассы в Кветте. {text}") == [f"Quetta {told}"]


@pytest.mark.parametrize(
    "text",
    [
        "Убиты трое, ранены четверо, один из раненых скончался по дороге в больницу.",
        "Неизвестные застрелили троих, ранили четверых. Один из раненых умер в больнице.",
    ],
)
def test_one_of_the_wounded_who_died_is_dead_as_well(whole: Reader, text: str) -> None:
    assert _told(whole, "", f"Нападение на бар в Лагосе. {text}") == ["Lagos 4/3"]


@pytest.mark.parametrize(
    "text", ["Данных о погибших нет.", "О погибших данных нет.", "Нет данных о погибших.", "О раненых информации нет."]
)
def test_no_word_of_the_dead_is_no_nought(whole: Reader, text: str) -> None:
    assert _told(whole, "", f"Беспилотник ударил по складу в Порт-Судане. {text}") == ["Port Sudan -/-"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Погибли водитель и ещё пять человек.", "6/-"),
        ("Погиб водитель и ещё пять человек.", "6/-"),
        ("Ранен журналист и ещё трое.", "-/4"),
        ("Погиб водитель и с ним ещё пятеро.", "6/-"),
        ("Погиб водитель, ещё пять человек ранены.", "1/5"),
        ("По словам мэра, ранены двое.", "-/2"),
        ("Погиб сторож, мэр выразил соболезнования.", "1/-"),
        ("Убиты пятеро боевиков и двое полицейских.", "2/-"),
        ("Убиты трое грабителей и двое ранены.", "-/2"),
    ],
)
def test_who_is_counted_together_and_who_is_not(reader: Reader, text: str, told: str) -> None:
    assert _told(reader, "", f"Взрыв у министерства в Кабуле. {text}") == [f"Kabul {told}"]


@pytest.mark.parametrize(
    ("text", "told"), [("Раненых — больше сотни", "101+"), ("Ранены свыше полусотни человек", "51+")]
)
def test_more_than_a_hundred_is_no_hundreds(reader: Reader, text: str, told: str) -> None:
    assert _told(reader, "", f"В Найроби боевики открыли огонь по толпе. {text}.") == [f"Nairobi -/{told}"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Двое полицейских погибли, третий ранен.", "2/1"),
        ("Двое умерли на месте, третий — по дороге в больницу.", "3/-"),
        ("Трое умерли сразу, четвёртый — в машине скорой.", "4/-"),
        ("Один полицейский убит, второй ранен.", "1/1"),
    ],
)
def test_the_next_by_his_number_is_one_more(reader: Reader, text: str, told: str) -> None:
    assert _told(reader, "", f"В Монтеррее расстреляли патруль. {text}") == [f"Monterrey {told}"]


@pytest.mark.parametrize(
    "text",
    [
        "В Николаеве слышали взрывы. Мэр пояснил: это были учения.",
        "В Херсоне слышали взрывы. Власти сообщили, что это была работа сапёров.",
        "В Лахоре террорист получил три пожизненных срока за взрыв рынка, унёсший 12 жизней.",
    ],
)
def test_exercises_salutes_and_sentences_are_no_attack(reader: Reader, text: str) -> None:
    assert _told(reader, "", text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Хуситы запустили ракету по Тель-Авиву, её сбили. Пострадавших нет."),
        ("ru", "Йеменские хуситы выпустили ракету по Тель-Авиву, она была перехвачена."),
        ("ru", "По Севастополю выпустили пять дронов, их сбили над морем."),
        ("ru", "По Эйлату выпустили беспилотник. Его перехватили над морем."),
        ("uk", "Хусити запустили ракету по Тель-Авіву, її збили. Постраждалих немає."),
        ("en", "The Houthis launched a missile at Tel Aviv and it was shot down. No one was hurt."),
    ],
)
def test_what_was_sent_off_and_brought_down_by_a_pronoun_hit_nothing(reader: Reader, language: str, text: str) -> None:
    assert alerts(reader, text, language=language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "По Севастополю выпустили ракету, её сбили, обломки упали на дом, ранен мужчина."),
        ("ru", "По Севастополю выпустили ракеты, их не удалось сбить. Разрушен дом."),
        ("ru", "Самолёт сбросил бомбу на рынок в Севастополе, его сбили. Погибли двое."),
        ("uk", "По Севастополю запустили ракету, її не збили, вона влучила в порт."),
        ("en", "Rebels launched drones at Sevastopol, and they hit a depot. They were later shot down."),
    ],
)
def test_what_came_down_before_or_got_through_is_an_attack(reader: Reader, language: str, text: str) -> None:
    assert [report.city for report in alerts(reader, text, language=language)] == ["Sevastopol"]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("ru", "В Лагосе протестующие столкнулись с полицией, погибли 11 человек.", ["11"]),
        ("ru", "В Лагосе столкнулись две группировки, погибли 11 человек.", ["11"]),
        ("uk", "У Лагосі протестувальники зіткнулися з поліцією, загинули 11 людей.", ["11"]),
        ("ru", "В Лагосе столкнулись два автобуса, погибли 11 человек.", []),
        ("uk", "У Лагосі зіткнулися два автобуси, загинули 11 людей.", []),
        ("ru", "В Лагосе случайно сдетонировала изъятая взрывчатка, погибли 11 человек.", []),
    ],
)
def test_who_clashes_and_what_collides(reader: Reader, language: str, text: str, told: list[str]) -> None:
    assert [toll(report, "killed") for report in alerts(reader, text, language=language)] == told


def test_a_car_that_drove_into_a_march_is_an_attack(reader: Reader) -> None:
    text = "Мюнхен. Машина въехала в колонну профсоюза, 28 пострадавших. Водителя задержали."
    assert _told(reader, "", text) == ["Munich -/28"]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("ru", "Ударами по Никополю убиты 11 человек, по Марганцу — шестеро.", ["6", "11"]),
        ("ru", "При ударах по Никополю погибли 11 человек, в Марганце — ещё шестеро.", ["6", "11"]),
        ("ru", "В Никополе дроны убили одиннадцать человек, в Марганце — шестерых.", ["6", "11"]),
        ("ru", "При обстреле Никополя погибли одиннадцать человек, Марганца — шестеро.", ["6", "11"]),
        ("uk", "Ударами по Нікополю вбито одинадцятьох, по Марганцю — шістьох.", ["6", "11"]),
        ("ru", "При обстреле Никополя погибли 11 человек, в больнице — шестеро.", ["11"]),
    ],
)
def test_a_list_of_cities_whose_verb_is_told_once(reader: Reader, language: str, text: str, told: list[str]) -> None:
    assert sorted((toll(report, "killed") for report in alerts(reader, text, language=language)), key=int) == told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "В больнице скончался мужчина, раненный при обстреле Херсона две недели назад."),
        ("ru", "В Херсоне скончалась женщина, которую ранило осколками на прошлой неделе при обстреле."),
        ("uk", "У лікарні помер чоловік, поранений під час обстрілу Херсона минулого тижня."),
    ],
)
def test_a_death_told_before_the_wound_of_weeks_ago_is_news(reader: Reader, language: str, text: str) -> None:
    (report,) = alerts(reader, text, language=language)
    assert (report.city, toll(report, "killed"), toll(report, "injured")) == ("Kherson", "1", "-")


@pytest.mark.parametrize(
    "text",
    [
        "В Лондоне умер ветеран, раненный при бомбёжке Ковентри в 1940 году.",
        "Памятник открыли в Херсоне. Два года назад там погиб мужчина, ранены двое при обстреле.",
    ],
)
def test_a_death_of_another_time_is_none(reader: Reader, text: str) -> None:
    assert _told(reader, "", text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Уничтожено 8 БПЛА. В Ливнах обломки повредили котельную. Пострадавших нет, город без тепла.", ["Livny 0/0"]),
        ("В Ливнах взорвался газовый баллон, обломки повредили крышу, ранена женщина.", []),
        ("В Ливнах рухнул кран, обломки повредили котельную.", []),
    ],
)
def test_debris_that_damaged_a_boiler_house_is_of_an_attack(reader: Reader, text: str, told: list[str]) -> None:
    assert _told(reader, "", text) == told


@pytest.mark.parametrize(
    ("language", "text", "killed"),
    [
        ("ru", "В Актау скончался мужчина, раненный при стрельбе. До этого было известно о двух погибших.", "3"),
        ("uk", "В Актау помер чоловік, поранений під час стрілянини. До цього було відомо про двох загиблих.", "3"),
        ("ru", "При взрыве в Актау погиб один человек. Ранее сообщалось о двух погибших.", "1"),
    ],
)
def test_who_died_late_comes_on_top_of_those_known_until_then(
    reader: Reader, language: str, text: str, killed: str
) -> None:
    (report,) = alerts(reader, text, language=language)
    assert toll(report, "killed") == killed


def test_a_headline_that_numbers_who_died_late_is_the_total(reader: Reader) -> None:
    text = "В Актау в больнице скончался мужчина, раненный во время стрельбы в кафе. До этого было известно о двух погибших: повар и посетитель умерли на месте.\n\nНапомним, конфликт произошёл в ночь на субботу. Кроме погибших, ранения получили четыре человека."
    assert _told(reader, "Расстрел в кафе Актау: умер третий человек", text) == ["Aktau 3/4"]
