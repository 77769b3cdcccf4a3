"""Files that are put into a directory are taken once each, whatever else lies there."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from monitor.crawl.errors import ListingError
from monitor.crawl.exchange import Validators
from monitor.crawl.fetch import Fetcher
from monitor.crawl.sources.folder import FolderSettings, poll, source
from monitor.crawl.sources.poll import Poll


class Desk:
    """A directory, looked at again and again from where the last look came to."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.settings = FolderSettings(kind="folder", name="desk", path=path, language="en")
        self.validators = Validators()

    def put(self, name: str, *lines: object) -> Path:
        text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
        (self.path / name).write_text(text)
        return self.path / name

    async def look(self, *, soon: bool = False) -> Poll:
        """Look, long after the last file came, or at once."""
        now = datetime.now(UTC) + (timedelta(0) if soon else timedelta(minutes=1))
        found = await poll(self.settings, Fetcher(), self.validators, now)
        self.validators = found.validators
        return found

    async def titles(self) -> list[str]:
        return [entry.title for entry in (await self.look()).entries]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "in").mkdir()
    return Desk(tmp_path / "in")


def record(n: object) -> dict[str, object]:
    return {"id": f"r{n}", "title": f"Siren {n}", "text": "Three people were hurt."}


async def test_each_file_is_taken_once_and_left_where_it_is(desk: Desk) -> None:
    desk.put("a.jsonl", record(1), "", record(2))
    desk.put(
        "b.html", '<html lang="en"><body><article><h1>A strike</h1><p>' + "Three were hurt. " * 20 + "</p></article>"
    )
    desk.put("c.txt", "Fire on the pier burns all night", "", "Three people were hurt, the city says.")
    assert await desk.titles() == ["Siren 1", "Siren 2", "A strike", "Fire on the pier burns all night"]
    assert (await desk.look()).not_modified
    desk.put("d.jsonl", record(3))
    assert await desk.titles() == ["Siren 3"]
    assert len(list(desk.path.iterdir())) == 4


async def test_a_file_that_was_moved_in_with_an_old_date_is_new(desk: Desk, tmp_path: Path) -> None:
    desk.put("a.jsonl", record(1))
    assert await desk.titles() == ["Siren 1"]
    (tmp_path / "old.jsonl").write_text(json.dumps(record(2)))
    os.utime(tmp_path / "old.jsonl", (0, 0))
    (tmp_path / "old.jsonl").rename(desk.path / "0.jsonl")
    assert await desk.titles() == ["Siren 2"]


async def test_a_file_that_grew_is_read_again_under_the_same_names(desk: Desk) -> None:
    path = desk.put("a.jsonl", record(1))
    [first] = (await desk.look()).entries
    with path.open("a") as file:
        file.write("\n" + json.dumps(record(2)))
    again = (await desk.look()).entries
    assert again[0] == first
    assert again[1].guid == "r2"


async def test_bad_records_are_named_by_file_and_line_and_the_others_taken(desk: Desk) -> None:
    desk.put("a.jsonl", record(1), "{", {"title": 7}, record(2), *["x"] * 9)
    desk.put("b.pdf", "%PDF-1.7")
    desk.put("c.html", "")
    desk.put("d.jsonl", record(3))
    found = await desk.look()
    assert [entry.title for entry in found.entries] == ["Siren 1", "Siren 2", "Siren 3"]
    assert found.warnings[:2] == ("a.jsonl:2: is not JSON", "a.jsonl:3: title: a text is expected")
    assert found.warnings[-1] == "and 9 more that are no articles"
    assert (await desk.look()).not_modified


async def test_what_is_under_way_hidden_or_no_file_is_left_aside(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("A secret of this machine that nobody may read")
    (desk.path / "link.txt").symlink_to(tmp_path / "secret.txt")
    os.mkfifo(desk.path / "pipe.jsonl")
    (desk.path / "folder.jsonl").mkdir()
    for name in (".a.jsonl", "a.jsonl.tmp", "a.jsonl.part"):
        desk.put(name, record(1))
    assert (await desk.look()).entries == ()
    desk.put("b.jsonl", record(2))
    assert (await desk.look(soon=True)).entries == ()  # it may not be whole yet
    assert await desk.titles() == ["Siren 2"]


async def test_a_long_file_is_taken_piece_by_piece_and_each_line_once(desk: Desk, monkeypatch) -> None:
    monkeypatch.setattr(source, "MOST_ENTRIES", 40)
    desk.put("a.jsonl", *map(record, range(90)), "{", *map(record, range(90, 100)))
    desk.put("b.jsonl", record("last"))
    seen, warnings = [], []
    for _ in range(4):
        found = await desk.look()
        seen += [entry.guid for entry in found.entries]
        warnings += found.warnings
    assert seen == [*(f"r{n}" for n in range(100)), "rlast"]
    assert warnings == ["a.jsonl:91: is not JSON"]
    assert (await desk.look()).not_modified


async def test_a_line_without_end_is_named_and_what_follows_read(desk: Desk, monkeypatch) -> None:
    monkeypatch.setattr(source, "LONGEST_LINE", 1000)
    desk.put("a.jsonl", record(1), "x" * 10_000, record(2))
    found = await desk.look()
    assert [entry.guid for entry in found.entries] == ["r1", "r2"]
    assert len(found.warnings) == 1


async def test_a_folder_that_is_not_there_is_an_error_that_says_so(desk: Desk) -> None:
    desk.path.rmdir()
    with pytest.raises(ListingError, match="create it") as caught:
        await desk.look()
    assert (caught.value.outcome, caught.value.temporary) == ("no_folder", True)


async def test_another_directory_under_the_same_name_begins_anew(desk: Desk) -> None:
    other = desk.settings.model_copy(update={"path": desk.path / "x"})
    assert other.address != desk.settings.address
