"""One look at a channel: its newest posts, and the older ones back to the last that was seen.

A page of the preview holds about twenty posts, fewer than a burst may bring between two polls. What one look cannot
reach is kept as a gap and read by the next ones.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from monitor.crawl.dates import told
from monitor.crawl.errors import CrawlError
from monitor.crawl.exchange import PAGE_LIMITS, Response, Validators
from monitor.crawl.fetch import Fetcher
from monitor.crawl.pool import Workers
from monitor.crawl.sources.beside import parsed
from monitor.crawl.sources.poll import Poll
from monitor.crawl.sources.telegram.preview import Post, Preview, parse
from monitor.crawl.sources.telegram.progress import Gap, Progress, load
from monitor.crawl.sources.telegram.refused import refuse
from monitor.crawl.sources.telegram.settings import HOME, TelegramSettings
from monitor.model import Entry

PAGES = 10
"""Of one look; with twenty posts each, a channel may bring 200 between two polls."""
MANY = 10
"""So many posts without a word are odd."""
OLDEST = timedelta(days=2)
"""Posts that were missed longer ago are left out, and said so."""
EDITED_WITHIN = timedelta(hours=6)
"""So long a post may be edited and the edit be news of its own hour."""
LOOK_BACK_EVERY = timedelta(minutes=5)
"""In channels whose posts leave the first page within these hours, an older page is read again so often."""


async def poll(
    settings: TelegramSettings,
    fetcher: Fetcher,
    validators: Validators,
    now: datetime,
    workers: Workers | None = None,
) -> Poll:
    """Look at the channel once.

    Raises FetchError where its preview cannot be had, ListingError where there is none, or none that can be read.
    """
    known = load(validators.cursor, settings.channel)
    look = _Look(settings, fetcher, workers)
    newest = await look.page(None)
    if len(newest.posts) >= MANY and not any(post.text for post in newest.posts):
        look.warnings.append(
            f"none of the newest {len(newest.posts)} posts has any words: a channel of pictures, or the preview has "
            "another form now"
        )
    gap = await look.back(_opened(known, newest), now)
    after = replace(
        known, last=max(post.last for post in newest.posts), gap=gap, texts=known.remembering(look.posts.values())
    )
    if gap is None and known.last:
        after = await look.for_edits(after, newest, now)
        after = replace(after, texts=known.remembering(look.posts.values()))
    if after == known and not look.warnings:
        return Poll(not_modified=True, validators=validators)
    entries = [_entry(post, known, settings, now) for post in look.posts.values() if post.text]
    return Poll(
        entries=tuple(entries),
        validators=Validators(cursor=after.dump()),
        warnings=tuple(look.warnings),
    )


@dataclass
class _Look:
    """The pages read in one look, with what was found in them."""

    settings: TelegramSettings
    fetcher: Fetcher
    workers: Workers | None
    posts: dict[int, Post] = field(default_factory=dict)
    pages: int = 0
    warnings: list[str] = field(default_factory=list)

    async def page(self, before: int | None) -> Preview:
        """The page before a post, or the newest."""
        query = f"?before={before}" if before is not None else ""
        response = await self.fetcher.get(
            self.settings.url + query,
            limits=PAGE_LIMITS,
            allow_private=self.settings.allow_private,
            headers={"Accept": "text/html"},
        )
        refuse(response, self.settings.channel)
        found = await self._parsed(response)
        self.pages += 1
        self.posts.update({post.number: post for post in found.posts})
        return found

    async def _parsed(self, response: Response) -> Preview:
        return await parsed(response.body, self.workers, parse, response.charset)

    async def back(self, gap: Gap | None, now: datetime) -> Gap | None:
        """Read older pages until a gap is closed; what is left of it where there are too many."""
        while gap is not None:
            if self.pages >= PAGES:
                self.warnings.append(
                    f"posts {gap.until + 1} to {gap.before - 1} are not read yet: more than {PAGES} pages came since "
                    "the last poll; the next one goes on there, a shorter `every` would keep up"
                )
                return gap
            try:
                older = await self.page(gap.before)
            except CrawlError as error:  # the newest posts are here and do not wait for the others
                if error.outcome == "no_posts":
                    return None
                self.warnings.append(f"posts {gap.until + 1} to {gap.before - 1} are not read yet: {error.message}")
                return gap
            gap = self._rest(gap, older, now)
        return None

    def _rest(self, gap: Gap, older: Preview, now: datetime) -> Gap | None:
        left = _down_to(gap.until, older)
        if left is None:
            return None
        if left.before >= gap.before:
            self.warnings.append(f"posts {gap.until + 1} to {gap.before - 1} are left out: the preview leads nowhere")
            return None
        if all(post.published is not None and post.published < now - OLDEST for post in older.posts):
            self.warnings.append(
                f"posts {gap.until + 1} to {left.before - 1} are left out: they are older than {OLDEST.days} days"
            )
            return None
        return left

    async def for_edits(self, known: Progress, newest: Preview, now: datetime) -> Progress:
        """Read one older page again where posts leave the first page while they may still be edited."""
        due = now.timestamp() - known.looked_at >= LOOK_BACK_EVERY.total_seconds()
        if not due or newest.before is None or not _young(newest.posts[:1], now):
            return known
        known = replace(known, looked_at=int(now.timestamp()))
        try:
            older = await self.page(known.again or newest.before)
        except CrawlError as error:
            self.warnings.append(f"older posts cannot be looked at for edits: {error.message}")
            return known
        return replace(known, again=older.before if _young(older.posts[:1], now) else None)


def _young(posts: Iterable[Post], now: datetime) -> bool:
    return any(post.published is not None and post.published >= now - EDITED_WITHIN for post in posts)


def _opened(known: Progress, newest: Preview) -> Gap | None:
    """What lies between the newest page and what is known; on a first poll, nothing."""
    if not known.last:
        return None
    if (opened := _down_to(known.last, newest)) is None:
        return known.gap
    # An older gap becomes part of the new one: reading twice is better than reading half.
    return Gap(opened.before, known.gap.until) if known.gap else opened


def _down_to(until: int, page: Preview) -> Gap | None:
    """What is missing between a page and a post; None where they meet."""
    oldest = page.posts[0].number
    if oldest <= until + 1:
        return None
    # A page that names none before it is asked for one all the same: we have seen an older post once.
    return Gap(page.before or oldest, until)


def _entry(post: Post, known: Progress, settings: TelegramSettings, now: datetime) -> Entry:
    published = told(post.published, now)
    # The preview tells that a post was edited, not when; it was since the last poll.
    fresh = published is not None and published >= now - EDITED_WITHIN
    return Entry(
        guid=f"{post.channel.lower()}/{post.number}",
        link=f"{HOME}/{post.channel}/{post.number}",
        title="",
        summary=post.text,
        published=published,
        updated=now if fresh and known.edited(post) else None,
        language=settings.language,
        origin=post.origin,
    )
