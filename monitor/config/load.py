"""From a file to a checked configuration: every fault at once, each with its place."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from monitor.config.document import Document, place_of, read_document
from monitor.config.environment import overlay
from monitor.config.faults import ConfigError, Fault, Place, faults_of
from monitor.config.faults import Path as SettingPath
from monitor.config.meaning import advise, judge
from monitor.config.schema import Config
from monitor.match.watchlists import Watch
from monitor.read.places.gazetteer import Gazetteer


@dataclass(frozen=True, slots=True)
class Loaded:
    """A configuration without faults, and its watchlists with every city found."""

    config: Config
    watches: tuple[Watch, ...]
    advice: tuple[Fault, ...] = field(default=(), compare=False)
    """What is no fault, and yet hardly what was meant."""


def load(path: Path, gazetteer: Gazetteer, environment: Mapping[str, str] | None = None) -> Loaded:
    """Read and check a configuration file (`-`: standard input).

    Raises ConfigError with all faults at once: what is no YAML, what no setting knows, what has no meaning (a city
    that is unknown or ambiguous, a channel that nobody defined).
    """
    name = str(path)
    try:
        text = (sys.stdin.buffer.read() if name == "-" else path.read_bytes()).decode("utf-8")
    except OSError as error:
        raise ConfigError(name, [Fault((), Place(1, 1), f"cannot be read: {error.strerror}")]) from error
    except UnicodeDecodeError as error:
        raise ConfigError(name, [Fault((), _place_of_byte(error), "this is not UTF-8")]) from error
    return load_text(text, name, path.parent, gazetteer, os.environ if environment is None else environment)


def _place_of_byte(error: UnicodeDecodeError) -> Place:
    before = error.object[: error.start]
    return Place(before.count(b"\n") + 1, len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1)


def load_text(text: str, name: str, folder: Path, gazetteer: Gazetteer, environment: Mapping[str, str]) -> Loaded:
    """As `load`, for a text; relative paths of secrets start at `folder`."""
    document = read_document(text)
    overlay(document, environment)
    faults = list(document.faults)

    def place(at: SettingPath, of_key: bool) -> Place:
        return place_of(document, at, of_key=of_key)

    config = None
    try:
        config = Config.model_validate(document.data, context={"folder": folder})
    except ValidationError as error:
        faults += faults_of(error, document.data, Config, place)
    watches, unmeant = judge(document.data, gazetteer)
    faults += [Fault(at, place(at, False), message) for at, message in unmeant]
    if faults or config is None:
        raise ConfigError(name, _without_echoes(faults))
    advice = tuple(Fault(at, place(at, False), message) for at, message in advise(config))
    return Loaded(config, tuple(watches), advice)


def _without_echoes(faults: list[Fault]) -> list[Fault]:
    """One fault a path and message: a union may report the same thing for each of its members."""
    return list({(fault.path, fault.message): fault for fault in faults}.values())


__all__ = ["Document", "Loaded", "load", "load_text"]
