"""Weighs the candidates of one article: which cities were attacked, with what toll, by what means."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final

from monitor.model import Method, Range, Slot
from monitor.read.cases import Case
from monitor.read.discourse.link import ANOTHER_TIME, OF_LIST
from monitor.read.doubt import ARMS, DEFENCE, DENIED
from monitor.read.events import DAMAGE, Event
from monitor.read.means import SHELLED
from monitor.read.methods import settle
from monitor.read.places.place import Place
from monitor.read.places.roles.role import Role
from monitor.read.recognition import Told
from monitor.read.sights import Sight, Sights
from monitor.read.stance import BY_ACCIDENT, UNREAL
from monitor.read.tolls.judgement import EARLIER, Figure
from monitor.read.unarmed import BRAWL, DISPOSAL, HOUSEHOLD, TRAFFIC, are_several
from monitor.read.verdict import CAUGHT, NEWS, by_city, verdict
from monitor.read.walk.findings import Findings
from monitor.read.weighing import means
from monitor.read.weighing.attack import Surroundings, article_features, city_features
from monitor.read.weighing.beside import Beside
from monitor.read.weighing.counted import Counted, counted
from monitor.read.weighing.namesakes import namesake
from monitor.read.weighing.tolls import Asked, Candidate, candidates
from monitor.read.weighing.weights import Weights
from monitor.read.words import Sentence

_SILENT_NEEDS: Final = 1.3
"""What must speak more for an attack where the article as a whole is about something else."""
_UNREAL_NEEDS: Final = 2.0
"""The same where it tells an exercise or a fiction, which tells attacks at length and means none."""
_NAMED_NEEDS: Final = 0.9
"""The same where nothing is told of a city, or only that nobody was hurt there."""
_TAKING_IN_NEEDS: Final = 1.6
"""The same where it is told as near, and as where the wounded were taken, and as nothing else."""
_REGION_NEEDS: Final = 2.5
"""The same where the headline's name is only a region's below it."""
_PAST_NEEDS: Final = 0.7
"""The same where the article recalls or sums up attacks, and the rules find no news of one."""
_HEADS: Final = frozenset(":—–")
_METHODS: Final = tuple(Method)  # which is walked through in a fraction of the time of the enumeration
_HARDLY: Final = -0.5
"""What may speak against a method that the rules found, where nothing speaks for another."""
_OF_BOMBER: Final = (Method.VEHICLE_RAMMING, Method.IED, Method.EXPLOSION)
_OTHER: Final[dict[Slot, Slot]] = {"killed": "injured", "injured": "killed"}
_LISTED, _MOST_LISTED = 0.2, 3
"""What each further city of a list is worth, in log odds, up to how many: blasts in several are no accident."""
_WORDED, _MOST_WORDED = 0.35, 4.0
"""What it is worth what the words of the article by themselves speak for, and how much at most they speak for."""
_UNARMED: Final = -2.0
"""What it is worth that an article tells a blast that nobody meant, or a fight without arms."""
_BRIEFLY: Final = 2
"""Sentences of a headline, which leaves out what everybody knows."""
_POST: Final = 4
"""Sentences of a first report."""
_DAMAGED: Final = 2.0
"""What it is worth that such a headline tells damage in a city of `SHELLED`."""
_HARMED: Final = 0.4
"""What it is worth that an attack with its means, and whom it harmed, are told of the city by name; or nothing but a
toll, put right: the attack is known."""
_PUT_RIGHT: Final = 1.2
"""What it is worth that the toll of an attack on the city by name is said to be put right, and is then told."""
_ENTRY: Final = 1.2
"""What it is worth that an entry of a bulletin which tells attacks is headed by the city, and tells damage there."""
_IN_ROW, _OPENS_WITHIN = 1.5, 2
"""What it is worth that a sentence of a bulletin begins with the city, within so many words, and tells harm or damage
there, beside one that tells an attack with its arms in the same way."""
_WITH_REGION: Final = 1.0
"""What it is worth that a city is told as attacked together with its region, which takes the toll."""
_LATE_DEATH: Final = 1.5
"""What it is worth that who was hurt in an attack on the city has died: such an article tells hardly anything else."""
_BY_ARMY: Final = 1.8
"""What it is worth that an army says that it struck there, where nobody has counted who was hurt."""
_LED_AWAY: Final = 0.8
"""What it is worth that people were led away from a city by name: nobody need be hurt for that."""
_PLACED: Final = 1.2
"""What it is worth that a sentence says by itself that the attack told before it was in the city."""
_BLASTS: Final = 1.0
"""What it is worth that a post tells several blasts in such a city, and nothing that explains them."""
_HEADED, _HEADED_POST = 1.5, 6  # that a post of so few sentences is headed by such a city, and tells an attack
_SENSITIVE: Final = 1.2
"""What it is worth that a first report tells a blast at a house of prayer, at a police post, at an embassy."""
_BOMBED: Final = frozenset("AF BF IQ LB ML NE NG PK PS SO SY UA YE".split())  # noqa: SIM905
"""Countries where hardly a blast in a street is an accident."""
_ONE_BLAST: Final = 0.7
"""What it is worth that a first report tells a blast in a city of such a country, and nothing that explains it."""
_NEXT: Final = 2
"""Paragraphs from one entry of a bulletin to another."""
_PAIR: Final = 2
"""Two people told one after the other may be one told twice; more are a list."""
_BESIDE_NEAR: Final = range(1, 7)
"""Words from a town to the city that it is near: "Y, south of X", "Y, 20 km to the south of X"."""
_NEAR_ANOTHER: Final = -4.0
"""What it is worth that the text names a headline's city only to say near what another one lies."""
_ACTS: Final = -1.0
"""What it is worth that a city is only named as a government that acts."""


