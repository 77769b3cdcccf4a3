"""What one sentence tells is taken in order: its places, its attacks, its figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from monitor.model import Slot
from monitor.read.days import headed_by_day
from monitor.read.discourse.link import OF_NONE_NEAR, OF_REGION, Link
from monitor.read.discourse.linking import linked
from monitor.read.discourse.sentences import enter_sentence, leave_sentence
from monitor.read.doubt import DENIED
from monitor.read.events import DAMAGE, Event, find_events
from monitor.read.lexicon import Mark, Marked
from monitor.read.places.place import Place
from monitor.read.places.roles.role import Role
from monitor.read.recognition import Told
from monitor.read.tolls.answers import answered, asked
from monitor.read.tolls.figures import find_figures, tells_toll
from monitor.read.tolls.judgement import Figure
from monitor.read.tolls.one_each import one_each
from monitor.read.tolls.parts import Part, find_parts, in_wards, shared_out, tells_parts
from monitor.read.walk.borne import without_borne
from monitor.read.walk.doers import opens_with_people, without_doers
from monitor.read.walk.events import carried_over, note_means, take_event, tell_of_aftermath, tell_of_list
from monitor.read.walk.figures import take_figure, take_part
from monitor.read.walk.memory import Memory, place_of
from monitor.read.walk.refuted import without_refuted
from monitor.read.walk.settling import keep_of_region, note_where_it_was, settle_region
from monitor.read.words import Sentence

_IT_WITHIN: Final = 4
"""Words from a pronoun to what was done to it: "она была вскоре перехвачена"."""
_BEGINNING: Final = 3
"""Sentences, after the first, in which a bulletin says which day it covers."""

_OTHERS_WITHIN: Final = 2
"""Words before "died" in "The others died in X"."""
_INVENTED: Final = 7
"""Words of a sentence that says of the one before that it was invented."""
_EXCLAIMED: Final = 4
"""Words, the full stop among them, of a sentence that only calls something false: "THIS IS FALSE."."""


def read_sentence(memory: Memory, told: Told) -> None:
    """Take note of all that a sentence tells, with what was told before it in mind."""
    own = without_borne(told.marked, told.places, memory.discourse.main)
    places = enter_sentence(memory.discourse, told.marked, own)
    _see(memory, told.marked.sentence, places)
    _note_headings(memory, told, places)
    memory.days_headed += headed_by_day(told.marked)
    if told.marked.is_word(0, "upd"):
        memory.updated = told.marked.sentence.segment.index
    begun, figures = memory.begun, _figures(memory, told)
    figures += in_wards(told.marked, told.counts, places, figures) if figures else []
    parts = _parts(memory, told, places, figures)
    listed = tuple(dict.fromkeys(part.place.city for part in parts if part.place.city))
    events = find_events(told.marked, told.clauses)
    _note_flight(memory, told)
    memory.findings.hearsay.update([told.marked.sentence.index] if told.marked.tells("claim") else [])
    memory.findings.telling[told.marked.sentence.index] = sum(not event.rejected for event in events)
    _believe_weapon(memory, told, events, figures)
    settle_region(memory, told, places, events, figures)
    if memory.pending:
        note_where_it_was(memory, told, places, events)
    links = [take_event(memory, told, places, carried_over(memory, told, event), listed) for event in events]
    for event, link in zip(events, links, strict=True):
        keep_of_region(memory, told, event, link)
    if not events:
        tell_of_list(memory, told, listed)
        tell_of_aftermath(memory, told, places)
    note_means(memory, told, places, events, links)
    _take_back(memory, told, figures)
    _deny(memory, told, events, tells=bool(events or figures))
    if links and all(link.why == OF_NONE_NEAR for link in links):
        memory.outside = told.marked.sentence.index
    attacked = {city for link in links if link.told for city in link.cities}
    for at, figure in enumerate(figures):
        whole = _without_parts(figure, parts)
        take_figure(memory, told, places, whole, attacked, behind=_told_with(told.marked, figures, at))
    for part in parts:
        take_part(memory, told, part)
    if not events:
        _take_uncounted(memory, told, places, figures)
    _note_window(memory, told, figures, begun=begun)
    _go_on_about_list(memory, told, figures)
    leave_sentence(memory.discourse, told.marked.sentence, places)
    _stay_in_region(memory, told, [link for event, link in zip(events, links, strict=True) if not event.rejected])
    if parts and any(figure.at < parts[0].figure.at for figure in figures):
        memory.discourse.regional()  # "four were killed in the region: two in X, ... Another nine were hurt."


def _note_headings(memory: Memory, told: Told, places: Sequence[Place]) -> None:
    """Remember which cities head paragraphs, and which paragraphs name a region."""
    segment, heading = told.marked.sentence.segment.index, memory.discourse.heading
    if heading is not None:
        memory.headed.setdefault(heading.geonameid, segment)
    if Role.REGION in [place.role for place in places]:
        memory.in_regions.add(segment)


def _go_on_about_list(memory: Memory, told: Told, figures: Sequence[Figure]) -> None:
    """ "They shelled X, Y and Z. A school was damaged. Two were killed.": damage that is told of no city is of all."""
    if figures or memory.listed[0] != told.marked.sentence.index - 1:
        return
    index, segment = place_of(told.marked.sentence)
    if memory.listed[1] == segment and all(place.role is Role.REGION for place in told.places):
        memory.listed = index, segment


def _deny(memory: Memory, told: Told, events: Sequence[Event], *, tells: bool) -> None:
    """Take note that a sentence which tells nothing itself calls false what others told, or what was told before it.

    "There was no strike on X. That is an invention.", "Reports of a missile are false.": that is taken back, and is no
    quiet night.
    """
    memory.findings.rumoured |= not tells and _opens_denial(told.marked)
    if memory.none_was is None or not told.marked.tells("retraction"):
        return
    city, event = memory.none_was
    straight = told.marked.sentence.index - event.sentence.index == 1
    brief = not tells and len(told.marked.sentence) <= _INVENTED
    of_reports = bool(events) and all(other.rejected == DENIED for other in events)
    if straight and (brief or of_reports):
        memory.findings.denied.setdefault(city.geonameid, (city, event))


def _opens_denial(marked: Marked) -> bool:
    """ "We refute the rumour. No drone has hit X", "FALSE. ...": an article that begins so denies what others told."""
    called_false = len(marked.sentence) <= _EXCLAIMED and marked.tells("claim", "denial")
    opens = marked.sentence.index <= 1 and (called_false or marked.tells("retraction"))
    return opens and not marked.tells("since")


def _see(memory: Memory, sentence: Sentence, places: Sequence[Place]) -> None:
    for place in places:
        if place.city is not None:
            memory.findings.sights.of(place.city).places.append((sentence, place))
    for place in places if memory.trace else ():
        name = place.city.name if place.city else "?"
        memory.note("place", sentence, place.start, place.end, f"{place.role}: {name}")


def _note_flight(memory: Memory, told: Told) -> None:
    """Remember which sentences tell weapons that have hit nothing yet, and where all of them were brought down."""
    marked, index = told.marked, told.marked.sentence.index
    under_way = all(
        impact.sense.value == "launching" or marked.over_any(impact.start, ("sent_off", "interception"))
        for impact in marked.all("impact")
    )
    if under_way and not marked.tells("debris", "damaging"):
        memory.findings.flown.add(index)
    brought_down = (*marked.all("interception"), *marked.all("destroying"))
    if (not marked.all("means") and any(_is_of_all(marked, mark) for mark in brought_down)) or (
        index in memory.findings.flown and any(_is_of_it(marked, mark) for mark in brought_down)
    ):
        memory.findings.caught = index


def _is_of_it(marked: Marked, brought_down: Mark) -> bool:
    """ "По X выпустили ракету, её сбили": what was sent off, here or in the sentence before, by a pronoun."""
    before = range(max(0, brought_down.start - _IT_WITHIN), brought_down.start)
    return any(marked.is_word(word, "sent_it") for word in before) and not marked.tells("negation")


def _is_of_all(marked: Marked, brought_down: Mark) -> bool:
    """ "All were shot down", "Всі цілі знищено", and not "not all" or "all the others"."""
    every = next((word for word in range(brought_down.start) if marked.is_word(word, "all")), None)
    if every is None or marked.between("negation", max(0, every - 1), brought_down.end) is not None:
        return False
    straight = brought_down.start - every - 1 - marked.is_word(every + 1, "air_targets")
    if brought_down.tag != "interception" and straight:
        return False  # "all houses were destroyed"
    return not any(marked.is_word(word, "remaining") for word in (every + 1, every + 2))


def _note_window(memory: Memory, told: Told, figures: Sequence[Figure], *, begun: bool) -> None:
    """Remember which hours the tolls of a sentence cover; those told at the beginning are the whole bulletin's.

    Where attacks on cities were told before, what is told of a region for its day is no bulletin's beginning.
    """
    window, index = told.times.window(), told.marked.sentence.index
    of_region = memory.findings.told_of_regions
    if window and begun and figures and all((figure.sentence.index, figure.at) in of_region for figure in figures):
        return
    if window:
        memory.findings.windows[index] = window
        if index <= _BEGINNING:
            memory.findings.window = memory.findings.window or window


def _stay_in_region(memory: Memory, told: Told, struck: Sequence[Link]) -> None:
    """ "In 24 hours they shelled the region", "They shelled 14 villages of it": the paragraph is about it."""
    all_of_it = memory.findings.window is not None or told.marked.tells("word counted_towns")
    whole = all_of_it and not memory.discourse.is_named
    if whole and struck and all(link.why == OF_REGION for link in struck):
        memory.discourse.regional()


def _take_uncounted(memory: Memory, told: Told, places: list[Place], figures: Sequence[Figure]) -> None:
    """Take harm of which no number is told for the city alone for an attack on it."""
    if (harm := _uncounted(told, places, figures)) is not None:
        take_event(memory, told, places, Event(told.marked.sentence, *harm, frozenset(), hint=DAMAGE))


def _uncounted(told: Told, places: Sequence[Place], figures: Sequence[Figure]) -> tuple[int, int] | None:
    """The words of "In X and the villages around 24 died", "The others died in X": harm, and no number for X alone."""
    sites = [place for place in places if place.role is Role.SITE]
    if not sites or told.times.is_past(0):
        return None
    if any(place.wide for place in sites):
        return next(((figure.at, figure.end) for figure in figures if figure.range.least and not figure.rejected), None)
    if figures or not told.marked.is_word(0, "remaining"):
        return None
    died = (mark for mark in told.marked.all("harm") if mark.sense.value == "killed" and mark.sense.form != "counted")
    return next(((mark.start, mark.end) for mark in died if mark.start <= _OTHERS_WITHIN), None)


def _as_latest(figure: Figure) -> Figure:
    """ "UPD 07:50. A body was found. The wounded: 9.": all of the line is the latest, and what it counts a total."""
    part = figure.rejected or figure.single or figure.more or figure.of_wounded or not figure.range.least
    return figure._replace(latest=True, total=figure.total or not part)


def _figures(memory: Memory, told: Told) -> list[Figure]:
    """The figures of a sentence, or the one that answers what the sentence before asked."""
    question, memory.asked = memory.asked, asked(told.marked)
    answer = answered(told.marked, told.counts, question) if question else None
    if answer is None and not tells_toll(told.marked):
        if opens_with_people(told.marked):
            memory.doers, _ = without_doers(memory.doers, told, ())
        return []
    found = [answer] if answer else find_figures(told.marked, told.counts)
    figures = without_refuted(_with_what_they_count(memory, found), memory.refuted)
    memory.doers, figures = without_doers(memory.doers, told, figures)
    if memory.updated == told.marked.sentence.segment.index:
        figures = [_as_latest(figure) for figure in figures]
    memory.findings.figures.append((told, figures))
    return figures


def _with_what_they_count(memory: Memory, found: Sequence[Figure]) -> Iterator[Figure]:
    """The figures, those that go on from others with the slot of what was counted last, here or before."""
    slot = memory.slot
    for figure in found:
        slot = slot if figure.same or not figure.range.least else figure.slot
        yield figure._replace(slot=slot) if figure.same and slot else figure


def _believe_weapon(memory: Memory, told: Told, events: Sequence[Event], figures: Sequence[Figure]) -> None:
    """ "A knife at the bus station. Two wounded.": harm that is told next was done by the weapon named before."""
    if memory.weapon is None:
        return
    before, places, event = memory.weapon
    memory.weapon = None
    near = told.marked.sentence.index - event.sentence.index == 1
    same = told.marked.sentence.segment.index == event.sentence.segment.index
    weak = all(event.methods <= {"debris"} for event in events)  # "suffered splinter wounds"
    if near and same and weak and any(figure.range.least and not figure.rejected for figure in figures):
        take_event(memory, before, places, event._replace(hint=""))


def _take_back(memory: Memory, told: Told, figures: Sequence[Figure]) -> None:
    """ "That figure could not be confirmed": the figures of the sentence before are nobody's but their source's."""
    if figures:
        memory.added = []
        return
    if told.marked.all("unproven") and not told.marked.all("harm"):  # or else it is said of its own figure
        index = told.marked.sentence.index
        for case, figure in memory.added:
            if figure in case.figures and index - figure.sentence.index <= 1:
                case.figures.remove(figure)


def _parts(memory: Memory, told: Told, places: list[Place], figures: Sequence[Figure]) -> list[Part]:
    """The list of a sentence; a single part only of what was told of a region."""
    if not tells_parts(told.marked, figures):
        slot = _counted_before(memory, told)
        return [] if slot is None else shared_out(told.marked, told.counts, places, slot)
    parts = find_parts(told.marked, told.counts, places, figures)
    if (each := one_each(told.marked, told.counts, places, figures)) and len(parts) <= len(each):
        return each
    if all(part.told for part in parts) and not memory.is_of_many():
        return []
    main = memory.discourse.main
    if main and parts and (parts[0].own or parts[0].taken) and main not in {part.place.city for part in parts}:
        return []  # "Two of the wounded are in X, three in Y": where hospitals took them in
    if len({part.place.city for part in parts}) != 1 or parts[0].adds_up or parts[0].share:
        return parts
    leading = (f for f in figures if f.slot == parts[0].figure.slot and f.at < parts[0].figure.at)
    links = (linked(memory.discourse, places, told.clauses, figure.at, figure=True) for figure in leading)
    return parts if any(link.why == OF_REGION for link in links) else []


def _counted_before(memory: Memory, told: Told) -> Slot | None:
    """Who was counted last in the sentence before: the dead or the hurt."""
    before, figures = memory.findings.figures[-1] if memory.findings.figures else (told, [])
    if told.marked.sentence.index - before.marked.sentence.index != 1:
        return None
    slots = [figure.slot for figure in figures if figure.range.least and not figure.rejected]
    return slots[-1] if slots else None


def _told_with(marked: Marked, figures: Sequence[Figure], at: int) -> int:
    """ "killing 12 and wounding 87 in the capital": where the last of the figures ends that "and" joins to one."""
    end = figures[at].end
    for figure in figures[at + 1 :]:
        if figure.start != end + 1 or not marked.is_word(end, "and"):
            break
        end = figure.end
    return end


def _without_parts(figure: Figure, parts: Sequence[Part]) -> Figure:
    """The sum before a list belongs to none of its cities, and what the list has itself is not told twice."""
    if not figure.rejected and any(part.figure.at == figure.at for part in parts):
        return figure._replace(rejected="told in the list")
    if figure.rejected or not any(part.figure.slot == figure.slot for part in parts):
        return figure
    return figure._replace(rejected="a sum over places") if figure.at < parts[0].figure.at else figure
