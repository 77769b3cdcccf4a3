"""Which directory is looked at."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, AliasChoices, BeforeValidator, Field, PlainSerializer, ValidationInfo

from monitor.crawl.sources.settings import interval
from monitor.crawl.sources.unaddressed import UnaddressedSettings
from monitor.settings import Duration


def _folder(value: Any, info: ValidationInfo) -> Path:  # noqa: ANN401 - whatever the file says
    if isinstance(value, Path):
        return value
    if not isinstance(value, str) or not value.strip() or "\0" in value:
        raise ValueError("the path of a folder is expected")
    return Path((info.context or {}).get("folder", ".")) / value


class FolderSettings(UnaddressedSettings):
    """A directory into which something else puts files."""

    kind: Literal["folder"] = "folder"
    path: Annotated[Path, BeforeValidator(_folder), PlainSerializer(str)]
    """The directory itself, not those in it; a relative path starts at the folder of the configuration."""
    every: Annotated[Duration, AfterValidator(interval)] = Field(
        default=timedelta(seconds=5), validation_alias=AliasChoices("every", "interval")
    )

    @property
    def address(self) -> str:
        """Of another directory nothing is known."""
        return f"{self.kind} {self.path}"
