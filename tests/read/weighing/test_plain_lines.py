"""What weights make of plain lines, of which the rules are sure: they hardly ever undo them."""

from __future__ import annotations

from monitor.read.report import Reader
from tests.read import test_linking, test_notes, test_other_subjects, test_posts
from tests.read.alerts import alerts

LINES = [
    *((row[0], row[1]) for row in test_linking.ALL),
    *((language, text) for lines in (test_posts.BESIDE_REGIONS, test_posts.DESCRIBED, test_posts.FIGHTERS,
                                     test_posts.SPOKEN_OF, test_posts.OF_THE_SPEAKER) for language, text, _ in lines),
    *(("en", row[0]) for row in test_notes.NOTES),
    *(("en", row if isinstance(row, str) else row[0]) for row in test_other_subjects.AN_ATTACK),
]  # fmt: skip
LEAST = 0.97
"""Share of the lines of which the whole reader tells the same cities as the rules."""


def test_weights_hardly_ever_undo_what_the_rules_make_of_a_plain_line(reader: Reader, whole: Reader) -> None:
    undone = [
        text
        for language, text in LINES
        if {report.city for report in alerts(reader, text, language=language)}
        != {report.city for report in alerts(whole, text, language=language)}
    ]
    assert len(undone) <= (1 - LEAST) * len(LINES), undone
