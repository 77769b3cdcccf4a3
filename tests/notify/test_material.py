"""What is worth a message of its own."""

from __future__ import annotations

import pytest

from monitor.model import Kind, Range
from monitor.notify.material import material
from tests.notify.wires import make_alert


@pytest.mark.parametrize(
    ("killed", "injured", "rise", "found"),
    [
        ((3, 7), (5, 5), 4, True),
        ((3, 7), (5, 5), 5, False),
        ((None, 1), (None, None), 1, True),
        ((3, 3), (5, 14), 1, False),
        ((3, 3), (5, 15), 1, True),
        ((3, 3), (0, 40), 5, False),
        ((7, 3), (5, 5), 1, False),
    ],
)
def test_a_rise_of_the_dead_or_of_ten_times_as_many_injured_is_material(
    killed: tuple[int | None, int | None], injured: tuple[int | None, int | None], rise: int, found: bool
) -> None:
    before, after = (Range(n, n) if n is not None else None for n in killed)
    hurt_before, hurt = (Range(n, n) if n is not None else None for n in injured)
    alert = make_alert(2, killed_before=before, killed=after, injured_before=hurt_before, injured=hurt)
    assert material(alert, rise) is found


def test_a_new_attack_a_correction_and_a_denial_are_always_material() -> None:
    same = {"killed_before": Range(3, 3), "killed": Range(3, 3), "injured": None}
    for changes in ({"kind": Kind.NEW}, {"kind": Kind.CORRECTION}, {"denied": True}):
        assert material(make_alert(2, **same, **changes), 100)
