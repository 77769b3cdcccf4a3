import json
import time
import tracemalloc
from datetime import UTC, datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from monitor.crawl.errors import FeedError
from monitor.crawl.sources.listing import entries
from monitor.crawl.sources.markup import clean
from monitor.crawl.sources.parse import parse, parse_quickly

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
URL = "https://kurier.example/feeds/news.xml"
NOON = datetime(2026, 3, 1, 10, 0, tzinfo=UTC)

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Kurier</title><link>https://kurier.example/</link><language>uk-UA</language>{items}</channel></rss>"""
ITEM = """<item><title>Drone hits depot &amp;amp; bridge in Vyhadane</title><link>/news/1</link>
<guid isPermaLink="false">n-1</guid>
<description>&lt;p&gt;Two people &lt;b&gt;hurt&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;Fire is out.&lt;/p&gt;</description>
<content:encoded><![CDATA[<p>Two people hurt & treated.</p>]]></content:encoded>
<pubDate>Sun, 01 Mar 2026 12:00:00 +0200</pubDate></item>"""


def read(document: str | bytes, charset: str | None = None, language: str | None = None):
    body = document.encode() if isinstance(document, str) else document
    listing = parse(body, charset, URL)
    found = entries(listing, URL, language, NOW)
    return found.entries, found.warnings


def item(inside: str) -> str:
    return RSS.format(
        items=f"<item><title>Siren over Vyhadane</title><link>https://kurier.example/1</link>{inside}</item>"
    )


def test_rss_2_gives_plain_title_absolute_link_text_and_utc() -> None:
    (entry,), warnings = read(RSS.format(items=ITEM))
    assert entry.guid == "n-1"
    assert entry.link == "https://kurier.example/news/1"
    assert entry.title == "Drone hits depot & bridge in Vyhadane"
    assert entry.summary == "Two people hurt.\n\nFire is out."
    assert entry.content == "Two people hurt & treated."
    assert entry.published == NOON
    assert entry.updated is None
    assert entry.language == "uk"
    assert not warnings


def test_rss_091_with_its_dtd_is_read() -> None:
    document = """<?xml version="1.0"?>
    <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.example/rss-0.91.dtd">
    <rss version="0.91"><channel><title>K</title><item><title>Shells fall on Vyhadane</title>
    <link>http://kurier.example/2</link></item></channel></rss>"""
    (entry,), _ = read(document)
    assert (entry.title, entry.link, entry.guid) == (
        "Shells fall on Vyhadane",
        "http://kurier.example/2",
        "http://kurier.example/2",
    )
    assert entry.published is None


def test_rss_1_rdf_is_read() -> None:
    document = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
     xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
     <channel rdf:about="x"><title>K</title>
     <items><rdf:Seq><rdf:li resource="https://kurier.example/3"/></rdf:Seq></items></channel>
     <item rdf:about="https://kurier.example/3"><title>Blast in Vyhadane</title><link>https://kurier.example/3</link>
     <dc:date>2026-03-01T12:00:00+02:00</dc:date></item></rdf:RDF>"""
    (entry,), _ = read(document)
    assert (entry.title, entry.link, entry.published) == ("Blast in Vyhadane", "https://kurier.example/3", NOON)


def test_atom_takes_the_alternate_link_and_resolves_it_against_its_base() -> None:
    document = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"
     xml:base="https://kurier.example/base/" xml:lang="en">
    <title>K</title><entry><id>urn:k:4</id><title type="html">Strike &amp;amp; &lt;i&gt;fire&lt;/i&gt;</title>
    <link rel="self" href="self"/><link rel="enclosure" href="pic.jpg"/><link href="four"/>
    <published>2026-03-01T10:00:00Z</published><updated>2026-03-01T11:00:00.5Z</updated>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One dead.</p></div></content></entry></feed>"""
    (entry,), _ = read(document)
    assert entry.guid == "urn:k:4"
    assert entry.link == "https://kurier.example/base/four"
    assert entry.title == "Strike & fire"
    assert entry.published == NOON
    assert entry.updated == datetime(2026, 3, 1, 11, 0, tzinfo=UTC)
    assert "One dead." in entry.content
    assert entry.summary == "One dead."
    assert entry.language == "en"


