"""Web pages: trafilatura finds an article's body, headline, date and outlet."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from compare.errors import ArticleError
from compare.read.dates import find_dates
from compare.read.page import page_articles, read_page_lines
from compare.read.roles import TEXT_ROLES, Role
from compare.text.later import later
from compare.text.outlets import find_outlet, home_of_outlet, outlet_of_url

if TYPE_CHECKING:
    import datetime

    from compare.model import Article
    from compare.read.pieces import PageLine

_DATES = {"original_date": True, "extensive_search": True, "max_date": "2099-12-31"}
"""Of htmldate's settings the best on 52 pages with known dates (.904); the latest
date is fixed, so that a page reads the same on every day."""

_SHORT_BODY = 250
"""Code points of a body below which the search is done again, less strictly."""

_NOT_TOLD = frozenset(
    {"advert", "link to other pages", "newsletter or subscription"}
    | {"share or print link", "comment footer", "audio or video player"}
)
"""What is left out of a body even where the page has it among its paragraphs."""

_NO_BYLINE = later(r"https?:|@|\d|\b(?:staff|admin|editor|newsroom|writer)\b", re.I)
_LONGEST_OUTLET = 40
_TITLE_END = later(r"\s+[|•·–—-]\s+(?P<name>[^|•·–—]{2,60})$")


def read_html(html: bytes | str, *, url: str = "") -> Article:
    """Read the article of a web page; its text is the body alone.

    Args:
        html: The page; bytes are decoded as the page itself says.
        url: Where it comes from, which helps to find date and outlet.

    Raises:
        ArticleError: There is no article in it.
    """
    return read_web_page(html, url=url, name=url or "the web page")


def read_web_page(html: bytes | str, *, url: str, name: str) -> Article:
    """As `read_html`, with what a message calls the page."""
    document = _extract(html, url, name)
    body = (document.text or "") if document else ""
    pieces = [_told(piece) for piece in read_page_lines(body, single=True)]
    articles = page_articles([piece for piece in pieces if piece.article is not None])
    if not document or not articles:
        raise ArticleError(
            f"{name} has no article that can be found in its HTML",
            hint="copy the text of the page into a .txt file and give that",
        )
    article = articles[0]
    outlet = _outlet(document, url) or article.outlet
    return replace(
        article,
        outlet=outlet,
        home=home_of_outlet(outlet),
        headline=_headline(document, outlet) or article.headline,
        bylines=_bylines(document, outlet) or article.bylines,
        published=_day(document) or article.published,
        source=url,
    )


def _told(piece: PageLine) -> PageLine:
    """Take a paragraph of the body as text, since the page says that it is."""
    if piece.role in TEXT_ROLES or piece.reason in _NOT_TOLD:
        return piece
    return piece._replace(role=Role.BODY, article=0)


def _extract(html: bytes | str, url: str, name: str) -> Any:
    # A third of a second to load: only when a page is read.
    from trafilatura import bare_extraction  # noqa: PLC0415

    try:
        document: Any = None
        for strict in (True, False):
            document = bare_extraction(
                html,
                url=url or None,
                favor_precision=strict,
                include_comments=False,
                date_extraction_params=dict(_DATES),
                with_metadata=True,
            )
            if document and len(document.text or "") > _SHORT_BODY:
                break
        return document
    except Exception as error:
        # Broken markup makes the parsers below fail in any way, with AssertionError
        # too; whatever it is, the reader's page is at fault, not the program.
        raise ArticleError(
            f"{name} has HTML that can't be read ({type(error).__name__})",
            hint="copy the text of the page into a .txt file and give that",
        ) from error


def _outlet(document: Any, url: str) -> str:
    """What the page calls its site, else what its address is known as."""
    site = (document.sitename or "").strip().removeprefix("@")
    known = find_outlet(site)
    if known:
        return known.name
    by_address = outlet_of_url(url or document.url or "")
    if find_outlet(by_address):
        return by_address
    is_domain = "." in site and " " not in site
    if site and len(site) <= _LONGEST_OUTLET and not is_domain:
        return site
    return by_address or (outlet_of_url(f"https://{site}") if is_domain else "")


def _headline(document: Any, outlet: str) -> str:
    """The title without the name of the site."""
    title = " ".join((document.title or "").split())
    end = _TITLE_END.search(title)
    if not end:
        return title
    name, site = end["name"].strip(), (document.sitename or "").strip()
    known = find_outlet(name)
    same = {outlet.casefold(), site.casefold()}
    is_site = known is not None or name.casefold() in same
    return title[: end.start()] if is_site else title


def _bylines(document: Any, outlet: str) -> tuple[str, ...]:
    pieces = (piece.strip() for piece in (document.author or "").split(";"))
    bare = (re.sub(r"^by:?\s+", "", piece, flags=re.I) for piece in pieces)
    names = (name.title() if name.isupper() else name for name in bare)
    return tuple(
        dict.fromkeys(
            name
            for name in names
            if name and name != outlet and not find_outlet(name)
            if len(name) < 60 and not _NO_BYLINE.search(name)
        )
    )


def _day(document: Any) -> datetime.date | None:
    dates = find_dates(document.date or "")
    return dates[0].day if dates else None
