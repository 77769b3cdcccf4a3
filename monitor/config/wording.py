"""What pydantic finds wrong, in the words of somebody who edits a configuration."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic_core import ErrorDetails

from monitor.settings import did_you_mean

_PLAIN: Mapping[str, str] = {
    "missing": "is missing",
    "union_tag_not_found": "kind is missing",
    "model_type": "settings are expected here, each as `key: value`",
    "dict_type": "settings are expected here, each as `key: value`",
    "tuple_type": "a list is expected, such as [a, b]",
    "string_type": "a text is expected; a number or a date that is meant as one goes into quotes",
    "int_type": "a whole number is expected",
    "int_parsing": "a whole number is expected",
    "int_parsing_size": "this number is too large",
    "int_from_float": "a whole number is expected",
    "bool_type": "true or false is expected",
    "bool_parsing": "true or false is expected",
    "float_type": "a number is expected",
    "float_parsing": "a number is expected",
    "finite_number": "a number is expected",
    "path_type": "the path of a folder is expected",
    "datetime_type": "a time with its zone is expected (ISO 8601), such as 2024-05-12T09:30:00Z",
    "datetime_parsing": "a time with its zone is expected (ISO 8601), such as 2024-05-12T09:30:00Z",
    "datetime_from_date_parsing": "a time with its zone is expected (ISO 8601), such as 2024-05-12T09:30:00Z",
    "timezone_aware": "a time with its zone is expected (ISO 8601), such as 2024-05-12T09:30:00Z",
    "string_too_short": "must not be empty",
    "too_short": "must not be empty",
}
"""By pydantic's names of errors: https://docs.pydantic.dev/latest/errors/validation_errors/"""
_MEASURED: Mapping[str, str] = {
    "string_too_long": "must have at most {max_length} characters",
    "too_long": "must have at most {max_length} entries",
    "greater_than": "must be more than {gt}",
    "greater_than_equal": "must be at least {ge}",
    "less_than": "must be less than {lt}",
    "less_than_equal": "must be at most {le}",
}


def message_of(details: ErrorDetails, key: str, known: Sequence[str]) -> str:
    """One error of a validation in words; `key` is what it is about, `known` the keys that are allowed beside it."""
    kind, context = details["type"], details.get("ctx", {})
    if kind == "extra_forbidden":
        return _unknown_key(key, known)
    if kind == "union_tag_invalid":
        kinds = _words(context["expected_tags"])
        return f"unknown kind{did_you_mean(str(context['tag']), kinds)}; one of {', '.join(kinds)}"
    if kind in ("literal_error", "enum"):
        return _none_of(details["input"], _words(context["expected"]))
    if kind == "value_error":
        return str(context.get("error", details["msg"]))
    if kind in _MEASURED:
        return _MEASURED[kind].format(**context)
    return _PLAIN.get(kind) or details["msg"][0].lower() + details["msg"][1:]


def _unknown_key(key: str, known: Sequence[str]) -> str:
    if key in known:
        return "says the same as another key beside it; leave one of them out"
    if key == "<<":
        return "merging is not supported; write the settings out"
    return f"unknown key{did_you_mean(key, known)}"


def _none_of(value: Any, words: Sequence[str]) -> str:  # noqa: ANN401 - whatever the file says
    meant = did_you_mean(value.lower(), words) or did_you_mean(value.upper(), words) if isinstance(value, str) else ""
    return f"is none of {', '.join(words)}{meant}"


def _words(expected: str) -> list[str]:
    """The words in pydantic's enumeration of them: `'auto', 'text' or 'json'`."""
    return [word.strip(" '") for word in expected.replace(" or ", ", ").split(",")]
