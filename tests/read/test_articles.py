"""What English articles say, phenomenon by phenomenon; all texts and outlets are invented."""

# ruff: noqa: E501 - the sentences of an article stay in one piece

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.model import Currency, Report
from monitor.read.report import Reader

PUBLISHED = datetime(2025, 5, 14, 9, 0, tzinfo=UTC)
Bounds = tuple[int | None, int | None] | None


def read(reader: Reader, text: str, title: str = "") -> tuple[Report, ...]:
    return reader.read(title=title, text=text, published=PUBLISHED, language="en").reports


def bounds(report: Report, slot: str) -> Bounds:
    toll = report.toll(slot)  # type: ignore[arg-type]
    return None if toll is None else (toll.min, toll.max)


def news(reports: tuple[Report, ...]) -> dict[str, Report]:
    return {
        report.city: report for report in reports if report.currency is not Currency.BACKGROUND and not report.denied
    }


# --- tolls ---------------------------------------------------------------------------------------------------------

TOLLS: list[tuple[str, Bounds, Bounds]] = [
    ("A drone hit a bakery in Poltava, killing two people and wounding seven.", (2, 2), (7, 7)),
    ("At least 13 people were killed and 30 injured in a missile strike on Poltava.", (13, None), (30, 30)),
    ("Shelling of Poltava left five dead and 20 wounded.", (5, 5), (20, 20)),
    ("Four people died and six were hurt when a missile struck a hotel in Poltava.", (4, 4), (6, 6)),
    ("Two killed, five injured in drone attack on Poltava.", (2, 2), (5, 5)),
    ("More than 110 people were injured in a missile attack on Poltava.", None, (111, None)),
    ("A missile hit Poltava; up to five people were killed.", (0, 5), None),
    ("Between five and seven people were killed in the shelling of Poltava.", (5, 7), None),
    ("Artillery fire killed 5 to 7 people in Poltava.", (5, 7), None),
    ("Three or more people were killed when shells fell on Poltava.", (3, None), None),
    ("About 40 people were wounded in an air strike on Poltava.", None, (40, 40)),
    ("Dozens were injured in a missile attack on Poltava.", None, (24, None)),
    ("Several people were wounded when a drone hit a market in Poltava.", None, (2, None)),
    ("A drone attack on Poltava killed a woman and her two sons.", (3, 3), None),
    ("Two officers and a street vendor were killed in a car bombing in Poltava.", (3, 3), None),
    ("A missile fell on a yard in Poltava. A nine-year-old boy died.", (1, 1), None),
    ("An attack drone struck a garage in Poltava. The driver of a tractor was wounded.", None, (1, 1)),
    ("A missile hit a warehouse in Poltava. No one was hurt.", (0, 0), (0, 0)),
    ("A missile hit a warehouse in Poltava. There were no casualties.", (0, 0), (0, 0)),
    ("Drones attacked Poltava. No one died, three people were hurt.", (0, 0), (3, 3)),
    ("Shelling of Poltava injured 12 people, four of them children.", None, (12, 12)),
    ("Eleven people, including two children, were killed when a missile hit a bus in Poltava.", (11, 11), None),
    ("A missile hit Poltava. Twenty-three people were wounded, nine of them seriously.", None, (23, 23)),
    ("Three people died in a stabbing in Poltava, the attacker among them.", (2, 2), None),
    ("A family of five was killed in an air strike on Poltava.", (5, 5), None),
    ("The death toll from the missile strike on Poltava has risen to 21.", (21, 21), None),
    ("The number of people killed in the air strike on Poltava climbed from 9 to 14.", (14, 14), None),
    ("A missile hit Poltava. Officials had earlier spoken of three dead; seven people are now known to have been killed.", (7, 7), None),
    ("Drones hit a depot in Poltava. There are wounded.", None, None),
    ("Gunmen shot three people dead at a cafe in Poltava.", (3, 3), None),
    ("A missile struck Poltava. Two women, 38 and 70, were injured.", None, (2, 2)),
    ("A drone hit a car in Poltava. One man was killed, another was wounded.", (1, 1), (1, 1)),
    ("Two policemen wounded in a bombing in Poltava have died, bringing the number of dead to nine.", (9, 9), None),
    ("Four people, not six, were killed in the shelling of Poltava.", (4, 4), None),
    ("A teacher was abducted by gunmen in Poltava and was later found dead.", (1, 1), None),
    ("Unknown men fatally shot two guards in Poltava.", (2, 2), None),
    ("Poltava: debris of a drone sets a barn on fire, farmer hurt", None, (1, 1)),
    ("A drone hit a cyclist in Poltava. He died on the spot.", (1, 1), None),
    ("🔴 Poltava. A shell fell beside a bus stop. A woman died.", (1, 1), None),
    ("UPD: the number of wounded in Poltava has grown to 31.", None, (31, 31)),
    ("Poltava - 2 wounded.", None, (2, 2)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "killed", "injured"), TOLLS)
