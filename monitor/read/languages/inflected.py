"""Names that are found in any of their forms."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import product
from typing import Any, TypeVar

_REMEMBERED = 65_536
"""Words whose keys are remembered: more than a day's news has."""

Value = TypeVar("Value")


class InflectedNames(Mapping[str, Value]):
    """Names that are found in any of their forms; a phrase word by word."""

    def __init__(self, names: Mapping[str, Value], keys: Callable[[str], tuple[str, ...]]) -> None:
        self._names = names
        self.get = lru_cache(_REMEMBERED)(self._look_up)  # type: ignore[method-assign] # asked for every word
        self._words = {word for name in names for word in name.split()}
        self._keys = keys

    def _look_up(self, name: str, default: Any = None) -> Any:  # noqa: ANN401 - as Mapping has it
        keys = [[key for key in self._keys(word) if key in self._words] for word in name.split()[:3]]
        if not all(keys):
            return default
        options = (" ".join(choice) for choice in product(*keys))
        return next((self._names[option] for option in options if option in self._names), default)

    def __getitem__(self, name: str) -> Value:
        found = self.get(name)
        if found is None:
            raise KeyError(name)
        return found

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self.get(name) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
