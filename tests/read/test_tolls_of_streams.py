"""Tolls as later articles of a stream tell them: put right, claimed, with those who did it, raised by some."""

# ruff: noqa: E501 - a sentence is not broken
from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import PUBLISHED, alerts, toll

PUT_RIGHT = [
    ("en", "Eleven pilgrims, and not 12 as the rescue service had reported on Monday, lost their lives in the bombing of a bus station in Poltava, police said.", "11 -"),
    ("en", "Eleven pilgrims, not 12 as announced, died in the bombing of a bus station in Poltava.", "11 -"),
    ("uk", "Двоє, а не троє, як повідомляли вранці рятувальники, загинули від удару дрона по Полтаві.", "2 -"),
    ("ru", "Двое, а не трое, как сообщали утром спасатели, погибли при ударе дрона по Полтаве.", "2 -"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), PUT_RIGHT)
def test_what_was_told_before_stands_aside(whole: Reader, language, text, expected):
    [report] = alerts(whole, text, language=language)
    assert (f"{toll(report, 'killed')} {toll(report, 'injured')}", report.currency) == (expected, "correction")


WITH_ATTACKERS = [
    ("en", "Six people died in a gun battle in Poltava: two policemen and four gunmen. Three are in hospital.", "2"),
    ("uk", "Шестеро загиблих — підсумок бою в Полтаві: двоє поліцейських і четверо бойовиків. Троє поранених.", "2"),
    ("ru", "Шесть погибших — итог боя в Полтаве: двое полицейских и четверо боевиков. Трое раненых.", "2"),
    ("en", "Six people died in a gun battle in Poltava: two policemen and four shoppers. Three are in hospital.", "6"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "killed"), WITH_ATTACKERS)
def test_a_sum_that_counts_the_attackers_is_told_without_them(whole: Reader, language, text, killed):
    [report] = alerts(whole, text, language=language)
    assert toll(report, "killed") == killed


