"""Step 9, stance: what kind of article it is, from its title and lead: an attack, sport, markets, a trial ...

Reads the tags hoax, fake, sport, market, labour, cyber, nature, arts, act, means, verb, impact, harm, court,
anniversary, mourning, obituary, statistic, warlong, suspects, withdrawn, simulation, slang, accident, correction,
update, deliberate, negation, toll, traffic, traffic_meant, debris.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from monitor.read.commentary import is_commentary
from monitor.read.doubt import ARMS, QUOTES, harmed_preventing, is_cause, is_done_by_arms, tells_accident, were_none
from monitor.read.evidence import SUBJECTS, Evidence, tells_harm, weigh, word_of
from monitor.read.lexicon import Mark, Marked
from monitor.read.numbers import number_at
from monitor.read.pairs import find_pairs
from monitor.read.taken_back import called_wrong, deaths_taken_back, no_victim_of_it
from monitor.read.times import is_counted_in
from monitor.read.unarmed import unarmed, was_thought

BY_ACCIDENT: Final = "it is about an accident"
"""Why an article is silent that tells what blew up or crashed by itself."""
UNREAL: Final = "it is about an exercise or a fiction"
"""Why an article is silent that tells what was played, staged or drilled."""

_LEAD: Final = 3
"""Sentences of the beginning (title included) that say what an article is about."""
_POST: Final = 7
"""Sentences of a post, which may say only at its end that what was told before was wrong."""
_ENOUGH: Final = 3
_MANY: Final = 6
"""Words of a subject that silence even an article whose lead tells an attack: a review tells a film's."""
_UNREAL_WITHIN: Final = 6
"""Words from "it was" to the drill: "it was the port's annual security exercise"."""
_HAPPENED: Final = ("act", "verb", "impact", "comparison", "clause", "ordinals", "word films", "word not")
"""What a sentence says of a drill that is no word on what was told before it."""
_DENIED_WITHIN: Final = 4
_SIGNS_WITHIN: Final = 8
"""Words from "no signs of" to the attack."""
_INSTEAD_WITHIN: Final = 3
"""Words from the number that is taken back to "but": "not eight people, but"."""
_BUT: Final = 1
"""Words between a pause and "not": "but", "а"."""
_IMAGINED: Final = ("noun", "counted")
_BY_ACCIDENT: Final = ("explosion", "bomb", "arson", "vehicle_ramming")
"""What an accident may do as well."""
_BY_ACCIDENT_OR_MINE: Final = (*_BY_ACCIDENT, "ied")
_ANNIVERSARY_WITHIN: Final = 6
_DATELINE: Final = 3
"""Words of "New York.", which tells nothing."""
_UNTIL_WITHIN: Final = 9
"""Words from "hours before" to "court", "verdict": "hours before he was to be"."""
_BUILDING_WITHIN: Final = 3
"""Words from "outside" to "court": "outside the district court"."""
_BESIDE: Final = ("near", "straight_near")
_OPENING: Final = 4
"""Words at the beginning of a sentence, where a long time is what all of it sums up."""
_OUTWEIGHED: Final = 2
"""Words of a subject that outweigh one sentence of harm."""


@dataclass(frozen=True, slots=True)
class Stance:
    """What an article is; `silent` names why none of it is news of an attack, `past` why all of it is background."""

    silent: str = ""
    past: str = ""
    withdrawn: bool = False
    """An agency takes back all that it told."""
    evidence: Evidence = field(default_factory=Evidence)
    corrects: bool = False
    updates: bool = False


def judge(sentences: Sequence[Marked]) -> Stance:
    """Judge an article by its vocabulary and its beginning."""
    lead = sentences[:_LEAD]
    evidence = weigh(sentences)
    return Stance(
        silent=_silent(sentences, lead, evidence),
        past=_past(lead),
        withdrawn=any(marked.all("withdrawn") for marked in lead),
        evidence=evidence,
        corrects=any(_corrects(marked) for marked in lead)
        or (len(sentences) <= _POST and any(map(_takes_back, sentences[_LEAD:]))),
        updates=any(marked.all("update") or restated(marked) > 0 for marked in lead),
    )


def _corrects(marked: Marked) -> bool:
    wrong = marked.tells("harm") and no_victim_of_it(marked) is not None
    wrong = wrong or any(called_wrong(marked, told.end) for tag in ("toll", "word tally") for told in marked.all(tag))
    return wrong or bool(marked.all("correction")) or restated(marked) < 0 or deaths_taken_back(marked) is not None


