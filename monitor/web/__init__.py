"""The HTTP side: health, readiness, metrics, the first page of incidents and the API behind it.

It asks the parts it is given and never the store: what it shows comes in as callables.
"""
