# Що каже бот українською. Про загиблих саме *повідомляють*: тут ніхто їх не рахує.
# Тексти – це HTML для Telegram; кнопки, короткі сповіщення й описи команд – без розмітки.

hello = <b>Tocsin</b> повідомляє, коли в новинах кажуть про атаку на місто, за яким ви стежите: один раз про нову атаку і ще раз за кожної справжньої зміни її наслідків.

    Напишіть назву міста будь-яким письмом. Решта – у /help.
hello-group = <b>Tocsin</b> повідомляє тут, коли в новинах кажуть про атаку на місто, за яким стежить цей чат. Місто називає адміністратор: /watch Харків. Решта – у /help.
help = <b>Що я вмію</b>

    В особистому чаті досить назви місця. У групі налаштування змінюють лише адміністратори, а кожна тема має свій список.
help-short = Я не знаю такої команди. Усі – в /help.
silence = Тиша – не безпека: джерело, яке не вдається прочитати, не скаже про жодну атаку.

command-watch = стежити за містом, областю чи країною
command-unwatch = більше не стежити за місцем
command-list = за чим стежить цей чат
command-settings = про що повідомляти, як і коли
command-mute = нічого не чути якийсь час
command-latest = останні атаки, також в одному місці
command-missed = про що тут не сказано і чому
command-status = які джерела свіжі
command-why = у відповідь на сповіщення: чому воно прийшло
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
watch-which = Назву { $name } мають кілька місць. Котре з них?
watch-like = Місця { $name } я не знаю. Може, це одне з цих?
watch-unknown = Місця { $name } я не знаю. Напишіть інакше або назвіть більше місто поруч із радіусом, наприклад: Харків 30 км.
watch-full = Цей чат уже стежить за найбільшою можливою кількістю місць: { $most }. Зайві можна прибрати в /list.
watched = Стежу: <b>{ $place }</b>
watched-region = Область: { $centre }.
watched-cities = { $count ->
    [one] Це { $count } населений пункт.
    [few] Це { $count } населені пункти.
   *[many] Це { $count } населених пунктів.
}
watched-how = Час показано за годинником { $zone }. Більше чи менше?
unwatched = Більше не стежу: { $place }
unwatched-notice = Більше не стежу: { $place }
unwatch-unknown = Цей чат не стежить за місцем { $name }. За чим стежить – у /list.
unwatch-which = За котрим?
list-empty = Цей чат ще ні за чим не стежить. Почніть із /watch.
list-head = <b>{ $count ->
    [one] { $count } місце
    [few] { $count } місця
   *[many] { $count } місць
}</b> (сторінка { $page } з { $pages })
location-near = Найближчі до вас міста. Де ви – не зберігається.
location-nothing = У межах 300 км звідти немає жодного міста.

button-location = Надіслати, де я
button-radius = { $km } км
button-settings = Налаштування
button-help = Довідка
button-list = Усі місця
button-namesake = Інше місце з назвою { $name }
button-unwatch = Не стежити
button-again = Стежити знову
button-back = ◀ Назад
button-unmute = Увімкнути
button-unmute-incidents = { $count ->
    [one] Знову чути про { $count } заглушену атаку
    [few] Знову чути про { $count } заглушені атаки
   *[many] Знову чути про { $count } заглушених атак
}

# --- налаштування

