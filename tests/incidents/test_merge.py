"""Own scenarios: streams of articles as outlets publish them, and what a watcher of the city must be told.

`story.at(hours, killed, injured, ...)` is one article with one report; it gives `kind killed injured` of the alert, or
the reason why there was none.
"""

from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.model import Kind, Method, Quote, Range, Reason, Status


def test_a_toll_rises_while_slow_outlets_lag(story):
    assert story.at(0, methods="", source="channel") == "new - -"
    assert story.at(0.3, None, 7, "air_strike", source="official-city") == "update - 7"
    assert story.at(0.5, None, 7, "air_strike", source="courier") == "SAME_FIGURES"
    assert story.at(1, 2, 16, "air_strike", source="wire") == "update 2 16"
    assert story.at(1.6, None, (7, None), "air_strike", source="observer", published=0.7) == "STALE"
    assert story.at(2.3, 4, 28, "air_strike", "update", source="official-region") == "update 4 28"
    assert story.at(3, 2, 16, "air_strike", source="south", published=2) == "STALE"
    assert story.at(3.1, 3, None, "air_strike", source="late") == "LOWER_FIGURES"
    assert story.at(16, 6, 44, "air_strike", "update", source="courier") == "update 6 44"
    assert story.one.methods == (Method.AIR_STRIKE,)


def test_two_attacks_in_a_day_stay_two(story, article, report):
    assert story.at(0, None, 2, "air_strike", source="official-region") == "new - 2"
    assert story.at(1.5, 0, 5, "air_strike", "update") == "update 0 5"
    assert story.at(14, 1, None, "drone_strike", source="official-region") == "new 1 -"
    assert story.at(14.4, 1, 8, "drone_strike", source="courier") == "update 1 8"
    both = [report(None, 5, "air_strike"), report(1, 8, "drone_strike")]
    told = story.tells(article(15), *both)
    assert [change.reason for change in told] == [Reason.SAME_FIGURES] * 2
    assert story.at(15.7, None, 2, "air_strike", source="river", published=0.4) == "STALE"
    assert story.at(24.2, 1, 13, "air_strike drone_strike", window_hours=24, source="official-region") == "SAME_FIGURES"
    assert story.at(24.2, 1, 13, "", source="brief") == "SAME_FIGURES"
    assert story.at(26, 2, None, "drone_strike", "update", source="courier") == "update 2 8"
    assert len(story.incidents) == 2


def test_a_correction_stands_against_late_copies_of_what_it_took_back(story):
    assert story.at(0, source="channel") == "new - -"
    assert story.at(1, 6, 15, source="official-region") == "update 6 15"
    assert story.at(3, 5, None, currency="correction", source="wire") == "correction 5 15"
    assert story.at(3.2, 5, None, currency="correction", source="south") == "SAME_FIGURES"
    assert story.at(3.5, 6, 15, source="late", published=2.5) == "STALE"
    assert story.at(3.6, 6, 15, source="later") == "STALE"
    assert story.at(3.7, 6, 15, currency="update", source="latest") == "STALE"
    assert story.at(7, 6, 17, currency="update", source="official-region") == "update 6 17"
    assert story.at(7.5, 5, None, currency="correction", source="echo") == "LOWER_FIGURES"
    assert story.one.killed.least == 6


def test_a_correction_that_raises_another_figure_is_one_alert(story):
    story.at(0, 6, 15)
    assert story.at(1, 5, 18, currency="correction") == "correction 5 18"
    assert story.changes[-1].alert.killed_before.least == 6


def test_a_rumour_is_denied_once_and_the_next_night_is_real(story):
    assert story.at(0, 10, None, source="channel") == "new 10 -"
    assert story.at(0.3, 10, None, source="breaking") == "SAME_FIGURES"
    assert story.at(0.8, 0, 0, denied=True, currency="correction", source="official-region") == "correction 0 0"
    alert = story.changes[-1].alert
    assert (alert.message_type, alert.references, alert.denied) == ("Cancel", (f"{alert.incident}.1",), True)
    assert story.at(1.2, 0, 0, denied=True, currency="correction", source="wire") == "SAME_FIGURES"
    assert story.at(1.6, 10, None, source="south", published=0.4) == "STALE"
    assert story.at(2, 10, None, source="slow") == "STALE"
    assert story.at(17.7, None, 1, "drone_strike", source="official-region") == "new - 1"
    assert story.at(22, 1, 3, "drone_strike", "update", source="courier") == "update 1 3"


