"""Every key of the store, spelled in this one place.

What must change together shares one hash tag (the part in braces), so that one script may write it and a Redis
Cluster can hold it: a source's marks, its pending entries and the stream that its articles go to; a city's incidents
and the outbox that its alerts go to; a subscriber's queue and the calendar in which it waits.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import xxhash

PARTITIONS = 8


def _chat(name: str) -> str:
    """All topics of a chat (`tg:-100123:7`) share its partition."""
    return ":".join(name.split(":", 2)[:2])


def _partition(name: str) -> int:
    return xxhash.xxh32_intdigest(name.encode()) % PARTITIONS


@lru_cache(maxsize=4096)
def _partition_of(subscriber: str) -> int:
    """Asked for seven times for each message that leaves."""
    return _partition(_chat(subscriber))


@dataclass(frozen=True, slots=True)
class Keys:
    """Spells keys under one namespace, so that a replay or a test never meets real data."""

    namespace: str = "tocsin"

    # --- what a source's partition holds -------------------------------------------------------------------------

    def _source_tag(self, source: str) -> str:
        return f"{self.namespace}:{{s{_partition(source)}}}"

    def source(self, source: str) -> str:
        """Hash: a source's validators (ETag, Last-Modified), health and back-off."""
        return f"{self._source_tag(source)}:source:{source}"

    def seen(self, source: str, entry: str) -> str:
        """String: the fingerprint of the entry as it was when its article went to the stream."""
        return f"{self._source_tag(source)}:seen:{source}:{entry}"

    def pending(self, source: str) -> str:
        """Hash: entry -> the entry, for all that were listed and are not yet on the stream."""
        return f"{self._source_tag(source)}:pending:{source}"

    def pending_due(self, source: str) -> str:
        """Sorted set: entry -> when it is to be tried next (epoch seconds)."""
        return f"{self._source_tag(source)}:due:{source}"

    def waiting(self, source: str) -> str:
        """Set: the sources of this partition that have pending entries."""
        return f"{self._source_tag(source)}:waiting"

    def all_waiting(self) -> tuple[str, ...]:
        """The sets of sources with pending entries, of all partitions."""
        return tuple(f"{self.namespace}:{{s{n}}}:waiting" for n in range(PARTITIONS))

    def revisits(self, source: str) -> str:
        """Hash: page -> what it said last, for the pages of this partition that are looked at again."""
        return f"{self._source_tag(source)}:revisits"

    def revisits_due(self, source: str) -> str:
        """Sorted set: page -> when it is looked at next (epoch seconds)."""
        return f"{self._source_tag(source)}:revisits:due"

    def all_revisits(self) -> tuple[tuple[str, str], ...]:
        """The two keys above, of all partitions."""
        tags = (f"{self.namespace}:{{s{n}}}" for n in range(PARTITIONS))
        return tuple((f"{tag}:revisits", f"{tag}:revisits:due") for tag in tags)

    def articles(self, source: str) -> str:
        """Stream: articles to be read."""
        return f"{self._source_tag(source)}:articles"

    def all_articles(self) -> tuple[str, ...]:
        """The article streams of all partitions."""
        return tuple(f"{self.namespace}:{{s{n}}}:articles" for n in range(PARTITIONS))

    # --- what everybody shares -----------------------------------------------------------------------------------

    def polls(self) -> str:
        """Stream: names of sources whose poll is due."""
        return f"{self.namespace}:polls"

    def queued(self) -> str:
        """Sorted set: source whose poll waits on the stream already -> until when that counts (epoch seconds)."""
        return f"{{{self.polls()}}}:queued"  # where a cluster puts the stream too

    def turns(self, host: str) -> str:
        """Sorted set: who has a turn at a host -> until when; `next` -> when the next may start (epoch seconds)."""
        return f"{self.namespace}:turns:{host}"

    def subscription(self, name: str) -> str:
        """Hash: a WebSub subscription by its id: hub, topic, secret, state and lease."""
        return f"{self.namespace}:{{websub}}:{name}"

    def subscriptions(self) -> str:
        """Hash: source -> the id of its subscription."""
        return f"{self.namespace}:{{websub}}:sources"

    def subscriptions_due(self) -> str:
        """Sorted set: id of a subscription -> when something is to be done about it (epoch seconds)."""
        return f"{self.namespace}:{{websub}}:due"

    def pushes(self) -> str:
        """Stream: what hubs pushed, to be taken over as if it had been polled."""
        return f"{self.namespace}:{{websub}}:pushes"

    def paces(self) -> tuple[str, str, str]:
        """Hash: source -> its wait in seconds. Sorted sets: source -> until when it hurries; -> when that changed."""
        tag = f"{self.namespace}:{{paces}}"
        return f"{tag}:quiet", f"{tag}:hurried", f"{tag}:changed"

    def tellers(self, geonameid: int) -> str:
        """Sorted set: source -> when it told of this city last (epoch seconds)."""
        return f"{self.namespace}:tellers:{geonameid}"

    def notices(self) -> str:
        """Stream: what the operator is to be told, one message a channel."""
        return f"{self.namespace}:notices"

    def shelves(self) -> str:
        """Hash: the shelves on which fingerprints lie, and how many articles the newest one holds."""
        return f"{self.namespace}:{{copies}}:shelves"

    def shelf(self, bucket: str) -> str:
        """Hash: a bucket of a shelf; fingerprints of about a hundred articles."""
        return f"{self.namespace}:{{copies}}:shelf:{bucket}"

    def recent(self) -> str:
        """Sorted set: `geonameid/incident` -> time of its last change, over all cities."""
        return f"{self.namespace}:recent"

    def threads(self, source: str) -> str:
        """Hash: city -> by which name this source told of it last, and when."""
        return f"{self.namespace}:threads:{source}"

    def lease(self, name: str) -> str:
        """String: who holds a duty that only one may have at a time."""
        return f"{self.namespace}:lease:{name}"

    def dead_letters(self) -> str:
        """Stream: messages that no worker could handle, with the reason."""
        return f"{self.namespace}:dead"

    def pacing(self, bot: str) -> tuple[str, str, str, str]:
        """What paces a bot's messages: hash of its pause; list of the latest turns (milliseconds); sorted set of the
        processes that share it -> when they asked last; set of chats that were refused in a row.
        """
        stem = self.pacing_stem(bot)
        return f"{stem}state", f"{stem}overall", f"{stem}processes", f"{stem}refused"

    def pacing_stem(self, bot: str) -> str:
        """What the keys of a bot's pacing begin with; those of chats: then `chat:`, `group:` or `blocked:`."""
        return f"{self.namespace}:{{bot{bot}}}:pacing:"

    def feedback(self) -> str:
        """Stream: what readers say of alerts."""
        return f"{self.namespace}:feedback"

    def broadcast(self) -> str:
        """Hash: what the operator has to say to all chats, and how far it is."""
        return f"{self.namespace}:{{broadcast}}:words"

    def broadcast_left(self) -> str:
        """Set: the chats that have not been told yet."""
        return f"{self.namespace}:{{broadcast}}:left"

    def decisions(self, subject: str) -> str:
        """List: what was decided about an article, an incident or an alert, and why, newest last."""
        return f"{self.namespace}:why:{subject}"

    # --- what a city's partition holds ---------------------------------------------------------------------------

    def _city_tag(self, geonameid: int) -> str:
        return f"{self.namespace}:{{c{geonameid % PARTITIONS}}}"

    def city(self, geonameid: int) -> str:
        """Hash: `version`, and each incident of the city by its id."""
        return f"{self._city_tag(geonameid)}:city:{geonameid}"

    def history(self, geonameid: int, incident: str) -> str:
        """String: an incident that nobody has told of for weeks, kept out of the way of the living ones."""
        return f"{self._city_tag(geonameid)}:incident:{incident}"

    def applied(self, geonameid: int, report: str) -> str:
        """String: this report (article, revision, city, ordinal) has had its effect."""
        return f"{self._city_tag(geonameid)}:applied:{geonameid}:{report}"

    def alert(self, geonameid: int, alert: str) -> str:
        """String: an alert as sent."""
        return f"{self._city_tag(geonameid)}:alert:{alert}"

    def alert_text(self, geonameid: int, alert: str) -> str:
        """String: the text of the article that caused an alert, kept while the alert may still be judged."""
        return f"{self._city_tag(geonameid)}:text:{alert}"

    def standings(self, geonameid: int, incident: str) -> str:
        """Hash: watchlist -> what it was told of an incident and what waits for it."""
        return f"{self._city_tag(geonameid)}:standings:{incident}"

    def any_standings(self) -> tuple[str, ...]:
        """Patterns that the standings of all incidents match."""
        return tuple(f"{self.namespace}:{{c{n}}}:standings:*" for n in range(PARTITIONS))

    def held(self, geonameid: int) -> str:
        """Sorted set: `geonameid/incident/watchlist` -> when to look at what waits there (epoch seconds)."""
        return f"{self._city_tag(geonameid)}:held"

    def all_held(self) -> tuple[str, ...]:
        """The calendars of what is held back, of all partitions."""
        return tuple(f"{self.namespace}:{{c{n}}}:held" for n in range(PARTITIONS))

    def outbox(self, geonameid: int) -> str:
        """Stream: alerts to be matched with their watchers."""
        return f"{self._city_tag(geonameid)}:outbox"

    def all_outboxes(self) -> tuple[str, ...]:
        """The outbox streams of all partitions."""
        return tuple(f"{self.namespace}:{{c{n}}}:outbox" for n in range(PARTITIONS))

    # --- what a subscriber's partition holds ---------------------------------------------------------------------

    def _subscriber_tag(self, subscriber: str) -> str:
        return f"{self.namespace}:{{d{_partition_of(subscriber)}}}"

    def chats(self, name: str) -> str:
        """Hash: name -> the record of each chat of this partition that subscribes."""
        return f"{self._subscriber_tag(name)}:chats"

    def all_chats(self) -> tuple[str, ...]:
        """The records of chats of all partitions."""
        return tuple(f"{self.namespace}:{{d{n}}}:chats" for n in range(PARTITIONS))

    def topics(self, name: str) -> str:
        """Set: the names of a chat and its topics, of those that subscribe."""
        return f"{self._subscriber_tag(name)}:topics:{_chat(name)}"

    def chat_changes(self, name: str) -> str:
        """Stream: the names of chats of this partition whose record changed."""
        return f"{self._subscriber_tag(name)}:chats:changes"

    def all_chat_changes(self) -> tuple[str, ...]:
        """The streams of changed chats of all partitions."""
        return tuple(f"{self.namespace}:{{d{n}}}:chats:changes" for n in range(PARTITIONS))

    def calendar(self, subscriber: str) -> str:
        """Sorted set: subscriber -> when its next delivery is due, or when a claim of it ends (epoch seconds)."""
        return f"{self._subscriber_tag(subscriber)}:calendar"

    def ready(self, subscriber: str) -> str:
        """Sorted set: subscribers of the configuration whose next delivery may be made -> its urgency, lowest first."""
        return f"{self._subscriber_tag(subscriber)}:ready"

    def ready_chats(self, subscriber: str) -> str:
        """The same for chats that subscribed by themselves: there may be very many."""
        return f"{self._subscriber_tag(subscriber)}:ready:chats"

    def places(self, subscriber: str) -> tuple[str, str, str]:
        """Where a subscriber may stand: its partition's calendar and the two sets of those that are ready."""
        tag = self._subscriber_tag(subscriber)
        return f"{tag}:calendar", f"{tag}:ready", f"{tag}:ready:chats"

    def all_places(self) -> tuple[tuple[str, str, str], ...]:
        """The same of all partitions."""
        tags = (f"{self.namespace}:{{d{n}}}" for n in range(PARTITIONS))
        return tuple((f"{tag}:calendar", f"{tag}:ready", f"{tag}:ready:chats") for tag in tags)

    def stems(self, place: str) -> tuple[str, str, str]:
        """What queues, deliveries and threads begin with in the partition of a calendar.

        For scripts that go over many subscribers of it; `queue`, `delivery` and `thread` below say how they go on.
        """
        tag = place.rpartition("}")[0] + "}"
        return f"{tag}:queue:", f"{tag}:delivery:", f"{tag}:thread:"

    def undelivered(self, subscriber: str) -> str:
        """Hash: delivery -> what was given up and why, until the operator has it tried again."""
        return f"{self._subscriber_tag(subscriber)}:undelivered"

    def all_undelivered(self) -> tuple[str, ...]:
        """The hashes of what was given up, of all partitions."""
        return tuple(f"{self.namespace}:{{d{n}}}:undelivered" for n in range(PARTITIONS))

    def queue(self, subscriber: str) -> str:
        """List: a subscriber's deliveries in the order in which they came."""
        return f"{self._subscriber_tag(subscriber)}:queue:{subscriber}"

    def delivery(self, subscriber: str, delivery: str) -> str:
        """Hash: how a delivery ended, kept so that it is not made twice."""
        return f"{self._subscriber_tag(subscriber)}:delivery:{delivery}"

    def thread(self, subscriber: str, incident: str) -> str:
        """String: the message by which a subscriber first heard of an incident; later ones edit it or reply to it."""
        return f"{self._subscriber_tag(subscriber)}:thread:{subscriber}:{incident}"
