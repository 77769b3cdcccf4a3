"""The tests of this folder hold the rules to their word: here nothing learned is asked, see `weighing/` for that."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from monitor.read.weighing.weights import Weights


@pytest.fixture(scope="session")
def reader() -> Reader:
    """A reader whose rules decide alone."""
    return Reader.load(Weights.of_rules())


@pytest.fixture(scope="session")
def whole() -> Reader:
    """The reader as it is shipped, rules and weights."""
    return Reader.load()
