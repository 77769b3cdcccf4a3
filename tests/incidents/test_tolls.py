"""Figures against figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.incidents.tolls import Step, compare, lowers, plus
from monitor.model import Range

DOZENS, SEVERAL = Range(24, None), Range(2, None)
RANGES = st.builds(
    lambda least, more: Range(least, None if more is None else least + more),
    st.integers(0, 60),
    st.none() | st.integers(0, 5),
)


@pytest.mark.parametrize(
    ("standing", "told", "step"),
    [
        (None, Range(0, 0), Step.NARROWED),
        (None, Range(3, 3), Step.FIRST),
        (None, SEVERAL, Step.FIRST),
        (Range(0, 0), Range(1, 1), Step.ROSE),
        (Range(0, 0), Range(0, 5), Step.ROSE),
        (SEVERAL, Range(7, 7), Step.ROSE),
        (SEVERAL, SEVERAL, Step.SAME),
        (DOZENS, Range(31, 31), Step.ROSE),
        (DOZENS, Range(20, 20), Step.LOWER),
        (Range(5, None), Range(5, 5), Step.NARROWED),
        (Range(5, None), Range(7, None), Step.ROSE),
        (Range(5, 5), Range(5, None), Step.SAME),
        (Range(5, 7), Range(6, 6), Step.NARROWED),
        (Range(5, 7), Range(8, 8), Step.ROSE),
        (Range(0, 5), Range(3, 3), Step.NARROWED),
        (Range(6, 6), Range(5, None), Step.LOWER),
    ],
)
def test_a_told_range_has_its_place_beside_the_standing_one(standing, told, step):
    assert compare(standing, told) is step


@given(RANGES)
def test_the_same_figure_is_never_a_step(told):
    assert compare(told, told) is Step.SAME
    assert not lowers(told, told)


@given(RANGES, RANGES)
def test_what_rose_does_not_rise_back(one, other):
    if compare(one, other) is Step.ROSE:
        assert other.least > one.least or one.max == 0
        assert compare(other, one) is not Step.ROSE


@given(RANGES, st.integers(1, 9))
def test_more_is_counted_on_top(standing, more):
    total = plus(standing, Range(more, more))
    assert compare(standing, total) is Step.ROSE or standing.least == total.least - more
    assert total.least == standing.least + more
    assert plus(None, Range(more, more)) == Range(more, more)
    assert plus(None, Range(more, None)) == Range(more, None)
