"""A report on its way to the incidents of its city: what it says, when it was told, and how it is worded. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from monitor.incidents.wording.telling import Wording
from monitor.model import Currency, Range, Report, Slot, Status

LONG_WINDOW = 12
"""Hours; a toll over such a window is a round-up's."""
FIGURES: tuple[Slot, ...] = ("killed", "injured")


@dataclass(frozen=True, slots=True)
class Told:
    """A report, and what its article adds to the question which attack it is about."""

    report: Report
    at: datetime
    """When it was told."""
    dated: bool
    official: bool
    status: Status
    wording: Wording
    source: str = ""

    @property
    def points_back(self) -> bool:
        """It calls itself a change of something known."""
        return points_back(self.report)

    @property
    def goes_on(self) -> bool:
        """It tells how the toll of a known attack moved, whatever the reader took it for."""
        return self.wording.goes_on and bool(self.figures) and not self.wording.another

    @property
    def figures(self) -> dict[Slot, Range]:
        """Its killed and injured, where told."""
        return {slot: told for slot in FIGURES if (told := self.report.toll(slot)) is not None}

    @property
    def day(self) -> date | None:
        """The day of the attack, where told; a day to come is none."""
        return day_of(self.report, self.at)

    @property
    def round_up(self) -> bool:
        """It tells what happened over half a day or longer."""
        return (self.report.window_hours or 0) >= LONG_WINDOW


def points_back(report: Report) -> bool:
    """Whether a report calls itself a change of something known."""
    return report.denied or report.killed_more is not None or report.currency is not Currency.NEW


def day_of(report: Report, at: datetime) -> date | None:
    """The day of the attack that a report told at a time names; None where it names none that can be."""
    try:
        day = date.fromisoformat(report.event_date or "")
    except ValueError:
        return None
    # Where it is told, it may be tomorrow already.
    return day if day <= (at + timedelta(days=1)).date() else None
