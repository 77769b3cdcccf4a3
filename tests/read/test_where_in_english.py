"""Where English says that it happened: a region that only tells where the town lies, and the city's own parts."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

WHERE = [
    ("Shells killed two people in the Donbas town of Pokrovsk.", ["Pokrovsk 2/-"]),
    ("Gunmen killed two people in Kashmir's Tral town.", ["Trāl 2/-"]),
    ("Drones killed two people in the Darfur city of Nyala.", ["Nyala 2/-"]),
    ("Drones killed two people in the North Kivu capital Goma.", ["Goma 2/-"]),
    ("A bomb killed two people in Balochistan's Quetta.", ["Quetta 2/-"]),
    ("A bomb killed two people in Balochistan on Monday, officials in Quetta said.", []),
    ("Five soldiers were killed in attacks in the Sinai towns of Arish and Sheikh Zuweid.", ["Arīsh -/-", "Ash Shaykh Zuwayd -/-"]),
    ("A car bombing in the southwestern Baghdad neighborhood of Amiriya killed 7 civilians.", ["Baghdad 7/-"]),
    ("A roadside bomb in the eastern Kabul neighbourhood of Bagrami wounded three people.", ["Kabul -/3"]),
    ("Two sticky bombs detonated in a Baghdad neighborhood, killing a person.", ["Baghdad 1/-"]),
    ("A bomb exploded at the Lahore roundabout in Multan. Two people were killed.", ["Multan 2/-"]),
    ("A bomb exploded in Baghdad at the Basra interchange. Two people were killed.", ["Baghdad 2/-"]),
    ("BOGOTA - Bombs exploded in two Colombian cities, killing five people. In Tumaco a vendor and two soldiers died. Later a bomb killed two policemen in Cucuta.", ["Tumaco 3/-", "Cúcuta 2/-"]),
    ("KABUL - Bombs exploded in two districts of the Afghan capital, killing six people.", ["Kabul 6/-"]),
    ("Drones set fire to a fuel depot on the edge of the Sudanese city of Kosti before dawn on Wednesday, burning to death three tanker drivers, and warplanes bombed the Darfur city of Nyala.", ["Kosti 3/-", "Nyala -/-"]),
    ("Gunmen shot at a police post on the edge of the Iraqi city of Kirkuk before dawn on Sunday, wounding four officers, and a bomb went off in Mosul.", ["Kirkuk -/4", "Mosul -/-"]),
    ("Aircraft dropped guided bombs on a market in Kharkiv and on a clinic in the town of Izium.", ["Kharkiv -/-", "Izyum -/-"]),
    ("A shell killed a man in Sumy and in a hospital in Lviv a nurse died of her wounds.", ["Sumy 2/-"]),
    ("A missile struck a street in the Hadar neighbourhood of Haifa, wounding three.", ["Haifa -/3"]),
    ("Six policemen were wounded in an attack by rebels in Barangay San Jose in Antipolo.", ["Antipolo -/6"]),
    ("An explosion occurred at Myanmar's embassy in Cairo. A militant group claimed responsibility.", ["Cairo -/-"]),
    ("The French embassy in Bamako condemned the attack in Gao, in which three soldiers died.", ["Gao 3/-"]),
    ("A jet bombed a monastery in the city of Sagaing, killing two monks and wounding six.", ["Sagaing 2/6"]),
    ("A jet bombed a monastery on the edge of Sagaing town, killing two monks.", ["Sagaing 2/-"]),
    ("A jet bombed a monastery in Sagaing, Myanmar, killing two monks.", []),
    ("A bomb killed six people in Mogadishu. The army holds villages in the south of the country. On Monday three soldiers were killed by a mine there.", ["Mogadishu 6/-"]),
    ("A bomb killed six people in Mogadishu. The army is fighting in the Hiraan region. Four soldiers were wounded there.", ["Mogadishu 6/-"]),
    ("Two men were killed by a mine in Pakistan's Kohat division.", []),
    ("Two men were killed by a mine in Kohat, police in Kohat division said.", ["Kohat 2/-"]),
    ("A bomb killed six people in Mogadishu. Police closed the roads. Eleven people were wounded there.", ["Mogadishu 6/11"]),
]  # fmt: skip
TOWNS_TOLD_AGAIN = [
    ("In Dnipro a missile killed six people.\n\nTo the north, in Sumy, gunmen shot at a bus, killing three and wounding six, a radio station in the town reported.", ["Dnipro 6/-", "Sumy 3/6"]),
    ("In Dnipro a missile killed six people.\n\nKharkiv was quiet; trains passed through smoke from earlier strikes on the city's south.", ["Dnipro 6/-"]),
    ("In Dnipro a missile killed six people.\n\nAn earlier strike on Sumy wounded three.", ["Dnipro 6/-", "Sumy -/3"]),
]  # fmt: skip
DISTRICTS = [
    ("In Kramatorsk a man was killed and two people were wounded by a guided bomb. Four people died in the Pokrovsk district.", ["Kramatorsk 1/2"]),
    ("In Orikhiv a man was killed and four people were wounded by shelling. Two people died in the Vasylivka and Polohy districts.", ["Orikhiv 1/4"]),
    ("Shells hit Izium, killing one person. In the Chuhuiv district a drone wounded two people.", ["Izyum 1/-"]),
    ("A missile hit Kharkiv at night. In the Kyiv district two people were killed and five wounded.", ["Kharkiv 2/5"]),
    ("Drones hit Kharkiv at night. Two people were killed in the Saltivskyi district.", ["Kharkiv 2/-"]),
    ("A bomb went off in the Salamanca district of Madrid. Two people were killed.", ["Madrid 2/-"]),
    ("A bomb went off in Madrid. Two people were killed in the Salamanca district.", ["Madrid 2/-"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TOWNS_TOLD_AGAIN)
def test_the_town_is_the_one_that_the_sentence_has_named(whole: Reader, text: str, told: list[str]) -> None:
    reports = alerts(whole, text, language="en")
    assert [f"{report.city} {toll(report, 'killed')}/{toll(report, 'injured')}" for report in reports] == told


@pytest.mark.parametrize(("text", "told"), DISTRICTS)
def test_a_district_called_after_a_town_of_the_region_is_none_of_the_city(
    whole: Reader, text: str, told: list[str]
) -> None:
    reports = alerts(whole, text, language="en")
    assert [f"{report.city} {toll(report, 'killed')}/{toll(report, 'injured')}" for report in reports] == told


@pytest.mark.parametrize(("text", "told"), WHERE)
def test_the_city_is_found_in_what_says_where_it_lies(reader: Reader, text: str, told: list[str]) -> None:
    reports = alerts(reader, text, language="en")
    assert [f"{report.city} {toll(report, 'killed')}/{toll(report, 'injured')}" for report in reports] == told


def test_a_headline_may_mean_the_region_that_the_text_names(whole: Reader) -> None:
    text = "Gunmen opened fire in a bar in Irapuato, in the Mexican state of Guanajuato, killing six people."
    reports = alerts(whole, text, language="en", title="Six dead in shooting in Guanajuato bar")
    assert [report.city for report in reports] == ["Irapuato"]


NAMESAKES = [
    ("A missile hit the port of Mykolaiv on Monday, killing four people.\n\nIn Lviv region two gas storage facilities were damaged.", 700569),
    ("Drones attacked Lviv region overnight.\n\nIn Mykolaiv, four people were injured.", 700568),
    ("In Mykolaiv in Lviv region, four people were injured by drones.", 700568),
]  # fmt: skip


@pytest.mark.parametrize(("text", "geonameid"), NAMESAKES)
def test_a_region_told_behind_a_large_city_does_not_make_it_its_small_namesake(
    whole: Reader, text: str, geonameid: int
) -> None:
    assert [report.geonameid for report in alerts(whole, text, language="en")] == [geonameid]


FUNERALS = [
    ("At least 18 people were killed when suicide bombers struck a wedding, a hospital and a funeral in Gwoza on Saturday.", "Gwoza"),
    ("Nine people were killed when gunmen attacked a school, a mosque and a funeral in Gwoza on Saturday.", "Gwoza"),
    ("Hundreds attended a wedding and a funeral in Gwoza on Monday, two days after a drone killed three in Potiskum.", "Potiskum"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "city"), FUNERALS)
def test_a_funeral_is_attacked_as_the_last_of_a_list(whole: Reader, text: str, city: str) -> None:
    below = f"ABUJA, Nigeria - {text}\n\nNewspapers in Lagos gave a toll of 30."
    assert [report.city for report in alerts(whole, below, language="en")] == [city]


def test_who_is_told_beside_somebody_as_theirs_is_killed_as_well(whole: Reader) -> None:
    (report,) = alerts(whole, "Gunmen killed a barber and his client in Guayaquil on Friday.", language="en")
    assert toll(report, "killed") == "2"


THINGS: list[tuple[str, str, str | None]] = [
    ("Gunmen attack rally in Colombia", "Gunmen fired on a campaign rally in south-western Colombia on Saturday, wounding seven people.\n\nThe rally in Popayan was the first of the campaign.", "Popayán"),
    ("Gunman fires at council in northern Italy", "A gunman opened fire at a council meeting in northern Italy on Friday, killing two people.\n\nThe meeting in Cremona had been called to discuss parking.", "Cremona"),
    ("Bomb kills six in Nigeria", "A bomb killed six people in a market in northern Nigeria on Monday.\n\nThe market in Potiskum is one of the largest of the country.", "Potiskum"),
    ("Gunmen kill six in Mali", "Gunmen killed six people in northern Mali on Monday.\n\nThe people in Bamako took to the streets.", None),
    ("Gunmen kill six in Mali", "Gunmen killed six people in an attack on a police post in northern Mali on Monday.\n\nThe police in Bamako gave no details.", None),
    ("Bomb kills six in Nigeria", "A bomb killed six people in a market in northern Nigeria on Monday.\n\nThe summit in Abuja went on as planned.", None),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "city"), THINGS)
def test_a_thing_that_was_struck_in_a_region_is_in_the_city_told_with_it_next(
    whole: Reader, title: str, text: str, city: str | None
) -> None:
    assert [report.city for report in alerts(whole, text, title=title, language="en")] == ([city] if city else [])
