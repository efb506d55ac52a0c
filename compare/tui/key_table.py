"""All keys of the view, in one table from which help, palette and config are made."""

from __future__ import annotations

from compare.tui.keys import Area, Key
from compare.tui.more_keys import OPENING_KEYS, PREDICT_KEYS, TABLE_KEYS

TEXT, READING, FACTS = Area.TEXT, Area.READING, Area.FACTS
SAYING, PAGE, APP = Area.SAYING, Area.PAGE, Area.APP

KEYS: tuple[Key, ...] = (
    # Reading
    Key("next-sentence", "down", TEXT, "step(1)", "Next sentence", "Reading"),
    Key("previous-sentence", "up", TEXT, "step(-1)", "Previous sentence"),
    Key("page-down", "pagedown,space", TEXT, "page(1)", "Page down"),
    Key("page-up", "pageup", TEXT, "page(-1)", "Page up"),
    Key("first-sentence", "home", TEXT, "go(0)", "First sentence"),
    Key("last-sentence", "end", TEXT, "go(-1)", "Last sentence"),
    Key("next-pane", "right", READING, "next_pane(1)", "Next article"),
    Key("previous-pane", "left", READING, "next_pane(-1)", "Previous article"),
    Key("next-area", "tab", READING, "next_area(1)", "Next pane, then the facts"),
    Key("previous-area", "shift+tab", READING, "next_area(-1)", "Previous pane"),
    Key(
        "next-difference",
        "right_square_bracket",
        READING,
        "difference(1)",
        "Next difference",
        short="Next diff",
    ),
    Key(
        "previous-difference",
        "left_square_bracket",
        READING,
        "difference(-1)",
        "Previous difference",
    ),
    Key("next-in-row", "g", READING, "next_in_row", "Next sentence of the same row"),
    Key(
        "open",
        "enter",
        TEXT,
        "open",
        "Detail of the sentence: both sides, and why",
        short="Detail",
    ),
    Key("detail", "d", READING, "detail", "Detail of the sentence or the fact"),
    Key("marks", "m", READING, "marks", "Hide or show the marks"),
    # Panes
    *(
        Key(f"article-{number}", str(number), READING, f"pane({number - 1})")
        for number in range(1, 9)
    ),
    Key("base", "b", READING, "base", "Make this article the base", "Panes"),
    Key("maximise", "z", READING, "maximise", "Maximise the pane, or restore it"),
    Key("hide", "h", READING, "hide", "Hide the pane"),
    Key("show-all", "H", READING, "show_all", "Show all panes as at first"),
    Key("move-left", "less_than_sign", READING, "move(-1)", "Move the pane left"),
    Key("move-right", "greater_than_sign", READING, "move(1)", "Move the pane right"),
    Key("narrow", "minus", READING, "widen(-1)", "Make the pane narrower"),
    Key("widen", "plus,equals_sign", READING, "widen(1)", "Make the pane wider"),
    Key("panes", "p", READING, "pane_menu", "Choose what to do with the pane"),
    # Facts
    Key("facts", "f", READING, "facts", "Show or hide the facts", "Facts", "Facts"),
    Key(
        "go-to-fact",
        "enter",
        FACTS,
        "select",
        "Bring every pane to the fact; again: its detail",
        short="Go to fact",
    ),
    Key("facts-page-down", "space", FACTS, "page_down", "Page down in the facts"),
    Key("facts-by-status", "s", READING, "filter('status')", "Facts by status"),
    Key("facts-by-kind", "k", READING, "filter('kind')", "Facts by kind"),
    Key("facts-by-outlet", "o", READING, "filter('outlet')", "Facts by outlet"),
    Key("clear", "escape", READING, "clear", "Drop the highlight and the search"),
    # Taking something away
    Key("copy", "y", READING, "copy", "Copy it with its citation", "Take away"),
    Key("original", "O", READING, "original", "Open the original at the sentence"),
    Key("export", "x", READING, "export", "Export: write a report to a file"),
    # Search
    Key("search", "slash", READING, "search", "Search all articles", "Search", "Find"),
    Key("next-hit", "n", READING, "hit(1)", "Next hit"),
    Key("previous-hit", "N", READING, "hit(-1)", "Previous hit"),
    # The reader's own word
    Key(
        "correct",
        "c",
        SAYING,
        "correct",
        "Correct: choose what to say of the sentence or the fact",
        "Your word",
        "Correct",
    ),
    Key("confirm", "a", SAYING, "confirm", "Confirm the link or the fact"),
    Key("reject", "r", SAYING, "reject", "Reject the link or the fact"),
    Key("tie", "L", SAYING, "tie", "Mark it, then link it with another by hand"),
    Key(
        "note",
        "w",
        SAYING,
        "note",
        "Write a note to the sentence",
    ),
    Key("undo", "u", SAYING, "undo", "Take the last correction back"),
    Key("redo", "U", SAYING, "redo", "Say again what was taken back"),
    *TABLE_KEYS,
    *PREDICT_KEYS,
    # Elsewhere
    Key(
        "voices",
        "v",
        READING,
        "told",
        "How it is told: who is quoted, what stands where, which words",
        "Elsewhere",
        "Voices",
    ),
    *OPENING_KEYS,
    Key("notices", "i", READING, "notices", "Notices: what was left out, copies"),
    Key(
        "events", "e", APP, "events", "Another event of the same input", short="Events"
    ),
    Key("lightness", "l", APP, "lightness", "Light or dark"),
    Key("few-hues", "t", APP, "few_hues", "Colours for the colour-blind, and back"),
    Key(
        "commands",
        "colon,ctrl+p",
        APP,
        "command_palette",
        "All commands, all themes",
        short="More",
    ),
    Key("help", "f1,question_mark", APP, "help", "This help", short="Help"),
    Key("back", "escape,enter,backspace", PAGE, "dismiss", "Back", short="Back"),
    Key("quit", "q", APP, "quit", "Quit", short="Quit"),
)
"""Each key once, in the order of the help; a heading holds until the next one."""
