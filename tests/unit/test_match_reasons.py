"""What a fact says of its status reads as a person would say it."""

from compare import Article, compare_articles
from compare.model import Fact, FactStatus

QUOTE = '"A truce that nobody guards is only a pause before the next war,"'


def facts_of(one: str, two: str) -> tuple[Fact, ...]:
    articles = [
        Article.from_text(text, outlet=outlet, published="2026-03-06")
        for text, outlet in ((one, "Alpha"), (two, "Beta"))
    ]
    return compare_articles(articles).facts


def test_a_reason_names_whom_a_pronoun_means() -> None:
    facts = facts_of(
        f"Ana Ruiz came to Vigo by train. {QUOTE} she said in the harbour.",
        f"Minister Ana Ruiz spoke in Vigo. {QUOTE} Ruiz told reporters there.",
    )
    reasons = " ".join(reason for fact in facts for reason in fact.because)
    assert "Alpha gives it on the word of Ana Ruiz (said)." in reasons
    assert "on the word of she" not in reasons


def test_a_pronoun_that_nobody_is_known_for_stands_between_quotes() -> None:
    facts = facts_of(
        f"{QUOTE} they said in the harbour.", f"{QUOTE} they told reporters there."
    )
    reasons = " ".join(reason for fact in facts for reason in fact.because)
    assert "on the word of “they” (said)." in reasons


def test_a_quoted_sentence_ends_with_one_full_stop_and_no_hanging_word() -> None:
    start = "Schools on the island of Runa and in the villages along its northern coast"
    facts = facts_of(
        f"{start} will not open on Friday morning, in the storm of the century.",
        f"{start} will open on Friday morning, in the storm of the century.",
    )
    (clash,) = [fact for fact in facts if fact.status is FactStatus.CONFLICTING]
    values = clash.because[0]
    assert values.startswith(f"Alpha has “{start} will not open on Friday morning …”;")
    assert ".”" not in values
    assert "the …" not in values
