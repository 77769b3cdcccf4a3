"""How an attack was done: told by words apart from it, by a verb and what completes it, or not told at all."""

from __future__ import annotations

import pytest

from tests.read.alerts import alerts

APART = [
    ("en", "They hit Poltava at noon. Two KABs, next to the market. Four injured.", "air_strike"),
    ("en", "Shaheds attacked the region all night. In Poltava a school roof was damaged.", "drone_strike"),
    ("uk", "Ворог гатив по Полтаві. Дві авіабомби, приватний сектор. Троє поранених.", "air_strike"),
    ("uk", "Уночі над областю збили дванадцять дронів. У Полтаві уламками пошкоджено дах школи.", "drone_strike"),
    ("ru", "Авиация нанесла удары по северу области. В Полтаве бомба разрушила клуб, погиб сторож.", "air_strike"),
    ("en", "A strike on a bus queue in Poltava killed two people. Mortars, the mayor wrote later.", "shelling"),
]  # fmt: skip

PAIRS = [
    ("en", "In Poltava masked gunmen dragged two brothers out of their house on Monday night.", "abduction"),
    ("en", "Eight boys were taken from a school in Poltava by men in uniform and not seen since.", "abduction"),
    ("en", "Youths hurled petrol bombs at a mosque in Poltava, setting its porch ablaze.", "arson"),
    ("en", "Debris of a drone set a paint store ablaze in Poltava.", "drone_strike"),
    ("en", "A man drove a van into diners on a terrace in Poltava, killing two.", "vehicle_ramming"),
    ("en", "Somebody emptied a magazine into a crowd outside a bar in Poltava, wounding four people.", "shooting"),
    ("en", "A judge was blown up in his car in Poltava on Tuesday.", "ied"),
    ("en", "Masked men released chlorine in an arcade in Poltava, killing two women.", "chemical"),
    ("en", "A drone set a boiler house in Poltava ablaze.", "drone_strike"),
    ("en", "He rammed a rickshaw loaded with explosives into a bank in Poltava, killing three.", "suicide_bombing"),
    ("en", "A bomber detonated his explosive-laden car in Poltava, killing three.", "suicide_bombing"),
    ("en", "Gunmen fired rifles and threw grenades at a police post in Poltava, wounding two.", "grenade shooting"),
    ("en", "Soldiers ended a siege by militants in Poltava; nine people were killed.", "armed_clash"),
    ("en", "A car bomb killed nine in Poltava. In the city, soldiers fought the attackers.", "armed_clash ied"),
    ("en", "Armed men killed nine people in Poltava on Sunday and burned several houses.", "arson shooting"),
    ("en", "Shelling burned down three homes in Poltava, wounding one.", "shelling"),
    ("uk", "Озброєні люди силоміць повели в ліс вісьмох учнів зі школи в Полтаві.", "abduction"),
    ("uk", "У Полтаві водій навмисно скерував фургон на людей, троє травмованих.", "vehicle_ramming"),
    ("uk", "У Полтаві пасажир розпилив перцевий газ, постраждали шестеро.", "chemical"),
    ("uk", "Росіяни накрили градами ринок у Полтаві, двоє загиблих.", "shelling"),
    ("uk", "Ворог скинув ВОГ з дрона на маршрутку в Полтаві.", "drone_strike"),
    ("ru", "По Полтаве отработали КАБами, двое погибших.", "air_strike"),
    ("ru", "Вооружённые люди забрали с собой девять девушек с рынка в Полтаве.", "abduction"),
    ("ru", "В Полтаве мужчина направил машину на прихожан и убил двоих.", "vehicle_ramming"),
    ("ru", "Дрон догнал велосипедиста на рынке в Полтаве, мужчина погиб.", "drone_strike"),
    ("ru", "В Полтаве при прилёте шахеда стеклом порезало троих жителей.", "drone_strike"),
]  # fmt: skip

SLANG = [
    ("ru", "В Полтаве машина промчалась сто метров по толпе, пострадали двое.", "vehicle_ramming"),
    ("uk", "У Полтаві авто промчало крізь натовп по людях, постраждали двоє.", "vehicle_ramming"),
    ("ru", "Полтава. «Сторм Шэдоу» — в техникум, двое погибших.", "missile_strike"),
    ("ru", "Полтава. Бомба с крыльями легла между домами, двое погибших.", "air_strike"),
    ("ru", "По Полтаве лупит арта, двое раненых.", "shelling"),
    ("ru", "В Полтаве бабахнуло у вокзала, ранены двое.", "explosion"),
    ("uk", "У Полтаві гахнуло біля вокзалу, поранено двох.", "explosion"),
    ("ru", "В Полтаве двое палили из автомата по кафе, ранен официант.", "shooting"),
    ("ru", "В Полтаве сепаратисты увели с рынка трёх учителей и требуют выкуп.", "abduction"),
    ("ru", "В Полтаве прохожий всадил нож в живот продавцу, тот скончался.", "stabbing"),
    ("ru", "В Полтаве мужчина плеснул едкой щёлочью в лицо женщине.", "chemical"),
]  # fmt: skip

