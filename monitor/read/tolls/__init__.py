"""Step 5, tolls: which count of a sentence is told as killed, injured or missing, and what the article makes of it."""
