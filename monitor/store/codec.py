"""How the nouns are written to the store and read back: JSON, checked against their types on the way in."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import TypeAdapter

T = TypeVar("T")


_adapters: dict[type[Any], TypeAdapter[Any]] = {}
_arrays: dict[type[Any], TypeAdapter[Any]] = {}


def _adapter(kind: type[Any]) -> TypeAdapter[Any]:
    if kind not in _adapters:
        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]


def dump(noun: object, *, brief: bool = False) -> bytes:
    """Write a noun of `monitor.model` as JSON (UTF-8); with `brief` without the fields that are as by default.

    The defaults of a kind that is written so may never change.
    """
    return _adapter(type(noun)).serializer.to_json(noun, exclude_defaults=brief)


def load(kind: type[T], data: bytes | str) -> T:
    """Read a noun that `dump` wrote.

    Raises pydantic's ValidationError, a ValueError, where the data is not of that kind.
    """
    noun: T = _adapter(kind).validate_json(data)
    return noun


def load_all(kind: type[T], array: bytes | str) -> tuple[T, ...]:
    """Read a JSON array of nouns that `dump` wrote, in half the time that they take one by one.

    Raises pydantic's ValidationError, a ValueError, where one of them is not of that kind.
    """
    if kind not in _arrays:
        _arrays[kind] = TypeAdapter(tuple[kind, ...])  # type: ignore[valid-type]
    nouns: tuple[T, ...] = _arrays[kind].validate_json(array)
    return nouns


def plain(noun: object) -> dict[str, Any]:
    """The noun as plain JSON values, for output in one of the forms for machines."""
    value: dict[str, Any] = _adapter(type(noun)).dump_python(noun, mode="json")
    return value
