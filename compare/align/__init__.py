"""Which sentences of several articles report the same thing: score, link, group."""

from compare.align.link import align_articles
from compare.align.prune import is_pruned
from compare.align.score import score_sentences

__all__ = ["align_articles", "is_pruned", "score_sentences"]