def test_a_real_attack_soon_after_a_denial_is_told(story):
    story.at(0, 10, None)
    story.at(0.5, denied=True, currency="correction", source="official-region")
    assert story.at(1, 1, 2, source="official-region") == "new 1 2"


def test_a_denial_of_what_an_official_source_told_cancels_nothing(story):
    story.at(0, 3, 4, source="official-city")
    assert story.at(1, denied=True, currency="correction", source="channel") == "LOWER_FIGURES"
    assert story.at(2, denied=True, currency="correction", source="official-region") == "correction 0 0"


def test_a_denial_of_nothing_known_is_silent(story):
    assert story.at(0, denied=True, currency="correction") == "DENIED"
    assert story.at(0.2, 10, None, published=-0.5, source="slow") == "STALE"
    assert story.at(0.5, 2, 3, source="channel") == "new 2 3"


def test_people_die_of_their_wounds_days_later(story):
    assert story.at(0, None, (2, None), "shelling") == "new - 2+"
    assert story.at(0.7, None, 7, "shelling") == "update - 7"
    assert story.at(4, 1, 9, "shelling", "update") == "update 1 9"
    assert story.at(50, None, 1, "drone_strike", source="official-region") == "new - 1"
    assert story.at(104, 2, None, "shelling", "update") == "update 2 9"
    assert story.at(106, 2, None, "shelling", "update", source="brief") == "SAME_FIGURES"
    assert story.at(147, None, None, "shelling", "update", killed_more=1) == "update 3 9"
    assert story.at(148, None, None, "shelling", "update", killed_more=1, source="brief") == "SAME_FIGURES"
    assert story.at(149, 3, None, "shelling", "update", source="courier") == "SAME_FIGURES"


def test_one_more_death_is_counted_once_for_all_who_tell_it(story):
    story.at(0, 2, 5)
    assert story.at(1, 3, None, currency="update", source="wire") == "update 3 5"
    assert story.at(1.5, currency="update", killed_more=1, source="courier") == "SAME_FIGURES"
    assert story.at(9, currency="update", killed_more=1, source="courier", page="live") == "update 4 5"
    assert story.at(9.2, currency="update", killed_more=1, source="courier", page="live") == "SAME_FIGURES"
    assert story.at(15, currency="update", killed_more=1, source="courier") == "update 5 5"


@pytest.mark.parametrize(("killed", "now"), [(2, "3"), (None, "1"), (0, "1")])
def test_who_dies_of_wounds_is_one_more_than_before(story, killed, now):
    title = "A woman wounded in the strike has died in hospital"
    story.at(0, killed, 4)
    assert story.at(40, 1, title=title) == f"update {now} 4"
    assert story.at(41, 1, source="courier", title=title) == "SAME_FIGURES"
    assert story.at(60, 1, currency="update", source="courier", title=title) == "SAME_FIGURES"


def test_who_dies_of_wounds_of_an_unknown_attack_is_one(story):
    assert story.at(0, 1, title="A woman wounded in the strike has died in hospital") == "new 1 -"


def test_one_more_death_after_an_unknown_number_is_at_least_one(story):
    story.at(0, None, 4)
    assert story.at(1, currency="update", killed_more=1) == "update 1+ 4"


def test_one_of_those_who_were_hurt_is_the_first_of_the_dead(story, article, report):
    story.at(0, None, 2, "shooting")
    words = "The attackers are surrounded. One of the two wounded policemen has died in hospital."
    quotes = {"evidence": Quote("text", 0, 29), "killed_more": Quote("text", 30, len(words) - 1)}
    told = replace(report(None, None, "shooting", "update", killed_more=1), evidence=words[:29], quotes=quotes)
    [change] = story.tells(article(2, text=words), told)
    assert (change.incident.killed, change.incident.injured) == (Range(1, 1), Range(2, 2))


def test_what_is_told_as_another_attack_by_other_arms_is_no_part_of_the_fighting_before(story):
    assert story.at(0, 9, 21, "suicide_bombing armed_clash") == "new 9 21"
    assert story.at(10, 1, 4, "shelling", title="Mortars hit the city hours after a siege of a hotel") == "new 1 4"
    assert story.at(11, 11, None, "armed_clash", "update") == "update 11 21"


