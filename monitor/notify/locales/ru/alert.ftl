# Что говорит оповещение по-русски. О погибших именно *сообщают*: здесь их никто не считает.

exercise = УЧЕНИЯ – это не настоящее событие
test = ПРОВЕРКА – это не настоящее событие

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
count-unknown = не сообщалось

change-killed = погибших { $before } → { $after }
change-injured = раненых { $before } → { $after }
toll = Сообщают: { $toll }
toll-unknown = О пострадавших пока не сообщают.
toll-killed = погибших { $count }
toll-injured = раненых { $count }
toll-denied = Теперь говорят, что атаки не было.
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
button-mute = Заглушить
button-wrong = Ошибка?
