"""The first page: incidents and the health of sources, as plain values and then as HTML. Pure: time comes in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from operator import attrgetter

from jinja2 import Environment, PackageLoader, StrictUndefined
from yarl import URL

from monitor import __version__
from monitor.model import SLOTS, Evidence, Figure, Incident, Range, Slot, Status
from monitor.web import wording
from monitor.web.health import STATES, SourceView, last_contact, troubled

REFRESH_SECONDS = 30
LEDGER_LINES = 30
QUOTE_LIMIT = 400
NAMED_SOURCES = 8
"""More sources in trouble than these are named only in the fold."""
BESIDE_SOURCES = 8
"""Of more the API tells what stands beside the news."""
EXPLAINED_SOURCES = 100
"""More than these are told by the API only, or thousands of them would bury the incidents."""


@dataclass(frozen=True, slots=True)
class Toll:
    """One standing figure of an incident and the line of its ledger that proves it."""

    slot: Slot
    words: str
    proof: Figure | None


@dataclass(frozen=True, slots=True)
class Card:
    """One incident as the page shows it."""

    incident: Incident
    country: str
    methods: str
    tolls: tuple[Toll, ...]
    quotes: tuple[Figure | Evidence, ...]
    """What proves the standing figures, each said once; without figures, what proves the attack."""
    ledger: tuple[Figure, ...]
    """Every figure that was told, newest first."""
    unlisted: int
    told_by: str


@dataclass(frozen=True, slots=True)
class Warned:
    """What a reader must know before anything else: the short of it, and what it means."""

    title: str
    text: str
    since: datetime | None = None


def proof_of(incident: Incident, slot: Slot, standing: Range) -> Figure | None:
    """The first that told the standing figure; None where the ledger no longer holds it."""
    told = [figure for figure in incident.figures if figure.slot == slot and figure.range == standing]
    return min(told, key=attrgetter("published"), default=None)


def _tolls(incident: Incident) -> tuple[Toll, ...]:
    standing = ((slot, incident.toll(slot)) for slot in SLOTS)
    return tuple(Toll(slot, wording.count(told), proof_of(incident, slot, told)) for slot, told in standing if told)


def _told_by(incident: Incident) -> str:
    parts = [wording.plural(len(incident.sources), "source")]
    if len(incident.sources) > 1:
        parts.append(f"{len(incident.families)} independent")
    if incident.official_sources:
        parts.append(f"{len(incident.official_sources)} official")
    return ", ".join(parts)


def card(incident: Incident) -> Card:
    """What the page shows of one incident."""
    tolls = _tolls(incident)
    figures = [toll.proof for toll in tolls if toll.proof]
    proofs: list[Figure | Evidence] = [*figures] or ([incident.evidence] if incident.evidence else [])
    ledger = sorted(incident.figures, key=attrgetter("published"), reverse=True)
    return Card(
        incident=incident,
        country=wording.country(incident.country),
        methods=wording.methods(incident.methods),
        tolls=tolls,
        quotes=tuple({(figure.quote, figure.url): figure for figure in proofs}.values()),
        ledger=tuple(ledger[:LEDGER_LINES]),
        unlisted=max(0, len(ledger) - LEDGER_LINES),
        told_by=_told_by(incident),
    )


def warning(sources: Sequence[SourceView]) -> Warned | None:
    """What to say where no source is fresh, so that an empty page is never taken for a quiet night."""
    meaning = "This page being empty, or unchanged, does not mean that nothing happened."
    if not sources:
        return Warned("No source is configured: nothing is being watched.", meaning)
    if any(source.state == "fresh" for source in sources):
        return None
    if all(source.state == "never" for source in sources):
        return Warned("No source has been polled yet.", meaning)
    since = last_contact(sources)
    if since is None:
        return Warned("No source could be reached so far.", meaning)
    return Warned("No source could be reached since", meaning, since)


def link(url: str) -> str:
    """An address that may be followed: http and https only, without user and password; else nothing."""
    try:
        parsed = URL(url)
    except ValueError:
        return ""
    return str(parsed.with_user(None)) if parsed.scheme in {"http", "https"} and parsed.host else ""


def shorten(words: str) -> str:
    """A quote at a length that a page can bear."""
    return words if len(words) <= QUOTE_LIMIT else words[:QUOTE_LIMIT].rstrip() + " …"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("monitor.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters.update(
        ago=wording.ago,
        clock=wording.clock,
        machine_time=wording.machine_time,
        count=wording.count,
        link=link,
        state=STATES.__getitem__,
        shorten=shorten,
    )
    return environment


def render(
    incidents: Sequence[Incident] | None,
    sources: Sequence[SourceView] | None,
    *,
    now: datetime,
    exercise: bool = False,
    hold: bool = False,
) -> str:
    """The page as HTML; None for what could not be asked, which is then said. `hold`: it does not renew itself."""
    cards = tuple(card(incident) for incident in incidents or ())
    staged = [shown.incident.status is not Status.ACTUAL for shown in cards]
    return (
        _environment()
        .get_template("page.html")
        .render(
            cards=cards,
            incidents_known=incidents is not None,
            total=len(sources or ()),
            sources_known=sources is not None,
            fresh=sum(source.state == "fresh" for source in sources or ()),
            troubled=troubled(sources or ()),
            beside=[source for source in sources or () if source.context][:BESIDE_SOURCES],
            named=NAMED_SOURCES,
            explained=EXPLAINED_SOURCES,
            warning=warning(sources) if sources is not None else None,
            exercise=exercise or (bool(staged) and all(staged)),
            some_exercise=any(staged),
            refresh=0 if hold else REFRESH_SECONDS,
            now=now,
            version=__version__,
        )
    )
