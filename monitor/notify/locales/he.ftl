# מה שהבוט וההתרעות אומרים בעברית. על הרוגים *מדווחים*: איש כאן אינו סופר אותם.
# הטקסטים הם HTML של טלגרם; כפתורים, הודעות קצרות ותיאורי פקודות הם טקסט פשוט.

hello = <b>Tocsin</b> מודיע כשהחדשות מדווחות על מתקפה על עיר שבחרת לעקוב אחריה: פעם אחת על מתקפה חדשה, ופעם נוספת על כל שינוי ממשי במספר הנפגעים.

    אפשר לכתוב שם של עיר בכל כתב. כל השאר: /help
hello-group = <b>Tocsin</b> מודיע כאן כשהחדשות מדווחות על מתקפה על עיר שהקבוצה עוקבת אחריה. מנהל בוחר עיר בפקודה /watch, למשל: /watch חרקיב. כל השאר: /help
help = <b>מה אני יודע לעשות</b>

    בצ'אט פרטי די בשם המקום. בקבוצה רק מנהלים משנים את ההגדרות, ולכל נושא רשימה משלו.
help-short = הפקודה הזאת אינה מוכרת לי. כל הפקודות: /help
silence = שקט אינו ביטחון: מקור שאי אפשר לקרוא אינו מדווח על שום מתקפה.

command-watch = לעקוב אחרי עיר, אזור או מדינה
command-unwatch = להפסיק לעקוב אחרי מקום
command-list = אחרי מה עוקבים כאן
command-settings = על מה להודיע, איך ומתי
command-mute = להשתיק לזמן מה
command-latest = המתקפות האחרונות, גם במקום אחד
command-missed = על מה לא הודענו כאן ולמה
command-status = אילו מקורות מעודכנים
command-why = בתשובה להתרעה: למה היא הגיעה
command-backtest = מה ההגדרות היו שולחות ב-30 יום
command-export = כל מה ששמור על הצ'אט הזה, כקובץ
command-forget = למחוק הכול על הצ'אט הזה
command-help = כל הפקודות
command-admin = למפעילים

# --- מקומות

place-city = { $name }, { $country }
place-around = { $name }, { $country }, ו-{ $km } ק"מ סביב
place-region = אזור { $name }, { $country }
choice = { $place } ({ $people ->
    [one] תושב אחד
    [two] שני תושבים
   *[other] { $people } תושבים
})
choice-near = { $place }, ליד { $centre }
watch-how = כתבו אחרי מה לעקוב, בכל כתב:

    <code>/watch חרקיב</code>
    <code>/watch חרקיב 30 ק"מ</code>
    <code>/watch אזור חרסון</code>
    <code>/watch סודאן</code>
watch-which = יש כמה מקומות בשם { $name }. לאיזה הכוונה?
watch-like = אין מקום בשם { $name }. האם הכוונה לאחד מאלה?
watch-unknown = המקום { $name } אינו מוכר לי. נסו כתיב אחר, או עיר גדולה יותר בסביבה עם רדיוס, למשל: חרקיב 30 ק"מ.
watch-full = הצ'אט הזה כבר עוקב אחרי המספר המרבי של מקומות: { $most }. אפשר להסיר מקומות ב: /list
watched = במעקב: <b>{ $place }</b>
watched-region = באזור { $centre }.
watched-cities = { $count ->
    [one] זהו מקום אחד.
    [two] אלה שני מקומות.
   *[other] אלה { $count } מקומות.
}
watched-how = השעות לפי השעון של { $zone }. להרחיב או לצמצם?
unwatched = הוסר מהמעקב: { $place }
unwatched-notice = הוסר מהמעקב: { $place }
unwatch-unknown = הצ'אט הזה אינו עוקב אחרי { $name }. אחרי מה הוא עוקב: /list
unwatch-which = איזה מהם?
list-empty = הצ'אט הזה עדיין אינו עוקב אחרי שום מקום. מתחילים ב: /watch
list-head = <b>{ $count ->
    [one] מקום אחד
    [two] שני מקומות
   *[other] { $count } מקומות
}</b> (עמוד { $page } מתוך { $pages })
location-near = הערים הקרובות אליך. המיקום שלך אינו נשמר.
location-nothing = אין עיר בטווח של 300 ק"מ משם.

