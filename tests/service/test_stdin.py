"""What comes through a pipe is taken over piece by piece, and nothing of it is dropped."""

from __future__ import annotations

import asyncio
import json
import os
import threading
from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from redis.exceptions import ConnectionError as StoreAwayError

from monitor.crawl.sources.stdin import StdinSettings
from monitor.dedup.seen import Accepted
from monitor.model import Entry
from monitor.service import stdin
from monitor.service.stdin import take_from

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


class Desk:
    """Takes over what comes, as soon as it may."""

    def __init__(self, form: str = "jsonl") -> None:
        self.source = StdinSettings(kind="stdin", name="pipe", form=form, language="en")
        self.entries: list[Entry] = []
        self.faults: list[str] = []
        self.answers: list[object] = []
        """What happens instead, once each."""
        self.stop = asyncio.Event()
        self.reads, self.writes = os.pipe()
        self.taking = asyncio.create_task(
            take_from(self.reads, lambda: {"pipe": self.source}, self.take, lambda: NOW, self.stop)
        )

    async def take(self, name: str, entries: Sequence[Entry], warnings: Sequence[str] = ()) -> Accepted | None:
        answer = self.answers.pop(0) if self.answers else Accepted(len(entries), 0, 0)
        if isinstance(answer, Exception):
            raise answer
        if answer is not None:
            self.entries += entries
            self.faults += warnings
        return answer

    def write(self, *chunks: bytes, end: bool = True) -> None:
        def work() -> None:
            for chunk in chunks:
                os.write(self.writes, chunk)
            if end:
                os.close(self.writes)

        threading.Thread(target=work, daemon=True).start()

    async def end(self) -> list[str]:
        await asyncio.wait_for(self.taking, 60)
        return [entry.title for entry in self.entries]


def line(n: int) -> bytes:
    return json.dumps({"title": f"Siren {n}", "text": "Three were hurt."}).encode() + b"\n"


async def test_each_line_is_taken_however_it_is_cut_into_chunks() -> None:
    desk = Desk()
    text = b"".join(map(line, range(300)))
    desk.write(*(text[at : at + 777] for at in range(0, len(text), 777)))
    assert await desk.end() == [f"Siren {n}" for n in range(300)]


async def test_bad_lines_are_named_by_number_and_the_last_needs_no_end() -> None:
    desk = Desk()
    desk.write(line(1) + b"{\n\n" + line(2).rstrip())
    assert await desk.end() == ["Siren 1", "Siren 2"]
    assert desk.faults == ["standard input:2: is not JSON"]


async def test_a_line_without_end_costs_no_memory_and_hides_nothing(monkeypatch) -> None:
    monkeypatch.setattr(stdin, "LONGEST_LINE", 100_000)
    desk = Desk()
    desk.write(line(1), *[b"x" * 50_000] * 20, b"\n", line(2))
    assert await desk.end() == ["Siren 1", "Siren 2"]


async def test_texts_are_parted_by_form_feeds() -> None:
    desk = Desk("text")
    desk.write(
        b"Fire on the pier burns all night\n\nThree were hurt.\n\fStrike on the port kills two people\n\nMore soon."
    )
    assert await desk.end() == ["Fire on the pier burns all night", "Strike on the port kills two people"]


async def test_while_the_store_is_away_or_the_source_paused_nothing_is_dropped(monkeypatch) -> None:
    monkeypatch.setattr(stdin, "PAUSED_SECONDS", 0.01)
    desk = Desk()
    desk.answers = [StoreAwayError("away"), None, StoreAwayError("away"), None]
    desk.write(line(1))
    assert await desk.end() == ["Siren 1"]


@pytest.mark.parametrize("written", [b"", line(1)])
async def test_a_pipe_that_stays_open_holds_up_no_end(written: bytes) -> None:
    desk = Desk()
    desk.write(written, end=False)
    await asyncio.sleep(0)
    desk.stop.set()
    await desk.end()
    os.close(desk.writes)
