"""What a preposition, or a word such as "residents", makes of the place behind it."""

from __future__ import annotations

from typing import Final

from monitor.read.lexicon import Mark
from monitor.read.numbers import is_number
from monitor.read.places.roles.actors import is_actor, names_thing
from monitor.read.places.roles.officials import is_of_meeting, is_of_official
from monitor.read.places.roles.role import Role
from monitor.read.places.scene import Scene

_SAID_WITHIN: Final = 9
_TAKEN_IN_WITHIN: Final = 14
"""Words from "said" to what becomes of those who were brought: "that four people with deep cuts had reached"."""
_ASIDE_WITHIN: Final = 8
"""Words between the commas that say which city it is: ", the regional capital,"."""
_TREAT_WITHIN: Final = 5
"""Words from doctors to what they do: "doctors at two hospitals were treating"."""
_HARMED_WITHIN: Final = 6
"""Words between the people of a city and what was done to them."""
_OWNER_WITHIN: Final = 3
"""Words before a building that say whose it is."""
_STRUCK_BEFORE: Final = 7
"""Words between an attack and the people that it goes to."""
_NOUN_AND_PREPOSITION: Final = 2
"""Words of "court in"."""
_BUILDING_WITHIN: Final = 2
"""Words between a preposition and the building that it belongs to: "у ворот районного суда в X"."""
_STRUCK_WITHIN: Final = 3
"""Words between an attack and the place that it struck: "opened fire at a funeral in X"."""
_SOURCE_WITHIN: Final = 3
"""Words from "in" back to "from": "from a military airfield in X"."""
_LAUNCHED_WITHIN: Final = 10
_WHERE: Final = ("at", "near", "straight_near")
_PAUSES: Final = frozenset(",;:")
_STAYING_WITHIN: Final = 4
"""Words from "who" to "in": "who is staying now in X"."""
_SPEAKER_WITHIN: Final = 4
"""Words from an office to the clause about it: "the mayor of the city, who"."""
_LIST_WITHIN: Final = 9
"""Words from the last thing of a list back to the verb: "struck a wedding, a hospital and"."""
_SERVICE_WITHIN: Final = 4
"""Words of whose spokesman speaks: "X's security service said"."""
_CLOSING: Final = frozenset(".;!?")
_ROLES: Final = {
    "near": Role.NEAR,
    "straight_near": Role.NEAR,
    "speakers": Role.SPEAKER,
    "addressed": Role.SPEAKER,
    "region_of": Role.REGION,
}
"""What words before a name make of it where nothing else is said."""


def role_by(scene: Scene, mark: Mark, end: int) -> Role | None:
    """The role that words before a place give it; None where they only lead on, as "city of" does."""
    if mark.sense.value == "staying":
        return Role.SPEAKER if _is_where_speaker_is(scene, mark.end, end) else Role.BARE
    return _role_by_kind(scene, mark, end)


def _role_by_kind(scene: Scene, mark: Mark, end: int) -> Role | None:
    kind = mark.sense.value
    if kind == "at" and is_actor(scene, end) and (mark.start == 0 or scene.marked.is_word(mark.start - 1, "and")):
        return Role.SPEAKER  # "In X they say"
    if kind in ("at", "clinics") and (
        scene.kind(end, "treats") or _says_it_treats(scene, mark, end) or _is_where_medics_treat(scene, end)
    ):
        return Role.AWAY  # "the hospital in X treated 58 people"
    if kind == "at":
        told = _is_where_told(scene, mark.start, end) or _is_where_speaker_is(scene, mark.start, end)
        told = told or _is_of_who_says(scene, mark.start, end)
        if told or is_of_official(scene, mark.start, end):
            return Role.SPEAKER
        away = scene.clinics.has_taken(mark.start, end) or scene.clinics.is_of_named(mark.start, end)
        away = away or is_of_meeting(scene, mark.start, end) or _only_stood_still(scene, mark.start, end)
        return Role.AWAY if away or _is_launch_site(scene, mark.start) else Role.SITE
    if kind == "clinics":
        return Role.AWAY if scene.clinics.takes_in(mark, end) else Role.SITE
    if kind in ("part_of", "straight_part_of"):
        return None
    if kind == "near" and (names_thing(scene, end) or scene.kind(end, "landmarks")):
        return Role.SITE  # "near X station"
    if kind == "speakers" and _does_not_speak(scene, mark, end):
        return Role.SITE
    if kind == "near" and scene.sentence.word(mark.start - 1) == "the" and scene.sentence.words[mark.end - 1] == "of":
        return None  # "the north of X" is X, "north of X" is not
    return _ROLES.get(kind) or (Role.SITE if _is_of_building(scene, mark) or _are_lives(scene, mark) else Role.AWAY)


