"""The reader's corrections change a comparison as the reader means it."""

from dataclasses import replace

import pytest

from compare.model import (
    Claim,
    ClaimKind,
    Comparison,
    Fact,
    FactStatus,
    Link,
    Note,
    Placement,
    ReaderWord,
    Relation,
    SentenceRef,
    from_dict,
    to_dict,
)
from compare.review import (
    NOTHING_SAID,
    Act,
    Correction,
    Session,
    anchor_fact,
    anchor_sentence,
    apply_session,
)

ROW = (SentenceRef(0, 1), SentenceRef(1, 1))
TREATED = (SentenceRef(0, 4), SentenceRef(1, 3))
LOOSE = (SentenceRef(0, 2), SentenceRef(1, 2))


def linked(
    comparison: Comparison,
    pair: tuple[SentenceRef, SentenceRef],
    act: Act = Act.LINK,
    relation: Relation | None = None,
) -> Correction:
    anchors = tuple(anchor_sentence(comparison, ref) for ref in pair)
    return Correction(act, sentences=anchors, relation=relation)


def of_facts(
    comparison: Comparison, act: Act, *ids: str, status: FactStatus | None = None
) -> Correction:
    facts = {fact.id: fact for fact in comparison.facts}
    anchors = tuple(anchor_fact(comparison, facts[name]) for name in ids)
    return Correction(act, facts=anchors, status=status)


def noted(comparison: Comparison, ref: SentenceRef, text: str) -> Correction:
    return Correction(
        Act.NOTE, sentences=(anchor_sentence(comparison, ref),), text=text
    )


def corrected(comparison: Comparison, *corrections: Correction) -> Comparison:
    session = NOTHING_SAID
    for correction in corrections:
        session = session.add(correction)
    return apply_session(comparison, session)


def link_of(comparison: Comparison, pair: tuple[SentenceRef, SentenceRef]) -> Link:
    (link,) = [link for link in comparison.links if (link.a, link.b) == pair]
    return link


def fact_of(comparison: Comparison, name: str) -> Fact:
    return next(fact for fact in comparison.facts if fact.id == name)


def messages(comparison: Comparison, code: str) -> list[str]:
    return [notice.message for notice in comparison.notices if notice.code == code]


def test_a_session_without_corrections_gives_the_comparison_itself(
    sample: Comparison,
) -> None:
    assert apply_session(sample, NOTHING_SAID) is sample


def test_a_link_that_was_found_is_confirmed(sample: Comparison) -> None:
    said = corrected(sample, linked(sample, ROW, relation=Relation.EQUIVALENT))
    link = link_of(said, ROW)
    assert link.reader is ReaderWord.CONFIRMED
    assert link.because == ("the rare words linnea and skarvik", "you confirmed it")
    assert said.groups == sample.groups


def test_a_link_of_another_relation_is_changed(sample: Comparison) -> None:
    link = link_of(
        corrected(sample, linked(sample, ROW, relation=Relation.CONTRASTING)), ROW
    )
    assert link.relation is Relation.CONTRASTING
    assert link.reader is ReaderWord.CHANGED
    assert link.because[0] == "you call it contrasting, not equivalent"


def test_a_link_that_was_not_found_is_added_with_a_row_of_its_own(
    sample: Comparison,
) -> None:
    said = corrected(sample, linked(sample, LOOSE[::-1]))
    link = link_of(said, LOOSE)
    assert link.reader is ReaderWord.ADDED
    assert link.because == ("you linked them",)
    post, radio = (sample.articles[ref.article].text for ref in LOOSE)
    assert [
        (change.kind, post[change.a_start : change.a_end])
        for change in link.changes
        if change.kind == "equal"
    ] == [("equal", ".")]
    first = link.changes[0]
    assert post[first.a_start : first.a_end].startswith("Captain Ida Moen said nobody")
    assert radio[first.b_start : first.b_end].startswith("About 200 passengers")
    assert LOOSE in said.groups
    assert len(said.groups) == len(sample.groups) + 1


