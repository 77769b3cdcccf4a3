"""The step in which a bot's messages get their turns, whichever process sends them (Lua); all keys share a partition.

Times are milliseconds of the store's own clock, so that nobody's clock decides over another's turn; lists of times are
windows: full, the next message waits until their first one has left.
"""

from __future__ import annotations

PACE = """
-- KEYS state, overall, processes, refused in a row
-- ARGV now ('' for the store's own clock), what the keys of chats begin with, this process, milliseconds after which a
--      silent process counts no more; count and milliseconds of the window overall, of a chat, of a group;
--      how many in a row are meant for all; first and longest pause;
--      then three each: what happened or is asked, the chat, milliseconds
-- Returns the pause that is left, how many processes share the bot, and for each `turn` two numbers:
-- 1 and in how many milliseconds it leaves, or 0 and how long it has to wait first.
local now = tonumber(ARGV[1])
if not now then
    local time = redis.call('TIME')
    now = time[1] * 1000 + math.floor(time[2] / 1000)
end
local stem, silent = ARGV[2], tonumber(ARGV[4])
local all = {key = KEYS[2], count = tonumber(ARGV[5]), ms = tonumber(ARGV[6])}
local in_a_row = tonumber(ARGV[11])
local state = redis.call('HMGET', KEYS[1], 'paused', 'pause')
local paused, pause = tonumber(state[1] or 0), tonumber(state[2] or ARGV[12])
local before = {paused, pause}

local function windows(chat)
    local own = {{key = stem .. 'chat:' .. chat, count = tonumber(ARGV[7]), ms = tonumber(ARGV[8])}}
    if not tonumber(chat) or tonumber(chat) < 0 then  -- groups and channels; people have positive numbers
        own[2] = {key = stem .. 'group:' .. chat, count = tonumber(ARGV[9]), ms = tonumber(ARGV[10])}
    end
    return own
end
local function free_at(window)
    if redis.call('LLEN', window.key) < window.count then return now end
    return math.max(now, redis.call('LINDEX', window.key, 0) + window.ms)
end
local function take(window, at)
    if redis.call('RPUSH', window.key, at) > window.count then redis.call('LPOP', window.key) end
    redis.call('PEXPIRE', window.key, at - now + window.ms)
end
local function is_for_all(chat)
    redis.call('SADD', KEYS[4], chat)
    redis.call('PEXPIRE', KEYS[4], 3600000)
    return redis.call('SCARD', KEYS[4]) >= in_a_row
end

local told = {}
local ask = {}
function ask.turn(chat)
    local own = windows(chat)
    local at = math.max(now, paused, tonumber(redis.call('GET', stem .. 'blocked:' .. chat) or 0))
    for _, window in ipairs(own) do at = math.max(at, free_at(window)) end
    local granted = at <= now
    if granted then
        at = free_at(all)
        take(all, at)
        for _, window in ipairs(own) do take(window, at) end
    end
    told[#told + 1], told[#told + 2] = granted and 1 or 0, at - now
end
function ask.spent(chat)  -- somebody was answered at once: what waits leaves the later for it
    take(all, free_at(all))
    for _, window in ipairs(windows(chat)) do take(window, now) end
end
function ask.answers()
    redis.call('DEL', KEYS[4])
    pause = tonumber(ARGV[12])
end
function ask.arrived(chat)  -- it may have been long on its way: the next one is counted from here
    ask.answers()
    for _, window in ipairs(windows(chat)) do
        local last = redis.call('LINDEX', window.key, -1)
        if last and tonumber(last) < now then
            redis.call('LSET', window.key, -1, now)
            redis.call('PEXPIRE', window.key, window.ms)
        end
    end
end
function ask.refused(chat, wait)
    redis.call('SET', stem .. 'blocked:' .. chat, now + wait, 'PX', math.max(1, wait))
    if is_for_all(chat) then paused = math.max(paused, now + wait) end
end
function ask.away(chat)
    if is_for_all(chat) and paused <= now then
        paused = now + pause
        pause = math.min(pause * 2, tonumber(ARGV[13]))
    end
end

redis.call('ZADD', KEYS[3], now, ARGV[3])
redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', now - silent)
redis.call('PEXPIRE', KEYS[3], silent)
for n = 14, #ARGV, 3 do ask[ARGV[n]](ARGV[n + 1], tonumber(ARGV[n + 2])) end
if paused ~= before[1] or pause ~= before[2] then
    redis.call('HSET', KEYS[1], 'paused', paused, 'pause', pause)
    redis.call('PEXPIRE', KEYS[1], math.max(0, paused - now) + 3600000)
end
return {math.max(0, paused - now), redis.call('ZCARD', KEYS[3]), unpack(told)}
"""
