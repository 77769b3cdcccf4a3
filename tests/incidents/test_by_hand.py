"""Streams whose articles were read without a fault give the alerts that a watcher must get: merging judged alone."""

from __future__ import annotations

import pytest

from tests.quality.score import ALL
from tests.quality.sets import replay_scenarios, scenario_sets, told_for

SETS = {name: path for name, path in scenario_sets().items() if told_for(path).exists()}


@pytest.mark.parametrize("name", SETS)
async def test_what_was_read_rightly_is_told_rightly(name, store):
    score = await replay_scenarios(SETS[name], store, told_for(SETS[name]))
    assert score.misses == []
    assert score.rows[ALL]["perfect"] == 1.0
