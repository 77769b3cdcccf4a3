"""Rules that no setting has, as CEL expressions (https://cel.dev) over the facts of an alert. Pure.

CEL has no loops without an end and no way out of its expression, and its `matches` takes linear time, so an expression
of a bounded length is safe to run. It is checked when the configuration is read: its syntax, its names, and that its
answer is true or false, on alerts of every kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import lru_cache
from typing import Annotated, Any

import cel
from pydantic import AfterValidator, Field

from monitor.settings import did_you_mean

LONGEST = 2000
DEEPEST = 50
_NEVER = datetime(2026, 1, 1, tzinfo=UTC)
_HURT: dict[str, Any] = {
    "id": "1-a.2", "incident": "1-a", "kind": "correction", "reason": "DENIED", "city": "Kharkiv", "country": "UA",
    "geonameid": 706483, "methods": ["shelling"], "severity": "Severe",
    "killed": 3, "killed_known": True, "killed_before": 2, "injured": 12, "injured_known": True, "injured_before": 10,
    "denied": True, "window_hours": 24, "sources": 3, "independent": 2, "official": 1,
    "source": "herald", "url": "https://herald.test/1", "title": "Kharkiv",
    "text": "kharkiv", "published": _NEVER, "dated": True, "at": _NEVER, "status": "Actual",
}  # fmt: skip
_NOTHING: dict[str, Any] = {
    name: type(value)() if isinstance(value, (str, int, list)) else value for name, value in _HURT.items()
}
EXAMPLES: tuple[dict[str, Any], ...] = (_HURT, _NOTHING)
"""An alert that tells everything, and one that tells nothing: every expression is tried on both."""
FIELDS = tuple(_HURT)
"""What an expression may speak of; docs/rules.md says what each is."""
FUNCTIONS = (
    "size", "contains", "startsWith", "endsWith", "matches", "int", "uint", "double", "string", "bytes", "timestamp",
    "duration", "type", "dyn", "getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear",
    "getHours", "getMinutes", "getSeconds", "getMilliseconds",
)  # fmt: skip
"""Functions of CEL's standard library that there are, beside operators and macros (`all`, `exists`, `filter`, ...)."""
_BOUND = re.compile(r"\.\s*(?:all|exists|exists_one|map|filter)\s*\(\s*([A-Za-z_]\w*)\s*,")
"""The names that macros give to the members of a list."""
_SAYS_NOTHING = (ZeroDivisionError, IndexError, KeyError)
"""Errors that hang on the values of an example, and so say nothing against an expression."""


@lru_cache(maxsize=4096)
def compiled(expression: str) -> cel.Program:
    """An expression ready to run. Raises ValueError where it is not written in CEL."""
    return cel.compile(expression)


def holds(expression: str, facts: cel.Context) -> bool:
    """Whether an expression is true of an alert, whose `FIELDS` are the variables of `facts`.

    One that fails on it (a division by nought, an index too far) holds: rather a message too many than one too few.
    """
    try:
        answer = compiled(expression).execute(facts)
    except (ArithmeticError, LookupError, TypeError, ValueError, RuntimeError):
        return True
    return answer is not False


def _checked(expression: str) -> str:
    if _depth(expression) > DEEPEST:
        raise ValueError(f"is nested more than {DEEPEST} times")
    try:
        program = compiled(expression)
    except ValueError as error:
        raise ValueError(f"is not CEL: {_short(error)}") from None
    for fault in _unknown(program, expression):
        raise ValueError(f"{fault}; see docs/rules.md")
    for example in EXAMPLES:
        _try(program, example)
    return expression


def _unknown(program: cel.Program, expression: str) -> Iterator[str]:
    """Names that nothing has, also where an example would not get to them."""
    fields = [*FIELDS, *_BOUND.findall(expression)]
    for name in program.variables():
        if name not in fields:
            yield f"{name} is no field of an alert{did_you_mean(name, FIELDS)}"
    for name in program.functions():
        if name[0].isalpha() and name not in FUNCTIONS:
            yield f"{name} is no function{did_you_mean(name, FUNCTIONS)}"


def _try(program: cel.Program, example: dict[str, Any]) -> None:
    try:
        answer = program.execute(example)
    except _SAYS_NOTHING:
        return
    except (TypeError, ValueError, RuntimeError) as error:
        raise ValueError(f"fails: {_short(error)}") from None
    if not isinstance(answer, bool):
        raise ValueError(f"must be true or false of an alert, but is {answer!r:.60}")  # noqa: TRY004 - as pydantic wants


def _depth(expression: str) -> int:
    """How deeply it is nested at most; brackets within its texts count too, which only makes this more careful."""
    depth = deepest = 0
    for character in expression:
        depth += (character in "([{") - (character in ")]}")
        deepest = max(deepest, depth)
    return deepest


def _short(error: Exception) -> str:
    """What CEL says, on one line and without its drawing of the place."""
    lines = str(error).splitlines() or [type(error).__name__]
    return lines[0].partition("ERROR: ")[2].removeprefix("<input>:")[:200] or lines[0][:200]


Expression = Annotated[str, Field(min_length=1, max_length=LONGEST), AfterValidator(_checked)]
"""A CEL expression that was checked."""
