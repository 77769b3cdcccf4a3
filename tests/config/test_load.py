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


def test_a_region_is_all_its_cities_and_a_country_is_watched_by_its_code(read) -> None:
    [watch] = read("watchlists: [{name: a, regions: [Kharkiv oblast], countries: [PL]}]").watches
    [same] = read("watchlists: [{name: a, regions: [{geonameid: 706483}]}]").watches
    assert watch.geonameids == same.geonameids
    assert {KHARKIV, 707292} < watch.geonameids  # Izium and others lie in it, Poltava does not
    assert 696643 not in watch.geonameids
    assert watch.countries == {"PL"}


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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("log: text", "1:6: log: settings are expected here, each as `key: value`"),
        ("log: {level: info}", '1:14: log.level: is none of DEBUG, INFO, WARNING, ERROR (did you mean "INFO"?)'),
        ("sources: x", "1:10: sources: a list is expected, such as [a, b]"),
        ("crawl: {connections: x}", "1:22: crawl.connections: a whole number is expected"),
        ("crawl: {connections: true}", "1:22: crawl.connections: true has no meaning here"),
        ("crawl: {connections: 0}", "1:22: crawl.connections: must be at least 1"),
        ("data: 5", "1:7: data: the path of a folder is expected"),
        ("data: ''", "1:7: data: the path of a folder is expected"),
        (
            "sources: [{url: 'https://a.example/f', country: ua}]",
            "1:49: sources[0].country: 'ua': two capital letters are expected (ISO 3166), such as UA",
        ),
        (
            "sources: [{url: 'https://a.example/f', every: 5m, interval: 6m}]",
            "1:51: sources[0].interval: says the same as another key beside it; leave one of them out",
        ),
        (
            "channels: {ops: {kind: webhook, url: 'http://127.0.0.1/'}}",
            "1:17: channels.ops: 127.0.0.1 is inside a private network; `allow_private: true` allows that",
        ),
        (
            "channels: {'a b': {kind: console}}",
            "1:12: channels.a b: 'a b': 1 to 120 characters without spaces and braces are expected",
        ),
        (
            "watchlists: [{name: a, cities: [Kharkiv], kinds: [nwe]}]",
            '1:51: watchlists[0].kinds[0]: is none of new, update, correction (did you mean "new"?)',
        ),
        (
            "watchlists: [{name: a, cities: []}]",
            "1:14: watchlists[0]: watches nothing; name its cities, regions or countries",
        ),
        (
            "watchlists: [{name: a, cities: [5]}]",
            "1:33: watchlists[0].cities[0]: settings are expected here, each as `key: value`",
        ),
        (
            "watchlists: [{name: a, cities: [Ukraine]}]",
            "1:33: watchlists[0].cities[0]: Ukraine is a country; name its cities, or write `countries: [UA]`",
        ),
        (
            "watchlists: [{name: a, cities: [Kharkiv Oblast]}]",
            "1:33: watchlists[0].cities[0]: Kharkiv Oblast is a region; put it under `regions`, or name a city",
        ),
        (
            "watchlists: [{name: a, regions: [Chuhuiv raion]}]",
            "1:34: watchlists[0].regions[0]: Chuhuiv raion is a part of a region; name a city with a radius",
        ),
        (
            "watchlists: [{name: a, countries: [XX]}]",
            "1:36: watchlists[0].countries[0]: no city of a country XX is known; write its code of ISO 3166-1",
        ),
        (
            "watchlists: [{name: a, cities: [Kharkiv], quiet_hours: 22-7}]",
            "1:56: watchlists[0].quiet_hours: '22' is no time of day; write it as 07:30",
        ),
        (
            "watchlists: [{name: a, cities: [Kharkiv], zone: Europe/Kiev1}]",
            (
                "1:49: watchlists[0].zone: 'Europe/Kiev1' is no time zone such as Europe/Kyiv"
                ' (did you mean "Europe/Kiev"?)'
            ),
        ),
        (
            "watchlists: [{name: a, cities: [Kharkiv], digest: [08:00, 8:00]}]",
            "1:51: watchlists[0].digest: told twice: 08:00:00",
        ),
        (
            "watchlists: [{name: a, cities: [Kharkiv], rules: {expression: kiled > 3}}]",
            (
                '1:63: watchlists[0].rules.expression: kiled is no field of an alert (did you mean "killed"?);'
                " see docs/rules.md"
            ),
        ),
        (
            "watchlists: [{name: a, cities: [Kharkiv], rules: {include: ['**']}}]",
            "1:61: watchlists[0].rules.include[0]: has neither a letter nor a digit in it",
        ),
        (
            "watchlists: [{name: a, cities: [Kharkiv], rules: {min_severity: severe}}]",
            (
                "1:65: watchlists[0].rules.min_severity: is none of Unknown, Minor, Moderate, Severe, Extreme"
                ' (did you mean "Severe"?)'
            ),
        ),
        ("a: &a {}\n<<: *a", "2:1: <<: merging is not supported; write the settings out"),
        ("a:\n\t- b", "2:1: this is not YAML: a tab stands where YAML wants spaces"),
        ("store: embedded\ndata: \x07", "2:7: a character stands here that no YAML text may have"),
        ("store: 'embedded", "1:17: this is not YAML: a closing quote is missing"),
    ],
)
def test_a_fault_is_told_in_plain_words_with_its_place(faults, text: str, told: str) -> None:
    assert f"config.yaml:{told}" in faults(text)