def test_a_toll_is_read_as_it_is_told(reader: Reader, text: str, killed: Bounds, injured: Bounds) -> None:
    [report] = read(reader, text)
    assert report.city == "Poltava"
    assert (bounds(report, "killed"), bounds(report, "injured")) == (killed, injured)


def test_missing_people_are_counted_apart(reader: Reader) -> None:
    [report] = read(
        reader, "A missile hit a block of flats in Poltava, killing three. Four residents are still unaccounted for."
    )
    assert bounds(report, "missing") == (4, 4)
    assert bounds(report, "killed") == (3, 3)


def test_one_more_death_without_a_total_is_told_as_a_rise(reader: Reader) -> None:
    [report] = read(
        reader, "One more person wounded in the missile strike on Poltava has died in hospital, the mayor said."
    )
    assert (report.killed_more, report.killed) == (1, None)


def test_a_window_is_told_with_its_toll(reader: Reader) -> None:
    [report] = read(reader, "Over the past 24 hours, shelling killed two people in Poltava.")
    assert report.window_hours == 24


# --- methods -------------------------------------------------------------------------------------------------------

METHODS = [
    ("Warplanes dropped guided bombs on Poltava.", {"air_strike"}),
    ("A glide bomb fell on a school in Poltava.", {"air_strike"}),
    ("An attack drone slammed into an office tower in Poltava.", {"drone_strike"}),
    ("Shaheds hit a substation in Poltava overnight.", {"drone_strike"}),
    ("Two ballistic missiles struck the centre of Poltava.", {"missile_strike"}),
    ("Debris of an intercepted missile damaged a school in Poltava.", {"missile_strike"}),
    ("Poltava was shelled with mortars in the evening.", {"shelling"}),
    ("Salvoes of rockets landed in Poltava.", {"shelling"}),
    ("A car bomb exploded outside a bank in Poltava.", {"ied"}),
    ("A suicide bomber blew himself up at a checkpoint in Poltava.", {"suicide_bombing"}),
    ("A man threw a hand grenade into a bar in Poltava.", {"grenade"}),
    ("Gunmen opened fire on worshippers in Poltava.", {"shooting"}),
    ("A man with a knife attacked passers-by in Poltava, wounding three.", {"stabbing"}),
    ("A driver rammed a van into a crowd of people in Poltava.", {"vehicle_ramming"}),
    ("Gunmen abducted eleven students in Poltava.", {"abduction", "shooting"}),
    ("Masked men set fire to a synagogue in Poltava.", {"arson"}),
    ("Explosions were heard in Poltava during the night.", {"explosion"}),
    ("Soldiers and militiamen traded fire in the streets of Poltava.", {"armed_clash"}),
    ("Poltava came under attack in the night.", set()),
    ("Two guards were hurt when a bomb detonated at a gate in Poltava.", {"ied"}),
    ("Hezbollah fired a missile at Poltava.", {"missile_strike"}),
]


@pytest.mark.parametrize(("text", "methods"), METHODS)
def test_the_means_are_told(reader: Reader, text: str, methods: set[str]) -> None:
    [report] = read(reader, text)
    assert report.city == "Poltava"
    assert {str(method) for method in report.methods} == methods


# --- no attack -----------------------------------------------------------------------------------------------------

