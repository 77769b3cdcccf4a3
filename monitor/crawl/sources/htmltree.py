"""A page as a tree, its parts by class or by CSS selector, and their words."""

from __future__ import annotations

import re
from functools import lru_cache

from cssselect import HTMLTranslator, SelectorError
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from monitor.crawl import attributes, plain
from monitor.crawl.encoding import decode
from monitor.crawl.errors import ListingError
from monitor.crawl.sources.markup import UNFIT

LONGEST_SELECTOR = 500
_DECLARATION = re.compile(r"\s*<\?xml\b[^>]{0,300}\?>")
_FEED = re.compile(r"\s*(?:<!--.{0,500}?-->\s*)*<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\b", re.DOTALL)


def tree_of(body: bytes, charset: str | None) -> HtmlElement:
    """The tree of a page; `charset` is the one of the HTTP header.

    Raises ListingError where it is no page. Nothing that it names is fetched.
    """
    text = _DECLARATION.sub("", UNFIT.sub("", decode(body, charset).text), count=1)
    if _FEED.match(text, 0, 4096):
        raise ListingError(
            "a feed or sitemap, not a page; set `kind: feed` or `kind: sitemap`", outcome="not_html", temporary=False
        )
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False, no_network=True)
    try:
        return document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError, RecursionError):
        raise ListingError(
            "not a page that can be read; will be tried later", outcome="not_html", temporary=True
        ) from None


def base_of(tree: HtmlElement, url: str) -> str:
    """Against what the links of a page at `url` are resolved (HTML standard, `base`)."""
    base = next(tree.iter("base"), None)
    return (attributes.web_address(url, base.get("href") or "") if base is not None else "") or url


def having(tree: HtmlElement, name: str) -> list[HtmlElement]:
    """All elements of a class below an element, in the order of the page."""
    found: list[HtmlElement] = _of_class(name)(tree)
    return found


def selected(tree: HtmlElement, selector: str) -> list[HtmlElement]:
    """The elements that a CSS selector finds, in the order of the page, none inside another."""
    found: list[HtmlElement] = list(_compiled(selector)(tree))
    inside = set(found)
    return [node for node in found if not any(parent in inside for parent in node.iterancestors())]


def words(node: HtmlElement, limit: int) -> str:
    """The text of an element, its paragraphs separated by blank lines."""
    return plain.paragraphs(etree.tostring(node, encoding="unicode", with_tail=False), limit)


def check_selector(selector: str) -> str:
    """The selector itself; raises ValueError where it is none (Selectors Level 3, without pseudo-elements)."""
    try:
        _compiled(selector)
    except (SelectorError, etree.XPathError) as error:
        raise ValueError(f"{selector[:80]!r} is no CSS selector ({error}); write for example: article h3 a") from None
    return selector


@lru_cache(maxsize=1000)
def _compiled(selector: str) -> etree.XPath:
    return etree.XPath(HTMLTranslator().css_to_xpath(selector))


@lru_cache(maxsize=1000)
def _of_class(name: str) -> etree.XPath:
    return etree.XPath(f"descendant::*[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]")
