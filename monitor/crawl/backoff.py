"""When a source is polled next: at its own pace, less often while it fails, never not at all."""

from __future__ import annotations

from datetime import timedelta
from random import Random

LONGEST = timedelta(minutes=30)
ONCE_GONE = timedelta(days=1)
"""What says that it is gone for good is looked at so often all the same: publishers make mistakes."""
JITTER = 0.05
"""Polls move by up to this share of the wait, so that sources do not fall into step."""


def next_poll(every: timedelta, failures: int, retry_after: timedelta | None, random: Random) -> timedelta:
    """How long to wait before the next poll after so many failures in a row.

    The wait doubles with each failure up to 30 minutes (or `every`, where that is longer). What the site itself asked
    for is the least wait, whatever the jitter.
    """
    wait = min(every * (1 << min(failures, 20)), max(LONGEST, every))
    jittered = wait * (1 + random.uniform(-JITTER, JITTER))
    if retry_after is None:
        return jittered
    return max(jittered, retry_after * (1 + random.uniform(0, JITTER)))
