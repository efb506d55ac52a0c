"""Stem once what every run would stem: `python -m bench.stems --data DIR`.

Writes `compare/data/stems.json`: the words of the package's own tables that are looked
up by their stems, and the commonest words of news. Words only, no text; the same texts
give the same bytes. To run again when `intents.json`, `kin.json` or `senses.json` has
new words.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from bench.rarity import load_texts
from compare.text import fold, tokenize
from compare.text.tokens import STEMMED, stem_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DATA = Path(__file__).parents[1] / "compare" / "data"
OUTPUT = DATA / "stems.json"
TABLES = ("intents.json", "kin.json", "senses.json")
FEWEST = 15
"""Articles, of some 1,300; more words save less than it takes to load them."""
_WORD = re.compile(r"[^\W\d_]+")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    texts = load_texts(parser.parse_args().data).values()
    found = {*table_words(), *common_words(texts)}
    words = {word for word in found if word.endswith(STEMMED)}  # no other is looked up
    OUTPUT.write_text(as_json(words), encoding="utf-8", newline="\n")
    print(f"{len(words)} words, {OUTPUT.stat().st_size:,} bytes")


def table_words() -> Iterator[str]:
    for name in TABLES:
        yield from _WORD.findall(fold((DATA / name).read_text("utf-8")))


def common_words(texts: Iterable[list[str]]) -> Iterator[str]:
    counts: Counter[str] = Counter()
    for sentences in texts:
        counts.update(
            {token.norm for sentence in sentences for token in tokenize(sentence)}
        )
    yield from (
        word for word, count in counts.items() if count >= FEWEST and word.isalpha()
    )


def as_json(words: Iterable[str]) -> str:
    """The words in one string for each stem, to be split when loaded."""
    by_stem: dict[str, list[str]] = {}
    for word in sorted(words):
        by_stem.setdefault(stem_of(word), []).append(word)
    table = {
        "note": "English stems (Snowball, by nltk) of the words that every run would "
        "stem: those of intents.json, kin.json and senses.json, and the commonest of "
        "news. Made by bench/stems.py.",
        "stems": {stem: " ".join(found) for stem, found in sorted(by_stem.items())},
    }
    return json.dumps(table, ensure_ascii=False, indent=0) + "\n"


if __name__ == "__main__":
    main()
