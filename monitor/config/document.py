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
        too_deep = _too_deep(text)
        root = None if too_deep else yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        document.faults.append(_syntax_fault(error, text))
        return document
    if too_deep:
        document.faults.append(Fault((), too_deep, f"nested more than {MAX_DEPTH} times"))
        return document
    if root is None:
        return document
    if not isinstance(root, yaml.MappingNode):
        document.faults.append(Fault((), _place(root), "a mapping of settings is expected, such as `store: embedded`"))
        return document
    _Builder(document).mapping(root, ())
    return document


def _too_deep(text: str) -> Place | None:
    """Where a text is nested too deeply. Composing it would then overflow the stack of the C library."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                mark = event.start_mark
                return Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return None


_PROBLEMS = {
    "found character that cannot start any token": "a text that starts with such a character must be in quotes",
    "found a tab character that violates indentation": "a tab stands where YAML wants spaces",
    "did not find expected node content": "something is missing here, such as a closing bracket",
    "did not find expected ',' or ']'": "a comma or a closing ] is missing before this",
    "did not find expected ',' or '}'": "a comma or a closing } is missing before this",
    "did not find expected key": "a key is expected here; look at the indentation and the quotes before it",
    "did not find expected '-' indicator": "a further `- entry` is expected here; look at the indentation",
    "could not find expected ':'": "a colon is missing after the key before this",
    "mapping values are not allowed in this context": "a colon is not expected here; put a text that has one in quotes",
    "found unexpected end of stream": "a closing quote is missing",
    "but found another document": "only one document is expected; take this --- away",
}
"""What libyaml says, for people."""


def _syntax_fault(error: yaml.YAMLError, text: str) -> Fault:
    if isinstance(error, yaml.reader.ReaderError):
        return Fault((), _unprintable(text), "a character stands here that no YAML text may have")
    mark = getattr(error, "problem_mark", None)
    place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
    problem = getattr(error, "problem", None) or str(error).splitlines()[0]
    if mark and _character(text, place) == "\t":
        problem = "found a tab character that violates indentation"
    return Fault((), place, f"this is not YAML: {_PROBLEMS.get(problem, problem)}")


def _character(text: str, place: Place) -> str:
    line = text.split("\n", place.line)[place.line - 1 : place.line]
    return line[0][place.column - 1 : place.column] if line else ""


def _unprintable(text: str) -> Place:
    found = yaml.reader.Reader.NON_PRINTABLE.search(text)
    before = text[: found.start()] if found else ""
    return Place(before.count("\n") + 1, len(before) - before.rfind("\n"))


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
