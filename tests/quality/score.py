"""The scorer: what was read or alerted against the labels, as shares by language or scenario; every miss in words.

Cities are compared by `geonameid` where both sides carry one, else by folded name and country. Every slot is a share
of all labelled incidents (alerts): what was missed is wrong in every slot. The rules of the labels stand in
`articles.spec.md` and `scenarios.spec.md`.
"""

from __future__ import annotations

import itertools
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

SLOTS = ("killed", "injured", "missing")
ALL = "all"

Record = Mapping[str, Any]
Row = dict[str, float]
Tally = Counter[str]


@dataclass
class Score:
    """Rows of figures by language or scenario, the whole under `all`; and the misses, one line each."""

    rows: dict[str, Row] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)


def score_articles(labelled: Sequence[Record], told: Sequence[Record]) -> Score:
    """Score reports, one record `{"id", "reports"}` an article; raises ValueError where the ids do not match."""
    by_id = _by_id(told, {article["id"] for article in labelled})
    totals: dict[str, Tally] = defaultdict(Counter)
    score = Score()
    for article in labelled:
        tally = _of_article(article, by_id[article["id"]].get("reports", []), score.misses)
        for key in (ALL, article["lang"]):
            totals[key].update(tally)
    score.rows = {key: _article_row(tally) for key, tally in totals.items()}
    return score


def score_scenarios(labelled: Sequence[Record], told: Iterable[Record]) -> Score:
    """Score alerts, one record an alert; raises ValueError for alerts of a scenario that is not labelled."""
    by_scenario: dict[str, list[Record]] = defaultdict(list)
    for alert in told:
        by_scenario[alert["scenario"]].append(alert)
    unknown = sorted(set(by_scenario) - {scenario["id"] for scenario in labelled})
    if unknown:
        raise ValueError(f"alerts of unknown scenarios: {unknown[:5]}")
    score, tallies = Score(), {}
    for scenario in labelled:
        tallies[scenario["id"]] = _of_scenario(scenario, by_scenario[scenario["id"]], score.misses)
    total: Tally = Counter()
    for tally in tallies.values():
        total.update(tally)
    score.rows = {key: _scenario_row(tally) for key, tally in {**tallies, ALL: total}.items()}
    return score


# --- one article ---


def _of_article(article: Record, reports: Sequence[Record], misses: list[str]) -> Tally:
    want = [incident for incident in article["incidents"] if incident.get("currency") != "background"]
    told = [report for report in reports if report.get("currency") != "background"]
    pairs, missed, extra = _pair_up(want, told)
    words = article["title"] + "\n" + article["text"]
    tally: Tally = Counter(
        tp=len(pairs), fn=len(missed), fp=len(extra), articles=1, told=len(told),
        silent=int(not want), silent_kept=int(not want and not told),
        quoted=sum(bool(report.get("evidence")) and report["evidence"] in words for report in told),
    )  # fmt: skip
    for gold, slot in itertools.product(want, SLOTS):
        tally[f"{slot}_due"] += _bounds(gold, slot) is not None
    for gold, report in pairs:
        _compare(tally, gold, report)
        if _agreement(gold, report) < len(SLOTS):
            differs = {slot: (_bounds(gold, slot), _bounds(report, slot)) for slot in SLOTS}
            misses.append(f"toll   {article['id']} {gold['city']} {differs}")
    for gold in missed:
        _count_methods(tally, gold, {})
        misses.append(f"missed {article['id']} {gold['city']} | {gold.get('evidence')}")
    for report in extra:
        _count_methods(tally, {}, report)
        misses.append(f"false  {article['id']} {report.get('city')} | {report.get('evidence')}")
    return tally


def _compare(tally: Tally, gold: Record, report: Record) -> None:
    for slot in SLOTS:
        right = _bounds(gold, slot) == _bounds(report, slot)
        tally[f"{slot}_exact"] += right
        tally[f"{slot}_due_exact"] += right and _bounds(gold, slot) is not None
    # new or update is a thin line inside one article; a correction is not
    tally["currency"] += (gold.get("currency") == "correction") == (report.get("currency") == "correction")
    tally["window"] += gold.get("window_hours") == report.get("window_hours")
    _count_methods(tally, gold, report)


def _pair_up(
    want: Sequence[Record], told: Sequence[Record]
) -> tuple[list[tuple[Record, Record]], list[Record], list[Record]]:
    """Pair reports city by city, best-agreeing tolls first; what is left over is missed or false."""
    left, pairs, missed = list(told), [], []
    for gold in sorted(want, key=lambda gold: -sum(_bounds(gold, slot) is not None for slot in SLOTS)):
        rivals = [report for report in left if _same_city(gold, report)]
        if not rivals:
            missed.append(gold)
            continue
        best = max(rivals, key=lambda report: _agreement(gold, report))
        left.remove(best)
        pairs.append((gold, best))
    return pairs, missed, left


