"""What the walk keeps in mind from one sentence to the next."""

from __future__ import annotations

from typing import Final

from monitor.model import Slot
from monitor.read.cases import Case
from monitor.read.discourse.link import IN_COUNTRY, Link
from monitor.read.discourse.mind import Discourse
from monitor.read.events import Event
from monitor.read.late_deaths import late_death
from monitor.read.lexicon import Marked
from monitor.read.means import MeansTold
from monitor.read.places.gazetteer import City
from monitor.read.places.place import Place
from monitor.read.recognition import Told
from monitor.read.stance import Stance
from monitor.read.tolls.judgement import Figure
from monitor.read.trace import Trace
from monitor.read.walk.doers import Doers
from monitor.read.walk.findings import Findings, Key
from monitor.read.walk.refuted import Refuted
from monitor.read.words import Sentence

_OPENING: Final = 2
"""Words before "in all" that begins a sentence."""


class Memory:
    """What is kept in mind of the sentences before, and what they have told so far."""

    def __init__(self, discourse: Discourse, stance: Stance, trace: Trace | None) -> None:
        self.findings = Findings(stance)
        self.discourse = discourse
        self.trace = trace
        self.methods: frozenset[str] = frozenset()
        """The means that were told last."""
        self.pending: list[tuple[Told, Event | Figure]] = []
        """What was told before any city."""
        self.of_region: list[tuple[Told, Event | Figure]] = []
        """What the last sentence that told of a region told of it."""
        self.apart: dict[tuple[int, bool], tuple[int, int, int, int]] = {}
        """By city and time: the attack last told apart, the paragraph that goes on about it, its sentence and word."""
        self.times: dict[int, set[bool]] = {}
        """Whether the attacks of a sentence, by its index, are past."""
        self.keys_told: dict[tuple[int, int], set[Key]] = {}
        """The attacks of which a sentence tells an event or a figure, by its index and that of its segment."""
        self.begun = False
        """Whether any attack has been told."""
        self.begun_below = False
        """Whether any has been told below the title."""
        self.days_headed = 0
        """How many sentences had a day standing over them."""
        self.asked: Slot | None = None
        """What the sentence before asked the number of."""
        self.none_was: tuple[City, Event] | None = None
        """The attack of which was said last that there was none, and its city."""
        self.slot: Slot | None = None
        """What was counted last."""
        self.settling = False
        """Whether what was told before any city is given to one."""
        self.early: list[tuple[Key, Figure]] = []
        """Figures in a live blog of the city in mind, told before any attack on it."""
        self.counted: Figure | None = None
        """The figure that was told last."""
        self.counted_before: Figure | None = None
        """The figure that was told before that one."""
        self.added: list[tuple[Case, Figure]] = []
        """The figures that the last sentence with any gave to cities."""
        self.doers: Doers | None = None
        """Who was told last as doing an attack."""
        self.refuted: Refuted = frozenset()
        """Figures of which the article says that they are invented."""
        self.headed: dict[int, int] = {}
        """By city: the first paragraph that it heads."""
        self.in_regions: set[int] = set()
        """The paragraphs that name a region."""
        self.offices: frozenset[int] = frozenset()
        """The segments whose quotes are of an office, and of no witness."""
        self.means = MeansTold()
        self.struck: list[tuple[Told, Event]] = []
        """The attacks that the last sentence with any has told."""
        self.first_told: dict[str, int] = {}
        """By means: the first sentence that told an attack by them."""
        self.listed = (-1, -1)
        """The last sentence that tells of several cities together: their attack, its damage or its toll."""
        self.series = (-1, -1)
        """The last sentence that tells its attack as one of several in a time."""
        self.updated = -1
        """The last paragraph that opens as an update."""
        self.outside = -1
        """The last sentence whose attacks were all only near some city."""
        self.weapon: tuple[Told, list[Place], Event] | None = None
        """A weapon that was named last without a word of what it did."""

    def note(self, step: str, sentence: Sentence, start: int, end: int, note: str) -> None:
        """Write a step down, if anybody traces the reading."""
        if self.trace is not None:
            self.trace.note(step, sentence, start, end, note)

    def key(self, city: City, past: bool, sentence: Sentence, at: int, *, apart: bool = False) -> Key:
        """The attack on a city that a word goes on about: in a paragraph that tells another one, from there on that."""
        place = city.geonameid, past
        number, paragraph, index, begun = self.apart.get(place, (0, -1, -1, 0))
        if apart:
            self.apart[place] = number + 1, sentence.segment.index, sentence.index, at
            return *place, number + 1
        here = paragraph == sentence.segment.index and not (index == sentence.index and at < begun)
        return *place, number if here else 0

    def remember(self, sentence: Sentence, key: Key) -> None:
        """Remember that a sentence tells of an attack."""
        self.keys_told.setdefault(place_of(sentence), set()).add(key)

    def waits(self, link: Link, what: Event | Figure) -> bool:
        """Whether no city was told yet: what is told first may belong to the first one that follows."""
        told = link.told and link.why != IN_COUNTRY
        return not (link.cities or told or self.discourse.main or what.rejected)

    def is_of_many(self) -> bool:
        """Whether the attack that was told last was on several towns: "missiles hit three cities"."""
        return any(told.marked.tells("word many_towns") for told, _ in self.struck[:1])

    def strike(self, told: Told, event: Event) -> None:
        """Remember an attack that is told."""
        if self.struck and self.struck[-1][1].sentence is not event.sentence:
            self.struck = []
        self.struck.append((told, event))
        for method in event.methods:
            self.first_told.setdefault(method, event.sentence.index)

    def means_before(self, sentence: Sentence) -> frozenset[str]:
        """The means of the attacks that were told before a sentence."""
        return frozenset(method for method, index in self.first_told.items() if index < sentence.index)

    def is_restated(self, told: Told) -> bool:
        """ "The toll of last week's bombing is nine, not 19": the attack is old, what is told of it is the news."""
        if late_death(told.marked) is not None and not told.times.is_of_earlier_year():
            return True
        news = self.findings.stance.corrects or self.findings.stance.updates
        measured = bool(told.marked.all("toll") and told.marked.all("measure"))
        return news and (measured or self._sums_up_then(told.marked)) and not told.times.is_of_year()

    def _sums_up_then(self, marked: Marked) -> bool:
        """ "Всего тогда пострадали 17": of the attack whose toll is the news, where no older one was told behind it."""
        opens = any(mark.start <= _OPENING for mark in marked.all("total"))
        if not (opens and marked.tells("word back_then")):
            return False
        below = [self.times[index] for index, segment in sorted(self.keys_told) if segment and index in self.times]
        return not below or False in below[-1] or not any(False in times for times in below)


def place_of(sentence: Sentence) -> tuple[int, int]:
    """The index of a sentence and that of its segment."""
    return sentence.index, sentence.segment.index
