"""Every error that newscompare raises on purpose.

* CompareError
  - ArticleError    an article can't be read or has no text
  - OptionsError    an option is out of range, or two contradict each other
  - StoredError     a stored comparison is damaged, or of a newer version
  - ReportError     a report can't be rendered or written
  - CorpusError     a corpus can't be opened, read or written
"""


class CompareError(Exception):
    """Base class: catch this to catch all that newscompare raises on purpose.

    Attributes:
        message: One sentence for a reader, naming the input at fault.
        hint: What to try next, or an empty string.
    """

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class ArticleError(CompareError):
    """An article can't be read, or has no text."""


class OptionsError(CompareError):
    """An option is out of range, or two options contradict each other."""


class StoredError(CompareError):
    """A stored comparison is damaged, or written by a newer version."""


class ReportError(CompareError):
    """A report can't be rendered or written."""


class CorpusError(CompareError):
    """A corpus can't be opened, read or written."""
