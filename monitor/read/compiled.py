"""Which form of the rules runs: compiled, where these very sources were compiled for this Python, or as written.

`make compile` puts the compiled form into the environment, under a name made from the sources. So a rule that was
changed since runs as it is written, and nobody has to remember what was compiled when.
"""

from __future__ import annotations

import hashlib
import os
import sys
from importlib.abc import MetaPathFinder
from importlib.machinery import EXTENSION_SUFFIXES, ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

PACKAGE = Path(__file__).parents[1]
SWITCH = "TOCSIN_COMPILED"
"""The variable of the environment that, set to 0, has the sources run in any case: for a debugger or a profile."""


class CompiledModules(MetaPathFinder):
    """Finds the modules that lie compiled in one folder, in folders named as their packages."""

    def __init__(self, folder: Path) -> None:
        suffix = EXTENSION_SUFFIXES[0]
        self._files = {
            ".".join(file.relative_to(folder).parts).removesuffix(suffix): file for file in folder.rglob(f"*{suffix}")
        }

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None = None,  # noqa: ARG002 - the interface of finders
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> ModuleSpec | None:
        """The compiled module of this name; None if there is none."""
        file = self._files.get(fullname)
        return None if file is None else spec_from_file_location(fullname, file)


def folder_of_compiled(package: Path = PACKAGE) -> Path:
    """Where in this environment the compiled form of the sources, as they are now, belongs.

    What the rules take from outside their folder is `model.py`; its types are compiled in.
    """
    told = hashlib.sha256(EXTENSION_SUFFIXES[0].encode())
    for file in (package / "model.py", *sorted((package / "read").rglob("*.py"))):
        told.update(str(file.relative_to(package)).encode())
        told.update(file.read_bytes())
    return Path(sys.prefix) / "lib" / "tocsin-compiled" / told.hexdigest()[:16]


def use_compiled() -> None:
    """Have the modules of reading that are imported from now on come compiled, if they were."""
    if os.environ.get(SWITCH) == "0":
        return
    folder = folder_of_compiled()
    if folder.is_dir():
        sys.meta_path.insert(0, CompiledModules(folder))
