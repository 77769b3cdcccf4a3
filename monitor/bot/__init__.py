"""The Telegram bot: its place in the house; the commands come with subscriptions."""
