# What the bot says in English. Fatalities are *reported*: nobody here counts them.
# Texts are Telegram's HTML; buttons, notices and the descriptions of commands are plain.

hello = <b>Tocsin</b> tells you when the news report an attack on a city that you watch: once for a new attack, and again whenever its toll really changes.

    Write the name of a city, in any script. /help shows the rest.
hello-group = <b>Tocsin</b> tells this chat when the news report an attack on a city that it watches. An administrator names one with /watch, for example /watch Kharkiv. /help shows the rest.
help = <b>What I can do</b>

    In a private chat the name of a place is enough. In a group only administrators change what is told, and each topic has its own list.
help-short = I do not know that command. /help shows all.
silence = Silence is not safety: a source that cannot be read reports no attacks.

command-watch = watch a city, a region or a country
command-unwatch = stop watching a place
command-list = what this chat watches
command-settings = what is told, how and when
command-mute = no alerts for a while
command-latest = the latest attacks, everywhere or in one place
command-missed = what was not sent here, and why
command-status = which sources are up to date
command-why = as a reply to an alert: why it was sent
command-backtest = what these settings would have sent in 30 days
command-export = all that is kept of this chat, as a file
command-forget = delete everything about this chat
command-help = all commands
command-admin = for operators

# --- places

place-city = { $name }, { $country }
place-around = { $name }, { $country }, and { $km } km around
place-region = region of { $name }, { $country }
choice = { $place } ({ $people ->
    [one] { $people } person
   *[other] { $people } people
})
choice-near = { $place }, near { $centre }
watch-how = Write what to watch, in any script:

    <code>/watch Kharkiv</code>
    <code>/watch Kharkiv 30 km</code>
    <code>/watch Kherson region</code>
    <code>/watch Sudan</code>
watch-which = There are several places called { $name }. Which one?
watch-like = I know no place called { $name }. Did you mean one of these?
watch-unknown = I know no place called { $name }. Write it in another spelling, or name a larger city near it with a radius, such as Kharkiv 30 km.
watch-full = This chat watches { $most } places already, which is the most. /list drops some.
watched = Watching: <b>{ $place }</b>
watched-region = It lies in the region of { $centre }.
watched-cities = { $count ->
    [one] That is { $count } place.
   *[other] Those are { $count } places.
}
watched-how = Times are shown in the time zone { $zone }. Wider or narrower?
unwatched = No longer watched: { $place }
unwatched-notice = No longer watched: { $place }
unwatch-unknown = This chat watches nothing called { $name }. /list shows what it watches.
unwatch-which = Which one?
list-empty = This chat watches nothing yet. /watch changes that.
list-head = <b>{ $count ->
    [one] { $count } place
   *[other] { $count } places
}</b> (page { $page } of { $pages })
location-near = The cities nearest to you. Where you are is not kept.
location-nothing = There is no city within 300 km of that place.

button-location = Share where I am
button-radius = { $km } km
button-settings = Settings
button-help = Help
button-list = All places
button-namesake = Another { $name }
button-unwatch = Stop watching
button-again = Watch again
button-back = ◀ Back
button-unmute = Unmute
button-unmute-incidents = { $count ->
    [one] Hear of { $count } muted attack again
   *[other] Hear of { $count } muted attacks again
}

# --- settings

