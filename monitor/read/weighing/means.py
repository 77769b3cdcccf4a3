"""What speaks for and against that one of the methods was used in an attack."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from monitor.model import Method
from monitor.read.idle import idle
from monitor.read.recognition import Told
from monitor.read.sights import Sight

_TELLING: Final = ("act", "verb", "means", "debris", "begins")
_MOST: Final = 3
_METHODS: Final = frozenset(Method)


class Naming:
    """Which methods an article names, where; made once."""

    def __init__(self, sentences: Sequence[Told], placed: AbstractSet[int] = frozenset()) -> None:
        """`placed` are the sentences whose attacks are told of cities, by their index."""
        self._placed = placed
        self._named: defaultdict[str, defaultdict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
        """By method and by the kind of word that names it: the sentences, by their index."""
        self._often: defaultdict[str, int] = defaultdict(int)
        self._titles = {
            told.marked.sentence.index for told in sentences if told.marked.sentence.segment.kind == "title"
        }
        for told in sentences:
            unused = idle(told.marked, told.clauses, brought_down=False)
            for tag in _TELLING:
                for mark in told.marked.all(tag):
                    if tag == "means" and mark.start in unused:
                        continue
                    self._named[mark.sense.value][tag].add(told.marked.sentence.index)
                    self._often[mark.sense.value] += 1

    def __contains__(self, method: str) -> bool:
        """Whether an article names a method anywhere."""
        return method in self._named

    def names_only(self, method: str) -> bool:
        """Whether an article names no other method."""
        return not any(other != method and other in _METHODS for other in self._named)

    def tells_only(self, method: str) -> bool:
        """Whether no word of another method stands in an article, but for verbs that are completed by others."""
        return not any(
            other != method and other in _METHODS and tags.keys() - {"begins"} for other, tags in self._named.items()
        )

    def features(self, method: str, events: AbstractSet[int], places: AbstractSet[int]) -> list[str]:
        """How a method is named: in sentences of the attack, of its city, or elsewhere."""
        found = [f"named:{min(_MOST, self._often.get(method, 0))}"]
        for tag, named in self._named[method].items() if method in self else ():
            away = named - events - places
            zones = {"attack": named & events, "city": (named & places) - events, "elsewhere": away}
            found += [f"named.{tag}:{name}" for name, indexes in zones.items() if indexes]
            found += [f"named.{tag}:{where}" for where in self._away(away, min(events, default=0))]
            found += ["named.title:True"] if named & self._titles else []
            found += ["named.title:False"] if named - self._titles else []
        return found

    def _away(self, away: AbstractSet[int], first: int) -> Iterator[str]:
        """Of whom means are told that stand apart from the attack: of other cities, or of none before or behind it."""
        alone = away - self._placed
        if len(alone) < len(away):
            yield "other"
        if alone and min(alone) < first:
            yield "none before"
        if alone and max(alone) >= first:
            yield "none behind"


def features(
    method: Method, sight: Sight, told: Collection[Method], elsewhere: Collection[Method], naming: Naming
) -> list[str]:
    """Of one method: what the walk made of it, and how the article names it.

    `told` are the methods that the walk found for the city, `elsewhere` those of the article's other cities.
    """
    found = list(_as_told(method, sight, told, elsewhere))
    events = {event.sentence.index for event, _, _ in sight.events}
    found += naming.features(method, events, {sentence.index for sentence, _ in sight.places})
    beside = "and" if method in told else "with"
    if method in told and len(told) == 1:
        found.append(f"alone:{naming.names_only(method)}")
    return [*found, *[f"{beside}:{other}" for other in told if other != method]]


def _as_told(method: Method, sight: Sight, told: Collection[Method], elsewhere: Collection[Method]) -> Iterator[str]:
    yield "method"
    yield f"told:{method in told} {min(_MOST, len(told))}"
    own = {name for event, _, _ in sight.events if not event.rejected for name in event.methods}
    yield f"told:{method in told} own:{bool(own & set(told))} {method in own}"
    yield f"told elsewhere:{method in elsewhere and method not in told}"
    for event, link, past in sight.events:
        if method in event.methods:
            kind = "rejected" if event.rejected else "event"
            yield f"{kind}.told:{link.told}"
            yield f"{kind}.past:{past}"
            yield f"{kind}.anaphoric:{event.anaphoric}"
            yield f"{kind}.hint:{event.hint}"
            if event.rejected:
                yield f"rejected:{event.rejected}"