class Scales:
    """One article on the scales."""

    def __init__(
        self,
        findings: Findings,
        sentences: Sequence[Told],
        weights: Weights,
        *,
        deaths_alone: bool,
        wording: float = 0.0,
    ) -> None:
        """`wording`: what the article's words by themselves speak for."""
        self._findings = findings
        self._sentences = sentences
        self._weights = weights
        self._wording = wording
        self.deaths_alone = deaths_alone
        self._around = Surroundings(sentences, findings.stance, findings.sights, findings.telling)
        self._cases = by_city(findings)
        self._verdicts: dict[int, str] = {}
        self._odds: dict[int, float] = {}
        self._standing: dict[tuple[int, Slot], tuple[Range, list[Figure]] | None] = {}
        sights = findings.sights.values()
        self._told = sum(self.verdict(sight) == NEWS for sight in sights)
        """How many cities the rules tell as attacked."""
        self.article = article_features(self._around, self._told) if sights else set[str]()
        """The features of the article as a whole."""
        self._article_odds = self._odds_of_article()
        self._listed = self._find_listed()
        self._owned = self._find_owned()
        self._elsewhere = {
            method for case in findings.cases.values() if not case.past for method in settle(case.methods)
        }
        # what only the cities that were attacked need
        self._counts: list[Counted] | None = None
        self._named: means.Naming | None = None
        self._arms: Beside | None = None
        self._armed_entries: dict[tuple[str, int], set[int]] | None = None
        """By country and paragraph: the sentences that begin with a city and tell an attack on it with its arms."""

    def cases(self, sight: Sight) -> list[Case]:
        """The attacks on a city that the walk found, in order."""
        return self._cases.get(sight.city.geonameid, [])

    def attack(self, sight: Sight) -> Case | None:
        """The first attack on a city that is news, else the first of all."""
        cases = self.cases(sight)
        return next((case for case in cases if not case.past), cases[0] if cases else None)

    def verdict(self, sight: Sight) -> str:
        """What the rules make of a city."""
        key = sight.city.geonameid
        if key not in self._verdicts:
            self._verdicts[key] = verdict(sight, self.cases(sight), self._findings, deaths_alone=self.deaths_alone)
        return self._verdicts[key]

    # --- whether a city was attacked ---

    def _odds_of_article(self) -> float:
        """What its article by itself speaks for."""
        unarmed = self._findings.stance.silent in (HOUSEHOLD, BRAWL, DISPOSAL, TRAFFIC, BY_ACCIDENT)
        laid_down = _UNARMED if unarmed else 0.0
        return laid_down + self._worded + self._weights.sum("attack", self.article)

    @property
    def _worded(self) -> float:
        return _WORDED * max(-_MOST_WORDED, min(_MOST_WORDED, self._wording))

    def city(self, sight: Sight) -> set[str]:
        """The features of one city."""
        return city_features(sight, self.verdict(sight), self._around)

    def is_attacked(self, sight: Sight) -> bool:
        """Whether a city was attacked, and this is news."""
        needed = self._weights.believed_from
        if silent := self._findings.stance.silent:
            needed += _UNREAL_NEEDS if silent == UNREAL else _SILENT_NEEDS
        elif _is_only_named(sight):
            needed += _NAMED_NEEDS
        if self._findings.stance.past and self.verdict(sight) != NEWS:
            needed += _PAST_NEEDS
        over, rules = self.odds(sight) - needed, self.verdict(sight)
        if rules != NEWS:
            return over > 0 and rules != CAUGHT and over > _TAKING_IN_NEEDS * _only_takes_in(sight)
        titled = bool(sight.places) and sight.places[0][0].segment.kind == "title"
        return over > (_REGION_NEEDS * self._is_region_below(sight) if titled else 0)

    def _is_region_below(self, sight: Sight) -> bool:
        """ "Six dead in Guanajuato bar" over "in Irapuato, in the state of Guanajuato": a headline may mean it."""
        below = [place for sentence, place in sight.places if sentence.segment.kind != "title"]
        if not 0 < len(below) < len(sight.places) or any(place.role is not Role.REGION for place in below):
            return False
        return self._attacked_elsewhere(sight)

    def _attacked_elsewhere(self, sight: Sight) -> bool:
        """Whether the rules find news of an attack that names another city."""
        own = sight.city.geonameid
        return any(key != own for keys in self._listed.values() for key in keys[:2])

    def odds(self, sight: Sight) -> float:
        """The log odds that a city was attacked and that this is news; the best of those told in one list with it."""
        own = self._own_odds(sight)
        if self.verdict(sight) != NEWS:
            return own
        listed = {key for word in told_of(sight) for key in self._listed[word]} - {sight.city.geonameid}
        best = max((self._own_odds(self._findings.sights[key]) for key in listed), default=own)
        return max(own, best) + _LISTED * min(len(listed), _MOST_LISTED)

    def _find_listed(self) -> dict[tuple[int, int], list[int]]:
        """The cities that the rules believe attacked, by where the attack stands that names them."""
        found: dict[tuple[int, int], list[int]] = {}
        for key, sight in self._findings.sights.items():
            if self.verdict(sight) == NEWS:
                for word in told_of(sight):
                    found.setdefault(word, []).append(key)
        return found

    def _own_odds(self, sight: Sight) -> float:
        key = sight.city.geonameid
        if key not in self._odds:
            self._odds[key] = self._article_odds + self._weights.sum("attack", self.city(sight))
            self._odds[key] += namesake(sight, self._findings.sights) + _ACTS * self._only_acts(sight)
            self._odds[key] += _NEAR_ANOTHER * _is_near_another(sight, self._findings.sights)
            if self.verdict(sight) == NEWS:
                self._odds[key] += self._odds_of_news(sight)
            self._odds[key] += self._of_first_words(sight)
        return self._odds[key]

    def _odds_of_news(self, sight: Sight) -> float:
        """What it is worth how the rules found news of a city."""
        put_right = self._findings.stance.corrects and not sight.events
        entry = _ENTRY if _is_damaged_entry(sight) else _IN_ROW * self._is_in_row(sight)
        return (
            entry
            + _HARMED * (put_right or _is_harmed(sight))
            + _PUT_RIGHT * self._is_put_right(sight)
            + _WITH_REGION * any(place.wide for _, place in sight.places)
            + _LED_AWAY * _is_robbed_of_people(sight)
            + _PLACED * (sight.city.geonameid in self._findings.placed)
            + _LATE_DEATH * _is_of_late_death(self.cases(sight))
            + _BY_ARMY * self._is_told_by_army(sight)
        )

    def _is_put_right(self, sight: Sight) -> bool:
        """ "We must correct the number of those killed in the attack on X. It is ten, not eleven." """
        figures = {figure.sentence.index for figure, _, why in sight.figures if not why and figure.range.least}
        named = {event.sentence.index for event, link, _ in sight.events if link.told and not event.rejected}
        return any(
            marked.tells("correction") and marked.tells("toll") and not figures.isdisjoint((index, index + 1))
            for index in named
            for marked in (self._around.sentences[index].marked,)
        )

    def _is_in_row(self, sight: Sight) -> bool:
        """ "В X дрон попал в машину. В Y повреждены два дома. В Z ранен мужчина": whether it is one of Y and Z."""
        armed, country = self._armed_by_paragraph(), sight.city.country
        return any(
            armed.get((country, segment), set()) - {own}
            for own_segment, own in self._entries(sight, _suffered(sight))
            if not self._around.sentences[own].marked.tells("nature")
            for segment in range(own_segment - _NEXT, own_segment + _NEXT + 1)
        )

    def _armed_by_paragraph(self) -> dict[tuple[str, int], set[int]]:
        if self._armed_entries is None:
            self._armed_entries = {}
            for other in self._findings.sights.values():
                for segment, sentence in self._entries(other, _armed(other)):
                    self._armed_entries.setdefault((other.city.country, segment), set()).add(sentence)
        return self._armed_entries

    def _entries(self, sight: Sight, sentences: Collection[int]) -> set[tuple[int, int]]:
        """Those of some sentences that begin with the city as where something happened: paragraph and sentence.

        Also "The others died in X", which goes on with such a row.
        """
        return {
            (sentence.segment.index, sentence.index)
            for sentence, place in sight.places
            if sentence.index in sentences and place.role is Role.SITE and sentence.segment.kind != "title"
            if place.start < _OPENS_WITHIN or self._around.sentences[sentence.index].marked.is_word(0, "remaining")
        }

    def _is_told_by_army(self, sight: Sight) -> bool:
        """ "The air force said it had bombed a depot in X": what arms did is told by those whose arms they are."""
        last = {sentence.index: place.start for sentence, place in sight.places}
        told = (event for event, link, past in sight.events if link.told and not (past or event.rejected))
        return any(
            marked.over_any(event.at, ("verb", "impact")) and marked.between("say", army.end, event.at) is not None
            for event in told
            if last.get(event.sentence.index, 0) > event.at  # and not "X's air force said it had struck"
            for marked in (self._around.sentences[event.sentence.index].marked,)
            for army in marked.all("word army")
        )

    def _of_first_words(self, sight: Sight) -> float:
        """What it is worth that a few sentences tell of a city what is an attack before anybody knows more."""
        long, worth = len(self._sentences), 0.0
        if long <= _BRIEFLY and not self._around.accident and self._is_damaged(sight):
            worth += _DAMAGED
        if long <= _POST and not self._findings.stance.silent and self._has_blasts(sight):
            worth += _BLASTS
        elif long <= _HEADED_POST and self._is_headed(sight):
            worth += _HEADED
        if long <= _HEADED_POST and sight.city.country in _BOMBED and self._has_blown_up(sight):
            worth += _ONE_BLAST
        if long <= _HEADED_POST and self._is_at_sensitive_site(sight):
            worth += _SENSITIVE
        return worth

    def _is_at_sensitive_site(self, sight: Sight) -> bool:
        """ "Explosion at a mosque in Peshawar": first word of a blast where hardly anything blows up by itself, or of
        which it is told that nobody knows the cause."""
        unsettled = any(told.marked.tells("unsettled") for told in self._sentences)
        return any(
            unsettled or self._around.sentences[event.sentence.index].marked.all("sensitive_sites")
            for event in self._blasts(sight)
        )

    def _has_blown_up(self, sight: Sight) -> bool:
        """ "A loud explosion was heard near the station in Quetta", and nothing that explains it."""
        return any(event.sentence.segment.kind != "title" for event in self._blasts(sight))

    def _blasts(self, sight: Sight) -> list[Event]:
        """The blasts without a cause that are told of a city by name, where nothing explains them."""
        if self._around.accident or self._findings.stance.silent:
            return []
        told = (event for event, link, past in sight.events if link.told and not (past or event.rejected))
        return [event for event in told if event.methods == {Method.EXPLOSION}]

    def _is_headed(self, sight: Sight) -> bool:
        """ "Kharkiv / A hit on the outskirts, smoke": the first word of an attack, under its city's name alone."""
        told = any(not (past or event.rejected) for event, _, past in sight.events)
        possible = sight.city.country in SHELLED and told and not self._findings.stance.silent
        return possible and any(
            sentence.segment.kind == "title"
            and sum(word[0].isalnum() for word in sentence.words) == place.end - place.start
            for sentence, place in sight.places
        )

    def _is_damaged(self, sight: Sight) -> bool:
        """ "повреждено предприятие в Днепре": all that a headline tells of a city in a country at war, and no fire."""
        if sight.city.country not in SHELLED:
            return False
        told = (event for event, link, past in sight.events if link.told and not (past or event.rejected))
        return any(event.hint == DAMAGE and self._tells_damage(event) for event in told)

    def _has_blasts(self, sight: Sight) -> bool:
        """ "В Макеевке прогремели взрывы": in a country at war that is news before anybody knows what it was."""
        if sight.city.country not in SHELLED or self._around.accident:
            return False
        told = (event for event, link, past in sight.events if link.told and not (past or event.rejected))
        return any(
            are_several(marked, mark)
            for event in told
            for marked in (self._around.sentences[event.sentence.index].marked,)
            for mark in (*marked.all("act"), *marked.all("verb"))
            if mark.start == event.at and mark.sense.value == Method.EXPLOSION
        )

    def _tells_damage(self, event: Event) -> bool:
        return self._around.sentences[event.sentence.index].marked.over(event.at, "damaging") is not None

    def _only_acts(self, sight: Sight) -> bool:
        """Whether a city is named only as who denies, threatens or strikes: "Kyiv would not comment"."""
        return bool(sight.places) and all(self._acts(sentence, place) for sentence, place in sight.places)

    def _acts(self, sentence: Sentence, place: Place) -> bool:
        """Whether a city itself is who does something, and not its mayor."""
        if place.role is not Role.SPEAKER:
            return False
        told = self._around.sentences[sentence.index].marked.all("place")
        serves = any(mark.end == place.start and mark.sense.value == "speakers" for mark in told)
        return not serves and any(mark.start == place.end and mark.sense.value == "actors" for mark in told)

    def strongest(self, sight: Sight) -> list[tuple[str, float]]:
        """What weighs most for and against that a city was attacked."""
        features = self._weights.strongest("attack", self.article | self.city(sight))
        return sorted([*features, ("wording", self._worded)], key=lambda told: -abs(told[1]))[: len(features)]

    # --- with what toll ---

    @property
    def _counted(self) -> list[Counted]:
        if self._counts is None:
            self._counts = counted(
                self._sentences, self._findings.figures, self._around.tags, self._owned, self._findings.told_of_regions
            )
        return self._counts

    def standing(self, sight: Sight, slot: Slot) -> tuple[Range, list[Figure]] | None:
        """The toll that the rules find for the first attack on a city, with the figures that tell it."""
        key = sight.city.geonameid, slot
        if key not in self._standing:
            case = self.attack(sight)
            self._standing[key] = case.standing(slot) if case else None
        return self._standing[key]

    def tolls(self, sight: Sight, slot: Slot) -> list[Candidate]:
        """The candidates for the toll of a city in a slot."""
        alone = self._told == (self.verdict(sight) == NEWS)
        standing, other = self.standing(sight, slot), self.standing(sight, _OTHER[slot])
        return candidates(Asked(sight, slot, standing, other, alone=alone), self._counted)

    def _find_owned(self) -> dict[tuple[int, int], int]:
        """Of each figure whose own words name its city: sentence, word, and the city's GeoNames id."""
        return {
            (figure.sentence.index, figure.at): sight.city.geonameid
            for sight in self._findings.sights.values()
            for figure, link, why in sight.figures
            if why in ("", ANOTHER_TIME) and link.told and len(link.cities) == 1
        }

    def toll(self, sight: Sight, slot: Slot) -> Candidate:
        """The candidate that weighs most."""
        found = self.tolls(sight, slot)
        if len(found) == 1:
            return found[0]
        if (certain := self._certain(sight, slot)) is not None:
            return next(candidate for candidate in found if candidate.range == certain)
        best = max(found, key=lambda candidate: self._weights.sum("toll", candidate.features, slot))
        return next((other for other in found if _is_narrower(other.range, best.range)), best)

    def _certain(self, sight: Sight, slot: Slot) -> Range | None:
        """What the rules stand by, where a list tells it city by city, or the headline tells it as well."""
        standing = self.standing(sight, slot)
        if standing is None:
            return None
        told = [figure for figure, _, why in sight.figures if not why and figure.slot == slot]
        if self._is_sum(sight, slot, standing) or self._is_latest(sight, slot, standing[1]):
            return standing[0]
        titled = any(f.range == standing[0] and f.sentence.segment.kind == "title" for f in told)
        if titled and any(figure.sentence.segment.kind != "title" for figure in standing[1]):
            return standing[0]
        if slot != "killed" or not all(figure.total for figure in standing[1]):
            return None
        total = standing[1][0].sentence.index
        last = {part.range for part, _, why in sight.figures if why and part.slot == slot and _is_in(part, total)}
        # "A nurse has died. So the number of dead rose to four."
        are_more = all(f.single or f in standing[1] or f.range in last for f in told)
        return standing[0] if are_more or _is_next_dead(standing[1][0], told) else None

    def _is_sum(self, sight: Sight, slot: Slot, standing: tuple[Range, list[Figure]]) -> bool:
        """Whether a toll is that of a list, or made up of several figures that no words add up.

        So are the wounded less those of them who are told to have died: no words count who is left.
        """
        if slot == "injured" and _is_less_the_dead(sight, *standing):
            return True
        if slot == "killed" and _counts_late_death(sight, standing[1]):
            return True
        several = len(standing[1]) > 1
        if several and (_are_others(slot, standing[1]) or self._came_later(sight, *standing[1][:2])):
            return True
        listed = [id(figure) for figure, link, why in sight.figures if not why and link.why == OF_LIST]
        return all(id(figure) in listed for figure in standing[1]) or _are_told_one_by_one(standing[1])

    def _is_latest(self, sight: Sight, slot: Slot, figures: Sequence[Figure]) -> bool:
        """Whether a toll is of a live blog's latest entry, however often those below tell another."""
        timed = all(figure.sentence.segment.minutes is not None for figure in figures)
        latest = all(figure.latest for figure in figures)  # "UPD. Under the rubble a body was found."
        return timed or latest or _is_of_latest_entry(sight, slot, figures)

    def _came_later(self, sight: Sight, first: Figure, other: Figure) -> bool:
        """ "Two were killed. Another body was found in the evening.": one more, in the next sentence and at its hour.

        Not so where the headline tells as many as the first, who are all of them.
        """
        told = (figure for figure, _, why in sight.figures if not why and figure.slot == first.slot)
        if any(figure.range == first.range and figure.sentence.segment.kind == "title" for figure in told):
            return False
        straight = other.sentence.index - first.sentence.index == 1 and other.range.max == 1
        marked = self._around.sentences[other.sentence.index].marked
        return straight and other.more and not first.total and marked.tells("afterwards", "day_parts")

    # --- by what means ---

    @property
    def _naming(self) -> means.Naming:
        if self._named is None:
            self._named = means.Naming(self._sentences, self._around.attacked)
        return self._named

    def method_features(self, sight: Sight, method: Method, told: Collection[Method]) -> list[str]:
        """The features of one method for a city."""
        return means.features(method, sight, told, self._elsewhere, self._naming)

    def possible(self, told: Collection[Method]) -> list[Method]:
        """The methods that may have been used: those that the rules found, or that the article names."""
        return [method for method in _METHODS if method in told or method in self._naming]

    def _best(self, sight: Sight, told: Collection[Method]) -> Method | None:
        """Of the methods that the rules found the one that least speaks against, where little does."""
        definite = [method for method in told if method is not Method.EXPLOSION]
        odds = {
            method: self._weights.sum("means", self.method_features(sight, method, told), method) for method in definite
        }
        best = max(definite, key=lambda method: odds[method], default=None)
        return best if best is not None and odds[best] > _HARDLY else None

    @property
    def _beside(self) -> Beside:
        if self._arms is None:
            self._arms = Beside(self._sentences)
        return self._arms

    def methods(self, sight: Sight, told: Collection[Method]) -> tuple[Method, ...]:
        """The methods that more speaks for than against; a mere explosion only where nothing else is told."""
        weighed = [
            method
            for method in self.possible(told)
            if (method in told or not (_is_of_defence(sight, method) or (told and _is_of_then(sight, method))))
            and not (method not in told and method in self._elsewhere and told and _is_of_headline(sight, method))
            and (
                (method in told and (_has_harmed(sight, method) or _is_told_in_full(sight, method)))
                or self._weights.sum("means", self.method_features(sight, method, told), method) > 0
            )
        ]
        if not weighed and (best := self._best(sight, told)) is not None:
            weighed = [best]
        if not set(told).issubset(weighed):
            weighed = self._beside.with_listed(sight, told, weighed)
        if Method.ARMED_CLASH in told and Method.ARMED_CLASH in weighed and Method.SHOOTING in {*told, *weighed}:
            weighed = self._beside.without_shots_in_fight(sight, told, weighed)
        if not weighed and set(told) == {Method.EXPLOSION} and self._naming.tells_only(Method.EXPLOSION):
            return (Method.EXPLOSION,)
        if Method.STABBING in told and Method.VEHICLE_RAMMING in weighed and Method.STABBING not in weighed:
            weighed.append(Method.STABBING)  # who drives into people and gets out goes on with a knife
        if Method.SUICIDE_BOMBING in weighed:  # the car that he drove, and the bomb that he carried, are his
            weighed = [method for method in weighed if method not in _OF_BOMBER]
        return tuple(method for method in weighed if method is not Method.EXPLOSION or len(weighed) == 1)


