# Що каже сповіщення українською. Про загиблих саме *повідомляють*: тут ніхто їх не рахує.

exercise = НАВЧАННЯ – це не справжня подія
test = ПЕРЕВІРКА – це не справжня подія

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