button-location = שליחת המיקום שלי
button-radius = { $km } ק"מ
button-settings = הגדרות
button-help = עזרה
button-list = כל המקומות
button-namesake = מקום אחר בשם { $name }
button-unwatch = להפסיק לעקוב
button-again = לעקוב שוב
button-back = חזרה
button-unmute = ביטול ההשתקה
button-unmute-incidents = { $count ->
    [one] ביטול ההשתקה של מתקפה אחת
    [two] ביטול ההשתקה של שתי מתקפות
   *[other] ביטול ההשתקה של { $count } מתקפות
}

# --- הגדרות

settings = <b>ההגדרות של הצ'אט הזה</b>
setting-kinds = סוגים: { $value }
about-kinds = מתקפות חדשות, שינויים במספר הנפגעים ותיקונים.
setting-methods = אמצעי תקיפה: { $value }
about-methods = על מתקפה שאמצעיה עדיין אינו ידוע מודיעים תמיד.
setting-killed = הרוגים לפי הדיווחים: { $value }
about-killed = נחשב המספר הנמוך ביותר שדווח. אפשר גם לכתוב: <code>/settings killed 5</code>.
setting-injured = פצועים לפי הדיווחים: { $value }
about-injured = נחשב המספר הנמוך ביותר שדווח. אפשר גם לכתוב: <code>/settings injured 5</code>.
setting-sources = מקורות: { $value }
about-sources = ההתרעה ממתינה עד שידווחו על המתקפה גופי חדשות במספר הזה, שאינם מעתיקים זה מזה.
setting-official = נדרש אישור רשמי: { $value }
about-official = אם כן, ההתרעה ממתינה עד שגם גורם רשמי ידווח על המתקפה.
setting-sound = צליל: { $value }
about-sound = מה שמגיע בלי צליל מגיע בכל זאת.
setting-updates = עדכונים: { $value }
about-updates = שינוי מהותי הוא תיקון, או עלייה שחשובה לך.
setting-rise = עלייה שמצדיקה הודעה: { $value }
about-rise = כשעדכון מהותי מגיע כהודעה נפרדת: עלייה במספר כזה של הרוגים, או פי עשרה פצועים, מאז מה שנמסר לאחרונה בצ'אט הזה. תיקונים מהותיים תמיד. אפשר גם לכתוב: <code>/settings rise 5</code>.
setting-map = מפה: { $value }
about-map = האם מתקפה חדשה מגיעה עם מפה של מיקום העיר, אם הטקסט קצר דיו לעמוד מתחתיה.
setting-language = שפה: { $value }
about-language = השפה של הצ'אט הזה. ציטוטים נשארים בשפת המקור.
setting-zone = אזור זמן: { $value }
about-zone = אפשר גם לכתוב: <code>/settings zone Asia/Jerusalem</code>.
setting-quiet = שעות שקט: { $value }
about-quiet = מה שקורה בשעות האלה יישלח בסופן; מה שחמור נשלח מיד. אפשר גם לכתוב: <code>/settings quiet 21:30-06:45</code>.
setting-digest = תקציר: { $value }
about-digest = מה שקורה בין השעות האלה יישלח בהן; מה שחמור נשלח מיד. אפשר גם לכתוב: <code>/settings digest 08:00 20:00</code> או <code>/settings digest off</code>.
saved = נשמר
all = הכול
any-toll = כל מספר
at-least = לפחות { $count }
needs-sources = { $count ->
    [one] די במקור אחד
    [two] שני מקורות
   *[other] { $count } מקורות
}
yes = כן
no = לא
off = כבוי
kind-new = חדשה
kind-update = עדכון
kind-correction = תיקון
sound-all = להכול
sound-new = לא לעדכונים
sound-none = בלי צליל
more-killed = { $count ->
    [one] הרוג אחד נוסף
    [two] שני הרוגים נוספים
   *[other] { $count } הרוגים נוספים
}
updates-both = באותה הודעה, ועל שינוי מהותי גם הודעה
updates-edit = רק באותה הודעה
updates-reply = הודעה לכל עדכון
write-number = כתבו מספר מ-0 עד 100000.
write-zone = אזור הזמן הזה אינו מוכר לי. כתבו כך: <code>/settings zone Asia/Jerusalem</code>.
write-quiet = כתבו את שעות השקט כך: <code>/settings quiet 22:00-07:00</code> או <code>/settings quiet off</code>.
write-digest = כתבו את השעות כך: <code>/settings digest 08:00 20:00</code> או <code>/settings digest off</code>.

