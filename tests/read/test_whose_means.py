"""Which of the means that an article tells belong to which city: not those of a war, of a region, of the defenders."""

# ruff: noqa: E501 - the sentences of an article stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts


def means(reader: Reader, text: str, language: str) -> dict[str, str]:
    """The methods of each city that is told as attacked."""
    told = alerts(reader, text, language=language)
    return {report.city: " ".join(sorted(method.value for method in report.methods)) for report in told}


@pytest.mark.parametrize(
    ("language", "text", "methods"),
    [
        ("en", "Gunmen attacked a fuel depot in Djibo on Sunday, killing eight people. Two tanks at the depot were burning until nine.", "shooting"),
        ("en", "Drones hit an oil terminal in Feodosia at night. Four storage tanks are burning.", "drone_strike"),
        ("en", "Rival militias fought with machine guns in the centre of Zawiya on Monday, leaving seven people dead. Shots were heard until dawn.", "armed_clash"),
        ("en", "Gunmen opened fire on a police post in Nazran on Monday night, and a gun battle began. Two officers were killed.", "armed_clash shooting"),
        ("ru", "Неизвестные обстреляли пост полиции в Назрани, завязался бой. Погибли двое полицейских.", "armed_clash shooting"),
        ("ru", "В Хомсе шли уличные бои между ополченцами и армией, погибли семь человек. Пуля попала в торговку фруктами.", "armed_clash"),
        ("uk", "Невідомі обстріляли пост поліції в Назрані, зав'язалася перестрілка. Загинули двоє поліцейських.", "armed_clash shooting"),
        ("uk", "У Хомсі точилися вуличні бої між ополченцями та армією, загинули семеро людей. Постріли не вщухали до ранку.", "armed_clash"),
    ],
)  # fmt: skip
def test_in_a_fight_all_shoot_and_only_who_fired_at_somebody_did_so_besides(whole, language, text, methods) -> None:
    assert list(means(whole, text, language).values()) == [methods]


@pytest.mark.parametrize(
    ("language", "text", "methods"),
    [
        ("en", "A drone launched by the paramilitaries hit a market in El Obeid on Thursday, killing 14 people. The group, which has been fighting the army since April 2023, did not comment.", "drone_strike"),
        ("en", "A car bomb killed six people in Mogadishu on Thursday. The militants have been fighting for almost two decades to topple the government.", "ied"),
        ("ru", "Снаряды убили троих в Омдурмане в воскресенье. Бои между армией и повстанцами идут с апреля 2023 года.", "shelling"),
        ("en", "Rebels have been fighting soldiers in the streets of Goma since Monday; 12 people were killed.", "armed_clash"),
        ("uk", "На вулицях Гоми від понеділка точаться бої, загинули 12 людей.", "armed_clash"),
    ],
)  # fmt: skip
def test_a_war_that_goes_on_for_years_is_no_fight_in_the_city(whole, language, text, methods) -> None:
    assert list(means(whole, text, language).values()) == [methods]


@pytest.mark.parametrize(
    ("language", "text", "methods"),
    [
        ("en", "Russia sent 30 drones and a handful of missiles at southern Ukraine overnight, killing a woman in Odesa and burning warehouses in Izmail.\n\nThe woman died in Odesa when a drone struck the sixth floor of a house. In Izmail a missile hit a depot.", ["drone_strike", "missile_strike"]),
        ("en", "A ballistic missile hit a canteen in Poltava on Tuesday, killing nine people.\n\nAcross Ukraine the air force counted 61 drones and two missiles during the day and said 48 drones had been brought down.", ["missile_strike"]),
        ("en", "An Iranian missile smashed into a row of flats in Beersheba on Wednesday, killing three people, as Israel's air force bombed targets in the west of Iran for the sixth day.", ["missile_strike"]),
        ("uk", "У Нікополі дрон ударив по автобусу, загинули двоє, тоді як артилерія обстрілювала села Херсонщини.", ["drone_strike"]),
        ("en", "In Kharkiv, in the north-east of Ukraine, a missile hit a school, and drones set a depot on fire; two people died.", ["drone_strike missile_strike"]),
        ("ru", "Ракета попала в дом в Полтаве, погибли трое.\n\nПрезидент сообщил, что по стране ночью выпущено 70 ракет и 145 дронов.", ["missile_strike"]),
        ("uk", "Ракета влучила в будинок у Полтаві, загинули троє людей.\n\nЗагалом за ніч по Україні випустили 70 ракет і 145 дронів, повідомили Повітряні сили.", ["missile_strike"]),
        ("en", "Drones and missiles attacked Kyiv overnight, killing four people. A missile hit a house in the Sviatoshynskyi district.", ["drone_strike missile_strike"]),
        ],
)  # fmt: skip
def test_what_was_sent_at_a_whole_region_is_not_what_hit_a_city_that_has_means_of_its_own(
    whole, language, text, methods
):
    assert list(means(whole, text, language).values()) == methods


