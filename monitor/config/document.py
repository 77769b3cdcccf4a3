"""A YAML text as plain data, with the place of every key and value.

YAML 1.1 would read `NO` (Norway) as false and `12:30` as the number 750; here only `true` and `false` are truth values
and such scalars stay the words that they are. A key told twice is a fault.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from monitor.config.faults import Fault, Path, Place

MAX_BYTES = 4_000_000
MAX_NODES = 200_000
MAX_DEPTH = 40
_BOOL = {"true": True, "false": False}
_INT = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?[0-9]+\.[0-9]*([eE][-+]?[0-9]+)?")


@dataclass(slots=True)
class Document:
    """Plain data, and where each part of it stands (line and column from 1)."""

    data: dict[str, Any]
    places: dict[Path, Place] = field(default_factory=dict)
    """Of values."""
    key_places: dict[Path, Place] = field(default_factory=dict)
    """Of the keys before them."""
    faults: list[Fault] = field(default_factory=list)


def read_document(text: str) -> Document:
    """Read one YAML document whose top level is a mapping; what is wrong is in its `faults`, never raised."""
    document = Document({})
    if len(text) > MAX_BYTES:
        document.faults.append(Fault((), Place(1, 1), f"more than {MAX_BYTES} characters; this is no configuration"))
        return document
    try:
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        document.faults.append(_syntax_fault(error))
        return document
    if root is None:
        return document
    if not isinstance(root, yaml.MappingNode):
        document.faults.append(Fault((), _place(root), "a mapping of settings is expected, such as `store: embedded`"))
        return document
    _Builder(document).mapping(root, ())
    return document


def _syntax_fault(error: Exception) -> Fault:
    mark = getattr(error, "problem_mark", None)
    place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
    problem = getattr(error, "problem", None) or str(error).splitlines()[0]
    return Fault((), place, f"this is not YAML: {problem}")


def _place(node: yaml.Node) -> Place:
    return Place(node.start_mark.line + 1, node.start_mark.column + 1)


class _Builder:
    """Walks the nodes once; an alias that multiplies itself meets the limit of nodes."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._nodes = 0

    def _fault(self, path: Path, node: yaml.Node, message: str) -> None:
        self._document.faults.append(Fault(path, _place(node), message))

    def value(self, node: yaml.Node, path: Path) -> Any:  # noqa: ANN401 - plain data of any kind
        self._nodes += 1
        self._document.places[path] = _place(node)
        if self._nodes > MAX_NODES or len(path) > MAX_DEPTH:
            if self._nodes <= MAX_NODES + 1:
                self._fault(path, node, "too many or too deeply nested values")
            return None
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, n)) for n, item in enumerate(node.value)]
        return _scalar(node)

    def mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        data: dict[str, Any] = self._document.data if not path else {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._fault(path, key_node, "a key must be a plain word")
                continue
            key = key_node.value
            if key in data:
                first = self._document.key_places[(*path, key)]
                self._fault((*path, key), key_node, f"told twice (first in line {first.line})")
                continue
            self._document.key_places[(*path, key)] = _place(key_node)
            data[key] = self.value(value_node, (*path, key))
        return data


def _scalar(node: yaml.Node) -> str | int | float | bool | None:
    """A scalar by its own look: quoted is text, and plain words are only what they seem to be."""
    text = str(node.value)
    if getattr(node, "style", None) in ("'", '"', "|", ">"):
        return text
    if text in ("", "~", "null"):
        return None
    if text in _BOOL:
        return _BOOL[text]
    if _INT.fullmatch(text) and len(text) < 20:
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text


def place_of(document: Document, path: Path, *, of_key: bool = False) -> Place:
    """The nearest place that is known for a path: of the value (or key) itself, else of what holds it."""
    if of_key and path in document.key_places:
        return document.key_places[path]
    for length in range(len(path), 0, -1):
        if path[:length] in document.places:
            return document.places[path[:length]]
    return Place(1, 1)


def parts(data: Mapping[str, Any], section: str) -> list[tuple[Path, Any]]:
    """The items of a list or mapping section with their paths; nothing where the section is of another kind."""
    content = data.get(section)
    if isinstance(content, list):
        return [((section, n), item) for n, item in enumerate(content)]
    if isinstance(content, dict):
        return [((section, name), item) for name, item in content.items()]
    return []
