"""A figure as an object: what is changed in it, and that nothing else is."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.model import Range
from monitor.read.report import Reader
from monitor.read.tolls.judgement import Figure


@pytest.fixture
def figure(reader: Reader) -> Figure:
    text = "A missile killed three people in Sumy."
    prepared = reader.prepare(title="", text=text, published=datetime(2026, 3, 1, tzinfo=UTC), language="en")
    assert prepared is not None
    return prepared.findings.figures[0][1][0]


def fields(figure: Figure) -> dict[str, object]:
    return {name: getattr(figure, name) for name in dir(figure) if not name.startswith("_")}


def test_a_changed_figure_keeps_all_else(figure: Figure) -> None:
    for name, value in fields(figure).items():
        if isinstance(value, bool | str):
            told = not value if isinstance(value, bool) else "killed" if value == "injured" else "injured"
            changed = figure._replace(**{name: told})
            assert fields(changed._replace()) == {**fields(figure), name: told}


def test_figures_are_the_same_if_all_that_is_told_of_them_is(figure: Figure) -> None:
    assert figure == figure._replace()
    assert hash(figure) == hash(figure._replace())
    assert figure != figure._replace(range=Range(4, 4))
    assert figure != figure._replace(ward="Zarichny")
    assert figure != figure.range
