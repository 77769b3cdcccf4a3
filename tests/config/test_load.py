"""A bad configuration is told fault by fault, all at once, each with its place; a good one is complete."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from monitor.config import ConfigError, Loaded, load
from monitor.config.load import load_text
from monitor.config.show import as_yaml
from monitor.read.places.gazetteer import Gazetteer

KHARKIV, TRIPOLI_LY = 706483, 2210247


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


@pytest.fixture
def read(gazetteer: Gazetteer, tmp_path: Path):
    def read(text: str, **environment: str) -> Loaded:
        return load_text(text, "config.yaml", tmp_path, gazetteer, environment)

    return read


@pytest.fixture
def faults(read):
    def faults(text: str, **environment: str) -> list[str]:
        with pytest.raises(ConfigError) as caught:
            read(text, **environment)
        return str(caught.value).splitlines()

    return faults


def test_an_unknown_key_is_told_with_its_place_and_what_was_meant(faults) -> None:
    text = """\
store: embedded
sources:
  - url: https://one.example/feed
  - url: https://two.example/feed
    intervall: 5m
"""
    assert faults(text) == ['config.yaml:5:5: sources[1].intervall: unknown key (did you mean "interval"?)']


def test_all_faults_come_at_once_in_the_order_of_the_file(faults) -> None:
    text = """\
store: embeded
sources:
  - {url: "https://one.example/feed", every: 5}
channels:
  ops: {kind: webook, url: "https://ops.example"}
watchlists:
  - name: a
    cities: [Tripoli, Kharkiw1, {geonameid: 1}]
    notify: [konsole]
nonsense: 1
"""
    told = faults(text)
    assert [line.split(": ")[0] for line in told] == [
        "config.yaml:1:8", "config.yaml:3:46", "config.yaml:5:15", "config.yaml:8:14", "config.yaml:8:23",
        "config.yaml:8:33", "config.yaml:9:14", "config.yaml:10:1",
    ]  # fmt: skip
    assert 'unknown kind (did you mean "webhook"?)' in told[2]
    assert 'no channel is called "konsole" (did you mean "console"?)' in told[6]


def test_an_ambiguous_city_is_told_with_its_namesakes_and_what_to_write(faults) -> None:
    [told] = faults("watchlists: [{name: a, cities: [Tripoli]}]")
    assert "ambiguous" in told
    assert "LY" in told
    assert "LB" in told
    assert "country" in told


def test_an_unknown_city_is_told_with_what_is_like_it(faults) -> None:
    [told] = faults("watchlists: [{name: a, cities: [Kharkivv]}]")
    assert "unknown city" in told
    assert "Kharkiv" in told


def test_cities_are_found_by_name_in_any_script_by_country_and_by_id(read) -> None:
    loaded = read(
        "watchlists: [{name: a, cities: [Харків, {name: Tripoli, country: LY}]},"
        "             {name: b, cities: [{geonameid: 706483}]}]"
    )
    assert loaded.watches[0].geonameids == {KHARKIV, TRIPOLI_LY}
    assert loaded.watches[1].geonameids == {KHARKIV}


def test_a_radius_takes_in_the_neighbours(read) -> None:
    [watch] = read("watchlists: [{name: a, cities: [{name: Kharkiv, radius: 30km}]}]").watches
    assert KHARKIV in watch.geonameids
    assert len(watch.geonameids) > 3


def test_norway_is_no_falsehood_and_a_time_is_no_number(read) -> None:
    loaded = read('sources: [{url: "https://one.example/feed", name: no, country: NO, family: 12:30}]')
    [source] = loaded.config.sources
    assert (source.name, source.country, source.family) == ("no", "NO", "12:30")


def test_a_key_told_twice_is_a_fault(faults) -> None:
    assert faults("store: embedded\nstore: embedded\n") == ["config.yaml:2:1: store: told twice (first in line 1)"]


@pytest.mark.parametrize("text", ["a: [", "- 1", "just words", "\t"])
def test_what_is_no_mapping_is_told_with_its_place(faults, text: str) -> None:
    assert all(line.startswith("config.yaml:") for line in faults(text))


def test_a_bomb_of_aliases_is_refused(faults) -> None:
    bomb = "a: &a [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{new}: &{new} [{', '.join(f'*{old}' for _ in range(10))}]\n"
        for old, new in zip("abcdefg", "bcdefgh", strict=True)
    )
    assert any("too many" in line for line in faults(bomb))


def test_the_environment_stands_above_the_file(read) -> None:
    loaded = read("web: {listen: '127.0.0.1:1'}", TOCSIN_WEB__LISTEN="127.0.0.1:2", TOCSIN_STORE="redis://localhost/0")
    assert loaded.config.web.listen == "127.0.0.1:2"
    assert loaded.config.store == "redis://localhost/0"


def test_a_fault_from_the_environment_names_its_variable(faults) -> None:
    [told] = faults("store: embedded", TOCSIN_WEB__LISTEN="nowhere")
    assert told.startswith("environment TOCSIN_WEB__LISTEN: web.listen: ")


def test_a_secret_comes_from_its_file_and_is_never_printed(read, tmp_path: Path) -> None:
    (tmp_path / "token").write_text("123456:geheim\n")
    loaded = read("telegram: {token_file: token}\nchannels: {desk: {kind: telegram, chat: -100123}}")
    assert loaded.config.telegram.token_file.value.get_secret_value() == "123456:geheim"
    assert "geheim" not in as_yaml(loaded.config)
    assert "geheim" not in repr(loaded.config)


def test_a_secret_of_the_environment_is_never_printed(read) -> None:
    loaded = read("", TOCSIN_TELEGRAM__TOKEN="123456:geheim")
    assert "geheim" not in as_yaml(loaded.config)


def test_a_secret_that_cannot_be_read_is_a_fault_with_its_place(faults) -> None:
    [told] = faults("telegram: {token_file: nowhere}")
    assert told.startswith("config.yaml:1:24: telegram.token_file: ")


def test_a_telegram_channel_needs_a_token(faults) -> None:
    [told] = faults("channels: {desk: {kind: telegram, chat: -100123}}")
    assert "needs a token" in told


def test_print_shows_every_default_and_can_be_read_again(read, gazetteer: Gazetteer, tmp_path: Path) -> None:
    loaded = read('sources: [{url: "https://one.example/feed"}]\nwatchlists: [{name: a, cities: [Kharkiv]}]')
    printed = as_yaml(loaded.config)
    assert yaml.safe_load(printed)["sources"][0]["every"] == "1m"
    again = load_text(printed, "printed", tmp_path, gazetteer, {})
    assert again == loaded
    assert again.config.sources[0].every == timedelta(seconds=60)


def test_the_configuration_at_the_root_is_valid_and_has_many_feeds(gazetteer: Gazetteer) -> None:
    loaded = load(Path(__file__).parents[2] / "config.yaml", gazetteer, {})
    assert sum(not source.paused for source in loaded.config.sources) >= 25
    assert {source.language for source in loaded.config.sources} >= {"en", "uk", "ru"}


def test_a_file_that_is_not_there_is_told(gazetteer: Gazetteer, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        load(tmp_path / "none.yaml", gazetteer, {})


@given(st.text())
def test_no_text_does_worse_than_a_fault(text: str) -> None:
    with suppress(ConfigError):
        load_text(text, "config.yaml", Path(), _GAZETTEER, {})


_GAZETTEER = Gazetteer.load()
