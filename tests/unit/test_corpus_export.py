"""A corpus goes out as files whose bytes depend on its articles alone."""

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("rensa", reason="needs newscompare[corpus]")

from compare.corpus.comparing import CompareWish, compare_corpus
from compare.corpus.engine import Engine
from compare.corpus.export import FORMATS, MANIFEST, export_corpus
from compare.corpus.store import Store
from compare.errors import CorpusError
from tests.unit.corpora import fixture_articles, make_corpus, silent

ARTICLES = fixture_articles()


def compared(path: Path, seed: int) -> Path:
    shuffled = random.Random(seed).sample(ARTICLES, len(ARTICLES))
    with Store(make_corpus(path, shuffled)) as store:
        compare_corpus(store, Engine(), CompareWish(), silent)
    return path


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compared(tmp_path_factory.mktemp("corpus") / "a.db", 1)


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store(path) as opened:
        yield opened


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("form", FORMATS)
def test_the_order_of_adding_changes_no_byte(
    store: Store, tmp_path: Path, form: str
) -> None:
    export_corpus(store, tmp_path / "one", form)
    with Store(compared(tmp_path / "b.db", 2)) as other:
        export_corpus(other, tmp_path / "two", form)
    files = contents(tmp_path / "one")
    assert files == contents(tmp_path / "two")
    assert f"articles/day=2026-10-14/part-0.{form}" in files


def test_each_table_has_all_its_rows_in_both_formats(
    store: Store, tmp_path: Path
) -> None:
    import pyarrow.dataset as ds

    parquet = export_corpus(store, tmp_path / "parquet", "parquet")
    assert export_corpus(store, tmp_path / "jsonl", "jsonl") == parquet
    for table, count in parquet.rows.items():
        read = ds.dataset(tmp_path / "parquet" / table, partitioning="hive")
        paths = (tmp_path / "jsonl" / table).rglob("*.jsonl")
        lines = [
            json.loads(line)
            for path in sorted(paths)
            for line in path.read_text("utf-8").splitlines()
        ]
        assert read.count_rows() == count == len(lines)
        rows = read.to_table().to_pylist()
        assert [{k: v for k, v in r.items() if k != "day"} for r in rows] == lines
    assert parquet.rows["facts"] == store.one("SELECT count(*) FROM carriers")
    assert parquet.rows["articles"] == len(ARTICLES)


def test_articles_without_a_day_go_to_the_part_that_means_none(
    store: Store, tmp_path: Path
) -> None:
    undated = [a for a in ARTICLES if "storm-ottilie" in a.source][:1]
    for article in undated:
        object.__setattr__(article, "published", None)
    with Store(make_corpus(tmp_path / "a.db", undated)) as other:
        export_corpus(other, tmp_path / "out", "jsonl")
    name = "articles/day=__HIVE_DEFAULT_PARTITION__/part-0.jsonl"
    assert json.loads(contents(tmp_path / "out")[name])["published"] is None


def test_only_an_earlier_export_is_replaced_and_only_when_told(
    store: Store, tmp_path: Path
) -> None:
    place = tmp_path / "out"
    export_corpus(store, place, "parquet")
    with pytest.raises(CorpusError, match="exists already"):
        export_corpus(store, place, "jsonl")
    export_corpus(store, place, "jsonl", force=True)
    assert not any(name.endswith(".parquet") for name in contents(place))
    (place / MANIFEST).unlink()
    with pytest.raises(CorpusError, match="is no export of newscompare"):
        export_corpus(store, place, "jsonl", force=True)


def test_a_stopped_export_leaves_nothing_behind(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("compare.files.os.fsync", stop)
    with pytest.raises(CorpusError, match=r"can't write \S*/out: No space left"):
        export_corpus(store, tmp_path / "out", "jsonl")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(store: Store, tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="there is no folder"):
        export_corpus(store, tmp_path / "missing" / "out", "jsonl")
