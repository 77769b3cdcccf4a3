"""Step 6a, roles: what the words around a place make of it: attacked perhaps, or only near, or speaking, or a club.

Reads the tags place (its kinds are the lists of the language's places table), scope, act, verb, impact.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from monitor.read.lexicon import Mark, Marked
from monitor.read.places.clinics import Clinics
from monitor.read.places.naming import Naming
from monitor.read.places.placewords import PlaceWords

_LEFT_WITHIN = 9
_DATELINE_WITHIN = 14
_LONGEST_DATELINE = 4
_LIST_WITHIN = 10
_SHORTEST_STORY = 6
"""Words behind a dateline's dash; fewer are an entry of a list."""
_SAID_WITHIN = 9
_HARMED_WITHIN = 6
"""Words between the people of a city and what was done to them."""
_STRUCK_BEFORE = 7
"""Words between an attack and the people that it goes to."""
_BEFORE = (
    *("at", "near", "away", "taken_to", "clinics", "speakers", "addressed", "straight_part_of", "straight_near"),
    "region_of",
)
"""Kinds of words that stand straight before a name and say what it is to the sentence."""
_MEETING_WITHIN = 6
"""Words between a meeting and its place: "at the summit of the Group of Seven in X"."""
_ATTACKED_WITHIN = 6
_OFFICIAL_WITHIN = 3
_STRUCK_WITHIN = 3
"""Words between an attack and the meeting that it struck: "a bomb went off at the conference in X"."""
_TREATED_WITHIN = 5
"""Words from "X, where" to what doctors did there: "X, where aid workers have treated 130"."""
_LISTING = frozenset(",:—–")
_DASHES = frozenset("-–—:")
_CLOSING = frozenset(".;!?")


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


_ROLES = {
    "near": Role.NEAR,
    "straight_near": Role.NEAR,
    "speakers": Role.SPEAKER,
    "addressed": Role.SPEAKER,
    "region_of": Role.REGION,
}
"""What words before a name make of it where nothing else is said."""


