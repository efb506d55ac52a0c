"""What the documents say is true: commands, examples, links and lengths."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
CONTRIBUTING = ROOT / "CONTRIBUTING.md"
DOCUMENTS = [
    README,
    CONTRIBUTING,
    ROOT / "CHANGELOG.md",
    ROOT / "fixtures" / "README.md",
    *sorted((ROOT / "docs").glob("*.md")),
]
EXAMPLES = [
    pytest.param(path, block, id=f"{path.stem}-{number}")
    for path in DOCUMENTS
    for number, block in enumerate(
        re.findall(
            r"^```python\n((?:.*\n)*?)```$", path.read_text("utf-8"), re.MULTILINE
        )
    )
    if ">>>" in block
]


def shell_lines(path: Path) -> list[str]:
    blocks = re.findall(
        r"^```(?:sh)?\n((?:.*\n)*?)```$", path.read_text("utf-8"), re.MULTILINE
    )
    return [line for block in blocks for line in block.splitlines()]


def commands_named_in(path: Path) -> set[str]:
    """Words that follow `newscompare` where a command may stand."""
    words = [
        match[1]
        for line in shell_lines(path)
        for match in re.finditer(r"\bnewscompare ([a-z]+)(?=\s|$)", line)
    ]
    return set(words)


@pytest.fixture(scope="module")
def help_text() -> str:
    # -P keeps the checkout off sys.path: the installed package is asked.
    done = subprocess.run(
        [sys.executable, "-P", "-m", "compare", "--help"],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        check=True,
    )
    return done.stdout


@pytest.mark.parametrize(("path", "block"), EXAMPLES)
def test_examples_give_what_they_show(path: Path, block: str) -> None:
    # A document is read from top to bottom: later examples use earlier names.
    text = path.read_text(encoding="utf-8")
    earlier = [
        param.values[1]
        for param in EXAMPLES
        if param.values[0] == path
        and text.index(str(param.values[1])) < text.index(block)
    ]
    source = "\n".join([*map(str, earlier), block])
    test = doctest.DocTestParser().get_doctest(source, {}, path.name, str(path), 0)
    report: list[str] = []
    results = doctest.DocTestRunner(verbose=False).run(test, out=report.append)
    assert results.failed == 0, "".join(report)


@pytest.mark.parametrize(
    "path",
    [README, *(ROOT / "docs" / name for name in ("tutorial.md", "for-teachers.md"))],
)
def test_help_names_every_command_of_the_document(path: Path, help_text: str) -> None:
    named = commands_named_in(path)
    assert named
    listed = set(re.findall(r"^ {2,}([a-z]+)(?=\s|$)", help_text, re.MULTILINE))
    assert named - listed == set()


def test_the_readme_installs_and_tests_with_one_line_each() -> None:
    installs = [line for line in shell_lines(README) if line.startswith("python3 -m")]
    assert len(installs) == 2
    assert installs[0].endswith("newscompare demo")
    assert installs[1].endswith("pytest")


def test_the_build_runs_the_readmes_test_command() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    pattern = re.search(r"grep -E '([^']+)' README\.md", script)
    assert pattern is not None
    lines = README.read_text(encoding="utf-8").splitlines()
    assert len([line for line in lines if re.search(pattern[1], line)]) == 1


@pytest.mark.parametrize(("path", "most"), [(README, 150), (CONTRIBUTING, 120)])
def test_documents_stay_short(path: Path, most: int) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= most


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_links_to_files_lead_somewhere(path: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)\)", path.read_text(encoding="utf-8"))
    local = [target for target in targets if "://" not in target]
    assert [t for t in local if not (path.parent / t).exists()] == []


def test_the_glossary_shows_each_sign_as_the_package_does() -> None:
    from compare.model import SIGNS

    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    readme = README.read_text(encoding="utf-8")
    for status, sign in SIGNS.items():
        assert f"| `{sign}` | {status} |" in text
        assert f"| `{sign}` | {status} |" in readme


def test_the_document_of_formats_names_every_column_and_every_format() -> None:
    from compare.report import FORMATS
    from compare.report.table import COLUMNS

    text = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    assert [name for name in (*FORMATS, *COLUMNS) if f"`{name}`" not in text] == []


def test_the_list_of_dependencies_is_complete() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names = [re.split(r"[<>=]", name)[0] for name in project["project"]["dependencies"]]
    text = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    assert [name for name in names if f"| {name} " not in text] == []
