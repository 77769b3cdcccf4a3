"""Connections that change hands, against a real store."""

from __future__ import annotations

import asyncio

import pytest
from redis.asyncio import Redis
from redis.asyncio.connection import UnixDomainSocketConnection
from redis.exceptions import ConnectionError as RedisConnectionError

from monitor.store.pool import Pool


async def test_more_commands_than_connections_all_get_their_turn(valkey) -> None:
    pool = Pool(max_connections=2, timeout=20, path=str(valkey), connection_class=UnixDomainSocketConnection)
    async with Redis.from_pool(pool) as client:
        numbers = await asyncio.gather(*(client.client_id() for _ in range(100)))
    assert 1 <= len(set(numbers)) <= 2


async def test_a_connection_with_something_unread_on_it_is_not_handed_on(valkey) -> None:
    pool = Pool(max_connections=1, timeout=20, path=str(valkey), connection_class=UnixDomainSocketConnection)
    async with Redis.from_pool(pool) as client:
        await client.set("pool:unread", "stale")
        connection = await pool.get_connection()
        await connection.send_command("GET", "pool:unread")
        await asyncio.sleep(0.05)
        await pool.release(connection)
        assert await client.get("pool:nobody") is None


async def test_whoever_waits_is_told_that_one_is_free(valkey) -> None:
    pool = Pool(max_connections=1, timeout=20, path=str(valkey), connection_class=UnixDomainSocketConnection)
    async with Redis.from_pool(pool):
        held = await pool.get_connection()
        waiting = asyncio.create_task(pool.get_connection())
        await asyncio.sleep(0.01)
        await pool.release(held)
        assert await asyncio.wait_for(waiting, 5) is held
        await pool.release(held)


async def test_one_that_cannot_be_opened_takes_nobody_s_place() -> None:
    pool = Pool(max_connections=1, timeout=1, host="127.0.0.1", port=1)
    async with Redis.from_pool(pool) as client:
        for _ in range(3):
            with pytest.raises(RedisConnectionError, match="connecting"):
                await client.ping()
