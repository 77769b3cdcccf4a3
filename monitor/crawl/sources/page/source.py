"""One look at a page."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import urldefrag

from monitor.crawl import facts
from monitor.crawl.article import extract_page
from monitor.crawl.errors import ListingError, PageError
from monitor.crawl.exchange import PAGE_LIMITS, Response, Validators
from monitor.crawl.fetch import Fetcher
from monitor.crawl.pool import Workers
from monitor.crawl.sources.beside import parsed
from monitor.crawl.sources.edits import Texts
from monitor.crawl.sources.htmltree import selected, tree_of, words
from monitor.crawl.sources.listing import MAX_CONTENT, Found, Item, Listing, entries
from monitor.crawl.sources.page.links import links
from monitor.crawl.sources.page.posts import posts
from monitor.crawl.sources.page.settings import PageSettings, Reads
from monitor.crawl.sources.poll import Poll, nothing_new
from monitor.model import Entry

EDITED_WITHIN = timedelta(hours=6)
"""So long an edit of a post is news of its own hour; a later one never makes an old post new."""


async def poll(
    settings: PageSettings,
    fetcher: Fetcher,
    validators: Validators,
    now: datetime,
    workers: Workers | None = None,
) -> Poll:
    """Look at the page once.

    Raises FetchError where it cannot be had, ListingError where nothing of what is looked for is found on it.
    """
    response = await fetcher.get(
        settings.url,
        validators=validators,
        limits=PAGE_LIMITS,
        allow_private=settings.allow_private,
        headers={"Accept": "text/html, application/xhtml+xml, */*;q=0.5"},
    )
    if response.not_modified:
        return nothing_new(response, validators)
    listing = await _found(settings, response, now, workers)
    found = listing.entries
    if settings.reads != "links":
        known = Texts.load(validators.cursor)
        found = tuple(_dated(entry, known, now, settings.reads) for entry in found)
        validators = replace(response.validators, cursor=known.remembering(found).dump())
    else:
        validators = response.validators
    return Poll(
        entries=found,
        validators=validators,
        permanent_redirect=response.permanent_redirect,
        warnings=listing.warnings,
        fresh_for=response.fresh_for,
    )


async def _found(settings: PageSettings, response: Response, now: datetime, workers: Workers | None) -> Found:
    body, told = response.body, (response.charset, response.url, settings, now)
    if settings.reads == "text" and settings.select is None:  # finding the text takes long whatever the size
        return await parsed(body, workers, _read_all, *told, quick=0)
    return await parsed(body, workers, _read_all, *told)


def _read_all(body: bytes, charset: str | None, url: str, settings: PageSettings, now: datetime) -> Found:
    return entries(read(body, charset, url, settings.reads, settings.select), url, settings.language, now)


def read(body: bytes, charset: str | None, url: str, reads: Reads, selector: str | None) -> Listing:
    """What a page lists, by what is read on it; suited to run in a worker process."""
    tree = tree_of(body, charset)
    if reads == "links":
        items = links(tree, url, selector)
    elif reads == "posts":
        items = posts(tree, url, selector)
    elif selector:
        about = facts.look_up(tree, url)
        text = "\n\n".join(words(node, MAX_CONTENT) for node in selected(tree, selector))
        items = (_own_words(url, about.title, text, about.published, selector),)
    else:
        try:
            page = extract_page(body, url, charset)
        except PageError as error:
            raise ListingError(error.message, outcome=error.outcome, temporary=True) from None
        items = (_own_words(url, page.title, page.text, page.published, None),)
    return Listing(items=items, language=tree.get("lang"))


def _own_words(url: str, title: str, text: str, published: datetime | None, selector: str | None) -> Item:
    if not text.strip():
        raise ListingError(
            f"no words are found by {selector!r}: the page has another form now; set another `select`",
            outcome="nothing_selected",
            temporary=True,
        )
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    page = urldefrag(url)[0]
    return Item(guid=page, link=page, title=title.replace("<", "&lt;"), content=escaped, published=published)


def _dated(entry: Entry, known: Texts, now: datetime, reads: Reads) -> Entry:
    """The entry with the time of its edit, where it was seen with another text and tells no time of that itself."""
    if entry.updated is not None:
        late = entry.published is not None and entry.updated > entry.published + EDITED_WITHIN
        return replace(entry, updated=None) if late else entry
    if not known.edited(entry):
        return entry
    fresh = reads == "text" or (entry.published is not None and entry.published >= now - EDITED_WITHIN)
    return replace(entry, updated=now) if fresh else entry
