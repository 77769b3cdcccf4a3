"""Paints messages as a chat shows them: text in Telegram's HTML, a picture above it, buttons below. Pure but for fonts.

Lines are laid out by Pillow with Raqm (FriBidi and HarfBuzz), so that text from right to left stands as in a client.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFont

WIDTH, MARGIN, PADDING, GAP = 440, 10, 12, 8
SIZE, LEADING = 15, 21
PAPER, BUBBLE, INK, LINK, FAINT, BUTTON, BAR = (
    "#d5e2ea",
    "#ffffff",
    "#1b1f23",
    "#1f6fb2",
    "#7d8790",
    "#6f93a8",
    "#1f6fb2",
)
MARKS: Mapping[str, str] = {"🔴": "#d92d20", "🟠": "#f08c00", "🔵": "#1c6fd6", "⚪": "#b9c0c6"}
"""Marks that text fonts lack are drawn as discs."""
COLOURS = 160
_ISOLATES = re.compile("[\u2066-\u2068][^\u2066-\u2069]*\u2069")


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message of a chat."""

    html: str
    picture: bytes | None = None
    buttons: Sequence[Sequence[str]] = ()
    note: str = ""
    """Small words at its foot, such as "edited"."""
    replies_to: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look."""

    text: str
    bold: bool = False
    italic: bool = False
    link: bool = False
    quoted: bool = False


class _Runs(HTMLParser):
    """The lines of a message, each of runs."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[list[Run]] = [[]]
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._open.remove(tag)

    def handle_data(self, data: str) -> None:
        look = {"bold": "b" in self._open, "italic": "i" in self._open, "link": "a" in self._open}
        for n, text in enumerate(data.split("\n")):
            if n:
                self.lines.append([])
            if text:
                self.lines[-1].append(Run(text, quoted="blockquote" in self._open, **look))


