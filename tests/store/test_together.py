"""Scripts that share their round trips, against a real store."""

import asyncio

import pytest
from redis.asyncio import Redis
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import ResponseError

from monitor.store.together import Together

ECHO = "if ARGV[1] == 'bad' then return redis.error_reply('ERR bad') end return redis.call('INCR', KEYS[1]) .. ARGV[1]"


@pytest.fixture
def echo(store):
    return Together(store.redis, ECHO + f" -- {store.keys.namespace}")  # a script that the store does not know yet


async def test_everybody_gets_the_answer_to_their_own_call(echo, store):
    told = await asyncio.gather(*(echo([f"{store.keys.namespace}:{n}"], [f"-{n}"]) for n in range(200)))
    assert told == [f"1-{n}".encode() for n in range(200)]


async def test_calls_that_are_made_at_once_share_round_trips(echo, store):
    await echo(["a"], [""])
    before = (await store.redis.info("stats"))["total_reads_processed"]
    await asyncio.gather(*(echo(["a"], [""]) for _ in range(64)))
    assert (await store.redis.info("stats"))["total_reads_processed"] - before < 10


async def test_a_fault_of_one_call_is_its_own(echo, store):
    good, bad, other = await asyncio.gather(
        echo(["b"], ["-x"]), echo(["b"], ["bad"]), echo(["b"], ["-y"]), return_exceptions=True
    )
    assert good.endswith(b"-x")
    assert other.endswith(b"-y")
    assert isinstance(bad, ResponseError)


async def test_an_outage_is_told_to_everybody_who_waits(tmp_path):
    async with Redis(unix_socket_path=str(tmp_path / "nobody")) as client:
        echo = Together(client, ECHO)
        told = await asyncio.gather(*(echo(["c"], [""]) for _ in range(100)), return_exceptions=True)
        assert {type(error) for error in told} == {RedisConnectionError}


async def test_a_caller_who_is_told_to_end_leaves_the_others_alone(echo, store):
    calls = [asyncio.create_task(echo([f"{store.keys.namespace}:d"], ["-"])) for _ in range(10)]
    await asyncio.sleep(0)
    calls[3].cancel()
    told = await asyncio.gather(*calls, return_exceptions=True)
    assert sum(isinstance(answer, bytes) for answer in told) == 9
    assert isinstance(told[3], asyncio.CancelledError)
