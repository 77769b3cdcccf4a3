"""Step 10, sites: which city an event or a figure belongs to, as a reader keeps the cities in mind."""
