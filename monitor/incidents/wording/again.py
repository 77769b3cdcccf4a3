"""Words that say that this is not the only attack: "the second strike of the day", "знову", "in two strikes". Pure."""

from __future__ import annotations

import re
from collections.abc import Collection

_ACT = (
    r"(?:attack|strike|shelling|raid|barrage|bombing|bombardment|assault|shooting|wave|salvo|explosion|blast|stabbing"
    r"|удар|атак|напад|обстріл|обстрел|приліт|прильот|прил[её]т|влучанн|попадани|авіаудар|авиаудар|нал[іеё]т|вибух|взрыв"
    r"|frappe|attaque|raid|bombardement|tir|explosion)\w*"
)
_SECOND = (
    r"second|third|fourth|fifth|another|new|fresh|repeat(?:ed)?|renewed|further"
    r"|друг(?:ий|а|ого|у)|трет(?:ій|я|ього|ий|ья|ьего)|четверт\w+|ще од(?:ин|на|ну|ного)|чергов\w+"
    r"|нов(?:ий|а|ого|у|ый|ая|ую)"
    r"|повторн\w+|втор(?:ой|ая|ого|ую)|ещ[её] од(?:ин|на|ну|ного)|очередн\w+|deuxième|seconde?|troisième|nouvel(?:le)?"
    r"|nouveau|autre"
)
_BETWEEN = (
    r"(?!(?:of|the|on|after|about|from|in|into|by|person|man|woman|people|victim|body|death|casualty|details?|figures?|toll"
    r"|об?|про|після|после|від|от|під|при|у|в|во|на|внаслідок|результате|жертв\w*|людин\w*|человек\w*|чоловік\w*|жінк\w*"
    r"|женщин\w*|мужчин\w*|поранен\w*|ранен\w*|загибл\w*|погибш\w*|постраждал\w*|пострадавш\w*|тіл\w*|тел\w*"
    r"|personne|victime|mort|corps|bilan|d[eu]|des) )[\w'’-]+ "
)
"""What may stand between: "the second Russian drone attack", not "the second victim of the attack"."""
_DAILY = r"за день|за добу|за сутки|of the day|in a day|today|de la journée"
_TOLD = re.compile(
    rf"\b(?:{_SECOND}) (?:{_BETWEEN}){{0,3}}{_ACT}"
    rf"|\b(?:{_SECOND}) (?:{_BETWEEN}){{0,2}}(?:{_DAILY})\b|\b(?:{_SECOND}) (?:{_DAILY}) {_ACT}"
    r"|\bfor the (?:second|third|fourth|fifth) time\b|\b(?:вдруге|втретє|вчетверте|во второй раз|в третий раз)\b"
    r"|\b(?:a day|two days|days) after (?:an? )?(?!the |its |their |this |that )(?:[\w-]+ ){0,2}"
    r"(?:attack|shooting|bombing|stabbing)\b"
    r"|\bhours after (?:an?|the) (?:\w+ )?(?:attack|strike|shelling|raid|bombing|siege|clash|assault|ambush|battle)"
    r"|(?:غارة|ضربة|قصف|هجوم) (?:\w+ )?(?:ثاني\w*|ثان|جديد\w*|أخرى|آخر|ثالث\w*)|للمرة (?:الثانية|الثالثة)"
)
_FEARED = re.compile(
    r"\b(?:possib\w+|likel\w+|risk\w*|threat\w*|fear\w*|warn\w*|avoid\w*"
    r"|можлив\w*|імовірн\w*|ймовірн\w*|загроз\w*|небезпек\w*|ризик\w*|не виключ\w*|боять\w*|побоюю\w*"
    r"|возмож\w+|вероятн\w*|угроз\w*|опасн\w*|риск\w*|не исключ\w*|боят\w*|опаса\w*|risque\w*|crain\w*|menac\w*)"
)
_THIS_IS = re.compile(r"\b(?:это|це|it (?:is|was)|this (?:is|was)|c'est|c'était)\b")
_AROUND = 30
"""Characters around a further attack in which it may be feared."""
_AGAIN = re.compile(
    r"\b(?:again|once more|знову|ще раз|повторно|снова|вновь|опять|à nouveau|de nouveau|une nouvelle fois)\b"
    r"|مجددا|من جديد|مرة أخرى"
)
_SAME_SPOT = re.compile(
    r"\bminutes (?:later|after|apart|earlier)|\bquarter of an hour|\bhalf an hour (?:later|after)|\bdouble[- ]tap"
    r"|\bsame (?:spot|place|site|target|building|street|market|station)"
    r"|хвилин\w* після|через (?:\S+ )?(?:хвилин|минут)\w*"
    r"|т(?:ому|ого|ому ж|ого ж|е)(?: самому| самого| же| ж|) (?:місц|мест|адрес)\w*|двойн\w+ удар|подвійн\w+ удар"
    r"|same place|même (?:endroit|lieu|cible)|minutes plus tard|دقائق|المكان نفسه|نفس المكان"
)

