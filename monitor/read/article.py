"""Step 12, the walk: one sentence after the other, events and figures are given to the cities that they belong to."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import islice

from monitor.model import SLOTS, Range, Slot
from monitor.read.cases import Case
from monitor.read.doubt import ANIMAL, DEFENCE, NO_HARM
from monitor.read.events import BARE, DAMAGE, LAUNCHED, Event, find_events, means_named
from monitor.read.lexicon import Marked
from monitor.read.means import Means, MeansTold
from monitor.read.numbers import MOST, is_number
from monitor.read.places.gazetteer import City
from monitor.read.places.mentions import Place
from monitor.read.places.roles import Role
from monitor.read.recognition import Told
from monitor.read.sights import Sights
from monitor.read.signatures import signed_in
from monitor.read.sites import IN_COUNTRY, OF_REGION, Discourse, Link
from monitor.read.stance import Stance
from monitor.read.tolls.answers import answered, asked
from monitor.read.tolls.figures import find_figures, tells_toll
from monitor.read.tolls.judgement import EARLIER, Figure
from monitor.read.tolls.parts import Part, find_parts
from monitor.read.trace import Trace
from monitor.read.words import Sentence

_OPEN = frozenset({"explosion", "debris", "bomb"})
"""What leaves the means open, so that a later sentence may still tell them."""
_HEARD = {"explosion"}
"""What may have been no attack: figures told before it are hardly its own."""
_BEGINNING = 3
"""Sentences, after the first, in which a bulletin says which day it covers."""
_APART_WITHIN = 6
_MOST_ENTRIES = 100
_FIRST_FIGURES = 6
"""Entries of a bulletin, and figures of each, that are looked at for what is told of all."""
_MOST_SUGGESTED = 3
"""Cities of which weighing is asked whether they were those of an attack that is told of none."""
_OPENS_WITHIN = 2
"""Words from the beginning of a sentence to "in all", where that stands for everything told before."""
_SITES = frozenset({Role.SITE, Role.BARE, Role.BACK})
_ELSEWHERE = frozenset({Role.SPEAKER, Role.AWAY, Role.DATELINE})
_QUOTED_ALONE = 4
"""Words between quotes, with the first of these, that are no sentence of somebody's."""
_WHOLE_FIGURE = ("harm", "person", "toll")
"""Between quotes, what makes somebody's figure of a number."""
_TOGETHER = 2
"""Paragraphs over which an attack's means are told one after the other."""


Key = tuple[int, bool, int]
"""City, whether past, and which of its attacks: 0 unless the article tells several apart."""


@dataclass(slots=True)
class Findings:
    """What one article tells: the attacks by city and by being news or past, and the attacks that it takes back."""

    stance: Stance
    cases: dict[Key, Case] = field(default_factory=dict)
    denied: dict[int, tuple[City, Event]] = field(default_factory=dict)
    window: int | None = None
    """Hours that the whole article covers: a bulletin passes them on to its cities."""
    windows: dict[int, int] = field(default_factory=dict)
    """Hours that the tolls of one sentence cover, by its index."""
    attacked: bool = False
    """Whether the article tells an attack as news, of a city or of a region."""
    refuted: set[int] = field(default_factory=set)
    """Cities of which the title says that there was no attack, or the text that an animal attacked."""
    settled: set[int] = field(default_factory=set)
    """Cities of which it is said that what was heard or seen there did no harm."""
    regional: set[tuple[Slot, Range]] = field(default_factory=set)
    """Tolls of whole regions."""
    shared: set[int] = field(default_factory=set)
    """Sentences that tell one attack of several cities."""
    sights: Sights = field(default_factory=Sights)
    telling: dict[int, int] = field(default_factory=dict)
    """How many attacks a sentence tells, by its index; those that it takes back apart."""
    figures: list[tuple[Told, list[Figure]]] = field(default_factory=list)
    """The sentences that may tell a toll, with all figures that they tell."""
    loose: list[tuple[Case, Figure]] = field(default_factory=list)
    """Figures of the title, and of the city that was only in mind."""

    def drop_sums(self) -> None:
        """Take from a city what is told of all: its own figure and those of the others make it up."""
        for case, figure in self.loose:
            parts = sum(
                told[0].least
                for other in self.cases.values()
                if other.city != case.city and not other.past and (told := other.standing(figure.slot))
            )
            own = figure.range.least - parts
            mates = (other for other in case.figures if other is not figure and other.slot == figure.slot)
            if parts and own and not case.past and any(other.range.least == own for other in mates):
                case.figures = [other for other in case.figures if other is not figure]

    def join_what_has_no_toll(self) -> None:
        """Put attacks told apart together again where they have no toll of their own: several strikes under one."""
        for (city, past, number), case in list(self.cases.items()):
            if number and not case.has_toll():
                self.cases[city, past, 0].take_in(self.cases.pop((city, past, number)))


