"""What a picture is drawn with: inline SVG, its letters of 12 units.

A picture is 320 units wide, so that it can be read at the width of a telephone, and
grows with the page up to what the style allows.
"""

from __future__ import annotations

from html import escape

from compare.model import one_line
from compare.paper.layout import cells

WIDTH = 320
LETTER = 7.2
"""Units that a letter takes on average."""
LINE = 16


class Canvas:
    """Shapes that pile up from the top; `y` is where the next one goes."""

    def __init__(self) -> None:
        self.y = 0.0
        self.shapes: list[str] = []

    def text(self, x: float, text: str, look: str = "", *, room: float = WIDTH) -> None:
        """Write on the current line, cut to the room that there is."""
        kind = f' class="{look}"' if look else ""
        words = escape(cut(text, room))
        self.shapes.append(f'<text x="{x:g}" y="{self.y + 12:g}"{kind}>{words}</text>')

    def box(self, x: float, width: float, look: str, *, height: float) -> None:
        """Draw a rectangle from the current line downwards."""
        self.shapes.append(
            f'<rect x="{x:g}" y="{self.y:g}" width="{width:g}" height="{height:g}" '
            f'class="{look}"/>'
        )

    def path(self, course: str) -> None:
        """Draw a thin line."""
        self.shapes.append(f'<path d="{course}"/>')

    def down(self, units: float = LINE) -> None:
        """Go on further below."""
        self.y += units

    def finish(self, name: str, title: str, told: str, *, width: float = WIDTH) -> str:
        """Give the whole picture, with what it is called and what it shows."""
        head = (
            f'<svg class="picture" role="img" viewBox="0 0 {width:g} {self.y:g}" '
            f'aria-labelledby="{name}-title" aria-describedby="{name}-told">'
            f'<title id="{name}-title">{escape(one_line(title))}</title>'
            f'<desc id="{name}-told">{escape(one_line(told))}</desc>'
        )
        return "\n".join([head, *self.shapes, "</svg>"])


def cut(text: str, room: float) -> str:
    """One line that fits; what is cut off stands in the table."""
    line = one_line(text)
    letters = max(int(room / LETTER), 3)
    if cells(line) <= letters:
        return line
    while cells(line) > letters - 1:
        line = line[: letters - 1] if len(line) >= letters else line[:-1]
    return f"{line.rstrip()}…"
