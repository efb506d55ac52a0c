"""Any mix of paths, folders, URLs and standard input to one reading."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from compare.errors import ArticleError, CompareError
from compare.model import Notice
from compare.read.articles import mark_copies
from compare.read.encoding import MAX_BYTES, check_length, check_size, decode
from compare.read.headlines import with_headline
from compare.read.html import read_web_page
from compare.read.notices import copy_notices, encoding_notice, left_out_notice
from compare.read.plain import read_plain
from compare.read.reading import Reading, called
from compare.read.shown import account, shown_lines
from compare.read.stored import read_stored
from compare.read.web import fetch, is_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.model import Article

Source: TypeAlias = "str | Path"
"""A path, a folder, an http or https URL, or "-" for standard input."""

_MARKDOWN = frozenset({".md", ".markdown"})
_HTML = frozenset({".html", ".htm", ".xhtml"})
_JSON = frozenset({".json"})
_READABLE = _MARKDOWN | _HTML | _JSON | {".txt", ".text"}
_HTML_OPENINGS = ("<!doctype html", "<html", "<head", "<body", "<?xml")


def read_articles(sources: Iterable[Source]) -> list[Article]:
    """Read all articles of the sources, in order; copies are kept and marked.

    Raises:
        ArticleError: A source can't be read, or has no article.
        StoredError: A stored comparison among them is damaged.
    """
    return list(read_sources(sources).articles)


def read_sources(sources: Iterable[Source]) -> Reading:
    """Read all sources, in order, and account for what is in no article.

    In a folder, what can't be read is a notice; elsewhere it is an error.

    Raises:
        ArticleError: A source can't be read, has no article, or none was given.
        StoredError: A stored comparison among them is damaged.
    """
    if isinstance(sources, (str, Path)):
        sources = [sources]
    readings = [_read_source(source) for source in sources]
    if not readings:
        raise ArticleError("there is nothing to read", hint="give a file or a URL")
    reading = _joined(readings)
    articles = mark_copies(reading.articles)
    notices = (*reading.notices, *copy_notices(articles))
    return reading._replace(articles=articles, notices=notices)


def _joined(readings: Sequence[Reading]) -> Reading:
    """One after another; what points to an article by number points to it still."""
    whole = Reading()
    for reading in readings:
        offset = len(whole.articles)
        whole = Reading(
            articles=whole.articles + reading.articles,
            left_out=whole.left_out + reading.left_out,
            notices=whole.notices
            + tuple(
                replace(notice, articles=tuple(i + offset for i in notice.articles))
                for notice in reading.notices
            ),
            metadata=whole.metadata
            + tuple(
                line._replace(article=line.article + offset)
                for line in reading.metadata
            ),
        )
    return whole


def _read_source(source: Source) -> Reading:
    if source == "-":
        return _read_data(sys.stdin.buffer.read(MAX_BYTES + 1), "-", "")
    if isinstance(source, str) and is_url(source):
        page = fetch(source)
        suffix = ".html" if "html" in page.content_type else ""
        return _read_data(page.data, page.url, suffix)
    if not str(source).strip():
        raise ArticleError(
            "an empty name was given for a file", hint="for the current folder give ."
        )
    path = Path(source)
    try:
        return _read_folder(path) if path.is_dir() else _read_file(path)
    except (OSError, ValueError) as error:
        raise ArticleError(
            f"{source} can't be read ({_why(error)})", hint=_hint(str(source))
        ) from error


def _why(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    return getattr(error, "strerror", None) or str(error)


def _hint(source: str) -> str:
    if "://" in source:
        return "of addresses, only http and https can be fetched"
    if source.lower().startswith("www."):
        return "a web address begins with https://"
    return "check the path, and that you may read it"


def _read_folder(folder: Path) -> Reading:
    """All readable files below a folder, in the order of their paths."""
    files = sorted(
        (
            path
            for path in folder.rglob("*")
            if path.is_file() and not _is_hidden(path.relative_to(folder))
        ),
        # By themselves, paths take A and a for the same on Windows.
        key=lambda path: path.parts,
    )
    readings: list[Reading] = []
    skipped: list[str] = []
    for path in files:
        if path.suffix.lower() not in _READABLE:
            skipped.append(path.name)
            continue
        try:
            readings.append(_read_file(path))
        except (CompareError, OSError) as error:
            said = error.message if isinstance(error, CompareError) else _why(error)
            readings.append(Reading(notices=(Notice("unreadable", f"{said}."),)))
    reading = _joined(readings)
    if not reading.articles:
        raise ArticleError(
            f"{folder} has no article that can be read",
            hint="give a folder with .txt, .md, .html or .json files",
        )
    return _with_skipped(reading, folder, skipped)


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _with_skipped(reading: Reading, folder: Path, skipped: Sequence[str]) -> Reading:
    if not skipped:
        return reading
    named = ", ".join(skipped[:5]) + (", ..." if len(skipped) > 5 else "")
    kinds = (
        "1 file of another kind was"
        if len(skipped) == 1
        else (f"{len(skipped)} files of other kinds were")
    )
    said = f"In {folder}, {kinds} not read: {named}."
    return reading._replace(notices=(*reading.notices, Notice("unreadable", said)))


def _read_file(path: Path) -> Reading:
    check_size(path.stat().st_size, str(path))
    with path.open("rb") as file:
        # No more than is looked at: a pipe or a device may never end.
        data = file.read(MAX_BYTES + 1)
    return _read_data(data, str(path), path.suffix.lower())


def _read_data(data: bytes, name: str, suffix: str) -> Reading:
    """Read one source, by its suffix or, where that says nothing, by how it opens."""
    decoded = decode(data, called(name))
    text = decoded.text
    if suffix in _HTML or (suffix not in _JSON | _MARKDOWN and _opens_as_html(text)):
        return _read_page_of_web(data, name)
    if suffix in _JSON or (not suffix and _opens_as_json(text)):
        reading = read_stored(text, called(name))
    else:
        check_length(text, called(name))
        reading = read_plain(text, name, markdown=suffix in _MARKDOWN)
    everywhere = tuple(range(len(reading.articles)))
    notices = [
        *encoding_notice(decoded, called(name), everywhere),
        *reading.notices,
        *left_out_notice(reading.left_out, called(name)),
    ]
    return reading._replace(notices=tuple(notices))


def _opens_as_html(text: str) -> bool:
    opening = text[:2000].lstrip("\ufeff \t\r\n").lower()
    return opening.startswith(_HTML_OPENINGS)


def _opens_as_json(text: str) -> bool:
    opening = text[:2000].lstrip("\ufeff \t\r\n")
    return opening.startswith(("{", "[{", "[\n", "[ "))


def _read_page_of_web(data: bytes, name: str) -> Reading:
    url = name if is_url(name) else ""
    shown = shown_lines(data)
    check_length("\n".join(shown), called(name))
    found = read_web_page(data, url=url, name=url or called(name))
    article = with_headline(replace(found, source=name))
    metadata, left_out = account(shown, article, name)
    return Reading(
        articles=(article,),
        left_out=left_out,
        notices=tuple(left_out_notice(left_out, called(name))),
        metadata=metadata,
    )
