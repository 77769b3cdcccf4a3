"""`tocsin demo --once` tells its story: a new attack, updates, a correction, nothing else, marked as an exercise."""

from __future__ import annotations

from tests.cli.conftest import Tocsin


def test_a_newcomer_sees_an_attack_its_updates_and_a_correction(tocsin: Tocsin) -> None:
    done = tocsin("demo", "--once")
    assert done.code == 0, done.err
    assert "dashboard: http://127.0.0.1:" in done.err
    lines = [line.split() for line in done.out.splitlines()]
    told = [(line[1], line[0]) for line in lines if line[:1] and line[0] in ("NEW", "UPDATE", "CORRECTION")]
    # Each city is told in its order; which of two is told first hangs on the machine. Told faster, a busy machine would
    # see several articles at once, and tell fewer steps.
    assert [kind for city, kind in told if city == "Poltava"] == ["NEW", "UPDATE", "UPDATE", "CORRECTION", "UPDATE"]
    assert [kind for city, kind in told if city == "Odesa"] == ["NEW", "UPDATE"]
    assert len(told) == 7
    assert done.out.count("EXERCISE") == len(told)
    assert "killed 3 → 7" in done.out
    assert "Ударний дрон" in done.out  # told first in Ukrainian ...
    assert "injured 2 → 4" in done.out  # ... and risen in Russian
    assert "killed 7 → 5" in done.out
    for noise in ("derby", "market", "remembers"):
        assert noise not in done.out