def _counts_late_death(sight: Sight, figures: Sequence[Figure]) -> bool:
    """ "A man wounded in the strike has died. Seven people have now lost their lives": he is one of the seven."""
    late = [figure for figure, _, why in sight.figures if not why and figure.died_late]
    whole = figures[0].sentence
    return len(figures) == 1 and any(
        figure.range.least < figures[0].range.least
        and whole.index - figure.sentence.index == 1
        and whole.segment is figure.sentence.segment
        for figure in late
    )


def _is_of_late_death(cases: Sequence[Case]) -> bool:
    """Whether an attack on a city is told because of somebody who has died of it since."""
    return any(figure.died_late and not figure.rejected for case in cases if not case.past for figure in case.figures)


def _is_in(part: Figure, sentence: int) -> bool:
    """Whether people are told as the last of a total, in its own sentence: "rose to 11: overnight two died"."""
    return part.sentence.index == sentence and not part.total


def _are_told_one_by_one(figures: Sequence[Figure]) -> bool:
    """Whether a toll is the sum of several people, each in a sentence of his own."""
    sentences = {figure.sentence.index for figure in figures if figure.single and not figure.total}
    return len(figures) > _PAIR and len(sentences) == len(figures)


def _is_of_latest_entry(sight: Sight, slot: Slot, figures: Sequence[Figure]) -> bool:
    """Whether in a live blog an entry tells more than those of other times: the toll has risen since."""
    if figures[-1].sentence.segment.minutes is None:
        return False
    if len(figures) > 1:
        return all(figure.more for figure in figures[:-1])  # "Two more bodies were found", above "Nine are dead"
    if figures[0].single:
        return False
    others = [
        figure for figure, _, why in sight.figures if not why and figure.slot == slot and figure is not figures[0]
    ]
    older = [figure for figure in others if figure.sentence.segment.minutes is not None]
    return len(older) == len(others) > 0 and all(
        figure.sentence.segment.minutes != figures[0].sentence.segment.minutes
        and figure.range.least < figures[0].range.least
        for figure in older
    )


