"""What a post says is read as its readers see it; what is not the post's own is left out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.crawl.errors import ListingError
from monitor.crawl.sources.telegram.preview import Post, parse
from tests.servers.telegram_preview import Channel, page


def only(text: str = "", **more: object) -> Post:
    channel = Channel("CityWatch")
    channel.send(7, text, **more)
    (post,) = parse(page(channel, 100).encode(), None).posts
    return post


def test_emoji_and_links_are_kept_as_text_and_lines_as_paragraphs() -> None:
    post = only(
        '<tg-emoji emoji-id="5"><i class="emoji" style="width:1em"><b>❗️</b></i></tg-emoji>'
        "<b>Вигаданськ</b>: троє загиблих &amp; 12 поранених.<br/><br/>Деталі: "
        '<a href="https://kurier.example/a?b" rel="noopener" onclick="return confirm(1)">kurier.example/a</a>'
        '<br/><span class="tgme_spoiler">Вулиця Ринкова</span><blockquote>Сказав мер</blockquote>'
    )
    assert post.text == (
        "❗️Вигаданськ: троє загиблих & 12 поранених.\n\nДеталі: kurier.example/a\n\nВулиця Ринкова\n\nСказав мер"
    )


def test_the_post_that_is_answered_is_not_told_again() -> None:
    assert only("Two more have died.", reply="Five dead in Vyhadane").text == "Two more have died."


def test_an_album_is_one_post_with_its_caption_and_its_highest_number() -> None:
    post = only("The market after the strike.", album=(8, 9, 10))
    assert (post.text, post.number, post.last) == ("The market after the strike.", 7, 10)
    assert post.published is not None


def test_a_pinned_post_is_not_told_again() -> None:
    assert only("City Watch pinned «Five dead in Vyhadane»", service=True).text == ""


def test_a_bare_link_says_what_the_page_behind_it_says_of_itself() -> None:
    post = only('<a href="https://kurier.example/1">https://kurier.example/1</a>', link=("Five dead", "In Vyhadane."))
    assert post.text == "https://kurier.example/1\n\nFive dead\n\nIn Vyhadane."
    assert only("Own words.", link=("Five dead", "In Vyhadane.")).text == "Own words."


@pytest.mark.parametrize(
    ("name", "address", "origin"),
    [
        ("Region Office", "https://t.me/Region_Office/55", "t.me/region_office"),
        ("Region Office", "https://t.me/region_office", "t.me/region_office"),
        ("City Watch", "https://t.me/citywatch/3", ""),
        ("Ivan from Market Street", "", "forwarded:ivan_from_market_street"),
        ("Odd", "https://[bad", "forwarded:odd"),
        ("", "", "forwarded"),
    ],
)
def test_a_forwarded_post_names_whose_words_it_tells(name, address, origin) -> None:
    assert only("Siren.", forwarded=(name, address)).origin == origin


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        (b"", "not_html"),
        (b"<html><body>Checking your browser</body></html>", "not_a_preview"),
        (b'<section class="tgme_channel_history"></section>', "no_posts"),
        (b'<div class="tgme_widget_message" data-id="1"><p>New form</p></div>', "preview_changed"),
    ],
)
def test_what_is_no_preview_is_named(body, outcome) -> None:
    with pytest.raises(ListingError) as caught:
        parse(body, None)
    assert (caught.value.outcome, caught.value.temporary) == (outcome, True)


def test_a_post_without_a_time_is_undated() -> None:
    body = b'<div class="tgme_widget_message" data-post="CityWatch/1"><div class="js-message_text">Siren.</div></div>'
    (post,) = parse(body, None).posts
    assert (post.text, post.published) == ("Siren.", None)


BITS = st.sampled_from(
    [
        '<div class="tgme_widget_message" data-post="CityWatch/1">',
        '<div class="js-message_text">',
        '<a class="tgme_widget_message_forwarded_from_name" href="https://t.me/c/1">',
        '<a class="tme_messages_more" data-before="²">',
        "</div>",
        "</a>",
        "<time datetime='now'>",
        "words & \x00 &#0; <b>",
        "<script>",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(BITS, max_size=25).map("".join))
def test_heaps_of_markup_give_posts_or_an_error(document) -> None:
    try:
        found = parse(document.encode(), None)
    except ListingError:
        return
    assert all(post.number == 1 for post in found.posts)
