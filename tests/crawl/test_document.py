"""Pages come as HTML or as plain text, from the wire or from a file; both have a headline and paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.crawl.document import page_of_text, read_page
from monitor.crawl.errors import PageError

HTML = (
    b"<!doctype html><html lang=en><title>Bridge closed</title><body><article><h1>Bridge closed</h1>"
    b"<p>The old bridge was closed on Monday for repairs that will take a month, said the town.</p></article></body>"
)


def test_mark_up_is_known_by_its_type_or_its_look() -> None:
    for content_type in ("text/html", "application/xhtml+xml", None):
        page = read_page(HTML, "http://a.test/", content_type, None)
        assert page.title == "Bridge closed"
        assert "<" not in page.text


def test_the_headline_is_not_told_twice() -> None:
    page = read_page(HTML, "http://a.test/", "text/html", None)
    assert page.text.startswith("The old bridge")


def test_plain_text_is_taken_at_its_word() -> None:
    page = read_page(b"Ferry leaves at nine today\n\nTickets cost <b>five</b> crowns.", None, "text/plain", None)
    assert page.title == "Ferry leaves at nine today"
    assert page.text == "Tickets cost <b>five</b> crowns."


def test_navigation_above_a_headline_is_passed_over() -> None:
    page = page_of_text("Home World\nMenu\n\nFerry leaves an hour late again\nSecond deck\n\nThe ferry left late.")
    assert page.title == "Ferry leaves an hour late again"
    assert page.text.split("\n\n") == ["Second deck", "The ferry left late."]


def test_a_text_that_begins_with_a_sentence_has_no_headline() -> None:
    page = page_of_text("The ferry left an hour late on Monday.\n\nIt had fog.")
    assert page.title == ""
    assert page.text.startswith("The ferry left")


def test_lines_of_a_fixed_width_are_joined_to_paragraphs() -> None:
    wrapped = (
        "The ferry left an hour late on Monday because of a fog that had come\n"
        "in from the sea before dawn and stayed until the afternoon, the harbour\n"
        "master said.\n\nTickets stay valid."
    )
    assert page_of_text(wrapped).text.split("\n\n")[0].endswith("afternoon, the harbour master said.")


@pytest.mark.parametrize("body", [b"", b" \n\n ", b"\x00\x01\x02\x03" * 50, b"%PDF-1.7 <html>"])
def test_what_holds_no_text_is_an_error_that_says_so(body: bytes) -> None:
    with pytest.raises(PageError) as caught:
        read_page(body, None, None, None)
    assert not caught.value.temporary


@pytest.mark.parametrize(
    "content_type", ["application/pdf", "image/png", "application/ld+json; charset=utf-8", "video/mp4"]
)
def test_what_its_server_calls_no_page_is_not_read_as_one(content_type: str) -> None:
    with pytest.raises(PageError) as caught:
        read_page(b"<p>The ferry left an hour late on Monday, the harbour master said.</p>", None, content_type, None)
    assert caught.value.outcome == "not_html"


@given(st.binary(max_size=2000), st.sampled_from([None, "text/html", "text/plain", "application/json"]))
def test_no_bytes_do_worse_than_that_error(body: bytes, content_type: str | None) -> None:
    try:
        page = read_page(body, None, content_type, None)
    except PageError:
        return
    assert page.text
