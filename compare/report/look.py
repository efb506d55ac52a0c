"""What a caller may choose of a report's look; nothing here changes a finding."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, NamedTuple

from compare.errors import OptionsError, ReportError
from compare.model import ClaimKind, FactStatus

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.model import Comparison

FRAMING = "framing"
PARTS: tuple[str, ...] = (*map(str, FactStatus), FRAMING)
"""What `only` may name: the facts of a status, and how the articles tell it."""
KINDS: tuple[str, ...] = tuple(map(str, ClaimKind))
SHAPES = ("brief", "stats", "pictures", "diff", "side_by_side", "linear")
"""Shapes that the text report may take instead of its full one."""

_NARROWEST = 30
_WIDEST = 1000
_LISTS: Mapping[str, tuple[str, ...]] = {"only": PARTS, "outlet": (), "kind": KINDS}
"""Options that take several values, and which; () for any."""
_MEANINGLESS: Mapping[str, tuple[str, ...]] = {
    "brief": ("context",),
    "stats": ("context",),
    "pictures": ("context",),
    "diff": ("context", "kind"),
    "side_by_side": ("context", "kind"),
    "linear": ("context",),
}
"""What each shape can't honour: some only count and name, two show whole sentences."""
_FILTERS = frozenset(_LISTS)
_HONOURED: Mapping[str, frozenset[str]] = {"csv": _FILTERS, "json": frozenset()}
"""Options that mean something to a format of data; prose honours `_PROSE`."""
_PROSE = _FILTERS | {"context"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a report is to look; a format refuses what means nothing to it."""

    width: int = 80
    """Columns of the text report, in [30, 1000]."""
    color: bool = False
    """Whether the text report marks statuses by colour, beside their signs."""
    context: int | None = None
    """Sentences to show before and after each that is cited, in [0, 1000]; with 0 the
    cited ones alone, with None only those that the report quotes anyway."""
    only: tuple[str, ...] = ()
    """Which of `PARTS` to show; all when empty."""
    outlet: tuple[str, ...] = ()
    """Names of outlets, in any case; only what at least one of them tells is shown."""
    kind: tuple[str, ...] = ()
    """Kinds of facts to show; sentences and framing are then left out."""
    brief: bool = False
    """Ten lines that say what differs."""
    stats: bool = False
    """Tables of counts."""
    pictures: bool = False
    """Who tells what, where it stands and who is quoted, drawn in letters."""
    diff: bool = False
    """The first article against each other one, as a unified diff is read."""
    side_by_side: bool = False
    """Two to four articles in columns, linked sentences level."""
    linear: bool = False
    """Plain lines in the order of reading, for a screen reader."""

    def __post_init__(self) -> None:
        if not _NARROWEST <= self.width <= _WIDEST:
            raise OptionsError(
                f"a report can't be {self.width} columns wide",
                hint=f"give a width within {_NARROWEST} and {_WIDEST}",
            )
        if self.context is not None and not 0 <= self.context <= _WIDEST:
            raise OptionsError(
                f"a report can't show {self.context} sentences of context",
                hint=f"give a number within 0 and {_WIDEST}",
            )
        for name, known in _LISTS.items():
            for value in getattr(self, name):
                if known and value not in known:
                    raise OptionsError(
                        f"there is no {value!r} to choose by {_option(name)}",
                        hint=f"take {', '.join(known)}",
                    )
        self._check_shape()

    def _check_shape(self) -> None:
        shapes = [shape for shape in SHAPES if getattr(self, shape)]
        if len(shapes) > 1:
            raise OptionsError(
                f"{_option(shapes[0])} and {_option(shapes[1])} are two reports",
                hint="ask for one at a time",
            )
        for shape in shapes:
            lost = [name for name in _MEANINGLESS[shape] if self.is_set(name)]
            if FRAMING in self.only:
                lost.append("only framing")
            if lost:
                raise OptionsError(
                    f"{_option(lost[0])} means nothing with {_option(shape)}",
                    hint="leave one of the two out",
                )

    @property
    def shape(self) -> str:
        """One of `SHAPES`, or empty for the full report."""
        return next((shape for shape in SHAPES if getattr(self, shape)), "")

    def is_set(self, name: str) -> bool:
        """Whether an option is other than it comes."""
        return bool(getattr(self, name) != getattr(_DEFAULT, name))

    def as_options(self) -> str:
        """The options of the command that give this look, colour aside."""
        words: list[str] = []
        for field in fields(self):
            value = getattr(self, field.name)
            if field.name != "color" and self.is_set(field.name):
                values = value if isinstance(value, tuple) else (value,)
                for item in values:
                    words.append(_option(field.name))
                    words += [] if item is True else [_as_word(str(item))]
        return " ".join(words)


_DEFAULT = Look()


class Part(NamedTuple):
    """One comparison of a report, and what to call it there."""

    comparison: Comparison
    name: str = ""
    """"Event 1 of 2"; empty when the report has but one part."""
    look: Look = _DEFAULT
    """What of it to show; `render_parts` sets it."""


class Preface(NamedTuple):
    """What stands above the parts of a report."""

    title: str
    lines: tuple[str, ...]
    """One line for each event, then what is not compared."""


def make_look(wishes: dict[str, Any]) -> Look:
    """Check the names and ranges of what a caller wishes.

    A single value may stand for a list of one.

    Raises:
        OptionsError: A name is unknown, or a value out of range.
    """
    known = [field.name for field in fields(Look)]
    for name in wishes:
        if name not in known:
            raise OptionsError(
                f"a report has no option {name!r}", hint=f"it has {', '.join(known)}"
            )
    lists = {
        name: (value,) if isinstance(value, str) else tuple(value)
        for name, value in wishes.items()
        if name in _LISTS
    }
    if set(lists.get("only", ())) == set(PARTS):
        # All of it is the whole.
        lists["only"] = ()
    return Look(**{**wishes, **lists})


def check_format(form: str, look: Look) -> None:
    """Refuse what a format can't honour.

    Raises:
        OptionsError: An option is set that means nothing to this format.
    """
    if form == "text":
        return
    honoured = _HONOURED.get(form, _PROSE)
    for field in fields(look):
        if look.is_set(field.name) and field.name not in honoured:
            raise OptionsError(
                f"{_option(field.name)} means nothing to the format {form}",
                hint=f"leave {_option(field.name)} out, or take the format text",
            )


def only_part(parts: Sequence[Part], form: str) -> Comparison:
    """Give the one comparison that a data format holds.

    Raises:
        ReportError: There are several.
    """
    if len(parts) != 1:
        raise ReportError(
            f"{form} holds one comparison, not {len(parts)}",
            hint="render them one at a time",
        )
    return parts[0].comparison


def _option(name: str) -> str:
    return "--" + name.replace("_", "-")


def _as_word(text: str) -> str:
    """Text as one word of a shell's line."""
    return text if text.isalnum() else "'" + text.replace("'", "'\\''") + "'"
