"""CEL expressions are checked before they are used, and never stop an alert by failing."""

import pytest
from pydantic import TypeAdapter, ValidationError

from monitor.match.expressions import EXAMPLES, FIELDS, Expression, holds
from monitor.match.facts import Facts

ADAPTER = TypeAdapter(Expression)


@pytest.mark.parametrize(
    "expression",
    [
        "killed > 3",
        'methods.exists(m, m == "ied" || m.startsWith("drone"))',
        'severity in ["Severe", "Extreme"] && at.getHours() < 6',
        'published > at - duration("2h")',
        'text.matches("school|hospital") || title.contains("School")',
        "killed / injured > 2",
        "killed_known ? killed - killed_before >= 2 : official > 0",
    ],
)
def test_a_sound_expression_is_taken_as_it_is(expression):
    assert ADAPTER.validate_python(expression) == expression


@pytest.mark.parametrize(
    ("expression", "told"),
    [
        ("killed >", "is not CEL"),
        ("kiled > 3", 'kiled is no field of an alert (did you mean "killed"?)'),
        ("false && kiled > 3", "kiled is no field"),
        ("true || title.contain('x')", 'contain is no function (did you mean "contains"?)'),
        ("killed + 1", "must be true or false of an alert, but is 4"),
        ("killed > 'three'", "fails"),
        ("title", "must be true or false"),
        ("(" * 60 + "true" + ")" * 60, "is nested more than 50 times"),
        ("", "at least 1 character"),
        ("killed > 1 || " * 200 + "true", "at most 2000 characters"),
    ],
)
def test_a_fault_is_told_before_the_first_alert(expression, told):
    with pytest.raises(ValidationError) as caught:
        ADAPTER.validate_python(expression)
    assert told in str(caught.value)


def test_an_expression_that_fails_on_an_alert_lets_it_through(alert):
    assert holds("injured / killed > 3", Facts(alert(0, 5)).context)


def test_an_alert_has_the_fields_of_the_examples_each_of_one_type(alert):
    for told in (alert(), alert(1, 2, methods="", kind="update")):
        context = Facts(told).context
        for field in FIELDS:
            kind = f"type({field}) == type({EXAMPLES[0][field]!r})" if isinstance(EXAMPLES[0][field], int) else "true"
            assert holds(f"{field} == {field} && {kind.replace('True', 'true')}", context), field
