"""Records become entries, or say which field is wrong."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.crawl.sources.records import RecordError, entry_of, parsed

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def test_a_text_is_taken_as_it_is_written() -> None:
    entry = entry_of(
        {"id": 7, "title": "A < B & C", "text": "One <b>bold</b>.\n\nTwo &amp; three.", "lang": "en"}, None, NOW
    )
    assert (entry.guid, entry.title, entry.language, entry.whole) == ("7", "A < B & C", "en", True)
    assert entry.content == "One <b>bold</b>.\n\nTwo &amp; three."


def test_html_is_read_as_text_and_an_address_alone_asks_for_its_page() -> None:
    entry = entry_of({"url": "https://a.example/1", "html": "<p>One<script>x()</script></p><p>Two</p>"}, "uk", NOW)
    assert (entry.content, entry.language, entry.whole) == ("One\n\nTwo", "uk", True)
    alone = entry_of({"url": "https://a.example/1", "title": "Siren"}, None, NOW)
    assert (alone.whole, alone.guid) == (False, "https://a.example/1")


def test_the_same_record_has_the_same_name_without_an_id() -> None:
    record = {"title": "Siren", "text": "Three were hurt.", "published": "2026-03-01T10:00:00+02:00"}
    first, again = entry_of(record, None, NOW), entry_of(dict(record), None, NOW)
    assert first == again
    assert first.published == datetime(2026, 3, 1, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("record", "words"),
    [
        ([], "an object"), ("text", "an object"), (None, "an object"), ({}, "neither"), ({"title": "  "}, "neither"),
        ({"title": 7}, "title: a text"), ({"title": "a", "published": "12:30"}, "published: a date"),
        ({"title": "a", "url": "javascript:x()"}, "url: must start"), ({"id": True, "title": "a"}, "id: a text"),
    ],
)  # fmt: skip
def test_what_is_no_article_names_its_field(record: object, words: str) -> None:
    with pytest.raises(RecordError, match=words):
        entry_of(record, None, NOW)


def test_a_date_in_the_future_is_none() -> None:
    assert entry_of({"title": "a", "published": "2031-01-01T00:00:00Z"}, None, NOW).published is None


def test_a_line_is_read_or_told_what_is_wrong_with_it() -> None:
    assert parsed(b'\xef\xbb\xbf{"title": "a"}\r') == {"title": "a"}
    faults = [str(parsed(line)) for line in (b'{"title": ', b'"\xff"', b"[" * 100_000)]
    assert faults == ["is not JSON", "is not UTF-8", "is not JSON"]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
FIELDS = st.sampled_from(["id", "url", "title", "text", "html", "summary", "published", "updated", "lang"])


@given(JSON | st.dictionaries(FIELDS, JSON | st.text(), max_size=9))
def test_whatever_is_handed_in_is_an_entry_or_a_named_fault(record: Any) -> None:
    with suppress(RecordError):
        assert entry_of(record, None, NOW).guid
