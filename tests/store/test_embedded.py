"""The embedded store is a real Valkey whose data outlasts whoever started it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from redis.asyncio import Redis

from monitor.store.connection import open_store, temporary_store
from monitor.store.embedded import SOCKET_PATH_LIMIT, EmbeddedStore, StoreUnavailableError, socket_path


async def test_what_was_written_is_there_after_a_restart(tmp_path: Path) -> None:
    async with open_store("embedded", folder=tmp_path) as store:
        await store.redis.set("key", "kept")
    async with open_store("embedded", folder=tmp_path) as store:
        assert await store.redis.get("key") == b"kept"


async def test_a_server_left_by_a_killed_parent_is_adopted_and_ended_with_its_new_owner(tmp_path: Path) -> None:
    program = f"""
import asyncio, os
from pathlib import Path
from monitor.store.connection import open_store
async def main():
    async with open_store("embedded", folder=Path({str(tmp_path)!r})) as store:
        await store.redis.set("key", "from the killed one")
        print((await store.redis.info("server"))["process_id"], flush=True)
        await asyncio.sleep(60)
asyncio.run(main())
"""
    parent = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    server = int(parent.stdout.readline())
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    os.kill(server, 0)  # it lives on

    async with open_store("embedded", folder=tmp_path) as store:
        assert (await store.redis.info("server"))["process_id"] == server
        assert await store.redis.get("key") == b"from the killed one"
    assert not await EmbeddedStore(tmp_path)._answers()


async def test_a_second_process_connects_and_leaves_the_server_running(tmp_path: Path) -> None:
    async with open_store("embedded", folder=tmp_path) as first:
        async with open_store("embedded", folder=tmp_path) as second:
            await second.redis.set("key", "shared")
        assert await first.redis.get("key") == b"shared"


async def test_a_relative_folder_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_store("embedded", folder=Path("data")) as store:
        await store.redis.set("key", "kept")
    assert (tmp_path / "data" / "appendonlydir").is_dir()


async def test_a_temporary_store_leaves_nothing_behind() -> None:
    async with temporary_store() as store:
        folder = Path((await store.redis.config_get("dir"))["dir"])
        assert folder.is_dir()
    assert not folder.exists()


def test_a_deep_folder_gets_a_socket_that_the_kernel_takes(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["a-rather-long-name-of-a-folder"] * 5)
    assert len(os.fsencode(socket_path(deep))) <= SOCKET_PATH_LIMIT


async def test_a_store_that_does_not_answer_says_which_and_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailableError, match=r"127\.0\.0\.1:1.*does not answer.*store: embedded"):
        async with open_store("redis://:geheim@127.0.0.1:1/0", folder=tmp_path):
            pass


async def test_the_password_of_a_store_is_never_told(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailableError) as caught:
        async with open_store("redis://:geheim@127.0.0.1:1/0", folder=tmp_path):
            pass
    assert "geheim" not in str(caught.value)


async def test_the_append_only_file_is_on(valkey: Path) -> None:
    async with Redis(unix_socket_path=str(valkey)) as client:
        assert (await client.config_get("appendonly"))["appendonly"] == "yes"
