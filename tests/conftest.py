"""Options and settings for every test."""

import gc
import os
import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings

# No test reads or writes what belongs to the person who runs it.
os.environ["NEWSCOMPARE_STATE"] = "off"
os.environ["NEWSCOMPARE_CONFIG"] = os.devnull

# Where the environment keeps Python from storing what it compiled, each process that a
# test starts would compile the package anew, which takes as long as comparing twice.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# A quarter of all time went into looking for cycles, after every 700 new objects.
gc.set_threshold(20_000, 20, 20)

# Each run draws other examples and keeps those that failed, so many runs find what one
# does not; where one run has to do, it draws more.
settings.register_profile("default", deadline=None, max_examples=25)
settings.register_profile("ci", deadline=None, derandomize=True, max_examples=100)
settings.load_profile("ci" if os.environ.get("CI") else "default")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="Accept what the tool gives now as the expected output.",
    )


def pytest_collection_finish() -> None:
    """Spare the collector all that was imported, which it would walk through anew."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(autouse=True, scope="module")
def nothing_is_left_open() -> Iterator[None]:
    """What a file of tests leaves open fails there, not in whichever runs next.

    What it still holds, such as tables that were read, is not looked at again.
    """
    yield
    gc.collect()
    gc.freeze()
