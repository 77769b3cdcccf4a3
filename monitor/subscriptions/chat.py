"""A chat that subscribes: a person, a group, a channel, or one topic of a group. Frozen; pure.

Records leave out what is as by default, so a default may never change: a field that is wanted otherwise is a new one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from monitor.model import Kind, Method
from monitor.settings import SUBSCRIBED

MOST_MUTED = 50
FARTHEST_KM = 200
"""The largest radius around a city."""
_NAME = re.compile(r"tg:(-?[1-9]\d{0,17})(?::([1-9]\d{0,9}))?")

PlaceKind = Literal["city", "region", "country"]
Sound = Literal["all", "new", "none"]
Updates = Literal["both", "edit", "reply"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A city (with its neighbours, where a radius takes them in), a region told by one of its cities, or a country."""

    kind: PlaceKind
    geonameid: int = 0
    """Of the city; of the city that a region is told by; 0 for a country."""
    radius: int = 0
    """Kilometres around a city."""
    country: str = ""
    """ISO 3166-1 alpha-2."""
    admin1: str = ""
    """Of a region: GeoNames' first administrative division."""
    name: str = ""
    """As GeoNames has it: of the city, or of the city that the region is told by."""

    @property
    def id(self) -> str:
        """Names the place within a chat: the same city with another radius is the same place."""
        if self.kind == "city":
            return f"c{self.geonameid}"
        return f"r{self.country}.{self.admin1}" if self.kind == "region" else f"l{self.country}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """What one chat or topic wants to be told, and how."""

    id: int
    """Telegram's number; negative for groups and channels."""
    topic: int = 0
    """`message_thread_id` of a topic; 0 for the chat itself."""
    language: str = "en"
    zone: str = "UTC"
    """IANA."""
    places: tuple[Place, ...] = ()
    """The latest last, each once."""
    kinds: tuple[Kind, ...] = tuple(Kind)
    methods: tuple[Method, ...] = ()
    """Any of these; none for all."""
    min_killed: int = 0
    min_injured: int = 0
    independent: int = 1
    """Sources that must tell of it."""
    official: bool = False
    """Only what an official source tells, too."""
    sound: Sound = "all"
    """What rings: everything, new attacks and corrections, or nothing."""
    updates: Updates = "both"
    """What an update does: edits the first message in place, replies to it, or both where it is material."""
    material_rise: int = 1
    """By how many more killed, or ten times as many more injured, an update is material; corrections always are."""
    map: bool = True
    """Whether a new attack comes with a map of where the city lies."""
    quiet: tuple[str, str] | None = None
    """From when to when (`22:00`, `07:00`) nothing is told but what is severe."""
    digest: tuple[str, ...] = ()
    """Times of day at which what came in between is told."""
    muted_until: datetime | None = None
    muted: tuple[str, ...] = ()
    """Incidents that are told no more; the latest last."""
    disabled: str = ""
    """Why nothing can be sent there any more, as Telegram said; empty while it can."""
    since: datetime | None = None
    """When it first came."""

    @property
    def name(self) -> str:
        """Names the chat as a watchlist and as a channel."""
        return name_of(self.id, self.topic)

    @property
    def countries(self) -> frozenset[str]:
        """The countries (ISO 3166-1 alpha-2) in which it watches something."""
        return frozenset(place.country for place in self.places)

    def with_place(self, place: Place) -> Chat:
        """The same chat, which also watches this place, by what it says now."""
        return replace(self, places=(*(known for known in self.places if known.id != place.id), place))

    def without_place(self, place: str) -> Chat:
        """The same chat, which does not watch the place with this id any more."""
        return replace(self, places=tuple(known for known in self.places if known.id != place))

    def with_muted(self, incident: str) -> Chat:
        """The same chat, which is told no more of an incident; of very many the oldest ones are forgotten."""
        others = tuple(known for known in self.muted if known != incident)
        return replace(self, muted=(*others, incident)[-MOST_MUTED:])


def name_of(chat: int, topic: int = 0) -> str:
    """The name of a chat, or of one topic of it."""
    return f"{SUBSCRIBED}{chat}:{topic}" if topic else f"{SUBSCRIBED}{chat}"


def read_name(name: str) -> tuple[int, int] | None:
    """Chat and topic (0: none) of a name that `name_of` made; None for any other text."""
    found = _NAME.fullmatch(name)
    return (int(found[1]), int(found[2] or 0)) if found else None
