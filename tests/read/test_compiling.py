"""The rules that a wheel may hold compiled keep to what mypyc compiles, and what means the same when it does."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tools.compile_reader import rules

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("module", rules(ROOT), ids=str)
def test_nothing_is_cached_in_a_dictionary_that_compiled_classes_lack(module: Path) -> None:
    """A `cached_property` of a compiled class is worked out anew each time it is asked for."""
    names = {node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "") for node in _nodes(module)}
    assert "cached_property" not in names


@pytest.mark.parametrize("module", rules(ROOT), ids=str)
def test_nothing_is_looked_up_in_a_tuple_that_is_unpacked_on_the_spot(module: Path) -> None:
    """mypyc gives up on `in (*some, "more")`; a constant is quicker in any case."""
    looked_up = (node for node in _nodes(module) if isinstance(node, ast.Compare))
    behind = (other for node in looked_up for other in node.comparators if isinstance(other, ast.Tuple | ast.List))
    assert not [other.lineno for other in behind if any(isinstance(each, ast.Starred) for each in other.elts)]


def test_most_rules_are_compiled() -> None:
    """What is left out is named in pyproject.toml, each with its reason."""
    told = rules(ROOT)
    assert Path("monitor/read/lexicon.py") in told
    assert Path("monitor/read/report.py") not in told
    assert len(told) > 100


def _nodes(module: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse((ROOT / module).read_text(encoding="utf-8"))))
