# Что говорит бот по-русски. О погибших именно *сообщают*: здесь их никто не считает.
# Тексты – это HTML для Telegram; кнопки, короткие уведомления и описания команд – без разметки.

hello = <b>Tocsin</b> сообщает, когда в новостях пишут об атаке на город, за которым вы следите: один раз – о новой атаке, и ещё раз – всякий раз, когда действительно меняется число пострадавших.

    Напишите название города любым письмом. Остальное – в /help.
hello-group = <b>Tocsin</b> сообщает здесь, когда в новостях пишут об атаке на город, за которым следит этот чат. Город выбирает администратор, например: /watch Харьков. Остальное – в /help.
help = <b>Что я умею</b>

    В личном чате достаточно названия места. В группе настройки меняют только администраторы, а у каждой темы свой список.
help-short = Я не знаю такой команды. Все команды – в /help.
silence = Тишина не означает безопасности: источник, который не удаётся прочитать, не сообщит ни об одной атаке.

command-watch = следить за городом, областью или страной
command-unwatch = больше не следить за местом
command-list = за чем следит этот чат
command-settings = о чём сообщать, как и когда
command-mute = отключить оповещения на время
command-latest = последние атаки, везде или в одном месте
command-missed = о чём здесь не сообщено и почему
command-status = какие источники обновляются
command-why = в ответ на оповещение: почему оно пришло
command-backtest = что прислали бы эти настройки за 30 дней
command-export = всё, что хранится об этом чате, в файле
command-forget = удалить всё об этом чате
command-help = все команды
command-admin = для операторов

# --- места

place-city = { $name }, { $country }
place-around = { $name }, { $country }, и { $km } км вокруг
place-region = область: { $name }, { $country }
choice = { $place } ({ $people ->
    [one] { $people } житель
    [few] { $people } жителя
   *[many] { $people } жителей
})
choice-near = { $place }, регион: { $centre }
watch-how = Напишите, за чем следить, любым письмом:

    <code>/watch Харьков</code>
    <code>/watch Харьков 30 км</code>
    <code>/watch Херсонская область</code>
    <code>/watch Судан</code>
watch-which = Название { $name } носят несколько мест. Какое из них?
watch-like = Места { $name } я не знаю. Возможно, вы имели в виду одно из этих?
watch-unknown = Места { $name } я не знаю. Напишите иначе или назовите город побольше рядом с радиусом, например: Харьков 30 км.
watch-full = Этот чат уже следит за наибольшим возможным числом мест: { $most }. Лишние можно убрать в /list.
watched = Слежу: <b>{ $place }</b>
watched-region = Область: { $centre }.
watched-cities = { $count ->
    [one] Это { $count } населённый пункт.
    [few] Это { $count } населённых пункта.
   *[many] Это { $count } населённых пунктов.
}
watched-how = Время показано по часовому поясу { $zone }. Расширить или сузить?
unwatched = Больше не слежу: { $place }
unwatched-notice = Больше не слежу: { $place }
unwatch-unknown = Этот чат не следит за местом { $name }. За чем следит – в /list.
unwatch-which = За каким именно?
list-empty = Этот чат ещё ни за чем не следит. Начните с /watch.
list-head = <b>{ $count ->
    [one] { $count } место
    [few] { $count } места
   *[many] { $count } мест
}</b> (страница { $page } из { $pages })
location-near = Ближайшие к вам города. Ваше местоположение не хранится.
location-nothing = В пределах 300 км оттуда нет ни одного города.

button-location = Отправить моё местоположение
button-radius = { $km } км
button-settings = Настройки
button-help = Справка
button-list = Все места
button-namesake = Другое место с названием { $name }
button-unwatch = Не следить
button-again = Следить снова
button-back = ◀ Назад
button-unmute = Включить оповещения
button-unmute-incidents = { $count ->
    [one] Снова слышать о { $count } заглушённой атаке
    [few] Снова слышать о { $count } заглушённых атаках
   *[many] Снова слышать о { $count } заглушённых атаках
}

# --- настройки

