"""The command line as its users call it: a process, its two outputs and its exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HANGS_SECONDS = 540
"""No machine is so slow: what takes longer hangs."""


@dataclass(frozen=True)
class Done:
    """What a command left."""

    code: int
    out: str
    err: str


class Tocsin:
    """Runs commands in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *arguments: str, told: str | bytes = "", **environment: str) -> Done:
        done = subprocess.run(
            [sys.executable, "-m", "monitor", *arguments],
            input=told.encode() if isinstance(told, str) else told,
            capture_output=True,
            cwd=self.folder,
            env=os.environ | {"PYTHONPATH": str(ROOT)} | environment,
            timeout=HANGS_SECONDS,
            check=False,
        )
        return Done(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))


@pytest.fixture
def tocsin(tmp_path: Path) -> Tocsin:
    return Tocsin(tmp_path)
