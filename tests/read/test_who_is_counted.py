"""Who is no victim: children of a parent, those who say what happened, and the one who did it."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.read.report import Reader

PUBLISHED = datetime(2026, 3, 18, 9, tzinfo=UTC)

TOLLS = [
    ("uk", "Під час обстрілу Полтави загинула мати трьох дітей, ще двоє поранені.", 1, 2),
    ("uk", "Внаслідок обстрілу Полтави загинула 34-річна мама двох дітей та її сусід.", 2, None),
    ("uk", "У Полтаві дрон поранив батька, двох дітей і бабусю.", None, 4),
    ("ru", "При обстреле Полтавы погиб отец двоих детей.", 1, None),
    ("ru", "При обстреле Полтавы погибли мать и двое детей.", 3, None),
    ("uk", "Бойовики напали на готель у Полтаві. Загинули 13 людей, враховуючи чотирьох нападників.", 9, None),
    ("uk", "Бойовики напали на готель у Полтаві. Загинули 10 людей, з урахуванням трьох нападників.", 7, None),
    ("ru", "Боевики напали на отель в Полтаве. Погибли 13 человек, учитывая четырёх нападавших, ещё 21 ранен.", 9, 21),
    ("en", "An explosion tore through a market in Poltava and there were casualties, two police sources said.", None, None),
    ("en", "Gunmen opened fire in Poltava. There were dead and wounded, but they could not give a number.", None, None),
    ("en", "Gunmen opened fire in Poltava. A number of people were wounded.", None, 2),
    ("uk", "На ринку в Полтаві пролунав вибух, є жертви, повідомили двоє поліцейських.", None, None),
    ("ru", "Два человека, включая самого водителя, которого застрелила полиция, погибли в Полтаве, где автомобиль въехал в толпу.", 1, None),
    ("ru", "Трое погибших вместе с нападавшим, двое раненых — итог стрельбы в Полтаве.", 2, 2),
    ("ru", "Погибли трое, включая водителя автобуса, когда дрон попал в автобус в Полтаве.", 3, None),
    ("uk", "Троє людей, включно з нападником, загинули внаслідок стрілянини в Полтаві.", 2, None),
    ("uk", "У Полтаві загинула мати разом із сином, ще двоє поранені внаслідок удару дрона.", 2, 2),
    ("en", "Two people, including the driver, who was shot dead by police, were killed in Poltava when a car was driven into a crowd.", 1, None),
    ("en", "Two people, including the driver, who was a policeman, were killed when a drone hit a car in Poltava.", 2, None),
    # who attacks opens his sentence, and what guards then did to him makes no victim of him
    ("en", "Two men attacked shoppers with knives in Poltava, wounding three. The two men were shot dead by police.", None, 3),
    ("en", "Two men attacked shoppers with knives in Poltava, wounding three. Both were shot dead by police.", None, 3),
    ("en", "Two men opened fire on a bus in Poltava, killing one passenger. Police killed both men.", 1, None),
    ("en", "Two men opened fire on a bus in Poltava, killing one passenger. Police shot the two men dead.", 1, None),
    ("en", "A man stabbed passers-by on a square in Poltava, killing a woman.", 1, None),
    ("en", "A woman stabbed commuters in Poltava, injuring 17 people.", None, 17),
    ("en", "Two men stabbed passers-by in Poltava before police came.", None, None),
    ("en", "A man stabbed at a market in Poltava is in hospital.", None, 1),
    ("en", "A woman drove a car into a queue in Poltava, injuring nine. The woman was shot dead by police.", None, 9),
    ("en", "Two sisters stabbed a clerk in Poltava. The two sisters were shot by soldiers. One of them was killed.", None, 1),
    ("en", "Two sisters stabbed a clerk in Poltava. Another clerk was hurt when he stopped them. The two sisters were shot by soldiers.", None, 2),
    ("en", "Two men in a car were fired on in Poltava. The two men were shot dead by police.", 2, None),
    ("en", "Soldiers opened fire on a crowd in Poltava. Two men were shot dead by police.", 2, None),
    ("en", "Three men shot a shopkeeper in Poltava.", None, 1),
    ("en", "Two men killed their neighbour in Poltava.", 1, None),
    ("en", "Five killed, the driver hurt in a blast in Poltava.", 5, 1),
    # those who did it, told as a part of the dead, however far behind these
    ("uk", "Унаслідок нападу на готель у Полтаві загинули 12 людей, з них троє — самі терористи.", 9, None),
    ("uk", "Унаслідок нападу на готель у Полтаві загинули 12 людей, троє з них — самі нападники.", 9, None),
    ("uk", "Унаслідок нападу на відділок у Полтаві загинули 12 людей, з них троє — самі поліцейські.", 12, None),
    ("uk", "Унаслідок нападу на готель у Полтаві загинули 12 людей, двоє нападників утекли.", 12, None),
    ("ru", "При нападении на отель в Полтаве погибли 15 человек, четверо из них — сами боевики. Ранены 20.", 11, 20),
    ("en", "Fifteen people were killed in the attack on a hotel in Poltava, four of them attackers.", 11, None),
    ("en", "Fifteen people were killed in the attack on a hotel in Poltava, four of whom were attackers.", 11, None),
    ("en", "Fifteen people were killed in a raid on a hotel in Poltava, including the four gunmen.", 11, None),
    ("en", "Fifteen people were killed in a raid on a hotel in Poltava, including four policemen.", 15, None),
    ("en", "Fifteen people were killed in a raid on a hotel in Poltava by men including two gunmen on motorcycles.", 15, None),
    ("en", "Fifteen people were killed in a raid on a hotel in Poltava, and 20 were hurt, including two gunmen.", 15, 20),
    # the only one who died may turn out to be who did it
    ("en", "Police corrected the toll of the stabbing in Poltava. The man who died was the attacker. Two women were wounded.", 0, 2),
    ("en", "Police corrected the toll of the shooting in Poltava. The man found dead at the market was the gunman himself. Two women were wounded.", 0, 2),
    ("en", "A gunman opened fire in Poltava, killing two women. The man found dead later was the attacker.", 2, None),
    ("en", "Police corrected the toll of the shooting in Poltava. The man found dead at the market was a guard. Two women were wounded.", 1, 2),
    ("en", "The man killed in Poltava on Sunday was the gunman's brother.", 1, None),
    ("ru", "При стрельбе в Полтаве погиб мужчина — нападавший скрылся.", 1, None),
    ("ru", "При стрельбе в Полтаве погибли двое. Третий погибший — сам нападавший.", 2, None),
    ("uk", "Під час стрілянини в Полтаві загинув чоловік — нападник утік.", 1, None),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "killed", "injured"), TOLLS)
def test_only_victims_are_counted(
    reader: Reader, language: str, text: str, killed: int | None, injured: int | None
) -> None:
    [report] = reader.read(title="", text=text, published=PUBLISHED, language=language).reports
    told = [bounds and bounds.min for bounds in (report.killed, report.injured)]
    assert (report.city, *told) == ("Poltava", killed, injured)


def test_who_says_it_is_no_victim_whatever_the_headline(reader: Reader) -> None:
    text = "An explosion hit a cafe in Poltava, causing casualties, two witnesses said."
    [report] = reader.read(title="Blast in Poltava", text=text, published=PUBLISHED, language="en").reports
    assert (report.killed, report.injured) == (None, None)


def test_who_attacks_is_weighed_as_no_victim(whole: Reader) -> None:
    text = "Two men attacked shoppers with knives in Poltava, wounding three. The two men were shot dead by police."
    [report] = whole.read(title="", text=text, published=PUBLISHED, language="en").reports
    assert (report.killed, report.injured and report.injured.min) == (None, 3)


MEANS = [
    ("en", "An explosion tore through a market in Poltava, killing four people.", ("explosion",)),
    ("en", "A car tore through a market in Poltava, killing four people.", ("vehicle_ramming",)),
    ("ru", "В Полтаве автомобиль въехал в толпу, погибла женщина. Водителя, которого застрелила полиция, опознали.", ("vehicle_ramming",)),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "methods"), MEANS)
def test_means_are_those_of_who_attacked(reader: Reader, language: str, text: str, methods: tuple[str, ...]) -> None:
    [report] = reader.read(title="", text=text, published=PUBLISHED, language=language).reports
    assert report.methods == methods
