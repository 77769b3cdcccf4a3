"""A mail as a record: its subject, its words, when it was sent (RFC 5322, MIME)."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Mapping
from email.message import EmailMessage
from email.utils import parseaddr
from typing import Any

from monitor.crawl.sources.records import RecordError

MOST_PARTS = 200
LEAST_TEXT = 40
"""Characters; a plain part with less says hardly more than that there is another one."""


def sender_of(message: EmailMessage) -> str:
    """The address that a mail says it is from."""
    return parseaddr(_header(message, "From"))[1]


def parsed(body: bytes) -> EmailMessage:
    """A mail out of its bytes. Raises RecordError."""
    try:
        message = email.message_from_bytes(body, policy=email.policy.default)
        parts = sum(1 for _ in zip(range(MOST_PARTS + 1), message.walk(), strict=False))
    except Exception:  # noqa: BLE001 - hostile mails find their way through the parser of the library
        raise RecordError("no mail that can be read") from None
    if parts > MOST_PARTS:
        raise RecordError(f"a mail of more than {MOST_PARTS} parts")
    assert isinstance(message, EmailMessage)
    return message


def record_of(message: EmailMessage) -> Mapping[str, Any]:
    """What `records.entry_of` reads: the plain part where it says enough, else the one of HTML."""
    plain, html = _part(message, "plain"), _part(message, "html")
    text = {"text": plain} if len(plain.strip()) >= LEAST_TEXT or not html else {"html": html}
    archived = _header(message, "Archived-At").strip("<> ")  # RFC 5064
    return {
        "id": _header(message, "Message-ID").strip("<> ")[:500],
        "url": archived if archived.startswith(("https://", "http://")) else None,
        "title": " ".join(_header(message, "Subject").split()),
        "published": _header(message, "Date") or None,
        **text,
    }


def _header(message: EmailMessage, name: str) -> str:
    try:
        return str(message.get(name, ""))
    except Exception:  # noqa: BLE001 - the library parses headers when they are asked for, and fails over some
        return ""


def _part(message: EmailMessage, subtype: str) -> str:
    try:
        part = message.get_body(preferencelist=(subtype,))
        content = part.get_content() if part is not None else ""
    except Exception:  # noqa: BLE001 - an unknown charset, broken base64, ...
        return ""
    return content if isinstance(content, str) else ""
