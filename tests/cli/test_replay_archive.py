"""`tocsin replay --config --articles`: what the watchlists of a configuration would have sent over an archive."""

from __future__ import annotations

import json

from tests.cli.conftest import Tocsin
from tests.cli.test_replay import COPY, ELSEWHERE, FLASH, SEVEN, THREE

CONFIG = """\
sources:
  - {name: desk1, url: "https://desk1.test/feed", family: one}
  - {name: desk2, url: "https://desk2.test/feed", family: two, official: true}
channels:
  ops: {kind: webhook, url: "https://ops.test/hook"}
watchlists:
  - {name: all, cities: [Kharkiv], notify: [console, ops]}
  - {name: sure, cities: [Kharkiv], rules: {independent_sources: 2}, notify: [ops]}
  - {name: evening, countries: [UA], digest: ["18:00"], urgent: never, notify: [console]}
"""


def archive(*articles: dict[str, object]) -> str:
    return "".join(json.dumps(article) + "\n" for article in articles)


def test_each_alert_is_told_with_its_watchlists_channels_and_time(tocsin: Tocsin) -> None:
    (tocsin.folder / "config.yaml").write_text(CONFIG)
    (tocsin.folder / "march.jsonl").write_text(archive(FLASH, THREE, COPY, SEVEN, ELSEWHERE))
    done = tocsin("replay", "--articles", "march.jsonl")
    assert done.code == 0, done.err
    alerts = [json.loads(line) for line in done.out.splitlines()]
    assert [(a["at"][11:16], a["after"], a["kind"], a["watchlists"], a["channels"]) for a in alerts] == [
        ("10:00", "a1", "new", ["all"], ["console", "ops"]),
        ("10:10", "a2", "update", ["all"], ["console", "ops"]),
        ("10:30", "a4", "update", ["all"], ["console", "ops"]),
        # The evening's digest has nothing of Kharkiv that the console was not told before.
        ("18:00", "a6", "new", ["evening"], ["console"]),
    ]
    assert [a["killed"] and a["killed"]["min"] for a in alerts] == [None, 3, 7, None]
    assert {a["scenario"] for a in alerts} == {"march"}
    assert {(a["city"], a["country"]) for a in alerts} == {("Kharkiv", "UA"), ("Odesa", "UA")}


def test_what_is_held_until_confirmed_comes_after_the_article_that_confirms(tocsin: Tocsin) -> None:
    (tocsin.folder / "config.yaml").write_text(
        CONFIG.replace("name: all, cities: [Kharkiv]", "name: all, cities: [Lviv]")
    )
    again = THREE | {"id": "a9", "source": "desk9", "url": "https://desk9.test/9", "at": "2022-03-02T10:20:00Z"}
    again["text"] = "Police in Kharkiv say that three people died when a missile hit a block of flats this morning."
    done = tocsin("replay", "--articles", "-", told=archive(THREE, again))
    told = [json.loads(line) for line in done.out.splitlines()]
    assert [(a["at"][11:16], a["after"], a["kind"], a["watchlists"]) for a in told] == [
        ("10:20", "a9", "new", ["sure"]),
        ("18:00", "a2", "new", ["evening"]),
    ]


def test_what_a_digest_tells_together_is_marked(tocsin: Tocsin) -> None:
    (tocsin.folder / "config.yaml").write_text(
        CONFIG.replace("name: all, cities: [Kharkiv]", "name: all, cities: [Lviv]")
    )
    done = tocsin("replay", "--articles", "-", told=archive(THREE, ELSEWHERE))
    told = [json.loads(line) for line in done.out.splitlines()]
    assert [(a["at"][11:16], a["city"], a["digest"]) for a in told] == [
        ("18:00", "Kharkiv", True),
        ("18:00", "Odesa", True),
    ]


def test_a_line_that_is_no_article_is_named_and_the_rest_goes_on(tocsin: Tocsin) -> None:
    (tocsin.folder / "config.yaml").write_text(CONFIG)
    timeless = {key: value for key, value in FLASH.items() if key not in ("at", "published")}
    done = tocsin("replay", "--articles", "-", "--config", "config.yaml", told="{\n" + archive(timeless, FLASH))
    assert done.code == 1
    assert "line 1: is not JSON" in done.err
    assert "line 2: no article: tells neither `at` nor `published`" in done.err
    assert [json.loads(line)["scenario"] for line in done.out.splitlines()] == ["archive"]


def test_an_archive_and_scenarios_are_not_told_together(tocsin: Tocsin) -> None:
    assert tocsin("replay").code == 2
    assert tocsin("replay", "one.jsonl", "--articles", "two.jsonl").code == 2
    assert tocsin("replay", "--articles", "two.jsonl").code == 2