settings = <b>Налаштування цього чату</b>
setting-kinds = Види: { $value }
about-kinds = Нові атаки, зміни їхніх наслідків і уточнення.
setting-methods = Засоби: { $value }
about-methods = Про атаку, засіб якої ще невідомий, буде сказано завжди.
setting-killed = Загиблих за повідомленнями: { $value }
about-killed = Рахується найменше число, яке названо. Можна й написати: <code>/settings killed 5</code>.
setting-injured = Поранених за повідомленнями: { $value }
about-injured = Рахується найменше число, яке названо. Можна й написати: <code>/settings injured 5</code>.
setting-sources = Джерела: { $value }
about-sources = Сповіщення чекає, доки про атаку скажуть стільки видань, які не переписують одне одного.
setting-official = Потрібне офіційне слово: { $value }
about-official = Якщо так, сповіщення чекає, доки про атаку скаже й влада.
setting-sound = Звук: { $value }
about-sound = Те, що приходить без звуку, приходить однаково.
setting-updates = Оновлення: { $value }
about-updates = Суттєвою є поправка або зростання втрат, яке для вас важить.
setting-rise = Зростання, варте повідомлення: { $value }
about-rise = Коли про суттєве надходить окреме повідомлення: загиблих побільшало принаймні на стільки від останнього сказаного в цьому чаті, або вдесятеро більше поранених. Поправки важать завжди. Можна й написати: <code>/settings rise 5</code>.
setting-map = Мапа: { $value }
about-map = Чи надходить нова атака з мапою, на якій видно місто, якщо текст достатньо короткий, щоб уміститися під нею.
setting-language = Мова: { $value }
about-language = Мова цього чату. Цитати лишаються мовою джерела.
setting-zone = Часовий пояс: { $value }
about-zone = Можна й написати: <code>/settings zone Europe/Kyiv</code>.
setting-quiet = Тихі години: { $value }
about-quiet = Те, що сталося в ці години, буде сказано, коли вони скінчаться; про тяжке – одразу. Можна й написати: <code>/settings quiet 21:30-06:45</code>.
setting-digest = Зведення: { $value }
about-digest = Те, що сталося між ними, буде сказано о цих годинах; про тяжке – одразу. Можна й написати: <code>/settings digest 08:00 20:00</code> або <code>/settings digest off</code>.
saved = Збережено
all = усі
any-toll = будь-скільки
at-least = щонайменше { $count }
needs-sources = { $count ->
    [one] досить { $count } джерела
    [few] { $count } джерела
   *[many] { $count } джерел
}
yes = так
no = ні
off = вимкнено
kind-new = нова
kind-update = оновлення
kind-correction = уточнення
sound-all = на все
sound-new = не на оновлення
sound-none = без звуку
more-killed = загиблих більше на { $count }
updates-both = на місці, про суттєве ще й повідомлення
updates-edit = лише на місці
updates-reply = окремим повідомленням
write-number = Напишіть число від 0 до 100000.
write-zone = Такого часового поясу я не знаю. Напишіть так: <code>/settings zone Europe/Kyiv</code>.
write-quiet = Напишіть тихі години так: <code>/settings quiet 22:00-07:00</code> або <code>/settings quiet off</code>.
write-digest = Напишіть години так: <code>/settings digest 08:00 20:00</code> або <code>/settings digest off</code>.

muted = Тут нічого не буде сказано до <b>{ $time }</b>. Що сталося тим часом – у /missed.
not-muted = Сповіщення приходять як завжди. На скільки замовкнути?
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
latest-none = Ні про що не повідомляли.
latest-more = Кнопки показують числа кожної.
missed = <b>Тут не сказано</b>: { $span }
missed-none = Нічого такого.
missed-more = Є ще; це останні.
missed-failed = Telegram не прийняв повідомлення.
missed-before = Тоді за цим не стежили або цього не хотіли.
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
backtest-held = Не сказано:
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
state-fresh = свіже
state-stale = довго мовчить
state-failing = збоїть
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
alert-muted = Про цю атаку більше не почуєте. Повернути можна в /mute.
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
wrong-thanks = Дякуємо. Це прочитає оператор; хто сказав, не зберігається.
fault-no-attack = Такої атаки не було
fault-toll = Неправильні числа
fault-place = Це інше місце
fault-old = Це стара новина
fault-other = Щось інше
why-how = Дайте на сповіщення відповідь /why, і я скажу, з чого воно взяте і чому прийшло.
why-cause = <b>{ $city }</b>, { $time }: { $reason }
why-source = { $source }:
why-places = За чим тут стежать: { $places }
why-not-watched = За цим місцем цей чат зараз не стежить.
delivery-sent = Надіслано сюди: { $time }.
delivery-failed = Надіслати сюди не вдалося ({ $time }).
delivery-queued = У дорозі з { $time }.

