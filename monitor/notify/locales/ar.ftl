# ما يقوله البوت والتنبيهات بالعربية. القتلى *تُعلَن* أعدادهم في الأخبار: لا أحد هنا يحصيهم.
# النصوص بصيغة HTML الخاصة بتلغرام؛ أما الأزرار والإشعارات القصيرة ووصف الأوامر فنص عادي.

hello = <b>Tocsin</b> يخبرك حين تذكر الأخبار هجومًا على مدينة تتابعها: مرة عند هجوم جديد، ثم مرة أخرى مع كل تغيّر فعلي في حصيلته.

    اكتب اسم مدينة بأي أبجدية. للاطلاع على الباقي: /help
hello-group = <b>Tocsin</b> ينبّه هذه المجموعة حين تذكر الأخبار هجومًا على مدينة تتابعها. يحدد المشرف المدينة بالأمر /watch، مثل: /watch خاركيف. للاطلاع على الباقي: /help
help = <b>ما الذي أستطيع فعله</b>

    في المحادثة الخاصة يكفي اسم المكان. وفي المجموعات لا يغيّر الإعدادات إلا المشرفون، ولكل موضوع قائمته.
help-short = لا أعرف هذا الأمر. كل الأوامر في /help.
silence = الصمت لا يعني الأمان: المصدر الذي تتعذر قراءته لا يخبر عن أي هجوم.

command-watch = متابعة مدينة أو منطقة أو بلد
command-unwatch = إيقاف متابعة مكان
command-list = ما تتابعه هذه المحادثة
command-settings = ما الذي يُرسَل وكيف ومتى
command-mute = كتم التنبيهات لبعض الوقت
command-latest = آخر الهجمات، في كل الأماكن أو في مكان واحد
command-missed = ما لم يُرسَل إلى هنا ولماذا
command-status = أي المصادر محدَّثة
command-why = ردًّا على تنبيه: لماذا وصل
command-backtest = ما كانت هذه الإعدادات سترسله في 30 يومًا
command-export = كل ما هو محفوظ عن هذه المحادثة في ملف
command-forget = حذف كل شيء عن هذه المحادثة
command-help = كل الأوامر
command-admin = للمشغّلين

# --- الأماكن

place-city = { $name }، { $country }
place-around = { $name }، { $country }، وما حولها حتى { $km } كم
place-region = منطقة { $name }، { $country }
choice = { $place } (السكان: { $people ->
    [zero] لا أحد
   *[other] { $people }
})
choice-near = { $place }، قرب { $centre }
watch-how = اكتب ما تريد متابعته بأي أبجدية:

    <code>/watch خاركيف</code>
    <code>/watch خاركيف 30 كم</code>
    <code>/watch منطقة خيرسون</code>
    <code>/watch السودان</code>
watch-which = هناك أكثر من مكان باسم { $name }. أيها تقصد؟
watch-like = لا أعرف مكانًا باسم { $name }. هل تقصد أحد هذه؟
watch-unknown = لا أعرف مكانًا باسم { $name }. اكتبه بتهجئة أخرى، أو سمِّ مدينة أكبر قريبة منه مع نصف قطر، مثل: خاركيف 30 كم.
watch-full = بلغت هذه المحادثة أقصى عدد من الأماكن: { $most }. يمكنك حذف بعضها في /list.
watched = تجري متابعة: <b>{ $place }</b>
watched-region = تقع في منطقة { $centre }.
watched-cities = { $count ->
    [zero] لا توجد أماكن هناك.
    [one] أي مكان واحد.
    [two] أي مكانان.
    [few] أي { $count } أماكن.
    [many] أي { $count } مكانًا.
   *[other] أي { $count } مكان.
}
watched-how = الأوقات بحسب توقيت { $zone }. هل تريد نطاقًا أوسع أو أضيق؟
unwatched = توقفت متابعة: { $place }
unwatched-notice = توقفت متابعة: { $place }
unwatch-unknown = هذه المحادثة لا تتابع مكانًا باسم { $name }. ما تتابعه في /list.
unwatch-which = أيها تقصد؟
list-empty = هذه المحادثة لا تتابع شيئًا بعد. ابدأ بالأمر /watch.
list-head = <b>{ $count ->
    [zero] لا أماكن
    [one] مكان واحد
    [two] مكانان
    [few] { $count } أماكن
    [many] { $count } مكانًا
   *[other] { $count } مكان
}</b> (الصفحة { $page } من { $pages })
location-near = أقرب المدن إليك. موقعك لا يُحفَظ.
location-nothing = لا توجد مدينة ضمن 300 كم من هناك.