def _takes_back(marked: Marked) -> bool:
    """Whether a sentence calls what was told before wrong in so many words; a single word may be of anything."""
    return any(mark.end - mark.start > 1 for mark in marked.all("correction"))


def restated(marked: Marked) -> int:
    """By how much a toll is told anew: "eight were killed, not five" is 3, "not three but two" is -1."""
    if not (marked.all("harm") or marked.all("toll")):
        return 0
    for no in marked.all("negation"):
        was = number_at(marked, no.end) if no.end < len(marked.sentence) else None
        pause = range(max(0, no.start - _BUT - 1), no.start)  # "two, not three", "two and not three"
        if was and any(marked.sentence.words[word] in (",", "—", "–") or marked.is_word(word, "and") for word in pause):
            before = [value for word in range(no.start) if (value := number_at(marked, word))]
            if before:
                return before[-1][0] - was[0]
        if was and (now := _instead(marked, was[1])):
            return now - was[0]
    return 0


def _instead(marked: Marked, end: int) -> int:
    """What is told instead of a number that ends at a word: "not eight but seven", "не восемь, а семь"."""
    for word in range(end, min(end + _INSTEAD_WITHIN, len(marked.sentence) - 1)):
        if marked.is_word(word, "instead"):
            number = number_at(marked, word + 1)
            return number[0] if number else 0
    return 0


def _silent(sentences: Sequence[Marked], lead: Sequence[Marked], evidence: Evidence) -> str:
    harm = evidence.harm
    if subject := _subject(sentences, lead, evidence, harm):
        return f"it is about {subject}"
    forces = [force for marked in lead for force in marked.all("nature") if not is_done_by_arms(marked, force)]
    natural = len(forces) >= _ENOUGH
    if natural and not harm and not any(_does_arms(marked) for marked in lead):
        return "it is about the forces of nature"
    if forces and not any(_names_arms(marked) for marked in sentences):
        return "it is about the forces of nature"
    if any(marked.all("hoax") for marked in lead[:2]) and not harm:
        return "it is about a hoax"
    fought_off = any(_tells_deaths(marked) or harmed_preventing(marked) for marked in sentences)
    if any(marked.all("foiled") for marked in lead[:2]) and not fought_off:
        return "it is about an attack that was prevented"
    if any(marked.all("fake") for marked in lead) and not any(map(_tells_change, sentences)):
        return "it checks pictures or rumours"
    accident = any(tells_accident(marked) and not _only_names_place(marked) for marked in lead)
    accident = accident or (any(map(_tells_gas, sentences)) and not any(marked.tells("unsettled") for marked in lead))
    if accident and not any(map(_tells_arms, sentences)) and not any(map(_puts_right, lead)):
        return BY_ACCIDENT
    if reason := unarmed(lead, sentences):
        return reason
    if any(marked.all("simulation") and not _is_shown(marked, lead) for marked in lead[:2]) or _is_played(
        sentences, lead
    ):
        return UNREAL
    return UNREAL if any(map(_says_unreal, sentences[:_POST])) else ""


def _says_unreal(marked: Marked) -> bool:
    """ "It was all part of a drill.": said of all that was told before, and of nothing that happened."""
    was = marked.at(0, "word it_happened")
    drill = was and marked.between("simulation", was.end, was.end + _UNREAL_WITHIN)
    return bool(drill) and not marked.tells(*_HAPPENED)


def _tells_gas(marked: Marked) -> bool:
    """ "Gas had been leaking from a stove": an accident that is the cause of a blast wherever it is told."""
    gas = any(marked.is_word(word, "gas") for mark in marked.all("accident") for word in range(mark.start, mark.end))
    return gas and not marked.tells("negation", "denial") and tells_accident(marked)


def _puts_right(marked: Marked) -> bool:
    """ "The number of injured in the blast was misreported": of an attack that is known, whatever else is told."""
    return marked.tells("correction") and marked.tells("toll") and marked.tells("act") and not tells_accident(marked)


def _only_names_place(marked: Marked) -> bool:
    """ "Clarification on the petrol station in X": where things may blow up, without a word that anything did."""
    places = {mark.start for mark in marked.all("household")}
    named = all(mark.start in places for mark in marked.all("accident"))
    return named and not marked.tells("act", "verb", "impact", "harm", "fire", "begins")