SLAVIC = [
    # who shelled whom: gunmen shoot, armies fire guns
    ("uk", "Ворог обстріляв Полтаву, двоє загиблих.", "shelling"),
    ("uk", "Окупанти обстріляли автобус у Полтаві, двоє загиблих.", "shelling"),
    ("uk", "У Полтаві невідомі обстріляли маршрутний автобус, загинули двоє.", "shooting"),
    ("uk", "У Полтаві обстріляно патруль поліції, двоє загиблих.", "shooting"),
    ("uk", "Із гранатомета обстріляли будинок у Полтаві, поранено двох.", "grenade"),
    ("uk", "Штурмовик обстріляв Полтаву, загинуло двоє людей.", "air_strike"),
    ("ru", "Двое полицейских убиты при обстреле их машины в Полтаве.", "shooting"),
    ("ru", "Боевики напали на полицейский пост в Полтаве, погибли двое.", ""),
    # weapons as subjects, and without a verb
    ("uk", "По Полтаві відпрацювали «шахеди». Згоріли два гаражі.", "drone_strike"),
    ("uk", "По Полтаві вдарили «Гераніями-2», двоє поранених.", "drone_strike"),
    ("uk", "По центру Полтави випустили дев'ять мін, поранено двох жінок.", "shelling"),
    ("uk", "Дрон, який у міністерстві записали до збитих торік, пробив покрівлю ліцею в Полтаві.", "drone_strike"),
    ("ru", "Полтава: дрон по автобусу, ранены двое.", "drone_strike"),
    ("ru", "Ракета в общежитие в Полтаве. Трое погибших.", "missile_strike"),
    ("ru", "Граната в подъезде: в Полтаве ранены двое.", "grenade"),
    # what a drone drops is the drone's, and a grenade into a crowd drives nobody down
    ("ru", "С дронов на Полтаву сброшены две гранаты, ранены две женщины.", "drone_strike"),
    ("ru", "В Полтаве в толпу бросили гранату, ранены двое.", "grenade"),
    # verbs and what completes them
    ("uk", "Полтава: авто в'їхало в літню терасу. Травмовано сімох людей.", "vehicle_ramming"),
    ("uk", "У Полтаві водій навмисно збив пішоходів, двоє загиблих.", "vehicle_ramming"),
    ("uk", "У Полтаві чоловік штрикав перехожих викруткою, троє поранених.", "stabbing"),
    ("uk", "У Полтаві рвонула автівка, у якій їхав посадовець, він загинув.", "ied"),
    ("uk", "У Полтаві терорист-смертник привів у дію вибухівку, троє загиблих.", "suicide_bombing"),
    ("uk", "У Полтаві чоловік хлюпнув бензин на ґанок, троє загиблих.", "arson"),
    ("ru", "Внедорожник въехал в карнавальное шествие в Полтаве, погибла женщина.", "vehicle_ramming"),
    ("ru", "В Полтаве взорвана машина чиновника, он погиб.", "ied"),
    ("ru", "Взрыв микроавтобуса в Полтаве: погиб водитель.", "ied"),
    ("ru", "Автомобиль въехал в очередь у стадиона в Полтаве, погибли двое. Матч отменён.", "vehicle_ramming"),
    # mines that are fired, and mines that lie
    ("ru", "Во дворе в Полтаве разорвалась мина, погибла женщина.", "shelling"),
    ("ru", "В Полтаве на мине подорвался тракторист, он погиб.", "ied"),
    ("ru", "У обочины в Полтаве взорвалась мина, погибли трое.", "ied"),
    # police that works on its versions holds no exercise
    ("uk", "У Полтаві застрелили власника крамниці: поліція відпрацьовує версії.", "shooting"),
]

NONE = [
    ("en", "Rescuers pulled two children from their home in Poltava after the flood."),
    ("en", "Police in Poltava seized forty kilos of explosives, two pistols and a machine gun."),
    ("en", "Protesters marched through Poltava; tyres were set on fire at six crossroads."),
    ("uk", "У Полтаві більшість людей у черзі по воду чекали на підвезення після аварії на водогоні."),
    ("uk", "У Полтаві двоє дітей порізалися склом на уроці."),
    ("ru", "Спасатели вывели жильцов из дома в Полтаве, где горел подвал."),
    ("ru", "В Полтаве кошку вывезли в лес и бросили."),
    ("ru", "На учениях в Полтаве пожарные отработали действия при пожаре на складе."),
    ("en", "Two men were arrested in Poltava over mobile phone snatching."),
]


@pytest.mark.parametrize(("language", "text", "methods"), [*APART, *PAIRS, *SLANG, *SLAVIC])
def test_the_means_are_told_around_an_attack(reader, language: str, text: str, methods: str) -> None:
    [report] = alerts(reader, text, language=language)
    assert (report.city, {method.value for method in report.methods}) == ("Poltava", set(methods.split()))


@pytest.mark.parametrize(("language", "text"), NONE)
def test_words_of_an_attack_that_was_none_alert_nobody(reader, language: str, text: str) -> None:
    assert alerts(reader, text, language=language) == []