def test_a_rejected_link_takes_its_row_with_it(sample: Comparison) -> None:
    said = corrected(sample, linked(sample, ROW, Act.UNLINK))
    assert [(link.a, link.b) for link in said.links] == [TREATED]
    assert said.groups == (TREATED,)
    assert (
        "You say that Harbour Post, sentence 2, and Coast Radio, sentence 2, do not "
        "report the same thing." in messages(said, "corrected")
    )


def test_the_later_word_on_a_link_counts(sample: Comparison) -> None:
    no = linked(sample, ROW, Act.UNLINK)
    yes = linked(sample, ROW, relation=Relation.EQUIVALENT)
    assert corrected(sample, no, yes).groups == sample.groups
    both = apply_session(sample, Session((no, yes)))
    assert both.groups == sample.groups
    assert apply_session(sample, Session((yes, no))).groups == (TREATED,)


def test_a_sentence_linked_into_a_row_joins_it(sample: Comparison) -> None:
    said = corrected(sample, linked(sample, (SentenceRef(0, 2), SentenceRef(1, 1))))
    assert said.groups[0] == (SentenceRef(0, 1), SentenceRef(0, 2), SentenceRef(1, 1))


def third(sample: Comparison) -> Comparison:
    """The sample with a third article that is like the second, and one long row."""
    article = replace(sample.articles[1], outlet="Maren Echo")
    article = replace(article, text=article.text + " ")
    refs = (SentenceRef(0, 1), SentenceRef(1, 1), SentenceRef(2, 1))
    links = (
        Link(refs[0], refs[1], 0.9),
        Link(refs[0], refs[2], 0.7),
        Link(refs[1], refs[2], 0.8),
    )
    return replace(
        sample, articles=(*sample.articles, article), links=links, groups=(refs,)
    )


def test_no_way_round_joins_what_the_reader_parted(sample: Comparison) -> None:
    three = third(sample)
    said = corrected(three, linked(three, ROW, Act.UNLINK))
    assert said.groups == ((SentenceRef(1, 1), SentenceRef(2, 1)),)
    assert len(said.links) == 2


def test_two_sentences_of_one_article_are_never_linked(sample: Comparison) -> None:
    said = corrected(sample, linked(sample, (SentenceRef(0, 1), SentenceRef(0, 2))))
    assert said.links == sample.links
    assert messages(said, "corrections-lost")


def test_a_status_found_by_the_reader_too_is_confirmed(sample: Comparison) -> None:
    said = corrected(
        sample, of_facts(sample, Act.STATUS, "f1", status=FactStatus.CONFLICTING)
    )
    fact = fact_of(said, "f1")
    assert fact.reader is ReaderWord.CONFIRMED
    assert fact.because[-1] == "You confirmed it."
    assert said.links == sample.links


def test_another_status_is_the_readers_and_the_link_follows(
    sample: Comparison,
) -> None:
    said = corrected(
        sample, of_facts(sample, Act.STATUS, "f1", status=FactStatus.SHARED)
    )
    fact = fact_of(said, "f1")
    assert (fact.status, fact.reader) == (FactStatus.SHARED, ReaderWord.CHANGED)
    assert fact.because[0] == "You call it shared; it was found to be conflicting."
    assert link_of(said, TREATED).relation is Relation.OVERLAPPING
    assert not said.has_conflict


@pytest.mark.parametrize(
    ("name", "status"), [("f1", FactStatus.UNIQUE), ("f4", FactStatus.SHARED)]
)
def test_a_status_that_cannot_be_is_told_and_not_taken(
    sample: Comparison, name: str, status: FactStatus
) -> None:
    said = corrected(sample, of_facts(sample, Act.STATUS, name, status=status))
    assert said.facts == sample.facts
    assert messages(said, "corrections-lost") == [
        "1 of your corrections no longer fits: what it was said of was not found again."
    ]