def _subject(sentences: Sequence[Marked], lead: Sequence[Marked], evidence: Evidence, harm: int) -> str:
    """Another subject of which the lead speaks and the article has many words; more where an attack leads it."""
    struck = any(map(_does_arms, lead[:2]))
    weight = min(evidence.attack, _MANY) if struck or any(map(_tells_attack, lead[:2])) else 0
    weight = _MANY if struck and any(map(_tells_deaths, lead)) else weight  # "A drone fell on a stadium. ..."
    weight = _MANY if any(map(restated, lead)) else weight  # "Seven, not eight, victims at the football pitch"
    for subject in (subject for subject in SUBJECTS if any(marked.tells(subject) for marked in lead)):
        words = {word_of(marked, mark) for marked in sentences for mark in marked.all(subject)}
        if len(words) >= max(_ENOUGH, weight) and len(words) >= _OUTWEIGHED * harm:
            return subject
    return ""


def _tells_attack(marked: Marked) -> bool:
    """Whether a sentence tells people harmed by definite means."""
    harm = any(mark.sense.value in ("killed", "injured") and mark.sense.form != "noun" for mark in marked.all("harm"))
    told = _names_arms(marked, ("act", "means")) or any(pair.sense.value for pair in find_pairs(marked))
    return harm and not marked.tells("zero", "threat") and told


def _tells_arms(marked: Marked) -> bool:
    """Whether a sentence names an attack, its means or what its debris did; a mere explosion may be an accident."""
    does = marked.all("impact") or marked.all("harm") or marked.all("begins")
    acts = [
        act
        for act in marked.all("act")
        if (act.sense.value or not marked.between("negation", act.start - _DENIED_WITHIN, act.start))
        and marked.between("denial", act.start - _SIGNS_WITHIN, act.start) is None
        and marked.between("comparison", act.start - _SIGNS_WITHIN, act.start) is None  # "took it for an attack"
        and not were_none(marked, act)  # "версию теракта полиция не рассматривает"
        and not _is_on_road(marked, act)
        and not was_thought(marked, act)
        and marked.between("claim", 0, act.start) is None  # "at first social media wrote of a terror attack"
        and not (act.sense.value == "shooting" and marked.all("defender"))
    ]
    acts += [
        means
        for means in (marked.all("means") if does else ())
        if not (means.sense.value == "chemical" and not _is_used(marked))
        and not marked.between("negation", means.start - _DENIED_WITHIN, means.start)
        and marked.between("claim", 0, means.start) is None  # "rumours that a drone had hit it"
        and marked.over(means.start, "comparison") is None
        and not was_thought(marked, means)
        and not _is_in_accident(marked, means)
    ]
    if any(is_cause(marked, debris) for debris in marked.all("debris")):
        return True
    return any(mark.sense.value not in _BY_ACCIDENT for mark in acts) or any(
        mark.sense.value not in _BY_ACCIDENT_OR_MINE
        and marked.over(mark.start, "accident") is None
        and not _is_noun(marked, mark)
        and marked.between("claim", 0, mark.start) is None
        and not (not mark.sense.value and marked.is_word(mark.start - 1, "built"))  # "windows shook"
        and not _is_on_road(marked, mark)
        and not was_thought(marked, mark)
        for mark in marked.all("verb")
    )


def _is_on_road(marked: Marked, hit: Mark) -> bool:
    """ "An elderly driver hits a bus stop": a blow in a sentence of vehicles, without arms and without intent."""
    if hit.sense.value or marked.at(hit.start, "impact") is None or not marked.tells("traffic"):
        return False
    other = any(act.start != hit.start for act in marked.all("act"))
    return not other and not marked.tells("means", "debris", "traffic_meant", "deliberate")


def _is_in_accident(marked: Marked, means: Mark) -> bool:
    """ "An acid tank ruptured": what the words of an accident are about is no arm."""
    accident = marked.over(means.start, "accident")
    return accident is not None and accident.end >= means.end


def _is_used(marked: Marked) -> bool:
    """Whether somebody is told to have used chemicals, which are in works and pools: "released chlorine"."""
    return any(pair.sense.value == "chemical" and pair.sense.form != "ing" for pair in find_pairs(marked))


def _is_noun(marked: Marked, verb: Mark) -> bool:
    """ "feared another bomb", "a suicide bombing", "in a factory blast": what might be a verb, and here is none."""
    if verb.sense.form not in ("base", "ing"):
        return False
    act = marked.over(verb.start, "act")
    named = act is not None and (act.start < verb.start or (not verb.sense.value and act.sense.value in _BY_ACCIDENT))
    return named or (verb.sense.form == "base" and marked.over_any(verb.start - 1, ("single", "definite")))


