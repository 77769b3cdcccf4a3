"""The packaged gazetteer, loaded once a run."""

from __future__ import annotations

import pytest

from monitor.read.places import Gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()