def test_an_attack_by_other_means_the_night_after_is_another(story, article, report):
    story.at(16, 4, 6, "shooting")
    words = (
        "A grenade was thrown at a shop on Monday night, a day after the shooting at a bar. There were no casualties."
    )
    told = replace(report(0, 0, "grenade", event_date="2026-03-02"), evidence=words)
    story.tells(article(39, text=words), told)
    assert len(story.incidents) == 2


def test_the_title_of_an_article_is_of_the_first_attack_that_it_tells(story, article, report):
    assert story.at(0, 1, 6, "drone_strike") == "new 1 6"
    told = [report(None, 3, "missile_strike"), report(1, None, "drone_strike")]
    changes = story.tells(article(7, title="Second strike of the day"), *told)
    assert [change.reason for change in changes] == [Reason.NEW_ATTACK, Reason.SAME_FIGURES]


def test_an_attack_recalled_by_its_day_with_fewer_hurt_is_the_one_of_that_day(story):
    assert story.at(0, None, 12, "grenade") == "new - 12"
    assert story.at(30, 1, None, "grenade", "update") == "update 1 12"
    assert story.at(33, 1, 11, "grenade", event_date="2026-03-01") == "LOWER_FIGURES"


def test_the_attack_before_the_second_one_is_not_the_second_one(story, article, report):
    assert story.at(0, None, 2, "drone_strike") == "new - 2"
    recalled = "In the morning a drone wounded a couple."
    text = f"Shells killed two people. It was the second attack in a day. {recalled}"
    told = [
        replace(report(2, None, "shelling"), evidence="Shells killed two people."),
        replace(report(None, 2, "drone_strike"), evidence=recalled),
    ]
    changes = story.tells(article(7, text=text), *told)
    assert [change.reason for change in changes] == [Reason.NEW_ATTACK, Reason.SAME_FIGURES]


def test_vague_words_become_numbers(story):
    assert story.at(0, (24, None), None, "shelling") == "new 24+ -"
    assert story.at(1, (24, None), (2, None), "shelling") == "update 24+ 2+"
    assert story.at(2, 31, 60, "shelling") == "update 31 60"


def test_an_exact_number_after_at_least_is_no_update_but_stands(story):
    assert story.at(0, (5, None), 3) == "new 5+ 3"
    assert story.at(1, 5, 3) == "SAME_FIGURES"
    assert story.at(2, None, 4) == "update 5 4"


def test_no_casualties_is_no_update_yet_a_first_casualty_is(story):
    assert story.at(0, methods="drone_strike") == "new - -"
    assert story.at(0.5, 0, 0, "drone_strike") == "SAME_FIGURES"
    assert story.at(1, None, 3, "drone_strike") == "update 0 3"


def test_a_change_of_methods_alone_is_silent_and_explosion_goes(story):
    assert story.at(0, 1, None, "explosion") == "new 1 -"
    assert story.at(0.5, 1, None, "missile_strike") == "SAME_FIGURES"
    assert story.at(1, 1, None, "drone_strike") == "SAME_FIGURES"
    assert story.one.methods == (Method.DRONE_STRIKE, Method.MISSILE_STRIKE)


def test_a_live_blog_moves_the_toll_although_its_date_stays(story):
    assert story.at(1, 0, 0, "drone_strike", page="live", published=0) == "new 0 0"
    assert story.at(1.4, None, 4, "drone_strike", source="channel") == "update 0 4"
    assert story.at(2, 1, 11, "drone_strike", page="live", published=0) == "update 1 11"
    assert story.at(2.1, 1, 11, "drone_strike", page="live", published=0) == "SAME_FIGURES"
    assert story.at(3, 2, 11, "drone_strike", "correction", source="official-city") == "update 2 11"
    assert story.at(5.3, 3, 24, "drone_strike missile_strike", page="live", published=0) == "update 3 24"
    assert len(story.incidents) == 1


def test_a_round_up_is_new_only_for_what_nobody_told(story):
    assert story.at(0, 2, 9, "shelling air_strike", window_hours=24, source="official-region") == "new 2 9"
    assert story.at(3, 2, 9, "shelling", source="wire", window_hours=24) == "SAME_FIGURES"
    # The next day's bulletin is about the next day.
    assert story.at(24, 1, 3, "shelling", window_hours=24, source="official-region") == "new 1 3"


