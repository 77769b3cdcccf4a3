"""Step 7a, doubt: why an attack that is spoken of did not happen: denied, feared, practised, compared, harmless, old.

Reads the tags simulation, comparison, harmless, accident, negation, denial, retraction, interception, debris, threat,
audible, months, phase, none_was, unseen, unhit, unreported, first_person, defender, pronoun, person, be, by, animals,
nature, deliberate, crowd, answered, say, armed_one, and the particles because, traces, mended, stricken,
many_attacks, rebuilt, reopened, stricken_one and responsibility.
"""

from __future__ import annotations

from itertools import islice
from typing import Final

from monitor.read.clauses import Clauses
from monitor.read.lexicon import Mark, Marked
from monitor.read.numbers import number_at
from monitor.read.taken_back import deaths_taken_back

ARMS: Final = frozenset({"air_strike", "drone_strike", "missile_strike", "shelling"})
"""Methods of war: no accident does them."""

HARMLESS: Final = "made safe, or without effect"
ACCIDENT: Final = "an accident"
BROUGHT_DOWN: Final = "brought down"
NONE: Final = "denied: there was none"
DENIED: Final = "denied"
ANIMAL: Final = "an animal's"
WEATHER: Final = "of the forces of nature"
FAR_OFF: Final = "told to be some way off"
DEFENCE: Final = "fired at the attackers"
LONG_WAR: Final = "a war that goes on"
OLD: Final = "what is put right by now"
ANSWERED: Final = "what this attack answers"
SO_CALLED: Final = "in quotation marks: only so called"
NO_HARM: Final = (HARMLESS, ACCIDENT, BROUGHT_DOWN)
"""Reasons that explain a mere explosion away."""
_MEANT: Final = ARMS | {"suicide_bombing"}
_ARMED: Final = ("act", "verb", "means")
_HIDDEN_WITHIN: Final = 4
"""Words from a bomb to what it is hidden in."""
_PLANTED: Final = ("ied", "suicide_bombing", "grenade")
"""Means that may be hidden in what else explodes by accident; an old mine that kills a sapper is an accident."""
_NO_WORD_WITHIN: Final = 9
_UNREPORTED_WITHIN: Final = 12
_STRICKEN_WITHIN: Final = 4
"""Words from "damaged" to the attacks: "пострадавшим в результате недавних обстрелов"."""
_ANSWERED_WITHIN: Final = 3
"""Words from "in response to" to the attack."""
_DENIED_WITHIN: Final = 4
_NONE_WITHIN: Final = 5
_TOPIC_WITHIN: Final = 4
"""Words from an opening quotation mark to the attack between the marks."""
QUOTES: Final = frozenset("\"'«»“”„‘’")
_PAUSES: Final = frozenset(",;.!")
_ANIMAL_WITHIN: Final = 4
_BEAST_BESIDE: Final = 2
"""Words from the animal that attacks to the word that says so: "dogs have attacked"."""
_AIMED_WITHIN: Final = 4
_BY_WHICH: Final = ("ами", "ями", "ом", "ем", "єм", "ою", "ею", "єю")
"""Endings of the case that tells by what something was done."""
_TOYS_WITHIN: Final = 6
"""Words between "shelled" and the fireworks with which it was done."""
"""Words from a shot to those at whom it was fired."""
_HE_WITHIN: Final = 3
"""Words from a pronoun to the verb that tells what guards did to him."""
_GUARDS_WITHIN: Final = 2
"""Words from "shot" to the guards who did it, where they stand behind their verb."""
_BY_HAND: Final = frozenset({"shooting", "stabbing"})
_SPAN_WITHIN: Final = 7
"""Words from "fighting" to how long it has gone on."""
_MISTAKEN_WITHIN: Final = 5
"""Words from "they thought it was" to the accident that it was not."""
_PREVENTED_WITHIN: Final = 6
"""Words from "hurt" to what was prevented then: "when members of the civilian force foiled"."""
_BELIEVED_WITHIN: Final = 8
"""Words from "at first believed" to the attack that was none."""
_BETWEEN_CLAUSES: Final = frozenset(",:;")
"""What a negation does not reach over: "Не дочекалися весни: удар забрав ..."."""
_DENIAL_REACH: Final = 20
"""Words that a denial reaches forward."""


