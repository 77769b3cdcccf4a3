"""Words by which an article goes on about an attack that is known: later deaths, a toll that moved. Pure."""

from __future__ import annotations

import re

_DIED = (
    r"(?:died|dies|dead|killed|succumb\w+|помер\w*|загину\w+|скончал\w+|умер\w*|погиб\w*|est mort\w*"
    r"|succomb\w+|décéd\w+|victims?|death|жертв\w+|توفي\w*|وفاة)"
)
_ONE = (
    r"(?:another|one more|a (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|ще од(?:ин|на|ну|ного|нієї)"
    r"|ещ[её] од(?:ин|на|ну|ного|ной)|un autre|une autre|un nouveau|آخر|أخرى)"
)
_ONE_MORE = re.compile(rf"\b{_ONE}\b[^.!?\n]{{0,60}}?\b{_DIED}|\b{_DIED}\b[^.!?\n]{{0,20}}?\b{_ONE}\b")
_FOUND_DEAD = re.compile(
    r"\b(?:missing|unaccounted|trapped)\b[^.!?\n]{0,50}\bfound dead\b"
    r"|\bзникл\w+\b[^.!?\n]{0,40}\bзнайш\w+ мертв\w+|\bтіло зникл\w+"
    r"|\bпропавш\w+\b[^.!?\n]{0,40}\b(?:нашли|найден\w*|обнаружен\w*) (?:мертв|м[её]ртв|погибш)\w+|\bтело пропавш\w+"
)
"""One who was looked for: he is one more of the dead."""
_BODY = r"(?:body|тіло|тело|corps)"
_ANOTHER_BODY = re.compile(
    rf"\b(?:another|one more|un autre|ще одне|ещ[её] одно) {_BODY}\b|\bجثة (?:أخرى|أخر)\b"
    rf"|\b{_BODY} (?:of (?:another|one more)|ще од(?:ного|нієї)|ещ[её] од(?:ного|ной)|d'une? autre)\b"
)
"""Whoever it is was found when others had been counted."""
_FOUND = re.compile(rf"\b{_BODY}\b|\bbodies\b|\bтіла\b|\bтела\b|\bfound dead\b|\bmissing\b|\bзникл|\bпропавш|جثة")
_COUNTED = re.compile(r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:victim|death|person)")
_HURT_THEN = (
    r"(?:of the (?:wounded|injured|victims|survivors)|(?:wounded|injured|hurt|burn(?:ed|t)|shot|stabbed) "
    r"(?:in|during|by|when|on|at|after|last|yesterday|earlier)\b)"
)
_PASSED = (
    r"(?:помер(?:ла|ло|ли)?|умер(?:ла|ло|ли)?|скончал(?:ся|ась|ись)|(?:про|о) смерт[ьи]"
    r"|не стало (?!світл|вод|газ|тепл|зв|електр|опален|свет|связ|электр|отоплен|[иі]нтернет)"
    r"|пі(?:шов|шла) (?:із|з) життя|відій(?:шов|шла) у вічність|зупинилос[ья] серце|обірвалося життя"
    r"|уш(?:[её]л|ла) из жизни|остановилось сердце|оборвалась жизнь)"
)
_DIED_AWAY = re.compile(rf"\b{_PASSED}\b")
_OF_WOUNDS = re.compile(
    r"\bsuccumb\w+|\blost (?:his|her) (?:fight|battle|struggle) for life\b"
    r"|\b(?:doctors|medics|surgeons) (?:could not|were unable to|failed to) save\b"
    r"|\b(?:die[sd]|passed away)\b[^.!?\n]{0,60}\b(?:hospital|clinic|wounds?|injur(?:y|ies)|burns|intensive care)\b"
    rf"|\bdeath of\b[^.!?\n]{{0,60}}\b{_HURT_THEN}"
    rf"|\b{_HURT_THEN}[^.!?\n]{{0,90}}\b(?:has |have )?(?:die[sd]|passed away)\b"
    r"|\b(?:hospital|intensive care)\b[^.!?\n]{0,40}\bdie[sd]\b|\bdie[sd]\b[^.!?\n]{0,20}\bof the (?:wounded|injured)\b"
    rf"|\b{_PASSED}\b[^.!?\n]{{0,100}}(?:лікарн|больниц|реан[іи]мац|поранен|поранил|ранен|ранил"
    r"|осколк|уламк|травм|опік|ожог|госпітал|госпитал|постраждал|пострадавш|\bран\b)"
    r"|(?:лікарн|больниц|реан[іи]мац|поранен|поранил|ранен|ранил|травм|опік|ожог|госпітал|госпитал|постраждал"
    rf"|пострадавш|лікарі|врачи|медики)\w*[^.!?\n]{{0,100}}\b{_PASSED}\b"
    r"|\b(?:не вдалося врятувати|не удалось спасти|не змогли врятувати|не смогли спасти)\b"
    r"|\b(?:врятувати (?:його|її) не (?:вдалося|змогли)|спасти (?:его|е[её]) не (?:удалось|смогли))\b"
    r"|\bcould not (?:be saved|save (?:him|her))\b|\bfailed to save (?:him|her)\b"
    r"|\b(?:est|sont) (?:mort|décédé)\w*\b[^.!?\n]{0,60}(?:hôpital|blessures)|\bdes suites de ses blessures\b"
    r"|متأثر\w* (?:بجراح|بإصاب)\w*"
)
_DAYS_BEFORE = re.compile(
    r"\b(?:a day|two days|three days|four days|days) (?:earlier|before|ago)\b|\bthe day before\b|\byesterday\b"
    r"|\ba week (?:earlier|ago)\b|\bнапередодні\b|\b(?:день|дні) тому\b|\b[ву]чора\w*"
    r"|\bнакануне\b|\b(?:день|дня) назад\b|\bвчера\w*"
)
_STILL = re.compile(
    r"\bremain\w* (?:in|under)\b|\bstill (?:in|being|under)\b|\bоста[её]тся\b|\bостаются\b|\bзалиша[ює]ться\b"
    r"|\bпродолжа[ею]т лечение\b|\b(?:досі |ще )лікуються\b"
)
_GOES_ON = re.compile(
    r"\bdie[sd] (?:in|at|of|from)\b|\bsuccumb\w+|\b(?:toll|number|count)\b[^.!?\n]{0,80}?\b(?:ris\w+|rose|climb\w+"
    r"|grow\w+|grew|increas\w+|reach\w+|stands?)\b"
    r"|\b(?:rais|bring|tak|push)ing (?:the|its) (?:\w+ ){0,3}(?:toll|number|count|total)"
    r"|\bnow (?:known|confirmed|stands?)\b|\bas of\b|\bbod(?:y|ies)\b[^.!?\n]{0,40}\b(?:found|recovered|pulled)"
    r"|\b(?:found|recovered|pulled)\b[^.!?\n]{0,40}\bbod(?:y|ies)\b"
    r"|\b(?:помер\w*|скончал\w+|умер\w*)\b[^.!?\n]{0,60}(?:лікарн|больниц|реанімац|реанимац|поранен|раненн|ран\b)"
    r"|(?:лікарн|больниц|реанімац|реанимац)\w*[^.!?\n]{0,40}\b(?:помер\w*|скончал\w+|умер\w*)"
    r"|\b(?:кількість|число|количество|кол-во)\b[^.!?\n]{0,80}?\b(?:зросл\w+|збільшил\w+|вирос\w+|возрос\w+|увеличил\w+"
    r"|досягл\w+|достиг\w+|станов\w+|сягнул\w+)|\bстаном на\b|\bпо состоянию на\b"
    r"|\bз-під завал\w+|\bиз-под (?:завал|облом)\w+|\bпід завалами\b|\bпод завалами\b"
    r"|\bbilan\b[^.!?\n]{0,40}\b(?:alourdi\w*|passe|monte|porté|atteint)|\bportant\b[^.!?\n]{0,20}\bbilan|\bsuccomb\w+"
    r"|ارتف(?:ع|عت|اع)|متأثر\w* (?:بجراح|بإصاب)\w*|انتشال"
)


