"""How far a channel was read: committed with the posts themselves, so that a burst or a pause loses none."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import xxhash

from monitor.crawl.sources.telegram.preview import Post

REMEMBERED = 400
"""Posts whose text is known by its hash."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Posts that were never listed: those before number `before`, down to number `until`, which is known."""

    before: int
    until: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What is known of a channel."""

    channel: str
    last: int = 0
    """The highest number seen; 0 before the first poll."""
    texts: Mapping[int, str] = field(default_factory=dict)
    """Number -> hash of its text, of the latest posts."""
    gap: Gap | None = None
    again: int | None = None
    """Before which number older posts are looked at next for edits."""
    looked_at: int = 0
    """When they last were (epoch seconds)."""

    def knows(self, post: Post) -> bool:
        """Whether the post was seen with this very text."""
        return self.texts.get(post.number) == text_hash(post)

    def edited(self, post: Post) -> bool:
        """Whether the post was seen with another text."""
        return post.number in self.texts and not self.knows(post)

    def remembering(self, posts: Iterable[Post]) -> dict[int, str]:
        """The hashes after these posts were seen, of the latest ones."""
        texts = {**self.texts, **{post.number: text_hash(post) for post in posts}}
        return dict(sorted(texts.items())[-REMEMBERED:])

    def dump(self) -> str:
        """As text, for the store."""
        gap = [self.gap.before, self.gap.until] if self.gap else None
        words = " ".join(f"{number}:{text}" for number, text in self.texts.items())
        told = [self.channel.lower(), self.last, words, gap, self.again, self.looked_at]
        return json.dumps(told, separators=(",", ":"))


def load(text: str, channel: str) -> Progress:
    """What `dump` wrote of this channel; where it is of another one, or nothing, a beginning."""
    try:
        told: Any = json.loads(text)
        name, last, words, gap, again, looked_at = told
        if name != channel.lower():
            return Progress(channel=channel)
        pairs = (pair.split(":") for pair in words.split())
        return Progress(
            channel=channel,
            last=int(last),
            texts={int(number): value for number, value in pairs},
            gap=Gap(*map(int, gap)) if gap else None,
            again=int(again) if again else None,
            looked_at=int(looked_at),
        )
    except (ValueError, TypeError, AttributeError):
        return Progress(channel=channel)


def text_hash(post: Post) -> str:
    """Names the text of a post. 32 bits in hex: it is compared with one other text only."""
    return xxhash.xxh32_hexdigest(post.text.encode("utf-8", "replace"))