def _are_others(slot: Slot, figures: Sequence[Figure]) -> bool:
    """Whether people who are told one after the other cannot be the same: "six died on the spot, two in hospital".

    So it is with one more than the dead of an earlier hour.
    """
    if all(_is_apart(before, figure) for before, figure in pairwise(figures)):
        return True
    apart = slot == "killed" and (figures[0].where == "on_the_spot" or figures[0].rejected == EARLIER)
    return apart or all(figure.single and (figure.sex or figure.more) for figure in figures)


def _is_apart(before: Figure, figure: Figure) -> bool:
    """ "Artillery wounded four. Drones that struck a bus hurt three": in the next sentence, by other means.

    Or so many more, and so many others, there or in the same sentence.
    """
    apart = figure.sentence.index - before.sentence.index
    near = 0 <= apart <= 1 and figure.sentence.segment is before.sentence.segment
    told = (figure.more or figure.others) and figure.range.least > 1
    told = told or (apart == 1 and figure.by != before.by and bool(figure.by and before.by))
    return near and told and not (figure.total or before.total or before.sentence.segment.kind == "title")


def _is_next_dead(figure: Figure, told: Sequence[Figure]) -> bool:
    """ "killing four ... a fifth person died": a total that goes on by one from what is told before it."""
    before = figure.range.least - 1
    return figure.dies and any(o.range.min == o.range.max == before and not o.numbered for o in told)


