# Що каже бот українською. Про загиблих саме *повідомляють*: тут ніхто їх не рахує.
# Тексти – це HTML для Telegram; кнопки, короткі сповіщення й описи команд – без розмітки.

hello = <b>Tocsin</b> повідомляє, коли в новинах пишуть про атаку на місто, за яким ви стежите: один раз – про нову атаку, і ще раз – щоразу, коли справді змінюється кількість постраждалих.

    Напишіть назву міста будь-яким письмом. Решта – у /help.
hello-group = <b>Tocsin</b> повідомляє тут, коли в новинах пишуть про атаку на місто, за яким стежить цей чат. Місто обирає адміністратор, наприклад: /watch Харків. Решта – у /help.
help = <b>Що я вмію</b>

    В особистому чаті досить назви місця. У групі налаштування змінюють лише адміністратори, а кожна тема має свій список.
help-short = Я не знаю такої команди. Усі команди – в /help.
silence = Тиша не означає безпеки: джерело, яке не вдається прочитати, не повідомить про жодну атаку.

command-watch = стежити за містом, областю чи країною
command-unwatch = більше не стежити за місцем
command-list = за чим стежить цей чат
command-settings = про що повідомляти, як і коли
command-mute = вимкнути сповіщення на деякий час
command-latest = останні атаки, усюди або в одному місці
command-missed = про що тут не повідомлено і чому
command-status = які джерела оновлюються
command-why = у відповідь на сповіщення: чому воно надійшло
command-backtest = що надіслали б ці налаштування за 30 днів
command-export = усе, що зберігається про цей чат, у файлі
command-forget = видалити все про цей чат
command-help = усі команди
command-admin = для операторів

# --- місця

place-city = { $name }, { $country }
place-around = { $name }, { $country }, і { $km } км довкола
place-region = область: { $name }, { $country }
choice = { $place } ({ $people ->
    [one] { $people } житель
    [few] { $people } жителі
   *[many] { $people } жителів
})
choice-near = { $place }, регіон: { $centre }
watch-how = Напишіть, за чим стежити, будь-яким письмом:

    <code>/watch Харків</code>
    <code>/watch Харків 30 км</code>
    <code>/watch Херсонська область</code>
    <code>/watch Судан</code>
watch-which = Назву { $name } мають кілька місць. Яке з них?
watch-like = Місця { $name } я не знаю. Можливо, ви мали на увазі одне з цих?
watch-unknown = Місця { $name } я не знаю. Напишіть інакше або назвіть більше місто поруч із радіусом, наприклад: Харків 30 км.
watch-full = Цей чат уже стежить за найбільшою можливою кількістю місць: { $most }. Зайві можна прибрати в /list.
watched = Стежу: <b>{ $place }</b>
watched-region = Область: { $centre }.
watched-cities = { $count ->
    [one] Це { $count } населений пункт.
    [few] Це { $count } населені пункти.
   *[many] Це { $count } населених пунктів.
}
watched-how = Час показано за часовим поясом { $zone }. Розширити чи звузити?
unwatched = Більше не стежу: { $place }
unwatched-notice = Більше не стежу: { $place }
unwatch-unknown = Цей чат не стежить за місцем { $name }. За чим стежить – у /list.
unwatch-which = За яким саме?
list-empty = Цей чат ще ні за чим не стежить. Почніть із /watch.
list-head = <b>{ $count ->
    [one] { $count } місце
    [few] { $count } місця
   *[many] { $count } місць
}</b> (сторінка { $page } з { $pages })
location-near = Найближчі до вас міста. Ваше місцезнаходження не зберігається.
location-nothing = У межах 300 км звідти немає жодного міста.

button-location = Надіслати моє місцезнаходження
button-radius = { $km } км
button-settings = Налаштування
button-help = Довідка
button-list = Усі місця
button-namesake = Інше місце з назвою { $name }
button-unwatch = Не стежити
button-again = Стежити знову
button-back = ◀ Назад
button-unmute = Увімкнути сповіщення
button-unmute-incidents = { $count ->
    [one] Знову чути про { $count } заглушену атаку
    [few] Знову чути про { $count } заглушені атаки
   *[many] Знову чути про { $count } заглушених атак
}

