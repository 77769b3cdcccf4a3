"""Parts of a day: "at noon", "увечері", "dans la nuit" as hours of the place's clock. Pure."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import NamedTuple


class Part(NamedTuple):
    """From so many hours after midnight to so many; an hour or more wider than the word, for it is used loosely."""

    start: int
    end: int


NIGHT = Part(-4, 8)
DAWN = Part(1, 10)
MORNING = Part(3, 13)
NOON = Part(10, 17)
AFTERNOON = Part(11, 20)
EVENING = Part(15, 26)
_AFTERNOON = r"afternoons?|après-midi|بعد الظهر|عصر|пополудні|після обіду|после обеда"
_NOON = r"noon|midday|lunchtime|опівдні|полудн\w*|полдень|вдень|удень|денн\w+|дн[её]м|дневн\w+|midi|ظهر|الظهر|בצהריים"
_DAWN = r"dawn|daybreak|sunrise|pre-dawn|early on \w+day|early \w+day|світанк\w*|досвіта|рассвет\w*|aube|الفجر|فجر|שחר"
_MORNING = r"mornings?|breakfast|вранці|уранці|зранку|ранк\w+|утр\w+|наутро|matin\w*|صباح\w*|בוקר|בבוקר"
_EVENING = r"evenings?|dusk|after dark|nightfall|увечері|ввечері|вечір\w*|вечор\w*|вечер\w*|soir\w*|مساء\w*|ערב|בערב"
_NIGHT = (
    r"nights?|overnight|tonight|midnight|(?:small|early|wee) hours"
    r"|вночі|уночі|ніч|ночі|нічн\w+|опівночі|ноч\w+|полноч\w*|nuit\w*|nocturne\w*"
    r"|ليل\w*|الليل\w*|לילה|בלילה"
)
_PARTS = (
    (AFTERNOON, _AFTERNOON),
    (NOON, _NOON),
    (DAWN, _DAWN),
    (MORNING, _MORNING),
    (EVENING, _EVENING),
    (NIGHT, _NIGHT),
)
_LATE = re.compile(r"\blate on \w+day\b|\blate \w+day\b")
_WORDS = tuple((part, re.compile(rf"\b(?:{stems})\b")) for part, stems in _PARTS)
_ACT = (
    r"(?:attack|strike|shelling|raid|barrage|bombing|bombardment|blast|assault|shooting|drone|missile"
    r"|удар|атак|обстріл|обстрел|приліт|прил[её]т|влучанн|авіаудар|авиаудар|нал[іеё]т|вибух|взрыв|frappe|attaque|raid|bombardement|غارة|قصف|هجوم)\w*"
)
_OF_ATTACK = re.compile(rf"\b((?:[\w'’-]+ ){{1,2}}){_ACT}")
"""A part of the day that stands before the attack: "the morning strike", "вечірньої атаки дронів"."""

_OF_HURT = re.compile(
    r"\b(?:wounded|injured|hurt|shot|stabbed|поранен\w*|травмован\w*|постраждал\w*|ранен\w*|пострадавш\w*|травмирован\w*"
    r"|blessée?s?)((?: [\w'’-]+){1,4})"
)
"""A part of the day behind somebody who was hurt in it: "wounded on Monday night", "поранена вночі 9 жовтня"."""
_OF_TELLING = re.compile(
    r"\b(?:said|says|told|reported|announced|confirmed|wrote|died|dies|rose|risen|found|ended|grown|grew|climbed"
    r"|now|buried|discharged|arrested|detained|reopened|resumed|visited|as of|by|since|until|till"
    r"|from|повідоми\w+|сказа\w+|заяви\w+|написа\w+|уточни\w+|помер\w*|зрос\w+|збільш\w+|вирос\w+|стало"
    r"|поховал\w+|випис(?:ав|али|ана|ано)|затрим(?:ав|али|ано)|віднов(?:ив|или|лено)|відвіда(?:в|ла|ли)"
    r"|станом на|до|від|з|зі|під|на|за"
    r"|сообщи\w+|сказал\w*|заявил\w*|написал\w*|скончал\w+|умер\w*|возрос\w+|увелич\w+|похорон\w+|выписа\w+|задержа\w+"
    r"|возобнов\w+|посетил\w*|по состоянию на"
    r"|к|с|со|под|от|a (?:indiqué|annoncé|déclaré)|selon|depuis|jusqu)\b"
    r"(?: [\w'’-]+){0,3}"
)
"""What was said, counted or ended at an hour was not the attack."""
_CLOCK = re.compile(
    r"\b(?:at|around|about|shortly after|shortly before|just after|just before|об?|близько|біля|в|около)"
    r" (?:о )?(\d{1,2})(?:[:.](\d{2})\b)?"
    r"(?: ?([ap])\.?m\b"
    r"| (?:o'clock )?(?:in the )?(ранку|ноч[іи]|утра|дня|вечора|вечера|morning|afternoon|evening)\b)?"
    r"(?! ?(?:gmt|utc|км|м|%|тис|тыс|млн|km))"
)
"""A time by the clock: "at 11.05", "об 11:05", "around 3 a.m.", "о 9 ранку"."""
_BEHIND_NOON = ("дня", "вечора", "вечера", "afternoon", "evening", "p")
_AT_NIGHT, _NIGHT_BEGINS = ("ночі", "ночи"), 9
"""Before midnight a night's hours are those of the evening: "об 11 ночі"."""
_ROUND_THE_CLOCK = re.compile(
    r"\b(?:nights? and (?:a |the )?days?|days? and (?:a |the )?nights?"
    r"|(?:н[іо]ч[іью]+|вночі) (?:і|й|та|и) (?:день|дня|дн[её]м|вдень)"
    r"|(?:день|дня|дн[её]м|вдень) (?:і|й|та|и) (?:н[іо]ч[іью]+|вночі)|nuit et jour|jour et nuit)\b"
)
"""All hours of a day: "a night and a day of drones"."""
_TOLD_LATER = timedelta(hours=1)
"""What is told of a part of today comes when that part has begun."""
_HOURS, _HALF_A_DAY, _MINUTES = 24, 12, 60


