"""What the words around a report add to its figures: the hour, the place, and whether it was another attack.

The reader says who was hurt where; two attacks on one city with the same weapons are often told apart by nothing but
"this evening", "on the school" or "for the second time today". Everything here is pure, and knows the languages that
are read: a cue that a language lacks is no cue, and merging goes on by time and figures.
"""