def _is_less_the_dead(sight: Sight, left: Range, hurt: Sequence[Figure]) -> bool:
    """ "Five were shot. Two of them died.": three, whom no words count, where those who died are told behind them.

    In a headline, or behind one, that is only sure in the very next words.
    """
    if len(hurt) != 1 or left.least >= hurt[0].range.least:
        return False
    first = hurt[0].sentence
    dead = (figure.sentence for figure, _, why in sight.figures if figure.of_wounded and not why)
    return any(
        0 <= sentence.index - first.index <= 1
        or (sentence.index > first.index and "title" not in (sentence.segment.kind, first.segment.kind))
        for sentence in dead
    )


def _is_near_another(sight: Sight, sights: Sights) -> bool:
    """ "X bus bombs" over "Bombs exploded in Y, south of X": whether the text has X only to tell where Y is."""
    below = [(sentence, place) for sentence, place in sight.places if sentence.segment.kind != "title"]
    if not below or len(below) == len(sight.places) or any(place.role is not Role.NEAR for _, place in below):
        return False
    sites = {
        (sentence.index, place.end)
        for other in sights.values()
        for sentence, place in other.places
        if place.role is Role.SITE and other is not sight
    }
    return any((sentence.index, place.start - back) in sites for sentence, place in below for back in _BESIDE_NEAR)