def part_of(words: str, *, of_attack: bool) -> Part | None:
    """The hours that words tell, already folded to lower case; None where they tell none.

    `of_attack`: only what belongs to the attack itself counts, as in "the evening strike"; other hours are of a death
    in hospital, or of the end of a search.
    """
    if of_attack:
        told = (*_OF_ATTACK.finditer(words), *_OF_HURT.finditer(words))
        words = " . ".join(match[1] for match in told)
    words = _OF_TELLING.sub(" ", _ROUND_THE_CLOCK.sub(" ", words))
    found = [part for part, word in _WORDS if word.search(words)]
    if AFTERNOON in found and NOON in found:
        found.remove(NOON)  # French and Arabic say "after noon" for the afternoon
    if not found:
        return Part(15, 28) if not of_attack and _LATE.search(words) else None
    return Part(min(part.start for part in found), max(part.end for part in found))


def clock_time(words: str) -> time | None:
    """The time by the clock at which the attack was, in words folded to lower case; None where not one is told."""
    told = {
        time for match in _CLOCK.finditer(_OF_TELLING.sub(" ", words)) if (time := _time(*match.groups())) is not None
    }
    return told.pop() if len(told) == 1 else None


def without_clock(words: str) -> str:
    """The words without their times by the clock: "о 9 ранку" tells no morning besides."""
    return _CLOCK.sub(" ", words)


def _time(hour: str, minute: str | None, half: str | None, part: str | None) -> time | None:
    half = half or part
    if minute is None and half is None:
        return None
    hours = int(hour)
    if half and hours <= _HALF_A_DAY:
        behind_noon = half in _BEHIND_NOON or (half in _AT_NIGHT and _NIGHT_BEGINS <= hours < _HALF_A_DAY)
        hours = hours % 12 + 12 * behind_noon
    return time(hours, int(minute or 0)) if hours < _HOURS and int(minute or 0) < _MINUTES else None


def moment(clock: time, told: datetime, day: date | None) -> datetime:
    """When it was that o'clock: on the day named, else the last time before it was told; of the place's clock."""
    if day is not None and datetime.combine(day, clock) <= told:
        return datetime.combine(day, clock)
    today = datetime.combine(told.date(), clock)
    return today if today <= told else today - timedelta(days=1)


def period(part: Part, told: datetime, day: date | None) -> tuple[datetime, datetime]:
    """From when to when that part of a day was: of the day named, else the last one that had begun when it was told.

    `told` and the answer are times of the place's clock, without a zone.
    """
    if day is not None and _on(day, part.start) <= told:
        # "Tuesday night" is the night to Tuesday or the one to Wednesday.
        return _on(day, part.start), _on(day, max(part.end, 32) if part.start < 0 else part.end)
    start = _on(told.date() + timedelta(days=1), part.start)
    while start + _TOLD_LATER > told:
        start -= timedelta(days=1)
    end = start + timedelta(hours=part.end - part.start)
    # In the evening "at night" may still be the night before.
    return (start - timedelta(days=1) if part.start < 0 and told.hour >= 20 else start), end


def _on(day: date, hours: int) -> datetime:
    return datetime.combine(day, time()) + timedelta(hours=hours)
