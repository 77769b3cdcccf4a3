"""What people see: true figures with their words, silence named, hostile input shown and never run."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.model import Evidence, Method, Range, Status
from monitor.web import page, wording
from tests.web.samples import FRESH, INCIDENT, NOW, Site, figure

HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)">\'"&'


class Skeleton(HTMLParser):
    """The tags and attributes that a browser would see."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())

    @property
    def links(self) -> list[str | None]:
        return [value for name, value in self.attributes if name == "href"]


def shown(*incidents, sources=(FRESH,), **options) -> Skeleton:
    return Skeleton(page.render(incidents, sources, now=NOW, **options))


def test_an_incident_is_told_with_toll_words_and_times():
    lines = (
        figure(),
        figure(slot="injured", range=Range(31, None), quote="at least 31 hurt", source="region", official=True),
    )
    seen = shown(replace(INCIDENT, figures=lines))
    for words in (
        "Kharkiv Ukraine",
        "shelling, missile strike",
        "killed 7",
        "injured at least 31",
        "“ seven people were killed ”",
        "“ at least 31 hurt ”",
        "region official",
        "Last change 1 Mar, 11:56 UTC (4 min ago)",
        "First told 1 Mar, 10:00 UTC",
        "3 sources, 2 independent, 1 official",
    ):
        assert words in seen.text
    assert ("datetime", "2026-03-01T11:56:00Z") in seen.attributes
    assert "https://morning.test/story" in seen.links


def test_the_quote_shown_is_of_the_standing_figure_and_of_who_told_it_first():
    early = figure(range=Range(3, 3), published=NOW - timedelta(hours=1), quote="three died")
    first = figure(published=NOW - timedelta(minutes=9), quote="seven died", source="first")
    echo = figure(published=NOW - timedelta(minutes=2), quote="7 dead", source="echo")
    card = page.card(replace(INCIDENT, injured=None, figures=(early, echo, first)))
    assert [line.quote for line in card.quotes] == ["seven died"]
    assert [line.quote for line in card.ledger] == ["7 dead", "seven died", "three died"]


def test_an_attack_without_a_figure_is_proved_by_the_words_that_told_of_it():
    evidence = Evidence(quote="A missile has hit a house.", source="morning", url="https://m.test/1", published=NOW)
    told = shown(replace(INCIDENT, killed=None, injured=None, evidence=evidence))
    assert "A missile has hit a house." in told.text
    assert "https://m.test/1" in told.links


def test_a_figure_whose_words_are_no_longer_kept_stands_without_a_quote_of_another():
    card = page.card(replace(INCIDENT, injured=None, figures=(figure(range=Range(3, 3)),)))
    assert card.tolls[0].words == "7"
    assert card.quotes == ()


def test_a_long_ledger_is_cut_and_says_so():
    lines = tuple(figure(range=Range(n, n), published=NOW - timedelta(minutes=n)) for n in range(40))
    assert "and 10 older" in shown(replace(INCIDENT, figures=lines)).text


@pytest.mark.parametrize("status", [Status.EXERCISE, Status.TEST])
def test_an_invented_incident_is_marked_beside_real_ones(status):
    seen = shown(INCIDENT, replace(INCIDENT, id="i2", status=status))
    assert "EXERCISE What is marked so below is invented" in seen.text
    assert seen.text.count(status.value + " ") == 1


def test_an_exercise_is_named_before_anything_else_even_while_empty():
    seen = shown(exercise=True)
    assert "EXERCISE Nothing on this page has happened" in seen.text
    assert seen.text.startswith("EXERCISE")


def test_a_denied_attack_is_shown_as_denied():
    assert "Denied" in shown(replace(INCIDENT, denied=True)).text
    assert "Denied" not in shown(INCIDENT).text


def test_a_quiet_night_is_told_only_where_a_source_was_heard():
    assert "No attack has been read" in shown().text
    assert "role" not in dict(shown().attributes)


@pytest.mark.parametrize(
    ("sources", "words"),
    [
        ((), "No source is configured: nothing is being watched."),
        ([replace(FRESH, state="never", last_success=None)], "No source has been polled yet."),
        ([replace(FRESH, state="failing", last_success=None)], "No source could be reached so far."),
        (
            [
                replace(FRESH, state="failing", last_success=NOW - timedelta(hours=3)),
                replace(FRESH, name="b", state="stale", last_success=NOW - timedelta(hours=2)),
            ],
            "No source could be reached since 1 Mar, 10:00 UTC .",
        ),
    ],
)
def test_an_empty_page_of_a_deaf_service_is_never_taken_for_safety(sources, words):
    seen = shown(sources=sources)
    assert words in seen.text
    assert "does not mean that nothing happened" in seen.text
    assert "No attack has been read" not in seen.text


