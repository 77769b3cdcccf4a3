"""Step 7b, pairs: attacks told by a verb and words apart from it: "took three brothers out of their house".

A table of a method gives the verbs (`begins`) and the words that complete them (`ends`); some complete them only where
armed people are told of. Other verbs are completed by the people whom they take (`takes`), or by the name of a town
that fighters take (`captures`). Reads the tags act, begins, ends, takes, captures, person, means, be,
lookalike and defender.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from monitor.read.lexicon import Mark, Marked

_BEHIND: Final = 16
_BEFORE: Final = 5
"""Words between the verb and what completes it: behind it, or before it ("shots were fired")."""
_SUBJECT_WITHIN: Final = 6
_OBJECT_WITHIN: Final = 5
_DOER_WITHIN: Final = 3
_BLAST_WITHIN: Final = 3
"""Words from a blast to what it did: "a blast on Monday tore through"."""
_RAMMING: Final = "vehicle_ramming"
_NAMED_WITHIN: Final = 8
"""Words of a town's name, those bound by hyphens counted apart."""
_ARMED: Final = ("shooting", "stabbing", "abduction")


def find_pairs(marked: Marked) -> Iterator[Mark]:
    """The verbs that are completed, each with its method as value."""
    if not marked.tells("begins", "takes", "captures"):
        return
    ends = marked.all("ends")
    for verb in marked.all("begins") if ends else ():
        if _is_name(marked, verb) or _is_of_blast(marked, verb) or _is_in_lookalike(marked, verb):
            continue
        if any(_completes(marked, verb, end) for end in ends):
            yield verb
    for verb in marked.all("takes"):
        if (
            not _is_name(marked, verb)
            and _takes_people(marked, verb)
            and (verb.sense.form == "free" or _tells_armed(marked))
        ):
            yield verb
    for verb in marked.all("captures"):
        if _takes_town(marked, verb):
            yield verb


def _is_name(marked: Marked, verb: Mark) -> bool:
    """ "The Allied Democratic Forces": with a capital in the midst of a sentence it is no verb, but in a headline."""
    return verb.start > 0 and marked.sentence.capital(verb.start) and marked.sentence.segment.kind != "title"


def _is_in_lookalike(marked: Marked, verb: Mark) -> bool:
    """ "Tear gas": a word of a longer name."""
    name = marked.over(verb.start, "lookalike")
    return name is not None and name.end - name.start > verb.end - verb.start


def _is_of_blast(marked: Marked, verb: Mark) -> bool:
    """ "An explosion tore through a market": no car did."""
    blast = marked.between("act", verb.start - _BLAST_WITHIN, verb.start) if verb.sense.value == _RAMMING else None
    return blast is not None and blast.sense.value == "explosion"


def _takes_people(marked: Marked, verb: Mark) -> bool:
    """ "snatched two aid workers", "two aid workers were snatched": people are what is taken, and not by police."""
    passive = marked.over(verb.start - 1, "be") is not None
    first, last = (verb.start - _SUBJECT_WITHIN, verb.start) if passive else (verb.end, verb.end + _OBJECT_WITHIN)
    around = (verb.start - _SUBJECT_WITHIN, verb.end + _DOER_WITHIN)  # "нападавшего увели охранник и физрук"
    by = marked.between("defender", *around) if not passive else None
    return by is None and any(
        person.sense.value != "attackers" and first <= person.start < last for person in marked.all("person")
    )


def _takes_town(marked: Marked, verb: Mark) -> bool:
    """ "Rebels stormed Goma": fighters, and straight behind the verb a name."""
    fighters = any(
        person.sense.value in ("attackers", "soldiers") and person.start < verb.start for person in marked.all("person")
    )
    named = verb.end < len(marked.sentence) and marked.sentence.capital(verb.end)
    return fighters and named and marked.over(verb.start - 1, "be") is None and not _is_part_of_town(marked, verb.end)


def _is_part_of_town(marked: Marked, name: int) -> bool:
    """ "overran a Port-au-Prince neighbourhood": no whole town was taken."""
    named = range(name, min(name + _NAMED_WITHIN, len(marked.sentence)))
    behind = next((at for at in named if not (marked.sentence.capital(at) or marked.sentence.joined[at])), None)
    return behind is not None and any(
        mark.start == behind and mark.sense.value == "quarters" for mark in marked.all("place")
    )


def _completes(marked: Marked, verb: Mark, end: Mark) -> bool:
    near = verb.end <= end.start <= verb.end + _BEHIND or 0 <= verb.start - end.end <= _BEFORE
    return near and verb.sense.value == end.sense.value and (end.sense.form != "armed" or _tells_armed(marked))


def _tells_armed(marked: Marked) -> bool:
    """Whether a sentence names people with arms, or people told as attackers."""
    return any(person.sense.value == "attackers" for person in marked.all("person")) or any(
        means.sense.value in _ARMED for means in marked.all("means")
    )
