"""What the settings of every room share: strictness, and values with units.

Each room, each kind of source and each channel owns its settings in a class derived from `Settings`; `monitor.config`
only puts them together.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainSerializer,
    PlainValidator,
    SecretStr,
    ValidationInfo,
    field_validator,
)

SUBSCRIBED = "tg:"
"""What the names of chats that subscribed by themselves begin with, as watchlists and as channels; nothing in the
configuration is called so."""

_DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)")
_SECONDS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}
_DISTANCE = re.compile(r"(\d+(?:\.\d+)?)\s*(km|m|mi)")
_KILOMETRES = {"km": 1.0, "m": 0.001, "mi": 1.609344}


class Settings(BaseModel):
    """Frozen settings that refuse keys they do not know."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_default=True, hide_input_in_errors=True, validate_by_name=True
    )

    @field_validator("*", mode="before")
    @classmethod
    def _no_truth_as_number(cls, value: Any, info: ValidationInfo) -> Any:  # noqa: ANN401 - whatever the file says
        """Python takes `true` for the number 1; a person who writes it in place of a number means something else."""
        if isinstance(value, bool) and info.field_name and _takes(cls.model_fields[info.field_name].annotation, int):
            raise ValueError(f"{as_told(value)} has no meaning here")
        return value


def _takes(annotation: Any, kind: type) -> bool:  # noqa: ANN401 - an annotation of any form
    return annotation is kind or any(_takes(part, kind) for part in get_args(annotation))


def as_told(value: Any) -> str:  # noqa: ANN401 - plain data
    """A value of a configuration as people write it, in few words."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return repr(value[:60])
    return "a list" if isinstance(value, list) else "a mapping" if isinstance(value, dict) else str(value)[:60]


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """A hint for a word that is not known, or nothing where nothing is like it."""
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    return f' (did you mean "{near[0]}"?)' if near else ""


def each_once(values: tuple[Any, ...]) -> tuple[Any, ...]:
    """The values as they are. Raises ValueError where one of them is told twice."""
    twice = {str(value) for value in values if values.count(value) > 1}
    if twice:
        raise ValueError(f"told twice: {', '.join(sorted(twice))}")
    return values


def like(pattern: str, expected: str) -> AfterValidator:
    """A check of texts that says what is expected instead of showing the pattern."""
    compiled = re.compile(pattern)

    def matching(value: str) -> str:
        if not compiled.fullmatch(value):
            raise ValueError(f"{as_told(value)}: {expected}")
        return value

    return AfterValidator(matching)


def not_subscribed(name: str) -> str:
    """A name as it is. Raises ValueError for one that may be a subscribed chat's."""
    if name.startswith(SUBSCRIBED):
        raise ValueError(f"names that begin with {SUBSCRIBED} belong to chats that subscribe by themselves")
    return name


Country = Annotated[str, like("[A-Z]{2}", "two capital letters are expected (ISO 3166), such as UA")]


def parse_duration(value: Any) -> Any:  # noqa: ANN401 - pydantic hands in whatever the file says
    """Read "90s", "5m", "6h" or "30d" (also "1h30m"). Raises ValueError where the unit is missing or unknown."""
    if isinstance(value, timedelta):
        return value
    if isinstance(value, str) and (parts := _DURATION.findall(value)) and not _DURATION.sub("", value).strip():
        with suppress(OverflowError):
            return timedelta(seconds=sum(float(number) * _SECONDS[unit] for number, unit in parts))
    raise ValueError(f"{as_told(value)} is not a duration; write a number with its unit, such as 90s, 5m, 6h or 30d")


def print_duration(value: timedelta) -> str:
    """Write a duration as `parse_duration` reads it, in the largest unit that fits."""
    seconds = value.total_seconds()
    for unit in ("d", "h", "m"):
        if seconds and seconds % _SECONDS[unit] == 0:
            return f"{int(seconds / _SECONDS[unit])}{unit}"
    return f"{seconds:g}s"


def parse_distance(value: Any) -> Any:  # noqa: ANN401 - pydantic hands in whatever the file says
    """Read "30km", "800m" or "20mi" as kilometres. Raises ValueError where the unit is missing or unknown."""
    if isinstance(value, str) and (match := _DISTANCE.fullmatch(value.strip())):
        return float(match[1]) * _KILOMETRES[match[2]]
    raise ValueError(f"{as_told(value)} is not a distance; write a number with its unit, such as 30km")


Duration = Annotated[timedelta, BeforeValidator(parse_duration), PlainSerializer(print_duration)]
Kilometres = Annotated[float, BeforeValidator(parse_distance), PlainSerializer(lambda km: f"{km:g}km")]


@dataclass(frozen=True, slots=True)
class SecretFile:
    """A secret that stands in a file of its own, outside the configuration; it prints as the file's path."""

    path: Path
    value: SecretStr


SECRET_FILE_BYTES = 4096


def read_secret(value: Any, info: ValidationInfo) -> SecretFile:  # noqa: ANN401 - whatever the file says
    """Read a secret from its file; a relative path starts at the folder of the configuration.

    Raises ValueError where the file cannot be read, or holds nothing or far too much.
    """
    if isinstance(value, SecretFile):
        return value
    if not isinstance(value, str):
        raise ValueError("the path of a file is expected here")  # noqa: TRY004 - pydantic collects ValueErrors
    path = Path((info.context or {}).get("folder", ".")) / value
    try:
        with path.open("rb") as file:
            content = file.read(SECRET_FILE_BYTES + 1)
    except OSError as error:
        raise ValueError(f"the secret cannot be read from {value}: {error.strerror}") from error
    secret = content.decode("utf-8", "replace").strip()
    if not secret or len(content) > SECRET_FILE_BYTES:
        raise ValueError(f"{value} holds no secret: 1 to {SECRET_FILE_BYTES} bytes are expected")
    return SecretFile(path, SecretStr(secret))


SecretFromFile = Annotated[
    SecretFile,
    PlainValidator(read_secret),
    PlainSerializer(lambda secret: str(secret.path), return_type=str),
]
"""For settings such as `token_file` beside `token`."""


def secret(direct: SecretStr | None, file: SecretFile | None) -> str | None:
    """The secret itself, told directly or by its file; None where neither is set."""
    chosen = direct or (file.value if file else None)
    return chosen.get_secret_value() if chosen else None
