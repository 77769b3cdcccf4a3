"""What speaks for and against that a city was attacked, and that this is news."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain

from monitor.read.discourse.link import Link
from monitor.read.events import Event
from monitor.read.places.roles.role import Role
from monitor.read.recognition import Told
from monitor.read.sights import Sight, Sights
from monitor.read.stance import Stance
from monitor.read.weighing.features import NOT_TOLD, bucket, tags
from monitor.read.words import Sentence

_MOST = 8
"""Places, events and figures of one city that are looked at."""
_SENTENCES = 3
_REMEMBERED = 4_096
"""Ways in which an attack may be told whose features are remembered."""
_BESIDE = 5
"""Words around an attack or a place that are close to it."""
_TELLING = ("act", "verb", "means", "impact", "begins", "harm", "debris", "destroying")
_BLAST = frozenset({"explosion"})
_FIRM = 3
_LAST = 4
_SITES = frozenset({Role.SITE, Role.BARE, Role.BACK})
_NAMES_ALONE = (":", "#say")
"""What says something of a name that stands close to it, and of nothing else."""


class Surroundings:
    """What weighing a city needs of its article, made once."""

    def __init__(self, sentences: Sequence[Told], stance: Stance, sights: Sights, telling: Mapping[int, int]) -> None:
        self.telling = telling
        """How many attacks a sentence tells, by its index."""
        self.sentences = {told.marked.sentence.index: told for told in sentences}
        self.stance = stance
        self.order = {geonameid: min(_LAST, place) for place, geonameid in enumerate(sights)}
        """The places of the cities in the order in which they come up."""
        self.countries = Counter(sight.city.country for sight in sights.values())
        self.most = max(self.countries, key=self.countries.__getitem__, default="")
        """The country of most of the cities."""
        self.cities = len(sights)
        self.attacked = {event.sentence.index for sight in sights.values() for event, _, _ in sight.events}
        """The sentences whose attacks are told of cities, by their index."""
        placed = self.attacked
        self.unplaced = sum(number > 0 and index not in placed for index, number in telling.items())
        """How many sentences tell an attack of no city."""
        self.placed = bool(placed)
        self.sites = sum(any(place.role in _SITES for _, place in sight.places) for sight in sights.values())
        """How many cities are named as places where something may have happened."""
        self.shared = Counter(
            (event.sentence.index, event.at) for sight in sights.values() for event, _, _ in sight.events
        )
        """Of how many cities an attack is told: blasts in several at once are no accident."""
        self.accident = any(told.marked.tells("accident") for told in sentences)
        self.most_named = max((len(sight.places) for sight in sights.values()), default=0)
        self._near: dict[int, tuple[_Near, _Near]] = {}
        self._tags: dict[int, list[str]] = {}

    def tags(self, index: int) -> list[str]:
        """What kinds of words a sentence has."""
        if index not in self._tags:
            self._tags[index] = tags(self.sentences[index].marked)
        return self._tags[index]

    def near_name(self, sentence: Sentence, start: int, end: int) -> list[str]:
        """What is said close to a name, the words `start` to `end`."""
        return self._said(sentence)[0].of(start, end)

    def near_event(self, sentence: Sentence, start: int, end: int) -> list[str]:
        """What is said close to an attack, the words `start` to `end`."""
        return self._said(sentence)[1].of(start, end)

    def _said(self, sentence: Sentence) -> tuple[_Near, _Near]:
        """What the words of a sentence say of a name and of an attack to which they are close."""
        said = self._near.get(sentence.index)
        if said is None:
            name, event = _Near(), _Near()
            for mark in self.sentences[sentence.index].marked.marks:
                start, tag, value = mark.start, mark.sense.tag, mark.sense.value
                of_name, of_event = _close(f":{value}") if tag == "place" else _close(tag)
                name.add(start, of_name)
                event.add(start, of_event)
            said = self._near[sentence.index] = name, event
        return said


class _Near:
    """What the words of a sentence say of whatever they are close to: as standing before it, and behind it."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._before: list[str] = []
        self._behind: list[str] = []

    def add(self, start: int, said: tuple[str, str] | None) -> None:
        """Take in a word that begins at `start`, if it says anything."""
        if said is not None:
            self._starts.append(start)
            self._before.append(said[0])
            self._behind.append(said[1])

    def of(self, start: int, end: int) -> list[str]:
        """What is said of the words `start` to `end`."""
        starts = self._starts
        before = self._before[bisect_left(starts, start - _BESIDE) : bisect_left(starts, start)]
        return before + self._behind[bisect_left(starts, end) : bisect_left(starts, end + _BESIDE)]


