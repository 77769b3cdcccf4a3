"""From an alert to messages: a durable outbox, the wording in each language, one file a channel."""