class Walk:
    """Reads the sentences of one article in order, with what a reader keeps in mind."""

    def __init__(self, discourse: Discourse, stance: Stance, trace: Trace | None) -> None:
        self.findings = Findings(stance)
        self._discourse = discourse
        self._trace = trace
        self._methods: frozenset[str] = frozenset()
        self._pending: list[tuple[Told, Event | Figure]] = []
        self._apart: dict[tuple[int, bool], tuple[int, int]] = {}
        """By city and time: the attack last told apart, and the paragraph that goes on about it."""
        self._times: dict[int, set[bool]] = {}
        """Whether the attacks of a sentence, by its index, are past."""
        self._told: dict[tuple[int, int], set[Key]] = {}
        """The attacks of which a sentence tells an event or a figure, by its index and that of its segment."""
        self._begun = False
        """Whether any attack has been told."""
        self._asked: Slot | None = None
        """What the sentence before asked the number of."""
        self._slot: Slot | None = None
        """What was counted last."""
        self._early: list[tuple[Key, Figure]] = []
        """Figures in a live blog of the city in mind, told before any attack on it."""
        self._counted: Figure | None = None
        """The figure that was told last."""
        self._added: list[tuple[Case, Figure]] = []
        """The figures that the last sentence with any gave to cities."""
        self._means = MeansTold()
        self._weapon: tuple[Told, list[Place], Event] | None = None
        """A weapon that was named last without a word of what it did."""

    def through(self, sentences: Sequence[Told]) -> Findings:
        """Read all sentences, then what had to wait for a city."""
        self._discourse.sign(signed_in(sentences))
        for told in sentences:
            self._read(told)
        self._take_pending()
        self._take_early()
        self._take_harmed()
        self.findings.drop_sums()
        self.findings.join_what_has_no_toll()
        self._means.complete(self.findings.cases.values())
        return self.findings

    def _take_pending(self) -> None:
        """Give what was told before any city to the one that came up behind, else to the only one that there is."""
        if (capital := self._capital_told()) is not None:
            self._discourse.fall_back_on(capital)
        else:
            self._discourse.goes_on_from({what.sentence.segment.index for _, what in self._pending} - {0})
        self._take_waiting(resort=capital is not None)
        if (city := self._city_left()) is not None:
            self._discourse.fall_back_on(city)
            self._take_waiting(resort=True)
        elif (city := self._only_city(_ELSEWHERE)) is not None:
            self._suggest([city], "the only city named")
        elif not self.findings.cases and self._only_city(_SITES) is None:
            self._suggest(self._cities_in(_ELSEWHERE)[:_MOST_SUGGESTED], "one of the cities named")

    def _city_left(self) -> City | None:
        """The only city that what is told of none may belong to: the only one named, else the only one served."""
        if not any(_is_of_text(what) for _, what in self._pending) and not self._is_told_in_title():
            return None
        return self._only_city(_SITES) or self._only_city({Role.SPEAKER}, offices=True)

    def _is_told_in_title(self) -> bool:
        """Whether an attack that the title tells has its toll in the text."""
        waiting = [what for _, what in self._pending]
        return any(isinstance(what, Event) for what in waiting) and any(
            isinstance(what, Figure) and what.range.least > 0 and what.sentence.segment.kind != "title"
            for what in waiting
        )

    def _capital_told(self) -> City | None:
        """ "The capital" that was told before any city: the only capital that the article names."""
        if not self._discourse.awaits_capital or not self._pending:
            return None
        named = [sight.city for sight in self.findings.sights.values() if self._discourse.is_capital(sight.city)]
        return named[0] if len(named) == 1 else None

    def _take_waiting(self, *, resort: bool = False) -> None:
        left = []
        for told, what in self._pending:
            segment = told.marked.sentence.segment
            if not self._discourse.settle(segment.index, live=segment.minutes is not None or resort):
                left.append((told, what))
            elif isinstance(what, Event):
                self._take_event(told, [], what)
            else:
                self._take_figure(told, [], what)
        self._pending = left

    def _only_city(self, roles: Collection[Role], *, offices: bool = False) -> City | None:
        """The one city that plays any of some roles: an attack "in Elm Street" will have been there.

        With `offices` only those count whose own mayor or police is told.
        """
        named = self._cities_in(roles, offices=offices)
        return named[0] if len(named) == 1 and not self.findings.cases else None

    def _cities_in(self, roles: Collection[Role], *, offices: bool = False) -> list[City]:
        """The cities that play any of some roles."""
        return [
            sight.city
            for sight in self.findings.sights.values()
            if any(place.role in roles and (place.office or not offices) for _, place in sight.places)
        ]

    def _suggest(self, cities: Sequence[City], why: str) -> None:
        """Leave to weighing whether what is told of no city was where somebody speaks, lives or writes."""
        for city in cities:
            link = Link((city,), why=why)
            sight = self.findings.sights.of(city)
            for told, what in self._pending:
                if isinstance(what, Event):
                    sight.events.append((what, link, told.times.is_past(what.at)))
                else:
                    sight.figures.append((what, link, ""))

    def _read(self, told: Told) -> None:
        sentence = told.marked.sentence
        places = self._discourse.enter(sentence, told.places)
        for place in places:
            if place.city is not None:
                self.findings.sights.of(place.city).places.append((sentence, place))
        for place in places if self._trace else ():
            name = place.city.name if place.city else "?"
            self._note("place", sentence, place.start, place.end, f"{place.role}: {name}")
        figures = self._figures(told)
        parts = self._parts(told, places, figures)
        listed = tuple(dict.fromkeys(part.place.city for part in parts if part.place.city))
        events = find_events(told.marked, told.clauses)
        self.findings.telling[sentence.index] = sum(not event.rejected for event in events)
        self._believe_weapon(told, events, figures)
        links = [self._take_event(told, places, self._carried_over(told, event), listed) for event in events]
        self._note_means(told, places, events, links)
        if window := told.times.window():
            self.findings.windows[sentence.index] = window
            if sentence.index <= _BEGINNING:
                self.findings.window = self.findings.window or window
        self._take_back(told, figures)
        attacked = {city for link in links if link.told for city in link.cities}
        for figure in figures:
            self._take_figure(told, places, _without_parts(figure, parts), attacked)
        for part in parts:
            self._take_part(told, part)
        self._discourse.leave(sentence, places)
        struck = [link for event, link in zip(events, links, strict=True) if not event.rejected]
        whole = self.findings.window is not None and not self._discourse.is_named
        if whole and struck and all(link.why == OF_REGION for link in struck):
            self._discourse.regional()  # "in 24 hours they shelled 14 villages of the region. Two were killed."
        if parts and any(figure.at < parts[0].figure.at for figure in figures):
            self._discourse.regional()  # "four were killed in the region: two in X, ... Another nine were hurt."

    def _figures(self, told: Told) -> list[Figure]:
        question, self._asked = self._asked, asked(told.marked)
        answer = answered(told.marked, told.counts, question) if question else None
        if answer is None and not tells_toll(told.marked):
            return []
        figures = [answer] if answer else find_figures(told.marked, told.counts)
        self.findings.figures.append((told, figures))
        return figures

    def _believe_weapon(self, told: Told, events: Sequence[Event], figures: Sequence[Figure]) -> None:
        """ "A knife at the bus station. Two wounded.": harm that is told next was done by the weapon named before."""
        if self._weapon is None:
            return
        before, places, event = self._weapon
        self._weapon = None
        near = told.marked.sentence.index - event.sentence.index == 1
        same = told.marked.sentence.segment.index == event.sentence.segment.index
        weak = all(event.methods <= {"debris"} for event in events)  # "suffered splinter wounds"
        if near and same and weak and any(figure.range.least and not figure.rejected for figure in figures):
            self._take_event(before, places, event._replace(hint=""))

    def _take_back(self, told: Told, figures: Sequence[Figure]) -> None:
        """ "That figure could not be confirmed": the figures of the sentence before are nobody's but their source's."""
        if figures:
            self._added = []
            return
        if told.marked.all("unproven") and not told.marked.all("harm"):  # or else it is said of its own figure
            index = told.marked.sentence.index
            for case, figure in self._added:
                if figure in case.figures and index - figure.sentence.index <= 1:
                    case.figures.remove(figure)

    def _parts(self, told: Told, places: list[Place], figures: Sequence[Figure]) -> list[Part]:
        """The list of a sentence; a single part only of what was told of a region."""
        parts = find_parts(told.marked, told.counts, places, figures) if figures else []
        if len({part.place.city for part in parts}) != 1:
            return parts
        leading = (f for f in figures if f.slot == parts[0].figure.slot and f.at < parts[0].figure.at)
        links = (self._discourse.link(places, told.clauses, figure.at, figure=True) for figure in leading)
        return parts if any(link.why == OF_REGION for link in links) else []

    def _note(self, step: str, sentence: Sentence, start: int, end: int, note: str) -> None:
        if self._trace is not None:
            self._trace.note(step, sentence, start, end, note)

    def _waits(self, link: Link, what: Event | Figure) -> bool:
        """Whether no city was told yet: what is told first may belong to the first one that follows."""
        told = link.told and link.why != IN_COUNTRY
        return not (link.cities or told or self._discourse.main or what.rejected)

    def _take_early(self) -> None:
        """Give figures of the city in mind to the attack that is told only behind them, or as one of another time.

        A live blog begins with the latest; elsewhere they only fill what the attack's own words leave open.
        """
        cases = self.findings.cases
        lacking = {
            (key, slot)
            for key, case in cases.items()
            for slot in SLOTS
            if case.methods != _HEARD and not any(figure.slot == slot for figure in case.figures)
        }
        told = {(figure.sentence.index, figure.slot) for _, figure in self._early}
        for (city, past, number), figure in self._early:
            own, other = (city, past, number), (city, not past, 0)
            if own in cases and (figure.sentence.segment.minutes is not None or (own, figure.slot) in lacking):
                cases[own].figures.append(figure)
            elif own not in cases and all(
                (other, slot) in lacking for slot in SLOTS if (figure.sentence.index, slot) in told
            ):
                cases[other].figures.append(figure)

    def _take_harmed(self) -> None:
        """Believe in the attack of the only city of which both harm and something like an attack are told.

        "Two missiles. As of noon: 34 dead. Hold on, X": each alone says too little, and no attack was told besides.
        """
        if self.findings.cases or self.findings.stance.silent:
            return
        evidence = self.findings.stance.evidence
        harmed = {key for key, figure in self._early if figure.range.least and figure.slot in ("killed", "injured")}
        for key in harmed if len({city for city, _, _ in harmed}) == 1 else ():
            sight = self.findings.sights[key[0]]
            events = [
                event
                for event, _, past in sight.events
                if past == key[1] and not event.rejected and not event.sentence.quoted[event.at]
            ]
            near = {other.sentence.index for told, other in self._early if told == key and other.range.least}
            armed = any(_is_of_arms(event) or _is_beside(event, near) for event in events if event.hint != DAMAGE)
            if armed and evidence.attack > evidence.other:
                case = self.findings.cases[key] = Case(sight.city, key[1], events=events)
                case.methods |= {method for event in events for method in event.methods}
                case.figures += [figure for other, figure in self._early if other == key]

    # --- events ---

    def _carried_over(self, told: Told, event: Event) -> Event:
        """ "X was also attacked": by the means told just before."""
        also = told.marked.between("more", max(0, event.at - 3), event.at)
        if event.methods or also is None or told.marked.between("apart", max(0, event.at - 3), event.end):
            self._methods = event.methods if event.methods and not event.rejected else self._methods
            return event
        return event._replace(methods=self._methods)

    def _take_event(self, told: Told, places: list[Place], event: Event, listed: tuple[City, ...] = ()) -> Link:
        """Take an attack to the cities that it is told of; gives these back."""
        link = self._discourse.link(places, told.clauses, event.at, event.end)
        if listed and (not link.cities or set(link.cities) & set(listed)):
            link = Link(listed, told=True, why="of all cities of the list")
        self._note_event(event, link)
        past = bool(self.findings.stance.past) or told.times.is_statistic()
        past |= told.times.is_past(event.at) and not self._is_restated(told)
        for city in link.cities:
            self.findings.sights.of(city).events.append((event, link, past))
        if self._waits(link, event):
            self._pending.append((told, event))
        if event.rejected:
            self._take_denial(told, event, link)
            return link
        if (event.sentence.quoted[event.at] or event.hint) and not link.told:
            return link
        if event.hint == BARE and not self._discourse.heads(link.cities):
            self._weapon = told, places, event
            return link
        if event.hint == DAMAGE and not self._adds_damage(link):
            return link
        self._times.setdefault(event.sentence.index, set()).add(past)
        self.findings.attacked |= not past and event.hint == "" and bool(link.cities or link.why == OF_REGION)
        if len(link.cities) > 1:
            self.findings.shared.add(event.sentence.index)
        for city in link.cities:
            self._add_event(told, city, past, event, link, places)
        return link

    def _note_means(self, told: Told, places: list[Place], events: Sequence[Event], links: Sequence[Link]) -> None:
        """Remember the means that a sentence names, for attacks that are told without theirs."""
        own = (event.methods for event in events if event.rejected in ("", DEFENCE))
        methods = means_named(told.marked, told.clauses).union(*own) - _OPEN
        if not methods:
            return
        at = events[0].at if events else told.marked.all("means")[0].start
        links = links or [self._discourse.link(places, told.clauses, at)]
        cities = frozenset(city.geonameid for link in links for city in link.cities)
        past = bool(self.findings.stance.past) or told.times.is_past(at) or told.times.is_statistic()
        landed = any(event.methods for event in events if not event.rejected and event.hint != LAUNCHED)
        self._means.add(Means(told.marked.sentence, methods, past, landed), cities, leads=not self._begun)

    def _adds_damage(self, link: Link) -> bool:
        """Whether damage tells a further city of an article that has told attacks already."""
        told = [self.findings.cases.get((city.geonameid, False, 0)) for city in link.cities]
        return self.findings.attacked and not any(case and case.events for case in told)

    def _note_event(self, event: Event, link: Link) -> None:
        if self._trace is None:
            return
        where = ", ".join(city.name for city in link.cities) or "no city"
        note = f"{'/'.join(sorted(event.methods)) or 'attack'} at {where} ({link.why})"
        note += f"; rejected: {event.rejected}" if event.rejected else ""
        self._note("event", event.sentence, event.at, event.end, note)

    def _take_denial(self, told: Told, event: Event, link: Link) -> None:
        if event.rejected in NO_HARM:
            self.findings.settled.update(city.geonameid for city in link.cities)
        denied_in_title = event.rejected.startswith("denied") and event.sentence.segment.kind == "title"
        if denied_in_title or event.rejected == ANIMAL:
            self.findings.refuted.update(city.geonameid for city in link.cities)
        if event.rejected.startswith("denied") and told.marked.all("retraction") and link.cities:
            self.findings.denied.setdefault(link.cities[0].geonameid, (link.cities[0], event))

    def _add_event(self, told: Told, city: City, past: bool, event: Event, link: Link, places: list[Place]) -> None:
        cases = self.findings.cases
        begun = self._begun
        key = self._key(city, past, event.sentence, apart=self._is_apart(told, event, (city.geonameid, past)))
        case = cases.get(key)
        if case is None:
            if self._only_recalls(told, event, link, places, begun=begun):
                return
            case = cases[key] = Case(city, past, main=not cases)
        case.events.append(event)
        self._begun = True
        self._remember(event.sentence, key)
        if day := told.times.day(event.at):
            case.days.append(day)
        case.in_district |= any(place.district and place.city == city for place in places)
        if self._is_told_of(case, event, link):
            case.methods |= event.methods
        if not past or not begun:
            self._discourse.attacked(city)

    def _key(self, city: City, past: bool, sentence: Sentence, *, apart: bool = False) -> Key:
        """The attack on a city that a sentence goes on about: in a paragraph that tells another one, that one."""
        place = city.geonameid, past
        number, paragraph = self._apart.get(place, (0, -1))
        if apart:
            self._apart[place] = number + 1, sentence.segment.index
            return *place, number + 1
        return *place, number if paragraph == sentence.segment.index else 0

    def _is_apart(self, told: Told, event: Event, place: tuple[int, bool]) -> bool:
        """ "in a separate attack on X": told as another one, after one that has its toll."""
        if event.sentence.segment.kind == "title":
            return False  # "second bombing hours later", of whatever city
        first = self.findings.cases.get((*place, 0))
        if first is None or not first.has_toll() or first.events[-1:] == [] or event.anaphoric:
            return False
        begun = any(number for _, _, number in self._told.get(_place_of(event.sentence), ()))
        return not begun and told.marked.between("apart", max(0, event.at - _APART_WITHIN), event.end) is not None

    def _only_recalls(self, told: Told, event: Event, link: Link, places: list[Place], *, begun: bool) -> bool:
        """Whether words of attack make no place a new site: "the attack" was told before, "a hit" says too little.

        Not so where a toll moves: "the number of people killed in the strike has risen" is news of the city in mind.
        """
        if not link.told:
            moves = bool(told.marked.all("toll") and told.marked.all("measure"))
            goes_on = is_number(told.marked, event.at - 1) and self._discourse.goes_on_about(link.cities)
            return (event.anaphoric and not moves) or not (goes_on or event.methods - {"debris", "bomb"})
        named = any(_is_told_on(event, place) for place in places)
        first = not begun and any(place.role is Role.SITE and place.start > event.at for place in places)
        return event.anaphoric and not named and not first

    def _is_told_of(self, case: Case, event: Event, link: Link) -> bool:
        """Whether an event's means are news of this attack: later talk of it adds none to those known."""
        open_ended = _OPEN | ({"ied"} if "suicide_bombing" in event.methods else set())
        if not case.methods - open_ended:
            return True
        paragraph = event.sentence.segment.index
        near = any(abs(other.sentence.segment.index - paragraph) <= _TOGETHER for other in case.events[:4])
        return not event.anaphoric and (link.told or near)

    # --- figures ---

    def _take_figure(self, told: Told, places: list[Place], figure: Figure, attacked: Collection[City] = ()) -> None:
        figure = self._going_on(figure)
        self._slot = figure.slot if figure.range.least else self._slot
        self._counted = figure if figure.range.least and not figure.rejected else self._counted
        link = self._link_of_figure(told, places, figure, attacked)
        past = self._is_past(told, figure)
        nobody = figure.range.max == 0 and len(link.cities) > 1  # "in X and Y nobody was hurt" is told of each
        why = self._why_not(told, figure, link._replace(cities=link.cities[:1]) if nobody else link, past=past)
        for city in link.cities:
            self.findings.sights.of(city).figures.append((figure, link, why))
        if self._trace is not None:
            bounds = f"{figure.slot} {figure.range.min}..{figure.range.max}"
            self._note("figure", figure.sentence, figure.start, figure.end, f"{bounds} -> {why or link.cities[0].name}")
        if figure.range.max == 0 and not figure.rejected and told.marked.all("together"):
            self._spare_all(figure)
        elif not why and not link.told and self._closes_bulletin(figure):
            self._spare_all(figure, everywhere=True)
        elif not why:
            for city in link.cities:
                self._add_figure(told, city, past, figure, named=link.told)
        elif self._waits(link, figure):
            self._pending.append((told, figure))

    def _link_of_figure(self, told: Told, places: list[Place], figure: Figure, attacked: Collection[City]) -> Link:
        """Where a figure belongs; what is told of a region is remembered."""
        link = self._discourse.link(places, told.clauses, figure.at, figure=True, attacked=attacked)
        if not link.told and self._is_sum_of_all(told, figure):
            return Link(told=True, why="a sum over places")
        if link.why == OF_REGION and not figure.rejected:
            self._discourse.regional()
            self.findings.regional.add((figure.slot, figure.range))
        return link

    def _is_sum_of_all(self, told: Told, figure: Figure) -> bool:
        """ "In all, two were killed": behind the entries of several cities, and no less than these told."""
        whole = told.marked.between("in_all", 0, figure.at)
        if whole is None or whole.start > _OPENS_WITHIN or self._discourse.is_named:
            return False
        tolls: dict[int, int] = {}
        for case in islice(self.findings.cases.values(), _MOST_ENTRIES):
            first = [other for other in case.figures[:_FIRST_FIGURES] if other.slot == figure.slot]
            if not case.past and case.has_toll():
                tolls[case.city.geonameid] = first[0].range.least if first else 0
        return len(tolls) > 1 and figure.range.least >= sum(tolls.values())

    def _closes_bulletin(self, figure: Figure) -> bool:
        """ "No deaths.", a paragraph by itself behind the entries of several cities."""
        if figure.range.max != 0 or figure.sentence.segment.kind == "title" or self._discourse.is_named:
            return False
        struck = {case.city for case in islice(self.findings.cases.values(), _MOST_ENTRIES) if not case.past}
        return len(struck) > 1 and figure.sentence.first_of_segment

    def _spare_all(self, figure: Figure, *, everywhere: bool = False) -> None:
        """ "No deaths in either city": of every city whose attack was told just before, or before."""
        segment = figure.sentence.segment.index
        for case in islice(self.findings.cases.values(), _MOST_ENTRIES):
            near = any(segment - event.sentence.segment.index <= 1 for event in case.events)
            if (near or everywhere) and not case.past and not any(other.slot == figure.slot for other in case.figures):
                case.figures.append(figure)

    def _going_on(self, figure: Figure) -> Figure:
        """A figure with what it takes from those told before: what it counts, and whether it goes on from them."""
        if figure.same and self._slot:
            figure = figure._replace(slot=self._slot)
        if figure.of_them:
            figure = self._of_those_told(figure)
        if figure.numbered and figure.slot == "injured" and not self._goes_on_from(figure):
            return figure._replace(rejected="numbered among others")
        return figure

    def _goes_on_from(self, figure: Figure) -> bool:
        """ "ten were hurt. An eleventh ...": whether one less of the wounded were counted last."""
        last = self._counted
        return last is not None and last.slot == figure.slot and last.range.max == figure.range.least - 1

    def _of_those_told(self, figure: Figure) -> Figure:
        """ "one of them died": of the wounded just told, so that there is one wounded less, or a part of the dead."""
        last = self._counted
        if last is None or figure.sentence.index - last.sentence.index > 1 or last.range.least <= figure.range.least:
            return figure
        if last.slot == "injured":
            return figure._replace(of_wounded=True)
        part = last.slot == "killed" and figure.at > 0
        return figure._replace(rejected="a part") if part else figure

    def _take_part(self, told: Told, part: Part) -> None:
        """The figure of one city in a list of several."""
        figure, city = part.figure, part.place.city
        why = "the sum of a longer time" if told.times.is_warlong(figure.start, figure.end) else ""
        if city is not None:
            note = f"{figure.slot} {figure.range.min}..{figure.range.max} -> {why or city.name}"
            self._note("figure", figure.sentence, figure.start, figure.end, note)
            self.findings.sights.of(city).figures.append(
                (figure, Link((city,), told=True, why="a part of a list"), why)
            )
            if not why:
                self._add_figure(told, city, self._is_past(told, figure), figure, named=True)

    def _is_past(self, told: Told, figure: Figure) -> bool:
        """A figure is of the time of its own words, and of that of the only attack that its sentence tells."""
        recalled = self._times.get(figure.sentence.index) == {True}
        past = told.times.is_past(figure.at) and not self._is_restated(told)
        return bool(self.findings.stance.past) or recalled or past

    def _is_restated(self, told: Told) -> bool:
        """ "The toll of last week's bombing is nine, not 19": the attack is old, what is told of it is the news."""
        news = self.findings.stance.corrects or self.findings.stance.updates
        return news and bool(told.marked.all("toll") and told.marked.all("measure")) and not told.times.is_of_year()

    def _add_figure(self, told: Told, city: City, past: bool, figure: Figure, *, named: bool) -> None:
        cases = self.findings.cases
        key = self._key(city, past, figure.sentence)
        case = cases.get(key)
        if case is None:
            if told.marked.all("accident"):
                return
            if not named:
                waits = figure.sentence.segment.minutes is not None or not told.times.is_statistic()
                self._early += [(key, figure)] if waits and not figure.rejected else []
                return
            case = cases[key] = Case(city, past, main=not cases)
        if figure.rejected == EARLIER:
            case.earlier.append(figure)
        else:
            case.figures.append(figure)
            self._added.append((case, figure))
            if not named or figure.sentence.segment.kind == "title":
                self.findings.loose.append((case, figure))
            self._remember(figure.sentence, key)

    def _remember(self, sentence: Sentence, key: Key) -> None:
        self._told.setdefault(_place_of(sentence), set()).add(key)

    def _is_told_before(self, figure: Figure, link: Link) -> bool:
        """Whether the sentence before tells an attack, or a wound, of the same paragraph's city."""
        index, segment = _place_of(figure.sentence)
        told = {geonameid for at in (index - 1, index) for geonameid, _, _ in self._told.get((at, segment), ())}
        return any(city.geonameid in told for city in link.cities)

    def _why_not(self, told: Told, figure: Figure, link: Link, *, past: bool) -> str:
        """Why a figure is no toll of one city, or ""."""
        if figure.rejected and figure.rejected != EARLIER:
            return figure.rejected
        if figure.range.least > MOST:
            return "no count of people"
        if not past and told.times.is_warlong(figure.start, figure.end):
            return "the sum of a longer time"
        if figure.numbered and (figure.slot, figure.range) in self.findings.regional:
            return "counted over a region"
        if figure.pronoun and not self._is_told_before(figure, link):
            return "of nobody told before"
        if _is_of_all(told.marked, link):
            return "a sum over places"
        if told.marked.all("simulation"):
            return "an exercise or a fiction"
        if told.marked.all("natural"):
            return "a natural death"
        if _is_of_witness(told.marked, figure) and (told.marked.all("first_person") or not link.told):
            return "a witness's words"
        return "" if len(link.cities) == 1 else link.why or "a sum over cities"