def test_json_feed_is_read() -> None:
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "language": "en-GB",
        "items": [
            {
                "id": 5,
                "url": "five",
                "title": "2 < 3 & more",
                "content_text": "a < b",
                "date_published": "2026-03-01T12:00:00+02:00",
            },
            {
                "id": "6",
                "external_url": "https://kurier.example/6",
                "content_html": "<p>Six</p>",
                "summary": "six",
                "date_modified": "x",
            },
            "rubbish",
            None,
        ],
    }
    (five, six), _ = read(json.dumps(document))
    assert (five.guid, five.link, five.title, five.summary) == (
        "5",
        "https://kurier.example/feeds/five",
        "2 < 3 & more",
        "a < b",
    )
    assert (five.published, five.language) == (NOON, "en")
    assert (six.link, six.content, six.summary, six.updated) == ("https://kurier.example/6", "Six", "six", None)


def test_a_page_that_may_be_its_own_guid_is_the_link() -> None:
    (entry,), _ = read(RSS.format(items="<item><title>t</title><guid>https://kurier.example/g</guid></item>"))
    assert (entry.guid, entry.link) == ("https://kurier.example/g", "https://kurier.example/g")


def test_an_item_without_guid_and_link_is_named_by_its_words_and_date_alike_each_time() -> None:
    one = RSS.format(items="<item><title>Blast</title><pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate></item>")
    two = one.replace("01 Mar", "28 Feb")
    assert read(one)[0][0].guid == read(one)[0][0].guid != read(two)[0][0].guid
    assert read(one)[0][0].link == ""


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "http://[bad", "x" * 9000]
)
def test_a_link_that_is_no_web_address_is_left_out(link) -> None:
    (entry,), _ = read(RSS.format(items=f"<item><title>t</title><guid>g</guid><link>{link}</link></item>"))
    assert entry.link == ""


@pytest.mark.parametrize(
    "date",
    [
        "2 hours ago",
        "12:30",
        "yesterday",
        "March",
        "now",
        "Sun",
        "10",
        "",
        "2026-13-45",
        "Sun, 31 Feb 2026 10:00:00 GMT",
        "<![CDATA[just now]]>",
    ],
)
def test_an_incomplete_date_never_becomes_now(date) -> None:
    (entry,), _ = read(item(f"<pubDate>{date}</pubDate>"))
    assert entry.published is None


@pytest.mark.parametrize("guid", ["2", "12:30", "Sun", "2026-02-28", "<![CDATA[ 10 ]]>"])
def test_the_name_of_an_undated_item_is_no_date(guid) -> None:
    (entry,), _ = read(item(f'<guid isPermaLink="false">{guid}</guid>'))
    assert entry.published is None
    assert entry.guid == guid.removeprefix("<![CDATA[").removesuffix("]]>").strip()


@pytest.mark.parametrize(
    "date",
    [
        "Sun, 01 Mar 2026 10:00:00 GMT",
        "Sun, 01 Mar 2026 13:00:00 MSK",
        "Sun, 1 Mar 26 12:00 EET",
        "01 Mar 2026 05:00:00 EST",
        "Sunday, 01 March 2026 12:00:00 +02:00",
        "нд, 01 бер 2026 12:00:00 +0200",
        "2026-03-01T10:00:00Z",
        "2026-03-01 12:00:00 +0200",
        "2026-03-01T10:00:00.123456789Z",
        "<![CDATA[Sun, 01 Mar 2026 12:00:00 +0200]]>",
        " \n Sun, 01 Mar 2026 12:00:00 +0200 \n ",
    ],
)
def test_a_complete_date_is_read_whatever_its_zone(date) -> None:
    (entry,), _ = read(item(f"<pubDate>{date}</pubDate>"))
    assert entry.published is not None
    assert entry.published.replace(microsecond=0) == NOON