SILENT = [
    "Sirens sounded in Poltava for two hours; people went down to the shelters.",
    "Air defence shot down all nine drones over Poltava. No damage was recorded.",
    "The general warned that missiles could strike Poltava within days.",
    "Police foiled a plot to bomb a station in Poltava, the ministry said.",
    "A gas explosion in a block of flats in Poltava killed four people. Investigators blame a boiler.",
    "Rescue teams from Poltava and Sumy trained for a mock missile strike; forty volunteers played the dead.",
    "Shares in Poltava were hammered; traders and analysts spoke of a bloodbath as the index fell and investors fled.",
    "Poltava bombarded the visitors' goal; the coach praised his strikers after the league match, which exploded into life.",
    "A 250-kg bomb of the Second World War was made safe in Poltava.",
    "Hackers attacked servers of a Poltava bank; the cyberattack hit online users.",
    "The army said it would not bomb Poltava.",
    "Missiles were intercepted above Poltava. The ministry did not say who had fired the missiles.",
    "A strike over pay hit the port of Poltava; unions said that dockers had walked out for a second day.",
    "Fact check: the clip of a missile strike on Poltava that killed 60 was filmed on a film set.",
    "A store of fireworks blew up in Poltava on Monday, killing four people. The explosion broke windows.",
    "The mayor of Poltava died in hospital on Sunday. He died as he had lived.",
    "The minister flew from Poltava to Kyiv for talks on the budget.",
    "There was no shelling of Poltava last night.",
    "A missile hit a village near Poltava.",
    "Two soldiers were killed on the road to Poltava when a mine exploded.",
    "Shelling killed three people in the Poltava region.",
    "Assaults were repelled on the Poltava axis.",
    "The party held a rally in Poltava, and the mayor called the opposition's budget an attack on the poor.",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_attack_on_the_city_is_not_told(reader: Reader, text: str) -> None:
    assert news(read(reader, text)) == {}


BACKGROUND = [
    ("A year on, Poltava remembers", "Candles stood on the square in Poltava, where a missile killed seven people a year ago."),
    ("Court jails man over Poltava bombing", "A court sentenced a man to life in prison for a car bombing in Poltava that killed three people in 2019."),
    ("Schools reopen", "Schools in Poltava reopened on Monday. In March 2023 a missile hit the gymnasium there and killed two teachers in Poltava."),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text"), BACKGROUND)
def test_an_old_attack_is_no_news(reader: Reader, title: str, text: str) -> None:
    assert news(read(reader, text, title)) == {}


# --- whole articles ------------------------------------------------------------------------------------------------


def test_a_scraped_page_with_navigation_is_read_like_an_article(reader: Reader) -> None:
    page = (
        "HomeWorld Lakeland Dispatch\n\nMenu\n\nNine dead in Poltava as shelling of the city goes on\n\n48 wounded in city in past 24 hours\n"
        "Lakeland War Poltava\nPosted\nand last updated\n\n"
        "POLTAVA, Ukraine — The mayor says that an armoured column was halted outside the city, and that the enemy answered by shelling its suburbs with rocket launchers and with air raids.\n\n"
        '"Poltava is the Verdun of our time," said an adviser to the president.\n\n'
        "The head of the Poltava regional administration said that over the past 24 hours nine people were killed and at least 48 were wounded.\n\n"
        "Two aircraft were shot down over Poltava, the adviser said. Cruise missiles were fired at Ukrainian cities, including Lutsk, Rivne and Poltava.\n\n"
        "Two missiles hit a clinic in the northern city of Chernihiv. Officials there are still counting the casualties.\n\n"
        "The column of tanks is moving slowly toward the Ukrainian capital of Kyiv, and envoys are to meet in Ankara."
    )
    told = news(read(reader, page))
    assert set(told) == {"Poltava", "Lutsk", "Rivne", "Chernihiv"}
    poltava = told["Poltava"]
    assert (bounds(poltava, "killed"), bounds(poltava, "injured"), poltava.window_hours) == ((9, 9), (48, None), 24)
    assert {str(method) for method in poltava.methods} == {"shelling", "air_strike", "missile_strike"}
    assert all(
        told[city].killed is None and told[city].window_hours is None for city in ("Lutsk", "Rivne", "Chernihiv")
    )


def test_a_channel_named_after_its_city_tells_where(reader: Reader) -> None:
    [report] = read(reader, "A missile has hit a garage in the Kyivskyi district. Two men injured.", "Mayor of Poltava")
    assert (report.city, bounds(report, "injured")) == ("Poltava", (2, 2))


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("Two Shaheds on the building of a bakery. Fire crews are working.", ["Poltava"]),
        ("A guided bomb on a school. Fire crews are working.", ["Poltava"]),
        ("Two Shaheds on course for the city. Stay in the shelters.", []),
    ],
)
def test_arms_on_a_building_are_an_attack_without_a_verb(whole: Reader, text: str, cities: list[str]) -> None:
    assert [report.city for report in read(whole, text, "Mayor of Poltava")] == cities


def test_a_live_blog_tells_the_latest_figures(reader: Reader) -> None:
    [report] = read(
        reader,
        "14:20 - The number of dead has risen to nine. Thirty people were wounded.\n\n12:05 - The mayor speaks of six dead and 18 hurt.\n\n"
        "10:40 - Rescuers found the bodies of two people.\n\n09:10 - A missile has hit a hotel in the centre of Poltava.",
        "Live: missile strike on Poltava",
    )
    assert (bounds(report, "killed"), bounds(report, "injured")) == ((9, 9), (30, 30))


def test_each_city_keeps_its_own_toll(reader: Reader) -> None:
    told = news(
        read(
            reader,
            "A drone hit a bus in Poltava, killing two people.\n\nIn Sumy, shelling wounded five people.\n\n"
            "Taken together, 2 people died and 5 were hurt in the two cities.",
            "Attacks on Poltava and Sumy kill two",
        )
    )
    assert (bounds(told["Poltava"], "killed"), bounds(told["Sumy"], "injured")) == ((2, 2), (5, 5))
    assert told["Sumy"].killed is None


