"""A whole article is told from a teaser, and cleared of what blogs put between and under its words."""

from __future__ import annotations

import time

import pytest

from monitor.crawl.plain import paragraphs
from monitor.crawl.sources.whole import is_whole, tidied, without_pointers

LONG = "Three people were killed on Market Street. " * 20


@pytest.mark.parametrize(
    "text",
    [
        LONG.strip(),
        LONG + "«Так сказав мер.»",
        LONG + 'He said: "It was loud!"',
        LONG + "هل انتهى الهجوم؟",
        LONG + "(Kurier.)",
    ],
)
def test_a_long_text_that_ends_as_sentences_do_is_whole(text) -> None:
    assert is_whole(text)


@pytest.mark.parametrize(
    "text",
    [
        "Three people were killed on Market Street.",
        LONG + "The mayor said that",
        LONG + "The mayor said...",
        LONG + "The mayor said […]",
        LONG + "The mayor said…",
        LONG + "\n\nRead more.",
        LONG + "\n\nЧитати далі.",
        LONG + "\n\nЧитать далее на сайте.",
        LONG + "\n\nPhoto: Kurier",
        "",
    ],
)
def test_a_teaser_is_not(text) -> None:
    assert not is_whole(text)


def test_what_blog_software_puts_under_a_text_is_taken_off() -> None:
    assert tidied("Words.\n\nThe post Three dead in Vyhadane appeared first on Kurier.") == "Words."
    kept = "The post office was hit. It appeared first on no list."
    assert tidied(kept) == kept


@pytest.mark.parametrize(
    "line",
    [
        '<p><a href="/old">Five dead in Odesa</a></p>',
        '<p><strong>Читайте також: <a href="/old">Удар по Одесі: п\'ятеро загиблих</a></strong></p>',
        '<li><b>Read also:</b> <a href="/old" rel="x">Five dead in Odesa</a>.</li>',
        '<h3><a href="/old">Five dead in Odesa</a></h3>',
    ],
)
def test_a_line_that_only_points_to_another_article_is_no_part_of_this_one(line) -> None:
    assert paragraphs(without_pointers(f"<p>One.</p>{line}<p>Two.</p>"), 1000) == "One.\n\nTwo."


def test_a_sentence_with_a_link_in_it_is_kept() -> None:
    markup = '<p>The city <a href="/x">said so</a> today.</p><p>At the <a href="/y">market</a></p>'
    assert paragraphs(without_pointers(markup), 1000) == "The city said so today.\n\nAt the market"


@pytest.mark.parametrize(
    "bit", ["<p><b><i><b>", '<p><a href="x">', "<p>:", "<p><a>" + "x" * 499, "<p " + "x" * 290 + ">"]
)
def test_time_grows_with_the_size_and_not_faster(bit) -> None:
    def seconds(size: int) -> float:
        markup = bit * (size // len(bit))
        began = time.process_time()
        without_pointers(markup)
        return time.process_time() - began

    small, large = min(seconds(25_000) for _ in range(3)), min(seconds(200_000) for _ in range(2))
    assert large < 8 * small * 4 + 0.05
