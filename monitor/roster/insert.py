"""New sources into a configuration file: the text around them stays as it is, or nothing is written at all."""

from __future__ import annotations

import os
import re
import stat
import tempfile
from collections.abc import Sequence
from pathlib import Path

import yaml

from monitor.config.document import read_document

_ITEM = re.compile(r"(\s*)-\s")


class InsertError(Exception):
    """The file is of a form into which nothing can be put by a program; the message says what to do."""


def inserted(text: str, lines: Sequence[str]) -> str:
    """The text of a configuration with further items at the end of its `sources`.

    Raises InsertError where that cannot be done without touching anything else.
    """
    before = read_document(text)
    if before.faults:
        raise InsertError("the file has faults; `tocsin check` shows them")
    end = "\r\n" if "\r\n" in text else "\n"
    after = end.join(_with(text.splitlines(), lines)) + end
    document = read_document(after)
    known, found = before.data.get("sources") or [], document.data.get("sources") or []
    untouched = {**before.data, "sources": None} == {**document.data, "sources": None}
    if document.faults or not untouched or len(found) != len(known) + len(lines) or found[: len(known)] != known:
        raise InsertError(f"its `sources` are written in a form that cannot be added to; {BY_HAND}")
    return after


BY_HAND = "put the lines there by hand"


def _with(text: list[str], lines: Sequence[str]) -> list[str]:
    """The lines of a text with those of new sources among them."""
    root = yaml.compose("\n".join(text), Loader=yaml.CSafeLoader)
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    node = next((value for key, value in pairs if key.value == "sources"), None)
    if node is None:
        return [*text, *([""] if text and text[-1].strip() else []), "sources:", *(f"  {line}" for line in lines)]
    if not isinstance(node, yaml.SequenceNode) or node.flow_style or not node.value:
        raise InsertError(f"its `sources` are not a list with one `- ...` a line; {BY_HAND}")
    dash = _ITEM.match(text[node.value[0].start_mark.line])
    if dash is None:
        raise InsertError(f"its `sources` do not begin with `- ...`; {BY_HAND}")
    place = _last_line(node) + 1
    return [*text[:place], *(dash[1] + line for line in lines), *text[place:]]


def _last_line(node: yaml.Node) -> int:
    """The line in which what a node says ends; the marks of blocks count blank lines and comments behind them."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _last_line(last[1] if isinstance(last, tuple) else last)
    mark = node.end_mark
    return mark.line - 1 if mark.column == 0 and mark.line > node.start_mark.line else mark.line


def write_whole(path: Path, text: str) -> None:
    """Put a text in place of a file's: whole or, whatever happens, not at all; links are followed, the mode is kept."""
    target = path.resolve()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(stat.S_IMODE(target.stat().st_mode))
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
