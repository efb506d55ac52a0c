"""Copies in a corpus are found by signature and judged word by word."""

import random

import pytest

pytest.importorskip("rensa", reason="needs newscompare[corpus]")

import numpy as np

from compare.corpus.copies import (
    BANDS,
    ROWS,
    Signatures,
    candidate_pairs,
    judge_pairs,
    sign_runs,
)
from compare.corpus.terms import read_words
from compare.text.shingles import repeated_texts

WORDS = [f"word{number}" for number in range(5000)]
FOOTER = " ".join(f"footer{number}" for number in range(30))


def made_up(seed: int, size: int = 300) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=size))


def signed(texts: list[str]) -> Signatures:
    made = sign_runs(read_words([("", text) for text in texts]).words)
    known = [place for place, signature in enumerate(made) if signature]
    numbers = np.frombuffer(b"".join(made), "<u4").reshape(-1, BANDS * ROWS)
    lengths = np.array([len(texts[place]) for place in known], dtype=np.int64)
    return Signatures(numbers, np.array(known, dtype=np.int64), lengths)


def candidates(texts: list[str]) -> list[tuple[int, int]]:
    return [(a, b) for a, b in candidate_pairs(signed(texts)).tolist()]


def pairs_of(texts: list[str]) -> list[tuple[int, int]]:
    found = candidates(texts)
    verdicts = judge_pairs(dict(enumerate(texts)), found)
    return [pair for pair, is_copy in zip(found, verdicts, strict=True) if is_copy]


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


def test_a_footer_that_many_share_is_judged_of_none() -> None:
    assert candidates([f"{made_up(seed, 150)} {FOOTER}" for seed in range(200)]) == []


def test_the_candidates_of_many_copies_grow_as_they_do() -> None:
    wire = made_up(1)
    few, many = (len(candidates([wire] * size)) for size in (50, 500))
    assert (few, many) == (2 * 50 - 3, 2 * 500 - 3)


def test_pairs_are_judged_as_two_texts_are() -> None:
    random_ = random.Random(6)
    texts = ["", "a b c", "A, b c.", "a b d", made_up(4, 60), made_up(4, 60) + " more"]
    for seed in range(30):
        words = made_up(seed % 3, 200).split()
        start, size = random_.randrange(60), random_.randrange(40, 200)
        kept = words[start : start + size]
        texts.append(" ".join("new" if random_.random() < 0.03 else w for w in kept))
    pairs = [(a, b) for b in range(len(texts)) for a in range(b)]
    verdicts = judge_pairs(dict(enumerate(texts)), pairs)
    assert verdicts == [
        any(one is not None for one in repeated_texts((texts[a], texts[b])))
        for a, b in pairs
    ]
    assert 10 < sum(verdicts) < len(pairs) - 10


def test_who_comes_first_decides_whom_many_are_paired_with() -> None:
    made = signed([made_up(1)] * 5)
    backwards = made._replace(ranks=made.ranks[::-1])
    assert candidate_pairs(backwards).tolist() == candidate_pairs(made).tolist()


def test_texts_too_short_for_a_signature_pair_with_none() -> None:
    assert pairs_of(["", "two words", "", "two words"]) == []


def test_a_signature_is_the_same_in_every_process() -> None:
    (signature,) = sign_runs(read_words([("", made_up(9))]).words)
    assert len(signature) == 4 * 126
    assert signature[:8].hex() == "51653a03be364e22"
