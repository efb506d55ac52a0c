"""Many articles: store, copies, events, comparisons, at any size."""
