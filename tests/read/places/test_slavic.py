"""Ukrainian and Russian texts: case forms and adjectives lead to the city, common words and regions' names do not."""

from __future__ import annotations

import pytest

from monitor.read.places import Gazetteer

FORMS = {
    706483: "Харків Харкова Харкову Харковом Харкові|Харьков Харькова Харькову Харьковом Харькове",
    703448: "Київ Києва Києву Києвом Києві|Киев Киева Киеву Киевом Киеве",
    698740: "Одеса Одеси Одесі Одесу Одесою|Одесса Одессы Одессе Одессу Одессой",
    709930: "Дніпро Дніпра Дніпру Дніпром Дніпрі|Днепр Днепра Днепру Днепром Днепре",
    687700: "Запоріжжя Запоріжжю Запоріжжям Запоріжжі|Запорожье Запорожья Запорожью Запорожьем",
    703845: "Кривий Ріг,Кривого Рогу,Кривому Рогу,Кривим Рогом,Кривому Розі|Кривой Рог,Кривого Рога,Кривом Роге",
    712165: "Біла Церква,Білої Церкви,Білій Церкві,Білу Церкву|Белой Церкви,Белую Церковь,Белой Церковью",
    707471: "Івано-Франківська Івано-Франківську Івано-Франківськом|Ивано-Франковска Ивано-Франковске",
    520555: "Нижнего Новгорода,Нижнему Новгороду,Нижнем Новгороде,Нижнього Новгорода|Нижний Новгород,Нижним Новгородом",
    501175: "Ростов-на-Дону Ростова-на-Дону Ростове-на-Дону Ростову-на-Дону|Ростові-на-Дону",
    578072: "Бєлгорода Бєлгороді|Белгорода Белгороду Белгородом Белгороде",
    706448: "Херсона Херсону Херсоном Херсоні|Херсоне",
    692194: "Суми Сумах Сумам|Сумах Сумы",
    710719: "Чернівців Чернівцях Чернівцям|Черновцах Черновцам",
    702550: "Львова Львову Львовом Львові|Львове",
    700569: "Миколаєва Миколаєву Миколаєвом Миколаєві|Николаева Николаеве Николаеву",
    276781: "Бейрута Бейруті Бейрутом|Бейруте Бейруту",
    706369: "Хмельницького Хмельницькому Хмельницьким|Хмельницкого Хмельницком",
    710915: "Часового Яру,Часовому Яру,Часовим Яром|Часов Яр,Часовом Яре",
    518255: "Новоросійськ Новоросійську Новоросійська|Новороссийска Новороссийске",
    496638: "Сергиев Посад,Сергиева Посада,Сергиеву Посаду,Сергиевом Посаде",
    499099: "Самара Самары Самаре Самару Самарой",
}
ADJECTIVES = {
    706483: "харківський харківського харківській харківські Харківська|харьковский харьковской харьковские",
    703448: "київський київських київською Київського|киевского киевский",
    698740: "одеський одеського одеському|одесский одесских",
    703845: "криворізький криворізькій|криворожского",
    712165: "білоцерківського|белоцерковский",
    709930: "дніпровський дніпровської|днепровский",
    700569: "миколаївський миколаївські|николаевского",
    687700: "запорізький запорізькому|запорожского",
    707471: "івано-франківський івано-франківської|ивано-франковский",
    578072: "бєлгородський|белгородский белгородского белгородской Белгородские",
    501175: "ростовский ростовского",
    276781: "бейрутський|бейрутском",
}


def words(forms: dict[int, str]) -> list[tuple[int, str]]:
    return [
        (geonameid, form.strip())
        for geonameid, listed in forms.items()
        for language in listed.split("|")
        for form in language.split("," if "," in language else None)
    ]


def test_the_tables_are_large_enough() -> None:
    assert len(words(FORMS)) >= 80


@pytest.mark.parametrize(("geonameid", "form"), words(FORMS))
def test_every_case_of_a_name_is_the_city(gazetteer: Gazetteer, geonameid: int, form: str) -> None:
    text = f"Удар по цілі: {form}, вчора."
    (hit,) = gazetteer.find(text)
    assert text[hit.start : hit.end] == form
    assert hit.form == "name"
    assert hit.cities[0].geonameid == geonameid
    assert [again.cities[0].geonameid for again in gazetteer.find(form.upper())] == [geonameid]


@pytest.mark.parametrize(("geonameid", "form"), words(ADJECTIVES))
def test_an_adjective_is_the_city_and_says_that_it_is_one(gazetteer: Gazetteer, geonameid: int, form: str) -> None:
    (hit,) = gazetteer.find(f"Знищено {form} ринок.")
    assert (hit.cities[0].geonameid, hit.form, hit.weak) == (geonameid, "adjective", False)


@pytest.mark.parametrize(
    "text",
    [
        "харків'янин і киянка, харьковчанин, киевлянин",
        "пішли великі суми, у цих сумах, на рівному місці, щастя, ізюм і родзинки",
        "у січні, в понеділок, в Україні, на Україну, до Польщі, в России, у Криму, из Крыма, на Донбасі",
        "морський, сільський, міський, славянский, чорноморський, королевский, крымский, советский",
        "в харкові, из москвы, под белгородом",
        "по-київськи, по-харківському",
        "мирний, мирного, белое, новое, великая",
        "Корабель у Дунаї, по Дунаю, за Доном, на Волге",
        "удари КАБами, КАБ",
        "@харків @Харкові",
    ],
)
def test_common_words_regions_and_inhabitants_are_no_city(gazetteer: Gazetteer, text: str) -> None:
    assert [text[hit.start : hit.end] for hit in gazetteer.find(text)] == []


def test_the_sums_are_weak_and_their_city_is_known(gazetteer: Gazetteer) -> None:
    assert [hit.weak for hit in gazetteer.find("Вибух у Сумах. Вибух у Харкові.")] == [True, False]


@pytest.mark.parametrize("text", ["#Харків", "#харків", "(#харків)", "❗️#Харків: вибухи", "#київ_вибухи #харків"])
def test_hashtags_name_cities_in_any_case(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.find(text)[-1].cities[0].geonameid == 706483


@pytest.mark.parametrize(
    ("text", "geonameid"),
    [("פיצוץ בחיפה", 294801), ("وبيروت", 276781), ("انفجارات بالخرطوم", 379252), ("من غزة لبيروت", 276781)],
)
def test_prefixes_do_not_hide_the_name(gazetteer: Gazetteer, text: str, geonameid: int) -> None:
    assert gazetteer.find(text)[-1].cities[0].geonameid == geonameid


def test_a_case_form_is_understood_where_nobody_is_called_so(gazetteer: Gazetteer) -> None:
    assert gazetteer.named("Харкові")[0].geonameid == 706483
    assert [city.geonameid for city in gazetteer.named("Бахмут", "UA")][:1] == [713174]