def doubt(marked: Marked, clauses: Clauses, mark: Mark) -> str:
    """Why an attack that is spoken of did not happen, or ""."""
    at, sentence = mark.start, marked.sentence
    if mark.tag == "means" and marked.all("none_was"):
        return NONE
    if _none_was(marked, mark.end) or marked.between("no_word", mark.end, mark.end + _NO_WORD_WITHIN):
        return NONE
    if (mark.tag == "act" and were_none(marked, mark)) or _was_only_heard(marked, mark):
        return NONE
    if marked.is_word(at - 1, "about") and marked.between("unreported", mark.end, mark.end + _UNREPORTED_WITHIN):
        return NONE
    reason = (
        _of_no_man(marked, mark)
        or _undone(marked, mark)
        or _unreal(marked, mark)
        or _harmless(marked, clauses, mark)
        or _denied(marked, at)
        or _is_answered(marked, mark)
        or _is_mended(marked, mark)
    )
    if reason:
        return reason
    if _is_brought_down(marked, mark):
        return BROUGHT_DOWN
    if _is_threat(marked, clauses, at) and not _is_counted_hit(marked, mark):
        return "feared, planned or threatened"
    if mark.sense.value == "armed_clash" and _is_of_years(marked, mark):
        return LONG_WAR
    if sentence.quoted[at] and any(sentence.quoted[word.start] for word in marked.all("first_person")):
        return "a witness's words"
    return ""


def _is_mended(marked: Marked, attacks: Mark) -> str:
    """ "Восстановили 30 домов, поврежденных обстрелами": old attacks, whose damage is put right or paid for."""
    if not marked.tells("word mended", "word rebuilt", "word reopened"):
        return ""
    near = range(max(0, attacks.start - _STRICKEN_WITHIN), attacks.start)
    if marked.is_word(attacks.start, "many_attacks") and marked.tells("word mended"):
        return OLD if any(marked.is_word(word, "stricken") for word in near) else ""
    if marked.tells("relative_days", "day_parts") or not marked.tells("word rebuilt", "word reopened"):
        return ""  # "открыли дорогу, поврежденную ночным ударом"
    if not all(marked.is_word(harm.start, "stricken_one") for harm in marked.all("harm")):
        return ""
    mended = "stricken_one" if marked.tells("word reopened") else "rebuilt"
    return OLD if any(marked.is_word(word, mended) or marked.is_word(word, "rebuilt") for word in near) else ""


def _none_was(marked: Marked, end: int) -> bool:
    """ "Влучань не було", "влучань і постраждалих немає": straight behind, or behind what is told of alike."""
    if not marked.tells("none_was", "zero"):
        return False
    beside = marked.is_word(end, "and") and any(
        marked.at(word, "none_was") or marked.at(word, "zero") for word in (end + 2, end + 3)
    )
    return beside or marked.at(end, "none_was") is not None


def _is_of_years(marked: Marked, fight: Mark) -> bool:
    """ "The army has been fighting them since April 2023", "for almost two decades": a war, and no fight in a city."""
    spans = (*marked.all("warlong"), *marked.all("word long_time"))
    return any(
        fight.end <= span.start <= fight.end + _SPAN_WITHIN
        and not any(word in _PAUSES for word in marked.sentence.words[fight.end : span.start])
        for span in spans
    )


def _is_counted_hit(marked: Marked, mark: Mark) -> bool:
    """ "Дроны летят один за другим, насчитал семь попаданий": what was counted has come down, whatever still flies."""
    hit = mark.tag == "act" and marked.at(mark.start, "impact") is not None and marked.tells("airborne")
    return hit and mark.start > 0 and number_at(marked, mark.start - 1) is not None


def _is_so_called(marked: Marked, mark: Mark) -> bool:
    """ "'Explosion' at port was a tyre", "«обстреляли» площадь": a word alone in quotation marks that nobody said."""
    words = marked.sentence.words
    if _is_quoted_topic(marked, mark):
        return True
    alone = mark.start > 0 and mark.end < len(words) and words[mark.start - 1] in QUOTES and words[mark.end] in QUOTES
    return alone and not marked.tells("say")


