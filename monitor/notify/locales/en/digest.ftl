# Several attacks in one message, a line each.
digest = Digest: { $count } { $count ->
    [one] attack
   *[other] attacks
}
digest-continued = Digest, continued: { $count } { $count ->
    [one] attack
   *[other] attacks
} in all
digest-late = Told late, it could not be delivered in time: { $count } { $count ->
    [one] attack
   *[other] attacks
}
digest-no-toll = no toll told yet
digest-denied = now said not to have happened
