"""The compiled rules run where they are of these very sources, and read what the written ones read."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.machinery import EXTENSION_SUFFIXES, ExtensionFileLoader
from pathlib import Path

import pytest

from monitor.read.compiled import PACKAGE, SWITCH, CompiledModules, folder_of_compiled

ROOT = Path(__file__).parents[2]
READ_ALL = """
import json
from datetime import datetime
from pathlib import Path
from monitor.forms import reports_form
from monitor.read import lexicon
from monitor.read.report import Reader
reader = Reader.load()
print(Path(lexicon.__file__).suffix)
for line in Path("tests/quality/articles.dev.jsonl").read_text(encoding="utf-8").splitlines():
    told = json.loads(line)
    published = datetime.fromisoformat(told["published"])
    read = reader.read(title=told["title"], text=told["text"], published=published, language=told["lang"])
    print(json.dumps(reports_form(read.reports), sort_keys=True))
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The sources that are compiled, to be changed."""
    copied = tmp_path / "monitor"
    shutil.copytree(PACKAGE / "read", copied / "read", ignore=lambda _, names: [n for n in names if n == "data"])
    shutil.copy(PACKAGE / "model.py", copied)
    return copied


def test_the_same_sources_have_one_compiled_form_wherever_they_lie(package: Path) -> None:
    assert folder_of_compiled(package) == folder_of_compiled()


@pytest.mark.parametrize("changed", ["read/lexicon.py", "read/counts/ages.py", "model.py"])
def test_a_rule_changed_since_runs_as_it_is_written(package: Path, changed: str) -> None:
    before = folder_of_compiled(package)
    with (package / changed).open("a", encoding="utf-8") as file:
        file.write("\n# changed\n")
    assert folder_of_compiled(package) != before


def test_a_module_that_was_renamed_is_another_source(package: Path) -> None:
    before = folder_of_compiled(package)
    (package / "read" / "mines.py").rename(package / "read" / "minefields.py")
    assert folder_of_compiled(package) != before


def test_what_was_compiled_is_found_by_its_name_and_nothing_else_is(tmp_path: Path) -> None:
    file = tmp_path / "monitor" / "read" / f"lexicon{EXTENSION_SUFFIXES[0]}"
    file.parent.mkdir(parents=True)
    file.touch()
    found = CompiledModules(tmp_path).find_spec("monitor.read.lexicon")
    assert found is not None
    assert found.origin == str(file)
    assert isinstance(found.loader, ExtensionFileLoader)
    assert CompiledModules(tmp_path).find_spec("monitor.read.words") is None


@pytest.mark.skipif(not folder_of_compiled().is_dir(), reason="these sources are not compiled here: `make compile`")
def test_compiled_or_not_the_reports_are_the_same() -> None:
    written, compiled = read_all({SWITCH: "0"}), read_all({})
    assert (written[0], compiled[0]) == (".py", Path(EXTENSION_SUFFIXES[0]).suffix)
    assert len(written) > 100
    assert compiled[1:] == written[1:]


def read_all(environment: dict[str, str]) -> list[str]:
    order, environment = [sys.executable, "-c", READ_ALL], os.environ | environment
    done = subprocess.run(order, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()
