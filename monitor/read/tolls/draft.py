"""A sentence's toll while it is read: its counts, the words that took them, and the figures found so far."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Final

from monitor.model import Range, Slot
from monitor.read.counts.count import Count
from monitor.read.lexicon import Mark, Marked
from monitor.read.numbers import number_at
from monitor.read.tolls.judgement import Figure
from monitor.read.tolls.left_out import got_besides, wounds_left_out
from monitor.read.words import Sentence

_DASHES: Final = frozenset("—–-")
_HELPED_WITHIN: Final = 4
"""Words from the wounded to where they were helped."""
_OUTRIGHT_WITHIN: Final = 3
"""Words from a bare number to the verb of a violent death: "four have been killed"."""
_BESIDES_WITHIN: Final = 5
"""Words from "in addition" to a number, with the comma: "Кроме того, были госпитализированы шестеро"."""
_OTHERS_WITHIN: Final = 3
"""Words behind a number in which "other" may stand: "four other people"."""
_NOT_WITHIN: Final = 4
"""Words from the comma to the number that is taken back: ", and not 13"."""
_ASIDE_WITHIN: Final = 16
_WHO_WITHIN: Final = 8
"""Words from "mostly" to the comma behind who they are: "mostly women and children from the camp,"."""
_SCENES: Final = frozenset({"at", "near", "straight_near"})
_DESCRIBED_WITHIN: Final = 5
"""Words behind who is told again to the comma: "one of them, a woman in her sixties,"."""
_SCENE_WITHIN: Final = 4
_AMONG_WITHIN: Final = 4
"""Words from "who" to "among": "who had been among"."""
_PAUSES: Final = frozenset(",;:")
_OF_DOCTORS: Final = frozenset({"hospital", "clinics"})
PARENTHESES: Final = {"(": ")", "—": "—", "–": "–", "-": "-"}
"""What opens an aside, and what closes it."""


class Draft:
    """One sentence's counts while they are given to its words of harm, each count once."""

    def __init__(self, marked: Marked, counts: Sequence[Count]) -> None:
        self.marked = marked
        self.sentence = marked.sentence
        self.counts = counts
        self.attackers = frozenset(count.start for count in counts if count.head == "attackers")
        """The words at which those who did it are counted."""
        self._left_out = wounds_left_out(marked, counts)
        # the dashes of "жінка — контузію, підліток — опіки" stand for a verb, and open no aside
        self.asides = _asides(self.sentence, self._left_out) | _put_right(marked, counts)
        self.asides |= _ages(marked, counts)
        self.asides |= _who_they_are(marked, counts)
        self.used: dict[int, Mark] = {}
        """By the word at which a count begins: the mark that took it."""
        self.found: list[Figure] = []

    def nobody(self, start: int, end: int, at: int) -> list[Figure]:
        """That nobody was killed or injured, as words `start` to `end` tell."""
        return [
            Figure("killed", Range(0, 0), self.sentence, start, end, at),
            Figure("injured", Range(0, 0), self.sentence, start, end, at),
        ]

    def figure(self, slot: Slot, count: Count, start: int, end: int, *, total: bool = False) -> Figure:
        """The figure that words `start` to `end` make of a count."""
        died = slot == "killed" and self._has_died_of_it(count)
        figure = Figure(
            slot, count.range(), self.sentence, start, end, count.start,
            total=total, more=count.more, rejected="a part" if count.subset else "", single=count.kind == "single",
            noun=count.noun, scene=self._has_scene(start, end), where=self._where(start, end),
            other_means=self._has_other_means(), of_wounded=died or self.is_of_wounded(count), sex=self._sex(count),
            known=self._is_known(count), kin=self.marked.is_word(count.start - 1, "whose"),
            all_of_them=self._is_all_of_them(count),
            of_them=slot == "killed" and (self.is_of_them(count) or self.is_of_those(count)),
        )  # fmt: skip
        figure.others = self._are_others(count)
        return figure

    def _are_others(self, count: Count) -> bool:
        """ "four others", "четверо других", "In addition, four ..."; not so "the four others", who are known."""
        besides = self.marked.between("word besides", max(0, count.start - _BESIDES_WITHIN), count.start)
        if (besides is not None and count.kind != "zero") or got_besides(self.marked, count, self._left_out):
            return True
        if count.kind not in ("number", "vague") or self.marked.is_word(count.start - 1, "the"):
            return False
        behind = range(count.end, max(count.end, min(count.reach, count.end + _OTHERS_WITHIN)) + 1)
        return any(self.marked.is_word(word, "others_beside") for word in behind)

    def _is_known(self, count: Count) -> bool:
        """ "the guard", "his son", "the two men": told before; "his two sons" are not."""
        if count.kind == "number":
            return self.marked.is_word(count.start - 1, "the")
        return self.marked.is_word(count.start, "known")

    def _is_all_of_them(self, count: Count) -> bool:
        """ "Both died", "all three men died": a number that leaves nobody out."""
        people = count.kind == "number" and count.head in ("people", "none")
        return people and any(self.marked.is_word(at, "each_of_them") for at in (count.start, count.start - 1))

    def _has_scene(self, start: int, end: int) -> bool:
        """ "У вокзала ранен ...", "Затем ...": whether a place of its own opens the clause, and no hospital."""
        if self.marked.is_word(0, "next"):
            return True
        place = next((mark for mark in self.marked.all("place") if mark.start == 0), None)
        if place is None or place.sense.value not in _SCENES or start <= place.end:
            return False
        if any(text in _PAUSES for text in self.sentence.words[:end]):
            return False  # "В момент удара мужчина был за рулём, он контужен"
        near = range(place.end, min(place.end + _SCENE_WITHIN, len(self.sentence)))
        return not any(mark.start in near and mark.sense.value in _OF_DOCTORS for mark in self.marked.all("place"))

    def _has_other_means(self) -> bool:
        """ "A driver was hurt by another drone": means that are told as further ones of their kind."""
        return any(self.marked.ending(mark.start, "others") is not None for mark in self.marked.all("means"))

    def _sex(self, count: Count) -> str:
        """Whether one person told alone is a man or a woman, where the noun says so."""
        mark = self.marked.between("sex", count.start, count.reach) if count.kind == "single" else None
        return mark.sense.value if mark is not None else ""

    def _where(self, start: int, end: int) -> str:
        """Where the wounded were helped: on the spot, or in a hospital."""
        if not self.marked.tells("on_the_spot", "in_hospital"):
            return ""
        near = (self.marked.between(tag, start, end + _HELPED_WITHIN) for tag in ("on_the_spot", "in_hospital"))
        first = min((mark for mark in near if mark is not None), key=lambda mark: mark.start, default=None)
        return first.sense.tag if first is not None else ""

    def is_of_them(self, count: Count) -> bool:
        """Whether people are some of those told just before: "three of them", or "one" that begins the sentence.

        "Four deaths were recorded in X" counts deaths, and none of those who were told last; nor does "Four were
        killed", which is not said of wounds.
        """
        if self.marked.is_word(count.end, "of_those") or self._is_told_again(count):
            return True
        bare = count.start == 0 and count.kind == "number" and count.head == "none" and count.reach == count.end
        if not bare or count.low != count.high:
            return False
        of = self.marked.is_word(count.end, "of")
        harm = self.marked.at(count.end + of + (of and self.marked.is_word(count.end + 1, "the")), "harm")
        deaths = harm is not None and harm.sense.form in ("noun", "counted")
        outright = any(self.marked.is_word(at, "outright") for at in range(count.end, count.end + _OUTRIGHT_WITHIN))
        return not (deaths or outright or self._fell(count))

    def _fell(self, count: Count) -> bool:
        """ "Поранено 17. П'ятеро загинули": who fell is none of the wounded, as who died ("померли") would be."""
        fell = next((harm for harm in self.marked.all("harm") if harm.start >= count.end), None)
        if fell is None or (fell.sense.value, fell.sense.form) != ("killed", "either"):
            return False
        return not self.marked.is_word(fell.start, "dies")

    def _is_told_again(self, count: Count) -> bool:
        """ "Один із них, 24-річний киянин, помер": one of those told before, told again between commas."""
        behind = range(count.reach, min(count.reach + _DESCRIBED_WITHIN, len(self.sentence)))
        closes = next((at for at in behind if self.sentence.words[at] == ","), None)  # "a woman in her sixties,"
        if count.kind != "single" or closes is None or self.marked.between("harm", count.reach, closes):
            return False
        opened = next((at for at in range(count.start - 1, 0, -1) if self.sentence.words[at] == ","), 0)
        among = self.marked.ending(opened, "word of_those") or self.marked.ending(opened, "of_wounded")
        return among is not None and any(one.end == among.start and one.low == 1 for one in self.counts)

    def is_of_those(self, count: Count) -> bool:
        """ "из них трое скончались": straight behind words that make them some of those told just before."""
        dash = self.sentence.word(count.start - 1) in _DASHES
        return self.marked.ending(count.start - dash, "word of_those") is not None

    def _has_died_of_it(self, count: Count) -> bool:
        """ "Двое мужчин, раненные при обстреле, умерли": whether who is counted was told as hurt in the sentence."""
        wound = self.used.get(count.start)
        return wound is not None and wound.sense.value == "injured" and self.sentence.word(count.reach) == ","

    def is_of_wounded(self, count: Count) -> bool:
        """Whether people are told as some of the wounded: "one of the wounded", "a woman who was among the wounded"."""
        if any(self.marked.at(word, "of_wounded") is not None for word in (count.end, count.reach)):
            return True
        return count.kind == "single" and (self._was_among_wounded(count) or self._is_wounded_told_again(count))

    def _was_among_wounded(self, count: Count) -> bool:
        """ "a woman who was among the injured", "a guard, who had been among those hurt,"."""
        relative = count.reach + (self.sentence.word(count.reach) == ",")
        among = self.marked.between("word among", relative + 1, relative + _AMONG_WITHIN)
        if among is None or not self.marked.is_word(relative, "relative"):
            return False
        wound = self.marked.over(among.end + 1, "harm") or self.marked.over(among.end + 1, "toll")
        return wound is not None and wound.sense.value == "injured" and self.marked.tells("be")

    def _is_wounded_told_again(self, count: Count) -> bool:
        """ "one of the wounded, a 45-year-old man, died": who that was, between commas."""
        opened = next((at for at in range(count.start - 1, 0, -1) if self.sentence.words[at] == ","), 0)
        return self.marked.ending(opened, "of_wounded") is not None and self._is_told_again(count)