button-location = إرسال موقعي
button-radius = { $km } كم
button-settings = الإعدادات
button-help = المساعدة
button-list = كل الأماكن
button-namesake = مكان آخر باسم { $name }
button-unwatch = إيقاف المتابعة
button-again = متابعة من جديد
button-back = رجوع
button-unmute = إلغاء الكتم
button-unmute-incidents = { $count ->
    [zero] لا هجمات مكتومة
    [one] إلغاء كتم هجوم واحد
    [two] إلغاء كتم هجومين
    [few] إلغاء كتم { $count } هجمات
    [many] إلغاء كتم { $count } هجومًا
   *[other] إلغاء كتم { $count } هجوم
}

# --- الإعدادات

settings = <b>إعدادات هذه المحادثة</b>
setting-kinds = الأنواع: { $value }
about-kinds = الهجمات الجديدة، وتغيّرات الحصيلة، والتصحيحات.
setting-methods = وسائل الهجوم: { $value }
about-methods = الهجوم الذي لا تُعرَف وسيلته بعد يُرسَل دائمًا.
setting-killed = القتلى المعلَن عنهم: { $value }
about-killed = يُحتسَب أدنى عدد أُعلِن. ويمكنك أن تكتب: <code>/settings killed 5</code>.
setting-injured = الجرحى المعلَن عنهم: { $value }
about-injured = يُحتسَب أدنى عدد أُعلِن. ويمكنك أن تكتب: <code>/settings injured 5</code>.
setting-sources = المصادر: { $value }
about-sources = ينتظر التنبيه حتى تذكر الهجوم جهات نشر بهذا العدد لا تنقل إحداها عن الأخرى.
setting-official = اشتراط جهة رسمية: { $value }
about-official = إن كان الجواب نعم فسينتظر التنبيه حتى تذكر الهجوم جهة رسمية أيضًا.
setting-sound = الصوت: { $value }
about-sound = ما يأتي بلا صوت يصل كذلك.
setting-updates = التحديثات: { $value }
about-updates = التغيّر مهم إذا كان تصحيحًا أو ارتفاعًا يعنيك.
setting-rise = ارتفاع يستحق رسالة: { $value }
about-rise = حين تأتي التحديثات المهمة برسالة: ارتفاع بهذا العدد من القتلى، أو بعشرة أمثاله من الجرحى، منذ آخر ما أُرسل إلى هذه المحادثة. التصحيحات مهمة دائمًا. ويمكنك أن تكتب: <code>/settings rise 5</code>.
setting-map = الخريطة: { $value }
about-map = هل يأتي الهجوم الجديد مع خريطة تبيّن موقع المدينة، إن كان النص قصيرًا بحيث يتسع تحتها.
setting-language = اللغة: { $value }
about-language = لغة هذه المحادثة. تبقى الاقتباسات بلغة مصدرها.
setting-zone = المنطقة الزمنية: { $value }
about-zone = ويمكنك أن تكتب: <code>/settings zone Asia/Beirut</code>.
setting-quiet = ساعات الهدوء: { $value }
about-quiet = ما يقع فيها يُرسَل عند انتهائها؛ والخطير يُرسَل فورًا. ويمكنك أن تكتب: <code>/settings quiet 21:30-06:45</code>.
setting-digest = الموجز: { $value }
about-digest = ما يقع بين هذه الأوقات يُرسَل فيها؛ والخطير يُرسَل فورًا. ويمكنك أن تكتب: <code>/settings digest 08:00 20:00</code> أو <code>/settings digest off</code>.
saved = تم الحفظ
all = الكل
any-toll = أي عدد
at-least = { $count } على الأقل
needs-sources = { $count ->
    [zero] بلا مصادر
    [one] يكفي مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
}
yes = نعم
no = لا
off = متوقف
kind-new = جديد
kind-update = تحديث
kind-correction = تصحيح
sound-all = لكل شيء
sound-new = ليس للتحديثات
sound-none = بلا صوت
more-killed = { $count ->
    [zero] دون قتلى إضافيين
    [one] قتيل إضافي واحد
    [two] قتيلان إضافيان
    [few] { $count } قتلى إضافيين
   *[other] { $count } قتيلًا إضافيًا
}
updates-both = في الرسالة نفسها، مع رسالة للمهم
updates-edit = في الرسالة نفسها فقط
updates-reply = رسالة لكل تحديث
write-number = اكتب عددًا من 0 إلى 100000.
write-zone = لا أعرف هذه المنطقة الزمنية. اكتبها هكذا: <code>/settings zone Asia/Beirut</code>.
write-quiet = اكتب ساعات الهدوء هكذا: <code>/settings quiet 22:00-07:00</code> أو <code>/settings quiet off</code>.
write-digest = اكتب الأوقات هكذا: <code>/settings digest 08:00 20:00</code> أو <code>/settings digest off</code>.