_SEVERAL = re.compile(
    r"\b(?:two|three|four|several|both|separate|два|дві|две|три|двох|трьох|кількох|двух|тр[её]х|нескольких"
    rf"|deux|trois|plusieurs|двумя|двома) (?:{_BETWEEN}){{0,2}}{_ACT}"
)
_SUM = re.compile(
    r"\b(?:in all|in total|a total of|total toll|altogether|combined|between them|taken together"
    r"|загалом|разом|усього|всього|сумарно|у сумі|в общей сложности|суммарно|в сумме|вместе|всего|итого"
    r"|au total|en tout)\b|ما مجموعه|إجمالي"
)
_NUMBERS = r"(?:two|three|four|five|six|seven|два|дві|три|четыре|чотири|пять|п'ять|семь|сім|deux|trois|quatre|sept|\d)"
_SEVERAL_PLACES = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|several|various|дв(?:ух|ох)|тр[её]х|трьох|четыр[её]х|чотирьох|пяти|п[’']яти"
    r"|шести|семи|нескольких|кількох|разных|різних|deux|trois|quatre|cinq|plusieurs) (?:[\w-]+ ){0,2}"
    r"(?:districts?|municipalit\w+|communit\w+|villages|towns|settlements|counties|район\w+|муниципалитет\w+|громад\w*"
    r"|общин\w*|населенн\w+|населённ\w+|населен\w+|сел[ах]?|сёл|міст(?:ах)?|город(?:ах|ов)|округ\w+|communes|localités)\b"
    r"|\b(?:across|throughout|around) the (?:region|oblast|province|country|state)\b"
    r"|\bпо (?:всей |всій )?(?:области|області|краю|республике|регион\w+|регіон\w+)\b"
)
_OVER_DAYS = re.compile(
    rf"\b(?:past|last) (?:week|weekend|{_NUMBERS} days)\b|\b(?:in|within|over) (?:a week|{_NUMBERS} days)\b"
    r"|\b(?:over|during|at) the (?:week|week-?end)\b|\bвихідні\b|\bвыходны[ех]\b|\b(?:ce|du) week-?end\b"
    rf"|\bза (?:неделю|тиждень|(?:последн\w+ |останн\w+ |минул\w+ |прошедш\w+ )?(?:неделю|тиждень|{_NUMBERS} дн\w+))\b"
    rf"|\ben (?:une semaine|{_NUMBERS} jours)\b"
)
_OVER_A_DAY = re.compile(
    r"\b(?:past|last) (?:24|twenty-four) hours\b|\bover (?:the (?:past|last) )?day\b"
    r"|\bза (?:минулу |останню |попередню )?добу\b|\bза (?:минувшие |прошедшие |последние |прошлые )?сутки\b"
    r"|\ben (?:24|vingt-quatre) heures\b|\bdernières 24 heures\b"
)
_LANDS = (
    r"(?:country|land|nation|regions?|provinces?|states|departments?|districts|oblasts?|north|south|east|west|north-?east"
    r"|north-?west|south-?east|south-?west|cities|towns)"
)
_CROWD = r"(?:series|string|wave|spate|flurry|rash|succession)"
_OVER_A_LAND = re.compile(
    rf"\b(?:across|throughout|all over) (?:(?!the city\b|town\b)[\w'’-]+ ){{0,4}}{_LANDS}\b"
    rf"|\b{_CROWD} of (?:{_BETWEEN}){{0,3}}(?:{_ACT}|killings|ambushes|murders)\b(?! (?:on|in) the city)"
    r"|\b(?:countrywide|nationwide|region-wide)\b"
    r"|\b(?:по|в|во|у|на) (?:всій|всей|всьому|всём|всем|усій) (?:країн|стран|област|регіон|регион|провінці|провинци)\w*"
    r"|\b(?:у|в|во|по) (?:\w+ )?(?:областях|регіонах|регионах|провінціях|провинциях|штатах|департаментах)\b"
    r"|\b(?:у|в|во|по) (?:\w+ )?(?:містах|городах)\b"
    r"|\b(?:сері[яїєю]\w*|хвил[яіюе]\w*|низк[аиу]|сери[яюией]\w*|волн[аеуы]\w*|череды?|чередой|череду)"
    rf" (?:{_BETWEEN}){{0,2}}{_ACT}"
    r"|\b(?:à travers|dans tout|dans toute) l[ea'’] ?(?:pays|région|province|territoire)"
    rf"|\b(?:série|vague) d['’e] ?{_ACT}|في (?:أنحاء|عموم) (?:البلاد|المحافظة)|سلسلة (?:هجمات|غارات)"
)
"""What lies over more than a city: "across three provinces", "in a wave of bombings"."""
_MOURNING = re.compile(
    r"\b(?:buri(?:ed|es|al)|laid to rest|funerals?|farewell|mourn\w*|memorial|попроща\w*|прощан\w*|поховал\w*"
    r"|похорон\w*|хоронят|захоронил\w*|відспів\w*|отпе(?:ли|вани\w+)|предали земле"
    r"|простил(?:ись|ися)|жалоб\w*|траур\w*|obsèques|enterr\w+|deuil|تشييع|جنازة|الحداد)\b"
)


