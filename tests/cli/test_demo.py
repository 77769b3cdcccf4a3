"""`tocsin demo --once` tells its story: a new attack, updates, a correction, nothing else, marked as an exercise."""

from __future__ import annotations

from tests.cli.conftest import Tocsin


def test_a_newcomer_sees_an_attack_its_updates_and_a_correction(tocsin: Tocsin) -> None:
    done = tocsin("demo", "--once", "--speed", "20")
    assert done.code == 0, done.err
    assert "dashboard: http://127.0.0.1:" in done.err
    told = [
        line.split()[0] for line in done.out.splitlines() if line.strip().startswith(("NEW ", "UPDATE ", "CORRECTION "))
    ]
    assert told == ["NEW", "UPDATE", "UPDATE", "NEW", "UPDATE", "CORRECTION", "UPDATE"]
    assert done.out.count("EXERCISE") == len(told)
    assert "killed 3 → 7" in done.out
    assert "Ударний дрон" in done.out  # told first in Ukrainian ...
    assert "injured 2 → 4" in done.out  # ... and risen in Russian
    assert "killed 7 → 5" in done.out
    for noise in ("derby", "market", "remembers"):
        assert noise not in done.out
