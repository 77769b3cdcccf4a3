"""The kind `mail`: newsletters and wire desks that come by mail, read over IMAP."""

from monitor.crawl.sources.mail.settings import MailSettings
from monitor.crawl.sources.mail.source import poll

__all__ = ["MailSettings", "poll"]