settings = <b>Settings of this chat</b>
setting-kinds = Kinds: { $value }
about-kinds = New attacks, changes of their toll, and corrections.
setting-methods = Methods: { $value }
about-methods = An attack whose method is not known yet is always sent.
setting-killed = Reported killed: { $value }
about-killed = The lowest reported figure counts. You can also write <code>/settings killed 5</code>.
setting-injured = Reported injured: { $value }
about-injured = The lowest reported figure counts. You can also write <code>/settings injured 5</code>.
setting-sources = Sources: { $value }
about-sources = An alert waits until this many publishers that do not copy one another report the attack.
setting-official = Official word needed: { $value }
about-official = If yes, an alert waits until an authority reports the attack too.
setting-sound = Sound: { $value }
about-sound = Alerts without a sound still arrive.
setting-updates = Updates: { $value }
about-updates = A change is material if it is a correction, or a rise that matters to you.
setting-rise = A rise worth a message: { $value }
about-rise = Where updates come as a message when material: a rise by so many killed, or by ten times as many injured, since this chat was told last. Corrections always count. You can also write <code>/settings rise 5</code>.
setting-map = Map: { $value }
about-map = Whether an alert of a new attack comes with a map of where the city lies, if its text is short enough to fit under one.
setting-language = Language: { $value }
about-language = The language of this chat. Quotes stay in the language of their source.
setting-zone = Time zone: { $value }
about-zone = You can also write <code>/settings zone Europe/Kyiv</code>.
setting-quiet = Quiet hours: { $value }
about-quiet = What happens in these hours is sent when they end; severe attacks are sent at once. You can also write <code>/settings quiet 21:30-06:45</code>.
setting-digest = Digest: { $value }
about-digest = What happens in between is sent at these times; severe attacks are sent at once. You can also write <code>/settings digest 08:00 20:00</code>, or <code>/settings digest off</code>.
saved = Saved
all = all
any-toll = any
at-least = at least { $count }
needs-sources = { $count ->
    [one] { $count } source is enough
   *[other] { $count } sources
}
yes = yes
no = no
off = off
kind-new = new
kind-update = update
kind-correction = correction
sound-all = everything
sound-new = not for updates
sound-none = none
more-killed = { $count } more killed
updates-both = edited in place, new message if material
updates-edit = only edited in place
updates-reply = a message each
write-number = Write a number from 0 to 100000.
write-zone = I know no such time zone. Write it as <code>/settings zone Europe/Kyiv</code>.
write-quiet = Write quiet hours as <code>/settings quiet 22:00-07:00</code>, or <code>/settings quiet off</code>.
write-digest = Write times of day as <code>/settings digest 08:00 20:00</code>, or <code>/settings digest off</code>.

muted = No alerts here until <b>{ $time }</b>. /missed shows what happens meanwhile.
not-muted = Alerts arrive as usual. Mute them for how long?
span-1h = 1 hour
span-8h = 8 hours
span-1d = 1 day
span-3d = 3 days
span-7d = 7 days

# --- what happened

incident = <b>{ $place }</b> · { $time }
sources-count = { $count ->
    [one] { $count } source
   *[other] { $count } sources
} ({ $independent } independent)
source-official = official
latest-yours = <b>The last attacks in your places</b> (30 days)
latest-of = <b>The last attacks: { $place }</b> (30 days)
latest-none = No attacks were reported.
latest-more = The buttons show the figures of each.
missed = <b>Not sent here</b>: { $span }
missed-none = Nothing.
missed-more = There is more; this is the latest.
missed-failed = Telegram refused the message.
missed-before = It was not watched, or was filtered out, at that time.
backtest = With these settings, the last 30 days would have brought <b>{ $sent ->
    [one] { $sent } message
   *[other] { $sent } messages
}</b>, of { $incidents ->
    [one] { $incidents } attack
   *[other] { $incidents } attacks
} in your places.
backtest-line = { $time } { $kind }: <b>{ $city }</b>, { $toll }
backtest-held = Not sent:
and-more = … and { $count } more

status-fresh = All { $count ->
    [one] { $count } source is fresh.
   *[other] { $count } sources are fresh.
}
status-partly = { $fresh } of { $count ->
    [one] { $count } source is fresh.
   *[other] { $count } sources are fresh.
}
status-source = • <b>{ $name }</b>: { $state }, last read: { $ago }
state-fresh = fresh
state-stale = silent for a long time
state-failing = failing
state-dead = not answering at all
state-never = not read yet
never = never
just-now = just now
ago = { $span } ago
minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

# --- about one alert

alert-gone = This alert is no longer kept.
alert-muted = You will hear no more of this attack. /mute undoes that.
ledger-earlier = { $count ->
    [one] { $count } earlier figure is not shown.
   *[other] { $count } earlier figures are not shown.
}
ledger-empty = No figures have been reported.
ledger-killed = killed { $count }
ledger-injured = injured { $count }
ledger-missing = missing { $count }
ledger-figure = { $time } <b>{ $told }</b>, { $source }: “{ $quote }”
quote = “{ $quote }”
wrong-what = What is wrong with it?
wrong-thanks = Thank you. The operator will read this; who sent it is not kept.
fault-no-attack = There was no such attack
fault-toll = The toll is wrong
fault-place = It is another place
fault-old = It is old news
fault-other = Something else
why-how = Reply to an alert with /why, and I will say what it was read from and why it was sent.
why-cause = <b>{ $city }</b>, { $time }: { $reason }
why-source = { $source }:
why-places = Watched here: { $places }
why-not-watched = This chat does not watch that place now.
delivery-sent = Sent here at { $time }.
delivery-failed = Could not be sent here ({ $time }).
delivery-queued = On its way since { $time }.