def _are_lives(scene: Scene, mark: Mark) -> bool:
    """ "claimed nine lives in X", "14 more lives in X": lives that were lost there, and nobody who lives there."""
    harm = scene.marked.at(mark.start, "harm")
    if harm is None or harm.sense.value != "killed":
        return False
    before = mark.start - 1 - (scene.marked.over(mark.start - 1, "more") is not None)
    return is_number(scene.marked, before)


def _only_stood_still(scene: Scene, preposition: int, end: int) -> bool:
    """ "..., airport in X halts flights": between two commas nothing is told of X but what stopped there."""
    if not scene.words.tells("halts"):
        return False
    words = scene.sentence.words
    first = next((word for word in range(preposition, 0, -1) if words[word] in _PAUSES), 0)
    last = next((word for word in range(end, len(words)) if words[word] in _PAUSES), len(words))
    clause = range(first, last)
    return any(scene.kind(word, "halts") for word in clause) and not any(
        scene.marked.over_any(word, ("act", "verb", "impact", "means", "debris", "harm")) for word in clause
    )


def _says_it_treats(scene: Scene, mark: Mark, end: int) -> bool:
    """ "the hospital in X, in the south, said that it had received ten", "a nurse in X said nine had arrived"."""
    if mark.sense.value != "clinics" and not scene.words.ending(mark.start, ("medics",)):
        return False
    if scene.sentence.word(end) == ",":
        closing = (word for word in range(end + 1, len(scene.sentence)) if scene.sentence.words[word] == ",")
        end = next(closing, end) + 1
    if scene.marked.over(end, "say") is None:
        return False
    behind = range(end + 1, min(end + 1 + _TAKEN_IN_WITHIN, len(scene.sentence)))
    treated = next((word for word in behind if scene.kind(word, "treats", "take_in")), None)
    return treated is not None and not any(
        scene.marked.over_any(word, ("act", "impact", "means")) for word in range(end + 1, treated)
    )


def _is_where_medics_treat(scene: Scene, end: int) -> bool:
    """ "In X, the regional capital, doctors were treating two of the wounded", and no word of what was done there."""
    if not scene.words.tells("medics") or scene.sentence.word(end) != ",":
        return False
    closing = (
        at for at in range(end + 1, min(end + _ASIDE_WITHIN, len(scene.sentence))) if scene.sentence.words[at] == ","
    )
    opened = (end + 1, *(at + 1 for at in closing))
    medics = next((at for word in opened for at in (word, word + 1) if scene.kind(at, "medics")), None)
    if medics is None or not any(
        scene.kind(at, "treats", "take_in") for at in range(medics + 1, medics + _TREAT_WITHIN)
    ):
        return False
    done = (at for at in range(len(scene.sentence)) if scene.marked.over_any(at, ("act", "verb", "impact", "means")))
    return all(scene.marked.over_any(at, ("harm", "wound")) for at in done)


def _does_not_speak(scene: Scene, mark: Mark, end: int) -> bool:
    """ "opened fire at a group of police in X", "двое жителей X зарезаны", "взорвался у мэрии X"."""
    if _is_struck(scene, mark.start) or _are_victims(scene, mark, end):
        return True
    return scene.marked.is_word(mark.start, "office_building") and _is_beside(scene, mark.start)


