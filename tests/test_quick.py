"""Nouns that are made in the quick way are those of the usual way."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, replace
from datetime import datetime

import pytest

from monitor.model import Entry
from monitor.quick import quick_to_make
from monitor.store import codec

QUICK = quick_to_make(Entry)


def test_what_is_made_quickly_is_the_noun_itself_and_frozen(now: datetime) -> None:
    told = {"guid": "g", "link": "https://one.example/a", "title": "Title", "published": now}
    usual, quick = Entry(**told), QUICK(**told)
    assert type(quick) is Entry
    assert quick == usual
    assert hash(quick) == hash(usual)
    assert replace(quick, title="Other") == replace(usual, title="Other")
    assert codec.load(Entry, codec.dump(quick)) == usual
    assert pickle.loads(pickle.dumps(quick)) == copy.copy(quick) == usual
    with pytest.raises(FrozenInstanceError):
        quick.title = "Other"  # type: ignore[misc]


def test_what_is_missing_or_not_known_is_refused_as_ever() -> None:
    for told in ({"guid": "g"}, {"guid": "g", "link": "", "title": "", "colour": "red"}):
        with pytest.raises(TypeError):
            QUICK(**told)