def _put_right(marked: Marked, counts: Sequence[Count]) -> set[int]:
    """The words of ", and not 13 as the agency had announced,": what was told before stands aside, between commas."""
    words, inside = marked.sentence.words, set[int]()
    for count in counts:
        if not count.former:
            continue
        begun = next(
            (at for at in range(count.start - 1, max(-1, count.start - _NOT_WITHIN), -1) if words[at] == ","), 0
        )
        pauses = [at for at in range(count.end, min(count.end + _ASIDE_WITHIN, len(words))) if words[at] == ","]
        if not begun or not pauses:
            continue
        clause = pauses[0] + 1  # "двое, а не трое, как сообщали утром, погибли"
        told = len(pauses) > 1 and marked.at(clause, "function") and not marked.is_word(clause, "and")
        inside.update(range(begun, pauses[1 if told else 0] + 1))
    return inside


def _ages(marked: Marked, counts: Sequence[Count]) -> set[int]:
    """The words of "водія, 52 роки, з опіками": an age between commas stands aside."""
    words, inside = marked.sentence.words, set[int]()
    for count in counts:
        at = count.reach + 1
        age = number_at(marked, at) if at < len(words) and words[at - 1] == "," else None
        if age is not None and marked.is_word(age[1], "and") and age[1] + 1 < len(words):
            age = number_at(marked, age[1] + 1)  # "двоє чоловіків, 40 і 52 років, — із контузіями"
        if age is not None and marked.is_word(age[1], "years") and marked.sentence.word(age[1] + 1) == ",":
            inside.update(range(count.reach, age[1] + 2))
    return inside