def test_a_round_up_that_raises_a_known_toll_updates_it(story):
    assert story.at(0, 1, 3, "drone_strike") == "new 1 3"
    assert story.at(20, 1, 3, "drone_strike", window_hours=24, source="official-region") == "SAME_FIGURES"
    assert story.at(21, 2, 3, "drone_strike", "update", window_hours=24, source="region") == "update 2 3"


def test_daily_shelling_does_not_become_one_endless_incident(story):
    told = [story.at(24 * day, None, None, "shelling", source=f"s{day}") for day in range(5)]
    assert told == ["new - -"] * 5
    told = [story.at(150 + 9 * n, None, 2 - n % 2, "shelling", source=f"t{n}") for n in range(4)]
    assert told[0] == "new - 2"
    assert told[1] == "new - 1"


def test_a_rise_that_happens_to_equal_a_sum_is_told(story):
    assert story.at(0, 1, None, "drone_strike") == "new 1 -"
    assert story.at(6, 2, None, "missile_strike") == "new 2 -"
    assert story.at(7, 3, None, "missile_strike", "update") == "update 3 -"
    assert story.at(12, 4, None, "shelling") == "new 4 -"
    assert story.at(13, 8, None, "", source="brief") == "SAME_FIGURES"


def test_a_bulletin_of_a_shelled_city_tells_what_no_flash_told(story):
    assert story.at(0, 1, 2, "shelling", window_hours=24, source="official-region") == "new 1 2"
    assert story.at(20, None, 1, "drone_strike", source="channel") == "new - 1"
    assert story.at(24, 3, 6, "shelling", window_hours=24, source="official-region") == "new 3 6"


def test_one_toll_that_is_told_in_two_reports_is_one_attack(story, article, report):
    changes = story.tells(article(0), report(3, None), report(None, 5))
    assert [change.reason for change in changes] == [Reason.NEW_ATTACK, Reason.FIRST_FIGURE]
    assert len(story.incidents) == 1


def test_two_tolls_with_the_same_weapons_in_one_article_are_two_attacks(story, article, report):
    changes = story.tells(article(0), report(3, 4), report(1, 2))
    assert [change.reason for change in changes] == [Reason.NEW_ATTACK] * 2


def test_an_article_that_comes_in_half_a_day_late_with_the_same_figures_joins(story):
    story.at(10, 3, 4)
    assert story.at(10.5, 1, 1, published=2.5, source="slower") == "new 1 1"
    assert story.at(11, 3, 4, published=2, source="slow") == "SAME_FIGURES"


def test_a_day_to_come_is_no_day(story):
    assert story.at(0, 1, 2, event_date="2026-05-01") == "new 1 2"
    assert story.at(1, 1, 2, event_date="not a day", source="courier") == "SAME_FIGURES"


def test_a_recalled_attack_is_silent(story):
    assert story.at(0, 11, None, currency="background") == "BACKGROUND"
    assert story.at(1, 11, None, event_date="2025-03-01") == "BACKGROUND"
    assert not story.incidents


def test_a_first_poll_fills_the_ledger_and_rings_only_for_what_is_fresh(story):
    assert story.at(10, 3, 4, published=0, backfill=True) == "BACKFILL"
    assert story.one.killed.least == 3
    assert story.at(10.1, 3, 4, source="courier") == "SAME_FIGURES"
    first = story.at(11, 4, 4, currency="update", source="courier")
    assert first == "new 4 4"
    assert story.changes[-1].alert.references == ()
    assert story.at(11, 1, None, "stabbing", published=9, backfill=True, city=1) == "new 1 -"
    assert story.at(11, 1, None, "stabbing", backfill=True, dated=False, city=2) == "BACKFILL"


def test_what_nobody_was_told_is_not_corrected_to_anybody(story):
    story.at(10, 3, 4, published=0, backfill=True)
    assert story.at(11, 2, 4, currency="correction") == "REVISED_DOWN"
    assert story.at(12, denied=True, currency="correction", source="official-city") == "DENIED"


def test_an_undated_backfill_does_not_hide_that_the_attack_is_fresh(story):
    assert story.at(0, 3, 4, backfill=True, dated=False) == "BACKFILL"
    assert story.at(0.5, 3, 4, source="courier") == "new 3 4"
    assert story.at(0.6, 3, 4, source="wire") == "SAME_FIGURES"


def test_an_undated_page_known_from_the_backfill_does_not_become_news_by_being_edited(story):
    assert story.at(0, 3, 4, page="same", backfill=True, dated=False) == "BACKFILL"
    assert story.at(1, 3, 4, page="same", dated=False) == "SAME_FIGURES"
    assert story.at(1.5, 3, 4, source="courier") == "new 3 4"


