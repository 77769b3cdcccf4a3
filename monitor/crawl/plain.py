"""Text out of the scraps of HTML that feeds carry: fast, linear in any input, never fails.

For whole pages see `article`; here there is no boilerplate to find, only markup to drop.
"""

from __future__ import annotations

import html
import re

_DROPPED = re.compile(
    r"<(?:script|style|template|iframe)\b(?:.*?</(?:script|style|template|iframe)\b[^<>]*>?|.*)",
    re.DOTALL | re.IGNORECASE,
)
_COMMENT = re.compile(r"<!--(?:.*?-->|.*)", re.DOTALL)
_BREAK = re.compile(
    r"</?(?:p|div|br|hr|li|ul|ol|h[1-6]|blockquote|tr|table|section|article|header|footer|figure|figcaption|pre|dd|dt)\b[^<>]*>?",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[a-zA-Z!?][^<>]*>?")
_LOOKS_MARKED = re.compile(r"<[/!?a-zA-Z]")
_SPACE = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\s*\n\s*")
# What XML 1.0 cannot hold, lone surrogates, and marks that turn the direction of text around.
_UNFIT = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069\ufeff]"
)


def paragraphs(markup: str, limit: int) -> str:
    """The text of a scrap of HTML, its paragraphs separated by blank lines, at most `limit` characters."""
    if _is_plain(markup, limit):
        return markup.strip()
    text = markup[: limit * 8]
    if "<" in text and _LOOKS_MARKED.search(text):
        text = _COMMENT.sub(" ", text) if "<!--" in text else text
        text = _DROPPED.sub(" ", text) if _DROPPED.search(text) else text
        text = _TAG.sub("", _BREAK.sub("\x0b", text.replace("\n", " "))).strip().replace("\x0b", "\n")
    if "&" in text:
        text = html.unescape(text)
    text = text.strip()
    # Most scraps are clean by now, and `isprintable` (no controls, no odd spaces) is far quicker than looking for more.
    if not text.isprintable():
        text = _LINES.sub("\n\n", _SPACE.sub(" ", _UNFIT.sub("", text))).strip()
    elif "  " in text:
        text = _SPACE.sub(" ", text)
    return text[:limit]


def line(markup: str, limit: int) -> str:
    """The text of a scrap of HTML as one line, at most `limit` characters."""
    return markup.strip() if _is_plain(markup, limit) else " ".join(paragraphs(markup, limit).split())


def _is_plain(text: str, limit: int) -> bool:
    """Whether there is nothing to do, as with most scraps: to see that is far quicker than to do it."""
    return "<" not in text and "&" not in text and "  " not in text and text.isprintable() and len(text) <= limit
