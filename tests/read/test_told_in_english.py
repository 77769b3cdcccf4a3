"""How the world's desks tell each method in English: verbs, compounds, carriers, takers and takings."""

from __future__ import annotations

import pytest

from monitor.read.languages.en.forms import conjugations
from tests.read.alerts import alerts

TOLD = [
    # what is kept or made somewhere has struck nothing
    ("An aircraft bombed a market in Poltava. The army said it had struck a store of drones there.", "air_strike"),
    ("An aircraft bombed a market in Poltava. The army said it had hit a drone workshop.", "air_strike"),
    # a carrier drops or fires what would be a method of its own
    ("A quadcopter dropped a grenade on a street sweeper in Poltava.", "drone_strike"),
    ("A drone fired a guided missile at a motorcycle in Poltava.", "drone_strike"),
    ("A jet fired two rockets at a weaving shed in Poltava.", "air_strike"),
    ("Army planes dropped bombs on a monastery in Poltava.", "air_strike"),
    ("A mortar bomb dropped from a drone wounded a postwoman in Poltava.", "drone_strike"),
    # what rams by itself is no driver
    ("A Geran-2 rammed a tower block in Poltava.", "drone_strike"),
    ("A suicide bomber rammed a car into a checkpoint in Poltava.", "suicide_bombing"),
    ("A motorist deliberately drove at shoppers in Poltava, hurting six.", "vehicle_ramming"),
    ("A car was driven into a carnival crowd in Poltava, killing two.", "vehicle_ramming"),
    ("A pickup bore down the pavement in Poltava and killed ten.", "vehicle_ramming"),
    ("A man drove a rented van through a crowded market in Poltava, killing five.", "vehicle_ramming"),
    # debris and what it does
    ("A fragment the size of a door has gone through the roof of a gym in Poltava.", ""),
    ("Wreckage of a drone punched through a roof in Poltava.", "drone_strike"),
    ("Missile debris landed in Poltava, wounding two.", "missile_strike"),
    ("A cruise missile carved a hole in a warehouse in Poltava.", "missile_strike"),
    ("A guided bomb destroyed four houses in Poltava.", "air_strike"),
    ("A drone destroyed a grain store in Poltava.", "drone_strike"),
    ("A hatchback blew apart at the lights in Poltava. Three drivers were killed.", "explosion"),
    # bombs are nouns or verbs, and planted in all kinds of things
    ("Bombs went off in three churches in Poltava.", "ied"),
    ("Two small bombs hidden in bins hurt four passers-by in Poltava.", "ied"),
    ("A charge of dynamite placed under a viaduct in Poltava cracked a pillar.", "ied"),
    ("A bomb concealed in a cooking-gas cylinder went off outside a bar in Poltava. Two were wounded.", "ied"),
    ("A pressure-cooker bomb wounded twenty runners in Poltava.", "ied"),
    ("A woman detonated a belt of explosives at a market in Poltava.", "suicide_bombing"),
    # shots
    ("Shots were fired at a party office in Poltava.", "shooting"),
    ("Two policemen died when their patrol car was fired on in Poltava.", "shooting"),
    ("Hooded men fired at customers of a bar in Poltava, killing seven.", "shooting"),
    ("Sniper fire killed a woman in Poltava.", "shooting"),
    ("Their car came under automatic fire at a roundabout in Poltava, killing two.", "shooting"),
    ("Soldiers opened fire on protesters in Poltava, killing eleven.", "shooting"),
    # blades
    ("A watchman was macheted to death in Poltava.", "stabbing"),
    ("Seven persons were butchered with machetes in Poltava.", "stabbing"),
    ("A teenager was fatally stabbed in Poltava.", "stabbing"),
    # fire
    ("His store in Poltava was petrol-bombed.", "arson"),
    ("Two men threw in lit bottles of petrol at a shop in Poltava.", "arson"),
    # people and towns that are taken
    ("Two aid workers were snatched in Poltava.", "abduction"),
    ("Bandits made off with eleven girls from a hostel in Poltava.", "abduction"),
    ("Kidnappers grabbed a doctor outside her clinic in Poltava.", "abduction"),
    ("Rebels captured Poltava after killing six.", "ground_assault"),
    ("Rival militias fought in Poltava, killing seven.", "armed_clash"),
    # gunmen who used something else
    ("Gunmen on a motorcycle tossed a grenade at a bar in Poltava, wounding six.", "grenade"),
]

NONE = [
    "Police in Poltava grabbed two teenagers with a pistol outside a kiosk.",
    "A wallet was snatched in Poltava.",
    "Troops entered Poltava airport to load food after the flood.",
    "A pressure cooker exploded in a kitchen in Poltava.",
    "Police in Poltava say the fire was not deliberate; a boiler exploded, killing one.",
]


@pytest.mark.parametrize(("text", "methods"), TOLD)
def test_a_method_is_recognised_however_it_is_told(reader, text: str, methods: str) -> None:
    [report] = alerts(reader, text, language="en")
    assert (report.city, {method.value for method in report.methods}) == ("Poltava", set(methods.split()))


@pytest.mark.parametrize("text", NONE)
def test_what_sounds_alike_is_no_attack(reader, text: str) -> None:
    assert not alerts(reader, text, language="en")


def test_of_a_compound_the_last_part_is_conjugated() -> None:
    assert "petrol-bombed" in {form for form, _ in conjugations("petrol-bomb")}
    assert "deliberately-drove into" in {form for form, _ in conjugations("deliberately-drive into")}


def test_a_form_may_have_two_spellings() -> None:
    assert {"levelled", "leveled"} <= {form for form, _ in conjugations("level")}
