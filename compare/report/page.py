"""The HTML report: one page that needs no script, no network and no other file."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from compare.model import PRECEDENCE, labels
from compare.paper.words import KIND_NAMES, signed
from compare.report.outline import make_outline
from compare.report.page_parts import SENTENCE, outside
from compare.report.page_script import POLICY, SCRIPT
from compare.report.page_sections import EventPage
from compare.report.page_style import STYLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from compare.report.look import Look, Part, Preface
    from compare.report.outline import Outline
    from compare.report.page_sections import Section

_HEAD = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<a class="skip" href="#report">Skip to the report</a>
"""
_FOOT = """\
<script>{script}</script>
</body>
</html>
"""


def render(parts: Sequence[Part], preface: Preface | None, look: Look) -> str:
    """Render the parts as sections of one page."""
    del look
    outlines = [make_outline(part) for part in parts]
    level = 2 if preface else 1
    outlets = _outlets(parts)
    pages = [
        EventPage(part, outline, f"event-{number}", level + 1, outlets)
        for number, (part, outline) in enumerate(zip(parts, outlines, strict=True), 1)
    ]
    bodies = [tuple(page.sections()) for page in pages]
    title = preface.title if preface else outlines[0].title
    head = _HEAD.format(policy=POLICY, title=escape(title), style=STYLE)
    lines = [
        *_header(title, preface),
        *_contents(outlines, bodies, is_nested=preface is not None),
        *_tools(pages, outlets),
        '<main id="report" tabindex="-1">',
    ]
    for page, sections in zip(pages, bodies, strict=True):
        lines.extend(_event(page, sections, level))
    lines.append("</main>")
    return head + "".join(f"{line}\n" for line in lines) + _FOOT.format(script=SCRIPT)


def _outlets(parts: Sequence[Part]) -> tuple[str, ...]:
    """Labels of all outlets of all parts, each once."""
    return tuple(
        dict.fromkeys(
            labels(part.comparison)[index]
            for part in parts
            for index in part.comparison.originals
        )
    )


def _header(title: str, preface: Preface | None) -> Iterator[str]:
    yield "<header>"
    yield f'<h1 id="title">{outside(title)}</h1>'
    if preface:
        yield "<ul>"
        yield from (f"<li>{outside(line)}</li>" for line in preface.lines)
        yield "</ul>"
    yield "</header>"


def _contents(
    outlines: Sequence[Outline], bodies: Sequence[Sequence[Section]], *, is_nested: bool
) -> Iterator[str]:
    yield '<nav class="contents" aria-label="Contents">'
    yield "<ul>"
    for number, (outline, sections) in enumerate(zip(outlines, bodies, strict=True), 1):
        links = (
            f'<li><a href="#{section.name}">{outside(section.heading)}</a></li>'
            for section in sections
        )
        if is_nested:
            yield f'<li><a href="#event-{number}">{outside(outline.title)}</a><ul>'
            yield from links
            yield "</ul></li>"
        else:
            yield from links
    yield "</ul>"
    yield "</nav>"


def _tools(pages: Sequence[EventPage], outlets: Sequence[str]) -> Iterator[str]:
    """The controls of the script, which shows them."""
    found = [page.kinds_and_statuses() for page in pages]
    kinds = set().union(*(kinds for kinds, _ in found))
    statuses = set().union(*(statuses for _, statuses in found))
    yield '<div class="tools" id="tools" role="search" aria-label="Filter" hidden>'
    names = {str(number): outlet for number, outlet in enumerate(outlets)}
    yield _choice("outlet", "Outlet", "All outlets", names)
    named = [*KIND_NAMES.items(), (SENTENCE, "Sentences")]
    offered = {str(kind): name for kind, name in named if kind in kinds}
    yield _choice("kind", "Kind", "All kinds", offered)
    signs = {str(status): signed(status) for status in PRECEDENCE if status in statuses}
    yield _choice("status", "Status", "All statuses", signs)
    yield '<button type="button" id="previous">Previous</button>'
    yield '<button type="button" id="next">Next</button>'
    yield '<button type="button" id="all">Show all</button>'
    yield '<p id="shown" role="status"></p>'
    yield "<p>After a step, the keys n and p do the same.</p>"
    yield "</div>"


def _choice(name: str, label: str, every: str, values: Mapping[str, str]) -> str:
    options = "".join(
        f'<option value="{value}">{escape(text)}</option>'
        for value, text in values.items()
    )
    return (
        f'<label>{label}<select name="{name}"><option value="">{every}</option>'
        f"{options}</select></label>"
    )


def _event(page: EventPage, sections: Iterable[Section], level: int) -> Iterator[str]:
    """One comparison; on a page of several it has a heading of its own."""
    name = page.name if level > 1 else "title"
    yield f'<article aria-labelledby="{name}">'
    if level > 1:
        yield f'<h{level} id="{name}">{outside(page.outline.title)}</h{level}>'
    yield from page.opening()
    for section in sections:
        look = f' class="{section.status}"' if section.status else ""
        box = " data-box" if section.is_filtered else ""
        yield f"<section{look}{box}>"
        heading = outside(section.heading)
        yield f'<h{level + 1} id="{section.name}">{heading}</h{level + 1}>'
        yield from section.body
        yield "</section>"
    yield "</article>"