def one_more_has_died(words: str) -> bool:
    """Whether words, folded to lower case, tell of a further death without saying how many there are by now."""
    more = _ONE_MORE.search(words) or _FOUND_DEAD.search(words)
    return more is not None and _COUNTED.search(words) is None


def another_was_found(words: str) -> bool:
    """Whether words, folded to lower case, tell that the body of one more has been found, and of no number."""
    return _ANOTHER_BODY.search(words) is not None and _COUNTED.search(words) is None


def goes_on_about(words: str) -> bool:
    """Whether words, folded to lower case, tell how the toll of a known attack moved, or who died of it later."""
    return _GOES_ON.search(words) is not None or died_of_wounds(words)


def died_of_wounds(words: str) -> bool:
    """Whether words, folded to lower case, tell that somebody who had been hurt has died since."""
    return _OF_WOUNDS.search(words) is not None


def passed_away(words: str) -> bool:
    """Whether words, folded to lower case, tell a death by a verb that nobody uses of who is killed on the spot."""
    return _DIED_AWAY.search(words) is not None


def told_as_found(words: str) -> bool:
    """Whether words, folded to lower case, tell of a body that was found, or of somebody missing who is dead."""
    return _FOUND.search(words) is not None


def others_are_treated(words: str) -> bool:
    """Whether words, folded to lower case, tell of some who are in hospital still: no toll of the wounded."""
    return _STILL.search(words) is not None


