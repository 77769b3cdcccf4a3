"""Compiling is worth a try: what comes of it is put in place whole, and what hinders it is told."""

from __future__ import annotations

import os
import shutil
import sysconfig
from pathlib import Path

import pytest

from tools.compile_reader import KEPT, compiled, put

MODULES = [Path("monitor/read/pairs.py"), Path("monitor/read/numbers.py")]
HAS_COMPILER = shutil.which("cc") and Path(sysconfig.get_path("include"), "Python.h").exists()


@pytest.mark.skipif(not HAS_COMPILER, reason="no C compiler, or no headers of Python, on this machine")
def test_modules_are_compiled(tmp_path: Path) -> None:
    built = compiled(MODULES, tmp_path)
    assert isinstance(built, Path), built
    made = {file.name.partition(".")[0] for file in (built / "monitor" / "read").iterdir()}
    assert made == {module.stem for module in MODULES}


def test_without_a_compiler_it_is_told_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CC", "compiler-that-is-not-there")
    assert "compiler-that-is-not-there" in str(compiled(MODULES, tmp_path))


def test_a_form_is_in_its_place_whole_and_the_oldest_make_room(tmp_path: Path) -> None:
    built = tmp_path / "built"
    built.mkdir()
    (built / "module.so").touch()
    forms = tmp_path / "forms"
    for number in range(KEPT + 2):
        put(built, forms / f"form{number}")
        os.utime(forms / f"form{number}", (number, number))
    put(built, forms / "newest")
    assert sorted(form.name for form in forms.iterdir()) == ["form3", "form4", "newest"]
    assert (forms / "newest" / "module.so").exists()
