"""Scoring by a sentence-transformers model, for who has one: `newscompare[embeddings]`.

Nothing here is loaded unless it is asked for, and nothing is downloaded: a model is
a folder, or a name that an earlier download left in the cache.
"""

from __future__ import annotations

from importlib import import_module
from os import PathLike
from typing import TYPE_CHECKING, Any, Protocol

from compare.errors import OptionsError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Article
    from compare.options import Similarity


class Encoder(Protocol):
    """What a model must be able to do."""

    def encode(self, sentences: list[str], *, normalize_embeddings: bool) -> Any:
        """Give one vector of length 1 a sentence."""


def similarity_by(model: str | PathLike[str] | Encoder) -> Similarity:
    """Make a scorer for `AlignOptions.similarity` from a sentence encoder.

    Its scores are cosines, with those below 0 raised to 0. They are no probabilities:
    give `AlignOptions.min_score` too, about 0.6 for MiniLM.

    Args:
        model: A folder or the name of a sentence-transformers model that is on this
            machine already, or a loaded one.

    Raises:
        OptionsError: sentence-transformers is not installed, or there is no such
            model on this machine.
    """
    encoder = _load(str(model)) if isinstance(model, str | PathLike) else model

    def similarity(left: Article, right: Article) -> Sequence[Sequence[float]]:
        rows, columns = _encode(encoder, left), _encode(encoder, right)
        return [[_cosine(row, column) for column in columns] for row in rows]

    return similarity


def _load(name: str) -> Encoder:
    try:
        package: Any = import_module("sentence_transformers")
    except ImportError as error:
        raise OptionsError(
            f"scoring by the model {name} needs sentence-transformers, "
            "which is not installed",
            hint='run pip install "newscompare[embeddings]"',
        ) from error
    try:
        encoder: Encoder = package.SentenceTransformer(name, local_files_only=True)
    except (OSError, ValueError) as error:
        raise OptionsError(
            f"there is no sentence-transformers model {name} on this machine",
            hint="give the path of its folder, or download it first",
        ) from error
    return encoder


def _encode(encoder: Encoder, article: Article) -> list[list[float]]:
    texts = [sentence.text for sentence in article.sentences]
    vectors = encoder.encode(texts, normalize_embeddings=True)
    return [[float(value) for value in vector] for vector in vectors]


def _cosine(one: Sequence[float], two: Sequence[float]) -> float:
    cosine = sum(a * b for a, b in zip(one, two, strict=True))
    return min(1.0, max(0.0, cosine))
