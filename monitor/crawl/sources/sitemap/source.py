"""One look at a sitemap: the newest pages that it, or the sitemaps under it, list."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from monitor.crawl.errors import CrawlError, ListingError
from monitor.crawl.exchange import MB, NOTHING_KNOWN, Limits, Response, Validators
from monitor.crawl.fetch import Fetcher
from monitor.crawl.pool import Workers
from monitor.crawl.sources.beside import QUICK, parsed
from monitor.crawl.sources.listing import MAX_ENTRIES, Listing, entries
from monitor.crawl.sources.page.links import address_points
from monitor.crawl.sources.poll import Poll, nothing_new
from monitor.crawl.sources.settings import site_of
from monitor.crawl.sources.sitemap.document import GZIP, Document, Listed, parse
from monitor.crawl.sources.sitemap.modified import Modified
from monitor.crawl.sources.sitemap.settings import SitemapSettings

LIMITS = Limits(size=20 * MB)
DEPTH = 2
"""Indexes of indexes are followed, and no further."""
DOCUMENTS = 12
"""Read in one look, the first included."""
NEWS = timedelta(days=3)
"""Pages that were last published or modified longer ago are no news."""
_NEWS_NAME = re.compile(r"news|latest|today|novosti|novyn", re.IGNORECASE)


async def poll(
    settings: SitemapSettings,
    fetcher: Fetcher,
    validators: Validators,
    now: datetime,
    workers: Workers | None = None,
) -> Poll:
    """Look at the sitemap once.

    Raises FetchError where it cannot be had, ListingError where it is none or no page of it is news.
    """
    known = Modified.load(validators.cursor)
    look = _Look(settings, fetcher, workers, now)
    # An index that has not changed says nothing of the sitemaps under it.
    response = await look.get(settings.url, NOTHING_KNOWN if known.index else validators)
    if response.not_modified:
        return nothing_new(response, validators)
    first = await look.document(response)
    await look.under(first.maps)
    pages = list(look.pages.values())
    if not pages:
        raise look.failure or _nothing(look, settings)
    items, known = known.items(pages, index=bool(first.maps), now=now)
    if known.stamps:
        look.warnings.append("marks nearly all pages as modified at each poll; changes of pages are not followed")
    languages = {page.language for page in pages}
    listing = Listing(items=tuple(items), language=languages.pop() if len(languages) == 1 else None)
    found = entries(listing, response.url, settings.language, now)
    own = response.validators if first.complete and not first.maps else NOTHING_KNOWN
    return Poll(
        entries=found.entries,
        validators=Validators(own.etag, own.last_modified, known.dump()),
        permanent_redirect=response.permanent_redirect,
        warnings=(*look.warnings, *found.warnings),
        fresh_for=None if first.maps else response.fresh_for,
    )


def _nothing(look: _Look, settings: SitemapSettings) -> ListingError:
    where = "" if settings.within == "/" else f" under {settings.within}"
    return ListingError(
        f"lists {look.count} pages{where}, none of them published or modified within {NEWS.days} days; look for a news "
        "sitemap or a feed",
        outcome="no_news",
        temporary=True,
    )


@dataclass
class _Look:
    """What was read in one look."""

    settings: SitemapSettings
    fetcher: Fetcher
    workers: Workers | None
    now: datetime
    pages: dict[str, Listed] = field(default_factory=dict)
    count: int = 0
    documents: int = 0
    failure: CrawlError | None = None
    warnings: list[str] = field(default_factory=list)

    async def get(self, url: str, validators: Validators = NOTHING_KNOWN) -> Response:
        """One document, as it comes."""
        self.documents += 1
        return await self.fetcher.get(
            url,
            validators=validators,
            limits=LIMITS,
            allow_private=self.settings.allow_private,
            headers={"Accept": "application/xml, text/xml, */*;q=0.5"},
        )

    async def document(self, response: Response) -> Document:
        """What a document lists; its pages are kept as far as they are news."""
        body, told = response.body, (response.charset, response.url)
        # A small file may be large when unpacked.
        document = await parsed(body, self.workers, parse, *told, quick=0 if body.startswith(GZIP) else QUICK)
        self.count += document.count
        self.pages |= {page.address: page for page in self._wanted(document)}
        if not document.complete:
            self.warnings.append("a sitemap is cut off before its end; what came before was read")
        return document

    async def under(self, maps: tuple[Listed, ...], depth: int = 1) -> None:
        """Read the sitemaps of an index, the likeliest to hold news first."""
        site = site_of(self.settings.url)
        wanted = [one for one in maps if site_of(one.address) == site and self._is_news(one)]
        for one in sorted(wanted, key=_likely, reverse=True):
            if self.documents >= DOCUMENTS:
                self.warnings.append(
                    f"an index of {len(wanted)} sitemaps; only {DOCUMENTS} documents are read in one poll"
                )
                return
            try:
                document = await self.document(await self.get(one.address))
            except CrawlError as error:  # one sitemap is isolated from the others
                self.failure = error
                self.warnings.append(error.message)
                continue
            if document.maps and depth < DEPTH:
                await self.under(document.maps, depth + 1)

    def _wanted(self, document: Document) -> Iterable[Listed]:
        """The pages that are news; where no times are told at all, those of a short sitemap."""
        dated = any(page.at is not None for page in document.pages)
        if not dated and document.count > MAX_ENTRIES:
            self.warnings.append(f"lists {document.count} pages without times; which of them are news cannot be told")
            return
        for page in document.pages:
            if (page.at is not None or not dated) and self._is_news(page) and self._is_article(page):
                yield page

    def _is_news(self, one: Listed) -> bool:
        return one.at is None or one.at >= self.now - NEWS

    def _is_article(self, page: Listed) -> bool:
        path = urlsplit(page.address).path or "/"
        if not path.startswith(self.settings.within):
            return False
        return page.published is not None or bool(page.title) or address_points(page.address) is not None


def _likely(one: Listed) -> tuple[bool, float]:
    return bool(_NEWS_NAME.search(urlsplit(one.address).path)), one.at.timestamp() if one.at else 0.0
