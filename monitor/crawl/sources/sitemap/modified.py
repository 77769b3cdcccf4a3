"""What a sitemap said of its pages last: a page that was modified since is read again. Pure.

Committed with the entries. Some sites mark every page as modified each time the sitemap is made; then the mark says
nothing, and following it would fetch the whole site again at each poll.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import xxhash

from monitor.crawl.sources.listing import MAX_ENTRIES, Item
from monitor.crawl.sources.sitemap.document import Listed

REMEMBERED = 1_000
MODIFIED_WITHIN = timedelta(hours=6)
"""So long after its publication a page that was modified tells news of the hour of its modification."""
FEW = 10


@dataclass(frozen=True, slots=True)
class Modified:
    """Page -> when it was last modified, both as hashes."""

    known: Mapping[str, str] = field(default_factory=dict)
    index: bool = False
    """The address leads to an index of sitemaps."""
    stamps: bool = False
    """The times say nothing."""

    @classmethod
    def load(cls, cursor: str) -> Modified:
        """What `dump` wrote; what cannot be read is nothing."""
        head, _, rest = cursor.partition(" ")
        pairs = (pair.partition(":") for pair in rest.split())
        return cls({page: at for page, _, at in pairs if at}, index=head == "index")

    def dump(self) -> str:
        """As text, for the store."""
        return " ".join(["index" if self.index else "pages", *(f"{page}:{at}" for page, at in self.known.items())])

    def items(self, pages: Sequence[Listed], *, index: bool, now: datetime) -> tuple[list[Item], Modified]:
        """The newest pages as items, those that were modified under another name each time; and what is known then."""
        newest = sorted(pages, key=lambda page: page.at.timestamp() if page.at else 0.0, reverse=True)[:MAX_ENTRIES]
        modified = [page for page in newest if self._was_modified(page)]
        met = sum(_key(page) in self.known for page in newest)
        stamps = len(modified) > max(FEW, met // 2)
        again = set() if stamps else {page.address for page in modified}
        items = [_item(page, now, again=page.address in again) for page in newest]
        listed = {_key(page): _at(page) for page in newest}
        kept = {key: at for key, at in self.known.items() if key not in listed}
        return items, Modified(dict(list({**kept, **listed}.items())[-REMEMBERED:]), index, stamps)

    def _was_modified(self, page: Listed) -> bool:
        return self.known.get(_key(page), _at(page)) != _at(page)


def _item(page: Listed, now: datetime, *, again: bool) -> Item:
    fresh = page.published is not None and page.published >= now - MODIFIED_WITHIN
    return Item(
        # The name makes it an entry to fetch; its page is the same article, as the address says.
        guid=f"{page.address} {_at(page)}" if again else page.address,
        link=page.address,
        title=page.title.replace("<", "&lt;"),
        # When a page was modified says nothing of when it was published: that is for the page itself to tell.
        published=page.published,
        updated=page.modified if again and fresh else None,
    )


def _key(page: Listed) -> str:
    return xxhash.xxh3_64_hexdigest(page.address.encode("utf-8", "replace"))[:12]


def _at(page: Listed) -> str:
    return xxhash.xxh32_hexdigest((page.modified.isoformat() if page.modified else "-").encode())
