"""`tocsin deliveries` lists what was given up and has it tried again."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from monitor import deliveries
from monitor.config import Config, Loaded
from monitor.model import DeliveryState
from monitor.notify.outbox import Outbox, Outcome
from monitor.store.connection import Store
from tests.notify.wires import NOW, make_alert

LEASE = timedelta(seconds=20)


async def test_it_lists_what_was_given_up_and_queues_it_again(
    store: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    outbox = Outbox(store)
    await outbox.expand(make_alert(), [("ops", ("family",)), ("desk", ("family",))], NOW)
    for claim in await outbox.claim(NOW, LEASE, 10):
        await outbox.settle(claim, Outcome(DeliveryState.FAILED, f"refused\x1b by {claim.subscriber}", keep=True), NOW)
    assert await outbox.waiting() == 0

    async def shown(*only: str, retry: bool = False, as_json: bool = False) -> str:
        asked = []
        monkeypatch.setattr(deliveries, "ask", lambda _, question: asked.append(question) or 0)
        deliveries.show_deliveries(Loaded(Config(), ()), retry=retry, only=only, as_json=as_json)
        assert await asked[0](store) == 0
        return capsys.readouterr().out

    assert await shown() == (
        "2026-03-01T12:00:00Z  i1.1@desk  refused by desk\n2026-03-01T12:00:00Z  i1.1@ops  refused by ops\n"
    )
    line = json.loads(await shown("ops", as_json=True))
    assert (line["alert"], line["channel"], line["reason"]) == ("i1.1", "ops", "refused\x1b by ops")
    await shown("ops", retry=True)
    assert await outbox.waiting() == 1
    assert "ops" not in await shown()
