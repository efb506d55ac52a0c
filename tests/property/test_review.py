"""Whatever a reader says: nothing is lost, and undo gives back what was found."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from compare.model import (
    Article,
    Claim,
    ClaimKind,
    Comparison,
    Fact,
    FactStatus,
    Framing,
    Link,
    Provenance,
    Relation,
    Sentence,
    SentenceRef,
    from_dict,
    to_dict,
)
from compare.review import (
    NOTHING_SAID,
    Act,
    Correction,
    History,
    Session,
    anchor_fact,
    anchor_sentence,
    apply_session,
)
from compare.review.stored import from_json, to_json

SENTENCES = 4


def article(name: str) -> Article:
    texts = [f"{name} says {number} here." for number in range(SENTENCES)]
    sentences = []
    start = 0
    for text in texts:
        sentences.append(Sentence(text, start, start + len(text)))
        start += len(text) + 1
    return Article("\n".join(texts), tuple(sentences), outlet=name)


def claim(articles: tuple[Article, ...], kind: ClaimKind, ref: SentenceRef) -> Claim:
    sentence = articles[ref.article].sentences[ref.sentence]
    whole = kind is ClaimKind.STATEMENT
    text = sentence.text if whole else str(ref.sentence)
    start = sentence.start + sentence.text.index(text)
    return Claim(kind, *ref, start, start + len(text), text)


def found() -> Comparison:
    articles = tuple(map(article, ("Post", "Wire", "Echo")))
    refs = [[SentenceRef(a, s) for s in range(SENTENCES)] for a in range(3)]
    rows = [tuple(refs[a][s] for a in range(3)) for s in range(2)]
    links = tuple(
        Link(one, two, 0.9 - one.sentence / 10 - two.article / 100)
        for row in rows
        for one, two in combinations(row, 2)
    )
    facts: list[Fact] = []
    for kind in (ClaimKind.QUANTITY, ClaimKind.STATEMENT):
        for status, members in (
            (FactStatus.SHARED, rows[0]),
            (FactStatus.CONFLICTING, rows[1][:2]),
            *((FactStatus.UNIQUE, (refs[a][2],)) for a in range(3)),
        ):
            claims = tuple(claim(articles, kind, ref) for ref in members)
            name = f"f{len(facts) + 1}"
            facts.append(Fact(name, kind, claims[0].text, status, claims))
    return Comparison(
        articles, links, tuple(rows), tuple(facts), Framing(), (), Provenance("x")
    )


FOUND = found()
REFS = [SentenceRef(a, s) for a in range(3) for s in range(SENTENCES)]


@st.composite
def corrections(draw: st.DrawFn, comparison: Comparison) -> Correction:
    """One thing that a reader of this comparison may say."""
    act = draw(st.sampled_from([*Act]))
    if act in (Act.LINK, Act.UNLINK):
        pair = draw(st.lists(st.sampled_from(REFS), min_size=2, max_size=2))
        relation = draw(st.sampled_from([*Relation])) if act is Act.LINK else None
        ends = tuple(anchor_sentence(comparison, ref) for ref in pair)
        return Correction(act, ends, relation=relation)
    if act is Act.NOTE:
        ref = draw(st.sampled_from(REFS))
        text = draw(st.text(max_size=5))
        return Correction(act, (anchor_sentence(comparison, ref),), text=text)
    count = 2 if act is Act.JOIN else 1
    facts = draw(
        st.lists(st.sampled_from(comparison.facts), min_size=count, max_size=count)
    )
    status = None
    if act in (Act.STATUS, Act.JOIN):
        status = draw(st.sampled_from([*FactStatus]))
    anchors = tuple(anchor_fact(comparison, fact) for fact in facts)
    return Correction(act, facts=anchors, status=status)


@st.composite
def histories(draw: st.DrawFn) -> History:
    """A reader at work: each correction is said of what the ones before it made."""
    history = History()
    for _ in range(draw(st.integers(0, 8))):
        shown = apply_session(FOUND, history.session)
        if not shown.facts:
            break
        history = history.add(draw(corrections(shown)))
    return history


def check(comparison: Comparison) -> None:
    ids = [fact.id for fact in comparison.facts]
    assert len(set(ids)) == len(ids)
    members = [ref for group in comparison.groups for ref in group]
    assert len(set(members)) == len(members)
    for group in comparison.groups:
        assert len({ref.article for ref in group}) > 1
        assert list(group) == sorted(group)
    for fact in comparison.facts:
        assert set(fact.related) <= set(ids)
        assert (fact.status is FactStatus.SHARED) <= (len(fact.outlets) > 1)
        assert (fact.status is FactStatus.UNIQUE) <= (len(fact.outlets) == 1)
    for link in comparison.links:
        assert link.a.article < link.b.article
    assert from_dict(to_dict(comparison)) == comparison


@given(histories())
def test_a_corrected_comparison_holds_together(history: History) -> None:
    check(apply_session(FOUND, history.session))


@given(histories())
def test_applied_twice_is_applied_once(history: History) -> None:
    once = apply_session(FOUND, history.session)
    assert apply_session(once, history.session) == once


@given(histories())
def test_undo_gives_back_what_was_found_and_redo_what_was_said(
    history: History,
) -> None:
    steps = [history]
    while steps[-1].past:
        steps.append(steps[-1].undo())
    assert apply_session(FOUND, steps[-1].session) == FOUND
    again = steps[-1]
    while again.future:
        again = again.redo()
    assert again == history


@given(histories())
def test_a_stored_session_is_the_session(history: History) -> None:
    text = to_json(history.session).encode("utf-8", "backslashreplace").decode()
    assert from_json(text, "x") == history.session
    assert History.of(history.session).session == history.session


@given(histories())
def test_two_sentences_that_the_reader_parted_share_no_row(history: History) -> None:
    shown = apply_session(FOUND, history.session)
    parted = [
        {anchor.text for anchor in correction.sentences}
        for correction in history.session.corrections
        if correction.act is Act.UNLINK
        and len({anchor.outlet for anchor in correction.sentences}) == 2
    ]
    for group in shown.groups:
        texts = {
            shown.articles[ref.article].sentences[ref.sentence].text for ref in group
        }
        assert not any(pair <= texts for pair in parted)


def swapped(comparison: Comparison) -> Comparison:
    """The same with its articles in the reverse order, ids and all else as they are."""

    def turn(ref: SentenceRef) -> SentenceRef:
        return SentenceRef(2 - ref.article, ref.sentence)

    def place(claim: Claim) -> tuple[int, int, int]:
        return claim.article, claim.start, claim.end

    return replace(
        comparison,
        articles=comparison.articles[::-1],
        links=tuple(
            replace(link, a=turn(link.b), b=turn(link.a)) for link in comparison.links
        ),
        groups=tuple(sorted(tuple(sorted(map(turn, g))) for g in comparison.groups)),
        facts=tuple(
            replace(
                fact,
                claims=tuple(
                    sorted(
                        (replace(c, article=2 - c.article) for c in fact.claims),
                        key=place,
                    )
                ),
            )
            for fact in comparison.facts
        ),
    )


def findings(comparison: Comparison) -> object:
    """What is found, whatever the order, the ids and the words for it."""
    return (
        {(link.a, link.b, link.relation, link.reader) for link in comparison.links},
        set(comparison.groups),
        {
            (
                fact.kind,
                fact.status,
                fact.reader,
                frozenset((c.article, c.start, c.end) for c in fact.claims),
            )
            for fact in comparison.facts
        },
    )


@given(histories())
def test_the_order_of_the_articles_changes_no_finding(history: History) -> None:
    session = history.session
    one = swapped(apply_session(FOUND, session))
    two = apply_session(swapped(FOUND), session)
    assert findings(one) == findings(two)


@given(st.lists(st.sampled_from(REFS), min_size=1, max_size=4))
def test_taking_every_note_away_leaves_nothing_said(refs: list[SentenceRef]) -> None:
    session: Session = NOTHING_SAID
    for text in ("So?", ""):
        for ref in refs:
            anchor = anchor_sentence(FOUND, ref)
            session = session.add(Correction(Act.NOTE, (anchor,), text=text))
    assert session == NOTHING_SAID


@given(histories(), st.data())
def test_what_is_shown_can_be_confirmed(history: History, data: st.DataObject) -> None:
    shown = apply_session(FOUND, history.session)
    if not shown.facts:
        return
    fact = data.draw(st.sampled_from(shown.facts))
    anchors = (anchor_fact(shown, fact),)
    word = Correction(Act.STATUS, facts=anchors, status=fact.status)
    said = apply_session(FOUND, history.add(word).session)
    assert [f.id for f in said.facts if f.reader] == [
        f.id for f in shown.facts if f.reader or f.id == fact.id
    ]