def test_a_lowered_toll_is_a_correction(reader: Reader) -> None:
    [report] = read(
        reader,
        "Police on Wednesday lowered the number of people killed in Monday's missile strike on Poltava to five from seven, saying two names were counted twice.",
        "Poltava strike toll revised down to five",
    )
    assert (report.currency, bounds(report, "killed")) == (Currency.CORRECTION, (5, 5))


def test_an_attack_that_the_article_takes_back_is_denied(reader: Reader) -> None:
    reports = read(
        reader,
        "There was no explosion at the station in Poltava, police said; the noise came from a goods train.",
        "False alarm in Poltava",
    )
    assert all(report.denied and report.currency is Currency.CORRECTION for report in reports)


def test_the_capital_leads_back_to_its_city(reader: Reader) -> None:
    [report] = read(reader, "Ballistic missiles hit the Ukrainian capital before dawn, killing three people.")
    assert (report.city, bounds(report, "killed")) == ("Kyiv", (3, 3))


def test_a_city_of_the_same_name_is_told_apart_by_its_state(reader: Reader) -> None:
    [report] = read(
        reader, "ODESSA, Texas - A gunman opened fire at a car wash in Odessa on Saturday, killing two people."
    )
    assert report.country == "US"


def test_an_unsupported_language_is_said_so(reader: Reader) -> None:
    reading = reader.read(
        title="",
        text="Una explosión dejó tres muertos en la ciudad de Poltava esta mañana.",
        published=PUBLISHED,
        language="es",
    )
    assert (reading.language, reading.reports) == ("unsupported", ())


# --- lines that are easily crossed ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Jets bombed the suburbs of Poltava. There was no immediate word on casualties.", None, None),
        ("A constable hurt in the bombing in Poltava died, taking the number of those killed to seven.", (7, 7), None),
        (
            "A drone hit a school in Poltava. Six people were cut by glass, after officials first reported no casualties.",
            None,
            (6, 6),
        ),
        ("A mob set fire to a station in Poltava after rumours of theft; two officers were killed.", (2, 2), None),
        ("Six people were shot, two of them fatally, at a party in Poltava.", (2, 2), (4, 4)),
        ("A drone hit a bus stop in Poltava. A man of 45 and a woman of 52 were wounded.", None, (2, 2)),
        ("Gunmen killed two women in a taxi. They had stopped the car in Poltava and opened fire.", (2, 2), None),
        (
            "Twin bombings in Poltava killed 32 people, the deadliest since January 2018, when a blast killed 35.",
            (32, 32),
            None,
        ),
        ("A drone hit Poltava and four of its rescuers were wounded.", None, (4, 4)),
        (
            "Shelling killed one resident of Poltava. Since the start of the war, 940 people have been killed there.",
            (1, 1),
            None,
        ),
    ],
)
def test_figures_beside_figures_are_told_apart(reader: Reader, text: str, killed: Bounds, injured: Bounds) -> None:
    report = news(read(reader, text))["Poltava"]
    assert (bounds(report, "killed"), bounds(report, "injured")) == (killed, injured)


def test_a_suburb_named_with_its_city_is_the_city(reader: Reader) -> None:
    assert set(news(read(reader, "Two teenagers were stabbed in Croydon, south London, on Tuesday."))) == {"London"}


def test_a_river_is_no_city(reader: Reader) -> None:
    assert news(read(reader, "A shell killed a fisherman on the Dnipro on Monday.")) == {}


def test_talk_of_an_attack_makes_no_new_site(reader: Reader) -> None:
    text = "A bomb exploded at a market in Poltava, killing two people. In Sydney, ministers condemned the attack."
    assert set(news(read(reader, text))) == {"Poltava"}


def test_several_cities_under_one_attack_are_all_told(reader: Reader) -> None:
    told = news(
        read(reader, "Missiles were fired at Poltava, Sumy and Lutsk overnight. In Sumy, one person was wounded.")
    )
    assert set(told) == {"Poltava", "Sumy", "Lutsk"}
    assert bounds(told["Sumy"], "injured") == (1, 1)
    assert told["Poltava"].injured is None


def test_a_claim_that_is_called_false_alerts_nobody(reader: Reader) -> None:
    text = "Claims on channels that 40 people had died in a strike on Poltava are false, the mayor said."
    assert news(read(reader, text)) == {}


def test_a_toll_that_moves_is_news_of_the_city_in_mind_though_the_strike_was_told_before(reader: Reader) -> None:
    text = (
        "Rescuers have found a woman's body under the ruins of a hostel in Poltava.\n\n"
        "The number of people killed in the missile strike has risen to eight; 31 were injured."
    )
    told = news(read(reader, text, title="Search goes on in Poltava"))
    assert set(told) == {"Poltava"}
    assert (bounds(told["Poltava"], "killed"), bounds(told["Poltava"], "injured")) == ((8, 8), (31, 31))
