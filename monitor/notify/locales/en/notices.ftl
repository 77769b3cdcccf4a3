# What the operator is told of sources.
notice-dead = Source { $source } is dead: it has not answered since { $since }. It is still tried.
notice-gone = Source { $source } says that it is gone for good. It is looked at once a day; look up its new address.
notice-back = Source { $source } is back; it had been away since { $since }.