def article_features(around: Surroundings, told: int) -> set[str]:
    """What an article as a whole says: its stance, and what its words tell, by title, lead and body."""
    stance = around.stance
    found = {
        f"silent:{stance.silent}",
        f"past:{stance.past}",
        f"evidence:{max(-4, min(6, stance.evidence.attack - stance.evidence.other))}",
        f"other:{bucket(stance.evidence.other)}",
        f"length:{min(8, len(around.sentences) // 3)}",
        f"told:{bucket(told)}",
    }
    zones: dict[str, set[str]] = {}
    for index, sentence in around.sentences.items():
        zones.setdefault(_zone(sentence.marked.sentence), set()).update(around.tags(index))
    found.update(f"{zone}#{tag}" for zone, kinds in zones.items() for tag in kinds)
    return found


def city_features(sight: Sight, rule: str, around: Surroundings) -> set[str]:
    """What is said of one city; `rule` is what the walk made of it."""
    return set(
        chain(
            _rule_features(rule, around.stance),
            _place_features(sight, around),
            _event_features(sight, around),
            _beside_features(sight, around),
            _figure_features(sight),
            _sentence_features(sight, around),
            _neighbours(sight, around),
            _unplaced_features(sight, around),
        )
    )


def _zone(sentence: Sentence) -> str:
    if sentence.segment.kind == "title":
        return "title"
    return "lead" if sentence.segment.index <= 1 and sentence.first_of_segment else "body"


def _rule_features(rule: str, stance: Stance) -> Iterator[str]:
    yield f"rule:{rule}"
    yield f"rule:{rule}|silent:{stance.silent}"
    yield f"rule:{rule}|past:{stance.past}"


def _place_features(sight: Sight, around: Surroundings) -> Iterator[str]:
    city, places = sight.city, sight.places[:_MOST]
    yield f"population:{len(str(city.population))}"
    yield f"order:{around.order[city.geonameid]}"
    yield f"named:{bucket(len(sight.places))}"
    beside = around.countries[city.country] - 1
    most = around.most == city.country
    yield f"country:{bucket(beside)} of {bucket(around.cities - 1)}"
    yield f"country:{'most' if most else 'other'} {'shared' if beside else 'alone'}"
    if not places:
        yield "named:nowhere"
        return
    roles = [place.role.value for _, place in places]
    yield from (f"role:{role}" for role in roles)
    yield f"role first:{roles[0]}"
    sentence, place = places[0]
    paragraph = min(4, sentence.segment.index)
    yield f"where:{_zone(sentence)}{paragraph}{'first' if sentence.first_of_segment else ''}"
    yield f"position:{min(3, place.start // 3)}"
    yield f"in title:{any(_zone(other) == 'title' for other, _ in places)}"
    yield f"district:{any(place.district for _, place in places)}"


def _event_features(sight: Sight, around: Surroundings) -> list[str]:
    good = [told for told in sight.events if not told[0].rejected]
    firm = sum([_is_firm(event, link, past=past) for event, link, past in good])
    found = [
        f"events:{bucket(len(good))}",
        f"rejected events:{bucket(len(sight.events) - len(good))}",
        f"events told:{bool(good)} {any(link.told for _, link, _ in good)}",
        f"firm:{min(_FIRM, firm)}",
    ]
    for event, link, past in sight.events[:_MOST]:
        quoted, zone = event.sentence.quoted[event.at], _zone(event.sentence)
        found += _one_event(event.rejected, link.why, link.told, event.anaphoric, past, event.hint, quoted, zone)
        kind = "rejected" if event.rejected else "event"
        shared = bucket(around.shared[event.sentence.index, event.at])
        found.append(f"{kind}.shared:{shared}")
        if event.methods == _BLAST:
            found.append(f"{kind}.blast:{shared} accident:{around.accident}")
        found += [f"{kind}.method:{method}" for method in event.methods or ("none",)]
        found += _beside(event, around)
    return found


@lru_cache(_REMEMBERED)
def _one_event(
    rejected: str, why: str, told: bool, anaphoric: bool, past: bool, hint: str, quoted: bool, zone: str
) -> tuple[str, ...]:
    kind = "rejected" if rejected else "event"
    reason = (f"rejected:{rejected}",) if rejected else ()
    return (
        f"{kind}.why:{why}",
        f"{kind}.told:{told}",
        f"{kind}.anaphoric:{anaphoric}",
        f"{kind}.past:{past}",
        f"{kind}.hint:{hint}",
        f"{kind}.quoted:{quoted}",
        f"{kind}.zone:{zone}",
        *reason,
    )


