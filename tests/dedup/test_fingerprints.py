"""What a page, a text and an entry are known by."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from monitor.dedup import fingerprints
from monitor.dedup.plain import plain
from monitor.model import Entry

ENTRY = Entry(guid="g1", link="https://a.test/1", title="Shells hit a depot", summary="Two hurt.")


def content(text, title="", **more):
    return fingerprints.content_fingerprint(plain(text), title, **more)


PARAMETER = st.sampled_from(["id", "source", "cid", "session", "ref", "page", "uid", "keyword", "p", "ga", "cl"])


@pytest.mark.parametrize(
    ("told", "canonical"),
    [
        ("HTTP://WWW.Example.TEST:80/a/../b/./c?utm_source=x&id=3&b=1#top", "http://example.test/b/c?b=1&id=3"),
        ("https://x.test/a?fbclid=1&q=2", "https://x.test/a?q=2"),
        ("https://x.test/?p=12&amp;utm_medium=z", "https://x.test/?p=12"),
        ("https://x.test/../../a", "https://x.test/a"),
        ("https://x.test/index?20260301", "https://x.test/index?20260301"),
        ("https://x.test/%D1%81%D1%83%D0%BC%D0%B8", "https://x.test/%D1%81%D1%83%D0%BC%D0%B8"),
        ("https://x.test/суми", "https://x.test/%D1%81%D1%83%D0%BC%D0%B8"),
        ("https://x.test:8443/a", "https://x.test:8443/a"),
    ],
)
def test_one_page_has_one_address(told, canonical):
    assert fingerprints.canonical_url(told) == canonical


@pytest.mark.parametrize(
    "told", ["", "javascript:alert(1)", "mailto:a@b.test", "https://", "http://[::1", "https://x.test:99999/", "/a/b"]
)
def test_what_is_no_web_address_has_no_canonical_one(told):
    assert fingerprints.canonical_url(told) is None


@given(PARAMETER, st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=8))
def test_an_unknown_parameter_is_never_dropped(name, value):
    one = fingerprints.canonical_url(f"https://x.test/a?{name}=1{value.encode().hex()}")
    assert one != fingerprints.canonical_url("https://x.test/a")
    assert one != fingerprints.canonical_url(f"https://x.test/a?{name}=2{value.encode().hex()}")


@example("/", "")
@given(st.text(max_size=60), st.text(max_size=60))
def test_canonical_addresses_are_stable_and_never_raise(path, query):
    once = fingerprints.canonical_url(f"https://www.x.test/{path}?{query}")
    if once is not None:
        assert fingerprints.canonical_url(once) == once


def test_articles_without_an_address_are_named_by_source_and_guid():
    named = {
        fingerprints.article_id("https://a.test/1", source="a", guid="1"),
        fingerprints.article_id(None, source="a", guid="1"),
        fingerprints.article_id(None, source="b", guid="1"),
    }
    assert len(named) == 3
    same = fingerprints.article_id("https://a.test/1", source="other", guid="9")
    assert same in named


@given(st.lists(st.from_regex(r"[a-zа-яіїєґ]{1,8}", fullmatch=True), min_size=40, max_size=60))
def test_case_punctuation_and_white_space_do_not_make_another_content(told):
    plain, dressed = " ".join(told), "  «" + ",\n\n— ".join(word.upper() for word in told) + "!»"
    assert content(plain) == content(dressed)


@given(st.lists(st.sampled_from(["seven", "two", "hurt", "killed", "3", "7"]), min_size=2, max_size=60), st.data())
def test_another_word_makes_another_content(told, data):
    n = data.draw(st.integers(0, len(told) - 1))
    other = [*told[:n], told[n] + "x", *told[n + 1 :]]
    assert content(" ".join(told)) != content(" ".join(other))


def test_a_new_number_in_the_headline_alone_is_no_copy():
    story = "word " * 50
    one = content(story, "Depot hit in the north")
    assert one == content(story, "Northern depot struck")
    assert one != content(story, "Depot hit in the north, 7 hurt")


def test_an_exercise_has_another_content_than_what_is_real():
    assert content("word " * 50, status="Exercise") != content("word " * 50, status="Actual")


def test_a_feed_that_touches_its_dates_lists_nothing_new():
    later = replace(ENTRY, updated=datetime(2026, 3, 1, tzinfo=UTC), published=datetime(2026, 3, 2, tzinfo=UTC))
    assert fingerprints.entry_fingerprint(ENTRY) == fingerprints.entry_fingerprint(later)
    assert fingerprints.entry_fingerprint(ENTRY) != fingerprints.entry_fingerprint(replace(ENTRY, title="Five hurt"))


def test_entries_that_share_a_guid_are_still_told_apart():
    other = replace(ENTRY, link="https://a.test/2", title="Drone hits a bus")
    keys = fingerprints.entry_keys([ENTRY, other])
    assert len(set(keys)) == 2
    assert fingerprints.entry_keys([other, ENTRY]) == keys[::-1]
    assert fingerprints.entry_keys([ENTRY]) == [fingerprints.entry_key(ENTRY)]


def test_lone_surrogates_have_fingerprints():
    assert fingerprints.revision("\ud800", "x") != fingerprints.revision("", "x")
    assert fingerprints.canonical_url("https://x.test/\ud800?a=\ud800")


@given(st.from_regex(r"https?://[a-z0-9.-]{1,12}(/[A-Za-z0-9/_~.-]{0,20})?", fullmatch=True))
@example("https://outlet.example/2026/03/01/strike-on-a-depot.html")
@example("https://outlet.example/feed/")
def test_an_address_that_is_passed_on_as_it_stands_would_not_be_rewritten(url) -> None:
    rewritten = fingerprints._rewritten(url)
    assert fingerprints.canonical_url(url) == rewritten
    assert rewritten is None or fingerprints.canonical_url(rewritten) == rewritten