def _is_narrower(told: Range | None, best: Range | None) -> bool:
    """ "Up to 25 dead", "between 20 and 25 people were killed": the same with its lower end."""
    return told is not None and best is not None and best.min == 0 != best.max == told.max and bool(told.min)


def _is_damaged_entry(sight: Sight) -> bool:
    """ "Грайворон: повреждено остекление двух квартир": damage straight under the city's name."""
    headed = {sentence.index for sentence, place in sight.places if sentence.word(place.end) in _HEADS}
    return any(
        event.hint == DAMAGE and link.told and not (past or event.rejected) and event.sentence.index in headed
        for event, link, past in sight.events
    )


def _armed(sight: Sight) -> set[int]:
    """The sentences that tell an attack on the city with its arms."""
    return {
        event.sentence.index
        for event, link, past in sight.events
        if link.told and event.methods & {*ARMS, "bomb"} and not (past or event.rejected)
    }


def _suffered(sight: Sight) -> set[int]:
    """The sentences that tell damage there, or whom it harmed, and not by what."""
    damaged = {
        event.sentence.index
        for event, link, past in sight.events
        if event.hint == DAMAGE and link.told and not (past or event.rejected)
    }
    harmed = {
        figure.sentence.index for figure, link, why in sight.figures if link.told and not why and figure.range.least
    }
    return damaged | harmed


