"""The dictionary forms of Slavic words, and the forms of these that tables ask for, by pymorphy3."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Any

from pymorphy3 import MorphAnalyzer

from monitor.read.languages.animate import People
from monitor.read.languages.guessing import guessed

_FEWEST_LETTERS = 3
_ALTERNATING = {"в": "у", "у": "в"}
"""What Ukrainian verbs may begin with before a consonant, one like the other: "вдарити", "ударити"."""
SEXES = {"masc": "a_man", "femn": "a_woman"}
"""The keys of nouns for one man or one woman, whoever it is."""
_REMEMBERED = 4_096
_VOWELS = frozenset("аеєиіїоуюя")
_GERUND = (":g",)
WIELDED = ":by"
"""Key of the instrumental: by what something was done."""
_GERUNDS = (("вшись", "тися"), ("вши", "ти"), ("уючи", "увати"), ("юючи", "ювати"), ("ючи", "ти"))


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
                endings = endings_of(tag, spelled == normal_form)
                lemma = plain(_infinitive(normal_form) if endings == _GERUND else normal_form)
                for ending in endings:
                    found[lemma + ending] = None
        return _without_futures(found)

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
        return plain(noun.lower()) if any(meant) else self.stem(noun)

    @lru_cache(_REMEMBERED)  # noqa: B019 - there is one of these a language
    def sex(self, word: str) -> str:
        """The key of a noun that tells a man, or a woman; "" of a word that may be either, or none."""
        told = {parse.tag.gender for parse in self._analyser.parse(word) if "anim" in parse.tag} - {None}
        return SEXES.get(told.pop(), "") if len(told) == 1 else ""

    def all_of(self, word: str) -> set[str]:
        """All forms of a table's word; a phrase only as it is, its words are found in all forms anyway."""
        if " " in word:
            return {word}
        return {word, *(plain(form.word) for form in self._analyser.parse(word)[0].lexeme)}

    def alternated(self, phrase: str) -> str:
        """A phrase whose verb begins with в or у with the other: "влучити", "улучити"; "" where there is none."""
        words = [self._other_beginning(word) or word for word in phrase.split()]
        return other if (other := " ".join(words)) != phrase else ""

    def _other_beginning(self, word: str) -> str:
        base, mark, form = word.partition(":")
        if len(base) < _FEWEST_LETTERS or base[0] not in _ALTERNATING or base[1] in _VOWELS:
            return ""
        other = self._verb(_ALTERNATING[base[0]] + base[1:]) if self._verb(base) else ""
        return other and other + mark + form

    @lru_cache(4_096)  # noqa: B019 - there is one of these a language
    def _verb(self, word: str) -> str:
        """A word, if the dictionary knows it as an infinitive."""
        return word if self._analyser.word_is_known(word) and self.is_verb(word) else ""

    def is_verb(self, word: str) -> bool:
        """Whether a table's word is an infinitive."""
        return any(
            parse.tag.POS == "INFN" or _is_infinitive(str(parse.tag), parse.word == parse.normal_form)
            for parse in self._analyser.parse(word)
        )


def plain(word: str) -> str:
    """One spelling for letters and apostrophes that are written in several ways."""
    return straight(word).replace("ё", "е")


def straight(word: str) -> str:
    """The apostrophe of a word as dictionaries have it: "дев’ятьох", "пʼятьох"."""
    return word.replace("’", "'").replace("ʼ", "'").replace("`", "'")


def _without_futures(keys: dict[str, None]) -> tuple[str, ...]:
    """ "атакуют" is present and future of one verb: what is told so in the news is going on."""
    futures = [key for key in keys if key.endswith(":f")]
    going_on = {key for key in futures if any(f"{key[:-1]}a{number}" in keys for number in "1mn")}
    return tuple(key for key in keys if key not in going_on)


def _infinitive(gerund: str) -> str:
    """The verb of a gerund that the Ukrainian dictionary keeps as a word of its own: "вбивши", "поранившись"."""
    for ending, own in _GERUNDS:
        if gerund.endswith(ending):
            return gerund[: -len(ending)] + own
    return gerund


@lru_cache(maxsize=4096)  # a dictionary has some hundred tags
def endings_of(tag: Any, is_lemma: bool) -> tuple[str, ...]:  # noqa: ANN401 - pymorphy3 has no types
    """What a form's keys have behind its dictionary form: nothing, and the marks of what tables ask for."""
    pos = tag.POS
    if pos == "PRTF":
        return (":p",)
    if pos == "PRTS":
        return (f":s{_number(tag)}",)
    if pos == "GRND":
        return _GERUND
    if pos == "VERB" and {"sing", "1per", "futr"} <= tag.grammemes:
        return ()  # nobody writes "I shall attack", and "нападу" is of the noun
    form = _form(tag, pos, str(tag), is_lemma)
    wielded = (WIELDED,) if tag.case == "ablt" else ()
    return ("", f":{form}", *wielded) if form else ("", *wielded)


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
    return "o1" if pos == "ADJF" and tag.case in ("accs", "gent") and "plur" not in whole else ""


def _number(tag: Any) -> str:  # noqa: ANN401 - pymorphy3 has no types
    if tag.number == "plur" or "plur" in str(tag):
        return "m"
    return "n" if tag.gender == "neut" else "1"
