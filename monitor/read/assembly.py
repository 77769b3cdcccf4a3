"""Step 13, assembly: from what an article tells of each city to its reports, with the words that prove every figure."""

from __future__ import annotations

from itertools import chain, islice

from monitor.model import SLOTS, Currency, Method, Quote, Range, Report
from monitor.read.article import Findings
from monitor.read.cases import Case
from monitor.read.events import Event, settle
from monitor.read.judgement import Figure
from monitor.read.places.gazetteer import City
from monitor.read.segments import Layout
from monitor.read.words import Sentence

MOST_REPORTS = 60
_LONGEST_EVIDENCE = 400


def assemble(findings: Findings, layout: Layout, *, deaths_alone: bool = True) -> tuple[Report, ...]:
    """The reports of one article, in the order in which it first tells of the cities; see `Language.deaths_alone`."""
    if findings.stance.silent:
        return ()
    if findings.stance.withdrawn:
        told = ((case.city, case.events[0]) for case in findings.cases.values() if case.events and not case.past)
        return tuple(_denial(city, event, layout) for city, event in islice(told, MOST_REPORTS))
    found = (
        report
        for case in findings.cases.values()
        if _tells_attack(case, alone=deaths_alone or findings.attacked)
        and not _is_explained(case, findings)
        and (findings.stance.evidence.is_of_attack or _tells_harm(case))
        and (report := _report(case, findings, layout))
    )
    denials = (
        _denial(city, event, layout)
        for key, (city, event) in findings.denied.items()
        if (key, False, 0) not in findings.cases
    )
    return tuple(islice(chain(found, denials), MOST_REPORTS))


def _report(case: Case, findings: Findings, layout: Layout) -> Report | None:
    standing = {slot: told for slot in SLOTS if (told := case.standing(slot))}
    quotes = {
        str(slot): _quote(told[1][0].sentence, told[1][0].start, told[1][0].end) for slot, told in standing.items()
    }
    tolls: dict[str, Range] = {slot: told[0] for slot, told in standing.items()}
    figures = [figure for _, told in standing.values() for figure in told]
    more = case.more_killed()
    if more:
        quotes["killed_more"] = _quote(more[1].sentence, more[1].start, more[1].end)
    quotes["evidence"] = evidence = _evidence(case, figures, findings)
    return Report(
        city=case.city.name, country=case.city.country, geonameid=case.city.geonameid, methods=settle(case.methods),
        killed=tolls.get("killed"), injured=tolls.get("injured"), missing=tolls.get("missing"),
        window_hours=_hours(figures, findings), currency=_currency(case, figures, findings),
        evidence=layout.quoted(evidence.field, evidence.start, evidence.end), quotes=quotes,
        killed_more=more[0] if more else None, event_date=case.days[0].isoformat() if case.days else None,
        geo_precision="district" if case.in_district else "city",
    )  # fmt: skip


def _is_explained(case: Case, findings: Findings) -> bool:
    """Whether the title denies it, or nothing but explosions was told, and then that they did no harm there."""
    if case.city.geonameid in findings.refuted and not case.past:
        return True
    only_heard = settle(case.methods) in ((), (Method.EXPLOSION,)) and not any(f.range.least for f in case.figures)
    return only_heard and case.city.geonameid in findings.settled


def _tells_attack(case: Case, *, alone: bool) -> bool:
    """Whether there was an attack: told as such, or by wounds, or by casualties where these stand for one alone."""
    return bool(case.events) or any(
        figure.range.least and (figure.violent or (alone and figure.slot in ("killed", "injured")))
        for figure in case.figures
    )


def _tells_harm(case: Case) -> bool:
    """Whether anybody was killed or hurt."""
    return any(figure.range.least for figure in case.figures)


def _hours(figures: list[Figure], findings: Findings) -> int | None:
    told = [findings.windows[index] for figure in figures if (index := figure.sentence.index) in findings.windows]
    return told[0] if told else findings.window if figures else None


def _currency(case: Case, figures: list[Figure], findings: Findings) -> Currency:
    if case.past:
        return Currency.BACKGROUND
    first = next(iter(findings.cases.values())).city.geonameid == case.city.geonameid
    if first and findings.stance.corrects and any(figure.slot in ("killed", "injured") for figure in figures):
        return Currency.CORRECTION
    return Currency.UPDATE if first and (findings.stance.updates or case.more_killed()) else Currency.NEW


def _evidence(case: Case, figures: list[Figure], findings: Findings) -> Quote:
    """The sentence that proves the attack: with the toll if one has both, rather in the text than in the title."""
    attacks = [event.sentence for event in case.events]
    counted = [figure.sentence for figure in figures or case.figures]
    indexes = {sentence.index for sentence in counted}
    both = [sentence for sentence in attacks if sentence.index in indexes]
    alone = [sentence for sentence in attacks if sentence.index not in findings.shared]
    ranked = [*both, *alone, *attacks, *counted]
    sentence = next((sentence for sentence in ranked if sentence.segment.kind != "title"), ranked[0])
    return _quote(sentence, 0, len(sentence))


def _denial(city: City, event: Event, layout: Layout) -> Report:
    evidence = _quote(event.sentence, 0, len(event.sentence))
    return Report(
        city=city.name, country=city.country, geonameid=city.geonameid, methods=settle(event.methods), denied=True,
        currency=Currency.CORRECTION, quotes={"evidence": evidence},
        evidence=layout.quoted(evidence.field, evidence.start, evidence.end),
    )  # fmt: skip


def _quote(sentence: Sentence, start: int, end: int) -> Quote:
    first, last = sentence.starts[start], sentence.ends[max(end, start + 1) - 1]
    return Quote(sentence.segment.field, first, min(last, first + _LONGEST_EVIDENCE))
