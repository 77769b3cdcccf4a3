"""Faults of a configuration, each with its place, and how pydantic's errors become such faults."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import AliasChoices, BaseModel, ValidationError

from monitor.config.wording import message_of

Path = tuple[str | int, ...]
OF_KEY = "[key]"
"""How pydantic's location ends where the key of a mapping is wrong, not its value."""


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
        told = f"{where}: {show_path(self.path)}: {self.message}" if self.path else f"{where}: {self.message}"
        return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in told)


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


def faults_of(
    error: ValidationError,
    data: Any,  # noqa: ANN401 - plain data
    model: type[BaseModel],
    place: Callable[[Path, bool], Place],
) -> list[Fault]:
    """Every error of a validation as a fault; `place(path, of_key)` tells where something stands."""
    faults = []
    for details in error.errors(include_url=False):
        of_key = details["type"] == "extra_forbidden" or details["loc"][-1:] == (OF_KEY,)
        path = _path_in_data(details["loc"], data, complete=details["type"] in ("extra_forbidden", "missing"))
        if details["type"] == "union_tag_invalid":
            path = (*path, "kind")
        if details["type"] == "too_short" and _at(data, path):
            continue  # it is empty only because what stands in it has faults of its own
        key = str(path[-1]) if path else ""
        faults.append(Fault(path, place(path, of_key), message_of(details, key, _keys_known(model, details["loc"]))))
    return faults


def _at(data: Any, path: Path) -> Any:  # noqa: ANN401 - plain data
    for step in path:
        data = data[step]
    return data


def _path_in_data(location: tuple[str | int, ...], data: Any, *, complete: bool) -> Path:  # noqa: ANN401 - plain data
    """Pydantic's location without the tags of unions that it adds: what is not in the data is such a tag.

    With `complete`, the last step is a key even though the data does not have it.
    """
    path: list[str | int] = []
    for n, step in enumerate(location):
        last = n == len(location) - 1
        if isinstance(data, dict):
            if step in data or (last and complete):
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