# --- налаштування

settings = <b>Налаштування цього чату</b>
setting-kinds = Види: { $value }
about-kinds = Нові атаки, зміни їхніх наслідків і уточнення.
setting-methods = Способи атаки: { $value }
about-methods = Про атаку, спосіб якої ще невідомий, повідомлення надійде завжди.
setting-killed = Загиблих за повідомленнями: { $value }
about-killed = Враховується найменше з названих чисел. Можна також написати: <code>/settings killed 5</code>.
setting-injured = Поранених за повідомленнями: { $value }
about-injured = Враховується найменше з названих чисел. Можна також написати: <code>/settings injured 5</code>.
setting-sources = Джерела: { $value }
about-sources = Сповіщення зачекає, доки про атаку повідомить стільки видань, які не передруковують одне одного.
setting-official = Потрібне офіційне підтвердження: { $value }
about-official = Якщо так, сповіщення зачекає, доки про атаку повідомить і влада.
setting-sound = Звук: { $value }
about-sound = Сповіщення без звуку теж надходять.
setting-updates = Оновлення: { $value }
about-updates = Суттєве – це уточнення або зростання кількості постраждалих, яке для вас важливе.
setting-rise = Зростання, варте повідомлення: { $value }
about-rise = Якщо про суттєве надходить окреме повідомлення: на скільки має зрости кількість загиблих (або вдесятеро більше – поранених) від останнього сповіщення в цьому чаті. Уточнення суттєві завжди. Можна також написати: <code>/settings rise 5</code>.
setting-map = Мапа: { $value }
about-map = Чи додавати до сповіщення про нову атаку мапу з розташуванням міста, якщо текст достатньо короткий, щоб уміститися під нею.
setting-language = Мова: { $value }
about-language = Мова цього чату. Цитати лишаються мовою джерела.
setting-zone = Часовий пояс: { $value }
about-zone = Можна також написати: <code>/settings zone Europe/Kyiv</code>.
setting-quiet = Тихі години: { $value }
about-quiet = Про те, що сталося в ці години, буде повідомлено, коли вони скінчаться; про найтяжче – одразу. Можна також написати: <code>/settings quiet 21:30-06:45</code>.
setting-digest = Зведення: { $value }
about-digest = Про те, що сталося між ними, буде повідомлено о цих годинах; про найтяжче – одразу. Можна також написати: <code>/settings digest 08:00 20:00</code> або <code>/settings digest off</code>.
saved = Збережено
all = усі
any-toll = будь-яка кількість
at-least = щонайменше { $count }
needs-sources = { $count ->
    [one] досить { $count } джерела
    [few] { $count } джерела
   *[many] { $count } джерел
}
yes = так
no = ні
off = вимкнено
kind-new = нова атака
kind-update = оновлення
kind-correction = уточнення
sound-all = для всього
sound-new = крім оновлень
sound-none = без звуку
more-killed = загиблих більше на { $count }
updates-both = правка повідомлення, суттєве – ще й окремо
updates-edit = лише правка повідомлення
updates-reply = окремим повідомленням
write-number = Напишіть число від 0 до 100000.
write-zone = Такого часового поясу я не знаю. Напишіть так: <code>/settings zone Europe/Kyiv</code>.
write-quiet = Напишіть тихі години так: <code>/settings quiet 22:00-07:00</code> або <code>/settings quiet off</code>.
write-digest = Напишіть години так: <code>/settings digest 08:00 20:00</code> або <code>/settings digest off</code>.

muted = Сповіщень тут не буде до <b>{ $time }</b>. Що станеться за цей час, покаже /missed.
not-muted = Сповіщення надходять як завжди. На скільки їх вимкнути?
span-1h = 1 година
span-8h = 8 годин
span-1d = 1 день
span-3d = 3 дні
span-7d = 7 днів

