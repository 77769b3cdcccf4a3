"""Names of cities in other scripts than the Latin one, by GeoNames id; read when the first is asked for.

For each language `names.npz` has the ids in ascending order, where each name ends, and the names one after another in
UTF-8: a few hundred kilobytes in memory that no name is unpacked from until it is told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

DATA = Path(__file__).parent / "names.npz"


@dataclass(frozen=True, slots=True)
class _Language:
    ids: NDArray[np.uint32]
    ends: NDArray[np.uint32]
    blob: bytes

    def name(self, geonameid: int) -> str | None:
        at = int(np.searchsorted(self.ids, np.uint32(geonameid)))
        if at == len(self.ids) or self.ids[at] != geonameid:
            return None
        return self.blob[int(self.ends[at - 1]) if at else 0 : int(self.ends[at])].decode()


class CityNames:
    """The names of cities by language."""

    def __init__(self, languages: Mapping[str, _Language]) -> None:
        self._languages = languages

    def name(self, geonameid: int, language: str) -> str | None:
        """What a city is called in a language; None where that is not known."""
        known = self._languages.get(language)
        return known.name(geonameid) if known and 0 <= geonameid < 2**32 else None

    @classmethod
    def pack(cls, names: Mapping[str, Mapping[int, str]]) -> CityNames:
        """Pack names by language and GeoNames id."""
        packed = {}
        for language, by_id in names.items():
            told = [by_id[number].encode() for number in sorted(by_id)]
            ids, ends = np.array(sorted(by_id), np.uint32), np.cumsum(list(map(len, told))).astype(np.uint32)
            packed[language] = _Language(ids, ends, b"".join(told))
        return cls(packed)

    def save(self, path: Path) -> None:
        """Write all of them to a file; the same names give the same bytes."""
        columns: dict[str, NDArray[np.uint32] | NDArray[np.uint8]] = {}
        for code, each in sorted(self._languages.items()):
            columns |= {f"{code}.ids": each.ids, f"{code}.ends": each.ends}
            columns[f"{code}.blob"] = np.frombuffer(each.blob, np.uint8)
        np.savez_compressed(path, allow_pickle=False, **columns)

    @classmethod
    def load(cls, path: Path) -> CityNames:
        """Read what `save` wrote. Raises FileNotFoundError where there is no such file."""
        with np.load(path, allow_pickle=False) as packed:
            codes = sorted({name.partition(".")[0] for name in packed.files})
            return cls(
                {
                    code: _Language(packed[f"{code}.ids"], packed[f"{code}.ends"], packed[f"{code}.blob"].tobytes())
                    for code in codes
                }
            )


@cache
def _names() -> CityNames:
    return CityNames.load(DATA)


def city_name(geonameid: int, language: str, latin: str) -> str:
    """What a city is called in a language, by its GeoNames id; its Latin name where that is not known."""
    return _names().name(geonameid, language) or latin
