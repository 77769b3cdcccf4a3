"""What an alert says, as structured lines in one language; how they look is each channel's own affair.

Pure. The words stand in the catalogue of messages. What came from outside is cleaned of everything that could steer a
terminal or turn a line around.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, Literal
from zoneinfo import ZoneInfo

from monitor.model import Alert, Kind, Range, Status
from monitor.notify.catalogue import CATALOGUE, FALLBACK, Catalogue, directed
from monitor.notify.cities import city_name

LANGUAGES = CATALOGUE.languages

MAX_TITLE = 300
MAX_QUOTE = 2000
MAX_NAME = 120
MAX_URL = 2048

# Embeddings, overrides and isolates (UAX #9): they would turn around what stands after them.
_STEERING = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]")
_SPACE = re.compile(r"\s+")

Badge = Literal["new", "update", "correction", "denied"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """An alert in words. Empty strings are lines that are not told."""

    kind: Badge
    banner: str
    """Says that it is an exercise or a test; empty where it is meant in earnest."""
    badge: str
    headline: str
    place: str
    """"Kharkiv (UA)"."""
    change: str
    """"killed 3 → 7"."""
    toll: str
    methods: str
    """"shelling; on 2026-03-01; told of one part of the city"."""
    quote: str
    sources: str
    """"3 sources, 2 independent, 1 official"."""
    told: str
    watchlists: str
    title: str
    url: str
    """Of the article: http or https, or empty."""


class Words:
    """The wording of one language; what it lacks is said in English."""

    def __init__(self, language: str, catalogue: Catalogue = CATALOGUE) -> None:
        self.language = language
        self._catalogue = catalogue

    def say(self, message: str, **values: Any) -> str:  # noqa: ANN401 - text, numbers
        """One message of the language. Raises KeyError where no language has it."""
        return self._catalogue.say(self.language, message, values)

    def line(self, text: str) -> str:
        """A text as a line of its own, which reads in the direction of the language."""
        return directed(text, self.language) if text else ""

    def listed(self, parts: Iterable[str], separator: str = "comma") -> str:
        """Several parts in one line, as the language separates them; those that are empty are left out."""
        return self.say(separator).join(filter(None, parts))

    def city(self, geonameid: int, latin: str) -> str:
        """What a city is called in the language, by its GeoNames id; its Latin name where that is not known."""
        return clean(city_name(geonameid, self.language, latin), MAX_NAME)

    def people(self, count: Range | None) -> str:
        """ "21", "at least 112", "up to 5", "5–7", "none", "not told"."""
        if count is None or (count.max is None and not count.least):
            return self.say("count-unknown")
        if count.max is None:
            return self.say("count-least", count=count.least)
        if count.max == 0:
            return self.say("count-none")
        if count.min == count.max:
            return self.say("count-exact", count=count.max)
        if not count.least:
            return self.say("count-most", count=count.max)
        return self.say("count-between", **{"from": count.least, "to": count.max})


@cache
def words(language: str) -> Words:
    """The wording of a language, or of English where there is none in it."""
    return Words(language if language in LANGUAGES else FALLBACK)


def compose(alert: Alert, language: str, *, watchlists: tuple[str, ...] = (), zone: str = "UTC") -> Message:
    """Word an alert for its reader, whose clock shows the time of a zone (IANA)."""
    say = words(language)
    kind: Badge = "denied" if alert.denied else alert.kind.value
    names = [clean(name, MAX_NAME) for name in watchlists[:20]]
    city, country = say.city(alert.geonameid, alert.city), clean(alert.country, 10)
    return Message(
        kind=kind,
        banner=say.line(say.say(alert.status.value.lower())) if alert.status is not Status.ACTUAL else "",
        badge=say.say(f"badge-{kind}"),
        headline=say.line(say.say(f"headline-{kind}", city=city, country=country)),
        place=say.say("place", city=city, country=country),
        change=say.line(change(alert, say)),
        toll=say.line(_toll(alert, say)),
        methods=say.line(_how_and_where(alert, say)),
        quote=_in_its_direction(_quote(alert)),
        sources=say.line(_sources(alert, say)),
        told=say.line(
            say.say(
                "told" if alert.dated else "told-undated",
                time=clock_time(alert.published, zone),
                source=clean(alert.source, MAX_NAME),
            )
        ),
        watchlists=say.line(say.say("watchlists", names=say.listed(names))) if names else "",
        title=_in_its_direction(clean(alert.title, MAX_TITLE)) or say.line(say.say("link")),
        url=safe_url(alert.url),
    )


def clean(text: str, limit: int) -> str:
    """One line of at most `limit` code points, without control characters; right-to-left text is kept to itself."""
    text = _STEERING.sub("", _SPACE.sub(" ", text[: limit * 4])).strip()
    text = "".join(c for c in text if unicodedata.category(c) not in ("Cc", "Cs", "Co", "Cn"))
    if len(text) > limit:
        text = f"{text[: limit - 1].rstrip()}…"
    if any(unicodedata.bidirectional(c) in ("R", "AL") for c in text):
        return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"
    return text


def _in_its_direction(text: str) -> str:
    """Words of somebody else, which stand in a line of their own and read in the direction of their own language."""
    strong = (found for each in text if (found := unicodedata.bidirectional(each)) in ("L", "R", "AL"))
    return f"\N{RIGHT-TO-LEFT MARK}{text}" if next(strong, "L") != "L" else text


def change(alert: Alert, say: Words) -> str:
    """What this alert changes; nothing where it is the first."""
    if alert.kind is Kind.NEW or alert.denied:
        return ""
    moved = (("killed", alert.killed_before, alert.killed), ("injured", alert.injured_before, alert.injured))
    return say.listed(
        say.say(f"change-{slot}", before=say.people(before), after=say.people(after))
        for slot, before, after in moved
        if before != after
    )


def _toll(alert: Alert, say: Words) -> str:
    if alert.denied:
        return say.say("toll-denied")
    if alert.killed is None and alert.injured is None:
        return say.say("toll-unknown")
    told = [
        say.say("toll-killed", count=say.people(alert.killed)),
        say.say("toll-injured", count=say.people(alert.injured)),
    ]
    if alert.window_hours:
        told.append(say.say("window", hours=alert.window_hours))
    return say.say("toll", toll=say.listed(told))


def _how_and_where(alert: Alert, say: Words) -> str:
    """ "shelling; on 2026-03-01; told of one part of the city"."""
    day = alert.event_date
    if day == alert.published.date().isoformat():
        day = None  # the time of the article says as much
    told = [
        say.listed(say.say(f"method-{method.value}") for method in alert.methods),
        say.say("day", day=clean(day, 10)) if day else "",
        say.say("part-of-city") if alert.geo_precision == "district" else "",
    ]
    return say.listed(told, "semicolon")


def _quote(alert: Alert) -> str:
    """The words that the alert was read from, each once: the toll's first, for they are asked about first."""
    chosen: list[str] = []
    for slot in ("killed", "injured", "missing", "evidence"):
        words_told = clean(alert.quotes.get(slot, ""), MAX_QUOTE)
        if words_told and not any(words_told in other for other in chosen):
            chosen = [other for other in chosen if other not in words_told] + [words_told]
    return " … ".join(chosen)


def _sources(alert: Alert, say: Words) -> str:
    parts = [say.say("sources", count=alert.sources), say.say("independent", count=alert.independent)]
    if alert.official:
        parts.append(say.say("official", count=alert.official))
    return say.listed(parts)


def clock_time(moment: datetime, zone: str) -> str:
    """A moment by the clock of a time zone (IANA), with its name."""
    return f"{moment.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M} {zone}"


def safe_url(url: str) -> str:
    """The address if it is one that a reader can follow; never half of one."""
    safe = url.startswith(("https://", "http://")) and len(url) <= MAX_URL and url.isprintable() and " " not in url
    return url if safe else ""
