"""Where voices differ: who stands by another figure than the one that stands ("officials 5, city hall 7"). Pure."""

from __future__ import annotations

from monitor.incidents.tolls import Step, compare
from monitor.model import Figure, Incident, Range, Slot


def dissent(incident: Incident, slot: Slot) -> tuple[Figure, ...]:
    """The last word of every family whose figure is lower than the standing one, the latest first.

    What was told before a correction, and what only counts on top of another figure, is nobody's standing word.
    """
    last: dict[str, Figure] = {}
    for figure in incident.figures:
        taken_back = incident.corrected_at is not None and figure.published <= incident.corrected_at
        if figure.slot == slot and not (figure.more or figure.denied or taken_back):
            last[figure.family] = figure
    stands = incident.toll(slot)
    differing = [figure for figure in last.values() if compare(stands, figure.range) is Step.LOWER]
    return tuple(sorted(differing, key=lambda figure: (figure.published, figure.family), reverse=True))


def shown(bounds: Range) -> str:
    """A figure in a few characters: 5, 5+, 0..5."""
    if bounds.max == bounds.min:
        return str(bounds.least)
    return f"{bounds.least}+" if bounds.max is None else f"{bounds.least}..{bounds.max}"


def in_words(incident: Incident, slot: Slot) -> str:
    """Who tells what of a slot besides what stands; empty where nobody differs."""
    voices = [
        f"{figure.source}{' (official)' if figure.official else ''} tells {shown(figure.range)}"
        for figure in dissent(incident, slot)
    ]
    stands = incident.toll(slot)
    return f"{slot}: {', '.join(voices)}, {shown(stands)} stands" if voices and stands is not None else ""
