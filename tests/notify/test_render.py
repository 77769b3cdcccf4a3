"""How alerts look: escaped, within Telegram's length, and never cut inside a tag."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from monitor.model import Range, Status
from monitor.notify.render import plain, shorten, telegram_html
from monitor.notify.wording import LANGUAGES, compose, words
from tests.notify.wires import make_alert
from tests.servers.bot_api import check_text

WILD = st.text(alphabet=st.sampled_from("aя<>&\"' \n\u202e\u2068👩\u200d👧שא\ud800{}_*[]()"), max_size=3000)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_a_plain_alert_reads_from_top_to_bottom() -> None:
    alert = make_alert(2, killed=Range(7, 7), killed_before=Range(3, 3), injured_before=Range(24, None), sources=3)
    assert plain(compose(alert, "en", watchlists=("family",))).splitlines() == [
        "🟠 Update: Kharkiv (UA)",
        "killed 3 → 7",
        "Reported: killed 7, injured at least 24",
        "shelling",
        "“people were killed … Shells hit the market”",
        "3 sources, 1 independent",
        "told 2026-03-01 12:00 UTC by herald",
        "watched as: family",
        "Shells hit the market",
        "https://herald.test/1",
    ]


@given(
    WILD, WILD, WILD, st.sampled_from(["", "https://a.test/?a=1&b='\"<", "javascript:x"]), st.sampled_from(LANGUAGES)
)
def test_telegram_takes_every_alert_whatever_its_words(
    title: str, quote: str, name: str, url: str, language: str
) -> None:
    alert = make_alert(
        2, title=title, quotes={"killed": quote}, city=name, source=name, url=url, status=Status.EXERCISE
    )
    message = compose(alert, language, watchlists=(name, title))
    told = check_text(telegram_html(message), "HTML")
    assert words(language).say("exercise") in told
    assert words(language).say("toll-killed", count=words(language).people(Range(2, 2))) in told
    assert _units(check_text(telegram_html(message, 1024), "HTML")) <= 1024
    assert _units(plain(message)) <= 4096


def test_the_quote_is_shortened_first_and_the_rest_stays_whole() -> None:
    alert = make_alert(quotes={"killed": "<&> " * 500, "injured": "a long quote " * 150}, title="<b>" * 90)
    message = compose(alert, "en")
    told = check_text(telegram_html(message, 900), "HTML")
    assert _units(told) <= 900
    assert "<b>" * 90 in told
    assert "…”" in told


@given(st.text(max_size=200), st.integers(0, 220))
def test_a_shortened_text_fits_and_begins_as_the_whole_did(text: str, units: int) -> None:
    text = text.encode("utf-8", "replace").decode()
    short = shorten(text, units)
    assert _units(short) <= max(units, 0)
    assert short == text or text.startswith(short.rstrip("…\u2069").rstrip())


def test_an_emoji_of_several_parts_is_not_cut_apart() -> None:
    family = "👩\u200d👩\u200d👧"
    for units in range(1, 30):
        assert shorten(family * 5, units).rstrip("…").replace(family, "") == ""


def test_what_is_cut_inside_isolates_closes_them_all() -> None:
    text = "\u2068a \u2068b \u2066" + "word " * 20 + "\u2069\u2069\u2069"
    for units in range(12, 60):
        short = shorten(text, units)
        assert _units(short) <= units
        assert sum(map(short.count, "\u2066\u2067\u2068")) == short.count("\u2069")
