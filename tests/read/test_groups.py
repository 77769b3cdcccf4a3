"""Tolls that are told group by group, by running totals, or by what became of the wounded; all texts are invented."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll, tolls

TOLLS = [
    # groups without a total
    ("en", "A bomb hit Kramatorsk. One person was killed and two were badly hurt. Four more had lighter injuries.", "1", "6"),
    ("en", "Two nurses were wounded when a drone hit a clinic in Kharkiv. Three patients were slightly injured.", "-", "5"),
    ("en", "Rockets hit Haifa. Three people were wounded, one of them seriously, and two more suffered from shock.", "-", "5"),
    ("en", "A bomb killed a policeman in Peshawar. Two of his colleagues and a passer-by were hurt.", "1", "3"),
    ("uk", "У Краматорську вибухнула авіабомба. Двоє людей поранені, один із них важко, ще четверо звернулися по допомогу.", "-", "6"),
    ("uk", "У Херсоні після обстрілу 67-річна жінка і 70-річний чоловік отримали вибухові травми.", "-", "2"),
    ("uk", "У Львові після вибуху гранати двом охоронцям і офіціантці надають меддопомогу.", "-", "3"),
    ("ru", "В Белгороде при обстреле ранены двое, один из них тяжело, ещё четверо обратились к врачам.", "-", "6"),
    ("ru", "При ударе по Курску скончался 40-летний мужчина, его жену с ожогами увезли в больницу.", "1", "1"),
    # no groups: details of those who were counted
    ("en", "Nine people were wounded by shelling in Sumy. A woman is in hospital and two men were cut by glass.", "-", "9"),
    ("en", "Shelling of Sumy wounded seven people. Two residents were taken to hospital.", "-", "7"),
    ("uk", "Унаслідок удару по Сумах поранено сімох людей. Двоє мешканців потрапили до лікарні.", "-", "7"),
    # running totals
    ("en", "A missile hit a market in Sumy, killing at least six people. By noon that number had become nine.", "9", "-"),
    ("en", "Shelling of Sumy wounded six people. By evening the count stood at eleven.", "-", "11"),
    ("en", "A drone struck a bus in Sumy, killing two. A third passenger later died in hospital.", "3", "-"),
    ("en", "07:10. A bomb fell on Sumy. Two injured.\n\n08:30. Nine people are hurt. One dead.\n\n10:15. Three dead, 14 wounded in Sumy.", "3", "14"),
    # the wounded who died
    ("en", "A car bomb in Baghdad killed seven people and injured 20. One of the wounded died on Sunday.", "8", "19"),
    ("uk", "У Сумах внаслідок обстрілу 11 поранених. Один із поранених помер у лікарні.", "1", "10"),
    # what the article disowns
    ("en", "A strike on Rafah killed 12 people. A committee put the toll at 60. That figure could not be confirmed.", "12", "-"),
    # nobody
    ("en", "A man stabbed three students in Leeds. They will all pull through, police said.", "0", "3"),
    ("en", "A gunman killed two people in Marseille. Nobody else came to harm.", "2", "0"),
    ("uk", "Ворог вдарив дроном по Ізюму. Люди не загинули й не травмувалися.", "0", "0"),
    ("ru", "В Шебекино дрон атаковал двор, никого не задев.", "0", "0"),
    # other words for death and wounds
    ("en", "A shell hit Nikopol. The driver was killed; a cyclist got burns.", "1", "1"),
    ("uk", "У Нікополі обірвалося життя 56-річного чоловіка внаслідок обстрілу.", "1", "-"),
    ("uk", "Росіяни вдарили дроном по Дружківці, вбивши двох людей і поранивши вісьмох.", "2", "8"),
    ("uk", "Під час атаки дронів на Одесу медики допомогли двадцятьом трьом мешканцям.", "-", "23"),
    ("ru", "Осколочные ранения при обстреле Токмака получили четверо покупателей.", "-", "4"),
    ("ru", "В Донецке при обстреле порезы стеклом у женщины и её дочери.", "-", "2"),
    ("ru", "Ракетный удар по Сумам унёс три жизни.", "3", "-"),
    ("ru", "При атаке дрона на Энергодар погиб сменный мастер, ранены шестеро.", "1", "6"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "killed", "injured"), TOLLS)
def test_the_toll_of_groups_and_hours_is_told_once(
    reader: Reader, language: str, text: str, killed: str, injured: str
) -> None:
    reports = alerts(reader, text, language=language)
    assert [(toll(report, "killed"), toll(report, "injured")) for report in reports] == [(killed, injured)]


BY_OTHER_MEANS = [
    ("Artillery killed a man in Nikopol and wounded four residents. Three more people were hurt in the city when drones dropped explosives on a bus stop.", "1", "7"),
    ("In Nikopol, a glide bomb killed three people. Two more died when a drone hit their car.", "5", "-"),
    ("In Nikopol, a drone wounded two women. Artillery fire injured four others in the town.", "-", "6"),
    ("In Nikopol, drones wounded two people. In all, artillery and drones wounded six people in the city.", "-", "6"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "killed", "injured"), BY_OTHER_MEANS)
def test_those_hurt_by_other_means_are_more_whatever_is_learned(
    whole: Reader, text: str, killed: str, injured: str
) -> None:
    below = f"Over the past day, Nikopol, Marhanets and nine other towns of the district came under fire.\n\n{text}"
    reports = {report.city: report for report in alerts(whole, below, title="Nikopol district: the day", language="en")}
    assert (toll(reports["Nikopol"], "killed"), toll(reports["Nikopol"], "injured")) == (killed, injured)


BUS = {"en": "A drone hit a bus in Kherson. ", "uk": "Дрон влучив в автобус у Херсоні. ", "ru": "Дрон попал в автобус в Херсоне. "}  # fmt: skip

OTHERS = [
    # "four others": beside those told before, whoever these are
    ("en", "The driver was wounded. Four others were taken to hospital.", "- 5"),
    ("en", "A man of 40 was wounded. Three others were wounded as well.", "- 4"),
    ("en", "The driver had shrapnel wounds. Five other people were injured.", "- 6"),
    ("en", "Two men were injured, six others were injured.", "- 8"),
    ("en", "Three passengers were wounded, and four other people were cut by glass.", "- 7"),
    ("en", "A woman was killed; four other people died at the bus stop.", "5 -"),
    ("en", "A man of 40 was killed, and three others died in hospital.", "4 -"),
    ("en", "The conductor was wounded and about ten other people were hurt.", "- 11"),
    ("en", "The driver was wounded. A total of six other people were wounded.", "- 7"),
    ("uk", "Поранено водія та чотирьох інших людей.", "- 5"),
    ("uk", "Поранено трьох жінок. Чотирьох інших пасажирів травмовано.", "- 7"),
    ("ru", "Ранена женщина. Четверо других пассажиров госпитализированы.", "- 5"),
    ("ru", "Ранены три женщины. Пострадали четверо других пассажиров.", "- 7"),
    # those of another slot are beside nobody
    ("en", "The driver was killed and four others were wounded.", "1 4"),
    ("en", "Two passengers were killed. Six other passengers were wounded.", "2 6"),
    ("en", "A total of nine people were killed. Four other people were wounded.", "9 4"),
    ("uk", "Загинула жінка. Поранено чотирьох інших пасажирів.", "1 4"),
    ("ru", "Погибла женщина, ранены четверо других пассажиров.", "1 4"),
    # nor do those add who are the rest of all, or come behind a total
    ("en", "Five people were wounded. The four others were treated at home.", "- 5"),
    ("en", "Five people were wounded. A conductor is in hospital; the four others went home with light injuries.", "- 5"),
    ("en", "Six people were wounded. Two are in hospital. The four others were discharged.", "- 6"),
    ("en", "The number of wounded rose to nine. Four other people were treated for burns.", "- 9"),
    ("uk", "Кількість поранених зросла до дев'яти. Чотирьох інших пасажирів поранено.", "- 9"),
    ("en", "Four others were hurt.", "- 4"),
    # nor is one of whom it is known that he has died hurt with the others
    ("en", "Oleh Koval, a driver, died. He had burns to his back. Twelve other people were wounded.", "1 12"),
    ("en", "The driver had burns to his back. He died in hospital. Twelve other people were wounded.", "1 12"),
    ("ru", "Водитель погиб. У него были ожоги. Двенадцать других пассажиров ранены.", "1 12"),
    ("ru", "Ему оторвало ноги, он скончался. Двенадцать других пассажиров ранены.", "1 12"),
    ("ru", "Он получил ожоги. Двенадцать других пассажиров ранены. Водитель умер в больнице.", "1 12"),
    ("ru", "Водитель получил ожоги. Двенадцать других пассажиров ранены.", "- 13"),
    # "in addition"
    ("en", "Three passengers were wounded. In addition, six residents were taken to hospital.", "- 9"),
    ("en", "Three passengers were wounded. Besides, six residents were injured.", "- 9"),
    ("en", "Two passengers were wounded. In addition, nobody was killed.", "0 2"),
    ("en", "Two passengers were wounded. In addition, six cars burned down.", "- 2"),
    ("uk", "Поранено водія. Крім того, поранено шістьох пасажирів.", "- 7"),
    ("uk", "Поранено трьох пасажирів. Окрім того, госпіталізовано двох перехожих.", "- 5"),
    ("ru", "Ранен водитель. Кроме того, ранены шесть пассажиров.", "- 7"),
    ("ru", "Ранены трое пассажиров. Помимо этого, госпитализированы двое прохожих.", "- 5"),
    ("ru", "Кроме того, ранены шесть пассажиров.", "- 6"),
    # "also ... four more"
    ("en", "A woman was killed. Also killed were four more passengers.", "5 -"),
    ("uk", "Загинула жінка. Загинули також ще четверо пасажирів.", "5 -"),
    ("uk", "Загинуло троє мешканців. Також загинули ще шестеро.", "9 -"),
    ("uk", "Поранено двох жінок. Також поранено ще чотирьох пасажирів.", "- 6"),
    ("ru", "Погибла женщина, также погибли ещё двое прохожих.", "3 -"),
    ("ru", "Погибли трое жителей. Также погибли ещё шестеро.", "9 -"),
    ("ru", "Ранены две женщины. Также ранены ещё четверо пассажиров.", "- 6"),
    # somebody is hurt, and so many more are dead
    ("en", "A woman was hurt. Four more people were killed.", "4 1"),
    ("uk", "Поранено жінку. Ще четверо загинули.", "4 1"),
    ("ru", "Ранена женщина. Ещё четверо погибли.", "4 1"),
    ("ru", "Ранены две женщины. Ещё четверо погибли.", "4 2"),
    ("en", "A woman was killed. Four more people were killed.", "5 -"),
    ("uk", "Загинула жінка. Ще четверо загинули.", "5 -"),
    ("ru", "Погибла женщина. Ещё четверо погибли.", "5 -"),
    # a total behind a comma, and a word behind people that is none
    ("en", "Four people were wounded, the death toll rose to two.", "2 4"),
    ("en", "Two people died, the number of wounded rose to seven.", "2 7"),
    ("en", "Two men were wounded. Five women were wounded.", "- 7"),
    ("en", "A boy was hurt. Two men were wounded, and four women were injured.", "- 7"),
    # all of them, the others among them
    ("en", "Nine people were wounded in all. Four other passengers were wounded.", "- 9"),
    ("en", "Nine people were wounded in total, four others suffered shock.", "- 9"),
]  # fmt: skip
"""Language, what stands behind the attack, killed and injured."""

MORE_ELSEWHERE = [
    ("en", "A missile hit a market in Kharkiv and killed nine people. Four more were killed in Chuhuiv.", ["Chuhuyiv 4 -", "Kharkiv 9 -"]),
    ("en", "A missile hit a market in Kharkiv and killed nine people. In Chuhuiv a man was wounded and four more people were killed.", ["Chuhuyiv 4 1", "Kharkiv 9 -"]),
    ("en", "On Monday a drone hit a bus in Chuhuiv.\n\nNine people were killed in Kharkiv by a missile. In Chuhuiv four more were killed.", ["Chuhuyiv 4 -", "Kharkiv 9 -"]),
    ("en", "A drone in Chuhuiv hit a bus.\n\nNine people were killed in Kharkiv by a missile. One more was killed in Chuhuiv, and six were wounded.", ["Chuhuyiv 1 6", "Kharkiv 9 -"]),
    ("uk", "Дрон влучив у крамницю в Чугуєві.\n\nРакета влучила в ринок у Харкові, загинули дев'ятеро людей. У Чугуєві загинули ще четверо.", ["Chuhuyiv 4 -", "Kharkiv 9 -"]),
    ("ru", "Дрон попал в магазин в Чугуеве.\n\nРакета попала в рынок в Харькове, погибли девять человек. В Чугуеве погибли ещё четверо.", ["Chuhuyiv 4 -", "Kharkiv 9 -"]),
    # in the same city, and beside its own toll, they are so many more
    ("en", "A missile killed nine people in a market in Kharkiv. Four more were killed in the city's north.", ["Kharkiv 13 -"]),
    ("en", "A shell wounded two people in Chuhuiv. Nine people were wounded in Kharkiv. Four more were wounded in Chuhuiv.", ["Chuhuyiv - 6", "Kharkiv - 9"]),
    ("uk", "Ракета влучила в ринок у Харкові, загинули дев'ятеро людей. Ще четверо загинули на півночі міста.", ["Kharkiv 13 -"]),
    ("ru", "Ракета попала в рынок в Харькове, погибли девять человек. Ещё четверо погибли на севере города.", ["Kharkiv 13 -"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "told", "read"), OTHERS)
def test_people_beside_those_told_before_are_added_to_them(reader: Reader, language: str, told: str, read: str) -> None:
    assert tolls(reader, BUS[language] + told, language=language) == [f"Kherson {read}"]


@pytest.mark.parametrize(
    ("told", "read"),
    [
        ("A woman was killed; four other people died at the bus stop.", "5 -"),
        ("A man of 40 was killed, and three others died in hospital.", "4 -"),
        ("A man of 40 was killed. Three other passengers were killed at the bus stop.", "4 -"),
    ],
)
def test_people_beside_those_told_before_are_added_whatever_is_learned(whole: Reader, told: str, read: str) -> None:
    assert tolls(whole, BUS["en"] + told, language="en") == [f"Kherson {read}"]


@pytest.mark.parametrize(("language", "text", "read"), MORE_ELSEWHERE)
def test_so_many_more_in_another_city_are_so_many_there(
    reader: Reader, language: str, text: str, read: list[str]
) -> None:
    assert tolls(reader, text, language=language) == read
    assert [report.killed_more for report in alerts(reader, text, language=language)] == [None] * len(read)
