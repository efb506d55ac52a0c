"""From characters to sentences and tokens, with offsets into the original."""
