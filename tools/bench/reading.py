"""Reading: articles of 400 words, against one pass of a plain expression over the same words; start-up and memory."""

from __future__ import annotations

import re
import resource
import subprocess
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime

from monitor.read.report import Reader
from tools.bench.measure import Row, best

WORD = re.compile(r"\w+")
TITLE = "Missile strike on Kharkiv kills four"
TEXT = """\
KHARKIV, Ukraine - Two ballistic missiles hit a printing house in Kharkiv on Monday, killing four people and wounding at
least 13, the regional governor said.

The works had 80 employees on the morning shift, and the search for two of them went on until dusk, said the head of the
emergency service, who had come from Poltava with a crew of 24 and three dogs.

In Odesa, drones damaged a warehouse overnight, and a watchman was treated for cuts. Sirens sounded in Kyiv, Sumy and
Dnipro, where nothing fell.

Last year 11 people died when a bomb fell on the market of the same district, and a monument stands there now.

The mayor asked people to stay away from the windows and the journalists to stay away from the works.
"""
PARAGRAPHS = tuple(" ".join(paragraph.split()) for paragraph in TEXT.split("\n\n"))
ARTICLES = 200


async def bench() -> AsyncIterator[Row]:
    """Articles a second on one core; start-up and memory of the reader are told on standard error."""
    reader = Reader.load()
    text = "\n\n".join(PARAGRAPHS * 3)
    words = len(WORD.findall(text))
    published = datetime(2026, 3, 1, tzinfo=UTC)

    def ours() -> None:
        for _ in range(ARTICLES):
            assert reader.read(title=TITLE, text=text, published=published, language="en").reports

    def bare() -> None:
        for _ in range(ARTICLES):
            WORD.findall(text)

    _start_up()
    yield Row(f"English, {words} words", "articles", ARTICLES, best(ours), best(bare), "one pass of a plain expression")


def _start_up() -> None:
    program = (
        "import time, resource; began = time.perf_counter();"
        "from monitor.read.report import Reader; Reader.load();"
        "seconds = time.perf_counter() - began;"
        "print(f'{seconds:.2f} s', resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, 'MB')"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.strip()
    print(f"reader: start-up {told}; this process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