CLAIMED = [
    ("ru", "Атака на Полтаву", "Телеграм-каналы утверждают, что под рухнувшими перекрытиями старого склада в Полтаве погибли шесть человек. Официально известно о двух пострадавших.", "- 2"),
    ("uk", "Атака на Полтаву", "Телеграм-канали стверджують, що під перекриттями старого складу, який обвалився в Полтаві, загинули шестеро людей. Офіційно відомо про двох постраждалих.", "- 2"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text", "expected"), CLAIMED)
def test_all_that_is_told_behind_a_claim_is_claimed(whole: Reader, language, title, text, expected):
    [report] = alerts(whole, text, language=language, title=title)
    assert f"{toll(report, 'killed')} {toll(report, 'injured')}" == expected


RISEN = [
    ("uk", "Напад на готель у Полтаві: у лікарні померли двоє поранених", "Кількість жертв вечірнього нападу на готель зросла до семи: уночі в лікарні «Медіна» померли двоє поранених, передає агентство. Серед загиблих — власник кав'ярні. Нападників до цього числа не включено.", None),
    ("ru", "Удар по Полтаве: в больнице скончались двое", "Число погибших при ударе по Полтаве выросло до семи: ночью в областной больнице скончались двое раненых.", None),
    ("en", "Third victim dies", "A nurse who was stabbed as she knelt beside an injured man has died, bringing to three the number of people killed in the attack in Poltava. 21 people were injured, most by the van.", "21"),
    ("en", "Seventh victim dies", "A paramedic hit while treating a wounded policeman died on Monday, raising to seven the number of dead in the bombing in Poltava.", None),
    ("uk", "Ракетний удар по Полтаві", "21:10 Полтава. До лікарів звернулися ще четверо людей. Станом на цей час поранених 19.\n\n20:02 Полтава. Ракета влучила в депо, поранених 15.", "19"),
    ("en", "Missile strike on Poltava", "21:10 Poltava. Four more people sought treatment. There are now 19 injured.\n\n20:02 Poltava. A missile hit a depot, 15 people were injured.", "19"),
    ("ru", "Ракетный удар по Полтаве", "21:10 Полтава. К врачам обратились ещё четверо человек. На этот час раненых 19.\n\n20:02 Полтава. Ракета попала в депо, раненых 15.", "19"),
    ("en", "Bartender shot in Poltava attack dies", "A bartender who had been on a ventilator since gunmen burst into a bar in Poltava last Saturday died on Thursday. Her death lifts the number of people killed in that attack to seven.", None),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text", "injured"), RISEN)
def test_the_total_counts_those_who_raised_it(whole: Reader, language, title, text, injured):
    [report] = alerts(whole, text, language=language, title=title)
    assert toll(report, "injured") == injured if injured else toll(report, "killed") == "7"


def test_a_word_that_says_who_somebody_is_counts_nobody_else(whole: Reader):
    [report] = alerts(whole, "A wounded policeman counted nine bodies after the bombing in Poltava.", language="en")
    assert (toll(report, "killed"), toll(report, "injured")) == ("9", "-")


WITHDRAWN = [
    ("en", "We checked with doctors. One person was injured in the attack on Poltava, a guard. The death of the driver has nothing to do with the attack."),
    ("uk", "Розібралися з медиками. Під час атаки на Полтаву поранено одну людину. Водій отруївся вдома, до атаки стосунку не має."),
    ("ru", "Разобрались с медиками. При атаке на Полтаву ранен один человек. Водитель отравился дома, к атаке это отношения не имеет."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), WITHDRAWN)
def test_who_was_hurt_otherwise_is_taken_out_of_the_toll(whole: Reader, language, text):
    [report] = alerts(whole, text, language=language)
    assert (toll(report, "injured"), report.currency) == ("1", "correction")


SUPPLIED = [
    ("uk", "Сили оборони вночі уразили нафтобазу в Тулі, яка постачає пальне для авіації. Поряд є аеродром, з якого злітають бомбардувальники."),
    ("ru", "Ночью поражена нефтебаза в Туле, которая снабжает топливом авиацию. Рядом аэродром, с которого взлетают бомбардировщики."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), SUPPLIED)
def test_aircraft_that_are_supplied_or_fly_from_a_place_did_not_strike_it(whole: Reader, language, text):
    [report] = alerts(whole, text, language=language)
    assert report.methods == ()


TAKEN_BACK = [
    ("en", "Concerning the «drone hit on a furniture shop» in Poltava. There was no attack on the city today. A sofa caught fire, nobody was killed or hurt."),
    ("uk", "Щодо «прильоту в меблевий магазин» у Полтаві. Жодної атаки на місто сьогодні не було. Загорівся диван, ніхто не загинув і не травмувався."),
    ("ru", "По поводу «прилёта в мебельный магазин» в Полтаве. Никакой атаки на город сегодня не было. Загорелся диван, никто не пострадал."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), TAKEN_BACK)
def test_an_answer_to_what_others_wrote_denies_the_attack(whole: Reader, language, text):
    [report] = whole.read(title="", text=text, published=PUBLISHED, language=language).reports
    assert (report.city, report.denied) == ("Poltava", True)


TAKEN_BACK_AT_ONCE = [
    ("uk", "Спростовуємо вкид. Жоден дрон у пологовий будинок у Полтаві не влучав, атаки на місто сьогодні не було. Загиблих і поранених немає."),
    ("uk", "Неправда. Дрон у Полтаві нікуди не влучав."),
    ("ru", "Опровергаем вброс. Ни один беспилотник в вокзал в Полтаве не попадал, атаки на город сегодня не было."),
    ("en", "This is false. No drone has hit the maternity hospital in Poltava. Nobody was hurt."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), TAKEN_BACK_AT_ONCE)
def test_who_begins_by_calling_it_untrue_denies_the_attack(whole: Reader, language, text):
    [report] = whole.read(title="", text=text, published=PUBLISHED, language=language).reports
    assert (report.city, report.denied) == ("Poltava", True)


QUIET = [
    ("en", "Morning report. No drones attacked Poltava overnight. Markets are open."),
    ("uk", "Ранкове зведення. Вночі атак на Полтаву не було. Працюють ринки."),
    ("ru", "Утренняя сводка. Ночью атак на Полтаву не было. Рынки работают."),
    ("ru", "Вчера мы опровергали слухи о росте цен на хлеб. Ночью ни один дрон в Полтаву не попал. Рынки работают."),
]


@pytest.mark.parametrize(("language", "text"), QUIET)
def test_a_quiet_night_denies_no_attack_of_the_day_before(whole: Reader, language, text):
    assert whole.read(title="", text=text, published=PUBLISHED, language=language).reports == ()


ANOTHER_TOLL = [
    ("en", "Warplanes bombed Poltava again on Thursday, destroying a market a day after a raid on the port killed seven people. No one was hurt.", "0 0"),
    ("en", "Drones struck Odesa again on Thursday, two days after an attack on the port left four dead. Three people were wounded.", "- 3"),
    ("en", "The death toll in the strike on Sumy rose to ten a day after a missile hit a bus and wounded 20 people.", "10 20"),
    ("uk", "Дрони знову вдарили по Одесі у четвер, через два дні після атаки на порт, яка забрала чотири життя. Троє людей поранені.", "- 3"),
    ("ru", "Дроны снова ударили по Одессе в четверг, через два дня после атаки на порт, при которой погибли четыре человека. Трое ранены.", "- 3"),
    ("en", "Posts on social media speak of ten dead after a gunman opened fire in a shopping centre in Malmö. Police would not confirm that and say only that people have been wounded.", "- -"),
    ("en", "Shots were fired in a shopping centre in Malmö. One man has been driven away in an ambulance with a gunshot wound to the leg.", "- 1"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), ANOTHER_TOLL)
def test_the_dead_of_the_attack_before_and_of_rumours_are_not_counted(whole: Reader, language, text, expected):
    [report] = alerts(whole, text, language=language)
    assert f"{toll(report, 'killed')} {toll(report, 'injured')}" == expected


PARTS = [
    ("en", "Strikes killed nine people in the Kharkiv region on Tuesday, the governor said: six in Izium and three in the village of Borova.", {"Izyum": "6"}),
    ("en", "Russian shelling killed six people in the Kherson region on Monday: four in Kherson, where a bus was hit, and two in the village of Bilozerka.", {"Kherson": "4"}),
    ("en", "Strikes killed eight people in southern Lebanon on Wednesday: five in the city of Nabatieh, where more bodies were found, and three in the village of Kfar Tebnit.", {"Nabatîyé et Tahta": "5"}),
    ("uk", "На Харківщині вчора загинули п'ятеро людей: четверо в Ізюмі, де ракета влучила в будинок, і один у селі Борова.", {"Izyum": "4"}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), PARTS)
def test_a_whole_is_told_of_none_where_its_parts_add_up(whole: Reader, language, text, expected):
    told = {report.city: toll(report, "killed") for report in alerts(whole, text, language=language)}
    assert expected.items() <= told.items()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Уточнение по Никополю. Женщина, о гибели которой мы сообщили утром, жива: врачам больницы «Мечникова» в Днепре удалось восстановить сердцебиение. Таким образом, при обстреле погиб один человек, ранены семь.", ["Nikopol"]),
        ("uk", "Поранену в Нікополі жінку рятують лікарі лікарні імені Мечникова у Дніпрі. Обстріл забрав життя двох людей.", ["Nikopol"]),
        ("ru", "Ракета попала в больницу «Охматдет» в Киеве. Погибли двое.", ["Kyiv"]),
        ("ru", "Шесть человек, раненных утром при обстреле Снигирёвки, доставлены в больницу. В Николаев доставили шестерых.", ["Snihurivka"]),
    ],
)  # fmt: skip
def test_where_the_hurt_are_treated_is_not_where_they_were_hurt(whole: Reader, language, text, expected):
    assert [report.city for report in alerts(whole, text, language=language)] == expected


ASIDE = [
    ("uk", "Ракета влучила в ринок у Шостці. Поранених, за оновленими даними медиків, дванадцятеро.", "- 12"),
    ("ru", "Ракета попала в рынок в Сумах. Погибших, по уточнённым данным врачей, трое, раненых, как сообщили в мэрии, двенадцать.", "3 12"),
    ("ru", "Ракета попала в рынок в Сумах. Погиб врач, 45.", "1 -"),
    ("ru", "В Херсоне умерла женщина, которую ранило в среду, когда дрон сбросил взрывчатку на остановку. До этого считалось, что атака обошлась без погибших.", "1 -"),
    ("en", "LIVE\n08:58 Kyiv. A drone hit a house. Rescuers have recovered the body of a teenager. That makes four dead.\n\n06:20 Kyiv. Three people are known to have been killed by drones.", "4 -"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), ASIDE)
def test_a_toll_stands_behind_its_source_and_against_what_was_thought_before(whole: Reader, language, text, expected):
    [report] = alerts(whole, text, language=language)
    assert f"{toll(report, 'killed')} {toll(report, 'injured')}" == expected


ONE_TOLL = [
    ("en", "Two policemen, a captain and a sergeant, were killed in Kherson by a drone.", "2 -"),
    ("en", "A man with a knife attacked people at Winterthur station. Three passengers, a student of 20 and a retired couple, were slashed.", "- 3"),
    ("uk", "Двоє поліцейських, капітан і сержант, загинули від удару дрона в Херсоні.", "2 -"),
    ("ru", "Трое рабочих, двое сварщиков и электрик, ранены при ударе дрона в Херсоне.", "- 3"),
    ("en", "Three men, two women and a child were killed in Kherson by a drone.", "6 -"),
    ("en", "Nine people died and eleven were wounded when men in fake police vests opened fire in a pool hall in Guayaquil.", "9 11"),
    ("en", "A missile hit Pavlohrad, wounding 31. The governor put the number of wounded in the whole region at 36.", "- 31"),
    ("uk", "У Кам'янському перестало битися серце медсестри. Так кількість загиблих через ракетний удар по місту зросла до чотирьох.", "4 -"),
    ("uk", "Суми: ракетний удар по гуртожитку, троє загиблих, поранених уже 16.", "3 16"),
    ("ru", "Погибших при ракетном ударе по Алчевску трое, а не четверо, как объявили накануне.", "3 -"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), ONE_TOLL)
def test_people_are_counted_once_and_where_they_were(whole: Reader, language, text, expected):
    [report] = alerts(whole, text, language=language)
    assert f"{toll(report, 'killed')} {toll(report, 'injured')}" == expected


def test_a_range_told_in_full_stands_before_its_upper_end(whole: Reader):
    text = "Drones fired on a market in Nyala at noon, killing between 20 and 25 people, a doctor said."
    [report] = alerts(whole, text, language="en", title="Drones hit Nyala market, hospital says up to 25 dead")
    assert toll(report, "killed") == "20..25"


def test_what_blows_up_beside_an_office_does_so_in_its_city(whole: Reader):
    text = "Мотоцикл со взрывчаткой в Кали убил пять человек. Такой же мотоцикл сработал у мэрии соседнего города Хамунди. Там ранены двое полицейских."
    told = {report.city: toll(report, "injured") for report in alerts(whole, text, language="ru")}
    assert told["Jamundí"] == "2"


def test_a_statement_that_corrects_figures_is_a_correction(whole: Reader):
    text = "Kabul police headquarters wishes to correct figures given earlier in the day. Seven people were killed in the bombing at the passport office and 23 were wounded."
    [report] = alerts(whole, text, language="en")
    assert (report.currency, toll(report, "killed"), toll(report, "injured")) == ("correction", "7", "23")


@pytest.mark.parametrize(
    ("text", "died"),
    [
        ("One of the three dockers wounded when drones hit a warehouse in Izmail has died, the prosecutor said.", 1),
        ("One of the seven people injured when a missile struck a bus in Sumy died on Friday.", 1),
        ("Two of the nine wounded in the strike on Sumy have died.", 2),
    ],
)
def test_of_those_wounded_only_who_is_said_to_have_died_did(whole: Reader, text, died):
    [report] = alerts(whole, text, language="en")
    assert died in (report.killed_more, report.killed and report.killed.least)


FOUND_ALIVE = [
    ("ru", "О расхождении в цифрах по обстрелу Полтавы. Итого погибших четверо, раненых 14. И наша цифра, и «пять погибших» неверны.", "4 14"),
    ("uk", "Про розбіжності в цифрах щодо обстрілу Полтави. Разом загиблих четверо, поранених 14.", "4 14"),
    ("en", "About the discrepancy in the figures after the shelling of Poltava: in all four people were killed and 14 wounded.", "4 14"),
    ("ru", "О состоянии пострадавших в Полтаве. Сержант, которого ранее отнесли к погибшим, жив: он в реанимации. Погиб один сотрудник. Ранены пять человек.", "1 5"),
    ("uk", "Щодо стану поранених у Полтаві. Жінка, яку раніше зарахували до загиблих, жива, вона в реанімації. Загинула одна людина. Поранені п'ятеро.", "1 5"),
    ("en", "An update on the casualties in Poltava. A woman earlier listed among the dead is alive and in intensive care. One person was killed. Five were wounded.", "1 5"),
    ("en", "A man who had been counted among the dead in Poltava was found alive in hospital, the mayor said. The toll now stands at four killed and 12 wounded.", "4 12"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), FOUND_ALIVE)
def test_a_toll_that_is_put_right_is_that_of_an_attack_which_everybody_knows(whole: Reader, language, text, expected):
    [report] = alerts(whole, text, language=language)
    assert (f"{toll(report, 'killed')} {toll(report, 'injured')}", report.currency) == (expected, "correction")


ROSE = [
    ("uk", "Кількість загиблих унаслідок учорашнього нападу на поліцію Полтави сягнула десяти: двоє сержантів померли вночі в реанімації."),
    ("ru", "Число погибших в результате вчерашнего нападения на полицию Полтавы достигло десяти: двое сержантов умерли ночью в реанимации."),
    ("en", "The death toll from Wednesday's attack on police in Poltava reached ten after two sergeants died overnight."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), ROSE)
def test_those_who_died_last_are_part_of_the_total_that_they_raised(whole: Reader, language, text):
    [report] = alerts(whole, text, language=language)
    assert toll(report, "killed") == "10"


SOME_OF_ALL = [
    ("ru", "При обстреле Полтавы погибли четверо: в больнице скончалась одна из раненых. Пострадали пятеро.", "4 5"),
    ("uk", "Внаслідок обстрілу Полтави загинули четверо: у лікарні померла одна з поранених.", "4 -"),
    ("en", "Four people were killed in the shelling of Poltava: one of the wounded died overnight.", "4 -"),
    ("ru", "При обстреле Полтавы погибли двое: водитель и его пассажирка. В больнице умер ещё один раненый.", "3 -"),
    ("uk", "Ракета влучила в будинок у Полтаві. З-під завалів дістали тіла двох зниклих. Загинули 11 людей, поранені 52.", "11 52"),
    ("ru", "Ракета попала в дом в Полтаве. Из-под завалов достали тела двоих пропавших. Погибли 11 человек, ранены 52.", "11 52"),
    ("en", "Rescuers pulled the bodies of two missing people from a house hit by a missile in Poltava. Eleven people were killed and 52 wounded.", "11 52"),
    ("fr", "Un attentat à Poltava a tué sept personnes. Un blessé a été transporté à Kyiv. Vingt et une personnes ont été blessées.", "7 21"),
    ("uk", "Унаслідок вибуху в Полтаві загинули семеро людей. Одного пораненого оперують. Поранено 20 людей.", "7 20"),
    ("ru", "Ракета попала в дом в Полтаве. Нашли тела двоих пропавших. Погибли 11 человек, не найдены ещё трое.", "11 -"),
    ("en", "Rescuers pulled the bodies of two missing people from a house hit by a missile in Poltava. Nine were wounded.", "2 9"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), SOME_OF_ALL)
def test_who_died_or_was_found_last_is_one_of_those_whom_the_text_counts(whole: Reader, language, text, expected):
    [report] = alerts(whole, text, language=language)
    assert f"{toll(report, 'killed')} {toll(report, 'injured')}" == expected


UNPROVEN = [
    ("en", "Three people were wounded when a drone hit a bus in Poltava. Posts on Telegram spoke of two dead, though nobody has confirmed this.", "- 3"),
    ("en", "Three people were wounded when a drone hit a bus in Poltava. Residents put the number of dead at five, a figure that officials would not confirm.", "- 3"),
    ("uk", "Троє людей поранені внаслідок удару дрона по автобусу в Полтаві. У місцевих каналах пишуть про двох загиблих, однак жодних підтверджень цього немає.", "- 3"),
    ("uk", "Троє людей поранені внаслідок удару дрона по автобусу в Полтаві. У чатах ідеться про двох загиблих, підтверджень цьому нема.", "- 3"),
    ("ru", "Три человека ранены при ударе дрона по автобусу в Полтаве. Паблики сообщают о двух погибших. Официального подтверждения пока нет.", "- 3"),
    ("ru", "Три человека ранены при ударе дрона по автобусу в Полтаве, погибли двое. Сколько было дронов, никто не подтвердил.", "2 3"),
    ("en", "Two people were killed and three wounded when a drone hit a bus in Poltava, but the number of missing could not be confirmed.", "2 3"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), UNPROVEN)
def test_what_nobody_has_proved_is_no_toll(whole: Reader, language, text, expected):
    [report] = alerts(whole, text, language=language)
    assert f"{toll(report, 'killed')} {toll(report, 'injured')}" == expected


WITH_THE_BOMBER = [
    ("en", "Thirteen people died in a suicide bombing at a market in Maiduguri, if the bomber is counted. Thirty were wounded.", "12"),
    ("en", "A suicide bombing at a market in Maiduguri left 13 dead, a figure that includes the bomber, and 30 wounded.", "12"),
    ("en", "Thirteen people, not counting the bomber, died in a suicide bombing at a market in Maiduguri. Thirty were wounded.", "13"),
    ("uk", "Унаслідок теракту на ринку в Майдугурі загинули 13 людей, якщо рахувати й саму смертницю. 30 осіб поранено.", "12"),
    ("uk", "Після вибуху на ринку в Майдугурі загинули 13 осіб, один із загиблих — смертник, 30 поранено.", "12"),
    ("uk", "Після вибуху на ринку в Майдугурі загинули 13 осіб, не рахуючи смертниці, 30 поранено.", "13"),
    ("ru", "Смертница подорвалась на рынке в Майдугури: 13 погибших с учётом самой террористки, 30 раненых.", "12"),
    ("ru", "При взрыве на рынке в Майдугури погибли 13 человек, в это число входит и нападавший. 30 ранены.", "12"),
    ("ru", "При взрыве на рынке в Майдугури погибли 13 человек, не считая смертницы. 30 ранены.", "13"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "killed"), WITH_THE_BOMBER)
def test_the_bomber_is_taken_off_where_the_number_has_him(whole: Reader, language, text, killed):
    [report] = alerts(whole, text, language=language)
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, "30")