def _names_arms(marked: Marked, tags: Sequence[str] = ("act", "means", "verb")) -> bool:
    """Whether a sentence names means or a kind of attack; storms batter and bombard as well."""
    marks = [mark for tag in tags if tag != "verb" for mark in marked.all(tag)]
    return any(mark.sense.value not in ("", "explosion", "bomb", "arson") for mark in marks) or (
        "verb" in tags and any(mark.sense.value in ARMS for mark in marked.all("verb"))
    )


def _does_arms(marked: Marked) -> bool:
    """Whether a sentence tells what means of war did: "Rain, wind and two missiles, which hit a hangar"."""
    return marked.tells("impact", "damaging") and any(mark.sense.value in ARMS for mark in marked.all("means"))


def _is_shown(marked: Marked, lead: Sequence[Marked]) -> bool:
    """ "A bomb in a cinema killed two. It went off before the end of the movie.": none but what ran there."""
    films = {mark.start for mark in marked.all("word films")}
    shown = marked is not lead[0] and all(mark.start in films for mark in marked.all("simulation"))
    return shown and tells_harm(lead[0])


def _is_played(sentences: Sequence[Marked], lead: Sequence[Marked]) -> bool:
    """ "шестеро «постраждалих»": whether all harm that an article tells stands in quotation marks, word by word.

    Not where arms are told to have struck: "a missile hit the market and 'killed' three".
    """
    if any(map(_strike_is_told, lead)) or not any(
        _is_so_called(marked, mark) for marked in lead for mark in _harms(marked)
    ):
        return False
    return all(_is_so_called(marked, mark) for marked in sentences for mark in _harms(marked))


def _strike_is_told(marked: Marked) -> bool:
    """Whether a sentence tells by a phrase of its own that arms struck: "a missile hit"."""
    told = (mark for tag in ("act", "verb") for mark in marked.all(tag))
    return any(mark.sense.value in ARMS and mark.end - mark.start > 1 for mark in told)


def _harms(marked: Marked) -> list[Mark]:
    """The words of a sentence that tell people killed or hurt, unless it says that nobody was."""
    if marked.tells("zero", "unhurt", "hearsay"):
        return []
    return [mark for mark in marked.all("harm") if mark.sense.value in ("killed", "injured")]


def _is_so_called(marked: Marked, mark: Mark) -> bool:
    """Whether a word stands between quotation marks by itself, and is no name that soldiers have for it."""
    words = marked.sentence.words
    within = mark.start > 0 and mark.end < len(words)
    alone = within and words[mark.start - 1] in QUOTES and words[mark.end] in QUOTES
    return alone and not marked.over(mark.start, "slang")


def _tells_change(marked: Marked) -> bool:
    """ "The rumour is a fake. The number of injured has risen to three": how the toll really moved."""
    return bool(marked.all("toll") and marked.all("measure") and marked.all("link") and marked.all("units"))


def _tells_deaths(marked: Marked) -> bool:
    done = [mark for mark in marked.all("harm") if mark.sense.value == "killed" and mark.sense.form not in _IMAGINED]
    return bool(done) and not any(marked.all(tag) for tag in ("zero", "threat"))


def _past(lead: Sequence[Marked]) -> str:
    for tag, what in (("court", "a trial"), ("anniversary", "an anniversary"), ("mourning", "an anniversary")):
        told = sum(len(_words_of(marked, tag)) for marked in lead) + (tag == "anniversary" and _opens_text(lead, tag))
        in_title = any(_leads(marked, tag) for marked in lead if _is_headline(marked, lead))
        if in_title or (told >= 2 and not _begins_with_attack(lead)):
            return what
    if _tells_arrest(lead):
        return "an arrest"
    if not _begins_with_attack(lead) and any(
        _is_of_attack(marked, mark.end) for marked in lead for mark in marked.all("anniversary")
    ):
        return "an anniversary"
    if any(len(marked.all("obituary")) for marked in lead[:2]) and sum(len(m.all("obituary")) for m in lead) >= 2:
        return "an obituary"
    if any(is_commentary(marked) for marked in lead if _is_headline(marked, lead)):
        return "a commentary"
    told = sum(len(marked.all("statistic")) + _sums_up(marked) for marked in lead)
    return "statistics" if told >= 2 and not _begins_with_attack(lead) else ""


def _opens_text(lead: Sequence[Marked], tag: str) -> bool:
    """ "У роковини вибухів ...": whether the first sentence below the headline begins with such a word.

    Not so where something has happened today: "Every year the fair draws thousands. This morning a missile hit it."
    """
    if any(marked.tells("relative_days") for marked in lead):
        return False
    first = next((marked for marked in lead if marked.sentence.segment.kind != "title"), None)
    return first is not None and any(mark.start <= 1 for mark in first.all(tag))


