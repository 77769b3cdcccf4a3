"""Many commands in one round trip, for those that are asked hundreds of times a second.

A pipeline of redis-py looks at each command three times over, at each answer four, and asks before each use of a script
whether the server knows it. Here commands are packed and sent, answers are read, and a script is told to a server that
says it does not know it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from redis.asyncio import Redis
from redis.commands.core import AsyncScript
from redis.exceptions import NoScriptError, ResponseError

Command = Sequence[str | bytes | float | int]
Call = tuple[Sequence[str], Sequence[str | bytes | float | int]]
"""Keys and arguments of a script."""


async def ask(redis: Redis, commands: Sequence[Command]) -> list[Any]:
    """The answers to commands that may be sent twice; raises the first error that is among them."""
    answers = await try_each(redis, commands)
    for answer in answers:
        if isinstance(answer, ResponseError):
            raise answer
    return answers


async def try_each(redis: Redis, commands: Sequence[Command]) -> list[Any]:
    """As `ask`, with the error of a command in the place of its answer."""
    if not commands:
        return []
    pool = redis.connection_pool
    connection = await pool.get_connection()  # type: ignore[no-untyped-call]

    async def once() -> list[Any]:
        await connection.send_packed_command(connection.pack_commands(commands))
        return [await _answer(connection) for _ in commands]

    async def cut(_: Exception) -> None:
        await connection.disconnect()

    try:
        return list(await connection.retry.call_with_retry(once, cut))
    finally:
        await pool.release(connection)


async def run_each(redis: Redis, script: AsyncScript, calls: Sequence[Call]) -> list[Any]:
    """What a script that may run twice gives for each call, or the error of that call."""
    commands = [("EVALSHA", script.sha, len(keys), *keys, *arguments) for keys, arguments in calls]
    answers = await try_each(redis, commands)
    if any(isinstance(answer, NoScriptError) for answer in answers):
        await redis.script_load(script.script)
        answers = await try_each(redis, commands)
    return answers


async def run(redis: Redis, script: AsyncScript, calls: Sequence[Call]) -> list[Any]:
    """As `run_each`; raises the first error that is among the answers."""
    answers = await run_each(redis, script, calls)
    for answer in answers:
        if isinstance(answer, ResponseError):
            raise answer
    return answers


async def _answer(connection: Any) -> Any:  # noqa: ANN401 - redis-py's own
    try:
        return await connection.read_response()
    except ResponseError as error:
        return error