SPARED = [
    ("en", "A drone attack on Poltava wounded one person. A second woman was examined and sent home with no injuries.", "1"),
    ("en", "A drone attack on Poltava wounded three people. A fourth had no wounds and was sent home.", "3"),
    ("uk", "Унаслідок атаки дрона на Полтаву поранені троє. Четверту жінку лікарі оглянули, травм у неї немає.", "3"),
    ("ru", "При атаке дрона на Полтаву ранен один человек. Вторую женщину медики обследовали и отпустили: ни ранений, ни контузии.", "1"),
    ("ru", "При атаке дрона на Полтаву ранены трое. Четвёртую женщину врачи осмотрели и отпустили с ранением руки.", "4"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "injured"), SPARED)
def test_one_more_person_without_wounds_is_counted_nowhere(whole: Reader, language, text, injured):
    [report] = alerts(whole, text, language=language)
    assert (toll(report, "killed"), toll(report, "injured")) == ("-", injured)


LIVE = [
    ("en", "12:40 Civil Hospital says it has received 14 bodies.\n\n11:50 At least six people are dead, says the mayor.\n\n11:15 A missile struck a supermarket in Kharkiv.", "14 -"),
    ("en", "12.40pm Hospitals have taken in 31 wounded.\n\n11.15am A missile struck a supermarket in Kharkiv. At least eight people are wounded.", "- 31"),
    ("en", "11:15 A missile struck a supermarket in Kharkiv.\n\n11:50 Nine dead, says mayor.\n\n12:40 Two more bodies found under the rubble.", "11 -"),
    ("en", "12:40 Correction: seven people are dead, not nine, the mayor now says.\n\n11:50 Nine dead, says mayor.\n\n11:15 A missile struck a supermarket in Kharkiv.", "7 -"),
    ("uk", "12:40 З-під завалів дістали ще двох загиблих.\n\n11:50 Загинули дев'ятеро.\n\n11:15 Ракета влучила в магазин у Харкові.", "11 -"),
    ("ru", "Обновлено 12:40: ещё один человек скончался в больнице.\n\n11:50 Погибли девять человек.\n\n11:15 Ракета попала в магазин в Харькове.", "10 -"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), LIVE)