def _sums_up(marked: Marked) -> bool:
    """ "Since January 340 people ...": whether a sentence opens with the long time that it sums up."""
    return any(mark.start < _OPENING and not is_counted_in(marked, mark) for mark in marked.all("warlong"))


def _tells_arrest(lead: Sequence[Marked]) -> bool:
    """Whether a headline and what follows it are about those who did it: "Suspect in X shooting seized"."""
    headline = any(marked.all("suspects") for marked in lead if _is_headline(marked, lead))
    news = any(_tells_harm(marked) for marked in lead if not _tells_suspicion(marked))
    return headline and sum(len(marked.all("suspects")) for marked in lead) > 1 and not news


def _tells_suspicion(marked: Marked) -> bool:
    """ "A man suspected of killing three was found dead": what somebody is suspected of was told before."""
    return any(marked.at(mark.end, "harm") for mark in marked.all("suspects"))


def _tells_harm(marked: Marked) -> bool:
    """Whether a sentence tells people harmed, and how many; "the shooting" alone tells none."""
    harm = any(
        mark.sense.value in ("killed", "injured")
        and mark.sense.form not in _IMAGINED
        and not marked.over(mark.start, "act")
        for mark in marked.all("harm")
    )
    return harm and bool(marked.all("units") or marked.all("single")) and not marked.tells("zero", "negation")


def _begins_with_attack(lead: Sequence[Marked]) -> bool:
    """Whether the first sentence tells an attack with its harm before anything else, not of somebody who did it."""
    text = next((m for m in lead if m.sentence.segment.kind != "title" and len(m.sentence) > _DATELINE), None)
    if text is None or not _tells_attack(text):
        return False
    attacks = [mark.start for kind in ("act", "verb", "means") for mark in text.all(kind)]
    first = min(attacks, default=0)
    before = [mark.start for tag in ("court", "anniversary", "statistic", "clause", "past") for mark in text.all(tag)]
    return first < min(before, default=first + 1)


def _leads(marked: Marked, tag: str) -> bool:
    """Whether a headline has such a word; a first sentence only before it tells of any attack."""
    found = _words_of(marked, tag)
    if not found or marked.sentence.segment.kind == "title":
        return bool(found)
    attacks = [mark.start for kind in ("act", "verb", "harm") for mark in marked.all(kind)]
    return found[0].start <= min(attacks, default=found[0].start)


def _words_of(marked: Marked, tag: str) -> list[Mark]:
    """The words of a subject in a sentence, but for a court that is only a building."""
    return [mark for mark in marked.all(tag) if not (tag == "court" and _is_no_trial(marked, mark))]


def _is_no_trial(marked: Marked, court: Mark) -> bool:
    return _is_building(marked, court) or _is_still_to_come(marked, court)


def _is_still_to_come(marked: Marked, court: Mark) -> bool:
    """ "was shot dead in X, hours before a court was due to rule": only when it was, behind what was done."""
    before = marked.between("word until", court.start - _UNTIL_WITHIN, court.start)
    return before is not None and any(
        mark.end <= before.start for tag in ("act", "verb", "harm") for mark in marked.all(tag)
    )


def _is_building(marked: Marked, court: Mark) -> bool:
    """ "взрыв у здания суда", "напал на суд", "a blast outside the court": where something happened, no trial."""
    straight = marked.over(court.start - 1, "place") is not None and court.start > 1
    if straight and marked.ending(court.start - 1, "act") is not None:
        return True
    fell_upon = [mark for tag in ("act", "verb") for mark in marked.all(tag) if mark.end == court.start]
    if any(mark.end - mark.start > 1 for mark in fell_upon):  # with its preposition: "напал на"
        return True
    words = range(max(0, court.start - _BUILDING_WITHIN), court.start)
    beside = any(near.sense.value in _BESIDE for near in marked.all("place") if near.start in words) or any(
        marked.is_word(word, "building") for word in words
    )
    return beside and marked.tells("act", "verb", "means")


def _is_headline(marked: Marked, lead: Sequence[Marked]) -> bool:
    """Whether a sentence is the title, or the first one where there is none."""
    titled = any(other.sentence.segment.kind == "title" for other in lead)
    return marked.sentence.segment.kind == "title" or (not titled and marked is lead[0])


def _is_of_attack(marked: Marked, at: int) -> bool:
    """ "to mark the third anniversary of the air strike": the attack itself has the anniversary."""
    act = marked.between("act", at, at + _ANNIVERSARY_WITHIN)
    return act is not None and marked.is_word(at, "of")
