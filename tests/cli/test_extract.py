"""`tocsin extract` tells what a page says, with the words that say so, and never trips over one bad record."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator

import pytest

from monitor.extract import batch
from tests.cli.conftest import Tocsin
from tests.servers.news_site import NewsSite, Story

TITLE = "Missile strike on Kharkiv kills four"
TEXT = "A missile hit a printing house in Kharkiv on Monday, killing four people and wounding at least 13, police said."
ARTICLE = {"id": "a", "lang": "en", "published": "2026-03-01T12:00:00Z", "title": TITLE, "text": TEXT}


def lines(text: str) -> list[dict]:
    return [json.loads(line) for line in text.splitlines()]


def test_a_text_is_read_with_its_quotes(tocsin: Tocsin) -> None:
    done = tocsin("extract", "--json", "--published", "2026-03-01T12:00:00Z", "-", told=f"{TITLE}\n\n{TEXT}\n")
    assert done.code == 0
    [page] = lines(done.out)
    assert (page["title"], page["language"], page["published"]) == (TITLE, "en", "2026-03-01T12:00:00Z")
    [report] = page["reports"]
    assert (report["city"], report["country"], report["geonameid"]) == ("Kharkiv", "UA", 706483)
    assert report["killed"] == {"min": 4, "max": 4}
    assert report["injured"] == {"min": 13, "max": None}
    assert report["methods"] == ["missile_strike"]
    assert report["evidence"] in TITLE + TEXT
    quote = report["quotes"]["injured"]
    assert "13" in {"title": TITLE, "text": TEXT}[quote["field"]][quote["start"] : quote["end"]]


def test_a_text_is_shown_to_people(tocsin: Tocsin) -> None:
    done = tocsin("extract", "-", told=f"{TITLE}\n\n{TEXT}\n")
    assert done.code == 0
    assert "Kharkiv" in done.out
    assert "at least 13" in done.out


@pytest.fixture
def site() -> Iterator[NewsSite]:
    """A site in a thread of its own, since the command is waited for."""
    found, ready, end = NewsSite(), threading.Event(), threading.Event()

    async def serve() -> None:
        async with found:
            ready.set()
            await asyncio.to_thread(end.wait)

    thread = threading.Thread(target=lambda: asyncio.run(serve()), daemon=True)
    thread.start()
    assert ready.wait(60)
    yield found
    end.set()
    thread.join(10)


def test_a_page_is_fetched_and_read(tocsin: Tocsin, site: NewsSite) -> None:
    site.stories.append(Story("strike", TITLE, [TEXT, "The search went on until dusk, and the tram did not run."]))
    done = tocsin("extract", "--json", "--allow-private", f"{site.url}/strike.html")
    assert done.code == 0, done.err
    [page] = lines(done.out)
    assert page["url"] == f"{site.url}/strike.html"
    assert page["reports"][0]["city"] == "Kharkiv"


def test_an_inner_address_is_refused_without_leave(tocsin: Tocsin, site: NewsSite) -> None:
    done = tocsin("extract", f"{site.url}/strike.html")
    assert done.code == 1
    assert "allow_private" in done.err or "allow-private" in done.err
    assert not done.out


def test_many_articles_keep_their_order_on_all_cores(tocsin: Tocsin) -> None:
    told = "".join(json.dumps(ARTICLE | {"id": str(n)}) + "\n" for n in range(150))
    done = tocsin("extract", "--articles", "-", told=told)
    assert done.code == 0
    found = lines(done.out)
    assert [line["id"] for line in found] == [str(n) for n in range(150)]
    assert all(line["reports"][0]["killed"] == {"min": 4, "max": 4} for line in found)


def test_a_bad_record_is_named_and_the_rest_goes_on(tocsin: Tocsin) -> None:
    told = "\n".join(
        [
            json.dumps(ARTICLE | {"id": "first"}),
            "{not json",
            "[1, 2]",
            json.dumps({"id": "no-text", "title": 7}),
            json.dumps(ARTICLE | {"id": "when", "published": "yesterday"}),
            json.dumps({"title": TITLE}),
            json.dumps(ARTICLE | {"id": "last", "text": TEXT + " \ud800"}),
        ]
    )
    done = tocsin("extract", "--articles", "-", told=told)
    assert done.code == 1
    found = lines(done.out)
    assert [(line["id"], line.get("line")) for line in found] == [
        ("first", None), (None, 2), (None, 3), ("no-text", 4), ("when", 5), (None, 6), ("last", None),
    ]  # fmt: skip
    assert all(line["error"] for line in found[1:6])
    assert [line["reports"] for line in found[1:6]] == [[]] * 5
    assert found[0]["reports"]
    assert found[6]["reports"]
    assert [line.split(": ")[1] for line in done.err.splitlines()] == [f"line {n}" for n in range(2, 7)]


def test_a_record_on_which_the_reader_itself_fails_is_named_like_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        def read(self, **_: object) -> None:
            raise ZeroDivisionError("no reader does this")

    monkeypatch.setattr(batch, "_reader", Broken)
    [found] = batch._read_chunk([(7, json.dumps(ARTICLE).encode())])
    assert (found["id"], found["line"], found["reports"]) == ("a", 7, [])
    assert "ZeroDivisionError" in found["error"]


@pytest.mark.parametrize("text", [b"", b"\n\n", b"\x00\x01\x02" * 100, b"\xff\xfe" * 50, b"<html></html>"])
def test_what_is_no_text_gives_a_clear_error_or_nothing(tocsin: Tocsin, text: bytes) -> None:
    done = tocsin("extract", "--json", "-", told=text)
    assert "Traceback" not in done.err
    assert done.code == 1 or lines(done.out)[0]["reports"] == []


def test_a_language_that_is_not_read_is_said_so(tocsin: Tocsin) -> None:
    finnish = "Helsingin keskustassa avattiin maanantaina uusi kirjasto, ja sen ovella oli pitkä jono."
    [page] = lines(tocsin("extract", "--json", "--lang", "fi", "-", told=finnish).out)
    assert page["language"] == "unsupported"


@pytest.mark.parametrize(
    "arguments", [["extract"], ["extract", "a", "--articles", "b"], ["extract", "-", "--published", "x"]]
)
def test_wrong_usage_ends_with_2(tocsin: Tocsin, arguments: list[str]) -> None:
    assert tocsin(*arguments).code == 2


def test_a_file_that_is_not_there_is_named(tocsin: Tocsin) -> None:
    for arguments in (["extract", "nowhere.txt"], ["extract", "--articles", "nowhere.jsonl"]):
        done = tocsin(*arguments)
        assert done.code == 1
        assert "nowhere" in done.err
        assert "Traceback" not in done.err


MIXED = (
    f"{TITLE}\n\nOn Monday missiles hit a printing house in Kharkiv, killing four people, police said. Earlier the "
    "mayor had said that two people were killed.\n\nPolice denied that Poltava was shelled. In Odesa a bakery opened.\n"
)


def explained(tocsin: Tocsin, text: str) -> list[dict]:
    done = tocsin("extract", "--json", "--explain", "--lang", "en", "-", told=text)
    assert done.code == 0, done.err
    [page] = lines(done.out)
    for step in page["trace"]:
        assert page[step["field"]][step["start"] : step["end"]] == step["words"] != ""
    return page["trace"]


def test_every_step_is_explained_with_its_words_and_how_it_ended(tocsin: Tocsin) -> None:
    steps = explained(tocsin, MIXED)
    assert {step["step"] for step in steps} >= {"place", "event", "figure"}
    [told] = [step for step in steps if step["step"] == "figure" and "four people" in step["words"]]
    assert (told["outcome"], told["note"]) == ("told", "killed 4 → Kharkiv")
    [earlier] = [step for step in steps if "two people" in step["words"]]
    assert earlier["outcome"] != "told"
    [shelled] = [step for step in steps if step["step"] == "event" and "shelled" in step["words"]]
    assert shelled["outcome"] == "rejected"
    assert "denied" in shelled["note"]


def test_people_see_each_sentence_and_what_was_made_of_it(tocsin: Tocsin) -> None:
    done = tocsin("extract", "--explain", "--lang", "en", "-", told=MIXED, COLUMNS="120")
    assert done.code == 0, done.err
    shown = " ".join(done.out.split())
    assert "✓ figure “killing four people” killed 4 → Kharkiv" in shown
    assert "✗ event “shelled”" in shown
    assert "Police denied that Poltava was shelled." in shown


def test_a_text_in_which_nothing_was_recognised_says_so(tocsin: Tocsin) -> None:
    done = tocsin("extract", "--explain", "-", "--lang", "en", told="The library will be open until eight from now on.")
    assert "nothing was recognised" in done.out


def test_many_articles_are_not_explained(tocsin: Tocsin) -> None:
    assert tocsin("extract", "--explain", "--articles", "-").code == 2


def test_a_text_cannot_steer_the_terminal_that_shows_it(tocsin: Tocsin) -> None:
    text = "A missile \x1b[2Jhit\u202e a house in Kharkiv\x07 on Monday, killing four people.\n"
    done = tocsin("extract", "--explain", "-", told=text)
    assert done.code == 0, done.err
    assert "Kharkiv" in done.out
    assert not set("\x1b\x07\u202e") & set(done.out)


HOSTILE = {
    "nothing": b"",
    "only a headline": b"Missile strike on Kharkiv kills four\n",
    "5 MB of news": (TEXT + "\n\n").encode() * 46_000,
    "binary": bytes(range(256)) * 400,
    "lone surrogates": (TEXT + " \ud800 \udfff").encode("utf-8", "surrogatepass"),
    "marks of direction": ("\u202e\u200f" + TEXT + "\u2067\u2069").encode(),
    "mark-up cut short": b"<html><body><p>" + TEXT.encode() + b"<script>" + b"<div>" * 5000,
    "UTF-16": (TEXT * 3).encode("utf-16"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_comes_in_is_read_or_refused_with_a_reason(tocsin: Tocsin, name: str) -> None:
    done = tocsin("extract", "--explain", "--json", "-", told=HOSTILE[name])
    assert "Traceback" not in done.err
    assert (done.code, bool(done.out), bool(done.err)) in [(0, True, False), (1, False, True)], done.err
    if name in ("only a headline", "5 MB of news", "lone surrogates", "marks of direction"):
        assert "Kharkiv" in {report["city"] for report in lines(done.out)[0]["reports"]}


def test_a_wrong_label_does_not_stop_a_text_from_being_read(tocsin: Tocsin) -> None:
    done = tocsin("extract", "--json", "--lang", "ru", "-", told=f"{TITLE}\n\n{TEXT}\n")
    [page] = lines(done.out)
    assert page["language"] == "en"
    assert page["reports"][0]["city"] == "Kharkiv"
