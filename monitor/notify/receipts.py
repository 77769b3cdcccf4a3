"""How long deliveries took on their way: published, seen here, read, sent. For the metrics."""

from __future__ import annotations

from collections import deque
from datetime import datetime
from itertools import pairwise

from monitor import telemetry
from monitor.model import Alert

LATEST = 1000
EVERY = 20
"""After so many deliveries the percentiles are counted anew."""
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
    """The latest deliveries."""

    def __init__(self) -> None:
        self._latest: dict[str, deque[float]] = {stage: deque(maxlen=LATEST) for stage in STAGES}
        self._observed = {stage: telemetry.STAGE_SECONDS.labels(stage) for stage in STAGES}
        self._counted = 0

    def note(self, alert: Alert, sent: datetime) -> None:
        """An alert was taken by its receiver."""
        for stage, seconds in stages(alert, sent).items():
            self._observed[stage].observe(seconds)
            self._latest[stage].append(seconds)
        self._counted += 1
        if self._counted % EVERY == 1:
            self._count()

    def _count(self) -> None:
        for stage, latest in self._latest.items():
            ordered = sorted(latest)
            for percentile in PERCENTILES:
                found = ordered[min(len(ordered) - 1, len(ordered) * percentile // 100)]
                telemetry.STAGE_PERCENTILES.labels(stage, str(percentile)).set(found)