def test_an_undated_item_never_makes_an_old_attack_new(story):
    story.at(0, 3, 4)
    assert story.at(72, 3, 4, dated=False, source="mirror") == "SAME_FIGURES"
    assert story.at(73, methods="", dated=False, source="mirror") == "SAME_FIGURES"


def test_a_future_date_is_capped(story):
    story.at(0, 3, 4, published=500)
    assert story.changes[-1].alert.published == story.changes[-1].alert.sent_at
    assert story.one.updated_at == story.changes[-1].alert.sent_at


def test_an_attack_first_told_days_late_is_recorded_without_a_ring(story):
    assert story.at(60, 3, 4, published=0) == "STALE"
    assert story.one.killed.least == 3


def test_an_exercise_never_meets_a_real_attack(story):
    assert story.at(0, 3, 4, status=Status.EXERCISE) == "new 3 4"
    assert story.at(0.5, 3, 4) == "new 3 4"


def test_a_figure_without_a_quote_is_not_told(story, article, report):
    bare = replace(report(3, 4), quotes={}, evidence="")
    [change] = story.tells(article(0), bare)
    assert (change.alert.killed, change.alert.injured, change.incident.figures) == (None, None, ())


def test_an_alert_carries_the_words_of_figures_that_were_kept(story, article, report):
    story.tells(article(0, text="Two people died. It was a missile."), _quoting(report(2, None), "killed", 0, 16))
    [change] = story.tells(article(1, text="Five were hurt."), _quoting(report(None, 5), "injured", 0, 15))
    assert change.alert.quotes["killed"] == "Two people died."
    assert change.alert.quotes["injured"] == "Five were hurt."
    assert (change.alert.killed_before.least, change.alert.injured_before) == (2, None)


def _quoting(report, slot, start, end):
    return replace(report, quotes={slot: Quote("text", start, end)})


def test_sources_and_families_are_counted_apart(story):
    story.at(0, 1, None, source="wire")
    story.at(1, 2, None, source="official-city")
    alert = story.changes[-1].alert
    assert (alert.sources, alert.independent, alert.official, alert.sequence) == (2, 2, 1, 2)
    assert alert.kind is Kind.UPDATE


def test_clashes_that_spread_through_a_day_are_one(story):
    assert story.at(0, None, None, "armed_clash") == "new - -"
    assert story.at(3, 4, 10, "armed_clash shooting", source="courier") == "update 4 10"
    assert story.at(9, 6, None, "shelling", source="brief") == "update 6 10"
    assert story.at(14, 2, None, "air_strike", source="slow") == "LOWER_FIGURES"
    assert story.at(40, 2, None, "armed_clash") == "new 2 -"


def test_a_bomber_and_gunmen_are_one_and_a_later_robbery_is_not(story):
    assert story.at(0, 4, 11, "suicide_bombing") == "new 4 11"
    assert story.at(0.6, 5, 11, "shooting", source="courier") == "update 5 11"
    assert story.at(8, 1, None, "stabbing", source="courier") == "new 1 -"


def test_a_missile_and_a_shooting_an_hour_later_are_two(story):
    assert story.at(0, 4, 11, "missile_strike") == "new 4 11"
    assert story.at(1.5, 1, None, "shooting") == "new 1 -"


@pytest.mark.parametrize(("title", "told"), [("The night strike", "SAME_FIGURES"), ("The strike", "new - -")])
def test_a_night_that_is_named_by_day_is_the_night_of_the_attack(story, title, told):
    assert story.at(-8, None, 2, "drone_strike") == "new - 2"
    assert story.at(3, None, None, "air_strike", title=title) == told


def test_an_evening_strike_with_the_same_weapons_and_a_smaller_toll_is_another(story):
    assert story.at(0, 5, 20, "shelling") == "new 5 20"
    assert story.at(11, 1, 2, "shelling", source="official-city") == "new 1 2"


@pytest.mark.parametrize("gap", [timedelta(hours=1), timedelta(days=3)])
def test_other_cities_do_not_matter(story, gap):
    story.at(0, 1, None, city=1)
    assert story.at(gap / timedelta(hours=1), 1, None, city=2) == "new 1 -"


