"""`python -m tools.weights FILE ...`: learns from labelled articles, and writes the table of `monitor/read/weighing`.

With `--check` nothing is written: each fifth of the articles is judged by weights learned from the others. `--only`
learns the weights of one question, and leaves the others in the table as they are.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from monitor.read.report import Reader
from monitor.read.weighing.weights import QUESTIONS, Question
from tools.weights import wording
from tools.weights.check import check
from tools.weights.examples import Examples, examples
from tools.weights.learn import Settings, fit

HERE = Path(__file__).parent
TABLE = HERE.parents[1] / "monitor" / "read" / "weighing" / "weights.tsv"
SETTINGS: Mapping[Question, Settings] = {
    "attack": Settings(penalty=25, least=4),
    "toll": Settings(penalty=30, least=4),
    "means": Settings(penalty=3, least=4),
}
_LIGHT = 0.02
"""Weights below it are left out: thousands of them change nothing."""


def learn(found: Examples) -> dict[Question, dict[str, float]]:
    """The weights of all questions."""
    return {
        question: fit(getattr(found, question), SETTINGS[question], binary=question != "toll") for question in QUESTIONS
    }


def write(weights: Mapping[Question, Mapping[str, float]], only: Question | None = None) -> None:
    """Write the table; with `only` just the lines of this question change."""
    kept = TABLE.read_text(encoding="utf-8").splitlines(keepends=True) if only else []
    lines: list[str] = []
    for question, table in weights.items():
        if only in (None, question):
            learned = sorted((feature, weight) for feature, weight in table.items() if abs(weight) >= _LIGHT)
            lines += [f"{question}\t{feature}\t{weight:.2f}\n" for feature, weight in learned]
        else:
            lines += [line for line in kept if line.startswith(f"{question}\t")]
    TABLE.write_text("".join(lines), encoding="utf-8")


def main() -> None:
    """Learn and write, or check."""
    parser = argparse.ArgumentParser(prog="python -m tools.weights", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=sorted((HERE / "articles").glob("*.jsonl")))
    parser.add_argument("--check", action="store_true", help="judge each fifth by what the others teach")
    parser.add_argument("--only", choices=(*QUESTIONS, "wording"), help="learn the weights of this question alone")
    options = parser.parse_args()
    articles = wording.labelled(options.files)
    if options.only == "wording":
        wording.write(wording.learn(articles))
        return
    found = examples(options.files, Reader.load())
    if options.check:
        print(f"by their words alone {wording.right_of_others(articles):.3f} of the articles are judged rightly")
        check(found, SETTINGS)
        return
    if options.only is None:
        wording.write(wording.learn(articles))
    write(learn(found), options.only)


if __name__ == "__main__":
    main()