def test_the_latest_entry_of_a_live_page_counts(whole: Reader, language, text, expected):
    [report] = alerts(whole, text, language=language, title="Live")
    assert f"{toll(report, 'killed')} {toll(report, 'injured')}" == expected


FATES = [
    ("en", "A gunman shot seven people in Poltava on Friday, killing three and wounding four others, police said.", "3 4"),
    ("en", "A man stabbed five people at a bus stop in Poltava on Friday, killing a girl and injuring four others.", "1 4"),
    ("en", "A man stabbed eight people at a bus stop in Poltava on Friday and killed a guard.", "1 8"),
    ("en", "A rocket hit a shop in Poltava, killing six people and wounding nine. Among the dead were a clerk and a porter; the bodies of a cook and his wife were found later.", "6 9"),
    ("en", "A rocket hit a shop in Poltava, killing six people and wounding nine. Among the wounded was a teacher who had come for bread; the bodies of two women were taken out at dusk.", "6 9"),
    ("en", "Gunmen stormed a quarter of Poltava, shooting into the air and taking away several villagers.", "- -"),
    ("en", "Gunmen stormed a quarter of Poltava, shooting at cars and wounding several villagers.", "- 2+"),
    ("uk", "Полтава сумує за дев'ятьма загиблими внаслідок вчорашнього ракетного удару.", "9 -"),
    ("uk", "У Полтаві день жалоби за трьома містянами, які загинули внаслідок вчорашнього ракетного удару.", "3 -"),
    ("uk", "Унаслідок ракетного удару по Полтаві поранено за тридцять людей.", "- 31+"),
]  # fmt: skip


