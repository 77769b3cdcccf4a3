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
_COUNTED = re.compile(r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:victim|death|person)")
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
    return _ONE_MORE.search(words) is not None and _COUNTED.search(words) is None


def goes_on_about(words: str) -> bool:
    """Whether words, folded to lower case, tell how the toll of a known attack moved, or who died of it later."""
    return _GOES_ON.search(words) is not None
