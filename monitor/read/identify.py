"""Which language an article is in: as its source says, if its letters agree, else a guess among the supported ones."""

from __future__ import annotations

import re

_SAMPLE = 3_000
_SCRIPTS = (
    ("latin", re.compile(r"[A-Za-z\u00c0-\u024f]+")),
    ("cyrillic", re.compile(r"[\u0400-\u04ff]+")),
    ("arabic", re.compile(r"[\u0600-\u06ff\u0750-\u077f]+")),
    ("hebrew", re.compile(r"[\u0590-\u05ff]+")),
    ("other", re.compile(r"[\u0370-\u03ff\u0900-\u1fff\u3040-\u9fff\uac00-\ud7af]+")),
)
_SCRIPT_OF = {"uk": "cyrillic", "ru": "cyrillic", "ar": "arabic", "he": "hebrew"}
_UKRAINIAN = "іїєґІЇЄҐ"
_RUSSIAN = "ыэъёЫЭЪЁ"
"""Letters that only one of the two languages has."""
_CANDIDATES = ["en", "de", "es", "fr", "it", "pl", "pt", "nl", "tr", "ro", "cs", "id", "sv"]
"""What a text in Latin letters may be; told apart only so that none of them is read as English."""

_PLAIN_ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "in",
        "to",
        "was",
        "were",
        "said",
        "that",
        "with",
        "for",
        "from",
        "on",
        "at",
        "by",
        "has",
        "have",
        "had",
        "is",
        "are",
        "an",
        "as",
        "after",
        "his",
        "her",
        "it",
        "not",
    ]
)
_ENGLISH_SHARE = 0.12


def identify(title: str, text: str, told: str | None) -> str | None:
    """The ISO 639-1 code of a text's language, or None where its letters say nothing at all."""
    sample = f"{title}\n{text[:_SAMPLE]}"
    script = _script(sample)
    code = told.split("-")[0].split("_")[0].lower() if told else None
    if script == "cyrillic" and code in (None, "uk", "ru"):
        return _east_slavic(sample, code)
    if code and (script is None or _SCRIPT_OF.get(code, "latin") == script):
        return code
    if script == "cyrillic":
        return _east_slavic(sample, None)
    if script != "latin":
        return {"arabic": "ar", "hebrew": "he"}.get(script or "")
    words = re.findall(r"[a-z]+", sample.lower())
    if sum(word in _PLAIN_ENGLISH for word in words) >= _ENGLISH_SHARE * len(words):
        return "en"
    return _guess(sample)


def _east_slavic(sample: str, told: str | None) -> str:
    """Ukrainian or Russian by the letters that only one of them has; the source's language where they leave it open."""
    ukrainian, russian = sum(map(sample.count, _UKRAINIAN)), sum(map(sample.count, _RUSSIAN))
    if told is not None and (
        ukrainian == russian or (ukrainian if told == "uk" else russian) * 2 > ukrainian + russian
    ):
        return told
    return "uk" if ukrainian > russian else "ru"


def _script(sample: str) -> str | None:
    counts: dict[str, int] = {}
    for name, pattern in _SCRIPTS:
        counts[name] = sum(map(len, pattern.findall(sample)))
        if counts[name] * 2 > len(sample):
            break
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else None


def _guess(sample: str) -> str:
    import py3langid

    py3langid.set_languages(_CANDIDATES)
    readable = sample.encode("utf-8", "ignore").decode("utf-8")
    return str(py3langid.classify(readable)[0])
