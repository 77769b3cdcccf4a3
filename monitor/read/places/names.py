"""Names of countries and regions, found in any of their forms; a phrase word by word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import product
from typing import TypeVar

from monitor.read.remembered import Remembered

_LONGEST = 3
"""Words of a name."""

Value = TypeVar("Value")


class Names(Remembered[Value | None]):
    """What each name stands for; `keys` leads a word in any of its forms to those that names are written with."""

    __slots__ = ("_keys", "_names", "_words")

    def __init__(self, names: Mapping[str, Value], keys: Callable[[str], tuple[str, ...]] | None = None) -> None:
        self._names = dict(names)
        self._words = {word for name in names for word in name.split()}
        self._keys = keys
        super().__init__(self._look_up)

    def _look_up(self, name: str) -> Value | None:
        if self._keys is None:
            return self._names.get(name)
        keys = [[key for key in self._keys(word) if key in self._words] for word in name.split()[:_LONGEST]]
        if not all(keys):
            return None
        options = (" ".join(choice) for choice in product(*keys))
        return next((self._names[option] for option in options if option in self._names), None)

    def __contains__(self, name: str) -> bool:
        return self.get(name) is not None

    def __getitem__(self, name: str) -> Value:
        found = self.get(name)
        if found is None:
            raise KeyError(name)
        return found
