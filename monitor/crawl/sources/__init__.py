"""The kinds of source: one file or folder each, and one line in this table.

A kind has settings of its own, derived from `SourceSettings`, and a function that polls it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from monitor.crawl.sources import api, feed, folder, mail, page, push, sitemap, stdin, telegram
from monitor.crawl.sources.poll import Poll, Poller
from monitor.crawl.sources.settings import SourceSettings

KINDS: Final[Mapping[str, tuple[type[SourceSettings], Poller]]] = MappingProxyType(
    {
        "api": (api.ApiSettings, api.poll),
        "feed": (feed.FeedSettings, feed.poll),
        "folder": (folder.FolderSettings, folder.poll),
        "mail": (mail.MailSettings, mail.poll),
        "page": (page.PageSettings, page.poll),
        "push": (push.PushSettings, push.poll),
        "sitemap": (sitemap.SitemapSettings, sitemap.poll),
        "stdin": (stdin.StdinSettings, stdin.poll),
        "telegram": (telegram.TelegramSettings, telegram.poll),
    }
)
"""Name of the kind -> its settings class and its poll function."""


def poller(settings: SourceSettings) -> Poller:
    """The function that polls a source of these settings."""
    return KINDS[settings.kind][1]


__all__ = ["KINDS", "Poll", "Poller", "SourceSettings", "poller"]
