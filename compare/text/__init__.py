"""From characters to sentences and tokens, with offsets into the original."""

from compare.text.data import load_json
from compare.text.kinds import (
    credit_start,
    is_credit,
    kinds_of_paragraphs,
    kinds_of_sentences,
)
from compare.text.languages import foreign_language
from compare.text.names import (
    name_key,
    person_key,
    same_entity,
    same_person,
    show_rank,
    word_key,
)
from compare.text.number_phrases import (
    find_numbers,
    parse_number,
    read_number,
    read_ordinal,
)
from compare.text.number_readers import Number
from compare.text.numbers import number_value, split_compounds
from compare.text.paragraphs import paragraph_spans
from compare.text.sentences import split_sentences
from compare.text.tokens import Token, fold, stem, tokenize
from compare.text.words import is_stop_word

__all__ = [
    "Number",
    "Token",
    "credit_start",
    "find_numbers",
    "fold",
    "foreign_language",
    "is_credit",
    "is_stop_word",
    "kinds_of_paragraphs",
    "kinds_of_sentences",
    "load_json",
    "name_key",
    "number_value",
    "paragraph_spans",
    "parse_number",
    "person_key",
    "read_number",
    "read_ordinal",
    "same_entity",
    "same_person",
    "show_rank",
    "split_compounds",
    "split_sentences",
    "stem",
    "tokenize",
    "word_key",
]
