"""Open questions: what the texts alone can't answer, and the key must not.

They follow the questions that media-literacy teaching asks of any message: who made
it, for whom, what is left out, how else might one see it, what would one need to know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from compare.lesson.choose import Item
from compare.lesson.pattern import Pattern
from compare.lesson.question import Level, Question, Section

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.lesson.pattern import Desk


class Open(NamedTuple):
    """An open question, and what a teacher may look for."""

    ask: str
    look_for: str


_YOUNGER = (
    Open(
        "A friend knows nothing of this event and has time for one text only. Which "
        "one would you give them? Why?",
        "A reason that points to a sentence. Any text can be a good choice.",
    ),
    Open(
        "What would you still like to know after reading? Write down two questions.",
        "Questions that no sentence answers. Let the class check.",
    ),
    Open(
        "Which person in the texts would you like to talk to? What would you ask?",
        "A question that only this person can answer.",
    ),
    Open(
        "Find a sentence that tells what happened, and one that tells what somebody "
        "thinks about it. How do you know which is which?",
        "Signs of an opinion: who says it, words that praise or blame, “should”.",
    ),
    Open(
        "Think of a photo for one of the texts. What is on it? What would the reader "
        "feel?",
        "That a picture chooses too: another photo would tell it another way.",
    ),
    Open(
        "Write a new headline that fits all the texts. Use at most eight words.",
        "Words that every text bears out, and nothing that stands in one alone.",
    ),
)
_OLDER = (
    Open(
        "Who is touched by this event and does not get to speak in any text? What "
        "might they say?",
        "A person or group that the event concerns, and why their view would add "
        "something.",
    ),
    Open(
        "For whom does each outlet seem to write? Name a sentence that shows it.",
        "What a text explains and what it takes for granted: places, names, money.",
    ),
    Open(
        "Had you read one text only, what would you believe of the event, and what "
        "would you not know? Take each text in turn.",
        "Facts that one text alone has, and what they do to the whole.",
    ),
    Open(
        "Look for a word that shows how the writer or a speaker feels about something. "
        "Put a plainer one in its place, or say how you know that there is none.",
        "The difference between a word that names and one that judges.",
    ),
    Open(
        "Which single sentence of the texts would you check first before passing it "
        "on? How would you check it?",
        "A sentence that rests on one source or one figure, and a way that is open to "
        "the class.",
    ),
    Open(
        "Write the first sentence of a third report, of at most 30 words, that uses "
        "only what more than one text has.",
        "Nothing that one text alone has; who, what, where and when in one sentence.",
    ),
    Open(
        "What does each text leave out that another has? Choose one thing and think "
        "of a good reason, and of a bad one, to leave it out.",
        "Room, readers and time of writing among the good reasons; that leaving out "
        "may also steer.",
    ),
)
_JOURNALISM = (
    Open(
        "You have one hour and a telephone. Which statement in the texts do you check "
        "first, whom do you call, and what do you ask?",
        "A person or office that can know, a question that can be answered, and what "
        "would be printed if nobody answers.",
    ),
    Open(
        "Write a lead of at most 30 words that rests only on what more than one text "
        "has. Then say what you left out, and why.",
        "Each word borne out by two texts; a choice of what comes first that the "
        "writer can defend.",
    ),
    Open(
        "Somebody tells you something of this event and does not want to be named. "
        "What would have to be true for you to print it? What would you tell the "
        "reader?",
        "How the source knows, what it gains, whether a second one says the same, and "
        "what can be said of it without giving it away.",
    ),
    Open(
        "Whose view is missing from the texts? Name a person or office that could give "
        "it, and the first question you would ask.",
        "Somebody whom the event concerns, and not only a further official.",
    ),
    Open(
        "Choose one fact that a text tells late. Argue for moving it up; then argue "
        "against.",
        "News value, certainty and fairness on both sides of the argument.",
    ),
    Open(
        "Find a place where a text tells as plain fact what it could have given on "
        "somebody's word, or the other way round. Rewrite it. What changes?",
        "What the writer can know at first hand, and what a cue such as “said” or "
        "“claimed” does to a sentence.",
    ),
    Open(
        "Texts can be true in every sentence and still leave readers with different "
        "pictures. Show how, with two sentences of each.",
        "Choice, order and wording, shown on the sentences.",
    ),
)
_BY_LEVEL: Mapping[Level, tuple[Open, ...]] = {
    Level.YOUNGER: _YOUNGER,
    Level.OLDER: _OLDER,
    Level.JOURNALISM: _JOURNALISM,
}


def make_pools(level: Level) -> Mapping[str, tuple[Item[Any], ...]]:
    """Gather the open questions of a level."""
    return {"view": tuple(Item(f"view {q.ask}", q) for q in _BY_LEVEL[level])}


def _view(desk: Desk, items: list[Open]) -> Question:
    (found,) = items
    return Question(
        "view",
        Section.VIEW,
        found.ask,
        lines=desk.lines(4),
        look_for=found.look_for,
    )


PATTERNS = (Pattern("view", Section.VIEW, ("view",), _view),)
