"""The clean-up of a feed's text before it is parsed: what publishers get wrong again and again.

After `clean` the text has no declaration, no DTD and no entities of its own, and holds only characters that XML 1.0
allows; after `with_plain_dates` every date in it is either complete or gone.
"""

from __future__ import annotations

import html
import re
from datetime import datetime

from monitor.crawl import dates

UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 cannot hold."""
_CONTROLS = bytes(code for code in range(0x20) if code not in b"\t\n\r")
_DECLARATION = re.compile(r"<\?xml\b[^<>]{0,500}\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE\b", re.IGNORECASE)
_BAD_REFERENCE = re.compile(
    r"&(?!(?:amp|lt|gt|quot|apos);)(?!#(?:[1-9]\d\d|3[2-9]|[4-9]\d|9|10|13);)(?:#[xX]?[0-9a-fA-F]{1,8};|\w{1,32};|)"
)
_REFERENCE = re.compile(r"<!\[CDATA\[(?:.*?\]\]>|.*)|" + _BAD_REFERENCE.pattern, re.DOTALL)
# A complete date with a zone, in one of the two standard forms, needs no closer look.
PLAIN_DATE = (
    r"(?:[A-Z][a-z]{2}, \d\d? [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (?:[+-]\d{4}|GMT)"
    r"|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d))"
)
_ODD_DATE = re.compile(
    r"<((?:\w{1,20}:)?(?:pubDate|published|updated|issued|modified|created|date))(\s[^<>]{0,200})?>"
    rf"(?!\s*{PLAIN_DATE}\s*<)\s*(?:<!\[CDATA\[)?([^<>\]]{{0,200}})(?:\]\]>)?\s*(?=</)",
    re.IGNORECASE,
)


def clean(text: str) -> str:
    """The feed's text made fit for a strict parser."""
    if _may_be_unfit(text):
        text = UNFIT.sub("", text)
    text = text.lstrip()
    text = _without_doctype(_DECLARATION.sub("", text, count=1).lstrip())
    if _BAD_REFERENCE.search(text):
        text = _REFERENCE.sub(_mended, text)
    return text


def with_plain_dates(text: str) -> str:
    """The text with each of its dates in a standard form, or emptied where it is not complete."""
    return _ODD_DATE.sub(_dated, text)


def _may_be_unfit(text: str) -> bool:
    """Whether a closer look is wanted: to tell that of the bytes of a text is far quicker than to search it."""
    try:
        told = text.encode()
    except UnicodeEncodeError:  # lone surrogates
        return True
    return len(told.translate(None, _CONTROLS)) != len(told) or b"\xef\xbf" in told


def _without_doctype(text: str) -> str:
    """Cut the document type declaration out, internal subset and all: nothing in it is read, let alone fetched."""
    found = _DOCTYPE.search(text, 0, 4096)
    if found is None:
        return text
    subset = text.find("[", found.end())
    close = text.find(">", found.end())
    if close == -1:
        return text[: found.start()]
    if subset == -1 or subset > close:
        return text[: found.start()] + text[close + 1 :]
    end = re.compile(r"\]\s*>").search(text, subset)
    return text[: found.start()] + (text[end.end() :] if end else "")


def _mended(found: re.Match[str]) -> str:
    reference = found[0]
    if reference.startswith("<"):
        return reference  # in CDATA an ampersand is only an ampersand
    if reference == "&":
        return "&amp;"
    if reference.startswith("&#"):
        character = html.unescape(reference)
        return "" if character == "\ufffd" or UNFIT.search(character) else html.escape(character)
    character = html.unescape(reference)
    return f"&amp;{reference[1:]}" if character == reference else html.escape(character)


def _dated(found: re.Match[str]) -> str:
    when: datetime | None = dates.parse(html.unescape(found[3]))
    return f"<{found[1]}>{when.isoformat() if when else ''}"
