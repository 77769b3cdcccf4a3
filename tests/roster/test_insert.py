"""Sources are put into a configuration file, or nothing of it is touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.config.document import read_document
from monitor.roster.insert import InsertError, inserted, write_whole
from monitor.roster.lines import line_of

NEW = '- {name: new, url: "https://new.example/feed"}'
BLOCK = """\
store: embedded
sources:
  # the first
  - {name: one, url: "https://one.example/feed"}  # untried

  - name: two
    url: https://two.example/feed
    every: 5m   # slow

# who is told
watchlists:
  - {name: a, cities: [Kharkiv]}
"""


def test_a_source_stands_behind_the_last_one_and_the_rest_of_the_text_stays() -> None:
    after = inserted(BLOCK, [NEW])
    assert after.replace(f"  {NEW}\n", "") == BLOCK
    lines = after.splitlines()
    assert lines[lines.index(f"  {NEW}") - 1] == "    every: 5m   # slow"


def test_a_list_without_indentation_is_added_to_as_it_is() -> None:
    text = 'sources:\n- url: "https://one.example/feed"\nweb: {listen: "127.0.0.1:0"}\n'
    assert inserted(text, [NEW]).splitlines()[2] == NEW


def test_a_file_without_sources_gets_them_at_its_end() -> None:
    assert inserted("store: embedded\n", [NEW]) == f"store: embedded\n\nsources:\n  {NEW}\n"
    assert inserted("", [NEW]) == f"sources:\n  {NEW}\n"


def test_line_ends_of_windows_stay() -> None:
    text = BLOCK.replace("\n", "\r\n")
    assert inserted(text, [NEW]).replace(f"  {NEW}\r\n", "") == text


@pytest.mark.parametrize(
    "text",
    [
        'sources: [{url: "https://one.example/feed"}]\n',
        "sources: []\n",
        "sources:\n",
        "sources: &all\n  - &one {url: 'https://one.example/feed'}\n  - *one\nstore: [\n",
    ],
)
def test_what_cannot_be_added_to_is_refused(text: str) -> None:
    with pytest.raises(InsertError):
        inserted(text, [NEW])


def test_a_name_told_as_yaml_would_misread_it_stays_the_name() -> None:
    told = {"name": "no: {x} #1", "kind": "page", "url": "https://a.example/?q=[1]", "official": True, "every": "5m"}
    assert read_document("sources:\n  " + line_of(told)).data["sources"] == [told]


@given(st.dictionaries(st.from_regex("[a-z_]{1,9}", fullmatch=True), st.text(st.characters(codec="utf-8")), max_size=4))
def test_whatever_is_written_is_read_back(told: dict[str, str]) -> None:
    document = read_document("sources:\n  " + line_of(told))
    assert document.data["sources"] == [told]
    assert document.faults == []


def test_a_file_is_replaced_whole_through_a_link_and_keeps_its_mode(tmp_path: Path) -> None:
    real, link = tmp_path / "real.yaml", tmp_path / "config.yaml"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    write_whole(link, "new")
    assert (real.read_text(), real.stat().st_mode & 0o777, link.is_symlink()) == ("new", 0o640, True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["config.yaml", "real.yaml"]
