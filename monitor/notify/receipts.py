"""How long deliveries took on their way: published, seen here, read, sent. For the metrics."""

from __future__ import annotations

import math
from collections import deque
from datetime import datetime
from functools import partial
from itertools import pairwise

from monitor import telemetry
from monitor.model import Alert

LATEST = 1000
PERCENTILES = (50, 90, 99)
STEPS = ("published", "seen", "read", "sent")
STAGES = (*(f"{before}_{after}" for before, after in pairwise(STEPS)), "published_sent")


def stages(alert: Alert, sent: datetime) -> dict[str, float]:
    """Seconds from each step to the next, and of the whole way; never below 0, for the clocks of sources differ.

    What has no date of its own was published when it was first seen.
    """
    seen = alert.seen_at or alert.published
    published = alert.published if alert.dated else seen
    taken = [after - before for before, after in pairwise((published, seen, alert.sent_at, sent))]
    taken.append(sent - published)
    return {stage: max(0.0, time.total_seconds()) for stage, time in zip(STAGES, taken, strict=True)}


class Receipts:
    """The latest deliveries; their percentiles are counted when the metrics are asked for."""

    def __init__(self) -> None:
        self._latest: dict[str, deque[float]] = {}
        self._observed = {stage: telemetry.STAGE_SECONDS.labels(stage) for stage in STAGES}

    def note(self, alert: Alert, sent: datetime) -> None:
        """An alert was taken by its receiver."""
        taken = stages(alert, sent)
        if not self._latest:
            self._begin()
        for stage, seconds in taken.items():
            self._observed[stage].observe(seconds)
            self._latest[stage].append(seconds)

    def _begin(self) -> None:
        """From the first delivery on there is something to tell."""
        for stage in STAGES:
            latest: deque[float] = deque(maxlen=LATEST)
            self._latest[stage] = latest
            for percentile in PERCENTILES:
                told = telemetry.STAGE_PERCENTILES.labels(stage, str(percentile))
                told.set_function(partial(_percentile, latest, percentile))


def _percentile(latest: deque[float], percentile: int) -> float:
    ordered = sorted(latest.copy())  # others may add to it meanwhile
    return ordered[min(len(ordered) - 1, len(ordered) * percentile // 100)] if ordered else math.nan
