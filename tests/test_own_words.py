"""An article of an entry's own words is written, letter for letter, as the article that is made of them would be."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as some

from monitor.assemble import article_of, byline
from monitor.crawl.sources.feed import FeedSettings
from monitor.crawl.sources.telegram import TelegramSettings
from monitor.dedup.pending import Sighting
from monitor.model import Article, Entry
from monitor.own_words import OwnWords
from monitor.store import codec

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
FEED = FeedSettings(kind="feed", name='a"quoted"name', url="https://one.example/rss", official=True)
POSTS = TelegramSettings(kind="telegram", name="posts", channel="posts", fetch="never", language="uk", exercise=True)

texts = some.text(max_size=40)
links = some.one_of(
    some.sampled_from(["", "https://www.one.example/a?utm_source=rss", "https://one.example/live#p7", "not one"]), texts
)
zones = some.sampled_from([UTC, timezone(timedelta(hours=2)), timezone(timedelta(seconds=-3601))])
times = some.datetimes(min_value=datetime(2026, 2, 1), max_value=datetime(2026, 4, 1), timezones=zones)  # noqa: DTZ001
dates = some.one_of(some.none(), times)
entries = some.builds(
    Entry,
    guid=texts,
    link=links,
    title=texts,
    summary=texts,
    content=texts,
    published=dates,
    updated=dates,
    language=some.one_of(some.none(), some.sampled_from(["", "en", "ru"])),
    origin=some.one_of(some.just(""), texts),
)


@given(some.lists(entries, max_size=3), times, some.booleans(), some.sampled_from([FEED, POSTS]))
def test_it_is_written_as_the_article_would_be(listed, at, backfill, source) -> None:
    by, sighting = byline(source, {"t.me/other": "others"}), Sighting(at, backfill)
    own = OwnWords(by, sighting)
    for entry in listed:
        assert own.article(entry) == codec.dump(article_of(by, entry, sighting, None, at))


def test_what_is_passed_on_is_its_first_publishers_and_the_next_entry_is_the_sources_own() -> None:
    own = OwnWords(byline(FEED, {"t.me/other": "others"}), Sighting(NOW, backfill=False))
    told = [own.article(Entry(guid=origin, link="", title="T", origin=origin)) for origin in ("t.me/other", "")]
    assert [codec.load(Article, body).family for body in told] == ["others", FEED.publisher]
