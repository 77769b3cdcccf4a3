"""Commands that go together, against a real store."""

from __future__ import annotations

import pytest
from redis.exceptions import ResponseError

from monitor.store.batch import ask, run_each, try_each
from monitor.store.connection import OUTAGE, Store, connect

ADD = "return redis.call('INCRBY', KEYS[1], ARGV[1])"


def key(store: Store, name: str) -> str:
    return f"{store.keys.namespace}:{name}"


async def test_answers_come_in_the_order_of_the_commands(store: Store) -> None:
    a = key(store, "a")
    commands = [("SET", a, 1), ("INCR", a), ("HMGET", key(store, "h"), "x", "y"), ("GET", a)]
    assert await ask(store.redis, commands) == [b"OK", 2, [None, None], b"2"]
    assert await ask(store.redis, []) == []


async def test_an_error_is_that_of_its_own_command_and_the_others_are_done(store: Store) -> None:
    a = key(store, "a")
    done, wrong, after = await try_each(store.redis, [("SET", a, "text"), ("INCR", a), ("GET", a)])
    assert (done, after) == (b"OK", b"text")
    assert isinstance(wrong, ResponseError)
    with pytest.raises(ResponseError):
        await ask(store.redis, [("INCR", a), ("SET", a, "other")])
    assert await store.redis.get(a) == b"other"


async def test_a_server_that_does_not_know_a_script_is_told_it(store: Store) -> None:
    script = store.redis.register_script(f"{ADD} -- {store.keys.namespace}")
    a = key(store, "a")
    assert await run_each(store.redis, script, [([a], [1]), ([a], [10])]) == [1, 11]
    await store.redis.set(key(store, "text"), "x")
    right, wrong = await run_each(store.redis, script, [([a], [1]), ([key(store, "text")], [1])])
    assert right == 12
    assert isinstance(wrong, ResponseError)


async def test_a_connection_that_was_cut_meanwhile_is_made_anew(store: Store, valkey) -> None:
    async with connect(f"unix://{valkey}") as client:
        [name] = await ask(client, [("CLIENT", "ID")])
        await store.redis.client_kill_filter(_id=str(name))
        [other] = await ask(client, [("CLIENT", "ID")])
        assert other != name


async def test_a_server_that_is_away_is_an_outage() -> None:
    async with connect("redis://127.0.0.1:1") as client:
        with pytest.raises(OUTAGE):
            await ask(client, [("PING",)])
