"""Spellings of one city in Latin and Cyrillic letters: old and new names, romanisations, exonyms, cases."""

from __future__ import annotations

import pytest

from monitor.read.places import Gazetteer

SPELLINGS = """
703448: Kyiv, Kiev, Kyyiv, Kiew, Київ, Киев
706483: Kharkiv, Kharkov, Charkiv, Харьков
698740: Odesa, Odessa, Одесса
702550: Lviv, Lvov, L'viv, Львов, Львів
700569: Mykolaiv, Mykolayiv, Nikolaev, Nikolayev, Миколаїв, Николаев
710735: Chernihiv, Chernigov, Tchernihiv, Чернігів, Чернигов
687700: Zaporizhzhia, Zaporizhia, Zaporizhzhya, Zaporozhye, Zaporozhie, Zaporizhye, Запорожье
709930: Dnipro, Dnepr, Dnipropetrovsk, Dnepropetrovsk, Dniepropetrovsk, Дніпропетровськ, Днепропетровск
713174: Bakhmut, Artemivsk, Artyomovsk, Artemovsk, Bachmut, Артемовск, Артемівськ, Бахмут
693468: Sloviansk, Slavyansk, Slaviansk, Slovyansk, Slovjansk, Славянск
705104: Kostiantynivka, Kostyantynivka, Константиновка
710719: Chernivtsi, Chernovtsy, Черновцы
695594: Rivne, Rovno, Рівне, Ровно
707471: Ivano-Frankivsk, Ivano-Frankovsk, Ивано-Франковск
706448: Kherson, Cherson, Херсон
701822: Mariupol, Маріуполь, Мариуполь
692194: Sumy, Сумы, Суми
702569: Lutsk, Луцьк, Луцк
691650: Ternopil, Ternopol, Тернополь
690548: Uzhhorod, Uzhgorod, Ужгород
707292: Izium, Izyum, Изюм, Ізюм
700051: Nikopol, Нікополь, Никополь
710374: Chuhuiv, Chuguev, Chuhuyiv, Чугуев, Чугуїв
701404: Melitopol, Мелітополь, Мелитополь
712451: Berdiansk, Berdyansk, Бердянськ, Бердянск
710791: Cherkasy, Cherkassy, Черкассы
702658: Luhansk, Lugansk, Луганск, Луганськ
709717: Donetsk, Донецьк, Донецк
172955: Raqqa, Rakka, Raqqah, ar-Raqqah, Al-Raqqa, Ракка, Ракку
170794: Deir ez-Zor, Deir al-Zour, Deir Ezzor, Deir al-Zor, Deir Ez Zour, Deir ez-Zour, Дейр-эз-Зор, Дейр-ез-Зор
79415: Hodeidah, Hodeida, Hudaydah, al-Hudaydah, Al-Hodeidah, Hudaida, Ходейда, Ходейду, Ходейді
99072: Mosul, Мосул, Мосулі, Мосуле
281124: Khan Younis, Khan Yunis, Khan Yunus, Khan Younes, Хан-Юнис, Хан-Юніс, Хан-Юнісі, Хан-Юнисе, Хан Юнис
71137: Sanaa, Sana'a, Sana’a, Сана, Санаа, Сані
2331447: Maiduguri, Майдугурі, Майдугури
56335: Jowhar, Jawhar, Джоухар, Джовхар
1298824: Yangon, Rangoon, Янгон, Рангун
1168197: Peshawar, Пешавар, Пешаварі, Пешаваре
53654: Mogadishu, Muqdisho, Mogadiscio, Могадішо, Могадишо
1138958: Kabul, Kaboul, Кабул, Кабулі, Кабуле
379252: Khartoum, Хартум, Хартумі, Хартуме
3718426: Port-au-Prince, Порт-о-Пренс, Порт-о-Пренсі, Порт-о-Пренсе
216281: Goma, Гома, Гомі, Гоме
295620: Ashkelon, Ашкелон, Ашкелоні, Ашкелоне
295629: Ashdod, Ашдод, Ашдоді
294801: Haifa, Хайфа, Хайфі, Хайфе
281102: Rafah, Рафах, Рафаху, Рафахе, Рафасі
281145: Beit Lahia, Beit Lahiya, Beit Lahya, Бейт-Лахия, Бейт-Лагія
281146: Beit Hanoun, Beit Hanun, Бейт-Ханун, Бейт-Хануне
281129: Jabalia, Jabaliya, Jabalya, Джабалія, Джабалия
281141: Deir al-Balah, Deir el-Balah, Дейр-эль-Балах, Дейр-аль-Балах, Дейр-ель-Балах
281133: Gaza City, Газа
283506: Jenin, Дженин
281184: Jerusalem, Єрусалим, Иерусалим, Єрусалимі
293397: Tel Aviv, Тель-Авив, Тель-Авів, Тель-Авиве, Тель-Авіві
295277: Eilat, Эйлат, Ейлат
294071: Netanya, Нетанья, Нетанія
293918: Petah Tikva, Петах-Тиква, Петах-Тікві
295530: Beersheba, Beer Sheva, Be'er Sheva, Беэр-Шева, Беер-Шева, Беер-Шеві
276781: Beirut, Бейрут
268064: Sidon, Saida, Сайда, Сидон
267008: Tyre, Тир
278913: Nabatieh, Набатия, Набатія
170654: Damascus, Дамаск, Дамаску
170063: Aleppo, Halab, Алеппо, Халеб
169577: Homs, Хомс, Хомсі
170017: Hama, Хама
169389: Idlib, Idleb, Идлиб, Ідліб, Ідлібі
163808: Palmyra, Tadmur, Пальмира, Пальміра
98182: Baghdad, Багдад, Багдаді
95446: Erbil, Arbil, Эрбиль, Ербіль
99454: Fallujah, Falluja, Фаллуджа, Фаллуджі
94787: Kirkuk, Киркук, Кіркук
88319: Benghazi, Бенгази, Бенгазі
87205: Derna, Дерна
2214846: Misrata, Мисрата, Місрата
379303: El Geneina, El-Geneina, Geneina, El Junaynah, Эль-Генейна, Эль-Дженейна
379555: El Fasher, El-Fasher, al-Fashir, Эль-Фашир, Эль-Фашере, Ель-Фашір, Аль-Фашир
379003: El Obeid, El-Obeid, al-Obeid, Эль-Обейд, Ель-Обейд
365137: Omdurman, Омдурман, Омдурмані
1138336: Kandahar, Кандагар, Кандагарі
1133616: Mazar-i-Sharif, Mazar-e-Sharif, Mazar e Sharif, Мазари-Шариф, Мазар-и-Шариф, Мазарі-Шариф
1139715: Jalalabad, Джелалабад, Джалалабад
1172451: Lahore, Лахор
1174872: Karachi, Карачи, Карачі
1167528: Quetta, Кветта, Кветті
1176615: Islamabad, Исламабад, Ісламабад
1275339: Mumbai, Bombay, Мумбаи, Мумбаї, Бомбей
1255634: Srinagar, Шринагар, Срінагар
1275004: Kolkata, Calcutta
587084: Baku, Баку
616052: Yerevan, Ереван, Єреван
146970: Stepanakert, Khankendi, Степанакерт
2332459: Lagos, Лагос
2352778: Abuja, Абуджа
2460596: Bamako, Бамако
2449067: Timbuktu, Tombouctou, Тимбукту
2357048: Ouagadougou, Уагадугу
2440485: Niamey, Ниамей
344979: Addis Ababa, Аддис-Абеба, Аддіс-Абеба
331180: Mekelle, Mekele, Mekelle, Мекеле
184745: Nairobi, Найроби, Найробі
2389853: Bangui, Банги
2314302: Kinshasa, Киншаса, Кіншаса
217831: Bukavu, Букаву
219057: Beni, Бени
1701668: Manila, Манила
1311874: Mandalay, Мандалай
578072: Belgorod, Bielgorod, Белгород, Бєлгород, Білгород
571476: Bryansk, Briansk, Брянск, Брянськ
538560: Kursk, Курск, Курськ
501175: Rostov-on-Don, Rostov on Don, Rostov-na-Donu
524901: Moscow, Москва, Москві, Москве
498817: Saint Petersburg, St Petersburg, St. Petersburg, Санкт-Петербург, Петербург, Питер, Петербурзі
1508291: Chelyabinsk, Челябинск, Челябінськ
551487: Kazan, Казань, Казані
472045: Voronezh, Воронеж, Воронежі
472757: Volgograd, Волгоград
498677: Saratov, Саратов
563464: Engels, Энгельс, Енгельс, Енгельсі
480562: Tula, Тула, Тулі
694423: Sevastopol, Севастополь, Севастополе
693805: Simferopol, Сімферополь, Симферополь
706524: Kerch, Керч, Керчь
709161: Feodosiia, Feodosia, Feodosiya, Феодосия, Феодосія
688533: Yalta, Ялта, Ялті
710915: Chasiv Yar, Chasov Yar, Часов Яр, Часів Яр
712165: Bila Tserkva, Belaya Tserkov, Bila Cerkva, Белая Церковь
708320: Городня, Городні, Городнею
707026: Каменка-Днепровская, Каменке-Днепровской, Кам'янці-Дніпровській
487147: Строитель, Строителе
1527534: Osh, Ош, Оші, Оше
2711537: Гетеборг, Гётеборге, Єтеборг
2873891: Мангейм, Мангейме, Маннгейм, Маннгеймі
2831580: Золінген, Золінгені, Золинген, Солинген, Солингене
2805753: Вупперталь, Вуппертале, Вупперталі
293703: Ришон-ле-Цион, Рішон-ле-Ціон, Рішон-ле-Ціоні
294751: Холон, Холоні, Холоне
283636: Huwara, Хувара, Хуварі, Хуваре
70225: Taiz, Таїз, Таїзі, Таиз
71137: Sanaa
1308522: Monywa, Монива, Моньюва, Моньюві, Монъюа
1162105: Zhob, Жоб, Жобі, Жобе
1163905: Tank
1167718: Poonch, Punch, Пунч, Пунче
1130490: Пулі-Хумрі, Пули-Хумри
2361082: Дорі, Дори
4014875: Селая, Селае
726050: Varna, Варна
173377: Камишли, Камишлі, Камышлы
172256: Кобані, Кобани
11876655: Сукма, Сукмі, Сукме
1260880: Пахалгам, Пахалгамі, Пахалгаме
"""


def spellings() -> list[tuple[int, str]]:
    rows = [line.partition(":") for line in SPELLINGS.strip().splitlines()]
    return [(int(geonameid), name.strip()) for geonameid, _, names in rows for name in names.split(",")]


@pytest.mark.parametrize(("geonameid", "name"), spellings())
def test_every_spelling_is_the_city(gazetteer: Gazetteer, geonameid: int, name: str) -> None:
    text = f"A blast in {name}, officials said"
    hit = next(hit for hit in gazetteer.find(text) if hit.start == len("A blast in "))
    assert text[hit.start : hit.end] == name
    assert hit.cities[0].geonameid == geonameid
