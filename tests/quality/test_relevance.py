"""What `fetch: auto` risks: of all articles on attacks, next to none is given up for what its headline and lead say."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.quality.sets import article_sets, load

LEAD = 200
"""Characters of a text that stand for the summary in a feed."""


def spared(reader: Reader, lead: int, *, attacks: bool) -> tuple[int, int]:
    """Of all labelled articles on attacks, or of all others: how many pages `auto` spares, and of how many."""
    judged = [
        reader.may_matter(article["title"], article["text"][:lead], article["lang"])
        for path in article_sets().values()
        for article in load(path)
        if any(incident["currency"] != "background" for incident in article["incidents"]) == attacks
    ]
    return judged.count(False), len(judged)


@pytest.mark.parametrize("lead", [0, LEAD])
def test_no_more_than_one_in_a_hundred_articles_on_attacks_is_given_up_unread(reader: Reader, lead: int) -> None:
    lost, count = spared(reader, lead, attacks=True)
    assert count > 500
    assert lost / count <= 0.01


ENGLISH = (
    "The museum of clocks opens again on Sunday with a new hall for sundials, and entry is free for children until the "
    "end of the month, says its director."
)
UKRAINIAN = (
    "У неділю знову відчиняється музей годинників: у ньому є нова зала сонячних годинників, а діти до кінця місяця "
    "заходять безкоштовно, кажуть у музеї і запрошують усіх."
)


@pytest.mark.parametrize(
    ("language", "title", "lead"),
    [("en", "Museum of clocks opens again", ENGLISH), ("uk", "Музей годинників знову відчинено", UKRAINIAN)],
)
def test_other_news_is_not_fetched_and_what_says_too_little_is(reader: Reader, language, title, lead) -> None:
    assert not reader.may_matter(title, lead, language)
    assert reader.may_matter(title, "", language)


def test_languages_that_are_not_read_are_not_judged(reader: Reader) -> None:
    assert reader.may_matter("博物馆重新开放", "钟表博物馆周日重新开放。" * 20, "zh")