class Roles:
    """Tells the roles of the places of one sentence."""

    def __init__(
        self,
        marked: Marked,
        words: PlaceWords,
        countries: Mapping[str, str],
        *,
        title_case: bool,
        adjectives: Mapping[int, bool],
    ) -> None:
        self.marked = marked
        self.words = words
        self.kind = words.begins
        """Whether a phrase of one of the lists of the places table begins at a word."""
        self.adjectives = adjectives
        """The words at which an adjective made of a city's name begins, and whether it can be nothing else."""
        self.sentence = marked.sentence
        self.countries = countries
        self.title_case = title_case
        self._clinics = Clinics(marked, words)
        self._naming = Naming(marked, words, countries, title_case=title_case)

    def role(self, start: int, end: int) -> Role:
        """The role of the name that the words `start` to `end` are."""
        if self._is_dateline(start, end):
            return Role.DATELINE
        if (end - start > 1 and self.kind(end - 1, "region")) or self.words.ending(start, ("regions_before",)):
            return Role.REGION
        if self.sentence.word(end) == "," and self.marked.is_word(end + 1, "where"):
            treated = any(self.kind(word, "treats") for word in range(end + 2, end + 2 + _TREATED_WITHIN))
            return Role.AWAY if treated else Role.SITE  # "pictures from X, where ..."
        if self.sentence.word(start - 1).isdigit() and end - start > 1 and self.kind(end - 1, "streets"):
            return Role.NAME  # "at 345 Park Avenue"
        if self._naming.is_other(start, end, adjective=start in self.adjectives):
            return Role.NAME
        if self._clinics.is_of_hospital(start, end):
            return Role.AWAY
        listed = self._listed(start, end) if start in self.adjectives else None
        after = listed or self._after(start, end)
        if after is not None:
            return after
        if not self.words.ending(start, ("speakers",)) and self._naming.is_person(start, end):
            return Role.NAME
        return self.before(start, end)

    def _listed(self, start: int, end: int) -> Role | None:
        """An adjective in a list that a district or region ends or begins: "in the A, B and C districts"."""
        if not self.words.tells("district", "region"):
            return None
        behind = self._noun_of_list(range(end, min(end + _LIST_WITHIN, len(self.sentence))))
        before = self._noun_of_list(range(start - 1, max(-1, start - 1 - _LIST_WITHIN), -1))
        for noun, beside in ((behind, end), (before, start - 1)):
            if noun is not None and noun != beside:
                return Role.NAME if self.kind(noun, "district") else Role.REGION
        return None

    def _noun_of_list(self, words: Iterable[int]) -> int | None:
        """The first district or region on the way over names, commas and "and"; None where anything else comes."""
        for word in words:
            if self.kind(word, "district", "region"):
                return word
            linking = self.sentence.words[word] in _LISTING or self.marked.is_word(word, "and")
            if not linking and not self.sentence.capital(word) and self.marked.over(word, "back") is None:
                return None
        return None

    def _is_dateline(self, start: int, end: int) -> bool:
        sentence = self.sentence
        if not sentence.first_of_segment or sentence.segment.kind == "title" or sentence.segment.listed:
            return False
        if self._is_dateline_alone(start):
            return True
        if start > 1 and not (sentence.raw[0].isupper() and all(self._fits_dateline(word) for word in range(start))):
            return False  # "CITY, Country (AGENCY) - ": the agency's name may be a town's too
        stop = min(len(sentence), end + _DATELINE_WITHIN)
        dash = next((word for word in range(end, stop) if sentence.words[word] in _DASHES), None)
        if dash is None or any(
            sentence.words[word] in (".", "?", "!") for word in range(end, dash) if word + 1 == dash
        ):
            return False
        return not self._begins_bulletin(start, dash) and all(self._fits_dateline(word) for word in range(end, dash))

    def _is_dateline_alone(self, start: int) -> bool:
        """ "КИЇВ.", "IERUSALIM/DUBAI.": all of a sentence that opens the text, in capitals."""
        sentence = self.sentence
        if sentence.segment.index != 1 or sentence.words[-1] != "." or start >= len(sentence):
            return False
        letters = [word for word in sentence.raw if any(map(str.isalpha, word))]
        return len(letters) <= _LONGEST_DATELINE and all(word.isupper() and len(word) > 1 for word in letters)

    def _begins_bulletin(self, start: int, dash: int) -> bool:
        """ "Poltava - 2 wounded", "Poltava: a drone ...": the city's own entry, and no dateline ("KYIV: ...")."""
        words = self.sentence.words
        dated = any(words[word].isdigit() for word in range(start, dash)) and self.sentence.segment.index <= 1
        if words[dash] == ":" and dated:
            return False  # "Imphal, Sept 4: ..."
        stop = next((word for word in range(dash, len(words)) if words[word] in ".;!?"), len(words))
        short = stop - dash <= _SHORTEST_STORY
        return short or (words[dash] == ":" and not self.sentence.raw[start].isupper())

    def _fits_dateline(self, word: int) -> bool:
        text = self.sentence.raw[word]
        return (
            not text.isalpha()
            or text[:1].isupper()
            or any(self.marked.is_word(word, use) for use in ("and", "of", "the"))
        )

    def _after(self, start: int, end: int) -> Role | None:  # noqa: C901 - one rule a line, in their order
        sentence = self.sentence
        if end >= len(sentence):
            return None
        if sentence.joined[end] and sentence.starts[end] == sentence.ends[end - 1] + 1:
            return None if self.marked.is_word(end, "kind_of_town") else Role.AWAY  # "Gaza-ville"
        possessive = self.marked.is_word(end, "possessive")
        scope = self.marked.at(start, "scope")
        if scope is not None and scope.end >= end:
            return Role.REGION
        if self._is_of_its_district(start, end):
            return Role.SITE
        if self.kind(end, "region") and not possessive:
            return Role.SPEAKER if self.kind(end + 1, "person") else Role.REGION
        if self.marked.is_word(start - 1, "the") and self.marked.is_word(end, "of"):
            return Role.NAME
        if self._is_elliptic(start, end):
            return Role.REGION
        street = (
            sentence.capital(end)
            or self.marked.is_word(end, "kind_of_district")
            or self.marked.is_word(start - 1, "the")
        )
        if self.kind(end, "plain_streets"):
            return Role.NAME
        if self.kind(end, "streets") and street and not self.title_case:
            return Role.NAME
        following = end + 1 if possessive else end
        if self.kind(following, "troops") and not self.marked.at(following, "thing"):
            behind = self._preposition_ending(start)
            return None if behind is not None and behind.sense.value == "at" else Role.NAME
        if self.kind(following, "person") and not self.marked.at(following, "thing"):
            return Role.SPEAKER
        if self.marked.is_word(following, "kind_of_town") and self.kind(following + 1, "person"):
            return Role.SPEAKER
        before = self._preposition_ending(start)
        if self._names_act(end) and (before is None or before.sense.value != "straight_near"):
            return Role.SITE
        river = self.marked.is_word(start - 1, "the") and not possessive and not self._names_thing(end)
        return Role.NAME if river and not sentence.capital(end) else None

    def _is_of_its_district(self, start: int, end: int) -> bool:
        """ "в тбилисском районе Глдани": a small adjective, a district and its name tell a part of the city."""
        sentence = self.sentence
        small = start in self.adjectives and sentence.raw[start].islower()
        return small and self.kind(end, "district") and end + 1 < len(sentence) and sentence.capital(end + 1)

    def _around(self, word: int) -> range:
        return range(max(0, word - _SAID_WITHIN), min(len(self.sentence), word + _SAID_WITHIN))

    def _is_elliptic(self, start: int, end: int) -> bool:
        """Whether an adjective stands alone, for a region or front told before: "on the A front ... on the B"."""
        if not self.adjectives.get(start) or self.sentence.raw[start][:1].islower():
            return False  # "рыбацкая" is no front
        if self.sentence.words[end] in _LISTING or self.marked.is_word(end, "and"):
            return not any(end < word <= end + 2 for word in self.adjectives)
        plain = self.sentence.raw[end].isalpha() and not self.marked.over(end, "function")
        return not plain or self.marked.over_any(end, ("verb", "be", "say", "clause"))

    def _names_act(self, end: int) -> bool:
        """ "the X market bombing", "toll from X shelling": the place is part of the attack's name."""
        for word in range(end, min(end + 4, len(self.sentence))):
            if self.marked.at(word, "act"):
                return True
            function = self.marked.over_any(word, ("function", "be", "say", "admit", "harm", "react"))
            plain = self.sentence.raw[word].isalpha() and self.sentence.raw[word].islower()
            if function or not plain or self.kind(word, "actors"):
                return False
        return False

    def is_known(self, word: int) -> bool:
        """Whether a capitalised word is more than a part of somebody's name."""
        return self._naming.is_known(word)

    def before(self, start: int, end: int) -> Role:
        """Walk left over adjectives and "city of" to the word that says what the place is to the sentence."""
        part_of = False
        at = start - 1
        if self._ends_road(start):
            return Role.NEAR
        while at >= 0 and at > start - _LEFT_WITHIN:
            mark = self._preposition_ending(at + 1)
            if mark is not None:
                role = self._role_of(mark, end)
                if role is not None:
                    return role
                if self.marked.over(mark.start, "act"):
                    return Role.SITE  # "об обстреле города X"
                part_of = True
                at = mark.start - 1
                continue
            word = self.sentence.words[at]
            if not (
                self.kind(at, "between")
                or word in self.countries
                or word == ","
                or self.marked.is_word(at, "possessive")
            ):
                break
            if word == "," and not self.kind(at - 1, "between"):
                break
            at -= 1
        if part_of or (at >= 0 and self._is_attacked_object(at)):
            return Role.SITE
        if self.kind(start, "recipients") and not (self.sentence.word(at) == "," or self.marked.is_word(at, "and")):
            return Role.AWAY  # "зброя Києву"
        return Role.SPEAKER if self._is_actor(end) else Role.BARE

    def _ends_road(self, start: int) -> bool:
        """ "on the road X—Y": the second of two names that a dash joins, behind a word such as "road"."""
        if start < 2 or self.sentence.word(start - 1) not in _DASHES or not self.sentence.capital(start - 2):
            return False
        return bool(self.words.ending(start - 2, ("near", "straight_near")))

    def _preposition_ending(self, end: int) -> Mark | None:
        marks = self.words.ending(end, _BEFORE)
        if not marks and self.kind(end - 1, "linking"):
            marks = self.words.ending(end - 1, ("part_of", "speakers"))
        return max(marks, key=lambda mark: (mark.end - mark.start, mark.sense.value == "clinics"), default=None)

    def _role_of(self, mark: Mark, end: int) -> Role | None:
        kind = mark.sense.value
        if kind == "at" and self._is_actor(end) and (mark.start == 0 or self.marked.is_word(mark.start - 1, "and")):
            return Role.SPEAKER  # "In X they say"
        if kind in ("at", "clinics") and self.kind(end, "treats"):
            return Role.AWAY  # "the hospital in X treated 58 people"
        if kind == "at":
            if self._is_of_official(mark.start, end) or self._is_where_told(mark.start, end):
                return Role.SPEAKER
            away = self._clinics.has_taken(mark.start) or self._is_of_meeting(mark.start, end)
            return Role.AWAY if away else Role.SITE
        if kind == "clinics":
            return Role.AWAY if self._clinics.takes_in(mark) else Role.SITE
        if kind in ("part_of", "straight_part_of"):
            return None
        if kind == "near" and (self._names_thing(end) or self.kind(end, "landmarks")):
            return Role.SITE  # "near X station"
        if kind == "speakers" and (self._is_struck(mark.start) or self._are_victims(mark, end)):
            return Role.SITE  # "opened fire at a group of police in X", "двое жителей X зарезаны"
        if kind == "near" and self.sentence.word(mark.start - 1) == "the" and self.sentence.words[mark.end - 1] == "of":
            return None  # "the north of X" is X, "north of X" is not
        return _ROLES.get(kind, Role.AWAY)

    def _is_of_official(self, preposition: int, end: int) -> bool:
        """ "the prime minister, in X, promised", "in X, the president condemned": where a country is spoken for."""
        if not self.words.tells("officials"):
            return False
        before = preposition - 1
        if self.sentence.word(before) == ",":
            before -= 1
        beside = range(max(0, before - 1), before + 1)
        behind = range(end + 1, end + 1 + _OFFICIAL_WITHIN) if self.sentence.word(end) == "," else range(0)
        official = next((word for word in (*beside, *behind) if self.kind(word, "officials")), None)
        if official is None or self._is_attacked_object(official - 1) or self._describes(end + 1, official):
            return False
        if official in beside and self.kind(end, "actors") and not self._attacks(end):
            return True
        told = range(max(0, official - 2), min(len(self.sentence), end + _ATTACKED_WITHIN))
        return not any(self.marked.over_any(word, ("act", "harm", "verb", "impact", "means")) for word in told)

    def _is_where_told(self, preposition: int, end: int) -> bool:
        """ "the mission said in X.": where it was told, at the end of what was told."""
        closes = end >= len(self.sentence) or self.sentence.words[end] in _CLOSING
        told = self.marked.over(preposition - 1, "say")
        return closes and told is not None and self.marked.over(preposition - 1, "harm") is None and told.start > 1

    def _describes(self, start: int, official: int) -> bool:
        """ "in X, held by the government, a bomb went off": an official within an aside that says what X is."""
        aside = start < official and not self.marked.is_word(start, "the") and not self.kind(start, "officials")
        return aside and self.sentence.word(official + 1) == ","

    def _is_of_meeting(self, preposition: int, end: int) -> bool:
        """ "at the session of the council in X": where it was talked of, unless an attack on it follows."""
        if not self.words.tells("meetings"):
            return False
        if any(self._attacks(word) or self.marked.at(word, "act") for word in range(end, end + _ATTACKED_WITHIN)):
            return False
        for word in range(preposition - 1, max(-1, preposition - 1 - _MEETING_WITHIN), -1):
            if self.kind(word, "meetings"):
                beside = range(max(0, word - _STRUCK_WITHIN), word)
                return not any(self._attacks(before) or self.marked.over(before, "act") for before in beside)
            if self.sentence.words[word] in _LISTING or self.marked.over_any(word, ("verb", "act", "impact", "harm")):
                return False
        return False

    def _is_struck(self, start: int) -> bool:
        """Whether somebody who might speak is what an attack goes to: "fired on police in", "killed the mayor of"."""
        if any(self.marked.over(word, "say") for word in self._around(start)):
            return False
        for word in range(start - 1, max(-1, start - 1 - _STRUCK_BEFORE), -1):
            if self.marked.over_any(word, ("verb", "impact", "harm")):
                return True
            if self.kind(word, "at", "targets") and not self.marked.over(word, "time"):
                return any(self.marked.over_any(before, ("verb", "act", "impact")) for before in range(word - 4, word))
            linking = (
                self.marked.is_word(word, "of") or self.marked.is_word(word, "and") or self.marked.at(word, "single")
            )
            noun = self.marked.at(word, "person") or self.marked.at(word, "thing") or self.kind(word, "person")
            if not (linking or noun or self.kind(word, "between")):
                return False
        return False

    def _are_victims(self, people: Mark, end: int) -> bool:
        """ "жители X погибли": people of a city to whom something was done, and no other place where it was."""
        if self.marked.at(people.start, "person") is None or self.marked.all("front"):
            return False
        harmed = (
            mark.sense.form in ("either", "state") and mark.sense.value in ("killed", "injured")
            for mark in self.marked.all("harm")
            if end <= mark.start <= end + _HARMED_WITHIN
        )
        elsewhere = (
            mark.sense.value in ("at", "near") and mark.end < len(self.sentence) and self.sentence.capital(mark.end)
            for mark in self.marked.all("place")
            if mark.start >= end or mark.end < people.start
        )
        return any(harmed) and not any(elsewhere)

    def _names_thing(self, end: int) -> bool:
        """Whether a common noun follows the name, which the preposition then belongs to."""
        if self.marked.is_word(end, "possessive"):
            end += 1  # "outside the town's church"
        verbs = ("function", "harm", "verb", "impact", "be", "say", "clause", "time", "past", "measure")
        plain = end < len(self.sentence) and self.sentence.raw[end].isalpha()
        plain = plain and (self.title_case or self.sentence.raw[end].islower())
        return plain and not self.marked.over_any(end, verbs)

    def _is_attacked_object(self, at: int) -> bool:
        return self.marked.over_any(at, ("verb", "impact", "act"))

    def _is_actor(self, end: int) -> bool:
        following = end + 1 if self.sentence.word(end) == "," else end
        if self.marked.is_word(following, "about") and self.marked.over(following + 2, "say"):
            return True  # "В X о налёте сказали"
        if following > end and self.marked.is_word(following, "relative"):
            following += 1  # "X, which says": what matters is what X is said to do
            while self.marked.over_any(following, ("be", "have")):
                following += 1
        if self.kind(following, "actors"):
            return not self._attacks(following) or self._strikes_name(following + 1)
        return self.marked.over(following, "admit") is not None

    def _attacks(self, word: int) -> bool:
        return self.marked.over_any(word, ("verb", "impact"))

    def _strikes_name(self, word: int) -> bool:
        """Whether a name is what an attack goes to: "X attacked Y", "X dealt a blow to Y", but "X attacked a drone"."""
        while word < len(self.sentence) and (
            self.marked.over(word, "act") or self._attacks(word) or self.kind(word, "at")
        ):
            word += 1
        return word < len(self.sentence) and self.sentence.capital(word) and self.marked.over(word, "means") is None
