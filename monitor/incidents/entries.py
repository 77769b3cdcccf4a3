"""The lines that a report adds to an incident's ledger, and the incident with them. Pure.

Every figure told of an attack is kept, also those that change nothing: the ledger is what the standing toll is worked
out from, whenever a late article comes in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from monitor.incidents.told import Told
from monitor.incidents.tolls import NOBODY, standing
from monitor.incidents.wording.deaths import died_of_wounds, one_more_has_died
from monitor.model import SLOTS, Article, Currency, Evidence, Figure, Incident, Method, Range, Report, Slot

QUOTE_LENGTH = 300
LEDGER_LENGTH = 600
"""Lines; beyond it a line that only repeats another is not kept."""
ARTICLES = 1000

_ORDER = list(Method)


def quote(report: Report, article: Article, slot: str) -> str:
    """The words that a slot (or `evidence`) was read from; those of the attack itself where the slot has none."""
    where = report.quotes.get(slot)
    field = (article.title if where.field == "title" else article.text) if where else ""
    words = field[where.start : where.end] if where else ""
    return (words or report.evidence)[:QUOTE_LENGTH]


def evidence_of(told: Told, article: Article) -> Evidence | None:
    """The words by which an article tells of an attack; None where it gave none."""
    words = quote(told.report, article, "evidence")
    if not words:
        return None
    return Evidence(quote=words, source=article.source, official=article.official, url=article.url, published=told.at)


def figures_of(told: Told, article: Article) -> list[Figure]:
    """What a report says of the toll, as lines of the ledger; a figure without a quote is none."""
    report = told.report
    lines: list[tuple[Slot, Range, bool]] = []
    if report.denied:
        lines = [("killed", NOBODY, False), ("injured", NOBODY, False)]
    else:
        lines = [(slot, told_range, False) for slot in SLOTS if (told_range := report.toll(slot)) is not None]
        if report.killed is None and report.killed_more:
            around = f"{article.title}\n{report.evidence}\n{quote(report, article, 'killed_more')}".casefold()
            first = died_of_wounds(around) and not one_more_has_died(around)
            lines.insert(0, ("killed", Range(report.killed_more, report.killed_more if first else None), True))
    return [
        _figure(slot, told_range, more, told, article, words)
        for slot, told_range, more in lines
        if (words := quote(report, article, "killed_more" if more and "killed_more" in report.quotes else slot))
    ]


def _figure(slot: Slot, told_range: Range, more: bool, told: Told, article: Article, words: str) -> Figure:
    report = told.report
    currency = Currency.UPDATE if report.currency is Currency.BACKGROUND else report.currency
    return Figure(
        slot=slot,
        range=told_range,
        source=article.source,
        family=article.family,
        official=article.official,
        article=article.key,
        url=article.url,
        published=told.at,
        seen_at=article.seen_at,
        quote=words,
        currency=currency,
        more=more,
        denied=report.denied,
    )


def with_report(incident: Incident, told: Told, article: Article) -> Incident:
    """The incident once a report is taken in: ledger, standing toll, methods, sources and times."""
    figures = together(incident.figures, figures_of(told, article))
    stands = standing(figures)
    return replace(
        incident,
        methods=_methods(incident.methods if told.report.denied else (*incident.methods, *told.report.methods)),
        killed=stands.toll["killed"],
        injured=stands.toll["injured"],
        missing=stands.toll["missing"],
        denied=stands.denied,
        corrected_at=stands.corrected_at,
        started_at=min(incident.started_at, told.at),
        updated_at=max(incident.updated_at, told.at),
        places=tuple(sorted(told.wording.places.union(incident.places))),
        repeated=incident.repeated or (told.wording.another and not told.wording.same_spot),
        evidence=_first(incident.evidence, evidence_of(told, article)),
        figures=figures,
        articles=_and(incident.articles, article.key)[-ARTICLES:],
        sources=_and(incident.sources, article.source),
        families=_and(incident.families, article.family),
        official_sources=_and(incident.official_sources, article.source if article.official else ""),
    )


def with_copy(incident: Incident, article: str, source: str, *, official: bool) -> Incident:
    """The incident once an outlet has told it in another's very words: one more source, and no further voice."""
    if article in incident.articles:
        return incident
    return replace(
        incident,
        copies=incident.copies + 1,
        articles=(*incident.articles, article)[-ARTICLES:],
        sources=_and(incident.sources, source),
        official_sources=_and(incident.official_sources, source if official else ""),
    )


def _first(known: Evidence | None, new: Evidence | None) -> Evidence | None:
    """The words that were published first."""
    told = [words for words in (known, new) if words is not None]
    return min(told, key=lambda words: (words.published, words.url), default=None)


def together(known: Sequence[Figure], new: Iterable[Figure]) -> tuple[Figure, ...]:
    """Two ledgers in one, in the order of publication, each line once."""
    lines = list(known)
    told = {(f.article, f.slot, f.range, f.more, f.denied) for f in known}
    ranges = {(f.slot, f.range) for f in known}
    for figure in new:
        plain = not (figure.more or figure.denied or figure.currency is Currency.CORRECTION)
        repeats = plain and (figure.slot, figure.range) in ranges
        if (figure.article, figure.slot, figure.range, figure.more, figure.denied) in told:
            continue
        if len(known) < LEDGER_LENGTH or not repeats:
            lines.append(figure)
    lines.sort(key=lambda f: (f.published, f.seen_at, f.article, SLOTS.index(f.slot)))
    return tuple(lines)


def _methods(told: Iterable[Method]) -> tuple[Method, ...]:
    """All kinds told so far; `explosion` goes once a cause is named."""
    kinds = set(told)
    if len(kinds) > 1:
        kinds.discard(Method.EXPLOSION)
    return tuple(sorted(kinds, key=_ORDER.index))


def _and(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return names if not name or name in names else (*names, name)
