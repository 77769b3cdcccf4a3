"""The trace: what reading recognised and rejected, for `--explain`; it costs nothing where nobody asks."""

from __future__ import annotations

from dataclasses import dataclass, field

from monitor.read.words import Sentence


@dataclass(frozen=True, slots=True)
class Step:
    """One thing seen: the step that saw it, its words with offsets into the field, and what was made of it."""

    step: str
    field: str
    start: int
    end: int
    note: str


@dataclass(slots=True)
class Trace:
    """Collects steps in reading order."""

    steps: list[Step] = field(default_factory=list)

    def note(self, step: str, sentence: Sentence, start: int, end: int, note: str) -> None:
        """Write down what was made of the words `start` to `end` of a sentence."""
        last = min(max(end, start + 1), len(sentence)) - 1
        self.steps.append(Step(step, sentence.segment.field, sentence.starts[start], sentence.ends[last], note))