def _beside_features(sight: Sight, around: Surroundings) -> Iterator[str]:
    """Whether the sentences that name a city tell attacks and figures, and whether these are its own."""
    events = {event.sentence.index for event, _, _ in sight.events}
    figures = {figure.sentence.index for figure, _, _ in sight.figures}
    for sentence, place in sight.places[:_MOST]:
        index = sentence.index
        told = "own" if index in events else "other" if around.telling.get(index) else "none"
        counted = "own" if index in figures else "other" if around.sentences[index].marked.tells("harm") else "none"
        yield f"{place.role}.attack:{told}"
        yield f"{place.role}.harm:{counted}"
        yield f"{place.role}.attack:{told}.harm:{counted}"


def _unplaced_features(sight: Sight, around: Surroundings) -> Iterator[str]:
    """What may make it the city of an attack that is told of none: "gunmen opened fire at a party in Elm Street"."""
    attack = f"unplaced:{min(2, around.unplaced)} placed:{around.placed}"
    roles = {place.role for _, place in sight.places}
    site = bool(roles & _SITES)
    alone = "alone" if site and around.sites == 1 else "no site" if not around.sites else f"site {site}"
    strongest = next((role for role in Role if role in roles), "none")
    title = any(_zone(sentence) == "title" for sentence, _ in sight.places)
    most = len(sight.places) == around.most_named
    yield attack
    yield f"{attack}|{alone}"
    yield f"{attack}|{strongest}"
    yield f"{attack}|{strongest} {alone}"
    yield f"{attack}|{strongest} first:{around.order[sight.city.geonameid] == 0}"
    yield f"{attack}|{strongest} title:{title} most:{most}"
    yield f"{attack}|events:{bool(sight.events)}"


def _is_firm(event: Event, link: Link, *, past: bool) -> bool:
    return link.told and not event.anaphoric and not past and not event.hint


def _beside(event: Event, around: Surroundings) -> list[str]:
    """How an attack is told: the form of its word, and what is said close to it."""
    marked, found = around.sentences[event.sentence.index].marked, list[str]()
    for tag in _TELLING:
        if (mark := marked.at(event.at, tag)) is not None:
            found.append(f"event.form:{tag} {mark.sense.form}")
    found += around.near_event(event.sentence, event.at, event.end)
    return found


def _figure_features(sight: Sight) -> Iterator[str]:
    counted = sum(not why and figure.range.least > 0 for figure, _, why in sight.figures)
    yield f"figures:{bucket(counted)}"
    for figure, link, why in sight.figures[:_MOST]:
        yield f"figure.{figure.slot}:{'rejected' if why else 'taken'}"
        if why:
            yield f"figure rejected:{why}"
            continue
        yield f"figure.told:{link.told}"
        yield f"figure.violent:{figure.violent}"
        yield f"figure.nobody:{not figure.range.least}"


def _sentence_features(sight: Sight, around: Surroundings) -> Iterator[str]:
    """What the sentences say that tell it: of its attacks, else of its figures, else of its name."""
    good = [event.sentence.index for event, _, _ in sight.events if not event.rejected]
    events = good or [event.sentence.index for event, _, _ in sight.events]
    figures = [figure.sentence.index for figure, _, _ in sight.figures]
    kind = "attacked" if events else "counted" if figures else "named"
    indexes = events or figures or [sentence.index for sentence, _ in sight.places]
    for index in sorted(set(indexes))[:_SENTENCES]:
        for tag in around.tags(index):
            yield f"sentence#{tag}"
            yield f"{kind}#{tag}"


def _neighbours(sight: Sight, around: Surroundings) -> list[str]:
    """What is said close to its name."""
    found: list[str] = []
    for sentence, place in sight.places[:_MOST]:
        found += around.near_name(sentence, place.start, place.end)
    return found


@cache
def _close(tag: str) -> tuple[tuple[str, str] | None, tuple[str, str] | None]:
    """What a word says of a name and of an attack close to it, as before and as behind it; None where it is nothing.

    Of a word of places `tag` is its value behind a colon. By one string what is known is found in a fifth of the time.
    """
    if tag in NOT_TOLD and tag != "say":
        return None, None
    what = tag if tag.startswith(":") else f"#{tag}"
    of_event = None if what.startswith(_NAMES_ALONE) else (f"event.before{what}", f"event.behind{what}")
    return (f"name.before{what}", f"name.behind{what}"), of_event
