"""The steps of the outbox that must happen whole or not at all (Lua).

A delivery is known by its exact bytes, which hold its id: nothing is done to another one by mistake. Scripts that go
over many subscribers of one partition are handed what their keys begin with; all of these share its hash tag.
"""

_PICK = """
-- What of a queue is to be told next: of the most urgent incident that waits, the first that came; and its urgency.
-- Nothing overtakes a digest, which is told as one; what is far behind is looked at when its time comes.
local function pick(queue)
    local bodies = redis.call('LRANGE', queue, 0, 99)
    local firsts, chosen, best = {}, nil, nil
    for n, body in ipairs(bodies) do
        local read, told = pcall(cjson.decode, body)
        if read and type(told) == 'table' and told.incident and told.alert then
            local whole = told.batch and told.batch ~= cjson.null
            if whole and n > 1 then break end
            firsts[told.incident] = firsts[told.incident] or {body, told}
            local urgency = tonumber(told.urgency) or 0
            if not best or urgency < best then best, chosen = urgency, firsts[told.incident] end
            if whole then break end
        elseif n == 1 then  -- whoever takes it puts it aside
            return body, 0, nil
        end
    end
    if not chosen then return nil end
    return chosen[1], best, chosen[2]
end
local function ready(name, urgency, desks, chats, stem)
    local lane = string.sub(name, 1, #stem) == stem and chats or desks
    redis.call('ZADD', lane, 'LT', string.format('%.0f', urgency), name)
end
"""

EXPAND = (
    _PICK
    + """
-- KEYS calendar, ready, ready chats; ARGV now, seconds to keep, urgency, alert, what names of chats begin with,
--      what queues and deliveries begin with, then for each subscriber its name and its delivery
local made = 0
for n = 8, #ARGV, 2 do
    local name = ARGV[n]
    local delivery = ARGV[7] .. ARGV[4] .. '@' .. name
    if redis.call('EXISTS', delivery) == 0 then
        redis.call('HSET', delivery, 'state', 'queued', 'attempts', 0, 'queued_at', ARGV[1])
        redis.call('EXPIRE', delivery, ARGV[2])
        redis.call('RPUSH', ARGV[6] .. name, ARGV[n + 1])
        if not redis.call('ZSCORE', KEYS[1], name) then ready(name, ARGV[3], KEYS[2], KEYS[3], ARGV[5]) end
        made = made + 1
    end
end
return made
"""
)

GATHER = (
    _PICK
    + """
-- KEYS calendar, ready, ready chats, queue, then each delivery
-- ARGV subscriber, now, seconds to keep, urgency, what names of chats begin with, then the body of each delivery
local made = 0
for n = 5, #KEYS do
    if redis.call('EXISTS', KEYS[n]) == 0 then
        redis.call('HSET', KEYS[n], 'state', 'queued', 'attempts', 0, 'queued_at', ARGV[2])
        redis.call('EXPIRE', KEYS[n], ARGV[3])
        redis.call('RPUSH', KEYS[4], ARGV[n + 1])
        made = made + 1
    end
end
if made > 0 and not redis.call('ZSCORE', KEYS[1], ARGV[1]) then ready(ARGV[1], ARGV[4], KEYS[2], KEYS[3], ARGV[5]) end
return made
"""
)

DUE = (
    _PICK
    + """
-- KEYS calendar, ready, ready chats; ARGV now, what queues and what names of chats begin with, how many of either
-- Whoever is due, or whose claim has ended, is ready; returns the most urgent of both with their urgencies.
for _, name in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, 500)) do
    redis.call('ZREM', KEYS[1], name)
    local body, urgency = pick(ARGV[2] .. name)
    if body then ready(name, urgency, KEYS[2], KEYS[3], ARGV[3]) end
end
local function first(lane, count)
    if tonumber(count) < 1 then return {} end
    return redis.call('ZRANGE', lane, 0, count - 1, 'WITHSCORES')
end
return {first(KEYS[2], ARGV[4]), first(KEYS[3], ARGV[5])}
"""
)

TAKE = (
    _PICK
    + """
-- KEYS calendar, ready, ready chats; ARGV end of the lease, what queues, deliveries and threads begin with, then names
-- Returns name, delivery, failed attempts and the message that it follows of each that nobody else has taken.
local taken = {}
for n = 5, #ARGV do
    local name = ARGV[n]
    if redis.call('ZREM', KEYS[2], name) + redis.call('ZREM', KEYS[3], name) > 0 then
        local body, _, told = pick(ARGV[2] .. name)
        if body then
            redis.call('ZADD', KEYS[1], ARGV[1], name)
            local attempts, thread = false, false
            if told then
                attempts = redis.call('HGET', ARGV[3] .. told.alert .. '@' .. name, 'attempts')
                thread = redis.call('GET', ARGV[4] .. name .. ':' .. told.incident)
            end
            taken[#taken + 1] = {name, body, attempts or '0', thread or ''}
        end
    end
end
return taken
"""
)

