"""The bot's section: who may use it is told wholly or refused, and its code is never printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.config import ConfigError, Loaded
from monitor.config.load import load_text
from monitor.config.show import as_yaml
from monitor.read.places.gazetteer import Gazetteer

TOKEN = "telegram: {token: '1:x'}\n"


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


@pytest.fixture
def read(gazetteer: Gazetteer, tmp_path: Path):
    def read(text: str) -> Loaded:
        return load_text(text, "config.yaml", tmp_path, gazetteer, {})

    return read


def test_without_its_section_there_is_no_bot(read) -> None:
    assert read(TOKEN).config.bot is None
    assert read(f"{TOKEN}bot: {{}}").config.bot.access == "open"


@pytest.mark.parametrize(
    ("section", "told"),
    [
        ("bot: {access: invite}", "needs a code"),
        ("bot: {access: allow}", "nobody may use it"),
        ("bot: {access: everybody}", "bot.access"),
        ("bot: {webhook: {url: 'http://bell.example'}}", "https is expected"),
        ("bot: {webhook: {url: 'https://bell.example', listen: here}}", "host:port"),
        ("bot: {places: 0}", "bot.places"),
        ("bot: {invit: x}", 'did you mean "invite"'),
        ("channels: {'tg:5': {kind: console}}", "belong to chats that subscribe by themselves"),
        ("watchlists: [{name: 'tg:5', cities: [Kharkiv]}]", "belong to chats that subscribe by themselves"),
    ],
)
def test_what_has_no_meaning_is_told_with_its_place(read, section: str, told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read(TOKEN + section)
    assert told in str(caught.value)
    assert str(caught.value).startswith("config.yaml:2:")


def test_a_bot_needs_a_token(read) -> None:
    with pytest.raises(ConfigError, match="a bot needs a token"):
        read("bot: {access: open}")


def test_the_code_is_read_from_its_file_and_never_printed(read, tmp_path: Path) -> None:
    (tmp_path / "code").write_text("geheim\n")
    loaded = read(f"{TOKEN}bot: {{access: invite, invite_file: code}}")
    assert loaded.config.bot.code == "geheim"
    assert "geheim" not in as_yaml(loaded.config) + repr(loaded.config)
    assert "geheim" not in as_yaml(read(f"{TOKEN}bot: {{access: invite, invite: geheim}}").config)
