"""Back references: "the city", "the capital of Mali", "there"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.read.lexicon import Mark
from monitor.read.numbers import is_number
from monitor.read.places.place import Place
from monitor.read.places.roles.before import role_before
from monitor.read.places.roles.role import Role
from monitor.read.places.scene import Scene
from monitor.read.places.villages import is_hamlet, is_unknown

_QUARTER, _THERE, _THAT, _CITIZENS = "back_quarters", "back_there", "back_that", "back_citizens"
_REPORTS_WITHIN: Final = 3
"""Words from a city to the verb: "from X officials report"."""
_SAYS_WITHIN: Final = 4
"""Words from "the town" to what its council does: "council said"."""
_BEHIND_ADDRESS: Final = frozenset({",", "!", ".", ":", "—", "–"})
_CAPITAL, _REGIONAL, _VILLAGE = "back_capitals", "back_regional", "back_villages"


def back_references(scene: Scene, named: Sequence[Place], inside: set[int]) -> list[Place]:
    """What stands for a city without its name; words `inside` are those of names."""
    found: list[Place] = []
    begun: set[int] = set()
    for mark in scene.marked.all("back"):
        if mark.start not in inside and mark.start not in begun and _stands_for_city(scene, mark, named):
            begun.add(mark.start)
            hamlet = mark.sense.value == _QUARTER and is_hamlet(scene.marked, scene.words, mark.start)
            found.append(_village(mark) if hamlet else _reference(scene, mark, named))
    return found


def _stands_for_city(scene: Scene, mark: Mark, named: Sequence[Place]) -> bool:
    """Whether the words refer to a city, and do not only introduce its name; a quarter's name has its capital."""
    if mark.sense.value == _QUARTER:
        street = scene.kind(mark.start - 1, "plain_streets")
        if street or _is_stop(scene, mark) or _is_common(scene, mark):
            return False
        return scene.sentence.capital(mark.start) and not _is_elsewhere(scene, mark, named)
    if mark.sense.value == _CITIZENS:
        return _are_spoken_to(scene, mark)
    if _names_city(scene, mark.start, mark.end, named) or _is_of_other(scene, mark):
        return False
    return mark.sense.value != _THERE or _is_there(scene, mark) or _served_before(scene, mark, named) is not None


def _is_common(scene: Scene, quarter: Mark) -> bool:
    """ "Острів Зміїний", "В Острові Псковської області": a common noun with a name of its own is no quarter."""
    if not scene.marked.is_word(quarter.start, "common_noun"):
        return False
    follows = quarter.end < len(scene.sentence) and scene.sentence.capital(quarter.end)
    return quarter.start == 0 or follows


def _village(quarter: Mark) -> Place:
    """ "в селе Москалёвка": a village that nobody knows, which bears the name of a quarter."""
    return Place(quarter.start, quarter.end, Role.NEAR, unknown=True)


def _is_stop(scene: Scene, quarter: Mark) -> bool:
    """ "на остановке «Текстильщики»": what buses stop at is called so in any city."""
    quoted = scene.sentence.quoted[quarter.start]
    before = quarter.start - (2 if quoted else 1)
    return scene.marked.is_word(before, "stop")


def _are_spoken_to(scene: Scene, citizens: Mark) -> bool:
    """ "Конотопці, ...", "Шановні херсонці! ...": whoever speaks to the people of a city tells of that city."""
    words = scene.sentence.words
    opens = sum(word[0].isalnum() for word in words[: citizens.start]) <= 1
    return opens and scene.sentence.word(citizens.end) in _BEHIND_ADDRESS


def _is_elsewhere(scene: Scene, quarter: Mark, named: Sequence[Place]) -> bool:
    """ "the A park in B": what bears a quarter's name stands in the city that the sentence names."""
    bears = scene.kind(quarter.end, "streets", "landmarks")
    others = (place.city for place in named if place.role is Role.SITE and place.city is not None)
    return bears and any(city.geonameid != int(quarter.sense.form) for city in others)


def _reference(scene: Scene, mark: Mark, named: Sequence[Place]) -> Place:
    kind = mark.sense.value
    role = role_before(scene, mark.start, mark.end)
    if kind == _QUARTER and role is Role.NEAR:
        role = Role.SITE  # "near A Road, B": what is beside a city's quarter is in the city
    if role in (Role.SITE, Role.BARE) and _tells_of_site(scene, mark, named):
        role = Role.SPEAKER
    if kind not in (_QUARTER, _CITIZENS, _THERE) and is_number(scene.marked, mark.start - 1):
        role = Role.NEAR  # "in two villages": what is told there is told of no city
    country = _country_before(scene, mark.start) or _country_behind(scene, mark)
    that = [place.city for place in named if place.start < mark.start and place.city] if kind == _THAT else []
    that += [place.city for place in (_served_before(scene, mark, named),) if kind == _THERE and place and place.city]
    return Place(
        mark.start,
        mark.end,
        Role.BACK if role in (Role.SITE, Role.BARE) else role,
        that[-1] if that else None,
        country,
        capital=kind == _CAPITAL and _is_of_country(scene, mark, country),
        regional=kind == _REGIONAL,
        there=kind == _THERE,
        village=kind == _VILLAGE,
        quarter_of=int(mark.sense.form) if kind in (_QUARTER, _CITIZENS) else None,
        district=kind == _QUARTER,
        country_told=_country_told(scene, mark.start) if kind == _CAPITAL else None,
    )


