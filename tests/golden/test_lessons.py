"""A worksheet and its key a level, of the bundled demo: the bytes are the contract.

Run with `--update-golden` to accept a change, then read the sheet as a teacher would.
"""

from dataclasses import replace
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from compare.lesson import LessonOptions, Level, make_lesson
from compare.model import Comparison
from compare.paper import write
from compare.pipeline import compare_articles
from compare.read import read_sources

EXPECTED = Path(__file__).parent / "lessons"


@cache
def demo() -> Comparison:
    with as_file(files("compare").joinpath("demo")) as folder:
        comparison = compare_articles(read_sources([str(folder)]).articles)
    # No release of the package changes a sheet.
    provenance = replace(comparison.provenance, package="newscompare")
    return replace(comparison, provenance=provenance)


@pytest.mark.parametrize("part", ["sheet", "key"])
@pytest.mark.parametrize("level", Level)
def test_a_lesson_is_what_it_was(level: Level, part: str, update_golden: bool) -> None:
    lesson = make_lesson(demo(), LessonOptions(level=level))
    written = str(write(getattr(lesson, part), "markdown"))
    expected = EXPECTED / f"{level}-{part}.md"
    if update_golden:
        expected.write_text(written, encoding="utf-8", newline="\n")
    assert written == expected.read_bytes().decode("utf-8")
