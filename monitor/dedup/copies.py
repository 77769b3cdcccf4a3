"""Copies: which article said this very text first, and whose voice a text is that nearly copies another.

Asking is idempotent for one article. An answer that the store cannot give is no answer: an outage is raised, and the
caller tries again; any other fault lets the article through, for dedup never hides news.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from redis.exceptions import RedisError

from monitor import telemetry
from monitor.dedup import fingerprints, minhash
from monitor.dedup.plain import plains
from monitor.dedup.shelves import HORIZON, RECOGNISE, SPANS, question
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
        self._script = store.redis.register_script(RECOGNISE)
        self._asked = Together(self._ask)

    async def recognise(self, article: Article, now: datetime) -> Recognised:
        """Compare an article with those before it and remember it; those asked for side by side share a round trip.

        Raises an error of `store.connection.OUTAGE` where the store is away.
        """
        try:
            answer = await self._asked((article, now))
        except OUTAGE:
            raise
        except RedisError as error:
            log.warning("copies cannot be told, article goes through", article=article.key, error=str(error))
            return Recognised(article.family)
        return _recognised(answer, article)

    async def _ask(self, asked: Sequence[tuple[Article, datetime]]) -> Sequence[bytes | Exception]:
        answers: Sequence[bytes | Exception] = await self._script(self._keys, [SPANS, *_questions(asked)])
        return answers


def _questions(asked: Sequence[tuple[Article, datetime]]) -> Iterator[bytes]:
    texts = plains([article.text for article, _ in asked])
    for (article, now), text, sketch in zip(asked, texts, minhash.sketches(texts), strict=True):
        yield question(
            max(0, int(now.timestamp())),
            known_for=SHORT if len(text) < fingerprints.SHORT_WORDS else HORIZON,
            page=bytes.fromhex(article.id),
            revision=bytes.fromhex(article.revision),
            content=fingerprints.content_fingerprint(text, article.title, status=article.status),
            classes=_classes(article),
            sketch=sketch,
            voice=article.family,
        )


def _recognised(answer: bytes, article: Article) -> Recognised:
    revised, kind, page, voice = answer[:1] == b"1", answer[1:2], answer[2:18].hex(), answer[18:]
    if kind == b"o":
        return Recognised(article.family, original=page, revised=revised)
    if kind == b"n":
        return Recognised(voice.decode(), resembles=page, revised=revised)
    return Recognised(answer[2:].decode() or article.family, revised=revised)


def _classes(article: Article) -> bytes:
    """The classes whose words make these a copy, the article's own first.

    What an official source says, or what is news, is no copy of what a channel said, or of what a first poll filled in.
    """
    own = (0 if article.backfill else _LIVE) | (_OFFICIAL if article.official else 0)
    return bytes([own, *(other for other in range(own + 1, 4) if other & own == own)])
