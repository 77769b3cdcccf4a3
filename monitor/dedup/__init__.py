"""Deduplication: what a page, a text and an entry are known by, and which of them have been seen."""
