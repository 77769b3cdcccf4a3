"""Nothing that a channel sends is missed, whatever happens between two looks."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.crawl.errors import CrawlError, FetchError
from monitor.crawl.exchange import NOTHING_KNOWN, Validators
from monitor.crawl.fetch import Fetcher
from monitor.crawl.sources.poll import Poll
from monitor.crawl.sources.telegram import TelegramSettings, channel, poll
from tests.servers import telegram_preview
from tests.servers.telegram_preview import CARDS, TelegramPreview


class Reader:
    """Polls one source as the service does: what one look commits, the next one is given."""

    def __init__(self, source: TelegramSettings, fetcher: Fetcher, now: datetime) -> None:
        self.source, self.fetcher, self.now = source, fetcher, now
        self.committed: Validators = NOTHING_KNOWN
        self.listed: dict[str, str] = {}

    async def look(self) -> Poll:
        found = await poll(self.source, self.fetcher, self.committed, self.now)
        if not found.not_modified:
            self.committed = found.validators
        self.listed |= {entry.guid: entry.summary for entry in found.entries}
        return found


@pytest.fixture
def reader(source: TelegramSettings, fetcher: Fetcher, now: datetime) -> Reader:
    return Reader(source, fetcher, now)


def fill(telegram: TelegramPreview, first: int, last: int, at: datetime) -> None:
    for number in range(first, last + 1):
        telegram.channel("CityWatch").send(number, f"Post {number}.", at=at)


def numbers(found: Poll) -> list[int]:
    return sorted(int(entry.guid.rpartition("/")[2]) for entry in found.entries)


async def test_a_first_look_lists_the_newest_posts_with_their_own_times_and_addresses(telegram, reader, now) -> None:
    fill(telegram, 1, 45, now - timedelta(hours=1))
    found = await reader.look()
    assert numbers(found) == list(range(26, 46))
    entry = found.entries[0]
    assert (entry.guid, entry.link) == ("citywatch/26", "https://t.me/CityWatch/26")
    assert (entry.title, entry.summary, entry.language) == ("", "Post 26.", "en")
    assert entry.published == now - timedelta(hours=1)
    assert entry.updated is None
    assert telegram.asked == ["/s/CityWatch"]


async def test_a_burst_is_read_back_to_the_last_post_seen(telegram, reader, now) -> None:
    fill(telegram, 1, 5, now)
    await reader.look()
    fill(telegram, 6, 120, now)
    found = await reader.look()
    assert set(range(6, 121)) <= set(numbers(found))
    assert not found.warnings


async def test_a_quiet_channel_costs_one_request_and_changes_nothing(telegram, reader, now) -> None:
    fill(telegram, 1, 30, now - timedelta(days=1))
    await reader.look()
    telegram.asked.clear()
    assert (await reader.look()).not_modified
    assert len(telegram.asked) == 1


async def test_a_burst_beyond_the_bound_is_named_and_read_by_the_next_looks(telegram, reader, now) -> None:
    fill(telegram, 1, 3, now)
    await reader.look()
    fill(telegram, 4, 500, now)
    telegram.asked.clear()
    found = await reader.look()
    assert len(telegram.asked) == channel.PAGES
    assert "posts 4 to 300 are not read yet" in found.warnings[0]
    fill(telegram, 501, 505, now)
    while (await reader.look()).warnings:
        pass
    assert {f"citywatch/{number}" for number in range(1, 506)} == reader.listed.keys()


async def test_posts_missed_long_ago_are_left_out_and_said_so(telegram, reader, now) -> None:
    fill(telegram, 1, 3, now - timedelta(days=9))
    await reader.look()
    fill(telegram, 4, 100, now - timedelta(days=5))
    fill(telegram, 101, 125, now)
    found = await reader.look()
    assert set(range(101, 126)) <= set(numbers(found))
    assert any("left out: they are older than 2 days" in warning for warning in found.warnings)
    assert (await reader.look()).not_modified


async def test_older_pages_that_cannot_be_had_do_not_hold_up_the_newest_posts(telegram, reader, now) -> None:
    fill(telegram, 1, 3, now)
    await reader.look()
    fill(telegram, 4, 60, now)
    telegram.refuse_before = 1
    found = await reader.look()
    assert numbers(found) == list(range(41, 61))
    assert "posts 4 to 40 are not read yet" in found.warnings[0]
    assert "HTTP 503" in found.warnings[0]
    await reader.look()
    assert len(reader.listed) == 60


async def test_a_preview_that_leads_nowhere_is_not_read_for_ever(telegram, site, fetcher, now) -> None:
    from aiohttp import web

    from tests.servers.telegram_preview import page

    fill(telegram, 50, 90, now)

    async def same_page(request: web.Request) -> web.Response:
        return web.Response(text=page(telegram.channel("CityWatch"), 10**9), content_type="text/html")

    site.handle("/s/CityWatch", same_page)
    source = TelegramSettings(channel="CityWatch", base_url=site.url, allow_private=True)
    known = Validators(cursor='["citywatch",3,"",null,null,0]')
    found = await poll(source, fetcher, known, now)
    assert any("leads nowhere" in warning for warning in found.warnings)
    assert len(site.requests) <= 3


async def test_pages_are_read_back_though_they_do_not_name_the_one_before(telegram, reader, now, monkeypatch) -> None:
    fill(telegram, 1, 5, now)
    await reader.look()
    fill(telegram, 6, 90, now)
    monkeypatch.setattr(telegram_preview, "MORE", "another_class")
    assert set(range(6, 91)) <= set(numbers(await reader.look()))


async def test_posts_that_are_deleted_before_the_oldest_one_open_no_gap_for_ever(telegram, reader, now) -> None:
    fill(telegram, 1, 5, now)
    await reader.look()
    telegram.channel("CityWatch").posts.clear()
    fill(telegram, 30, 35, now)
    found = await reader.look()
    assert (numbers(found), found.warnings) == ([30, 31, 32, 33, 34, 35], ())
    telegram.asked.clear()
    assert (await reader.look()).not_modified
    assert len(telegram.asked) == 1


async def test_an_edited_post_is_told_again_with_the_time_at_which_the_edit_was_seen(telegram, reader, now) -> None:
    fill(telegram, 1, 3, now - timedelta(hours=2))
    await reader.look()
    reader.now = now + timedelta(minutes=1)
    telegram.channel("CityWatch").send(2, "Post 2: four are dead.", at=now - timedelta(hours=2), edited=True)
    found = await reader.look()
    edited = {entry.guid: entry for entry in found.entries}["citywatch/2"]
    assert (edited.summary, edited.updated) == ("Post 2: four are dead.", reader.now)
    assert [entry.updated for entry in found.entries if entry.guid != "citywatch/2"] == [None, None]
    assert (await reader.look()).not_modified


async def test_an_edit_of_an_old_post_never_makes_it_new(telegram, reader, now) -> None:
    fill(telegram, 1, 3, now - timedelta(hours=9))
    await reader.look()
    telegram.channel("CityWatch").send(2, "Post 2, put right.", at=now - timedelta(hours=9), edited=True)
    assert all(entry.updated is None for entry in (await reader.look()).entries)


async def test_a_post_that_was_edited_before_it_was_first_seen_keeps_its_time(telegram, reader, now) -> None:
    telegram.channel("CityWatch").send(1, "Siren.", at=now - timedelta(hours=1), edited=True)
    assert (await reader.look()).entries[0].updated is None


async def test_edits_are_found_after_the_post_has_left_the_first_page(telegram, reader, now) -> None:
    fill(telegram, 1, 70, now - timedelta(hours=1))
    reader.committed = Validators(cursor='["citywatch",3,"",null,null,0]')
    await reader.look()
    telegram.channel("CityWatch").send(22, "Post 22: now nine are hurt.", at=now - timedelta(hours=1))
    for _ in range(6):
        reader.now += channel.LOOK_BACK_EVERY
        telegram.asked.clear()
        await reader.look()
        assert len(telegram.asked) <= 2
    assert reader.listed["citywatch/22"] == "Post 22: now nine are hurt."


async def test_a_caption_that_is_added_later_is_told(telegram, reader, now) -> None:
    telegram.channel("CityWatch").send(1, album=(2, 3), at=now)
    assert (await reader.look()).entries == ()
    telegram.channel("CityWatch").send(1, "Market street after the strike.", album=(2, 3), at=now)
    assert [entry.summary for entry in (await reader.look()).entries] == ["Market street after the strike."]


@pytest.mark.parametrize(("count", "warned"), [(9, False), (10, True)])
async def test_many_posts_without_a_word_are_cause_for_concern(telegram, reader, now, count, warned) -> None:
    for number in range(1, count + 1):
        telegram.channel("CityWatch").send(number, album=(number,), at=now)
    assert any("has any words" in warning for warning in (await reader.look()).warnings) is warned


async def test_a_name_that_went_to_another_channel_is_read_from_its_beginning(telegram, reader, now) -> None:
    fill(telegram, 900, 910, now)
    await reader.look()
    telegram.channel("CityWatch").posts.clear()
    fill(telegram, 1, 4, now)
    assert numbers(await reader.look()) == [1, 2, 3, 4]
    fill(telegram, 5, 40, now)
    assert set(range(5, 41)) <= set(numbers(await reader.look()))


@pytest.mark.parametrize(
    ("card", "outcome", "says"),
    [
        ("subscribers", "no_preview", "shows it in the app only"),
        ("members", "not_a_channel", "is a group"),
        ("nobody", "no_such_channel", "check the name"),
    ],
)
async def test_a_channel_without_a_preview_is_an_error_and_never_empty(
    telegram, source, fetcher, now, card, outcome, says
) -> None:
    telegram.cards["citywatch"] = CARDS[card]
    with pytest.raises(CrawlError) as caught:
        await poll(source, fetcher, NOTHING_KNOWN, now)
    assert (caught.value.outcome, caught.value.temporary) == (outcome, False)
    assert says in caught.value.message


async def test_a_preview_that_is_led_elsewhere_is_an_error(site, fetcher, now) -> None:
    site.page("/s/CityWatch", status=302, Location="/apps")
    site.page("/apps", b"<html><body>Get the app</body></html>")
    with pytest.raises(CrawlError) as caught:
        await poll(
            TelegramSettings(channel="CityWatch", base_url=site.url, allow_private=True), fetcher, NOTHING_KNOWN, now
        )
    assert caught.value.outcome == "no_such_channel"


async def test_a_channel_that_shows_no_posts_is_an_error(telegram, source, fetcher, now) -> None:
    telegram.channel("CityWatch")
    with pytest.raises(CrawlError) as caught:
        await poll(source, fetcher, NOTHING_KNOWN, now)
    assert (caught.value.outcome, caught.value.temporary) == ("no_posts", True)


async def test_a_mirror_on_an_inner_address_needs_leave(telegram, fetcher, now) -> None:
    fill(telegram, 1, 2, now)
    with pytest.raises(FetchError) as caught:
        await poll(TelegramSettings(channel="CityWatch", base_url=telegram.url), fetcher, NOTHING_KNOWN, now)
    assert caught.value.outcome == "refused_address"


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(bursts=st.lists(st.integers(0, 450), min_size=1, max_size=5), deleted=st.sets(st.integers(1, 400), max_size=30))
async def test_whatever_the_bursts_every_post_that_stays_is_listed(
    telegram, source, fetcher, now, bursts, deleted
) -> None:
    telegram.channels.clear()
    fill(telegram, 1, 2, now)
    reader, last = Reader(source, fetcher, now), 2
    await reader.look()
    for burst in bursts:
        fill(telegram, last + 1, last + burst, now)
        last += burst
        for number in deleted - {1, 2}:
            telegram.channel("CityWatch").posts.pop(number, None)
        await reader.look()
    for _ in range(10):
        await reader.look()
    assert {f"citywatch/{number}" for number in telegram.channel("CityWatch").posts} <= reader.listed.keys()


@pytest.mark.parametrize(
    "cursor", ["", "x", "[]", "[1,2,3,4,5,6]", '["citywatch",null,"a","b",{},[]]', '["other",9,"",null,null,0]']
)
async def test_what_was_kept_and_cannot_be_read_is_a_beginning(telegram, source, fetcher, now, cursor) -> None:
    fill(telegram, 1, 30, now)
    assert len((await poll(source, fetcher, Validators(cursor=cursor), now)).entries) == 20
