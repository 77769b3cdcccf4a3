"""Reports for people: each city with its figures, and under them the words that they were read from."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from monitor.crawl.article import Page
from monitor.extract.printable import printable
from monitor.model import SLOTS, Range, Report
from monitor.read.report import Reading


def show(page: Page, reading: Reading, console: Console) -> None:
    """Print what was read from a page."""
    console.print(Text(printable(page.title) or "(no title)", style="bold"))
    console.print(Text(f"language: {reading.language}", style="dim"))
    if not reading.reports:
        reason = " (this language is not read)" if reading.language == "unsupported" else ""
        console.print(f"no attack on a city is told{reason}")
    for report in reading.reports:
        console.print()
        _show_report(page, report, console)


def _show_report(page: Page, report: Report, console: Console) -> None:
    methods = ", ".join(method.value.replace("_", " ") for method in report.methods) or "unnamed means"
    console.print(
        Text(f"{report.city}, {report.country}", style="bold red"), Text(f"{methods} · {report.currency.value}")
    )
    for slot in SLOTS:
        figure = report.toll(slot)
        if figure is not None:
            window = f" in {report.window_hours} h" if report.window_hours else ""
            console.print(Text(f"  {slot} {range_words(figure)}{window}", style="yellow"), _quoted(page, report, slot))
    console.print(Text("  told"), Text(f"“{printable(report.evidence)}”", style="italic"))


def _quoted(page: Page, report: Report, slot: str) -> Text:
    quote = report.quotes.get(slot)
    if quote is None:
        return Text("")
    words = (page.title if quote.field == "title" else page.text)[quote.start : quote.end]
    return Text(f"“{printable(words)}”", style="italic dim")


def range_words(figure: Range) -> str:
    """A range as people say it."""
    if figure.max is None:
        return f"at least {figure.min}"
    if figure.min == figure.max:
        return str(figure.min)
    return f"{figure.min or 0} to {figure.max}"
