"""What the package imports is what it asks pip for."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
from pathlib import Path

ROOT = Path(__file__).parents[2]


def imported() -> Iterator[tuple[str, Path]]:
    for file in sorted((ROOT / "compare").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((alias.name, file) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield node.module, file


def asked_for() -> set[str]:
    """What pip is asked for, and all that comes along: Textual brings Rich."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    project = tomllib.loads(text)["project"]
    extras = project["optional-dependencies"]
    asked = [*project["dependencies"]]
    asked += [*extras["corpus"], *extras["embeddings"], *extras["serve"]]
    found: set[str] = set()
    while asked:
        name = plain(re.split(r"[^\w.-]", asked.pop())[0])
        if name not in found:
            found.add(name)
            asked += brought_by(name)
    return found


def brought_by(name: str) -> list[str]:
    try:
        return [one for one in requires(name) or () if "extra ==" not in one]
    except PackageNotFoundError:
        return []


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_package_that_is_imported_is_asked_for() -> None:
    found, wanted = packages_distributions(), asked_for()
    known = {*sys.stdlib_module_names, "compare"}
    tops = {(name.split(".")[0], file) for name, file in imported()}
    missing = [
        f"{file.relative_to(ROOT)}: {top}"
        for top, file in sorted(tops)
        if top not in known
        and wanted.isdisjoint(map(plain, (top, *found.get(top, ()))))
    ]
    assert missing == []
