"""What goes to the store and comes back is the same as with redis-py's own wire, and nobody waits for ever."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st
from redis.asyncio.connection import Connection
from redis.exceptions import DataError, RedisError

from monitor.store import wire
from monitor.store.connection import OUTAGE, Store, connect
from monitor.store.wire import WIRES

ARGUMENTS = st.lists(st.text(st.characters(codec="utf-8")) | st.binary() | st.integers() | st.floats(allow_nan=False))


@given(st.sampled_from(["GET", "CONFIG GET", b"XINFO STREAM", "script load"]), ARGUMENTS)
def test_a_command_crosses_the_wire_as_redis_py_packs_it(name: str | bytes, arguments: list[object]) -> None:
    ours, theirs = WIRES[Connection](), Connection()
    assert b"".join(ours.pack_command(name, *arguments)) == b"".join(theirs.pack_command(name, *arguments))  # type: ignore[arg-type]


def test_a_view_of_memory_crosses_as_its_bytes() -> None:
    assert b"".join(WIRES[Connection]().pack_command("SET", "a", memoryview(b"bc"))).endswith(b"$2\r\nbc\r\n")


def test_what_redis_py_does_not_send_is_not_sent() -> None:
    with pytest.raises(DataError):
        WIRES[Connection]().pack_command("SET", "a", None)


async def test_a_batch_is_answered_in_its_order_with_each_error_in_its_place(store: Store) -> None:
    async with store.redis.pipeline(transaction=False) as pipe:
        pipe.set("a", "x" * 200_000)
        pipe.incr("a")
        pipe.get("a")
        done, refused, text = await pipe.execute(raise_on_error=False)
    assert done
    assert isinstance(refused, RedisError)
    assert text == b"x" * 200_000


@pytest.mark.parametrize("takes", [True, False], ids=["says nothing", "takes nothing"])
async def test_a_server_that_stands_still_counts_as_away(monkeypatch: pytest.MonkeyPatch, takes: bool) -> None:
    monkeypatch.setattr(wire, "SOCKET_SECONDS", 0.2)

    async def stand_still(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if takes:
            await reader.read()
        else:
            await asyncio.sleep(60)
        writer.close()

    server = await asyncio.start_server(stand_still, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with connect(f"redis://127.0.0.1:{port}") as client:
        with pytest.raises(OUTAGE):
            await client.set("a", b"x" * 50_000_000)
    server.close()