FATES += [
    ("ru", "Ракета попала в рынок Полтавы. Одна женщина ранена. Погибли пять человек. Раненых 17.", "5 17"),
    ("uk", "Ракета влучила в ринок Полтави. Одна жінка поранена. Загинули п'ятеро людей. Поранених 17.", "5 17"),
    ("ru", "Ракета попала в рынок Полтавы, ранен один человек. По спискам шесть фамилий погибших проверяют. Погибли пять человек.", "5 1"),
    ("ru", "Редакция установила имена девяти человек, погибших при ударе ракеты по вокзалу Полтавы. Власти пока говорят о семи.", "9 -"),
    ("uk", "Редакція встановила імена дев'яти людей, загиблих унаслідок удару ракети по вокзалу Полтави. Влада поки говорить про сімох.", "9 -"),
    ("ru", "Ракета попала в вокзал Полтавы. Власти пока говорят о семи погибших.", "7 -"),
    ("en", "On Tuesday Poltava was told that six people had been killed in its hospital; nobody had been. On Thursday drones did come. They hit a depot, killing a guard and wounding five.", "1 5"),
    ("en", "A drone hit a depot in Poltava, killing two; nobody had been inside.", "2 -"),
    ("ru", "Ракета попала в рынок Полтавы. Раненых теперь 19: двое обратились к врачам утром.", "- 19"),
    ("uk", "Ракета влучила в ринок Полтави. Поранених тепер 19: двоє звернулися до лікарів уранці.", "- 19"),
    ("en", "Robbers killed two men in Poltava. They shot the two men, a farmer and his brother, and fled.", "2 -"),
    ("en", "Robbers killed two men in Poltava. They also shot two men at the gate, who survived.", "2 2"),
    ("en", "Robbers killed two men in Poltava and wounded three women. The three women are in hospital.", "2 3"),
    ("en", "A drone killed two men, a father and son, in Poltava.", "2 -"),
    ("en", "A drone in Poltava killed two men, a father and son.", "2 -"),
    ("en", "A drone in Poltava killed two men, a woman and a child.", "4 -"),
    ("en", "A drone in Poltava killed two men, a woman and her son.", "4 -"),
    ("en", "A raid killed one person in Poltava, where shelling killed 27 people between Friday and Sunday.", "1 -"),
    ("en", "A raid killed four people in Poltava between Friday and Saturday.", "4 -"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), FATES)