def test_several_corrections_that_no_longer_fit_are_told_in_one_sentence(
    sample: Comparison,
) -> None:
    one = of_facts(sample, Act.STATUS, "f1", status=FactStatus.UNIQUE)
    two = of_facts(sample, Act.STATUS, "f4", status=FactStatus.SHARED)
    assert messages(corrected(sample, one, two), "corrections-lost") == [
        "2 of your corrections no longer fit: what they were said of was not found "
        "again."
    ]


def test_a_fact_taken_apart_leaves_one_for_each_outlet(sample: Comparison) -> None:
    sample = replace(
        sample,
        framing=replace(
            sample.framing, placements=(Placement("f1", ((0, 4), (1, 3)), (), ()),)
        ),
    )
    said = corrected(sample, of_facts(sample, Act.SPLIT, "f1"))
    parts = [fact for fact in said.facts if fact.id in ("f1", "f6")]
    assert [fact.outlets for fact in parts] == [(0,), (1,)]
    assert [fact.label for fact in parts] == ["Twelve", "Nine"]
    assert {fact.status for fact in parts} == {FactStatus.UNIQUE}
    assert {fact.reader for fact in parts} == {ReaderWord.CHANGED}
    assert said.framing.placements == ()
    assert len({fact.id for fact in said.facts}) == len(said.facts)


def test_two_facts_are_joined_into_one(sample: Comparison) -> None:
    apart = corrected(sample, of_facts(sample, Act.SPLIT, "f1"))
    said = corrected(
        apart,
        of_facts(apart, Act.JOIN, "f6", "f1", status=FactStatus.CONTRASTING),
    )
    fact = fact_of(said, "f1")
    assert fact.outlets == (0, 1)
    assert fact.label == "Twelve or Nine"
    assert (fact.status, fact.reader) == (FactStatus.CONTRASTING, ReaderWord.ADDED)
    assert len(said.facts) == len(sample.facts)
    assert link_of(said, TREATED).relation is Relation.CONTRASTING


def test_facts_of_two_kinds_are_never_joined(sample: Comparison) -> None:
    said = corrected(
        sample, of_facts(sample, Act.JOIN, "f4", "f5", status=FactStatus.SHARED)
    )
    assert said.facts == sample.facts
    assert messages(said, "corrections-lost")


def test_a_fact_read_amiss_is_taken_out(sample: Comparison) -> None:
    sample = replace(
        sample,
        facts=tuple(
            replace(fact, related=("f5",)) if fact.id == "f4" else fact
            for fact in sample.facts
        ),
    )
    said = corrected(sample, of_facts(sample, Act.REJECT, "f5"))
    assert [fact.id for fact in said.facts] == ["f1", "f2", "f3", "f4"]
    assert fact_of(said, "f4").related == ()
    assert "You took out the person “Ida Moen”." in messages(said, "corrected")


def test_a_note_stands_at_its_sentence(sample: Comparison) -> None:
    said = corrected(sample, noted(sample, ROW[1], "Who\ncounted?"))
    assert said.notes == (Note(1, 1, "Who\ncounted?"),)


def test_an_empty_note_takes_the_note_away(sample: Comparison) -> None:
    session = NOTHING_SAID.add(noted(sample, ROW[1], "Who counted?"))
    assert session.add(noted(sample, ROW[1], "  ")) == NOTHING_SAID


def statement(comparison: Comparison, ref: SentenceRef) -> Claim:
    sentence = comparison.articles[ref.article].sentences[ref.sentence]
    return Claim(
        ClaimKind.STATEMENT,
        *ref,
        sentence.start,
        sentence.end,
        sentence.text,
    )


def test_statements_alone_in_two_sentences_go_when_these_are_linked(
    sample: Comparison,
) -> None:
    lone = tuple(
        Fact(
            f"f{number}",
            ClaimKind.STATEMENT,
            "alone",
            FactStatus.UNIQUE,
            (statement(sample, ref),),
        )
        for number, ref in enumerate(LOOSE, 6)
    )
    sample = replace(sample, facts=(*sample.facts, *lone))
    assert corrected(sample, linked(sample, LOOSE)).facts == sample.facts[:5]


