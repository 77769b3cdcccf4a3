"""Lists of feed readers, theirs and ours."""

from __future__ import annotations

import pytest

from monitor.roster import opml
from monitor.roster.kinds import settings_of
from monitor.roster.lines import told_of
from monitor.roster.opml import OpmlError, read_opml, write_opml

LIST = b"""\
<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Mine</title></head><body>
 <outline text="Ukraine">
  <outline type="rss" text="The {Daily}  Gazette" xmlUrl="https://gazette.example/rss" htmlUrl="https://gazette.example/"/>
  <outline type="rss" title="Courier" text="x" xmlUrl=" https://courier.example/feed?a=1&amp;b=2 " language="uk-UA"/>
 </outline>
 <outline text="again" xmlUrl="https://gazette.example/rss"/>
 <outline text="odd" xmlUrl="javascript:alert(1)"/>
 <outline text="none"/>
</body></opml>
"""


def test_subscriptions_are_found_in_folders_each_address_once() -> None:
    found = read_opml(LIST)
    assert {outline.told["url"]: outline.told["name"] for outline in found} == {
        "https://gazette.example/rss": "The-Daily-Gazette",
        "https://courier.example/feed?a=1&b=2": "Courier",
    }
    assert {outline.folder for outline in found} == {"Ukraine"}
    assert next(o for o in found if o.title == "Courier").told["language"] == "uk"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b'<!DOCTYPE opml [<!ENTITY a "b">]><opml><body><outline xmlUrl="https://&a;.example/"/></body></opml>', "DTD"),
        (b'<!DOCTYPE opml SYSTEM "http://127.0.0.1/x.dtd"><opml/>', "DTD"),
        (b"<rss/>", "not <opml>"),
        (b"no list", "not XML"),
        (b"", "not XML"),
        (b"<opml>" + b"<outline text='a'>" * 40 + b"</outline>" * 40 + b"</opml>", "nested"),
        (b" " * (opml.MAX_BYTES + 1), "MB"),
    ],
)
def test_what_is_no_list_is_refused_with_its_reason(body: bytes, words: str) -> None:
    with pytest.raises(OpmlError, match=words):
        read_opml(body)


def test_more_outlines_than_anybody_has_are_refused() -> None:
    with pytest.raises(OpmlError, match="outlines"):
        read_opml(b"<opml>" + b"<outline/>" * (opml.MAX_OUTLINES + 1) + b"</opml>")


def test_what_is_exported_comes_back_as_it_was_without_secrets() -> None:
    sources = [
        settings_of({"url": "https://me:secret@one.example/rss", "language": "uk", "every": "5m", "official": True}),
        settings_of({"kind": "telegram", "url": "@city_watch", "family": "city"}),
        settings_of(
            {"kind": "page", "url": "https://two.example/", "select": "h2 > a", "headers": {"X-Key": "secret"}}
        ),
    ]
    api = settings_of({"kind": "api", "name": "sirens", "preset": "alerts-in-ua", "token": "secret"})
    document = write_opml([told_of(source) for source in [*sources, api]], "Mine")
    assert b"secret" not in document
    assert b"***" not in document
    *back, sirens = [settings_of(outline.told) for outline in read_opml(document)]
    assert (sirens.label, sirens.context) == ("sirens", api.context)  # type: ignore[attr-defined]
    assert {(s.kind, s.label, s.language, s.every, s.official, s.publisher) for s in back} == {
        (s.kind, s.label, s.language, s.every, s.official, s.publisher) for s in sources
    }
    assert next(s for s in back if s.kind == "page").select == "h2 > a"  # type: ignore[attr-defined]
