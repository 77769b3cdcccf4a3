"""Whether an update is worth a message of its own, beside the first message that is edited in place. Pure."""

from __future__ import annotations

from monitor.model import Alert, Kind, Range

INJURED = 10
"""A rise of the injured counts a tenth of one of the dead."""


def material(alert: Alert, rise: int = 1) -> bool:
    """Whether it corrects what was told, or tells of at least so many more dead, or ten times as many more injured."""
    if alert.kind is not Kind.UPDATE or alert.denied:
        return True
    killed = _least(alert.killed) - _least(alert.killed_before)
    injured = _least(alert.injured) - _least(alert.injured_before)
    return killed >= rise or injured >= rise * INJURED


def _least(count: Range | None) -> int:
    return count.least if count else 0