@pytest.mark.parametrize(("one", "other"), [("ied", "suicide_bombing"), ("armed_clash", "shooting")])
def test_what_outlets_call_by_two_names_is_one_attack(story, one, other):
    assert story.at(0, 8, 15, one) == "new 8 15"
    assert story.at(6, 9, None, other, source="courier") == "update 9 15"


def test_the_sum_of_a_day_is_of_no_attack_whatever_weapons_it_names(story):
    story.at(0, None, 1, "shelling", title="Shelling at dawn")
    story.at(9, 2, 6, "drone_strike", title="A second attack today, at a bus stop")
    assert story.at(13, 2, 7, "shelling", source="courier") == "SAME_FIGURES"


def test_a_time_by_the_clock_after_the_first_word_of_an_attack_is_of_another_one(story, article, report):
    story.at(0, 1, 2, "shelling")
    later = replace(report(1, 1, "shelling"), evidence="At 10:05 shells fell on a trolleybus stop.")
    [change] = story.tells(article(2.5), later)
    assert change.reason is Reason.NEW_ATTACK


def test_a_morning_by_the_clock_is_later_than_what_the_bulletin_told_before_it(story, article, report):
    story.at(0, 1, None, "", window_hours=24, source="official-region")  # at eight by the clocks of Kyiv
    later = replace(report(None, 6, "shelling"), evidence="Сьогодні о 10 ранку артилерія вдарила по супермаркету.")
    [change] = story.tells(article(2.5, source="channel"), later)
    assert change.reason is Reason.NEW_ATTACK


def test_the_toll_of_the_evenings_attack_is_no_sum_over_that_and_the_mornings(story, article, report):
    story.at(0, None, 2, "drone_strike")
    story.at(12, 1, None, "shelling", title="Shelling in the evening")
    words = "Two women were wounded in the evening's shelling, in which a man was killed."
    told = replace(report(1, 2, "shelling"), evidence=words)
    [change] = story.tells(article(26, source="courier", text=words), told)
    assert (change.alert.kind, change.alert.killed.least, change.alert.injured.least) == (Kind.UPDATE, 1, 2)


def test_a_toll_that_goes_on_from_the_attack_by_its_own_weapons_is_no_sum(story, article, report):
    story.at(0, None, 1, "drone_strike")
    later = replace(report(3, 7, "shelling"), evidence="At 11:05 shells fell on a trolleybus stop.")
    assert [change.reason for change in story.tells(article(3.5), later)] == [Reason.NEW_ATTACK]
    assert story.at(5.5, 3, 8, "shelling", source="courier") == "update 3 8"


def test_who_names_the_place_without_a_toll_tells_of_the_attack_that_is_known(story):
    story.at(0, 9, 31, "suicide_bombing", title="A bomber and gunmen attack police headquarters")
    assert story.at(6, methods="", source="courier", title="Worst was the attack on police headquarters") == (
        "SAME_FIGURES"
    )


def test_a_strike_of_days_ago_is_the_one_of_which_the_first_word_came_late(story):
    assert story.at(51, (40, None), None, "drone_strike", title="A drone hits a funeral") == "new 40+ -"
    told = story.at(
        54, (49, None), 31, "drone_strike", title="Funeral strike", source="courier", event_date="2026-03-01"
    )
    assert told == "update 49+ 31"


def test_the_cook_who_died_is_one_more_whoever_is_treated_still(story, article, report):
    story.at(0, 7, 13, "explosion")
    words = "The cook who was wounded in the blast has died in hospital. Two others remain in intensive care."
    told = replace(
        report(1, 2, "explosion", "update"), evidence="The cook who was wounded in the blast has died in hospital."
    )
    [change] = story.tells(article(44, text=words), told)
    assert (change.incident.killed, change.incident.injured) == (Range(8, 8), Range(13, 13))


def test_who_told_the_risen_total_tells_one_more_on_top_of_it(story):
    assert story.at(0, None, 2, source="channel") == "new - 2"
    assert story.at(1, 1, 4, currency="update", source="channel") == "update 1 4"
    assert story.at(2, 1, 4, source="official-region") == "SAME_FIGURES"
    assert story.at(4, currency="update", killed_more=1, source="official-region") == "update 2 4"
    assert story.at(5, currency="update", killed_more=1, source="courier") == "SAME_FIGURES"


def test_another_death_after_the_first_one_is_no_echo_of_it(story):
    story.at(0, None, 1, source="channel")
    assert story.at(0.5, 1, 7, currency="update", source="official-city") == "update 1 7"
    assert story.at(2.5, 1, None, currency="update", source="outlet", title="Another rescuer has died in hospital") == (
        "update 2 7"
    )


