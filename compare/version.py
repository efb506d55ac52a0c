"""The package's version, at hand without reading any metadata."""

__version__ = "0.1.0"