def test_a_date_in_the_future_is_no_date_and_said_so() -> None:
    (entry,), warnings = read(item("<pubDate>Sun, 01 Mar 2026 12:05:01 GMT</pubDate>"))
    assert entry.published is None
    assert any("future" in warning for warning in warnings)
    (entry,), warnings = read(item("<pubDate>Sun, 01 Mar 2026 12:04:59 GMT</pubDate>"))
    assert entry.published is not None
    assert not warnings


CYRILLIC = "У Вигаданому внаслідок удару загинули троє людей, пожежу ліквідовано, повідомила міська рада"


@pytest.mark.parametrize(
    ("real", "declared", "charset"),
    [
        ("utf-8", "utf-8", None),
        ("utf-8", "windows-1251", "windows-1251"),
        ("utf-8", "utf-16", None),
        ("windows-1251", "windows-1251", None),
        ("windows-1251", "windows-1251", "utf-8"),
        ("windows-1251", "utf-8", "utf-8"),
        ("windows-1251", "utf-8", "windows-1251"),
        ("windows-1251", "koi8-r", None),
        ("koi8-u", "koi8-r", None),
        ("koi8-u", "windows-1251", None),
        ("utf-16", "utf-16", None),
        ("utf-16-le", "utf-16", None),
        ("utf-8-sig", "iso-8859-1", "iso-8859-1"),
        ("windows-1251", "no-such-thing", "zlib"),
    ],
)
def test_the_real_encoding_is_found_whatever_is_declared(real, declared, charset) -> None:
    document = RSS.replace('"utf-8"', f'"{declared}"').format(items=f"<item><title>{CYRILLIC}</title></item>")
    (entry,), _ = read(document.encode(real), charset)
    assert entry.title == CYRILLIC


def test_one_broken_letter_does_not_turn_the_rest_into_another_encoding() -> None:
    body = RSS.format(items=f"<item><title>{CYRILLIC}X</title></item>").encode().replace(b"X", b"\xd0")
    (entry,), warnings = read(body)
    assert entry.title.startswith(CYRILLIC)
    assert warnings


def test_bare_ampersands_foreign_entities_and_control_characters_are_mended() -> None:
    items = (
        "<item><title>Fire & smoke&nbsp;&mdash; &unknown; R&D &#8211; &#x2014; &#0; &#xFFFF;\x00\x0b&copy;</title>"
        "<description><![CDATA[a & b &lt;c&gt;]]></description></item>" * 2
    )
    found, _ = read(RSS.format(items=items.replace("<item>", "<item><guid>1</guid>", 1)))
    assert len(found) == 2
    assert found[0].title == "Fire & smoke — &unknown; R&D – — ©"
    assert found[0].summary == "a & b <c>"


def test_entities_of_a_dtd_are_never_expanded() -> None:
    lol = "".join(f'<!ENTITY lol{n} "{f"&lol{n - 1};" * 10}">' for n in range(1, 10))
    document = (
        f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY lol0 "lol">{lol}]>'
        + item("<description>&lol9;</description>").split("?>", 1)[1]
    )
    tracemalloc.start()
    (entry,), _ = read(document)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "lollol" not in entry.summary
    assert peak < 5_000_000


@pytest.mark.parametrize(
    "dtd",
    [
        '<!DOCTYPE rss SYSTEM "http://dtd.example/x">',
        '<!DOCTYPE rss [<!ENTITY a "b"><!ELEMENT c (d)>]>',
        '<!doctype rss [ <!ENTITY a "]]"> ] >',
        '<!DOCTYPE rss [<!ENTITY a "never closed">',
        "<!DOCTYPE rss",
    ],
)
def test_no_parser_ever_sees_a_dtd(dtd) -> None:
    left = clean(f'<?xml version="1.0"?>{dtd}<rss/>')
    assert "DOCTYPE" not in left.upper()
    assert "ENTITY" not in left
    assert "dtd.example" not in left


