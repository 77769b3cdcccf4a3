"""Step 11a, groups: people who are told group by group, without a total: "two nurses ..., three patients ..."."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.model import Range
from monitor.read.tolls.judgement import Figure

_MORE_WITHIN: Final = 3
"""Sentences over which "three more" adds to what was told before."""
_DIGITS: Final = 2
_HELPED: Final = {"on_the_spot", "in_hospital"}


def sum_of_groups(figures: Sequence[Figure], *, died: bool = False) -> tuple[Range, list[Figure]] | None:
    """The sum of the first figure and those that add to it straight behind; None where nothing does.

    Three more are added, and a group of its own: people of another kind, told in the same breath. Where somebody has
    `died`, one who is known already may be the one: "He had burns. Twelve other people were hurt".
    """
    if not figures or figures[0].sentence.segment.kind == "title":
        return None
    groups = [figures[0]]
    for figure in figures[1:]:
        last = groups[-1]
        hurt = figure.slot == "injured"
        if died and hurt and figure.others and last.single and (last.known or last.of_known):
            break
        if not (_is_more(last, figure) or _is_another(groups, figure)):
            break
        groups.append(figure)
    if len(groups) < 2:
        return None
    highs = [figure.range.max for figure in groups]
    high = None if None in highs else sum(bound or 0 for bound in highs)
    return Range(sum(figure.range.least for figure in groups), high), groups


def _is_more(last: Figure, figure: Figure) -> bool:
    apart = figure.sentence.index - last.sentence.index
    beside = figure.others and apart <= 1
    return beside or (figure.more and apart <= _MORE_WITHIN)


def _is_another(groups: Sequence[Figure], figure: Figure) -> bool:
    """Whether a figure tells people of a kind of their own, and not again those who were told."""
    first, last = groups[0], groups[-1]
    tests = (_is_of_another_ward, _is_of_another_scene, _is_by_other_means)
    if _is_larger_group(last, figure) or any(test(groups, figure) for test in tests):
        return True
    if {last.where, figure.where} == _HELPED and figure.sentence.index - last.sentence.index <= 1 and not figure.more:
        return len(groups) == 1  # "five were taken to hospital, three were helped on the spot"
    one_by_one = len(groups) > 1 and all(group.single and group.noun for group in groups)
    if (first.listed or one_by_one) and figure.single and figure.sentence.index - last.sentence.index <= 1:
        told = {group.noun for group in groups}
        return figure.noun not in told and (first.listed or (bool(figure.noun) and not figure.known))
    if _is_of_another_age(groups, figure):
        return True
    if _is_of_other_sex(groups, figure):
        return True
    if not (first.noun and figure.noun) or figure.noun in {group.noun for group in groups}:
        return False
    apart = figure.sentence.index - last.sentence.index
    near = apart == 0 or (apart == 1 and figure.sentence.segment.index == last.sentence.segment.index)
    return near and not (figure.single and not figure.kin and (apart or not first.single))


def _is_of_another_ward(groups: Sequence[Figure], figure: Figure) -> bool:
    """ "В Киевском районе ранен сторож. В Петровском районе ранены двое.": in each district others."""
    if not figure.ward or figure.total or figure.sentence.segment.index != groups[-1].sentence.segment.index:
        return False
    return not groups[0].total and figure.ward not in {group.ward for group in groups}


def _is_of_another_scene(groups: Sequence[Figure], figure: Figure) -> bool:
    """ "На остановке погиб кондуктор. У вокзала убит подросток.": one person after the other, each at a place.

    Or by a drone of their own: "Another drone wounded a driver."
    """
    last = groups[-1]
    apart = figure.sentence.index - last.sentence.index
    here = figure.sentence.segment.index == last.sentence.segment.index
    if not ((figure.other_means or (figure.scene and here)) and 0 < apart <= _MORE_WITHIN):
        return False
    one_by_one = all(each.single and each.noun and not each.known for each in (*groups, figure))
    return one_by_one and figure.noun not in {group.noun for group in groups}


def _is_by_other_means(groups: Sequence[Figure], figure: Figure) -> bool:
    """ "Drones wounded two men. Shelling wounded a woman.": whom other means harmed, told one after the other."""
    apart = figure.sentence.index - groups[-1].sentence.index
    if apart > 1 or figure.sentence.segment.index != groups[0].sentence.segment.index or figure.total:
        return False
    return all(group.by not in ("", figure.by) and not group.total for group in groups) and figure.by != ""


def _is_larger_group(last: Figure, figure: Figure) -> bool:
    """ "a fitter with burns, three breathed in smoke": more than those told before them can be no part of these."""
    if last.sentence.index != figure.sentence.index or not last.noun or figure.noun or figure.total:
        return False
    return last.range.max == 1 and figure.range.least > 1 and last.end <= figure.start


def _is_of_another_age(groups: Sequence[Figure], figure: Figure) -> bool:
    """ "A man of 44 was wounded. A woman of 61 is in hospital.": one person after the other, each with an age."""
    if not all(each.single for each in (*groups, figure)) or figure.sentence.index - groups[-1].sentence.index > 1:
        return False
    age = _age(figure)
    return age is not None and all(_age(group) not in (None, age) for group in groups)


def _is_of_other_sex(groups: Sequence[Figure], figure: Figure) -> bool:
    """ "Загинула студентка. Убито водія.": told one by one in one paragraph, and of each sex the first."""
    last = groups[-1]
    apart = figure.sentence.index - last.sentence.index
    together = apart <= _MORE_WITHIN and figure.sentence.segment.index == last.sentence.segment.index
    alone = all(each.single and each.sex and each.noun for each in (*groups, figure))
    return together and alone and figure.sex not in {group.sex for group in groups}


def _age(figure: Figure) -> str | None:
    """The only number among the words that tell one person, or bound to those before: how old they are."""
    bound = 2 if figure.start > 1 and figure.sentence.joined[figure.start - 1] else 0  # "48-річна жінка"
    words = figure.sentence.words[figure.start - bound : figure.end]
    return next((word for word in words if word.isdecimal() and len(word) <= _DIGITS), None)
