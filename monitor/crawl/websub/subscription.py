"""One subscription, and when something is to be done about it. Pure."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

LEASE = timedelta(days=10)
"""What we ask for; hubs give what they like."""
SHORTEST_LEASE, LONGEST_LEASE = timedelta(minutes=1), timedelta(days=90)
UNTOLD_LEASE = timedelta(days=1)
"""Where a hub does not say how long it will send."""
PATIENCE = timedelta(minutes=10)
"""A hub that has not verified a request by then is asked again, later and later."""
LONGEST_PATIENCE = timedelta(days=1)
VERIFIABLE = timedelta(days=1)
"""So long after a request its verification is believed."""
SIGNATURES = frozenset({"sha1", "sha256", "sha384", "sha512"})
"""As WebSub, 7.1, has them. HMAC with SHA-1 is not known to be weak, and the most used hub has no other."""


class State(StrEnum):
    """Where a subscription stands."""

    ASKED = "asked"
    ACTIVE = "active"
    DENIED = "denied"
    LEAVING = "leaving"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """A hub's promise to push a topic to us, or our wish for one."""

    id: str
    """Stands in the address that the hub calls; nobody else can guess it."""
    source: str
    hub: str
    topic: str
    secret: str
    public_url: str
    """Where the hub calls us."""
    inner: bool = False
    """The source may be on an inner address, and so its hub."""
    state: State = State.ASKED
    asked_at: datetime | None = None
    expires_at: datetime | None = None
    attempts: int = 0
    """Requests since the last verification."""

    def verifiable(self, now: datetime) -> bool:
        """Whether we have asked lately, so that a hub may verify it."""
        return self.asked_at is not None and now - self.asked_at <= VERIFIABLE

    def signed(self, header: str, body: bytes) -> bool:
        """Whether a push bears the signature of the secret (`X-Hub-Signature: METHOD=HEX`)."""
        method, _, told = header.strip().partition("=")
        if method.lower() not in SIGNATURES or not told.isascii():
            return False
        real = hmac.new(self.secret.encode(), body, getattr(hashlib, method.lower())).hexdigest()
        return hmac.compare_digest(real, told.strip().lower())


def lease_of(told: str) -> timedelta:
    """The lease that a hub grants, in seconds; bounded, and a day where it says nothing."""
    if not (told.isascii() and told.isdigit()):
        return UNTOLD_LEASE
    return min(max(timedelta(seconds=int(told[:9])), SHORTEST_LEASE), LONGEST_LEASE)


def renew_at(now: datetime, lease: timedelta) -> datetime:
    """When to ask again: after three quarters, so that a hub may be away for a while before the lease runs out."""
    return now + lease * 0.75


def ask_again_at(now: datetime, attempts: int) -> datetime:
    """When to ask again after so many requests that were not verified."""
    return now + min(PATIENCE * (1 << min(attempts, 10)), LONGEST_PATIENCE)
