""" "The twelfth victim": somebody who is told by his number in the order of deaths, and so the total.

Reads the tags ordinals, units, harm, person, getting, loss, and the particles ordinal_ending and found_alive.
"""

from __future__ import annotations

from typing import Final

from monitor.model import Range
from monitor.read.lexicon import Mark, Marked, Sense
from monitor.read.tolls.draft import Draft
from monitor.read.tolls.judgement import Figure
from monitor.read.tolls.spared import is_denied

_NOUNS: Final = ("noun", "counted")
_OF_SOMEBODY: Final = frozenset({*_NOUNS, "state", "either"})
_DIED_WITHIN: Final = 3
_TEN: Final = 10
_DIGITS: Final = range(1, _TEN)
_OTHER: Final = 2
"""Who is told as the second may be the other of two."""
_INSTRUMENTAL: Final = ("ым", "им")
_ALIVE_WITHIN: Final = 14
"""Words from who is told by his number to the word that he lives."""
_ASIDE_WITHIN: Final = 9
"""Words between the commas that tell who a numbered victim is: ", a man of 49,"."""
_OF_BODY: Final = 2
"""Words between "body" and "second": "of a"."""


def ordinals(draft: Draft) -> list[Figure]:
    """Victims told by their number in the order of deaths: the total of the dead."""
    found = []
    for mark in (*draft.marked.all("ordinals"), *_in_digits(draft.marked)):
        if mark.sense.value == "1":
            continue  # "the first victim" says nothing of others
        victim = next((harm for harm in draft.marked.all("harm") if harm.start == mark.end), None)
        if victim is not None and victim.sense.form == "place":
            continue  # "one has died, the second is in hospital"
        person = draft.marked.at(mark.end, "person") if victim is None else None
        end = victim.end if victim else person.end if person else mark.end
        dead = victim is not None and victim.sense.value in ("killed", "casualty") and victim.sense.form in _NOUNS
        hurt = victim is not None and victim.sense.value == "injured" and victim.sense.form not in _NOUNS
        died = end > mark.end and not hurt and (_has_died(draft, mark.start, end) or _is_body_of(draft, mark.start))
        died = died or (not hurt and _dies_behind_aside(draft, mark, end))
        died = died or (not hurt and _dies_as(draft, mark, victim)) or _is_one_killed(draft, person)
        dead = dead or (victim is None and _is_loss(draft, mark.end))
        if draft.marked.between("word found_alive", end, end + _ALIVE_WITHIN):
            continue  # "the third man, who was thought dead, has been found alive"
        lives = not died and _is_somebody(draft, mark, victim, person) and _lives_on(draft, mark.end)
        if dead or died or lives:
            tens = _tens(draft.marked, mark)
            total = int(mark.sense.value) + tens
            start = mark.start - (tens > 0)
            if lives and _is_beside_dead(draft, start, total - 1):
                found.append(
                    Figure("injured", Range(1, 1), draft.sentence, start, end, start, single=True, violent=True)
                )
                continue
            if tens:
                draft.used[start] = mark
            found.append(
                Figure(
                    "injured" if lives else "killed",
                    Range(total, total),
                    draft.sentence,
                    start,
                    end,
                    start,
                    total=True,
                    numbered=True,
                    violent=True,
                )._replace(dies=died)
            )
    return found


def _dies_behind_aside(draft: Draft, ordinal: Mark, end: int) -> bool:
    """ "a fifth person, a man of 49, had died": who it is stands before the verb.

    Of a bare number it has to, and "the third" is the third of those told before.
    """
    bare = end == ordinal.end
    if draft.sentence.word(end) != "," or (bare and draft.marked.is_word(ordinal.start - 1, "the")):
        return False
    close = next(
        (at for at in range(end + 2, end + 2 + _ASIDE_WITHIN) if draft.sentence.word(at) == ","), len(draft.sentence)
    )
    somebody = any(count.kind == "single" and count.start == end + 1 for count in draft.counts)
    told = any(draft.marked.over(at, "harm") for at in range(end, close))
    return (somebody or not bare) and not told and _has_died(draft, close, close + 1)


def _tens(marked: Marked, ordinal: Mark) -> int:
    """ "тридцять п'ята", "сорок вторая": the tens before an ordinal of one digit, in words."""
    unit = marked.ending(ordinal.start, "units")
    if unit is None or int(ordinal.sense.value) not in _DIGITS or unit.sense.value.endswith("00"):
        return 0
    return int(unit.sense.value) if unit.sense.value.endswith("0") and int(unit.sense.value) > _TEN else 0


