"""Copies: which article said this very text first. Near copies find their place here beside the exact ones.

Each method is idempotent for one article. An answer that the store cannot give is no answer: an outage is raised, and
the caller tries again; any other fault lets the article through, for dedup never hides news.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from redis.exceptions import RedisError

from monitor import telemetry
from monitor.dedup import fingerprints, scripts
from monitor.model import Article
from monitor.store.connection import OUTAGE, Store

LONG = timedelta(days=30)
SHORT = timedelta(hours=6)
"""For texts of under 40 words: "Kharkiv. Explosions." is said again next week, and is news then."""

log = telemetry.logger("dedup")


class Copies:
    """What has been said before, by content and by address."""

    def __init__(self, store: Store) -> None:
        self._keys = store.keys
        self._original = store.redis.register_script(scripts.ORIGINAL)
        self._revised = store.redis.register_script(scripts.REVISED)

    async def original(self, article: Article, now: datetime) -> str | None:
        """The key of the article that had the same words before; None where this page itself was the first.

        Raises an error of `store.connection.OUTAGE` where the store is away.
        """
        content = fingerprints.content_fingerprint(article.text, article.title)
        horizon = SHORT if fingerprints.word_count(article.text) < fingerprints.SHORT_WORDS else LONG
        try:
            first = await self._original(
                keys=[self._keys.content(content)],
                args=[article.key, now.timestamp(), int(horizon.total_seconds())],
            )
        except OUTAGE:
            raise
        except RedisError as error:
            log.warning("copies cannot be told, article goes through", article=article.key, error=str(error))
            return None
        original = first.decode() if first else None
        return None if original is None or original.split(":")[0] == article.id else original

    async def revised(self, article: Article) -> bool:
        """Tell whether this page was read before with another text.

        Raises an error of `store.connection.OUTAGE` where the store is away.
        """
        key = self._keys.url(article.id)
        return bool(await self._revised(keys=[key], args=[article.revision, int(LONG.total_seconds())]))
