import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from monitor.crawl.errors import PageError
from monitor.crawl.pool import WorkCrashedError, Workers, WorkTimeoutError


async def test_a_worker_gives_back_the_result_from_another_process() -> None:
    async with Workers(1) as workers:
        assert await workers.run(os.getpid, seconds=10) != os.getpid()
        assert await workers.run(divmod, 7, 2, seconds=10) == (3, 1)


async def test_an_error_of_the_task_reaches_the_caller_with_all_it_says() -> None:
    from monitor.crawl.article import extract_page

    async with Workers(1) as workers:
        with pytest.raises(PageError) as caught:
            await workers.run(extract_page, b"", "https://kurier.example/", None, seconds=20)
        with pytest.raises(ZeroDivisionError):
            await workers.run(divmod, 1, 0, seconds=10)
    assert (caught.value.outcome, caught.value.temporary) == ("no_text", False)


async def test_a_time_limit_of_the_task_itself_is_not_taken_for_ours() -> None:
    async with Workers(1) as workers:
        with pytest.raises(TimeoutError):
            await workers.run(_own_timeout, seconds=10)


def _own_timeout() -> None:
    raise TimeoutError


async def test_a_hung_task_is_ended_and_the_next_one_runs() -> None:
    async with Workers(1) as workers:
        await workers.run(os.getpid, seconds=10)
        with pytest.raises(WorkTimeoutError, match="sleep"):
            await workers.run(time.sleep, 60, seconds=0.2)
        assert await workers.run(divmod, 7, 2, seconds=10) == (3, 1)


async def test_a_crashed_worker_takes_only_its_task_along() -> None:
    async with Workers(1) as workers:
        with pytest.raises(WorkCrashedError):
            await workers.run(os._exit, 7, seconds=10)
        assert await workers.run(divmod, 7, 2, seconds=10) == (3, 1)


async def test_workers_killed_while_idle_are_replaced() -> None:
    async with Workers(1) as workers:
        for _ in range(2):
            os.kill(await workers.run(os.getpid, seconds=10), signal.SIGKILL)
            await asyncio.sleep(0.3)
            answer = None
            for _ in range(3):
                try:
                    answer = await workers.run(divmod, 7, 2, seconds=10)
                except WorkCrashedError:
                    continue
            assert answer == (3, 1)


async def test_a_result_that_cannot_travel_is_an_error_and_the_next_task_runs() -> None:
    async with Workers(1) as workers:
        with pytest.raises(Exception, match="pickle"):
            await workers.run(open, os.devnull, seconds=10)
        assert await workers.run(divmod, 7, 2, seconds=10) == (3, 1)


async def test_closing_ends_busy_workers_at_once_and_their_callers_learn_it() -> None:
    async with Workers(1) as workers:
        pid = await workers.run(os.getpid, seconds=10)
        waiting = asyncio.create_task(workers.run(time.sleep, 60, seconds=60))
        await asyncio.sleep(0.2)
        began = time.monotonic()
    assert time.monotonic() - began < 2
    with pytest.raises(WorkCrashedError):
        await waiting
    await _gone(pid)


async def _gone(pid: int) -> None:
    for _ in range(200):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        state = Path(f"/proc/{pid}/stat")
        if state.exists() and state.read_text().rsplit(")", 1)[1].split()[0] == "Z":
            return
        await asyncio.sleep(0.05)
    raise AssertionError(f"process {pid} is still there")


PARENT = """
import asyncio, os, time
from monitor.crawl.pool import Workers
def nap():
    os.write(1, f"{os.getpid()}\\n".encode())
    time.sleep(60)
async def main():
    async with Workers(1) as workers:
        await workers.run(nap, seconds=60)
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
    began = time.monotonic()
    _, errors = await asyncio.to_thread(parent.communicate, timeout=20)
    await _gone(worker)
    if sent == signal.SIGINT:
        assert errors == b""
        assert time.monotonic() - began < 10
