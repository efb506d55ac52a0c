"""Undo and redo, as far back as the session goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.review.corrections import NOTHING_SAID, Session

if TYPE_CHECKING:
    from compare.review.corrections import Correction


@dataclass(frozen=True, slots=True)
class History:
    """A session, what it was before, and what it was before the last undo."""

    session: Session = NOTHING_SAID
    past: tuple[Session, ...] = ()
    """The latest last."""
    future: tuple[Session, ...] = ()
    """The one that redo gives last."""

    @classmethod
    def of(cls, session: Session) -> History:
        """Begin with a stored session, whose corrections can be undone one by one."""
        said = session.corrections
        return cls(session, tuple(Session(said[:count]) for count in range(len(said))))

    def add(self, correction: Correction) -> History:
        """Say one thing more; what was undone before can't be redone any more."""
        return History(self.session.add(correction), (*self.past, self.session))

    def remove(self, correction: Correction) -> History:
        """Take one thing back, whenever it was said; undo says it again."""
        kept = tuple(c for c in self.session.corrections if c != correction)
        return History(Session(kept), (*self.past, self.session))

    def undo(self) -> History:
        """Go one step back; at the beginning nothing changes."""
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (*self.future, self.session))

    def redo(self) -> History:
        """Take the last undo back; where there was none nothing changes."""
        if not self.future:
            return self
        return History(self.future[-1], (*self.past, self.session), self.future[:-1])
