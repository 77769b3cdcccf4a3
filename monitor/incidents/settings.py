"""The settings of what is remembered of attacks."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from pydantic import AfterValidator

from monitor.incidents.ledger import ACTIVE, KEEP
from monitor.settings import Duration, Settings, print_duration


def _beyond_the_living(value: timedelta) -> timedelta:
    if value <= ACTIVE:
        least = print_duration(ACTIVE)
        raise ValueError(f"incidents are merged for {least} after their last report; keep them for longer, such as 90d")
    return value


class HistorySettings(Settings):
    """How long incidents, their ledgers and their alerts are kept."""

    keep: Annotated[Duration, AfterValidator(_beyond_the_living)] = KEEP
    """After the last report of an incident."""