def _is_robbed_of_people(sight: Sight) -> bool:
    """Whether an abduction is told of the city by name, as news."""
    return any(
        link.told and "abduction" in event.methods and not (past or event.rejected or event.anaphoric)
        for event, link, past in sight.events
    )


def _is_harmed(sight: Sight) -> bool:
    """Whether an attack with its means is told of the city by name, and next to it whom it killed or hurt."""
    struck = {
        event.sentence.index
        for event, link, past in sight.events
        if link.told and event.methods and not (past or event.rejected or event.anaphoric or event.hint)
    }
    return any(
        not why and figure.range.least > 0 and not struck.isdisjoint((figure.sentence.index, figure.sentence.index - 1))
        for figure, _, why in sight.figures
    )


def _is_of_defence(sight: Sight, method: Method) -> bool:
    """Whether a method is told of those alone who stopped an attack that is told as well, or was denied.

    "Police opened fire", "that a drone had hit the works was denied".
    """
    reasons = {event.rejected for event, _, _ in sight.events if method in event.methods}
    return (
        bool(reasons)
        and reasons <= {DEFENCE, DENIED}
        and any(not (event.rejected or past) for event, _, past in sight.events)
    )


def _is_told_in_full(sight: Sight, method: Method) -> bool:
    """ "По X ударили из РСЗО": whether words that name a city tell the blow and its arms in one."""
    return method in ARMS and any(
        link.told and event.methods == {method} and event.end - event.at > 1
        for event, link, past in sight.events
        if not (past or event.rejected or event.anaphoric or event.sentence.segment.kind == "title")
    )