_DAY_AFTER = re.compile(
    r"\b(?:(?:a day|two days|days|hours) after|(?:наступного дня|через день|за день|через добу) після"
    r"|(?:на следующий день|через день|спустя день|через сутки) после)(?: [\w'’-]+){0,2}"
    r" (?:(?P<shooting>shooting|стрілянин|стрельб)|(?P<stabbing>stabbing|різанин|поножовщин)"
    r"|(?P<grenade>grenade attack)|(?P<drone_strike>drone (?:attack|strike))"
    r"|(?P<missile_strike>missile (?:attack|strike)))"
)
"""An attack told by its own means, before the one that is news."""


def told_after_another(words: str, methods: Collection[str]) -> bool:
    """Whether an attack by means that are not the report's is told as the one before: "a day after the shooting"."""
    return bool(methods) and any(
        found.lastgroup not in methods and not _is_feared(words, found) for found in _DAY_AFTER.finditer(words)
    )


def told_as_another(words: str) -> bool:
    """Whether words count attacks and tell a further one; `words` are folded to lower case.

    Not one that is feared, nor where what was before it is told behind a colon.
    """
    return any(not _is_feared(words, found) for found in _TOLD.finditer(words))


def _is_feared(words: str, found: re.Match[str]) -> bool:
    before = re.split(r"[.!?\n]", words[max(0, found.start() - _AROUND) : found.start()])[-1]
    after = re.split(r"[.!?\n]", words[found.end() : found.end() + _AROUND])[0]
    told_behind = ":" in after and _THIS_IS.search(before) is not None  # "This is the second today: in the morning ..."
    return told_behind or _FEARED.search(before) is not None or _FEARED.search(after) is not None


def told_again(words: str) -> bool:
    """Whether words say "again", which alone may mean no more than that it was not the first in this war."""
    return _AGAIN.search(words) is not None


def on_the_same_spot(words: str) -> bool:
    """Whether words tell a second blow minutes later or on the same spot, which is part of the first attack."""
    return _SAME_SPOT.search(words) is not None


def tells_of_several(words: str) -> bool:
    """Whether words tell of several attacks at once: "in two strikes", "внаслідок двох атак"."""
    return _SEVERAL.search(words) is not None


def tells_of_several_places(words: str) -> bool:
    """Whether words tell of several districts or towns together: "seven were hurt in three municipalities"."""
    return _SEVERAL_PLACES.search(words) is not None


def tells_a_sum(words: str) -> bool:
    """Whether words add up: "a total of 14 were killed in X and Y"."""
    return _SUM.search(words) is not None


def tells_of_days(words: str) -> bool:
    """Whether words tell of several days together: "in two strikes within three days"."""
    return _OVER_DAYS.search(words) is not None


def tells_of_a_day(words: str) -> bool:
    """Whether words look back on a day: "over the past 24 hours", "за добу"."""
    return _OVER_A_DAY.search(words) is not None


def tells_of_a_land(words: str) -> bool:
    """Whether words tell of attacks on more than one city: "across three provinces", "in a wave of bombings"."""
    return _OVER_A_LAND.search(words) is not None


def mourns(words: str) -> bool:
    """Whether words tell of a burial or of mourning, so that the attack lies back."""
    return _MOURNING.search(words) is not None
