"""The kind `sitemap`: news sitemaps, plain ones and indexes of either (sitemaps.org, Google News)."""

from monitor.crawl.sources.sitemap.settings import SitemapSettings
from monitor.crawl.sources.sitemap.source import poll

__all__ = ["SitemapSettings", "poll"]