def _is_beside(scene: Scene, building: int) -> bool:
    """Whether something is told to have happened beside a building, or in it."""
    start = building
    while (
        start > 0
        and building - start < _OWNER_WITHIN
        and (scene.marked.is_word(start - 1, "possessive") or scene.sentence.capital(start - 1))
    ):
        start -= 1  # "at Myanmar's embassy"
    near = scene.words.ending(start, ("near", "straight_near", "at"))
    words = range(max(0, building - _STRUCK_BEFORE), building - 1)
    return bool(near) and any(scene.marked.over_any(word, ("act", "verb", "impact")) for word in words)


def _is_launch_site(scene: Scene, preposition: int) -> bool:
    """ "missiles launched from an airfield in X": where an attack came from."""
    if not scene.words.tells("launches"):
        return False
    source = next(
        (
            word
            for word in range(preposition - 2, max(-1, preposition - 2 - _SOURCE_WITHIN), -1)
            if scene.marked.is_word(word, "from")
        ),
        None,
    )
    if source is None or not any(scene.marked.at(word, "target") for word in range(source + 1, preposition)):
        return False
    near = range(max(0, source - _LAUNCHED_WITHIN), min(len(scene.sentence), preposition + _LAUNCHED_WITHIN))
    return any(scene.kind(word, "launches") for word in near)


def _is_of_building(scene: Scene, mark: Mark) -> bool:
    """ "у суда в X", "outside the embassy in X", "взрыв на митинге в X": it happened there, nobody comes from there.

    Only for phrases such as "court in": a preposition alone has no building.
    """
    if (
        mark.sense.value == "away"
        and mark.end - mark.start >= _NOUN_AND_PREPOSITION
        and (_is_struck_in_list(scene, mark) or scene.marked.over(mark.start, "retraction") is not None)
    ):
        return True  # "ложная тревога в X": it is said to have been there
    if (
        mark.sense.value != "away"
        or mark.end - mark.start < _NOUN_AND_PREPOSITION
        or not scene.words.tells("near", "straight_near", "at")
    ):
        return False
    for word in range(mark.start, max(-1, mark.start - 1 - _BUILDING_WITHIN), -1):
        if scene.words.ending(word, ("near", "straight_near")):
            return True
        if scene.words.ending(word, ("at",)):
            struck = range(max(0, word - 1 - _STRUCK_WITHIN), word - 1)
            return any(scene.marked.over_any(before, ("act", "verb", "impact", "harm")) for before in struck)
        before = scene.sentence.word(word - 1)
        if not before.isalpha() or scene.marked.over_any(word - 1, ("verb", "impact", "harm", "say")):
            return False
    return False


def _is_struck_in_list(scene: Scene, mark: Mark) -> bool:
    """ "struck a wedding, a hospital and a funeral in X": the last of those things that an attack went to."""
    if scene.marked.at(mark.start - 1, "single") is None or not scene.marked.is_word(mark.start - 2, "and"):
        return False
    for word in range(mark.start - 3, max(-1, mark.start - 3 - _LIST_WITHIN), -1):
        if scene.marked.over_any(word, ("verb", "impact")):
            return True
        if scene.words.ending(word + 1, _WHERE) or scene.marked.over(word, "say"):
            return False
    return False


def _is_where_told(scene: Scene, preposition: int, end: int) -> bool:
    """ "the mission said in X.": where it was told, at the end of what was told."""
    closes = end >= len(scene.sentence) or scene.sentence.words[end] in _CLOSING
    told = scene.marked.over(preposition - 1, "say")
    if not closes or told is None or told.start <= 1 or _is_told_of_harm(scene, told):
        return False
    return scene.marked.over(preposition - 1, "harm") is None


def _is_told_of_harm(scene: Scene, told: Mark) -> bool:
    """ "A third death has been confirmed in X.": what is told happened there, whoever tells it."""
    be = scene.marked.over(told.start, "be") or scene.marked.over(told.start - 1, "be")
    while be is not None and (before := scene.marked.over(be.start - 1, "be")) is not None:
        be = before
    return be is not None and be.start > 0 and scene.marked.over_any(be.start - 1, ("harm", "toll"))


