"""Answers that came together go on a few in each round of the loop, so that no round takes as long as all of them.

Work of two milliseconds a feed is nothing; that of sixty feeds whose answers one look at the sockets has found holds up
everything else for a tenth of a second, the store's own answers among it.
"""

from __future__ import annotations

import asyncio
from collections import deque

A_ROUND = 6
"""So many at once, that what they have for the store goes there together."""


class FewAtOnce:
    """Lets callers pass in the order in which they came, a few in each round of the loop."""

    def __init__(self, a_round: int = A_ROUND) -> None:
        self._a_round = a_round
        self._passed = 0
        """How many have passed in this round."""
        self._waiting: deque[asyncio.Future[None]] = deque()

    async def turn(self) -> None:
        """Wait until no more than a few others pass in this round."""
        loop = asyncio.get_running_loop()
        if self._passed < self._a_round:
            if not self._passed:
                loop.call_soon(self._next)
            self._passed += 1
            return
        turn: asyncio.Future[None] = loop.create_future()
        self._waiting.append(turn)
        await turn

    def _next(self) -> None:
        """The next round has begun."""
        self._passed = 0
        while self._waiting and self._passed < self._a_round:
            turn = self._waiting.popleft()
            if not turn.done():  # else its caller was told to end
                turn.set_result(None)
                self._passed += 1
        if self._passed:
            asyncio.get_running_loop().call_soon(self._next)
