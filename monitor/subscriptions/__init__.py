"""Subscriptions: what each Telegram chat watches and how it wants to be told, kept in the store."""
