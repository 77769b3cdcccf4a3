""" "Raised that to 14", "twelve altogether", "there were three, now eight": totals of whatever was counted last.

Reads the tags same, briefly, measure, link, sum, became, was_so, harm, wounds, and the particles and, dated and of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from monitor.model import Slot
from monitor.read.counts.count import Count
from monitor.read.lexicon import Mark, Marked, Sense
from monitor.read.tolls.draft import Draft
from monitor.read.tolls.judgement import Figure
from monitor.read.tolls.totals import is_linked

_SAME_WITHIN: Final = 6
_CLOSING: Final = frozenset(",;.")
_DASHES: Final = frozenset("—–-")
_OPENING_QUOTES: Final = frozenset("«“")
"""Behind these it goes on: "говорят о 26 «террористах»"."""
_MORE_WITHIN: Final = 2
"""Words from a dash to the number that "more" stands before."""
_STEP_WITHIN: Final = 7
"""Words from a total to the next step that it took: ", and by the next morning to"."""
_OPENING: Final = 6
"""Words before such a number: when it was, and the dash."""
_MOVED_WITHIN: Final = 2
"""Words between "that" and the number to which it was raised: "upwards to"."""


def told_again(draft: Draft, taken: set[int]) -> list[Figure]:
    """ "that number had become 14", "raised that to 14": a total of whatever was counted last."""
    found: list[Figure] = []
    for mark in (*draft.marked.all("same"), *draft.marked.all("briefly")):
        verb = _measured(draft, mark)
        if draft.marked.over_any(mark.end, ("act", "thing", "means")):
            continue  # "кількість атак зросла до восьми"
        if verb is None or draft.marked.is_word(mark.end, "of") or draft.marked.over(mark.start, "toll"):
            continue
        count = next(
            (count for count in draft.counts if 0 <= count.start - max(verb.end, mark.end) <= _SAME_WITHIN), None
        )
        if count is None or count.kind != "number" or count.start in taken or count.head in ("thing", "attackers"):
            continue
        if not is_linked(draft, count) or _has_own_harm(draft, count):
            continue
        draft.used[count.start] = mark
        found.append(draft.figure("killed", count, mark.start, count.end, total=True)._replace(same=True))
    return found


def risen_on(draft: Draft, totals: Sequence[Figure]) -> Iterator[Figure]:
    """ "the number had risen to five, and by morning to 28": a further step of a total, whose verb is left out."""
    for total in totals:
        behind = (count for count in draft.counts if total.end < count.start <= total.end + _STEP_WITHIN)
        count = next(behind, None)
        if count is None or count.kind != "number" or count.head != "none" or count.start in draft.used:
            continue
        joined = any(draft.marked.is_word(word, "and") for word in range(total.end, count.start))
        ends = _ends(draft, count.end) or draft.marked.is_word(count.end, "dated")  # "to nine on Tuesday"
        if joined and ends and draft.marked.over(count.start - 1, "link") is not None:
            draft.used[count.start] = Mark(count.start, count.end, Sense("same"))
            yield draft.figure(total.slot, count, count.start, count.end, total=True)._replace(same=total.same)


def _has_own_harm(draft: Draft, count: Count) -> bool:
    """ "that rose to 59 wounded": harm behind a number whose phrase goes on, so that it counts those; not "59, ..."."""
    ends = count.reach < len(draft.sentence) and draft.sentence.words[count.reach] in _CLOSING
    return not ends and any(other.start >= count.start for other in draft.marked.all("harm"))


def _measured(draft: Draft, mark: Mark) -> Mark | None:
    """The verb that moves a figure which is not told again, before it or behind it."""
    if mark.sense.tag == "same" and (verb := draft.marked.between("measure", mark.end, mark.end + _SAME_WITHIN)):
        return verb
    before = draft.marked.over(mark.start - 1, "measure")
    verb = before or (draft.marked.at(mark.end, "measure") if mark.sense.tag == "briefly" else None)
    if verb is None or draft.marked.over(verb.start, "be") is not None:
        return None
    behind = max(verb.end, mark.end)
    counts = (count for count in draft.counts if behind <= count.start <= behind + _MOVED_WITHIN)
    count = next(counts, None)
    bare = count is not None and count.head in ("none", "unknown") and count.reach - count.end <= 1
    to = count is not None and draft.marked.at(count.start - 1, "link") is not None
    return verb if bare and to else None


def sums(draft: Draft) -> list[Figure]:
    """ "four more: twelve altogether", "so nine": a bare number that is the total of what was counted last."""
    found = []
    for mark in draft.marked.all("sum"):
        at = "start" if mark.sense.value == "before" else "end"
        edge = mark.end if at == "start" else mark.start
        edge += at == "start" and draft.sentence.word(edge) in _DASHES  # "насправді їх — п'ятеро"
        count = next((count for count in draft.counts if getattr(count, at) == edge), None)
        if (
            count is None
            or count.kind != "number"
            or count.start in draft.used
            or count.head not in ("none", "unknown")
        ):
            continue
        if _ends(draft, max(count.end, mark.end)) and (at == "start" or _begins(draft, count.start)):
            start, end = min(mark.start, count.start), max(mark.end, count.end)
            if _is_of_things(draft, mark):
                continue
            slot = _named_before(draft, mark)
            if slot is None and _is_weak(draft, mark):
                continue
            draft.used[count.start] = mark
            found.append(draft.figure(slot or "killed", count, start, end, total=True)._replace(same=slot is None))
    return found


def _is_weak(draft: Draft, mark: Mark) -> bool:
    """ "Рядом стояли автобусы, их 12": behind a pause alone, in a sentence that has counted nobody before."""
    pause = not draft.sentence.words[mark.start][0].isalnum()
    return (
        pause
        and not any(figure.at < mark.start for figure in draft.found)
        and not any(count.more and count.start < mark.start for count in draft.counts)
    )


def _named_before(draft: Draft, mark: Mark) -> Slot | None:
    """ "Число раненых уточнили: их 16": who the sentence says that it counts, where it has counted nobody yet."""
    tolls = [toll for toll in (*draft.marked.all("toll"), *draft.marked.all("harm")) if toll.start < mark.start]
    if any(figure.at < mark.start for figure in draft.found):
        return None
    if not tolls:  # "Щодо поранених, то їх уже 31": told as what is talked about
        return "injured" if any(word.start < mark.start for word in draft.marked.all("wounds")) else None
    told = max(tolls, key=lambda toll: toll.start).sense.value
    return told if told in ("killed", "injured", "missing") else None  # type: ignore[return-value]


def _is_of_things(draft: Draft, total: Mark) -> bool:
    """ "Пошкоджено багато будинків: їх 16": things stand before a total, and nobody who could be counted."""
    before = range(total.start)
    people = any(draft.marked.over_any(word, ("harm", "toll", "person", "victims")) for word in before)
    return not people and any(draft.marked.over(word, "thing") for word in before)


def may_go_on(marked: Marked) -> bool:
    """Whether a sentence has "more" and a dash, but no verb: one that `gone_on` may read."""
    return (
        marked.tells("more")
        and not marked.tells("verb", "impact", "be")
        and not _DASHES.isdisjoint(marked.sentence.words)
    )


def gone_on(draft: Draft) -> list[Figure]:
    """ "Надвечір — ще двох чоловіків.": a dash for the verb before, and more of whoever was counted last."""
    if not may_go_on(draft.marked) or draft.marked.tells("harm", "unhurt", "interception", "threat"):
        return []
    people = [count for count in draft.counts if count.human and count.kind in ("number", "single")]
    count = people[0] if len(people) == 1 else None
    if count is None or not count.more or count.head not in ("people", "none", "unknown"):
        return []
    dash = next((word for word in range(count.start) if draft.sentence.words[word] in _DASHES), count.start)
    close = count.start - _MORE_WITHIN <= dash < count.start <= _OPENING
    return [draft.figure("killed", count, dash, count.reach)._replace(same=True)] if close else []


def _ends(draft: Draft, word: int) -> bool:
    text = draft.sentence.word(word)
    return text not in _OPENING_QUOTES and not text[:1].isalnum()


def _begins(draft: Draft, word: int) -> bool:
    """Whether a number begins a phrase of its own: behind a pause, or "making"."""
    return (
        word == 0 or not draft.sentence.words[word - 1][0].isalnum() or draft.marked.over(word - 1, "sum") is not None
    )


def became(draft: Draft) -> list[Figure]:
    """A total told by what it was and what it has become: of whatever was counted, here or before."""
    found = []
    for mark in draft.marked.all("became"):
        now = next((count for count in draft.counts if count.start == mark.end), None)
        if now is None or now.kind != "number" or now.reach != now.end or now.head in ("thing", "attackers"):
            continue
        then = next((count for count in draft.counts if draft.marked.at(count.start - 1, "was_so")), None)
        if then is None or then.start > mark.start or then.head == "thing":
            continue
        told = next((harm for harm in reversed(draft.marked.all("harm")) if harm.start < mark.start), None)
        slot: Slot = told.sense.value if told and told.sense.value != "casualty" else "killed"  # type: ignore[assignment]
        draft.used[then.start] = draft.used[now.start] = mark
        found.append(draft.figure(slot, now, mark.start, now.end, total=True)._replace(same=told is None))
    return found
