"""Pages that are looked at again because much may still change in them: which, when next, and what they said last.

They are kept in the partition of their source, whose stream a new revision goes to in the same step that remembers it.
Every script may run twice.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from monitor.model import Article
from monitor.store import codec
from monitor.store.connection import Store

MOST = 200
"""Pages of one partition that are looked at again at the same time; beyond it no more are taken on."""

_KEEP = """
-- KEYS: revisits, due    ARGV: page, article, when, most
local known = redis.call('HGET', KEYS[1], ARGV[1])
if known then
  redis.call('HSET', KEYS[1], ARGV[1], string.match(known, '^%d+') .. '\\n' .. ARGV[2])
elseif redis.call('HLEN', KEYS[1]) < tonumber(ARGV[4]) then
  redis.call('HSET', KEYS[1], ARGV[1], '0\\n' .. ARGV[2])
  redis.call('ZADD', KEYS[2], ARGV[3], ARGV[1])
end
return 0
"""

_CLAIM = """
-- KEYS: revisits, due    ARGV: now, end of the lease, limit
local found = {}
for _, page in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[1], 'LIMIT', 0, ARGV[3])) do
  local known = redis.call('HGET', KEYS[1], page)
  if known then
    redis.call('ZADD', KEYS[2], ARGV[2], page)
    found[#found + 1] = known
  else
    redis.call('ZREM', KEYS[2], page)
  end
end
return found
"""

_DONE = """
-- KEYS: revisits, due, stream    ARGV: page, number of the visit, when next (empty: never), what it says, new revision
local known = redis.call('HGET', KEYS[1], ARGV[1])
if not known or string.match(known, '^%d+') ~= ARGV[2] then return 0 end
if ARGV[5] ~= '' then redis.call('XADD', KEYS[3], '*', 'body', ARGV[5]) end
if ARGV[3] == '' then
  redis.call('HDEL', KEYS[1], ARGV[1])
  redis.call('ZREM', KEYS[2], ARGV[1])
else
  redis.call('HSET', KEYS[1], ARGV[1], (ARGV[2] + 1) .. '\\n' .. ARGV[4])
  redis.call('ZADD', KEYS[2], ARGV[3], ARGV[1])
end
return 1
"""


@dataclass(frozen=True, slots=True)
class Visit:
    """One more look at a page."""

    article: Article
    """What it said last, without its text."""
    number: int
    """How many looks there were before."""


class Revisits:
    """The pages that are to be looked at again."""

    def __init__(self, store: Store) -> None:
        self._keys = store.keys
        self._keep = store.redis.register_script(_KEEP)
        self._claim = store.redis.register_script(_CLAIM)
        self._done = store.redis.register_script(_DONE)

    async def keep(self, article: Article, at: datetime) -> None:
        """Have an article's page looked at again from `at` on; of one that is kept already, note what it says now."""
        await self._keep(
            keys=self._places(article.source), args=[article.id, _without_text(article), at.timestamp(), MOST]
        )

    async def claim(self, now: datetime, lease: timedelta, limit: int) -> list[Visit]:
        """Take up to `limit` pages of each partition that are due; they are left to the caller until now + lease."""
        visits: list[Visit] = []
        for keys in self._keys.all_revisits():
            found = await self._claim(keys=list(keys), args=[now.timestamp(), (now + lease).timestamp(), limit])
            visits += [_visit(value) for value in found]
        return visits

    async def done(self, visit: Visit, *, again: datetime | None, revised: Article | None = None) -> bool:
        """End a visit: put the revision that it found on the stream, and say when to look again (None: never).

        False, and nothing is done, where the visit was ended before.
        """
        article = visit.article
        ended = await self._done(
            keys=[*self._places(article.source), self._keys.articles(article.source)],
            args=[
                article.id,
                visit.number,
                "" if again is None else again.timestamp(),
                _without_text(revised or article),
                "" if revised is None else codec.dump(revised),
            ],
        )
        return bool(ended)

    def _places(self, source: str) -> list[str]:
        return [self._keys.revisits(source), self._keys.revisits_due(source)]


def _without_text(article: Article) -> bytes:
    return codec.dump(replace(article, text=""))


def _visit(value: bytes) -> Visit:
    number, _, article = value.partition(b"\n")
    return Visit(codec.load(Article, article), int(number))
