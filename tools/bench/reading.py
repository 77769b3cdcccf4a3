"""Reading: articles of 400 words, against one pass of a plain expression over the same words; start-up, memory, growth.

Hostile texts are built to make a reader slow; what counts is that twice the text takes twice the time, and no more
than 50 ms for each 1,000 words or 8 kB.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from monitor.read import lexicon
from monitor.read.languages import UNSUPPORTED
from monitor.read.report import Reader
from tools.bench.measure import Row

WORD = re.compile(r"\w+")
DIFFERENT = Path("tests/quality/articles.dev.jsonl")
ARTICLES = 200
WORDS = 400
PUBLISHED = datetime(2026, 3, 1, tzinfo=UTC)
MOST_MS = 50
"""For each 1,000 words or 8 kB, whichever is more."""

ENGLISH = """\
KHARKIV, Ukraine - Two ballistic missiles hit a printing house in Kharkiv on Monday, killing four people and wounding at
least 13, the regional governor said.

The works had 80 employees on the morning shift, and the search for two of them went on until dusk, said the head of the
emergency service, who had come from Poltava with a crew of 24 and three dogs.

In Odesa, drones damaged a warehouse overnight, and a watchman was treated for cuts. Sirens sounded in Kyiv, Sumy and
Dnipro, where nothing fell.

Last year 11 people died when a bomb fell on the market of the same district, and a monument stands there now.

The mayor asked people to stay away from the windows and the journalists to stay away from the works.
"""
UKRAINIAN = """\
Дві балістичні ракети влучили в друкарню в Харкові у понеділок, загинули четверо людей, щонайменше 13 поранені,
повідомив голова обласної адміністрації.

На ранковій зміні було 80 працівників, двох із них шукали до сутінків, сказав начальник рятувальної служби, який
приїхав із Полтави з командою з 24 осіб і трьома собаками.

В Одесі вночі безпілотники пошкодили склад, сторожа лікують від порізів. Сирени лунали в Києві, Сумах і Дніпрі, де
нічого не впало.

Торік 11 людей загинули, коли бомба впала на ринок того самого району, тепер там стоїть пам'ятник.

Мер попросив мешканців не підходити до вікон, а журналістів не наближатися до підприємства.
"""
RUSSIAN = """\
Две баллистические ракеты попали в типографию в Харькове в понедельник, погибли четыре человека, не менее 13 ранены,
сообщил глава областной администрации.

В утренней смене было 80 работников, двоих из них искали до сумерек, рассказал начальник спасательной службы, который
приехал из Полтавы с командой из 24 человек и тремя собаками.

В Одессе ночью беспилотники повредили склад, сторожа лечат от порезов. Сирены звучали в Киеве, Сумах и Днепре, где
ничего не упало.

В прошлом году 11 человек погибли, когда бомба упала на рынок того же района, теперь там стоит памятник.

