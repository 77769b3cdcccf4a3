"""The wording: what is told, in each language, whatever came from outside."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.model import Kind, Method, Range, Reason, Status
from monitor.notify.wording import LANGUAGES, clean, compose, words
from tests.notify.wires import make_alert

FIGURES = [
    (Range(21, 21), "21", "21", "21"),
    (Range(112, None), "at least 112", "щонайменше 112", "не менее 112"),
    (Range(0, 5), "up to 5", "до 5", "до 5"),
    (Range(None, 5), "up to 5", "до 5", "до 5"),
    (Range(5, 7), "5–7", "5–7", "5–7"),
    (Range(0, 0), "none", "немає", "нет"),
    (Range(0, None), "not reported", "невідомо", "неизвестно"),
    (None, "not reported", "невідомо", "неизвестно"),
]


@pytest.mark.parametrize(("figure", "en", "uk", "ru"), FIGURES)
def test_a_figure_is_told_as_the_range_that_it_is(figure: Range | None, en: str, uk: str, ru: str) -> None:
    assert [words(language).people(figure) for language in ("en", "uk", "ru")] == [en, uk, ru]


def test_a_new_attack_tells_its_toll_and_no_change() -> None:
    message = compose(make_alert(killed=Range(21, 21), injured=Range(112, None), window_hours=24), "en")
    assert (message.headline, message.change) == ("New attack: Kharkiv (UA)", "")
    assert message.toll == "Reported: killed 21, injured at least 112, within 24 hours"


def test_a_new_attack_without_a_toll_says_so() -> None:
    assert compose(make_alert(killed=None, injured=None), "en").toll == "No toll reported yet."
    assert (
        compose(make_alert(killed=None, injured=Range(3, 3)), "en").toll == "Reported: killed not reported, injured 3"
    )


def test_an_update_tells_what_changed_and_only_that() -> None:
    update = make_alert(2, killed=Range(7, 7), killed_before=Range(3, 3), injured_before=Range(24, None))
    assert compose(update, "en").change == "killed 3 → 7"
    assert compose(update, "uk").change == "загиблих 3 → 7"
    first = make_alert(2, killed=Range(7, 7), injured=None)
    assert compose(first, "en").change == "killed not reported → 7"


def test_a_correction_and_a_denial_are_told_apart() -> None:
    lowered = make_alert(2, kind=Kind.CORRECTION, reason=Reason.REVISED_DOWN, killed_before=Range(5, 5))
    denied = make_alert(2, kind=Kind.CORRECTION, reason=Reason.DENIED, denied=True, killed=Range(0, 0))
    assert compose(lowered, "en").headline == "Correction: Kharkiv (UA)"
    told = compose(denied, "en")
    assert (told.kind, told.headline) == ("denied", "Reported attack denied: Kharkiv (UA)")
    assert (told.toll, told.change) == ("The attack is now said not to have happened.", "")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("status", [Status.EXERCISE, Status.TEST])
def test_an_exercise_says_so_first(language: str, status: Status) -> None:
    assert compose(make_alert(status=status), language).banner
    assert not compose(make_alert(), language).banner


@pytest.mark.parametrize(
    ("language", "counts", "told"),
    [
        ("en", (1, 1, 0), "1 source, 1 independent"),
        ("en", (3, 2, 1), "3 sources, 2 independent, 1 official"),
        ("uk", (1, 1, 1), "1 джерело, 1 незалежне, 1 офіційне"),
        ("uk", (3, 2, 2), "3 джерела, 2 незалежні, 2 офіційні"),
        ("uk", (12, 5, 11), "12 джерел, 5 незалежних, 11 офіційних"),
        ("uk", (21, 21, 0), "21 джерело, 21 незалежне"),
        ("ru", (1, 1, 1), "1 источник, 1 независимый, 1 официальный"),
        ("ru", (3, 2, 2), "3 источника, 2 независимых, 2 официальных"),
        ("ru", (12, 5, 0), "12 источников, 5 независимых"),
        ("ru", (22, 21, 0), "22 источника, 21 независимый"),
    ],
)
def test_sources_are_counted_with_the_plurals_of_the_language(
    language: str, counts: tuple[int, int, int], told: str
) -> None:
    sources, independent, official = counts
    assert compose(make_alert(sources=sources, independent=independent, official=official), language).sources == told


def test_hours_have_the_plurals_of_the_language() -> None:
    told = [words("uk").say("window", hours=hours) for hours in (1, 3, 24, 48, 12)]
    assert told == ["за 1 годину", "за 3 години", "за 24 години", "за 48 годин", "за 12 годин"]


ISOLATES = re.compile("[\u2066-\u2069\u200f]")


def isolated(text: str, what: str) -> bool:
    """Whether a part of a text stands in an isolate of its own."""
    return re.search(f"[\u2066\u2068]{what}\u2069", text) is not None


@pytest.mark.parametrize("language", ["ar", "he"])
def test_from_right_to_left_every_line_says_so_and_keeps_names_and_figures_whole(language: str) -> None:
    update = make_alert(
        2, geonameid=1, killed=Range(7, 7), killed_before=Range(3, 3), injured=Range(5, 7), methods=tuple(Method)
    )
    message = compose(update, language, watchlists=("family",), zone="Europe/Kyiv")
    own = (message.headline, message.change, message.toll, message.methods, message.sources, message.told)
    assert [line for line in (*own, message.watchlists) if not line.startswith("\u200f")] == []
    assert isolated(message.headline, "Kharkiv")
    assert isolated(message.headline, "UA")
    assert "\u2066\u20683\u2069\u00a0→\u00a0\u20687\u2069\u2069" in message.change
    assert "\u2068\u20685\u2069–\u20687\u2069\u2069" in message.toll
    assert isolated(message.told, "2026-03-01 14:00 Europe/Kyiv")
    for line in own:
        assert sum(map(line.count, "\u2066\u2067\u2068")) == line.count("\u2069")


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_quote_and_a_title_stand_in_the_direction_of_their_own_language(language: str) -> None:
    arabic = compose(make_alert(title="قصف على سوق", quotes={"killed": "قُتل ثلاثة"}), language)
    assert (arabic.title[0], arabic.quote[0]) == ("\u200f", "\u200f")
    english = compose(make_alert(), language)
    assert (english.title[0], english.quote[0]) == ("S", "p")


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_from_left_to_right_nothing_is_added(language: str) -> None:
    message = compose(make_alert(2, killed_before=Range(3, 3)), language, watchlists=("family",))
    assert not ISOLATES.search(repr(message))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_wording_meets_a_value_that_it_is_not_given(language: str) -> None:
    for alert in (
        make_alert(methods=tuple(Method), official=1, window_hours=24, status=Status.TEST),
        make_alert(2, killed_before=Range(0, 3), injured_before=None, dated=False),
        make_alert(2, kind=Kind.CORRECTION, denied=True),
    ):
        message = compose(alert, language, watchlists=("family",))
        assert not re.search(r"[{}$]|\?\?\?", repr(message))


def test_an_unknown_language_is_told_in_english() -> None:
    assert compose(make_alert(), "xx") == compose(make_alert(), "en")


def test_the_time_is_told_in_utc_and_an_undated_article_as_such() -> None:
    alert = make_alert()
    assert compose(alert, "en").told == "told 2026-03-01 12:00 UTC by herald"
    undated = make_alert(dated=False, published=alert.published + timedelta(hours=1))
    assert compose(undated, "en").told == "undated, first seen 2026-03-01 13:00 UTC at herald"


def test_words_are_quoted_once_each() -> None:
    quotes = {"evidence": "Shells hit the market and killed 3", "killed": "killed 3", "injured": "24 were hurt"}
    assert compose(make_alert(quotes=quotes), "en").quote == "24 were hurt … Shells hit the market and killed 3"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "https://a.test/" + "x" * 3000, "", "https://a.test/a b", "https://a.test/\u202ex"]
)
def test_an_address_that_nobody_should_follow_is_left_out(url: str) -> None:
    assert compose(make_alert(url=url), "en").url == ""


@given(st.text(max_size=400), st.integers(1, 300))
def test_cleaned_text_is_one_line_within_its_limit_and_steers_nothing(text: str, limit: int) -> None:
    cleaned = clean(text, limit)
    assert len(cleaned.strip("\u2068\u2069")) <= limit
    assert not re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066\u2067]", cleaned)
    cleaned.encode()  # no lone surrogates
