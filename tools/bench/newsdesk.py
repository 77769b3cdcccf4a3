"""Articles for measuring: varied ones, bulletins by one template, and copies with some words edited. All invented.

What is unrelated shares no more than newsrooms share: stock phrases, names of places and offices, the make-up of a
bulletin.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from random import Random

from monitor.dedup import fingerprints
from monitor.model import Article

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
_SYLLABLES = re.findall(r"\w+", "ka ro min ter sol ve dan pu li mor est gra на ко ров ти сел ва ден пу ли мо ста гра")
_PHRASES = (
    "according to the regional military administration",
    "emergency services are working at the scene",
    "this was reported by the State Emergency Service on Telegram",
    "the information is being clarified",
    "officials said on",
    "as a result of the attack",
    "за даними обласної військової адміністрації",
    "на місці працюють усі екстрені служби",
)
_BULLETINS = (
    """Bulletin of the {a} region for the past day. {a} district: {n} drones and {m} missiles were recorded over {b} and
    {c}, {k} of them were shot down by air defence. In {b} {x} {y} {z} caught fire, {p} people were wounded and taken to
    hospital. In {c} a {u} {v} was damaged, nobody was hurt. The head of the region {d} {e} asked people not to ignore
    air raid alerts and to stay in shelters until the all-clear. {w} {t} {s} {r} {q} continue.""",
    """Зведення за добу, {a}. Ворог {n} разів ударив по {b} і {c}. Пошкоджено {x} {y} {z}, {u} {v}. Поранено {p} людей,
    з них {m} дітей. Рятувальники ліквідували {k} пожеж. Про це повідомив очільник громади {d} {e}. {w} {t} {s} {r} {q}
    тривають. Не ігноруйте сигнали повітряної тривоги.""",
)


class Newsdesk:
    """Writes articles, the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self._vocabulary = [self._word() for _ in range(20_000)]
        # Words are used as unevenly as in any language (Zipf).
        self._odds = [1 / (rank + 10) for rank in range(len(self._vocabulary))]
        self._pool: list[str] = []

    def _word(self) -> str:
        return "".join(self._random.choices(_SYLLABLES, k=self._random.randint(1, 4)))

    def _take(self) -> str:
        if not self._pool:
            self._pool = self._random.choices(self._vocabulary, self._odds, k=100_000)
        return self._pool.pop()

    def _name(self) -> str:
        return self._random.choice(self._vocabulary).capitalize()

    def varied(self, words: int) -> str:
        """A text of sentences, with names, numbers and stock phrases in it."""
        sentences: list[str] = []
        count = 0
        while count < words:
            sentence = [self._take() for _ in range(self._random.randint(6, 18))]
            sentence[0] = sentence[0].capitalize()
            sentence[self._random.randrange(len(sentence))] = self._name()
            if self._random.random() < 0.3:
                sentence.insert(1, self._random.choice(_PHRASES))
            if self._random.random() < 0.3:
                sentence.append(str(self._random.randint(2, 400)))
            sentences.append(" ".join(sentence) + ".")
            count += len(sentence)
        return " ".join(sentences)

    def bulletin(self) -> str:
        """A template of two thirds fixed words, filled in anew."""
        names = {slot: self._name() for slot in "abcde"}
        numbers = {slot: str(self._random.randint(2, 60)) for slot in "nmkp"}
        words = {slot: self._take() for slot in "xyzuvwtsrq"}
        return " ".join(self._random.choice(_BULLETINS).format(**names, **numbers, **words).split())

    def edited(self, text: str, share: float) -> str:
        """The text with a share of its words replaced, left out or added, each word with the same odds."""
        words: list[str] = []
        for word in text.split():
            if self._random.random() >= share:
                words.append(word)
                continue
            kind = self._random.randrange(3)
            words += [[self._take()], [], [word, self._take()]][kind]
        return " ".join(words)

    def article(self, text: str, *, family: str = "courier", after: timedelta = timedelta(0)) -> Article:
        """An article of its own page with this text."""
        at = NOW + after
        return Article(
            id=self._random.randbytes(16).hex(), revision=fingerprints.revision("", text), url="https://a.test/",
            source=family, family=family, official=False, language="en", title="", text=text, published=at, dated=True,
            seen_at=at,
        )  # fmt: skip
