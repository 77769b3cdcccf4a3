"""The figures of a sentence, one way of telling them after the other, and what the article makes of each.

Two frames: a noun that carries a total ("the death toll rose to 21"), and a word of harm with its victims ("killed 21",
"21 were killed", "21 dead"). Totals come first, so that no word of harm takes their counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from monitor.model import Range
from monitor.read.counts.count import Count
from monitor.read.lexicon import Mark, Marked
from monitor.read.taken_back import deaths_taken_back, no_victim_of_it
from monitor.read.tolls.all_struck import without_all_struck
from monitor.read.tolls.costs import lives_cost
from monitor.read.tolls.draft import Draft
from monitor.read.tolls.each_wound import each_with_a_wound
from monitor.read.tolls.elsewhere import with_those_who_died_elsewhere
from monitor.read.tolls.gapped import with_those_harmed_elsewhere
from monitor.read.tolls.harms import find_harms
from monitor.read.tolls.hospitals import with_those_who_died_there
from monitor.read.tolls.judgement import CLAIM, TAKEN_BACK, Figure, Judge
from monitor.read.tolls.later import of_later_hours
from monitor.read.tolls.ordinals import ordinals
from monitor.read.tolls.restated import became, gone_on, may_go_on, risen_on, sums, told_again
from monitor.read.tolls.spared import spares_one
from monitor.read.tolls.taking import has_victims, take_victims
from monitor.read.tolls.there_are import THERE_ARE, counted_behind
from monitor.read.tolls.totals import already_told, numbers_of, total_of
from monitor.read.tolls.uncounted import maimed

_ALL_WITHIN: Final = 4
"""Words from "all" to the word that they live: "всі мешканці будинку вижили"."""
_NUMBERS_WITHIN: Final = 2
"""Words from "a", where a count of one person begins, behind the number that he is: "a sixth victim"."""
_OF_TOLLS: Final = (
    *("harm", "toll", "unhurt", "wound", "alive", "living", "one_dead", "one_hurt", "same", "life"),
    *("became", "maimed", "maims", "fatal", "burnt", "losing", "briefly", "sum", "word to_save", "later"),
    *THERE_ARE,
    *("hospital", "in_hospital", "brings", "word to_doctors", "word driven"),
)


_WHOLE_PHRASES: Final = ("unhurt", "one_dead", "one_hurt", "alive", "living")


def tells_toll(marked: Marked) -> bool:
    """Whether a sentence has any word that a figure may belong to; without one, nobody needs to count."""
    return marked.tells_any(_OF_TOLLS) or may_go_on(marked) or deaths_taken_back(marked) is not None


def find_figures(marked: Marked, counts: Sequence[Count]) -> list[Figure]:
    """All figures of a sentence, in the order of the words of harm, the rejected ones included."""
    if spares_one(marked, counts):
        return []
    draft = Draft(marked, counts)
    draft.found += ordinals(draft)
    draft.found += already_told(draft)
    draft.found += counted_behind(draft)
    draft.found += became(draft)
    draft.found += each_with_a_wound(draft)
    draft.found += maimed(draft)
    draft.found += lives_cost(draft)
    totals = [figure for toll in (*marked.all("toll"), *numbers_of(marked)) if (figure := total_of(draft, toll))]
    again = told_again(draft, {figure.at for figure in totals})
    draft.found += totals
    _take_victims(draft, {figure.at for figure in (*totals, *again)})
    draft.found = list(with_those_who_died_elsewhere(draft))
    draft.found = list(with_those_who_died_there(draft))
    draft.found = list(with_those_harmed_elsewhere(draft))
    if marked.tells_any(_WHOLE_PHRASES):
        draft.found += _whole_phrases(draft)
    draft.found += [*again, *sums(draft), *gone_on(draft)]  # last: they go on from what the sentence itself has counted
    draft.found += list(risen_on(draft, [*totals, *again]))
    draft.found += list(of_later_hours(draft))
    judge = Judge(marked, counts)
    in_order = sorted(draft.found, key=_place)
    judged = without_all_struck(marked, [judge.judged(figure, in_order) for figure in in_order])
    if (none := no_victim_of_it(marked)) is not None:
        judged = list(_without_him(judged, none))
    words = deaths_taken_back(marked)
    return judged if words is None else [*_without_dead(judged, words), _none_dead(draft, judged, words)]


def _without_dead(figures: Sequence[Figure], words: range) -> Iterator[Figure]:
    """The figures of a sentence that calls reports of deaths false; what it tells behind these is its own."""
    for figure in figures:
        if figure.start in words:
            yield figure._replace(rejected=TAKEN_BACK)
        else:
            own = figure.rejected == CLAIM and figure.start >= words.stop
            yield figure._replace(rejected="") if own else figure


def _without_him(figures: Sequence[Figure], none: Mark) -> Iterator[Figure]:
    """The figures of a sentence without the last ones before words such as "was not a victim of it"."""
    last = max((figure.start for figure in figures if figure.start < none.start), default=none.start)
    for figure in figures:
        is_he = figure.range.least and figure.start < none.start and figure.end > last
        yield figure._replace(rejected=TAKEN_BACK) if is_he else figure


def _none_dead(draft: Draft, figures: Sequence[Figure], words: range) -> Figure:
    """Nobody is dead, or one fewer than the number of who was told as the third."""
    least = next((figure.range.least - 1 for figure in figures if figure.numbered and figure.start in words), 0)
    return Figure("killed", Range(least, least), draft.sentence, words.start, words.stop, words.start, implied=True)


def _place(figure: Figure) -> tuple[int, bool]:
    """Where a figure stands; a number in the order of deaths before the person whom it numbers."""
    return figure.at - _NUMBERS_WITHIN * figure.numbered, figure.numbered


def _take_victims(draft: Draft, taken: set[int]) -> None:
    for harm in find_harms(draft.marked, draft.counts):
        if not has_victims(draft, harm):
            take_victims(draft, harm, taken)


def _whole_phrases(draft: Draft) -> Iterator[Figure]:
    """ "Everyone is unhurt", "there is one dead", "all are alive": figures without a count of their own."""
    for mark in draft.marked.all("unhurt"):
        of_one = _is_of_one(draft, mark)
        for figure in draft.nobody(mark.start, mark.end, mark.start):
            yield figure._replace(of_one=of_one)
    for mark in draft.marked.all("one_dead"):
        yield Figure("killed", Range(1, 1), draft.sentence, mark.start, mark.end, mark.start, single=True)
    for mark in draft.marked.all("one_hurt"):
        yield Figure("injured", Range(1, 1), draft.sentence, mark.start, mark.end, mark.start, single=True)
    for mark in (*draft.marked.all("alive"), *_all_living(draft)):
        hearsay = draft.marked.over(mark.start, "hearsay")
        if hearsay is not None and (hearsay.start < mark.start or hearsay.end >= mark.end):
            continue  # "no deaths had been confirmed", and not "про загиблих не йдеться"
        yield Figure("killed", Range(0, 0), draft.sentence, mark.start, mark.end, mark.start)


def _is_of_one(draft: Draft, unhurt: Mark) -> bool:
    """ "The minister was unhurt", "he escaped unharmed": said of one person, or of some, and not of nobody."""
    at = unhurt.start - (draft.marked.over(unhurt.start - 1, "be") is not None)
    if draft.marked.is_word(at - 1, "he") or _is_singular(draft, unhurt) or _is_of_some(draft, unhurt):
        return True
    if _is_of_counted(draft, unhurt):
        return True
    first = at - (draft.marked.at(at, "anyone") is not None)  # "люди не постраждали" is said of nobody
    return any(count.kind == "single" and count.start <= first and at <= count.reach + 1 for count in draft.counts)


def _is_of_some(draft: Draft, unhurt: Mark) -> bool:
    """ "Из дипломатов никто не пострадал", "среди детей пострадавших нет": some of all who might have been hurt."""
    marked = draft.marked
    group = unhurt.start - 1
    person = marked.over(group, "person")
    if person is None or marked.over(group, "anyone") is not None:
        return False
    return any(
        marked.is_word(word, "of") or marked.is_word(word, "among_whom")
        for word in (person.start - 1, person.start - 2)
    )


def _is_of_counted(draft: Draft, unhurt: Mark) -> bool:
    """ "Двое детей отделались испугом", "Дети 6 и 9 лет отделались испугом": some, who are counted or told by age."""
    marked = draft.marked
    counted = next((c for c in draft.counts if c.kind == "number" and c.reach == unhurt.start), None)
    if counted is not None and not marked.is_word(counted.start - 1, "the"):  # "the two of them" are all who were left
        return True
    return marked.is_word(unhurt.start - 1, "years") and marked.between("person", 0, unhurt.start) is not None


def _is_singular(draft: Draft, unhurt: Mark) -> bool:
    """ "Седьмой жилец спрятался и не пострадал": a verb in the singular, and no word for nobody."""
    if draft.marked.at(unhurt.start, "negation") is None or draft.marked.tells("zero"):
        return False
    verbs = (draft.marked.over(unhurt.end - 1, tag) for tag in ("harm", "impact"))
    return any(verb is not None and verb.sense.number == "one" for verb in verbs)


def _all_living(draft: Draft) -> Iterator[Mark]:
    """ "Усі пасажири живі", "люди живі": all of them, or those who are not counted."""
    for mark in draft.marked.all("living"):
        before = range(max(0, mark.start - _ALL_WITHIN), mark.start)
        every = next((word for word in before if draft.marked.is_word(word, "all")), None)
        people = draft.marked.over_any(mark.start - 1, ("person", "anyone"))
        counted = any(count.start < mark.start <= count.reach + 1 and count.kind != "single" for count in draft.counts)
        if every is not None or (people and not counted):
            yield Mark(mark.start - 1 if every is None else every, mark.end, mark.sense)