def _is_quoted_topic(marked: Marked, mark: Mark) -> bool:
    """ "Concerning the «hit on a car dealer's»": what others have written, to which an answer follows."""
    words = marked.sentence.words
    opened = next(
        (at for at in range(mark.start - 1, max(-1, mark.start - _TOPIC_WITHIN), -1) if words[at] in QUOTES), -1
    )
    if opened < 1:
        return False
    the = marked.is_word(opened - 1, "the")
    return marked.ending(opened - the, "word topic") is not None


def were_none(marked: Marked, act: Mark) -> bool:
    """ "ударов дронов по городу не было": with its objects between the attack and the word that takes it back."""
    if act.start == 0 and _ends_in_none(marked, act.end):
        return True
    none = marked.between("none_was", act.end, act.end + _NONE_WITHIN)
    if none is None and marked.ending(act.start, "word traces") is None:
        none = marked.between("unseen", act.end, act.end + _NONE_WITHIN)
    if none is None or marked.ending(act.start, "word because") is not None:
        return False  # "після удару води в місті немає"
    between = range(act.end, none.start)
    return not any(marked.sentence.words[word] in _PAUSES or marked.over(word, "harm") for word in between)


def _was_only_heard(marked: Marked, mark: Mark) -> bool:
    """ "В городе слышали взрывы, но ничего не упало"."""
    return mark.sense.value == "explosion" and marked.tells("unhit")


def _ends_in_none(marked: Marked, start: int) -> bool:
    """ "Влучань у місті немає.": whether the clause that an attack opens ends in its negation."""
    words = marked.sentence.words
    end = next((at for at in range(start, len(words)) if words[at] in _PAUSES), len(words))
    none = next((mark for mark in marked.all("negation") if mark.end == end and mark.start >= start), None)
    return none is not None and not any(marked.over(word, "harm") for word in range(start, none.start))


def _is_of_animal(marked: Marked, mark: Mark) -> bool:
    """ "a leopard attacked", "was attacked by stray dogs"; not a man who walked one, nor the Lion brigade."""
    if marked.is_word(mark.end, "by"):
        return _names_animal(marked, mark.end + 1, mark.end + 1 + _ANIMAL_WITHIN)
    if _names_animal(marked, mark.end, mark.end + 1):
        return True  # "нападение собаки", "напал медведь"
    passive = any(marked.over(word, "be") for word in (mark.start - 1, mark.start - 2))
    return not passive and _names_animal(marked, mark.start - _BEAST_BESIDE, mark.start)


def _of_no_man(marked: Marked, mark: Mark) -> str:
    """Whether an animal attacked, or the weather; else ""."""
    if mark.tag in ("act", "verb") and not mark.sense.value and _is_of_animal(marked, mark):
        return ANIMAL
    return WEATHER if mark.tag == "verb" and _is_of_weather(marked, mark) else ""


def _is_of_weather(marked: Marked, verb: Mark) -> bool:
    """ "Злива атакувала місто": straight behind what blows or falls from the sky, but no launcher of that name."""
    weather = marked.ending(verb.start, "nature")
    if weather is None or marked.over(weather.start, "means") is not None:
        return False
    return not marked.sentence.words[weather.end - 1].endswith(_BY_WHICH)  # "двома хвилями атакував"


def _names_animal(marked: Marked, start: int, end: int) -> bool:
    """Whether an animal is named among some words; with a capital it is the name of something else."""
    beast = marked.between("animals", max(0, start), end)
    return beast is not None and (beast.start == 0 or not marked.sentence.capital(beast.start))


def _undone(marked: Marked, mark: Mark) -> str:
    """Forms of verbs that tell what will or may be done; an infinitive behind "began to" is done."""
    if mark.sense.form == "future":
        return "feared, planned or threatened"
    begun = any(marked.over(word, "phase") for word in range(max(0, mark.start - 3), mark.start))
    return "feared, planned or threatened" if mark.sense.form == "infinitive" and not begun else ""