def _tells_of_site(scene: Scene, mark: Mark, named: Sequence[Place]) -> bool:
    """ "In X, ... a guard was wounded, the town council said": whose council tells what was in X, and is no site."""
    if scene.sentence.word(mark.start - 1) != "," or not scene.kind(mark.end, "offices", "officials", "person"):
        return False
    says = scene.marked.between("say", mark.end, mark.end + _SAYS_WITHIN) is not None
    return says and any(place.role is Role.SITE and place.start < mark.start for place in named)


def _is_there(scene: Scene, mark: Mark) -> bool:
    """Whether "there" opens a sentence as the place of what follows, and not "there was"."""
    return mark.start == 0 and not scene.marked.over_any(mark.end, ("be", "have"))


def _served_before(scene: Scene, mark: Mark, named: Sequence[Place]) -> Place | None:
    """ "The mayor of X, 75 km to the south, says that a shell hit a school there": the city whose mayor speaks."""
    if mark.start == 0 or scene.marked.over_any(mark.end, ("be", "have")):
        return None
    before = [place for place in named if place.start < mark.start and place.city is not None]
    if any(place.role in (Role.SITE, Role.BACK) for place in before):
        return None
    return next((place for place in before if _is_heard_from(scene, place)), None)


def _is_heard_from(scene: Scene, place: Place) -> bool:
    """ "The mayor of X said", "From X they report": a city that tells what was done "there"."""
    if place.role is Role.SPEAKER and place.office:
        return True
    out_of = scene.marked.is_word(place.start - 1, "out_from")
    return out_of and scene.marked.between("say", place.end, place.end + _REPORTS_WITHIN) is not None


def _is_of_other(scene: Scene, mark: Mark) -> bool:
    """Whether the reference goes on with a name that is no city's here, or says what such a name is.

    "the village of X", "у селі X", "X, the largest city of the west".
    """
    if mark.sense.value in (_THERE, _CAPITAL, _REGIONAL):
        return False
    named = mark.end + 1 if scene.marked.is_word(mark.end, "of") else mark.end
    if is_unknown(scene, named) and (named > mark.end or _is_kind_of_place(scene, mark)):
        return True
    at = mark.start - 1
    while at > 0 and (scene.marked.is_word(at, "the") or scene.kind(at, "between")):
        at -= 1
    return scene.sentence.word(at) == "," and is_unknown(scene, at - 1)


def _is_kind_of_place(scene: Scene, mark: Mark) -> bool:
    """Whether names stand straight behind a word such as "village", as in Ukrainian."""
    return any(
        other.sense.value in ("part_of", "straight_part_of") and other.end == mark.end
        for other in scene.marked.all("place")
    )


def _names_city(scene: Scene, start: int, end: int, named: Sequence[Place]) -> bool:
    """Whether the reference goes on with the name itself: "the capital, Kyiv", "the city of Tyre"."""
    at = start - 1
    while at > 0 and (scene.marked.is_word(at, "the") or scene.kind(at, "between")):
        at -= 1
    if any(place.end == at and scene.sentence.words[at] == "," for place in named):
        return True  # "X, the capital of Y"
    return any(
        end <= place.start <= end + 2
        and (scene.marked.is_word(end, "of") or scene.sentence.word(end) in (",", scene.sentence.words[place.start]))
        for place in named
    )


def _is_of_country(scene: Scene, mark: Mark, country: str | None) -> bool:
    """ "the Mali capital", "столица Мали", but not "the North Darfur capital", "столица Синалоа"."""
    start = mark.start
    if scene.marked.is_word(start - 1, "not_national"):
        return False
    if country is None and (is_unknown(scene, mark.end) or scene.kind(mark.end, "regions_before")):
        return False
    if country is None and scene.marked.is_word(mark.end, "of") and scene.marked.at(mark.end + 1, "scope"):
        return False
    whole = scene.marked.is_word(start, "the")  # "In the capital, ...": no adjective stands before
    return country is not None or start == 0 or whole or not scene.sentence.capital(start - 1)


def _country_before(scene: Scene, start: int) -> str | None:
    words = scene.sentence.words[max(0, start - 3) : start]
    return next((scene.countries[word] for word in reversed(words) if word in scene.countries), None)


def _country_told(scene: Scene, start: int) -> str | None:
    """ "Haiti: gangs attacked a suburb of the capital": the only country that the sentence tells before."""
    told = {scene.countries[word] for word in scene.sentence.words[:start] if word in scene.countries}
    return told.pop() if len(told) == 1 else None


def _country_behind(scene: Scene, mark: Mark) -> str | None:
    """ "the capital of Mali", "у столиці Сомалі"."""
    if mark.sense.value != _CAPITAL:
        return None
    at = mark.end + 1 if scene.marked.is_word(mark.end, "of") else mark.end
    at = at + 1 if scene.marked.is_word(at, "the") else at
    return scene.countries.get(scene.sentence.word(at))
