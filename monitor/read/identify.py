"""Which language an article is in: as its source says, if its letters agree, else a guess among the supported ones."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from monitor.read.remembered import Remembered

_SAMPLE: Final = 3_000
_WORD: Final = re.compile(r"[^\W\d_]+")
_SCRIPTS: Final = (
    ("latin", re.compile(r"[A-Za-z\u00c0-\u024f]+")),
    ("cyrillic", re.compile(r"[\u0400-\u04ff]+")),
    ("arabic", re.compile(r"[\u0600-\u06ff\u0750-\u077f]+")),
    ("hebrew", re.compile(r"[\u0590-\u05ff]+")),
    ("other", re.compile(r"[\u0370-\u03ff\u0900-\u1fff\u3040-\u9fff\uac00-\ud7af]+")),
)
_SCRIPT_OF: Final = {"uk": "cyrillic", "ru": "cyrillic", "ar": "arabic", "he": "hebrew"}
_UKRAINIAN: Final = "іїєґІЇЄҐ"
_RUSSIAN: Final = "ыэъёЫЭЪЁ"
"""Letters that only one of the two languages has."""
_BARE_WORDS: Final = {
    "uk": "та що як але або вже був була було внаслідок вибух вибухи вибуху вибухом вибухнув вибухнула загинув "
    "загинула загинуло загинули поранено поранена поранений поранених постраждав постраждала постраждали постраждалих "
    "ворог ворожий ворожа влучив влучила влучило влучили влучання уламки уламок уламками пролунав пролунала пролунало "
    "пролунали пошкоджено зруйновано знищено атакував атакувала атакували вдарив вдарила вдарили обстрелено горить "
    "пожежа пожежу загиблих загиблого палало мешканець мешканка окупанти окупантами лунали лунають чутно гучно суми "
    "харкова харкову одеса одесу",
    "ru": "и с что но или уже из от со ко его после погиб погибла погибло погибли ранен ранена пострадал пострадала "
    "пострадало пострадали прогремел прогремела обстрел обстрела атаковал атаковала атаковали ударил ударила ударили "
    "повреждено повреждена поврежден уничтожен уничтожено горит пожар пожара человек сообщил сообщили сообщает город "
    "города городе погибших пострадавших раненого раненых",
}
"""Words of headlines that only one of the two has, and that are spelled without these letters."""
_ONLY_UKRAINIAN, _ONLY_RUSSIAN = (frozenset(_BARE_WORDS[code].split()) for code in ("uk", "ru"))
_NOT_ARABIC: Final = re.compile("[پچژگڤڭۆێەڕڵټځڅډړږښڼیکہھےٹڈڑں]")
"""Letters of Persian, Urdu, Pashto, Kurdish: a text that is full of them is in none of our languages."""
_FOREIGN_SHARE: Final = 0.03
_CANDIDATES: Final = ["en", "de", "es", "fr", "it", "pl", "pt", "nl", "tr", "ro", "cs", "id", "sv"]
"""What a text in Latin letters may be; told apart only so that none of them is read as English or French."""

_PLAIN: Final[dict[str, frozenset[str]]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and in to was were said that with for from on at by has have had is are an as after his her it "
        "not",
        "fr": "le les la des du une et dans qui pour sur par au aux ont été est sont avec selon après cette ce son ses "
        "leur où mais plus dont un en il elle deux trois ville personnes de",
        "es": "el los las del y en por con una al fue fueron han según tras más sus su lo o dos tres para un se la que "
        "de",
        "it": "il gli di della nel dei un una è sono stato stati con dopo secondo più anche le si che alla dal da la",
        "pt": "o os da dos das em um uma foi foram com não por na ao após segundo mais são pelo pela se que de para",
        "ca": "el els les del i amb una per ha han va van dels segons després més la de en que un dos",
        "ro": "și în la de pe cu au fost un o din care pentru după mai sunt este că",
        "nl": "de het een van en op zijn bij met door voor naar werd aan te dat",
        "de": "der die und von zu den dem ein eine bei mit wurde nach für auf ist im am des",
    }.items()
}
"""Small words of the languages that are read, and of those that share words with them; none that English has too."""
_SMALL: Final[dict[str, tuple[str, ...]]] = {
    word: tuple(language for language, plain in _PLAIN.items() if word in plain)
    for word in frozenset().union(*_PLAIN.values())
}
"""The languages that have a small word."""
_ENOUGH: Final = 0.12
"""Share of small words that tells a language by itself."""
_FEWEST_WORDS: Final = 4
"""Different small words that are needed to contradict a source."""
_CLEARLY: Final = 1.3
"""How many times more of another language's small words correct what the source says."""