def _in_digits(marked: Marked) -> list[Mark]:
    """ "31-ша", "14-я": a number with the ending of an ordinal bound to it."""
    if not marked.tells("word ordinal_ending"):
        return []
    sentence = marked.sentence
    return [
        Mark(word, word + 2, Sense("ordinals", str(int(text))))
        for word, text in enumerate(sentence.words[:-1])
        if text.isdecimal()
        and (sentence.joined[word + 1] or sentence.starts[word + 1] == sentence.ends[word])  # "13th"
        and marked.is_word(word + 1, "ordinal_ending")
    ]


def _dies_as(draft: Draft, ordinal: Mark, victim: Mark | None) -> bool:
    """ "Третьим погиб сосед", "Третьей стала медсестра, она умерла": the verb stands straight behind the number."""
    instrumental = draft.sentence.words[ordinal.start].endswith(_INSTRUMENTAL)
    if int(ordinal.sense.value) <= _OTHER and not instrumental:
        return False  # "один ранен, второй погиб"
    if victim is not None:
        return (victim.sense.value, victim.sense.form) == ("killed", "either") and victim.sense.number == "one"
    deaths = (harm for harm in draft.marked.all("harm") if harm.sense.value == "killed" and harm.start > ordinal.end)
    return draft.marked.is_word(ordinal.end, "became") and any(deaths)


def _is_one_killed(draft: Draft, person: Mark | None) -> bool:
    """ "the third person killed in the attack": by a participle straight behind, and not "killed two people"."""
    if person is None or any(count.start > person.end for count in draft.counts):
        return False
    return any(
        harm.start == person.end and harm.sense.value == "killed" and harm.sense.form in ("past", "counted")
        for harm in draft.marked.all("harm")
    )


def _is_body_of(draft: Draft, start: int) -> bool:
    """ "the body of a second man was found"."""
    bodies = (harm for harm in draft.marked.all("harm") if harm.sense.value == "killed" and harm.sense.form in _NOUNS)
    return any(0 <= start - harm.end <= _OF_BODY for harm in bodies)


def _is_loss(draft: Draft, at: int) -> bool:
    """ "His body was found, the second loss of the day": a word for a loss, where a death is told."""
    deaths = (harm for harm in draft.marked.all("harm") if harm.sense.value == "killed")
    return draft.marked.at(at, "loss") is not None and any(deaths)


def _is_somebody(draft: Draft, ordinal: Mark, victim: Mark | None, person: Mark | None) -> bool:
    """Whether an ordinal counts somebody: "a sixth victim", "an eleventh got ...", not "one died, the second ..."."""
    first = any(count.start < ordinal.start and count.low == count.high == 1 for count in draft.counts)
    other = ordinal.sense.value == "2" and first
    named = person is not None or (victim is not None and victim.sense.form in _OF_SOMEBODY)
    return (named and not other) or (victim is None and draft.marked.at(ordinal.end, "getting") is not None)


def _is_beside_dead(draft: Draft, start: int, others: int) -> bool:
    """ "Двое погибли, третий ранен": behind as many dead, one who was only hurt, and no total of the wounded."""
    dead = [harm.start for harm in draft.marked.all("harm") if harm.sense.value == "killed" and harm.start < start]
    before = [count for count in draft.counts if count.start < start and count.human]
    return bool(dead and before) and before[-1].low == before[-1].high == others


def _lives_on(draft: Draft, end: int) -> bool:
    """ "an eleventh was treated at home": no death is told, but one more of the wounded."""
    told = {
        harm.sense.value for harm in draft.marked.all("harm") if harm.start >= end and not is_denied(draft.marked, harm)
    }
    return "injured" in told and "killed" not in told


def _has_died(draft: Draft, start: int, end: int) -> bool:
    """Whether a word of death is said of the words `start` to `end`."""
    return any(
        harm.sense.value == "killed"
        and harm.sense.form in ("state", "either")
        and (start - _DIED_WITHIN <= harm.start < start or end <= harm.start <= end + _DIED_WITHIN)
        and "," not in draft.sentence.words[harm.end : start]
        for harm in draft.marked.all("harm")
    )
