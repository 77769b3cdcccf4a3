"""Work that blocks, in processes of its own: a task that hangs or crashes loses its worker and nothing else."""

from __future__ import annotations

import asyncio
import logging
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from types import TracebackType
from typing import Any, Self, TypeVar

from pebble import ProcessExpired, ProcessPool

T = TypeVar("T")

TASKS_A_WORKER = 500
"""Then the process is replaced: what libraries leak does not add up."""
CLOSE_SECONDS = 1.5
STUCK_SECONDS = 10.0
"""So long after a task should have been ended, the pool itself is held to be stuck."""


class WorkTimeoutError(Exception):
    """The task took longer than allowed; its worker was ended."""


class WorkCrashedError(Exception):
    """The worker died under the task, or the workers are being closed."""


def _set_up() -> None:
    """Leave Ctrl-C, which a terminal sends to every process, to the parent; end when the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    logging.disable(logging.CRITICAL)  # what a task has to say stands in its result; libraries would write to stderr
    threading.Thread(target=_follow_parent, daemon=True).start()


def _follow_parent() -> None:
    """A killed parent cannot end its workers, and a hung task would not notice that nobody waits for it."""
    if parent := multiprocessing.parent_process():
        parent.join()
    os._exit(1)


class Workers:
    """A few processes that run plain functions under a time limit; an async context manager.

    `preload` names modules that are imported once, before workers split off, so that new ones start at once; the list
    of the first pool of a process counts. Workers import the main module too: name what that imports.
    """

    def __init__(self, count: int, *, preload: Sequence[str] = (), stuck_after: float = STUCK_SECONDS) -> None:
        self._count = count
        self._stuck_after = stuck_after
        self._preload = list(preload)
        self._slots = asyncio.Semaphore(count * 2)
        self._replacing = asyncio.Lock()
        self._closing = False
        self._running: set[asyncio.Future[tuple[bool, Any]]] = set()

    async def __aenter__(self) -> Self:
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(self._preload)
        self._pool = await self._new_pool()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing = True
        for future in tuple(self._running):
            future.cancel()  # the pool would leave them unanswered
        await self._end(self._pool)

    async def run(self, task: Callable[..., T], /, *args: object, seconds: float) -> T:
        """Run a function of a module in a worker; arguments and result travel pickled.

        Raises what the function raises, WorkTimeoutError after `seconds` of running, WorkCrashedError where the
        worker died. Cancelling ends the worker too.
        """
        async with self._slots:  # few tasks wait in the pool itself, where they could not be taken back
            pool = self._pool
            try:
                raised, value = await self._submit(pool, task, args, seconds)
            except (ProcessExpired, BrokenProcessPool) as error:
                await self._replace(pool)
                raise WorkCrashedError(f"a worker died in {_name(task)} ({error})") from None
        if raised:
            raise value
        result: T = value
        return result

    async def _submit(
        self, pool: ProcessPool, task: Callable[..., T], args: tuple[object, ...], seconds: float
    ) -> tuple[bool, Any]:
        if self._closing or not pool.active:
            raise BrokenProcessPool("the pool is not active")
        future = asyncio.wrap_future(pool.schedule(_guarded, args=(task, args), timeout=seconds))
        self._running.add(future)
        # A second clock, should the pool itself be stuck: a turn for the task before and one for this.
        stuck = asyncio.get_running_loop().call_later(2 * seconds + self._stuck_after, future.cancel)
        try:
            outcome: tuple[bool, Any] = await future
        except TimeoutError:
            raise WorkTimeoutError(f"{_name(task)} took longer than {seconds:g} s") from None
        except asyncio.CancelledError:
            current = asyncio.current_task()
            if current is not None and current.cancelling():
                raise
            await self._replace(pool, stuck=True)
            raise BrokenProcessPool("the workers are being closed, or stuck") from None
        finally:
            stuck.cancel()
            self._running.discard(future)
        return outcome

    async def _new_pool(self) -> ProcessPool:
        pool = ProcessPool(self._count, TASKS_A_WORKER, initializer=_set_up, context=self._context)
        # The first look at its state starts the processes, which takes a while: not in the loop.
        await asyncio.to_thread(getattr, pool, "active")
        return pool

    async def _replace(self, broken: ProcessPool, *, stuck: bool = False) -> None:
        """A pool in which an idle worker died refuses all work for ever; it is replaced, once."""
        if broken is not self._pool or self._closing or (broken.active and not stuck):
            return
        async with self._replacing:
            if broken is self._pool:
                self._pool = await self._new_pool()
                await self._end(broken)

    async def _end(self, pool: ProcessPool) -> None:
        """Stop a pool and wait a moment for it, in a thread that nobody waits for at the end of the process."""
        loop, ended = asyncio.get_running_loop(), asyncio.Event()

        def end() -> None:
            pool.stop()  # type: ignore[no-untyped-call]
            pool.join()
            with suppress(RuntimeError):  # the loop has ended meanwhile
                loop.call_soon_threadsafe(ended.set)

        threading.Thread(target=end, daemon=True).start()
        with suppress(TimeoutError):
            async with asyncio.timeout(CLOSE_SECONDS):
                await ended.wait()


def _guarded(task: Callable[..., T], args: tuple[object, ...]) -> tuple[bool, Any]:
    """Errors travel as values: those of the task are not to be taken for those of the pool."""
    try:
        return False, task(*args)
    except Exception as error:  # noqa: BLE001 - raised again at the other end
        return True, error


def _name(task: Callable[..., Any]) -> str:
    return getattr(task, "__name__", "a task")
