"""Step 9b, unarmed: what needs no attacker, or no arms: a blast in a flat or a works, and a fight with fists.

Gas, boilers and chemicals blow up in flats and works every day, and early news does not know yet that it was these.
Blasts that were only heard while what flew was brought down tell no attack either, nor do those of sappers. Reads the
tags household, brawl, traffic, traffic_meant, negation, retraction, none_was, sappers, disposes, disposal, act, verb,
means, debris, interception, deliberate, person, vague, unhurt, zero, impact, damaging, ruining, missing, harm, wound,
and the particle thought.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.read.evidence import tells_harm
from monitor.read.lexicon import Mark, Marked
from monitor.read.numbers import number_at
from monitor.read.pairs import find_pairs

HOUSEHOLD: Final = "it is about a blast that nobody is told to have meant"
BRAWL: Final = "it is about a fight without arms"
TRAFFIC: Final = "it is about somebody hit on the road"
FIRE: Final = "it is about a fire"
HEARD: Final = "it is about blasts that were only heard while what flew was brought down"
DISPOSAL: Final = "it is about munitions that sappers destroyed"
_BRIEFLY: Final = 7
"""Sentences of a post or a short notice, which tells of one place."""
_INSIDE_WITHIN: Final = 4
"""Words from "in" to the flat or the works: "в одном из жилых домов"."""
_BESIDE: Final = 9
"""Words between the blast and the place in which it was."""
_BLOWN_WITHIN: Final = 2
"""Words between "blew up" and what did: "вибухнув двоповерховий житловий будинок"."""
_DISPOSED_WITHIN: Final = 4
"""Words between sappers and what they do."""
_HIT_WITHIN: Final = 5
"""Words from "a car hit" to those whom it hit: "a group of small children"."""
_NOT_WITHIN: Final = 8
"""Words from a negation to what it denies: "do not believe that the crash was deliberate"."""
_THOUGHT_WITHIN: Final = 7
"""Words from "were sure that" to what people took a blast for."""
_DENIED_WITHIN: Final = 6
"""Words from what there may have been to "there is none"."""
_PAUSES: Final = frozenset(".,;:—–")
_BLOWN_UP: Final = frozenset({"explosion", "ied", "bomb"})
"""What sappers do to munitions, and what these are."""
_MEANT: Final = ("means", "debris", "interception", "deliberate", "sirens", "unsettled")
"""Tags of what says that somebody did it, or that arms were near."""


def unarmed(lead: Sequence[Marked], sentences: Sequence[Marked]) -> str:
    """Why no attack is told though blasts or blows are, or ""."""
    if any(marked.tells("household") and _bursts_inside(marked) for marked in lead):
        return "" if any(_was_meant(marked) for marked in sentences) else HOUSEHOLD
    if any(marked.tells("brawl") for marked in lead) and not any(_is_armed(marked) for marked in sentences):
        return BRAWL
    if any(map(_is_hit_on_road, lead)) and not any(map(_was_driven_at, sentences)):
        return TRAFFIC
    if any(map(_disposes, lead)) and not any(_is_attacked(marked) for marked in sentences):
        return DISPOSAL
    if any(map(_burns, lead)) and any(map(_harms, sentences)) and not any(map(_may_be_of_attack, sentences)):
        return FIRE
    return HEARD if _is_only_heard(sentences) else ""


def _burns(marked: Marked) -> bool:
    """ "A flat caught fire"."""
    return any(mark.sense.value == "burning" for mark in marked.all("impact"))


def _harms(marked: Marked) -> bool:
    """ "Two died", "у двоих ожоги": what befalls people in every fire."""
    return marked.tells("harm", "wound")


def _may_be_of_attack(marked: Marked) -> bool:
    """Whether a sentence names an attack, arms, an attacker or what they do, were it only to ask whether it was one."""
    if marked.tells("act", "verb", *_MEANT):
        return True
    impacts = marked.all("impact")
    of_fire = {mark.start for mark in impacts if mark.sense.value == "burning"}
    if any(mark.start not in of_fire and marked.over(mark.start, "harm") is None for mark in impacts):
        return True
    return any(mark.sense.value == "attackers" for mark in marked.all("person"))


def _is_hit_on_road(marked: Marked) -> bool:
    """ "A car struck five pedestrians": a vehicle straight before the hit, and people or vehicles behind it."""
    if not marked.tells("traffic"):
        return False
    hits = (verb for verb in marked.all("verb") if not verb.sense.value and marked.over(verb.start - 1, "traffic"))
    return any(
        marked.over_any(word, ("person", "traffic"))
        for hit in hits
        if hit.start > 0 and not marked.is_word(hit.end, "by")
        for word in range(hit.end, min(hit.end + _HIT_WITHIN, len(marked.sentence)))
    )


def _was_driven_at(marked: Marked) -> bool:
    """Whether a sentence says that somebody meant it, names arms or attackers, or tells any attack but a hit."""
    if marked.tells("retraction"):
        return False
    meant = [*marked.all("deliberate"), *marked.all("traffic_meant")]
    if any(marked.between("negation", mark.start - _NOT_WITHIN, mark.start) is None for mark in meant):
        return True
    if marked.tells("means", "debris") or any(mark.sense.value == "attackers" for mark in marked.all("person")):
        return True
    falls = {impact.start for impact in marked.all("impact") if impact.sense.value == "falling"}  # "hit", "struck"
    return any(mark.sense.value or mark.start not in falls for mark in _done(marked))


def _disposes(marked: Marked) -> bool:
    """ "Сапёры подорвали мину у пляжа": munitions that were found, and done away with."""
    return marked.tells("disposal") or any(
        marked.between("disposes", sapper.end, sapper.end + _DISPOSED_WITHIN) for sapper in marked.all("sappers")
    )


def _is_attacked(marked: Marked) -> bool:
    """Whether a sentence tells harm, attackers, or an attack by anything but what sappers blow up."""
    if tells_harm(marked) or any(person.sense.value == "attackers" for person in marked.all("person")):
        return True
    done = any(mark.sense.value not in _BLOWN_UP for mark in _done(marked))
    return done and not (marked.tells("harmless") or _disposes(marked))


def _is_only_heard(sentences: Sequence[Marked]) -> bool:
    """Whether a short text tells what was brought down and that nobody was hurt, and nothing that came down."""
    if not 1 < len(sentences) <= _BRIEFLY or not any(marked.tells("interception") for marked in sentences):
        return False
    unharmed = any(marked.tells("unhurt", "zero", "harmless") for marked in sentences)
    return unharmed and not any(_came_down(marked) for marked in sentences)


def _came_down(marked: Marked) -> bool:
    """Whether a sentence tells damage, harm or an attack other than a blast, and not how it was beaten off."""
    if tells_harm(marked) or marked.tells("missing"):
        return True
    if marked.tells("debris"):
        return not all(_is_denied(marked, debris) for debris in marked.all("debris"))
    if marked.tells("interception"):
        return False
    damage = [mark for tag in ("impact", "damaging", "ruining") for mark in marked.all(tag)]
    hits = [mark for mark in _done(marked) if mark.sense.value != "explosion"]
    return not all(_is_denied(marked, mark) for mark in (*damage, *hits))


def _is_denied(marked: Marked, told: Mark) -> bool:
    """ "Повреждений и пострадавших нет", "ни разрушений", "уламки впали за містом": none, or none that did any harm."""
    if marked.ending(told.start, "negation") is not None:
        return True
    none = marked.between("zero", told.start, told.end + _DENIED_WITHIN)
    none = none or marked.between("harmless", told.end, told.end + _DENIED_WITHIN)
    return none is not None and _PAUSES.isdisjoint(marked.sentence.words[told.start : none.start])


def _done(marked: Marked) -> list[Mark]:
    """What a sentence tells as done, by whatever means."""
    return [*marked.all("act"), *marked.all("verb"), *find_pairs(marked)]


def _bursts_inside(marked: Marked) -> bool:
    blasts = [
        mark
        for tag in ("act", "verb")
        for mark in marked.all(tag)
        if mark.sense.value == "explosion" and not are_several(marked, mark)
    ]
    return any(
        _is_inside(marked, place, blast) or _blows_up(marked, place, blast)
        for blast in blasts
        for place in marked.all("household")
    )


def are_several(marked: Marked, blast: Mark) -> bool:
    """ "несколько взрывов", "слышали взрывы": gas and boilers blow up once."""
    if marked.over(blast.start - 1, "vague"):
        return True
    counted = number_at(marked, blast.start - 1) if blast.start else None
    return bool(counted and counted[0] > 1) or any(
        marked.is_word(word, "blasts") for word in range(blast.start, blast.end)
    )


def _is_inside(marked: Marked, place: Mark, blast: Mark) -> bool:
    near = place.start - blast.end <= _BESIDE and blast.start - place.end <= _BESIDE
    inside = any(marked.is_word(word, "within") for word in range(place.start - _INSIDE_WITHIN, place.start))
    return near and inside


def _blows_up(marked: Marked, place: Mark, blast: Mark) -> bool:
    """ "вибухнула квартира", "взорвался жилой дом", "a house exploded": the place itself, straight beside the verb."""
    if blast.tag != "verb":
        return False
    first, last = sorted((place, blast), key=lambda mark: mark.start)
    between = range(first.end, last.start)
    return len(between) <= _BLOWN_WITHIN and not any(marked.at(word, "function") for word in between)


def _was_meant(marked: Marked) -> bool:
    """Whether a sentence names arms or attackers, or tells an attack of any other kind than a blast, as no rumour."""
    if marked.tells("retraction", "denial", "none_was"):  # "версию теракта полиция не рассматривает"
        return False
    if any(was_thought(marked, mark) for mark in _arms_and_deeds(marked)):
        return False
    if marked.tells_any(_MEANT) or any(mark.sense.value == "attackers" for mark in marked.all("person")):
        return True
    return any(mark.sense.value != "explosion" for mark in _done(marked))


def _arms_and_deeds(marked: Marked) -> list[Mark]:
    return [*marked.all("means"), *_done(marked)] if marked.tells("word thought") else []


def was_thought(marked: Marked, mark: Mark) -> bool:
    """ "Neighbours were sure that a drone had hit the roof": what people took an accident for, straight behind."""
    return marked.between("word thought", mark.start - _THOUGHT_WITHIN, mark.start) is not None


def _is_armed(marked: Marked) -> bool:
    """Whether a sentence names arms, or tells an attack of which it says how it was done."""
    return marked.tells("means", "debris") or any(mark.sense.value for mark in _done(marked))
