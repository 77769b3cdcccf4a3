"""What a page, a text and an entry are known by: pure functions, the same on every machine and in every release.

Two rules decide what may be ignored: a link may lose only what is known to be tracking (an unknown parameter may be
the very thing that names the article), and a text may lose only what a reader would not call a change.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit

import xxhash
from courlan import clean_url

from monitor.dedup.plain import Plain
from monitor.model import Entry

MAX_URL = 2048
SHORT_WORDS = 40
"""A text with fewer words says nothing unique: it is a copy only for a short while."""

_TRACKING_PREFIXES = ("utm_", "mtm_", "piwik_", "matomo_", "hsa_", "oly_", "vero_")
# fmt: off
_TRACKING = frozenset({
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "yclid", "ysclid", "ymclid", "msclkid",
    "twclid", "ttclid", "igsh", "igshid", "li_fat_id", "mkt_tok", "_openstat", "_hsenc", "_hsmi", "_ga",
    "_gl", "s_cid", "wt_mc", "wtrid", "ocid", "ns_campaign", "ns_mchannel", "ns_source", "cmpid",
    "fb_action_ids", "fb_action_types", "fb_source", "rb_clickid", "soc_src", "soc_trk", "guccounter",
    "guce_referrer", "guce_referrer_sig", "__tn__", "_x_tr_sl",
    "mc_cid", "mc_eid", "pk_campaign", "pk_kwd", "pk_source", "pk_medium", "at_medium", "at_campaign",
    "at_custom1", "at_custom2", "at_custom3", "at_custom4", "at_link_id", "at_link_origin",
})
# fmt: on
_WORD = re.compile(r"\w+")
_DEFAULT_PORTS = {"http": 80, "https": 443}
_PLAIN_URL = re.compile(r"https?://(?!www\.)[a-z0-9]+(?:[.-][a-z0-9]+)*(?:/[A-Za-z0-9_~-][A-Za-z0-9_~.-]*)+/?")
"""An address of which there is no other spelling: most are such, and to see that is far quicker than to rewrite it."""


def canonical_url(url: str) -> str | None:
    """Tell one page by one address: host in lower case without `www.`, no fragment, `..` resolved (RFC 3986, 5.2.4),
    parameters sorted and without known tracking ones.

    None where it is no web address or longer than 2048 characters. The result is for comparing; it need not be fetched.
    """
    if len(url) <= MAX_URL and _PLAIN_URL.fullmatch(url) and "xn--" not in url:
        return url
    return _rewritten(url)


def _rewritten(url: str) -> str | None:
    try:
        parts = urlsplit(url.strip().replace("&amp;", "&"))
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in _DEFAULT_PORTS or not host or len(url) > MAX_URL:
        return None
    netloc = host.removeprefix("www.") + (f":{port}" if port and port != _DEFAULT_PORTS[parts.scheme.lower()] else "")
    # courlan would drop parameters that merely look like tracking (`source`, `cid`), so it sees none.
    bare = SplitResult(parts.scheme.lower(), netloc, _path(parts.path), "", "").geturl()
    cleaned = clean_url(bare)
    query = _query(parts.query)
    if not cleaned or not query:
        return cleaned
    root = "/" if cleaned == f"{parts.scheme.lower()}://{netloc}" else ""
    return f"{cleaned}{root}?{query}"


def _path(path: str) -> str:
    kept: list[str] = []
    pieces = path.split("/")
    for piece in pieces:
        if piece == ".." and len(kept) > 1:
            kept.pop()
        elif piece not in (".", ".."):
            kept.append(piece)
    if pieces[-1] in (".", ".."):
        kept.append("")
    # One spelling of one path: `%D0%B0`, `%d0%b0` and the letter itself are the same.
    resolved = "/".join(kept)
    if not resolved.strip("/"):
        return ""  # the host itself, with or without slashes
    return "/".join(quote(unquote(piece), safe="!$&'()*+,;=:@~-._", errors="replace") for piece in resolved.split("/"))


def _query(query: str) -> str:
    told = parse_qsl(query, keep_blank_values=True, max_num_fields=None)
    kept = sorted((name, value) for name, value in told if not _tracks(name.lower()))
    return "&".join(_parameter(name, value) for name, value in kept)


def _parameter(name: str, value: str) -> str:
    return urlencode([(name, value)], errors="replace") if value else quote(name, safe="", errors="replace")


def _tracks(name: str) -> bool:
    return name in _TRACKING or name.startswith(_TRACKING_PREFIXES)


def _hash(*parts: str) -> str:
    return xxhash.xxh3_128_hexdigest("\x1f".join(parts).encode("utf-8", "surrogatepass"))


def _one_line(text: str) -> str:
    # Most texts are one line already, and that is seen far more quickly than words are split and joined.
    return text.strip() if "  " not in text and text.isprintable() else " ".join(text.split())


def article_id(url: str | None, *, source: str, guid: str) -> str:
    """Name a page in all its revisions: by its canonical URL, else by source and guid. 128 bits in hex."""
    return _hash("url", url) if url else _hash("guid", source, guid)


def revision(title: str, text: str) -> str:
    """Name one text of a page; white space does not make another. 64 bits in hex."""
    words = f"{_one_line(title)}\x1f{_one_line(text)}"
    return xxhash.xxh3_64_hexdigest(words.encode("utf-8", "surrogatepass"))


def content_fingerprint(text: Plain, title: str = "", *, status: str = "") -> bytes:
    """Name a text by its words, whatever their case and punctuation. 128 bits.

    Of the title only numbers count: outlets give a wire story a headline of their own, yet a headline with another
    number may be the only place where a new toll stands. A text of under 40 words counts with its whole title.
    `status` keeps an exercise from standing in the way of what is real.
    """
    head = _WORD.findall(title.lower())
    if len(text) >= SHORT_WORDS:
        head = [word for word in head if word.isdigit()]
    said = " ".join([status, *head, ""]).encode("utf-8", "surrogatepass")
    return xxhash.xxh3_128_digest(said + b"\n" + text.letters.tobytes())


def entry_key(entry: Entry, *, by_link: bool = False) -> str:
    """Name an entry within its source: by its guid, else its link, else its words. 128 bits in hex.

    `by_link`: the guid does not count.
    """
    return _hash((not by_link and entry.guid) or entry.link or f"{entry.title}\x1f{entry.summary}")


def entry_keys(entries: Sequence[Entry], *, by_link: bool = False) -> list[str]:
    """Name the entries of one answer; where several share a guid, their links and titles tell them apart."""
    keys = [entry_key(entry, by_link=by_link) for entry in entries]
    told = Counter(keys)
    return [
        key if told[key] == 1 else _hash(key, entry.link, entry.title) for key, entry in zip(keys, entries, strict=True)
    ]


def entry_fingerprint(entry: Entry) -> str:
    """Name what an entry says now. Dates do not count: many feeds touch `updated` at each poll. 64 bits in hex."""
    said = f"{_one_line(entry.title)}\x1f{_one_line(entry.summary)}\x1f{_one_line(entry.content)}"
    return xxhash.xxh3_64_hexdigest(said.encode("utf-8", "surrogatepass"))
