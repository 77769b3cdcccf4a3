"""`tocsin sources import` and `export`: lists from other feed readers, and for them."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from monitor.arguments import load_config
from monitor.config import Loaded
from monitor.config.document import parts, read_document
from monitor.roster.adding import put
from monitor.roster.kinds import SettingsError, settings_of
from monitor.roster.lines import SECRETS, line_of, told_of
from monitor.roster.opml import MAX_BYTES, OpmlError, Outline, read_opml, write_opml

YAML = (".yaml", ".yml")


def import_sources(path: Path, file: Path, language: str | None, *, write: bool) -> int:
    """Print the lines of a list's sources that are new, or put them into the configuration; the list is OPML, or YAML
    as in a configuration.

    What is there already or makes no source is named on standard error, and the rest goes on. 1 where nothing could be
    read or written. Raises OSError where the file cannot be read.
    """
    loaded = load_config(path) if path.exists() else None
    try:
        body = _read(file)
        outlines = read_yaml(body) if file.suffix in YAML else read_opml(body)
    except OpmlError as error:
        print(f"tocsin: {file}: {error}", file=sys.stderr)
        return 1
    lines = _lines(outlines, loaded, language)
    print(f"{file}: {len(outlines)} subscriptions, {len(lines)} new", file=sys.stderr)
    return put(path, lines, write=write) if lines else 0


def read_yaml(body: bytes) -> list[Outline]:
    """The `sources` of a document of the form of a configuration. Raises OpmlError where it is none."""
    try:
        document = read_document(body.decode("utf-8"))
    except UnicodeDecodeError:
        raise OpmlError("this is not UTF-8") from None
    if document.faults:
        fault = document.faults[0]
        raise OpmlError(f"line {fault.place.line}: {fault.message}")
    told = [item for _, item in parts(document.data, "sources") if isinstance(item, dict)]
    return [Outline(str(item.get("name", "")), {str(key): value for key, value in item.items()}) for item in told]


def _read(file: Path) -> bytes:
    if str(file) == "-":
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    with file.open("rb") as opened:
        return opened.read(MAX_BYTES + 1)


def _lines(outlines: list[Outline], loaded: Loaded | None, language: str | None) -> list[str]:
    known = loaded.config.sources if loaded else ()
    addresses = {source.url for source in known}
    names = {source.label for source in known}
    lines = []
    for outline in outlines:
        told = dict(outline.told)
        if language:
            told.setdefault("language", language)
        try:
            settings = settings_of(told)
        except SettingsError as error:
            print(f"left out: {told.get('url') or told.get('channel') or outline.title}: {error}", file=sys.stderr)
            continue
        if settings.url in addresses:
            print(f"there already: {settings.public_url}", file=sys.stderr)
            continue
        told = {"name": _free(settings.label, names)} | {key: value for key, value in told.items() if key != "name"}
        names.add(told["name"])
        addresses.add(settings.url)
        lines.append(line_of(told))
    return lines


def _free(name: str, taken: set[str]) -> str:
    """The name, or where it is taken the name with the first number that is free."""
    number = 2
    wanted = name
    while wanted in taken:
        wanted = f"{name[:115]}-{number}"
        number += 1
    return wanted


def export_sources(loaded: Loaded) -> int:
    """Write the sources as OPML; what is secret or has no address on the web stays here, and that is said."""
    shown: list[Mapping[str, Any]] = []
    for source in loaded.config.sources:
        if not source.url.startswith(("http://", "https://")):
            print(f"left out: {source.label}: a {source.kind} has no address on the web", file=sys.stderr)
            continue
        if source.public_url != source.url or any(getattr(source, name, None) for name in SECRETS):
            print(f"{source.label}: without its password or token, headers, cookies and proxy", file=sys.stderr)
        shown.append(told_of(source))
    sys.stdout.buffer.write(write_opml(shown, "Sources of Tocsin"))
    return 0
