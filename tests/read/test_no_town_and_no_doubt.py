"""Counties are no towns, dates are no doubts, and what a country suffered was not in its capital."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.read.report import Reader

PUBLISHED = datetime(2026, 5, 17, 9, tzinfo=UTC)

NOWHERE = [
    ("uk", "Троє поліцейських загинули, коли їхня машина підірвалася на міні в окрузі Гарісса."),
    ("ru", "В уезде Гарисса боевики убили трёх полицейских."),
    ("en", "Air raid alert in Sumy and Kharkiv, drones heading west. Stay in shelters."),
    ("en", "Three workers died and five were hurt when a crane collapsed at a building site in Nairobi."),
    ("uk", "Троє робітників загинули, п'ятеро поранені внаслідок падіння крана в Найробі."),
    ("en", "A gas bottle exploded in the kitchen of a restaurant in Lyon, burning two cooks."),
    ("en", "Gunmen raided two villages in Zamfara State overnight, killing nine people, a community leader said in the state capital, Gusau."),
    ("en", "Gunmen raided two farming villages in the Bokkos district of Plateau State, killing nine people, a leader said in Jos."),
    ("en", "Bandits stormed a mining settlement in Zamfara State, killing nine people, police in Gusau said."),
    ("en", "Gunmen attacked a mosque in a village in Zamfara State, killing nine people, police in Gusau said."),
    ("en", "KYIV, May 17 (Wire) - An overnight barrage killed nine people across Ukraine, the ministry said. About 300 rescuers were on duty in the capital alone. A warehouse was among the targets."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), NOWHERE)
def test_what_was_in_a_county_an_alert_or_an_accident_attacked_no_city(
    reader: Reader, language: str, text: str
) -> None:
    assert reader.read(title="", text=text, published=PUBLISHED, language=language).reports == ()


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen raided a hotel in Gusau, killing nine people. They had burned two villages in Zamfara State before.",
        "A suicide bomber killed nine people in Gusau, in a settlement in the city's north.",
        "A missile hit a bus in Gusau, killing nine people. A man hurt there lives in a village in the region.",
    ],
)
def test_villages_told_besides_take_nothing_from_a_city(reader: Reader, text: str) -> None:
    [report] = reader.read(title="", text=text, published=PUBLISHED, language="en").reports
    assert (report.city, report.killed and report.killed.min) == ("Gusau", 9)


@pytest.mark.parametrize(
    ("language", "text"), [("ru", "В Северном округе Москвы взрыв убил троих."), ("uk", "У Північному окрузі Москви вибух убив трьох людей.")]
)  # fmt: skip
def test_a_district_of_a_city_by_its_name_is_the_citys_own(reader: Reader, language: str, text: str) -> None:
    [report] = reader.read(title="", text=text, published=PUBLISHED, language=language).reports
    assert (report.city, report.killed and report.killed.min) == ("Moscow", 3)


def test_a_date_in_may_says_nothing_of_what_may_be(reader: Reader) -> None:
    text = "May 16 gunmen opened fire at a barbecue in Shreveport, Louisiana, killing two people, police said."
    [report] = reader.read(title="", text=text, published=PUBLISHED, language="en").reports
    assert (report.city, report.currency, report.killed and report.killed.min) == ("Shreveport", "new", 2)


def test_an_entry_of_a_live_blog_tells_the_total_behind_the_latest_victim(reader: Reader) -> None:
    text = (
        "08:58 Poltava. Rescuers have recovered the body of a teenager. That makes four dead after the drone strike.\n\n"
        "06:20 Poltava. A drone strike has killed three people."
    )
    [report] = reader.read(title="LIVE: Drones hit Poltava", text=text, published=PUBLISHED, language="en").reports
    assert report.killed is not None
    assert report.killed.min == 4
