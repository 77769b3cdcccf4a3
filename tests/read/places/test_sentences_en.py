"""English sentences: which cities they tell of as attacked perhaps, and which names are none."""

from __future__ import annotations

import pytest

from tests.read.places.sentences import cities, table

CITY_AND_PARTS = """
A drone hit a school in Kharkiv. => Kharkiv
Shells fell on central Kherson. => Kherson
A missile struck a hotel on the outskirts of Odesa. => Odesa
Two people were killed in Kharkiv's Saltivka district. => Kharkiv
An explosion rocked Kabul's Dasht-e-Barchi neighbourhood. => Kabul
Gunmen attacked the northern city of Kaduna. => Kaduna
Air strikes pounded Deir al-Zour overnight. => Deir ez-Zor
Shelling killed three in Hodeidah. => Al Ḩudaydah
A car bomb exploded in Mosul's old city. => Mosul
#Kharkiv under attack: explosions heard. => Kharkiv
KHARKIV HIT BY GLIDE BOMBS => Kharkiv
A roadside bomb killed two in Jowhar. => Jawhar
Three were stabbed in Birmingham, England. => Birmingham
Rockets landed in Sderot and Ashkelon. => Sderot, Ashkelon
A shooting in Houston left two dead. => Houston
A gunman opened fire at a mall in Mobile, Alabama. => Mobile
Four students were stabbed in Moscow, Idaho. => Moscow
A bomb exploded in Nice on Sunday. => Nice
A truck ploughed into a crowd in New Orleans. => New Orleans
Militants stormed a base in the town of Bakhmut. => Bakhmut
A strike hit Zaporizhzhia, killing one. => Zaporizhzhya
Police in Jolo said two bombs exploded at the cathedral. =>
Two bombs exploded at a cathedral in Jolo. => Jolo
A suicide bomber struck a mosque in Peshawar. => Peshawar
An airstrike hit a displacement camp in Khan Younis. => Khān Yūnis
Gangs attacked the Port-au-Prince suburb of Pétion-Ville. => Port-au-Prince, Pétionville
At least five people died in San José, Costa Rica. => San José
A blast in Hyderabad, Pakistan, killed three. => Hyderabad PK
A mosque was bombed in Alexandria, Egypt. => Alexandria
Shelling in Punch, India, killed three. => Pūnch
"""
REGIONS = """
Two people died in Kharkiv region. =>
Shelling in the Kherson oblast killed one. =>
Fighting continued on the Kupiansk axis. =>
Russian forces attacked in the Pokrovsk direction. =>
A strike hit a village in Sumy district. =>
Drones attacked Idlib province. =>
Militants attacked convoys in Bannu division. =>
An ambush in Nangarhar province killed four. =>
An air strike on a school in Sagaing killed four. =>
An air strike on a school in the town of Sagaing killed four. => Sagaing
Fierce fighting on the Zaporizhzhia front. =>
In Chuhuiv, Kharkiv region, a rocket killed two. => Chuhuyiv
Two were wounded in Orikhiv in Zaporizhzhia Oblast. => Orikhiv
Gunmen killed four people in the Nigerian state of Kano. =>
Police in the Nigerian state of Kano said gunmen killed four people in the town of Gaya. => Gaya
"""
RIVERS = """
Troops crossed the Dnipro under fire. =>
Shells hit the left bank of the Dnipro. =>
A boat capsized on the Dnieper River. =>
Dynamo Kyiv beat Shakhtar Donetsk 3-1. =>
Houston Rockets hit Dallas hard. =>
Manchester United attacked from the start. =>
Zaporizhzhia NPP was shelled. =>
Shelling damaged the Zaporizhzhia nuclear power plant. =>
The Kursk nuclear plant came under drone attack. =>
"""
PERSONS_AND_BRANDS = """
Senator Carlos Houston condemned the attack. =>
Denzel Washington was hurt on set. =>
Kherson Petrov, 34, was killed at the front. =>
George Washington fought in that battle. =>
Paris Hilton was robbed. =>
Sanchez was killed at the scene. =>
The Hyundai Santa Fe exploded. =>
A Boston Dynamics robot exploded. =>
The Philadelphia Inquirer reported the attack. =>
"""
GOVERNMENTS = """
Moscow said it had shot down 30 drones. =>
Kyiv denied striking Belgorod. => Belgorod
Washington condemned the bombing of Odesa. => Odesa
Tehran vowed to retaliate. =>
Beijing urged restraint. =>
Relations between Moscow and Kyiv worsened after the attack. =>
Talks between Washington and Tehran collapsed. =>
Kyiv's allies promised more missiles. =>
Damascus and Beirut discussed the shelling. =>
Cairo and Doha resumed talks after the strike. =>
"""
HOSPITALS = """
The wounded were taken to a hospital in Dnipro. =>
Two victims were airlifted to Beirut. =>
He died in a Karachi hospital. =>
The injured were being treated in Lviv. =>
"""
DATELINES = """
He was born in Donetsk and raised in Kyiv. =>
The leaders met in Geneva. =>
A convoy from Mariupol came under fire. =>
A bomb went off near Mosul. =>
A bus was shelled on the road from Izium to Sloviansk. =>
Twenty kilometres from Sumy a drone hit a tractor. =>
He flew to Warsaw. =>
Talks in Istanbul ended. =>
"""
SPEAKERS = """
The mayor of Kharkiv said drones had hit a depot. =>
Kharkiv mayor Ihor Terekhov reported the strike. =>
Odesa police arrested a man. =>
A Lahore court jailed two men over the bombing. =>
"""
COMMON_WORDS = """
The March on the capital turned deadly. =>
Tank fire killed three people in Pakistan. =>
Police in Pakistan said a tank was hit. =>
A mobile launcher was hit. =>
Of the dead, nice people all. =>
Police said Reading was his hobby. =>
Split decisions hurt him. =>
Man shot dead; Police probe motive. =>
Union leaders condemned the attack. =>
Independence Day parade shooting kills six. =>
Bath time tragedy kills one. =>
Van driven into crowd, one dead. =>
Van rams shoppers in Leipzig. => Leipzig
"""
STREETS_NAMED_FOR_TOWNS = """
A bomb exploded on London Road. =>
Shots were fired on Warsaw Street. =>
A fire on Moscow Avenue in Kharkiv followed the strike. => Kharkiv
"""
SAME_NAMED = """
A bomb killed two in Tripoli, Lebanon. => Tripoli LB
Militias clashed in Tripoli as Libya's government met. => Tripoli LY
A blast in Santiago, Chile. => Santiago CL
Rebels shelled Hama as Syrian troops withdrew. => Ḩamāh
A gunman killed four in Athens, Georgia. => Athens US
Knifeman wounds three in Paris. => Paris
Two men were shot in London, Ontario. => London CA
Two men were shot in London, Ky., police said. => London US
A man was shot in Manchester, N.H., on Tuesday. => Manchester US
A man was shot in Athens, Ga. => Athens US
"""
CLINICS = """
A shell hit a hospital in Raqqa. => Ar Raqqah
Gunmen stormed a hospital in Rafah. => Rafaḩ
He died in a hospital in Cairo. =>
A bomb went off near a hospital in Maiduguri. => Maiduguri
The boy is recovering at a hospital in Lviv. =>
"""


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        *table(CITY_AND_PARTS),
        *table(REGIONS),
        *table(RIVERS),
        *table(PERSONS_AND_BRANDS),
        *table(GOVERNMENTS),
        *table(HOSPITALS),
        *table(DATELINES),
        *table(SPEAKERS),
        *table(COMMON_WORDS),
        *table(STREETS_NAMED_FOR_TOWNS),
        *table(SAME_NAMED),
        *table(CLINICS),
    ],
)
def test_cities_are_told_from_other_names(sentence: str, told: list[str]) -> None:
    assert cities(sentence, "en", told) == told
