"""Step 5, tolls: which count of a sentence is told as killed, injured or missing, and what the article makes of it.

Two frames: a word of harm with its victims ("killed 21", "21 were killed", "21 dead"), and a noun that carries a total
("the death toll rose to 21"). Reads the tags attempt, harm, himself, objects, be, toll, measure, link, unhurt,
pronouns, say, function.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.model import Range, Slot
from monitor.read.count import Count
from monitor.read.harms import find_harms
from monitor.read.judgement import Figure, Judge
from monitor.read.lexicon import Mark, Marked
from monitor.read.perpetrators import is_shot_in_defence, told_of_doer
from monitor.read.words import Sentence

_LEFT_WITHIN = 28
_LEFT_WITHIN_SINGLE = 14
_RIGHT_WITHIN = 4
_TOTAL_WITHIN = 36
_SAME_WITHIN = 6
_MOVED_WITHIN = 2
"""Words between "that" and the number to which it was raised: "upwards to"."""
_BEHIND_WITHIN = 14
_COUNTED_WITHIN = 4
_TOTAL_BEHIND = 7
"""Words from "now the dead" to their number: "теперь погибших в результате удара 31"."""
_MAIMED_WITHIN = 5
_DIED_WITHIN = 3
_ALREADY_WITHIN = 6
_NOUNS = ("noun", "counted")
_OWN_NUMBER = {"one": 1, "two": 2}
"""What nouns count by their own form, as the dual does."""
_PRONOUN_WITHIN = 4
_OBJECT_WITHIN = 6
_HIMSELF_WITHIN = 4
"""Words from the beginning of a sentence about the one who did it to the word that he died."""
_OF_BODY = 2
"""Words between "body" and "second": "of a"."""
_SUBJECT_WITHIN = 4
_BREAKS = frozenset(";:")
_PAUSES = frozenset(",;:()—–")
_ASIDE_WITHIN = 9
"""Words of an aside between commas or dashes, with the one that closes it."""
_DASHES = frozenset("—–")
_OPENING = frozenset(",;(") | _DASHES
_PARENTHESES = {"(": ")", "—": "—", "–": "–"}


def tells_toll(marked: Marked) -> bool:
    """Whether a sentence has any word that a figure may belong to; without one, nobody needs to count."""
    return marked.tells(
        "harm",
        "toll",
        "unhurt",
        "wound",
        "alive",
        "one_dead",
        "same",
        "life",
        "became",
        "maimed",
        "fatal",
        "burnt",
        "losing",
        "briefly",
        "sum",
    )


def find_figures(marked: Marked, counts: Sequence[Count]) -> list[Figure]:
    """All figures of a sentence, in the order of the words of harm, the rejected ones included."""
    return _Reading(marked, counts).figures()


class _Reading:
    """One sentence's counts while they are given to its words of harm, each count once."""

    def __init__(self, marked: Marked, counts: Sequence[Count]) -> None:
        self.marked = marked
        self.sentence = marked.sentence
        self.counts = counts
        self.asides = _asides(self.sentence)
        self.used: dict[int, Mark] = {}
        self.found: list[Figure] = []

    def figures(self) -> list[Figure]:
        self.found.extend(self._ordinals())
        self.found.extend(self._already())
        self.found.extend(self._became())
        self.found.extend(self._maimed())
        totals = [figure for toll in self.marked.all("toll") if (figure := self._total(toll))]
        same = self._same({figure.at for figure in totals})
        taken = {figure.at for figure in (*totals, *same)}
        self.found.extend(totals)
        for harm in find_harms(self.marked, self.counts):
            if not self._has_victims(harm):
                self._harm(harm, taken)
        for mark in self.marked.all("unhurt"):
            self._nobody(mark.start, mark.end, mark.start)
        for mark in self.marked.all("one_dead"):
            self.found.append(
                Figure("killed", Range(1, 1), self.sentence, mark.start, mark.end, mark.start, single=True)
            )
        for mark in self.marked.all("alive"):
            self.found.append(Figure("killed", Range(0, 0), self.sentence, mark.start, mark.end, mark.start))
        self.found += [*same, *self._sums()]  # last: they go on from what the sentence itself has counted
        judge = Judge(self.marked, self.counts)
        return [judge.judged(figure) for figure in self.found]

    # --- "the death toll rose to 21" ---

    def _total(self, toll: Mark) -> Figure | None:
        verb = self.marked.between("measure", toll.end, toll.end + _TOTAL_WITHIN) or (
            self.marked.between("measure", max(0, toll.start - 4), toll.start)
        )
        if (adjacent := self._adjacent(toll)) is not None:
            self.used[adjacent.start] = toll
            slot: Slot = toll.sense.value  # type: ignore[assignment]
            return self._figure(slot, adjacent, toll.start, adjacent.end, total=True)
        before = [count for count in self.counts if self._is_measured_before(count, toll)]
        alone = verb is None or self._said_of_people(toll)
        # "the number of wounded, given as 12, is 15": what the article leaves behind comes last
        for count in sorted(before if alone else [*before, *self.counts], key=lambda count: count.former):
            near = toll.end <= count.start <= toll.end + _TOTAL_WITHIN or count in before
            if (
                near
                and not self._is_of_other_toll(count, toll)
                and count.kind in ("number", "vague")
                and count.head not in ("thing", "attackers")
                and self._linked(count)
            ):
                slot = toll.sense.value  # type: ignore[assignment]
                self.used[count.start] = toll
                start, end = min(toll.start, count.start), max(toll.end, count.end)
                return self._figure(slot, count, start, end, total=True)
        return None

    def _is_of_other_toll(self, count: Count, toll: Mark) -> bool:
        """ "the first fatalities; police put the injured at 37": another total stands between."""
        others = (mark for mark in self.marked.all("toll") if toll.end <= mark.start < count.start)
        return any(mark.sense.value != toll.sense.value for mark in others)

    def _same(self, taken: set[int]) -> list[Figure]:
        """ "that number had become 14", "raised that to 14": a total of whatever was counted last."""
        found: list[Figure] = []
        for mark in (*self.marked.all("same"), *self.marked.all("briefly")):
            verb = self._measured(mark)
            if verb is None or self.marked.is_word(mark.end, "of") or self.marked.over(mark.start, "toll"):
                continue
            count = next(
                (count for count in self.counts if 0 <= count.start - max(verb.end, mark.end) <= _SAME_WITHIN), None
            )
            if count is None or count.kind != "number" or count.start in taken or count.head in ("thing", "attackers"):
                continue
            if not self._linked(count) or any(other.start >= count.start for other in self.marked.all("harm")):
                continue
            self.used[count.start] = mark
            found.append(self._figure("killed", count, mark.start, count.end, total=True)._replace(same=True))
        return found

    def _measured(self, mark: Mark) -> Mark | None:
        """The verb that moves a figure which is not told again, before it or behind it."""
        if mark.sense.tag == "same" and (verb := self.marked.between("measure", mark.end, mark.end + _SAME_WITHIN)):
            return verb
        before = self.marked.over(mark.start - 1, "measure")
        verb = before or (self.marked.at(mark.end, "measure") if mark.sense.tag == "briefly" else None)
        if verb is None or self.marked.over(verb.start, "be") is not None:
            return None
        behind = max(verb.end, mark.end)
        counts = (count for count in self.counts if behind <= count.start <= behind + _MOVED_WITHIN)
        count = next(counts, None)
        bare = count is not None and count.head in ("none", "unknown") and count.reach - count.end <= 1
        to = count is not None and self.marked.at(count.start - 1, "link") is not None
        return verb if bare and to else None

    def _sums(self) -> list[Figure]:
        """ "four more: twelve altogether", "so nine": a bare number that is the total of what was counted last."""
        found = []
        for mark in self.marked.all("sum"):
            at = "start" if mark.sense.value == "before" else "end"
            edge = mark.end if at == "start" else mark.start
            count = next((count for count in self.counts if getattr(count, at) == edge), None)
            if (
                count is None
                or count.kind != "number"
                or count.start in self.used
                or count.head not in ("none", "unknown")
            ):
                continue
            if self._ends(max(count.end, mark.end)) and (at == "start" or self._begins(count.start)):
                start, end = min(mark.start, count.start), max(mark.end, count.end)
                found.append(self._figure("killed", count, start, end, total=True)._replace(same=True))
        return found

    def _ends(self, word: int) -> bool:
        return word >= len(self.sentence) or not self.sentence.words[word][0].isalnum()

    def _begins(self, word: int) -> bool:
        """Whether a number begins a phrase of its own: behind a pause, or "making"."""
        return (
            word == 0 or not self.sentence.words[word - 1][0].isalnum() or self.marked.over(word - 1, "sum") is not None
        )

    def _adjacent(self, toll: Mark) -> Count | None:
        """ "death toll 14", "Injured: 31": the number stands straight behind."""
        at = toll.end
        colon = self.sentence.word(at) in (":", "-", "–", "—")
        at += colon
        now = self.marked.is_word(at, "now")
        at += now
        for count in self.counts:
            named = count.start == at and toll.end - toll.start > 1
            aside = count.start == at + 1 and toll.end - toll.start > 1 and self._is_aside(count)
            if count.kind == "number" and ((count.start == at and (colon or now)) or named or aside):
                return count
        return None

    def _is_aside(self, count: Count) -> bool:
        """ "the number of wounded, 17, stands"."""
        return self.sentence.words[count.start - 1] == "," and self.sentence.word(count.end) == ","

    def _is_measured_before(self, count: Count, toll: Mark) -> bool:
        """ "до 14 выросло число погибших", "bringing to 14 the number of dead": the order of words turned round."""
        near = toll.start - 5 <= count.start < toll.start
        measures = self.marked.all("measure")
        return near and any(count.end <= verb.start < toll.start or verb.end == count.start - 1 for verb in measures)

    def _said_of_people(self, toll: Mark) -> bool:
        """Whether a word such as "dead" has its own count before it, so that it carries no total."""
        return any(toll.start - 1 <= count.reach <= toll.end and count.start < toll.start for count in self.counts)

    def _linked(self, count: Count) -> bool:
        before = self.marked.over(count.start - 1, "link") or self.marked.over(count.start - 1, "measure")
        before = before or self.marked.over(count.start, "link")
        return before is not None and not count.subset

    # --- "жертв у місті вже вісім" ---

    def _already(self) -> list[Figure]:
        """Totals that a small word tells, without a verb."""
        found = []
        for mark in self.marked.all("victims"):
            for count in self.counts:
                near = mark.end <= count.start <= mark.end + _ALREADY_WITHIN
                if near and count.kind == "number" and self.marked.is_word(count.start - 1, "already"):
                    self.used[count.start] = mark
                    found.append(self._figure("killed", count, mark.start, count.end, total=True))
                    break
        return found

    # --- "Было три, стало восемь" ---

    def _became(self) -> list[Figure]:
        """A total told by what it was and what it has become: of whatever was counted, here or before."""
        found = []
        for mark in self.marked.all("became"):
            now = next((count for count in self.counts if count.start == mark.end), None)
            if now is None or now.kind != "number" or now.reach != now.end or now.head in ("thing", "attackers"):
                continue
            then = next((count for count in self.counts if self.marked.at(count.start - 1, "was_so")), None)
            if then is None or then.start > mark.start or then.head == "thing":
                continue
            told = next((harm for harm in reversed(self.marked.all("harm")) if harm.start < mark.start), None)
            slot: Slot = told.sense.value if told and told.sense.value != "casualty" else "killed"  # type: ignore[assignment]
            self.used[then.start] = self.used[now.start] = mark
            found.append(self._figure(slot, now, mark.start, now.end, total=True)._replace(same=told is None))
        return found

    def _maimed(self) -> list[Figure]:
        """ "Водителю посекло ноги", "his wounds proved fatal": one person, unless more are counted beside."""
        found = []
        for mark in (*self.marked.all("maimed"), *self.marked.all("fatal")):
            slot: Slot = "killed" if mark.sense.tag == "fatal" else "injured"
            near = (
                count
                for count in self.counts
                if mark.start - _MAIMED_WITHIN <= count.start < mark.end + _MAIMED_WITHIN and count.kind == "number"
            )
            count = next((count for count in near if count.human and not count.subset), None)
            if count is None:
                alone = Range(1, 1)
                found.append(Figure(slot, alone, self.sentence, mark.start, mark.end, mark.start, single=True))
            elif count.start not in self.used:
                self.used[count.start] = mark
                start, end = min(mark.start, count.start), max(mark.end, count.reach)
                found.append(self._figure(slot, count, start, end))
        return found

    # --- "the twelfth victim" ---

    def _ordinals(self) -> list[Figure]:
        """Victims told by their number in the order of deaths: the total of the dead."""
        found = []
        for mark in self.marked.all("ordinals"):
            if mark.sense.value == "1":
                continue  # "the first victim" says nothing of others
            victim = next((harm for harm in self.marked.all("harm") if harm.start == mark.end), None)
            if victim is not None and victim.sense.form == "place":
                continue  # "one has died, the second is in hospital"
            person = self.marked.at(mark.end, "person") if victim is None else None
            end = victim.end if victim else person.end if person else 0
            dead = victim is not None and victim.sense.value in ("killed", "casualty") and victim.sense.form in _NOUNS
            died = bool(end) and (self._has_died(mark.start, end) or self._is_body_of(mark.start))
            lives = not died and self._is_somebody(mark.end, victim, person) and self._lives_on(mark.end)
            if dead or died or lives:
                total = int(mark.sense.value)
                found.append(
                    Figure(
                        "injured" if lives else "killed",
                        Range(total, total),
                        self.sentence,
                        mark.start,
                        end,
                        mark.start,
                        total=True,
                        numbered=True,
                        violent=True,
                    )
                )
        return found

    def _is_body_of(self, start: int) -> bool:
        """ "the body of a second man was found"."""
        bodies = (
            harm for harm in self.marked.all("harm") if harm.sense.value == "killed" and harm.sense.form in _NOUNS
        )
        return any(0 <= start - harm.end <= _OF_BODY for harm in bodies)

    def _is_somebody(self, at: int, victim: Mark | None, person: Mark | None) -> bool:
        """Whether an ordinal counts somebody: "a sixth victim", "an eleventh got ..."."""
        named = person is not None or (victim is not None and victim.sense.form in (*_NOUNS, "state"))
        return named or (victim is None and self.marked.at(at, "getting") is not None)

    def _lives_on(self, end: int) -> bool:
        """ "an eleventh was treated at home": no death is told, but one more of the wounded."""
        told = {harm.sense.value for harm in self.marked.all("harm") if harm.start >= end}
        return "injured" in told and "killed" not in told

    def _is_numbered(self, count: Count) -> bool:
        return any(figure.start <= count.start <= figure.end for figure in self.found if figure.total)

    def _has_died(self, start: int, end: int) -> bool:
        """Whether a word of death is said of the words `start` to `end`."""
        return any(
            harm.sense.value == "killed"
            and harm.sense.form in ("state", "either")
            and (start - _DIED_WITHIN <= harm.start < start or end <= harm.start <= end + _DIED_WITHIN)
            for harm in self.marked.all("harm")
        )

    # --- "killed 21", "21 were killed", "21 dead" ---

    def _harm(self, harm: Mark, taken: set[int]) -> None:
        if self._tells_nobody(harm):
            return
        slot = harm.sense.value
        before, after = self._left(harm, taken), self._right(harm, taken)
        if slot == "casualty":
            nobody = after if harm.sense.form in ("active", "past") and after and after.kind == "zero" else None
            self._casualties(harm, nobody or (self._beside(harm, taken) if harm.sense.form == "counted" else before))
            return
        chosen = self._victims(harm, before, after, taken) or self._uncounted(harm)
        if chosen is None and self._is_said_of_pronoun(harm):
            self.found.append(
                Figure(
                    "killed",
                    Range(1, 1),
                    self.sentence,
                    harm.start - 1,
                    harm.end,
                    harm.start,
                    single=True,
                    pronoun=True,
                )
            )
        one = chosen is not None and chosen.kind == "single"
        if chosen is None or (one and (self._is_numbered(chosen) or is_shot_in_defence(self.marked, harm))):
            return
        self._take(harm, chosen, slot)  # type: ignore[arg-type]

    def _has_victims(self, harm: Mark) -> bool:
        """Whether the same word has its victims already in another of its forms: "hurt" is past and present."""
        return any(
            mark.tag == "harm" and mark.start == harm.start and mark.sense.value == harm.sense.value
            for mark in self.used.values()
        )

    def _tells_nobody(self, harm: Mark) -> bool:
        """Whether a word of harm is said of none that the sentence could count."""
        if harm.sense.form in ("state", "past") and self.marked.is_word(harm.start - 1, "known"):
            return True  # "visited the wounded"
        if self.marked.ending(harm.start, "attempt") is not None:
            return True  # "tried to kill"
        if harm.sense.value == "missing" and self.marked.is_word(harm.start - 1, "out_from"):
            return True  # "rescued from under the rubble"
        if harm.sense.value == "killed" and self.marked.at(0, "himself") and harm.start <= _HIMSELF_WITHIN:
            return True  # "He himself died": the one who did it
        if self.marked.between("twice", harm.end, harm.end + _SUBJECT_WITHIN) is not None:
            return True  # "one of the bodies was counted twice"
        if self.marked.over(harm.start, "subset") or told_of_doer(self.marked, self.counts, harm):
            return True  # "among the dead", "by a man, who was shot dead"
        return self.marked.at(harm.end, "details") is not None  # "no casualty figures were available"

    def _uncounted(self, harm: Mark) -> Count | None:
        """Victims that no count stands for: somebody by name, a noun that no table knows, a noun in the dual."""
        if self._is_one(harm) or self._is_name(harm) or self._is_one_by_verb(harm):
            return Count(harm.start, harm.end, harm.end, 1, 1, "single", "people")
        if harm.sense.form == "counted" and harm.sense.number in _OWN_NUMBER:
            number = _OWN_NUMBER[harm.sense.number]
            return Count(harm.start, harm.end, harm.end, number, number, "number", "people")
        unknown = harm.sense.value == "killed" and self._has_unknown_object(harm)
        if unknown or self._has_pronoun_object(harm):
            return Count(harm.end, harm.end + 1, harm.end + 1, 1, 1, "single", "people")
        return None

    def _casualties(self, harm: Mark, before: Count | None) -> None:
        """People of whom it is not told whether they are dead or hurt: only nobody is a figure, or a counted victim."""
        if before is None:
            return
        if before.kind == "zero":
            self.used[before.start] = harm
            self._nobody(before.start, harm.end, before.start)
        elif self.marked.at(harm.start, "dead_when_counted"):
            self._take(harm, before, "killed")

    def _victims(self, harm: Mark, before: Count | None, after: Count | None, taken: set[int]) -> Count | None:
        """The count that a word of harm is said of, by the frame of its form."""
        form = harm.sense.form
        if form in ("either", "counted"):
            return self._beside(harm, taken)
        if form == "active" and harm.sense.number:
            return self._behind(harm, taken) or self._object_before(harm, before)
        if form == "active":
            return after
        if form == "past":
            # "a man stabbed three students", "two men shot four people"
            single = before is not None and before.kind == "single" and after is not None
            doer = single or self._has_object(harm, after)
            touches = self._touches(before, harm) and not doer
            return before if self._is_passive(harm) or touches else (after or before)
        if before is None and form == "state" and after and after.kind == "zero":
            return after
        if before is None and form == "place" and self._opens(harm):
            return self._behind(harm, taken)
        return before

    def _opens(self, harm: Mark) -> bool:
        """ "В больнице пятеро": whether nothing stands before the words that say where the hurt are."""
        return not any(self.sentence.words[word][0].isalnum() for word in range(harm.start))

    def _beside(self, harm: Mark, taken: set[int]) -> Count | None:
        """The victims of a word of harm where the order of words is free: those nearer to it, on either side."""
        before, after = self._left(harm, taken), self._behind_doer(self._behind(harm, taken))
        before = before if before is not None and self._agrees(before, harm) else None
        if before is None or after is None:
            return before or after
        return after if after.start - harm.end <= harm.start - before.reach else before

    def _object_before(self, harm: Mark, before: Count | None) -> Count | None:
        """ "двох сторожів застрелили", "водія, який тікав, убив снайпер": victims before the verb, by their case."""
        if before is None or harm.sense.number == "any":
            return None
        told = "oblique" in before.case or (
            not before.case and any(self.marked.at(word, "objects") for word in (before.start, before.end - 1))
        )
        return before if told and self._is_one_clause(before.reach, harm.start) else None

    def _is_one_clause(self, start: int, end: int) -> bool:
        """Whether no clause begins in words `start` to `end`, but one that commas close again, or an aside."""
        word = start
        while word < end:
            if self.sentence.words[word] == ",":
                relative = self.marked.is_word(word + 1, "relative")
                closing = (at for at in range(word + 1, end) if self.sentence.words[at] == ",")
                closed = next(closing, None) if relative else self._aside_end(word)
                if closed is None or closed >= end:
                    return False
                word = closed
            elif self.sentence.words[word] in _PAUSES or self.marked.at(word, "clause") is not None:
                return False
            word += 1
        return True

    def _behind_doer(self, count: Count | None) -> Count | None:
        """ "طعن رجل خمسة أشخاص": of one person and others straight behind, it was the one who did it."""
        if count is None or count.kind != "single":
            return count
        behind = (other for other in self.counts if other.start == count.reach)
        return next((other for other in behind if other.head in ("people", "soldiers")), count)

    def _agrees(self, count: Count, harm: Mark) -> bool:
        """Whether a count may be what a word of harm is said of: one person with the singular, and as its subject."""
        if count.kind != "single" or harm.sense.number == "each":
            return True
        impersonal = harm.sense.form == "either" and harm.sense.number == "any"
        if not count.case and (impersonal or harm.sense.form == "active"):
            return self.marked.at(count.end - 1, "objects") is not None  # "поранено ще одного"
        if not count.case and harm.sense.form == "either":
            return harm.sense.number == "one"  # "другий, 29 років, дістав кулю"
        if harm.sense.form == "active" or impersonal:
            return "oblique" in count.case
        return harm.sense.number == "one" and "nominative" in count.case

    def _behind(self, harm: Mark, taken: set[int]) -> Count | None:
        """The count behind a word of harm, up to the end of its phrase; what stands between commas is passed over."""
        now = _TOTAL_BEHIND if self.marked.over(harm.start - 1, "total") else _COUNTED_WITHIN
        near = now if harm.sense.form == "counted" else _BEHIND_WITHIN
        word, stop = harm.end, min(len(self.sentence), harm.end + near)
        starts = {count.start: count for count in self.counts}
        while word < stop:
            count = starts.get(word)
            free = count is not None and count.start not in taken and count.start not in self.used and count.human
            if count is not None and free and (count.subset or self._agrees(count, harm)):
                return None if count.subset else count
            joined = self.marked.is_word(word, "and") or self.marked.over(word, "harm") is not None
            if joined or self.marked.at(word, "clause") or self.marked.at(word, "subset"):
                return None
            if self.sentence.words[word] in _OPENING:
                aside = self._aside_end(word)
                if aside is None and self.sentence.words[word] not in _DASHES:
                    return None
                if aside is not None:
                    word, stop = aside, min(len(self.sentence), stop + aside - word)
            word += 1
        return None

    def _aside_end(self, comma: int) -> int | None:
        """The comma or dash that closes a short aside: "погибли, по предварительным данным, трое"."""
        opening = self.sentence.words[comma]
        if opening != "," and comma not in self.asides:
            return None
        for word in range(comma + 1, min(comma + _ASIDE_WITHIN, len(self.sentence))):
            if self.marked.over(word, "harm") or any(
                count.start <= word < count.reach and count.kind not in ("single", "zero") for count in self.counts
            ):
                return None
            if self.sentence.words[word] == (opening if opening == "," else _PARENTHESES[opening]):
                return word
        return None

    def _is_one(self, harm: Mark) -> bool:
        """ "NAME was shot dead": the verb says that it was one person."""
        be = self._auxiliary(harm)
        if be is None or be.sense.form != "singular" or harm.sense.form != "past" or harm.sense.value != "killed":
            return False
        subject = be.start - 1
        told = subject >= 0 and self.sentence.words[subject][0].isalnum() and not self.marked.at(subject, "pronouns")
        return told and not any(count.start <= subject < count.reach for count in self.counts)

    def _is_one_by_verb(self, harm: Mark) -> bool:
        """A verb or participle in the singular that is said of people alone: its subject, known or not, is one."""
        if harm.sense.form != "either" or harm.sense.number != "one" or harm.sense.value not in ("killed", "injured"):
            return False
        if not self.marked.at(harm.start, "of_people"):
            return False
        around = self._clause_of(harm)
        if any(person.start in around and person.sense.value == "attackers" for person in self.marked.all("person")):
            return False
        things = any(self.marked.at(word, "thing") for word in around if word >= harm.start - 1)
        return not (
            things or any(self.marked.at(word, "negation") or self.marked.at(word, "zero") for word in around)
        ) and not any(count.start in around for count in self.counts)

    def _clause_of(self, harm: Mark) -> range:
        """The few words around a word of harm in which its subject stands, up to the next comma."""
        start, end = harm.start, harm.end
        while start > max(0, harm.start - _SUBJECT_WITHIN) and self.sentence.words[start - 1] not in _PAUSES:
            start -= 1
        while end < min(len(self.sentence), harm.end + _SUBJECT_WITHIN) and self.sentence.words[end] not in _PAUSES:
            end += 1
        return range(start, end)

    def _auxiliary(self, harm: Mark) -> Mark | None:
        """The "was" of a passive, also in "was ambushed and shot dead"."""
        at = harm.start - 1
        if self.marked.is_word(at, "and") and self.marked.over(at - 1, "verb"):
            at -= 2
        be = self.marked.over(at, "be")
        while be is not None and be.sense.form != "singular" and be.start:
            be = self.marked.over(be.start - 1, "be")
        return be

    def _has_unknown_object(self, harm: Mark) -> bool:
        """ "killed a NOUN" that no table knows: one person, unless a thing or an animal is named."""
        if harm.sense.form not in ("active", "past") or self._is_passive(harm):
            return False
        if self.marked.at(harm.end, "single") is None or not self.marked.is_word(harm.end, "a"):
            return False
        for word in range(harm.end + 1, min(harm.end + _OBJECT_WITHIN, len(self.sentence))):
            if self.marked.at(word, "thing") or self.marked.at(word, "person"):
                return False
            if self._stops(word):
                return word > harm.end + 1
        return False

    def _has_pronoun_object(self, harm: Mark) -> bool:
        """ "a bomb went off under the car of an official, killing him": somebody whom nobody tells as an attacker."""
        if harm.sense.form != "active" or not self.marked.is_word(harm.end, "object_pronoun"):
            return False
        told = self.marked.between("person", 0, harm.start)
        attackers = any(mark.sense.value == "attackers" for mark in self.marked.all("person"))
        return told is not None and not attackers and not self.marked.all("defender")

    def _is_said_of_pronoun(self, harm: Mark) -> bool:
        """ "She died on the spot": of somebody told in the sentence before."""
        if harm.sense.value == "killed" and harm.sense.form == "noun":
            return harm.start <= _PRONOUN_WITHIN and self.marked.is_word(harm.start - 1, "whose_body")
        died = harm.sense.value == "killed" and harm.sense.form in ("state", "past", "either")
        return (
            died
            and harm.start <= _PRONOUN_WITHIN
            and any(self.marked.is_word(word, "one_of_them") for word in range(harm.start))
        )

    def _is_name(self, harm: Mark) -> bool:
        """ "gunmen killed GIVEN FAMILY": one person, told by name."""
        if harm.sense.form not in ("active", "past") or harm.sense.value != "killed" or self._is_passive(harm):
            return False
        title = self.marked.at(harm.end, "person")
        if title is not None and title.sense.form == "singular" and self.sentence.capital(harm.end):
            return self.sentence.capital(title.end)  # "killed Councillor NAME"
        name = range(harm.end, harm.end + 2)
        return (
            harm.end + 1 < len(self.sentence)
            and all(self.sentence.capital(word) and self.sentence.raw[word].isalpha() for word in name)
            and not any(mark.start in name for mark in self.marked.marks)  # last: it walks over the whole sentence
        )

    def _take(self, harm: Mark, count: Count, slot: Slot) -> None:
        previous = self.used.get(count.start)
        if previous is not None and previous.sense.value != slot:  # "two policemen hurt in a blast have died"
            self.found = [figure for figure in self.found if figure.at != count.start]
            count = count._replace(more=harm.sense.form != "outcome")
        self.used[count.start] = harm
        if harm.sense.form == "outcome" and self.marked.over(count.end, "subset_after") is not None:
            self._lower_last(count)
        if count.kind == "zero" and self.marked.at(harm.start, "subset_after"):
            return  # "none in serious condition"
        if count.kind == "zero" and self._plain_no(count) and harm.sense.form not in ("noun", "state"):
            return
        start, end = min(count.start, harm.start), max(count.reach if count.start > harm.start else 0, harm.end)
        figure = self._figure(slot, self._on_top(harm, count), start, end)
        fate = harm.sense.form == "outcome"  # "two of them fatally": these are off the injured already
        self.found.append(figure._replace(of_them=figure.of_them and not fate))
        if count.kind == "zero":
            self._shared_zero(harm, count)

    def _on_top(self, harm: Mark, count: Count) -> Count:
        """ "задело ещё проходившую мимо девушку": more, though words stand between."""
        more = count.kind == "single" and self.marked.between("more", harm.end, count.start) is not None
        return count._replace(more=True) if more else count

    def _lower_last(self, part: Count) -> None:
        """ "six were shot, two of them fatally": four live."""
        if self.found and self.found[-1].slot == "injured" and self.found[-1].range.max == self.found[-1].range.min:
            left = max(0, self.found[-1].range.least - (part.low or 0))
            self.found[-1] = self.found[-1]._replace(range=Range(left, left))

    def _plain_no(self, count: Count) -> bool:
        return self.marked.is_word(count.start, "without")

    def _shared_zero(self, harm: Mark, count: Count) -> None:
        """ "no deaths or injuries": the zero is said of both."""
        for other in self.marked.all("harm"):
            if other.start == harm.end + 1 and (
                self.marked.is_word(harm.end, "or") or self.marked.is_word(harm.end, "and")
            ):
                slot: Slot = other.sense.value  # type: ignore[assignment]
                if slot in ("killed", "injured"):
                    self.used[count.start] = other
                    self.found.append(self._figure(slot, count, count.start, other.end))

    def _nobody(self, start: int, end: int, at: int) -> None:
        for slot in ("killed", "injured"):
            self.found.append(Figure(slot, Range(0, 0), self.sentence, start, end, at))

    def _is_passive(self, harm: Mark) -> bool:
        words = [word for word in range(harm.start - 4, harm.start) if word >= 0]
        return any(self.marked.over(word, "be") for word in words[-2:]) or any(
            self.marked.over(word, "be") and self.marked.is_word(harm.start - 1, "and") for word in words
        )

    def _has_object(self, harm: Mark, after: Count | None) -> bool:
        """ "a prisoner wounded two officers", but "one killed two hurt" are two headlines."""
        if after is None or after.start != harm.end or after.kind == "single":
            return False
        return self.marked.at(after.reach, "harm") is None

    def _touches(self, count: Count | None, harm: Mark) -> bool:
        return count is not None and count.reach == harm.start

    def _left(self, harm: Mark, taken: set[int]) -> Count | None:
        """The victims told before a word of harm; several where its verb is a plural, if any are told."""
        several = self._left_of(harm, taken, several=True) if self.marked.is_word(harm.start - 1, "are") else None
        return several or self._left_of(harm, taken, several=False)

    def _left_of(self, harm: Mark, taken: set[int], *, several: bool) -> Count | None:
        limit = {"noun": 6, "counted": 3, "place": 5}.get(harm.sense.form, _LEFT_WITHIN)
        for count in reversed(self.counts):
            if count.start >= harm.start:
                continue
            aside = self._aside_between(count.reach, harm.start)
            near = count.end >= harm.start - aside - (_LEFT_WITHIN_SINGLE if count.kind == "single" else limit)
            if not near or self._barred(count.reach, harm.start):
                return None
            if (part := self._own_part(count, harm)) is not None:
                return part
            alone = several and count.kind == "single"  # "two men, one of them with his son, were killed"
            if alone or count.start in taken or not count.human or count.subset or self._is_beside(count, harm):
                continue
            if count.start in self.used:
                return count if self._may_pass_on(count, harm) else None
            if count.kind == "zero" and harm.sense.form in ("noun", "counted") and self._is_word_of(count, harm):
                return None
            return count
        return None

    def _aside_between(self, start: int, end: int) -> int:
        """How many words stand aside between a count and a word of harm: "двое — муж и жена — в больнице"."""
        if start not in self.asides or end in self.asides:
            return 0
        return sum(word in self.asides for word in range(start, min(end, start + _LEFT_WITHIN)))

    def _own_part(self, count: Count, harm: Mark) -> Count | None:
        """A part of others that a word of harm is said of by itself."""
        fate = harm.sense.form == "outcome" and self.marked.over(harm.start, "subset_after") is None
        if count.subset and fate and harm.start - count.reach <= _DIED_WITHIN:
            return count._replace(subset=False)  # "two of them fatally"
        if count.subset and harm.sense.value == "killed" and self._is_of_wounded(count):
            return count._replace(subset=False, more=True)  # "one of the wounded died"
        return count._replace(subset=False) if self._died_of_them(count, harm) else None

    def _is_beside(self, count: Count, harm: Mark) -> bool:
        """Whether a count stands beside what a word of harm is said of: in parentheses, put right, told again."""
        aside = count.start in self.asides and harm.start not in self.asides
        return aside or self._is_put_right(count) or self._is_apposition(count, harm)

    def _died_of_them(self, count: Count, harm: Mark) -> bool:
        """ "one of them died in hospital": where nobody else was told as killed, no part of them."""
        died = harm.sense.value == "killed" and harm.sense.form in ("state", "past", "either")
        if not (died and (self._is_of_them(count) or self._is_of_those(count))) or any(
            figure.slot == "killed" for figure in self.found
        ):
            return False
        return all(self.sentence.words[word][0].isalnum() for word in range(count.end, harm.start))

    def _is_of_them(self, count: Count) -> bool:
        """Whether people are some of those told just before: "three of them", or "one" that begins the sentence."""
        if self.marked.is_word(count.end, "of_those"):
            return True
        bare = count.kind == "number" and count.head == "none" and count.reach == count.end
        return bare and count.start == 0 and count.low == count.high

    def _is_of_those(self, count: Count) -> bool:
        """ "из них трое скончались": straight behind words that make them some of those told just before."""
        return self.marked.ending(count.start, "word of_those") is not None

    def _is_of_wounded(self, count: Count) -> bool:
        """Whether people are told as some of the wounded."""
        return any(self.marked.at(word, "of_wounded") is not None for word in (count.end, count.reach))

    def _is_put_right(self, count: Count) -> bool:
        """ "two people, not three, were killed"."""
        return count.former and any(other.start < count.start and not other.former for other in self.counts)

    def _is_word_of(self, zero: Count, harm: Mark) -> bool:
        """ "no word on casualties" is not "no casualties"."""
        between = range(zero.end, harm.start)
        return len(between) > 3 or any(self.marked.at(word, "function") for word in between)

    def _is_apposition(self, count: Count, harm: Mark) -> bool:
        """ "two people, the couple from the first floor, were killed"; "двоє поранені, жінка загинула" are others."""
        listed = count.kind == "number" and count.case != ""  # "двое, водитель и пассажирка, ..."
        if not (listed or count.kind == "single") or (harm.sense.number == "one" and self._agrees(count, harm)):
            return False
        return any(
            other.reach == count.start - 1 and self.sentence.words[other.reach] == "," and other.kind != "single"
            for other in self.counts
        )

    def _may_pass_on(self, count: Count, harm: Mark) -> bool:
        """A count used by "hurt" right behind it may still be the subject of "have died"."""
        earlier = self.used[count.start]
        died = (
            harm.sense.value == "killed"
            and harm.sense.form in ("state", "outcome", "either")
            and earlier.sense.value == "injured"
        )
        if harm.sense.form == "either":  # "один поранений помер", not "двоє поранені, двоє загинули"
            return died and earlier.end == harm.start
        return died and earlier.end + 1 != harm.start

    def _barred(self, start: int, end: int) -> bool:
        """Whether the clause ends between a count and a word of harm."""
        words = self.sentence.words
        return any(
            words[word] in _BREAKS or (self.marked.is_word(word, "by") and not self._goes_on(word, end))
            for word in range(start, end)
            if word not in self.asides
        ) or any(
            self.marked.over(word, "say") is not None
            and words[word - 1] != ","
            and self.marked.over(word - 1, "be") is None  # "have been confirmed dead"
            for word in range(start, end)
        )

    def _goes_on(self, by: int, end: int) -> bool:
        """ "was abducted by gunmen and was found dead": the clause of the victim goes on behind its doers."""
        return any(
            self.marked.is_word(word, "and")
            and (
                self.marked.over(word + 1, "be")
                or self.marked.over(word + 1, "harm")
                or self.marked.over(word + 2, "be")
            )
            for word in range(by, end)
        )

    def _right(self, harm: Mark, taken: set[int]) -> Count | None:
        begin = harm.end
        if self.marked.is_word(begin, "reflexive") and self.marked.is_word(begin + 1, "and"):
            begin += 2  # "killed himself and six policemen"
        for count in self.counts:
            if count.start < begin:
                continue
            if count.start > begin + _RIGHT_WITHIN:
                return None
            if any(self._stops(word) for word in range(begin, count.start)):
                return None
            if count.start in taken or count.start in self.used or not count.human:
                return None
            return count._replace(subset=False) if self._is_of_those_told(harm, count) else count
        return None

    def _is_of_those_told(self, harm: Mark, count: Count) -> bool:
        """ "fell among children and killed six of them": no part of other victims where none were told before."""
        close = count.start == harm.end and count.subset and self.marked.over(count.end, "subset_after") is not None
        return close and not any(figure.slot == harm.sense.value for figure in self.found)

    def _stops(self, word: int) -> bool:
        determiner = self.marked.at(word, "single") is not None
        function = self.marked.at(word, "function") is not None and not determiner
        return function or not self.sentence.words[word][0].isalnum()

    def _figure(self, slot: Slot, count: Count, start: int, end: int, *, total: bool = False) -> Figure:
        return Figure(
            slot, count.range(), self.sentence, start, end, count.start,
            total=total, more=count.more, rejected="a part" if count.subset else "", single=count.kind == "single",
            noun=count.noun, where=self._where(start, end), of_wounded=self._is_of_wounded(count),
            of_them=slot == "killed" and (self._is_of_them(count) or self._is_of_those(count)),
        )  # fmt: skip

    def _where(self, start: int, end: int) -> str:
        """Where the wounded were helped: on the spot, or in a hospital."""
        for tag in ("on_the_spot", "in_hospital"):
            if self.marked.between(tag, start, end + _RIGHT_WITHIN) is not None:
                return tag
        return ""


def _asides(sentence: Sentence) -> set[int]:
    """The words between parentheses or a pair of dashes, these included."""
    inside: set[int] = set()
    begun: tuple[int, str] | None = None
    for word, text in enumerate(sentence.words):
        if begun is not None and text == begun[1]:
            inside.update(range(begun[0], word + 1))
            begun = None
        elif begun is None and text in _PARENTHESES:
            begun = (word, _PARENTHESES[text])
    return inside
