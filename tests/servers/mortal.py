"""A client of the store whose process dies at a given step: nothing that it would do afterwards is done."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any

from redis.asyncio import Redis
from redis.asyncio.client import Pipeline


class KilledError(BaseException):
    """The process is dead; no code of ours catches this."""


class Mortal(Redis):
    """Counts its steps, a command or a pipeline each; dies after the one that `die` names."""

    steps = 0
    _at = 0
    _dead = False

    def die(self, at: int) -> None:
        """Die at a step: it is done, but nobody reads its answer. To die before it is to die after the one before."""
        self._at = at

    async def execute_command(self, *arguments: Any, **options: Any) -> Any:
        return await self._step(super().execute_command(*arguments, **options))

    def pipeline(self, transaction: bool = True, shard_hint: str | None = None) -> Pipeline:
        pipe = super().pipeline(transaction, shard_hint)
        execute = pipe.execute
        pipe.execute = lambda raise_on_error=True: self._step(execute(raise_on_error))  # type: ignore[method-assign]
        return pipe

    async def _step(self, work: Coroutine[Any, Any, Any]) -> Any:
        self.steps += 1
        number = self.steps
        if self._dead:
            work.close()
            raise KilledError
        result = await work
        self._dead = self._dead or number == self._at
        if self._dead:
            raise KilledError
        return result