muted = لن يُرسَل شيء إلى هنا حتى <b>{ $time }</b>. وما يقع في هذه الأثناء تجده في /missed.
not-muted = التنبيهات تصل كالمعتاد. كم من الوقت تريد كتمها؟
span-1h = ساعة واحدة
span-8h = 8 ساعات
span-1d = يوم واحد
span-3d = 3 أيام
span-7d = 7 أيام

# --- ما حدث

incident = <b>{ $place }</b> · { $time }
sources-count = { $count ->
    [zero] بلا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
} (المستقل منها: { $independent })
source-official = رسمي
latest-yours = <b>آخر الهجمات في أماكنك</b> (30 يومًا)
latest-of = <b>آخر الهجمات: { $place }</b> (30 يومًا)
latest-none = لم يُعلَن عن شيء.
latest-more = الأزرار تعرض أرقام كل هجوم.
missed = <b>لم يُرسَل إلى هنا</b>: { $span }
missed-none = لا شيء.
missed-more = هناك المزيد؛ هذا أحدثه.
missed-failed = لم يقبل تلغرام الرسالة.
missed-before = لم يكن متابَعًا أو مطلوبًا حينها.
backtest = بهذه الإعدادات كانت الأيام الثلاثون الماضية ستأتي بما يلي: <b>{ $sent ->
    [zero] لا رسائل
    [one] رسالة واحدة
    [two] رسالتان
    [few] { $sent } رسائل
   *[other] { $sent } رسالة
}</b>؛ وفي أماكنك: { $incidents ->
    [zero] لا هجمات
    [one] هجوم واحد
    [two] هجومان
    [few] { $incidents } هجمات
    [many] { $incidents } هجومًا
   *[other] { $incidents } هجوم
}.
backtest-line = { $time } { $kind }: <b>{ $city }</b>، { $toll }
backtest-held = لم يُرسَل:
and-more = … وأيضًا { $count }

status-fresh = { $count ->
    [zero] لا مصادر.
    [one] المصدر الوحيد محدَّث.
    [two] المصدران محدَّثان.
    [few] كل المصادر محدَّثة، وعددها { $count }.
    [many] كل المصادر محدَّثة، وعددها { $count }.
   *[other] كل المصادر محدَّثة، وعددها { $count }.
}
status-partly = المصادر المحدَّثة: { $fresh } من { $count ->
    [zero] لا شيء.
   *[other] { $count }.
}
status-source = • <b>{ $name }</b>: { $state }، آخر قراءة: { $ago }
state-fresh = محدَّث
state-stale = صامت منذ مدة
state-failing = متعثر
state-dead = لا يستجيب إطلاقًا
state-never = لم يُقرأ بعد
never = أبدًا
just-now = الآن
ago = قبل { $span }
minutes = { $count ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $count } دقائق
   *[other] { $count } دقيقة
}
hours = { $count ->
    [zero] أقل من ساعة
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $count } ساعات
   *[other] { $count } ساعة
}
days = { $count ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}