def _unreal(marked: Marked, mark: Mark) -> str:
    if marked.ending(mark.start - marked.is_word(mark.start - 1, "the"), "word some_way_from") is not None:
        return FAR_OFF
    if marked.all("simulation"):
        return "an exercise or a fiction"
    if mark.tag in ("act", "verb") and marked.at(mark.start, "means") is None and _is_so_called(marked, mark):
        return SO_CALLED
    compared = any(mark.start - 4 <= other.start <= mark.start for other in marked.all("comparison"))
    return "a comparison" if compared or _was_only_believed(marked, mark) else ""


def _was_only_believed(marked: Marked, mark: Mark) -> bool:
    """ "They at first believed that there had been a bomb blast": "a" makes it a guess, "the" would be known."""
    believed = marked.between("word at_first_believed", mark.start - _BELIEVED_WITHIN, mark.start)
    return believed is not None and any(marked.is_word(word, "a") for word in range(believed.end, mark.start))


def _harmless(marked: Marked, clauses: Clauses, mark: Mark) -> str:
    if not _is_killing(marked, mark) and any(
        clauses.same(o.start, mark.start) and not _is_name(marked, o) for o in marked.all("harmless")
    ):
        return HARMLESS
    if mark.sense.value == "shelling" and marked.between("toys", mark.start - _TOYS_WITHIN, mark.end + _TOYS_WITHIN):
        return HARMLESS
    if tells_accident(marked) and mark.sense.value not in _MEANT and not _is_armed(marked, clauses, mark):
        return ACCIDENT
    if mark.sense.value == "shooting" and _is_defence(marked, mark):
        return DEFENCE
    return DEFENCE if _is_in_hand_of_shot(marked, mark) else ""


def _is_in_hand_of_shot(marked: Marked, mark: Mark) -> bool:
    """ "a man armed with an axe was shot dead by police": what somebody held whom the police shot, and no more."""
    if mark.tag != "means" or mark.sense.value not in _BY_HAND or not marked.tells("armed_one"):
        return False
    shots = [shot for shot in marked.all("verb") if shot.sense.value == "shooting" and _is_defence(marked, shot)]
    return bool(shots) and all(
        any(shot.start - 1 <= harm.start <= shot.end + 1 for shot in shots) for harm in marked.all("harm")
    )


def _is_killing(marked: Marked, mark: Mark) -> bool:
    """ "расстрелял двоих в лесу": what is done to people by hand, and is their harm; no wood makes it harmless."""
    if mark.tag != "verb" or mark.sense.value not in _BY_HAND:
        return False
    harm = marked.over(mark.start, "harm")
    return harm is not None and harm.sense.value in ("killed", "injured")


def _is_name(marked: Marked, harmless: Mark) -> bool:
    """ "в Лимане": a phrase that ends in a name of a place."""
    return harmless.end > harmless.start + 1 and marked.sentence.capital(harmless.end - 1)


def tells_accident(marked: Marked) -> bool:
    """Whether a sentence tells an accident; "sniper fire killed" and "a pressure cooker bomb" are of an attack."""
    if any(
        not marked.between("negation", word.start - _DENIED_WITHIN, word.start) for word in marked.all("deliberate")
    ):
        return False
    return any(
        not any(_reaches_beyond(marked.over(word, tag), mark) for word in range(mark.start, mark.end) for tag in _ARMED)
        for mark in marked.all("accident")
        if not is_done_by_arms(marked, mark)
        and marked.ending(mark.start, "negation") is None  # "это не авария"
        and not (_is_mistaken(marked, mark) or _is_ruled_out(marked, mark))
        and not _explains_correction(marked, mark)
    )


def _explains_correction(marked: Marked, accident: Mark) -> bool:
    """ "The shooting killed ten and not eleven, as one body came from a road accident": why a number was wrong."""
    attack = next((act for act in marked.all("act") if act.sense.value != "explosion"), None)
    return attack is not None and any(
        attack.end < accident.start and no.end < accident.start and number_at(marked, no.end) is not None
        for no in marked.all("negation")
    )


