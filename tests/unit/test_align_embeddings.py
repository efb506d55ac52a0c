"""Another scorer: sentence encoders, which the package itself never needs."""

import subprocess
import sys
from types import SimpleNamespace

import pytest

from compare import AlignOptions, Article, CompareOptions, compare_articles
from compare.align.embeddings import similarity_by
from compare.errors import OptionsError

LEFT = Article.from_sentences(["The ferry sank off Skerra.", "Rain fell all day."])
RIGHT = Article.from_sentences(["It poured.", "A boat went down near the island."])
SENSES = {
    "The ferry sank off Skerra.": (1.0, 0.0),
    "A boat went down near the island.": (0.8, 0.6),
    "Rain fell all day.": (0.0, 1.0),
    "It poured.": (0.0, 1.0),
}


class Encoder:
    def encode(
        self, sentences: list[str], *, normalize_embeddings: bool
    ) -> list[tuple[float, float]]:
        assert normalize_embeddings
        return [SENSES[sentence] for sentence in sentences]


def test_scores_are_cosines_one_row_a_left_sentence() -> None:
    assert similarity_by(Encoder())(LEFT, RIGHT) == [[0.0, 0.8], [1.0, 0.6]]


def test_a_cosine_below_zero_is_no_likeness() -> None:
    encoder = SimpleNamespace(
        encode=lambda texts, normalize_embeddings: [
            (1.0,) if text == "Rain fell all day." else (-1.0,) for text in texts
        ]
    )
    assert similarity_by(encoder)(LEFT, RIGHT) == [[1.0, 1.0], [0.0, 0.0]]


def test_a_comparison_links_what_the_encoder_finds_alike() -> None:
    options = AlignOptions(similarity=similarity_by(Encoder()), min_score=0.7)
    found = compare_articles([LEFT, RIGHT], CompareOptions(align=options))
    links = {(link.a.sentence, link.b.sentence) for link in found.links}
    assert links == {(0, 1), (1, 0)}


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(OptionsError, match="not installed") as caught:
        similarity_by("all-MiniLM-L6-v2")
    assert "newscompare[embeddings]" in caught.value.hint


def test_a_model_is_loaded_by_name_and_never_downloaded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = []

    def load(name: str, *, local_files_only: bool) -> Encoder:
        asked.append((name, local_files_only))
        return Encoder()

    package = SimpleNamespace(SentenceTransformer=load)
    monkeypatch.setitem(sys.modules, "sentence_transformers", package)
    assert similarity_by("some-model")(LEFT, RIGHT)[1] == [1.0, 0.6]
    assert asked == [("some-model", True)]


def test_a_model_that_is_not_here_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(name: str, *, local_files_only: bool) -> Encoder:
        raise OSError(f"{name}: local_files_only={local_files_only}")

    package = SimpleNamespace(SentenceTransformer=load)
    monkeypatch.setitem(sys.modules, "sentence_transformers", package)
    with pytest.raises(OptionsError, match="no sentence-transformers model no-model"):
        similarity_by("no-model")


def test_a_comparison_does_not_load_the_extra() -> None:
    code = (
        "import sys; from compare import Article, compare_articles as c;"
        "c([Article.from_text('A ferry sank.'), Article.from_text('A ship sank.')]);"
        "print(sorted({'sentence_transformers', 'torch'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8"
    )
    assert done.stdout.strip() == "[]"
