"""A word of harm takes its victims, each count once; what it says of others that were counted changes these.

Reads the tags harm, person, verb, attempt, himself, subset, details, more, dead_when_counted, afterwards, seeking,
anyone, and the particles at_work, and, by, fatally, instead, known, or, out_from, relative, the, whether, with and
without.
"""

from __future__ import annotations

from typing import Final

from monitor.model import Range, Slot
from monitor.read.counts.count import Count
from monitor.read.lexicon import BESIDE, Mark
from monitor.read.taken_back import was_counted_twice
from monitor.read.tolls.before import told_before
from monitor.read.tolls.behind import told_straight_behind
from monitor.read.tolls.draft import Draft
from monitor.read.tolls.grammar import PAUSES, is_denied, is_passive
from monitor.read.tolls.hurt_before import hurt_before
from monitor.read.tolls.judgement import TOGETHER, Figure
from monitor.read.tolls.perpetrators import (
    attacked_first,
    blew_himself_up,
    is_armed_and_shot,
    is_shot_in_defence,
    told_of_doer,
)
from monitor.read.tolls.uncounted import is_said_of_pronoun, uncounted
from monitor.read.tolls.victims import victims_beside, victims_of

_ASKED_WITHIN: Final = 6
"""Words from "whether anyone" to what may have befallen him."""
_HIMSELF_WITHIN: Final = 4
"""Words from the beginning of a sentence about the one who did it to the word that he died."""
_WITH_WITHIN: Final = 3
"""Words from "together with" to somebody: "with his 12-year-old son"."""
_WORK_WITHIN: Final = 3
"""Words between a hospital and who works there."""
_OPENS_WITHIN: Final = 2
"""Words from the beginning of a sentence to "later"."""
_ARMED_WITHIN: Final = 5
"""Words from somebody to what he does with the arms that he has: "with a long kitchen knife"."""


def take_victims(draft: Draft, harm: Mark, taken: set[int]) -> None:
    """Add the figure that a word of harm tells, unless it tells nobody; `taken` are the counts that are totals."""
    if _tells_nobody(draft, harm):
        return
    slot = harm.sense.value
    before, after = told_before(draft, harm, taken), told_straight_behind(draft, harm, taken)
    if slot == "casualty":
        nobody = after if harm.sense.form in ("active", "past") and after and after.kind == "zero" else None
        told = victims_beside(draft, harm, taken) if nobody is None and harm.sense.form == "counted" else before
        several = harm.end - harm.start > 1  # "killed or wounded"
        _casualties(draft, harm, nobody or told or (after if several else None))
        return
    chosen = victims_of(draft, harm, before, after, taken)
    he = chosen is None and is_said_of_pronoun(draft, harm)
    chosen = chosen or (None if he else uncounted(draft, harm))
    if chosen is None:
        draft.found += _somebody_before(draft, harm, he=he)
    if attacked_first(draft.marked, harm) or (chosen is not None and _is_of_pronoun(draft, harm, chosen)):
        return
    if chosen is not None and chosen.kind != "zero" and is_denied(draft.marked, harm):
        if not draft.marked.is_word(harm.end, "instead"):  # "was not killed but wounded"
            draft.used[chosen.start] = harm
            draft.found += _unhurt(draft, harm, chosen)
        return
    if slot == "killed" and (joint := _joint(draft, harm, chosen)) is not None:
        _take_together(draft, harm, joint)
        return
    one = chosen is not None and chosen.kind == "single"
    if chosen is None or (one and _is_numbered(draft, chosen)) or _is_of_total(draft, harm, chosen):
        return
    in_defence = (one or _are_rest(draft, chosen)) and is_shot_in_defence(draft.marked, harm)
    if not (in_defence or is_armed_and_shot(draft.marked, harm, chosen) or _are_at_work(draft, harm, chosen)):
        _take(draft, harm, chosen, slot)  # type: ignore[arg-type]


def _are_at_work(draft: Draft, harm: Mark, count: Count) -> bool:
    """ "У двох лікарнях працюють 40 лікарів": who works where the hurt are is none of them."""
    between = range(min(harm.end, count.reach), max(harm.start, count.start))
    return len(between) <= _WORK_WITHIN and any(draft.marked.is_word(word, "at_work") for word in between)


def _somebody_before(draft: Draft, harm: Mark, *, he: bool) -> list[Figure]:
    """Whom a pronoun stands for, dead or hurt; nobody where none is said to be."""
    if he:
        start, end, at = max(0, harm.start - 1), harm.end, harm.start
        return [Figure("killed", Range(1, 1), draft.sentence, start, end, at, single=True, pronoun=True)]
    hurt = hurt_before(draft, harm)
    return [hurt] if hurt is not None else []


