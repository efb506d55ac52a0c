"""From claims to facts: which are one, and how the articles stand to each."""

from compare.match.match import match_claims
from compare.match.relate import relate_links

__all__ = ["match_claims", "relate_links"]
