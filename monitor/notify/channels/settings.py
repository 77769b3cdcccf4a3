"""What the settings of every channel share."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator

from monitor.notify.wording import LANGUAGES
from monitor.settings import Settings


def _known(language: str) -> str:
    if language not in LANGUAGES:
        raise ValueError(f"there is no wording in {language!r}; choose one of {', '.join(LANGUAGES)}")
    return language


Language = Annotated[str, AfterValidator(_known)]


class ChannelSettings(Settings):
    """One channel of the configuration."""

    kind: str
    language: Language = "en"
    """In which language its alerts are worded."""
    notices: bool = False
    """Whether the operator is told here that a source died or came back."""
