"""Documents that an answer only names: an index of alerts leads to the alerts themselves.

Each is read once. The cursor of the source remembers which ones of those that the index names were read, so it grows no
longer than the index, and is committed in the step that takes their entries over.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

import xxhash

from monitor.crawl import attributes
from monitor.crawl.errors import CrawlError

FOLLOWED = 20
"""Documents read in one look; what is left is read by the next ones."""
MOST_NAMED = 1_000
"""Of a longer index the first are looked at: the newest, as indexes go."""
TOLD = 4

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Named:
    """A document that an index names."""

    address: str
    mark: str
    """What it is remembered by: its address and the version that the index tells of it."""


@dataclass
class Followed(Generic[T]):
    """What came of the documents of an index."""

    read: list[T] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    failure: CrawlError | None = None
    """Why the first one could not be read that could not."""
    known: list[str] = field(default_factory=list)
    left: int = 0
    """Documents that are still to be read."""
    earlier: int = 0
    """Documents of the index that were read before."""

    @property
    def in_vain(self) -> CrawlError | None:
        """Why no document of the index has ever been had."""
        return None if self.read or self.earlier else self.failure

    @property
    def cursor(self) -> str:
        """What to remember."""
        return json.dumps(self.known, separators=(",", ":"))


def named_in(found: object, base: str) -> list[Named]:
    """The documents that an expression has found: addresses, or lists of an address and what tells its version."""
    named: dict[str, Named] = {}
    for item in found if isinstance(found, list) else ():
        told = [part for part in (item if isinstance(item, list) else [item]) if isinstance(part, str)]
        address = attributes.web_address(base, told[0]) if told else ""
        if address and len(named) < MOST_NAMED:
            mark = xxhash.xxh3_64_hexdigest("\n".join([address, *told[1:]]).encode("utf-8", "replace"))
            named.setdefault(mark, Named(address, mark))
    return list(named.values())


async def follow(named: Sequence[Named], cursor: str, read: Callable[[str], Awaitable[T]]) -> Followed[T]:
    """Read the documents of an index that were not read yet, each by its address and apart from the others.

    What cannot be read for now is tried again by the next look, what never can is named once.
    """
    before = _read_before(cursor)
    answer: Followed[T] = Followed(known=[one.mark for one in named if one.mark in before])
    answer.earlier = len(answer.known)
    wanted = [one for one in named if one.mark not in before]
    answer.left = max(0, len(wanted) - FOLLOWED)
    for one in wanted[:FOLLOWED]:
        try:
            answer.read.append(await read(one.address))
        except CrawlError as error:
            answer.failure = answer.failure or error
            answer.warnings.append(error.message)
            if error.temporary:
                answer.left += 1
                continue
        answer.known.append(one.mark)
    more = len(answer.warnings) - TOLD
    answer.warnings = answer.warnings[:TOLD] + ([f"and {more} more documents that cannot be read"] if more > 0 else [])
    return answer


def _read_before(cursor: str) -> frozenset[Any]:
    try:
        told = json.loads(cursor or "[]")
    except ValueError:  # of another version of this program
        return frozenset()
    return frozenset(mark for mark in told if isinstance(mark, str)) if isinstance(told, list) else frozenset()