# --- عن تنبيه واحد

alert-gone = لم يعد هذا التنبيه محفوظًا.
alert-muted = لن تسمع المزيد عن هذا الهجوم. للتراجع: /mute
ledger-earlier = { $count ->
    [zero] كل الأرقام معروضة.
    [one] رقم سابق واحد غير معروض.
    [two] رقمان سابقان غير معروضين.
    [few] { $count } أرقام سابقة غير معروضة.
    [many] { $count } رقمًا سابقًا غير معروض.
   *[other] { $count } رقم سابق غير معروض.
}
ledger-empty = لم يُذكَر أي رقم.
ledger-killed = القتلى: { $count }
ledger-injured = الجرحى: { $count }
ledger-missing = المفقودون: { $count }
ledger-figure = { $time } <b>{ $told }</b>، { $source }: «{ $quote }»
quote = «{ $quote }»
wrong-what = ما الخطأ فيه؟
wrong-thanks = شكرًا. سيقرأ المشغّل ذلك؛ ولا تُحفَظ هوية المرسِل.
fault-no-attack = لم يقع هجوم كهذا
fault-toll = الأرقام غير صحيحة
fault-place = المكان غير صحيح
fault-old = خبر قديم
fault-other = شيء آخر
why-how = أرسل /why ردًّا على تنبيه، فأخبرك من أين أُخذ ولماذا وصل.
why-cause = <b>{ $city }</b>، { $time }: { $reason }
why-source = { $source }:
why-places = ما يُتابَع هنا: { $places }
why-not-watched = هذه المحادثة لا تتابع هذا المكان الآن.
delivery-sent = أُرسل إلى هنا: { $time }.
delivery-failed = تعذّر إرساله إلى هنا ({ $time }).
delivery-queued = في الطريق منذ { $time }.

reason-NEW_ATTACK = هجوم لم يذكره أحد من قبل
reason-FIRST_FIGURE = أول رقم للحصيلة
reason-TOLL_ROSE = ارتفعت الحصيلة
reason-REVISED_DOWN = خُفِّضت الحصيلة
reason-DENIED = يقال إن الهجوم لم يقع
reason-SAME_FIGURES = الأرقام نفسها مجددًا
reason-LOWER_FIGURES = أرقام أدنى
reason-STALE = خبر قديم
reason-BACKGROUND = تذكير بهجوم سابق
reason-BACKFILL = أخبار قديمة من مصدر جديد
reason-COPY = نسخة
reason-NEAR_COPY = شبه نسخة
reason-UNITED = هجومان تبيّن أنهما هجوم واحد
reason-ALREADY_APPLIED = معروف من قبل

verdict-SENT = يوافق كل إعدادات هذه المحادثة
verdict-ALREADY_TOLD = أُرسل من قبل
verdict-KIND_NOT_WATCHED = من نوع غير مطلوب هنا
verdict-METHOD_NOT_WATCHED = بوسيلة غير مطلوبة هنا
verdict-BELOW_MIN_KILLED = القتلى أقل مما حُدِّد هنا
verdict-BELOW_MIN_INJURED = الجرحى أقل مما حُدِّد هنا
verdict-BELOW_MIN_RISE = ارتفاع الحصيلة أقل مما حُدِّد هنا
verdict-BELOW_MIN_SEVERITY = أقل خطورة مما حُدِّد هنا
verdict-WORD_MISSING = ليس فيه أي من الكلمات المطلوبة هنا
verdict-WORD_EXCLUDED = فيه كلمة غير مرغوبة هنا
verdict-EXPRESSION_FALSE = لا يحقق الشرط المحدد هنا
verdict-TOO_FEW_SOURCES = ينتظر مصادر مستقلة أخرى
verdict-TOO_FEW_OFFICIAL_SOURCES = ينتظر مصدرًا رسميًا
verdict-DENIED_UNTOLD = ينفي ما لم يُرسَل إلى هنا
verdict-QUIET_HOURS = ينتظر نهاية ساعات الهدوء
verdict-DIGEST = ينتظر الموجز التالي
verdict-COOL_DOWN = جاء بعد الرسالة السابقة بوقت أقصر من المحدد
verdict-MUTED = جاء أثناء الكتم
verdict-NOT_CONFIRMED = لم يتأكد في حينه
verdict-NOTHING_NEW = يكرر ما أُرسل إلى هنا
verdict-NOT_WATCHED_ANY_MORE = لم يعد متابَعًا
verdict-UNITED = هو وهجوم آخر هجوم واحد، وقد ذُكر معه
verdict-ALERT_GONE = لم يعد محفوظًا

