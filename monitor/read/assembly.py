"""Step 14, assembly: from what was weighed to the reports of an article, with the words that prove every figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice
from typing import Final

from monitor.model import Currency, Quote, Range, Report, Slot
from monitor.read.cases import Case
from monitor.read.events import Event
from monitor.read.methods import settle
from monitor.read.places.gazetteer import City
from monitor.read.segments import Layout
from monitor.read.sights import Sight
from monitor.read.verdict import BACKGROUND, denials, is_news
from monitor.read.walk.findings import Findings
from monitor.read.weighing.counted import TOLD_SLOTS, Words
from monitor.read.weighing.scales import Scales
from monitor.read.words import Sentence

MOST_REPORTS: Final = 60
_LONGEST_EVIDENCE: Final = 400
_MOST_CITIES: Final = 300
"""Cities of one article that are weighed, in the order in which they are named."""

Toll = tuple[Range, list[Words]]


def assemble(findings: Findings, layout: Layout, scales: Scales) -> tuple[Report, ...]:
    """The reports of one article, in the order in which it first names the cities."""
    if findings.stance.withdrawn:
        told = ((case.city, case.events[0]) for case in findings.cases.values() if case.events and not case.past)
        return tuple(_denial(city, event, layout) for city, event in islice(told, MOST_REPORTS))
    sights = islice(findings.sights.values(), _MOST_CITIES)
    denied = set(denials(findings))
    found = chain.from_iterable(
        _of_city(sight, findings, layout, scales) for sight in sights if sight.city.geonameid not in denied
    )
    taken_back = (_denial(*told, layout) for key, told in findings.denied.items() if key in denied)
    return tuple(islice(chain(_in_order(found), taken_back), MOST_REPORTS))


def _in_order(reports: Iterator[Report]) -> Iterator[Report]:
    """Only the attack that leads the article is what it updates or corrects."""
    led = False
    for report in reports:
        changes = report.currency in (Currency.UPDATE, Currency.CORRECTION)
        yield replace(report, currency=Currency.NEW) if changes and led else report
        led = led or report.currency is not Currency.BACKGROUND


def _of_city(sight: Sight, findings: Findings, layout: Layout, scales: Scales) -> Iterator[Report]:
    if scales.is_attacked(sight):
        attacks = _attacks(sight, findings, scales)
        for case in attacks:
            yield _report(case, sight, findings, layout, scales, alone=len(attacks) == 1)
    elif scales.verdict(sight) == BACKGROUND:
        for case in scales.cases(sight):
            if case.past and is_news(case, findings, deaths_alone=scales.deaths_alone):
                yield _report(case, sight, findings, layout, scales, alone=False)


def _attacks(sight: Sight, findings: Findings, scales: Scales) -> list[Case]:
    """The attacks on a city that is believed to have been attacked, though no rule may have found any."""
    cases = scales.cases(sight)
    new = [case for case in cases if not case.past]
    if new or cases:
        return new or [replace(cases[0], past=False)]
    case = Case(sight.city, past=False, main=not findings.cases)
    case.events = [event for event, _, _ in sight.events]
    case.methods = {method for event in case.events if not event.rejected for method in event.methods}
    case.figures = [figure for figure, _, why in sight.figures if not why]
    case.in_district = any(place.district for _, place in sight.places)
    return [case]


def _report(case: Case, sight: Sight, findings: Findings, layout: Layout, scales: Scales, *, alone: bool) -> Report:
    """The report of one attack; where a city has `alone` one, its toll and methods are weighed as well."""
    tolls: dict[Slot, Toll] = {}
    for slot in TOLD_SLOTS:
        told = scales.toll(sight, slot) if alone else None
        if told is not None and told.range is not None:
            tolls[slot] = told.range, told.words
        elif told is None and (toll := _standing(case, slot)):
            tolls[slot] = toll
    if missing := _standing(case, "missing"):
        tolls["missing"] = missing
    more = risen = case.more_killed()
    if more and "killed" in tolls and tolls["killed"][0] == more[1].range:
        del tolls["killed"]  # whatever speaks for it: "one more has died" tells no total
    more = None if "killed" in tolls else more
    quotes = {str(slot): _quote(_best(words)) for slot, (_, words) in tolls.items()}
    ranges: dict[str, Range] = {slot: bounds for slot, (bounds, _) in tolls.items()}
    proof = [words for _, told in tolls.values() for words in told]
    if more:
        quotes["killed_more"] = _quote(Words(more[1].sentence, more[1].start, more[1].end))
    quotes["evidence"] = evidence = _evidence(case, sight, proof, findings)
    methods = settle(case.methods - _of_headline_alone(case, sight))
    return Report(
        city=case.city.name, country=case.city.country, geonameid=case.city.geonameid,
        methods=scales.methods(sight, methods) if alone else methods,
        killed=ranges.get("killed"), injured=ranges.get("injured"), missing=ranges.get("missing"),
        window_hours=_hours(proof, findings), currency=_currency(case, proof, findings, risen=risen is not None),
        evidence=layout.quoted(evidence.field, evidence.start, evidence.end), quotes=quotes,
        killed_more=more[0] if more else None, event_date=case.days[0].isoformat() if case.days else None,
        geo_precision="district" if case.in_district else "city",
    )  # fmt: skip


def _of_headline_alone(case: Case, sight: Sight) -> set[str]:
    """ "Bomb and drone attacks kill 17", over a truck bomb in X: what only a headline without X tells besides."""
    its = {id(event) for event in case.events}  # there may be thousands
    told = [(event, link) for event, link, _ in sight.events if id(event) in its and not event.rejected]
    titled: set[str] = set()
    own: set[str] = set()
    by_name: set[str] = set()
    for event, link in told:
        if event.sentence.segment.kind == "title":
            titled |= event.methods if not link.told else frozenset()
        else:
            own |= event.methods
            by_name |= event.methods if link.told else frozenset()
    return titled - own if len(titled) > 1 and "ied" in by_name else set()


def _standing(case: Case, slot: Slot) -> Toll | None:
    """The toll that the rules find."""
    told = case.standing(slot)
    return (told[0], [Words(figure.sentence, figure.start, figure.end) for figure in told[1]]) if told else None


def _best(words: Sequence[Words]) -> Words:
    """The first of several, in the text rather than in the title."""
    return next((told for told in words if told.sentence.segment.kind != "title"), words[0])


def _hours(proof: Sequence[Words], findings: Findings) -> int | None:
    told = [findings.windows[index] for words in proof if (index := words.sentence.index) in findings.windows]
    return told[0] if told else findings.window if proof else None


def _currency(case: Case, proof: Sequence[Words], findings: Findings, *, risen: bool) -> Currency:
    """What the article makes of an attack; `risen` where it tells more dead and no total."""
    if case.past:
        return Currency.BACKGROUND
    if findings.stance.corrects and proof:
        return Currency.CORRECTION
    updates = findings.stance.updates or risen or _is_latest_death(case)
    return Currency.UPDATE if updates else Currency.NEW


def _is_latest_death(case: Case) -> bool:
    """ "A woman hurt in the attack has died, the sixth victim": no total, or by his number, of who died last."""
    told = case.standing("killed")
    if told is None:
        return False
    late = all(figure.died_late for figure in told[1])
    return late or all(figure.numbered and figure.range.least > 1 for figure in told[1])


def _evidence(case: Case, sight: Sight, proof: Sequence[Words], findings: Findings) -> Quote:
    """The sentence that proves the attack: with the toll if one has both, rather in the text than in the title."""
    attacks = [event.sentence for event in case.events]
    counted = [words.sentence for words in proof] or [figure.sentence for figure in case.figures]
    indexes = {sentence.index for sentence in counted}
    both = [sentence for sentence in attacks if sentence.index in indexes]
    alone = [sentence for sentence in attacks if sentence.index not in findings.shared]
    named = [sentence for sentence, _ in sight.places]
    ranked = [*both, *alone, *attacks, *counted, *named]
    sentence = next((sentence for sentence in ranked if sentence.segment.kind != "title"), ranked[0])
    return _quote(Words(sentence, 0, len(sentence)))


def _denial(city: City, event: Event, layout: Layout) -> Report:
    evidence = _quote(Words(event.sentence, 0, len(event.sentence)))
    return Report(
        city=city.name, country=city.country, geonameid=city.geonameid, methods=settle(event.methods), denied=True,
        currency=Currency.CORRECTION, quotes={"evidence": evidence},
        evidence=layout.quoted(evidence.field, evidence.start, evidence.end),
    )  # fmt: skip


def _quote(words: Words) -> Quote:
    sentence: Sentence = words.sentence
    first, last = sentence.starts[words.start], sentence.ends[max(words.end, words.start + 1) - 1]
    return Quote(sentence.segment.field, first, min(last, first + _LONGEST_EVIDENCE))
