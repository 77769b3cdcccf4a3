"""What the Slavic languages share: rich endings, led back to dictionary forms by pymorphy3, and free order of words.

A word has *keys*: itself, its dictionary forms, and forms of these that tables ask for, written behind a colon
("убить:sm": short passive, plural). A table names dictionary forms; a word in any other form matches only itself.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from importlib import resources
from itertools import product
from typing import Any, TypeVar

from pymorphy3 import MorphAnalyzer

from monitor.read.languages.animate import HUMAN, People
from monitor.read.languages.guessing import guessed
from monitor.read.languages.language import Language
from monitor.read.lexicon import ADJECTIVE, BESIDE, GUESSED, HEAD_FIRST, Lexicon, Sense

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
_NO_PEOPLE = frozenset({
    "person", "thing", "animals", "harm", "casualty", "units", "scales", "vague", "zero", "means", "act", "impact",
    "months", "weekdays", "seasons", "function", "negation",
})  # fmt: skip
"""Tables whose words are not looked up among the nouns for people that no table names."""
_REMEMBERED = 65_536
"""Words whose keys are remembered: more than a day's news has."""
_STEMMED = frozenset({
    "apart", "accident", "sport", "market", "cyber", "nature", "arts", "war", "peaceful", "volley", "animals",
})  # fmt: skip
"""Tables of context that hold names of things, found in any form."""
_FEWEST_LETTERS = 3
_GERUND = (":g",)
_GERUNDS = (("вшись", "тися"), ("вши", "ти"), ("уючи", "увати"), ("юючи", "ювати"), ("ючи", "ти"))

Entries = Iterator[tuple[str, Sense]]
Value = TypeVar("Value")


class Forms:
    """The dictionary forms of one language's words."""

    def __init__(self, code: str, literal: frozenset[str] = frozenset()) -> None:
        self._analyser = MorphAnalyzer(lang=code)
        self._literal = literal
        """Small words that are also rare forms of others: only themselves."""

    def keys(self, word: str, lemmas: AbstractSet[str]) -> tuple[str, ...]:
        """A word in lower case and all that it may be a form of, if any of that is one of the lemmas."""
        found = {plain(word): None}
        if word not in self._literal and (len(word) >= _FEWEST_LETTERS or word.isalpha()):
            for spelled, tag, normal_form, *_ in self._readings(word, lemmas):
                endings = _endings(tag, spelled == normal_form)
                lemma = plain(_infinitive(normal_form) if endings == _GERUND else normal_form)
                for ending in endings:
                    found[lemma + ending] = None
        return tuple(found)

    def people(self, others: frozenset[str], endings: Sequence[str]) -> People:
        """The nouns for people of this language that no table names."""
        return People(self._analyser, others, endings)

    def _readings(self, word: str, lemmas: AbstractSet[str]) -> Sequence[Any]:
        """What the analyser says of a word, likeliest first; of one that it knows, in half the time.

        It is known first what a word is a form of: few words of a text are a form of anything that matters.
        """
        dictionary, likelihood = self._analyser.dictionary, self._analyser.prob_estimator
        known = dictionary.words.similar_items(word, self._analyser.char_substitutes)
        if not known and not all(unicodedata.name(letter, "") for letter in word):
            return ()  # the analyser asks every letter for its name, and Tangut has none
        if not known or len(word) < _FEWEST_LETTERS:
            return guessed(self._analyser, word)
        forms = [
            (spelled, paradigm, form, dictionary.build_normal_form(paradigm, form, spelled))
            for spelled, places in known
            for paradigm, form in places
        ]
        if not any(plain(lemma) in lemmas or plain(_infinitive(lemma)) in lemmas for *_, lemma in forms):
            return ()
        parses = [
            (spelled, dictionary.build_tag_info(paradigm, form), lemma, 1.0, ())
            for spelled, paradigm, form, lemma in forms
        ]
        return likelihood.apply_to_parses(word, word, parses) if likelihood else parses

    def stem(self, word: str) -> str:
        """The likeliest dictionary form of a table's word; of a participle its own key."""
        parse = self._analyser.parse(word.lower())[0]
        return plain(f"{parse.normal_form}:p" if parse.tag.POS == "PRTF" else parse.normal_form)

    def person(self, noun: str) -> str:
        """The dictionary form of a noun for people, though the word be a form of another, too: "мати", "слесарь"."""
        parses = self._analyser.parse(noun.lower())
        meant = (parse for parse in parses if "anim" in parse.tag and parse.word == parse.normal_form)
        return plain(noun.lower()) if "anim" not in parses[0].tag and any(meant) else self.stem(noun)

    def all_of(self, word: str) -> set[str]:
        """All forms of a table's word; a phrase only as it is, its words are found in all forms anyway."""
        if " " in word:
            return {word}
        return {word, *(plain(form.word) for form in self._analyser.parse(word)[0].lexeme)}

    def is_verb(self, word: str) -> bool:
        """Whether a table's word is an infinitive."""
        return any(
            parse.tag.POS == "INFN" or _is_infinitive(str(parse.tag), parse.word == parse.normal_form)
            for parse in self._analyser.parse(word)
        )