reason-NEW_ATTACK = атака, про яку ще ніхто не казав
reason-FIRST_FIGURE = перше число постраждалих
reason-TOLL_ROSE = число постраждалих зросло
reason-REVISED_DOWN = число постраждалих зменшили
reason-DENIED = кажуть, що атаки не було
reason-SAME_FIGURES = ті самі числа ще раз
reason-LOWER_FIGURES = менші числа
reason-STALE = стара новина
reason-BACKGROUND = згадка про давнішу атаку
reason-BACKFILL = старі новини нового джерела
reason-COPY = копія
reason-NEAR_COPY = майже копія
reason-UNITED = дві атаки, які є однією
reason-ALREADY_APPLIED = уже відоме

verdict-SENT = відповідає всім налаштуванням цього чату
verdict-ALREADY_TOLD = уже сказано раніше
verdict-KIND_NOT_WATCHED = такого виду тут не хочуть
verdict-METHOD_NOT_WATCHED = про такий засіб тут не хочуть чути
verdict-BELOW_MIN_KILLED = загиблих менше, ніж задано тут
verdict-BELOW_MIN_INJURED = поранених менше, ніж задано тут
verdict-BELOW_MIN_RISE = число зросло менше, ніж задано тут
verdict-BELOW_MIN_SEVERITY = менш тяжке, ніж задано тут
verdict-WORD_MISSING = немає жодного із заданих слів
verdict-WORD_EXCLUDED = є слово, якого тут не хочуть
verdict-EXPRESSION_FALSE = не виконано задану умову
verdict-TOO_FEW_SOURCES = чекає на незалежні джерела
verdict-TOO_FEW_OFFICIAL_SOURCES = чекає на офіційне джерело
verdict-DENIED_UNTOLD = спростовує те, чого тут не казали
verdict-QUIET_HOURS = чекає кінця тихих годин
verdict-DIGEST = чекає на зведення
verdict-COOL_DOWN = надто скоро після попереднього
verdict-MUTED = тоді це було заглушено
verdict-NOT_CONFIRMED = не підтвердилося вчасно
verdict-NOTHING_NEW = те саме, що вже сказано тут
verdict-NOT_WATCHED_ANY_MORE = за цим більше не стежать
verdict-UNITED = це одна атака з іншою, про неї сказано разом
verdict-ALERT_GONE = вже не зберігається

# --- сам чат

export = Усе, що зберігається про цей чат.
export-nothing = Про цей чат нічого не зберігається.
forget = Видалити все про цей чат: за чим він стежить, налаштування, усе, що на нього чекає? Повернути не вийде.
forget-yes = Так, видалити
forget-no = Ні
forget-kept = Усе лишається як є.
forgotten = Усе про цей чат видалено, і більше нічого не прийде. Почати знову – /start.

only-admins = Що тут казати, вирішують лише адміністратори.
closed = Цей бот відкритий не для всіх. Хто може ним користуватися, вирішує оператор.
closed-invite = Цей бот потребує коду запрошення: /start КОД
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
admin-test = Перевірка
admin-queue = { $name }: { $count }
feedback-none = Ще ніхто нічого не сказав.
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
test-sent = Перевірне сповіщення в дорозі

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
count-unknown = не повідомлялося

change-killed = загиблих { $before } → { $after }
change-injured = поранених { $before } → { $after }
toll = Повідомляють: { $toll }
toll-unknown = Про постраждалих поки не повідомляють.
toll-killed = загиблих { $count }
toll-injured = поранених { $count }
toll-denied = Тепер кажуть, що атаки не було.
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
button-mute = Заглушити
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
digest-denied = тепер кажуть, що атаки не було

# --- Що оператор дізнається про джерела.
notice-dead = Джерело { $source } не відповідає з { $since }. Спроби тривають.
notice-gone = Джерело { $source } каже, що його більше немає. Його перевіряють раз на добу; знайдіть нову адресу.
notice-back = Джерело { $source } знову відповідає; його не було з { $since }.