@pytest.mark.parametrize(
    ("title", "then"),
    [
        ("Rescuers find another body under the house", "update 5 9"),
        ("Під завалами знайшли тіло ще однієї жінки", "update 5 9"),
        ("Под завалами нашли ещё одно тело", "update 5 9"),
        ("Le corps d'une autre victime retrouvé", "update 5 9"),
        ("The body of a woman is found under the house", "LOWER_FIGURES"),
        ("Ще одна жінка оплакує сина", "LOWER_FIGURES"),
    ],
)
def test_another_body_is_one_more_whatever_the_text_below_counts(story, title, then):
    story.at(0, 4, 9, "missile_strike", source="wire")
    assert story.at(2, 1, None, "missile_strike", source="radio", title=title) == then


@pytest.mark.parametrize(
    ("found", "died"),
    [
        ("The body of another man was pulled out of the rubble", "A woman hurt in the strike has died in hospital"),
        ("тіло ще однієї людини", "помер чоловік"),
        ("извлекли тело ещё одного жильца", "скончалась пенсионерка"),
    ],
)
def test_a_body_under_the_rubble_and_a_death_in_hospital_are_two(story, article, report, found, died):
    story.at(0, 3, 9, source="wire")
    dead = []
    for hours, source, words in [(1, "radio", found), (11, "courier", died), (12, "brief", died)]:
        told = report(None, None, "missile_strike", "update", killed_more=1)
        told = replace(told, quotes={"killed_more": Quote("text", 0, len(words))})
        story.tells(article(hours, source=source, text=words), told)
        dead.append(story.one.killed.least)
    assert dead == [4, 5, 5]


def test_a_sum_over_two_attacks_of_some_days_is_of_neither(story, article, report):
    story.at(0, 2, 9, "grenade", source="radio")
    story.at(44, 0, 5, "grenade", source="radio")
    words = "Two grenade attacks within three days have killed three people and injured 14."
    told = replace(report(3, 14, "grenade"), evidence=words)
    [change] = story.tells(article(60, source="desk", text=words), told)
    assert (change.reason, len(story.incidents)) == (Reason.SAME_FIGURES, 2)


@pytest.mark.parametrize(
    ("words", "then"),
    [
        ("A total of 14 people were killed in the strikes on the city and its neighbour.", "SAME_FIGURES"),
        ("В двух городах жертвами ударов стали в общей сложности 14 человек.", "SAME_FIGURES"),
        ("У двох містах унаслідок ударів загинули загалом 14 людей.", "SAME_FIGURES"),
        ("A missile has hit the city.", "NEW_ATTACK"),
        ("По городу нанесён удар.", "NEW_ATTACK"),
    ],
)
@pytest.mark.parametrize("hours", [9, 19])
def test_the_sum_over_cities_is_the_first_word_of_no_attack_on_either(story, article, report, words, then, hours):
    story.at(0, 1, 3, "missile_strike", source="mayor")
    told = replace(report(None, None, "missile_strike"), evidence=words)
    [change] = story.tells(article(hours, source="desk", text=words), told)
    assert change.reason == Reason[then]


def test_a_review_of_the_week_tells_no_small_attack_anew(story):
    story.at(0, 2, 3, "ied")
    assert story.at(47, 2, None, "ied", source="weekly", window_hours=168) == "SAME_FIGURES"


def test_a_flash_of_somebody_who_could_not_be_saved_counts_one_more(story, article, report):
    story.at(0, 1, 9, "shelling", source="wire")
    words = "All night doctors fought for a man hurt in the shelling. They could not save him."
    told = replace(report(None, 1, "shelling"), evidence=words.partition(".")[0])
    [change] = story.tells(article(18, source="governor", text=words), told)
    assert (change.alert.kind, change.alert.killed.least, change.alert.injured.least) == (Kind.UPDATE, 2, 9)


def test_a_flash_that_counts_him_as_one_dead_counts_one_more_as_well(story, article, report):
    story.at(0, 1, 9, "shelling", source="wire")
    words = "All night doctors fought for a man hurt in the shelling. They could not save him."
    attack, _, _ = words.partition(".")
    quotes = {"evidence": Quote("text", 0, len(attack)), "killed": Quote("text", len(attack) + 2, len(words))}
    told = replace(report(1, None, "shelling", "update"), evidence=attack, quotes=quotes)
    [change] = story.tells(article(18, source="governor", text=words), told)
    assert (change.alert.kind, change.alert.killed.least, change.alert.injured.least) == (Kind.UPDATE, 2, 9)


