"""The Ukrainian and Russian adjectives of large cities, in all their forms: харківський, криворізька, белгородское.

By the rules of word formation, which the hand list adjectives.tsv overrules (дніпровський, уфимский); adjectives that
mostly mean something else (чорноморський, королевский) are left out there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from monitor.read.places.folding import fold
from tools.gazetteer.inflect import languages_of
from tools.gazetteer.paradigms import ADJECTIVE_SHAPED, Language

LEAST_POPULATION = 20_000
_WHERE = frozenset({"UA", "RU", "BY"})
_ENDINGS: Mapping[Language, tuple[str, ...]] = {
    "uk": tuple("ий ого ому им ім а ої ій у ою е і их ими".split()),  # noqa: SIM905
    "ru": tuple("ий ого ому им ом ая ой ую ою ое ие их ими".split()),  # noqa: SIM905
}
_PREPOSITION = re.compile("[- ](?:на|над|под|під|при)[- ]")
_STEMS: Mapping[Language, tuple[tuple[str, str], ...]] = {
    "uk": (
        ("([сцз])ьк[еа]?$", r"\1ьк"),
        ("([гжз])(?:\\1?[яаиоі])?$", "зьк"),
        ("([иоії])вка$", r"\1вськ"),
        ("([а-яіїє])нка$", r"\1нськ"),
        ("[кчц][ьяаиоіе]?$", "цьк"),
        ("[хшс][аиоі]?$", "ськ"),
        ("(?:ове|еве)$", "івськ"),
        ("(л)[ьяі]$", r"\1ьськ"),
        ("([бвдмнпрт])[ьаяиіо]?$", r"\1ськ"),
        ("(л)$", r"\1ьськ"),
        ("(л)[аио]$", r"\1ьськ"),
        ("([бвдмнпрт])е$", r"\1енськ"),
    ),
    "ru": (
        ("([сц]к)(?:ое|ая)?$", r"\1"),
        ("ссы?а?$", "сск"),
        ("ц[ыаь]?$", "цк"),
        ("([оеи][внй]?)ка$", r"\1ск"),
        ("([а-я]н)ка$", r"\1ск"),
        ("рог$", "рожск"),
        ("г[аио]$", "жск"),
        ("(ж)ье$", r"\1ск"),
        ("(л)[ьаыо]?$", r"\1ьск"),
        ("([бвгджзкмнпрстфхчш])[ьаыио]?$", r"\1ск"),
    ),
}


@dataclass(frozen=True, slots=True)
class Adjectives:
    """The hand list: a city's adjectives in place of the rules', and folded adjectives that mean something else."""

    of_city: Mapping[int, tuple[str, ...]]
    never: frozenset[str]

    @classmethod
    def load(cls, path: Path) -> Adjectives:
        """Lines of geonameid, tab, adjectives in the masculine with | between; with a minus for the id: never."""
        of_city: dict[int, tuple[str, ...]] = {}
        never: set[str] = set()
        for line in path.read_text(encoding="utf-8").splitlines():
            if content := line.partition("#")[0].strip():
                geonameid, words = content.split("\t")
                if geonameid == "-":
                    never.update(map(fold, words.split()))
                else:
                    of_city[int(geonameid)] = (*of_city.get(int(geonameid), ()), *words.split("|"))
        return cls(of_city, frozenset(never))

    def forms(self, geonameid: int, country: str, population: int, names: Iterable[str]) -> Iterator[str]:
        """All forms of a city's adjectives, lower-case."""
        words = set(self.of_city.get(geonameid, ()))
        if country in _WHERE and population >= LEAST_POPULATION:
            words.update(word for name in names for word in by_rule(name))
        for word in sorted(words):
            if fold(word) not in self.never:
                yield from (
                    re.sub("(?:ий|ой)$", ending, word)
                    for language in languages_of(word)
                    for ending in _ENDINGS[language]
                )
                yield word


def by_rule(name: str) -> Iterator[str]:
    """The adjectives that the rules of both languages make of a city's name, in the masculine."""
    head = _PREPOSITION.split(name.lower())[0]
    for language in languages_of(head):
        *before, last = re.split("[ ]", head)
        if re.search("(?:[ыи]й|ой)$", last) or len(last) < 3:
            continue
        stem = next((re.sub(end, suffix, last) for end, suffix in _STEMS[language] if re.search(end, last)), None)
        if stem and all(ADJECTIVE_SHAPED[language].search(word) for word in before):
            yield "".join(re.sub("(?:[ыи]й|ой|[аоы]?[яе]|а|і|и)$", "о", word) for word in before) + stem + "ий"
