"""The table of kinds: what the configuration names can be opened."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from monitor.notify.channels import KINDS, open_channels
from monitor.notify.channels.settings import ChannelSettings
from monitor.notify.channels.telegram import TelegramSettings
from monitor.store.connection import Store

EXAMPLES = {
    "console": {},
    "webhook": {"url": "https://ops.example/hook"},
    "telegram": {"chat": -1001, "topic": 7},
    "ntfy": {"topic": "attacks"},
    "alertmanager": {"url": "https://alerts.example"},
    "apprise": {"url": "json://ops.example/hook"},
}


async def test_every_kind_opens_without_the_other_side_and_is_known_by_its_name(store: Store) -> None:
    settings: dict[str, ChannelSettings] = {
        f"my {kind}": KINDS[kind].settings.model_validate({"kind": kind, **told}) for kind, told in EXAMPLES.items()
    }
    assert set(EXAMPLES) == set(KINDS)
    async with open_channels(settings, TelegramSettings(), store) as channels:
        assert {name: channel.name for name, channel in channels.items()} == {name: name for name in settings}


@pytest.mark.parametrize("kind", sorted(EXAMPLES))
def test_a_language_without_wording_is_a_fault_of_the_configuration(kind: str) -> None:
    with pytest.raises(ValidationError, match="choose one of ar, en, he, ru, uk"):
        KINDS[kind].settings.model_validate({**EXAMPLES[kind], "language": "xx"})