def test_nothing_named_in_a_dtd_is_read(tmp_path) -> None:
    (tmp_path / "secret").write_text("hunter2")
    document = (
        f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file://{tmp_path}/secret">'
        '<!ENTITY % y SYSTEM "http://127.0.0.1:1/y"> %y;]>' + item("<description>&x;</description>").split("?>", 1)[1]
    )
    (entry,), _ = read(document)
    assert "hunter2" not in repr(entry)


@pytest.mark.parametrize(
    ("body", "outcome", "says"),
    [
        (b"", "empty_feed", "empty"),
        (b"\xef\xbb\xbf \n ", "empty_feed", "empty"),
        (b"<!DOCTYPE html><html><body>Sorry</body></html>", "html_not_feed", "HTML page"),
        (b"<html><head></head></html>", "html_not_feed", "names no feed"),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"></html>', "html_not_feed", "HTML page"),
        (
            b'<html><link rel="alternate" type="application/rss+xml" href="/rss">',
            "html_not_feed",
            "https://kurier.example/rss",
        ),
        (b"just words", "broken_feed", "neither"),
        (b"\x1f\x8b\x00rubbish", "broken_feed", "neither"),
        (b'{"items": ', "broken_feed", "broken JSON"),
        (b'{"error": "quota"}', "not_a_feed", "no JSON Feed"),
        (b"[" * 100_000, "broken_feed", "broken JSON"),
    ],
)
def test_what_is_no_feed_is_named(body, outcome, says) -> None:
    with pytest.raises(FeedError) as caught:
        parse(body, None, URL)
    assert caught.value.outcome == outcome
    assert says in caught.value.message


def test_a_cut_feed_gives_what_came_before_the_cut() -> None:
    items = "".join(
        f"<item><title>Story {n} of Vyhadane</title><guid>g{n}</guid><link>https://kurier.example/{n}</link></item>"
        for n in range(10)
    )
    document = RSS.format(items=items)
    body = document[: document.index("Story 7") + 4].encode()
    listing = parse(body, None, URL)
    found = entries(listing, URL, None, NOW).entries
    assert [entry.guid for entry in found][:7] == [f"g{n}" for n in range(7)]
    assert not listing.complete
    assert any("cut off" in warning for warning in listing.warnings)


def test_a_feed_with_no_items_is_no_error() -> None:
    assert parse_quickly(RSS.format(items="").encode(), None, URL) is not None
    assert read(RSS.format(items=""))[0] == ()


BAD = "<b>open <i>x"


def test_no_item_is_lost_to_broken_markup_in_another() -> None:
    items = "".join(
        f"<item><title>Story {n}</title><guid>g{n}</guid><description>{BAD if n == 2 else 'x'}</description></item>"
        for n in range(5)
    )
    found, _ = read(RSS.format(items=items))
    assert [entry.guid for entry in found] == [f"g{n}" for n in range(5)]


def test_only_so_many_entries_are_read_and_said_so() -> None:
    items = "".join(f"<item><guid>g{n}</guid><title>t</title></item>" for n in range(600))
    found, warnings = read(RSS.format(items=items))
    assert len(found) == 500
    assert any("first 500" in warning for warning in warnings)


def test_of_too_many_dated_entries_the_newest_are_read_wherever_they_stand() -> None:
    items = "".join(
        f"<item><guid>g{n}</guid><title>t</title><pubDate>2026-02-{1 + n // 24:02}T{n % 24:02}:00:00Z</pubDate></item>"
        for n in range(600)
    )
    found, warnings = read(RSS.format(items=items))
    assert {entry.guid for entry in found} == {f"g{n}" for n in range(100, 600)}
    assert any("newest 500" in warning for warning in warnings)


