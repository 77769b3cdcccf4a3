"""Names of countries and regions, found in any of their forms; a phrase word by word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import product
from typing import Final, TypeVar

from monitor.read.remembered import Remembered

_LONGEST: Final = 3
"""Words of a name."""

Value = TypeVar("Value")


class Names(Remembered[Value | None]):
    """What each name stands for; `keys` leads a word in any of its forms to those that names are written with."""

    __slots__ = ("_first", "_keys", "_names", "_opens", "_words")

    def __init__(self, names: Mapping[str, Value], keys: Callable[[str], tuple[str, ...]] | None = None) -> None:
        self._names = dict(names)
        self._words = {word for name in names for word in name.split()}
        self._first = {name.partition(" ")[0] for name in names}
        self._opens = Remembered(self._is_first)
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

    def opens(self, word: str) -> bool:
        """Whether a word is the first of some name, so that it is worth while to look up what it begins."""
        return self._opens.get(word)

    def _is_first(self, word: str) -> bool:
        return any(key in self._first for key in ((word,) if self._keys is None else self._keys(word)))

    def __contains__(self, name: str) -> bool:
        return self.get(name) is not None

    def __getitem__(self, name: str) -> Value:
        found = self.get(name)
        if found is None:
            raise KeyError(name)
        return found
