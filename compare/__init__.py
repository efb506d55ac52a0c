"""Compare how several outlets report one event."""
