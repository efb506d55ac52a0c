"""What the reader has configured: keys, theme, and whether places are remembered."""

from __future__ import annotations

import json
import os
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from compare.errors import OptionsError
from compare.model import one_line
from compare.tui.key_table import KEYS
from compare.tui.keys import TOGETHER, UNBOUND, read_key, say_key, write_key
from compare.tui.themes import THEMES, theme_names

if TYPE_CHECKING:
    from collections.abc import Mapping

LARGEST = 1_000_000
"""Bytes beyond which a file is no configuration."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What may be configured, as shipped where nothing is."""

    theme: str = "dark"
    """One of `theme_names`."""
    remember: bool = True
    """Whether the place where the reader leaves an input is kept for the next time."""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By names in the table of keys: what Textual calls the keys to take instead; none
    leaves an action to the mouse and the list of all commands."""


def config_path() -> Path:
    """Tell where the configuration is read from; NEWSCOMPARE_CONFIG names another."""
    # Deferred: a report never asks.
    from platformdirs import user_config_path  # noqa: PLC0415

    given = os.environ.get("NEWSCOMPARE_CONFIG")
    if given:
        return Path(given)
    return user_config_path("newscompare", appauthor=False) / "config.toml"


def load_settings(path: Path) -> Settings:
    """Read a configuration; where there is no file, all is as shipped.

    Raises:
        OptionsError: It can't be read, or says what can't be.
    """
    try:
        data = _read(path)
        return _settings(data)
    except OptionsError as error:
        message = f"the configuration {path}: {error.message}"
        raise OptionsError(message, hint=error.hint) from error


def _read(path: Path) -> Mapping[str, Any]:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise OptionsError("it is too large to be one")
        return tomllib.loads(content.decode("utf-8-sig"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise OptionsError(f"can't be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise OptionsError("it is not text in UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise OptionsError(
            f"it is no TOML: {one_line(str(error))}",
            hint="`newscompare config` prints one to begin with",
        ) from error


def _settings(data: Mapping[str, Any]) -> Settings:
    known = {"theme", "remember", "keys"}
    for name in data:
        if name not in known:
            raise OptionsError(
                f"there is no setting {one_line(name)!r}",
                hint=f"take one of {', '.join(sorted(known))}",
            )
    theme, remember = data.get("theme", "dark"), data.get("remember", True)
    if theme not in theme_names():
        raise OptionsError(
            f"there is no theme {one_line(str(theme))!r}",
            hint=f"take {', '.join(THEMES)}, or one that `newscompare config` lists",
        )
    if not isinstance(remember, bool):
        raise OptionsError("remember is neither true nor false")
    settings = Settings(theme, remember, _keys(data.get("keys", {})))
    _check_clashes(settings)
    return settings


def _keys(data: Any) -> dict[str, tuple[str, ...]]:
    if not isinstance(data, dict):
        raise OptionsError("keys is no table", hint="write [keys] on a line of its own")
    names = {key.name for key in KEYS}
    found: dict[str, tuple[str, ...]] = {}
    for name, value in data.items():
        if name not in names:
            raise OptionsError(
                f"there is no action {one_line(name)!r} to give a key to",
                hint="`newscompare config` lists them all",
            )
        keys = [key for key in [value] if key] if isinstance(value, str) else value
        if not isinstance(keys, list):
            raise OptionsError(f"{name} needs a key, or a list of keys")
        found[name] = tuple(_key(name, key) for key in keys)
    return found


def _key(name: str, key: Any) -> str:
    try:
        return read_key(key if isinstance(key, str) else repr(key))
    except OptionsError as error:
        raise OptionsError(f"{name}: {error.message}", hint=error.hint) from error


def _check_clashes(settings: Settings) -> None:
    """See to it that no key does two things at the same place."""
    for areas in TOGETHER:
        taken: dict[str, str] = {}
        for entry in KEYS:
            if entry.area not in areas:
                continue
            for key in effective_keys(settings)[entry.name]:
                if key in taken:
                    raise OptionsError(
                        f"{say_key(key)} is given to both {taken[key]} and "
                        f"{entry.name}",
                        hint="give one of them another key",
                    )
                taken[key] = entry.name


def effective_keys(settings: Settings) -> Mapping[str, tuple[str, ...]]:
    """Give the keys of all actions, as shipped or as configured."""
    return {
        key.name: settings.keys.get(key.name, tuple(key.keys.split(",")))
        for key in KEYS
    }


def keymap(settings: Settings) -> dict[str, str]:
    """Give what is configured as Textual takes it: names divided by commas."""
    return {
        name: ",".join(keys) or f"{UNBOUND}{name}"
        for name, keys in settings.keys.items()
    }


def write_settings(settings: Settings) -> str:
    """Write a configuration that says all of it, ready to be edited."""
    ours, others = ", ".join(THEMES), ", ".join(theme_names()[len(THEMES) :])
    lines = [
        "# The view of newscompare. What is left out is as shipped.",
        "",
        f"# {ours} (safe: for the colour-blind), or one of Textual's:",
        *wrap(others, 78, initial_indent="# ", subsequent_indent="# "),
        f"theme = {_quote(settings.theme)}",
        "",
        "# Whether to begin where an input was left the last time.",
        f"remember = {str(settings.remember).lower()}",
        "",
        "# One key or a list: a character, or a name such as f2, pagedown or ctrl+k.",
        '# "" or [] leaves an action to the mouse and the list of all commands.',
        "[keys]",
    ]
    keys = effective_keys(settings)
    for entry in KEYS:
        if entry.heading:
            lines.append(f"# {entry.heading}")
        names = [_quote(write_key(key)) for key in keys[entry.name]]
        value = names[0] if len(names) == 1 else f"[{', '.join(names)}]"
        comment = f"  # {entry.does}" if entry.does else ""
        lines.append(f"{entry.name} = {value}{comment}")
    return "".join(f"{line}\n" for line in lines)


def _quote(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
