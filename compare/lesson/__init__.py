"""Comparison -> worksheet, answer key and coding sheet; agreement between coders."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.lesson.question import LessonOptions, Level
from compare.paper.words import counted

if TYPE_CHECKING:
    from compare.lesson.question import Question
    from compare.model import Comparison
    from compare.paper.blocks import Document

__all__ = ["Lesson", "LessonOptions", "Level", "make_lesson"]


class Lesson(NamedTuple):
    """A worksheet and, apart from it, its key."""

    sheet: Document
    key: Document
    questions: tuple[Question, ...]
    notices: tuple[str, ...]
    """What the teacher must know: fewer questions than asked for."""


def make_lesson(comparison: Comparison, options: LessonOptions | None = None) -> Lesson:
    """Make a worksheet and its key from a comparison.

    The same comparison and options give the same lesson. Another seed gives as many
    questions of each kind, about other things where there are others.
    """
    from compare.lesson.key import write_key  # noqa: PLC0415
    from compare.lesson.plan import ask  # noqa: PLC0415
    from compare.lesson.sheet import write_sheet  # noqa: PLC0415
    from compare.lesson.texts import Texts  # noqa: PLC0415

    options = options or LessonOptions()
    texts = Texts(comparison)
    questions = ask(texts, options)
    notices = []
    if len(questions) < options.questions:
        notices.append(
            f"these articles give {counted(len(questions), 'question')} of level "
            f"{options.level}, not {options.questions}"
        )
    return Lesson(
        write_sheet(texts, questions, options),
        write_key(texts, questions, options, notices),
        questions,
        tuple(notices),
    )