# --- المحادثة نفسها

export = كل ما هو محفوظ عن هذه المحادثة.
export-nothing = لا شيء محفوظ عن هذه المحادثة.
forget = هل تريد حذف كل شيء عن هذه المحادثة: ما تتابعه وإعداداتها وما ينتظرها؟ لا يمكن التراجع عن ذلك.
forget-yes = نعم، احذف
forget-no = لا
forget-kept = بقي كل شيء كما هو.
forgotten = حُذف كل شيء عن هذه المحادثة، ولن يُرسَل شيء بعد الآن. للبدء من جديد: /start

only-admins = المشرفون وحدهم يغيّرون ما يُرسَل إلى هنا.
closed = هذا البوت ليس مفتوحًا للجميع. المشغّل يقرر من يستخدمه.
closed-invite = هذا البوت يحتاج إلى رمز دعوة: <code>/start CODE</code>
too-fast = طلبات كثيرة دفعة واحدة. حاول بعد دقيقة.
outdated = هذا الزر قديم. كل الأوامر في /help.
away = لا أستطيع الرد الآن. حاول بعد دقيقة.
defect = حدث خطأ ما. سيراه المشغّل في السجل.

# --- المشغّلون

from-operator = 📢 <b>من المشغّل</b>

    { $text }
admin = <b>للمشغّلين</b>
    { $chats ->
    [zero] لا محادثات مشتركة.
    [one] محادثة مشتركة واحدة.
    [two] محادثتان مشتركتان.
    [few] { $chats } محادثات مشتركة.
   *[other] { $chats } محادثة مشتركة.
}
    <code>/admin broadcast TEXT</code> لإبلاغ الجميع، و<code>/admin test CITY</code> لإرسال تنبيه تجريبي إلى هنا.
admin-sources = المصادر
admin-queues = الطوابير
admin-feedback = الملاحظات
admin-test = تنبيه تجريبي
admin-queue = { $name }: { $count }
feedback-none = لم يقل أحد شيئًا بعد.
broadcast-sure = { $chats ->
    [zero] لا محادثات للإرسال إليها.
    [one] الإرسال إلى محادثة واحدة؟
    [two] الإرسال إلى محادثتين؟
    [few] الإرسال إلى { $chats } محادثات؟
   *[other] الإرسال إلى { $chats } محادثة؟
}
broadcast-send = إرسال
broadcast-drop = عدم الإرسال
broadcast-begun = { $count ->
    [zero] لا محادثات للإرسال إليها.
    [one] في الطريق إلى محادثة واحدة.
    [two] في الطريق إلى محادثتين.
    [few] في الطريق إلى { $count } محادثات.
   *[other] في الطريق إلى { $count } محادثة.
}
broadcast-dropped = لم يُرسَل.
broadcast-progress = البث: وصل إلى { $told } من { $of }.
test-sent = التنبيه التجريبي في الطريق

# --- التنبيهات

exercise = تمرين – هذا ليس حدثًا حقيقيًا
test = اختبار – هذا ليس حدثًا حقيقيًا

