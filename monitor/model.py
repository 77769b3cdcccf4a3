"""The nouns that flow through the service, from a polled source to a delivered message.

Source ─poll─▶ Entry ─fetch─▶ Article ─read─▶ Report(s) ─track─▶ Incident change ─match─▶ Alert ─deliver─▶ Delivery

All are frozen and know only their own rules. All times are aware and in UTC; all offsets are in code points.
Event terms follow ACLED's sub-events ("ACLED-style": nobody here codes for ACLED, and fatalities are *reported*);
alert terms follow OASIS CAP 1.2.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Literal

Slot = Literal["killed", "injured", "missing"]
SLOTS: tuple[Slot, ...] = ("killed", "injured", "missing")


class Term(StrEnum):
    """A word of a fixed list, whose `value` costs no call in Python: each noun that is written asks for it."""

    if not TYPE_CHECKING:  # which would take it for one of the words
        value = property(attrgetter("_value_"))


class Method(Term):
    """How a city was attacked, after ACLED's sub-events."""

    AIR_STRIKE = "air_strike"
    DRONE_STRIKE = "drone_strike"
    MISSILE_STRIKE = "missile_strike"
    SHELLING = "shelling"
    EXPLOSION = "explosion"
    IED = "ied"
    SUICIDE_BOMBING = "suicide_bombing"
    GRENADE = "grenade"
    SHOOTING = "shooting"
    STABBING = "stabbing"
    VEHICLE_RAMMING = "vehicle_ramming"
    ARMED_CLASH = "armed_clash"
    GROUND_ASSAULT = "ground_assault"
    ABDUCTION = "abduction"
    ARSON = "arson"
    CHEMICAL = "chemical"


class Currency(Term):
    """What an article makes of an attack: first word, a changed toll, a toll taken back, or an old one recalled."""

    NEW = "new"
    UPDATE = "update"
    CORRECTION = "correction"
    BACKGROUND = "background"


class Kind(Term):
    """What an alert is to its reader."""

    NEW = "new"
    UPDATE = "update"
    CORRECTION = "correction"


class Status(Term):
    """Whether an alert is meant in earnest (CAP 1.2, `status`)."""

    ACTUAL = "Actual"
    EXERCISE = "Exercise"
    TEST = "Test"


class Reason(Term):
    """Why a report changed an incident, or why it changed nothing."""

    NEW_ATTACK = "NEW_ATTACK"
    FIRST_FIGURE = "FIRST_FIGURE"
    TOLL_ROSE = "TOLL_ROSE"
    REVISED_DOWN = "REVISED_DOWN"
    DENIED = "DENIED"
    SAME_FIGURES = "SAME_FIGURES"
    LOWER_FIGURES = "LOWER_FIGURES"
    STALE = "STALE"
    BACKGROUND = "BACKGROUND"
    BACKFILL = "BACKFILL"
    COPY = "COPY"
    NEAR_COPY = "NEAR_COPY"
    UNITED = "UNITED"
    ALREADY_APPLIED = "ALREADY_APPLIED"