def _is_mistaken(marked: Marked, accident: Mark) -> bool:
    """ "Residents at first thought a gas cylinder had exploded": an accident that was none."""
    before = range(max(0, accident.start - _MISTAKEN_WITHIN), accident.start)
    return any(
        marked.between(tag, before.start, before.stop) is not None and not marked.tells("act", "means")
        for tag in ("denial", "comparison")
    )


def _is_ruled_out(marked: Marked, accident: Mark) -> bool:
    """ "Прокуратура відкидає версію аварії", "prosecutors reject an accident": denied straight before it."""
    a = marked.is_word(accident.start - 1, "a")
    return marked.ending(accident.start - a, "denial") is not None


def is_done_by_arms(marked: Marked, accident: Mark) -> bool:
    """ "gunmen storm a school", "rebels storm a town": what stands straight behind who attacks is what they do."""
    armed = marked.over(accident.start - 1, "means") if accident.start else None
    doer = marked.ending(accident.start, "person") if marked.at(accident.start, "verb") is not None else None
    if armed is not None and armed.sense.value == "shooting":
        return True
    behind = accident.end < len(marked.sentence) and marked.sentence.capital(accident.end)
    storms = behind or marked.is_word(accident.end, "the") or marked.is_word(accident.end, "a")
    fighters = doer is not None and doer.sense.form == "plural" and storms  # "fighters storm X"
    return doer is not None and (doer.sense.value == "attackers" or fighters)


def is_cause(marked: Marked, debris: Mark) -> bool:
    """ "Через падіння уламків спалахнула пожежа": what fell from the sky is told as why something else happened."""
    return debris.sense.form == "noun" and marked.ending(debris.start, "word because") is not None


def _reaches_beyond(armed: Mark | None, accident: Mark) -> bool:
    return armed is not None and (armed.start < accident.start or armed.end > accident.end)


def _is_armed(marked: Marked, clauses: Clauses, mark: Mark) -> bool:
    """ "a drone set a boiler house ablaze", "a bomb hidden in a gas cylinder": whatever else may burn by accident."""
    if mark.tag == "means" and mark.sense.value in _PLANTED:
        return marked.between("accident", mark.end, mark.end + _HIDDEN_WITHIN) is not None
    if mark.tag in ("act", "verb") and not mark.sense.value:
        return _is_hit(marked, mark)
    if mark.tag == "impact" and marked.at(mark.start, "damaging"):
        return all(other.start > mark.start for other in marked.all("accident"))  # "повреждены дом и газопровод"
    if mark.tag == "debris" and (_damages(marked, mark) or is_cause(marked, mark)):
        return True
    if mark.tag == "debris":
        return any(means.sense.value in ARMS for means in marked.all("means"))  # "обломки дрона упали, вспыхнул пожар"
    if mark.tag == "begins" and mark.sense.value == "chemical":
        return True
    return mark.tag == "begins" and any(
        means.sense.value in ARMS
        and clauses.same(means.start, mark.start)
        and not marked.between("negation", means.start - _DENIED_WITHIN, means.start)
        for means in marked.all("means")
    )


def _damages(marked: Marked, debris: Mark) -> bool:
    """ "обломки повредили котельную": what may blow up by itself is what they damaged."""
    first = next(iter(marked.all("accident")), None)
    return (
        first is not None
        and debris.end < first.start
        and marked.between("damaging", debris.end, first.start) is not None
    )


def _is_answered(marked: Marked, attack: Mark) -> str:
    """ "what they called a response to drone attacks": one that came before, and whose place is not told."""
    before = (mark.end for mark in marked.all("answered") if mark.end <= attack.start)
    if not any(attack.start - end <= _ANSWERED_WITHIN for end in before):
        return ""
    behind = range(attack.end, min(attack.end + 2, len(marked.sentence)))  # "a response to the bombing of X"
    return "" if any(marked.sentence.capital(word) for word in behind) else ANSWERED