settings = <b>Настройки этого чата</b>
setting-kinds = Виды: { $value }
about-kinds = Новые атаки, изменения их последствий и уточнения.
setting-methods = Способы атаки: { $value }
about-methods = Об атаке, способ которой ещё неизвестен, сообщение придёт всегда.
setting-killed = Погибших по сообщениям: { $value }
about-killed = Учитывается наименьшее из названных чисел. Можно также написать: <code>/settings killed 5</code>.
setting-injured = Раненых по сообщениям: { $value }
about-injured = Учитывается наименьшее из названных чисел. Можно также написать: <code>/settings injured 5</code>.
setting-sources = Источники: { $value }
about-sources = Оповещение подождёт, пока об атаке сообщит столько изданий, не перепечатывающих друг друга.
setting-official = Нужно официальное подтверждение: { $value }
about-official = Если да, оповещение подождёт, пока об атаке сообщат и власти.
setting-sound = Звук: { $value }
about-sound = Оповещения без звука тоже приходят.
setting-updates = Обновления: { $value }
about-updates = Существенное – это уточнение или рост числа пострадавших, который для вас важен.
setting-rise = Рост, о котором сообщать отдельно: { $value }
about-rise = Если о существенном приходит отдельное сообщение: на сколько должно вырасти число погибших (или вдесятеро больше – раненых) с последнего оповещения в этом чате. Уточнения существенны всегда. Можно также написать: <code>/settings rise 5</code>.
setting-map = Карта: { $value }
about-map = Прилагать ли к оповещению о новой атаке карту с расположением города, если текст достаточно короткий, чтобы уместиться под ней.
setting-language = Язык: { $value }
about-language = Язык этого чата. Цитаты остаются на языке источника.
setting-zone = Часовой пояс: { $value }
about-zone = Можно также написать: <code>/settings zone Europe/Kyiv</code>.
setting-quiet = Тихие часы: { $value }
about-quiet = О случившемся в эти часы будет сообщено, когда они закончатся; о самом тяжёлом – сразу. Можно также написать: <code>/settings quiet 21:30-06:45</code>.
setting-digest = Сводка: { $value }
about-digest = О случившемся между ними будет сообщено в эти часы; о самом тяжёлом – сразу. Можно также написать: <code>/settings digest 08:00 20:00</code> или <code>/settings digest off</code>.
saved = Сохранено
all = все
any-toll = любое число
at-least = не менее { $count }
needs-sources = { $count ->
    [one] достаточно { $count } источника
    [few] { $count } источника
   *[many] { $count } источников
}
yes = да
no = нет
off = выключено
kind-new = новая атака
kind-update = обновление
kind-correction = уточнение
sound-all = для всего
sound-new = кроме обновлений
sound-none = без звука
more-killed = погибших больше на { $count }
updates-both = правка сообщения, существенное – ещё и отдельно
updates-edit = только правка сообщения
updates-reply = отдельным сообщением
write-number = Напишите число от 0 до 100000.
write-zone = Такого часового пояса я не знаю. Напишите так: <code>/settings zone Europe/Kyiv</code>.
write-quiet = Напишите тихие часы так: <code>/settings quiet 22:00-07:00</code> или <code>/settings quiet off</code>.
write-digest = Напишите часы так: <code>/settings digest 08:00 20:00</code> или <code>/settings digest off</code>.

muted = Оповещений здесь не будет до <b>{ $time }</b>. Что случится за это время, покажет /missed.
not-muted = Оповещения приходят как обычно. На сколько их отключить?
span-1h = 1 час
span-8h = 8 часов
span-1d = 1 день
span-3d = 3 дня
span-7d = 7 дней

# --- что случилось

incident = <b>{ $place }</b> · { $time }
sources-count = { $count ->
    [one] { $count } источник
    [few] { $count } источника
   *[many] { $count } источников
} (независимых: { $independent })
source-official = официальный
latest-yours = <b>Последние атаки в ваших местах</b> (30 дней)
latest-of = <b>Последние атаки: { $place }</b> (30 дней)
latest-none = Об атаках не сообщали.
latest-more = Кнопки показывают числа по каждой атаке.
missed = <b>О чём здесь не сообщено</b>: { $span }
missed-none = Ничего такого.
missed-more = Есть и другие; это последние.
missed-failed = Telegram не принял сообщение.
missed-before = Тогда за этим не следили, или это было отключено в настройках.
backtest = С этими настройками последние 30 дней принесли бы <b>{ $sent ->
    [one] { $sent } сообщение
    [few] { $sent } сообщения
   *[many] { $sent } сообщений
}</b>; в ваших местах { $incidents ->
    [one] была { $incidents } атака
    [few] было { $incidents } атаки
   *[many] было { $incidents } атак
}.
backtest-line = { $time } { $kind }: <b>{ $city }</b>, { $toll }
backtest-held = Не пришло бы:
and-more = … и ещё { $count }

status-fresh = { $count ->
    [one] Все источники свежие: { $count }.
    [few] Все источники свежие: { $count }.
   *[many] Все источники свежие: { $count }.
}
status-partly = Свежих { $fresh } из { $count ->
    [one] { $count } источника.
    [few] { $count } источников.
   *[many] { $count } источников.
}
status-source = • <b>{ $name }</b>: { $state }, прочитан в последний раз: { $ago }
state-fresh = обновляется
state-stale = долго молчит
state-failing = работает со сбоями
state-dead = не отвечает совсем
state-never = ещё не прочитан
never = никогда
just-now = только что
ago = { $span } назад
minutes = { $count ->
    [one] { $count } минуту
    [few] { $count } минуты
   *[many] { $count } минут
}
hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
   *[many] { $count } часов
}
days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[many] { $count } дней
}

