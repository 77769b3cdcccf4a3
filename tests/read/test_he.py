"""Hebrew: what one sentence or post says of an attack, phenomenon by phenomenon; all of it is invented."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

TOLLS = [
    # gender, number, construct forms
    ("שלושה בני אדם נהרגו ושבעה נפצעו בתקיפה אווירית בחרקוב.", "Kharkiv", "3", "7"),
    ("אדם אחד נהרג ושתי נשים נפצעו בפיגוע ירי בתל אביב.", "Tel Aviv", "1", "2"),
    ("שלושת הילדים נהרגו בהפגזת בית ספר בחרסון.", "Kherson", "3", "-"),
    ("הרוג ושלושה פצועים בהפגזה על חרסון.", "Kherson", "1", "3"),
    ("אישה ושני ילדיה נהרגו בתקיפה על רפיח.", "Rafaḩ", "3", "-"),
    ("אם ובתה נרצחו בפיגוע דקירה בירושלים.", "Jerusalem", "2", "-"),
    ("חמושים הרגו ארבעה שוטרים בקווטה.", "Quetta", "4", "-"),
    # ages count nobody
    ("בן 30 נהרג מירי בלוד.", "Lod", "1", "-"),
    ("ילד בן חמש נהרג מפגיעת רקטה בשדרות.", "Sderot", "1", "-"),
    ("אב בן 55 ובנו בן ה-20 נורו למוות בחדרה.", "Hadera", "2", "-"),
    # numbers in words, hedges, figures bound to a preposition
    ("עשרים וחמישה הרוגים במתקפת טילים על קייב.", "Kyiv", "25", "-"),
    ("כ-20 פצועים בפיצוץ מכונית תופת בדמשק.", "Damascus", "-", "20"),
    ("לפחות 15 בני אדם נהרגו ויותר מ-40 נפצעו בפיגוע התאבדות בקאבול.", "Kabul", "15+", "41+"),
    ("שלושה הרוגים לפחות בהפגזה על אל-פאשר.", "El Fasher", "3+", "-"),
    ('עשרות נפצעו בתקיפת כטב"מים על אודסה.', "Odesa", "-", "24+"),
    # totals, parts, nobody
    ("מניין ההרוגים בתקיפה על חרקוב עלה ל-14.", "Kharkiv", "14", "-"),
    ("שבעה פצועים, בהם אחד במצב קשה, בפיגוע דריסה בירושלים.", "Jerusalem", "-", "7"),
    ("רקטה פגעה בבית באשקלון, אין נפגעים.", "Ashkelon", "0", "0"),
]


@pytest.mark.parametrize(("text", "city", "killed", "injured"), TOLLS)
def test_tolls(reader: Reader, text: str, city: str, killed: str, injured: str) -> None:
    [report] = alerts(reader, text, language="he")
    assert (report.city, toll(report, "killed"), toll(report, "injured")) == (city, killed, injured)


METHODS = [
    ("מטוסי קרב תקפו את ביירות: שלושה הרוגים.", {"air_strike"}),
    ("כלי טיס בלתי מאויש התפוצץ בביירות, שני הרוגים.", {"drone_strike"}),
    ("טיל בליסטי פגע בבניין בביירות, שני הרוגים.", {"missile_strike"}),
    ("מטח רקטות נורה לעבר ביירות, שני הרוגים.", {"shelling"}),
    ("מחבל מתאבד פוצץ את עצמו בביירות.", {"suicide_bombing"}),
    ("שניים נהרגו בפיצוץ מטען חבלה בביירות.", {"ied"}),
    ("רימון רסס הושלך לעבר בית בביירות.", {"grenade"}),
    ("צעיר נורה למוות בביירות.", {"shooting"}),
    ("גבר נדקר בביירות.", {"stabbing"}),
    ("פיגוע דריסה בביירות: שני פצועים.", {"vehicle_ramming"}),
    ("תשעה הרוגים בחילופי אש בין מיליציות בביירות.", {"armed_clash"}),
    ("חמושים חטפו שני תיירים בביירות.", {"abduction", "shooting"}),
    ("אלמונים הציתו מסגד בביירות.", {"arson"}),
]


@pytest.mark.parametrize(("text", "methods"), METHODS)
def test_methods(reader: Reader, text: str, methods: set[str]) -> None:
    [report] = alerts(reader, text, language="he")
    assert (report.city, {str(method) for method in report.methods}) == ("Beirut", methods)


SILENT = [
    "אזעקות הופעלו בחיפה ובעכו.",
    "אזעקות בתל אביב בעקבות שיגור טיל מתימן. הטיל יורט.",
    "רקטה נפלה בשטח פתוח סמוך לשדרות.",
    "סוכל פיגוע בירושלים: שני חשודים נעצרו.",
    "חמישה הרוגים בתאונת דרכים סמוך לבאר שבע.",
    "תרגיל בחיפה: תורגלה נפילת טיל ופינוי עשרות פצועים.",
    "הנשיא איים להפציץ את טהרן.",
    'דובר צה"ל הכחיש כי תקף בית חולים בעזה.',
    "בביירות ציינו חמש שנים לפיצוץ בנמל, שבו נהרגו יותר מ-200 בני אדם.",
    "בית המשפט גזר מאסר עולם על תושב לוד שהורשע ברצח.",
    "שחקני מכבי תל אביב הפציצו משלוש בדרך לניצחון על חולון.",
    "האקרים תקפו את שרתי עיריית חיפה ודרשו כופר.",
    "השירות המטאורולוגי מזהיר מגשמים ומברד בירושלים.",
]


@pytest.mark.parametrize("text", SILENT)
def test_silence(reader: Reader, text: str) -> None:
    assert alerts(reader, text, language="he") == []


@pytest.mark.parametrize("name", ["צנעא", "בצנעא", "ובצנעא", "שבצנעא", "וצנעא"])
def test_a_name_is_found_behind_what_is_written_in_one_with_it(reader: Reader, name: str) -> None:
    reading = alerts(reader, f"תקיפה אווירית על כמה ערים {name} הביאה למותם של שלושה בני אדם.", language="he")
    assert [report.city for report in reading] == ["Sanaa"]


@pytest.mark.parametrize(
    ("text", "city"),
    [("שבעה הרוגים בתקיפה באל-פאשר.", "El Fasher"), ("עשרה הרוגים בתקיפה בח'אן יונס.", "Khān Yūnis")],
)
def test_names_of_several_words_are_found_behind_a_preposition(reader: Reader, text: str, city: str) -> None:
    assert [report.city for report in alerts(reader, text, language="he")] == [city]


@pytest.mark.parametrize("quote", ['"', "״", "”"])
def test_abbreviations_are_one_word_with_any_sign(reader: Reader, quote: str) -> None:
    [report] = alerts(reader, f"כטב{quote}ם פגע בבניין באודסה, שני הרוגים.", language="he")
    assert (report.city, [str(method) for method in report.methods]) == ("Odesa", ["drone_strike"])


@pytest.mark.parametrize("text", ["שירות הרכבת בחיפה שופר.", "מהירות הנסיעה בחיפה הוגבלה.", "מנורה חדשה הוצבה בחיפה."])
def test_words_that_only_look_like_shooting_are_none(reader: Reader, text: str) -> None:
    assert alerts(reader, text, language="he") == []


def test_what_defenders_do_to_the_attacker_is_no_toll(reader: Reader) -> None:
    [report] = alerts(reader, "שתי נשים נפצעו בפיגוע דקירה בירושלים. המחבל נורה ונהרג.", language="he")
    assert (toll(report, "killed"), toll(report, "injured")) == ("-", "2")
    assert [str(method) for method in report.methods] == ["stabbing"]
