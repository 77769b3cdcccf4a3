"""Step 4, counts: which words count people, and how many they allow: "at least 13" is 13 or more."""
