"""How we behave towards all hosts: who we say we are, how many connections, how long we wait."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from pydantic import AfterValidator, Field

from monitor.settings import Duration, Settings, like

DELAY = timedelta(milliseconds=500)
LONGEST_DELAY = timedelta(seconds=30)


def _a_short_while(value: timedelta) -> timedelta:
    if not timedelta(0) <= value <= LONGEST_DELAY:
        raise ValueError("must be between 0s and 30s")
    return value


Delay = Annotated[Duration, AfterValidator(_a_short_while)]
HostName = Annotated[str, like(r"[a-z0-9_.:-]{1,253}", "a host name in small letters is expected, such as t.me")]


class HostSettings(Settings):
    """Manners towards one host, where they are to be others than usual."""

    connections: int = Field(default=1, ge=1, le=64)
    delay: Delay = DELAY


class CrawlSettings(Settings):
    """Manners and resources of crawling, for all sources together."""

    contact: Annotated[str, like(r"[\x20-\x7e]{0,200}", "at most 200 characters of plain ASCII are expected")] = ""
    """An address at which those whose sites we read can reach the operator; part of the user agent."""
    connections: int = Field(default=200, ge=1, le=5000)
    """Requests under way at once, over all hosts."""
    connections_per_host: int = Field(default=1, ge=1, le=64)
    """Requests under way at once to one host."""
    delay_per_host: Delay = DELAY
    """The least time between the starts of two requests to one host; all processes over one store keep it together."""
    hosts: Annotated[dict[HostName, HostSettings], Field(max_length=1_000)] = Field(default_factory=dict)
    """Hosts that want, or allow, other manners."""
    robots: bool = True
    """Whether robots.txt counts; a single source is exempted by its `ignore_robots`."""
    processes: int = Field(default=2, ge=1, le=64)
    """Worker processes that find the text in pages."""
