"""The articles of entries whose own words are all that is wanted, as the stream has them: written without being made.

A feed of fifty new entries is fifty articles at once, of which most fields are alike: those are written once. What is
written is, letter for letter, `codec.dump(article_of(...))`.
"""

from __future__ import annotations

from datetime import UTC, datetime
from json.encoder import encode_basestring as quoted

from monitor.assemble import Byline, article_of, canonical_of, date_told, family_of, own_words
from monitor.dedup import fingerprints
from monitor.dedup.pending import Sighting
from monitor.model import Entry
from monitor.store import codec

_MOMENT = "%04d-%02d-%02dT%02d:%02d:%02dZ"
"""As `isoformat` says it, which asks the zone and takes longer for that."""


class OwnWords:
    """Writes the articles of one source's entries that were met at one time."""

    def __init__(self, by: Byline, sighting: Sighting) -> None:
        self._by, self.sighting = by, sighting
        self._told: dict[tuple[str, str | None], str] = {}
        """Of whose words in which language they are -> what stands between address and title."""
        self._seen = _moment(sighting.at)
        self._end = f',"backfill":{_truth(sighting.backfill)},"status":{quoted(by.status.value)}}}'

    def article(self, entry: Entry) -> bytes:
        """An entry's article as JSON (UTF-8)."""
        told = date_told(entry, None, self.sighting.at)
        published = _moment(told) if told else self._seen
        if published is None or self._seen is None:  # told by another clock than most
            return self._made(entry)
        canonical, title, text = canonical_of(self._by, entry), entry.title, own_words(entry)
        name = fingerprints.article_id(canonical, source=self._by.source, guid=entry.guid)
        try:
            return (
                f'{{"id":"{name}","revision":"{fingerprints.revision(title, text)}",'
                f'"url":{quoted(entry.link or canonical or "")},{self._whose(entry)},"title":{quoted(title)},'
                f'"text":{quoted(text)},"published":"{published}","dated":{_truth(told is not None)},'
                f'"seen_at":"{self._seen}"{self._end}'
            ).encode()
        except UnicodeEncodeError:  # half a character: what is to be said of it, `codec` says
            return self._made(entry)

    def _made(self, entry: Entry) -> bytes:
        return codec.dump(article_of(self._by, entry, self.sighting, None, self.sighting.at))

    def _whose(self, entry: Entry) -> str:
        by = self._by
        key = (entry.origin, by.language or entry.language or None)
        if (told := self._told.get(key)) is None:
            told = self._told[key] = (
                f'"source":{quoted(by.source)},"family":{quoted(family_of(by, entry))},'
                f'"official":{_truth(by.official)},"language":{quoted(key[1]) if key[1] is not None else "null"}'
            )
        return told


def _moment(when: datetime) -> str | None:
    """As JSON has a time of UTC; None of any other."""
    if when.tzinfo is not UTC:
        return None
    if when.microsecond:
        return f"{when.isoformat()[:-6]}Z"
    return _MOMENT % (when.year, when.month, when.day, when.hour, when.minute, when.second)


def _truth(value: bool) -> str:
    return "true" if value else "false"
