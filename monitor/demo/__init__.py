"""An exercise: a bundled newsroom in which an invented attack unfolds, and the service itself watching it."""
