"""French: what one sentence or post says of an attack, phenomenon by phenomenon; all of it is invented."""

from __future__ import annotations

import pytest

from monitor.read.languages.fr.forms import clitic, conjugations, plurals
from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

TOLLS = [
    # voice and order of words
    ("Une frappe de drone a tué trois personnes à Kharkiv et blessé douze autres.", "3", "12"),
    ("Trois personnes ont été tuées et douze autres blessées par un drone à Kharkiv.", "3", "12"),
    ("Un missile s'est abattu sur Kharkiv, tuant trois habitants et en blessant douze.", "3", "12"),
    ("L'attaque a coûté la vie à onze habitants de Kharkiv.", "11", "-"),
    ("Onze habitants de Kharkiv ont péri dans un bombardement.", "11", "-"),
    ("Selon le maire, quatre personnes ont trouvé la mort dans le bombardement de Kharkiv.", "4", "-"),
    ("Un mort et cinq blessés dans un bombardement à Kharkiv.", "1", "5"),
    ("Une femme de 45 ans est morte dans le bombardement de Kharkiv.", "1", "-"),
    ("Des hommes armés ont abattu un commerçant mardi soir à Kharkiv.", "1", "-"),
    ("Bombardement à Kharkiv : la mort de deux pompiers est confirmée.", "2", "-"),
    # numbers in words
    ("Bombardement de Kharkiv : vingt et un morts.", "21", "-"),
    ("Bombardement de Kharkiv : soixante et onze blessés.", "-", "71"),
    ("Bombardement de Kharkiv : quatre-vingt-douze blessés.", "-", "92"),
    ("Bombardement de Kharkiv : cent vingt blessés.", "-", "120"),
    ("Une trentaine de personnes ont été blessées dans un bombardement à Kharkiv.", "-", "30"),
    # hedges and vague counts
    ("Au moins douze personnes ont été tuées et une vingtaine blessées dans un bombardement à Kharkiv.", "12+", "20"),
    ("Plus de 20 personnes ont été blessées dans un bombardement à Kharkiv.", "-", "21+"),
    ("Entre 5 et 7 civils ont été tués dans un bombardement à Kharkiv.", "5..7", "-"),
    ("De 5 à 7 civils ont été tués dans un bombardement à Kharkiv.", "5..7", "-"),
    ("Plusieurs habitants ont été blessés dans un bombardement à Kharkiv.", "-", "2+"),
    ("Des dizaines de personnes ont été blessées dans un bombardement à Kharkiv.", "-", "24+"),
    ("Jusqu'à dix personnes ont été blessées dans un bombardement à Kharkiv.", "-", "0..10"),
    # nobody
    ("Un drone a touché un immeuble à Kharkiv sans faire de victimes.", "0", "0"),
    ("Un drone a touché un immeuble à Kharkiv. Ni mort ni blessé.", "0", "0"),
    # totals, parts, earlier figures
    ("Le bilan de l'attaque de missile contre Kharkiv s'est alourdi à 14 morts, dont deux enfants.", "14", "-"),
    ("Le bilan de la frappe sur Kharkiv est passé de 5 à 7 morts.", "7", "-"),
    ("Une fillette est morte, portant à neuf le nombre de morts dans le bombardement de Kharkiv.", "9", "-"),
    ("Bombardement de Kharkiv : six morts. Un précédent bilan faisait état de quatre morts.", "6", "-"),
    ("Six personnes ont été blessées dans le bombardement de Kharkiv, parmi lesquelles deux enfants.", "-", "6"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "killed", "injured"), TOLLS)
def test_tolls(reader: Reader, text: str, killed: str, injured: str) -> None:
    [report] = alerts(reader, text, language="fr")
    assert (report.city, toll(report, "killed"), toll(report, "injured")) == ("Kharkiv", killed, injured)


