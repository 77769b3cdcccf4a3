"""Addresses and language tags as documents write them, taken over only where they are what they should be."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

MAX_LINK = 4_096
_PLAIN = re.compile(r"https?://[A-Za-z0-9][A-Za-z0-9.-]*(?:[/?#][!-Z^-~\\]*)?")


def web_address(base: str, link: str) -> str:
    """The link as an absolute web address, or nothing where it is none."""
    if len(link) <= MAX_LINK and _PLAIN.fullmatch(link):
        return link  # as nearly all are, and seen so far more quickly
    link = "".join(link.split())
    if not link or len(link) > MAX_LINK:
        return ""
    try:
        found = link if link.startswith(("https://", "http://")) else urljoin(base, link)
        parts = urlsplit(found)
        host = parts.hostname
    except ValueError:
        return ""
    return found if parts.scheme in ("http", "https") and host else ""


def language(tag: str | None) -> str | None:
    """The language of a tag such as `uk-UA` or `en_GB` (BCP 47, RFC 5646), or None where there is none in it."""
    found = (tag or "").strip().lower().replace("_", "-").partition("-")[0]
    return found if 2 <= len(found) <= 3 and found.isascii() and found.isalpha() else None
