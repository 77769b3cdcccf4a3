"""The forms for machines: `extract --json` and `extract --articles`."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, TextIO

from monitor.model import Report
from monitor.store import codec

_LINE_ENDS = {ord(end): f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"}


def reports_form(reports: Sequence[Report]) -> list[dict[str, Any]]:
    """Reports as plain JSON values: fields may be added to this form, none renamed."""
    return [codec.plain(report) for report in reports]


def time_form(time: datetime | None) -> str | None:
    """A time as RFC 3339 in UTC, or null."""
    return None if time is None else time.astimezone(UTC).isoformat().replace("+00:00", "Z")


def write_line(value: Mapping[str, Any], out: TextIO) -> None:
    """Write one line of JSON; what UTF-8 cannot hold (lone surrogates) or some take for an end of line is escaped."""
    line = json.dumps(value, ensure_ascii=False).translate(_LINE_ENDS)
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        line = json.dumps(value, ensure_ascii=True)
    out.write(line + "\n")