def test_sources_that_are_not_fresh_are_named_with_their_fault():
    fault = replace(
        FRESH, name="harbour", state="failing", last_error="HTTP 503", last_success=NOW - timedelta(days=400)
    )
    seen = shown(INCIDENT, sources=[FRESH, fault])
    assert "1 of 2 sources fresh" in seen.text
    assert "harbour (failing)" in seen.text
    assert "last reached 25 Jan 2025, 12:00 UTC HTTP 503" in seen.text


def test_many_silent_sources_are_counted_rather_than_filling_the_page():
    silent = [replace(FRESH, name=f"s{n}", state="stale") for n in range(30)]
    seen = shown(sources=[FRESH, *silent])
    assert "and 22 more" in seen.text
    assert seen.tags.count("li") == 30
    many = shown(sources=[replace(FRESH, name=f"s{n}", state="stale") for n in range(5000)])
    assert many.tags.count("li") == 100
    assert "and 4900 more in the list of all sources" in many.text


def test_hostile_words_are_shown_and_never_run():
    line = figure(quote=HOSTILE, source=HOSTILE, url="javascript:alert(1)")
    incident = replace(INCIDENT, city=HOSTILE, country=HOSTILE, id=HOSTILE, injured=None, figures=(line, line))
    source = replace(FRESH, name=HOSTILE, state="dead", last_error=HOSTILE)
    seen = shown(incident, sources=[source])
    assert HOSTILE in seen.text
    assert "script" not in seen.tags
    assert seen.tags.count("img") == 1  # the bell
    assert not [name for name, _ in seen.attributes if name.startswith("on")]
    assert not [link for link in seen.links if not re.match(r"/|https?://", link or "")]


@given(words=st.text(max_size=60), url=st.text(max_size=40))
def test_no_words_of_others_change_the_structure_of_the_page(words, url):
    plain = shown(replace(INCIDENT, injured=None, figures=(figure(url=""),)))
    wild = replace(
        INCIDENT, injured=None, city=words, country=words, figures=(figure(quote=words, source=words, url=url),)
    )
    tags = [tag for tag in shown(wild).tags if tag != "a"]
    assert tags == [tag for tag in plain.tags if tag != "a"]


@pytest.mark.parametrize(
    ("url", "followed"),
    [
        ("https://a.test/x?q=1", "https://a.test/x?q=1"),
        ("http://user:secret@a.test/", "http://a.test/"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//a.test/x", ""),
        ("https://", ""),
        ("http://[bad", ""),
        (" https://a.test", "https://a.test"),
        (" javascript:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
    ],
)
def test_only_http_links_can_be_followed_and_they_carry_no_password(url, followed):
    assert page.link(url) == followed


@pytest.mark.parametrize(
    ("figure_", "words"),
    [
        (Range(21, 21), "21"),
        (Range(112, None), "at least 112"),
        (Range(0, 5), "up to 5"),
        (Range(None, 5), "up to 5"),
        (Range(3, 5), "3 to 5"),
        (Range(0, 0), "0"),
        (Range(None, 0), "0"),
        (Range(0, None), "at least 0"),
    ],
)
def test_a_range_is_told_as_it_was_told(figure_, words):
    assert wording.count(figure_) == words


@given(low=st.none() | st.integers(0, 999), high=st.none() | st.integers(0, 999))
def test_words_never_claim_more_than_the_range(low, high):
    if (low is None and high is None) or (high is not None and high < (low or 0)):
        return
    numbers = {int(number) for number in re.findall(r"\d+", wording.count(Range(low, high)))}
    assert numbers
    assert numbers <= {low, high}


def test_every_method_has_words():
    assert set(wording.METHODS) == set(Method)
    assert wording.methods(()) == "attack"


def test_the_page_renews_itself_unless_held():
    assert ("http-equiv", "refresh") in shown().attributes
    assert ("http-equiv", "refresh") not in shown(hold=True).attributes


async def test_a_store_that_is_away_is_said_and_answers_503(site: Site):
    site.fault = ConnectionError("gone")
    answer = await site.ask("/")
    assert answer.status == 503
    assert "The store cannot be reached." in answer.body
    assert "No attack has been read" not in answer.body


def test_what_stands_beside_the_news_is_shown_as_no_attack_and_never_run():
    sirens = replace(FRESH, name="sirens", context=f"Sumy region: air_raid {HOSTILE}")
    seen = shown(sources=(sirens, FRESH))
    assert "None of this is an attack" in seen.text
    assert "Sumy region: air_raid <script>alert(1)</script>" in seen.text
    assert "script" not in seen.tags
    assert "Beside the news" not in shown().text
