# What an alert says, in English. Fatalities are *reported*: nobody here counts them.

exercise = EXERCISE – this is not a real event
test = TEST – this is not a real event

headline-new = New attack: { $city } ({ $country })
headline-update = Update: { $city } ({ $country })
headline-correction = Correction: { $city } ({ $country })
headline-denied = Reported attack denied: { $city } ({ $country })
badge-new = NEW
badge-update = UPDATE
badge-correction = CORRECTION
badge-denied = DENIED

# A figure as it was told.
count-exact = { $count }
count-none = none
count-least = at least { $count }
count-most = up to { $count }
count-between = { $from }–{ $to }
count-unknown = not told

change-killed = killed { $before } → { $after }
change-injured = injured { $before } → { $after }
toll = Reported: { $toll }
toll-unknown = No toll is told yet.
toll-killed = killed { $count }
toll-injured = injured { $count }
toll-denied = The attack is now said not to have happened.
window = within { $hours } { $hours ->
    [one] hour
   *[other] hours
}

day = on { $day }
part-of-city = told of one part of the city

sources = { $count } { $count ->
    [one] source
   *[other] sources
}
independent = { $count } independent
official = { $count } official
told = told { $time } by { $source }
told-undated = undated, first seen { $time } at { $source }
watchlists = watched as: { $names }
link = article

method-air_strike = air strike
method-drone_strike = drone strike
method-missile_strike = missile strike
method-shelling = shelling
method-explosion = explosion
method-ied = explosive device
method-suicide_bombing = suicide bombing
method-grenade = grenade
method-shooting = shooting
method-stabbing = stabbing
method-vehicle_ramming = vehicle ramming
method-armed_clash = armed clash
method-ground_assault = ground assault
method-abduction = abduction
method-arson = arson
method-chemical = chemical attack

button-sources = Sources
button-ledger = Ledger
button-mute = Mute this
button-wrong = Wrong?