def hurt_days_before(words: str) -> bool:
    """Whether words, folded to lower case, tell that who died now had been hurt on a day before."""
    return _DAYS_BEFORE.search(words) is not None


def told_later_death(text: str) -> tuple[int, int] | None:
    """Where a text tells that somebody who had been hurt has died since, as the sentence's start and end.

    None where nobody did, where it tells of a fighter or an accident, and where a number is told as well.
    """
    words = text.lower()
    found = _OF_WOUNDS.search(words) or _FOUND_DEAD.search(words) if len(words) == len(text) else None
    if found is None or _OTHERWISE.search(words):
        return None
    start = max(words.rfind(mark, 0, found.start()) for mark in ".!?\n") + 1
    ends = [at for mark in ".!?\n" if (at := words.find(mark, found.end())) >= 0]
    end = min(ends, default=len(words))
    return start + len(text[start:end]) - len(text[start:end].lstrip()), end


_OTHERWISE = re.compile(
    r"\b(?:soldiers?|fighters?|servicem[ae]n|troops?|crash\w*|collision|accident\w*|cancer|illness|stroke|heart)\b"
    r"|\b(?:загибл\w+|погибш\w+|жертв\w*) (?:вже |уже |стало |тепер |теперь )?(?:\d|дв[оа]|тр[иоь]|ч[ео]т|п[’'я]"
    r"|ш[еі]ст|с[еі]м|вос|віс|дев|дес|один)|\b(?:toll|dead) (?:now )?(?:is|stands|rises|rose|reaches|reached)\b"
    r"|\b(?:загинул|погибл)\w (?:вже |уже )?(?:\d|дво|тро|ч[ео]тв|п[’'я]|ш[еі]ст|с[еі]м|вос|віс|дев|дес)"
    r"|військов|захисни|воїн|боєц|бійц|солдат|фронт|бойов|дтп|аварі|хвороб|інсульт|онколог|інфаркт"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:more|others?|further|of the)\b"
    r"|\bще (?:дво|тро|четвер|п[’']ят|шест|сім|сем|\d)|\bещ[её] (?:дво|тро|четвер|пят|шест|сем|\d)"
    r"|военнослуж|защитни|боец|бойц|боев|авари|болезн|инсульт|инфаркт|участник\w* (?:сво|специальн)|ветеран|\bveteran"
)
