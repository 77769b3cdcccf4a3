"""Tolls as English tells them: parts of all, totals told briefly, nobody, losses, ages, whom hospitals took in."""

# ruff: noqa: E501 - a sentence is not broken
from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

_ATTACK = "A missile hit a bakery in Poltava. "

HEADLINES = [  # which leave out articles and verbs
    ("Two policemen among five killed in Quetta attack", "5", "-", "-"),
    ("Mother, two children killed in Kherson shelling", "3", "-", "-"),
    ("Police officer, three civilians wounded in Kherson strike", "-", "4", "-"),
    ("Russian drone kills elderly couple in Kherson", "2", "-", "-"),
    ("Man, 24, stabbed to death in London", "1", "-", "-"),
    ("Bomb kills a total of five people in Quetta", "5", "-", "-"),
    ("Market bombing, Quetta: the number of martyrs is four and the number of wounded 15", "4", "15", "-"),
    ("Three people were shot dead in Memphis and four others were taken to St. Jude", "3", "4", "-"),
    ("Father and son killed by mine in Izium", "2", "-", "-"),
    ("Strike on Izium leads to martyrdom of shepherd and injury of his wife", "1", "1", "-"),
    ("Shelling of Izium: one person died, three received wounds", "1", "3", "-"),
    ("Air strike in Sidon wounds a couple and their lodger", "-", "3", "-"),
    ("Driver ploughs into beer tent in Nuremberg, one dead, 13 hurt", "1", "13", "-"),
    ("Drone kills man in Kherson", "1", "-", "-"),
    ("Drone kills nurses in Kherson", "-", "-", "-"),
    ("Bomb kills police chief, driver in Quetta", "2", "-", "-"),
    ("Bomb kills two policemen, mayor says in Quetta", "2", "-", "-"),
    ("Drone attack on Odesa kills three-year-old girl", "1", "-", "-"),
    ("Boy, 15, shot in Malmö", "-", "1", "-"),
    ("15-year-old boy shot dead in Malmö", "1", "-", "-"),
    ("Two charged after man shot dead in Malmö", "1", "-", "-"),
    ("Two men in hospital after shooting in Malmö", "-", "2", "-"),
    ("At least six shot dead in bar in Guayaquil", "6+", "-", "-"),
    ("Police say four shot dead outside a club in Lyon", "4", "-", "-"),
    ("Five shot and wounded in Lyon", "-", "5", "-"),
    ("Car driven into crowd in Graz: one dead, 20 injured", "1", "20", "-"),
]

TOGETHER = [  # nobody says how many of them died
    ("Four traders were killed and injured there.", "-", "-", "-"),
    ("It killed or wounded nine traders.", "-", "-", "-"),
    ("Dozens of people were killed and wounded.", "-", "-", "-"),
    ("No one was killed or wounded.", "0", "0", "-"),
    ("The army gave no toll.", "-", "-", "-"),
    ("No toll was given.", "-", "-", "-"),
]

