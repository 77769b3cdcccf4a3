"""Arabic: what one sentence or post says of an attack, phenomenon by phenomenon; all of it is invented."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

TOLLS = [
    # voice, number, the dual
    ("قتل ثلاثة أشخاص وأصيب سبعة آخرون في غارة جوية على صنعاء.", "Sanaa", "3", "7"),
    ("استشهد رجلان وأصيبت امرأة في غارة على خان يونس.", "Khān Yūnis", "2", "1"),
    ("مقتل شخصين وإصابة أربعة في قصف مدفعي على الفاشر.", "El Fasher", "2", "4"),
    ("أسفر هجوم بطائرة مسيرة على الخرطوم عن مقتل خمسة مدنيين وإصابة 12 آخرين.", "Khartoum", "5", "12"),
    ("مسلحون يفتحون النار في سوق في كويتا ويقتلون سبعة أشخاص.", "Quetta", "7", "-"),
    ("طعن رجل خمسة أشخاص في مرسيليا.", "Marseille", "-", "5"),
    ("قتل مسلح ثلاثة أشخاص في مرسيليا.", "Marseille", "3", "-"),
    ("قتل رجل في قصف على صنعاء.", "Sanaa", "1", "-"),
    # numbers in words, hedges
    ("قصف صاروخي على خاركيف يودي بحياة أحد عشر شخصا.", "Kharkiv", "11", "-"),
    ("قتل ما لا يقل عن 15 شخصا في تفجير انتحاري في كابول.", "Kabul", "15+", "-"),
    ("أكثر من 20 جريحا في انفجار سيارة مفخخة في مقديشو.", "Mogadishu", "-", "21+"),
    # totals; nobody
    ("ارتفعت حصيلة القصف على الفاشر إلى 21 قتيلا و40 جريحا.", "El Fasher", "21", "40"),
    ("سقطت قذائف هاون على حي سكني في أم درمان دون وقوع إصابات.", "Omdurman", "0", "0"),
]


@pytest.mark.parametrize(("text", "city", "killed", "injured"), TOLLS)
def test_tolls(reader: Reader, text: str, city: str, killed: str, injured: str) -> None:
    [report] = alerts(reader, text, language="ar")
    assert (report.city, toll(report, "killed"), toll(report, "injured")) == (city, killed, injured)


METHODS = [
    ("غارة جوية على صنعاء توقع ثلاثة قتلى.", {"air_strike"}),
    ("قتل شخصان في هجوم بطائرة مسيرة على صنعاء.", {"drone_strike"}),
    ("قصف صاروخي على صنعاء يوقع قتيلين.", {"missile_strike"}),
    ("تفجير انتحاري في صنعاء يوقع عشرة قتلى.", {"suicide_bombing"}),
    ("انفجار سيارة مفخخة في صنعاء.", {"ied"}),
    ("إطلاق نار على مصلين في صنعاء.", {"shooting"}),
]


@pytest.mark.parametrize(("text", "methods"), METHODS)
def test_methods(reader: Reader, text: str, methods: set[str]) -> None:
    [report] = alerts(reader, text, language="ar")
    assert (report.city, {str(method) for method in report.methods}) == ("Sanaa", methods)


SILENT = [
    "دوت صفارات الإنذار في حيفا.",
    "أحبطت الشرطة هجوما كان يستهدف كنيسة في القاهرة.",
    "مقتل عشرة أشخاص في حادث سير قرب أسيوط.",
    "ضربت عاصفة مدينة درنة وقتلت ثلاثة أشخاص.",
    "هدد الحوثيون بقصف الرياض.",
    "اعترضت الدفاعات الجوية صاروخا فوق الرياض دون أضرار.",
    "نفى الجيش أن يكون قد قصف مستشفى في الخرطوم.",
    "أحيت بيروت الذكرى الخامسة لانفجار المرفأ الذي قتل أكثر من 200 شخص.",
    "سجل المنتخب هدفين وقصف مرمى الخصم في الدوحة.",
]


@pytest.mark.parametrize("text", SILENT)
def test_silence(reader: Reader, text: str) -> None:
    assert alerts(reader, text, language="ar") == []


@pytest.mark.parametrize("name", ["صنعاء", "وصنعاء", "بصنعاء"])
def test_a_name_is_found_behind_what_is_written_in_one_with_it(reader: Reader, name: str) -> None:
    reading = alerts(reader, f"غارة جوية على مدن عدة {name} أوقعت ثلاثة قتلى.", language="ar")
    assert [report.city for report in reading] == ["Sanaa"]
