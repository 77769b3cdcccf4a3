"""What a headline told without its time takes the time of its story: "Who shelled X" of a shelling in 2023."""

from __future__ import annotations

from monitor.read.events import Event
from monitor.read.places.gazetteer import City
from monitor.read.recognition import Told
from monitor.read.tolls.judgement import Figure
from monitor.read.walk.memory import Memory


def date_headline(memory: Memory, told: Told, event: Event, city: City) -> None:
    """Put what only the title has told of a city into the earlier year or month of which its text begins to tell."""
    key = city.geonameid, False, 0
    case = memory.findings.cases.get(key)
    if case is None or event.sentence.segment.kind == "title" or not told.times.is_long_ago():
        return
    if any(map(_may_be_of_now, case.figures)) or any(other.sentence.segment.kind != "title" for other in case.events):
        return  # "One of those hurt in X has died" is news, whenever that was
    del memory.findings.cases[key]
    case.past = True
    memory.findings.cases[city.geonameid, True, 0] = case
    sight = memory.findings.sights.of(city)
    sight.events = [(what, link, True) for what, link, _ in sight.events]


def _may_be_of_now(figure: Figure) -> bool:
    """Whether a headline's figure may be new, whenever the attack was: not so one who was hurt in it."""
    return figure.slot != "injured" or not figure.single
