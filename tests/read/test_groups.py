"""Tolls that are told group by group, by running totals, or by what became of the wounded; all texts are invented."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

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
