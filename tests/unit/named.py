"""Names found in sentences of a test, one kind at a time."""

from dataclasses import dataclass

from compare.extract.names import find_names
from compare.extract.view import view_article
from compare.model import Article, Claim, ClaimKind, Entity


@dataclass(frozen=True)
class Names:
    """Reads the names of one kind."""

    kind: ClaimKind

    def read(self, *sentences: str) -> list[Claim]:
        """The claims, in the order of the text."""
        view = view_article(0, Article.from_sentences(sentences))
        found = (claim for claim in find_names(view, ()) if claim.kind is self.kind)
        return sorted(found, key=lambda claim: claim.start)

    def texts(self, *sentences: str) -> list[str]:
        """What is written at each."""
        return [claim.text for claim in self.read(*sentences)]

    def keys(self, *sentences: str) -> list[str]:
        """The key of each."""
        values = (claim.value for claim in self.read(*sentences))
        return [value.key for value in values if isinstance(value, Entity)]