@dataclass(frozen=True, slots=True)
class Range:
    """A count of people as told: "21" is (21, 21), "at least 112" is (112, None), "up to 5" is (0, 5)."""

    min: int | None
    max: int | None
    least: int = field(init=False, repr=False, compare=False)
    """The smallest count that the words allow; a field, for the rules of reading ask some 400 times an article."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "least", self.min or 0)
        if self.min is None and self.max is None:
            raise ValueError("a range needs a bound; a figure that is not told is None, not an empty range")
        if (self.min or 0) < 0 or (self.max is not None and self.max < (self.min or 0)):
            raise ValueError(f"not a range of people: {self.min}..{self.max}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One item that a source lists, as the source gave it (RFC 4287 `atom:entry`, RSS 2.0 `item`)."""

    guid: str
    link: str
    title: str
    summary: str = ""
    content: str = ""
    published: datetime | None = None
    updated: datetime | None = None
    language: str | None = None
    origin: str = ""
    """Who published it first, where the source only passes it on (`t.me/NAME`); empty for the source's own."""
    whole: bool = False
    """Its own words are the whole article: its page says no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """The clean text of one revision of one page."""

    id: str
    """Names the page in every revision: a hash of its canonical URL, or of its source and guid where it has none."""
    revision: str
    """Names this text of it: a hash of title and text."""
    url: str
    source: str
    family: str
    """The publisher; to the incidents, of a near copy, the publisher whose words it tells."""
    official: bool
    language: str | None
    title: str
    text: str
    published: datetime
    dated: bool
    """False: nobody told a date, and `published` is the time at which it was first seen."""
    seen_at: datetime
    backfill: bool = False
    """True: listed in the very first poll of its source, so it may be old news that is new only to us."""
    status: Status = Status.ACTUAL

    @property
    def key(self) -> str:
        """Names this revision of this page."""
        return f"{self.id}:{self.revision}"


@dataclass(frozen=True, slots=True)
class Quote:
    """The exact words that something was read from: `text[start:end]` of the title or the text."""

    field: Literal["title", "text"]
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What one article says of one attack on one city."""

    city: str
    country: str
    geonameid: int
    methods: tuple[Method, ...] = ()
    killed: Range | None = None
    injured: Range | None = None
    missing: Range | None = None
    window_hours: int | None = None
    currency: Currency = Currency.NEW
    evidence: str = ""
    """Exact words of title or text that prove the attack."""
    quotes: Mapping[str, Quote] = field(default_factory=dict)
    """By slot, and `evidence`: where each was read. A figure without a quote is not told."""
    denied: bool = False
    """The article says that this attack did not happen."""
    killed_more: int | None = None
    """"One more has died": a rise that is told without its total."""
    event_date: str | None = None
    """The day of the attack where the article tells it (ISO 8601 date)."""
    geo_precision: Literal["city", "district", "region"] = "city"
    """How closely the place is told; what is told of a region alone gives no report of a city."""

    def toll(self, slot: Slot) -> Range | None:
        """The figure of one slot, or None where the article gives none."""
        figures: dict[Slot, Range | None] = {"killed": self.killed, "injured": self.injured, "missing": self.missing}
        return figures[slot]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of an incident's ledger: who told which figure when, in which words."""

    slot: Slot
    range: Range
    source: str
    family: str
    official: bool
    article: str
    url: str
    published: datetime
    seen_at: datetime
    quote: str
    currency: Currency = Currency.NEW
    more: bool = False
    """True: counts people on top of what stood when it was published ("one more has died")."""
    denied: bool = False
    """True: the article says that there was no attack."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words by which somebody told of an attack, with or without a figure."""

    quote: str
    source: str
    official: bool = False
    url: str
    published: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """One attack on one city as all reports together tell it."""

    id: str
    city: str
    country: str
    geonameid: int
    methods: tuple[Method, ...]
    killed: Range | None
    injured: Range | None
    missing: Range | None
    started_at: datetime
    """The earliest time at which a report of it was published: the attack was then or before."""
    updated_at: datetime
    """The latest publication that was taken into it."""
    evidence: Evidence | None = None
    """The first words that told of the attack."""
    denied: bool = False
    window_hours: int | None = None
    """The window of the report that it was first told in: a bulletin's attack was some time before."""
    corrected_at: datetime | None = None
    """What was published before this never moves the toll back."""
    figures: tuple[Figure, ...] = ()
    articles: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    official_sources: tuple[str, ...] = ()
    copies: int = 0
    """How many articles told it in the very words of another; their outlets are among the sources, not the families."""
    places: tuple[str, ...] = ()
    """What was hit and which quarters, as `incidents.wording.places` names them."""
    repeated: bool = False
    """It was told as a further attack: "the second strike of the day"."""
    alerts: int = 0
    """How many alerts were sent of it; the last one's id is `f"{id}.{alerts}"`."""
    earlier: tuple[str, ...] = ()
    """The ids of the alerts from before it was united with another one, of both; later ones go on counting."""
    united_into: str | None = None
    """The incident that tells this attack now; this one is only kept so that its name leads there."""
    status: Status = Status.ACTUAL

    @property
    def alert_ids(self) -> tuple[str, ...]:
        """The alerts that were sent of it."""
        return (*self.earlier, *(f"{self.id}.{n}" for n in range(len(self.earlier) + 1, self.alerts + 1)))

    def toll(self, slot: Slot) -> Range | None:
        """The standing figure of one slot, or None where nobody told one."""
        figures: dict[Slot, Range | None] = {"killed": self.killed, "injured": self.injured, "missing": self.missing}
        return figures[slot]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """A new attack, an update or a correction, as told to those who watch the city (OASIS CAP 1.2, `alert`)."""

    id: str
    incident: str
    sequence: int
    kind: Kind
    reason: Reason
    city: str
    country: str
    geonameid: int
    methods: tuple[Method, ...]
    killed: Range | None
    injured: Range | None
    killed_before: Range | None = None
    injured_before: Range | None = None
    window_hours: int | None = None
    denied: bool = False
    quotes: Mapping[str, str] = field(default_factory=dict)
    """By slot, and `evidence`: the words themselves."""
    title: str = ""
    url: str = ""
    source: str = ""
    article: str = ""
    sources: int = 1
    independent: int = 1
    official: int = 0
    published: datetime
    dated: bool = True
    sent_at: datetime
    """When it was decided to send it; deliveries have times of their own."""
    earlier: tuple[str, ...] = ()
    """As of its incident."""
    status: Status = Status.ACTUAL
    event_date: str | None = None
    """The day of the attack where the article told it (ISO 8601 date)."""
    geo_precision: Literal["city", "district", "region"] = "city"
    """How closely the article told the place."""
    seen_at: datetime | None = None
    """When the article was first seen here."""

    @property
    def references(self) -> tuple[str, ...]:
        """The alerts of the same incident that this one follows (CAP 1.2, `references`); a new one follows none."""
        if self.kind is Kind.NEW:
            return ()
        own = range(len(self.earlier) + 1, self.sequence)
        return (*self.earlier, *(f"{self.incident}.{n}" for n in own))

    @property
    def united(self) -> tuple[str, ...]:
        """The incidents that were told under other names before they were united with this one."""
        names = dict.fromkeys(name.rpartition(".")[0] for name in self.earlier)
        return tuple(name for name in names if name != self.incident)

    @property
    def message_type(self) -> Literal["Alert", "Update", "Cancel"]:
        """CAP 1.2 `msgType`: a denied attack is cancelled, a lowered toll is an update."""
        if self.denied:
            return "Cancel"
        return "Alert" if self.kind is Kind.NEW else "Update"