muted = לא יישלח לכאן דבר עד <b>{ $time }</b>. מה שיקרה בינתיים: /missed
not-muted = ההתרעות מגיעות כרגיל. לכמה זמן להשתיק?
span-1h = שעה אחת
span-8h = 8 שעות
span-1d = יום אחד
span-3d = 3 ימים
span-7d = 7 ימים

# --- מה קרה

incident = <b>{ $place }</b> · { $time }
sources-count = { $count ->
    [one] מקור אחד
    [two] שני מקורות
   *[other] { $count } מקורות
} (מהם עצמאיים: { $independent })
source-official = רשמי
latest-yours = <b>המתקפות האחרונות במקומות שלך</b> (30 יום)
latest-of = <b>המתקפות האחרונות: { $place }</b> (30 יום)
latest-none = לא דווח על דבר.
latest-more = הכפתורים מציגים את המספרים של כל מתקפה.
missed = <b>לא נשלח לכאן</b>: { $span }
missed-none = אין דבר.
missed-more = יש עוד; אלה האחרונות.
missed-failed = טלגרם לא קיבל את ההודעה.
missed-before = באותו זמן לא היה במעקב או לא היה רצוי.
backtest = בהגדרות האלה היו מגיעות ב-30 הימים האחרונים <b>{ $sent ->
    [one] הודעה אחת
    [two] שתי הודעות
   *[other] { $sent } הודעות
}</b>; במקומות שלך: { $incidents ->
    [one] מתקפה אחת
    [two] שתי מתקפות
   *[other] { $incidents } מתקפות
}.
backtest-line = { $time } { $kind }: <b>{ $city }</b>, { $toll }
backtest-held = לא נשלח:
and-more = … ועוד { $count }

status-fresh = { $count ->
    [one] המקור היחיד מעודכן.
    [two] שני המקורות מעודכנים.
   *[other] כל { $count } המקורות מעודכנים.
}
status-partly = { $count ->
    [one] מעודכנים { $fresh } ממקור אחד.
    [two] מעודכנים { $fresh } משני מקורות.
   *[other] מעודכנים { $fresh } מתוך { $count } מקורות.
}
status-source = • <b>{ $name }</b>: { $state }, נקרא לאחרונה: { $ago }
state-fresh = מעודכן
state-stale = שותק זמן רב
state-failing = נכשל
state-dead = אינו עונה כלל
state-never = עוד לא נקרא
never = מעולם לא
just-now = ממש עכשיו
ago = לפני { $span }
minutes = { $count ->
    [one] דקה אחת
    [two] שתי דקות
   *[other] { $count } דקות
}
hours = { $count ->
    [one] שעה אחת
    [two] שעתיים
   *[other] { $count } שעות
}
days = { $count ->
    [one] יום אחד
    [two] יומיים
   *[other] { $count } ימים
}

# --- על התרעה אחת

alert-gone = ההתרעה הזאת כבר אינה שמורה.
alert-muted = לא יגיעו עוד הודעות על המתקפה הזאת. לביטול: /mute
ledger-earlier = { $count ->
    [one] מספר קודם אחד אינו מוצג.
    [two] שני מספרים קודמים אינם מוצגים.
   *[other] { $count } מספרים קודמים אינם מוצגים.
}
ledger-empty = לא דווח על שום מספר.
ledger-killed = הרוגים: { $count }
ledger-injured = פצועים: { $count }
ledger-missing = נעדרים: { $count }
ledger-figure = { $time } <b>{ $told }</b>, { $source }: ”{ $quote }“
quote = ”{ $quote }“
wrong-what = מה לא נכון כאן?
wrong-thanks = תודה. המפעיל יקרא את זה; מי שדיווח אינו נשמר.
fault-no-attack = לא הייתה מתקפה כזאת
fault-toll = המספרים שגויים
fault-place = זה מקום אחר
fault-old = זו ידיעה ישנה
fault-other = משהו אחר
why-how = שלחו /why בתשובה להתרעה, ואספר על סמך מה נכתבה ולמה הגיעה.
why-cause = <b>{ $city }</b>, { $time }: { $reason }
why-source = { $source }:
why-places = במעקב כאן: { $places }
why-not-watched = הצ'אט הזה אינו עוקב עכשיו אחרי המקום הזה.
delivery-sent = נשלח לכאן: { $time }.
delivery-failed = השליחה לכאן נכשלה ({ $time }).
delivery-queued = בדרך מאז { $time }.

