"""`newscompare split`: what was found in the input, to the last character."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from compare.cli.listing import Lines, list_format_option, print_json
from compare.cli.options import sources_argument
from compare.model import label_articles, long_date, to_dict
from compare.paper.words import counted, listing, quoted

if TYPE_CHECKING:
    from compare.model import Article
    from compare.read import Reading

_EXAMPLES = (
    "\b\nExamples:\n"
    "  newscompare split page.txt\n"
    "  newscompare split page.txt --left-out\n"
)


@click.command("split", epilog=_EXAMPLES)
@sources_argument
@click.option(
    "--left-out",
    is_flag=True,
    help="List also the lines that belong to no article, or tell of one.",
)
@list_format_option
def command(sources: tuple[str, ...], left_out: bool, form: str) -> None:
    """List the articles and sentences found in the input."""
    from compare.cli.reading import read_sources

    reading = read_sources(sources)
    if form == "json":
        print_json(_as_dict(reading))
        return
    lines = Lines()
    names = label_articles(reading.articles)
    for index, article in enumerate(reading.articles):
        _add_article(lines, index, names[index], article)
    if left_out:
        _add_left_out(lines, reading)
    elif reading.left_out:
        passages = counted(len(reading.left_out), "passage")
        lines.block(f"{passages} left out: --left-out lists them")
    lines.block(*(notice.message for notice in reading.notices))
    lines.print()


def _add_article(lines: Lines, index: int, name: str, article: Article) -> None:
    lines.block(f"Article {index + 1}: {name}")
    details = (
        ("Headline", quoted(article.headline) if article.headline else ""),
        ("By", listing(article.bylines)),
        ("Date", long_date(article.published) if article.published else ""),
        ("Source", article.source),
        ("Copy of", _article_number(article.copy_of)),
    )
    for label, text in details:
        if text:
            lines.add(text, first=f"  {label}: ", rest="    ")
    for number, sentence in enumerate(article.sentences, 1):
        start = f"  {number:>3} {sentence.kind:<8} "
        lines.add(sentence.text, first=start, rest=" " * len(start))


def _article_number(index: int | None) -> str:
    return "" if index is None else f"article {index + 1}"


def _add_left_out(lines: Lines, reading: Reading) -> None:
    lines.block("Left out, as it belongs to no article:")
    for passage in reading.left_out:
        lines.add(f"{passage.reason}: {quoted(passage.text)}", first="  ", rest="    ")
    if not reading.left_out:
        lines.add("nothing", first="  ")
    lines.block("Read for what it tells of an article:")
    for line in reading.metadata:
        start = f"article {line.article + 1}, {line.role}: "
        lines.add(start + quoted(line.text), first="  ", rest="    ")
    if not reading.metadata:
        lines.add("nothing", first="  ")


def _as_dict(reading: Reading) -> dict[str, object]:
    """Articles in the shape that a stored comparison has, and all the rest."""
    from compare.model import Comparison, Framing, Provenance

    plain = to_dict(
        Comparison(
            articles=reading.articles,
            links=(),
            groups=(),
            facts=(),
            framing=Framing(),
            notices=reading.notices,
            provenance=Provenance(""),
        )
    )
    return {
        "articles": plain["articles"],
        "left_out": [passage._asdict() for passage in reading.left_out],
        "metadata": [line._asdict() for line in reading.metadata],
        "notices": plain["notices"],
    }