def test_who_is_named_led_away_or_mourned_is_counted_nowhere_else(whole: Reader, language, text, expected):
    [report] = alerts(whole, text, language=language)
    assert f"{toll(report, 'killed')} {toll(report, 'injured')}" == expected


SINCE_IT_BEGAN = [
    ("en", "Fighting broke out in Aden at dawn. Nine people have been killed since the start of the clashes, medics said.", "9"),
    ("fr", "Des affrontements ont éclaté à l'aube à Aden. Neuf personnes ont été tuées depuis le début des combats.", "9"),
    ("ar", "اندلعت اشتباكات فجر الثلاثاء في عدن. وقتل تسعة أشخاص منذ بدء الاشتباكات، بحسب مصدر طبي.", "9"),
    ("en", "Fighting broke out in Aden at dawn. Nine people have been killed since the start of the war.", "-"),
    ("fr", "Un drone a touché un marché d'Aden. Neuf personnes ont été tuées depuis le début des combats.", "-"),
    ("en", "A drone hit a market in Aden. Nine hundred people have been killed since the start of the fighting.", "-"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "killed"), SINCE_IT_BEGAN)
def test_a_toll_since_the_clashes_began_is_theirs_where_the_article_has_told_them(
    whole: Reader, language, text, killed
):
    [report] = alerts(whole, text, language=language)
    assert toll(report, "killed") == killed