BEHIND_THE_ATTACK = [
    ("The number of martyrs is four and the number of wounded 15.", "4", "15", "-"),
    ("The number of martyrs has risen to seven and the number of injured to 20.", "7", "20", "-"),
    ("He put the dead at five and those hurt at 14.", "5", "14", "-"),
    ("The number of dead rose to five and the number of wounded to 14.", "5", "14", "-"),
    ("Four died on the spot and one in the ambulance.", "5", "-", "-"),
    ("Two people were killed at the scene and two more in hospital.", "4", "-", "-"),
    ("Two people were killed and two more are in hospital.", "2", "2", "-"),
    ("Three people were thought to be beneath the concrete. One woman died.", "1", "-", "3"),
    ("The caretaker, who lives above the shop, was wounded.", "-", "1", "-"),
    ("Those hurt: none.", "0", "0", "-"),
    ("A teacher and two of her pupils were wounded.", "-", "3", "-"),
    ("Six of her seven grandchildren were killed.", "6", "-", "-"),
    ("Three of his four brothers died.", "3", "-", "-"),
    ("Two of the family's five children are dead.", "2", "-", "-"),
    ("Ten people were killed, the mayor said. By evening the coroner had raised that to 14.", "14", "-", "-"),
    ("Ten people were killed, the mayor said. In the evening he put it at 14.", "14", "-", "-"),
    ("Ten people were wounded. The ministry later raised this to 14.", "-", "14", "-"),
    ("Ten people were wounded, and doctors later revised that upwards to 14.", "-", "14", "-"),
    ("Ten people died. On Sunday that rose to 12.", "12", "-", "-"),
    ("It killed nine people, a nurse said.", "9", "-", "-"),
    ("No one lost their life.", "0", "-", "-"),
    ("No one has lost their life, thank God, said the mayor.", "0", "-", "-"),
    ("Nobody lost his life, but four were hurt.", "0", "4", "-"),
    ("Four were hurt. There were no deaths as of early evening.", "0", "4", "-"),
    ("Four were hurt. There was no reported fatality.", "0", "4", "-"),
    ("Four were hurt. There were no known deaths.", "0", "4", "-"),
    ("Crews were looking for 12 people reported missing under the concrete.", "-", "-", "12"),
    ("The blast killed nobody.", "0", "-", "-"),
    ("The blast killed no one but wounded five.", "0", "5", "-"),
    ("The debris harmed nobody.", "0", "0", "-"),
    ("It hurt no one.", "0", "0", "-"),
    ("Nine people were hurt; none of them has died.", "0", "9", "-"),
    ("Nine people were hurt. None has died.", "0", "9", "-"),
    ("Nine people were hurt. All of them will live.", "0", "9", "-"),
    ("Nine people were hurt. All are going to live.", "0", "9", "-"),
    ("Three men are dead. No one else was hit.", "3", "0", "-"),
    ("Three men are dead. Nobody else was injured.", "3", "0", "-"),
    ("None of the tenants needed a doctor.", "0", "0", "-"),
    ("Nobody needed a doctor.", "0", "0", "-"),
    ("Nobody required treatment.", "0", "0", "-"),
    ("At the hospital staff wrote down 306 dead.", "306", "-", "-"),
    ("Doctors counted 40 dead and 60 wounded.", "40", "60", "-"),
    ("The hospital registered 40 wounded.", "-", "40", "-"),
    ("The ministry listed 14 killed and some 200 hurt.", "14", "200", "-"),
    ("The clinic received five dead and thirty-five with shrapnel wounds.", "5", "35", "-"),
    ("The governor knew of three dead and of a man with burns.", "3", "1", "-"),
    ("The hospital took in nine wounded.", "-", "9", "-"),
    ("A nurse logged 12 dead.", "12", "-", "-"),
    ("The morgue holds 12 bodies.", "12", "-", "-"),
    ("Rescuers pulled five bodies from the bricks and 12 people were hurt.", "5", "12", "-"),
    ("The Red Cross has collected 140 bodies so far.", "140", "-", "-"),
    ("The Red Cross has collected more than a hundred and forty bodies.", "141+", "-", "-"),
    ("The town lost three people.", "3", "-", "-"),
    ("We lost four neighbours.", "4", "-", "-"),
    ("We lost four souls.", "4", "-", "-"),
    ("The brigade of firefighters lost two men.", "2", "-", "-"),
    ("The family lost its house.", "-", "-", "-"),
    ("Poltava lost power. Two were hurt.", "-", "2", "-"),
    ("44 people at the least were killed.", "44+", "-", "-"),
    ("Police said 44 people at least were killed.", "44+", "-", "-"),
    ("Police counted 44 dead at a minimum.", "44+", "-", "-"),
    ("It left 44 dead, at the very least.", "44+", "-", "-"),
    (
        "The lad who was pulled out after five hours has died. He was the only fatality; 35 others were hurt.",
        "1",
        "35",
        "-",
    ),
    ("She was the only victim to die; two were wounded.", "1", "2", "-"),
    ("Four were wounded. The only death was that of a nurse.", "1", "4", "-"),
    ("It killed a boy of 14 and hurt five others.", "1", "5", "-"),
    ("Eleven further people, eight men and three women, suffered wounds.", "-", "11", "-"),
    ("Eleven people – eight men and three women – were wounded.", "-", "11", "-"),
    ("Five people, two of them children and a nurse, were killed.", "5", "-", "-"),
    ("A boy of two and a man of 41 who threw himself between them are dead. Three more were hurt.", "2", "3", "-"),
    ("A woman of 30 and her son, who had gone out for milk, are dead.", "2", "-", "-"),
    (
        "Two girls have died and nine other children were injured. A third girl has died in hospital. That leaves eight children and two adults hurt.",
        "3",
        "10",
        "-",
    ),
    (
        "Five were killed and 35 wounded. Later two of the wounded died, which takes the dead to seven and leaves thirty-three wounded.",
        "7",
        "33",
        "-",
    ),
    ("Eight were burned. On Monday police added four more: twelve altogether.", "-", "12", "-"),
    ("Eight people were hurt, and on Monday four more came forward, making twelve in all.", "-", "12", "-"),
    ("It killed a boy and hurt five others. A sixth victim walked into casualty only after midnight.", "1", "6", "-"),
    ("Ten people were taken to hospital. An eleventh made their own way there later. Nobody has died.", "0", "11", "-"),
    ("Two people were killed. A third died on Friday.", "3", "-", "-"),
    (
        "Eleven were dead by midnight; four more slipped away in the wards, bringing the count to fifteen. 38 others were wounded.",
        "15",
        "38",
        "-",
    ),
    ("Ten were killed. Toll now 37, the minister says.", "37", "-", "-"),
    ("Dead: now ten. Wounded: now 15.", "10", "15", "-"),
    ("Wounded: now ten, according to the military administration.", "-", "10", "-"),
    ("Ten were killed and one of his patients had died on Tuesday, so eleven.", "11", "-", "-"),
    ("Three more residents turned to the medics for help.", "-", "3", "-"),
    ("Five people turned to doctors for help, with cuts.", "-", "5", "-"),
    ("Twenty-three clerks needed treatment for breathing trouble.", "-", "23", "-"),
    ("Twenty-seven fans were driven to hospital and about 20 were patched up on the kerb.", "-", "47", "-"),
    ("Six people were patched up at the scene.", "-", "6", "-"),
    ("Three people are in a serious condition.", "-", "3", "-"),
    ("Two people are in critical condition.", "-", "2", "-"),
    ("A girl was taken away with shrapnel in both legs.", "-", "1", "-"),
    ("A man and a woman are under the rubble.", "-", "-", "2"),
    ("The night watchman is being looked for in the rubble.", "-", "-", "1"),
    ("Two workers are being searched for under the slabs.", "-", "-", "2"),
    ("Eight people are still not in contact.", "-", "-", "8"),
    ("Contact has been lost with four workers.", "-", "-", "4"),
    ("The army found three burned-out cars and no bodies.", "0", "-", "-"),
    ("Three burned-out buses stand there. Two were hurt.", "-", "2", "-"),
    ("A motorist and a street vendor died; fifteen people were treated.", "2", "15", "-"),
    ("A mother and her twins were killed.", "3", "-", "-"),
    ("The founder of a charity and his bodyguard were killed.", "2", "-", "-"),
    (
        "The founder of a paramilitary unit and his bodyguard were killed; the founder died shortly after.",
        "2",
        "-",
        "-",
    ),
    ("Sixty bodies, twenty of them children's, were recovered.", "60", "-", "-"),
    ("Its driver died, two women were wounded.", "1", "2", "-"),
    ("The wounded are more than twenty, a sister said.", "-", "21+", "-"),
    ("The dead are seven, the wounded thirty.", "7", "30", "-"),
    ("The dead number seven.", "7", "-", "-"),
    ("The wounded number 30.", "-", "30", "-"),
    ("Nine residents lost their lives, not ten as we said yesterday.", "9", "-", "-"),
    ("At least 112 people perished. Another 760 were hurt.", "112+", "760", "-"),
    ("23 deceased, of whom four are children. 53 injured.", "23", "53", "-"),
    ("Two members of the public have died.", "2", "-", "-"),
]
IN_ITS_SENTENCE = [
    ("A mine blew up a van in Poltava. A driver and two of his passengers are dead.", "3", "-", "-"),
    ("A baker and three of her neighbours were killed when a shell hit a bakery in Poltava.", "4", "-", "-"),
    (
        "Correction: we said that six people had died when bombs struck a clinic in Poltava. Doctors now say one of the bodies was counted twice. Five people were killed; the number of injured, 17, stands.",
        "5",
        "17",
        "-",
    ),
    ("Poltava lost one resident and had fourteen hurt when a car bomb went off beside the town hall.", "1", "14", "-"),
    ("A bomber blew himself up in Poltava, taking 12 lives.", "12", "-", "-"),
    ("A bomb in Poltava took the lives of seven people.", "7", "-", "-"),
    ("A bomb in Poltava cost three people their lives.", "3", "-", "-"),
    ("A bomb in Poltava cost the lives of three people.", "3", "-", "-"),
    ("A bomb in Poltava cost seven lives.", "7", "-", "-"),
    ("Children aged eight and ten were shot dead through the windows of a church in Poltava.", "2", "-", "-"),
    ("Boys aged 8 and 10 were killed when a shell hit a yard in Poltava.", "2", "-", "-"),
    ("Armed men set fire to a bus in Poltava, burning alive four people and injuring six.", "4", "6", "-"),
    ("Nobody died in a shooting in Poltava, police said, retracting a report that a vendor was dead.", "0", "-", "-"),
    ("Nobody died in a shooting in Poltava. A vendor had been taken for dead.", "0", "-", "-"),
    ("Two residents, men of 44 and 63, were killed when a shell hit a yard in Poltava.", "2", "-", "-"),
    ("Two residents, men aged 44 and 63, were killed when a shell hit a yard in Poltava.", "2", "-", "-"),
    ("A shell that hit a yard in Poltava killed women of 70 and 81.", "2", "-", "-"),
    ("Three brothers aged 8, 10 and 14 were killed when a shell hit a yard in Poltava.", "3", "-", "-"),
    (
        "Fourteen people were killed and 25 wounded when a student opened fire in Poltava. Police lowered the death toll, given as 15 on the previous evening, by one.",
        "14",
        "25",
        "-",
    ),
    ("Two men fired on families in Poltava: twelve killed, one of the gunmen among them.", "11", "-", "-"),
    ("A gunman opened fire in Poltava. Five people are dead, the gunman included.", "4", "-", "-"),
    ("A gunman opened fire in Poltava. Five people are dead, including the gunman.", "4", "-", "-"),
    (
        "A gunman in Poltava murdered an off-duty cop, a guard, a finance boss and a young property worker.",
        "4",
        "-",
        "-",
    ),
    ("A drone hit a car in Poltava, its driver died.", "1", "-", "-"),
    (
        "A man in Poltava cut down a cattle trader with a machete; his nephew was shot in the hip and is alive.",
        "1",
        "1",
        "-",
    ),
]