SETTLE = """
-- KEYS queue, calendar, given up, then for each delivery itself and its thread
-- ARGV subscriber, next due, state, reason, now, seconds to keep, message, 1 if it stands for the thread's first one,
--      1 if it is to be kept among what was given up, then each delivery as it lies in the queue
local done = 0
for n = 10, #ARGV do
    if redis.call('LREM', KEYS[1], 1, ARGV[n]) > 0 then
        local delivery, thread = KEYS[2 * n - 16], KEYS[2 * n - 15]
        redis.call('HSET', delivery, 'state', ARGV[3], 'reason', ARGV[4], 'settled_at', ARGV[5])
        redis.call('EXPIRE', delivery, ARGV[6])
        if ARGV[7] ~= '' then
            if ARGV[8] == '1' then
                redis.call('SET', thread, ARGV[7], 'EX', ARGV[6])
            else
                redis.call('SET', thread, ARGV[7], 'NX', 'EX', ARGV[6])
            end
        end
        if ARGV[9] == '1' and redis.call('HLEN', KEYS[3]) < 10000 then
            redis.call('HSET', KEYS[3], delivery, ARGV[n])
        end
        done = done + 1
    end
end
if done == 0 then return 0 end
if redis.call('LLEN', KEYS[1]) == 0 then
    redis.call('ZREM', KEYS[2], ARGV[1])
else
    redis.call('ZADD', KEYS[2], ARGV[2], ARGV[1])
end
return 1
"""

POSTPONE = """
-- KEYS queue, calendar, delivery; ARGV subscriber, body, due, reason, 1 if it counts as an attempt
if not redis.call('LPOS', KEYS[1], ARGV[2]) then return 0 end
redis.call('HINCRBY', KEYS[3], 'attempts', ARGV[5])
redis.call('HSET', KEYS[3], 'reason', ARGV[4])
redis.call('ZADD', KEYS[2], 'XX', ARGV[3], ARGV[1])
return 1
"""

RENEW = """
-- KEYS queue, calendar; ARGV subscriber, body, end of the lease
if not redis.call('LPOS', KEYS[1], ARGV[2]) then return 0 end
return redis.call('ZADD', KEYS[2], 'XX', 'GT', ARGV[3], ARGV[1])
"""

DROP = """
-- KEYS queue, calendar; ARGV subscriber, body, now
if redis.call('LREM', KEYS[1], 1, ARGV[2]) == 0 then return 0 end
if redis.call('LLEN', KEYS[1]) == 0 then
    redis.call('ZREM', KEYS[2], ARGV[1])
else
    redis.call('ZADD', KEYS[2], 'XX', ARGV[3], ARGV[1])
end
return 1
"""

RETRY = (
    _PICK
    + """
-- KEYS calendar, ready, ready chats, given up, queue, delivery
-- ARGV subscriber, the delivery as it was given up, as it is queued, what names of chats begin with, seconds to keep,
--      urgency
if redis.call('HGET', KEYS[4], KEYS[6]) ~= ARGV[2] then return 0 end
redis.call('HDEL', KEYS[4], KEYS[6])
redis.call('HSET', KEYS[6], 'state', 'queued', 'attempts', 0, 'reason', '')
redis.call('EXPIRE', KEYS[6], ARGV[5])
redis.call('RPUSH', KEYS[5], ARGV[3])
if not redis.call('ZSCORE', KEYS[1], ARGV[1]) then ready(ARGV[1], ARGV[6], KEYS[2], KEYS[3], ARGV[4]) end
return 1
"""
)

COMMIT = """
-- KEYS standings, held; ARGV seconds to keep, what members of held begin with, then for each watchlist
--      its name, its standing as it was read ('' for none), its new standing, when it is due ('' for never)
-- Returns the names of those that were written by somebody else meanwhile; nothing of these is written.
local lost = {}
for n = 3, #ARGV, 4 do
    local name, due = ARGV[n], ARGV[n + 3]
    if (redis.call('HGET', KEYS[1], name) or '') ~= ARGV[n + 1] then
        lost[#lost + 1] = name
    else
        redis.call('HSET', KEYS[1], name, ARGV[n + 2])
        if due == '' then
            redis.call('ZREM', KEYS[2], ARGV[2] .. name)
        else
            redis.call('ZADD', KEYS[2], due, ARGV[2] .. name)
        end
    end
end
redis.call('EXPIRE', KEYS[1], ARGV[1])
return lost
"""