def test_a_statement_shared_by_two_sentences_is_parted_with_their_link(
    sample: Comparison,
) -> None:
    shared = Fact(
        "f6",
        ClaimKind.STATEMENT,
        "ran aground",
        FactStatus.SHARED,
        tuple(statement(sample, ref) for ref in ROW),
    )
    sample = replace(sample, facts=(*sample.facts, shared))
    said = corrected(sample, linked(sample, ROW, Act.UNLINK))
    parts = [fact for fact in said.facts if fact.kind is ClaimKind.STATEMENT]
    assert [fact.outlets for fact in parts] == [(0,), (1,)]
    assert {fact.status for fact in parts} == {FactStatus.UNIQUE}


def test_a_correction_of_an_article_that_is_not_here_waits(
    sample: Comparison,
) -> None:
    three = third(sample)
    pair = (SentenceRef(0, 1), SentenceRef(2, 1))
    said = corrected(sample, linked(three, pair))
    assert said.links == sample.links
    assert messages(said, "corrections-elsewhere") == [
        "1 of your corrections is about articles that are not part of this comparison."
    ]


def test_a_fact_is_known_again_when_a_third_article_tells_it_too(
    sample: Comparison,
) -> None:
    word = of_facts(sample, Act.STATUS, "f3", status=FactStatus.SHARED)
    three = third(sample)
    place = statement(three, SentenceRef(2, 1))
    at = place.text.index("Skarvik")
    more = replace(
        place,
        kind=ClaimKind.PLACE,
        start=place.start + at,
        end=place.start + at + 7,
        text="Skarvik",
    )
    three = replace(
        three,
        facts=tuple(
            replace(fact, id=f"f9{fact.id}", claims=(*fact.claims, more))
            if fact.id == "f3"
            else fact
            for fact in three.facts
        ),
    )
    assert fact_of(corrected(three, word), "f9f3").reader is ReaderWord.CONFIRMED


def mended(sample: Comparison, opening: str) -> Comparison:
    """The sample after words were put in front of its first article."""
    article = sample.articles[0]
    more = len(opening)
    moved = replace(
        article,
        text=opening + article.text,
        sentences=tuple(
            replace(s, start=s.start + more, end=s.end + more)
            for s in article.sentences
        ),
    )
    facts = tuple(
        replace(
            fact,
            claims=tuple(
                replace(c, start=c.start + more, end=c.end + more)
                if c.article == 0
                else c
                for c in fact.claims
            ),
        )
        for fact in sample.facts
    )
    return replace(sample, articles=(moved, *sample.articles[1:]), facts=facts)


def test_corrections_find_their_words_in_a_text_that_was_mended(
    sample: Comparison,
) -> None:
    words = (
        linked(sample, LOOSE),
        noted(sample, ROW[0], "Look."),
        of_facts(sample, Act.STATUS, "f1", status=FactStatus.SHARED),
    )
    said = corrected(mended(sample, "Updated. "), *words)
    assert link_of(said, LOOSE).reader is ReaderWord.ADDED
    assert said.notes == (Note(0, 1, "Look."),)
    assert fact_of(said, "f1").reader is ReaderWord.CHANGED


def test_words_that_are_gone_from_a_mended_text_are_told(sample: Comparison) -> None:
    word = noted(sample, ROW[0], "Look.")
    article = sample.articles[0]
    other = replace(article, text=article.text.replace("Linnea", "Lisbet"))
    other = replace(
        other,
        sentences=tuple(
            replace(s, text=other.text[s.start : s.end]) for s in other.sentences
        ),
    )
    changed = replace(sample, articles=(other, sample.articles[1]))
    said = corrected(changed, word, noted(sample, LOOSE[0], "Who?"))
    assert said.notes == (Note(0, 2, "Who?"),)
    assert messages(said, "corrections-lost")
    alone = corrected(changed, word)
    assert messages(alone, "corrections-elsewhere")
    assert not messages(alone, "corrections-lost")


