from datetime import UTC, datetime, timedelta

from monitor.crawl.timetable import Timetable

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def test_what_is_due_is_taken_once_and_the_earliest_first() -> None:
    timetable = Timetable()
    for label, minutes in (("later", 1), ("late", -1), ("latest", -2), ("now", 0)):
        timetable.put(label, NOW + minutes * MINUTE)
    assert timetable.first() == NOW - 2 * MINUTE
    assert [label for label, _ in timetable.take(NOW)] == ["latest", "late", "now"]
    assert timetable.take(NOW) == []
    assert timetable.all() == {"later": NOW + MINUTE}


def test_the_last_time_told_counts() -> None:
    timetable = Timetable()
    timetable.put("a", NOW)
    timetable.put("a", NOW + MINUTE)
    assert timetable.take(NOW) == []
    assert timetable.first() == timetable.get("a") == NOW + MINUTE
    timetable.put("a", NOW)
    assert timetable.take(NOW + MINUTE) == [("a", NOW)]


def test_what_was_removed_is_never_due() -> None:
    timetable = Timetable()
    timetable.put("a", NOW)
    timetable.remove("a")
    timetable.remove("nobody")
    assert timetable.first() is timetable.get("a") is None
    assert timetable.take(NOW) == []
    timetable.put("a", NOW)
    assert timetable.take(NOW) == [("a", NOW)]