def _take_together(draft: Draft, harm: Mark, count: Count) -> None:
    """Note people of whom it is not told how many died: they are no figure of any slot."""
    draft.used[count.start] = harm
    start, end = min(count.start, harm.start), max(count.reach, harm.end)
    draft.found.append(draft.figure("killed", count, start, end)._replace(rejected=TOGETHER))


def _joint(draft: Draft, harm: Mark, count: Count | None) -> Count | None:
    """ "Four were killed and injured", "killed or wounded 40": those of whom it is not told how many died."""
    if harm.sense.form == "noun" or not (draft.marked.is_word(harm.end, "and") or draft.marked.is_word(harm.end, "or")):
        return None
    other = draft.marked.at(harm.end + 1, "harm")
    if other is None or other.sense.value != "injured" or (count is not None and count.kind in ("zero", "single")):
        return None
    behind = next((after for after in draft.counts if after.start == other.end), None)
    if count is None or count.start > harm.start:
        return behind if behind is not None and behind.human else None
    return count if behind is None else None


def _is_of_pronoun(draft: Draft, harm: Mark, count: Count) -> bool:
    """ "stabbed a policewoman before her colleagues shot him dead": said of "him", and not of the one hurt before."""
    hurt = draft.used.get(count.start)
    if hurt is None or harm.sense.form != "outcome" or draft.marked.over(harm.start - 1, "pronoun") is None:
        return False
    return draft.marked.between("clause", hurt.end, harm.start) is not None


def _unhurt(draft: Draft, harm: Mark, count: Count) -> list[Figure]:
    """ "The driver was not hurt", "both were unhurt": that these came to no harm, whoever else did."""
    if count.kind not in ("single", "number") or harm.sense.value != "injured":
        return []
    nobody = draft.nobody(count.start, harm.end, count.start)
    return [figure._replace(of_one=True) for figure in nobody]


def has_victims(draft: Draft, harm: Mark) -> bool:
    """Whether the same word has its victims already in another of its forms: "hurt" is past and present."""
    for mark in draft.used.values():
        if mark.start == harm.start and mark.tag == "harm" and mark.sense.value == harm.sense.value:
            return True
    return False


def _is_of_total(draft: Draft, harm: Mark, chosen: Count) -> bool:
    """ "wounding 13, raising a toll of two dead": whether a word is told of those in a total, and not of the chosen."""
    counted = (count for count in draft.counts if count.end == harm.start and count.start in draft.used)
    return any(draft.used[count.start].tag == "toll" and count.start > chosen.start for count in counted)


def _tells_nobody(draft: Draft, harm: Mark) -> bool:
    """Whether a word of harm is said of none that the sentence could count."""
    if harm.sense.form in ("state", "past", "outcome") and draft.marked.is_word(harm.start - 1, "known"):
        return True  # "visited the wounded", "most of the dead"
    if _is_of_who_died(draft, harm):
        return True  # "помер поранений у вівторок водій"
    if draft.marked.ending(harm.start, "attempt") is not None or _is_of_many(draft, harm):
        return True  # "tried to kill", "stabbed passers-by"
    if harm.sense.value == "missing" and draft.marked.is_word(harm.start - 1, "out_from"):
        return True  # "rescued from under the rubble"
    if harm.sense.value == "killed" and draft.marked.at(0, "himself") and harm.start <= _HIMSELF_WITHIN:
        return True  # "He himself died": the one who did it
    if blew_himself_up(draft.marked, draft.counts, harm) or _is_asked_of_anyone(draft, harm):
        return True
    if was_counted_twice(draft.marked, draft.counts, harm.end):
        return True  # "one of the bodies was counted twice"
    if draft.marked.over(harm.start, "subset") or told_of_doer(draft.marked, draft.counts, harm):
        return True  # "among the dead", "by a man, who was shot dead"
    return draft.marked.at(harm.end, "details") is not None  # "no casualty figures were available"


def _is_asked_of_anyone(draft: Draft, harm: Mark) -> bool:
    """ "It was not clear whether anyone had been killed": what nobody knows yet."""
    return draft.marked.between("word whether", harm.start - _ASKED_WITHIN, harm.start + 1) is not None


def _is_of_many(draft: Draft, harm: Mark) -> bool:
    """ "A man with a knife stabbed passers-by": straight behind the verb stand those whom nobody has counted."""
    struck = draft.marked.at(harm.end, "person") if harm.sense.form == "past" else None
    if struck is None or struck.sense.form != "plural" or is_passive(draft, harm):
        return False
    near = (count for count in draft.counts if count.end <= harm.start <= count.reach + _ARMED_WITHIN)
    return any(count.human for count in near)