def _who_they_are(marked: Marked, counts: Sequence[Count]) -> set[int]:
    """The words of "сорок людей, здебільшого жінки, загинули": who most or all of them are stands aside."""
    inside = set[int]()
    if not marked.tells_any(("word mostly", "word all")):
        return inside
    words = marked.sentence.words
    for count in counts:
        opens = count.kind in ("number", "vague") and marked.sentence.word(count.reach) == ","
        at = count.reach + 1
        if not opens or not (marked.is_word(at, "mostly") or marked.is_word(at, "all")):
            continue
        end = next((word for word in range(at, min(at + _WHO_WITHIN, len(words))) if words[word] in _PAUSES), at)
        if end > at and words[end] == "," and marked.between("harm", at, end) is None:
            inside.update(range(count.reach, end + 1))
    return inside


def _asides(sentence: Sentence, left_out: Container[int]) -> set[int]:
    """The words between parentheses or a pair of dashes, these included; `left_out` are dashes that are none."""
    inside: set[int] = set()
    begun: tuple[int, str] | None = None
    for word, text in enumerate(sentence.words):
        if begun is not None and text == begun[1]:
            inside.update(range(begun[0], word + 1))
            begun = None
        elif begun is None and text in PARENTHESES and word not in left_out:
            begun = (word, PARENTHESES[text])
    return inside
