"""The recorded quality holds: in no set and no language is less read rightly than `recorded.json` says."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from monitor.store.connection import Store
from tests.quality.figures import has_fallen, recorded
from tests.quality.sets import SCENARIOS, article_sets, read_articles, replay_scenarios

FALL = 0.02
HELD = ("alert_f1", "silence", "killed_exact", "injured_exact")


@pytest.mark.parametrize("name", article_sets())
def test_articles_are_read_as_well_as_recorded(reader: Reader, name: str) -> None:
    before = recorded()[name]
    score = read_articles(article_sets()[name], reader)
    assert score.rows.keys() == before.keys()
    for language, row in score.rows.items():
        fallen = {
            slot: (before[language][slot], row[slot])
            for slot in HELD
            if has_fallen(row[slot], before[language][slot], FALL)
        }
        assert not fallen, "\n".join([f"{name}, {language}: {fallen}", *score.misses])


async def test_scenarios_alert_as_well_as_recorded(store: Store) -> None:
    score = await replay_scenarios(SCENARIOS, store)
    row, before = score.rows["all"], recorded()["scenarios"]["all"]
    assert not has_fallen(row["f1"], before["f1"], FALL), "\n".join([f"{before['f1']} -> {row['f1']}", *score.misses])
