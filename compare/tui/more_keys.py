"""The keys of the screens beside the main one: parts of the table of all keys."""

from __future__ import annotations

from compare.tui.keys import Area, Key

TABLE, PREDICT = Area.TABLE, Area.PREDICT

OPENING_KEYS: tuple[Key, ...] = (
    Key("table", "F", Area.READING, "table", "Table of facts by outlets"),
    Key("predict", "P", Area.READING, "predict", "Predict what differs, then reveal"),
)
"""How they are opened from the main screen."""

TABLE_KEYS: tuple[Key, ...] = (
    Key(
        "table-detail",
        "enter",
        TABLE,
        "detail",
        "Detail of the fact: each side, and why",
        "Table of facts",
        "Detail",
    ),
    Key("table-go", "g", TABLE, "go", "Go to its passages in the panes", short="Go"),
    Key("table-down", "down", TABLE, "step(1)", "Next fact"),
    Key("table-up", "up", TABLE, "step(-1)", "Previous fact"),
    Key("table-page-down", "pagedown,space", TABLE, "page(1)", "Page down"),
    Key("table-page-up", "pageup", TABLE, "page(-1)", "Page up"),
    Key("table-first", "home", TABLE, "end(0)", "First fact"),
    Key("table-last", "end", TABLE, "end(-1)", "Last fact"),
    Key("table-right", "right", TABLE, "outlets(1)", "Further outlets"),
    Key("table-left", "left", TABLE, "outlets(-1)", "Earlier outlets"),
    Key("table-status", "s", TABLE, "filter('status')", "Facts by status"),
    Key("table-kind", "k", TABLE, "filter('kind')", "Facts by kind"),
    Key("table-outlet", "o", TABLE, "filter('outlet')", "Facts by outlet"),
    Key("table-order", "S", TABLE, "order", "Sort by weight or by appearance"),
    # Not in the bottom line, as it is on top: with it there was no room for `c`.
    Key("table-find", "slash", TABLE, "find", "Facts with some words"),
    Key("table-all", "H", TABLE, "all", "All facts again"),
    Key("table-copy", "y", TABLE, "copy", "Copy the fact with its citations"),
    Key("table-export", "x", TABLE, "export", "Export what is listed", short="Export"),
    Key("table-back", "escape", TABLE, "back", "Back to the panes", short="Back"),
)

PREDICT_KEYS: tuple[Key, ...] = (
    Key(
        "predict-only",
        "o,plus",
        PREDICT,
        "mark('only')",
        "Mark it or words of it: only this outlet has it",
        "Predict, then reveal",
        "Only here",
    ),
    Key(
        "predict-differs",
        "d,tilde",
        PREDICT,
        "mark('differs')",
        "Mark it: another outlet tells it otherwise",
        short="Differs",
    ),
    Key("predict-reveal", "r", PREDICT, "reveal", "Reveal", short="Reveal"),
    Key("predict-again", "n", PREDICT, "again", "Start again", short="Again"),
    Key("predict-down", "down", PREDICT, "step(1)", "Next sentence"),
    Key("predict-up", "up", PREDICT, "step(-1)", "Previous sentence"),
    Key("predict-page-down", "pagedown,space", PREDICT, "page(1)", "Page down"),
    Key("predict-page-up", "pageup", PREDICT, "page(-1)", "Page up"),
    Key("predict-first", "home", PREDICT, "go(0)", "First sentence"),
    Key("predict-last", "end", PREDICT, "go(-1)", "Last sentence"),
    Key("predict-next-article", "tab", PREDICT, "article(1)", "Next article"),
    Key(
        "predict-previous-article",
        "shift+tab",
        PREDICT,
        "article(-1)",
        "Previous article",
    ),
    Key("predict-right", "right", PREDICT, "sideways(1)", "Next article, or word"),
    Key("predict-left", "left", PREDICT, "sideways(-1)", "Article or word before"),
    Key(
        "predict-more",
        "greater_than_sign,shift+right",
        PREDICT,
        "extend(1)",
        "Choose one word more",
    ),
    Key(
        "predict-fewer",
        "less_than_sign,shift+left",
        PREDICT,
        "extend(-1)",
        "Choose one word less",
    ),
    *(
        Key(f"predict-article-{number}", str(number), PREDICT, f"pane({number - 1})")
        for number in range(1, 9)
    ),
    Key(
        "predict-next",
        "right_square_bracket",
        PREDICT,
        "verdict(1)",
        "Next sentence that you marked or missed",
    ),
    Key(
        "predict-previous",
        "left_square_bracket",
        PREDICT,
        "verdict(-1)",
        "Previous sentence that you marked or missed",
    ),
    Key(
        "predict-open",
        "enter",
        PREDICT,
        "open",
        "Choose words of the sentence; once revealed, its detail",
    ),
    Key("predict-back", "escape", PREDICT, "back", "Back to the panes", short="Back"),
)