@pytest.mark.parametrize(
    ("language", "text", "methods"),
    [
        ("uk", "По Костянтинівці окупанти били з артилерії та FPV-дронами: двоє людей загинули, четверо поранені.", "drone_strike shelling"),
        ("uk", "Місто Костянтинівка росіяни атакували десять разів: дронами, артилерією та авіабомбою. Загинула одна людина.", "air_strike drone_strike shelling"),
        ("ru", "По Константиновке били дронами, артиллерией и авиабомбами: двое погибших.", "air_strike drone_strike shelling"),
    ],
)  # fmt: skip
def test_the_arms_of_one_list_stand_together(whole, language, text, methods) -> None:
    assert list(means(whole, text, language).values()) == [methods]


@pytest.mark.parametrize(
    ("language", "text", "methods"),
    [
        ("uk", "Новгород-Сіверський вистояв під вісьмома мінами, осколками поранено двох людей.", "shelling"),
        ("uk", "По Нікополю прилетіло шість мін, загинув пенсіонер.", "shelling"),
        ("uk", "На ринку в Куп'янську розірвалася міна, поранено трьох покупців.", "shelling"),
        ("uk", "У Харкові чоловік підірвався на міні, він загинув.", "ied"),
        ("uk", "У Харкові двоє рибалок підірвалися на мінах, один загинув.", "ied"),
        ("ru", "Мины, прилетевшие с той стороны границы, разорвались в Гисеньи; погибли пять человек.", "shelling"),
        ("ru", "Мужчина подорвался на мине в Изюме и погиб.", "ied"),
        ("ru", "Под машиной чиновника в Мелитополе взорвалась магнитная мина, он погиб.", "ied"),
    ],
)  # fmt: skip
def test_mines_that_came_flying_are_shells(whole, language, text, methods) -> None:
    assert list(means(whole, text, language).values()) == [methods]


@pytest.mark.parametrize(
    ("language", "text", "methods"),
    [
        ("en", "An explosion ripped through a barracks in Diyarbakir on Thursday night, killing a conscript. Whether it was an attack, or munitions that went off by mistake, was being looked into.", "explosion"),
        ("uk", "У мечеті в Пешаварі стався вибух, загинули п'ятеро. Що саме здетонувало, слідчі не кажуть: версії газу та закладеного заряду рівноцінні.", "explosion"),
        ("ru", "Взрыв обрушил четыре лестничных пролёта в доме в Волгограде, погибли трое. Следователи изучают обе версии: самоделку и прилёт.", "explosion"),
        ("ru", "Самодельное взрывное устройство разрушило подъезд дома в Волгограде, погибли трое.", "ied"),
    ],
)  # fmt: skip
def test_what_may_have_blown_up_is_no_means(whole, language, text, methods) -> None:
    assert list(means(whole, text, language).values()) == [methods]


@pytest.mark.parametrize(
    ("language", "text", "methods"),
    [
        ("en", "Gunmen burned down the court house in Cabaret on Monday night. No one was hurt.", "arson"),
        ("en", "Two teenagers were stabbed on a bus in Milwaukee on Monday. The wounded were carried off on stretchers.", "stabbing"),
        ("en", "A missile hit a market in Kremenchuk, killing two people. The wounded were flown by helicopter to Poltava.", "missile_strike"),
        ("en", "Drones attacked the port of Novorossiysk overnight. A tank with 20,000 tons of diesel burned until seven. Two people were hurt.", "drone_strike"),
        ("en", "A drone hit a house in Kharkiv. Fire on the top floor. One injured.", "drone_strike"),
        ("uk", "Двоє на мопеді обстріляли кафе в Марселі. Загинув підліток.", "shooting"),
        ("uk", "Чоловік напав із ножем на перехожих у Лубнах. Сержант, учасник боїв, помер уночі.", "stabbing"),
        ("uk", "Після скиду трьох КАБів на приватний сектор Слов'янська загинула людина, троє поранені.", "air_strike"),
        ("uk", "Після скиду з дрона на приватний сектор Нікополя загинула людина, троє поранені.", "drone_strike"),
        ("uk", "Дві ракети, випущені з вертольота, поцілили в школу в Хан-Юнісі, дев'ятеро вбитих.", "air_strike"),
        ("uk", "Ізраїль завдав ударів по Газі. У кварталі Шуджаїя бомба зруйнувала будинок, загинули 14 людей.", "air_strike"),
        ("ru", "Ученик ударил ножом двоих одноклассников в школе в Томске. Нападавшего увели охранник и физрук.", "stabbing"),
        ("ru", "ВСУ обстреляли Алёшки из РСЗО, одна ракета залпа попала в пятиэтажку, убита пенсионерка.", "shelling"),
    ],
)  # fmt: skip
def test_words_of_other_means_around_an_attack_add_none(whole, language, text, methods) -> None:
    assert list(means(whole, text, language).values()) == [methods]