def _is_of_who_says(scene: Scene, preposition: int, end: int) -> bool:
    """ "..., a monitoring group in X said", "..., a source in X's police said": behind a comma, who says it."""
    owner = scene.marked.is_word(end, "possessive")
    behind = range(end, end + 1 + owner * _SERVICE_WITHIN)
    says = any(scene.marked.over(word, "say") is not None for word in behind)
    opens = range(preposition - 1, max(0, preposition - 1 - _SPEAKER_WITHIN), -1) if says else ()
    for word in opens:
        if scene.sentence.words[word] == ",":
            return scene.marked.at(word + 1, "single") is not None
        if scene.marked.over_any(word, ("act", "verb", "impact", "harm", "means")):
            return False
    return False


def _is_where_speaker_is(scene: Scene, preposition: int, end: int) -> bool:
    """ "the mayor, who is in X now, says": a clause about who speaks that tells nothing but where he is."""
    if end < len(scene.sentence) and scene.sentence.words[end] != "," and scene.sentence.words[end] not in _CLOSING:
        return False
    for word in range(preposition - 1, max(0, preposition - 1 - _STAYING_WITHIN), -1):
        if scene.marked.over_any(word, ("act", "verb", "impact", "harm")):
            return False
        if scene.marked.is_word(word, "relative") and scene.sentence.words[word - 1] == ",":
            return any(
                scene.kind(before, "offices", "offices_in") for before in range(word - _SPEAKER_WITHIN, word - 1)
            )
    return False


def _is_struck(scene: Scene, start: int) -> bool:
    """Whether somebody who might speak is what an attack goes to: "fired on police in", "killed the mayor of"."""
    if any(
        scene.marked.over(word, "say") and not _strikes_behind(scene, word, start) for word in _around(scene, start)
    ):
        return False
    for word in range(start - 1, max(-1, start - 1 - _STRUCK_BEFORE), -1):
        if scene.marked.over_any(word, ("verb", "impact", "harm")) or _is_done_to(scene, word):
            return True
        if scene.kind(word, "at", "targets") and not scene.marked.over(word, "time"):
            return any(scene.marked.over_any(before, ("verb", "act", "impact")) for before in range(word - 4, word))
        linking = (
            scene.marked.is_word(word, "of") or scene.marked.is_word(word, "and") or scene.marked.at(word, "single")
        )
        noun = scene.marked.at(word, "person") or scene.marked.at(word, "thing") or scene.kind(word, "person")
        described = scene.sentence.words[word].isalpha() and scene.marked.at(word, "function") is None
        if not (linking or noun or described or scene.kind(word, "between")):
            return False
    return False


def _is_done_to(scene: Scene, word: int) -> bool:
    """ "aircraft bombed the ministry in": what has its object straight behind it; not "after the drone attack the"."""
    act = scene.marked.over(word, "act")
    if act is None or act.end - act.start == 1 or scene.marked.over(act.start - 1, "function"):
        return False
    return scene.marked.at(act.end, "single") is not None


def _strikes_behind(scene: Scene, say: int, start: int) -> bool:
    """ "X said its jets had struck a meeting of leaders in": whether what is said is that they were struck."""
    return any(scene.marked.over_any(word, ("verb", "impact")) for word in range(say + 1, start))


def _around(scene: Scene, word: int) -> range:
    return range(max(0, word - _SAID_WITHIN), min(len(scene.sentence), word + _SAID_WITHIN))


def _are_victims(scene: Scene, people: Mark, end: int) -> bool:
    """ "жители X погибли": people of a city to whom something was done, and no other place where it was."""
    if scene.marked.at(people.start, "person") is None or scene.marked.all("front"):
        return False
    harmed = (
        mark.sense.form in ("either", "state") and mark.sense.value in ("killed", "injured")
        for mark in scene.marked.all("harm")
        if end <= mark.start <= end + _HARMED_WITHIN
    )
    elsewhere = (
        mark.sense.value in ("at", "near", "straight_near")
        and mark.end < len(scene.sentence)
        and scene.sentence.capital(mark.end)
        for mark in scene.marked.all("place")
        if mark.start >= end or mark.end < people.start
    )
    return any(harmed) and not any(elsewhere)
