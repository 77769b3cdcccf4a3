"""What is read on a page, and where on it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, model_validator

from monitor.crawl.sources.htmltree import LONGEST_SELECTOR, check_selector
from monitor.crawl.sources.settings import SourceSettings

Selector = Annotated[str, Field(min_length=1, max_length=LONGEST_SELECTOR), AfterValidator(check_selector)]
Reads = Literal["links", "text", "posts"]


class PageSettings(SourceSettings):
    """A page of HTML."""

    kind: Literal["page"] = "page"
    reads: Reads = "links"
    """`links`: the articles that it lists; `text`: its own words, again whenever they change; `posts`: the posts of a
    live blog, each with its own time."""
    select: Selector | None = None
    """A CSS selector of the links (or the blocks that hold one each), the text or the posts; without one they are found
    by themselves."""

    @model_validator(mode="before")
    @classmethod
    def _nothing_behind(cls, told: Any) -> Any:  # noqa: ANN401 - whatever the file says
        if not isinstance(told, dict) or told.get("reads", "links") == "links":
            return told
        if told.get("fetch", "never") != "never":
            raise ValueError("`fetch` is for the pages behind links; leave it out, or set `reads: links`")
        return {**told, "fetch": "never"}