place = { $city } ({ $country })
headline-new = هجوم جديد: { $city } ({ $country })
headline-update = تحديث: { $city } ({ $country })
headline-correction = تصحيح: { $city } ({ $country })
headline-denied = نفي خبر الهجوم: { $city } ({ $country })
badge-new = هجوم جديد
badge-update = تحديث
badge-correction = تصحيح
badge-denied = نفي

count-exact = { $count }
count-none = لا أحد
count-least = { $count } على الأقل
count-most = حتى { $count }
count-between = { $from }–{ $to }
count-unknown = غير معلن

# ما بين U+2066 و U+2069 يُقرأ من اليسار إلى اليمين، فيبقى السهم متجهًا من القديم إلى الجديد.
change-killed = القتلى: { "\u2066" }{ $before }{ "\u00A0→\u00A0" }{ $after }{ "\u2069" }
change-injured = الجرحى: { "\u2066" }{ $before }{ "\u00A0→\u00A0" }{ $after }{ "\u2069" }
toll = المعلن: { $toll }
toll-unknown = لم تُعلَن أي حصيلة بعد.
toll-killed = القتلى: { $count }
toll-injured = الجرحى: { $count }
toll-denied = يقال الآن إن الهجوم لم يقع.
window = خلال { $hours ->
    [zero] أقل من ساعة
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $hours } ساعات
   *[other] { $hours } ساعة
}

day = بتاريخ { $day }
part-of-city = يخص جزءًا واحدًا من المدينة

sources = { $count ->
    [zero] بلا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
}
independent = { $count ->
    [zero] لا مستقل بينها
    [one] واحد مستقل
    [two] اثنان مستقلان
   *[other] { $count } مستقلة
}
official = { $count ->
    [zero] لا رسمي بينها
    [one] واحد رسمي
    [two] اثنان رسميان
   *[other] { $count } رسمية
}
told = نُشر { $time }، { $source }
told-undated = بلا تاريخ، رُصد أول مرة { $time }، { $source }
watchlists = قوائم المتابعة: { $names }
link = المقال

comma = { "، " }
semicolon = { "؛ " }

method-air_strike = غارة جوية
method-drone_strike = هجوم بطائرات مسيّرة
method-missile_strike = ضربة صاروخية
method-shelling = قصف مدفعي
method-explosion = انفجار
method-ied = عبوة ناسفة
method-suicide_bombing = تفجير انتحاري
method-grenade = قنبلة يدوية
method-shooting = إطلاق نار
method-stabbing = طعن
method-vehicle_ramming = دهس
method-armed_clash = اشتباك مسلح
method-ground_assault = هجوم بري
method-abduction = اختطاف
method-arson = إحراق متعمد
method-chemical = هجوم كيميائي

button-sources = المصادر
button-ledger = تسلسل الأرقام
button-mute = كتم هذا الهجوم
button-wrong = خطأ؟

# --- الموجز

digest = موجز: { $count ->
    [zero] لا هجمات
    [one] هجوم واحد
    [two] هجومان
    [few] { $count } هجمات
    [many] { $count } هجومًا
   *[other] { $count } هجوم
}
digest-continued = تتمة الموجز، المجموع: { $count ->
    [zero] لا هجمات
    [one] هجوم واحد
    [two] هجومان
    [few] { $count } هجمات
    [many] { $count } هجومًا
   *[other] { $count } هجوم
}
digest-late = متأخر لأنه تعذّر الإرسال في الوقت المناسب: { $count ->
    [zero] لا هجمات
    [one] هجوم واحد
    [two] هجومان
    [few] { $count } هجمات
    [many] { $count } هجومًا
   *[other] { $count } هجوم
}
digest-no-toll = لم تُعلَن أي حصيلة بعد
digest-denied = يقال الآن إنه لم يقع

# --- ما يُبلَّغ به المشغّل عن المصادر

notice-dead = المصدر { $source } لا يستجيب منذ { $since }. المحاولات مستمرة.
notice-gone = المصدر { $source } يقول إنه أُزيل نهائيًا. يُفحَص مرة في اليوم؛ ابحث عن عنوانه الجديد.
notice-back = المصدر { $source } عاد؛ كان غائبًا منذ { $since }.
