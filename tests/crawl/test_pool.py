import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from monitor.crawl.errors import PageError
from monitor.crawl.pool import WorkCrashedError, Workers, WorkTimeoutError

HANGS = 300
"""Seconds; no machine is so slow: what takes longer hangs."""
FOR_EVER = 3600


async def test_a_worker_gives_back_the_result_from_another_process() -> None:
    async with Workers(1) as workers:
        assert await workers.run(os.getpid, seconds=HANGS) != os.getpid()
        assert await workers.run(divmod, 7, 2, seconds=HANGS) == (3, 1)


async def test_an_error_of_the_task_reaches_the_caller_with_all_it_says() -> None:
    from monitor.crawl.article import extract_page

    async with Workers(1) as workers:
        with pytest.raises(PageError) as caught:
            await workers.run(extract_page, b"", "https://kurier.example/", None, seconds=HANGS)
        with pytest.raises(ZeroDivisionError):
            await workers.run(divmod, 1, 0, seconds=HANGS)
    assert (caught.value.outcome, caught.value.temporary) == ("no_text", False)


async def test_a_time_limit_of_the_task_itself_is_not_taken_for_ours() -> None:
    async with Workers(1) as workers:
        with pytest.raises(TimeoutError):
            await workers.run(_own_timeout, seconds=HANGS)


def _own_timeout() -> None:
    raise TimeoutError


async def test_a_hung_task_is_ended_and_the_next_one_runs() -> None:
    async with Workers(1, stuck_after=HANGS) as workers:
        await workers.run(os.getpid, seconds=HANGS)
        with pytest.raises(WorkTimeoutError, match="sleep"):
            await workers.run(time.sleep, FOR_EVER, seconds=0.2)
        assert await workers.run(divmod, 7, 2, seconds=HANGS) == (3, 1)


async def test_a_crashed_worker_takes_only_its_task_along() -> None:
    async with Workers(1) as workers:
        with pytest.raises(WorkCrashedError):
            await workers.run(os._exit, 7, seconds=HANGS)
        assert await workers.run(divmod, 7, 2, seconds=HANGS) == (3, 1)


async def test_workers_killed_while_idle_are_replaced() -> None:
    async with Workers(1) as workers:
        for _ in range(2):
            os.kill(pid := await workers.run(os.getpid, seconds=HANGS), signal.SIGKILL)
            await _gone(pid)
            for _ in range(2):  # the pool may not have noticed yet, and refuses all work once it has
                with suppress(WorkCrashedError):
                    await workers.run(divmod, 7, 2, seconds=HANGS)
            assert await workers.run(divmod, 7, 2, seconds=HANGS) == (3, 1)


async def test_a_result_that_cannot_travel_is_an_error_and_the_next_task_runs() -> None:
    async with Workers(1) as workers:
        with pytest.raises(Exception, match="pickle"):
            await workers.run(open, os.devnull, seconds=HANGS)
        assert await workers.run(divmod, 7, 2, seconds=HANGS) == (3, 1)


async def test_closing_ends_busy_workers_and_their_callers_learn_it(tmp_path) -> None:
    at_work = tmp_path / "at work"
    async with asyncio.timeout(HANGS):  # and not for as long as the task takes
        async with Workers(1) as workers:
            pid = await workers.run(os.getpid, seconds=HANGS)
            waiting = asyncio.create_task(workers.run(_sleep, at_work, seconds=FOR_EVER))
            await _comes_true(at_work.exists, "the task has begun")
        with pytest.raises(WorkCrashedError):
            await waiting
    await _gone(pid)


def _sleep(at_work: Path) -> None:
    at_work.touch()
    time.sleep(FOR_EVER)


async def _gone(pid: int) -> None:
    def gone() -> bool:
        try:
            state = Path(f"/proc/{pid}/stat").read_text()
        except (FileNotFoundError, ProcessLookupError):
            return True
        return state.rsplit(")", 1)[1].split()[0] == "Z"

    await _comes_true(gone, f"process {pid} is gone")


async def _comes_true(look: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + HANGS
    while not look():
        assert time.monotonic() < deadline, f"never came true: {what}"
        await asyncio.sleep(0.02)


PARENT = """
import asyncio, os, signal, time
from monitor.crawl.pool import Workers
signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever runs these tests may have been told to ignore it
def nap():
    os.write(1, f"{os.getpid()}\\n".encode())
    time.sleep(3600)
async def main():
    async with Workers(1) as workers:
        await workers.run(nap, seconds=3600)
if __name__ == "__main__":
    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        pass
"""


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGKILL])
async def test_ctrl_c_is_quiet_and_no_worker_outlives_its_parent(tmp_path, sent) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    parent = subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    assert parent.stdout is not None
    worker = int(parent.stdout.readline())
    if sent == signal.SIGINT:
        os.killpg(parent.pid, sent)  # as a terminal does: to all of them
    else:
        os.kill(parent.pid, sent)
    _, errors = await asyncio.to_thread(parent.communicate, timeout=HANGS)
    await _gone(worker)
    if sent == signal.SIGINT:
        assert errors == b""