def plain(word: str) -> str:
    """One spelling for letters and apostrophes that are written in several ways."""
    return word.replace("ё", "е").replace("’", "'").replace("ʼ", "'").replace("`", "'")


def _infinitive(gerund: str) -> str:
    """The verb of a gerund that the Ukrainian dictionary keeps as a word of its own: "вбивши", "поранившись"."""
    for ending, own in _GERUNDS:
        if gerund.endswith(ending):
            return gerund[: -len(ending)] + own
    return gerund


@lru_cache(maxsize=4096)  # a dictionary has some hundred tags
def _endings(tag: Any, is_lemma: bool) -> tuple[str, ...]:  # noqa: ANN401 - pymorphy3 has no types
    """What a form's keys have behind its dictionary form: nothing, and the marks of what tables ask for."""
    pos = tag.POS
    if pos == "PRTF":
        return (":p",)
    if pos == "PRTS":
        return (f":s{_number(tag)}",)
    if pos == "GRND":
        return _GERUND
    form = _form(tag, pos, str(tag), is_lemma)
    return ("", f":{form}") if form else ("",)


def _is_infinitive(tag: str, is_lemma: bool) -> bool:
    """The Ukrainian dictionary marks infinitives by a grammeme, and those in -ся by nothing but being the lemma."""
    return "infn" in tag or (is_lemma and tag.startswith("VERB"))


def _form(tag: Any, pos: str | None, whole: str, is_lemma: bool) -> str:  # noqa: ANN401 - pymorphy3 has no types
    if pos in ("VERB", "INFN"):
        if pos == "INFN" or _is_infinitive(whole, is_lemma):
            return "i" if is_lemma or "Refl" not in whole else ""  # "точиться" is no infinitive
        if "Impe" in whole:
            return "0"
        if "impr" in whole:
            return ""  # nobody is told to attack; "напади" are attacks
        return "f" if "futr" in whole else f"a{_number(tag)}"
    if pos == "NOUN" and "plur" not in whole:
        nominative = tag.case == "nomn" or (tag.case is None and is_lemma)
        return "1n" if nominative else "1o" if tag.case in ("accs", "gent") else "1x"
    if pos == "ADJS" or (pos == "ADJF" and tag.case == "nomn"):
        return f"n{_number(tag)}"
    return ""


def _number(tag: Any) -> str:  # noqa: ANN401 - pymorphy3 has no types
    if tag.number == "plur" or "plur" in str(tag):
        return "m"
    return "n" if tag.gender == "neut" else "1"


