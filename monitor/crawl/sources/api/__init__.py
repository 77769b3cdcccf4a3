"""The kind `api`: JSON over HTTP, and what is picked out of it."""

from monitor.crawl.sources.api.settings import ApiSettings
from monitor.crawl.sources.api.source import poll

__all__ = ["ApiSettings", "poll"]
