"""A client of the store whose process dies at a given step: nothing that it would do afterwards is done."""

from __future__ import annotations

from typing import Any

from redis.asyncio import Redis


class KilledError(BaseException):
    """The process is dead; no code of ours catches this."""


class Mortal(Redis):
    """Counts its steps, a command, a pipeline or a batch each; dies after the one that `die` names."""

    steps = 0
    _at = 0
    _dead = False

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        pool = self.connection_pool
        self._take, self._give_back = pool.get_connection, pool.release
        pool.get_connection = self._begin  # type: ignore[method-assign]
        pool.release = self._end  # type: ignore[method-assign]

    def die(self, at: int) -> None:
        """Die at a step: it is done, but nobody reads its answer. To die before it is to die after the one before."""
        self._at = at

    async def _begin(self, *arguments: Any, **options: Any) -> Any:
        if self._dead:
            raise KilledError
        return await self._take(*arguments, **options)

    async def _end(self, connection: Any) -> None:
        """Every step is done with one connection, and ends as that is given back."""
        self.steps += 1
        self._dead = self._dead or self.steps == self._at
        await self._give_back(connection)
        if self._dead:
            raise KilledError
