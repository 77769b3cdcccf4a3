"""CAP's severity from toll and methods."""

import pytest

from monitor.match.severity import Severity, severity


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"killed": 10}, Severity.EXTREME),
        ({"injured": 50}, Severity.EXTREME),
        ({"killed": 1}, Severity.SEVERE),
        ({"injured": 10}, Severity.SEVERE),
        ({"methods": "chemical"}, Severity.SEVERE),
        ({"injured": 1}, Severity.MODERATE),
        ({"methods": "missile_strike"}, Severity.MODERATE),
        ({"killed": 0, "methods": "missile_strike"}, Severity.MINOR),
        ({"methods": "shooting"}, Severity.UNKNOWN),
        ({"methods": ""}, Severity.UNKNOWN),
        ({"killed": 0, "injured": 0, "denied": True}, Severity.MINOR),
    ],
)
def test_severity_follows_the_toll_and_before_it_is_told_the_methods(alert, told, expected):
    assert severity(alert(**told)) is expected


def test_severities_are_in_order():
    assert [s.value for s in sorted(Severity, key=lambda s: s.rank)] == [
        "Unknown", "Minor", "Moderate", "Severe", "Extreme",
    ]  # fmt: skip
