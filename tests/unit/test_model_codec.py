"""A comparison goes to JSON and comes back whole; a damaged one is refused."""

import datetime
import json
from collections.abc import Callable
from typing import Any

import pytest

from compare.errors import StoredError
from compare.model import (
    Article,
    Attribution,
    Change,
    ChangeKind,
    Claim,
    ClaimKind,
    Comparison,
    Entity,
    Fact,
    FactStatus,
    Framing,
    Link,
    Moment,
    Notice,
    Phrase,
    Placement,
    Precision,
    Provenance,
    Quantity,
    Relation,
    Sentence,
    SentenceKind,
    SentenceRef,
    Value,
    Voice,
    VoiceKind,
    Wording,
    WordUse,
    from_dict,
    to_dict,
)


def article(text: str, outlet: str) -> Article:
    return Article(
        text=text,
        sentences=(Sentence(text, 0, len(text), SentenceKind.HEADLINE),),
        outlet=outlet,
        headline=text,
        bylines=("Ann Poe",),
        published=datetime.date(2025, 8, 24),
        source="a.txt",
        home="CA",
    )


def claim(text: str, index: int, kind: ClaimKind, value: Value | None) -> Claim:
    return Claim(
        kind=kind,
        article=index,
        sentence=0,
        start=0,
        end=len(text),
        text=text,
        value=value,
        attribution=Attribution("Ann Poe", "said", direct=True, key="an poe"),
        matter=("ship",),
        notes=("assumed",),
    )


@pytest.fixture
def comparison() -> Comparison:
    left, right = "Twelve ships 🚢 sank.", "Nine ships sank."
    values: list[tuple[ClaimKind, Value | None]] = [
        (ClaimKind.QUANTITY, Quantity(12, "", Precision.AT_LEAST, counted="ship")),
        (ClaimKind.DATE, Moment(datetime.date(2025, 8, 24), None, "sunday", "10:30")),
        (ClaimKind.PERSON, Entity("Ann Poe", "an poe", "captain")),
        (ClaimKind.QUOTE, Wording(("ship", "sink"))),
        (ClaimKind.STATEMENT, None),
    ]
    return Comparison(
        articles=(article(left, "Alpha"), article(right, "Beta")),
        links=(
            Link(
                SentenceRef(0, 0),
                SentenceRef(1, 0),
                0.9,
                Relation.CONFLICTING,
                ("both have ships",),
                (Change(ChangeKind.REPLACE, 0, 6, 0, 4),),
            ),
        ),
        groups=((SentenceRef(0, 0), SentenceRef(1, 0)),),
        facts=tuple(
            Fact(
                f"f{number}",
                kind,
                "ships",
                FactStatus.CONFLICTING,
                (claim(left, 0, kind, value), claim(right, 1, kind, value)),
                ("12; or 9",),
                ("f2",),
            )
            for number, (kind, value) in enumerate(values, start=1)
        ),
        framing=Framing(
            (Voice(0, "Ann Poe", VoiceKind.NAMED, 4, ("said",), (0,)),),
            (Placement("f1", ((0, 0), (1, 0))),),
            (WordUse(0, "hedge", "perhaps", (0,)),),
        ),
        notices=(Notice("copy", "One is a copy.", (0, 1)),),
        provenance=Provenance("newscompare 0.1.0", {"align": {"min_score": None}}),
        phrases=(Phrase(0, 0, 7, 12, (1,)), Phrase(0, 0, 0, 6)),
    )


def test_json_and_back_gives_the_same_comparison(comparison: Comparison) -> None:
    assert from_dict(json.loads(json.dumps(to_dict(comparison)))) == comparison


def test_the_shape_is_that_of_the_contract(comparison: Comparison) -> None:
    data = to_dict(comparison)
    assert (data["format"], data["version"]) == ("compare.comparison", 1)
    assert data["provenance"]["created"] is None
    fact = data["facts"][0]
    assert set(fact) == {
        *("id", "kind", "label", "status", "outlets", "related", "because", "claims")
    }
    assert {"article", "sentence", "start", "end", "text", "value"} <= set(
        fact["claims"][0]
    )
    assert fact["outlets"] == [0, 1]
    assert data["links"][0]["a"] == [0, 0]
    assert {"text", "start", "end", "kind", "paragraph"} == set(
        data["articles"][0]["sentences"][0]
    )


def without_facts(data: Any) -> None:
    del data["facts"]


def with_other_text(data: Any) -> None:
    data["articles"][0]["text"] = "Something else"


def with_a_claim_of_no_article(data: Any) -> None:
    data["facts"][0]["claims"][0]["article"] = 7


def with_an_unknown_status(data: Any) -> None:
    data["facts"][0]["status"] = "odd"


def of_a_newer_version(data: Any) -> None:
    data["version"] = 2


def of_another_format(data: Any) -> None:
    data["format"] = "x"


def with_facts_that_are_text(data: Any) -> None:
    data["facts"] = "none"


def with_a_text_that_grew(data: Any) -> None:
    data["articles"][1]["text"] += " More."


def with_a_link_to_no_sentence(data: Any) -> None:
    data["links"][0]["b"] = [1, 1]


def with_a_phrase_beyond_the_text(data: Any) -> None:
    data["phrases"][0]["end"] = 1000


def with_a_voice_of_no_article(data: Any) -> None:
    data["framing"]["voices"][0]["article"] = 2


def with_a_label_that_is_a_number(data: Any) -> None:
    data["facts"][0]["label"] = 5


def with_one_article(data: Any) -> None:
    del data["articles"][1]


@pytest.mark.parametrize(
    "damage",
    [
        without_facts,
        with_other_text,
        with_a_claim_of_no_article,
        with_an_unknown_status,
        of_a_newer_version,
        of_another_format,
        with_facts_that_are_text,
        with_a_text_that_grew,
        with_a_link_to_no_sentence,
        with_a_phrase_beyond_the_text,
        with_a_voice_of_no_article,
        with_a_label_that_is_a_number,
        with_one_article,
    ],
)
def test_damage_is_told_in_one_sentence(
    comparison: Comparison, damage: Callable[[Any], None]
) -> None:
    data = to_dict(comparison)
    damage(data)
    with pytest.raises(StoredError) as caught:
        from_dict(data)
    assert "\n" not in caught.value.message
    assert caught.value.hint


def test_an_edited_text_is_named_by_its_outlet(comparison: Comparison) -> None:
    data = to_dict(comparison)
    with_a_text_that_grew(data)
    with pytest.raises(StoredError, match=r"text of article 2 \(Beta\) was changed"):
        from_dict(data)


def test_keys_that_a_later_version_adds_are_passed_over(comparison: Comparison) -> None:
    data = to_dict(comparison)
    data["new"] = data["facts"][0]["new"] = data["facts"][0]["claims"][0]["new"] = 1
    assert from_dict(data) == comparison


def test_a_list_is_no_comparison(comparison: Comparison) -> None:
    with pytest.raises(StoredError, match="not a stored comparison"):
        from_dict([to_dict(comparison)])  # type: ignore[arg-type]


def test_a_fact_needs_a_claim() -> None:
    with pytest.raises(ValueError, match="no claim"):
        Fact("f1", ClaimKind.DATE, "", FactStatus.UNIQUE, ())
