"""Step 12, the walk: one sentence after the other, events and figures are given to the cities that they belong to."""
