"""What speaks for and against that a city was attacked, and that this is news."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from monitor.read.discourse.link import Link
from monitor.read.events import Event
from monitor.read.lexicon import Mark
from monitor.read.places.roles.role import Role
from monitor.read.recognition import Told
from monitor.read.remembered import Remembered
from monitor.read.sights import Sight, Sights
from monitor.read.stance import Stance
from monitor.read.weighing.features import NOT_TOLD, Each, Flag, bucket, tags
from monitor.read.words import Sentence

_MOST: Final = 8
"""Places, events and figures of one city that are looked at."""
_SENTENCES: Final = 3
_REMEMBERED: Final = 4_096
"""Ways in which an attack may be told whose features are remembered."""
_BESIDE: Final = 5
"""Words around an attack or a place that are close to it."""
_TELLING: Final = ("act", "verb", "means", "impact", "begins", "harm", "debris", "destroying")
_BLAST: Final = frozenset({"explosion"})
_FIRM: Final = 3
_LAST: Final = 4
_ROLES: Final = tuple(Role)  # which is walked through in a fraction of the time of the enumeration
_SITES: Final = frozenset({Role.SITE, Role.BARE, Role.BACK})
_NAMES_ALONE: Final = (":", "#say")
"""What says something of a name that stands close to it, and of nothing else."""
_ZONES: Final = {zone: Each(f"{zone}#") for zone in ("title", "lead", "body")}
_KINDS: Final = {kind: Each(f"{kind}#") for kind in ("attacked", "counted", "named")}
_TOLD: Final = Flag("figure.told")
_VIOLENT: Final = Flag("figure.violent")
_NOBODY: Final = Flag("figure.nobody")
_ROLE: Final = Each("role:")
_SENTENCE: Final = Each("sentence#")


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
        self._starts: dict[int, list[int]] = {}
        """Where the marks of a sentence begin."""
        self._tags: dict[int, list[str]] = {}

    def tags(self, index: int) -> list[str]:
        """What kinds of words a sentence has."""
        if index not in self._tags:
            self._tags[index] = tags(self.sentences[index].marked)
        return self._tags[index]

    def near_name(self, sentence: Sentence, start: int, end: int) -> list[str]:
        """What is said close to a name, the words `start` to `end`."""
        before, behind = self._close_to(sentence, start, end)
        return [close.name_before for close in before if close.told] + [
            close.name_behind for close in behind if close.told
        ]

    def near_event(self, sentence: Sentence, start: int, end: int) -> list[str]:
        """What is said close to an attack, the words `start` to `end`."""
        before, behind = self._close_to(sentence, start, end)
        return [close.event_before for close in before if close.told_of_events] + [
            close.event_behind for close in behind if close.told_of_events
        ]

    def _close_to(self, sentence: Sentence, start: int, end: int) -> tuple[list[_Close], list[_Close]]:
        """What begins a few words before the words `start` to `end`, and behind them."""
        marks = self.sentences[sentence.index].marked.marks
        starts = self._starts.get(sentence.index)
        if starts is None:
            starts = self._starts[sentence.index] = [mark.start for mark in marks]
        before = marks[bisect_left(starts, start - _BESIDE) : bisect_left(starts, start)]
        behind = marks[bisect_left(starts, end) : bisect_left(starts, end + _BESIDE)]
        return [_close(mark) for mark in before], [_close(mark) for mark in behind]


class _Close:
    """What a word says of a name and of an attack close to it, as before and as behind it, if it says anything.

    `what` is its tag behind "#", or of a word of places its value behind ":", which says something of names alone.
    """

    __slots__ = ("event_before", "event_behind", "name_before", "name_behind", "told", "told_of_events")

    def __init__(self, what: str) -> None:
        alone = what.startswith(_NAMES_ALONE)
        self.told = alone or what[1:] not in NOT_TOLD
        self.told_of_events = self.told and not alone
        self.name_before, self.name_behind = f"name.before{what}", f"name.behind{what}"
        self.event_before, self.event_behind = f"event.before{what}", f"event.behind{what}"


def _of_tag(tag: str) -> _Close:
    return _Close(f"#{tag}")


def _of_place(value: str) -> _Close:
    return _Close(f":{value}")


_OF_TAGS: Final = Remembered(_of_tag, most=2_048)
_OF_PLACES: Final = Remembered(_of_place, most=2_048)


def _close(mark: Mark) -> _Close:
    """What a mark says; by number a field of a sense is found in a tenth of the time once this is compiled."""
    sense = mark.sense
    tag, value = sense[0], sense[1]
    return _OF_PLACES.get(value) if tag == "place" else _OF_TAGS.get(tag)


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
    for zone, kinds in zones.items():
        found.update(_ZONES[zone].of(kinds))
    return found


def city_features(sight: Sight, rule: str, around: Surroundings) -> set[str]:
    """What is said of one city; `rule` is what the walk made of it."""
    found = set(_event_features(sight, around))
    found.update(_rule_features(rule, around.stance))
    found.update(_place_features(sight, around))
    found.update(_beside_features(sight, around))
    found.update(_figure_features(sight))
    found.update(_sentence_features(sight, around))
    found.update(_neighbours(sight, around))
    found.update(_unplaced_features(sight, around))
    return found


def _zone(sentence: Sentence) -> str:
    if sentence.segment.kind == "title":
        return "title"
    return "lead" if sentence.segment.index <= 1 and sentence.first_of_segment else "body"


def _rule_features(rule: str, stance: Stance) -> list[str]:
    return [f"rule:{rule}", f"rule:{rule}|silent:{stance.silent}", f"rule:{rule}|past:{stance.past}"]


def _place_features(sight: Sight, around: Surroundings) -> list[str]:
    city, places = sight.city, sight.places[:_MOST]
    country = city.country
    beside = around.countries[country] - 1
    found = [
        f"population:{len(str(city.population))}",
        f"order:{around.order[city.geonameid]}",
        f"named:{bucket(len(sight.places))}",
        f"country:{bucket(beside)} of {bucket(around.cities - 1)}",
        f"country:{'most' if around.most == country else 'other'} {'shared' if beside else 'alone'}",
    ]
    if not places:
        found.append("named:nowhere")
        return found
    roles = [place.role for _, place in places]
    sentence, place = places[0]
    paragraph = min(4, sentence.segment.index)
    found += _ROLE.of(roles)
    found += [
        f"role first:{roles[0]}",
        f"where:{_zone(sentence)}{paragraph}{'first' if sentence.first_of_segment else ''}",
        f"position:{min(3, place.start // 3)}",
        f"in title:{any(_zone(other) == 'title' for other, _ in places)}",
        f"district:{any(place.district for _, place in places)}",
    ]
    return found


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


def _beside_features(sight: Sight, around: Surroundings) -> list[str]:
    """Whether the sentences that name a city tell attacks and figures, and whether these are its own."""
    events = {event.sentence.index for event, _, _ in sight.events}
    figures = {figure.sentence.index for figure, _, _ in sight.figures}
    found: list[str] = []
    for sentence, place in sight.places[:_MOST]:
        index = sentence.index
        told = "own" if index in events else "other" if around.telling.get(index) else "none"
        counted = "own" if index in figures else "other" if around.sentences[index].marked.tells("harm") else "none"
        found += _beside_name(place.role, told, counted)
    return found


@lru_cache(_REMEMBERED)
def _beside_name(role: str, told: str, counted: str) -> tuple[str, ...]:
    return f"{role}.attack:{told}", f"{role}.harm:{counted}", f"{role}.attack:{told}.harm:{counted}"


def _unplaced_features(sight: Sight, around: Surroundings) -> list[str]:
    """What may make it the city of an attack that is told of none: "gunmen opened fire at a party in Elm Street"."""
    attack = f"unplaced:{min(2, around.unplaced)} placed:{around.placed}"
    roles = {place.role for _, place in sight.places}
    site = bool(roles & _SITES)
    alone = "alone" if site and around.sites == 1 else "no site" if not around.sites else f"site {site}"
    strongest = next((role for role in _ROLES if role in roles), "none")
    title = any(_zone(sentence) == "title" for sentence, _ in sight.places)
    most = len(sight.places) == around.most_named
    return [
        attack,
        f"{attack}|{alone}",
        f"{attack}|{strongest}",
        f"{attack}|{strongest} {alone}",
        f"{attack}|{strongest} first:{around.order[sight.city.geonameid] == 0}",
        f"{attack}|{strongest} title:{title} most:{most}",
        f"{attack}|events:{bool(sight.events)}",
    ]


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


def _figure_features(sight: Sight) -> list[str]:
    counted = sum([not why and figure.range.least > 0 for figure, _, why in sight.figures])
    found = [f"figures:{bucket(counted)}"]
    for figure, link, why in sight.figures[:_MOST]:
        if why:
            found += [f"figure.{figure.slot}:rejected", f"figure rejected:{why}"]
            continue
        found += [
            f"figure.{figure.slot}:taken",
            _TOLD.of(link.told),
            _VIOLENT.of(figure.violent),
            _NOBODY.of(not figure.range.least),
        ]
    return found


def _sentence_features(sight: Sight, around: Surroundings) -> list[str]:
    """What the sentences say that tell it: of its attacks, else of its figures, else of its name."""
    good = [event.sentence.index for event, _, _ in sight.events if not event.rejected]
    events = good or [event.sentence.index for event, _, _ in sight.events]
    figures = [figure.sentence.index for figure, _, _ in sight.figures]
    kind = _KINDS["attacked" if events else "counted" if figures else "named"]
    indexes = events or figures or [sentence.index for sentence, _ in sight.places]
    found: list[str] = []
    for index in sorted(set(indexes))[:_SENTENCES]:
        told = around.tags(index)
        found += _SENTENCE.of(told)
        found += kind.of(told)
    return found


def _neighbours(sight: Sight, around: Surroundings) -> list[str]:
    """What is said close to its name."""
    found: list[str] = []
    for sentence, place in sight.places[:_MOST]:
        found += around.near_name(sentence, place.start, place.end)
    return found