def _is_of_who_died(draft: Draft, harm: Mark) -> bool:
    """Whether somebody is told as hurt straight behind the verb of his death, both in the singular."""
    if harm.sense.value != "injured" or harm.end - harm.start > 1:
        return False
    died = ("killed", "either", "one")
    before = (mark.sense for mark in draft.marked.all("harm") if mark.end == harm.start)
    return any((sense.value, sense.form, sense.number) == died for sense in before)


def _casualties(draft: Draft, harm: Mark, before: Count | None) -> None:
    """People of whom it is not told whether they are dead or hurt: only nobody is a figure, or a counted victim."""
    if before is None:
        return
    if before.kind != "zero" and harm.end - harm.start > 1:  # "killed or wounded nine"
        _take_together(draft, harm, before)
        return
    if before.kind == "zero":
        draft.used[before.start] = harm
        draft.found += draft.nobody(before.start, harm.end, before.start)
    elif draft.marked.at(harm.start, "dead_when_counted"):
        _take(draft, harm, before, "killed")


def _take(draft: Draft, harm: Mark, count: Count, slot: Slot) -> None:
    previous = draft.used.get(count.start)
    if previous is not None and previous.sense.value != slot:  # "two policemen hurt in a blast have died"
        draft.found = [figure for figure in draft.found if figure.at != count.start]
        as_well = count.kind == "single" and (harm.sense.form == "either" or _was_hurt_first(draft, previous))
        count = count._replace(more=harm.sense.form != "outcome" and not as_well)
    draft.used[count.start] = harm
    if _has_somebody_with_him(draft, harm, count):
        count = count._replace(low=2, high=2, kind="number")
    bare = count.head == "none" and draft.marked.is_word(harm.start, "fatally")  # "four were shot, one fatally"
    count = _with_who_else(draft, harm, count)
    if harm.sense.form == "outcome" and (bare or draft.marked.over(count.end, "subset_after") is not None):
        _lower_last(draft, count)
    if count.kind == "zero" and draft.marked.at(harm.start, "subset_after"):
        return  # "none in serious condition"
    if count.kind == "zero" and _plain_no(draft, count) and harm.sense.form not in ("noun", "state"):
        return
    start, end = min(count.start, harm.start), max(count.reach if count.start >= harm.start else 0, harm.end)
    figure = draft.figure(slot, _on_top(draft, harm, count), start, end)
    fate = harm.sense.form == "outcome"  # "two of them fatally": these are off the injured already
    perhaps_dead = slot == "injured" and draft.marked.over(harm.start, "verb") is not None  # "shot", "stabbed"
    figure = figure._replace(perhaps_dead=perhaps_dead, by=_by(draft, harm, end))
    draft.found.append(figure._replace(of_them=figure.of_them and not fate))
    if count.kind == "zero":
        draft.found[-1] = draft.found[-1]._replace(of_one=_is_of_some(draft, harm, count))
        _shared_zero(draft, harm, count)


def _was_hurt_first(draft: Draft, hurt: Mark) -> bool:
    """ "A man was taken to hospital, where he died", "водій дістав опіки й помер": no one more than who was hurt.

    Not so "a man who was wounded on Monday has died": he was counted before.
    """
    be = draft.marked.over(hurt.start - 1, "be")
    return be is not None and not draft.marked.is_word(be.start - 1, "relative")


def _has_somebody_with_him(draft: Draft, harm: Mark, count: Count) -> bool:
    """ "Генерал погиб вместе с помощником": two, though the verb is said of one."""
    beside = draft.marked.at(harm.end, "word with")
    if beside is None or count.kind != "single" or harm.sense.number != "one" or harm.sense.form != "either":
        return False
    near = range(beside.end, min(beside.end + _WITH_WITHIN, len(draft.sentence)))
    people = (draft.marked.at(word, "alone") for word in near)
    return any(one is not None and (one.sense.value, one.sense.form) == ("people", BESIDE) for one in people)


def _with_who_else(draft: Draft, harm: Mark, count: Count) -> Count:
    """ "Two children were hurt, along with their mother": all of them, where the verb is said of the first ones."""
    at = harm.end + (draft.sentence.word(harm.end) == ",")
    beside = draft.marked.at(at, "word with") if count.start < harm.start and count.low == count.high else None
    if beside is None or beside.end - beside.start == 1 or not count.low:
        return count  # "with" alone tells of wounds as well
    told = (other for other in draft.counts if beside.end <= other.start <= beside.end + 1)
    other = next(told, None)
    if other is None or other.head != "people" or other.low != other.high or not other.low:
        return count
    draft.used[other.start] = harm
    return count._replace(low=count.low + other.low, high=count.low + other.low, kind="number")


