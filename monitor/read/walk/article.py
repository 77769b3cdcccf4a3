"""An article is walked through sentence by sentence; then what had to wait for a city finds its own."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.read.recognition import Told
from monitor.read.signatures import signed_in
from monitor.read.walk.early import take_early, take_harmed
from monitor.read.walk.findings import Findings
from monitor.read.walk.memory import Memory
from monitor.read.walk.refuted import refuted_in
from monitor.read.walk.searches import drop_found
from monitor.read.walk.sentence import read_sentence
from monitor.read.walk.speakers import where_offices_speak
from monitor.read.walk.waiting import take_pending


def walk_through(sentences: Sequence[Told], memory: Memory) -> Findings:
    """Read all sentences, then what had to wait for a city."""
    memory.discourse.sign(signed_in(sentences))
    memory.refuted = refuted_in(sentences)
    memory.offices = where_offices_speak(sentences)
    for told in sentences:
        read_sentence(memory, told)
    take_pending(memory)
    take_early(memory)
    take_harmed(memory)
    drop_found(memory.findings, sentences)
    memory.findings.drop_shared()
    memory.findings.drop_of_other_city()
    memory.findings.drop_overtaken()
    memory.findings.drop_sums()
    memory.findings.join_what_has_no_toll()
    memory.means.complete(memory.findings.cases.values())
    return memory.findings
