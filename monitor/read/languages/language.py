"""What one language gives to reading; the machinery beside this folder knows no word of any language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from monitor.read.clitics import Clitic
from monitor.read.lexicon import Lexicon
from monitor.read.places.names import Names


@dataclass(frozen=True, slots=True)
class Language:
    """One language: its tables as one lexicon, and the few facts that are no phrases.

    Each step names at its head the tags of the lexicon that it reads.
    """

    code: str
    lexicon: Lexicon
    abbreviations: frozenset[str]
    """Words, in lower case and without their full stop, that do not end a sentence."""
    countries: Names[str]
    """What a country and its people are called, in lower case, to its ISO 3166-1 code."""
    capitals: Mapping[str, int]
    """ISO 3166-1 code to the GeoNames id of the country's capital."""
    admins: Names[tuple[str, str]]
    """States and provinces that texts put behind a city ("Odessa, Texas"): name to country and GeoNames admin1 code."""
    centres: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """Country and GeoNames admin1 code of a region, to the GeoNames id of the city that it is named after."""
    home: str = ""
    """The country whose capital "the capital" is where no other is told."""
    nearby: frozenset[str] = frozenset()
    """Countries whose towns are named without their country, since every reader knows them."""
    adjective_endings: tuple[str, ...] = ()
    """Endings of names that may as well be adjectives: in "Покровська та Мирівська громади" no town is named."""
    title_case: bool = True
    """Whether headlines write nearly every word with a capital."""
    deaths_alone: bool = True
    """Whether deaths told without a word of attack are taken for one."""
    clitic: Clitic | None = None
    """Tells the small word that is written in one with the next: "l'" in "l'attaque"; None where there are none."""
    is_word: Callable[[str], bool] | None = None
    """Where letters have no capitals: whether a word is a common one, and no name, as it is written."""
