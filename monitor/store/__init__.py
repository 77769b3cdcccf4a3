"""The store: a Redis or Valkey server, outside or embedded; the only place that opens connections and spells keys."""
