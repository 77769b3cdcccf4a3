"""What is told of sources: how they stand now, and nothing that has gone by."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from monitor.config.load import load_text
from monitor.crawl.health import Health
from monitor.crawl.sources.api import ApiSettings
from monitor.crawl.sources.feed import FeedSettings
from monitor.dedup.seen import Seen
from monitor.read.places.gazetteer import Gazetteer
from monitor.service.health import AT_ONCE, source_views
from monitor.status import ask, show_status
from monitor.store import codec

SIRENS = ApiSettings(kind="api", name="sirens", preset="alerts-in-ua", token="a-token-of-ours")


async def test_where_sirens_sound_is_told_only_while_it_may_still_be_true(store, now) -> None:
    seen, health = Seen(store), Health(last_success=now, context="Сумська область: air_raid")
    await seen.save_health("sirens", codec.dump(health).decode())

    async def told(after: timedelta) -> str:
        [view] = await source_views(seen, [SIRENS], now + after)
        return view.context

    assert await told(timedelta(seconds=90)) == "Сумська область: air_raid"
    assert await told(timedelta(minutes=4)) == ""
    failed, _ = health.after_failure(now + timedelta(minutes=3), "no answer", SIRENS.every, "timeout")
    await seen.save_health("sirens", codec.dump(failed).decode())
    assert await told(timedelta(minutes=4)) == ""


async def test_all_of_many_sources_are_told_in_their_order(store, now) -> None:
    sources = [FeedSettings(url=f"https://a.example/{n}", name=f"s{n}", paused=n == 7) for n in range(2 * AT_ONCE + 5)]
    views = await source_views(Seen(store), sources, now)
    assert [view.name for view in views] == [source.label for source in sources if not source.paused]


@pytest.mark.parametrize("as_json", [True, False])
def test_status_tells_what_stands_beside_the_news(tmp_path, capsys, as_json: bool) -> None:
    text = (
        "store: embedded\nsources: [{kind: api, name: sirens, preset: alerts-in-ua, token: a-token-of-ours}]\n"
        "watchlists: [{name: a, cities: [Kyiv], notify: [console]}]\n"
    )
    loaded = load_text(f"data: {tmp_path}\n{text}", "config.yaml", tmp_path, Gazetteer.load(), environment={})

    async def note(store) -> int:
        health = Health(last_success=datetime.now(UTC), context="Сумська область: air_raid")
        await Seen(store).save_health("sirens", codec.dump(health).decode())
        return 0

    assert ask(loaded, note) == 0
    assert show_status(loaded, as_json=as_json) == 0
    told = capsys.readouterr().out
    if as_json:
        assert json.loads(told)["context"] == {"sirens": "Сумська область: air_raid"}
    else:
        assert "sirens, no attack" in told
        assert "Сумська область: air_raid" in told
