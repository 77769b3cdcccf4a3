"""The first room: sources are polled, what they list is fetched, and the text of its pages is found."""
