"""Which kind of source an address is: by its own look, and by what answers there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from pydantic import ValidationError

from monitor.config.wording import message_of
from monitor.crawl.errors import CrawlError
from monitor.crawl.exchange import NOTHING_KNOWN
from monitor.crawl.fetch import Fetcher
from monitor.crawl.sources import KINDS, Poll, SourceSettings, poller

_TELEGRAM = re.compile(r"@[A-Za-z][A-Za-z0-9_]{3,31}|(?:https?://)?(?:t|telegram)\.me/.+", re.IGNORECASE)
_SITEMAP = re.compile(r"/robots\.txt$|sitemap", re.IGNORECASE)
OTHER = frozenset({"html_not_feed", "not_a_feed", "broken_feed", "not_a_sitemap", "empty_feed", "empty_sitemap"})
"""Outcomes by which an answer says no more than that it is of another kind."""


class SettingsError(Exception):
    """What was told makes no source; the message names each fault."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """A kind that was tried, and why it is not that one."""

    kind: str
    error: CrawlError


@dataclass(frozen=True, slots=True)
class Answered:
    """A source as it was found, and what it gave."""

    settings: SourceSettings
    poll: Poll | None
    attempts: tuple[Attempt, ...] = ()
    """Each kind that was tried in vain; without a `poll`, the last one says why nothing came."""


def likely_kinds(address: str) -> tuple[str, ...]:
    """The kinds that an address may be of, the likeliest first."""
    if _TELEGRAM.fullmatch(address):
        return ("telegram",)
    if _SITEMAP.search(urlsplit(address).path):
        return ("sitemap", "feed", "page")
    return ("feed", "sitemap", "page")


def settings_of(told: Mapping[str, Any]) -> SourceSettings:
    """Settings of a source as the configuration would read them. Raises SettingsError."""
    kind = str(told.get("kind", "feed"))
    if kind not in KINDS:
        raise SettingsError(f"unknown kind {kind!r}; one of {', '.join(KINDS)}")
    try:
        return KINDS[kind][0].model_validate(dict(told))
    except ValidationError as error:
        faults = [_fault(details) for details in error.errors(include_url=False)]
        raise SettingsError("; ".join(faults)) from None


def _fault(details: Any) -> str:  # noqa: ANN401 - pydantic's own form of an error
    key = ".".join(str(step) for step in details["loc"])
    message = message_of(details, key, ())
    return f"{key}: {message}" if key else message


async def ask(
    address: str, told: Mapping[str, Any], fetcher: Fetcher, now: datetime, kinds: Iterable[str] | None = None
) -> Answered:
    """Ask an address as each kind that it may be of, until one finds what it looks for.

    `told` are further settings. Raises SettingsError where they make no source.
    """
    attempts: list[Attempt] = []
    settings: SourceSettings | None = None
    for kind in kinds or likely_kinds(address):
        settings = settings_of({"url": address, **told, "kind": kind})
        try:
            return Answered(settings, await look(settings, fetcher, now), tuple(attempts))
        except CrawlError as error:
            attempts.append(Attempt(kind, error))
            if error.outcome not in OTHER:
                break
    assert settings is not None
    return Answered(settings, None, tuple(attempts))


async def look(settings: SourceSettings, fetcher: Fetcher, now: datetime) -> Poll:
    """Poll a source once, as if for the first time. Raises CrawlError."""
    return await poller(settings)(settings, fetcher.of(settings.asking), NOTHING_KNOWN, now)
