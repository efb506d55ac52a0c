"""The table of outlets, and what is made of names that are not in it."""

from __future__ import annotations

import pytest

from compare.text.data import load_json
from compare.text.outlets import (
    find_outlet,
    glued_outlet,
    home_of_outlet,
    outlet_of_url,
    pretty_name,
)


def test_the_table_gives_each_name_and_each_domain_once() -> None:
    rows = load_json("outlets.json")["outlets"]
    names = [{n.casefold() for n in (row["name"], *row["aliases"])} for row in rows]
    domains = [domain for row in rows for domain in row["domains"]]
    assert len(set().union(*names)) == sum(map(len, names))
    assert len(set(domains)) == len(domains)
    assert all(len(row["home"]) in (0, 2) for row in rows)


@pytest.mark.parametrize(
    ("name", "home"),
    [("CBC", "CA"), ("cbc news", "CA"), ("REUTERS", "US"), ("the guardian", "GB")],
)
def test_a_bare_dollar_is_that_of_the_outlets_home(name: str, home: str) -> None:
    assert home_of_outlet(name) == home


def test_an_unknown_outlet_has_no_home() -> None:
    assert find_outlet("Island Tribune") is None
    assert home_of_outlet("Island Tribune") == ""


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.cbc.ca/news/1", "CBC"),
        ("http://feeds.bbci.co.uk/news", "BBC"),
        ("https://amp.island-tribune.example/a", "Island Tribune"),
        ("http://127.0.0.1:8000/a", ""),
        ("http://[bad", ""),
        ("", ""),
    ],
)
def test_an_address_names_its_outlet(url: str, name: str) -> None:
    assert outlet_of_url(url) == name


def test_a_stem_becomes_a_name() -> None:
    assert pretty_name("cbc_kyiv-visit") == "CBC"
    assert pretty_name("boreal-news") == "Boreal News"
    assert pretty_name("KXTV 2025") == "KXTV 2025"


@pytest.mark.parametrize("line", ["The McClatchy", "sold by AP", "for iOS", "CBC"])
def test_a_name_that_stands_apart_is_not_glued(line: str) -> None:
    assert glued_outlet(line) is None
