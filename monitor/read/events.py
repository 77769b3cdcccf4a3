"""Step 7, events: what in a sentence tells an attack, how it was done, and whether it really happened.

An attack is told by an act ("shelling"), by a verb ("opened fire"), or by means that do something ("a drone hit").
Reads the tags act, verb, means, impact, debris, interception, destroying, target, harm, person, be, react, definite,
time, clause.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal, NamedTuple

from monitor.read.carriers import without_carried
from monitor.read.clauses import Clauses
from monitor.read.damage import damage
from monitor.read.doubt import ARMS, BROUGHT_DOWN, DENIED, doubt, is_cause, is_of_same_words
from monitor.read.evidence import tells_harm
from monitor.read.idle import idle, used
from monitor.read.impacts import impact_of, is_passive
from monitor.read.lexicon import Mark, Marked, Sense
from monitor.read.methods import blown_through, debris_of, methods_beside, methods_of, methods_told, set_by
from monitor.read.numbers import is_number
from monitor.read.pairs import find_pairs
from monitor.read.words import Sentence

Hint = Literal["", "launched", "damage", "bare"]
BARE: Final = "bare"
LAUNCHED: Final = "launched"
DAMAGE: Final = "damage"
_ON_WITHIN: Final = 4
"""Words from arms to the building that they came down on: "on the north wing of a school"."""
_WHOSE_WITHIN: Final = 5
"""Words from the building to the end of what says whose it is: "of a boiler house"."""
_ENDS: Final = frozenset((".", ",", ";", "!", ""))
_NEAR: Final = 14
_TARGET_WITHIN: Final = 8
_FIRE_WITHIN: Final = 8
"""Words from a fire to what it destroyed: that was no army."""
_TELLING: Final = (
    "act", "verb", "means", "impact", "harm", "destroying", "debris", "begins", "takes", "captures", "ruining",
    "damaging",
)  # fmt: skip
"""Tags of what may tell an attack."""
_IN_HAND: Final = ("shooting", "stabbing")
"""Means that do not fly, so that nobody brings them down."""
_FLYING: Final = frozenset({"drone_strike", "missile_strike"})
_HELD: Final = frozenset({*_IN_HAND, "grenade", "ied"})
"""Means that somebody may have with him and not use."""
_BLUNT: Final = frozenset({*_IN_HAND, "bomb"})
"""Means that say nothing more than the verb told with them."""
_USED_WITHIN: Final = 4
"""Words from what gunmen do to that with which they do it: "tossed two hand grenades"."""
_DASHES: Final = frozenset("-–—")
_QUOTES: Final = frozenset('«»"„“”')
_LEFT_OUT_WITHIN: Final = 5
"""Words between a comma and the dash that stands for a verb: ", двічі —", ", по улице Мира —"."""
_NAMED_WITHIN: Final = 3
"""Words from that dash to the means: a number, a quotation mark."""
_TOWARD_WITHIN: Final = 5
"""Words from "toward" to what was fired at: "toward a crowded displaced persons camp"."""
_BY_WITHIN: Final = 3
"""Words between a killing and its doers: "killed on Sunday by gunmen"."""


class Event(NamedTuple):
    """An attack told at a word of a sentence; `rejected` says why it is none after all."""

    sentence: Sentence
    at: int
    end: int
    methods: frozenset[str]
    anaphoric: bool = False
    """ "the attack": it tells of one that was told before, and makes no place a new site."""
    rejected: str = ""
    hint: Hint = ""
    """Only sent on its way, or only what it left: it tells an attack of a place that is named beside it, no other."""


def find_events(marked: Marked, clauses: Clauses) -> list[Event]:
    """All attacks that a sentence tells, in order; those that it takes back or only imagines with the reason."""
    if not marked.tells_any(_TELLING):
        return []
    told = [mark for mark in used(marked, clauses) if not _disarmed(marked, mark)]
    means = without_carried(marked, clauses, told)
    tellers = _by_words(marked, clauses, means)
    for mark, methods in _by_others(marked, clauses, means, tellers):
        known = tellers.get(mark.start)
        tellers[mark.start] = _both(known, mark, methods) if known else (mark, methods)
    for mark, methods in (*_by_ellipsis(marked, means, tellers), *_by_rest(marked)) if marked.tells("means") else ():
        tellers.setdefault(mark.start, (mark, methods))
    if any(mark.sense.value == "drone_strike" for mark in means):  # the grenade that a drone drops is the drone's
        tellers = {
            at: (mark, methods - {"grenade"} | {"drone_strike"} if "grenade" in methods else methods)
            for at, (mark, methods) in tellers.items()
        }
    if marked.tells("versions"):  # "versions of gas and of a charge that was planted": nobody knows
        tellers = {
            at: (mark, methods - {"ied"} if "explosion" in methods else methods)
            for at, (mark, methods) in tellers.items()
        }
    tellers = _without_arms_shown(marked, tellers)
    found = [_event(marked, clauses, mark, methods) for _, (mark, methods) in sorted(tellers.items())]
    bare = [] if found else _bare(marked, clauses, means)
    return sorted([*found, *_damage(marked, clauses, means, found), *bare], key=lambda event: event.at)


Teller = tuple[Mark, frozenset[str]]
"""The word that tells an attack, and how it was done."""


def _by_others(marked: Marked, clauses: Clauses, means: list[Mark], known: Mapping[int, Teller]) -> list[Teller]:
    """What tells attacks besides acts and verbs, each asked for where the sentence has a word of it at all."""
    told: list[Teller] = []
    if means:
        told += _by_means(marked, clauses, means)
    if marked.tells("harm"):
        told += _by_harm(marked, clauses, means, known)
    if marked.tells("destroying", "ruining"):
        told += _by_targets(marked, clauses, means)
    if marked.tells("debris"):
        told += _by_debris(marked, clauses)
    if marked.tells("begins", "takes", "captures"):
        told += _by_pairs(marked, clauses, means)
    return told


def _without_arms_shown(marked: Marked, tellers: dict[int, Teller]) -> dict[int, Teller]:
    """ "Вооружённые люди ворвались в школу и увели девочек": who leads people away need not have fired."""
    led = any("abduction" in methods for _, methods in tellers.values())
    armed = [mark for mark in marked.all("means") if mark.sense.value == "shooting"]
    if not led or tells_harm(marked) or any(mark.end - mark.start == 1 for mark in armed):
        return tellers  # "gunmen" fire, "armed people" need not
    return {
        at: (mark, methods if _tells_shots(mark) or mark.end - mark.start == 1 else methods - {"shooting"})
        for at, (mark, methods) in tellers.items()
        if _tells_shots(mark) or methods != {"shooting"} or mark.tag != "means" or mark.end - mark.start == 1
    }


def _tells_shots(mark: Mark) -> bool:
    return mark.tag != "means" and mark.sense.value == "shooting"


def _both(known: Teller, mark: Mark, methods: frozenset[str]) -> Teller:
    """A word that tells an attack in two ways; a phrase such as "попала на мину" is no mere verb and its object."""
    phrase = known[0].end - known[0].start > 1 and known[0].sense.value
    further = mark.tag in ("begins", "captures") and not phrase
    return known[0], known[1] | methods if further else known[1]


def _by_words(marked: Marked, clauses: Clauses, means: list[Mark]) -> dict[int, Teller]:
    """Acts and verbs, by the words at which they begin."""
    tellers: dict[int, Teller] = {}
    nouns = {mark.start for mark in means}
    for mark in (*marked.all("act"), *marked.all("verb")):
        if mark.start in nouns and (mark.sense.form == "base" or (mark.sense.form == "s" and _is_plural(marked, mark))):
            continue  # "a bomb", not "to bomb"; "dropped bombs", not "Israel bombs"
        if mark.sense.form == "impersonal" and _is_quoted_alone(marked, mark):
            continue  # "в городе «рвануло»": what others call it
        methods = methods_told(marked, clauses, means, mark)
        known = tellers.get(mark.start)
        tellers[mark.start] = (known[0] if known else mark, frozenset(methods) | (known[1] if known else frozenset()))
    return tellers


def _is_quoted_alone(marked: Marked, mark: Mark) -> bool:
    """Whether a word stands in quotes by itself."""
    quoted = marked.sentence.quoted
    around = (word for word in (mark.start - 2, mark.end + 1) if 0 <= word < len(quoted))
    return quoted[mark.start] and not any(quoted[word] for word in around)


def _is_plural(marked: Marked, mark: Mark) -> bool:
    """Whether a word is a noun in the plural, and no verb: counted, or behind or before a verb."""
    counted = any(is_number(marked, word) for word in (mark.start - 1, mark.start - 2))
    beside = any(marked.over_any(word, ("impact", "begins", "verb", "be")) for word in (mark.start - 1, mark.end))
    return counted or beside or marked.is_word(mark.start - 1, "of")


def _by_means(marked: Marked, clauses: Clauses, means: list[Mark]) -> Iterator[Teller]:
    for mark in means:
        impact = impact_of(marked, clauses, mark)
        if mark.sense.value == "bomb" and marked.over(mark.start, "target"):
            continue  # "destroyed a depot of munitions"
        if impact is None and mark.sense.value == "suicide_bombing":
            yield mark, frozenset({mark.sense.value})
        elif impact is not None and mark.sense.value == "ied" and _rams(marked, means, mark, impact):
            yield mark, frozenset({"suicide_bombing"})
        elif impact is not None and not (mark.sense.value in _IN_HAND and _tells_itself(marked, means, mark, impact)):
            yield mark, methods_of(marked, clauses, means, mark, impact)


def _rams(marked: Marked, means: list[Mark], bomb: Mark, impact: Mark) -> bool:
    """ "Мотоцикл со взрывчаткой протаранил автобус": somebody drove it, where it was no drone.

    Not so in English, where bombs tear and rip into things as well.
    """
    verb = marked.at(impact.start, "begins")
    drives = verb is not None and verb.sense.value == "vehicle_ramming" and verb.sense.form == "active"
    by_it = bomb.end <= impact.start and marked.at(bomb.start, "wielded") is None
    return drives and by_it and not any(other.sense.value in ARMS for other in means)


def _tells_itself(marked: Marked, means: list[Mark], armed: Mark, impact: Mark) -> bool:
    """ "Gunmen dragged them away", "stabbed two", "tossed a grenade": the verb tells what they did, and no shot."""
    if impact.tag == "verb":
        return impact.sense.value not in ("", "explosion", "abduction", armed.sense.value)
    other_deed = marked.at(impact.start, "verb")
    if other_deed is not None and other_deed.sense.value == "arson":
        return True
    used = any(
        impact.start < other.start <= impact.end + _USED_WITHIN and other.sense.value not in _BLUNT for other in means
    )
    return used or any(verb.start == impact.start for verb in find_pairs(marked))


def _by_harm(marked: Marked, clauses: Clauses, means: list[Mark], known: Mapping[int, Teller]) -> Iterator[Teller]:
    for mark in marked.all("harm"):
        if mark.sense.value == "killed" and mark.start not in known and _by_attackers(marked, clauses, mark):
            yield mark, frozenset(methods_beside(marked, clauses, means, mark))


def _by_targets(marked: Marked, clauses: Clauses, means: list[Mark]) -> Iterator[Teller]:
    for mark in marked.all("destroying"):
        if _destroys(marked, clauses, mark, "target"):
            yield mark, frozenset(methods_beside(marked, clauses, means, mark))
    for mark in marked.all("ruining"):
        if _is_of_army(marked, clauses, mark) and _destroys(marked, clauses, mark, "ruined"):
            yield mark, frozenset(methods_beside(marked, clauses, means, mark))


def _by_pairs(marked: Marked, clauses: Clauses, means: list[Mark]) -> Iterator[Teller]:
    for verb in find_pairs(marked):
        if verb.sense.value == "arson":
            yield verb, set_by(marked, clauses, means, verb)
        elif verb.sense.value == "vehicle_ramming" and (blown := blown_through(marked, clauses, means, verb)):
            yield verb, blown
        else:
            yield verb, frozenset({verb.sense.value} - {""} or methods_beside(marked, clauses, means, verb))


def _by_ellipsis(marked: Marked, means: list[Mark], known: Mapping[int, Teller]) -> Iterator[Teller]:
    """ "били тричі артилерією, двічі — дронами": a dash stands for the verb before."""
    for mark in means if known else ():
        dash = _dash_before(marked, mark)
        if dash is None or min(known) > dash:
            continue
        left = marked.sentence.words[max(0, dash - _LEFT_OUT_WITHIN) : dash]
        if any(pause in left for pause in (",", ";")):
            yield Mark(mark.start, mark.end, Sense("verb", mark.sense.value)), frozenset({mark.sense.value}) - {"bomb"}


def _by_rest(marked: Marked) -> Iterator[Teller]:
    """ "Девять дронов, семь сбили; два упали на рынок": those that came through, told by their number alone."""
    flying = {mark.sense.value for mark in marked.all("means")} & _FLYING
    shot = marked.all("interception")
    if len(flying) != 1 or not shot:
        return
    for fall in marked.all("impact"):
        rest = is_number(marked, fall.start - 1) or marked.is_word(fall.start - 1, "rest")
        if rest and fall.start > shot[0].end and fall.sense.form == "active" and fall.sense.value in ("", "falling"):
            yield fall, frozenset(flying)


def _dash_before(marked: Marked, means: Mark) -> int | None:
    """The dash that stands before means, or before their number: "следом — три «Герани»"."""
    for word in range(means.start - 1, max(-1, means.start - 1 - _NAMED_WITHIN), -1):
        text = marked.sentence.words[word]
        if text in _DASHES:
            return word
        if not (is_number(marked, word) or text in _QUOTES):
            return None
    return None


def _by_debris(marked: Marked, clauses: Clauses) -> Iterator[Teller]:
    for mark in marked.all("debris"):
        set_ablaze = is_cause(marked, mark) and marked.tells("fire")  # "из-за падения обломков произошел пожар"
        if set_ablaze or impact_of(marked, clauses, mark) is not None:
            yield mark, frozenset({"debris"}) | debris_of(marked)


def _destroys(marked: Marked, clauses: Clauses, verb: Mark, what: str) -> bool:
    """ "destroyed a depot", "the depot was destroyed": what armies destroy was attacked, unless it flew."""
    if verb.sense.form in ("future", "infinitive") or marked.between("fire", verb.start - _FIRE_WITHIN, verb.start):
        return False
    return any(
        abs(target.start - verb.start) <= _TARGET_WITHIN and clauses.same(target.start, verb.start)
        for target in marked.all(what)
    )


def _is_of_army(marked: Marked, clauses: Clauses, verb: Mark) -> bool:
    """Whether an army is told as who lays something in ruins: before the verb, in its clause."""
    return any(
        verb.start - _NEAR <= army.start < verb.start and clauses.same(army.start, verb.start)
        for army in marked.all("army")
    )


def _damage(marked: Marked, clauses: Clauses, means: list[Mark], found: Sequence[Event]) -> list[Event]:
    """Damage told without its cause ("a school was destroyed"): an attack only where others are told around it."""
    marks = damage(marked, clauses, [(event.at, event.end) for event in found])
    return [
        Event(
            marked.sentence,
            mark.start,
            mark.end,
            frozenset(methods_beside(marked, clauses, means, mark)) & ARMS,
            False,
            doubt(marked, clauses, mark),
            DAMAGE,
        )
        for mark in marks
    ]


def _bare(marked: Marked, clauses: Clauses, means: list[Mark]) -> list[Event]:
    """Means without a verb ("FPV on an ambulance"): an attack in an entry headed by its city, or beside harm."""
    methods = frozenset(mark.sense.value for mark in means) - {"bomb"}
    if not methods and (debris := _fallen(marked)):
        return [Event(marked.sentence, debris.start, debris.end, frozenset({"debris"}), hint=BARE)]
    if not methods or marked.tells("threat", "interception", "airborne") or _is_negated(marked):
        return []
    if marked.tells("harmless") and not tells_harm(marked):
        return []
    if marked.tells("arrest") and methods.issubset(_HELD) and not tells_harm(marked):
        return []  # "задержали подростка с ножом"
    aimed = any(marked.is_word(mark.end, "aimed") or _is_on_building(marked, mark) for mark in means)
    hint: Hint = "" if aimed or tells_harm(marked) else BARE
    denied = doubt(marked, clauses, means[0]) == DENIED  # "Повідомлення про ракету й поранених — неправда"
    return [Event(marked.sentence, means[0].start, means[0].end, methods, False, DENIED if denied else "", hint)]


def _is_on_building(marked: Marked, means: Mark) -> bool:
    """ "Two Shaheds on the roof of a bakery.": arms of war, and straight behind them all that they came down on."""
    built = marked.is_word(means.end, "down_on") and marked.between("word built", means.end, means.end + _ON_WITHIN)
    if not built or means.sense.value not in ARMS:
        return False
    return any(marked.sentence.word(word) in _ENDS for word in range(built.end, built.end + _WHOSE_WITHIN))


def _is_negated(marked: Marked) -> bool:
    """Whether a negation takes back more than that anybody was hurt: "без постраждалих" says nothing of the attack."""
    return any(marked.over(no.start, "unhurt") is None for no in marked.all("negation"))


def _fallen(marked: Marked) -> Mark | None:
    """ "Обломки — на крышу дома": debris without a verb, and straight behind it where it came down."""
    if marked.tells("impact", "interception", "verb") or _is_negated(marked):
        return None
    at = {mark.start for mark in marked.all("place") if mark.sense.value == "at"}
    return next((mark for mark in marked.all("debris") if not at.isdisjoint((mark.end, mark.end + 1))), None)


def means_named(marked: Marked, clauses: Clauses) -> frozenset[str]:
    """All means of war that a sentence names as used, even if they were brought down, and so tell no attack here."""
    if marked.all("airborne"):
        return frozenset()
    unused = idle(marked, clauses, brought_down=False)
    named = (mark for mark in marked.all("means") if mark.sense.value in ARMS and mark.start not in unused)
    return frozenset(mark.sense.value for mark in named if doubt(marked, clauses, mark) in ("", BROUGHT_DOWN))


def means_aloft(marked: Marked, clauses: Clauses) -> frozenset[str]:
    """The means of war that a sentence tells as on their way: "пуски КАБ с севера"."""
    if not marked.tells("airborne") or marked.tells("interception"):
        return frozenset()
    unused = idle(marked, clauses, brought_down=False)
    return frozenset(mark.sense.value for mark in marked.all("means") if mark.start not in unused) & ARMS


def _disarmed(marked: Marked, means: Mark) -> bool:
    """Whether the means were brought down, and nothing of them is said to have come down on anything."""
    if marked.all("debris") or means.sense.value in _IN_HAND:
        return False
    return any(
        abs(other.start - means.start) <= _NEAR and other.sense.form != "ing" and is_of_same_words(marked, means, other)
        for other in marked.all("interception")
    )


def _by_attackers(marked: Marked, clauses: Clauses, harm: Mark) -> bool:
    """ "militants killed", "killed by militants": a killing is an attack where its doers are told as attackers."""
    for person in marked.all("person"):
        if person.sense.value == "attackers" and clauses.same(person.start, harm.start):
            by = harm.end <= person.start <= harm.end + 6 and any(
                marked.is_word(word, "by") for word in range(harm.end, min(person.start, harm.end + _BY_WITHIN))
            )
            if by or (
                harm.sense.form in ("active", "past")
                and harm.start - 8 <= person.start < harm.start
                and not is_passive(marked, harm)
            ):
                return True
    return False


def _event(marked: Marked, clauses: Clauses, mark: Mark, methods: frozenset[str]) -> Event:
    impact = impact_of(marked, clauses, mark) if mark.tag == "means" else None
    anaphoric = _is_definite(marked, mark) if mark.tag == "act" else mark.tag == "means" and impact is None
    hint: Hint = LAUNCHED if impact is not None and impact.sense.value == "launching" else ""
    rejected = doubt(marked, clauses, mark) or ("only on its way" if hint and _is_aloft(marked) else "")
    return Event(marked.sentence, mark.start, mark.end, methods, anaphoric, rejected, hint)


def _is_aloft(marked: Marked) -> bool:
    """Whether something still flies; "fired rockets toward a police post" says at what it was fired."""
    return any(not _goes_to_target(marked, mark) for mark in marked.all("airborne"))


def _goes_to_target(marked: Marked, toward: Mark) -> bool:
    fired = marked.at(toward.end, "single") is not None and marked.between("impact", 0, toward.start) is not None
    reach = (toward.end, toward.end + _TOWARD_WITHIN)
    return fired and any(marked.between(tag, *reach) is not None for tag in ("target", "thing"))


def _is_definite(marked: Marked, act: Mark) -> bool:
    before = range(max(0, act.start - 3), act.start)
    known = any(marked.at(word, "definite") for word in (*before, act.start)) or any(
        marked.at(word, "time") and marked.is_word(word + 1, "possessive") for word in before
    )
    acts_anew = marked.between("impact", act.end, act.end + 2) is not None and marked.sentence.word(act.end) != ","
    reacted = marked.between("react", max(0, act.start - 8), act.end + 3) is not None
    return (known and not acts_anew) or reacted
