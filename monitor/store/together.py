"""Calls of one script that are made side by side share their round trips: what is asked while an answer is awaited goes
along next. Waiting for the wire costs more than the script itself.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from redis.asyncio import Redis
from redis.exceptions import NoScriptError

MOST = 64
"""Calls of one round trip."""


@dataclass(frozen=True, slots=True)
class _Call:
    keys: Sequence[str]
    arguments: Sequence[str | bytes]
    answer: asyncio.Future[Any]


class Together:
    """A script of the store, for callers who run side by side; it must be one that may run twice."""

    def __init__(self, redis: Redis, script: str) -> None:
        self._redis = redis
        self._script = redis.register_script(script)
        self._waiting: list[_Call] = []
        self._sending: asyncio.Task[None] | None = None

    async def __call__(self, keys: Sequence[str], arguments: Sequence[str | bytes]) -> Any:  # noqa: ANN401 - the script's
        """What the script returns. Raises what redis-py raises for this very call."""
        call = _Call(keys, arguments, asyncio.get_running_loop().create_future())
        self._waiting.append(call)
        if self._sending is None or self._sending.done():
            self._sending = asyncio.create_task(self._send())
        return await call.answer

    async def _send(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
            try:
                answers = await self._ask(batch)
            except BaseException as error:  # nobody is left waiting, whatever it is
                for call in [*batch, *self._waiting]:
                    if not call.answer.done():
                        call.answer.set_exception(error)
                self._waiting = []
                if not isinstance(error, Exception):
                    raise
                return
            for call, answer in zip(batch, answers, strict=True):
                if call.answer.done():
                    continue  # its caller was told to end
                if isinstance(answer, Exception):
                    call.answer.set_exception(answer)
                else:
                    call.answer.set_result(answer)

    async def _ask(self, batch: Sequence[_Call]) -> list[Any]:
        answers = await self._round_trip(batch)
        if any(isinstance(answer, NoScriptError) for answer in answers):
            await self._redis.script_load(self._script.script)
            answers = await self._round_trip(batch)
        return answers

    async def _round_trip(self, batch: Sequence[_Call]) -> list[Any]:
        async with self._redis.pipeline(transaction=False) as pipe:
            for call in batch:
                pipe.evalsha(self._script.sha, len(call.keys), *call.keys, *call.arguments)
            return await pipe.execute(raise_on_error=False)
