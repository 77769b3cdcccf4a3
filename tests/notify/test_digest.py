"""Digests: what is told together, in which words, and how it is parted where a message does not hold it."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.model import Kind, Method, Range, Status, View
from monitor.notify.digest import Digest, Hold, Item, Telling, compose_digest, together
from monitor.notify.render import TELEGRAM_LINES, TELEGRAM_UNITS, plain_digest, telegram_digest
from tests.notify.wires import make_alert


def telling(n: int, held: Hold | None = "DIGEST", channel: str = "desk", rank: int = 0, **more: object) -> Telling:
    alert = make_alert(1, id=f"i{n}.1", incident=f"i{n}", **more)
    return Telling(alert, View.of(alert), channel, ("family",), held, (rank,))


def digest(*cities: str, **more: object) -> Digest:
    items = (make_alert(1, id=f"i{n}.1", incident=f"i{n}", city=city, **more) for n, city in enumerate(cities))
    return Digest(tuple(Item(alert, ("family",)) for alert in items), of=len(cities))


def test_a_digest_is_one_message_a_channel_worst_first() -> None:
    told = [telling(1, rank=1), telling(2, rank=3), telling(3, rank=2), telling(4, channel="ops"), telling(5, None)]
    alone, digests = together(told)
    assert [[each.alert.incident for each in of] for of in digests.values()] == [["i2", "i3", "i1"]]
    assert sorted(each.alert.incident for each in alone) == ["i4", "i5"]


def test_what_quiet_hours_held_is_a_digest_where_it_is_more_than_a_few() -> None:
    few = [telling(n, "QUIET_HOURS") for n in range(3)]
    assert together(few) == (few, {})
    alone, digests = together([*few, telling(3, "QUIET_HOURS")])
    assert (alone, len(digests["desk"])) == ([], 4)


def test_an_exercise_is_told_by_itself_under_its_banner() -> None:
    told = [telling(n, status=Status.EXERCISE) for n in range(5)]
    assert together(told) == (told, {})


def test_an_alert_that_two_watchlists_are_told_in_two_ways_is_one_line() -> None:
    one = telling(1)
    other = Telling(one.alert, View.of(make_alert(2)), "desk", ("work",), "DIGEST", (0,))
    _, digests = together([one, other, telling(2)])
    assert sorted(each.alert.id for each in digests["desk"]) == ["i1.1", "i2.1"]


TITLES = [
    (1, "Digest: 1 attack", "Зведення: 1 атака", "Сводка: 1 атака"),
    (3, "Digest: 3 attacks", "Зведення: 3 атаки", "Сводка: 3 атаки"),
    (5, "Digest: 5 attacks", "Зведення: 5 атак", "Сводка: 5 атак"),
    (21, "Digest: 21 attacks", "Зведення: 21 атака", "Сводка: 21 атака"),
]


@pytest.mark.parametrize(("count", "en", "uk", "ru"), TITLES)
def test_the_title_counts_in_the_right_plural(count: int, en: str, uk: str, ru: str) -> None:
    whole = digest(*["Kharkiv"] * count)
    assert [compose_digest(whole, language).title for language in ("en", "uk", "ru")] == [en, uk, ru]


def test_a_line_tells_the_standing_figures_and_what_changed() -> None:
    update = make_alert(2, killed=Range(7, 7), killed_before=Range(3, 3), injured_before=Range(24, None))
    denied = make_alert(2, denied=True, kind=Kind.CORRECTION, methods=())
    unknown = make_alert(1, killed=None, injured=None)
    told = Digest(tuple(Item(alert, ()) for alert in (update, denied, unknown)))
    assert plain_digest(compose_digest(told, "en")).splitlines() == [
        "Digest: 3 attacks",
        "1. 🟠 Kharkiv (UA): killed 7, injured at least 24 (killed 3 → 7); shelling",
        "https://herald.test/1",
        "2. ⚪ Kharkiv (UA): now said not to have happened",
        "https://herald.test/1",
        "3. 🔴 Kharkiv (UA): no toll reported yet; shelling",
        "https://herald.test/1",
    ]


class Marks(HTMLParser):
    """The text of a message and its entities; fails where a tag is not closed."""

    def __init__(self, marked: str) -> None:
        super().__init__()
        self.text, self.open, self.entities = "", [], 0
        self.feed(marked)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.open.append(tag)
        self.entities += 1

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


CITIES = st.lists(st.text(max_size=400), min_size=1, max_size=60)
METHODS = st.lists(st.sampled_from(Method), unique=True)


@given(CITIES, METHODS, st.integers(300, TELEGRAM_UNITS))
def test_whatever_it_holds_its_parts_fit_and_tell_each_incident_once(cities, methods, units) -> None:
    rest, numbers = digest(*cities, methods=tuple(methods)), []
    while rest.items:
        message = compose_digest(rest, "uk")
        marked, text, taken = telegram_digest(message, units)
        found = Marks(marked)
        assert 1 <= taken <= TELEGRAM_LINES
        assert found.entities <= 100
        assert len(found.text.encode("utf-16-le")) // 2 <= units
        assert len(text.encode("utf-16-le")) // 2 <= units
        numbers += [line.number for line in message.lines[:taken]]
        rest = Digest(rest.items[taken:], rest.number + taken, rest.of)
    assert numbers == list(range(1, len(cities) + 1))


def test_the_second_part_says_that_it_goes_on() -> None:
    part = Digest(digest("Kharkiv", "Odesa").items, number=9, of=10)
    message = compose_digest(part, "en")
    assert message.title == "Digest, continued: 10 attacks in all"
    assert [line.number for line in message.lines] == [9, 10]
