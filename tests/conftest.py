"""Options and settings for every test."""

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

# No test reads or writes what belongs to the person who runs it.
os.environ["NEWSCOMPARE_STATE"] = "off"
os.environ["NEWSCOMPARE_CONFIG"] = os.devnull

settings.register_profile("default", deadline=None, max_examples=60)
settings.register_profile("ci", deadline=None, derandomize=True, max_examples=100)
settings.load_profile("ci" if os.environ.get("CI") else "default")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="Accept what the tool gives now as the expected output.",
    )


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(autouse=True, scope="module")
def nothing_is_left_open() -> Iterator[None]:
    """What a file of tests leaves open fails there, not in whichever runs next."""
    yield
    gc.collect()