CAME_LAST = [
    ("ru", "Дрон ударил по складу в Полтаве. Ранены 11 человек: ещё трое обратились в больницу вечером.", "- 11"),
    ("uk", "Дрон ударив по складу в Полтаві. Постраждали 14 людей: ще п'ятеро звернулися до лікарів самі.", "- 14"),
    ("en", "A drone hit a depot in Poltava. Fourteen people were hurt: five more came to the doctors by themselves.", "- 14"),
    ("uk", "Дрон ударив по складу в Полтаві. Поранено чотирьох. Ще двоє звернулися до лікарів.", "- 6"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CAME_LAST)
def test_who_came_last_is_told_behind_the_colon_of_the_total(whole: Reader, language, text, expected):
    [report] = alerts(whole, text, language=language)
    assert f"{toll(report, 'killed')} {toll(report, 'injured')}" == expected


ASKED = [
    ("ru", "Прилёт по Херсону, горит рынок. Все живы? Напишите близким."),
    ("uk", "Приліт по Херсону, горить ринок. Усі цілі? Пишіть у коментарях."),
    ("uk", "Вибух у Харкові, влучання в будинок. Постраждалих немає?"),
    ("en", "A drone hit a market in Kherson. Nobody hurt? We are checking."),
]


@pytest.mark.parametrize(("language", "text"), ASKED)
def test_whoever_asks_whether_all_are_safe_tells_no_toll(whole: Reader, language, text):
    [report] = alerts(whole, text, language=language)
    assert f"{toll(report, 'killed')} {toll(report, 'injured')}" == "- -"


OF_THE_DAY_BEFORE = [
    ("en", "A drone hit a depot in Poltava on Wednesday, killing a guard. Six people were killed in the city on Tuesday.", "1 -"),
    ("uk", "Безпілотник у середу вранці вдарив по складу в Полтаві, загинув сторож. У вівторок у місті загинули шестеро людей.", "1 -"),
    ("ru", "Беспилотник в среду утром ударил по складу в Полтаве, погиб сторож. Во вторник в городе погибли шесть человек.", "1 -"),
    ("en", "At least four people were killed when a bomb went off in Quetta, police said on Wednesday. Doctors later said that six people had died in Tuesday's blast.", "6 -"),
    ("en", "A bomb in Quetta on Tuesday killed four people. Two of the wounded died on Wednesday.", "6 -"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), OF_THE_DAY_BEFORE)
def test_who_was_hurt_on_the_day_before_the_attack_is_counted_to_another(whole: Reader, language, text, expected):
    [report] = alerts(whole, text, language=language)
    assert f"{toll(report, 'killed')} {toll(report, 'injured')}" == expected
