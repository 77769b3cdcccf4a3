"""Articles of real length as English wires and dailies write them: trials, works that blew up, sums and hospitals."""

# ruff: noqa: E501 - the sentences of an article stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

SILENT = [
    # a court, told by what happens in it
    ("Driver in Malmo market attack takes the stand", "A man who drove a van into a Christmas market in Malmo, killing three people, took the stand on Monday at the city's district court.\n\nHe said that he had stopped taking his medicine."),
    ("Station stabbing: widow tells court of last call", "A woman whose husband was stabbed to death at the railway station in Hamburg gave evidence at the regional court on Wednesday.\n\nThe accused, 32, sat with his head bowed. He injured five others."),
    ("Mosque gunman 'felt nothing', court told", "The man who shot dead four worshippers at a mosque in Quebec City felt nothing as he reloaded, a psychiatrist testified on Tuesday."),
    # what blew up by itself, in the words of those who say so
    ("Twelve dead as cracker unit explodes in Sivakasi", "Twelve workers were killed when an explosion ripped through a cracker unit in Sivakasi on Tuesday.\n\nPolice have booked the owner for negligence."),
    ("Seven killed in factory blast in Hyderabad", "Seven people were killed when an explosion tore through a chemical factory in Hyderabad on Friday morning.\n\nOfficials ruled out sabotage and blamed a reactor that had overheated."),
    ("Blast at grain silo kills three in Bordeaux", "Three workers died in an explosion at a grain silo in Bordeaux on Monday.\n\nDust is believed to have ignited. Police excluded any terrorist motive."),
]  # fmt: skip

TOLLS = [
    # the number in a hospital's name
    ("In Shebekino, a man was wounded when an FPV drone attacked a truck. He is in city hospital No. 2 with a blast injury.", "-", "1"),
    ("A shell hit a bus stop in Kherson, wounding a woman. She was taken to hospital No. 4 with shrapnel wounds.", "-", "1"),
    # one person after the other, each by a drone of their own
    ("In Nikopol, a drone hit a car and its driver was wounded. Elsewhere in the city a woman was injured by another drone.", "-", "2"),
    ("In Shebekino, a man was wounded when an FPV drone attacked a truck.\n\nAt an enterprise in the town, a forklift operator received shrapnel wounds to the arm from another drone.", "-", "2"),
    # words between a total's verb and its number
    ("A bomb exploded at a market in Quetta on Monday, killing three. The number of wounded is therefore 12, a doctor said.", "3", "12"),
    # the toll of a country beside that of one city
    ("Russian attacks on Ukraine killed at least nine people and injured 40 on Friday. In Nikopol, shelling injured two.", "-", "2"),
]  # fmt: skip

PLACES = [
    ("A drone fired into a tent where mourners had gathered for a funeral in El Obeid, killing at least 40 people, as the paramilitaries pressed eastwards after their capture of El Fasher.", "El Obeid"),
    ("Gunmen opened fire on mourners at a funeral in Benghazi on Friday, wounding six.", "Benghazi"),
    ("Hundreds attended a funeral in Kyiv on Monday for a medic who was killed by a drone in Pokrovsk on Friday.", "Pokrovsk"),
    ("After capturing Bambari, the rebels shelled Bangassou on Monday, killing five.", "Bangassou"),
]  # fmt: skip

