"""APIs that many want, as data: one file each in the folder `presets`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import quote

from pydantic import BaseModel, ConfigDict, Field


class Preset(BaseModel):
    """What is known of an API: where it answers, and what its answers mean."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    about: str
    url: str
    """With `{name}` for each parameter."""
    parameters: Mapping[str, str] = Field(default_factory=dict)
    """Name -> its usual value; without one (an empty text) it must be told."""
    settings: Mapping[str, Any] = Field(default_factory=dict)
    """Settings of the source that hold unless it tells them."""

    def address(self, told: Mapping[str, str]) -> str:
        """The address with its parameters. Raises ValueError where one is missing or not known."""
        unknown = sorted(told.keys() - self.parameters.keys())
        if unknown:
            raise ValueError(f"parameters: {unknown[0]} is not known; one of {', '.join(self.parameters) or 'none'}")
        values = {**self.parameters, **told}
        missing = [name for name, value in values.items() if not value]
        if missing:
            raise ValueError(f"parameters: {missing[0]} is missing; {self.about}")
        return self.url.format_map({name: quote(value, safe="") for name, value in values.items()})


@cache
def presets() -> Mapping[str, Preset]:
    """All presets by their names."""
    found = files("monitor.crawl.sources.api").joinpath("presets").iterdir()
    texts = {file.name.removesuffix(".toml"): file.read_text("utf-8") for file in found if file.name.endswith(".toml")}
    return {name: Preset.model_validate(tomllib.loads(text)) for name, text in sorted(texts.items())}
