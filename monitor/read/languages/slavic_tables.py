"""The tables of Slavic languages as entries of a lexicon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any

from monitor.read.languages.animate import HUMAN
from monitor.read.languages.slavic_forms import SEXES, WIELDED, Forms
from monitor.read.lexicon import ADJECTIVE, BESIDE, GUESSED, HEAD_FIRST, Sense

_NO_METHOD = {"attack": "", "impact": "", "debris": "", "interception": ""}
_NUMBERS = {"1": "one", "m": "many", "n": "any"}
_FORMS = {
    **{f"a{key}": ("active", number) for key, number in _NUMBERS.items()},
    **{f"s{key}": ("passive", number) for key, number in _NUMBERS.items()},
    "0": ("impersonal", "any"),
    "p": ("participle", ""),
    "g": ("gerund", ""),
    "f": ("future", ""),
    "i": ("infinitive", ""),
}
"""Forms of verbs, as keys and as the steps of reading know them."""
_CASES = (("1n", "nominative"), ("1o", "oblique"), ("1x", BESIDE))
"""Cases of a noun for one person, as keys and as the steps of reading know them."""
_STEMMED = frozenset({
    "apart", "accident", "household", "sport", "market", "cyber", "nature", "arts", "war", "peaceful", "volley",
    "animals",
})  # fmt: skip
"""Tables of context that hold names of things, found in any form."""
_MADE = ("drone_strike", "missile_strike")
"""Methods whose means are also made, and have makers."""

Entries = Iterator[tuple[str, Sense]]


class Tables:
    """Turns the tables of one language into entries of a lexicon."""

    def __init__(self, forms: Forms, tables: Mapping[str, dict[str, Any]]) -> None:
        self._forms = forms
        self._tables = tables

    def entries(self) -> Entries:
        """All entries of all tables."""
        yield from self._attacks()
        yield from self._casualties()
        yield from self._numbers()
        yield from self._people()
        yield from self._context()
        yield from self._places()

    def _stemmed(self, phrase: str) -> str:
        return " ".join(self._forms.stem(word) for word in phrase.replace("-", " ").split())

    def _conjugated(self, phrase: str) -> Iterator[tuple[str, str, str]]:
        """All forms of the infinitive in a phrase, each with its name and number."""
        words = phrase.split()
        at = next((at for at, word in enumerate(words) if self._forms.is_verb(word)), None)
        if at is None:  # a participle that the dictionary keeps as an adjective: "поранений"
            for key, number in _NUMBERS.items():
                yield " ".join([f"{words[0]}:n{key}", *words[1:]]), "passive", number
            return
        for key, (form, number) in _FORMS.items():
            yield " ".join([*words[:at], f"{words[at]}:{key}", *words[at + 1 :]]), form, number

    def _other_forms(self, phrase: str) -> Iterator[str]:
        """A phrase that begins with a verb, with its participles, which are keys of their own: "доставлены в"."""
        first, _, rest = phrase.partition(" ")
        if ":" not in first and self._forms.is_verb(first):
            yield from (f"{first}:{key} {rest}".strip() for key in ("p", "g", "s1", "sm", "sn"))

    def _predicates(self, adjective: str) -> Iterator[tuple[str, str]]:
        for key, number in _NUMBERS.items():
            yield f"{adjective}:n{key}", number

    def _attacks(self) -> Entries:
        for name, table in self._tables["attacks"].items():
            method = _NO_METHOD.get(name, name)
            tag = name if name in ("impact", "debris", "interception") else ""
            for noun in table.get("acts", ()):
                yield self._stemmed(noun), Sense(tag or "act", method, "noun")
            for verb in (*table.get("verbs", ()), *_exposed(table)):
                yield from (
                    (told, Sense(tag or "verb", method, form, number)) for told, form, number in self._conjugated(verb)
                )
            sounds = table.get("sounds", ())
            yield from ((sound, Sense(tag or "verb", method, "impersonal", "any")) for sound in sounds)
            for kind in ("falling", "exploding", "launching", "burning"):
                for verb in table.get(kind, ()):
                    yield from (
                        (told, Sense("impact", kind, form, number)) for told, form, number in self._conjugated(verb)
                    )
            for verb in table.get("destroying", ()):
                yield from (
                    (told, Sense("destroying", "", form, number)) for told, form, number in self._conjugated(verb)
                )
            yield from self._targets(table)
            for adjective in table.get("participles", ()):
                yield from (
                    (told, Sense(tag or "verb", method, "passive", number))
                    for told, number in self._predicates(adjective)
                )
            for means in table.get("means", ()):
                yield from self._means(means, method)
            yield from ((self._stemmed(craft), Sense("aircraft")) for craft in table.get("aircraft", ()))
            yield from self._pairs(table, method)
            yield from ((phrase, Sense("lookalike")) for phrase in table.get("words", ()))
            yield from self._no_attacks(table)

    def _means(self, means: str, method: str) -> Entries:
        """Means, and the forms of theirs that say that something was done with them, or that they did it."""
        first, _, rest = self._stemmed(means).partition(" ")
        for key, sense in (("", Sense("means", method, "noun")), (WIELDED, Sense("wielded")), (":1n", Sense("acts"))):
            yield f"{first}{key} {rest}".strip(), sense

    def _targets(self, table: dict[str, Any]) -> Entries:
        """What armies strike, and the words that say that they destroyed it or laid it in ruins."""
        yield from ((self._stemmed(noun), Sense("target")) for noun in table.get("targets", ()))
        yield from ((self._stemmed(noun), Sense("ruined")) for noun in table.get("ruined", ()))
        yield from ((self._stemmed(noun), Sense("destroying", "", "noun")) for noun in table.get("destruction", ()))
        yield from ((self._stemmed(noun), Sense("damaging", "", "noun")) for noun in table.get("damage", ()))
        for verb in table.get("damaged", ()):
            yield from ((told, Sense("damaging", "", form, number)) for told, form, number in self._conjugated(verb))
        for verb in table.get("ruining", ()):
            yield from ((told, Sense("ruining", "", form, number)) for told, form, number in self._conjugated(verb))

    def _no_attacks(self, table: dict[str, Any]) -> Entries:
        """Arms that somebody makes, and things that somebody steals: "розробник дронів", "викрасти автомобіль"."""
        arms = {noun for name in _MADE for noun in self._tables["attacks"][name]["means"]} if "makers" in table else ()
        for first, second in (
            *product(table.get("makers", ()), arms),
            *product(table.get("stealing", ()), table.get("stolen", ())),
        ):
            yield f"{first} {self._stemmed(second)}", Sense("lookalike")

    def _pairs(self, table: dict[str, Any], method: str) -> Entries:
        """Verbs, and the words as written that make attacks of them: "увели" ... "в лес"."""
        for tag in ("begins", "captures"):
            for verb in table.get(tag, ()):
                yield from ((told, Sense(tag, method, form, number)) for told, form, number in self._conjugated(verb))
        for verb in table.get("takes", ()):
            yield from (
                (told, Sense("takes", method, "armed", number))
                for told, form, number in self._conjugated(verb)
                if form == "active" and number in ("one", "many")
            )
        yield from ((phrase, Sense("ends", method)) for phrase in table.get("ends", ()))
        yield from ((phrase, Sense("ends", method, "armed")) for phrase in table.get("ends_armed", ()))

    def _casualties(self) -> Entries:
        tables = self._tables["casualties"]
        for slot in ("killed", "injured", "missing", "casualty"):
            yield from self._slot(slot, tables.get(slot, {}))
        for slot, phrases in tables["toll"].items():
            yield from ((self._stemmed(phrase), Sense("toll", slot)) for phrase in phrases)
        for verb in tables["measures"]["verbs"]:
            yield from ((told, Sense("measure", "", form)) for told, form, _ in self._conjugated(verb))
        yield from ((phrase, Sense("measure")) for phrase in tables["measures"].get("words", ()))
        yield from ((phrase, Sense("link")) for phrase in tables["measures"]["links"])
        for where in ("before", "behind"):
            yield from ((phrase, Sense("sum", where)) for phrase in tables.get("sum", {}).get(where, ()))
        yield from ((phrase, Sense("sum", "before")) for phrase in _so_many(tables.get("sum", {})))
        for tag in ("getting", "taking", "maims", "losing", "diagnosing"):
            for verb in tables[tag]["verbs"]:
                yield from (
                    (told, Sense(tag, "", form, number))
                    for told, form, number in self._conjugated(verb)
                    if form in ("active", "gerund", "participle")
                )
        for verb in tables["finding"]["verbs"]:
            yield from ((told, Sense("finding", "", form)) for told, form, _ in self._conjugated(verb))
        yield from ((phrase, Sense("unhurt")) for phrase in _spared(tables["unhurt"]))
        yield from ((phrase, Sense("unhurt")) for phrase in _nobody(tables))
        alive = tables.get("alive", {})
        none_died = product(alive.get("deaths", ()), alive.get("none", ()))
        yield from ((f"{deaths} {none}", Sense("alive")) for deaths, none in none_died)
        parts = product(tables.get("hurt_part", {}).get("words", ()), tables["body"]["words"])
        yield from ((f"{hurt} {part}", Sense("wound")) for hurt, part in parts)
        for tag, table in tables.items():
            if "words" in table and tag not in ("measures", "hurt_part"):
                yield from ((phrase, Sense(tag)) for phrase in table["words"])
        yield from ((phrase, Sense("hearsay")) for phrase in _talk_of(tables["hearsay"]))
        yield from ((phrase, Sense("claim")) for phrase in _rumours(tables["claim"]))
        yield from ((phrase, Sense("unproven")) for phrase in _unproven(tables["unproven"]))

    def _slot(self, slot: str, table: dict[str, Any]) -> Entries:
        transitive = {"active": "active", "gerund": "active", "participle": "counted"}
        transitive |= {"passive": "either", "impersonal": "either"}
        for verbs, frames in (("verbs", transitive), ("states", {"active": "either", "participle": "counted"})):
            frames = frames | ({"passive": "either", "impersonal": "either"} if verbs == "states" else {})
            taken = product(table.get("taken", ()), table.get("taken_to", ())) if verbs == "states" else ()
            phrases = [*table.get(verbs, ()), *map(" ".join, taken)]
            for verb in (order for phrase in phrases for order in self._orders(phrase)):
                for told, form, number in self._conjugated(verb):
                    impersonal = form == "active" and number == "any"  # "троих ранило"
                    if form in frames:
                        frame = "either" if impersonal else frames[form]
                        yield told, Sense("harm", slot, frame, number or "any")
        yield from self._brought(slot, table)
        for adjective in table.get("participles", ()):
            for told, number in self._predicates(adjective):
                yield told, Sense("harm", slot, "either", number)
        yield from ((phrase, Sense("harm", slot, "either", "any")) for phrase in table.get("phrases", ()))
        yield from ((phrase, Sense("harm", slot, "place")) for phrase in table.get("whereabouts", ()))
        yield from ((phrase, Sense("harm", slot, "either", "each")) for phrase in table.get("outcomes", ()))
        for noun in table.get("nouns", ()):
            yield self._stemmed(noun), Sense("harm", slot, "counted")
        for noun in table.get("of", ()):
            yield self._stemmed(noun), Sense("harm", slot, "active", "any")

    def _brought(self, slot: str, table: dict[str, Any]) -> Entries:
        """Verbs of bringing by themselves: to which hospital, and who, may stand anywhere around."""
        frames = {"active": "either", "participle": "counted", "passive": "either", "impersonal": "either"}
        for verb in table.get("taken", ()):
            for told, form, number in self._conjugated(verb):
                if form in frames:
                    yield told, Sense("brings", slot, frames[form], number or "any")

    def _orders(self, phrase: str) -> tuple[str, ...]:
        """A phrase that begins with a verb also has it at its end: "лишиться жизни", "жизни лишиться"."""
        first, _, rest = phrase.partition(" ")
        return (phrase, f"{rest} {first}") if rest and self._forms.is_verb(first) else (phrase,)

    def _numbers(self) -> Entries:
        tables = self._tables["numbers"]
        for tag in ("units", "scales", "ordinals"):
            yield from ((word, Sense(tag, str(value))) for word, value in tables[tag].items())
        for word, bounds in tables["vague"].items():
            yield word, Sense("vague", "-".join(map(str, bounds)))
        yield from ((word, Sense("zero")) for word in tables["zero"]["words"])
        for kind, words in tables["hedges"].items():
            yield from ((word, Sense("hedge", kind)) for word in words)

    def _people(self) -> Entries:
        tables = self._tables["people"]
        for kind in ("people", "soldiers", "attackers"):
            for noun in tables[kind]:
                stem = self._stemmed(noun) if " " in noun else self._forms.person(noun)
                yield stem, Sense("person", kind, "singular", HEAD_FIRST)
                head, _, last = stem.rpartition(" ")
                for key, case in _CASES:
                    yield f"{head} {last}:{key}".strip(), Sense("alone", kind, case)
        for adjective in tables["adjectives"]:
            yield adjective, Sense("person", "people", "singular", HEAD_FIRST)
            yield f"{adjective}:n1", Sense("alone", "people", "nominative", ADJECTIVE)
            yield f"{adjective}:o1", Sense("alone", "people", "oblique", ADJECTIVE)
        yield from ((key, Sense("sex", key)) for key in SEXES.values())
        yield HUMAN, Sense("person", "people", GUESSED, HEAD_FIRST)
        for key, case in _CASES:
            yield f"{HUMAN}:{key}", Sense("alone", "people", case, GUESSED)
        for noun in tables["anyone"]:
            yield self._stemmed(noun) if " " in noun else self._forms.person(noun), Sense("anyone")
        for noun in tables["things"]:
            yield self._stemmed(noun), Sense("thing", "", "plural")

    def _context(self) -> Entries:
        for tag, table in self._tables["context"].items():
            if tag in ("window", "day_parts", "months", "monthly", "seasons", "weekdays", "relative_days"):
                form = "small" if tag == "months" else ""
                yield from ((phrase, Sense(tag, str(value), form)) for phrase, value in table.items())
            elif tag == "particles":
                yield from ((word, Sense(f"word {name}")) for name, words in table.items() for word in words)
            else:
                words = table.get("words", ())
                yield from ((self._stemmed(phrase) if tag in _STEMMED else phrase, Sense(tag)) for phrase in words)

    def _places(self) -> Entries:
        for kind, phrases in self._tables["places"].items():
            tag = {"scopes": "scope"}.get(kind, "back" if kind.startswith("back") else "place")
            straight = {"part_of": "straight_part_of", "near": "straight_near", "streets": "plain_streets"}.get(
                kind, kind
            )
            if isinstance(phrases, dict):  # quarters and citizens by their city's id
                for city, names in phrases.items():
                    spoken_to = kind == "back_citizens"  # in no case but that
                    told = {form for name in names for form in ((name,) if spoken_to else self._forms.all_of(name))}
                    yield from ((form, Sense(tag, kind, city)) for form in sorted(told))
                continue
            for phrase in phrases:
                yield phrase, Sense(tag, straight)
                yield from ((told, Sense(tag, straight)) for told in self._other_forms(phrase))


def _exposed(table: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """What towns were under, with each way to say so, in both orders: "під обстрілом перебувало"."""
    for under, verb in product(table.get("under", ()), table.get("exposed", ())):
        yield from (f"{under} {verb}", f"{verb} {under}")


def _spared(table: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Who came to no harm, each with each way to say so: "люди живі й цілі", "сусідів не зачепило"."""
    for people, fates in (("who", "fare"), ("whom", "spared")):
        yield from (f"{who} {fate}" for who, fate in product(table.get(people, ()), table.get(fates, ())))


