"""The times of a delivery, step by step."""

from __future__ import annotations

from datetime import timedelta

from prometheus_client import REGISTRY

from monitor.notify.receipts import Receipts, stages
from tests.notify.wires import NOW, make_alert


def _after(seconds: float) -> timedelta:
    return timedelta(seconds=seconds)


def test_each_step_and_the_whole_way_are_told() -> None:
    alert = make_alert(seen_at=NOW + _after(30), sent_at=NOW + _after(32))
    assert stages(alert, NOW + _after(33)) == {
        "published_seen": 30,
        "seen_read": 2,
        "read_sent": 1,
        "published_sent": 33,
    }


def test_what_has_no_date_was_published_when_it_was_seen_and_no_step_takes_less_than_no_time() -> None:
    undated = make_alert(dated=False, seen_at=NOW + _after(30), sent_at=NOW + _after(32))
    assert stages(undated, NOW + _after(33))["published_sent"] == 3
    ahead = make_alert(seen_at=NOW - _after(5), sent_at=NOW)
    assert stages(ahead, NOW)["published_seen"] == 0


def test_percentiles_are_of_the_latest_deliveries() -> None:
    receipts = Receipts()
    for seconds in range(101):
        receipts.note(make_alert(seen_at=NOW, sent_at=NOW), NOW + _after(seconds))
    found = [
        REGISTRY.get_sample_value(
            "tocsin_delivery_stage_percentile_seconds", {"stage": "read_sent", "percentile": percentile}
        )
        for percentile in ("50", "90", "99")
    ]
    assert found == [50, 90, 99]