# --- об одном оповещении

alert-gone = Это оповещение уже не хранится.
alert-muted = Оповещений об этой атаке больше не будет. Отменить можно в /mute.
ledger-earlier = { $count ->
    [one] Ещё { $count } более раннее число не показано.
    [few] Ещё { $count } более ранних числа не показано.
   *[many] Ещё { $count } более ранних чисел не показано.
}
ledger-empty = Ни одного числа не названо.
ledger-killed = погибших { $count }
ledger-injured = раненых { $count }
ledger-missing = пропавших { $count }
ledger-figure = { $time } <b>{ $told }</b>, { $source }: «{ $quote }»
quote = «{ $quote }»
wrong-what = Что здесь не так?
wrong-thanks = Спасибо. Это прочитает оператор; кто отправил, не хранится.
fault-no-attack = Такой атаки не было
fault-toll = Неверные числа
fault-place = Это другое место
fault-old = Это старая новость
fault-other = Что-то другое
why-how = Отправьте /why в ответ на оповещение, и я скажу, на чём оно основано и почему пришло.
why-cause = <b>{ $city }</b>, { $time }: { $reason }
why-source = { $source }:
why-places = За чем здесь следят: { $places }
why-not-watched = За этим местом этот чат сейчас не следит.
delivery-sent = Отправлено сюда: { $time }.
delivery-failed = Отправить сюда не удалось ({ $time }).
delivery-queued = Ждёт отправки с { $time }.

reason-NEW_ATTACK = атака, о которой ещё не сообщали
reason-FIRST_FIGURE = первое число пострадавших
reason-TOLL_ROSE = число пострадавших выросло
reason-REVISED_DOWN = число пострадавших уменьшили
reason-DENIED = сообщают, что атаки не было
reason-SAME_FIGURES = те же числа ещё раз
reason-LOWER_FIGURES = меньшие числа
reason-STALE = старая новость
reason-BACKGROUND = упоминание о более ранней атаке
reason-BACKFILL = старые новости нового источника
reason-COPY = копия
reason-NEAR_COPY = почти копия
reason-UNITED = две атаки оказались одной
reason-ALREADY_APPLIED = уже известно

verdict-SENT = соответствует всем настройкам этого чата
verdict-ALREADY_TOLD = об этом уже сообщено
verdict-KIND_NOT_WATCHED = этот вид оповещений здесь отключён
verdict-METHOD_NOT_WATCHED = этот способ атаки здесь отключён
verdict-BELOW_MIN_KILLED = погибших меньше, чем задано здесь
verdict-BELOW_MIN_INJURED = раненых меньше, чем задано здесь
verdict-BELOW_MIN_RISE = число выросло меньше, чем задано здесь
verdict-BELOW_MIN_SEVERITY = менее тяжёлое, чем задано здесь
verdict-WORD_MISSING = нет ни одного из заданных слов
verdict-WORD_EXCLUDED = есть слово, которое здесь исключено
verdict-EXPRESSION_FALSE = не выполнено заданное условие
verdict-TOO_FEW_SOURCES = ждёт независимых источников
verdict-TOO_FEW_OFFICIAL_SOURCES = ждёт официального источника
verdict-DENIED_UNTOLD = опровергает то, о чём здесь не сообщали
verdict-QUIET_HOURS = ждёт конца тихих часов
verdict-DIGEST = ждёт сводки
verdict-COOL_DOWN = слишком скоро после предыдущего
verdict-MUTED = в то время оповещения были отключены
verdict-NOT_CONFIRMED = не подтвердилось вовремя
verdict-NOTHING_NEW = то же, о чём здесь уже сообщено
verdict-NOT_WATCHED_ANY_MORE = за этим больше не следят
verdict-UNITED = это та же атака, что и другая; о них сообщено вместе
verdict-ALERT_GONE = уже не хранится

# --- сам чат

export = Всё, что хранится об этом чате.
export-nothing = Об этом чате ничего не хранится.
forget = Удалить всё об этом чате: за чем он следит, настройки, всё, что его ждёт? Вернуть не получится.
forget-yes = Да, удалить
forget-no = Нет
forget-kept = Всё остаётся как есть.
forgotten = Всё об этом чате удалено, и больше ничего не придёт. Начать снова – /start.

