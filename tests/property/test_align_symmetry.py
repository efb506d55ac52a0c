"""What holds of scores and links whatever the articles."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from compare.align import align_articles, score_sentences
from compare.model import Alignment, Article

_WORDS = (
    *("Carver", "Skerra", "ferry", "ferries", "sank", "sinking", "42", "forty", "$3bn"),
    *("the", "not", "he", "said", "Tuesday", "Canada", "Canadian", "U.S.", "bought"),
    *("acquire", "“quite", "sure”", "engine-room", "é", "…", "police", "officers"),
)
sentences = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=9).map(" ".join)
articles = st.lists(sentences, min_size=1, max_size=6).map(Article.from_sentences)


@given(articles, articles)
def test_swapping_the_articles_transposes_the_scores_exactly(
    left: Article, right: Article
) -> None:
    scores = score_sentences(left, right)
    swapped = score_sentences(right, left)
    assert [list(column) for column in zip(*scores, strict=True)] == swapped


@given(articles, articles)
def test_scores_are_probabilities(left: Article, right: Article) -> None:
    scores = score_sentences(left, right)
    assert all(0 <= score <= 1 for row in scores for score in row)


def _findings(alignment: Alignment, names: tuple[int, ...]) -> tuple[object, ...]:
    links = {
        (
            frozenset(((names[a.article], a.sentence), (names[b.article], b.sentence))),
            link.score,
            link.relation,
            link.because,
        )
        for link in alignment.links
        for a, b in ((link.a, link.b),)
    }
    groups = {
        frozenset((names[article], sentence) for article, sentence in group)
        for group in alignment.groups
    }
    phrases = {
        (
            names[phrase.article],
            phrase[1:4],
            frozenset(names[other] for other in phrase.carriers),
        )
        for phrase in alignment.phrases
    }
    return links, groups, phrases


@given(st.lists(articles, min_size=3, max_size=3, unique_by=lambda a: a.text))
def test_the_order_of_three_articles_changes_no_finding(found: list[Article]) -> None:
    expected = _findings(align_articles(found), (0, 1, 2))
    for order in permutations(range(3)):
        alignment = align_articles([found[number] for number in order])
        assert _findings(alignment, order) == expected


@given(articles)
def test_a_repeated_article_scores_its_sentences_alike(article: Article) -> None:
    scores = score_sentences(article, article)
    assert scores == [list(column) for column in zip(*scores, strict=True)]


@given(articles, articles)
def test_spans_of_changes_lie_in_the_texts(left: Article, right: Article) -> None:
    for link in align_articles([left, right]).links:
        a = left.sentences[link.a.sentence]
        b = right.sentences[link.b.sentence]
        for change in link.changes:
            assert a.start <= change.a_start <= change.a_end <= a.end
            assert b.start <= change.b_start <= change.b_end <= b.end


@given(articles, articles)
def test_phrases_lie_in_their_sentences_in_order_without_overlap(
    left: Article, right: Article
) -> None:
    last = (0, 0)
    for phrase in align_articles([left, right]).phrases:
        article = (left, right)[phrase.article]
        sentence = article.sentences[phrase.sentence]
        assert sentence.start <= phrase.start < phrase.end <= sentence.end
        assert last <= (phrase.article, phrase.start)
        assert phrase.carriers in ((), (1 - phrase.article,))
        last = (phrase.article, phrase.end)
