"""The kind `telegram`: public channels by the preview that Telegram shows to browsers without an account."""

from monitor.crawl.sources.telegram.channel import poll
from monitor.crawl.sources.telegram.settings import TelegramSettings

__all__ = ["TelegramSettings", "poll"]
