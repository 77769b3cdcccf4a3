"""A digest: several incidents in one message, a line each, the worst first. What it says, and what is told together.

Pure. A digest may be longer than a message: the channel takes as many alerts as its message holds, and is handed the
rest again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from monitor.model import Alert, Kind, Status, View
from monitor.notify.wording import MAX_NAME, Badge, Words, change, clean, safe_url, words

FEW = 3
"""What quiet hours held comes one by one, where it is no more than this."""
_NAMES = 20

Hold = Literal["DIGEST", "QUIET_HOURS"]


@dataclass(frozen=True, slots=True)
class Telling:
    """An alert on its way to a channel, as its watchlists are told it."""

    alert: Alert
    view: View
    channel: str
    watchlists: tuple[str, ...]
    held: Hold | None
    """What held it until now, where that may hold others too."""
    rank: tuple[int, ...]
    """How bad it is; the higher, the earlier it is told."""


def together(tellings: Iterable[Telling]) -> tuple[list[Telling], dict[str, list[Telling]]]:
    """Part what is told at one time into what is told by itself, and by channel what is told in one message.

    A digest is one message, and so are more than a few incidents that quiet hours held. Exercises are told by
    themselves, under their banner.
    """
    alone: list[Telling] = []
    held: dict[str, dict[str, Telling]] = {}
    for telling in tellings:
        if telling.held and telling.alert.status is Status.ACTUAL:
            held.setdefault(telling.channel, {}).setdefault(telling.alert.id, telling)
        else:
            alone.append(telling)
    digests: dict[str, list[Telling]] = {}
    for channel, by_alert in held.items():
        of_channel = list(by_alert.values())
        digest = any(telling.held == "DIGEST" for telling in of_channel)
        if len(of_channel) > (1 if digest else FEW):
            digests[channel] = sorted(of_channel, key=lambda telling: (telling.rank, telling.alert.id), reverse=True)
        else:
            alone += of_channel
    return alone, digests


@dataclass(frozen=True, slots=True)
class Item:
    """One alert of a digest, and the watchlists that ask for it."""

    alert: Alert
    watchlists: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """What of a digest is to be told yet."""

    items: tuple[Item, ...]
    number: int = 1
    """Of the first of these in the whole digest, from 1."""
    of: int = 0
    """How many the whole digest holds."""
    late: bool = False
    """It tells what could not be delivered in time."""

    @property
    def id(self) -> str:
        """The same digest may be handed over twice, by this name."""
        return f"digest:{self.items[0].alert.id}"

    def without_watchlists(self) -> Digest:
        """The same for somebody who needs not be told what asked for it."""
        return replace(self, items=tuple(Item(item.alert, ()) for item in self.items))

    @property
    def silent(self) -> bool:
        """Whether it tells updates only."""
        return all(item.alert.kind is Kind.UPDATE for item in self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One incident in words."""

    number: int
    kind: Badge
    badge: str
    place: str
    """"Kharkiv (UA)"."""
    told: str
    """"killed 7, injured at least 24 (killed 3 → 7); shelling"."""
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestMessage:
    """A digest in words."""

    title: str
    lines: tuple[Line, ...]
    watchlists: str


def compose_digest(digest: Digest, language: str) -> DigestMessage:
    """Word a digest for its reader."""
    say = words(language)
    names = dict.fromkeys(clean(name, MAX_NAME) for item in digest.items for name in item.watchlists)
    title = "digest-late" if digest.late else "digest" if digest.number == 1 else "digest-continued"
    return DigestMessage(
        title=say.line(say.say(title, count=max(digest.of, len(digest.items)))),
        lines=tuple(_line(number, item.alert, say) for number, item in enumerate(digest.items, digest.number)),
        watchlists=say.line(say.say("watchlists", names=say.listed(list(names)[:_NAMES]))) if names else "",
    )


def _line(number: int, alert: Alert, say: Words) -> Line:
    kind: Badge = "denied" if alert.denied else alert.kind.value
    moved = change(alert, say)
    methods = say.listed(say.say(f"method-{method.value}") for method in alert.methods)
    return Line(
        number=number,
        kind=kind,
        badge=say.say(f"badge-{kind}"),
        place=say.line(say.say("place", city=say.city(alert.geonameid, alert.city), country=clean(alert.country, 10))),
        told=say.listed((_figures(alert, say) + (f" ({moved})" if moved else ""), methods), "semicolon"),
        url=safe_url(alert.url),
    )


def _figures(alert: Alert, say: Words) -> str:
    """The standing figures; what nobody has told is left out of a line."""
    if alert.denied:
        return say.say("digest-denied")
    told: Sequence[str] = [
        say.say(f"toll-{slot}", count=say.people(count))
        for slot, count in (("killed", alert.killed), ("injured", alert.injured))
        if count is not None
    ]
    return say.listed(told) or say.say("digest-no-toll")
