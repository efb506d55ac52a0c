"""How close two reports come does not hang on which stands first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare import Article
from compare.group.leads import mix_openings
from compare.group.vectors import count_terms, find_rarity, make_vectors, read_terms

SENTENCES = (
    "Divers found the bell of the steamer Solveig off Hestholm.",
    "The bell lay in nine metres of water, the museum said on Friday.",
    "The museum of Hestholm wants to show the bell by Christmas.",
    "A fire in a bakery drove forty families from their beds.",
    "Neighbours said that flour dust caught light beside an oven.",
    "Knut Aasen of the museum watched the fire from the quay.",
    "Ferries from the quay ran late on Friday.",
    "It burned.",
)

texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6).map(" ".join)


def mixed_cosines(articles: list[Article]) -> dict[tuple[int, int], float]:
    told = [read_terms(article) for article in articles]
    rarity = find_rarity([count_terms(parts) for parts in told])
    pairs = [(i, j) for j in range(len(articles)) for i in range(j)]
    return mix_openings(dict.fromkeys(pairs, 0.2), told, rarity)


@given(st.lists(texts, min_size=2, max_size=5), st.data())
def test_openings_reach_each_other_alike_in_any_order(
    bodies: list[str], data: st.DataObject
) -> None:
    order = data.draw(st.permutations(range(len(bodies))))
    articles = [Article.from_text(text) for text in bodies]
    before = mixed_cosines(articles)
    after = mixed_cosines([articles[index] for index in order])
    both_ways = before | {(j, i): value for (i, j), value in before.items()}
    assert after == {(i, j): both_ways[order[i], order[j]] for i, j in after}
    assert all(0.0 <= value <= 1.0 for value in after.values())


@given(st.lists(texts, min_size=2, max_size=5))
def test_vectors_are_the_same_to_the_last_bit_in_any_order(bodies: list[str]) -> None:
    counts = [count_terms(read_terms(Article.from_text(text))) for text in bodies]
    vectors = make_vectors(counts, find_rarity(counts))
    backwards = make_vectors(counts[::-1], find_rarity(counts[::-1]))
    assert [list(vector.items()) for vector in backwards[::-1]] == [
        list(vector.items()) for vector in vectors
    ]
    assert all(list(vector) == sorted(vector) for vector in vectors)
