"""The kind `page`: sites without a feed, by their listing, by one page that changes, or by their live blog."""

from monitor.crawl.sources.page.settings import PageSettings
from monitor.crawl.sources.page.source import poll

__all__ = ["PageSettings", "poll"]
