"""Whether a feed carries the whole text of an article, so that its page need not be fetched. Pure.

To take a teaser for the whole would lose news, to fetch a page for nothing costs a request: where it is not plain, the
page is fetched.
"""

from __future__ import annotations

import re

LEAST = 700
"""Characters; less may be all of a short report, or its first paragraph."""
_ENDS = re.compile(r"""(?<!\.)[.!?。！？؟](?:["'”»)\]]*)$""")
_MORE = re.compile(
    r"read (?:more|the (?:full|rest))|continue reading|full (?:story|article)|читат[иь] (?:далі|дальше|далее|більше"
    r"|повністю|полностью)|детальніше|подробнее|lire la suite|اقرأ المزيد|قراءة المزيد|להמשך|leer más|weiterlesen",
    re.IGNORECASE,
)
_APPEARED = re.compile(r"\n\nThe post [^\n]{1,500} (?:appeared first|first appeared) on [^\n]{1,200}$")
_STYLE = r"(?:</?(?:strong|b|em|i|u|span)\b[^<>]{0,200}>\s*){0,4}"
_POINTER = re.compile(
    rf"<(p|li|h[1-6])\b[^<>]{{0,300}}>\s*{_STYLE}(?:[^<>:]{{0,40}}:\s*)?{_STYLE}<a\b[^<>]{{0,1000}}>[^<>]{{0,500}}</a>\s*{_STYLE}"
    r"[.…\s]{0,5}</\1>",
    re.IGNORECASE,
)


def without_pointers(markup: str) -> str:
    """The mark-up of a text without the lines between its paragraphs that are only a link to another article."""
    return _POINTER.sub(" ", markup) if "<a" in markup else markup


def tidied(text: str) -> str:
    """The text without the line that blog software puts under it."""
    return _APPEARED.sub("", text)


def is_whole(text: str) -> bool:
    """Whether a text, its paragraphs separated by blank lines, seems to be all of an article."""
    return len(text) >= LEAST and _ENDS.search(text) is not None and _MORE.search(text[-200:]) is None
