"""How we behave towards all hosts: who we say we are, how many connections, how long we wait."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from pydantic import AfterValidator, Field

from monitor.settings import Duration, Settings, like


def _not_negative(value: timedelta) -> timedelta:
    if value < timedelta(0):
        raise ValueError("must not be negative")
    return value


class CrawlSettings(Settings):
    """Manners and resources of crawling, for all sources together."""

    contact: Annotated[str, like(r"[\x20-\x7e]{0,200}", "at most 200 characters of plain ASCII are expected")] = ""
    """An address at which those whose sites we read can reach the operator; part of the user agent."""
    connections: int = Field(default=200, ge=1, le=5000)
    """Requests under way at once, over all hosts."""
    connections_per_host: int = Field(default=2, ge=1, le=64)
    delay_per_host: Annotated[Duration, AfterValidator(_not_negative)] = timedelta(0)
    """The least time between the starts of two requests to one host."""
    processes: int = Field(default=2, ge=1, le=64)
    """Worker processes that find the text in pages."""
