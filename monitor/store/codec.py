"""How the nouns are written to the store and read back: JSON, checked against their types on the way in."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import TypeAdapter

T = TypeVar("T")


_adapters: dict[type[Any], TypeAdapter[Any]] = {}


def _adapter(kind: type[Any]) -> TypeAdapter[Any]:
    if kind not in _adapters:
        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]


def dump(noun: object) -> bytes:
    """Write a noun of `monitor.model` as JSON (UTF-8)."""
    return _adapter(type(noun)).serializer.to_json(noun)


def load(kind: type[T], data: bytes | str) -> T:
    """Read a noun that `dump` wrote.

    Raises pydantic's ValidationError, a ValueError, where the data is not of that kind.
    """
    noun: T = _adapter(kind).validate_json(data)
    return noun


def plain(noun: object) -> dict[str, Any]:
    """The noun as plain JSON values, for output in one of the forms for machines."""
    value: dict[str, Any] = _adapter(type(noun)).dump_python(noun, mode="json")
    return value
