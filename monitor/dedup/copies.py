"""Copies: which article said this very text first, and whose voice a text is that nearly copies another.

Asking is idempotent for one article. An answer that the store cannot give is no answer: an outage is raised, and the
caller tries again; any other fault lets the article through, for dedup never hides news.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from redis.exceptions import RedisError

from monitor import telemetry
from monitor.dedup import fingerprints, minhash
from monitor.dedup.plain import plain
from monitor.dedup.shelves import HEADER, HORIZON, KEEP, PERIOD, RECOGNISE
from monitor.model import Article
from monitor.store.connection import OUTAGE, Store
from monitor.store.together import Together

SHORT = timedelta(hours=6)
"""For texts of under 40 words: "Kharkiv. Explosions." is said again next week, and is news then."""

_LIVE, _OFFICIAL = 1, 2

log = telemetry.logger("dedup")


@dataclass(frozen=True, slots=True)
class Recognised:
    """What an article is to those that were seen before it."""

    voice: str
    """The publisher's family whose words these are: the article's own, or that of the first one that it resembles.

    Of an exact copy nobody asks for it.
    """
    original: str | None = None
    """The id of the page that had the very same words before; None where this page itself was the first."""
    resembles: str | None = None
    """The id of the page that had nearly the same words before."""
    revised: bool = False
    """This page was read before with another text."""


class Copies:
    """What has been said before: by address, by content, and by resemblance."""

    def __init__(self, store: Store) -> None:
        self._keys = [store.keys.shelves(), store.keys.shelf("")]
        self._recognise = Together(store.redis, RECOGNISE)

    async def recognise(self, article: Article, now: datetime) -> Recognised:
        """Compare an article with those before it and remember it, in one round trip.

        Raises an error of `store.connection.OUTAGE` where the store is away.
        """
        try:
            original, voice, revised, *resembles = await self._recognise(self._keys, _arguments(article, now))
        except OUTAGE:
            raise
        except RedisError as error:
            log.warning("copies cannot be told, article goes through", article=article.key, error=str(error))
            return Recognised(article.family)
        return Recognised(
            voice=voice.decode() if voice else article.family,
            original=original.hex() if original else None,
            resembles=resembles[0].hex() if resembles else None,
            revised=bool(revised),
        )


def _arguments(article: Article, now: datetime) -> list[str | bytes]:
    text = plain(article.text)
    known_for = SHORT if len(text) < fingerprints.SHORT_WORDS else HORIZON
    spans = (int(span.total_seconds()) for span in (known_for, HORIZON, PERIOD, KEEP))
    content = fingerprints.content_fingerprint(text, article.title, status=article.status)
    page, revision = bytes.fromhex(article.id), bytes.fromhex(article.revision)
    sketch = minhash.sketch(text)
    return [
        HEADER.pack(max(0, int(now.timestamp())), *spans, page, revision, content),
        _classes(article),
        sketch.hashes + sketch.bands if sketch else b"",
        sketch.names if sketch else b"",
        article.family,
    ]


def _classes(article: Article) -> bytes:
    """The classes whose words make these a copy, the article's own first.

    What an official source says, or what is news, is no copy of what a channel said, or of what a first poll filled in.
    """
    own = (0 if article.backfill else _LIVE) | (_OFFICIAL if article.official else 0)
    return bytes([own, *(other for other in range(own + 1, 4) if other & own == own)])
