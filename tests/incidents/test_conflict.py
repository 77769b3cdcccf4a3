"""Voices that differ from what stands are shown, and a correction silences what was told before it."""

from monitor.incidents.conflict import dissent, in_words


def test_the_last_word_of_each_family_that_differs_is_shown(story):
    story.at(0, 5, 9, source="official-region")
    story.at(1, 7, 9, source="newsroom")
    assert story.at(2, 5, 9, source="official-region") == "LOWER_FIGURES"
    assert "official-region (official) tells 5, 7 stands" in story.changes[-1].explanation
    assert [figure.source for figure in dissent(story.one, "killed")] == ["official-region"]
    assert in_words(story.one, "injured") == ""


def test_who_comes_round_differs_no_longer(story):
    story.at(0, 5, None, source="official-region")
    story.at(1, 7, None, source="newsroom")
    story.at(2, 7, None, source="official-region")
    assert dissent(story.one, "killed") == ()


def test_what_was_told_before_a_correction_is_no_dissent(story):
    story.at(0, 6, None, source="official-region")
    story.at(1, 8, None, source="newsroom")
    assert story.at(2, 7, None, currency="correction", source="official-region") == "correction 7 -"
    assert dissent(story.one, "killed") == ()
    story.at(3, (5, None), None, source="courier")
    assert in_words(story.one, "killed") == "killed: courier tells 5+, 7 stands"
