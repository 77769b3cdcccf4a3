"""Sources that have no address on the web: they are called by the name that they are given."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, model_validator

from monitor.crawl.sources.settings import Name, SourceSettings


class UnaddressedSettings(SourceSettings):
    """What is handed in, or lies in this machine's own files."""

    name: Name
    url: Annotated[str, Field(validate_default=False)] = ""
    """Made of kind and name; not to be told."""

    @model_validator(mode="before")
    @classmethod
    def _no_address(cls, told: Any) -> Any:  # noqa: ANN401 - whatever the file says
        if not isinstance(told, dict):
            return told
        made = f"{told.get('kind')}:{told.get('name')}"
        if told.get("url", made) != made:
            raise ValueError(f"a source of kind {told.get('kind')} has no `url`; leave it out")
        return {**told, "url": made}

    @property
    def public_url(self) -> str:
        """Kind and name."""
        return self.url

    @property
    def identity(self) -> str:
        """Kind and name: nobody else publishes there."""
        return self.url