Мэр попросил жителей не подходить к окнам, а журналистов не приближаться к предприятию.
"""
LANGUAGES = {
    "English": ("en", "Missile strike on Kharkiv kills four", ENGLISH),
    "Ukrainian": ("uk", "Ракетний удар по Харкову: четверо загиблих", UKRAINIAN),
    "Russian": ("ru", "Ракетный удар по Харькову: четверо погибших", RUSSIAN),
}
CITIES = ("Kharkiv", "Odesa", "Kyiv", "Sumy", "Dnipro", "Poltava", "San Jose", "Tripoli", "Springfield", "Saint-Denis")
HOSTILE: Mapping[str, Callable[[int], str]] = {
    "numbers": lambda size: " ".join(str(10 + n) for n in range(size // 6)),
    "figures without an end": lambda size: "killed 12, injured 30 and " * (size // 26),
    "city names": lambda size: " ".join(CITIES[n % len(CITIES)] for n in range(size // 8)),
    "attacks without an end": lambda size: "shelling of Kharkiv, strike on Odesa, " * (size // 38),
    "one line of one word": lambda size: "x" * size,
    "one word, over and over": lambda size: "killed " * (size // 7),
    "a live blog": lambda size: "".join(
        f"{n // 60 % 24:02}:{n % 60:02} - A drone hit Sumy.\n" for n in range(size // 27)
    ),
    "open brackets and quotes": lambda size: '("“«' * (size // 4),
    "mark-up": lambda size: "<div " * (size // 5),
}
SIZES = (50_000, 100_000, 200_000)


async def bench() -> AsyncIterator[Row]:
    """Articles a second on one core by language; start-up, memory and growth are printed on their own."""
    print("rules:", "as they are written" if str(lexicon.__file__).endswith(".py") else "compiled")
    _start_up()  # before this process grows: a child's peak begins at its parent's
    reader = Reader.load()
    _first_sight(reader)
    for name, (code, title, wrapped) in LANGUAGES.items():
        text = _of_length(wrapped)
        if reader.read(title=title, text=text, published=PUBLISHED, language=code).language == UNSUPPORTED:
            print(f"{name}: unsupported, not measured")
            continue
        yield _rate(reader, name, code, title, text)
    _growth(reader)


def _of_length(wrapped: str) -> str:
    """An article of some 400 words, its paragraphs in one line each."""
    paragraphs = [" ".join(paragraph.split()) for paragraph in wrapped.split("\n\n")]
    times = max(1, round(WORDS / len(WORD.findall(wrapped))))
    return "\n\n".join(paragraphs * times)


def _rate(reader: Reader, name: str, code: str, title: str, text: str) -> Row:
    def ours() -> None:
        for _ in range(ARTICLES):
            assert reader.read(title=title, text=text, published=PUBLISHED, language=code).reports

    def bare() -> None:
        for _ in range(ARTICLES):
            WORD.findall(text)

    words = len(WORD.findall(text))
    return Row(
        f"{name}, {words} words", "articles", ARTICLES, _seconds(ours), _seconds(bare), "one pass of a plain expression"
    )


def _start_up() -> None:
    program = (
        "import time, resource; began = time.perf_counter();"
        "from monitor.read.report import Reader; reader = Reader.load();"
        "seconds = time.perf_counter() - began;"
        "from tools.bench.reading import LANGUAGES, PUBLISHED; began = time.perf_counter();"
        "texts = [dict(language=code, title=title, text='') for code, title, _ in LANGUAGES.values()];"
        "[reader.read(published=PUBLISHED, **text) for text in texts];"
        "print(f'{seconds:.2f} s, the first text in each of {len(texts)} languages',"
        "f'{time.perf_counter() - began:.2f} s, {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB')"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.strip()
    print(f"reader: start-up {told}")


def _first_sight(reader: Reader) -> None:
    """Articles that are read once each, straight after the start: hardly a word of theirs has been seen before."""
    told = [json.loads(line) for line in DIFFERENT.read_text(encoding="utf-8").splitlines()]
    for code, title, _ in LANGUAGES.values():
        articles = [article for article in told if article["lang"] == code]
        words = sum(len(WORD.findall(article["title"] + " " + article["text"])) for article in articles)
        reader.read(title=title, text="", published=PUBLISHED, language=code)
        began = time.process_time()
        for article in articles:
            reader.read(title=article["title"], text=article["text"], published=PUBLISHED, language=code)
        rate = words / WORDS / (time.process_time() - began)
        print(f"{code}: {len(articles)} articles seen for the first time, {rate:.0f} times 400 words a second")


def _growth(reader: Reader) -> None:
    """Milliseconds for each 1,000 words or 8 kB of hostile texts; a steady row is linear growth."""
    table = Table(
        "ms a 1,000 words or 8 kB",
        *(f"{size // 1000} kB" for size in SIZES),
        box=None,
        title="growth",
        title_justify="left",
    )
    for name, build in HOSTILE.items():
        costs = [_cost(reader, build(size)) for size in SIZES]
        table.add_row(name, *(f"[red]{ms:.1f}[/red]" if ms > MOST_MS else f"{ms:.1f}" for ms in costs))
    Console(highlight=False).print(table)


def _cost(reader: Reader, text: str) -> float:
    units = max(len(WORD.findall(text)) / 1000, len(text.encode()) / 8000)
    seconds = _seconds(lambda: reader.read(title="", text=text, published=PUBLISHED, language="en"), rounds=2)
    return seconds * 1000 / units


def _seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """Seconds of one core in the quickest of a few rounds; what else runs on the machine does not count."""
    times = []
    for _ in range(rounds):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times)