def _is_of_witness(marked: Marked, figure: Figure) -> bool:
    """Whether a figure stands in somebody's words; not so one in quotes by itself ("several" were hurt), nor nobody."""
    quoted = figure.sentence.quoted
    if not quoted[figure.at] or figure.range.max == 0:
        return False
    start = end = figure.at
    while start and quoted[start - 1]:
        start -= 1
    while end < len(quoted) and quoted[end]:
        end += 1
    return end - start > _QUOTED_ALONE or any(marked.over_any(word, _WHOLE_FIGURE) for word in range(start, end))


def _without_parts(figure: Figure, parts: Sequence[Part]) -> Figure:
    """The sum before a list belongs to none of its cities, and what the list has itself is not told twice."""
    if not figure.rejected and any(part.figure.at == figure.at for part in parts):
        return figure._replace(rejected="told in the list")
    if figure.rejected or not any(part.figure.slot == figure.slot for part in parts):
        return figure
    return figure._replace(rejected="a sum over places") if figure.at < parts[0].figure.at else figure


def _is_of_all(marked: Marked, link: Link) -> bool:
    """Whether a sentence tells of several places together; not so in "Elsewhere, in X two were hurt", or in a name."""
    return any(
        not (link.told if mark.start == 0 else marked.sentence.capital(mark.start)) for mark in marked.all("together")
    )


def _is_of_arms(event: Event) -> bool:
    """Whether an attack is told by definite means."""
    return bool(event.methods - _OPEN)


def _is_beside(event: Event, sentences: Collection[int]) -> bool:
    """Whether an attack is told in one of some sentences, or next to it."""
    return any(event.sentence.index + by in sentences for by in (-1, 0, 1))


def _is_of_text(what: Event | Figure) -> bool:
    return isinstance(what, Event) and what.sentence.segment.kind != "title"


def _place_of(sentence: Sentence) -> tuple[int, int]:
    return sentence.index, sentence.segment.index


def _is_told_on(event: Event, place: Place) -> bool:
    """ "the strike on X": the attack is told of the place itself."""
    between = event.sentence.words[event.end : place.start]
    return place.role is Role.SITE and 0 < len(between) <= 5 and not any(word in (",", ";", ".") for word in between)