def _is_of_harm(marked: Marked, negation: Mark, at: int) -> bool:
    """ "There were no casualties after a drone hit a depot": what there was not is people who were hurt."""
    told = (mark for tag in ("harm", "unhurt") for mark in marked.all(tag))
    return any(negation.start <= mark.start and negation.end <= mark.end < at for mark in told)


def _is_hit(marked: Marked, attack: Mark) -> bool:
    """ "прямое попадание в котельную": what may blow up by itself is told straight behind as what was hit."""
    behind = marked.all("accident")
    return all(attack.end < other.start <= attack.end + _HIDDEN_WITHIN for other in behind) and any(
        place.sense.value == "at" and attack.end <= place.start <= attack.end + 1 for place in marked.all("place")
    )


def _denied(marked: Marked, at: int) -> str:
    words = marked.sentence.words
    if any(
        at - 4 <= other.start < at
        and _BETWEEN_CLAUSES.isdisjoint(words[other.end : at])
        and not _is_of_bound(marked, other)
        and not _is_of_cause(marked, other, at)
        and not _is_of_harm(marked, other, at)
        for other in marked.all("negation")
    ):
        return NONE
    if any(at - 3 <= nobody.start < at for nobody in marked.all("zero") if nobody.end in (at, at - 1)):
        return NONE  # "nobody was shot"
    before = any(
        0 < at - other.start <= _DENIAL_REACH and not _is_of_doing(marked, other, at) for other in marked.all("denial")
    )
    after = any(0 < other.start - at <= _DENIAL_REACH for other in marked.all("retraction"))
    return DENIED if (before or after) and not _is_of_dead(marked, at) else ""


def _is_of_doing(marked: Marked, denial: Mark, at: int) -> bool:
    """ "denied responsibility for the strike": that they did it is denied, not that it was done."""
    return any(marked.is_word(word, "responsibility") for word in range(denial.end, at))


def _is_of_dead(marked: Marked, at: int) -> bool:
    """ "Reports of two dead in the strike are false": what is taken back are the deaths, and not the strike."""
    words = deaths_taken_back(marked)
    return words is not None and at in words


def _is_of_cause(marked: Marked, doubtful: Mark, at: int) -> bool:
    """ "cannot put it out because of shelling": what could not or may be done takes back nothing of its cause."""
    cause = marked.ending(at, "word because")
    return cause is not None and cause.start > doubtful.end


def _is_of_bound(marked: Marked, negation: Mark) -> bool:
    """ "не меньше тридцати": what bounds a number from below takes nothing back."""
    bound = marked.over(negation.start, "hedge")
    return bound is not None and bound.end > negation.end


def _is_defence(marked: Marked, shot: Mark) -> bool:
    """ "police opened fire", "was shot by guards", "которого застрелила полиция", "shot him dead"."""
    if shot.tag != "verb":
        return False
    before = any(shot.start - 3 <= other.start < shot.start for other in marked.all("defender"))
    if before and _is_at_people(marked, shot):
        return False
    attackers = any(
        other.sense.value == "attackers" and shot.start - 5 <= other.start < shot.start
        for other in marked.all("person")
    )
    passive = shot.sense.form == "passive" or any(marked.over(word, "be") for word in (shot.start - 1, shot.start - 2))
    wounded = marked.at(shot.end + 1, "harm") if marked.is_word(shot.end, "and") else None
    end = wounded.end if wounded is not None else shot.end  # "was shot and wounded by police"
    by = marked.is_word(end, "by") and marked.between("defender", end, end + 3) is not None
    by |= passive and _shot_him_down(marked, shot)
    by |= marked.is_word(shot.start - 1, "whom") and marked.between("defender", shot.end, shot.end + 3) is not None
    target = marked.between("pronoun", shot.start, shot.end + 2) is not None
    target |= not passive and marked.is_word(shot.start - 1, "him")  # "нападавшего застрелил прохожий"
    return (before and not passive) or (attackers and passive) or by or target or _is_of_doer(marked, shot)


def _shot_him_down(marked: Marked, shot: Mark) -> bool:
    """ "Затем он был застрелен полицейскими": a pronoun, and guards straight behind the passive."""
    guards = marked.between("defender", shot.end, shot.end + _GUARDS_WITHIN)
    he = any(marked.is_word(word, "he") for word in range(max(0, shot.start - _HE_WITHIN), shot.start))
    return guards is not None and he