def _by(draft: Draft, harm: Mark, end: int) -> str:
    """The means that did harm, as its subject or behind "by"; "" where its clause names none there."""
    behind = draft.marked.at(end + 1, "means") or draft.marked.at(end + 1, "act")
    if draft.marked.is_word(end, "by"):
        return behind.sense.value if behind is not None else ""
    if harm.sense.form not in ("active", "past") or draft.marked.over(harm.start - 1, "be") is not None:
        return ""
    subject = draft.marked.over(harm.start - 1, "means") or draft.marked.over(harm.start - 1, "act")
    return subject.sense.value if subject is not None else ""


def _are_rest(draft: Draft, count: Count) -> bool:
    """ "the other three": of a group whose first was told before."""
    return draft.marked.over(count.start - 1, "others") is not None


def _on_top(draft: Draft, harm: Mark, count: Count) -> Count:
    """ "задело ещё проходившую мимо девушку": more, though words stand between."""
    another = draft.marked.ending(harm.end, "more") if harm.end - harm.start > 1 else None
    if another is not None and another.start > harm.start:
        return count._replace(more=False)  # "the blast claimed another 14 lives"
    also = draft.marked.ending(harm.start, "more") is not None or _opens_with_more(draft, harm)
    if count.start > harm.start and also:
        own = count.more or count.kind == "single"  # "также погибли ещё двое"
        return count._replace(more=own or harm.sense.value == "injured")  # "також поранено двох"
    more = count.kind == "single" and draft.marked.between("more", harm.end, count.start) is not None
    more = more or _seeks_help_later(draft, harm, count) or _is_found_later(draft, harm, count)
    return count._replace(more=True) if more else count


def _opens_with_more(draft: Draft, harm: Mark) -> bool:
    """ "Також кулею зачепило перехожу": what stands between "also" and the verb counts nobody."""
    if draft.marked.at(0, "more") is None or any(count.start < harm.start for count in draft.counts):
        return False
    return PAUSES.isdisjoint(draft.sentence.words[: harm.start])


def _seeks_help_later(draft: Draft, harm: Mark, count: Count) -> bool:
    """ "Позже в больницу обратилась женщина с контузией": one more who was hurt, and nobody told before."""
    if count.kind != "single" or harm.sense.value != "injured" or not draft.marked.tells("seeking"):
        return False
    known = draft.marked.is_word(count.start, "known") or draft.marked.is_word(count.start, "the")
    return not known and any(mark.start <= _OPENS_WITHIN for mark in draft.marked.all("afterwards"))


def _is_found_later(draft: Draft, harm: Mark, count: Count) -> bool:
    """ "Позже из-под завалов достали тело женщины": one more who is dead, and nobody told before."""
    if count.kind != "single" or harm.sense.value != "killed" or not draft.marked.tells("finding"):
        return False
    known = draft.marked.is_word(count.start, "known") or draft.marked.is_word(count.start, "the")
    return not known and any(mark.start <= _OPENS_WITHIN for mark in draft.marked.all("afterwards"))


def _lower_last(draft: Draft, part: Count) -> None:
    """ "six were shot, two of them fatally": four live."""
    if draft.found and draft.found[-1].slot == "injured" and draft.found[-1].range.max == draft.found[-1].range.min:
        left = max(0, draft.found[-1].range.least - (part.low or 0))
        draft.found[-1] = draft.found[-1]._replace(range=Range(left, left))


def _plain_no(draft: Draft, count: Count) -> bool:
    return draft.marked.is_word(count.start, "without")


def _is_of_some(draft: Draft, harm: Mark, nobody: Count) -> bool:
    """ "No children were hurt", "none of the pupils was hurt": of one kind of people; not so "no civilians"."""
    some = draft.marked.between("person", nobody.start, harm.start)
    return some is not None and draft.marked.at(some.start, "anyone") is None


def _shared_zero(draft: Draft, harm: Mark, count: Count) -> None:
    """ "no deaths or injuries": the zero is said of both."""
    if not (draft.marked.is_word(harm.end, "or") or draft.marked.is_word(harm.end, "and")):
        return
    for other in draft.marked.all("harm"):
        if other.start == harm.end + 1:
            slot: Slot = other.sense.value  # type: ignore[assignment]
            if slot in ("killed", "injured"):
                draft.used[count.start] = other
                draft.found.append(draft.figure(slot, count, count.start, other.end))


def _is_numbered(draft: Draft, count: Count) -> bool:
    """Whether somebody is told by his number already: "a fifth man died", "a fifth, a man of 49, died"."""
    if any(figure.start <= count.start <= figure.end for figure in draft.found if figure.total):
        return True
    dead = (figure for figure in draft.found if figure.numbered and figure.slot == "killed")
    return any(count.start <= figure.start < count.reach or count.start == figure.end + 1 for figure in dead)