reason-NEW_ATTACK = מתקפה שאיש עוד לא דיווח עליה
reason-FIRST_FIGURE = המספר הראשון של הנפגעים
reason-TOLL_ROSE = מספר הנפגעים עלה
reason-REVISED_DOWN = מספר הנפגעים הופחת
reason-DENIED = נאמר שהמתקפה לא הייתה
reason-SAME_FIGURES = אותם מספרים שוב
reason-LOWER_FIGURES = מספרים נמוכים יותר
reason-STALE = ידיעה ישנה
reason-BACKGROUND = אזכור של מתקפה קודמת
reason-BACKFILL = ידיעות ישנות של מקור חדש
reason-COPY = העתק
reason-NEAR_COPY = כמעט העתק
reason-UNITED = שתי מתקפות שהן אחת
reason-ALREADY_APPLIED = כבר ידוע

verdict-SENT = תואם את כל ההגדרות של הצ'אט הזה
verdict-ALREADY_TOLD = כבר נשלח קודם
verdict-KIND_NOT_WATCHED = מסוג שלא רוצים כאן
verdict-METHOD_NOT_WATCHED = באמצעי שלא רוצים לשמוע עליו כאן
verdict-BELOW_MIN_KILLED = פחות הרוגים מהסף שנקבע כאן
verdict-BELOW_MIN_INJURED = פחות פצועים מהסף שנקבע כאן
verdict-BELOW_MIN_RISE = המספר עלה פחות מהסף שנקבע כאן
verdict-BELOW_MIN_SEVERITY = פחות חמור מהסף שנקבע כאן
verdict-WORD_MISSING = אין בו אף אחת מהמילים המבוקשות כאן
verdict-WORD_EXCLUDED = יש בו מילה שלא רוצים כאן
verdict-EXPRESSION_FALSE = אינו מקיים את התנאי שנקבע כאן
verdict-TOO_FEW_SOURCES = ממתין למקורות עצמאיים נוספים
verdict-TOO_FEW_OFFICIAL_SOURCES = ממתין למקור רשמי
verdict-DENIED_UNTOLD = מכחיש מה שלא נשלח לכאן
verdict-QUIET_HOURS = ממתין לסוף שעות השקט
verdict-DIGEST = ממתין לתקציר הבא
verdict-COOL_DOWN = מוקדם מדי אחרי ההודעה הקודמת
verdict-MUTED = הגיע בזמן ההשתקה
verdict-NOT_CONFIRMED = לא אושר בזמן
verdict-NOTHING_NEW = אומר מה שכבר נשלח לכאן
verdict-NOT_WATCHED_ANY_MORE = כבר אינו במעקב
verdict-UNITED = זו אותה מתקפה כמו אחרת, ודווח עליה איתה
verdict-ALERT_GONE = כבר אינו שמור

# --- הצ'אט עצמו

export = כל מה ששמור על הצ'אט הזה.
export-nothing = דבר אינו שמור על הצ'אט הזה.
forget = למחוק הכול על הצ'אט הזה: אחרי מה הוא עוקב, ההגדרות, ומה שממתין לו? אין דרך חזרה.
forget-yes = כן, למחוק
forget-no = לא
forget-kept = הכול נשאר כפי שהוא.
forgotten = הכול על הצ'אט הזה נמחק, ולא יישלח עוד דבר. להתחלה מחדש: /start

only-admins = רק מנהלים משנים מה נשלח לכאן.
closed = הבוט הזה אינו פתוח לכולם. המפעיל מחליט מי רשאי להשתמש בו.
closed-invite = לבוט הזה נדרש קוד הזמנה: <code>/start CODE</code>
too-fast = יותר מדי בבת אחת. נסו שוב בעוד דקה.
outdated = הכפתור הזה אינו בתוקף. כל הפקודות: /help
away = אי אפשר לענות כרגע. נסו שוב בעוד דקה.
defect = משהו השתבש. המפעיל יראה את זה ביומן.

# --- מפעילים

from-operator = 📢 <b>מהמפעיל</b>

    { $text }
admin = <b>למפעילים</b>
    { $chats ->
    [one] צ'אט אחד רשום.
    [two] שני צ'אטים רשומים.
   *[other] { $chats } צ'אטים רשומים.
}
    <code>/admin broadcast TEXT</code> אומר לכולם, <code>/admin test CITY</code> שולח לכאן התרעת ניסיון.