NOT_SO = [  # what only sounds like a toll
    ("A girl walked between two burnt tyres. Two women were hurt.", "-", "2", "-"),
    ("A boy sat on three burnt mattresses. Two women were hurt.", "-", "2", "-"),
    ("Three burned-out cars stood there. Two women were hurt.", "-", "2", "-"),
    ("The family lost its house. Two were hurt.", "-", "2", "-"),
    ("Poltava lost power. Two were hurt.", "-", "2", "-"),
    ("Nine were hurt, none in serious condition.", "-", "9", "-"),
    ("Four people were killed. A fifth was wounded.", "4", "1", "-"),
    ("Nine were hurt. Seven were taken to hospital.", "-", "9", "-"),
    ("Two men between 30 and 40 were hurt.", "-", "2", "-"),
    ("Two boys aged 8 and 3 others were hurt.", "-", "5", "-"),
    ("Rescuers found two missing boats. Three people were hurt.", "-", "3", "-"),
    ("Ten were hurt. The mayor raised that in parliament on 12 May.", "-", "10", "-"),
]


@pytest.mark.parametrize(("text", "killed", "injured", "missing"), BEHIND_THE_ATTACK + TOGETHER + NOT_SO)
def test_a_toll_is_read_behind_the_attack(reader: Reader, text: str, killed: str, injured: str, missing: str) -> None:
    (report,) = alerts(reader, _ATTACK + text, language="en")
    assert tuple(toll(report, slot) for slot in ("killed", "injured", "missing")) == (killed, injured, missing)


