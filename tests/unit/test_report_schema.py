"""The JSON Schema that ships with the package, and the reports that it describes."""

import json
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from compare.model import Comparison, Note, ReaderWord
from compare.report import render

SCHEMA: dict[str, Any] = json.loads(
    files("compare").joinpath("data", "comparison.schema.json").read_text("utf-8")
)
EVENTS = Path(__file__).parents[2] / "fixtures" / "events"
STORED = sorted(EVENTS.glob("*/expected/report.json"))
BREAKS: dict[str, Any] = {
    "another format": lambda data: data.update(format="compare.report"),
    "another version": lambda data: data.update(version=2),
    "no facts at all": lambda data: data.pop("facts"),
    "one article": lambda data: data.update(articles=data["articles"][:1]),
    "no claim": lambda data: data["facts"][0].update(claims=[]),
    "an unknown kind": lambda data: data["facts"][0].update(kind="rumour"),
    "an unknown status": lambda data: data["facts"][0].update(status="true"),
    "a place before the text": lambda data: data["facts"][0]["claims"][0].update(
        start=-1
    ),
    "half a sentence number": lambda data: data["facts"][0]["claims"][0].update(
        sentence=1.5
    ),
    "a score above one": lambda data: data["links"][0].update(score=1.1),
    "a link to nowhere": lambda data: data["links"][0].update(a=[0]),
    "a group of one": lambda data: data["groups"].append([[0, 1]]),
    "a date in words": lambda data: data["articles"][0].update(published="Sunday"),
    "a hash cut short": lambda data: data["articles"][0].update(sha256="ab12"),
    "a value of no type": lambda data: data["facts"][0]["claims"][0].update(
        value={"value": 12}
    ),
    "an outlet twice": lambda data: data["facts"][0].update(outlets=[0, 0]),
    "a notice that is a text": lambda data: data.update(notices=["copy"]),
}


def closed(schema: Any) -> Any:
    """The same schema, but with no room for keys that it doesn't list."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: closed(value) for key, value in schema.items()}
    if "properties" in schema and isinstance(schema.get("type"), str):
        inner["additionalProperties"] = False
    return inner


def faults(data: Any, schema: Any = SCHEMA) -> list[str]:
    return [error.message for error in Draft202012Validator(schema).iter_errors(data)]


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for value in schema.values():
            yield from objects(value)


def test_the_schema_is_one_of_draft_2020_12() -> None:
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(SCHEMA)


def test_the_schema_lists_every_key_that_it_requires() -> None:
    described = [schema for schema in objects(SCHEMA) if "required" in schema]
    assert len(described) > 15
    for schema in described:
        assert set(schema["required"]) <= set(schema["properties"])


def test_there_are_stored_comparisons_of_several_events() -> None:
    assert len(STORED) >= 3


@pytest.mark.parametrize("path", STORED, ids=lambda path: path.parent.parent.name)
def test_the_json_of_every_event_is_valid_and_has_no_key_undescribed(
    path: Path,
) -> None:
    data = json.loads(path.read_text(encoding="utf-8"))
    assert faults(data) == []
    assert faults(data, closed(SCHEMA)) == []


def test_a_comparison_made_by_hand_is_valid(
    sample: Comparison, hostile: Comparison
) -> None:
    for comparison in (sample, hostile):
        data = json.loads(render(comparison, "json"))
        assert faults(data, closed(SCHEMA)) == []


def test_what_the_reader_said_is_valid_too(sample: Comparison) -> None:
    facts = (replace(sample.facts[0], reader=ReaderWord.CHANGED), *sample.facts[1:])
    links = tuple(replace(link, reader=ReaderWord.ADDED) for link in sample.links)
    corrected = replace(
        sample,
        facts=facts,
        links=links,
        notes=(Note(0, 1, "Ask the harbour office."),),
        provenance=replace(sample.provenance, session="ab12"),
    )
    data = json.loads(render(corrected, "json"))
    assert data["notes"]
    assert faults(data, closed(SCHEMA)) == []


@pytest.mark.parametrize("name", BREAKS)
def test_a_broken_comparison_is_refused(sample: Comparison, name: str) -> None:
    data = json.loads(render(sample, "json"))
    broken = deepcopy(data)
    BREAKS[name](broken)
    assert broken != data
    assert faults(broken)


def test_a_key_of_a_later_version_is_let_be(sample: Comparison) -> None:
    data = json.loads(render(sample, "json"))
    data["facts"][0]["weight"] = 3
    assert faults(data) == []
    assert faults(data, closed(SCHEMA))
