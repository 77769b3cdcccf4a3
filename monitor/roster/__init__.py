"""`tocsin sources ...`: sources are tried, added, listed, paused, and moved in and out as OPML."""