def test_an_urgency_that_is_none_is_one_fault(faults) -> None:
    assert faults("watchlists: [{name: a, cities: [Kharkiv], urgent: severe}]") == [
        (
            "config.yaml:1:51: watchlists[0].urgent: is none of Unknown, Minor, Moderate, Severe, Extreme, never"
            ' (did you mean "Severe"?)'
        )
    ]


def test_nesting_that_would_overflow_the_stack_is_a_fault(faults) -> None:
    for text in ("x: " + "[" * 150_000 + "]" * 150_000, "{a: " * 150_000 + "1" + "}" * 150_000):
        assert faults(text)[0].endswith("nested more than 40 times")


def test_sources_of_one_name_are_a_fault_also_where_the_name_is_derived(faults) -> None:
    [told] = faults('sources: [{url: "https://one.example/f"}, {url: "https://www.one.example/f/"}]')
    assert told.startswith('config.yaml:1:49: sources[1].url: "one.example/f" is told twice: also sources[0]')
    [told] = faults('sources: [{name: one.example/f, url: "https://two.example/"}, {url: "https://one.example/f"}]')
    assert "is told twice" in told


def test_many_cities_that_nobody_knows_do_not_take_long(faults) -> None:
    told = faults("watchlists:\n- name: a\n  cities:\n" + "  - Kharkivv\n" * 3000)
    assert len(told) < 100
    assert "too many" in told[-1]


def test_a_source_in_a_language_that_is_not_read_is_no_fault_but_told(read) -> None:
    text = 'sources: [{url: "https://a.example/f", language: fi%s}]'
    [advice] = read(text % "").advice
    assert advice.show("c").startswith("c:1:50: sources[0].language: warning: fi is not read yet")
    assert not read(text % ", paused: true").advice
    assert not read(text.replace("fi", "en") % "").advice


def test_what_kubernetes_tells_of_a_service_called_so_is_no_setting(read) -> None:
    told = {"TOCSIN_PORT": "tcp://10.0.0.1:8080", "TOCSIN_PORT_8080_TCP": "x", "TOCSIN_SERVICE_HOST": "10.0.0.1"}
    assert read("", **told).config.store == "embedded"


def test_a_host_name_that_cannot_be_decoded_is_a_fault_with_its_place(faults) -> None:
    assert "sources[0].url" in "".join(map(str, faults("sources: [{url: 'https://xn--/'}]")))


@pytest.mark.parametrize("address", ["reddis://:geheim@h/0", "redis://:geheim@h:port/0", "http://u:geheim@h"])
def test_a_fault_in_an_address_does_not_tell_its_password(faults, address: str) -> None:
    for text in (f"store: '{address}'", f"sources: [{{url: '{address.replace('redis', 'http')}:port'}}]"):
        assert "geheim" not in "".join(faults(text))


def test_the_password_of_the_store_is_never_printed(read) -> None:
    assert "geheim" not in as_yaml(read("store: 'redis://me:geheim@valkey:6379/0'").config)


def test_a_byte_that_is_not_utf8_is_told_with_its_place(gazetteer: Gazetteer, tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_bytes("store: embedded\ndata: «\xe9»\n".encode().replace(b"\xc3\xa9", b"\xe9"))
    with pytest.raises(ConfigError, match=r"c\.yaml:2:8: this is not UTF-8"):
        load(tmp_path / "c.yaml", gazetteer, {})


def test_history_is_kept_for_400_days_unless_told_otherwise(read, faults) -> None:
    assert read("").config.history.keep == timedelta(days=400)
    assert read("history: {keep: 90d}").config.history.keep == timedelta(days=90)
    [told] = faults("history: {keep: 7d}")
    assert told.startswith("config.yaml:1:17: history.keep")
    assert "such as 90d" in told


def test_a_channel_that_is_told_twice_is_a_fault_however_it_is_named(faults) -> None:
    text = 'sources: [{kind: telegram, channel: "@CityWatch"}, {kind: telegram, url: "https://t.me/s/CityWatch"}]'
    [told] = faults(text)
    assert 'sources[1].url: "t.me/CityWatch" is told twice: also sources[0]' in told


def test_a_channel_that_is_missing_or_misspelled_is_told_with_what_was_meant(faults) -> None:
    assert faults("sources:\n  - {kind: telegram, chanel: city_watch}") == [
        "config.yaml:2:5: sources[0]: '': the name of a public channel is expected, such as @city_watch",
        'config.yaml:2:22: sources[0].chanel: unknown key (did you mean "channel"?)',
    ]


def test_sources_without_an_address_are_called_by_their_names_and_one_is_standard_input(read, faults, tmp_path) -> None:
    assert faults("sources: [{kind: stdin, name: a}, {kind: stdin, name: b}, {kind: folder, path: in}]") == [
        "config.yaml:1:42: sources[1].kind: only one source can be standard input",
        "config.yaml:1:59: sources[2].name: is missing",
    ]
    [one] = read("sources: [{kind: folder, name: desk, path: in}]").config.sources
    assert (one.label, one.publisher, one.path) == ("desk", "folder:desk", tmp_path / "in")
    [fault] = faults("sources: [{kind: push, name: desk, token: short}]")
    assert "at least 16 characters" in fault
    (tmp_path / "desk").write_text("a-token-of-the-desk\n")
    loaded = read("sources: [{kind: push, name: desk, token_file: desk}]")
    assert loaded.config.sources[0].secret == "a-token-of-the-desk"
    assert "a-token-of-the-desk" not in as_yaml(loaded.config)
