"""People name what they watch, in any script, and see, change and drop it."""

from __future__ import annotations

import pytest

from monitor.subscriptions.chat import Place
from tests.bot.conftest import Bot
from tests.bot.people import Person


async def places(bot: Bot, name: str = "tg:5") -> list[str]:
    return [f"{place.id} {place.radius}" for place in (await bot.chat(name)).places]


@pytest.mark.parametrize("link", ["706483", "c706483"])
async def test_a_link_that_names_a_city_subscribes_to_it(bot: Bot, person: Person, link: str) -> None:
    shown = await person.says(f"/start {link}")
    assert shown
    assert "Watching: Kharkiv, Ukraine" in shown.text
    assert await places(bot) == ["c706483 0"]


@pytest.mark.parametrize("link", ["", "0", "99999999999999999999", "<b>", "706483706483", "../../etc", "٣"])
async def test_any_other_link_greets(bot: Bot, person: Person, link: str) -> None:
    shown = await person.says(f"/start {link}".strip())
    assert shown
    assert "Write the name of a city" in shown.text
    assert (await bot.chat()).places == ()


async def test_a_link_brings_the_bot_into_a_group_with_a_city(bot: Bot) -> None:
    bot.api.members[-1001, 5] = "creator"
    shown = await bot.person(chat=-1001).says("/start@bell_bot 706483")
    assert shown
    assert "Watching: Kharkiv" in shown.text
    assert await places(bot, "tg:-1001") == ["c706483 0"]


async def test_a_name_alone_is_enough_in_a_private_chat_and_brings_the_clock_of_the_place(
    bot: Bot, person: Person
) -> None:
    await person.says("в Харкові")
    chat = await bot.chat()
    assert (await places(bot), chat.zone, chat.language) == (["c706483 0"], "Europe/Kyiv", "en")
    assert chat.since == bot.now
    await person.says("London")
    assert (await bot.chat()).zone == "Europe/Kyiv"


async def test_a_city_is_widened_narrowed_and_dropped_by_its_buttons(bot: Bot, person: Person) -> None:
    await person.says("/watch Харків")
    assert "30 km around" in (await person.presses("30 km")).text
    assert await places(bot) == ["c706483 30"]
    shown = await person.presses("region of Kharkiv")
    assert "Those are 159 places" in shown.text
    assert await places(bot) == ["c706483 30", "rUA.07 0"]
    await person.presses("Ukraine")
    assert (await places(bot))[-1] == "lUA 0"
    shown = await person.presses("Stop watching")
    assert "No longer watched: Ukraine" in shown.text
    await person.presses("Watch again")
    assert (await places(bot))[-1] == "lUA 0"
    assert len(person.api.in_chat(5)) == 1


async def test_where_a_name_means_several_there_is_a_choice(bot: Bot, person: Person) -> None:
    shown = await person.says("/watch Tripoli 20 km")
    if shown and not shown.text.startswith("Watching"):
        assert "several places called Tripoli" in shown.text
        await person.presses("Libya")
    assert await places(bot) == ["c2210247 20"]


async def test_a_city_that_was_not_meant_gives_way_to_its_namesake(bot: Bot, person: Person) -> None:
    await person.says("Kharkiv")
    shown = await person.says("Donetsk 30 km")
    assert shown
    assert shown.text.startswith("Watching: Donetsk, Ukraine, and 30 km around")
    shown = await person.presses("Another Donetsk")
    assert "several places called Donetsk" in shown.text
    shown = await person.presses("Donetsk, Russia")
    assert shown.text.startswith("Watching: Donetsk, Russia, and 30 km around\nIt lies in the region of Rostov-on-Don.")
    assert await places(bot) == ["c706483 0", "c565348 30"]
    await person.presses("Another Donetsk", shown)
    await person.presses("Watch again")
    assert await places(bot) == ["c706483 0", "c565348 30"]


async def test_a_city_without_a_namesake_offers_none(person: Person) -> None:
    shown = await person.says("Kharkiv")
    assert shown
    assert "region of" not in shown.text
    assert not [label for label in shown.labels() if label.startswith("Another")]


@pytest.mark.parametrize("data", ["watch|other", "watch|other|c1", "watch|other|lUA", "watch|add|c565348|0|<b>"])
async def test_forged_namesakes_change_nothing_else(bot: Bot, person: Person, data: str) -> None:
    await person.says("Kharkiv")
    await person.sends_back(data, person.reads())
    assert (await places(bot))[0] == "c706483 0"


