"""The pictures of the documentation show what is sent, and can be drawn again."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from PIL import Image, features

from tests.servers.bot_api import check_text
from tools.draw_messages import FONTS, OUT, pictures
from tools.messages.paint import Painter

DOCUMENT = OUT.parent / "telegram.md"


def test_every_picture_is_shown_in_the_document_and_all_together_are_small() -> None:
    shown = set(re.findall(r"\(messages/([a-z]+)\.png\)", DOCUMENT.read_text(encoding="utf-8")))
    files = {file.stem: file.stat().st_size for file in OUT.glob("*.png")}
    assert shown == set(files) == set(pictures())
    assert sum(files.values()) < 300_000


def test_what_is_drawn_is_what_telegram_takes() -> None:
    for bubbles in pictures().values():
        assert [bubble for bubble in bubbles if not check_text(bubble.html, "HTML")] == []


@pytest.mark.skipif(
    not (Path(FONTS).is_dir() and features.check("raqm")), reason="needs the fonts DejaVu and Pillow with Raqm"
)
def test_they_can_be_drawn_again() -> None:
    picture = Image.open(io.BytesIO(Painter(FONTS).chat(pictures()["arabic"])))
    assert picture.width == Image.open(OUT / "arabic.png").width
