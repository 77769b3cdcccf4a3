"""What came over the wire or out of a file as a page: HTML by its article, plain text by its own lines."""

from __future__ import annotations

import re

from monitor.crawl.article import MAX_TEXT, Page, extract_page, paragraphs_of
from monitor.crawl.encoding import decode
from monitor.crawl.errors import PageError

_MARKED = re.compile(rb"<(?:!doctype|html|head|body|article|main|div|p|h[1-6]|meta|title|span|a)\b", re.IGNORECASE)
_PDF = b"%PDF-"
_NO_PAGE = re.compile(
    r"(image|audio|video|font|model)/|application/(pdf|zip|gzip|msword|vnd\.|(.*\+)?json)", re.IGNORECASE
)
"""Types that are never read as a page; a body of any other type is judged by its look."""
SNIFFED = 4096
HEADLINE_WORDS = 4
HEADLINES_WITHIN = 8
"""Lines from the top in which a headline is looked for; navigation may stand before it."""
WRAPPED_AT = range(55, 101)
_BLOCK = re.compile(r"\n[^\S\n]*\n\s*")
_ENDS = (".", "!", "?", "…", ":", ";", ",")


def read_page(
    body: bytes, url: str | None, content_type: str | None, charset: str | None, undated: bool = False
) -> Page:
    """The page in an answer or a file, whether it is HTML or plain text.

    Raises PageError where there is nothing to read.
    """
    if body.startswith(_PDF) or (content_type and _NO_PAGE.match(content_type)):
        kind = "a PDF" if body.startswith(_PDF) else content_type
        raise PageError(f"not a page or a text but {kind}", outcome="not_html", temporary=False)
    if is_html(body, content_type):
        return extract_page(body, url or "", charset, undated=undated)
    return page_of_text(decode(body, charset).text)


def is_html(body: bytes, content_type: str | None) -> bool:
    """Whether a body is mark-up: by its declared type, or else by its look (text/plain is taken at its word)."""
    if content_type and "html" in content_type:
        return True
    if content_type == "text/plain":
        return False
    return _MARKED.search(body[:SNIFFED]) is not None


def page_of_text(text: str) -> Page:
    """A plain text as a page: its headline if its top has one, and its paragraphs."""
    if "\x00" in text[:SNIFFED]:
        raise PageError("not a text but binary data", outcome="not_html", temporary=False)
    lines = paragraphs_of(_unwrapped(text[: 2 * MAX_TEXT]))[:MAX_TEXT].split("\n\n")
    if not any(lines):
        raise PageError("an empty text", outcome="no_text", temporary=False)
    for number, line in enumerate(lines[:HEADLINES_WITHIN]):
        if len(line.split()) >= HEADLINE_WORDS:
            # The first line that is more than a word of navigation: a headline, unless it ends as a sentence does.
            if line.rstrip("\"'”»").endswith(_ENDS):
                break
            return Page(title=line, text="\n\n".join(lines[number + 1 :]) or line)
    return Page(title="", text="\n\n".join(lines))


def _unwrapped(text: str) -> str:
    """A text whose lines were broken at a fixed width has its paragraphs between blank lines: its lines are joined."""
    blocks = [block.splitlines() for block in _BLOCK.split(text.replace("\r\n", "\n"))]
    inner = [line for block in blocks for line in block[:-1]]
    if not inner or sum(len(line) in WRAPPED_AT for line in inner) < 0.7 * len(inner):
        return text
    return "\n\n".join(" ".join(block) for block in blocks)
