"""Whether a name is the dateline of an article: where it was written, and not what it is about."""

from __future__ import annotations

from typing import Final

from monitor.read.places.scene import Scene

_DATELINE_WITHIN: Final = 14
_LONGEST_DATELINE: Final = 4
_SHORTEST_STORY: Final = 6
"""Words behind a dateline's dash; fewer are an entry of a list."""
_DASHES: Final = frozenset("-–—:")


def is_dateline(scene: Scene, start: int, end: int) -> bool:
    """ "KYIV, Ukraine (AGENCY) - ", "КИЇВ.": a name that opens a paragraph, with nothing but names up to a dash."""
    sentence = scene.sentence
    if not sentence.first_of_segment or sentence.segment.kind == "title" or sentence.segment.listed:
        return False
    if _is_dateline_alone(scene, start):
        return True
    if start and scene.words.ending(start, ("at",)):
        return False  # "У Львові — удар по складу": where something was
    if start > 1 and not (sentence.raw[0].isupper() and all(_fits_dateline(scene, word) for word in range(start))):
        return False  # "CITY, Country (AGENCY) - ": the agency's name may be a town's too
    stop = min(len(sentence), end + _DATELINE_WITHIN)
    dash = next((word for word in range(end, stop) if sentence.words[word] in _DASHES), None)
    if dash is None or any(sentence.words[word] in (".", "?", "!") for word in range(end, dash) if word + 1 == dash):
        return False
    if _begins_bulletin(scene, start, dash) or _heads_entry(scene, start, end, dash):
        return False
    return all(_fits_dateline(scene, word) for word in range(end, dash))


def _heads_entry(scene: Scene, start: int, end: int, dash: int) -> bool:
    """ "Марганець — обстріл пізно ввечері, люди цілі" far down: a city alone before the dash, in no capitals."""
    later = scene.sentence.segment.index > 1
    return later and start == 0 and dash == end and not scene.sentence.raw[start].isupper()


def _is_dateline_alone(scene: Scene, start: int) -> bool:
    """ "КИЇВ.", "IERUSALIM/DUBAI.": all of a sentence that opens the text, in capitals."""
    sentence = scene.sentence
    if sentence.segment.index != 1 or sentence.words[-1] != "." or start >= len(sentence):
        return False
    if sentence.raw[start][0].isalpha() and not sentence.raw[start].isupper():
        return False  # as most names are written
    letters = [word for word in sentence.raw if any(map(str.isalpha, word))]
    return len(letters) <= _LONGEST_DATELINE and all(word.isupper() and len(word) > 1 for word in letters)


def _begins_bulletin(scene: Scene, start: int, dash: int) -> bool:
    """ "Poltava - 2 wounded", "Poltava: a drone ...": the city's own entry, and no dateline ("KYIV: ...")."""
    words = scene.sentence.words
    dated = any(words[word].isdigit() for word in range(start, dash)) and scene.sentence.segment.index <= 1
    if words[dash] == ":" and dated:
        return False  # "Imphal, Sept 4: ..."
    stop = next((word for word in range(dash, len(words)) if words[word] in ".;!?"), len(words))
    short = stop - dash <= _SHORTEST_STORY
    return short or (words[dash] == ":" and not scene.sentence.raw[start].isupper())


def _fits_dateline(scene: Scene, word: int) -> bool:
    text = scene.sentence.raw[word]
    return (
        not text.isalpha() or text[:1].isupper() or any(scene.marked.is_word(word, use) for use in ("and", "of", "the"))
    )
