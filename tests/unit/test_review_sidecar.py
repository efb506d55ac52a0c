"""The file of corrections: written whole, read back, and never written over blindly."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from compare.errors import ReportError, StoredError
from compare.model import Comparison, FactStatus, Relation, SentenceRef
from compare.review import (
    NOTHING_SAID,
    Act,
    Correction,
    Session,
    anchor_fact,
    anchor_sentence,
    open_sidecar,
    sidecar_path,
)
from compare.review.stored import from_json, to_json


@pytest.fixture
def session(sample: Comparison) -> Session:
    one, two, three = (
        anchor_sentence(sample, SentenceRef(*ref)) for ref in ((0, 1), (1, 1), (1, 2))
    )
    f1, f2, *_ = (anchor_fact(sample, fact) for fact in sample.facts)
    return Session(
        (
            Correction(Act.LINK, (one, two), relation=Relation.EQUIVALENT),
            Correction(Act.UNLINK, (one, three)),
            Correction(Act.STATUS, facts=(f1,), status=FactStatus.SHARED),
            Correction(Act.JOIN, facts=(f1, f2), status=FactStatus.CONTRASTING),
            Correction(Act.SPLIT, facts=(f1,)),
            Correction(Act.REJECT, facts=(f2,)),
            Correction(Act.NOTE, (one,), text="Zwölf?\n\ud800 “so”"),
        )
    )


def test_a_session_is_read_back_as_it_was_written(
    session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt.newscompare"
    kept = open_sidecar(path).keep(session)
    assert open_sidecar(path) == kept
    assert kept.session == session


def test_reading_makes_no_file(tmp_path: Path) -> None:
    assert open_sidecar(tmp_path / "a.newscompare").session == NOTHING_SAID
    assert list(tmp_path.iterdir()) == []


def test_without_a_place_a_session_is_kept_in_memory(session: Session) -> None:
    assert open_sidecar(None).keep(session).session == session


def test_what_another_program_wrote_meanwhile_is_kept_beside(
    session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt.newscompare"
    mine, theirs = open_sidecar(path), open_sidecar(path)
    theirs.keep(Session(session.corrections[:1]))
    kept = mine.keep(session)
    assert kept.path == tmp_path / "a.txt.2.newscompare"
    assert open_sidecar(path).session == Session(session.corrections[:1])
    again = kept.keep(Session(session.corrections[:2]))
    assert again.path == kept.path
    assert open_sidecar(kept.path).session == Session(session.corrections[:2])


def test_a_file_that_was_removed_is_written_anew(
    session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt.newscompare"
    kept = open_sidecar(path).keep(session)
    path.unlink()
    assert kept.keep(NOTHING_SAID).path == path
    assert open_sidecar(path).session == NOTHING_SAID


def test_a_failed_write_leaves_the_old_file_whole(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt.newscompare"
    kept = open_sidecar(path).keep(session)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("compare.files.os.fsync", full)
    with pytest.raises(ReportError, match="No space left"):
        kept.keep(NOTHING_SAID)
    assert open_sidecar(path).session == session
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_a_folder_that_is_gone_is_told(session: Session, tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="no folder"):
        open_sidecar(tmp_path / "gone" / "a.newscompare").keep(session)


@pytest.mark.parametrize(
    ("sources", "name"),
    [
        (["a.txt", "b.txt"], "a.txt.newscompare"),
        (["-", "https://example.org/x", "b.html"], "b.html.newscompare"),
        (["folder/"], "folder.newscompare"),
    ],
)
def test_corrections_lie_beside_the_first_source_on_disk(
    sources: list[str], name: str
) -> None:
    path = sidecar_path(sources)
    assert path is not None
    assert (path.name, path.parent) == (name, Path.cwd())


@pytest.mark.parametrize("sources", [["-"], ["HTTP://example.org/a"], [], ["/"]])
def test_standard_input_and_addresses_have_no_place(sources: list[str]) -> None:
    if sources == ["/"] and sys.platform == "win32":
        pytest.skip("the root has a drive there")
    assert sidecar_path(sources) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"format": "compare.comparison", "version": 1}',
        "[" * 100_000,
        "\0\xff",
    ],
)
def test_a_foreign_file_is_refused(text: str) -> None:
    with pytest.raises(StoredError, match=r"^a\.x is no file of corrections"):
        from_json(text, "a.x")


@pytest.mark.parametrize("version", [2, 0, "1", None])
def test_another_version_is_refused(version: object) -> None:
    text = json.dumps({"format": "newscompare.session", "version": version})
    with pytest.raises(StoredError, match="this program reads version 1"):
        from_json(text, "a.x")


def broken(session: Session, *path: str | int, value: Any) -> str:
    data: Any = json.loads(to_json(session))
    inner = data
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return json.dumps(data)


LINK, NOTE = ("corrections", 0), ("corrections", 6)
STATUS = ("corrections", 2)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("corrections",), None),
        (("corrections",), {"act": "note"}),
        ((*LINK,), 7),
        ((*LINK, "act"), "bless"),
        ((*LINK, "sentences"), []),
        ((*LINK, "relation"), "sisters"),
        ((*LINK, "surplus"), 1),
        ((*LINK, "status"), "shared"),
        ((*LINK, "sentences", 0, "start"), -1),
        ((*LINK, "sentences", 0, "start"), True),
        ((*LINK, "sentences", 0, "end"), 1e9),
        ((*LINK, "sentences", 0, "article"), 5),
        ((*STATUS, "status"), "sure"),
        ((*STATUS, "facts", 0, "claims"), []),
        ((*STATUS, "facts", 0, "kind"), "rumour"),
        ((*NOTE, "text"), ["x"]),
    ],
)
def test_a_damaged_file_is_refused_in_one_sentence(
    session: Session, path: tuple[str | int, ...], value: object
) -> None:
    with pytest.raises(StoredError, match=r"^the corrections in a\.x are damaged"):
        from_json(broken(session, *path, value=value), "a.x")


def test_a_status_without_a_status_is_refused(session: Session) -> None:
    data = json.loads(to_json(session))
    del data["corrections"][2]["status"]
    with pytest.raises(StoredError, match="damaged"):
        from_json(json.dumps(data), "a.x")


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoredError, match="can't read the corrections"):
        open_sidecar(tmp_path)
