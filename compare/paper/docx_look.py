"""How a DOCX file looks: A4, black on white, and no style that nothing wears.

The library starts each file from a template of 200 styles in blue, twice over.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from compare.paper.harmless import printable

if TYPE_CHECKING:
    from docx.document import Document as File

    from compare.paper.blocks import Document

WIDTH = Mm(170)
"""Of the text: an A4 page without its edges."""
_PAGE = (Mm(210), Mm(297))
_EDGE = Mm(20)
_WRITTEN = datetime.datetime(2000, 1, 1)
"""A time that says nothing, so that the same document gives the same bytes."""
_SIZES = {"Title": 18, "Heading 1": 14, "Heading 2": 12, "Heading 3": 11}
_WORN = frozenset(
    {
        *("Normal", "Title", "Heading 1", "Heading 2", "Heading 3", "Heading 4"),
        *("List Bullet", "List Bullet 2", "Caption", "Table Grid", "Footer"),
    }
)
"""Styles that the writer uses."""
_PARTS = ("stylesWithEffects", "thumbnail", "customXml")
"""What the template relates to and no file needs."""


def lay_out(file: File, document: Document) -> None:
    """Set page, styles, language and properties of an empty file."""
    section = file.sections[0]
    section.page_width, section.page_height = _PAGE
    section.left_margin = section.right_margin = _EDGE
    section.top_margin = section.bottom_margin = _EDGE
    _dress(file)
    _drop_what_nothing_wears(file)
    properties = file.core_properties
    # The format itself allows no longer title.
    properties.title = printable(document.title)[:255]
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.language = document.language
    properties.created = properties.modified = _WRITTEN


def foot(file: File, text: str) -> None:
    """Put a line and the number of the page under every page."""
    line = file.sections[0].footer.paragraphs[0]
    line.paragraph_format.tab_stops.clear_all()
    line.paragraph_format.tab_stops.add_tab_stop(WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    line.add_run(f"{printable(text)}\t").font.size = Pt(8)
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    line._p.append(field)


def _dress(file: File) -> None:
    black = RGBColor(0, 0, 0)
    for name in _WORN - {"Table Grid"}:
        font = file.styles[name].font
        font.color.rgb = black
        if name in _SIZES:
            font.size = Pt(_SIZES[name])
    normal = file.styles["Normal"]
    normal.font.size = Pt(11)
    normal.paragraph_format.space_after = Pt(6)
    border = file.styles["Title"].element.find(f".//{qn('w:pBdr')}")
    if border is not None:
        border.getparent().remove(border)


def _drop_what_nothing_wears(file: File) -> None:
    styles = file.styles.element
    worn = {style.style_id for style in file.styles if style.name in _WORN}
    for style in list(styles.style_lst):
        link = style.find(qn("w:link"))
        linked = link is not None and link.get(qn("w:val")) in worn
        if style.styleId not in worn and not linked and not style.default:
            styles.remove(style)
    for relations in (file.part.rels, file.part.package.rels):
        for name, relation in list(relations.items()):
            if any(part in relation.reltype for part in _PARTS):
                del relations[name]
