"""A news page to its article: trafilatura finds the text; title, date, language and canonical address are looked up.

Pure and slow (tens of milliseconds): meant for a worker process, see `pool`. The options were chosen by measurement:
`fast` and `favor_precision` are better and quicker than the defaults, trafilatura's own metadata cost 40 % more time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

import trafilatura
from htmldate import find_date
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura.settings import Extractor

from monitor.crawl import facts
from monitor.crawl.encoding import decode
from monitor.crawl.errors import PageError
from monitor.crawl.plain import line, paragraphs

MAX_HTML = 4_000_000
MAX_TEXT = 200_000
LEAST_TEXT = 60
"""Characters; less than this may be a flash, or a page whose text was missed: other places are looked at too."""

_CAREFUL = Extractor(fast=True, precision=True, comments=False, tables=True)
"""Made once: trafilatura would read its settings again for each page, which takes a tenth of the time."""
_GENEROUS = Extractor(fast=True, recall=True, comments=False, tables=True)
_DECLARATION = re.compile(r"\s*<\?xml\b[^>]{0,300}\?>")
_BLANK = re.compile(r"\n\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page says, without what surrounds it; paragraphs of the text are separated by blank lines."""

    title: str
    text: str
    language: str | None = None
    published: datetime | None = None
    day: date | None = None
    """The day on which it was published, by all that the page shows, where nothing tells the time."""
    canonical: str | None = None


def extract_page(html: bytes, url: str, charset: str | None = None, *, undated: bool = False) -> Page:
    """The article of a page; `charset` is the one of the HTTP header, `undated` where nothing else tells its date:
    only then is its day looked for, which takes as long again.

    Input beyond 4 MB is not looked at. Raises PageError, and nothing else, where there is no text.
    """
    if not html.strip():
        raise _nothing("an empty page")
    if html[:8].startswith((b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x1f\x8b")):
        raise PageError("not a page but a file of another kind", outcome="not_html", temporary=False)
    tree = _tree(decode(html[:MAX_HTML], charset).text)
    found = facts.look_up(tree, url)
    day = _day(tree, url) if undated and not found.published else None
    title = found.title[:2000]
    text = without_headline(_text(tree, found), title)
    if not text:
        raise _nothing("no article text in the page")
    return Page(
        title=title,
        text=text[:MAX_TEXT],
        language=found.language,
        published=found.published,
        day=day,
        canonical=found.canonical,
    )


def _day(tree: HtmlElement, url: str) -> date | None:
    try:
        told = find_date(tree, url=url, extensive_search=False, original_date=True)
        return date.fromisoformat(told) if told else None
    except Exception:  # noqa: BLE001 - hostile mark-up finds its way through; the page is taken as undated
        return None


def _nothing(what: str) -> PageError:
    return PageError(
        f"{what}; it may need a browser or a subscription, the entry's own words are all there is",
        outcome="no_text",
        temporary=False,
    )


def _tree(text: str) -> HtmlElement:
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False, no_network=True)
    source = text.replace("\x00", "")
    if declared := _DECLARATION.match(source):
        source = source[declared.end() :]
    try:
        return document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError, RecursionError):
        raise PageError("not a page that can be read", outcome="not_html", temporary=False) from None


def _text(tree: HtmlElement, found: facts.Facts) -> str:
    """The longest of what the careful look finds and, where that is next to nothing, what other places tell."""
    text = _extract(tree, _CAREFUL)
    if len(text) < LEAST_TEXT:
        text = max(text, _extract(tree, _GENEROUS), key=len)
    if len(text) < LEAST_TEXT:
        text = max(text, paragraphs(found.body, MAX_TEXT), line(found.description, 5000), key=len)
    return text


def _extract(tree: HtmlElement, options: Extractor) -> str:
    try:
        text = trafilatura.extract(tree, options=options)
    except Exception:  # noqa: BLE001 - hostile mark-up finds its way through; it is reported as a page without text
        return ""
    return paragraphs_of(text or "")


def without_headline(text: str, title: str) -> str:
    """The text without a first paragraph that only repeats the headline: copies under other headlines stay copies."""
    first, _, rest = text.partition("\n\n")
    return rest if rest and first.casefold() == " ".join(title.split()).casefold() else text


def paragraphs_of(text: str) -> str:
    """Lines as paragraphs: separated by blank lines, without characters that are no text."""
    lines = (" ".join(part.split()) for part in _BLANK.split(text))
    return "\n\n".join(part for part in lines if part)