@pytest.mark.parametrize(
    ("language", "text", "methods"),
    [
        ("en", "Militants attacked a police station in Bannu on Wednesday night, killing six people. A bomber rammed a loaded vehicle into the gate, after which three accomplices opened fire on the barracks.", "shooting suicide_bombing"),
        ("en", "Two suicide drivers rammed explosives-packed cars into the wall of a military base in Bannu on Tuesday, killing 12 people.", "suicide_bombing"),
        ("en", "A car ploughed into a trade union march in Munich on Thursday, injuring at least 20 people.", "vehicle_ramming"),
        ("en", "Soldiers ended a siege of almost 24 hours at a hotel in Beledweyne on Wednesday after militants set off a car bomb at its gate. Eleven people were killed.", "armed_clash ied"),
        ("uk", "Місто Златопіль обстріляли вперше за два місяці. Ракета впала у дворі будинку, постраждали 17 людей.", "missile_strike"),
        ("ru", "В Кветте мотоцикл со взрывчаткой протаранил автобус с полицейскими, пятеро погибших.", "suicide_bombing"),
        ("uk", "У Кветті автомобіль із вибухівкою врізався у ворота поліції, загинули п'ятеро.", "suicide_bombing"),
        ("ru", "В Полтаве дрон со взрывчаткой врезался в дом, погибли двое.", "drone_strike"),
        ("ru", "В Кветте мотоцикл со взрывчаткой взорвался у автобуса, пятеро погибших.", "ied"),
        ("ru", "По Купянску ударили из РСЗО «Смерч», погибла пенсионерка. Днём ФАБ попала в дом культуры, раненых двое.", "air_strike shelling"),
        ("ru", "Вооружённые люди застрелили троих мужчин в Гоме и увезли на грузовиках не менее шестидесяти человек.", "abduction shooting"),
        ("uk", "Озброєні люди застрелили трьох чоловіків у Гомі й вивезли на вантажівках щонайменше шістдесят мешканців.", "abduction shooting"),
        ("ru", "Боевики застрелили троих мужчин в Гоме. Раненых увезли на грузовиках в больницу.", "shooting"),
        ("uk", "Водій в'їхав машиною в уболівальників біля стадіону в Манчестері. Двоє людей загинули.", "vehicle_ramming"),
    ],
)  # fmt: skip
def test_means_are_known_by_more_words(whole, language, text, methods) -> None:
    assert list(means(whole, text, language).values()) == [methods]


@pytest.mark.parametrize(
    ("language", "title", "text", "methods"),
    [
        ("en", "Missile on Kharkiv, glide bombs on Sumy", "A ballistic missile struck a printing house in Kharkiv on Wednesday, killing two workers. The same morning, two glide bombs fell on Sumy, where four people were injured.", ["missile_strike", "air_strike"]),
        ("ru", "Ракета по Харькову, авиабомбы по Сумам", "Баллистическая ракета попала в типографию в Харькове, погибли двое. Утром две авиабомбы упали на Сумы, ранены четверо.", ["missile_strike", "air_strike"]),
        ("en", "Jets and drones hit Tyre and Sidon", "The strikes on Tyre killed six people on Thursday. Three people died in Sidon.", ["air_strike drone_strike", "air_strike drone_strike"]),
        ("en", "Drones and missiles hit Kyiv", "A missile hit a house in Kyiv overnight, killing four people.", ["drone_strike missile_strike"]),
    ],
)  # fmt: skip
def test_of_a_headline_on_several_cities_each_has_what_the_text_tells_of_it(
    whole, language, title, text, methods
) -> None:
    told = alerts(whole, text, language=language, title=title)
    assert [" ".join(sorted(method.value for method in report.methods)) for report in told] == methods


@pytest.mark.parametrize(
    ("title", "text", "methods"),
    [
        ("Nine killed as bombs hit Baghdad market", "Two bombs exploded at a market in Baghdad.", ["ied"]),
        ("Twin bombs hit Kabul mosque, killing 20", "Two bombs planted in a mosque in Kabul killed 20 people.", ["ied"]),
        ("Bombs hit Kharkiv market", "Four people were killed at a market in Kharkiv.", ["air_strike"]),
        ("Woman stabbed in Leeds", "A woman was stabbed in Leeds. Helicopters landed on the bank of the river.", ["stabbing"]),
    ],
)  # fmt: skip
def test_the_text_tells_whether_bombs_of_a_headline_fell_and_rescuers_fly_without_striking(whole, title, text, methods):
    (report,) = alerts(whole, text, title=title, language="en")
    assert sorted(report.methods) == methods


def test_a_headline_over_two_attacks_gives_a_bombed_city_no_drones_of_elsewhere(whole: Reader) -> None:
    text = "A car bomb exploded at a market in Gao on Friday, killing nine people, the mayor said.\n\nA drone hit a convoy in the desert north of Timbuktu on the same day, killing 11 soldiers, the army said."
    (report,) = alerts(whole, text, language="en", title="Car bomb and drone attack in Mali kill 20")
    assert [method.value for method in report.methods] == ["ied"]


def test_a_headline_over_one_attack_tells_all_its_means(whole: Reader) -> None:
    text = "A missile hit a depot in Odesa on Friday, killing four people. Drones set fire to a ship."
    (report,) = alerts(whole, text, language="en", title="Missile and drone attack kills four in Ukrainian port")
    assert sorted(method.value for method in report.methods) == ["drone_strike", "missile_strike"]
