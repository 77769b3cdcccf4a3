"""People who are counted: the words that count them, and how many they allow."""

from __future__ import annotations

from typing import Literal, NamedTuple

from monitor.model import Range

Kind = Literal["number", "vague", "zero", "single"]


class Count(NamedTuple):
    """People counted by the words `start` to `end`; the noun that they are goes on to `reach`."""

    start: int
    end: int
    reach: int
    low: int | None
    high: int | None
    kind: Kind
    head: Literal["people", "soldiers", "attackers", "unknown", "none", "thing"]
    subset: bool = False
    more: bool = False
    former: bool = False
    """Straight behind "not" or "from": the article has left it behind."""
    case: str = ""
    """Of one person told alone, where nouns show it: nominative, oblique, or beside another one."""
    noun: str = ""
    """Who they are, where they are told as more than people: "nurses"."""
    whole: bool = False
    """ "of the five wounded": all of them, of whom only some are told about."""

    def range(self) -> Range:
        """The bounds as a range of people."""
        return Range(self.low, self.high)

    @property
    def human(self) -> bool:
        """Whether it may count victims."""
        return self.head not in ("thing", "attackers")