def _is_of_headline(sight: Sight, method: Method) -> bool:
    """ "Missile on X, glide bombs on Y": whether only a headline that tells of several cities tells a method of one."""
    told = [(event.sentence.segment.kind, link) for event, link, _ in sight.events if method in event.methods]
    return bool(told) and all(kind == "title" and len(link.cities) > 1 for kind, link in told)


def _has_harmed(sight: Sight, method: Method) -> bool:
    """ "A glide bomb killed a couple": whether people are counted whom a method harmed, by the same words."""
    return any(not why and figure.by == method and figure.range.least for figure, _, why in sight.figures)


def _is_of_then(sight: Sight, method: Method) -> bool:
    """ "the widow of a man who was killed by a drone last year": whether only past attacks are told by a method."""
    times = [past for event, _, past in sight.events if method in event.methods and not event.rejected]
    return bool(times) and all(times) and any(not (event.rejected or past) for event, _, past in sight.events)


def _is_only_named(sight: Sight) -> bool:
    """Whether nothing is told of a city, or only that nobody was hurt: what flew there was shot down."""
    told = any(not event.rejected for event, _, _ in sight.events)
    return not told and all(figure.range.max == 0 for figure, _, _ in sight.figures)


def _only_takes_in(sight: Sight) -> bool:
    """ "A drone hit a tractor in a village near X. The driver was taken to a hospital in X": of somewhere near it."""
    roles = {place.role for _, place in sight.places}
    return roles == {Role.NEAR, Role.AWAY}


def told_of(sight: Sight) -> set[tuple[int, int]]:
    """Where the attacks stand that name a city themselves, alone or in a list: sentence and word."""
    return {(event.sentence.index, event.at) for event, link, _ in sight.events if link.told and not event.rejected}
