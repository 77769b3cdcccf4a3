"""`tocsin check`, `status`, `sources` and `why`: their outputs and exit codes."""

from __future__ import annotations

import json

import yaml

from tests.cli.conftest import ROOT, Tocsin

GOOD = 'sources: [{name: one, url: "https://one.example/feed"}]\nwatchlists: [{name: a, cities: [Kharkiv]}]\n'


def test_a_good_file_is_valid_and_says_what_it_asks_for(tocsin: Tocsin) -> None:
    done = tocsin("check", str(ROOT / "config.yaml"))
    assert done.code == 0
    assert "valid" in done.err
    assert "cities" in done.err
    assert not done.out


def test_a_bad_file_ends_with_2_and_nothing_on_standard_output(tocsin: Tocsin) -> None:
    (tocsin.folder / "config.yaml").write_text('sources:\n  - {url: "https://one.example/feed", intervall: 60s}\n')
    done = tocsin("check")
    assert done.code == 2
    assert done.err == 'config.yaml:2:39: sources[0].intervall: unknown key (did you mean "interval"?)\n'
    assert not done.out


def test_print_gives_the_whole_configuration_on_standard_output(tocsin: Tocsin) -> None:
    (tocsin.folder / "config.yaml").write_text(GOOD)
    done = tocsin("check", "--print", TOCSIN_TELEGRAM__TOKEN="123456:geheim")
    assert done.code == 0
    assert yaml.safe_load(done.out)["sources"][0]["every"] == "1m"
    assert "geheim" not in done.out + done.err


def test_a_source_never_polled_is_no_good_status(tocsin: Tocsin) -> None:
    (tocsin.folder / "config.yaml").write_text(GOOD)
    done = tocsin("status", "--json")
    assert done.code == 1
    told = json.loads(done.out)
    assert not told["ok"]
    assert [(source["name"], source["state"]) for source in told["sources"]] == [("one", "never")]
    assert told["held"] == 0
    assert set(told["queues"]) == {"polls", "articles", "alerts", "deliveries"}
    assert "one" in tocsin("sources").out


def test_what_is_not_known_is_said_so(tocsin: Tocsin) -> None:
    (tocsin.folder / "config.yaml").write_text(GOOD)
    done = tocsin("why", "706483-nothing")
    assert done.code == 1
    assert "nothing is known of 706483-nothing" in done.err


def test_help_names_every_command(tocsin: Tocsin) -> None:
    done = tocsin("--help")
    assert done.code == 0
    for command in ("run", "demo", "check", "extract", "replay", "status", "sources", "why", "export"):
        assert command in done.out


def test_an_export_of_nothing_is_an_empty_one_and_an_unknown_format_is_a_mistake(tocsin: Tocsin) -> None:
    (tocsin.folder / "config.yaml").write_text(GOOD)
    done = tocsin("export", "--format", "geojson", "--city", "Kharkiv", "--since", "2026-01-01")
    assert (done.code, json.loads(done.out)["features"]) == (0, [])
    assert tocsin("export", "--format", "xml").code == 2
    assert tocsin("export", "--city", "Tripoli").code == 2


def test_one_of_a_thing_is_told_as_one(tocsin: Tocsin) -> None:
    (tocsin.folder / "config.yaml").write_text(GOOD)
    assert "valid: 1 source (0 paused), 1 watchlist of 1 city, 1 channel" in tocsin("check").err
    one, two = "{name: a, cities: [Kharkiv]}", "{name: b, cities: [Kyiv], countries: [UA]}"
    (tocsin.folder / "config.yaml").write_text(GOOD.replace(one, f"{one}, {two}"))
    assert "2 watchlists of 2 cities and 1 whole country, 1 channel" in tocsin("check").err
