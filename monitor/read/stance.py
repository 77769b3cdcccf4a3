"""Step 9, stance: what kind of article it is, from its title and lead: an attack, sport, markets, a trial ...

Reads the tags hoax, fake, sport, market, labour, cyber, nature, arts, act, means, verb, impact, harm, court,
anniversary, simulation, accident, correction, update.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monitor.read.doubt import ARMS
from monitor.read.lexicon import Marked

_SUBJECTS = ("sport", "market", "labour", "cyber", "nature", "arts")
_LEAD = 3
"""Sentences of the beginning (title included) that say what an article is about."""
_ENOUGH = 3
_DENIED_WITHIN = 4
_IMAGINED = ("noun", "counted")
_BY_ACCIDENT = ("explosion", "bomb", "arson", "vehicle_ramming")
"""What an accident may do as well."""
_ANNIVERSARY_WITHIN = 6


@dataclass(frozen=True, slots=True)
class Stance:
    """What an article is; `silent` names why none of it is news of an attack, `past` why all of it is background."""

    silent: str = ""
    past: str = ""
    corrects: bool = False
    updates: bool = False


def judge(sentences: Sequence[Marked]) -> Stance:
    """Judge an article by its vocabulary and its beginning."""
    lead = sentences[:_LEAD]
    return Stance(
        silent=_silent(sentences, lead),
        past=_past(lead),
        corrects=any(marked.all("correction") for marked in lead),
        updates=any(marked.all("update") for marked in lead),
    )


def _silent(sentences: Sequence[Marked], lead: Sequence[Marked]) -> str:
    harm = sum(_tells_harm(marked) for marked in sentences)
    for subject in (subject for subject in _SUBJECTS if any(marked.tells(subject) for marked in lead)):
        words = {
            mark.sense.value or marked.sentence.words[mark.start]
            for marked in sentences
            for mark in marked.all(subject)
        }
        if len(words) >= _ENOUGH and len(words) >= 2 * harm:
            return f"it is about {subject}"
    if sum(len(marked.all("nature")) for marked in lead) >= _ENOUGH and not harm:
        return "it is about the forces of nature"
    if any(marked.all("nature") for marked in lead) and not any(_names_arms(marked) for marked in sentences):
        return "it is about the forces of nature"
    if any(marked.all("hoax") for marked in lead[:2]) and not harm:
        return "it is about a hoax"
    if any(marked.all("foiled") for marked in lead[:2]) and not any(_tells_deaths(marked) for marked in sentences):
        return "it is about an attack that was prevented"
    if any(marked.all("fake") for marked in lead):
        return "it checks pictures or rumours"
    if any(marked.all("accident") for marked in lead) and not any(_tells_arms(marked) for marked in sentences):
        return "it is about an accident"
    if any(marked.all("simulation") for marked in lead[:2]):
        return "it is about an exercise or a fiction"
    return ""


def _tells_arms(marked: Marked) -> bool:
    """Whether a sentence names an attack or its means; a mere explosion may be an accident."""
    does = marked.all("impact") or marked.all("harm") or marked.all("begins")
    acts = [
        act
        for act in marked.all("act")
        if (act.sense.value or not marked.between("negation", act.start - _DENIED_WITHIN, act.start))
        and not (act.sense.value == "shooting" and marked.all("defender"))
    ]
    acts += [
        means
        for means in (marked.all("means") if does else ())
        if not marked.between("negation", means.start - _DENIED_WITHIN, means.start)
    ]
    return any(mark.sense.value not in _BY_ACCIDENT for mark in acts) or any(
        mark.sense.value not in (*_BY_ACCIDENT, "ied") for mark in marked.all("verb")
    )


def _names_arms(marked: Marked) -> bool:
    """Whether a sentence names means or a kind of attack; storms batter and bombard as well."""
    marks = (*marked.all("act"), *marked.all("means"))
    return any(mark.sense.value not in ("", "explosion", "bomb", "arson") for mark in marks) or any(
        mark.sense.value in ARMS for mark in marked.all("verb")
    )


def _tells_harm(marked: Marked) -> bool:
    words = [
        mark for mark in marked.all("harm") if mark.sense.value in ("killed", "injured") and mark.sense.form != "noun"
    ]
    return bool(words) and not marked.tells("sport", "zero", "threat")


def _tells_deaths(marked: Marked) -> bool:
    done = [mark for mark in marked.all("harm") if mark.sense.value == "killed" and mark.sense.form not in _IMAGINED]
    return bool(done) and not any(marked.all(tag) for tag in ("zero", "threat"))


def _past(lead: Sequence[Marked]) -> str:
    for tag, what in (("court", "a trial"), ("anniversary", "an anniversary")):
        told = sum(len(marked.all(tag)) for marked in lead)
        in_title = any(_leads(marked, tag) for marked in lead if _is_headline(marked, lead))
        if in_title or told >= 2:
            return what
    if any(_is_of_attack(marked, mark.end) for marked in lead for mark in marked.all("anniversary")):
        return "an anniversary"
    return ""


def _leads(marked: Marked, tag: str) -> bool:
    """Whether a headline has such a word; a first sentence only before it tells of any attack."""
    found = marked.all(tag)
    if not found or marked.sentence.segment.kind == "title":
        return bool(found)
    attacks = [mark.start for kind in ("act", "verb", "harm") for mark in marked.all(kind)]
    return found[0].start <= min(attacks, default=found[0].start)


def _is_headline(marked: Marked, lead: Sequence[Marked]) -> bool:
    """Whether a sentence is the title, or the first one where there is none."""
    titled = any(other.sentence.segment.kind == "title" for other in lead)
    return marked.sentence.segment.kind == "title" or (not titled and marked is lead[0])


def _is_of_attack(marked: Marked, at: int) -> bool:
    """ "to mark the third anniversary of the air strike": the attack itself has the anniversary."""
    act = marked.between("act", at, at + _ANNIVERSARY_WITHIN)
    return act is not None and marked.is_word(at, "of")
