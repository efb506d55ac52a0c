"""How far coders agree: published figures, and what people's spreadsheets do."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from compare.cli.agreement import command
from compare.errors import ArticleError, CompareError, OptionsError
from compare.lesson.agreement import alpha, kappa, measure_agreement
from compare.lesson.codes import Coder, read_coders
from compare.lesson.coding import COLUMNS, Code

if TYPE_CHECKING:
    from pathlib import Path

KRIPPENDORFF = {
    "A": "1 2 3 3 2 1 4 1 2 . . .",
    "B": "1 2 3 3 2 2 4 1 2 5 . 3",
    "C": ". 3 3 3 2 3 4 2 2 5 1 .",
    "D": "1 2 3 3 2 4 4 1 2 5 1 .",
}
"""Four observers, twelve units, codes missing: Krippendorff (2011), example C."""


def codes_of(sheets: dict[str, str]) -> list[tuple[str, str, str]]:
    return [
        (coder, str(item), code)
        for coder, line in sheets.items()
        for item, code in enumerate(line.split())
        if code != "."
    ]


def table(rows: dict[tuple[str, str], int]) -> list[tuple[str, str, str]]:
    """Codes of two coders from a table of how often each pair of codes came."""
    pairs = [pair for pair, times in rows.items() for _ in range(times)]
    return [
        (coder, str(item), code)
        for item, pair in enumerate(pairs)
        for coder, code in zip("AB", pair, strict=True)
    ]


@pytest.mark.parametrize(
    ("sheets", "published"),
    [
        (KRIPPENDORFF, 0.743),
        ({"A": "0 1 0 0 0 0 0 0 1 0", "B": "1 1 1 0 0 1 0 0 0 0"}, 0.095),
        ({"A": "a a b b d c c c e d d a", "B": "b a b b b c c c e d d d"}, 0.692),
    ],
    ids=["nominal, codes missing", "two codes", "five codes"],
)
def test_alpha_is_that_of_krippendorffs_examples(
    sheets: dict[str, str], published: float
) -> None:
    assert alpha(codes_of(sheets)) == pytest.approx(published, abs=0.0005)


@pytest.mark.parametrize(
    ("rows", "published"),
    [
        # Fifty proposals read by two readers.
        ({("y", "y"): 20, ("y", "n"): 5, ("n", "y"): 10, ("n", "n"): 15}, 0.4),
        # The same agreement of 60 in 100 with other margins.
        ({("y", "y"): 45, ("y", "n"): 15, ("n", "y"): 25, ("n", "n"): 15}, 0.1304),
        ({("y", "y"): 25, ("y", "n"): 35, ("n", "y"): 5, ("n", "n"): 35}, 0.2593),
    ],
)
def test_kappa_is_that_of_the_textbook_tables(
    rows: dict[tuple[str, str], int], published: float
) -> None:
    assert kappa(table(rows)) == pytest.approx(published, abs=0.00005)


def test_where_all_codes_are_one_nothing_is_defined() -> None:
    same = codes_of({"A": "x x x", "B": "x x x"})
    assert kappa(same) is None
    assert alpha(same) is None


def test_an_item_of_one_coder_alone_counts_for_nothing() -> None:
    without = codes_of({"A": "a b a .", "B": "a b b ."})
    assert alpha([*without, ("A", "3", "c")]) == alpha(without)


def test_codes_that_no_one_else_gave_don_t_define_alpha() -> None:
    assert alpha(codes_of({"A": "a a .", "B": "a a b"})) is None


def coder(name: str, codes: str) -> Coder:
    letters = {"s": Code.SAME, "a": Code.ABSENT, "d": Code.DIFFERS, ".": None}
    items = {f"i{number}": letters[c] for number, c in enumerate(codes)}
    return Coder(name, items, dict.fromkeys(items, "How?"))


def test_missing_codes_count_neither_for_nor_against() -> None:
    found = measure_agreement([coder("anna", "ssa.d"), coder("ben", "saa.a")])
    (pair,) = found.pairs
    assert (pair.items, pair.same, pair.share) == (4, 2, 0.5)
    assert found.items == 5
    assert found.uncoded == (("anna", 1), ("ben", 1))


def test_the_tool_stands_in_pairs_but_not_in_alpha() -> None:
    people = [coder("anna", "ssad"), coder("ben", "saad")]
    alone, beside = (
        measure_agreement(people),
        measure_agreement(people, coder("tool", "aaaa")),
    )
    assert beside.alpha == alone.alpha
    assert [(p.left, p.right) for p in beside.pairs] == [
        ("anna", "ben"),
        ("anna", "tool"),
        ("ben", "tool"),
    ]


def test_one_coder_can_be_held_to_the_tool() -> None:
    found = measure_agreement([coder("anna", "ssa")], coder("tool", "ssd"))
    assert found.alpha is None
    assert found.pairs[0].same == 2


def test_differences_show_who_wrote_what() -> None:
    found = measure_agreement([coder("anna", "ss."), coder("ben", "sa.")])
    (difference,) = found.differences
    assert difference.item == "i1"
    assert difference.codes == (("anna", "same"), ("ben", "absent"))


def test_two_who_coded_nothing_in_common_are_named() -> None:
    found = measure_agreement(
        [coder("anna", "s."), coder("ben", ".s"), coder("cleo", "ss")]
    )
    assert found.skipped == (("anna", "ben"),)
    assert len(found.pairs) == 2


def test_all_missing_is_refused() -> None:
    with pytest.raises(ArticleError, match="no item was coded on two sheets"):
        measure_agreement([coder("anna", "..."), coder("ben", "sad")])


HEAD = ",".join(COLUMNS)


def sheet(
    folder: Path, name: str, codes: dict[str, str], **how: str | list[str]
) -> Path:
    """A filled-in sheet as a spreadsheet saves it."""
    separator = str(how.get("separator", ","))
    lines = [
        ["0", "", "", "", "", "", "Write one word", "", ""],
        *(
            [item, "Post", "1", "x", "x", "Echo", f"About {item}?", code, ""]
            for item, code in codes.items()
        ),
    ]
    header = list(how.get("header", list(COLUMNS)))
    text = "\r\n".join(separator.join(line) for line in [header, *lines]) + "\r\n"
    path = folder / name
    path.write_bytes(text.encode(str(how.get("encoding", "utf-8-sig"))))
    return path


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_sheets_are_read_however_a_spreadsheet_saved_them(
    tmp_path: Path, separator: str, encoding: str
) -> None:
    path = sheet(
        tmp_path,
        "anna.csv",
        {"001-ab": " Same", "002-cd": "", "003-é": "CONFLICTS."},
        separator=separator,
        encoding=encoding,
    )
    (found,) = read_coders([path])
    assert found.name == "anna"
    assert list(found.codes.items()) == [
        ("001-ab", Code.SAME),
        ("002-cd", None),
        ("003-é", Code.CONFLICTS),
    ]


def test_instructions_are_no_item_even_as_a_decimal(tmp_path: Path) -> None:
    path = sheet(tmp_path, "a.csv", {"0.0": "do this", "1": "same"})
    assert list(read_coders([path])[0].codes) == ["1"]


BAD = {
    "unknown code": ({"1": "maybe"}, "has the code 'maybe' for item 1"),
    "other items": ({"2": "same"}, "is not a sheet of the same items as first"),
    "an item more": ({"1": "same", "2": "same"}, "has item 2 besides"),
    "nothing to code": ({}, "has no item to code"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_sheet_is_refused_in_one_sentence(tmp_path: Path, case: str) -> None:
    codes, message = BAD[case]
    first = sheet(tmp_path, "first.csv", {"1": "same"})
    other = sheet(tmp_path, "other.csv", codes)
    result = CliRunner().invoke(command, [str(first), str(other)])
    assert isinstance(result.exception, CompareError)
    assert message in result.exception.message
    assert result.exception.hint
    assert str(other) in result.exception.message


def test_a_wrong_column_is_named(tmp_path: Path) -> None:
    header = ["cod" if column == "code" else column for column in COLUMNS]
    path = sheet(tmp_path, "a.csv", {"1": "same"}, header=header)
    with pytest.raises(ArticleError, match="no column called 'code'"):
        read_coders([path])


def test_an_item_twice_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("item,code\n1,same\n1,absent\n", encoding="utf-8")
    with pytest.raises(ArticleError, match=r"item 1 twice \(line 3\)"):
        read_coders([path])


def test_a_workbook_is_no_sheet(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"PK\x03\x04\x14\0\0\0")
    with pytest.raises(ArticleError, match="is no text"):
        read_coders([path])


@pytest.mark.parametrize("content", ["", "\n", "item,code\n"])
def test_a_sheet_without_rows_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ArticleError):
        read_coders([path])


def test_a_missing_sheet_is_named(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"can't read .*none\.csv"):
        read_coders([tmp_path / "none.csv"])


def test_one_sheet_alone_and_one_sheet_twice_are_refused(tmp_path: Path) -> None:
    path = sheet(tmp_path, "a.csv", {"1": "same"})
    with pytest.raises(ArticleError, match="a is the only coding sheet"):
        measure_agreement(read_coders([path]))
    with pytest.raises(OptionsError, match="named twice"):
        read_coders([path, path])


def test_the_command_says_what_was_measured(tmp_path: Path) -> None:
    anna = sheet(tmp_path, "anna.csv", {"1": "same", "2": "absent", "3": "same"})
    ben = sheet(tmp_path, "ben.csv", {"1": "same", "2": "same", "3": ""})
    tool = sheet(tmp_path, "tool.csv", {"1": "same", "2": "absent", "3": "same"})
    result = CliRunner().invoke(command, [str(anna), str(ben), "--tool", str(tool)])
    assert result.exit_code == 0
    assert result.output == (
        "3 items on each sheet\n"
        "  ben left 1 item empty\n"
        "\n"
        "Every two\n"
        "  anna and ben: 50.0% of 2 items alike, kappa 0.000\n"
        "  anna and tool: 100.0% of 3 items alike, kappa 1.000\n"
        "  ben and tool: 50.0% of 2 items alike, kappa 0.000\n"
        "\n"
        "Krippendorff's alpha (nominal) of 2 coders: 0.000\n"
        "\n"
        "1 item coded otherwise\n"
        "  2: About 2? anna: absent, ben: same, tool: absent\n"
    )


def test_the_command_gives_json_too(tmp_path: Path) -> None:
    anna = sheet(tmp_path, "anna.csv", {"1": "same", "2": "absent"})
    ben = sheet(tmp_path, "ben.csv", {"1": "same", "2": "same"})
    result = CliRunner().invoke(command, [str(anna), str(ben), "--format", "json"])
    found = json.loads(result.output)
    assert found["pairs"][0]["share"] == 0.5
    assert found["differences"][0]["codes"] == {"anna": "absent", "ben": "same"}