def _article_row(tally: Tally) -> Row:
    due = tally["tp"] + tally["fn"]
    return {
        "articles": tally["articles"],
        **{f"alert_{name}": value for name, value in _precision_recall(tally["tp"], tally["fp"], tally["fn"]).items()},
        "silence": _share(tally["silent_kept"], tally["silent"]),
        **{f"{slot}_exact": _share(tally[f"{slot}_exact"], due) for slot in SLOTS},
        **{f"{slot}_told_exact": _share(tally[f"{slot}_due_exact"], tally[f"{slot}_due"]) for slot in SLOTS},
        "window": _share(tally["window"], due),
        "currency": _share(tally["currency"], due),
        "methods_f1": _methods_f1(tally),
        "quoted": _share(tally["quoted"], tally["told"]),
    }


# --- one scenario ---


def _of_scenario(scenario: Record, told: Sequence[Record], misses: list[str]) -> Tally:
    left, pairs = list(told), []
    tally: Tally = Counter(scenarios=1)
    for want in scenario["alerts"]:
        rivals = [alert for alert in left if alert["after"] == want["after"] and _same_city(want, alert)]
        if not rivals:
            tally["fn"] += 1
            _count_methods(tally, want, {})
            misses.append(f"missed {scenario['id']} {want}")
            continue
        best = max(rivals, key=lambda alert: (alert.get("kind") == want["kind"], _agreement(want, alert)))
        left.remove(best)
        pairs.append((want, best))
        right = all(_bounds(want, slot) == _bounds(best, slot) for slot in ("killed", "injured"))
        tally.update(tp=1, kind=int(best.get("kind") == want["kind"]), toll=int(right))
        _count_methods(tally, want, best)
        if not right or best.get("kind") != want["kind"]:
            was = {name: best.get(name) for name in ("kind", "killed", "injured")}
            misses.append(f"differs {scenario['id']} {want} {was}")
    for alert in left:
        tally["fp"] += 1
        _count_methods(tally, {}, alert)
        was = {name: alert.get(name) for name in ("after", "city", "kind", "killed", "injured")}
        misses.append(f"false  {scenario['id']} {was}")
    _count_groupings(tally, pairs)
    tally["perfect"] += tally["fn"] == tally["fp"] == 0 and tally["kind"] == tally["toll"] == tally["tp"]
    return tally


def _count_groupings(tally: Tally, pairs: Sequence[tuple[Record, Record]]) -> None:
    """Labels of incidents are names: only which alerts share one is compared."""
    for (want, told), (other_want, other_told) in itertools.combinations(pairs, 2):
        if _same_city(want, other_want):
            one = want["incident"] == other_want["incident"]
            tally["links"] += 1
            tally["links_right"] += one == (told.get("incident") == other_told.get("incident"))


def _scenario_row(tally: Tally) -> Row:
    due = tally["tp"] + tally["fn"]
    return {
        "scenarios": tally["scenarios"],
        **_precision_recall(tally["tp"], tally["fp"], tally["fn"]),
        "kind": _share(tally["kind"], due),
        "toll": _share(tally["toll"], due),
        "methods_f1": _methods_f1(tally),
        "grouping": _share(tally["links_right"], tally["links"]),
        "perfect": _share(tally["perfect"], tally["scenarios"]),
    }


# --- one figure, one city, one share ---


def _by_id(records: Sequence[Record], wanted: set[str]) -> dict[str, Record]:
    seen = Counter(record["id"] for record in records)
    double = [name for name, count in seen.items() if count > 1]
    unknown, absent = sorted(set(seen) - wanted), sorted(wanted - set(seen))
    if double or unknown or absent:
        raise ValueError(f"ids do not match: twice {double[:5]}, unknown {unknown[:5]}, absent {absent[:5]}")
    return {record["id"]: record for record in records}


def _bounds(report: Record, slot: str) -> tuple[int | None, int | None] | None:
    """The range of a slot; null and a range without bounds are the same: not told."""
    toll = report.get(slot)
    if not toll or (toll.get("min") is None and toll.get("max") is None):
        return None
    return toll.get("min"), toll.get("max")


def _agreement(gold: Record, told: Record) -> int:
    return sum(_bounds(gold, slot) == _bounds(told, slot) for slot in SLOTS)


def _same_city(gold: Record, told: Record) -> bool:
    if gold.get("geonameid") and told.get("geonameid"):
        return str(gold["geonameid"]) == str(told["geonameid"])
    one_name = _fold(gold["city"]) == _fold(told.get("city") or "")
    countries = {gold.get("country"), told.get("country")} - {None, ""}
    return one_name and len(countries) <= 1


def _fold(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name)
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold().replace("’", "'").strip()


def _count_methods(tally: Tally, gold: Record, told: Record) -> None:
    due, found = set(gold.get("methods") or []), set(told.get("methods") or [])
    tally.update(m_tp=len(due & found), m_fp=len(found - due), m_fn=len(due - found))


def _methods_f1(tally: Tally) -> float:
    return _precision_recall(tally["m_tp"], tally["m_fp"], tally["m_fn"])["f1"]


def _precision_recall(tp: int, fp: int, fn: int) -> Row:
    # nothing told where something was due is no precision of 1
    precision = 0.0 if fn and not tp + fp else _share(tp, tp + fp)
    return {"precision": precision, "recall": _share(tp, tp + fn), "f1": _share(2 * tp, 2 * tp + fp + fn)}


def _share(hit: int, of: int) -> float:
    return round(hit / of, 4) if of else 1.0
