"""An alert as a message of the Common Alerting Protocol (OASIS CAP 1.2, 2010).

https://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2-os.html. We tell what is reported, so the certainty is never
more than the sources allow, and the urgency, which nobody reports, is `Unknown`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from lxml import etree
from yarl import URL

from monitor.match.severity import severity
from monitor.model import Alert, Range

NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2"
SENDER = "tocsin"
EXPIRES = timedelta(hours=24)
_UNNAMEABLE = re.compile(r"[\s,<&]+")
"""What an identifier or a sender must not hold (3.2.1)."""
_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML 1.0 document may hold."""
_HALF_ESCAPED = re.compile("%(?![0-9A-Fa-f]{2})")
_HEADLINE = {
    "Alert": "Attack reported: {place}",
    "Update": "Update on attack: {place}",
    "Cancel": "Reported attack denied: {place}",
}


class Point(NamedTuple):
    """Degrees, WGS 84."""

    latitude: float
    longitude: float


def cap(alert: Alert, earlier: Sequence[Alert], where: Point | None, *, sender: str = SENDER) -> bytes:
    """One alert as an XML document in one line, without a declaration (it is then UTF-8).

    `earlier` are the alerts of the same incident before it, which its `references` name; `where` is its city.
    """
    root = etree.Element(f"{{{NAMESPACE}}}alert", nsmap={None: NAMESPACE})
    _add(root, "identifier", _named(alert.id))
    _add(root, "sender", _named(sender))
    _add(root, "sent", _time(alert.sent_at))
    _add(root, "status", alert.status.value)
    _add(root, "msgType", alert.message_type)
    _add(root, "scope", "Public")
    if alert.message_type != "Alert":
        known = [f"{_named(sender)},{_named(one.id)},{_time(one.sent_at)}" for one in earlier if one.id != alert.id]
        if known:
            _add(root, "references", " ".join(known))
    _add(root, "incidents", _named(alert.incident))
    _info(root, alert, where)
    written: bytes = etree.tostring(root, encoding="utf-8")
    return written.replace(b"\n", b"&#10;")


def _info(root: etree._Element, alert: Alert, where: Point | None) -> None:
    place = f"{alert.city}, {alert.country}"
    info = _add(root, "info")
    _add(info, "language", "en")
    _add(info, "category", "Security")
    _add(info, "event", ", ".join(method.value.replace("_", " ") for method in alert.methods) or "attack")
    _add(info, "responseType", "AllClear" if alert.denied else "Monitor")
    _add(info, "urgency", "Past" if alert.denied else "Unknown")
    _add(info, "severity", severity(alert).value)
    _add(info, "certainty", _certainty(alert))
    _add(info, "effective", _time(alert.sent_at))
    _add(info, "expires", _time(alert.sent_at + EXPIRES))
    _add(info, "senderName", "Tocsin")
    _add(info, "headline", _HEADLINE[alert.message_type].format(place=place))
    _add(info, "description", _description(alert))
    if address := _address(alert.url):
        _add(info, "web", address)
    for name, value in _parameters(alert).items():
        parameter = _add(info, "parameter")
        _add(parameter, "valueName", name)
        _add(parameter, "value", value)
    area = _add(info, "area")
    _add(area, "areaDesc", place)
    if where is not None:
        _add(area, "circle", f"{where.latitude:.5f},{where.longitude:.5f} 0")
    geocode = _add(area, "geocode")
    _add(geocode, "valueName", "GeoNames")
    _add(geocode, "value", str(alert.geonameid))


def _certainty(alert: Alert) -> str:
    """`Likely` is CAP's word for more than even odds, `Observed` for what was determined to have happened."""
    if alert.denied:
        return "Unlikely"
    return "Observed" if alert.official or alert.independent > 1 else "Likely"


def _description(alert: Alert) -> str:
    told = [f"Reported killed: {_people(alert.killed)}. Reported injured: {_people(alert.injured)}."]
    told += [f"“{quote}”" for quote in dict.fromkeys(alert.quotes.values())]
    told.append(f"Sources: {alert.sources}, independent: {alert.independent}, official: {alert.official}.")
    return " ".join(told)


def _parameters(alert: Alert) -> dict[str, str]:
    bounds = {
        f"{slot}-{end}": getattr(told, end)
        for slot, told in (("killed", alert.killed), ("injured", alert.injured))
        if told is not None
        for end in ("min", "max")
    }
    told = {name: str(bound) for name, bound in bounds.items() if bound is not None}
    return {"kind": alert.kind.value, "reason": alert.reason.value, **told}


def _people(told: Range | None) -> str:
    if told is None:
        return "not told"
    if told.min == told.max:
        return str(told.max)
    if told.max is None:
        return f"at least {told.min}"
    return f"{told.min} to {told.max}" if told.min else f"up to {told.max}"


def _address(url: str) -> str:
    """A full, absolute URI as RFC 3986 wants it; empty where it cannot be made one."""
    try:
        parsed = URL(_UNWRITABLE.sub("", url))
    except ValueError:
        return ""
    address = str(parsed)
    whole = parsed.scheme in ("http", "https") and parsed.host and not _HALF_ESCAPED.search(address)
    return address if whole else ""


def _add(parent: etree._Element, name: str, text: str | None = None) -> etree._Element:
    child = etree.SubElement(parent, f"{{{NAMESPACE}}}{name}")
    if text is not None:
        child.text = _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text)
    return child


def _named(name: str) -> str:
    return _UNNAMEABLE.sub("_", name)


def _time(time: datetime) -> str:
    """CAP wants an offset and no fractions, and "-00:00" for UTC (3.3.2)."""
    return f"{time.astimezone(UTC):%Y-%m-%dT%H:%M:%S}-00:00"
