"""Headlines, leads and posts on channels: which town of a single line was attacked, and which is only spoken of."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts

Lines = list[tuple[str, str, list[str]]]

BESIDE_REGIONS: Lines = [
    ("uk", "Росіяни вдарили ракетами по Миколаєву та Одеській області", ["Mykolayiv"]),
    ("ru", "Россия нанесла ракетный удар по Одесской области и Николаеву — попали в порт", ["Mykolayiv"]),
    ("uk", "Росія атакувала дронами Сумську область і Полтаву", ["Poltava"]),
    ("uk", "Удари по Сумській та Харківській областях: поранено сімох", []),
    ("ru", "Цены на жильё в Москве выросли из-за обстрелов Белгородской области", []),
]
DESCRIBED: Lines = [
    ("uk", "Українські військові знищили склад боєприпасів в окупованих Пологах", ["Polohy"]),
    ("uk", "В захопленому Сватовому лунають вибухи: горять склади", ["Svatove"]),
    ("uk", "Що варто знати про легкі пологи після удару струмом", []),
]
FIGHTERS: Lines = [
    ("uk", "У Бердянську партизани підірвали склад із боєприпасами", ["Berdyansk"]),
    ("uk", "Чернігівські десантники знищили ворожий склад пострілом з гаубиці", []),
    ("uk", "Оборонці Харкова знищили вісім окупантів і два танки", []),
    ("ru", "В Мелитополе партизаны взорвали машину коллаборанта", ["Melitopol"]),
    ("ru", "Псковские десантники уничтожили склад боеприпасов противника", []),
    ("ru", "Никита К. выехал из дома, неизвестные открыли огонь", []),
]
SPOKEN_OF: Lines = [
    ("ru", "Россия обсудит удары западным оружием на заседании Совета безопасности в Душанбе", []),
    ("uk", "Німеччина обговорить удари по Росії на сесії Ради в Брюсселі", []),
    ("en", "Ministers discussed the strikes on Russia at the summit of the alliance in Vilnius.", []),
    ("ru", "Взрыв прогремел на пресс-конференции в Кабуле, трое раненых", ["Kabul"]),
    ("ru", "На саммите в Стамбуле прогремел взрыв, ранены двое", ["Istanbul"]),
    ("en", "A bomb went off at a news conference in Kabul, wounding three.", ["Kabul"]),
    ("uk", "США заборонили Києву завдавати ударів по аеродромах", []),
    ("ru", "Обсуждали, как ещё помочь Киеву после ударов по энергетике", []),
    ("ru", "Ракеты ударили по Киеву и Одессе", ["Kyiv", "Odesa"]),
    ("ru", "В подконтрольной Киеву части области дрон ударил по колонне, есть погибшие", []),
    ("ru", "ПВО уничтожила пять беспилотников, летевших на Москву, сообщил Собянин", []),
]
OF_THE_SPEAKER: Lines = [
    ("uk", "Мер Ніжина Олександр Петренко: вночі дрон влучив у лікарню, двоє поранених", ["Nizhyn"]),
    ("ru", "Мэр Херсона Игорь Петренко: снаряд попал в рынок, четверо раненых", ["Kherson"]),
]

HEADINGS: Lines = [  # names that are other words as well, of large cities far away
    ("ru", "Марсель. Двое на скутере обстреляли кафе, ранен официант.", ["Marseille"]),
    ("ru", "Мальмё: взрыв в подъезде, никто не пострадал.", ["Malmö"]),
    ("ru", "Дели, теракт. Трое погибших.", ["Delhi"]),
    ("uk", "Дніпро. Дрон влучив у будинок, двоє поранених.", ["Dnipro"]),
    ("ru", "Виктория: Мы услышали взрыв, у соседа выбило стёкла.", []),
    ("ru", "Газа: ракета попала в рынок в Рафахе", ["Rafaḩ"]),
    ("ru", "Марсель: погода на выходные.", []),
]


@pytest.mark.parametrize(
    ("language", "text", "told"), [*HEADINGS, *BESIDE_REGIONS, *DESCRIBED, *FIGHTERS, *SPOKEN_OF, *OF_THE_SPEAKER]
)
def test_a_line_alerts_the_town_that_was_attacked(reader: Reader, language: str, text: str, told: list[str]) -> None:
    assert [report.city for report in alerts(reader, text, language=language)] == told