class InflectedNames(Mapping[str, Value]):
    """Names that are found in any of their forms; a phrase word by word."""

    def __init__(self, names: Mapping[str, Value], keys: Callable[[str], tuple[str, ...]]) -> None:
        self._names = names
        self.get = lru_cache(_REMEMBERED)(self._look_up)  # type: ignore[method-assign] # asked for every word
        self._words = {word for name in names for word in name.split()}
        self._keys = keys

    def _look_up(self, name: str, default: Any = None) -> Any:  # noqa: ANN401 - as Mapping has it
        keys = [[key for key in self._keys(word) if key in self._words] for word in name.split()[:3]]
        if not all(keys):
            return default
        options = (" ".join(choice) for choice in product(*keys))
        return next((self._names[option] for option in options if option in self._names), default)

    def __getitem__(self, name: str) -> Value:
        found = self.get(name)
        if found is None:
            raise KeyError(name)
        return found

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self.get(name) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def load_slavic(
    code: str,
    package: str,
    abbreviations: frozenset[str],
    nearby: frozenset[str] = frozenset({"UA", "RU", "BY"}),
    home: str = "",
) -> Language:
    """The tables of a package as one language; some tenths of a second."""
    tables = {
        name: tomllib.loads(resources.files(package).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
        for name in ("attacks", "casualties", "numbers", "people", "context", "places", "countries")
    }
    forms = Forms(code, frozenset(tables["context"].pop("literal")["words"]))
    entries = [
        (plain(phrase.lower()), sense) for phrase, sense in _Tables(forms, tables).entries() if phrase.strip("- ")
    ]
    countries = tables["countries"]
    names = {plain(name): key for key, row in countries["countries"].items() for name in row["names"]}
    admins = {
        plain(name): (key, admin) for key, rows in countries.get("admins", {}).items() for name, admin in rows.items()
    }
    phrases = {phrase for phrase, _ in entries} | names.keys() | admins.keys()
    known = {word for phrase in phrases for word in (*phrase.split(), *phrase.replace("-", " ").split())}

    lemmas = {word.partition(":")[0] for word in known}
    people = forms.people(frozenset(map(plain, tables["people"]["no_people"])), tables["people"]["endings"])

    taken = {phrase.partition(":")[0] for phrase, sense in entries if sense.tag in _NO_PEOPLE}
    taken |= {phrase for phrase, sense in entries if sense.tag in _NO_PEOPLE}

    @lru_cache(_REMEMBERED)
    def keys(word: str) -> tuple[str, ...]:
        found = tuple(key for key in forms.keys(word, lemmas) if key in known)
        return found if any(key in taken for key in found) else (*found, *_keys_of_people(people, word))

    return Language(
        code=code,
        lexicon=Lexicon(entries, keys),
        abbreviations=abbreviations,
        countries=InflectedNames(names, keys),
        capitals={key: row["capital"] for key, row in countries["countries"].items() if "capital" in row},
        nearby=nearby,
        home=home,
        centres={("UA", admin): city for admin, city in countries["centres"].items()},
        adjective_endings=("ська", "цька", "зька", "ская", "цкая"),
        title_case=False,
        deaths_alone=False,
        admins=InflectedNames(admins, keys),
    )


def _keys_of_people(people: People, word: str) -> tuple[str, ...]:
    """The keys of a noun for people that no table names."""
    readings = people.readings(word)
    endings = dict.fromkeys(ending for tag, is_lemma in readings for ending in ("", *_endings(tag, is_lemma)))
    return tuple(HUMAN + ending for ending in endings)


class _Tables:
    """Turns the tables of one language into entries of a lexicon."""

    def __init__(self, forms: Forms, tables: Mapping[str, dict[str, Any]]) -> None:
        self._forms = forms
        self._tables = tables

    def entries(self) -> Entries:
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
            for verb in table.get("verbs", ()):
                yield from (
                    (told, Sense(tag or "verb", method, form, number)) for told, form, number in self._conjugated(verb)
                )
            yield from ((sound, Sense("verb", method, "impersonal", "any")) for sound in table.get("sounds", ()))
            for kind in ("falling", "exploding", "launching", "burning"):
                for verb in table.get(kind, ()):
                    yield from (
                        (told, Sense("impact", kind, form, number)) for told, form, number in self._conjugated(verb)
                    )
            for verb in table.get("destroying", ()):
                yield from (
                    (told, Sense("destroying", "", form, number)) for told, form, number in self._conjugated(verb)
                )
            yield from ((self._stemmed(noun), Sense("target")) for noun in table.get("targets", ()))
            for adjective in table.get("participles", ()):
                yield from (
                    (told, Sense(tag or "verb", method, "passive", number))
                    for told, number in self._predicates(adjective)
                )
            for means in table.get("means", ()):
                yield self._stemmed(means), Sense("means", method, "noun")
            yield from self._pairs(table, method)
            yield from ((phrase, Sense("lookalike")) for phrase in table.get("words", ()))

    def _pairs(self, table: dict[str, Any], method: str) -> Entries:
        """Verbs, and the words as written that make attacks of them: "увели" ... "в лес"."""
        for verb in table.get("begins", ()):
            yield from ((told, Sense("begins", method, form, number)) for told, form, number in self._conjugated(verb))
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
        for tag in ("getting", "taking"):
            for verb in tables[tag]["verbs"]:
                yield from (
                    (told, Sense(tag, "", form, number))
                    for told, form, number in self._conjugated(verb)
                    if form in ("active", "gerund", "participle")
                )
        for tag, table in tables.items():
            if "words" in table and tag != "measures":
                yield from ((phrase, Sense(tag)) for phrase in table["words"])

    def _slot(self, slot: str, table: dict[str, Any]) -> Entries:
        transitive = {"active": "active", "gerund": "active", "participle": "counted"}
        transitive |= {"passive": "either", "impersonal": "either"}
        for verbs, frames in (("verbs", transitive), ("states", {"active": "either", "participle": "counted"})):
            frames = frames | ({"passive": "either", "impersonal": "either"} if verbs == "states" else {})
            for verb in (order for phrase in table.get(verbs, ()) for order in self._orders(phrase)):
                for told, form, number in self._conjugated(verb):
                    impersonal = form == "active" and number == "any"  # "троих ранило"
                    if form in frames:
                        frame = "either" if impersonal else frames[form]
                        yield told, Sense("harm", slot, frame, number or "any")
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
        yield HUMAN, Sense("person", "people", GUESSED, HEAD_FIRST)
        for key, case in _CASES:
            yield f"{HUMAN}:{key}", Sense("alone", "people", case, GUESSED)
        for noun in tables["anyone"]:
            yield self._stemmed(noun) if " " in noun else self._forms.person(noun), Sense("anyone")
        for noun in tables["things"]:
            yield self._stemmed(noun), Sense("thing", "", "plural")

    def _context(self) -> Entries:
        for tag, table in self._tables["context"].items():
            if tag in ("window", "months", "monthly", "seasons", "weekdays", "relative_days"):
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
            if isinstance(phrases, dict):  # quarters by their city's id
                for city, names in phrases.items():
                    told = {form for name in names for form in self._forms.all_of(name)}
                    yield from ((form, Sense(tag, kind, city)) for form in sorted(told))
                continue
            for phrase in phrases:
                yield phrase, Sense(tag, straight)
                yield from ((told, Sense(tag, straight)) for told in self._other_forms(phrase))
