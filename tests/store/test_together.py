"""Calls that are answered together, against a real store."""

import asyncio
import gc

import pytest
from redis.asyncio import Redis
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import ResponseError

from monitor.store.together import MOST, Together

ECHO = """
local told = {}
for i = 1, #ARGV do
  told[i] = ARGV[i] == 'bad' and redis.error_reply('ERR bad') or redis.call('INCR', KEYS[1]) .. ARGV[i]
end
return told
"""


def together(redis, key, batches, linger=0.0):
    script = redis.register_script(ECHO + f" -- {key}")  # one that the store does not know yet

    async def ask(questions):
        batches.append(len(questions))
        return await script([key], questions)

    return Together(ask, linger=linger)


@pytest.fixture
def batches():
    return []


@pytest.fixture
def echo(store, batches):
    return together(store.redis, f"{store.keys.namespace}:echo", batches)


async def test_everybody_gets_the_answer_to_their_own_call(echo):
    told = await asyncio.gather(*(echo(f"-{n}") for n in range(200)))
    assert told == [f"{n + 1}-{n}".encode() for n in range(200)]


async def test_calls_that_are_made_at_once_are_asked_together(echo, batches):
    await asyncio.gather(*(echo("") for _ in range(2 * MOST)))
    assert batches == [MOST, MOST]


async def test_what_is_asked_while_an_answer_is_awaited_goes_along_next(echo, batches):
    first = asyncio.create_task(echo("-a"))
    while not batches:
        await asyncio.sleep(0)
    await asyncio.gather(first, echo("-b"), echo("-c"))
    assert batches == [1, 2]


async def test_a_fault_of_one_call_is_its_own(echo):
    good, bad, other = await asyncio.gather(echo("-x"), echo("bad"), echo("-y"), return_exceptions=True)
    assert good.endswith(b"-x")
    assert other.endswith(b"-y")
    assert isinstance(bad, ResponseError)


async def test_an_outage_is_told_to_everybody_who_waits(tmp_path):
    async with Redis(unix_socket_path=str(tmp_path / "nobody")) as client:
        echo = together(client, "c", [])
        told = await asyncio.gather(*(echo("") for _ in range(100)), return_exceptions=True)
        assert {type(error) for error in told} == {RedisConnectionError}


async def test_a_caller_who_is_told_to_end_leaves_the_others_alone(echo):
    calls = [asyncio.create_task(echo("-")) for _ in range(10)]
    await asyncio.sleep(0)
    calls[3].cancel()
    told = await asyncio.gather(*calls, return_exceptions=True)
    assert sum(isinstance(answer, bytes) for answer in told) == 9
    assert isinstance(told[3], asyncio.CancelledError)


async def test_who_can_wait_goes_along_with_others_that_come_soon(store, batches):
    echo = together(store.redis, f"{store.keys.namespace}:echo", batches, linger=0.05)
    first = asyncio.create_task(echo("-a"))
    await asyncio.sleep(0.005)
    second = asyncio.create_task(echo("-b"))
    assert await asyncio.gather(first, second) == [b"1-a", b"2-b"]
    assert batches == [2]
    assert await echo("-c") == b"3-c"


async def test_enough_calls_wait_for_nobody(store, batches):
    echo = together(store.redis, f"{store.keys.namespace}:echo", batches, linger=60)
    await asyncio.wait_for(asyncio.gather(*(echo("") for _ in range(MOST))), 30)
    assert batches == [MOST]


async def test_where_others_are_waited_for_they_are_waited_for_after_each_answer_too(store, batches):
    echo = together(store.redis, f"{store.keys.namespace}:echo", batches, linger=0.05)
    first = asyncio.create_task(echo("-a"))
    while not batches:
        await asyncio.sleep(0)
    second = asyncio.create_task(echo("-b"))
    await first
    await asyncio.gather(second, echo("-c"), echo("-d"))
    assert batches == [1, 3]


class EndedError(BaseException):
    """What no caller expects."""


async def test_what_those_who_wait_were_told_is_left_to_nobody_else():
    """A task that fails unseen is told of whenever it is collected, in the middle of anything."""
    unseen: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: unseen.append(context))

    async def ends(_: object) -> list[bytes]:
        raise EndedError

    told = Together(ends)
    with pytest.raises(EndedError):
        await told("-a")
    await asyncio.sleep(0)
    del told
    gc.collect()
    assert unseen == []