admin-sources = מקורות
admin-queues = תורים
admin-feedback = משוב
admin-test = התרעת ניסיון
admin-queue = { $name }: { $count }
feedback-none = איש עוד לא אמר דבר.
broadcast-sure = { $chats ->
    [one] לשלוח לצ'אט אחד?
    [two] לשלוח לשני צ'אטים?
   *[other] לשלוח ל-{ $chats } צ'אטים?
}
broadcast-send = לשלוח
broadcast-drop = לא לשלוח
broadcast-begun = { $count ->
    [one] בדרך לצ'אט אחד.
    [two] בדרך לשני צ'אטים.
   *[other] בדרך ל-{ $count } צ'אטים.
}
broadcast-dropped = לא נשלח.
broadcast-progress = הודעה לכולם: { $told } מתוך { $of }.
test-sent = התרעת הניסיון בדרך

# --- התרעות

exercise = תרגיל – זה אינו אירוע אמיתי
test = ניסיון – זה אינו אירוע אמיתי

place = { $city } ({ $country })
headline-new = מתקפה חדשה: { $city } ({ $country })
headline-update = עדכון: { $city } ({ $country })
headline-correction = תיקון: { $city } ({ $country })
headline-denied = הדיווח על מתקפה הוכחש: { $city } ({ $country })
badge-new = מתקפה חדשה
badge-update = עדכון
badge-correction = תיקון
badge-denied = הוכחש

count-exact = { $count }
count-none = אין
count-least = לפחות { $count }
count-most = עד { $count }
count-between = { $from }–{ $to }
count-unknown = לא דווח

# מה שבין U+2066 ל-U+2069 נקרא משמאל לימין, כך שהחץ מצביע מהישן אל החדש.
change-killed = הרוגים: { "\u2066" }{ $before }{ "\u00A0→\u00A0" }{ $after }{ "\u2069" }
change-injured = פצועים: { "\u2066" }{ $before }{ "\u00A0→\u00A0" }{ $after }{ "\u2069" }
toll = דווח: { $toll }
toll-unknown = עדיין לא דווח על נפגעים.
toll-killed = הרוגים: { $count }
toll-injured = פצועים: { $count }
toll-denied = כעת נאמר שהמתקפה לא הייתה.
window = בתוך { $hours ->
    [one] שעה אחת
    [two] שעתיים
   *[other] { $hours } שעות
}

day = בתאריך { $day }
part-of-city = מדובר בחלק אחד של העיר

sources = { $count ->
    [one] מקור אחד
    [two] שני מקורות
   *[other] { $count } מקורות
}
independent = { $count ->
    [one] אחד עצמאי
    [two] שניים עצמאיים
   *[other] { $count } עצמאיים
}
official = { $count ->
    [one] אחד רשמי
    [two] שניים רשמיים
   *[other] { $count } רשמיים
}
told = דווח { $time }, { $source }
told-undated = ללא תאריך, נראה לראשונה { $time }, { $source }
watchlists = רשימות מעקב: { $names }
link = הכתבה

comma = { ", " }
semicolon = { "; " }

method-air_strike = תקיפה אווירית
method-drone_strike = תקיפת רחפנים
method-missile_strike = תקיפת טילים
method-shelling = הפגזה
method-explosion = פיצוץ
method-ied = מטען חבלה
method-suicide_bombing = פיגוע התאבדות
method-grenade = רימון
method-shooting = ירי
method-stabbing = דקירה
method-vehicle_ramming = דריסה
method-armed_clash = עימות מזוין
method-ground_assault = מתקפה קרקעית
method-abduction = חטיפה
method-arson = הצתה
method-chemical = תקיפה כימית

button-sources = מקורות
button-ledger = יומן המספרים
button-mute = להשתיק
button-wrong = טעות?

# --- תקצירים

digest = תקציר: { $count ->
    [one] מתקפה אחת
    [two] שתי מתקפות
   *[other] { $count } מתקפות
}
digest-continued = תקציר, המשך: בסך הכול { $count ->
    [one] מתקפה אחת
    [two] שתי מתקפות
   *[other] { $count } מתקפות
}
digest-late = באיחור, כי לא ניתן היה לשלוח בזמן: { $count ->
    [one] מתקפה אחת
    [two] שתי מתקפות
   *[other] { $count } מתקפות
}
digest-no-toll = עדיין לא דווח על נפגעים
digest-denied = כעת נאמר שלא הייתה

# --- מה שהמפעיל שומע על מקורות

notice-dead = המקור { $source } אינו עונה מאז { $since }. הניסיונות נמשכים.
notice-gone = המקור { $source } מודיע שהוסר לצמיתות. הוא נבדק פעם ביום; כדאי לחפש כתובת חדשה.
notice-back = המקור { $source } חזר; הוא לא ענה מאז { $since }.
