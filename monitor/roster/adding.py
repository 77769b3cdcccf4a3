"""`tocsin sources test` and `add`: an address is tried, shown, and becomes a line of the configuration."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from monitor.arguments import load_config
from monitor.config import ConfigError, Loaded
from monitor.config.load import load_text
from monitor.crawl.fetch import Fetcher
from monitor.crawl.settings import CrawlSettings
from monitor.crawl.sources import SourceSettings
from monitor.read.languages import LANGUAGES
from monitor.read.places.gazetteer import Gazetteer
from monitor.roster.insert import InsertError, inserted, write_whole
from monitor.roster.kinds import SettingsError
from monitor.roster.lines import line_of
from monitor.roster.report import print_trial, print_trial_json
from monitor.roster.trial import Trial, try_configured, try_source


@dataclass(frozen=True, slots=True)
class Wish:
    """A source as somebody tells it on the command line."""

    address: str
    kind: str | None
    told: Mapping[str, Any]


def test_source(loaded: Loaded | None, wish: Wish, *, entries: int, pages: int, as_json: bool) -> int:
    """Try a source and print what it gives; 1 where that is nothing, 2 where the settings are wrong."""
    trial = _tried(loaded, wish, pages)
    if trial is None:
        return 2
    if as_json:
        print_trial_json(trial, entries)
    else:
        print_trial(trial, entries)
    return 0 if trial.usable else 1


def _tried(loaded: Loaded | None, wish: Wish, pages: int) -> Trial | None:
    crawl = loaded.config.crawl if loaded else CrawlSettings()
    configured = {source.label: source for source in loaded.config.sources} if loaded else {}
    source = configured.get(wish.address) if not wish.told and not wish.kind else None
    try:
        return asyncio.run(_try(crawl, source, wish, pages))
    except SettingsError as error:
        print(f"tocsin: {wish.address}: {error}", file=sys.stderr)
        return None


async def _try(crawl: CrawlSettings, source: SourceSettings | None, wish: Wish, pages: int) -> Trial:
    now, languages = datetime.now(UTC), tuple(LANGUAGES)
    async with Fetcher(crawl) as fetcher:
        if source is not None:
            return await try_configured(source, fetcher, now, pages=pages, languages=languages)
        return await try_source(
            wish.address, dict(wish.told), fetcher, now, kind=wish.kind, pages=pages, languages=languages
        )


def add_source(path: Path, wish: Wish, *, write: bool) -> int:
    """Try a source and print its line, or put it into the file; 1 where it gives nothing or cannot be put there."""
    loaded = load_config(path) if path.exists() else None
    trial = _tried(loaded, wish, pages=1)
    if trial is None:
        return 2
    print_trial(trial, 3, out=sys.stderr)
    if not trial.usable:
        print("tocsin: it gives nothing, so it is not added", file=sys.stderr)
        return 1
    told = line_told(trial.settings, wish)
    twice = [one for one in loaded.config.sources if one.url == trial.settings.url] if loaded else []
    if twice:
        print(f"tocsin: it is there already, as {twice[0].label}", file=sys.stderr)
        return 1
    return put(path, [line_of(told)], write=write)


def line_told(settings: SourceSettings, wish: Wish) -> dict[str, Any]:
    """What a line of the configuration has to tell of a source that was tried."""
    told: dict[str, Any] = {"name": settings.label}
    if settings.kind != "feed":
        told["kind"] = settings.kind
    return told | {"url": wish.address} | {key: value for key, value in wish.told.items() if key != "name"}


def put(path: Path, lines: list[str], *, write: bool) -> int:
    """Print lines of sources, or put them into a file and check it as a whole; 1 where that cannot be done."""
    if not write:
        print(*lines, sep="\n")
        return 0
    try:
        after = inserted(path.read_bytes().decode("utf-8"), lines)
        _check(after, path)
    except (InsertError, FileNotFoundError, UnicodeDecodeError) as error:
        print(f"tocsin: {path}: {error}", file=sys.stderr)
        print(*lines, sep="\n")
        return 1
    write_whole(path, after)
    print(f"{path}: {len(lines)} added", file=sys.stderr)
    return 0


def _check(text: str, path: Path) -> None:
    """Raise InsertError where the whole configuration would have faults."""
    try:
        load_text(text, str(path), path.parent, Gazetteer.load(), os.environ)
    except ConfigError as error:
        raise InsertError(f"the configuration would have faults, and stays as it is:\n{error}") from None