# --- що сталося

incident = <b>{ $place }</b> · { $time }
sources-count = { $count ->
    [one] { $count } джерело
    [few] { $count } джерела
   *[many] { $count } джерел
} (незалежних: { $independent })
source-official = офіційне
latest-yours = <b>Останні атаки у ваших місцях</b> (30 днів)
latest-of = <b>Останні атаки: { $place }</b> (30 днів)
latest-none = Про атаки не повідомляли.
latest-more = Кнопки показують числа щодо кожної атаки.
missed = <b>Про що тут не повідомлено</b>: { $span }
missed-none = Нічого такого.
missed-more = Є й інші; це останні.
missed-failed = Telegram не прийняв повідомлення.
missed-before = Тоді за цим не стежили, або це було вимкнено в налаштуваннях.
backtest = За цими налаштуваннями останні 30 днів принесли б <b>{ $sent ->
    [one] { $sent } повідомлення
    [few] { $sent } повідомлення
   *[many] { $sent } повідомлень
}</b>; у ваших місцях { $incidents ->
    [one] була { $incidents } атака
    [few] було { $incidents } атаки
   *[many] було { $incidents } атак
}.
backtest-line = { $time } { $kind }: <b>{ $city }</b>, { $toll }
backtest-held = Не надійшло б:
and-more = … і ще { $count }

status-fresh = { $count ->
    [one] Усі джерела свіжі: { $count }.
    [few] Усі джерела свіжі: { $count }.
   *[many] Усі джерела свіжі: { $count }.
}
status-partly = Свіжі { $fresh } з { $count ->
    [one] { $count } джерела.
    [few] { $count } джерел.
   *[many] { $count } джерел.
}
status-source = • <b>{ $name }</b>: { $state }, прочитано востаннє: { $ago }
state-fresh = оновлюється
state-stale = довго мовчить
state-failing = працює зі збоями
state-dead = не відповідає зовсім
state-never = ще не прочитане
never = ніколи
just-now = щойно
ago = { $span } тому
minutes = { $count ->
    [one] { $count } хвилину
    [few] { $count } хвилини
   *[many] { $count } хвилин
}
hours = { $count ->
    [one] { $count } годину
    [few] { $count } години
   *[many] { $count } годин
}
days = { $count ->
    [one] { $count } день
    [few] { $count } дні
   *[many] { $count } днів
}

# --- про одне сповіщення

alert-gone = Це сповіщення вже не зберігається.
alert-muted = Сповіщень про цю атаку більше не буде. Скасувати можна в /mute.
ledger-earlier = { $count ->
    [one] Ще { $count } раніше число не показано.
    [few] Ще { $count } раніші числа не показано.
   *[many] Ще { $count } раніших чисел не показано.
}
ledger-empty = Жодного числа не названо.
ledger-killed = загиблих { $count }
ledger-injured = поранених { $count }
ledger-missing = зниклих { $count }
ledger-figure = { $time } <b>{ $told }</b>, { $source }: «{ $quote }»
quote = «{ $quote }»
wrong-what = Що тут не так?
wrong-thanks = Дякуємо. Це прочитає оператор; хто надіслав, не зберігається.
fault-no-attack = Такої атаки не було
fault-toll = Неправильні числа
fault-place = Це інше місце
fault-old = Це стара новина
fault-other = Щось інше
why-how = Надішліть /why у відповідь на сповіщення, і я скажу, на чому воно ґрунтується і чому надійшло.
why-cause = <b>{ $city }</b>, { $time }: { $reason }
why-source = { $source }:
why-places = За чим тут стежать: { $places }
why-not-watched = За цим місцем цей чат зараз не стежить.
delivery-sent = Надіслано сюди: { $time }.
delivery-failed = Надіслати сюди не вдалося ({ $time }).
delivery-queued = Чекає на надсилання з { $time }.