reason-NEW_ATTACK = an attack not reported before
reason-FIRST_FIGURE = its first reported toll
reason-TOLL_ROSE = the toll rose
reason-REVISED_DOWN = the toll was revised down
reason-DENIED = the attack is said not to have happened
reason-SAME_FIGURES = the same figures again
reason-LOWER_FIGURES = lower figures
reason-STALE = old news
reason-BACKGROUND = an earlier attack, recalled
reason-BACKFILL = old news of a source that is new
reason-COPY = a copy
reason-NEAR_COPY = nearly a copy
reason-UNITED = two attacks that turned out to be one
reason-ALREADY_APPLIED = already known

verdict-SENT = passes all settings of this chat
verdict-ALREADY_TOLD = was told before
verdict-KIND_NOT_WATCHED = is of a kind that is not wanted here
verdict-METHOD_NOT_WATCHED = was done by a method that is not wanted here
verdict-BELOW_MIN_KILLED = fewer killed are reported than wanted here
verdict-BELOW_MIN_INJURED = fewer injured are reported than wanted here
verdict-BELOW_MIN_RISE = the toll rose by less than wanted here
verdict-BELOW_MIN_SEVERITY = is less severe than wanted here
verdict-WORD_MISSING = has none of the words wanted here
verdict-WORD_EXCLUDED = has a word that is not wanted here
verdict-EXPRESSION_FALSE = does not fulfil the condition set here
verdict-TOO_FEW_SOURCES = waits for more independent sources
verdict-TOO_FEW_OFFICIAL_SOURCES = waits for an official source
verdict-DENIED_UNTOLD = denies what was never told here
verdict-QUIET_HOURS = waits for the end of quiet hours
verdict-DIGEST = waits for the next digest
verdict-COOL_DOWN = came too soon after the last message
verdict-MUTED = came while this was muted
verdict-NOT_CONFIRMED = was not confirmed in time
verdict-NOTHING_NEW = says what was told here already
verdict-NOT_WATCHED_ANY_MORE = is no longer watched
verdict-UNITED = is the same attack as another, and was told with it
verdict-ALERT_GONE = is no longer kept

# --- the chat itself

export = All that is kept of this chat.
export-nothing = Nothing is kept of this chat.
forget = Delete everything about this chat: what it watches, its settings, what waits for it? There is no way back.
forget-yes = Yes, delete
forget-no = No
forget-kept = Everything stays as it is.
forgotten = Everything about this chat is deleted, and nothing more is sent. /start begins anew.

only-admins = Only administrators change what is told here.
closed = This bot is not open to everybody. Its operator decides who may use it.
closed-invite = This bot wants an invite code: /start CODE
too-fast = That is too much at once. Try again in a minute.
outdated = This button is out of date. /help shows all commands.
away = I cannot answer just now. Try again in a minute.
defect = Something went wrong here. The operator can see it in the log.

# --- operators

from-operator = 📢 <b>From the operator</b>

    { $text }
admin = <b>For operators</b>
    { $chats ->
    [one] { $chats } chat subscribes.
   *[other] { $chats } chats subscribe.
}
    <code>/admin broadcast TEXT</code> tells all chats, <code>/admin test CITY</code> sends a test alert here.
admin-sources = Sources
admin-queues = Queues
admin-feedback = Feedback
admin-test = Test alert
admin-queue = { $name }: { $count }
feedback-none = Nobody has said anything yet.
broadcast-sure = To { $chats ->
    [one] { $chats } chat?
   *[other] { $chats } chats?
}
broadcast-send = Send
broadcast-drop = Do not send
broadcast-begun = On its way to { $count ->
    [one] { $count } chat.
   *[other] { $count } chats.
}
broadcast-dropped = Not sent.
broadcast-progress = Broadcast: { $told } of { $of } told.
test-sent = A test alert is on its way

# --- alerts

exercise = EXERCISE – this is not a real event
test = TEST – this is not a real event

place = { $city } ({ $country })
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
count-unknown = not reported

change-killed = killed { $before } → { $after }
change-injured = injured { $before } → { $after }
toll = Reported: { $toll }
toll-unknown = No toll reported yet.
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

comma = { ", " }
semicolon = { "; " }

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

# --- digests
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
digest-no-toll = no toll reported yet
digest-denied = now said not to have happened

# --- What the operator is told of sources.
notice-dead = Source { $source } is dead: it has not answered since { $since }. It is still tried.
notice-gone = Source { $source } says that it is gone for good. It is looked at once a day; look up its new address.
notice-back = Source { $source } is back; it had been away since { $since }.
