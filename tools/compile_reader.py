"""Compile the rules of reading with mypyc, for twice the speed, into the environment that runs this.

    python -m tools.compile_reader

Where that is not possible, for want of a C compiler say, it tells so, and the rules run as they are written: they read
the same, at half the rate.
"""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sys
import tempfile
import textwrap
import time
import tomllib
from pathlib import Path

from monitor.read.compiled import folder_of_compiled

ROOT = Path(__file__).parents[1]
KEPT = 3
"""So many compiled forms stay in the environment: who goes back and forth between two branches compiles each once."""


def main() -> None:
    """Compile what is not compiled yet, and say how it went."""
    folder = folder_of_compiled()
    if folder.is_dir():
        print("the rules of reading are compiled")
        return
    modules = rules(ROOT)
    print(f"compiling {len(modules)} modules of reading, once; takes a minute or two", flush=True)
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as work:
        built = compiled(modules, Path(work))
        if isinstance(built, str):
            print(f"not compiled, so they are read at half the rate: {built}", file=sys.stderr)
            return
        put(built, folder)
    print(f"compiled in {time.monotonic() - began:.0f} s")


def rules(root: Path) -> list[Path]:
    """The modules to compile, as `pyproject.toml` tells them for wheels too; paths from the root."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    hook = project["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["mypyc"]
    left_out = {pattern.strip("/") for pattern in hook["exclude"]}
    modules = [path.relative_to(root) for top in hook["include"] for path in (root / top.strip("/")).rglob("*.py")]
    return sorted(
        path for path in modules if path.name not in left_out and left_out.isdisjoint(map(str, (path, *path.parents)))
    )


def compiled(modules: list[Path], work: Path) -> Path | str:
    """The folder inside `work` that holds these modules compiled; or, in one line, why they cannot be."""
    told = io.StringIO()
    try:
        with contextlib.redirect_stdout(told), contextlib.redirect_stderr(told):
            _build(modules, work)
    except SystemExit as failed:  # how mypyc and setuptools tell that they gave up
        why = failed.code if isinstance(failed.code, str) else told.getvalue().strip().rpartition("\n")[2]
        return textwrap.shorten(why, 200)
    return work / "built"


def _build(modules: list[Path], work: Path) -> None:
    from mypyc.build import mypycify
    from pybind11.setup_helpers import ParallelCompile
    from setuptools import setup

    ParallelCompile().install()  # as many files at once as there are cores
    with contextlib.chdir(work):  # setup() would take the pyproject.toml of the place it runs in for its own
        extensions = mypycify(
            ["--ignore-missing-imports", "--config-file=", *(str(ROOT / module) for module in modules)],
            opt_level="1",
            debug_level="0",
            multi_file=True,
            target_dir="c",
        )
        order = ["--quiet", "build_ext", "--build-lib", "built", "--build-temp", "objects"]
        setup(name="tocsin-compiled", packages=[], ext_modules=extensions, script_args=order)


def put(built: Path, folder: Path) -> None:
    """Put what was built into its place, whole or not at all, and drop the oldest forms there."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    arriving = folder.with_name(f"{folder.name}.{os.getpid()}")
    shutil.copytree(built, arriving)
    arriving.rename(folder)
    newest_first = sorted(folder.parent.iterdir(), key=lambda form: form.stat().st_mtime, reverse=True)
    for old in newest_first[KEPT:]:
        shutil.rmtree(old)


if __name__ == "__main__":
    main()