def test_the_first_death_of_wounds_is_told_once_however_it_is_told(story):
    story.at(0, None, 12, "grenade", source="wire")
    assert story.at(40, 1, 12, "grenade", "update", source="courier") == "update 1 12"
    title = "Mother of three succumbs to injuries from the blast"
    assert story.at(41, None, 1, "grenade", "update", source="express", title=title) == "SAME_FIGURES"


def test_a_report_over_the_day_tells_the_night_before_it_once_more(story):
    story.at(0, 2, 10, "drone_strike", source="mayor")
    story.at(10.5, 3, 14, "drone_strike", "update", source="region")
    assert story.at(30.6, 3, None, "drone_strike", source="brief", window_hours=24) == "SAME_FIGURES"
    assert story.at(54, 3, None, "drone_strike", source="brief", window_hours=24) == "new 3 -"


def test_of_two_attacks_told_in_one_breath_that_one_changes_whose_figure_moves(story):
    story.at(0, None, 1, "shelling", source="official-city")
    story.at(2, 1, None, "drone_strike", source="official-city", title="Another attack on the city")
    assert story.at(4, 1, 2, "drone_strike shelling", source="wire") == "update - 2"
    assert story.at(5, 1, 2, "drone_strike shelling", source="courier") == "SAME_FIGURES"
    assert story.at(5.5, 2, 2, "drone_strike shelling", source="courier") == "update 2 -"
    assert [incident.methods for incident in story.incidents.values()] == [("shelling",), ("drone_strike",)]


def test_who_dies_of_wounds_was_hurt_in_the_attack_that_hurt_somebody(story):
    story.at(0, 1, None, "drone_strike", source="official-city")
    story.at(5, None, 3, "drone_strike", source="official-region", title="Another attack today on an ambulance")
    title = "Paramedic dies in hospital after drone attack"
    assert story.at(8.5, 1, 2, "drone_strike", "update", source="brief", title=title) == "update 1 3"


@pytest.mark.parametrize(
    "words",
    [
        "The nine people killed in Sunday's bombing were laid to rest on Monday morning.",
        "Дев'ятьох загиблих від вибуху у неділю вранці в понеділок провели в останню путь на похороні.",
        "Утром в понедельник отпели девятерых погибших при взрыве в воскресенье.",
    ],
)
def test_the_hour_of_a_burial_is_not_that_of_the_attack(story, article, report, words):
    assert story.at(10, 7, 35, "ied", source="wire") == "new 7 35"
    day = story.one.started_at.date().isoformat()
    told = replace(report(9, 41, "ied", event_date=day), evidence=words)
    [change] = story.tells(article(19, source="courier", text=words), told)
    assert (change.alert.kind, change.alert.killed.least, change.alert.injured.least) == (Kind.UPDATE, 9, 41)


def test_who_denies_an_attack_means_the_one_that_others_told(story):
    assert story.at(0, 2, None, "suicide_bombing", source="official-city") == "new 2 -"
    assert story.at(13, 19, 35, "suicide_bombing", "update") == "update 19 35"
    story.at(20, 5, None, "explosion", source="channel")
    assert story.at(21, methods="ied", denied=True, currency="correction", source="official-city") == "correction 0 0"
    assert story.at(70, 20, None, "suicide_bombing", "update") == "update 20 35"


def test_an_article_that_tells_two_known_attacks_together_raises_neither(story):
    assert story.at(0, 6, 32, "missile_strike") == "new 6 32"
    assert story.at(14, 0, 0, "drone_strike", source="official-city") == "new 0 0"
    assert story.at(16, 6, 0, "missile_strike drone_strike", source="courier") == "SAME_FIGURES"
    assert story.at(16.5, 0, 2, "drone_strike", source="wire") == "update 0 2"


def test_a_correction_is_of_the_attack_whose_toll_it_lowers(story, article, report):
    story.at(0, None, 3, "ied", source="courier", title="Bomb in a car")
    story.at(6, 2, 12, "ied", source="wire", title="Second bomb of the day")
    assert story.at(20, 2, 9, "ied", "correction", source="courier", title="Fewer were hurt") == "correction 2 9"