reason-NEW_ATTACK = атака, про яку ще не повідомляли
reason-FIRST_FIGURE = перше число постраждалих
reason-TOLL_ROSE = число постраждалих зросло
reason-REVISED_DOWN = число постраждалих зменшили
reason-DENIED = повідомляють, що атаки не було
reason-SAME_FIGURES = ті самі числа ще раз
reason-LOWER_FIGURES = менші числа
reason-STALE = стара новина
reason-BACKGROUND = згадка про давнішу атаку
reason-BACKFILL = старі новини нового джерела
reason-COPY = копія
reason-NEAR_COPY = майже копія
reason-UNITED = дві атаки виявилися однією
reason-ALREADY_APPLIED = уже відоме

verdict-SENT = відповідає всім налаштуванням цього чату
verdict-ALREADY_TOLD = про це вже повідомлено
verdict-KIND_NOT_WATCHED = цей вид сповіщень тут вимкнено
verdict-METHOD_NOT_WATCHED = цей спосіб атаки тут вимкнено
verdict-BELOW_MIN_KILLED = загиблих менше, ніж задано тут
verdict-BELOW_MIN_INJURED = поранених менше, ніж задано тут
verdict-BELOW_MIN_RISE = число зросло менше, ніж задано тут
verdict-BELOW_MIN_SEVERITY = менш тяжке, ніж задано тут
verdict-WORD_MISSING = немає жодного із заданих слів
verdict-WORD_EXCLUDED = є слово, яке тут виключено
verdict-EXPRESSION_FALSE = не виконано задану умову
verdict-TOO_FEW_SOURCES = чекає на незалежні джерела
verdict-TOO_FEW_OFFICIAL_SOURCES = чекає на офіційне джерело
verdict-DENIED_UNTOLD = спростовує те, про що тут не повідомляли
verdict-QUIET_HOURS = чекає кінця тихих годин
verdict-DIGEST = чекає на зведення
verdict-COOL_DOWN = надто скоро після попереднього
verdict-MUTED = на той час сповіщення було вимкнено
verdict-NOT_CONFIRMED = не підтвердилося вчасно
verdict-NOTHING_NEW = те саме, про що тут уже повідомлено
verdict-NOT_WATCHED_ANY_MORE = за цим більше не стежать
verdict-UNITED = це та сама атака, що й інша; про них повідомлено разом
verdict-ALERT_GONE = вже не зберігається

# --- сам чат

export = Усе, що зберігається про цей чат.
export-nothing = Про цей чат нічого не зберігається.
forget = Видалити все про цей чат: за чим він стежить, налаштування, усе, що на нього чекає? Повернути не вийде.
forget-yes = Так, видалити
forget-no = Ні
forget-kept = Усе залишається як є.
forgotten = Усе про цей чат видалено, і більше нічого не прийде. Почати знову – /start.

only-admins = Змінювати, про що тут повідомляють, можуть лише адміністратори.
closed = Цей бот відкритий не для всіх. Хто може ним користуватися, вирішує оператор.
closed-invite = Для цього бота потрібен код запрошення: /start КОД
too-fast = Забагато одразу. Спробуйте за хвилину.
outdated = Ця кнопка застаріла. Усі команди – в /help.
away = Зараз не можу відповісти. Спробуйте за хвилину.
defect = Щось пішло не так. Оператор побачить це в журналі.

# --- оператори

from-operator = 📢 <b>Від оператора</b>

    { $text }
admin = <b>Для операторів</b>
    { $chats ->
    [one] Підписано { $chats } чат.
    [few] Підписано { $chats } чати.
   *[many] Підписано { $chats } чатів.
}
    <code>/admin broadcast ТЕКСТ</code> – сказати всім, <code>/admin test МІСТО</code> – перевірне сповіщення сюди.
