"""`tocsin demo`: the service itself over the bundled newsroom, in a store of its own, as an exercise."""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from pathlib import Path

import yaml

from monitor.config.load import Loaded, load_text
from monitor.demo.newsroom import BANNER, Newsroom, Story, load_story, serve
from monitor.read.places.gazetteer import Gazetteer
from monitor.service.run import Service, run_loop, set_up_logs, utc_now

LOOK_SECONDS, LOOKS = 0.05, 8
"""An article is told once nothing waits anywhere so many times in a row: what moves on while one looks from queue to
queue may be missed once at each of the five that it passes through, not more often."""


def demonstrate(*, once: bool, speed: float, port: int) -> int:
    """Tell the story; with `once`, end when it is told. The exit code of the process."""
    gazetteer = Gazetteer.load()
    with tempfile.TemporaryDirectory(prefix="tocsin-demo-") as folder:
        demo = Demo(load_story(), gazetteer, Path(folder), speed=speed, port=port, once=once)
        return run_loop(demo)


class Demo:
    """One telling of the story."""

    def __init__(
        self, story: Story, gazetteer: Gazetteer, folder: Path, *, speed: float, port: int, once: bool
    ) -> None:
        self._story, self._gazetteer, self._folder = story, gazetteer, folder
        self._speed, self._port, self._once = speed, port, once

    async def run(self) -> None:
        """Serve the newsroom and run the service over it until it ends."""
        newsroom = Newsroom(self._story, clock=utc_now)
        async with serve(newsroom) as address:
            loaded = self._configuration(address)
            set_up_logs(loaded.config)
            service = Service(loaded, exercise=True)
            print(f"{BANNER}\nThe story takes {self._seconds:.0f} seconds or more.", file=sys.stderr, flush=True)
            async with asyncio.TaskGroup() as tasks:
                telling = tasks.create_task(self._tell(service, newsroom))
                await service.run()
                telling.cancel()

    @property
    def _seconds(self) -> float:
        return self._story.seconds / self._speed

    async def _tell(self, service: Service, newsroom: Newsroom) -> None:
        """Publish each item at its time, or later: a slow machine is waited for, so all see the same story."""
        await service.started.wait()
        begun = time.monotonic()
        for item in sorted(self._story.items, key=lambda item: item.at):
            await asyncio.sleep(begun + item.at / self._speed - time.monotonic())
            newsroom.publish(item)
            await self._told(service, newsroom)
        if self._once:
            service.stop.set()
        else:
            print("The story is told. The dashboard stays up until Ctrl-C.", file=sys.stderr, flush=True)

    async def _told(self, service: Service, newsroom: Newsroom) -> None:
        """Wait until what is published has been read, and its alerts are out."""
        assert service.runtime is not None
        quiet = 0
        while quiet < LOOKS:
            await asyncio.sleep(LOOK_SECONDS)
            quiet = quiet + 1 if not newsroom.unread and await service.runtime.idle() else 0

    def _configuration(self, address: str) -> Loaded:
        config = {
            "store": "embedded",
            "data": str(self._folder),
            "log": {"format": "text", "level": "ERROR"},
            "web": {"listen": f"127.0.0.1:{self._port}"},
            "crawl": {"delay_per_host": "0s", "connections_per_host": 4},
            "sources": [
                {
                    "name": name,
                    "url": f"{address}/feed/{name}",
                    "language": outlet.language,
                    "family": outlet.family,
                    "official": outlet.official,
                    "every": "1s",
                    "allow_private": True,
                    "exercise": True,
                }
                for name, outlet in self._story.outlets.items()
            ],
            "watchlists": [{"name": "exercise", "cities": list(self._story.watch), "notify": ["console"]}],
        }
        text = yaml.safe_dump(config, sort_keys=False)
        return load_text(text, "demo", self._folder, self._gazetteer, environment={})
