"""The service as a process of its own, over a news site, a Bot API server and a folder that outlasts it."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from tests.servers.bot_api import TOKEN, BotApi
from tests.servers.news_site import NewsSite

CHAT = -1001234567890
HANGS_SECONDS = 300
"""No machine is so slow: what takes longer hangs."""


class Running:
    """A started `tocsin run`."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.lines: list[str] = []
        assert process.stderr is not None
        self._reading = asyncio.create_task(self._read(process.stderr))

    async def _read(self, stream: asyncio.StreamReader) -> None:
        async for line in stream:
            self.lines.append(line.decode(errors="replace").rstrip())

    async def says(self, words: str) -> str:
        """Wait until it has logged a line with these words."""
        return await eventually(lambda: next((line for line in self.lines if words in line), None), self.lines)

    async def end(self, number: int = signal.SIGTERM) -> int:
        """Send a signal; its exit code."""
        self.process.send_signal(number)
        code = await asyncio.wait_for(self.process.wait(), HANGS_SECONDS)
        await self._reading
        return code


async def eventually(look: Callable[[], object], told: object = "") -> object:
    """The first true thing that `look` gives."""
    deadline = time.monotonic() + HANGS_SECONDS
    while time.monotonic() < deadline:
        if found := look():
            return found
        await asyncio.sleep(0.05)
    pytest.fail(f"did not come true: {told}")


@pytest.fixture
async def news() -> AsyncIterator[NewsSite]:
    async with NewsSite() as site:
        yield site


@pytest.fixture
async def bot_api() -> AsyncIterator[BotApi]:
    async with BotApi() as server:
        yield server


@pytest.fixture
def config(tmp_path: Path, news: NewsSite, bot_api: BotApi) -> Path:
    """A configuration that watches Kharkiv and tells one chat."""
    (tmp_path / "token").write_text(TOKEN)
    path = tmp_path / "config.yaml"
    path.write_text(
        f"""\
store: embedded
data: {tmp_path / "data"}
log: {{format: json}}
web: {{listen: "127.0.0.1:0"}}
telegram: {{token_file: token, base_url: "{bot_api.url}"}}
crawl: {{processes: 1, delay_per_host: 0s}}
sources:
  - {{name: site, url: "{news.feed}", every: 1s, language: en, allow_private: true}}
channels:
  desk: {{kind: telegram, chat: {CHAT}}}
watchlists:
  - {{name: kharkiv, cities: [Kharkiv], notify: [desk]}}
"""
    )
    return path


@pytest.fixture
async def start(config: Path) -> AsyncIterator[Callable[..., Awaitable[Running]]]:
    """Starts the service; what still runs at the end is killed, its store too."""
    started: list[Running] = []

    async def begin(*arguments: str) -> Running:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "monitor", "run", "--config", str(config), *arguments,
            stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE, cwd=config.parent,
            env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
        )  # fmt: skip
        started.append(Running(process))
        return started[-1]

    yield begin
    for running in started:
        if running.process.returncode is None:
            await running.end()
