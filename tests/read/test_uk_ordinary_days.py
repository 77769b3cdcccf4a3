"""Ukrainian: what administrations, prosecutors and channels print on an ordinary day; all invented."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

CORRECTED = [
    ("Раніше повідомляли про 12 постраждалих, уточнили: їх 16.", "-", "16"),
    ("Кількість постраждалих зросла: раніше йшлося про дев'ять, тепер їх уже 13.", "-", "13"),
    ("Було відомо про двох поранених. Станом на 9:00 їх уже сім.", "-", "7"),
    ("Спершу говорили про одного загиблого, насправді їх двоє.", "2", "-"),
    ("Зранку писали про трьох поранених. Насправді їх — п'ятеро, уточнила прокуратура.", "-", "5"),
    ("Спочатку в мерії повідомили про п'ятьох загиблих, але згодом уточнили: їх четверо.", "4", "-"),
    ("Раніше повідомляли про трьох поранених, та виявилося, що їх шестеро.", "-", "6"),
    ("Кількість поранених уточнили: не 14, а 12. Загиблих двоє.", "2", "12"),
    ("Поранено двох. Пошкоджено будинки: раніше йшлося про десять, насправді їх 16.", "-", "2"),
    ("Будинків пошкоджено багато: тепер їх 16. Поранено двох.", "-", "2"),
]


@pytest.mark.parametrize(("text", "killed", "injured"), CORRECTED)
def test_how_many_they_are_by_now_is_told_by_a_pronoun(reader: Reader, text: str, killed: str, injured: str) -> None:
    assert told(reader, f"Дрон ударив по ринку в Херсоні. {text}") == [f"Kherson {killed}/{injured}"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Уночі росіяни вдарили по Сумах «шахедами»: поранено чотирьох людей. А вдень на місто скинули три КАБи, загинула жінка.", ["Sumy -/4", "Sumy 1/-"]),
        ("Вночі дрони вдарили по Сумах, поранено двох.\n\nУвечері по Сумах ударили ракетою: загинув чоловік.", ["Sumy -/2", "Sumy 1/-"]),
        ("Вночі дрони вдарили по Сумах, поранено двох. Зранку — повторна атака: загинув чоловік.", ["Sumy -/2", "Sumy 1/-"]),
        ("Вночі дрони вдарили по Сумах: двоє поранених. Вранці вдарили вдруге, поранено медика. Загалом у Сумах троє поранених.", ["Sumy -/3"]),
        ("Вночі дрони вдарили по Сумах: двоє поранених. Вранці рятувальники дістали тіло жінки.", ["Sumy 1/2"]),
        ("Вночі дрони вдарили по Сумах: двоє поранених. Удень стало відомо, що внаслідок атаки загинула жінка.", ["Sumy 1/2"]),
        ("За добу ворог атакував Суми тричі. Вночі дрони влучили в будинок: двоє поранених. Вдень ракета влучила у цех: один загиблий.", ["Sumy 1/2"]),
    ],
)  # fmt: skip
def test_attacks_at_other_parts_of_the_day_are_two_unless_one_toll_is_told(
    reader, text: str, wanted: list[str]
) -> None:
    assert told(reader, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("У Нікополі дрон пошкодив вантажівку, водій неушкоджений.", ["Nikopol 0/0"]),
        ("У Нікополі дрон ударив по вантажівці. Водій неушкоджений, загинув пасажир.", ["Nikopol 1/-"]),
        ("У Дніпрі чоловік відкрив вогонь по патрульних. Один поліцейський загинув, його напарник поранений.\n\nТакож кулею зачепило перехожу, її прооперували.", ["Dnipro 1/2"]),
        ("Дрон ударив по Нікополю. Двоє поранених.\n\nТакож відомо, що поранено двох чоловіків: їм 40 і 50 років.", ["Nikopol -/2"]),
    ],
)  # fmt: skip
def test_who_was_spared_and_who_was_hurt_as_well(reader: Reader, text: str, wanted: list[str]) -> None:
    assert told(reader, text) == wanted


def test_a_district_within_a_city_keeps_no_town_of_the_region_from_being_meant(reader: Reader) -> None:
    text = "Дрон убив водія у Дніпровському районі Херсона.\n\nТим часом війська РФ обстріляли селище Чорнобаївка, поранено двох жінок."
    assert told(reader, text) == ["Chornobaivka -/2", "Kherson 1/-"]


def test_a_prosecutors_office_is_where_witnesses_are_heard(reader: Reader) -> None:
    text = "На фабриці капсулів у турецькій провінції Баликесір стався вибух. Загинули вісім працівників.\n\nБудівля цеху зруйнована. Диверсію відкидають: порушено технологію. Інженери дають свідчення прокуратурі в Анкарі."
    assert told(reader, text, title="Вибух на фабриці") == []


def test_a_hit_on_a_prosecutors_office_is_one_on_its_city(reader: Reader) -> None:
    assert told(reader, "Дрон влучив у прокуратуру в Сумах. Поранено двох.") == ["Sumy -/2"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("У Херсоні поранено чотирьох людей, у Бериславі — двох.", ["Beryslav -/2", "Kherson -/4"]),
        ("У Херсоні поранено чотирьох людей, у Бериславі — двох, у Білозерці — одного.", ["Beryslav -/2", "Bilozerka -/1", "Kherson -/4"]),
        ("У Херсоні внаслідок обстрілів загинули троє, у Бериславі — двоє.", ["Beryslav 2/-", "Kherson 3/-"]),
        ("На Херсонщині поранено п'ятьох людей: у Херсоні — двох, у Бериславі — трьох.", ["Beryslav -/3", "Kherson -/2"]),
        ("У Херсоні поранено п'ятьох людей, двох із них везуть до Миколаєва.", ["Kherson -/5"]),
    ],
)  # fmt: skip
def test_the_first_city_of_a_list_has_its_figure_where_the_verb_is_told_once(
    reader, text: str, wanted: list[str]
) -> None:
    assert told(reader, f"Росіяни обстріляли область. {text}") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Росіяни обстріляли Суми та Конотоп. Двоє людей загинули. Ще троє поранені.", ["Konotop -/-", "Sumy -/-"]),
        ("За добу поранено чотирьох людей. Ворог обстріляв Нікополь, Марганець і Покров.", ["Marhanets -/-", "Nikopol -/-", "Pokrov -/-"]),
        ("За минулу добу під ворожим вогнем перебували Антонівка, Білозерка та місто Херсон. Через російську агресію двоє людей загинули.", ["Antonivka -/-", "Bilozerka -/-", "Kherson -/-"]),
        ("За добу поранено чотирьох людей. Ворог обстріляв Нікополь.", ["Nikopol -/4"]),
        ("Росіяни обстріляли Суми та Конотоп. У Сумах двоє людей загинули.", ["Konotop -/-", "Sumy 2/-"]),
        ("Росіяни обстріляли Суми та Конотоп. Постраждалих немає.", ["Konotop 0/0", "Sumy 0/0"]),
    ],
)  # fmt: skip
def test_a_toll_beside_an_attack_on_several_cities_belongs_to_none_of_them(
    reader, text: str, wanted: list[str]
) -> None:
    assert told(reader, text) == wanted


def test_a_toll_behind_several_cities_is_that_of_the_one_in_the_headline(reader: Reader) -> None:
    text = "Росіяни обстріляли Суми та Конотоп. Двоє людей загинули."
    assert told(reader, text, title="Удар по Сумах") == ["Konotop -/-", "Sumy 2/-"]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("uk", "Постраждали 12 осіб, з них двоє загинули.", ["Sumy 2/10"]),
        ("uk", "Постраждало дев'ятеро людей, із яких двоє померли в лікарні.", ["Sumy 2/7"]),
        ("uk", "Постраждали 12 осіб, серед них двоє загиблих.", ["Sumy 2/10"]),
        ("uk", "Постраждали 12 осіб, серед яких — двоє загиблих.", ["Sumy 2/10"]),
        ("uk", "Загинули 12 людей, серед них двоє дітей.", ["Sumy 12/-"]),
        ("ru", "Пострадали 12 человек, среди них двое погибших.", ["Sumy 2/10"]),
        ("ru", "Пострадали 12 человек, среди них двое детей.", ["Sumy -/12"]),
    ],
)  # fmt: skip
def test_the_dead_are_some_of_those_who_came_to_harm(
    reader: Reader, language: str, text: str, wanted: list[str]
) -> None:
    assert (
        told(
            reader, {"uk": "Дрон ударив по Сумах. ", "ru": "Дрон ударил по Сумам. "}[language] + text, language=language
        )
        == wanted
    )


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("uk", "Дрон ударив по Сумах. З міста евакуювали 11 людей, двоє з них поранені.", ["Sumy -/2"]),
        ("uk", "Дрон ударив по Сумах. З будинку вивели дев'ятьох мешканців, з них троє поранені.", ["Sumy -/3"]),
        ("uk", "Дрон ударив по Сумах. У будинку було 12 людей, з них двоє загинули.", ["Sumy 2/-"]),
        ("uk", "Дрон ударив по Сумах. Постраждали дев'ятеро людей, з них троє поранені.", ["Sumy -/9"]),
        ("uk", "Дрон ударив по Сумах. До лікарень після удару потрапили 40 людей, дев'ятьох із них прооперовано.", ["Sumy -/40"]),
        ("ru", "Дрон ударил по Сумам. В автобусе ехали 20 пассажиров, пятеро из них получили ранения.", ["Sumy -/5"]),
        ("en", "A drone hit Sumy. Eleven people were evacuated, two of them wounded.", ["Sumy -/2"]),
        ("en", "A drone hit Sumy. Eleven people were hurt, two of them wounded by glass.", ["Sumy -/11"]),
    ],
)  # fmt: skip
def test_some_of_people_to_whom_nothing_happened_are_all_who_were_hurt(
    reader, language: str, text: str, wanted: list[str]
) -> None:
    assert told(reader, text, language=language) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("uk", "У лікарні помер ще один чоловік, поранений під час атаки на Нікополь. Раніше повідомлялося про двох загиблих.", ["Nikopol 3/-"]),
        ("uk", "Під завалами в Нікополі знайшли тіло ще однієї жінки. Раніше повідомляли про двох загиблих унаслідок удару.", ["Nikopol 3/-"]),
        ("uk", "Дрон ударив по Нікополю. Загинули троє людей. Раніше повідомляли про двох загиблих.", ["Nikopol 3/-"]),
        ("ru", "В больнице скончался ещё один раненый при атаке на Никополь мужчина. Ранее сообщалось о двух погибших.", ["Nikopol 3/-"]),
    ],
)  # fmt: skip
def test_one_more_dead_stands_on_those_of_an_earlier_hour(
    reader: Reader, language: str, text: str, wanted: list[str]
) -> None:
    assert told(reader, text, language=language) == wanted


@pytest.mark.parametrize("apostrophe", ["'", "’", "ʼ"])
def test_an_apostrophe_may_be_written_in_several_ways(reader: Reader, apostrophe: str) -> None:
    text = "Дрони влучили у дев'ятиповерхівку в Сумах. Загинуло п'ятьох людей, дев'ятьох поранено, серед них кур'єра."
    assert told(reader, text.replace("'", apostrophe)) == ["Sumy 5/9"]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("uk", "Учора по Сумах вдарили ракети. Поранено п'ятьох людей. Сьогодні ворог атакував місто дронами: загинув чоловік.", ["Sumy -/5", "Sumy 1/-"]),
        ("uk", "У понеділок по Сумах вдарили ракети. Поранено п'ятьох.\n\nА сьогодні безпілотник врізався в готель у місті. Четверо загиблих.", ["Sumy -/5", "Sumy 4/-"]),
        ("uk", "Учора по Сумах вдарили ракети. Поранено п'ятьох людей. Сьогодні в лікарні помер чоловік.", ["Sumy 1/5"]),
        ("uk", "Учора по Сумах вдарили ракети. Поранено п'ятьох. Сьогодні кількість поранених внаслідок удару зросла до семи.", ["Sumy -/7"]),
        ("en", "A woman who was shot at a party in Memphis died on Wednesday, bringing the number of people killed to three. Sunday night's shooting also left five people with gunshot wounds.", ["Memphis 3/5"]),
    ],
)  # fmt: skip
def test_attacks_on_other_days_are_two(reader: Reader, language: str, text: str, wanted: list[str]) -> None:
    assert told(reader, text, language=language) == wanted


def test_a_ward_that_only_large_cities_have_is_the_citys_own(reader: Reader) -> None:
    text = "Дрони атакували Кривий Ріг. У будинку в Саксаганському районі загинула жінка."
    assert told(reader, text) == ["Kryvyy Rih 1/-"]


def told(reader: Reader, text: str, title: str = "", language: str = "uk") -> list[str]:
    """The cities of which a text alerts, each with its killed and injured."""
    reports = alerts(reader, text, language=language, title=title)
    return sorted(f"{report.city} {toll(report, 'killed')}/{toll(report, 'injured')}" for report in reports)