TOLD: list[tuple[str, str, dict[str, tuple[str, str]]]] = [
    # figures that the next words leave behind, or that count some of those told before
    ("Missile strike on Chernihiv market kills five", "A missile hit a market in Chernihiv. Five deaths were reported in the first hour. The governor later put the number of people killed at eight, and said that 37 others had been injured. Fourteen were still in hospital by evening, six in intensive care.", {"Chernihiv": ("8", "37")}),
    ("Leeds stabbing", "Six people were stabbed at Leeds railway station on Saturday night. All six are expected to live, police said.", {"Leeds": ("0", "6")}),
    ("Two bombs in Potiskum", "Two bombs went off in Potiskum, killing 23 people. The agency said that 67 people had been injured and that the 26 most serious cases were being looked after in Potiskum and in Gombe.", {"Potiskum": ("23", "67")}),
    # who tells it, who some of the dead were, who was struck, and two more on the way to a total
    ("Air raid on Lashio market", "A jet dropped two bombs on a market in Lashio, killing 13 people, a spokesman for the rebel army that controls the town said.", {"Lashio": ("13", "-")}),
    ("Air raid on Lashio market", "A jet dropped two bombs on a market in Lashio, killing 13 people, a resident of the town who saw it said.", {"Lashio": ("13", "-")}),
    ("Air raid on Lashio market", "A jet dropped two bombs on a market in Lashio, killing 13 people, a monk and two nuns among them.", {"Lashio": ("13", "-")}),
    ("Air raid on Lashio market", "A jet dropped two bombs on a market in Lashio, killing a soldier, a monk and two nuns.", {"Lashio": ("4", "-")}),
    ("Knife attack in Marseille", "A man with a kitchen knife stabbed travellers in Marseille on Thursday, killing one person and wounding four.", {"Marseille": ("1", "4")}),
    ("Ternopil: death toll from missile strike rises to 33", "The remains of two more residents were found overnight in Ternopil, and the number of people known to have died in Wednesday's missile strike on the city is now 33, the minister said.\n\nThe day before, the emergency service had spoken of 28 dead.", {"Ternopil": ("33", "-")}),
    # whose council speaks, what a town has, and whose talks they are
    ("Missile strike on Chernihiv", "A missile hit a market in Chernihiv, killing eight people and injuring 37.\n\nAnother missile came down on an elevator in Pryluky, further south, where a security guard was wounded, the town council said.", {"Chernihiv": ("8", "37"), "Pryluky": ("-", "1")}),
    ("A day in Dnipropetrovsk region", "Four people died in attacks on the Dnipropetrovsk region.\n\nSynelnykove had the hardest day. At noon two drones dived on the depot. Two workers were killed and seven people injured.\n\nIn Kamianske, a missile hit a stadium. A pensioner died.", {"Synelnykove": ("2", "7"), "Kamyanske": ("1", "-")}),
    ("Junta bombs kill 26", "BANGKOK - Air strikes by Myanmar's military killed 26 people in the north of the country on Tuesday, two days before talks were to be taken up again in the Chinese city of Kunming.", {}),
    ("", "Missiles strike centre of Lugansk, Ukrainian drone hits market in Alchevsk.", {"Luhansk": ("-", "-"), "Alchevsk": ("-", "-")}),
    # a town held since last summer is bombed today
    ("Junta bombs", "The worst was in Mogok, a town held by rebels since last summer, where a jet dropped two bombs on a school. Thirteen people were killed.", {"Mogok": ("13", "-")}),
    # what an army calls fiction
    ("Army rejects report of drone strike", 'Ethiopia\'s army on Tuesday rejected as "fiction from beginning to end" a report on a website that one of its drones had bombed a party office in Mekelle and killed 17 people.', {}),
    ("Hopes fade in Ternopil", "A missile hit a dormitory in Ternopil, killing ten.\n\nOf 27 others, which were brought down, pieces of one of them fell on a car park in Chortkiv and dented eleven cars; there were no casualties.", {"Ternopil": ("10", "-"), "Chortkiv": ("0", "0")}),
    ("Gas explosion in Samara", "Four people died when gas exploded in a block of flats in Samara. Investigators ruled out a drone strike.", {}),
]  # fmt: skip
"""Title, text, killed and injured by city."""


@pytest.mark.parametrize(("title", "text", "told"), TOLD)
def test_each_city_has_its_own_toll_of_today(
    whole: Reader, title: str, text: str, told: dict[str, tuple[str, str]]
) -> None:
    reports = alerts(whole, text, title=title, language="en")
    assert {report.city: (toll(report, "killed"), toll(report, "injured")) for report in reports} == told


@pytest.mark.parametrize(("title", "text"), SILENT)
def test_trials_and_works_that_blew_up_raise_no_alert(whole: Reader, title: str, text: str) -> None:
    assert not alerts(whole, text, language="en", title=title)


def test_a_blast_whose_toll_was_mixed_with_an_accident_stands(whole: Reader) -> None:
    text = "The number of injured in the Quetta blast was misreported. Seventeen patients from a coach accident had been entered on the same list. The injured of the blast are 29."
    assert alerts(whole, text, language="en")


@pytest.mark.parametrize(("text", "killed", "injured"), TOLLS)
def test_people_are_counted_by_what_is_told_of_them_alone(whole: Reader, text: str, killed: str, injured: str) -> None:
    reports = alerts(whole, text, language="en")
    assert [(toll(report, "killed"), toll(report, "injured")) for report in reports] == [(killed, injured)]


@pytest.mark.parametrize(("text", "city"), PLACES)
def test_mourners_are_attacked_where_they_gather_and_captured_towns_are_past(
    whole: Reader, text: str, city: str
) -> None:
    assert [report.city for report in alerts(whole, text, language="en")] == [city]


@pytest.mark.parametrize(
    ("title", "text", "cities"),
    [
        ("Man who burned flags shot dead in Sweden hours before verdict", "STOCKHOLM - A man who had set fire to flags at several demonstrations was shot dead in a flat in Sodertalje on Wednesday, hours before a court was due to rule on charges against him.", ["Södertälje"]),
        ("Banker shot dead in Beirut a day before trial", "A banker was shot dead in his car in Beirut on Monday, a day before his trial was to open before the city's criminal court.", ["Beirut"]),
        ("Man who shot three in Leeds sentenced", "A man who shot dead three people in Leeds last year was sentenced to life on Monday, hours before his co-defendant was due in court.", []),
        ("Verdict due in Malmo attack", "A court is due to rule on Friday on charges against a man accused of stabbing three people in Malmo in May.", []),
    ],
)  # fmt: skip
def test_a_trial_that_was_still_to_come_when_somebody_was_killed_is_only_when_it_was(
    whole: Reader, title: str, text: str, cities: list[str]
) -> None:
    reports = alerts(whole, text, language="en", title=title)
    assert [report.city for report in reports] == cities
    assert all(toll(report, "killed") == "1" for report in reports)
