"""Who has died of an attack of weeks ago: "A man hurt in the June strike on X has died" is news of it.

Reads the tags harm, act, means and be, and the particles relative and of_wounds.
"""

from __future__ import annotations

from typing import Final

from monitor.read.lexicon import Mark, Marked

_LEAD: Final = 2
"""The last sentence of those that say what an article is about."""
_OF_WITHIN: Final = 8
"""Words from a word of death to the wounds: "died in a hospital in X of wounds"."""
_OF_ONE: Final = ("one", "any")
"""Numbers of a verb by which one may have died: "помер", and "лікарі не врятували"."""
_DIED: Final = ("state", "either")


def late_death(marked: Marked) -> Mark | None:
    """The word of death behind a wound and the attack that it is of, where this is what an article is about."""
    if marked.sentence.index > _LEAD or not marked.tells("act", "means"):
        return None
    harms = sorted(marked.all("harm"), key=lambda harm: harm.start)
    wound = next((harm for harm in harms if harm.sense.value == "injured"), None)
    death = next((harm for harm in harms if harm.sense.value == "killed"), None)
    if death is not None and (_was_wounded_then(marked, death) or _died_of_wounds(marked, death)):
        return death
    if wound is None or death is None or death.start < wound.end or death.sense.form not in _DIED:
        return None
    if marked.over(death.start, "be") is not None or marked.over(death.start - 1, "be") is not None:
        return None  # "who was hurt in the strike on X was killed in Y": of something else
    told = any(marked.between(tag, wound.end, death.start) is not None for tag in ("act", "means"))
    return death if told else None


def _was_wounded_then(marked: Marked, death: Mark) -> bool:
    """ "Скончался мужчина, раненный при обстреле", "..., которого ранило": behind a comma what befell who died."""
    wounds = (harm for harm in marked.all("harm") if harm.sense.value == "injured" and harm.start > death.end)
    wound = next(wounds, None)
    if wound is None or death.sense.form != "either" or death.sense.number not in _OF_ONE:
        return False
    commas = [word for word in range(death.end, wound.start) if marked.sentence.words[word] == ","]
    straight = len(commas) == 1 and commas[0] == wound.start - 1 and wound.sense.form == "counted"
    relative = len(commas) == 1 and marked.is_word(commas[0] + 1, "relative")
    return (straight or relative) and marked.between("act", wound.end, len(marked.sentence)) is not None


def _died_of_wounds(marked: Marked, death: Mark) -> bool:
    """ "died in a hospital of X of wounds from shelling", "помер від ран, яких зазнав під час обстрілу"."""
    wounds = marked.between("word of_wounds", death.end, death.end + _OF_WITHIN)
    if wounds is None or death.sense.form not in _DIED:
        return False
    return marked.between("act", wounds.end, len(marked.sentence)) is not None
