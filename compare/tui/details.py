"""All that is known of a sentence or a fact, in blocks for a reader."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from textual.content import Content

from compare.model import (
    ChangeKind,
    Entity,
    FactStatus,
    Moment,
    Precision,
    Quantity,
    SentenceRef,
    Span,
    Wording,
    one_line,
    say_span,
    visible,
)
from compare.paper.readable import readable
from compare.paper.words import quote_pronoun
from compare.tui.explain import explain_fact, explain_link, reasons
from compare.tui.looks import QUIET, STATUS_STYLE, signed
from compare.tui.marks import is_drawn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.model import Attribution, Claim, Fact, Link
    from compare.tui.lookup import Lookup


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, and what stands below it: side by side where there is room."""

    heading: Content
    sides: tuple[Content, ...] = ()


def detail_of_sentence(lookup: Lookup, ref: SentenceRef) -> tuple[Block, ...]:
    """Show a sentence beside each of its counterparts, then the facts in it."""
    blocks = [
        Block(explain_link(lookup, ref, link), _both_sides(lookup, link))
        for link in lookup.links_of.get(ref, ())
    ]
    if not blocks:
        heading = signed(lookup.status(ref), "No sentence of another article is linked")
        lines = (_sentence(lookup, ref), *_about_sentence(lookup, ref))
        blocks.append(Block(heading, (Content("\n").join(lines),)))
    if note := lookup.notes.get(ref):
        blocks.insert(0, Block(Content("Your note"), (_note(note),)))
    # A statement that stands against none only says the sentence again.
    facts = [fact for fact in lookup.facts_at.get(ref, ()) if is_drawn(fact)]
    return (*blocks, *(_fact_block(lookup, fact) for fact in facts))


def detail_of_fact(lookup: Lookup, fact: Fact) -> tuple[Block, ...]:
    """Show a fact with its claims, the sentences they stand in, and their links."""
    refs = {SentenceRef(claim.article, claim.sentence): None for claim in fact.claims}
    links = [
        link for link in lookup.comparison.links if link.a in refs and link.b in refs
    ]
    related = [lookup.facts[name] for name in fact.related if name in lookup.facts]
    return (
        _fact_block(lookup, fact),
        *(
            Block(explain_link(lookup, link.a, link), _both_sides(lookup, link))
            for link in links
        ),
        *(
            Block(Content.assemble("See also: ", explain_fact(lookup, other)))
            for other in related
        ),
    )


def _fact_block(lookup: Lookup, fact: Fact) -> Block:
    sides = tuple(
        _claim(lookup, claim, STATUS_STYLE[fact.status]) for claim in fact.claims
    )
    return Block(explain_fact(lookup, fact), sides)


def _claim(lookup: Lookup, claim: Claim, style: str) -> Content:
    """Give a claim in its sentence, and below it how it was read."""
    ref = SentenceRef(claim.article, claim.sentence)
    lines = [_sentence(lookup, ref, (claim.span,), f"reverse {style}")]
    if claim.value is not None and not isinstance(claim.value, Wording):
        lines.append(_line("Read as", describe_value(claim.value)))
    if claim.attribution is not None:
        lines.append(_line("Said by", describe_attribution(claim.attribution)))
    if claim.negated:
        lines.append(_line("Read as", "negated"))
    if claim.notes:
        lines.append(Content.assemble(("Assumed: ", QUIET), reasons(claim.notes)))
    return Content("\n").join(lines)


def _line(name: str, text: str) -> Content:
    return Content.assemble((f"{name}: ", QUIET), one_line(text))


def _both_sides(lookup: Lookup, link: Link) -> tuple[Content, ...]:
    """Give both sentences with the words that only one of them has in brackets."""
    changes = [change for change in link.changes if change.kind is not ChangeKind.EQUAL]
    left = [Span(change.a_start, change.a_end) for change in changes]
    right = [Span(change.b_start, change.b_end) for change in changes]
    return tuple(
        Content("\n").join(
            (
                _sentence(lookup, ref, spans, "bold $accent", brackets="[]"),
                *_about_sentence(lookup, ref),
            )
        )
        for ref, spans in ((link.a, left), (link.b, right))
    )


