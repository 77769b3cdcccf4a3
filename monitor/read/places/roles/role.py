"""The parts that a place may play in a sentence."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What the words around a place make of it."""

    SITE = "site"
    BARE = "bare"
    """Named without a preposition: attacked where an attack stands beside it."""
    BACK = "back"
    """ "the city": a site told before."""
    REGION = "region"
    DATELINE = "dateline"
    SPEAKER = "speaker"
    NEAR = "near"
    """Close to it or on the road to it: what happened there happened to no city."""
    AWAY = "away"
    """Where somebody comes from, goes to, met or was taken."""
    NAME = "name"
    """Part of the name of a club, a person, a street."""