def test_another_article_of_an_outlet_takes_no_correction_of_the_first(
    sample: Comparison,
) -> None:
    words = (
        of_facts(sample, Act.STATUS, "f3", status=FactStatus.SHARED),
        of_facts(sample, Act.REJECT, "f5"),
    )
    articles = tuple(
        replace(
            article,
            text=article.text.replace(" on Friday", " on Monday").replace(
                "Captain Ida Moen said nobody", "Captain Ida Moen says nobody"
            ),
        )
        for article in sample.articles
    )
    other = replace(sample, articles=articles)
    said = corrected(other, *words)
    assert said.facts == other.facts
    assert messages(said, "corrections-elsewhere")


def test_the_notice_counts_what_the_reader_said_and_names_the_file(
    sample: Comparison,
) -> None:
    session = Session(
        (
            linked(sample, LOOSE),
            linked(sample, ROW, Act.UNLINK),
            noted(sample, ROW[0], "Look."),
        )
    )
    said = apply_session(sample, session, place="ferry.newscompare")
    assert messages(said, "corrected")[0] == (
        "Your corrections are part of this: 1 link of yours, 1 link taken away, 1 note."
        " They are kept in ferry.newscompare."
    )
    assert said.notices[0] == sample.notices[0]


def test_a_corrected_comparison_goes_through_json_whole(sample: Comparison) -> None:
    said = corrected(
        sample,
        linked(sample, LOOSE),
        of_facts(sample, Act.STATUS, "f1", status=FactStatus.SHARED),
        noted(sample, ROW[0], "Look."),
    )
    assert from_dict(to_dict(said)) == said


def test_a_comparison_without_corrections_has_no_key_of_theirs(
    sample: Comparison,
) -> None:
    data = to_dict(sample)
    assert "notes" not in data
    assert "session" not in data["provenance"]
    assert not any("reader" in each for each in (*data["links"], *data["facts"]))


def test_a_comparison_stored_with_corrections_keeps_them(sample: Comparison) -> None:
    said = corrected(sample, linked(sample, LOOSE), noted(sample, ROW[0], "Look."))
    assert apply_session(said, NOTHING_SAID) is said
    more = corrected(said, linked(said, ROW, Act.UNLINK))
    assert more.notes == said.notes
    assert link_of(more, LOOSE).reader is ReaderWord.ADDED
    assert len(messages(more, "corrected")) == 3


def test_what_the_reader_parted_is_remembered(sample: Comparison) -> None:
    said = corrected(sample, linked(sample, ROW, Act.UNLINK))
    assert said.unlinked == (ROW,)
    assert from_dict(to_dict(said)) == said
    again = corrected(said, linked(said, ROW))
    assert again.unlinked == ()


def test_a_link_keeps_what_other_facts_say_when_one_is_changed(
    sample: Comparison,
) -> None:
    first, second = sample.links
    why = (
        "both have “treated”",
        "They differ on this: 12 treated; or 9 treated.",
    )
    sample = replace(sample, links=(first, replace(second, because=why)))
    said = corrected(sample, of_facts(sample, Act.SPLIT, "f1"))
    assert link_of(said, ROW) == first
    assert link_of(said, TREATED).relation is Relation.OVERLAPPING
    assert link_of(said, TREATED).because == why[:1]


def test_the_readers_word_on_a_link_stays_whatever_becomes_of_its_facts(
    sample: Comparison,
) -> None:
    said = corrected(
        sample,
        linked(sample, TREATED, relation=Relation.CONFLICTING),
        of_facts(sample, Act.SPLIT, "f1"),
    )
    assert link_of(said, TREATED).relation is Relation.CONFLICTING


