"""Where a source has moved for good: believed once it has said so several times, and until that address fails.

Pure. Redirects out of TLS are not followed at all (`walk`), so none is ever remembered.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

TIMES = 3
"""A redirect may be called permanent by mistake; a mistake is mended before it has been met so often in a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A permanent redirect of a source (RFC 9110, 15.4.2 and 15.4.9)."""

    of: str
    """The address that is configured."""
    to: str
    times: int = 1

    @property
    def settled(self) -> bool:
        """Whether the new address is polled from now on."""
        return self.times >= TIMES


def after_answer(moved: Moved | None, configured: str, target: str | None) -> Moved | None:
    """What is remembered after an answer that came by a permanent redirect to `target`, or by none."""
    if moved is not None and moved.of == configured and moved.settled:
        return replace(moved, to=target) if target else moved  # polled there, and moved on
    if target is None:
        return None
    if moved is not None and (moved.of, moved.to) == (configured, target):
        return replace(moved, times=moved.times + 1)
    return Moved(of=configured, to=target)


def present_address(moved: Moved | None, configured: str) -> str:
    """Where to poll a source that is configured with this address."""
    return moved.to if moved is not None and moved.of == configured and moved.settled else configured
