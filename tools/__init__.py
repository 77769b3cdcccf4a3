"""What builds and measures the service; nothing here runs in it."""
