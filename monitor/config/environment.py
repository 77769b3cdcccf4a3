"""Settings from the environment: `TOCSIN_WEB__LISTEN` is `web.listen`, and stands above the file.

Only settings of sections can be told this way (`TOCSIN_STORE`, `TOCSIN_TELEGRAM__TOKEN`); lists belong in the file.
A name that ends in `_FILE` tells a secret's file, as `telegram.token_file` does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from monitor.config.document import Document
from monitor.config.faults import Fault, Place

PREFIX = "TOCSIN_"
OURS = ("TOCSIN_CONFIG",)
"""Variables of the command line, which are no settings."""
MAX_DEPTH = 4
_FOREIGN = re.compile("TOCSIN_(PORT(_|$)|SERVICE_(HOST|PORT)(_|$))")
"""Kubernetes tells every container of a service called `tocsin` in such variables; they are no settings."""


NO_SETTING = "does not name a setting that the environment can tell"


def overlay(document: Document, environment: Mapping[str, str]) -> None:
    """Put what the environment tells over what the file told, and remember that it came from there."""
    for variable in sorted(environment):
        if variable.startswith(PREFIX) and variable not in OURS and not _FOREIGN.match(variable):
            path = tuple(variable.removeprefix(PREFIX).lower().split("__"))
            _set(document, path, environment[variable], Place(0, 0, variable))


def _set(document: Document, path: tuple[str, ...], value: str, place: Place) -> None:
    if len(path) > MAX_DEPTH or not all(path):
        document.faults.append(Fault((), place, NO_SETTING))
        return
    inside: dict[str, Any] = document.data
    for part in path[:-1]:
        following = inside.setdefault(part, {})
        if following is None:
            following = inside[part] = {}
        if not isinstance(following, dict):
            document.faults.append(Fault((), place, NO_SETTING))
            return
        inside = following
    inside[path[-1]] = value
    for length in range(1, len(path) + 1):
        document.places.setdefault(path[:length], place)
        document.key_places.setdefault(path[:length], place)
    document.places[path] = document.key_places[path] = place
