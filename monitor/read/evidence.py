"""Step 9a, evidence: how much in an article speaks of a real attack, and how much of another subject.

Reads the tags war, act, means, verb, debris, harm, volley, peaceful, and those of the subjects: sport, market ...
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from monitor.read.lexicon import Mark, Marked
from monitor.read.numbers import number_at
from monitor.read.pairs import find_pairs

SUBJECTS: Final = ("sport", "market", "labour", "cyber", "nature", "arts")
_SIDES: Final = (*SUBJECTS, "peaceful", "war")
_TELLING: Final = (*_SIDES, "act", "means", "debris", "begins", "takes", "captures")
_UNMISTAKABLE: Final = frozenset({
    "air_strike", "drone_strike", "missile_strike", "shelling", "suicide_bombing", "grenade", "chemical",
})  # fmt: skip
"""Methods whose words are seldom said of anything else."""
_WEIGHT: Final = 2
"""A word of war, or a figure of speech, against one word of another subject."""
_MADE_OF: Final = ("act", "means", "debris", "verb", "war", "place", "target")
_MADE_OF_WITHIN: Final = 5
_PEOPLE_WITHIN: Final = 4
"""Words from people to their harm: "six people had been killed"."""


class Evidence(NamedTuple):
    """The weight of what speaks of a real attack, and of what speaks of something else."""

    attack: int = 0
    other: int = 0
    harm: int = 0
    """Sentences that tell harm."""

    @property
    def is_of_attack(self) -> bool:
        """Whether an attack whose harm is not told may be believed."""
        return self.attack >= self.other


def weigh(sentences: Sequence[Marked]) -> Evidence:
    """Weigh an article by its different words, however often it says them."""
    words: dict[str, set[str]] = {}
    harm = figures = 0
    for marked in sentences:
        for tag, word in _telling(marked):
            words.setdefault(tag, set()).add(word)
        harm += tells_harm(marked)
        figures += any(is_figure_of_speech(marked, act) for act in (*marked.all("act"), *marked.all("verb")))
    subject = max(len(words.get(name, ())) for name in SUBJECTS)
    other = subject + len(words.get("peaceful", ())) + _WEIGHT * figures
    return Evidence(_WEIGHT * (len(words.get("war", ())) + harm), other, harm)


def _telling(marked: Marked) -> list[tuple[str, str]]:
    """The words of a sentence that tell what it is about, each with the side that it speaks for."""
    if not marked.tells_any(_TELLING):
        return []
    told = [(mark.tag, word_of(marked, mark)) for tag in _SIDES for mark in marked.all(tag)]
    arms = [mark for tag in ("act", "means") for mark in marked.all(tag) if mark.sense.value in _UNMISTAKABLE]
    pairs = [verb for verb in find_pairs(marked) if verb.sense.value]  # "drove into the queue"
    return told + [("war", mark.sense.value) for mark in (*arms, *pairs, *marked.all("debris"))]


def word_of(marked: Marked, mark: Mark) -> str:
    """What a mark says, in a form by which the same word is not counted twice."""
    return mark.sense.value or marked.sentence.words[mark.start]


def tells_harm(marked: Marked) -> bool:
    """Whether a sentence tells that people were killed or hurt."""
    words = [
        mark for mark in marked.all("harm") if mark.sense.value in ("killed", "injured") and mark.sense.form != "noun"
    ]
    if not words or marked.tells("zero", "threat"):
        return False
    return not marked.tells("sport") or any(_counts_people(marked, mark) for mark in words)


def _counts_people(marked: Marked, harm: Mark) -> bool:
    """ "Eight people were killed at a football match": people and their number before the harm, and no team's goals."""
    people = marked.between("person", harm.start - _PEOPLE_WITHIN, harm.start)
    return (
        marked.tells("act", "means")
        and people is not None
        and people.sense.value == "people"
        and people.start > 0
        and number_at(marked, people.start - 1) is not None
    )


def is_figure_of_speech(marked: Marked, act: Mark) -> bool:
    """ "a barrage of criticism", "bombarded with questions": what comes down is no weapon, place or target."""
    if act.sense.value or not marked.at(act.start, "volley"):
        return False
    end = min(act.end + _MADE_OF_WITHIN, len(marked.sentence))
    of = marked.is_word(act.end, "of") and act.tag == "act"
    filled = next((word for word in range(act.end, end) if marked.is_word(word, "made_of")), None)
    if not of and filled is None:
        return False
    start = act.end if of or filled is None else filled
    filling = range(start, min(start + _MADE_OF_WITHIN, len(marked.sentence)))
    return not any(marked.over_any(word, _MADE_OF) or marked.sentence.capital(word) for word in filling)
