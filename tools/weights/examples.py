"""Labelled articles become examples: candidates with their features, and which of them are right."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from monitor.model import Range
from monitor.read.methods import settle
from monitor.read.report import Prepared, Reader
from monitor.read.sights import Sight
from monitor.read.verdict import NEWS
from monitor.read.weighing.counted import TOLD_SLOTS
from monitor.read.weighing.scales import Scales
from monitor.read.weighing.weights import in_context


@dataclass(frozen=True, slots=True)
class Choice:
    """One question with several answers, or one yes-or-no question with a single one."""

    article: str
    file: str
    language: str
    about: str
    """What is asked: the city's GeoNames id, with the slot or the method."""
    answers: list[tuple[Any, set[str]]]
    """Each answer with its features."""
    right: Any
    rules: Any
    """What the rules answer."""


@dataclass(slots=True)
class Examples:
    """What labelled articles teach, by question."""

    attack: list[Choice] = field(default_factory=list)
    toll: list[Choice] = field(default_factory=list)
    means: list[Choice] = field(default_factory=list)
    unseen: int = 0
    """Labelled incidents whose city is no candidate."""

    def add(self, article: Mapping[str, Any], file: str, reader: Reader) -> None:
        """Read an article and keep what it teaches."""
        prepared = reader.prepare(
            title=article["title"], text=article["text"], language=article["lang"],
            published=datetime.fromisoformat(article["published"]),
        )  # fmt: skip
        if prepared is None:
            return
        due = {i["geonameid"]: i for i in reversed(article["incidents"]) if i.get("currency") != "background"}
        head = article["id"], file, article["lang"]
        scales, sights = prepared.scales, prepared.findings.sights
        self.unseen += sum(geonameid not in sights for geonameid in due)
        for sight in sights.values():
            incident = due.get(sight.city.geonameid)
            about = str(sight.city.geonameid)
            self.attack.append(
                Choice(*head, about, [(True, scales.city(sight) | scales.article)], incident is not None,
                       scales.verdict(sight) == NEWS))  # fmt: skip
            if incident:
                self.toll.extend(_tolls(head, sight, incident, scales))
                self.means.extend(_means(head, sight, incident, prepared))


def _tolls(head: tuple[str, str, str], sight: Sight, incident: Mapping[str, Any], scales: Scales) -> Iterator[Choice]:
    for slot in TOLD_SLOTS:
        told = incident[slot]
        right = None if told is None or told == {"min": None, "max": None} else Range(told["min"], told["max"])
        answers = [
            (candidate.range, set(in_context(candidate.features, slot))) for candidate in scales.tolls(sight, slot)
        ]
        standing = scales.standing(sight, slot)
        yield Choice(*head, f"{sight.city.geonameid} {slot}", answers, right, standing[0] if standing else None)


def _means(
    head: tuple[str, str, str], sight: Sight, incident: Mapping[str, Any], prepared: Prepared
) -> Iterator[Choice]:
    case = prepared.scales.attack(sight)
    told = settle(case.methods) if case else ()
    for method in prepared.scales.possible(told):
        features = set(in_context(prepared.scales.method_features(sight, method, told), method))
        right = method in incident["methods"]
        yield Choice(*head, f"{sight.city.geonameid} {method}", [(True, features)], right, method in told)


def examples(paths: list[Path], reader: Reader) -> Examples:
    """All that the articles of some files teach."""
    found = Examples()
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                found.add(json.loads(line), path.name, reader)
    return found