METHODS = [
    ("Un kamikaze s'est fait exploser dans un marché de Mogadiscio.", "Mogadishu", {"suicide_bombing"}),
    ("Une voiture piégée a explosé à Mogadiscio.", "Mogadishu", {"ied"}),
    ("Une grenade a explosé dans un bar de Goma, blessant trois clients.", "Goma", {"grenade"}),
    ("Des hommes armés ont ouvert le feu dans un bar de Guayaquil.", "Guayaquil", {"shooting"}),
    ("Un homme armé d'un couteau a blessé cinq passants à Marseille.", "Marseille", {"stabbing"}),
    ("Une voiture a foncé dans la foule à Berlin, blessant dix personnes.", "Berlin", {"vehicle_ramming"}),
    ("L'artillerie a pilonné Kherson.", "Kherson", {"shelling"}),
    ("Bombe planante sur un immeuble de Kherson : deux blessés.", "Kherson", {"air_strike"}),
    ("Des débris de drone sont tombés sur un toit à Odessa.", "Odesa", {"drone_strike"}),
    ("Deux policiers ont été abattus mardi par des hommes armés à Quetta.", "Quetta", {"shooting"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "city", "methods"), METHODS)
def test_methods(reader: Reader, text: str, city: str, methods: set[str]) -> None:
    [report] = alerts(reader, text, language="fr")
    assert (report.city, {str(method) for method in report.methods}) == (city, methods)


NAMED_BY_SAINTS = [
    ("Un homme a poignardé trois personnes à la gare Saint-Jean de Bordeaux.", "Bordeaux"),
    ("Un homme a poignardé deux passants devant la gare Saint-Charles, à Marseille.", "Marseille"),
    ("Un homme a poignardé deux passants à la gare de Saint-Étienne.", "Saint-Étienne"),
]


@pytest.mark.parametrize(("text", "city"), NAMED_BY_SAINTS)
def test_a_station_that_bears_a_saint_s_name_is_no_town(reader: Reader, text: str, city: str) -> None:
    assert [report.city for report in alerts(reader, text, language="fr")] == [city]


SILENT = [
    "Dans la région de Kharkiv, une frappe a fait deux morts.",
    "Dix personnes ont été tuées à une trentaine de kilomètres de Kharkiv dans un bombardement.",
    "Les sirènes d'alerte aérienne ont retenti à Kharkiv.",
    "La défense aérienne a abattu quatre drones au-dessus de Kharkiv, sans dégâts.",
    "La Russie menace de frapper Kharkiv.",
    "Un attentat a été déjoué à Vienne.",
    "Deux personnes ont été tuées à Lyon dans une explosion de gaz.",
    "Le Conseil de sécurité s'est réuni à New York après l'attaque.",
    "Les funérailles des cinq secouristes tués dans le bombardement de Tyr ont eu lieu vendredi.",
    "Lyon a bombardé le but de Lille : une frappe du capitaine a tué le match avant la mi-temps.",
    "Rennes mitraille Brest : les Bretons l'ont emporté 4-1 samedi, leur attaque a fait exploser la défense adverse.",
    "Un exercice attentat a mobilisé 300 pompiers à Nantes : fusillade et blessés fictifs.",
    "Sur le front, l'armée a perdu 300 soldats.",
    "Gaz : les prix explosent.",
    "Depuis janvier, 312 personnes ont été tuées par les gangs à Port-au-Prince.",
]


@pytest.mark.parametrize("text", SILENT)
def test_silence(reader: Reader, text: str) -> None:
    assert alerts(reader, text, language="fr") == []


def test_the_attacker_shot_by_the_police_is_no_victim(reader: Reader) -> None:
    [report] = alerts(
        reader, "Un homme a poignardé trois passants à Nantes avant d'être abattu par la police.", language="fr"
    )
    assert (toll(report, "killed"), toll(report, "injured")) == ("-", "3")


@pytest.mark.parametrize(
    ("word", "letters"), [("l'attaque", 2), ("d’odessa", 2), ("qu'une", 3), ("aujourd'hui", 0), ("attaque", 0)]
)
def test_elided_words_are_parted(word: str, letters: int) -> None:
    assert clitic(word) == letters


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("frappe aérienne", {"frappes aériennes"}),
        ("attaque de drone", {"attaques de drone", "attaques de drones"}),
        ("hôpital", {"hôpitaux"}),
        ("obus", {"obus"}),
    ],
)
def test_plurals(one: str, many: set[str]) -> None:
    assert set(plurals(one)) == many


def test_a_participle_agrees() -> None:
    participles = {form for form, name in conjugations("blesser") if name == "participle"}
    assert participles == {"blessé", "blessée", "blessés", "blessées"}
