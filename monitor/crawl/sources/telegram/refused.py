"""A channel without a preview sends browsers to its card, `t.me/NAME`; the card tells why there is nothing to read."""

from __future__ import annotations

import re

from yarl import URL

from monitor.crawl.errors import ListingError
from monitor.crawl.exchange import Response

_EXTRA = re.compile(r"""class=["']tgme_page_extra["'][^<>]*>([^<]{0,200})""")
_COUNT = re.compile(r"\d[\d\s\xa0]*(\w+)")


def refuse(response: Response, channel: str) -> None:
    """Raise ListingError where the answer comes from anywhere but the preview of a channel."""
    url = URL(response.url)
    if "/s/" in url.path:
        return
    if url.path.strip("/").lower() != channel.lower():
        raise ListingError(
            f"no preview of @{channel}: Telegram leads to {url.host}{url.path[:100]} instead; check the name",
            outcome="no_such_channel",
            temporary=False,
        )
    found = _EXTRA.search(response.body[:200_000].decode("utf-8", "replace"))
    counted = _COUNT.search(found[1]) if found else None
    if counted and not counted[1].startswith("member"):
        raise ListingError(
            f"@{channel} has no web preview: its owner, or Telegram, shows it in the app only; remove the source, or "
            "look for a channel or site that carries the same posts",
            outcome="no_preview",
            temporary=False,
        )
    if counted:
        raise ListingError(
            f"@{channel} is a group, and groups have no web preview; name a channel",
            outcome="not_a_channel",
            temporary=False,
        )
    raise ListingError(
        f"@{channel} has no web preview: there is no public channel of this name, or it is a person or a bot; "
        "check the name",
        outcome="no_such_channel",
        temporary=False,
    )
