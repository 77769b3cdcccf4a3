"""An entry and its page become one article: one address, one time, and the time is told, not taken."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from types import MappingProxyType

from monitor import assemble
from monitor.assemble import byline, families
from monitor.crawl.article import Page
from monitor.crawl.sources.feed import FeedSettings
from monitor.crawl.sources.page import PageSettings
from monitor.crawl.sources.telegram import TelegramSettings
from monitor.dedup.pending import Pending
from monitor.model import Article, Entry, Status

SOURCE = FeedSettings(
    kind="feed", name="one", url="https://one.example/rss", language="en", family="ones", official=True
)
PAGE = Page(title="Page title", text="The text of the page.", language="de", canonical="https://one.example/canonical")


def pending(first_seen: datetime, **entry: object) -> Pending:
    told = {"guid": "g", "link": "https://www.one.example/a?utm_source=rss", "title": "Title", "summary": "A summary."}
    return Pending(
        entry=Entry(**told | entry), key="k", fingerprint="f", backfill=False, attempts=1, first_seen=first_seen
    )  # type: ignore[arg-type]


def article_of(
    source: FeedSettings, found: Pending, page: Page | None, now: datetime, known=MappingProxyType({})
) -> Article:
    return assemble.article_of(byline(source, known), found.entry, found.sighting, page, now)


def test_the_pages_text_stands_under_the_entrys_title(now: datetime) -> None:
    article = article_of(SOURCE, pending(now), PAGE, now)
    assert (article.title, article.text) == ("Title", PAGE.text)
    assert (article.source, article.family, article.official, article.language) == ("one", "ones", True, "en")
    assert article.url == "https://www.one.example/a?utm_source=rss"


def test_an_entrys_own_words_and_its_page_are_revisions_of_one_article(now: datetime) -> None:
    own, page = article_of(SOURCE, pending(now), None, now), article_of(SOURCE, pending(now), PAGE, now)
    assert own.text == "A summary."
    assert own.id == page.id
    assert own.revision != page.revision


def test_an_entry_without_a_link_is_known_by_its_source_and_guid(now: datetime) -> None:
    one = article_of(SOURCE, pending(now, link=""), None, now)
    other = article_of(SOURCE.model_copy(update={"name": "two"}), pending(now, link=""), None, now)
    assert one.id != other.id


def test_an_undated_item_takes_the_time_at_which_it_was_first_seen_and_says_so(now: datetime) -> None:
    article = article_of(SOURCE, pending(now - timedelta(hours=3)), PAGE, now)
    assert (article.published, article.dated) == (now - timedelta(hours=3), False)


def test_a_date_in_the_future_is_no_date(now: datetime) -> None:
    article = article_of(SOURCE, pending(now, published=now + timedelta(days=1)), PAGE, now)
    assert (article.published, article.dated) == (now, False)


def test_the_entrys_date_stands_above_the_pages(now: datetime) -> None:
    page = Page(title="", text="Text.", published=now - timedelta(days=9))
    article = article_of(SOURCE, pending(now, published=now - timedelta(hours=1)), page, now)
    assert (article.published, article.dated) == (now - timedelta(hours=1), True)


def test_an_exercise_is_marked(now: datetime) -> None:
    source = SOURCE.model_copy(update={"exercise": True})
    assert article_of(source, pending(now), PAGE, now).status is Status.EXERCISE


def test_what_is_passed_on_counts_for_who_published_it_first(now: datetime) -> None:
    office = TelegramSettings(channel="Region_Office", family="region")
    known = families([SOURCE, office])
    assert article_of(SOURCE, pending(now, origin="t.me/region_office"), None, now, known).family == "region"
    assert article_of(SOURCE, pending(now, origin="t.me/nobody_knows"), None, now, known).family == "t.me/nobody_knows"
    assert article_of(SOURCE, pending(now), None, now, known).family == "ones"


def test_the_posts_of_a_live_blog_are_articles_of_their_own(now: datetime) -> None:
    blog = PageSettings(url="https://one.example/live", reads="posts")
    posts = [pending(now, guid=f"{blog.url}#{n}", link=f"{blog.url}#{n}", title=f"{n}") for n in (1, 2)]
    one, two = (article_of(blog, post, None, now) for post in posts)
    assert (one.url, two.url) == ("https://one.example/live#1", "https://one.example/live#2")
    assert one.id != two.id
    again = pending(now, guid=f"{blog.url}#1", link=f"{blog.url}#1", title="changed")
    assert article_of(blog, again, None, now).id == one.id


def test_each_channel_is_a_publisher_of_its_own() -> None:
    assert families([TelegramSettings(channel="One_Watch"), TelegramSettings(channel="Two_Watch")]) == {
        "t.me/one_watch": "t.me/one_watch",
        "t.me/two_watch": "t.me/two_watch",
    }


def test_a_day_that_only_the_page_shows_makes_old_news_old_and_todays_news_no_older(now: datetime) -> None:
    undated = pending(now, published=None)
    old = article_of(SOURCE, undated, replace(PAGE, day=now.date() - timedelta(days=400)), now)
    assert old.dated
    assert old.published.date() == now.date() - timedelta(days=400)
    for day in (now.date(), now.date() + timedelta(days=3), None):
        fresh = article_of(SOURCE, undated, replace(PAGE, day=day), now)
        assert (fresh.published, fresh.dated) == (now, False)
    told = article_of(SOURCE, pending(now, published=now - timedelta(hours=1)), replace(PAGE, day=now.date()), now)
    assert told.published == now - timedelta(hours=1)