@pytest.mark.parametrize(("text", "killed", "injured", "missing"), IN_ITS_SENTENCE)
def test_a_toll_is_read_with_the_attack(reader: Reader, text: str, killed: str, injured: str, missing: str) -> None:
    (report,) = alerts(reader, text, language="en")
    assert tuple(toll(report, slot) for slot in ("killed", "injured", "missing")) == (killed, injured, missing)


@pytest.mark.parametrize(("title", "killed", "injured", "missing"), HEADLINES)
def test_a_toll_is_read_in_a_headline(reader: Reader, title: str, killed: str, injured: str, missing: str) -> None:
    (report,) = alerts(reader, "", title=title, language="en")
    assert tuple(toll(report, slot) for slot in ("killed", "injured", "missing")) == (killed, injured, missing)


@pytest.mark.parametrize(
    ("told", "killed", "injured"),
    [
        ("Two men were killed and a third, a postman on his round, sustained moderate wounds.", "2", "1"),
        ("Two men were killed and a third, who was standing nearby, had grave wounds.", "2", "1"),
        ("A woman sustained a minor wound.", "-", "1"),
        ("Four passengers received serious wounds.", "-", "4"),
        ("Three passengers suffered severe wounds.", "-", "3"),
        ("A man died of multiple wounds.", "1", "-"),
        ("A stoker has a broken arm and cuts.", "-", "1"),
        ("The night porter has cuts.", "-", "1"),
        ("A guard broke his leg jumping from a window.", "-", "1"),
        ("The budget has cuts.", "-", "-"),
        ("The bakery has a broken roof.", "-", "-"),
        ("The station sustained moderate damage.", "-", "-"),
    ],
)
def test_wounds_are_told_by_how_grave_they_are(reader: Reader, told: str, killed: str, injured: str) -> None:
    (report,) = alerts(reader, "A drone hit a van in Sumy. " + told, language="en")
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)


