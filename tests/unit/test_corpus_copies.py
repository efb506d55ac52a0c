"""Copies in a corpus are found by signature and judged word by word."""

import random

import pytest

pytest.importorskip("rensa", reason="needs newscompare[corpus]")

from compare.corpus.copies import candidate_pairs, sign_runs
from compare.corpus.terms import read_words
from compare.text.shingles import are_copies

WORDS = [f"word{number}" for number in range(5000)]
FOOTER = " ".join(f"footer{number}" for number in range(30))


def made_up(seed: int, size: int = 300) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=size))


def pairs_of(texts: list[str]) -> list[tuple[int, int]]:
    signatures = sign_runs([read_words("", text).words for text in texts])
    found = candidate_pairs(dict(enumerate(signatures)))
    return [(a, b) for a, b in found if are_copies(texts[a], texts[b])]


def test_copies_are_found_shortened_edited_or_with_a_paragraph_added() -> None:
    wire = made_up(1)
    words = wire.split()
    edited = " ".join(
        "other" if place % 40 == 7 else w for place, w in enumerate(words)
    )
    shortened = " ".join(words[:180])
    longer = f"{made_up(2, 60)} {wire}"
    texts = [wire, made_up(3), edited, shortened, longer]
    assert {(0, 2), (0, 3), (0, 4)} <= set(pairs_of(texts))


def test_a_footer_that_many_share_makes_no_copies() -> None:
    assert pairs_of([f"{made_up(seed, 150)} {FOOTER}" for seed in range(20)]) == []


def test_texts_too_short_for_a_signature_pair_with_none() -> None:
    assert pairs_of(["", "two words", "", "two words"]) == []


def test_a_signature_is_the_same_in_every_process() -> None:
    (signature,) = sign_runs([read_words("", made_up(9)).words])
    assert len(signature) == 4 * 126
    assert signature[:8].hex() == "51653a03be364e22"
