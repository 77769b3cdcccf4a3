"""A source as a line of the configuration."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from pydantic import SecretStr

from monitor.crawl.sources import SourceSettings
from monitor.settings import print_duration

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_-]*|[0-9]+(?:ms|s|m|h|d)")
_WORDS = frozenset({"true", "false", "null"})
SECRETS = frozenset({"headers", "cookies", "proxy", "token", "token_file", "password", "password_file"})


def line_of(told: Mapping[str, Any]) -> str:
    """Settings as one item of a list of YAML: `- {name: desk, url: "https://..."}`."""
    return f"- {_written(dict(told))}"


def told_of(settings: SourceSettings) -> dict[str, Any]:
    """What was told of a source beside the defaults, as plain data and without secrets.

    Addresses lose user and password; headers, cookies, proxy and tokens are left out.
    """
    told: dict[str, Any] = {"name": settings.label}
    if settings.kind != "feed":
        told["kind"] = settings.kind
    shown = settings.model_dump(mode="json", exclude={"name", "kind", *SECRETS}, exclude_unset=True)
    return told | {"url": settings.public_url} | {key: value for key, value in shown.items() if key != "url"}


def _written(value: Any) -> str:  # noqa: ANN401 - plain data
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_written(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_written, value)) + "]"
    if isinstance(value, timedelta):
        return print_duration(value)
    if isinstance(value, SecretStr):
        return _quoted(value.get_secret_value())
    if isinstance(value, str):
        plain = _PLAIN.fullmatch(value) and value not in _WORDS
        return value if plain else _quoted(value)
    return json.dumps(value)


def _quoted(text: str) -> str:
    """A text in double quotes (YAML 1.2, 5.7), on one line; what a file cannot hold or show is escaped."""
    return '"' + "".join(_shown(character) for character in text) + '"'


def _shown(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    return character if character.isprintable() else f"\\U{ord(character):08x}"