@pytest.mark.parametrize(
    ("told", "killed", "injured"),
    [
        ("killing four people and wounding 13, raising an earlier toll of two dead.", "4", "13"),
        ("killing four people. Among the dead were a cook, in bed; the bodies of a guard and her son were found.", "4", "-"),
        ("wounding several people. Sumy is shelled on most days; in April three people were killed at a garage there.",
         "-", "2+"),
    ],
)  # fmt: skip
def test_what_was_told_before_and_who_is_among_the_dead_is_no_new_total(
    whole: Reader, told: str, killed: str, injured: str
) -> None:
    (report,) = alerts(whole, "A glide bomb struck a dormitory in Sumy on Tuesday, " + told, language="en")
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)


@pytest.mark.parametrize(
    ("sentence", "missing"),
    [
        ("Two employees of the council could not be found.", "2"),
        ("Nine others have not been accounted for.", "9"),
        ("Two residents had not been traced.", "2"),
        ("Two suspects could not be found.", "-"),
    ],
)
def test_who_cannot_be_found_is_missing(whole: Reader, sentence: str, missing: str) -> None:
    text = f"An air strike hit a council building in Nabatieh on Wednesday and killed 16 people. {sentence}"
    assert [toll(report, "missing") for report in alerts(whole, text, language="en")] == [missing]
