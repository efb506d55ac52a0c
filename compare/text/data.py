"""The package's data files."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load_json(name: str) -> Any:
    """Read a JSON file of `compare/data`; shared, so not to be changed."""
    return json.loads(files("compare.data").joinpath(name).read_text("utf-8"))
