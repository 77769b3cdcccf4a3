"""What the whole reader, rules and weights together, makes of candidates; all texts are invented."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.model import Range
from monitor.read.report import Prepared, Reader
from monitor.read.weighing.weights import Weights
from tests.read.alerts import alerts

PUBLISHED = datetime(2026, 3, 1, 12, tzinfo=UTC)


def prepare(reader: Reader, text: str, title: str = "") -> Prepared:
    prepared = reader.prepare(title=title, text=text, published=PUBLISHED, language="en")
    assert prepared is not None
    return prepared


def ranges(prepared: Prepared, city: str, slot: str) -> dict[Range | None, set[str]]:
    sight = next(sight for sight in prepared.findings.sights.values() if sight.city.name == city)
    return {told.range: told.features for told in prepared.scales.tolls(sight, slot)}  # type: ignore[arg-type]


def test_every_city_that_is_named_is_a_candidate(reader: Reader) -> None:
    prepared = prepare(reader, "A drone hit Sumy. The mayor of Poltava, who was in Kyiv, sent two fire engines.")
    named = {sight.city.name: prepared.scales.verdict(sight) for sight in prepared.findings.sights.values()}
    assert named["Sumy"] == "news"
    assert {"Poltava", "Kyiv"} <= named.keys()
    assert "news" not in (named["Poltava"], named["Kyiv"])


def test_every_count_of_people_is_a_candidate_and_so_is_silence(reader: Reader) -> None:
    prepared = prepare(
        reader, "A missile killed three people in Sumy. Nine were wounded. Earlier two had been reported dead."
    )
    found = ranges(prepared, "Sumy", "killed")
    assert {None, Range(3, 3), Range(2, 2), Range(9, 9)} <= found.keys()
    assert "standing" in found[Range(3, 3)]
    assert "standing" not in found[Range(9, 9)]


def test_the_sum_of_two_figures_is_a_candidate(reader: Reader) -> None:
    prepared = prepare(
        reader, "Shells killed two guards in Sumy. In the evening a drone killed three drivers in the city."
    )
    assert "sum of two" in ranges(prepared, "Sumy", "killed")[Range(5, 5)]


def test_a_figure_knows_which_city_stands_before_it(reader: Reader) -> None:
    prepared = prepare(
        reader, "Sumy was shelled. Two people were killed.\n\nIn Poltava, seven people were killed by a missile."
    )
    assert "figure.before:it" in ranges(prepared, "Poltava", "killed")[Range(7, 7)]
    assert "figure.before:other" in ranges(prepared, "Poltava", "killed")[Range(2, 2)]


def test_a_figure_that_names_its_city_is_no_candidate_of_another(reader: Reader) -> None:
    prepared = prepare(reader, "In Sumy, two people were killed.\n\nIn Poltava, seven people were killed by a missile.")
    assert Range(2, 2) not in ranges(prepared, "Poltava", "killed")
    assert Range(2, 2) in ranges(prepared, "Sumy", "killed")


def test_what_is_counted_in_a_long_article_is_looked_at_up_to_a_limit(reader: Reader) -> None:
    text = " ".join(f"{number} people were killed in Sumy." for number in range(100, 400))
    prepared = prepare(reader, text)
    assert len(ranges(prepared, "Sumy", "killed")) < 150


def test_weights_decide_over_the_rules() -> None:
    never = Reader.load(Weights({"attack": {"rule:news": -1.0}, "toll": {}, "means": {}}))
    assert alerts(never, "A missile hit Sumy and killed three people.", language="en") == []
    always = Reader.load(
        Weights({"attack": {"rule:named": 1.0, "rule:news": 1.0}, "toll": {"standing": 1.0}, "means": {}})
    )
    told = alerts(always, "A missile hit Sumy. The mayor of Poltava sent engines.", language="en")
    assert {report.city for report in told} == {"Sumy", "Poltava"}


def test_a_city_that_no_rule_took_is_reported_with_the_words_that_name_it() -> None:
    always = Reader.load(Weights({"attack": {"rule:named": 1.0}, "toll": {"nothing": 1.0}, "means": {}}))
    (told,) = alerts(always, "The mayor of Poltava sent engines.", language="en")
    assert told.evidence == "The mayor of Poltava sent engines."
    assert told.killed is None
    assert told.methods == ()


def test_a_figure_is_never_told_without_its_words(whole: Reader) -> None:
    text = (
        "A missile hit Sumy.\n\nThree people were killed, two of them nurses. Fourteen are in hospital, the mayor said."
    )
    for report in alerts(whole, text, language="en"):
        for slot in ("killed", "injured"):
            assert (getattr(report, slot) is None) == (slot not in report.quotes)


def test_offices_of_a_region_do_not_make_its_namesake_the_city_that_was_attacked(whole: Reader) -> None:
    title = "Sinaloa prosecutors lower cantina shooting toll to three after victim found alive"
    text = (
        "CULIACAN, Mexico - Three people, not four, were killed in Friday's gun attack on a bar in Culiacan, police said. "  # noqa: E501
        "A cook whom they had listed as dead is in hospital, which brings the number of wounded to six.\n\n"
        "Deputies asked how many of the state's 700 dead of the past year had been counted with the same care. "
        "The investigation into the gunmen has produced one burnt van and no suspects."
    )
    [report] = alerts(whole, text, language="en", title=title)
    assert (report.city, report.killed, report.currency) == ("Culiacán", Range(3, 3), "correction")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Two dead, eight kidnapped in Kaduna",
            "Two people were killed and eight kidnapped when gunmen raided a housing estate in Kaduna, Nigeria.",
        ),
        (
            "One dead, five taken hostage in Kaduna",
            "One person was killed and five taken hostage by gunmen in Kaduna.",
        ),
    ],
)
def test_who_was_led_away_is_not_weighed_as_injured(whole: Reader, title: str, text: str) -> None:
    [report] = alerts(whole, text, language="en", title=title)
    assert report.injured is None
