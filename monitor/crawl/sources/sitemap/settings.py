"""Which pages of a sitemap are wanted."""

from __future__ import annotations

from typing import Annotated, Literal

from monitor.crawl.sources.settings import SourceSettings
from monitor.settings import like


class SitemapSettings(SourceSettings):
    """A sitemap, an index of sitemaps, or a robots.txt that names them."""

    kind: Literal["sitemap"] = "sitemap"
    within: Annotated[str, like(r"/\S{0,500}", "the beginning of a path is expected, such as /ukr/news/")] = "/"
    """Only pages whose path begins so."""