only-admins = Менять, о чём здесь сообщают, могут только администраторы.
closed = Этот бот открыт не для всех. Кто может им пользоваться, решает оператор.
closed-invite = Этому боту нужен код приглашения: /start КОД
too-fast = Слишком много сразу. Попробуйте через минуту.
outdated = Эта кнопка устарела. Все команды – в /help.
away = Сейчас не могу ответить. Попробуйте через минуту.
defect = Что-то пошло не так. Оператор увидит это в журнале.

# --- операторы

from-operator = 📢 <b>От оператора</b>

    { $text }
admin = <b>Для операторов</b>
    { $chats ->
    [one] Подписан { $chats } чат.
    [few] Подписаны { $chats } чата.
   *[many] Подписано { $chats } чатов.
}
    <code>/admin broadcast ТЕКСТ</code> – сказать всем, <code>/admin test ГОРОД</code> – проверочное оповещение сюда.
admin-sources = Источники
admin-queues = Очереди
admin-feedback = Отзывы
admin-test = Тестовое оповещение
admin-queue = { $name }: { $count }
feedback-none = Отзывов ещё нет.
broadcast-sure = Отправить в { $chats ->
    [one] { $chats } чат?
    [few] { $chats } чата?
   *[many] { $chats } чатов?
}
broadcast-send = Отправить
broadcast-drop = Не отправлять
broadcast-begun = В пути в { $count ->
    [one] { $count } чат.
    [few] { $count } чата.
   *[many] { $count } чатов.
}
broadcast-dropped = Не отправлено.
broadcast-progress = Рассылка: { $told } из { $of }.
test-sent = Тестовое оповещение отправляется

# --- alerts

exercise = УЧЕНИЯ – это не настоящее событие
test = ПРОВЕРКА – это не настоящее событие

place = { $city } ({ $country })
headline-new = Новая атака: { $city } ({ $country })
headline-update = Обновление: { $city } ({ $country })
headline-correction = Уточнение: { $city } ({ $country })
headline-denied = Сообщение об атаке опровергнуто: { $city } ({ $country })
badge-new = НОВАЯ АТАКА
badge-update = ОБНОВЛЕНИЕ
badge-correction = УТОЧНЕНИЕ
badge-denied = ОПРОВЕРГНУТО

count-exact = { $count }
count-none = нет
count-least = не менее { $count }
count-most = до { $count }
count-between = { $from }–{ $to }
count-unknown = неизвестно

change-killed = погибших { $before } → { $after }
change-injured = раненых { $before } → { $after }
toll = Сообщают: { $toll }
toll-unknown = О пострадавших пока не сообщают.
toll-killed = погибших { $count }
toll-injured = раненых { $count }
toll-denied = Теперь сообщают, что атаки не было.
window = за { $hours } { $hours ->
    [one] час
    [few] часа
   *[many] часов
}

day = { $day }
part-of-city = речь об одной части города

sources = { $count } { $count ->
    [one] источник
    [few] источника
   *[many] источников
}
independent = { $count } { $count ->
    [one] независимый
   *[many] независимых
}
official = { $count } { $count ->
    [one] официальный
   *[many] официальных
}
told = сообщено { $time }, { $source }
told-undated = без даты, впервые замечено { $time }, { $source }
watchlists = списки наблюдения: { $names }
link = статья

comma = { ", " }
semicolon = { "; " }

method-air_strike = авиаудар
method-drone_strike = удар дронов
method-missile_strike = ракетный удар
method-shelling = обстрел
method-explosion = взрыв
method-ied = самодельная взрывчатка
method-suicide_bombing = подрыв смертника
method-grenade = граната
method-shooting = стрельба
method-stabbing = нападение с ножом
method-vehicle_ramming = наезд на людей
method-armed_clash = вооружённое столкновение
method-ground_assault = наземный штурм
method-abduction = похищение
method-arson = поджог
method-chemical = химическая атака

button-sources = Источники
button-ledger = Ход событий
button-mute = Не оповещать
button-wrong = Ошибка?

# --- digests
digest = Сводка: { $count } { $count ->
    [one] атака
    [few] атаки
   *[many] атак
}
digest-continued = Сводка, продолжение: всего { $count } { $count ->
    [one] атака
    [few] атаки
   *[many] атак
}
digest-late = С опозданием, доставить вовремя не удалось: { $count } { $count ->
    [one] атака
    [few] атаки
   *[many] атак
}
digest-no-toll = о пострадавших пока не сообщают
digest-denied = теперь сообщают, что атаки не было

# --- Что оператор узнаёт об источниках.
notice-dead = Источник { $source } не отвечает с { $since }. Попытки продолжаются.
notice-gone = Источник { $source } сообщает, что его больше нет. Его проверяют раз в сутки; найдите новый адрес.
notice-back = Источник { $source } снова отвечает; его не было с { $since }.
