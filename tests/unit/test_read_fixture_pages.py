"""The pasted pages among the fixtures, read as a person would part them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from compare.read import read_page

PAGES = Path(__file__).parents[2] / "fixtures" / "pages"
EXPECTED = sorted(PAGES.glob("*.expected.json"))


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: path.name.split(".")[0])
def test_a_page_gives_the_articles_that_stand_in_it(path: Path) -> None:
    page = path.with_name(path.name.replace(".expected.json", ".txt"))
    articles = read_page(page.read_text(encoding="utf-8"))
    expected: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))["articles"]
    assert len(articles) == len(expected)
    for article, row in zip(articles, expected, strict=True):
        assert article.outlet == row["outlet"]
        assert article.headline == (row["headline"] or "")
        assert list(article.bylines) == row["bylines"]
        assert str(article.published) == row["published"]
        assert article.copy_of == row["copy_of"]
        assert row["opens"] in article.text
        assert article.text.endswith(row["ends"]) or row["lines"].get("note")
        for kind, texts in row["lines"].items():
            told = {" ".join(s.text.split()): str(s.kind) for s in article.sentences}
            for text in texts:
                parts = [k for t, k in told.items() if t in text]
                assert parts
                assert set(parts) == {kind}
