"""Matching: which watchlists an alert is for, and which of their rules hold it back."""