class Painter:
    """Paints with the fonts of a folder: DejaVu Sans, which has Latin, Cyrillic, Arabic and Hebrew letters.

    Raises OSError where they are not there.
    """

    def __init__(self, fonts: Path) -> None:
        def font(name: str, size: int = SIZE) -> ImageFont.FreeTypeFont:
            return ImageFont.truetype(str(fonts / f"{name}.ttf"), size, layout_engine=ImageFont.Layout.RAQM)

        self._plain, self._bold, self._italic = font("DejaVuSans"), font("DejaVuSans-Bold"), font("DejaVuSans-Oblique")
        self._small = font("DejaVuSans", 12)

    def chat(self, bubbles: Sequence[Bubble]) -> bytes:
        """A chat with these messages, as PNG."""
        painted = [self._bubble(bubble) for bubble in bubbles]
        height = sum(image.height + GAP for image in painted) + 2 * MARGIN - GAP
        page = Image.new("RGB", (WIDTH + 2 * MARGIN, height), PAPER)
        top = MARGIN
        for image in painted:
            page.paste(image, (MARGIN, top))
            top += image.height + GAP
        out = io.BytesIO()
        page.quantize(COLOURS, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
        return out.getvalue()

    def _bubble(self, bubble: Bubble) -> Image.Image:
        parsed = _Runs()
        parsed.feed(bubble.html)
        lines = [piece for line in parsed.lines for piece in self._wrapped(line)]
        picture = Image.open(io.BytesIO(bubble.picture)).convert("RGB") if bubble.picture else None
        above = round(picture.height * WIDTH / picture.width) if picture else 0
        quoted = LEADING if bubble.replies_to else 0
        foot = LEADING - 4 if bubble.note else 0
        words = above + quoted + len(lines) * LEADING + foot + 2 * PADDING
        image = Image.new("RGB", (WIDTH, words + len(bubble.buttons) * (2 * LEADING - 6)), PAPER)
        draw = ImageDraw.Draw(image)
        draw.rounded_rectangle((0, 0, WIDTH - 1, words - 1), 10, fill=BUBBLE)
        if picture:
            image.paste(picture.resize((WIDTH, above)), (0, 0))
        top = above + PADDING
        if bubble.replies_to:
            draw.line((PADDING, top, PADDING, top + LEADING - 5), fill=BAR, width=3)
            draw.text((PADDING + 8, top), bubble.replies_to, fill=LINK, font=self._small)
            top += quoted
        for line, rtl in lines:
            self._line(draw, line, top, rtl=rtl)
            top += LEADING
        if bubble.note:
            draw.text((WIDTH - PADDING, top), bubble.note, fill=FAINT, font=self._small, anchor="ra")
        self._buttons(draw, bubble.buttons, words + 4)
        return image

    def _buttons(self, draw: ImageDraw.ImageDraw, rows: Sequence[Sequence[str]], top: int) -> None:
        for row in rows:
            width = (WIDTH - 4 * (len(row) - 1)) / len(row)
            for n, label in enumerate(row):
                left = n * (width + 4)
                draw.rounded_rectangle((left, top, left + width - 1, top + 2 * LEADING - 12), 6, fill=BUTTON)
                middle = (left + width / 2, top + LEADING - 6)
                shown = self._cut(label, width - 12)
                draw.text(middle, shown, fill="white", font=self._plain, anchor="mm", direction=_direction(label))
            top += 2 * LEADING - 6

    def _cut(self, label: str, width: float) -> str:
        while self._plain.getlength(label) > width:
            label = f"{label.rstrip('…')[:-1]}…"
        return label

    def _wrapped(self, line: Sequence[Run]) -> Iterator[tuple[list[Run], bool]]:
        """A line in as many as it needs, each with whether it reads from right to left."""
        rtl = _direction("".join(run.text for run in line)) == "rtl"
        room = WIDTH - 2 * PADDING - (14 if any(run.quoted for run in line) else 0)
        now: list[Run] = []
        width = 0.0
        for run in line:
            for word in re.findall(r"\S+\s*|\s+", run.text):
                piece = Run(word, run.bold, run.italic, run.link, run.quoted)
                if now and width + self._width(piece) > room:
                    yield now, rtl
                    now, width = [], 0.0
                now.append(piece)
                width += self._width(piece)
        yield now, rtl

    def _font(self, run: Run) -> ImageFont.FreeTypeFont:
        return self._bold if run.bold else self._italic if run.italic else self._plain

    def _width(self, run: Run) -> float:
        return LEADING if run.text.strip() in MARKS else self._font(run).getlength(run.text)

    def _line(self, draw: ImageDraw.ImageDraw, line: Sequence[Run], top: int, *, rtl: bool) -> None:
        indent = 14 if any(run.quoted for run in line) else 0
        if indent:
            x = WIDTH - PADDING if rtl else PADDING
            draw.line((x, top, x, top + LEADING - 2), fill=BAR, width=3)
        if not rtl:
            left = PADDING + float(indent)
            for run in line:
                self._piece(draw, run, left, top)
                left += self._width(run)
            return
        right = WIDTH - PADDING - indent
        line = list(line)
        if line and (mark := line[0].text.strip()) in MARKS:
            _disc(draw, right - 14, top, MARKS[mark])
            right, line = right - LEADING, line[1:]
        if line:
            text, font = "".join(run.text for run in line).rstrip(), self._font(line[0])
            draw.text((right, top), text, fill=_colour(line[0]), font=font, anchor="ra", direction="rtl")

    def _piece(self, draw: ImageDraw.ImageDraw, run: Run, left: float, top: int) -> None:
        if (mark := run.text.strip()) in MARKS:
            _disc(draw, left, top, MARKS[mark])
        else:
            direction = _direction(run.text)
            draw.text((left, top), run.text, fill=_colour(run), font=self._font(run), direction=direction)


def _disc(draw: ImageDraw.ImageDraw, left: float, top: int, colour: str) -> None:
    draw.ellipse((left, top + 2, left + 13, top + 15), fill=colour)


def _colour(run: Run) -> str:
    return LINK if run.link else FAINT if run.italic else INK


def _direction(text: str) -> str:
    """Where a line begins, by its first strong character outside isolates (UAX #9, P2 and P3)."""
    while (outside := _ISOLATES.sub("", text)) != text:
        text = outside
    strong = (found for each in text if (found := unicodedata.bidirectional(each)) in ("L", "R", "AL"))
    return "ltr" if next(strong, "L") == "L" else "rtl"


def labels(keyboard: Mapping[str, Any]) -> list[list[str]]:
    """The labels of a keyboard as the Bot API has it."""
    return [[str(button["text"]) for button in row] for row in keyboard["inline_keyboard"]]