async def test_what_nothing_is_called_is_guessed_at_and_said_back_escaped(bot: Bot, person: Person) -> None:
    shown = await person.says("Khrakiv")
    assert shown
    assert "Did you mean" in shown.text
    await person.presses("Kharkiv")
    assert await places(bot) == ["c706483 0"]
    shown = await person.says("/watch <b>qqqqxzzy</b> & 'co' x")
    assert shown
    assert "I know no place called <b>qqqqxzzy</b> & 'co' x" in shown.text


async def test_a_shared_location_offers_the_nearest_cities_and_is_kept_nowhere(
    bot: Bot, person: Person, capfd: pytest.CaptureFixture[str]
) -> None:
    asked = await person.says("/watch")
    assert asked
    assert asked.keyboard
    assert asked.keyboard["keyboard"][0][0]["request_location"]
    shown = await person.is_at(49.98765, 36.24321)
    assert shown
    assert "Kharkiv" in shown.labels()[0]
    await person.presses("Kharkiv")
    assert await places(bot) == ["c706483 0"]
    kept = [str(await bot.store.redis.dump(key)) async for key in bot.store.redis.scan_iter("*")]
    told = "".join(capfd.readouterr()) + "".join(kept) + "".join(message.html for message in person.api.shown)
    assert "49.98" not in told
    assert "36.24" not in told


async def test_where_no_city_is_near_that_is_said(person: Person) -> None:
    shown = await person.is_at(-48.8, -123.4)
    assert shown
    assert "no city within 300 km" in shown.text


async def test_the_list_has_pages_and_drops_what_is_pressed(bot: Bot, person: Person) -> None:
    assert "watches nothing yet" in (await person.says("/list")).text  # type: ignore[union-attr]
    for name in ("Kharkiv", "Kyiv", "Odesa", "Dnipro", "Lviv", "Sumy", "Kherson", "Poltava", "Lutsk", "Rivne"):
        await person.says(name)
    shown = await person.says("/list")
    assert shown
    assert "10 places (page 1 of 2)" in shown.text
    shown = await person.presses("▶", shown)
    assert "9. Lutsk, Ukraine" in shown.text
    shown = await person.presses("✕ Rivne", shown)
    assert "No longer watched: Rivne" in person.notice
    shown = await person.presses("✕ Lutsk", shown)
    assert "8 places (page 1 of 1)" in shown.text
    assert len(await places(bot)) == 8


async def test_unwatch_takes_a_name_as_loosely_as_watch(bot: Bot, person: Person) -> None:
    for name in ("Kharkiv", "Kharkiv region", "Sumy", "Sudan"):
        await person.says(name)
    shown = await person.says("/unwatch Харкова")
    assert shown
    assert len(shown.labels()) == 2
    await person.presses("region of Kharkiv")
    await person.says("/unwatch Sumyy")
    await person.says("/unwatch Судан")
    assert await places(bot) == ["c706483 0"]
    shown = await person.says("/unwatch Wien")
    assert shown
    assert "watches nothing called Wien" in shown.text
    assert "1 place" in (await person.says("/unwatch")).text  # type: ignore[union-attr]


async def test_a_chat_watches_no_more_than_it_may(bot: Bot, person: Person) -> None:
    bot.configure(places=2)
    for name in ("Kharkiv", "Kyiv", "Odesa"):
        shown = await person.says(name)
    assert shown
    assert "watches 2 places already" in shown.text
    await person.says("Kyiv 30 km")
    assert await places(bot) == ["c706483 0", "c703448 30"]


async def test_three_hundred_places_are_listed_and_matched(bot: Bot, person: Person) -> None:
    cities = bot.parts.gazetteer().most_populous(301)

    def many(chat):
        for city in cities[:299]:
            chat = chat.with_place(Place(kind="city", geonameid=city.geonameid, country=city.country, name=city.name))
        return chat

    await person.says("/start")
    await bot.parts.chats.change("tg:5", many)
    await person.says(f"/start {cities[299].geonameid}")
    shown = await person.says(f"/start {cities[300].geonameid}")
    assert shown
    assert "watches 300 places already" in shown.text
    assert "300 places (page 1 of 38)" in (await person.says("/list")).text  # type: ignore[union-attr]
    assert len(bot.parts.subscribing.watch(await bot.chat()).geonameids) == 300