def _is_of_doer(marked: Marked, shot: Mark) -> bool:
    """ "Боевика, бросившего гранату, застрелила охрана", "он напал на солдата, но его застрелили"."""
    if shot.sense.form != "active":
        return False
    guards = marked.between("defender", shot.end, shot.end + _GUARDS_WITHIN) is not None
    attackers = any(
        (who.sense.value, who.sense.form) == ("attackers", "oblique") and who.start < shot.start
        for who in marked.all("alone")
    )
    deeds = (verb for tag in ("verb", "begins", "threat") for verb in marked.all(tag) if verb.end < shot.start - 1)
    did = any(deed.sense.number == "one" and deed.sense.form == "active" for deed in deeds)
    return (guards and attackers) or (did and marked.is_word(shot.start - 1, "doer"))


def _is_at_people(marked: Marked, shot: Mark) -> bool:
    """ "opened fire on protesters": at many who are not told as attackers."""
    return any(
        shot.end - 1 <= person.start <= shot.end + _AIMED_WITHIN
        and (person.sense.value, person.sense.form) == ("people", "plural")
        for person in marked.all("person")
    ) or any(shot.start <= crowd.start <= shot.end + _AIMED_WITHIN for crowd in marked.all("crowd"))


def harmed_preventing(marked: Marked) -> bool:
    """ "Three guards were hurt when they foiled an attack": who is hurt while he prevents it was attacked."""
    if marked.tells("zero") or not marked.tells("word foiling"):
        return False
    return any(
        harm.sense.value in ("killed", "injured")
        and harm.end < foiling.start <= harm.end + _PREVENTED_WITHIN
        and marked.at(harm.end, "clause") is not None
        for foiling in marked.all("word foiling")
        for harm in marked.all("harm")
    )


def _is_threat(marked: Marked, clauses: Clauses, at: int) -> bool:
    for threat in marked.all("threat"):
        if marked.is_word(threat.start, "foiling") and harmed_preventing(marked):
            continue
        if marked.at(threat.start, "supposed") and marked.is_word(threat.start - 1, "because"):
            continue  # "после предполагаемого удара": it has happened
        if marked.over(threat.start, "correction") is not None:
            continue  # "we must correct": of what was told, not of the attack
        if _is_of_cause(marked, threat, at) or marked.at(threat.end, "harm"):
            continue  # "several feared dead": of the victims, not of the attack
        month = threat.start > 0 and marked.sentence.capital(threat.start) and marked.at(threat.start, "months")
        near = at - 10 <= threat.start < at or at < threat.start <= at + 5
        if near and not month and clauses.same(threat.start, at) and not marked.at(threat.start, "audible"):
            return True
    return False


def _is_brought_down(marked: Marked, mark: Mark) -> bool:
    """Whether what attacked was brought down: all of it, or told in the very words of the attack."""
    vague = mark.tag == "verb" and not mark.sense.value
    if marked.all("debris") or not (vague or mark.sense.value == "explosion"):
        return False
    explosion = mark.sense.value == "explosion"
    return any(explosion or is_of_same_words(marked, mark, other) for other in marked.all("interception"))


def is_of_same_words(marked: Marked, mark: Mark, interception: Mark) -> bool:
    """Whether an interception is told of an attack between the same commas, or of all that came."""
    if marked.ending(interception.start - marked.is_word(interception.start - 1, "the"), "word came_through"):
        return False  # "a missile got past the air defences"
    first, last = sorted((mark.start, interception.start))
    whole = any(marked.is_word(word, "all") for word in range(interception.start - 3, interception.end + 4))
    paused = (word for word in range(first, last) if marked.sentence.words[word] in _PAUSES)
    pauses = list(islice(paused, 3))  # more than two are no aside, and not looked for
    before = interception.start - 1 - (marked.at(interception.start - 1, "be") is not None)
    return whole or not pauses or pauses == [mark.end, before]  # "a missile, launched at X, was shot down"
