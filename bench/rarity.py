"""Count in how many news articles a term stands: `python -m bench.rarity --data DIR`.

Writes `compare/data/rarity.json`: counts only, no text. The same texts give the same
bytes.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from compare.align.prepare import prepare
from compare.model import Article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

OUTPUT = Path(__file__).parents[1] / "compare" / "data" / "rarity.json"
FEWEST = 2
"""Articles; what stands in fewer counts as unseen."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    counts, total = count_articles(load_texts(parser.parse_args().data).values())
    OUTPUT.write_text(as_json(counts, total), encoding="utf-8", newline="\n")
    print(f"{total} articles, {OUTPUT.stat().st_size:,} bytes")


def load_texts(data: Path) -> dict[str, list[str]]:
    """Sentences of each article, once an article, by its id."""
    texts: dict[str, list[str]] = {}
    for name in ("basil", "ecbplus_align", "spark_align"):
        for row in _rows(data / name / "dev.jsonl"):
            for side in (row,) if "sentences" in row else (row["a"], row["b"]):
                texts[f"{name}/{side['id']}"] = side["sentences"]
    for name in ("wikinews_events", "newswcl50_events"):
        for row in _rows(data / name / "dev.jsonl"):
            texts[f"{name}/{row['id']}"] = row["text"].split("\n")
    for row in _rows(data / "spark_align" / "summary_dev.jsonl"):
        texts[f"spark_align/{row['b']['id']}"] = row["b"]["sentences"]
    return texts


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def count_articles(texts: Iterable[list[str]]) -> tuple[Counter[str], int]:
    """How many of the texts each term stands in, and how many texts there are."""
    counts: Counter[str] = Counter()
    total = 0
    for sentences in texts:
        total += 1
        counts.update(article_terms(sentences))
    return counts, total


def article_terms(sentences: list[str]) -> frozenset[str]:
    """Terms of one article, figures left out."""
    article = Article.from_sentences(sentences)
    terms = frozenset(term for row in prepare(article) for term in row.terms)
    return frozenset(term for term in terms if not term.startswith("#"))


def as_json(counts: Counter[str], total: int) -> str:
    """The terms in one string for each count, to be split when loaded."""
    by_count: dict[int, list[str]] = {}
    for term, count in sorted(counts.items()):
        if count >= FEWEST:
            by_count.setdefault(count, []).append(term.replace(" ", "_"))
    table = {
        "note": "In how many of so many news articles a term stands: counts only. "
        "Made by bench/rarity.py from the dev parts of BASIL, ECB+, SPARK's "
        "Multi-News articles, Wikinews sources and NewsWCL50.",
        "articles": total,
        "terms": {str(n): " ".join(found) for n, found in sorted(by_count.items())},
    }
    return json.dumps(table, ensure_ascii=False, indent=0) + "\n"


if __name__ == "__main__":
    main()
