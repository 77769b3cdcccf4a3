"""Step 6a, roles: what the words around a place make of it: attacked perhaps, or only near, or speaking, or a club.

Reads the tags place (its kinds are the lists of the language's places table), scope, act, verb, impact.
"""