def test_every_field_is_bounded() -> None:
    long = "x" * 1_000_000
    (entry,), _ = read(
        RSS.format(items=f"<item><title>{long}</title><guid>{long}</guid><description>{long}</description></item>")
    )
    assert len(entry.title) <= 2000
    assert len(entry.guid) < 100
    assert len(entry.summary) <= 20_000


def test_entries_that_share_a_guid_and_nothing_else_are_all_read() -> None:
    items = "".join(f"<item><guid>same</guid><title>Story {n}</title><link>/{n}</link></item>" for n in range(3))
    assert len(read(RSS.format(items=items))[0]) == 3


def test_an_entry_listed_twice_is_one() -> None:
    assert len(read(RSS.format(items=ITEM * 3))[0]) == 1


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
@example(b"\xff\xfe\x00")
@example(b"<rss><channel><item>" + b"\xd8\x00" * 20)
@example(b"<rss>&#xD800;</rss>")
@example(b'{"items":[{"title":"\\ud800"}]}')
def test_arbitrary_bytes_give_entries_or_a_feed_error(body) -> None:
    for document in (body, b"<rss><channel><item><title>" + body + b"</title></item></channel></rss>", b"{" + body):
        try:
            listing = parse(document, None, URL)
        except FeedError:
            continue
        for entry in entries(listing, URL, None, NOW).entries:
            (entry.title + entry.summary + entry.link + entry.guid).encode()


XML_WORDS = """<rss> <channel> <item> </item> </channel> </rss> <feed> <entry> </feed> <title> </title> <link href= " &
&amp;

&nbsp; <![CDATA[ ]]>nbsp; <![CDATA[ ]]> <!DOCTYPE [ ]>
<!ENTITY <?xml encoding= ?> <!-- --> <pubDate> </pubDate> 2026 -02-29 xmlns= x:"""
XML_BITS = st.sampled_from([*XML_WORDS.split(), " ", "\n"])


@settings(max_examples=150, deadline=None)
@given(st.lists(XML_BITS, max_size=40).map("".join))
def test_heaps_of_markup_give_entries_or_a_feed_error(document) -> None:
    try:
        listing = parse(document.encode(), None, URL)
    except FeedError:
        return
    entries(listing, URL, None, NOW)


@pytest.mark.parametrize(
    "bit",
    [
        "&",
        "<",
        "<![CDATA[",
        "<!--",
        "&#",
        "<item>",
        "<pubDate>",
        "<script",
        "<a b=",
        "]]>",
        "<!DOCTYPE [",
        " ",
        "<rss ",
        "<title>&lt;a &lt;!--",
        "{",
        "<pubDate>Sun, ",
    ],
)
def test_time_grows_with_the_size_and_not_faster(bit) -> None:
    def seconds(size: int) -> float:
        document = (RSS.split("{items}")[0] + bit * (size // len(bit)) + "</rss>").encode()
        began = time.process_time()
        try:
            listing = parse_quickly(document, None, URL)
            if listing is not None:
                entries(listing, URL, None, NOW)
        except FeedError:
            pass
        return time.process_time() - began

    small = min(seconds(25_000) for _ in range(3))
    large = min(seconds(200_000) for _ in range(2))
    assert large < 8 * small * 4 + 0.05


@pytest.mark.parametrize("guid", ["20260301", "2026-03-01", "12-3", "5 hours ago", "today", "1 March 2026", "7"])
def test_a_guid_is_no_date_however_much_it_looks_like_one(guid, monkeypatch) -> None:
    def guess(*_: object) -> None:
        raise AssertionError("nothing is guessed")

    monkeypatch.setattr("fastfeedparser.main._slow_dateparser", guess)
    monkeypatch.setattr("fastfeedparser.main._slow_dateutil_parse", guess)
    item = f"<item><title>Shells</title><guid>{guid}</guid></item>"
    feed = f"<rss version='2.0'><channel><title>t</title>{item}</channel></rss>"
    listing = parse_quickly(feed.encode(), None, "https://a.example/")
    assert [(item.guid, item.published, item.updated) for item in listing.items] == [(guid, None, None)]