def test_facts_of_one_outlet_are_never_joined(sample: Comparison) -> None:
    fact = fact_of(sample, "f5")
    again = replace(fact, id="f6", label="Moen")
    sample = replace(sample, facts=(*sample.facts, again))
    word = of_facts(sample, Act.JOIN, "f5", "f6", status=FactStatus.SHARED)
    assert corrected(sample, word).facts == sample.facts


def test_of_two_facts_in_one_place_the_one_of_that_label_is_meant(
    sample: Comparison,
) -> None:
    other = replace(fact_of(sample, "f1"), id="f6", label="another matter")
    for facts in ((*sample.facts, other), (other, *sample.facts)):
        both = replace(sample, facts=facts)
        said = corrected(both, of_facts(both, Act.REJECT, "f6"))
        assert {fact.id for fact in said.facts} == {fact.id for fact in sample.facts}


def test_a_fact_that_gained_a_place_in_the_same_article_is_another(
    sample: Comparison,
) -> None:
    word = of_facts(sample, Act.REJECT, "f1")
    fact = fact_of(sample, "f1")
    more = replace(fact_of(sample, "f2").claims[0], kind=fact.kind)
    grown = replace(fact, claims=(more, *fact.claims))
    changed = replace(sample, facts=(grown, *sample.facts[1:]))
    assert corrected(changed, word).facts == changed.facts


def test_a_sentence_that_is_cut_otherwise_takes_no_word_on_the_old_one(
    sample: Comparison,
) -> None:
    word = noted(sample, ROW[0], "Look.")
    article = sample.articles[0]
    _, second, third_, *rest = article.sentences
    both = replace(second, end=third_.end, text=article.text[second.start : third_.end])
    cut = replace(article, sentences=(article.sentences[0], both, *rest))
    said = corrected(replace(sample, articles=(cut, sample.articles[1])), word)
    assert said.notes == ()
    assert messages(said, "corrections-lost")


@pytest.mark.parametrize(("times", "found"), [(1, True), (2, False)])
def test_words_at_the_very_beginning_are_found_if_they_stand_there_alone(
    sample: Comparison, times: int, found: bool
) -> None:
    word = noted(sample, SentenceRef(0, 0), "Look.")
    article = sample.articles[0]
    headline = article.sentences[0]
    again = f"\n{headline.text}" * (times - 1)
    other = replace(article, text=f"{article.text}{again}\nMore.")
    said = corrected(
        replace(sample, articles=(other, sample.articles[1])),
        word,
        noted(sample, SentenceRef(0, 1), "Here."),
    )
    assert (Note(0, 0, "Look.") in said.notes) is found
    assert Note(0, 1, "Here.") in said.notes


def test_the_label_of_a_part_is_its_longest_words(sample: Comparison) -> None:
    fact = fact_of(sample, "f2")
    shorter = replace(
        fact.claims[0], end=fact.claims[0].start + 3, text=fact.claims[0].text[:3]
    )
    longer = replace(fact, claims=(shorter, *fact.claims))
    sample = replace(sample, facts=(longer,))
    said = corrected(sample, of_facts(sample, Act.SPLIT, "f2"))
    assert [part.label for part in said.facts] == ["212 people", "About 200 passengers"]


def test_parts_of_a_shared_fact_keep_its_label(sample: Comparison) -> None:
    fact = replace(fact_of(sample, "f2"), status=FactStatus.SHARED, label="over 200")
    sample = replace(sample, facts=(fact,))
    said = corrected(sample, of_facts(sample, Act.SPLIT, "f2"))
    assert [part.label for part in said.facts] == ["over 200", "over 200"]


def test_the_claims_of_joined_facts_stand_in_the_order_of_the_articles(
    sample: Comparison,
) -> None:
    apart = corrected(sample, of_facts(sample, Act.SPLIT, "f1"))
    turned = replace(apart, facts=apart.facts[::-1])
    said = corrected(
        turned, of_facts(turned, Act.JOIN, "f1", "f6", status=FactStatus.CONFLICTING)
    )
    assert [claim.article for claim in fact_of(said, "f6").claims] == [0, 1]
