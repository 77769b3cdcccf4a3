"""`tocsin sources ...` as its users call it, over a news site on loopback."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from tests.cli.conftest import ROOT, Tocsin

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Gazette</title>
<item><title>Shells hit a depot in Kharkiv</title><link>{base}/one</link><guid>1</guid>
<pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate></item>
<item><title>A quiet \x1b[31m night</title><link>{base}/two</link><guid>2</guid></item>
</channel></rss>"""
HOME = '<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head><body>Home</body></html>'
PAGE = (
    "<html><body><article><h1>Shells hit a depot</h1><p>" + "Two people were hurt in Kharkiv. " * 20 + "</p></article>"
)
MAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>{base}/news/2026/03/01/a-long-name-of-an-article</loc></url></urlset>"""


@pytest.fixture
def base() -> Iterator[str]:
    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told = {"/rss": FEED, "/": HOME, "/one": PAGE, "/two": PAGE, "/list.xml": MAP}.get(self.path)
            self.send_response(200 if told else 404)
            self.end_headers()
            self.wfile.write((told or "").format(base=url).encode() if told in (FEED, MAP) else (told or "").encode())

        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    url = f"http://127.0.0.1:{server.server_address[1]}"
    Thread(target=server.serve_forever, daemon=True).start()
    yield url
    server.shutdown()


def config(tocsin: Tocsin, base: str = "https://one.example") -> str:
    one = f'{{name: one, url: "{base}/rss", allow_private: true}}'
    text = f'data: data\nsources:\n  - {one}\n  - {{name: two, url: "{base}/2"}}\n'
    (tocsin.folder / "config.yaml").write_text(text)
    return text


def test_a_test_tells_kind_entries_a_page_and_what_is_amiss(tocsin: Tocsin, base: str) -> None:
    done = tocsin("sources", "test", f"{base}/", "--allow-private", "--json")
    told = json.loads(done.out)
    assert (done.code, told["kind"], told["listed"]) == (0, "feed", 2)
    assert told["entries"][0]["published"] == "2026-03-01T10:00:00Z"
    assert told["pages"][0]["characters"] > 200
    assert any("1 of 2 entries without a time" in fault for fault in told["faults"]), told["faults"]

    shown = tocsin("sources", "test", f"{base}/", "--allow-private")
    assert "announced there" in shown.out
    assert "\x1b" not in shown.out


def test_a_sitemap_is_found_to_be_one(tocsin: Tocsin, base: str) -> None:
    done = tocsin("sources", "test", f"{base}/list.xml", "--allow-private", "--pages", "0")
    assert done.code == 0
    assert "kind sitemap, 1 entries" in done.out
    assert "no feed (broken_feed)" in done.out


def test_what_gives_nothing_ends_with_1_and_wrong_settings_with_2(tocsin: Tocsin, base: str) -> None:
    gone = tocsin("sources", "test", f"{base}/nothing", "--allow-private")
    assert (gone.code, "http_404" in gone.out) == (1, True)
    assert tocsin("sources", "test", f"{base}/rss").code == 1  # loopback is not for everybody
    wrong = tocsin("sources", "test", f"{base}/rss", "--kind", "page", "--set", "reads=linkz")
    assert (wrong.code, "reads" in wrong.err) == (2, True)


def test_an_added_source_is_one_more_line_and_never_there_twice(tocsin: Tocsin, base: str) -> None:
    before = config(tocsin, "https://one.example")
    asked = ("sources", "add", f"{base}/rss", "--name", "gazette", "--language", "en", "--allow-private")
    printed = tocsin(*asked)
    line = f'- {{name: gazette, url: "{base}/rss", language: en, allow_private: true}}'
    assert (printed.code, printed.out.strip()) == (0, line)
    assert (tocsin.folder / "config.yaml").read_text() == before
    assert tocsin(*asked, "--write").code == 0
    assert (tocsin.folder / "config.yaml").read_text() == f"{before}  {line}\n"
    again = tocsin(*asked, "--write")
    assert (again.code, "there already, as gazette" in again.err) == (1, True)


def test_a_configuration_with_faults_is_left_as_it_is(tocsin: Tocsin, base: str) -> None:
    (tocsin.folder / "config.yaml").write_text("sources:\n  - {url: nowhere}\n")
    assert tocsin("sources", "add", f"{base}/rss", "--allow-private", "--write").code == 2
    assert (tocsin.folder / "config.yaml").read_text() == "sources:\n  - {url: nowhere}\n"


def test_what_is_paused_by_hand_is_told_apart_and_outlasts_the_process(tocsin: Tocsin) -> None:
    config(tocsin)
    assert tocsin("sources", "pause", "onne").code == 2
    assert tocsin("sources", "pause", "one").code == 0
    listed = [json.loads(line) for line in tocsin("sources", "list", "--json").out.splitlines()]
    assert [(one["name"], one["state"], one["paused_by"]) for one in listed] == [
        ("one", "paused", "hand"), ("two", "never", None),
    ]  # fmt: skip
    assert [json.loads(line)["name"] for line in tocsin("sources", "--json").out.splitlines()] == ["two"]
    assert json.loads(tocsin("status", "--json").out)["paused"] == ["one"]
    assert "resumed" in tocsin("sources", "resume", "one").err
    assert "was not paused" in tocsin("sources", "resume", "one").err
    assert json.loads(tocsin("sources", "stats", "--json").out.splitlines()[0])["new"] == 0


def test_a_list_of_another_reader_goes_in_and_comes_out(tocsin: Tocsin) -> None:
    config(tocsin)
    (tocsin.folder / "mine.opml").write_text(
        '<opml version="2.0"><body><outline text="two" xmlUrl="https://three.example/rss"/>'
        '<outline text="known" xmlUrl="https://one.example/rss"/></body></opml>'
    )
    done = tocsin("sources", "import", "mine.opml", "--language", "uk", "--write")
    assert (done.code, "2 subscriptions, 1 new" in done.err) == (0, True)
    added = (tocsin.folder / "config.yaml").read_text().splitlines()[-1]
    assert added == '  - {name: two-2, url: "https://three.example/rss", language: uk}'
    document = tocsin("sources", "export").out
    assert document.count("<outline") == 3
    assert tocsin("sources", "import", "-", told=document).err.endswith("3 subscriptions, 0 new\n")


def test_a_list_to_start_from_goes_into_the_configuration(tocsin: Tocsin) -> None:
    config(tocsin)
    done = tocsin("sources", "import", str(ROOT / "deploy" / "sources" / "asia.yaml"), "--write")
    assert (done.code, "23 subscriptions, 23 new" in done.err) == (0, True)
    assert "valid: 25 sources" in tocsin("check").err