def _so_many(table: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """What tells how many they are by now: "насправді їх", "тепер їх уже", "уточнили: їх"."""
    for opening, they, now in product(table.get("openings", ()), table.get("they", ()), ("", *table.get("now", ()))):
        yield f"{opening} {they} {now}".strip()
    yield from (f"{they} {now}" for they, now in product(table.get("they", ()), table.get("now", ())))


def _nobody(tables: Mapping[str, Any]) -> Iterator[str]:
    """The dead and the hurt told as none in one breath, in either order: "загиблих і травмованих немає"."""
    deaths, hurt = tables["alive"]["deaths"], tables["unhurt"].get("hurt", ())
    for pair in (*product(deaths, hurt), *product(hurt, deaths)):
        for link, none in product(tables["hearsay"]["links"], tables["alive"]["none"]):
            yield f"{pair[0]} {link} {pair[1]} {none}"
        for nor in tables["unhurt"].get("nor", ()):
            yield from (f"{nor} {pair[0]}{comma} {nor} {pair[1]}" for comma in (" ,", ""))


def _talk_of(table: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """What is said *about* people hurt, one kind of them or two: "про загиблих", "щодо загиблих і поранених"."""
    hurt = table.get("hurt", ())
    for about in table.get("about", ()):
        yield from (f"{about} {people}" for people in hurt)
        yield from (f"{about} {first} {link} {last}" for first, link, last in product(hurt, table["links"], hurt))


def _rumours(table: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Where and by whom things are said that nobody stands by: "каналах пишуть", "пишуть канали"."""
    tells = table.get("tells", ())
    for source, tell in product((*table.get("where", ()), *table.get("who", ())), tells):
        yield f"{source} {tell}"
    for tell, source in product(tells, table.get("who", ())):
        yield f"{tell} {source}"
    for tell, at, source in product(tells, ("в", "у"), table.get("where", ())):
        yield f"{tell} {at} {source}"


def _unproven(table: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Proofs of what was said, told as missing: "підтверджень цьому поки немає", "жодних доказів"."""
    for proof in table.get("proofs", ()):
        yield from (f"{any_} {proof}" for any_ in table.get("any", ()))
        for this, none in product(table.get("these", ()), table.get("none", ())):
            yield " ".join(f"{proof} {this} {none}".split())
            yield " ".join(f"{none} {proof}".split())
