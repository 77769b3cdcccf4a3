"""Frozen dataclasses that are made by the thousand a second, without the price of their being frozen."""

from __future__ import annotations

from dataclasses import field, fields, make_dataclass
from typing import Any, TypeVar

T = TypeVar("T")


def quick_to_make(frozen: type[T]) -> type[T]:
    """What makes instances of a frozen dataclass with slots in a third of the time, and takes what the class takes.

    The class sets each field past itself, for it forbids that. Here a twin with the same slots, which forbids nothing,
    is filled, and becomes an instance of the class before anybody has seen it.
    """

    def become(self: Any) -> None:  # noqa: ANN401 - an instance of the twin, for now
        self.__class__ = frozen

    told = [
        (one.name, one.type, field(default=one.default, default_factory=one.default_factory, kw_only=one.kw_only))
        for one in fields(frozen)  # type: ignore[arg-type]
    ]
    twin: type[T] = make_dataclass(frozen.__name__, told, slots=True, namespace={"__post_init__": become})
    return twin
