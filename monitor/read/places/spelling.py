"""Suggestions for a name that nobody bears: the keys within two slips of it, found by walking the trie.

A slip is a letter too many, one missing, one wrong, or two swapped (Damerau 1964). A branch is left as soon as no name
begins so, and the walk ends after a fixed number of steps, so the time is bounded for any input.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from monitor.read.places.tables import Tables

MOST_STEPS: Final = 60_000
_ALPHABETS: Final = (
    "abcdefghijklmnopqrstuvwxyz ",
    "абвгдежзийклмнопрстуфхцчшщъыьэюяіїє ",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگء ",
    "אבגדהוזחטיכךלמםנןסעפףצץקרשת ",
)

State = tuple[int, int, str]  # slips made, letters of the query used, what has been spelled


def similar_keys(tables: Tables, query: str, most_steps: int = MOST_STEPS) -> list[str]:
    """Folded names near a folded query: fewest slips first, then the likeliest city; `most_steps` for each walk."""
    if not 2 <= len(query) <= 40:
        return []
    found: dict[str, float] = {}
    for slips in (1, 2):
        if len(query) > 2 * slips:
            walked = _walk(tables, query, slips, most_steps)
            found |= {key: slips for key in walked if key not in found and key != query}
    for key in _longer(tables, query):
        found.setdefault(key, 1.5)
    return sorted(found, key=lambda key: (found[key] - _weight(tables, key), key))


def _weight(tables: Tables, key: str) -> float:
    """Ten times the people are worth a quarter of a slip: a large city two slips away beats a village one away."""
    row, _ = tables.bearers(key)[0]
    return len(str(int(tables.populations[row]))) / 4


def _longer(tables: Tables, query: str) -> Iterator[str]:
    """A few of the names that the query begins."""
    if len(query) >= 4:
        yield from (key for key, _ in zip(tables.trie.iterkeys(query), range(200), strict=False) if key != query)


def _walk(tables: Tables, query: str, most: int, most_steps: int) -> set[str]:
    """The names within so many slips of the query, as many as can be seen within the steps allowed."""
    alphabet = next((letters for letters in _ALPHABETS if query[0] in letters or query[-1] in letters), " ")
    trie, found, looked = tables.trie, set[str](), 0
    seen: set[State] = {(0, 0, "")}
    todo = [(0, 0, "")]
    while todo and looked < most_steps:
        state = todo.pop()
        _, used, spelled = state
        if used == len(query) and spelled in trie:
            found.add(spelled)
        for following in _steps(query, state, alphabet, most):
            looked += 1
            if following not in seen and (following[2] == spelled or next(trie.iterkeys(following[2]), None)):
                seen.add(following)
                todo.append(following)
    return found


def _steps(query: str, state: State, alphabet: str, most: int) -> Iterator[State]:
    slips, used, spelled = state
    rest = query[used:]
    if slips < most:
        for letter in alphabet:
            yield slips + 1, used, spelled + letter
            if rest:
                yield slips + 1, used + 1, spelled + letter
        if rest:
            yield slips + 1, used + 1, spelled
        if len(rest) > 1:
            yield slips + 1, used + 2, spelled + rest[1] + rest[0]
    if rest:
        yield slips, used + 1, spelled + rest[0]
