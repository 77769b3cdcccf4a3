"""Faults of a configuration, each with its place, and how pydantic's errors become such faults."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import AliasChoices, BaseModel, ValidationError
from pydantic_core import ErrorDetails

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Line and column, from 1, or the name of the environment variable that the value came from."""

    line: int
    column: int
    variable: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, and where."""

    path: Path
    place: Place
    message: str

    def show(self, name: str) -> str:
        """As `config.yaml:9:5: sources[1].intervall: unknown key (did you mean "interval"?)`."""
        where = (
            f"environment {self.place.variable}"
            if self.place.variable
            else f"{name}:{self.place.line}:{self.place.column}"
        )
        return f"{where}: {show_path(self.path)}: {self.message}" if self.path else f"{where}: {self.message}"


class ConfigError(Exception):
    """A configuration with faults; `faults` has all of them, in the order of the file."""

    def __init__(self, name: str, faults: Sequence[Fault]) -> None:
        self.name = name
        self.faults = tuple(sorted(faults, key=lambda fault: (fault.place, fault.message)))
        super().__init__("\n".join(fault.show(name) for fault in self.faults))


def show_path(path: Path) -> str:
    """A path as people write it: `watchlists[0].cities[2]`."""
    shown = ""
    for part in path:
        shown += f"[{part}]" if isinstance(part, int) else f".{part}" if shown else part
    return shown


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """A hint for a word that is not known, or nothing where nothing is like it."""
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    return f' (did you mean "{near[0]}"?)' if near else ""


def faults_of(
    error: ValidationError,
    data: Any,  # noqa: ANN401 - plain data
    model: type[BaseModel],
    place: Callable[[Path, bool], Place],
) -> list[Fault]:
    """Every error of a validation as a fault; `place(path, of_key)` tells where something stands."""
    faults = []
    for details in error.errors(include_url=False):
        path = _path_in_data(details["loc"], data)
        if details["type"] == "union_tag_invalid":
            path = (*path, "kind")
        unknown = details["type"] == "extra_forbidden"
        faults.append(Fault(path, place(path, unknown), _message(details, path, _keys_known(model, details["loc"]))))
    return faults


def _path_in_data(location: tuple[str | int, ...], data: Any) -> Path:  # noqa: ANN401 - plain data
    """Pydantic's location without the tags of unions that it adds: what is not in the data is such a tag."""
    path: list[str | int] = []
    for n, step in enumerate(location):
        last = n == len(location) - 1
        if isinstance(data, dict):
            if step in data or (last and isinstance(step, str)):
                path.append(step)
                data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            path.append(step)
            data = data[step]
    return tuple(path)


def _keys_known(model: Any, location: tuple[str | int, ...]) -> list[str]:  # noqa: ANN401 - an annotation of any kind
    """The keys that are allowed where an unknown one stood."""
    candidates = list(_models_in(model))
    for step in location[:-1]:
        following = [
            inner
            for candidate in candidates
            if isinstance(step, str) and step in candidate.model_fields
            for inner in _models_in(candidate.model_fields[step].annotation)
        ]
        narrowed = [
            candidate
            for candidate in candidates
            if isinstance(step, str)
            and "kind" in candidate.model_fields
            and step in get_args(candidate.model_fields["kind"].annotation)
        ]
        candidates = following or narrowed or candidates
    return sorted({name for candidate in candidates for name in _names(candidate)})


def _names(model: type[BaseModel]) -> Iterator[str]:
    """Every key that a model takes, other spellings included."""
    for name, field in model.model_fields.items():
        yield name
        if isinstance(field.validation_alias, AliasChoices):
            yield from (choice for choice in field.validation_alias.choices if isinstance(choice, str))


def _models_in(annotation: Any) -> list[type[BaseModel]]:  # noqa: ANN401 - an annotation of any kind
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for argument in get_args(annotation) for model in _models_in(argument)]


def _message(details: ErrorDetails, path: Path, known: Sequence[str]) -> str:
    kind, context = details["type"], details.get("ctx", {})
    if kind == "extra_forbidden":
        return f"unknown key{did_you_mean(str(path[-1]), known)}"
    if kind == "missing":
        return "is missing"
    if kind == "union_tag_not_found":
        return "kind is missing"
    if kind == "union_tag_invalid":
        tags = [tag.strip(" '") for tag in context["expected_tags"].split(",")]
        return f"unknown kind{did_you_mean(str(context['tag']), tags)}; one of {', '.join(tags)}"
    if kind in ("literal_error", "enum"):
        return f"is none of {context.get('expected')}"
    if kind == "value_error":
        return str(context.get("error", details["msg"]))
    message = details["msg"]
    return message[0].lower() + message[1:]
