"""Reading in a process of its own: the reader is loaded once a process, and articles come one by one."""

from __future__ import annotations

from functools import cache

from monitor.model import Article
from monitor.read.report import Reader, Reading


@cache
def reader() -> Reader:
    """This process's reader."""
    return Reader.load()


def read_in_process(article: Article, country: str | None) -> Reading:
    """What an article of a source in `country` says; see `Reader.read`."""
    return reader().read(
        title=article.title,
        text=article.text,
        published=article.published,
        language=article.language,
        country=country,
    )


def may_matter_in_process(title: str, text: str, language: str | None) -> bool:
    """Whether a headline and its lead may belong to an article on an attack; see `Reader.may_matter`."""
    return reader().may_matter(title, text, language)