class DeliveryState(Term):
    """Where a delivery stands."""

    QUEUED = "queued"
    SENT = "sent"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How one subscriber is told of an alert before which others were held back: as new, or with more that changed."""

    kind: Kind
    killed_before: Range | None
    injured_before: Range | None
    sources: int
    independent: int
    official: int

    @classmethod
    def of(cls, alert: Alert) -> View:
        """What is special about an alert as it is now."""
        return cls(
            kind=alert.kind,
            killed_before=alert.killed_before,
            injured_before=alert.injured_before,
            sources=alert.sources,
            independent=alert.independent,
            official=alert.official,
        )

    def applied(self, alert: Alert) -> Alert:
        """An alert as this subscriber is told it."""
        return replace(
            alert,
            kind=self.kind,
            killed_before=self.killed_before,
            injured_before=self.injured_before,
            sources=self.sources,
            independent=self.independent,
            official=self.official,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Several alerts that are told to a subscriber as one message."""

    id: str
    number: int
    """Of this one, from 1."""
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One alert on its way to one subscriber on one channel."""

    alert: str
    incident: str
    channel: str
    """The channel's name in the configuration."""
    watchlists: tuple[str, ...]
    queued_at: datetime
    view: View | None = None
    """None: the alert is told as it is."""
    batch: Batch | None = None
    """The digest of which it is a part."""
    urgency: int = 0
    """Of all that waits, the lowest goes first (`notify.urgency`)."""
    attempts: int = 0
    state: DeliveryState = DeliveryState.QUEUED
    reason: str = ""

    @property
    def id(self) -> str:
        """The same alert to the same subscriber is the same delivery, however often it is expanded."""
        return delivery_id(self.alert, self.channel)


def delivery_id(alert: str, channel: str) -> str:
    """Names the delivery of an alert to a channel."""
    return f"{alert}@{channel}"