def _about_sentence(lookup: Lookup, ref: SentenceRef) -> list[Content]:
    """Say what only this sentence has, and who is said to have said it."""
    text = lookup.article(ref.article).text
    own = [f"“{text[each.start : each.end]}”" for each in lookup.own_words.get(ref, ())]
    lines = []
    if own:
        lines.append(_line(f"Only {lookup.names[ref.article]}", ", ".join(own)))
    said = {
        describe_attribution(claim.attribution): None
        for fact in lookup.facts_at.get(ref, ())
        for claim in fact.claims
        if claim.attribution and (claim.article, claim.sentence) == ref
    }
    lines.extend(_line("Said by", words) for words in said)
    return lines


def _sentence(
    lookup: Lookup,
    ref: SentenceRef,
    spans: Iterable[Span] = (),
    style: str = "",
    *,
    brackets: str = "",
) -> Content:
    """Give a sentence under its outlet and number, with some spans styled.

    Words that no other article has are underlined, after the sign for unique.
    """
    article = lookup.article(ref.article)
    sentence = article.sentences[ref.sentence]
    styled = [span for span in spans if len(span)]
    own = lookup.own_words.get(ref, ())
    ends = {each for span in (*styled, *own) for each in (span.start, span.end)}
    cuts = sorted({sentence.start, sentence.end, *ends})
    parts: list[Content] = []
    for start, end in pairwise(cuts):
        part = _plain(article.text[start:end])
        if any(span.start == start for span in own):
            part = Content.assemble(signed(FactStatus.UNIQUE), part)
        if _holds(own, start):
            part = part.stylize("underline")
        if _holds(styled, start):
            opening = (
                brackets[:1] if any(each.start == start for each in styled) else ""
            )
            closing = brackets[1:] if any(each.end == end for each in styled) else ""
            part = Content.assemble(opening, part, closing).stylize(style)
        parts.append(part)
    place = f"{lookup.names[ref.article]} {ref.sentence + 1}, {sentence.kind.value}"
    return Content.assemble((place, f"bold {QUIET}"), "\n", *parts)


def _holds(spans: Iterable[Span], at: int) -> bool:
    return any(span.start <= at < span.end for span in spans)


def _note(text: str) -> Content:
    """Give a note with its lines, each harmless."""
    return Content("\n".join(map(one_line, text.splitlines())))


def _plain(text: str) -> Content:
    return Content(visible(text).replace("\n", " "))


def describe_value(value: Quantity | Moment | Entity) -> str:
    """Say how a value was read, with its unit."""
    if isinstance(value, Quantity):
        return _describe_quantity(value)
    if isinstance(value, Moment):
        return _describe_moment(value)
    return f"{value.name}, {value.role}" if value.role else value.name


def _describe_quantity(value: Quantity) -> str:
    number = f"{value.value:,.10g}"
    if value.high is not None:
        number = f"{number} to {value.high:,.10g}"
    is_sum = len(value.unit) == 3 and value.unit.isupper()
    words = [value.unit, number] if is_sum else [number, value.unit]
    text = readable(" ".join(word for word in words if word))
    exact = value.precision in (Precision.EXACT, Precision.RANGE)
    return text if exact else f"{value.precision.value} {text}"


def _describe_moment(value: Moment) -> str:
    days = [day for day in (value.start, value.end) if day is not None]
    when = say_span(days[0], days[-1]) if days else "no day that can be told"
    also = ", ".join(word for word in (value.name, value.clock) if word)
    return f"{when} ({also})" if also else when


def describe_attribution(attribution: Attribution) -> str:
    """Say who is said to have said it, and how."""
    how = "in quotation marks" if attribution.direct else "reported"
    named = "" if attribution.named else ", unnamed"
    source = quote_pronoun(attribution.source)
    return f"{source}{named}, {how}, by “{attribution.cue}”"