def identify(title: str, text: str, told: str | None) -> str | None:
    """The ISO 639-1 code of a text's language, or None where its letters say nothing at all."""
    sample = f"{title}\n{text[:_SAMPLE]}"
    code = told.split("-")[0].split("_")[0].lower() if told else None
    script = _script(sample, _SCRIPT_OF.get(code or "", "latin"))
    if script == "cyrillic" and code in (None, "uk", "ru"):
        return _east_slavic(sample, code)
    if script == "arabic" and code in (None, "ar"):
        return "ar" if _is_arabic(sample) else "fa"
    if code and (script is None or _SCRIPT_OF.get(code, "latin") == script):
        return (_corrected(sample, code) or code) if script == "latin" else code
    if script == "cyrillic":
        return _east_slavic(sample, None)
    if script == "arabic":
        return "ar" if _is_arabic(sample) else "fa"
    if script != "latin":
        return "he" if script == "hebrew" else None
    return _corrected(sample, None) or _guess(sample)


def _corrected(sample: str, told: str | None) -> str | None:
    """The language that is plainly another than the source says, or plainly one of ours where it says nothing."""
    words = 0
    small: Counter[str] = Counter()
    for run in sample.lower().split():
        many, plain = _RUNS.get(run)
        words += many
        for word in plain:
            small[word] += 1
    found = dict.fromkeys(_PLAIN, 0)
    for word, times in small.items():
        for language in _SMALL[word]:
            found[language] += times
    best = max(found, key=found.__getitem__)
    if best == told or found[best] < _ENOUGH * words or not words:
        return None
    if told is None:
        return best
    clear = found[best] >= _CLEARLY * found.get(told, 0)
    return best if clear and sum(best in _SMALL[word] for word in small) >= _FEWEST_WORDS else None


def _small_words(run: str) -> tuple[int, list[str]]:
    """How many words stand between two blanks, and the small ones among them."""
    words = _WORD.findall(run)
    return len(words), [word for word in words if word in _SMALL]


_RUNS: Final = Remembered(_small_words, most=32_768)


def _is_arabic(sample: str) -> bool:
    """Whether a text in Arabic letters has none to speak of that Arabic lacks."""
    return len(_NOT_ARABIC.findall(sample)) <= _FOREIGN_SHARE * len(sample)


def _east_slavic(sample: str, told: str | None) -> str:
    """Ukrainian or Russian by the letters that only one of them has; the source's language where they leave it open."""
    ukrainian, russian = sum(map(sample.count, _UKRAINIAN)), sum(map(sample.count, _RUSSIAN))
    if ukrainian == russian == 0:  # a headline without a telling letter
        words = set(_WORD.findall(sample.lower()))
        ukrainian, russian = len(words & _ONLY_UKRAINIAN), len(words & _ONLY_RUSSIAN)
    if told is not None and (
        ukrainian == russian or (ukrainian if told == "uk" else russian) * 2 > ukrainian + russian
    ):
        return told
    return "uk" if ukrainian > russian else "ru"


def _script(sample: str, likely: str) -> str | None:
    """The script of most letters; the likely one is counted first, as more than half leaves no other."""
    if sample.isascii():
        return "latin" if _SCRIPTS[0][1].search(sample) else None
    counts: dict[str, int] = {}
    if likely == "cyrillic" and _cyrillic_letters(sample) * 2 > len(sample):
        return likely
    for name, pattern in sorted(_SCRIPTS, key=lambda script: script[0] != likely):
        counts[name] = sum(map(len, pattern.findall(sample)))
        if counts[name] * 2 > len(sample):
            return name
    best = max((name for name, _ in _SCRIPTS), key=lambda name: counts[name])
    return best if counts[best] else None


def _cyrillic_letters(sample: str) -> int:
    """How many letters are Cyrillic: those whose code begins with 04, which is counted much faster."""
    return sample.encode("utf-16-be", "surrogatepass")[::2].count(4)


def _guess(sample: str) -> str:
    import py3langid

    py3langid.set_languages(_CANDIDATES)
    readable = sample.encode("utf-8", "ignore").decode("utf-8")
    return str(py3langid.classify(readable)[0])
