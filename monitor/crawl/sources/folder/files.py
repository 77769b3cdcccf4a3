"""The files of a directory in the order in which they came, and how far they have been read.

A file's place in that order is the time of its last change as the system keeps it (`st_ctime`): moving a file into the
directory or writing to it sets that, and nothing sets it back, as copying with times kept does to `st_mtime`.
"""

from __future__ import annotations

import json
import os
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, NamedTuple

MOST_FILES = 200_000
SETTLED_NS = 2_000_000_000
"""What changed within this time may still be under way; what came at the same tick is all there afterwards."""
_UNDER_WAY = (".tmp", ".part", ".partial", ".swp", "~")


class Stamp(NamedTuple):
    """When a file changed last (nanoseconds since 1970), and its name."""

    changed: int
    name: str


NOTHING = Stamp(0, "")


@dataclass(frozen=True, slots=True)
class Progress:
    """Up to which file all has been taken, and how far into the next one."""

    last: Stamp = NOTHING
    within: Stamp | None = None
    """A file of which a part has been taken: so many bytes and lines."""
    offset: int = 0
    line: int = 0

    def dump(self) -> str:
        """As text, for the store."""
        return json.dumps([self.last, self.within, self.offset, self.line])

    @classmethod
    def load(cls, cursor: str) -> Progress:
        """What `dump` wrote; what cannot be read is nothing."""
        with suppress(ValueError, TypeError):
            last, within, offset, line = json.loads(cursor)
            return cls(Stamp(*last), Stamp(*within) if within else None, int(offset), int(line))
        return cls()

    def start_of(self, stamp: Stamp) -> tuple[int, int]:
        """From which byte and line on a file is to be read; one that has changed, from its beginning."""
        return (self.offset, self.line) if stamp == self.within else (0, 0)


def waiting(folder: Path, progress: Progress, now_ns: int) -> list[Stamp]:
    """The files that have not been taken, in their order. Raises OSError where the directory cannot be read.

    Hidden files, directories, links and what is named as under way are left aside.
    """
    found: list[Stamp] = []
    with os.scandir(folder) as entries:
        for _, entry in zip(range(MOST_FILES), entries, strict=False):
            if entry.name.startswith(".") or entry.name.endswith(_UNDER_WAY):
                continue
            with suppress(FileNotFoundError):
                told = entry.stat(follow_symlinks=False)
                stamp = Stamp(told.st_ctime_ns, entry.name)
                if stat.S_ISREG(told.st_mode) and progress.last < stamp and stamp.changed <= now_ns - SETTLED_NS:
                    found.append(stamp)
    return sorted(found)


def opened(folder: Path, name: str) -> BinaryIO:
    """A file of the directory, if that is what it still is. Raises OSError."""
    handle = os.open(folder / name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    file = os.fdopen(handle, "rb")
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        file.close()
        raise OSError(0, "no longer a file", name)
    return file
