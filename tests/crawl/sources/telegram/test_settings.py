"""A channel is told by its name or by any address of it."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from monitor.crawl.sources.telegram import TelegramSettings


@pytest.mark.parametrize(
    "told",
    [
        {"channel": "CityWatch"},
        {"channel": "@CityWatch"},
        {"channel": "t.me/CityWatch"},
        {"url": "https://t.me/s/CityWatch"},
        {"url": "https://t.me/CityWatch/17"},
        {"url": "https://telegram.me/CityWatch?before=3"},
    ],
)
def test_any_way_of_naming_a_channel_is_understood(told) -> None:
    source = TelegramSettings(**told)
    assert (source.channel, source.url, source.label) == ("CityWatch", "https://t.me/s/CityWatch", "t.me/CityWatch")
    assert (source.publisher, source.fetch) == ("t.me/citywatch", "never")
    assert TelegramSettings(**source.model_dump(exclude={"every"})) == source


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"channel": ""},
        {"channel": "x"},
        {"channel": "city-watch"},
        {"channel": 5},
        {"channel": "../../admin"},
        {"url": "https://kurier.example/feed"},
        {"channel": "CityWatch", "url": "https://t.me/s/OtherWatch"},
        {"channel": "CityWatch", "base_url": "ftp://t.me"},
        {"channel": "CityWatch", "fetch": "always"},
    ],
)
def test_what_names_no_channel_is_refused(told) -> None:
    with pytest.raises(ValidationError):
        TelegramSettings(**told)
