"""The lists to start from: valid, each address with its origin, none of them twice."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from monitor.config.load import load_text
from monitor.read.languages import LANGUAGES
from monitor.read.places.gazetteer import Gazetteer
from monitor.roster.exchange import read_yaml
from monitor.roster.kinds import settings_of

LISTS = sorted((Path(__file__).parents[2] / "deploy" / "sources").glob("*.yaml"))
ORIGIN = re.compile(r"  # (?:untried|tried \d{4}-\d\d-\d\d); found \d{4}-\d\d-\d\d in \[([a-z-]+)\]$")


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_a_list_is_a_valid_configuration_whose_every_address_has_an_origin(path: Path) -> None:
    text = path.read_text()
    loaded = load_text(text, path.name, path.parent, Gazetteer.load(), {})
    assert loaded.advice == ()
    told = [line for line in text.splitlines() if line.lstrip().startswith("- ")]
    assert len(told) == len(loaded.config.sources)
    origins = set(re.findall(r"^#   \[([a-z-]+)\] https://\S+", text, re.MULTILINE))
    found = [ORIGIN.search(line) for line in told]
    assert {one[1] for one in found if one} == origins
    assert all(found)
    assert all(source.language in LANGUAGES for source in loaded.config.sources)


def test_there_are_enough_sources_of_many_lands_and_none_of_them_twice() -> None:
    sources = [settings_of(outline.told) for path in LISTS for outline in read_yaml(path.read_bytes())]
    assert len(sources) >= 120
    for told in ([source.label for source in sources], [source.url.lower() for source in sources]):
        assert len(told) == len(set(told))
    assert len({source.country for source in sources}) > 40
    assert sum(source.kind == "telegram" for source in sources) > 30
