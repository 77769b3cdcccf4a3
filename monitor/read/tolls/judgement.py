"""Step 5b, judgement: whether the article stands by a figure, or leaves it to an earlier hour or to others.

Reads the tags earlier, earlier_direct, had, telling, claim, total, subset, day_after, denial, unproven, act, be,
person, finding, in_hospital and afterwards, and the particles relative, whom, after_all, along_with, already, and,
at_first, by_hour, each_of_them, earlier_then, himself, included, left_out, of_those, raising_count, reflexive,
remaining, that, the, to_save, treating, upd, when, why and with.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.model import Range, Slot
from monitor.read.counts.count import Count
from monitor.read.lexicon import Mark, Marked
from monitor.read.numbers import is_number, number_at
from monitor.read.taken_back import called_wrong
from monitor.read.tolls.as_of import opens_with_hour
from monitor.read.tolls.perpetrators import is_himself
from monitor.read.words import Sentence

EARLIER: Final = "an earlier figure"
PART: Final = "a part"
CLAIM: Final = "a claim that the article does not make its own"
DIED_LATER: Final = "told as dead later"
DAY_BEFORE: Final = "of the attack before"
OF_DEAD: Final = "a wound of the dead"
ATTACKERS: Final = "the attackers' own dead"
TOGETHER: Final = "the killed and the injured together"
TAKEN_BACK: Final = "deaths that are said to be none"
FROM: Final = "the figure before the change"
_SEVERAL: Final = 2
"""Who are fewer is one, told as somebody and no total."""
_HURT_WITHIN: Final = 2
"""Words from people to their harm: "two were injured"."""
_WITH_WITHIN: Final = 3
"""Words from the dead to "along with the attacker"."""
_STRIKES: Final = ("act", "verb", "impact")
_LIVES_WITHIN: Final = 6
_FIRED_WITHIN: Final = 2
"""Words from who was killed to the fire that answered theirs."""
_THAT_WITHIN: Final = 4
"""Words from who claims to "that": "channels go on asserting that"."""
_HOUR_WITHIN: Final = 14
"""Words between "in an earlier version of this report" and its figure."""
_SAID_WITHIN: Final = 8
"""Words from the comma behind a figure to "at first": ", the head of the city police said at first"."""
_PAUSES: Final = frozenset(",;—–-(")
_ENDS: Final = frozenset({"", *".,;!"})
_DASHES: Final = frozenset("—–-")
_WHY_WITHIN, _WHY_BEHIND_COLON = 4, 12
"""Words from a total to those who died last, and where a colon tells them: "reached ten: overnight two died"."""
_SUBSET_WITHIN: Final = 4
"""Words from the pause before a part to the part: ", among them the four gunmen"."""
_FOUND_WITHIN: Final = 2
"""Words from the dead to what was done with them: "the bodies of two were found"."""
_OWN_WITHIN: Final = 6
"""Words between people and the claim that is made of them: "as many as 40 were feared ..."."""
_FIELDS: Final = (
    *("slot", "range", "sentence", "start", "end", "at", "total", "more", "rejected", "single", "violent"),
    *("numbered", "pronoun", "of_known", "listed", "latest", "noun", "where", "scene", "other_means"),
    *("ward", "of_wounded", "of_them", "same", "without_attackers", "by_hour", "implied", "of_one", "sex"),
    *("known", "by", "all_of_them", "died_late", "dies", "perhaps_dead", "others", "kin"),
)
"""What is told of a figure."""


class Figure:
    """A range of people in one slot, and the words `start` to `end` of its sentence that tell it."""

    __slots__ = _FIELDS

    def __init__(
        self,
        slot: Slot,
        people: Range,
        sentence: Sentence,
        start: int,
        end: int,
        at: int,
        *,
        total: bool = False,
        more: bool = False,
        rejected: str = "",
        single: bool = False,
        violent: bool = False,
        numbered: bool = False,
        pronoun: bool = False,
        noun: str = "",
        where: str = "",
        scene: bool = False,
        other_means: bool = False,
        of_wounded: bool = False,
        of_them: bool = False,
        implied: bool = False,
        sex: str = "",
        known: bool = False,
        all_of_them: bool = False,
        kin: bool = False,
    ) -> None:
        self.slot: Slot = slot
        self.range = people
        self.sentence = sentence
        self.start = start
        self.end = end
        self.at = at
        """The word where the count stands; the city is looked for around it."""
        self.total = total
        self.more = more
        """On top of an earlier figure: "another two have died"."""
        self.rejected = rejected
        """Why the article does not stand by it: a part, an earlier figure, a claim."""
        self.single = single
        self.violent = violent
        """Told in words such as "wounded", which say that it was an attack."""
        self.numbered = numbered
        """ "the fourth victim": a total, perhaps of a wider count."""
        self.pronoun = pronoun
        """ "he died": of somebody told in the sentence before."""
        self.of_known = False
        """ "his legs were torn off": of somebody told before, who may have died of it."""
        self.listed = False
        """People told one by one, so that one more told straight behind them adds to these."""
        self.latest = False
        """Told in a line that a post was given later, or as so many more who have died since."""
        self.noun = noun
        """Who they are, where they are told as more than people."""
        self.where = where
        """Where the wounded were helped, so that those of a hospital and those of the spot add up."""
        self.scene = scene
        """Told under a place of its own, or as what came next: "У вокзала убит мужчина"."""
        self.other_means = other_means
        """Told beside means that are further ones of their kind: "a driver was hurt by another drone"."""
        self.ward = ""
        """The district of the city that its sentence names, if it names one."""
        self.of_wounded = of_wounded
        """Some of the wounded: they died later, and are no wounded any more."""
        self.of_them = of_them
        """ "one of them died": of those who were counted last, here or in the sentence before."""
        self.same = False
        """ "that number": of whatever was counted last, here or in the sentence before."""
        self.without_attackers = False
        """Less than the words count, which have those who did it among the dead."""
        self.by_hour = False
        """ "Five deaths were confirmed by lunchtime": how many they were at an hour of the day that is told."""
        self.implied = implied
        """Read from silence: nobody hurt, and no word of deaths."""
        self.of_one = False
        """ "The minister was unhurt": that somebody came to no harm, whoever else did."""
        self.sex = sex
        """Of one person told alone: a man or a woman, where the noun says so."""
        self.known = known
        """ "the guard", "his son": somebody told before."""
        self.by = ""
        """The means that did it, where its own clause tells them: "shelling wounded two", "hurt by drones"."""
        self.all_of_them = all_of_them
        """ "Both died": everybody who was counted last."""
        self.died_late = False
        """ "A man wounded in the raid has died": one more than were told before."""
        self.dies = False
        """ "a fifth person died": who is numbered dies in the same words."""
        self.perhaps_dead = False
        """ "Two men were stabbed": hurt, in a word that leaves open whether they live."""
        self.others = False
        """ "four others": beside those who were told just before, whatever befell these."""
        self.kin = kin
        """ "his son": whose he is was told before, and is somebody else."""

    def _replace(self, **changes: object) -> Figure:
        """Another figure, with some of its fields changed; many times as fast as that of a NamedTuple."""
        other = Figure(
            self.slot, self.range, self.sentence, self.start, self.end, self.at,
            total=self.total, more=self.more, rejected=self.rejected, single=self.single, violent=self.violent,
            numbered=self.numbered, pronoun=self.pronoun, noun=self.noun, where=self.where, scene=self.scene,
            other_means=self.other_means, of_wounded=self.of_wounded, of_them=self.of_them, implied=self.implied,
            sex=self.sex, known=self.known, all_of_them=self.all_of_them, kin=self.kin,
        )  # fmt: skip
        other.of_known, other.listed, other.latest = self.of_known, self.listed, self.latest
        other.ward, other.same, other.without_attackers = self.ward, self.same, self.without_attackers
        other.by_hour, other.of_one, other.by = self.by_hour, self.of_one, self.by
        other.died_late, other.dies, other.perhaps_dead = self.died_late, self.dies, self.perhaps_dead
        other.others = self.others
        for name, value in changes.items():
            setattr(other, name, value)
        return other

    def __eq__(self, other: object) -> bool:
        if self is other or not isinstance(other, Figure):
            return self is other
        return self.at == other.at and self._told() == other._told()

    def __hash__(self) -> int:
        return hash((self.start, self.at))

    def _told(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in _FIELDS)


class Judge:
    """Judges the figures of one sentence by the words around them."""

    def __init__(self, marked: Marked, counts: Sequence[Count]) -> None:
        self.marked = marked
        self.sentence = marked.sentence
        self.counts = counts
        self._raises = marked.tells("word raising_count")
        self._at_first = marked.tells("word at_first")
        told = counts if marked.tells("had") else ()
        self._counted = {count.reach for count in told if count.kind != "single"}
        """Where people who are counted end, and what befell them begins."""
        self._as_of = opens_with_hour(marked)
        ones = {count.end for count in counts if count.low == 1}
        self._wholes = {count.start for count in counts if count.whole and ones.isdisjoint(_before(count))}
        """Where the wholes of parts stand; "he is one of the three dead" tells who he is, and no newer total."""

    def judged(self, figure: Figure, others: Sequence[Figure] = ()) -> Figure:
        """The figure with its reason where the article does not stand by it, and whether it stands for the whole.

        `others` are the figures of its sentence.
        """
        if figure.rejected:
            return figure
        whole = self._is_whole(figure)
        direct = not whole and any(
            mark.end == figure.at or (mark.end == figure.at - 1 and not is_number(self.marked, mark.end))
            for mark in self.marked.all("earlier_direct")
            if self.marked.over(mark.start, "harm") is None  # "не найдены 17 человек": no "17" that was taken back
            and not is_number(self.marked, mark.start - 1)  # "один із двох загиблих": some of all
            and not self.marked.is_word(mark.start, "of_those")  # "з них троє загинули"
            and not self.marked.is_word(mark.end, "to_save")  # "could not save five people"
        )
        wrong = (figure.total and self._is_called_wrong(figure)) or (self._raises and self._is_raised(figure))
        before = self._was_told_before(figure) or (self._at_first and self._was_said_at_first(figure))
        if direct or wrong or before or self._is_of_an_earlier_hour(figure):
            return figure._replace(rejected=FROM if direct else EARLIER)
        if self._is_of_day_before(figure, others):
            return figure._replace(rejected=DAY_BEFORE)
        if figure.slot == "killed" and self.marked.between("return_fire", figure.end, figure.end + _FIRED_WITHIN):
            return figure._replace(rejected=ATTACKERS)
        if figure.total and figure.slot == "killed" and self._counts_attackers(figure):
            return figure._replace(rejected="a total with the attackers")
        both = figure.all_of_them and _tells_both_again(figure, others)
        if figure.slot == "injured" and not figure.total and (both or self._are_all_told(figure)):
            return figure._replace(rejected=PART)
        if figure.of_wounded and self.marked.tells("counted_in"):
            return figure._replace(rejected=PART)  # "двое из раненых умерли и уже учтены"
        of_others = self._is_why_it_rose, self._is_who_died_last, self._is_in_worse_state, self._makes_up_another
        if any(is_part(figure, others) for is_part in of_others) or self._came_last(figure, others):
            return figure._replace(rejected=PART)
        if self._is_claim(figure) or self._is_unproven(figure) or self._is_asked(figure):
            return figure._replace(rejected=CLAIM)
        violent = any(figure.start <= mark.start < figure.end for mark in self.marked.all("wounds"))
        sums = self.marked.between("total", max(0, figure.start - 14), figure.start) or self.marked.at(0, "total")
        own = sums is not None and not (figure.single and self._counted_between(sums.start, figure.start))
        own = own and not (
            sums is not None and (self._is_of_another(sums, figure, others) or self._is_some_of(sums, figure, others))
        )
        rest = figure.slot == "injured" and self.marked.between("word remaining", figure.end, len(self.sentence))
        own = own and not rest  # "восемь человек в стационарах, остальные лечатся дома"
        own = own and not (figure.others or figure.sex)  # "згодом дістали тіло жінки": one person more, and no total
        own = own and not any(
            (other.total or self._is_whole(other)) and _comes_after(figure, other) for other in others
        )
        # Whose bodies were found are some of those who are counted later.
        found = figure.slot == "killed" and not figure.more and self.sentence.segment.minutes is None
        found = found and self.marked.between("finding", 0, figure.end + _FOUND_WITHIN) is not None
        by_hour = found or self.marked.tells("word by_hour")
        latest = self.marked.is_word(0, "upd")
        since = figure.slot == "killed" and figure.more and self._is_since(figure)
        newest = latest and not figure.single
        raised = self._raises and self.marked.between("word raising_count", figure.end, len(self.sentence)) is not None
        own = own or (not figure.single and (raised or self._as_of or self._is_over_attacks(figure)))
        total = (
            figure.total
            or whole
            or self._is_bare_total(figure)
            or self._is_of_all(figure)
            or ((own or newest) and not (figure.of_wounded or figure.more))
        )
        return self._without_attackers(
            figure._replace(violent=violent, total=total, latest=latest or since, by_hour=by_hour)
        )

    def _is_since(self, more: Figure) -> bool:
        """ "One more has died in hospital", "число погибших выросло на одного": so many more than before."""
        rise = self.marked.at(more.start, "toll") is not None
        return rise or self.marked.tells("in_hospital", "finding", "afterwards")

    def _is_of_all(self, figure: Figure) -> bool:
        """ "wounding nine people in all", "Nine were wounded in total": the words behind say that these are all."""
        behind = self.marked.at(figure.end, "sum")
        if behind is None or behind.sense.value != "behind" or figure.single or figure.more:
            return False
        return not any(self.marked.is_word(word, "treating") for word in range(figure.start, figure.end))

    def _is_bare_total(self, figure: Figure) -> bool:
        """ "Раненых 17.", "Погибших при обстреле 17", "Раненых уже 17, сообщил мэр": who is counted, and how many."""
        noun = None if figure.start else self.marked.at(0, "harm")
        if noun is None or noun.sense.form != "counted" or figure.range.least < _SEVERAL:
            return False
        now = self.marked.at(noun.end, "total")
        pause = self.sentence.word(figure.end)
        ends = figure.end >= len(self.sentence) - 1 or (now is not None and (pause in _PAUSES or pause == ":"))
        ends = ends or (pause == "," and self.marked.at(figure.end + 1, "say") is not None)
        by_attack = self.marked.between("act", noun.end, figure.at) and not self._counted_between(0, figure.at)
        if by_attack:
            return ends or self.sentence.word(figure.end) in _PAUSES
        return ends and figure.at == (now.end if now is not None else noun.end)

    def _is_over_attacks(self, figure: Figure) -> bool:
        """ "The three bombings left 20 dead", "A total of 15 people died": the sum over the attacks told before."""
        if figure.at == 0 and self.marked.at(0, "total") is not None:
            return not figure.others
        marked, the = self.marked, self.marked.is_word(0, "the")
        number = number_at(marked, int(the)) if the or marked.is_word(0, "each_of_them") else None
        if number is None or number[0] <= 1:
            return False
        act = next((act for tag in ("act", "means") if (act := marked.at(number[1], tag)) is not None), None)
        return act is not None and act.end <= figure.start and marked.at(act.end, "clause") is None

    def _is_of_another(self, total: Mark, figure: Figure, others: Sequence[Figure]) -> bool:
        """ "уже шесть жителей обратились к врачам; двоих госпитализировали": "already" is said of its own number."""
        if not self.marked.is_word(total.start, "already") or total.end == figure.at:
            return False
        return any(other.at == total.end and other.slot == figure.slot for other in others) and any(
            self.sentence.words[word] in (",", ";") for word in range(total.end, figure.at)
        )

    def _is_some_of(self, total: Mark, figure: Figure, others: Sequence[Figure]) -> bool:
        """ "Six were hurt in all, four were taken to hospital": fewer behind all, who are some of them."""
        return any(
            other.slot == figure.slot
            and total.start <= other.end <= figure.start
            and other.range.least > figure.range.least
            and ":" not in self.sentence.words[other.end : figure.start]
            for other in others
        )

    def _is_of_day_before(self, figure: Figure, others: Sequence[Figure]) -> bool:
        """ "One was hurt overnight, a day after drones killed three": what came before has a toll of its own.

        Not so behind those who have died since: "two died a day after a bomb wounded 20".
        """
        after = next((mark for mark in reversed(self.marked.all("day_after")) if mark.end <= figure.start), None)
        if after is None:
            return False
        if self._is_struck_anew(after):
            return True
        return self.marked.between("harm", after.end, len(self.sentence)) is not None and any(
            other is not figure and other.end <= after.start and (other.slot == "injured" or other.violent)
            and not (other.of_wounded or other.total or other.range.max == 0)
            for other in others
        )  # fmt: skip

    def _is_struck_anew(self, after: Mark) -> bool:
        """ "Drones hit X, a day after a raid killed seven": an attack is told before the time, and nobody's death."""
        before = [mark for tag in _STRIKES for mark in self.marked.all(tag) if mark.end <= after.start]
        died = any(mark.sense.value == "killed" and mark.end <= after.start for mark in self.marked.all("harm"))
        return bool(before) and not died and self.marked.between("toll", 0, after.start) is None

    def _counts_attackers(self, figure: Figure) -> bool:
        """ "All four attackers were killed, bringing the number of bodies to ten"."""
        dead = [harm.start for harm in self.marked.all("harm") if harm.sense.value == "killed"]
        return any(
            count.head == "attackers" and any(count.start < at < figure.start and at - count.reach <= 3 for at in dead)
            for count in self.counts
            if count.start < figure.start and count.kind == "number"
        )

    def _is_whole(self, figure: Figure) -> bool:
        """ "of the five wounded two ...": the five are all that there are."""
        return figure.at in self._wholes

    def _makes_up_another(self, figure: Figure, others: Sequence[Figure]) -> bool:
        """ "Seven were hurt: five by shells, two by drones": one of those that make up the whole."""
        words = self.sentence.words
        wholes = (other for other in others if other.slot == figure.slot and other.at < figure.at)
        for whole in wholes if ":" in words[: figure.at] else ():
            colon = next((at for at in range(whole.at, figure.at) if words[at] == ":"), None)
            if colon is None or whole.range.min is None or whole.range.min != whole.range.max:
                continue
            told = [count for count in self.counts if count.start > colon and count.kind == "number"]
            exact = len(told) > 1 and all(count.low == count.high for count in told)
            if exact and sum(count.low or 0 for count in told) == whole.range.min:
                return True
            if self._is_bare_total(whole) and figure.range.least < whole.range.least:
                return True  # "Раненых теперь 19: двое обратились к врачам утром"
        return False

    def _are_all_told(self, figure: Figure) -> bool:
        """ "Усіх поранених доправили до лікарень, двоє у важкому стані": some of all those who are spoken of."""
        everybody = self.marked.between("all_hurt", 0, figure.start)
        return everybody is not None and not self.marked.is_word(figure.at - 1, "and")

    def _is_in_worse_state(self, figure: Figure, others: Sequence[Figure]) -> bool:
        """ "Seventeen are in hospital, two in intensive care": some of those who were told just before."""
        if figure.slot != "injured" or not self.marked.between("intensive", figure.start, figure.end + 1):
            return False
        before = (other for other in others if other.slot == "injured" and other.end <= figure.start)
        if any(other.range.least > figure.range.least and not other.rejected for other in before):
            return True
        figured = {other.at for other in others}  # "nine of them stay in hospital, two in intensive care": no figure
        return any(
            count.end <= figure.start and count.kind == "number" and count.human and count.start not in figured
            for count in self.counts
            if (count.low or 0) > figure.range.least
        )

    def _is_why_it_rose(self, figure: Figure, others: Sequence[Figure]) -> bool:
        """ "The toll reached ten: two sergeants died overnight": the last of those whom the total counts.

        So, too, "94 are wounded now, because two more have sought help".
        """
        if figure.more and any(self._is_given_as_why(figure, other) for other in others):
            return True
        if figure.total or figure.of_wounded or figure.slot != "killed":
            return False
        return any(
            other.total
            and other.slot == figure.slot
            and other.range.least > figure.range.least
            and (
                (0 <= figure.start - other.end <= _WHY_WITHIN and self._goes_back(other.end, figure.start))
                or (
                    0 <= figure.start - other.end <= _WHY_BEHIND_COLON
                    and ":" in self.sentence.words[other.end : figure.start]
                )
            )
            for other in others
        )

    def _is_given_as_why(self, figure: Figure, other: Figure) -> bool:
        larger = other.slot == figure.slot and other.end <= figure.start and other.range.least > figure.range.least
        between = range(other.end, min(figure.start, other.end + _WHY_WITHIN))
        return larger and any(self.marked.is_word(word, "why") for word in between)

    def _is_who_died_last(self, figure: Figure, others: Sequence[Figure]) -> bool:
        """ "Погибли трое: ночью умер один из раненых": behind the colon one of those who were counted before it."""
        return figure.of_wounded and any(
            other.slot == "killed"
            and other.end <= figure.start
            and other.range.least > figure.range.least
            and ":" in self.sentence.words[other.end : figure.start]
            for other in others
        )

    def _came_last(self, figure: Figure, others: Sequence[Figure]) -> bool:
        """ "14 were hurt: five more came by themselves": behind the colon the last of those counted before it."""
        return figure.more and any(
            other.slot == figure.slot
            and not other.more
            and 0 <= figure.start - other.end <= _WHY_BEHIND_COLON
            and other.range.least > figure.range.least
            and ":" in self.sentence.words[other.end : figure.start]
            for other in others
        )

    def _goes_back(self, start: int, end: int) -> bool:
        """ "ten after", "ten when": what happened before the total was told follows."""
        return any(
            self.marked.is_word(word, "after_all") or self.marked.is_word(word, "when") for word in range(start, end)
        )

    def _is_asked(self, figure: Figure) -> bool:
        """ "Has a tenth died?", "Nobody hurt?": a question tells no figure, but for what somebody else said."""
        return self.sentence.words[-1] == "?" and not self.sentence.quoted[figure.at]

    def _is_claim(self, figure: Figure) -> bool:
        if self.marked.at(0, "talk") is not None:
            return True  # "Word is that four were killed"
        for claim in self.marked.all("claim"):
            if (harm := self.marked.over(claim.start, "harm")) is not None and harm.sense.value == "missing":
                continue  # "thought to be under the slabs"
            if self.marked.between("lives", claim.end, claim.end + _LIVES_WITHIN):
                continue  # "claimed another 20 lives"
            if claim.end <= figure.start and self._counted_between(claim.start - _OWN_WITHIN, claim.start - 1):
                continue  # "40 were feared trapped, 12 have been confirmed dead"
            if claim.start > figure.end and self._is_of_other(claim, figure):
                continue
            if figure.start - 10 <= claim.start < figure.end + 5 or self._claims_whole(claim, figure):
                between = self.sentence.words[min(claim.end, figure.end) : max(claim.start, figure.start)]
                if ";" not in between and not self._is_answered(claim.end, figure.start):
                    return True
        return False

    def _is_of_other(self, claim: Mark, figure: Figure) -> bool:
        """ "Four were killed: a woman who was thought dead is alive": a claim about somebody else behind the figure."""
        relative = any(self.marked.is_word(claim.start - 1, use) for use in ("relative", "whom"))
        return relative and any(figure.end <= count.start < claim.start for count in self.counts)

    def _is_unproven(self, figure: Figure) -> bool:
        """ "Two are said to be dead, but there is no proof of that": said of the figure before it in its sentence."""
        unproven = self.marked.between("unproven", figure.end, len(self.sentence))
        if unproven is None or self._counted_between(figure.end, unproven.start):
            return False
        own = self.marked.between("harm", figure.end, unproven.start) or self.marked.over(unproven.start - 1, "toll")
        return own is None and any(self.sentence.words[word] in _PAUSES for word in range(figure.end, unproven.start))

    def _claims_whole(self, claim: Mark, figure: Figure) -> bool:
        """ "Channels claim that under the roof of ... five have died": behind "that" all is claimed, however far."""
        that = self.marked.between("word that", claim.end, min(claim.end + _THAT_WITHIN, figure.start))
        return that is not None and not self._counted_between(that.end, figure.start)

    def _is_answered(self, start: int, end: int) -> bool:
        """ "Rebels claim the town, the junta denies it, ten were killed": the claim ends where others speak."""
        answer = self.marked.between("denial", start, end)
        return answer is not None and "," in self.sentence.words[answer.end : end]

    def _is_raised(self, figure: Figure) -> bool:
        """ "nine were killed, raising an earlier toll of six": what was told before it rose."""
        raising = self.marked.between("word raising_count", 0, figure.end)
        return raising is not None and figure.at in (raising.end, raising.end + 1)

    def _is_called_wrong(self, figure: Figure) -> bool:
        """ "The toll of nine given on Tuesday was wrong": what others, or the same, had told before."""
        wrong = called_wrong(self.marked, figure.end)
        return wrong is not None and not self._counted_between(figure.end, wrong.start)

    def _is_of_an_earlier_hour(self, figure: Figure) -> bool:
        """Whether words such as "initially" stand before the figure, with no other figure between."""
        marks = [mark for mark in self.marked.all("earlier") if figure.start - _HOUR_WITHIN <= mark.start < figure.at]
        return any(
            not (self._counted_between(mark.end, figure.at) and not self._is_told_with(mark.end, figure.at))
            and not self._begins_anew(mark.end, figure)
            and not (figure.single and self._did_first(mark.end, figure))
            and not self._dates_attack(mark, figure)
            for mark in marks
        )

    def _dates_attack(self, earlier: Mark, figure: Figure) -> bool:
        """ "Earlier in the evening a man had been stabbed": when it happened, and not when it was counted."""
        opens = self.marked.over(earlier.start, "word earlier_then")
        told = any(self.marked.between(tag, 0, figure.end) for tag in ("telling", "say", "toll"))
        return opens is not None and opens.start <= 1 and not told

    def _did_first(self, start: int, figure: Figure) -> bool:
        """ "First he shot a guard": what somebody did before he went on."""
        deed = self.marked.between("harm", start, figure.end)
        return deed is not None and deed.sense.form == "active" and deed.sense.value == figure.slot

    def _is_told_with(self, start: int, at: int) -> bool:
        """ "it was one dead and four wounded then", "then: one dead, four wounded": both figures are of one hour."""
        listed = self.sentence.words[at - 1] == "," and self.sentence.word(start) == ":"
        joined = listed or self.marked.is_word(at - 1, "and")
        return joined and sum(start <= count.start < at for count in self.counts) == 1

    def _begins_anew(self, start: int, figure: Figure) -> bool:
        """ "staff had left an hour earlier and nobody was hurt": behind "and" nobody is told of the same hour."""
        between = range(start, figure.at)
        return figure.range.max == 0 and any(
            self.marked.is_word(word, "and") or (self.sentence.words[word] in (";", ",") and not self._goes_on(word))
            for word in between
        )

    def _goes_on(self, comma: int) -> bool:
        """ "it was thought, that nobody had died": what is thought follows the comma."""
        return self.marked.is_word(comma + 1, "that")

    def _was_told_before(self, figure: Figure) -> bool:
        """ "police had on Saturday given a figure of 12"."""
        for had in self.marked.all("had"):
            near = figure.start - 14 <= had.start < figure.at and not self._counted_between(had.end, figure.at)
            if had.start in self._counted:
                continue  # "14 had been confirmed dead and 63 injured" goes on with who is hurt now
            if near and self.marked.between("telling", had.end, min(had.end + 5, figure.at)):
                return True
            if self._goes_on_from(had, figure):
                return True
        return False

    def _goes_on_from(self, had: Mark, figure: Figure) -> bool:
        """ "who had announced four deaths at seven and eight deaths at ten": a second one in the same breath."""
        told = range(had.end, figure.start)
        joined = figure.start - had.start <= _HOUR_WITHIN and self.marked.is_word(figure.start - 1, "and")
        if not joined or any(self.sentence.words[word] in _PAUSES for word in told):
            return False
        telling = self.marked.between("telling", had.end, min(had.end + 5, figure.at))
        return telling is not None and figure.slot == "killed"

    def _was_said_at_first(self, figure: Figure) -> bool:
        """ "The blast killed three and wounded 17, police said at first": who says so stands behind, and says when."""
        first = self.marked.between("word at_first", figure.end, len(self.sentence))
        if first is None or not any(self.marked.over(at, "say") for at in (first.start - 1, first.end)):
            return False
        comma = next((at for at in range(first.start - 1, figure.end - 1, -1) if self.sentence.words[at] in _PAUSES), 0)
        told = self.sentence.word(comma) == "," and first.start - comma <= _SAID_WITHIN
        return told and not self._counted_between(comma, len(self.sentence))

    def _counted_between(self, start: int, end: int) -> bool:
        return any(start <= count.start < end and count.kind != "single" for count in self.counts)

    def _without_attackers(self, figure: Figure) -> Figure:
        """ "three people had died, the assailant among them": the attacker is no victim."""
        if figure.slot != "killed":
            return figure
        if self._is_attacker(figure):
            return _less(figure, 1)
        for count in self.counts:
            near = figure.at < count.start <= figure.end + 6 and self._is_part(count)
            near = near or (figure.at < count.start and self._is_counted_too(figure, count))
            near = near or self._are_doers_of_it(figure, count)
            if near and self.marked.between("word left_out", figure.at, count.start):
                continue  # "thirteen, not counting the bomber"
            attacked = count.head == "attackers" or (near and self._did_it(count))
            if attacked and (near or self._is_of_sum(figure, count)):
                return _less(figure, (count.low or 1) + self._doers_beside(count))
        attackers = self._attackers_told_with(figure)
        return _less(figure, attackers) if attackers else figure

    def _doers_beside(self, count: Count) -> int:
        """ "including the bomber and two gunmen": how many more of those who did it "and" joins to some of them."""
        beside = (other for other in self.counts if other.head == "attackers" and other.start == count.reach + 1)
        other = next(beside, None)
        return (other.low or 1) if other is not None and self.marked.is_word(count.reach, "and") else 0

    def _is_attacker(self, figure: Figure) -> bool:
        """ "The man declared dead at the market is the attacker himself", "погибший — сам нападавший"."""
        if figure.range.max != 1 and not figure.numbered:
            return False
        for person in self.marked.all("person"):
            at = person.start
            at -= at > 0 and self.marked.is_word(at - 1, "himself")
            at -= at > 0 and self.marked.is_word(at - 1, "the")
            told = self.marked.ending(at, "be") is not None or self.sentence.word(at - 1) in _DASHES
            between = range(figure.end, at - 1)
            ends = self.sentence.word(person.end + self.marked.is_word(person.end, "reflexive")) in _ENDS
            if person.sense.value == "attackers" and at - 1 >= figure.end and told and ends:
                return not any(
                    self.sentence.words[word] in _PAUSES or self.marked.over(word, "harm") for word in between
                )
        return False

    def _did_it(self, count: Count) -> bool:
        """ "one of them, who was shot by police", "two of them attackers", "один із загиблих — смертник"."""
        of_them = self.marked.at(count.reach, "subset_after")
        behind = of_them.end if of_them is not None else count.reach
        dash = self.sentence.word(behind) in _DASHES
        told = (dash or of_them is not None) and count.low == count.high
        who = behind + dash
        who = be.end if (be := self.marked.at(who, "be")) is not None else who  # "four of whom were attackers"
        who += self.marked.is_word(who, "the") or self.marked.is_word(who, "himself")  # "троє з них — самі нападники"
        named = self.marked.at(who, "person") if told else None
        return is_himself(self.marked, count) or (named is not None and named.sense.value == "attackers")

    def _is_counted_too(self, figure: Figure, count: Count) -> bool:
        """ "Ten died in a blast at a market, if the bomber is counted": with nobody else told between."""
        return self.marked.is_word(count.reach, "included") and not self._counted_between(figure.end, count.start)

    def _are_doers_of_it(self, figure: Figure, count: Count) -> bool:
        """ "Ten died in the raid on a hotel in X, including four gunmen": with nobody else told between."""
        if count.start < figure.end or not self._is_part(count):
            return False
        if count.head != "attackers" and not self._did_it(count):
            return False
        pause = any(self.sentence.words[word] in _PAUSES for word in range(count.start - _SUBSET_WITHIN, count.start))
        return pause and not self._counted_between(figure.end, count.start)

    def _attackers_told_with(self, figure: Figure) -> int:
        """ "трое погибших вместе с нападавшим", "разом із двома нападниками": in a case in which they count nobody."""
        for word in range(figure.at, len(self.sentence) if self.marked.tells("word along_with") else 0):
            beside = self.marked.at(word, "word along_with")
            if beside is None or self.marked.between("word left_out", word - 1, word + 1):
                continue
            if word >= figure.end + _WITH_WITHIN and self._counted_between(figure.end, word):
                return 0
            also = beside.end + self.marked.is_word(beside.end, "and")  # "якщо рахувати й саму смертницю"
            number = number_at(self.marked, also) if also < len(self.sentence) else None
            many, at = number or (1, also + self.marked.is_word(also, "himself"))
            person = self.marked.at(at, "person")
            if person is not None and person.sense.value == "attackers":
                return many
        return 0

    def _is_of_sum(self, figure: Figure, count: Count) -> bool:
        """ "Seven dead: three officers and four gunmen": one of those behind a figure who together make it up."""
        behind = [other for other in self.counts if other.start > figure.at and other.start >= figure.end]
        exact = figure.range.min == figure.range.max and all(other.low == other.high for other in behind)
        return (
            exact
            and len(behind) > 1
            and count in behind
            and not any(map(self._was_hurt, behind))
            and sum(other.low or 0 for other in behind) == figure.range.min
        )

    def _was_hurt(self, count: Count) -> bool:
        """ "Three were killed and two others injured by a bomber": told with a harm of their own, and no part."""
        harm = self.marked.between("harm", count.reach, count.reach + _HURT_WITHIN)
        return harm is not None and harm.sense.value == "injured"

    def _is_part(self, count: Count) -> bool:
        with_them = self.marked.ending(count.start, "word with")
        beside = with_them is not None and self.sentence.word(with_them.start - 1) != ","  # ", with nine rebels"
        behind = self.marked.is_word(count.reach, "included")  # "if the bomber is counted"
        return count.subset or beside or behind or bool(self.marked.between("subset", count.reach, count.reach + 2))


def _tells_both_again(figure: Figure, others: Sequence[Figure]) -> bool:
    """ "ещё двое пострадавших, оба лечатся амбулаторно": all of those whom the sentence has just counted."""
    return any(
        other is not figure and other.slot == figure.slot and other.range == figure.range and other.end <= figure.start
        for other in others
    )


def _before(count: Count) -> tuple[int, int]:
    """Where a part ends before its whole: before "of", or before "of the"."""
    return count.start - 1, count.start - 2


def _less(figure: Figure, off: int) -> Figure:
    low = max(0, (figure.range.min or 0) - off)
    high = None if figure.range.max is None else max(low, figure.range.max - off)
    return figure._replace(range=Range(low, high), without_attackers=True)


def _comes_after(figure: Figure, total: Figure) -> bool:
    """ "The toll has risen to 22 after two children died": these are some of those whom the total counts."""
    return figure is not total and figure.slot == total.slot and total.end <= figure.start
