"""The kind `folder`: articles in the files of a directory."""

from monitor.crawl.sources.folder.settings import FolderSettings
from monitor.crawl.sources.folder.source import poll

__all__ = ["FolderSettings", "poll"]
