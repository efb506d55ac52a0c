"""Whatever a line holds, it is an article that is fit to be kept, or a reason."""

import datetime
import json
import tempfile
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("rensa", reason="needs newscompare[corpus]")

from compare.corpus.adding import add_sources
from compare.corpus.checking import SHORTEST, check_draft
from compare.corpus.intake import Draft, Fault, Fields, find_sources
from compare.corpus.intake.fields import NAMES
from compare.corpus.store import Store

TODAY = datetime.date(2026, 12, 1)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["name", "x"]), inner, max_size=2)
    ),
    max_leaves=5,
)
names = st.sampled_from([name for some in NAMES.values() for name in some])
long_texts = st.text(min_size=SHORTEST, max_size=2 * SHORTEST)
rows: st.SearchStrategy[dict[str, Any]] = st.builds(
    lambda row, text: row | {"text": text},
    st.dictionaries(names | st.text(), anything, max_size=6),
    long_texts | anything,
)


def holds_controls(line: str) -> bool:
    """Whether control characters, but for tabs, or half characters are in a line."""
    kinds = {unicodedata.category(character) for character in line.replace("\t", "")}
    return bool({"Cc", "Cs"} & kinds)


@given(rows)
def test_a_record_is_an_article_or_a_reason(row: dict[str, Any]) -> None:
    for item in Fields().draft(row):
        if isinstance(item, Fault):
            assert item.reason
            continue
        assert isinstance(item, Draft)
        kept, reasons = check_draft(item, "here", TODAY)
        assert kept or reasons
        if kept:
            lines = [kept.outlet, kept.headline, kept.source, *kept.bylines]
            assert not any(map(holds_controls, [*lines, *kept.text.split("\n")]))
            assert kept.day is None or kept.day <= TODAY.toordinal() + 1


@given(st.lists(rows, max_size=4), st.binary(max_size=50))
def test_a_file_is_added_whatever_its_lines(
    some: list[dict[str, Any]], rest: bytes
) -> None:
    lines = [json.dumps(row).encode() for row in some]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.jsonl"
        path.write_bytes(b"\n".join([*lines, rest]))
        found = find_sources([path])
        with Store(Path(folder) / "x.db", create=True) as store:
            added = add_sources(store, found, Fields(), TODAY, lambda *_: None)
            articles = store.one("SELECT count(*) FROM articles")
    assert added.articles == articles
    assert added.articles + added.known + added.rejects >= len({*lines})