admin-sources = Джерела
admin-queues = Черги
admin-feedback = Відгуки
admin-test = Тестове сповіщення
admin-queue = { $name }: { $count }
feedback-none = Відгуків ще немає.
broadcast-sure = Надіслати у { $chats ->
    [one] { $chats } чат?
    [few] { $chats } чати?
   *[many] { $chats } чатів?
}
broadcast-send = Надіслати
broadcast-drop = Не надсилати
broadcast-begun = У дорозі до { $count ->
    [one] { $count } чату.
    [few] { $count } чатів.
   *[many] { $count } чатів.
}
broadcast-dropped = Не надіслано.
broadcast-progress = Розсилка: { $told } з { $of }.
test-sent = Тестове сповіщення надсилається

# --- alerts

exercise = НАВЧАННЯ – це не справжня подія
test = ПЕРЕВІРКА – це не справжня подія

place = { $city } ({ $country })
headline-new = Нова атака: { $city } ({ $country })
headline-update = Оновлення: { $city } ({ $country })
headline-correction = Уточнення: { $city } ({ $country })
headline-denied = Повідомлення про атаку спростовано: { $city } ({ $country })
badge-new = НОВА АТАКА
badge-update = ОНОВЛЕННЯ
badge-correction = УТОЧНЕННЯ
badge-denied = СПРОСТОВАНО

count-exact = { $count }
count-none = немає
count-least = щонайменше { $count }
count-most = до { $count }
count-between = { $from }–{ $to }
count-unknown = невідомо

change-killed = загиблих { $before } → { $after }
change-injured = поранених { $before } → { $after }
toll = Повідомляють: { $toll }
toll-unknown = Про постраждалих поки не повідомляють.
toll-killed = загиблих { $count }
toll-injured = поранених { $count }
toll-denied = Тепер повідомляють, що атаки не було.
window = за { $hours } { $hours ->
    [one] годину
    [few] години
   *[many] годин
}

day = { $day }
part-of-city = ідеться про одну частину міста

sources = { $count } { $count ->
    [one] джерело
    [few] джерела
   *[many] джерел
}
independent = { $count } { $count ->
    [one] незалежне
    [few] незалежні
   *[many] незалежних
}
official = { $count } { $count ->
    [one] офіційне
    [few] офіційні
   *[many] офіційних
}
told = повідомлено { $time }, { $source }
told-undated = без дати, вперше помічено { $time }, { $source }
watchlists = списки стеження: { $names }
link = стаття

comma = { ", " }
semicolon = { "; " }

method-air_strike = авіаудар
method-drone_strike = удар дронів
method-missile_strike = ракетний удар
method-shelling = обстріл
method-explosion = вибух
method-ied = саморобна вибухівка
method-suicide_bombing = підрив смертника
method-grenade = граната
method-shooting = стрілянина
method-stabbing = напад із ножем
method-vehicle_ramming = наїзд на людей
method-armed_clash = збройне зіткнення
method-ground_assault = наземний штурм
method-abduction = викрадення
method-arson = підпал
method-chemical = хімічна атака

button-sources = Джерела
button-ledger = Хід подій
button-mute = Не сповіщати
button-wrong = Помилка?

# --- digests
digest = Зведення: { $count } { $count ->
    [one] атака
    [few] атаки
   *[many] атак
}
digest-continued = Зведення, продовження: загалом { $count } { $count ->
    [one] атака
    [few] атаки
   *[many] атак
}
digest-late = Із запізненням, бо не вдалося доставити вчасно: { $count } { $count ->
    [one] атака
    [few] атаки
   *[many] атак
}
digest-no-toll = про постраждалих поки не повідомляють
digest-denied = тепер повідомляють, що атаки не було

# --- Що оператор дізнається про джерела.
notice-dead = Джерело { $source } не відповідає з { $since }. Спроби тривають.
notice-gone = Джерело { $source } каже, що його більше немає. Його перевіряють раз на добу; знайдіть нову адресу.
notice-back = Джерело { $source } знову відповідає; його не було з { $since }.
